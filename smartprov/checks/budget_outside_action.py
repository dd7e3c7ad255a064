"""Money stands in a year in which its action runs; a program's own lines, in the program's years."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A year that is not even the plan's is left to `outside-period`. Reasons: action, program."""
    for program in plan.programs.values():
        place = plan.place(program.id)
        for index, action in enumerate(program.actions):
            years = frozenset(action.years)
            for at, line in enumerate(action.budget):
                if (
                    line.year not in years
                    and _is_in_plan(plan, line.year)
                    and place.is_whole("actions", index, "years")
                ):
                    span = place.span("actions", index, "budget", at, "year")
                    related = Related("other-end", place.span("actions", index, "years"))
                    words = ", ".join(str(year) for year in sorted(years))
                    yield error(
                        "budget-outside-action",
                        span,
                        related,
                        reason="action",
                        id=action.id,
                        year=line.year,
                        years=words,
                    )
        if isinstance(program.budget, str):
            continue
        period = program.period
        for at, line in enumerate(program.budget):
            if not period.start <= line.year <= period.end and _is_in_plan(plan, line.year):
                span = place.span("budget", at, "year")
                related = Related("other-end", place.span("period"))
                words = f"{period.start}–{period.end}"
                yield error(
                    "budget-outside-action", span, related, reason="program", id=program.id, year=line.year, years=words
                )


def _is_in_plan(plan: Plan, year: int) -> bool:
    return plan.masterplan.period.start <= year <= plan.masterplan.period.end
