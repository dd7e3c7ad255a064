"""Claims about renaming: an id changes everywhere it is meant, nowhere else, and back again."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from smartprov.diagnostics import Severity, UsageError
from smartprov.diff.changes import Action
from smartprov.diff.compare import compare
from smartprov.diff.snapshot import Snapshot
from smartprov.plan.fingerprints import plan_data
from smartprov.plan.renaming import rename
from smartprov.source.splicing import spliced_files
from tests import plans
from tests.plans import Files


def renamed(found: Files, old: str, new: str, released: frozenset[str] = frozenset()) -> Files:
    """The small plan's files after a renaming, moves included."""
    source, plan = plans.source_of(found), plans.plan_of(found)
    renaming = rename(source, plan, old, new, released=released)
    texts = {path: data.decode() for path, data in found.items() if PurePosixPath(path).suffix in (".yaml", ".md")}
    changed = {path: text.encode() for path, text in spliced_files(texts, renaming.edits).items()}
    return {renaming.moves.get(path, path): changed.get(path, data) for path, data in found.items()}


IDS = (
    "gov-01",
    "gov-01.a1",
    "diskominfo",
    "governance",
    "gap-1",
    "goal-1",
    "indeks-spbe",
    "pendanaan",
    "src-kajian",
    "32.73",
)


@pytest.mark.parametrize("id", IDS)
def test_a_renamed_plan_resolves_and_back_again_it_is_the_same(id: str) -> None:
    new = {"gov-01.a1": "gov-01.b1", "32.73": "32.99"}.get(id, "baru-1")
    there = renamed(plans.small_files(), id, new)
    errors = [each for each in plans.resolved_of(there).diagnostics if each.severity is Severity.ERROR]
    assert errors == []
    assert there != plans.small_files()
    assert renamed(there, new, id) == plans.small_files()


def test_a_programs_parts_and_file_follow_it() -> None:
    there = renamed(plans.small_files(), "gov-01", "gov-19")
    assert "programs/gov-19.yaml" in there
    assert "programs/gov-01.yaml" not in there
    assert b"gov-01" not in there["programs/gov-19.yaml"]


def test_what_was_released_remembers_its_id_so_that_a_comparison_sees_one_change_each() -> None:
    before = plans.small_files()
    there = renamed(before, "gov-01", "gov-19", frozenset(("gov-01", "gov-01.a1", "gov-01.a2")))
    base, revision = plans.plan_of(before), plans.plan_of(there)
    changes = compare(Snapshot(plan_data(base), base), Snapshot(plan_data(revision), revision))
    kinds = {(change.kind, change.entity) for change in changes if change.action is Action.RENAMED}
    parts = {("action", "gov-19.a1"), ("action", "gov-19.a2"), ("indicator", "gov-19.i1")}
    assert kinds == {("program", "gov-19"), *parts}
    assert revision.programs["gov-19"].renamed_from == "gov-01"


def test_the_words_of_an_earlier_commitment_stay() -> None:
    path = "commitments/2024-03-01.yaml"
    older = plans.files({path: (("version: 0.2.0", "version: 0.1.0"), ("programs: all", "programs: [gov-01]"))})
    assert renamed(older, "gov-01", "gov-19")[path] == older[path]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("gov-99", "gov-98", "unknown-entity"),
        ("gov-01", "gov-02", "id-taken"),
        ("gov-01", "Gov 01", "bad-new-id"),
        ("gov-01", "gov-09", "id-was-removed"),
        ("gov-01.a1", "gov-02.a9", "part-id-elsewhere"),
    ],
)
def test_an_id_that_cannot_be_is_refused(old: str, new: str, code: str) -> None:
    with pytest.raises(UsageError) as caught:
        renamed(plans.small_files(), old, new)
    assert caught.value.code == code


def test_an_agency_is_renamed_in_earlier_commitments_too_for_they_must_find_it() -> None:
    path = "commitments/2024-03-01.yaml"
    older = plans.files({path: (("version: 0.2.0", "version: 0.1.0"),)})
    there = renamed(older, "diskominfo", "dinas-digital")
    assert b"dinas-digital" in there[path]
    assert [each for each in plans.resolved_of(there).diagnostics if each.severity is Severity.ERROR] == []
