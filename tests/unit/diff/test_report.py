"""Claims about reports: gravest first, parts folded, consequences computed, filters told."""

from __future__ import annotations

import pytest

from smartprov.diff.changes import Significance
from smartprov.diff.consequences import Line, Moved, Renumbered, Signed
from smartprov.diff.report import notes_of, nothing_words, shown_words
from smartprov.diff.selection import Selection, fails, known_ids
from smartprov.plan.entities.commitment import Commitment
from smartprov.plan.figures import Amount
from smartprov.plan.fingerprints import commitment_fingerprint
from tests import plans
from tests.unit.diff.reports import (
    AMENDMENT,
    COMMITMENT,
    FUNDING,
    GOV_01,
    LIV_01,
    MASTERPLAN,
    Edits,
    consequences,
    report,
    sentences,
    snapshot_of,
)

GONE: Edits = {LIV_01: None, AMENDMENT: (("added: [liv-01]\n", ""), ("[gov-09]", "[gov-09, liv-01]"))}
MANY: Edits = {
    GOV_01: (("end: 2025}", "end: 2026}"), ("title: Satu akun warga", "title: Satu akun bagi warga")),
    LIV_01: (("goal: goal-2", "goal: goal-1"),),
    FUNDING: (("Angka bersifat indikatif", "Angka masih bersifat indikatif"),),
}


def test_a_removed_program_takes_its_parts_along() -> None:
    group = report(GONE).groups[0]
    [entry] = group.entries
    assert group.title == "Program LIV-01 – Rekam medis elektronik"
    assert entry.parts == (
        "Rencana aksi liv-01.a1 – Penyambungan puskesmas",
        "Indikator liv-01.i1 – Jumlah puskesmas yang terhubung",
    )
    assert sentences(GONE)[0] == "Dihapus; tercatat dalam catatan perubahan versi 0.2.0"


def test_groups_stand_in_the_order_of_their_gravest_change() -> None:
    found = report(MANY)
    assert [group.title.partition(" – ")[0] for group in found.groups] == [
        "Program LIV-01",
        "Program GOV-01",
        "Bab pendanaan",
    ]
    assert [group.significance for group in found.groups] == [*Significance]
    assert [entry.subject for entry in found.groups[1].entries] == ["", "Rencana aksi gov-01.a1 – Satu akun bagi warga"]


def test_what_is_the_groups_own_stands_first_under_no_subject() -> None:
    edits: Edits = {
        GOV_01: (("year: 2024, amount: 1500000000", "year: 2024, amount: tbd"), ("digital satu", "daring satu"))
    }
    [group] = report(edits).groups
    assert [bool(entry.subject) for entry in group.entries] == [False, True]
    assert [str(entry.change.significance) for entry in group.entries] == ["editorial", "signature"]


def test_every_change_has_an_id_of_its_own_and_a_reason() -> None:
    found = report({**MANY, **GONE, LIV_01: None})
    ids = [change.id for change in found.selected]
    assert len(ids) == len(set(ids)) == found.total
    assert all(entry.reason for group in found.groups for entry in group.entries)


def test_a_selection_says_that_it_is_one() -> None:
    found = report(MANY, selection=Selection(agencies=("dinkes",)))
    assert shown_words(found) == "1 dari 4 perubahan"
    assert list(notes_of(found)) == [
        "Hanya perubahan yang dipilih yang dimuat (--agency dinkes); akibat dihitung dari semua perubahan."
    ]


@pytest.mark.parametrize(
    ("selection", "found"),
    [
        (Selection(kinds=("chapter", "action")), 2),
        (Selection(agencies=("diskominfo",)), 2),
        (Selection(significances=("material",)), 2),
        (Selection(significances=("editorial", "amendment")), 3),
        (Selection(ids=("gov-01",)), 2),
        (Selection(ids=("gov-01.a1",)), 1),
        (Selection(kinds=("program",), ids=("gov-01",)), 1),
    ],
)
def test_a_selection_takes_what_it_names(selection: Selection, found: int) -> None:
    assert report(MANY, selection=selection).shown == found


def test_a_selection_that_takes_nothing_says_so() -> None:
    found = report(MANY, selection=Selection(kinds=("region",)))
    assert nothing_words(found) == "tidak satu pun dari 4 perubahan sesuai dengan pilihan (--kind region)"


@pytest.mark.parametrize(
    ("edits", "words"),
    [
        (MANY, {"amendment", "signature", "material", "editorial"}),
        ({GOV_01: (("end: 2025}", "end: 2026}"),)}, {"signature", "material", "editorial"}),
        ({FUNDING: MANY[FUNDING]}, {"editorial"}),
        ({}, set()),
    ],
)
def test_a_gate_fails_on_its_weight_and_what_is_graver(edits: Edits, words: set[str]) -> None:
    changes = report(edits).selected
    assert {word for word in ("amendment", "signature", "material", "editorial") if fails(changes, word)} == words


def test_every_id_of_both_versions_may_be_asked_for() -> None:
    known = known_ids(snapshot_of(plans.plan()), snapshot_of(plans.plan(GONE)))
    assert {"liv-01", "liv-01.i1", "32.73", "goal-1", "program"} <= set(known)


def test_money_is_compared_by_year_scheme_phase_dimension_and_agency() -> None:
    found = {each.name: each.lines for each in consequences({GOV_01: (("1500000000", "1600000000"),)}).sections}
    assert list(found) == ["total", "by-year", "by-scheme", "by-phase", "by-dimension", "by-agency"]
    assert found["by-year"] == (Line("2024", Amount(2_250_000_000), Amount(2_350_000_000)),)
    assert [line.key for line in found["by-agency"]] == ["diskominfo"]


def test_amounts_that_read_the_same_when_shortened_are_written_in_full() -> None:
    sections = {each.name: each for each in report({GOV_01: (("1500000000", "1500000001"),)}).sections}
    [line] = sections["by-year"].lines
    assert (line.before, line.after, line.difference) == ("Rp2.250.000.000,00", "Rp2.250.000.001,00", "+Rp1")


def test_a_quantity_that_reads_the_same_in_both_versions_is_not_told() -> None:
    found = report({GOV_01: (("year: 2024, amount: 1500000000", "year: 2024, amount: tbd"),)})
    again = report(
        {GOV_01: (("year: 2024, amount: 1500000000", "year: 2024, amount: 0"),)},
        base={GOV_01: (("year: 2024, amount: 1500000000", "year: 2024, amount: tbd"),)},
    )
    for each in (found, again):
        assert all(line.before != line.after for section in each.sections for line in section.lines)


def test_counts_shares_and_coverage_are_compared() -> None:
    edits: Edits = {
        **GONE,
        "registries/regions.yaml": (("masterplan: {status: none}", "masterplan: {status: exists}"),),
        COMMITMENT: (("capacity: head", "capacity: head, method: wet-ink"),),
    }
    found = {each.name: each.lines for each in consequences(edits).sections}
    counts = {line.key: (line.base, line.revision) for line in found["counts"]}
    assert counts["programs"] == (3, 2)
    assert counts["quick-wins"] == (1, 0)
    assert counts["regions-with-masterplan"] == (1, 2)
    assert found["coverage"] == (Line("komitmen-2024", Signed(0, 1), Signed(1, 1)),)


def test_a_program_in_another_phase_is_told() -> None:
    edits: Edits = {GOV_01: (("end: 2025}", "end: 2024}"), ("phase: long", "phase: short"))}
    assert consequences(edits).phases == (Moved("gov-01", "long", "short"),)


def signed() -> str:
    plan = plans.plan()
    commitment: Commitment = plan.commitments["komitmen-2024"]
    return commitment_fingerprint(plan, commitment)


def test_a_commitment_whose_content_changes_becomes_stale_once() -> None:
    seal = ("fingerprint: tbd", f"fingerprint: {signed()}")
    sealed: Edits = {COMMITMENT: (seal,)}
    moved: Edits = {**sealed, GOV_01: (("1500000000", "1600000000"),)}
    reworded: Edits = {**sealed, FUNDING: MANY[FUNDING]}
    assert consequences(moved, sealed).stale == ("komitmen-2024",)
    assert consequences(reworded, sealed).stale == ()
    assert consequences({**moved, FUNDING: MANY[FUNDING]}, moved).stale == ()
    [first, *_] = report(moved, base=sealed).sections
    assert first.lines[0].name.startswith("Komitmen Bersama (komitmen-2024): isi yang ditandatangani berbeda")


def test_numbers_that_move_in_the_books_are_told() -> None:
    edits: Edits = {MASTERPLAN: (("chapters: [program, pendanaan]", "chapters: [pendanaan, program]"),)}
    found = consequences(edits, books=True).numbers
    assert Renumbered("Buku 2", "Pendanaan", "Bab II", "Bab I") in found
    assert Renumbered("Buku 2", "Matriks program", "Tabel 1.3", "Tabel 2.3") in found
    assert consequences(edits).numbers == ()


def test_a_chapter_in_another_book_is_followed_there() -> None:
    edits: Edits = {
        MASTERPLAN: (
            ("chapters: [program, pendanaan]", "chapters: [program]"),
            ("chapters: [analisis, proses]", "chapters: [pendanaan, analisis, proses]"),
        )
    }
    found = consequences(edits, books=True).numbers
    assert Renumbered("Buku 1", "Pendanaan", "Buku 2, Bab II", "Buku 1, Bab I") in found
    assert [each for each in found if not each.base or not each.revision] == []
