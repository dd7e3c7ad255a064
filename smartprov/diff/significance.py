"""What a change means for the plan: one table, from what asks for an amendment to what is editorial."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase

from smartprov.diff.changes import Change, Significance


@dataclass(frozen=True, slots=True)
class Row:
    """Changes of a kind, in a field and of an action (`*` is any), what they ask for, and the phrase that says why."""

    kind: str
    field: str
    actions: str
    significance: Significance
    reason: str


AMENDMENT, SIGNATURE, EDITORIAL = Significance.AMENDMENT, Significance.SIGNATURE, Significance.EDITORIAL

TABLE = (
    # What the plan is: its period, its vision, what it stands on, and which programs it has.
    Row("masterplan", "period.*", "*", AMENDMENT, "because-period"),
    Row("masterplan", "region.*", "*", AMENDMENT, "because-region"),
    Row("masterplan", "adoption*", "*", AMENDMENT, "because-basis"),
    Row("masterplan", "legal_basis", "*", AMENDMENT, "because-basis"),
    Row("masterplan", "publisher", "*", SIGNATURE, "because-publisher"),
    Row("masterplan", "version|status|reviewed_on", "*", EDITORIAL, "because-record"),
    Row("masterplan", "*", "*", EDITORIAL, "because-look"),
    Row("phase", "title", "*", EDITORIAL, "because-wording"),
    Row("phase", "*", "*", AMENDMENT, "because-phases"),
    Row("strategy-map", "vision.text", "*", AMENDMENT, "because-direction"),
    Row("mission", "*", "*", AMENDMENT, "because-direction"),
    Row("goal", "*", "*", AMENDMENT, "because-direction"),
    Row("strategy", "", "added|removed", AMENDMENT, "because-direction"),
    Row("strategy", "goal", "*", AMENDMENT, "because-direction"),
    Row("dimension", "", "added|removed", AMENDMENT, "because-dimensions"),
    Row("program", "", "added|removed", AMENDMENT, "because-programs"),
    Row("program", "id", "renamed", AMENDMENT, "because-id"),
    Row("program", "goal|dimension", "*", AMENDMENT, "because-goal"),
    # What the agencies have promised each other: who does what, where, by when, with what money, measured how.
    Row("program", "title|summary", "*", EDITORIAL, "because-wording"),
    Row("program", "sources|renamed_from|nomenclature|aligns_with*", "*", EDITORIAL, "because-record"),
    Row("program", "quick_win.evidence|quick_win.progress*", "*", EDITORIAL, "because-progress"),
    Row("program", "actions|indicators", "moved", EDITORIAL, "because-order"),
    Row("program", "lead_agency|supporting_agencies", "*", SIGNATURE, "because-agencies"),
    Row("program", "period*|phase", "*", SIGNATURE, "because-years"),
    Row("program", "budget*", "*", SIGNATURE, "because-money"),
    Row("program", "regions", "*", SIGNATURE, "because-place"),
    Row("program", "*", "*", SIGNATURE, "because-promise"),
    Row("action", "", "added|removed", SIGNATURE, "because-actions"),
    Row("action", "id|owner", "renamed|moved", SIGNATURE, "because-actions"),
    Row("action", "title", "*", EDITORIAL, "because-wording"),
    Row("action", "renamed_from|budget.*.official_code", "*", EDITORIAL, "because-record"),
    Row("action", "budget", "moved", EDITORIAL, "because-order"),
    Row("action", "budget*", "*", SIGNATURE, "because-money"),
    Row("action", "lead_agency", "*", SIGNATURE, "because-agencies"),
    Row("action", "years", "*", SIGNATURE, "because-years"),
    Row("action", "regions", "*", SIGNATURE, "because-place"),
    Row("action", "*", "*", SIGNATURE, "because-promise"),
    Row("indicator", "title|definition", "*", EDITORIAL, "because-wording"),
    Row("indicator", "collected_from|standards*|baseline.source", "*", EDITORIAL, "because-record"),
    Row("indicator", "*", "*", SIGNATURE, "because-measure"),
    Row(
        "commitment",
        "fingerprint|agency_fingerprints*|files*|title|signatories.*.method|signatories.*.date",
        "*",
        EDITORIAL,
        "because-record",
    ),
    Row("commitment", "signatories", "moved", EDITORIAL, "because-order"),
    Row("commitment", "*", "*", SIGNATURE, "because-commitment"),
    Row("agency", "replaced_by|valid_until", "*", SIGNATURE, "because-agency-ends"),
    Row("agency", "", "removed", SIGNATURE, "because-agency-ends"),
    Row("region", "", "added|removed", SIGNATURE, "because-place"),
    Row("funding", "needs_partner", "*", SIGNATURE, "because-money"),
    Row("funding", "", "removed", SIGNATURE, "because-money"),
    Row("regulation", "status", "*", SIGNATURE, "because-law"),
    # What reads otherwise and promises the same.
    Row("chapter", "*", "*", EDITORIAL, "because-prose"),
    Row("*", "order", "moved", EDITORIAL, "because-order"),
    Row("*", "*", "*", EDITORIAL, "because-around"),
)
"""The first row that fits decides. Several fields in one row stand between bars."""


def significance_of(change: Change) -> Significance:
    """What a change asks for."""
    return _row(change).significance


def reason_of(change: Change) -> str:
    """The phrase that says why."""
    return _row(change).reason


def _row(change: Change) -> Row:
    return next(row for row in TABLE if _fits(row, change))


def _fits(row: Row, change: Change) -> bool:
    is_kind = row.kind in ("*", change.kind)
    is_action = row.actions == "*" or change.action in row.actions.split("|")
    return is_kind and is_action and _is_field(row.field, change.field)


def _is_field(pattern: str, field: str) -> bool:
    return pattern == "*" or any(fnmatchcase(field, each) for each in pattern.split("|"))
