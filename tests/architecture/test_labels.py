"""The words of a book: both languages have the same, every one that is asked for exists, every family is complete."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Literal, get_args, get_origin

import pytest

from smartprov.plan.data_blocks import DATA_BLOCKS
from smartprov.plan.entities import KINDS
from smartprov.plan.values import Entity
from smartprov.text.labels import labels

PACKAGE = Path(__file__).parents[2] / "smartprov"
INDONESIAN, ENGLISH = labels("id").words, labels("en").words


def arguments(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_both_languages_have_the_same_keys_in_the_same_order() -> None:
    assert list(INDONESIAN) == list(ENGLISH)


@pytest.mark.parametrize("key", INDONESIAN)
def test_a_label_has_words_and_the_same_arguments_in_both_languages(key: str) -> None:
    assert INDONESIAN[key].strip()
    assert ENGLISH[key].strip()
    assert arguments(INDONESIAN[key]) == arguments(ENGLISH[key])


def asked() -> Iterator[tuple[str, str, list[str]]]:
    """Every `labels("key", argument=…)` of the code, by file."""
    for path in sorted((PACKAGE / "book").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _is_labels(node.func) and node.args:
                key = node.args[0]
                names = [keyword.arg or "**" for keyword in node.keywords]
                if isinstance(key, ast.Constant):
                    yield path.name, str(key.value), names
                elif isinstance(key, ast.JoinedStr):
                    parts = [
                        re.escape(part.value) if isinstance(part, ast.Constant) else "[a-z0-9_.-]+"
                        for part in key.values
                    ]
                    yield path.name, "~" + "".join(parts), names


def _is_labels(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in ("labels", "words")


def test_every_label_that_is_asked_for_exists() -> None:
    for file, key, _ in asked():
        if key.startswith("~"):
            assert any(re.fullmatch(key[1:], known) for known in INDONESIAN), (file, key)
        else:
            assert key in INDONESIAN, (file, key)


def test_every_label_is_asked_for_with_its_arguments() -> None:
    for file, key, names in asked():
        if not key.startswith("~") and "**" not in names:
            assert arguments(INDONESIAN[key]) == set(names), (file, key)


def choices(field: str, model: type[Entity]) -> tuple[str, ...]:
    """The words that a closed list admits."""
    annotation = model.model_fields[field].annotation
    while get_origin(annotation) is not Literal:
        annotation = get_args(annotation)[0]
    return tuple(str(each) for each in get_args(annotation))


MODELS = {kind.name: kind.model for kind in KINDS}


def families() -> Iterator[tuple[str, tuple[str, ...]]]:
    from smartprov.plan.entities.analysis import Readiness
    from smartprov.plan.entities.commitment import Signatory
    from smartprov.plan.entities.program import Action

    yield "status", choices("status", MODELS["masterplan"])
    yield "category", choices("category", Action)
    yield "level", choices("level", MODELS["indicator"])
    yield "direction", choices("direction", MODELS["indicator"])
    yield "component", choices("component", Readiness)
    yield "milestone", choices("kind", MODELS["milestone"])
    yield "consultation", choices("kind", MODELS["consultation"])
    yield "grade", choices("grade", MODELS["source"])
    yield "acting", choices("acting", Signatory)
    yield "method", tuple(each for each in choices("method", Signatory) if each != "unsigned")
    yield "region", choices("type", MODELS["region"])
    yield "masterplan", ("exists", "none")
    yield "by", next(block.options["by"].choices for block in DATA_BLOCKS if block.name == "budget-by-year")
    yield "change", ("added", "changed", "removed")
    yield "block", tuple(block.name for block in DATA_BLOCKS if not block.floats)


@pytest.mark.parametrize(("family", "members"), list(families()), ids=[family for family, _ in families()])
def test_a_family_of_labels_is_complete(family: str, members: tuple[str, ...]) -> None:
    assert members
    assert [member for member in members if f"{family}.{member}" not in INDONESIAN] == []
