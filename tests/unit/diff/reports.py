"""Change reports of the small plan: what some edits are told as."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.renumbering import renumbered
from smartprov.diff.compare import compare
from smartprov.diff.consequences import Consequences, consequences_of
from smartprov.diff.naming import Naming
from smartprov.diff.report import ChangeReport, VersionName, make_report
from smartprov.diff.runs import plain
from smartprov.diff.selection import Selection
from smartprov.diff.snapshot import Snapshot
from smartprov.plan.figures import compute_figures
from smartprov.plan.fingerprints import fingerprint_of, plan_data
from smartprov.plan.plan import Plan
from smartprov.text.messages import Language
from tests import plans
from tests.plans import Change as Edit

Edits = Mapping[str, Edit]
GOV_01, GOV_02, LIV_01 = (f"programs/{id}.yaml" for id in ("gov-01", "gov-02", "liv-01"))
MASTERPLAN, COMMITMENT, AMENDMENT = "masterplan.yaml", "commitments/2024-03-01.yaml", "amendments/0.2.0.yaml"
FUNDING = "chapters/buku-2/02-pendanaan.md"


def snapshot_of(plan: Plan) -> Snapshot:
    return Snapshot(plan_data(plan), plan)


def consequences(edits: Edits, base: Edits | None = None, *, books: bool = False) -> Consequences:
    """What follows from edits."""
    return report(edits, base=base, books=books).consequences


def report(
    edits: Edits,
    language: Language = "id",
    selection: Selection | None = None,
    *,
    base: Edits | None = None,
    books: bool = False,
) -> ChangeReport:
    """The report on the small plan with edits; `base` are edits that the base has already."""
    wanted = selection or Selection()
    sides = [(plan, compute_figures(plan)) for plan in (plans.plan(base), plans.plan(edits))]
    before, after = (snapshot_of(plan) for plan, _ in sides)
    changes = compare(before, after)
    numbers = renumbered(sides[0], sides[1]) if books else ()
    names = (
        VersionName("v1", "v1:", "0.2.0", "2024-02-01", fingerprint_of(before.data)),
        VersionName("v2", "", "0.2.0", "", fingerprint_of(after.data)),
    )
    found = consequences_of((sides[0], sides[1]), changes, numbers)
    naming = Naming(before, after, language)
    return make_report(changes, wanted.of(changes), found, names, naming, wanted.words)


def sentences(edits: Edits, language: Language = "id", *, base: Edits | None = None) -> list[str]:
    """All sentences, with what they are about where that is not the group's own."""
    return [
        f"{entry.subject}: {plain(entry.said.sentence)}" if entry.subject else plain(entry.said.sentence)
        for group in report(edits, language, base=base).groups
        for entry in group.entries
    ]
