"""Money stands in a year in which its action runs; a program's own lines, in the program's years."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, error
from smartprov.plan.entities.program import Program
from smartprov.plan.places import Place
from smartprov.plan.plan import Plan
from smartprov.source.document import KeyPath


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A year that is not even the plan's is left to `outside-period`. Reasons: action, program."""
    whole = plan.masterplan.period
    in_plan = range(whole.start, whole.end + 1)
    for program in plan.programs.values():
        yield from _actions_money(program, plan.place(program.id), in_plan)
        yield from _own_money(program, plan.place(program.id), in_plan)


def _actions_money(program: Program, place: Place, in_plan: range) -> Iterator[Diagnostic]:
    for index, action in enumerate(program.actions):
        for at, line in enumerate(action.budget):
            if line.year not in action.years and line.year in in_plan and place.is_whole("actions", index, "years"):
                years = ", ".join(str(year) for year in sorted(action.years))
                at_line, at_years = ("actions", index, "budget", at), ("actions", index, "years")
                yield _said(place, at_line, at_years, reason="action", id=action.id, year=line.year, years=years)


def _own_money(program: Program, place: Place, in_plan: range) -> Iterator[Diagnostic]:
    period = program.period
    if period.start > period.end:
        return
    for at, line in enumerate(() if isinstance(program.budget, str) else program.budget):
        if not period.start <= line.year <= period.end and line.year in in_plan:
            years = f"{period.start}–{period.end}"
            at_line: KeyPath = ("budget", at)
            yield _said(place, at_line, ("period",), reason="program", id=program.id, year=line.year, years=years)


def _said(place: Place, line_at: KeyPath, years_at: KeyPath, /, **arguments: object) -> Diagnostic:
    related = Related("other-end", place.span(*years_at))
    return error("budget-outside-action", place.span(*line_at, "year"), related, **arguments)
