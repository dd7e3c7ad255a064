"""How the code reads: every module says what it is for, is called after what it holds, and stays small."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "smartprov").rglob("*.py"))
FORBIDDEN = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "manager",
    "managers",
    "core",
    "misc",
    "base",
    "handler",
    "handlers",
}
MOST_LINES, MOST_LINES_OF_A_FUNCTION = 400, 60
DATA = {"smartprov/text/catalogue", "smartprov/text/messages"}
"""Folders whose modules are tables of words, which grow with the catalogue."""


def ids(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_a_module_opens_with_what_it_is_for(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    assert len(said.split()) >= 3


def test_no_module_or_folder_is_called_after_nothing() -> None:
    parts = {part for path in MODULES for part in path.relative_to(ROOT).with_suffix("").parts}
    assert parts & FORBIDDEN == set()


def test_no_module_is_too_long_to_be_read() -> None:
    long = {ids(path): path.read_text("utf-8").count("\n") for path in MODULES if ids(path.parent) not in DATA}
    assert {path: lines for path, lines in long.items() if lines > MOST_LINES} == {}


def test_no_function_is_too_long_to_be_read() -> None:
    found = {}
    for path in MODULES:
        for function in functions(ast.parse(path.read_text("utf-8"))):
            lines = (function.end_lineno or 0) - function.lineno + 1
            if lines > MOST_LINES_OF_A_FUNCTION:
                found[f"{ids(path)}:{function.name}"] = lines
    assert found == {}
