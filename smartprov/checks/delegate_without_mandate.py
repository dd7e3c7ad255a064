"""A delegate signs on a mandate."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Without one it cannot be shown that the signature binds the agency."""
    for commitment in plan.commitments.values():
        for index, signatory in enumerate(commitment.signatories):
            if signatory.capacity == "delegate" and signatory.mandate is None:
                place = plan.place(commitment.id)
                if place.is_whole("signatories", index, "mandate"):
                    span = place.span("signatories", index, "capacity")
                    yield warning(
                        "delegate-without-mandate", span, agency=signatory.agency, position=signatory.position
                    )
