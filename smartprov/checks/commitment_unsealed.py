"""What was signed has a fingerprint."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan
from smartprov.plan.signing import is_sealed


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Once for each commitment, at the first signature; without a fingerprint nobody can tell what it stands under."""
    for commitment in plan.commitments.values():
        if is_sealed(commitment):
            continue
        for index, signatory in enumerate(commitment.signatories):
            if signatory.method != "unsigned":
                span = plan.span(commitment.id, "signatories", index)
                yield warning("commitment-unsealed", span, id=commitment.id, agency=signatory.agency)
                break
