"""A program that runs through every phase says for each year what is to be reached."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.entities.program import Program
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """At least one of its indicators has a target, be it `tbd`, for every year of the program."""
    ends = [phase.end for phase in plan.masterplan.phases]
    if len(ends) < 2 or not context.is_sound:
        return
    for program in plan.programs.values():
        if program.period.start > ends[0] or program.period.end <= ends[-2]:
            continue
        place = plan.place(program.id)
        if program.indicators and place.is_whole("indicators") and not _is_yearly(plan, program):
            start, end = program.period.start, program.period.end
            yield warning("no-yearly-targets", place.key_span("indicators"), id=program.id, start=start, end=end)


def _is_yearly(plan: Plan, program: Program) -> bool:
    years = set(range(program.period.start, program.period.end + 1))
    indicators = plan.indicators_of(program)
    return len(indicators) < len(program.indicators) or any(years <= set(each.targets) for each in indicators)
