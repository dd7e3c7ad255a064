"""`smartprov doctor`: what there is, what works, and exit code 3 when something that is needed does not."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest

from smartprov import __version__
from smartprov.cli import doctor as command
from smartprov.diagnostics import SmartprovError
from tests.cli.running import Run


@pytest.fixture(name="no_outputs")
def _no_outputs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "_outputs", lambda: iter(()))


def test_everything_is_fine_here_and_every_output_was_made(run: Run) -> None:
    looked = run("doctor")
    assert (looked.code, looked.err) == (0, "")
    lines = dict(line.split(maxsplit=1) for line in looked.out.replace("output ", "output-").splitlines())
    assert lines["smartprov"] == f"baik {__version__}"
    assert list(lines) == [
        *("smartprov", "python", "pandoc", "typst", "fonts", "git"),
        *("output-html", "output-docx", "output-pdf", "output-json"),
    ]
    assert [lines[f"output-{name}"] for name in ("html", "docx", "pdf", "json")] == ["baik"] * 4


def test_json_has_the_same_findings(run: Run, no_outputs: None) -> None:
    found = json.loads(run("doctor", "--format", "json").out)
    assert found["schema_version"] == 1
    assert found["is_fine"] is True
    assert [each["name"] for each in found["findings"]] == ["smartprov", "python", "pandoc", "typst", "fonts", "git"]
    assert found["findings"][2]["version"].startswith("3.")


def test_a_broken_engine_is_named_with_its_reason_and_exits_3(
    run: Run, no_outputs: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> str:
        raise subprocess.CalledProcessError(1, ["pandoc"])

    monkeypatch.setattr(command, "_pandoc", fail)
    looked = run("doctor")
    assert looked.code == 3
    assert "pandoc     RUSAK CalledProcessError: Command '['pandoc']'" in looked.out
    assert json.loads(run("doctor", "--format", "json").out)["is_fine"] is False


def test_git_is_not_needed(run: Run, no_outputs: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    looked = run("--lang", "en", "doctor")
    assert looked.code == 0
    assert "git        absent (not required) git was not found\n" in looked.out


def test_missing_fonts_are_a_finding(
    run: Run, no_outputs: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    monkeypatch.setattr("smartprov.render.pdf.fonts.font_folders", lambda: (tmp_path, tmp_path))
    looked = run("doctor")
    assert looked.code == 3
    assert "fonts      RUSAK fonta dari paket fontpkg_source_serif_4 tidak ada" in looked.out


def test_an_output_that_cannot_be_made_is_a_finding_of_its_own(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def made(edition: object, format: str) -> str:
        if format == "docx":
            raise SmartprovError("docx-failed", reason="no space")
        return ""

    monkeypatch.setattr(command, "_made", made)
    looked = run("doctor")
    assert looked.code == 3
    assert "output docx  RUSAK berkas Word gagal dibuat: no space" in looked.out
    assert "output html  baik" in looked.out


def test_without_a_book_no_output_can_be_tried(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise SmartprovError("plan-has-errors", errors=3)

    monkeypatch.setattr(command, "_small_edition", fail)
    looked = run("doctor")
    assert looked.code == 3
    assert looked.out.count("RUSAK rencana ini memiliki 3 kesalahan") == 4


def test_an_output_of_no_bytes_is_no_output(monkeypatch: pytest.MonkeyPatch) -> None:
    from smartprov.render.artifact import Artifact

    monkeypatch.setattr("smartprov.compiler.render_tasks", lambda *_: {"x": lambda: (Artifact("x", b""),)})
    edition: Any = None
    with pytest.raises(SmartprovError):
        command._made(edition, "docx")


def test_a_version_is_found_in_what_a_program_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    def printed(text: str) -> None:
        done = subprocess.CompletedProcess(["x"], 0, text, "")
        monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)

    printed("git version 2.39.5 (Apple)\n")
    assert command._version_of("git") == "2.39.5"
    printed("nightly\n")
    assert command._version_of("git") == "nightly"
    printed("")
    assert command._version_of("git") == ""
