"""Money from a scheme that needs a partner names one."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.entities.program import BudgetLine, Program
from smartprov.plan.plan import Plan
from smartprov.source.document import KeyPath


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Once for each action and scheme. A program's own lines need a partner in any of its actions."""
    needy = {scheme.id for scheme in plan.funding.values() if scheme.needs_partner}
    if not needy:
        return
    for program in plan.programs.values():
        for index, action in enumerate(program.actions):
            if not action.partners:
                yield from _found(plan, program, ("actions", index), action.id, action.budget, needy)
        if not isinstance(program.budget, str) and not any(action.partners for action in program.actions):
            yield from _found(plan, program, (), program.id, program.budget, needy)


def _found(
    plan: Plan, program: Program, key_path: KeyPath, id: str, lines: tuple[BudgetLine, ...], needy: set[str]
) -> Iterator[Diagnostic]:
    said: set[str] = set()
    for at, line in enumerate(lines):
        if line.scheme in needy and line.scheme not in said:
            said.add(line.scheme)
            place = plan.place(program.id)
            if place.is_whole(*key_path, "partners"):
                span = place.span(*key_path, "budget", at, "scheme")
                yield warning("partner-missing", span, id=id, scheme=line.scheme)
