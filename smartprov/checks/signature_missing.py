"""A plan that calls itself committed has been signed by all who were to sign."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Commitments to the current version; witnesses do not count. Said once, at the first who has not."""
    if plan.masterplan.status not in ("committed", "adopted", "amended"):
        return
    for commitment in plan.commitments.values():
        if commitment.version != plan.masterplan.version:
            continue
        due = [(at, each) for at, each in enumerate(commitment.signatories) if each.capacity != "witness"]
        missing = [(at, each) for at, each in due if each.method == "unsigned"]
        if missing:
            yield warning(
                "signature-missing",
                plan.span(commitment.id, "signatories", missing[0][0]),
                id=commitment.id,
                signed=len(due) - len(missing),
                due=len(due),
                agencies=", ".join(each.agency for _, each in missing),
            )
