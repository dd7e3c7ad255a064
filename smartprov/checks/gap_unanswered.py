"""Every gap is answered by a program."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Nothing is said while a program cannot be read as a whole."""
    if not context.has_whole_programs:
        return
    answered = {need for program in plan.programs.values() for need in program.addresses}
    for gap in plan.gaps.values():
        if gap.id not in answered:
            yield warning("gap-unanswered", plan.span(gap.id, "id"), id=gap.id, title=gap.title)
