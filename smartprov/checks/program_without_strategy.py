"""A program follows a strategy."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """An empty list counts as none."""
    for program in plan.programs.values():
        place = plan.place(program.id)
        if not program.strategies and place.is_whole("strategies"):
            yield warning("program-without-strategy", place.span("id"), id=program.id)
