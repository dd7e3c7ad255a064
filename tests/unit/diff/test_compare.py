"""Claims about comparison: what differs is named with both values and both places, and nothing else is."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from smartprov.diff.apply import apply_changes, taken_apart
from smartprov.diff.changes import Action, Change, Significance
from smartprov.diff.compare import compare
from smartprov.diff.snapshot import Snapshot
from smartprov.plan.fingerprints import plan_data
from tests import plans
from tests.plans import Change as Edit

GOV_01, GOV_02 = "programs/gov-01.yaml", "programs/gov-02.yaml"


def snapshot(edits: Mapping[str, Edit] | None = None) -> Snapshot:
    plan = plans.plan(edits)
    return Snapshot(plan_data(plan), plan)


def changes(edits: Mapping[str, Edit]) -> tuple[Change, ...]:
    """What the edits change; each comparison also proves that it leaves nothing out, there and back."""
    base, revision = snapshot(), snapshot(edits)
    for one, other in ((base, revision), (revision, base)):
        made = apply_changes(one, compare(one, other))
        assert made == taken_apart(other)
    return compare(base, revision)


def test_a_plan_does_not_differ_from_itself() -> None:
    assert compare(snapshot(), snapshot()) == ()


def test_how_a_file_is_written_is_no_change() -> None:
    chapter = "chapters/buku-1/02-proses.md"
    text = plans.small_files()[chapter].decode()
    typed = "# catatan\nid: gov-02\ntitle: >-\n  Pusat data\n  bersama\n"
    wrapped = {chapter: text.rstrip("\n") + "\n\n\n", GOV_02: (("id: gov-02\ntitle: Pusat data bersama\n", typed),)}
    assert changes(wrapped) == ()


def test_a_field_has_both_values_and_both_places() -> None:
    [change] = changes({GOV_01: (("end: 2025}", "end: 2026}"),)})
    assert change.id == "program-gov-01-period-end-changed"
    assert (change.base.value, change.revision.value) == (2025, 2026)
    assert change.base.span is not None
    assert (change.base.span.path, change.base.span.line, change.base.span.column) == (GOV_01, 11, 28)
    assert change.agencies == ("diskominfo", "bappeda")


@pytest.mark.parametrize(
    ("old", "new", "id"),
    [
        ("1500000000", "1600000000", "action-gov-01.a1-budget-2024/apbd-province-amount-changed"),
        ("2024: 50", "2024: 55", "indicator-gov-01.i1-targets-2024-changed"),
        ("[bappeda]", "[]", "program-gov-01-supporting_agencies-changed"),
        ("- indeks-spbe", "", "program-gov-01-indicators-changed"),
    ],
)
def test_a_change_is_named_by_what_it_is_in(old: str, new: str, id: str) -> None:
    assert [change.id for change in changes({GOV_01: ((old, new),)})] == [id]


def test_a_removed_program_is_an_amendment_and_its_parts_go_with_it() -> None:
    found = changes({"programs/liv-01.yaml": None, "amendments/0.2.0.yaml": None, "commitments/2024-03-01.yaml": None})
    removed = next(change for change in found if change.kind == "program")
    assert (removed.action, removed.significance) == (Action.REMOVED, Significance.AMENDMENT)
    assert removed.revision.span is None


def test_a_renamed_action_is_one_change_and_keeps_its_place() -> None:
    edits = {GOV_01: (("id: gov-01.a2", "id: gov-01.a3\n    renamed_from: gov-01.a2"),)}
    assert [change.id for change in changes(edits)] == ["action-gov-01.a3-id-renamed"]
    back = compare(snapshot(edits), snapshot())
    assert [change.id for change in back] == ["action-gov-01.a2-id-renamed", "action-gov-01.a2-renamed_from-changed"]


def test_an_entry_that_comes_is_told_by_its_key() -> None:
    line = "      - {year: 2025, amount: 500400000, scheme: csr}\n"
    edits = {GOV_01: ((line, line + "      - {year: 2025, amount: tbd, scheme: apbd-province}\n"),)}
    [change] = changes(edits)
    assert change.id == "action-gov-01.a1-budget-2025/apbd-province-added"
    assert change.position == 2


def test_another_order_of_entries_is_a_move() -> None:
    first = "      - {year: 2024, amount: 1500000000, scheme: apbd-province}\n"
    second = "      - {year: 2025, amount: 500400000, scheme: csr}\n"
    [change] = changes({GOV_01: ((first + second, second + first),)})
    assert (change.action, change.path) == (Action.MOVED, ("budget",))


def test_prose_is_compared_by_sections_and_paragraphs() -> None:
    path = "chapters/buku-2/02-pendanaan.md"
    text = plans.small_files()[path].decode() + "\n## Sumber lain\n\nKalimat baru.\n"
    [change] = changes({path: text})
    assert change.id == "chapter-pendanaan-prose-Sumber-lain-added"
    assert change.revision.value["text"] == ["Kalimat baru."]
    assert change.revision.span is not None
    assert change.revision.span.line == text.count("\n") - 2
