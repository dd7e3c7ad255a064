"""A regulation that was amended or revoked is not named without the one that followed it."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """In the registry, and in the plan's own legal basis. Reasons: no-successor, cited."""
    for id, regulation in plan.regulations.items():
        place = plan.place(id)
        if regulation.status in ("amended", "revoked") and not regulation.amended_by and place.is_whole("amended_by"):
            span = place.span("status")
            yield warning("superseded-regulation", span, reason="no-successor", id=id, status=regulation.status)
    basis = plan.masterplan.legal_basis
    for at, id in enumerate(basis):
        followed = plan.regulations[id].amended_by if id in plan.regulations else None
        if followed and followed not in basis:
            span = plan.place(plan.masterplan.id, "masterplan").span("legal_basis", at)
            related = Related("other-end", plan.span(id, "amended_by"))
            yield warning("superseded-regulation", span, related, reason="cited", id=id, successor=followed)
