"""A folder to stand in, a small plan in it, and a way to run commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from smartprov.cli.new import Answers, scaffold_files
from tests.cli.running import Run, make_run


@pytest.fixture(name="run")
def _run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    return make_run(capsys, monkeypatch, tmp_path)


@pytest.fixture(name="plan")
def _plan(tmp_path: Path) -> Path:
    root = tmp_path / "rencana"
    for path, data in scaffold_files(Answers()).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return root
