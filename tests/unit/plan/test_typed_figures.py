"""Claims about typed numbers: which are the plan's own, which are nearly, and which were, when it was last released."""

from __future__ import annotations

import pytest

from smartprov.diagnostics import Diagnostic
from smartprov.plan.figures import Amount, Count, Figures
from smartprov.plan.known_figures import Known, KnownFigures
from smartprov.plan.lookup import Lookup
from smartprov.plan.released import Released, read_released, release_of, released_json
from smartprov.plan.typed_figures import typed_figures
from smartprov.source.chapter import parse_chapter
from smartprov.source.expression import parse_expression
from smartprov.source.passages import passages_of
from tests.checks.test_one_mistake import SAMPLE
from tests.plans import Files, plan_of

FILES: Files = {**SAMPLE.files, **SAMPLE.assets}
PLAN = plan_of(FILES)
FIGURES = Figures(PLAN)


def found(sentence: str, released: Files | None = None) -> list[tuple[str, str, str]]:
    """What is typed in a sentence, what it is like, and what to type instead."""
    passages = tuple(passages_of(parse_chapter("chapters/a.md", f"---\nid: a\n---\n\n{sentence}\n")))
    base = read_released(released_json(_released(released))) if released else None
    return [
        (each.typed.text.strip(), each.likeness, each.expression)
        for each in typed_figures(PLAN, FIGURES, passages, base)
    ]


def _released(files: Files) -> Released:
    plan = plan_of(files)
    return release_of(plan, Figures(plan))


PROGRAMS, ACTIONS = len(PLAN.programs), len(PLAN.actions)
TOTAL = FIGURES.total.rupiah


@pytest.mark.parametrize(
    ("sentence", "likeness", "expression"),
    [
        (f"Rencana ini memuat {PROGRAMS} program.", "same", "{{ programs.count }}"),
        (f"Rencana ini memuat {PROGRAMS - 1} program.", "near", "{{ programs.count }}"),
        ("Ada dua puluh tujuh kabupaten/kota.", "same", "{{ regions.count | words }}"),
        (f"Ada {ACTIONS + 3} rencana aksi.", "near", "{{ actions.count }}"),
        ("Ada enam dimensi.", "same", "{{ dimensions.count | words }}"),
        ("Smart Governance memuat enam program.", "same", "{{ dimensions['governance'].programs.count | words }}"),
        ("Sebanyak 24 daerah, atau 88,9 persen.", "same", "{{ facts['regions-with-masterplan'].share | percent }}"),
        ("Batasnya 80 persen [@src-jogjaprov].", "same", "{{ facts['masterplan-threshold'].value | percent }}"),
        (f"Anggarannya Rp{TOTAL:,}.".replace(",", "."), "same", "{{ budget.total | rupiah }}"),
        (f"Total anggaran Rp{TOTAL * 1000:,}.".replace(",", "."), "thousand", "{{ budget.total | rupiah }}"),
        (f"Total anggaran Rp{TOTAL + 12_000_000_000:,}.".replace(",", "."), "near", "{{ budget.total | rupiah }}"),
    ],
)
def test_a_typed_number_is_told_by_what_it_says(sentence: str, likeness: str, expression: str) -> None:
    assert [each[1:] for each in found(sentence)] == [(likeness, expression)]


def test_a_number_that_prose_may_speak_of_is_the_one_that_its_path_gives() -> None:
    known = KnownFigures(PLAN, FIGURES)
    lookup = Lookup(PLAN, FIGURES)

    def given(each: Known) -> object:
        expression = parse_expression(each.path, "", 1, 1)
        assert expression is not None
        assert not isinstance(expression, Diagnostic)
        value = lookup.value(tuple(part.value for part in expression.parts))
        return value.rupiah if isinstance(value, Amount) else value.number if isinstance(value, Count) else value

    assert len(known.counts) > 50
    assert len(known.amounts) > 100
    assert {each.path: given(each) for each in (*known.counts, *known.amounts)} == {
        each.path: each.value for each in (*known.counts, *known.amounts)
    }


ITS_ACTIONS = sum(len(each.actions) for each in PLAN.programs.values() if each.dimension == "society")
ITS_LIST = ":::{action-matrix} dimension=society\n:::"


@pytest.mark.parametrize("opening", ["Sebanyak", "Ada", "Dari"])
def test_a_number_before_the_list_of_what_it_counts_is_held_against_the_list(opening: str) -> None:
    typed = str(ITS_ACTIONS - 1)
    said = found(f"## Masyarakat\n\n{opening} {typed} rencana aksi bertumpu pada warga.\n\n{ITS_LIST}")
    assert said == [(typed, "near", "{{ dimensions['society'].actions.count }}")]


@pytest.mark.parametrize(
    "section",
    [
        f"Kepala desa mendampingi {ITS_ACTIONS - 1} rencana aksi.\n\n{ITS_LIST}",
        f"Sebanyak {ITS_ACTIONS - 1} rencana aksi bertumpu pada warga.",
        f"Sebanyak {ITS_ACTIONS - 1} rencana aksi bertumpu pada warga.\n\n{ITS_LIST}\n\n{ITS_LIST}",
        f"Sebanyak {ITS_ACTIONS - 1} rencana aksi bertumpu pada warga.\n\n:::{{action-matrix}} agency=diskominfo\n:::",
        f"Sebanyak {ITS_ACTIONS - 9} rencana aksi bertumpu pada warga.\n\n{ITS_LIST}",
    ],
)
def test_a_number_that_is_not_said_of_the_list_is_left_alone(section: str) -> None:
    assert found(f"## Masyarakat\n\n{section}") == []


def test_both_numbers_of_a_fact_are_known() -> None:
    assert found("Sebanyak 24 dari 27 daerah.") == [
        ("24", "same", "{{ facts['regions-with-masterplan'].value }}"),
        ("27", "same", "{{ facts['regions-with-masterplan'].of }}"),
    ]
    assert [each[1] for each in found("Sebanyak 23 dari 27 daerah.")] == ["near", "same"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sebanyak 12 program baru menyusul.",
        f"Sebanyak {PROGRAMS} desa tersambung.",
        "Dua program saling menunggu.",
        "Pada tahun 2028 ada 3 program prioritas.",
        "Nilainya Rp9 miliar.",
        "Bagiannya 80 persen.",
        "Sebanyak 17 dari 30 desa.",
        "Antara 30–40 program.",
    ],
)
def test_a_number_of_something_else_is_left_alone(sentence: str) -> None:
    assert found(sentence) == []


def test_a_number_that_was_right_at_the_last_release_is_told_as_that() -> None:
    released = {
        path: data for path, data in FILES.items() if path not in ("programs/eco-06.yaml", "programs/gov-04.yaml")
    }
    for path in ("amendments/0.3.0.yaml", "consultations.yaml", "chapters/buku-1/05-kesenjangan.md"):
        released[path] = FILES[path]
    assert found(f"Rencana ini memuat {PROGRAMS - 2} program.", _without_dangling(released)) == [
        (str(PROGRAMS - 2), "released", "{{ programs.count }}")
    ]


def _without_dangling(files: Files) -> Files:
    """The files with what points to the two programs taken out."""
    gone = (b"gov-04, ", b", gov-04", b"eco-06, ", b", eco-06", b"gov-04", b"eco-06")
    found = dict(files)
    for path in files:
        if path.endswith(".yaml"):
            for each in gone:
                found[path] = found[path].replace(each, b"")
    return found
