"""Claims about `smartprov impact`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.plans import small_files, written


@pytest.fixture(name="small")
def _small(tmp_path: Path) -> Path:
    return written(tmp_path / "kecil")


def test_what_depends_on_a_program_is_told_with_totals_and_places(run: Run, small: Path) -> None:
    done = run("impact", "gov-01", str(small))
    assert done.code == 0
    lines = done.out.splitlines()
    assert lines[0].startswith("Program gov-01: Layanan publik digital satu pintu  kecil/programs/gov-01.yaml:1")
    assert "Tanpa gov-01:" in lines
    assert any("3 → 2" in line for line in lines)
    assert any(line.startswith("  Buku 2, BAB I") for line in lines)
    assert not any("Tentang Buku Ini" in line for line in lines)


def test_an_entity_that_no_program_names_has_what_names_it_alone(run: Run, small: Path) -> None:
    done = run("impact", "ambang", str(small))
    assert done.code == 0
    assert "Tanpa" not in done.out


def test_a_field_set_otherwise_is_told_as_changes_and_touches_no_file(run: Run, small: Path) -> None:
    done = run("impact", str(small), "--set", "plan.title=Judul lain", "--set", "facts['ambang'].value=90")
    assert done.code == 0
    assert "fact-ambang-value-changed" in done.out
    assert "masterplan-title-changed" in done.out
    assert {path: (small / path).read_bytes() for path in small_files()} == small_files()


@pytest.mark.parametrize(
    ("words", "code"),
    [("programs['gov-01'].goal=goal-9", "unknown-reference"), ("programs['gov-01'].titel=x", "unknown-key")],
)
def test_a_value_that_cannot_be_is_a_finding_and_no_answer(run: Run, small: Path, words: str, code: str) -> None:
    done = run("impact", str(small), "--set", words)
    assert (done.code, done.out) == (1, "")
    assert f"error[{code}]" in done.err


def test_a_field_is_set_of_an_entity_that_is_named(run: Run, small: Path) -> None:
    done = run("impact", "gov-01", str(small), "--set", "title=Judul lain")
    assert done.code == 0
    assert "program-gov-01-title-changed" in done.out
    assert ": dari berkas kerja ke pengandaian ini\n" in done.out


def test_the_answer_is_data_too(run: Run, small: Path) -> None:
    document = json.loads(run("impact", "gov-01.a1", str(small), "--format", "json").out)
    assert document["entity"] == {"kind": "action", "id": "gov-01.a1"}
    assert document["programs"] == ["gov-01"]
    assert {place["book"] for place in document["places"]} >= {"Buku 2"}


@pytest.mark.parametrize("arguments", [(), ("gov-91",), ("gov-91", "kecil", "--set", "title=x")])
def test_a_question_that_is_none_is_wrong_usage(run: Run, small: Path, arguments: tuple[str, ...]) -> None:
    words = [str(small) if word == "kecil" else word for word in arguments]
    if words == ["gov-91"]:
        words.append(str(small))
    assert run("impact", *words).code == 2


def test_a_plan_that_is_none_or_would_be_none_says_why(run: Run, small: Path) -> None:
    would = run("impact", "--set", "plan.period.end=[", str(small))
    assert would.code == 1
    assert would.err.index("masterplan.yaml:") < would.err.index("smartprov: ")
    (small / "masterplan.yaml").write_text("format: 1\n")
    broken = run("impact", "--set", "plan.period.end=2030", str(small))
    assert broken.code == 1
    assert "masterplan.yaml:1:1" in broken.err
