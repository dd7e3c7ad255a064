"""What a change means for the plan: one table, from what asks for an amendment to what is editorial."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase

from smartprov.diff.changes import Change, Significance


@dataclass(frozen=True, slots=True)
class Row:
    """Changes of a kind, in a field and of an action (`*` is any), and what they ask for."""

    kind: str
    field: str
    actions: str
    significance: Significance


AMENDMENT, SIGNATURE, EDITORIAL = Significance.AMENDMENT, Significance.SIGNATURE, Significance.EDITORIAL

TABLE = (
    # What the plan is: its period, its vision, what it stands on, and which programs it has.
    Row("masterplan", "period.*", "*", AMENDMENT),
    Row("masterplan", "region.*", "*", AMENDMENT),
    Row("masterplan", "adoption*", "*", AMENDMENT),
    Row("masterplan", "legal_basis", "*", AMENDMENT),
    Row("masterplan", "publisher", "*", SIGNATURE),
    Row("masterplan", "*", "*", EDITORIAL),
    Row("phase", "title", "*", EDITORIAL),
    Row("phase", "*", "*", AMENDMENT),
    Row("strategy-map", "vision.text", "*", AMENDMENT),
    Row("mission", "*", "*", AMENDMENT),
    Row("goal", "*", "*", AMENDMENT),
    Row("dimension", "", "added|removed", AMENDMENT),
    Row("program", "", "added|removed", AMENDMENT),
    Row("program", "id", "renamed", AMENDMENT),
    Row("program", "goal", "*", AMENDMENT),
    Row("program", "dimension", "*", AMENDMENT),
    Row("strategy", "", "added|removed", AMENDMENT),
    # What the agencies have promised each other: who does what, where, by when, with what money, measured how.
    Row("program", "title", "*", EDITORIAL),
    Row("program", "summary", "*", EDITORIAL),
    Row("program", "sources", "*", EDITORIAL),
    Row("program", "renamed_from", "*", EDITORIAL),
    Row("program", "quick_win.evidence", "*", EDITORIAL),
    Row("program", "nomenclature", "*", EDITORIAL),
    Row("program", "aligns_with*", "*", EDITORIAL),
    Row("program", "actions", "moved", EDITORIAL),
    Row("program", "indicators", "moved", EDITORIAL),
    Row("program", "*", "*", SIGNATURE),
    Row("action", "id", "renamed", SIGNATURE),
    Row("action", "title", "*", EDITORIAL),
    Row("action", "renamed_from", "*", EDITORIAL),
    Row("action", "budget.*.official_code", "*", EDITORIAL),
    Row("action", "*", "*", SIGNATURE),
    Row("indicator", "title", "*", EDITORIAL),
    Row("indicator", "definition", "*", EDITORIAL),
    Row("indicator", "collected_from", "*", EDITORIAL),
    Row("indicator", "standards*", "*", EDITORIAL),
    Row("indicator", "*", "*", SIGNATURE),
    Row("commitment", "fingerprint", "*", EDITORIAL),
    Row("commitment", "agency_fingerprints*", "*", EDITORIAL),
    Row("commitment", "files*", "*", EDITORIAL),
    Row("commitment", "signatories.*.method", "*", EDITORIAL),
    Row("commitment", "signatories.*.date", "*", EDITORIAL),
    Row("commitment", "title", "*", EDITORIAL),
    Row("commitment", "*", "*", SIGNATURE),
    Row("agency", "replaced_by", "*", SIGNATURE),
    Row("agency", "valid_until", "*", SIGNATURE),
    Row("agency", "", "removed", SIGNATURE),
    Row("funding", "needs_partner", "*", SIGNATURE),
    Row("funding", "", "removed", SIGNATURE),
    Row("regulation", "status", "*", SIGNATURE),
    # What reads otherwise and promises the same.
    Row("*", "*", "*", EDITORIAL),
)
"""The first row that fits decides."""


def significance_of(change: Change) -> Significance:
    """What a change asks for."""
    return next(row.significance for row in TABLE if _fits(row, change))


def _fits(row: Row, change: Change) -> bool:
    is_kind = row.kind in ("*", change.kind)
    is_action = row.actions == "*" or change.action in row.actions.split("|")
    return is_kind and is_action and (fnmatchcase(change.field, row.field) or row.field == "*")
