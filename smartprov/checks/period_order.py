"""A period ends no earlier than it starts."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.entities.aligned_plan import Period
from smartprov.plan.places import Place
from smartprov.plan.plan import Plan
from smartprov.source.document import KeyPath


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Periods of the plan, of programs and aligned plans, the life of an agency, the days of a milestone."""
    for place, period in _periods(plan):
        if period.start > period.end:
            yield _said(place, ("period", "end"), period.start, period.end)
    for agency in plan.agencies.values():
        if agency.valid_from and agency.valid_until and agency.valid_from > agency.valid_until:
            yield _said(plan.place(agency.id), ("valid_until",), agency.valid_from, agency.valid_until)
    for milestone in plan.milestones.values():
        for index, date in enumerate(milestone.dates):
            if date.end and len(date.end) == len(date.start) and date.end < date.start:
                yield _said(plan.place(milestone.id), ("dates", index, "end"), date.start, date.end)


def _periods(plan: Plan) -> Iterator[tuple[Place, Period]]:
    yield plan.place(plan.masterplan.id, "masterplan"), plan.masterplan.period
    for program in plan.programs.values():
        yield plan.place(program.id), program.period
    for aligned in plan.plans.values():
        yield plan.place(aligned.id), aligned.period


def _said(place: Place, key_path: KeyPath, start: object, end: object) -> Diagnostic:
    return error("period-order", place.span(*key_path), start=start, end=end)
