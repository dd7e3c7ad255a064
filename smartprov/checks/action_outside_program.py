"""An action's years lie within those of its program."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A year that is not even the plan's is left to `outside-period`."""
    whole = plan.masterplan.period
    for program in plan.programs.values():
        period = program.period
        if period.start > period.end:
            continue
        for index, action in enumerate(program.actions):
            for at, year in enumerate(action.years):
                if not period.start <= year <= period.end and whole.start <= year <= whole.end:
                    yield error(
                        "action-outside-program",
                        plan.span(program.id, "actions", index, "years", at),
                        Related("other-end", plan.span(program.id, "period")),
                        id=action.id,
                        year=year,
                        start=period.start,
                        end=period.end,
                    )
