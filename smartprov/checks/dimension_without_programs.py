"""Every dimension has a program, or says why it has none."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Nothing is said while a program cannot be read as a whole."""
    if not context.has_whole_programs:
        return
    used = {program.dimension for program in plan.programs.values()}
    for dimension in plan.dimensions.values():
        if dimension.id not in used and not dimension.without_programs:
            place = plan.place(dimension.id)
            if place.is_whole("without_programs"):
                yield error("dimension-without-programs", place.span("id"), id=dimension.id)
