"""Whoever leads a program in a commitment's scope signs it."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Commitments to the current version, unless an unknown agency signs; a witness does not sign for an agency."""
    for commitment in plan.commitments.values():
        if commitment.version != plan.masterplan.version:
            continue
        scope = commitment.scope.programs
        programs = plan.programs if isinstance(scope, str) else scope
        led: dict[str, list[str]] = {}
        for id in programs:
            if id in plan.programs and plan.programs[id].lead_agency in plan.agencies:
                led.setdefault(plan.programs[id].lead_agency, []).append(id)
        place = plan.place(commitment.id)
        if any(signatory.agency not in plan.agencies for signatory in commitment.signatories):
            continue
        signing = {signatory.agency for signatory in commitment.signatories if signatory.capacity != "witness"}
        for agency in sorted(set(led) - signing):
            if place.is_whole("signatories"):
                span = place.key_span("signatories")
                yield warning(
                    "commitment-signatory", span, id=commitment.id, agency=agency, programs=", ".join(led[agency])
                )
