"""An agency exists in the years in which it is to work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, warning
from smartprov.plan.entities.program import Program
from smartprov.plan.plan import Plan
from smartprov.source.document import KeyPath


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Agencies with years of their own, against programs and actions. Reasons: ended, successor, not-yet."""
    dated = {id for id, agency in plan.agencies.items() if agency.valid_from or agency.valid_until}
    if not dated:
        return
    for program in plan.programs.values():
        for path, id, start, end in _duties(program):
            if id in dated:
                yield from _judged(plan, program, path, id, start, end)


def _duties(program: Program) -> Iterable[tuple[KeyPath, str, int, int]]:
    start, end = program.period.start, program.period.end
    yield ("lead_agency",), program.lead_agency, start, end
    for at, id in enumerate(program.supporting_agencies):
        yield ("supporting_agencies", at), id, start, end
    for at, action in enumerate(program.actions):
        yield ("actions", at, "lead_agency"), action.lead_agency, min(action.years), max(action.years)


def _judged(plan: Plan, program: Program, path: KeyPath, id: str, start: int, end: int) -> Iterator[Diagnostic]:
    agency = plan.agencies[id]
    span = plan.span(program.id, *path)
    if agency.valid_until and end > agency.valid_until:
        related = Related("other-end", plan.span(id, "valid_until"))
        reason = "successor" if agency.replaced_by else "ended"
        last, next_id = agency.valid_until, agency.replaced_by or ""
        yield warning(
            "agency-not-valid", span, related, reason=reason, agency=id, year=last, end=end, successor=next_id
        )
    elif agency.valid_from and start < agency.valid_from:
        related = Related("other-end", plan.span(id, "valid_from"))
        yield warning("agency-not-valid", span, related, reason="not-yet", agency=id, year=agency.valid_from, end=start)
