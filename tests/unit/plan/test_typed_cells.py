"""Claims about numbers typed into tables: what a cell counts is said by its row and its column, or not at all."""

from __future__ import annotations

import pytest

from smartprov.diagnostics import Edit
from smartprov.plan.figures import Figures, fact_share
from smartprov.plan.typed_figures import TypedFigure, typed_figures
from smartprov.source.chapter import parse_chapter
from smartprov.source.passages import passages_of
from smartprov.source.splicing import spliced_files
from smartprov.text.forms.languages import INDONESIAN
from smartprov.text.forms.numbers import percent, rupiah, rupiah_short
from tests.checks.test_one_mistake import SAMPLE
from tests.plans import plan_of

CHAPTER = "chapters/a.md"
PLAN = plan_of({**SAMPLE.files, **SAMPLE.assets})
FIGURES = Figures(PLAN)
PROGRAMS, ACTIONS, TOTAL = len(PLAN.programs), len(PLAN.actions), FIGURES.total.rupiah
OF_GOAL = sum(1 for each in PLAN.programs.values() if each.goal == "goal-1")
OF_GOVERNANCE = [each for each in PLAN.programs.values() if each.dimension == "governance"]
ITS_ACTIONS = sum(len(each.actions) for each in OF_GOVERNANCE)
OF_PROGRAM = len(PLAN.programs["gov-01"].actions)
MONEY = FIGURES.by("dimension")["governance"].rupiah
IN_2025 = rupiah(INDONESIAN, FIGURES.by("dimension", "year")["governance", 2025].rupiah)
FACT = PLAN.facts["regions-with-masterplan"]
SHARE = percent(INDONESIAN, fact_share(FACT).value or 0, 0)


def text_with(table: str) -> str:
    return f"---\nid: a\n---\n\n## Tabel\n\n{table}\n"


def found(text: str) -> list[TypedFigure]:
    """What a chapter's numbers are, as far as the plan knows them."""
    return list(typed_figures(PLAN, FIGURES, tuple(passages_of(parse_chapter(CHAPTER, text)))))


def table(head: str, *rows: str) -> str:
    return "\n".join((head, "|" + "--|" * (head.count("|") - 1), *rows))


NAMED = "| {{ goals['goal-1'].title }} |"
GOVERNANCE = "| Smart Governance |"
CASES = {
    "the whole, in the row that says so": (
        table("| Sasaran | Program |", f"| **Jumlah** | {PROGRAMS} |"),
        "programs.count",
    ),
    "the whole, named by its row": (
        table("| Keterangan | Nilai |", f"| Jumlah program | {PROGRAMS} |"),
        "programs.count",
    ),
    "a part that the row names by a value": (
        table("| Sasaran | Program |", f"{NAMED} {OF_GOAL} |"),
        "goals['goal-1'].programs.count",
    ),
    "a part that the row names by its title": (
        table("| No | Dimensi | Jumlah program |", f"| 1. {GOVERNANCE} {len(OF_GOVERNANCE)} |"),
        "dimensions['governance'].programs.count",
    ),
    "a part that the column names": (
        table("| Keterangan | Smart Governance |", f"| Rencana aksi | {ITS_ACTIONS} |"),
        "dimensions['governance'].actions.count",
    ),
    "a program by reference": (
        table("| Program | Rencana aksi |", f"| [](#gov-01) | {OF_PROGRAM} |"),
        "programs['gov-01'].actions.count",
    ),
    "money of a part": (
        table("| Dimensi | Pagu indikatif |", f"{GOVERNANCE} {rupiah(INDONESIAN, MONEY)} |"),
        "dimensions['governance'].budget.total | rupiah",
    ),
    "rounded money of the whole": (
        table("| Keterangan | Anggaran |", f"| Jumlah | {rupiah_short(INDONESIAN, TOTAL)} |"),
        "budget.total | rupiah_short",
    ),
    "money of a part in a year": (
        table("| Dimensi | 2025 |", f"{GOVERNANCE} {IN_2025} |"),
        "dimensions['governance'].budget.by_year[2025] | rupiah",
    ),
    "a share whose row cites its source": (
        table("| Keterangan | Nilai | Sumber |", f"| Bagian | {SHARE} | [@{FACT.source}] |"),
        "facts['regions-with-masterplan'].share | percent",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_number_that_the_plan_knows_is_told_where_it_stands_and_can_be_mended_there(name: str) -> None:
    text, expression = text_with(CASES[name][0]), f"{{{{ {CASES[name][1]} }}}}"
    [figure] = found(text)
    assert (figure.likeness, figure.expression) == ("same", expression)
    span = figure.passage.span(figure.typed.start, figure.typed.end)
    row = text.split("\n")[span.line - 1]
    assert row[span.column - 1 : (span.end_column or 0) - 1].strip() == figure.typed.text.strip()
    mended = spliced_files({CHAPTER: text}, [Edit(span, figure.expression)])[CHAPTER]
    assert f" {expression} |" in mended
    assert found(mended) == []


@pytest.mark.parametrize(
    ("text", "likeness"),
    [
        (table("| Sasaran | Program |", f"| Jumlah | {PROGRAMS - 1} |"), "near"),
        (table("| Keterangan | Nilai |", f"| Rencana aksi | {ACTIONS + 2} |"), "near"),
        (table("| Dimensi | Anggaran |", f"{GOVERNANCE} {rupiah(INDONESIAN, MONEY * 1000)} |"), "thousand"),
        (table("| Dimensi | Anggaran |", f"{GOVERNANCE} {rupiah(INDONESIAN, MONEY * 99 // 100)} |"), "near"),
    ],
)
def test_a_number_that_has_gone_stale_is_told(text: str, likeness: str) -> None:
    assert [each.likeness for each in found(text_with(text))] == [likeness]


@pytest.mark.parametrize(
    "text",
    [
        table("| Desa | Program |", f"| Cikole | {PROGRAMS} |"),
        table("| Sasaran | Program baru |", f"| Jumlah | {PROGRAMS} |"),
        table("| Sasaran | Program |", f"| Jumlah menurut usul tahun lalu | {PROGRAMS} |"),
        table("| Skor | Arti |", "| 5 | Merata |"),
        table("| No | Kegiatan | Peserta |", f"| {PROGRAMS} | Rapat | {ACTIONS} |"),
        table("| Dimensi | Realisasi 2023 |", f"{GOVERNANCE} {rupiah(INDONESIAN, MONEY * 99 // 100)} |"),
        table("| Program | Rencana aksi |", f"| [](#gov-01), [](#gov-02) | {OF_PROGRAM} |"),
        table("| Keterangan | Nilai |", f"| Program | {PROGRAMS - 1}–{PROGRAMS + 1} |"),
        table("| Keterangan | Nilai |", "| Batas | 80 % |"),
    ],
)
def test_what_counts_something_else_is_left_alone(text: str) -> None:
    assert found(text_with(text)) == []
