"""A year for which something is promised has money, or says that it is not decided yet."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.figures import budget_lines
from smartprov.plan.plan import Plan
from smartprov.plan.values import TBD


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Years of a program with a target of its own, but no money; a target or an amount of `tbd` is an answer."""
    for program in plan.programs.values() if context.is_sound else ():
        own = [each for each in program.indicators if not isinstance(each, str)]
        years = {year for indicator in own for year, target in indicator.targets.items() if target != TBD}
        funded = {line.year for _, line in budget_lines(program) if line.amount}
        period = range(program.period.start, program.period.end + 1)
        bare = sorted(year for year in years - funded if year in period)
        if bare and funded:
            place = plan.place(program.id)
            if place.is_whole("actions") and place.is_whole("budget"):
                key = "actions" if isinstance(program.budget, str) else "budget"
                listed = ", ".join(str(year) for year in bare)
                yield warning("year-without-budget", place.key_span(key), id=program.id, years=listed)
