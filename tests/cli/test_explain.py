"""Claims about `smartprov explain`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.plans import written


@pytest.fixture(name="small")
def _small(tmp_path: Path) -> Path:
    return written(tmp_path / "kecil")


def test_an_expression_is_explained_line_by_line(run: Run, small: Path) -> None:
    done = run("explain", "{{ programs['gov-01'].budget.total | rupiah }}", str(small))
    assert done.code == 0
    head, formula, first, *_ = done.out.splitlines()
    assert head == "programs['gov-01'].budget.total = Rp2.250.800.000,00"
    assert formula == "  jumlah 3 baris anggaran:"
    assert first.split()[:3] == ["gov-01.a1", "Rp1.500.000.000,00", "kecil/programs/gov-01.yaml:37"]


def test_a_number_lists_the_expressions_that_print_it(run: Run, small: Path) -> None:
    done = run("explain", "Rp1,5 miliar", str(small))
    assert done.code == 0
    assert "programs['gov-01'].budget.by_year[2024] = Rp1.500.000.000,00" in [
        " ".join(line.split()) for line in done.out.splitlines()
    ]
    assert "explain UNGKAPAN" in done.err


def test_the_answer_is_data_too(run: Run, small: Path) -> None:
    document = json.loads(run("explain", "facts['daerah-ber-masterplan'].share", str(small), "--format", "json").out)
    [answer] = document["answers"]
    assert (answer["formula"], answer["printed"]) == ("share", "66,7%")
    assert [term["value"] for term in answer["terms"]] == [2, 3]


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("programs['gov-1'].title", "Maksud Anda 'gov-01'?"),
        ("programs['gov-01'].budget", "total"),
        ("Rp7,7 miliar", "facts.yaml"),
        ("a + b", "budget.total"),
    ],
)
def test_what_cannot_be_explained_says_what_can(run: Run, small: Path, what: str, words: str) -> None:
    done = run("explain", what, str(small))
    assert (done.code, done.out) == (2, "")
    assert words in done.err


def test_what_is_nearly_an_id_is_answered_with_it(run: Run, plan: Path) -> None:
    refused = run("explain", "gov-1", "rencana")
    assert (refused.code, "Maksud Anda 'gov-01'?" in refused.err) == (2, True)
