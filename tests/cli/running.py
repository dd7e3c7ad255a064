"""Runs the command line in this process, away from the settings of whoever runs the tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from smartprov.cli.app import run

SETTINGS = (
    "CI",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "NO_COLOR",
    "SMARTPROV_LANG",
    "SOURCE_DATE_EPOCH",
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


def make_run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, folder: Path) -> Run:
    """Runs commands from a folder."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(folder)

    def run_it(*arguments: str) -> Outcome:
        capsys.readouterr()
        code = run(list(arguments))
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run_it


def change(path: Path, old: str, new: str) -> None:
    """Replace words in a file; they must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
