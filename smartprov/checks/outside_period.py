"""Programs, actions, money and targets lie within the plan's own years."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.plan import Plan
from smartprov.source.document import KeyPath


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Nothing is said while the plan's own period is reversed."""
    period = plan.masterplan.period
    if period.start > period.end:
        return
    for kind, id, key_path, year in _years(plan):
        if not period.start <= year <= period.end:
            place = plan.place(id)
            span = place.key_span(*key_path) if kind == "target" else place.span(*key_path)
            yield error("outside-period", span, reason=kind, year=year, start=period.start, end=period.end)


def _years(plan: Plan) -> Iterator[tuple[str, str, KeyPath, int]]:
    """What the year is of, the id and the path at which it stands, and the year."""
    for program in plan.programs.values():
        yield "period", program.id, ("period", "start"), program.period.start
        yield "period", program.id, ("period", "end"), program.period.end
        if not isinstance(program.budget, str):
            for at, line in enumerate(program.budget):
                yield "budget", program.id, ("budget", at, "year"), line.year
        for index, action in enumerate(program.actions):
            for at, year in enumerate(action.years):
                yield "action", program.id, ("actions", index, "years", at), year
            for at, line in enumerate(action.budget):
                yield "budget", program.id, ("actions", index, "budget", at, "year"), line.year
        for index, indicator in enumerate(program.indicators):
            if not isinstance(indicator, str):
                for year in indicator.targets:
                    yield "target", program.id, ("indicators", index, "targets", str(year)), year
    for shared in plan.registry_indicators.values():
        for year in shared.targets:
            yield "target", shared.id, ("targets", str(year)), year
