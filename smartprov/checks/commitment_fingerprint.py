"""The fingerprint of a commitment to the current version is that of what the plan says."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.entities.commitment import Commitment
from smartprov.plan.fingerprints import commitment_fingerprint
from smartprov.plan.plan import Plan
from smartprov.plan.signing import is_fingerprint, is_sealed, is_superseded_version, stale_agencies


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A version that was agreed does not change under its number. Reasons: malformed, agency."""
    for commitment in plan.commitments.values():
        if is_sealed(commitment) and plan.place(commitment.id).is_whole():
            yield from _judged(plan, context, commitment)


def _judged(plan: Plan, context: Context, commitment: Commitment) -> Iterator[Diagnostic]:
    id, span = commitment.id, plan.span(commitment.id, "fingerprint")
    if not is_fingerprint(commitment.fingerprint):
        yield error(
            "commitment-fingerprint", span, id=id, fingerprint=commitment.fingerprint, agency="", reason="malformed"
        )
    elif not context.has_whole_programs:
        return
    elif commitment.fingerprint == commitment_fingerprint(plan, commitment):
        for agency in stale_agencies(plan, commitment) if commitment.agency_fingerprints is not None else ():
            place = plan.span(commitment.id, "agency_fingerprints", agency)
            yield error("commitment-fingerprint", place, id=id, fingerprint="", agency=agency, reason="agency")
    elif not is_superseded_version(plan, commitment):
        yield error("commitment-fingerprint", span, id=id, fingerprint="", agency="", reason="")
