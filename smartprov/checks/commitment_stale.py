"""What was agreed for an earlier version is still what the plan promises, or has been agreed anew."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan
from smartprov.plan.signing import is_stale, unanswered_agencies


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Sealed commitments to earlier versions; an agency that a newer sealed one covers is left out."""
    for commitment in plan.commitments.values():
        if not context.has_whole_programs or not is_stale(plan, commitment):
            continue
        agencies = unanswered_agencies(plan, commitment)
        if agencies:
            span = plan.span(commitment.id, "fingerprint")
            named = "" if commitment.agency_fingerprints is None else ", ".join(agencies)
            yield warning(
                "commitment-stale",
                span,
                id=commitment.id,
                version=commitment.version,
                current=plan.masterplan.version,
                agencies=named,
                reason="agencies" if named else "",
            )
