"""What a program needs first does not start after it."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Compared by first years, where these do not come after the last ones."""
    for program in plan.programs.values():
        for index, id in enumerate(program.depends_on):
            needed = plan.programs.get(id)
            if needed is None or any(each.period.start > each.period.end for each in (needed, program)):
                continue
            if needed.period.start > program.period.start:
                yield warning(
                    "dependency-order",
                    plan.span(program.id, "depends_on", index),
                    Related("other-end", plan.span(id, "period", "start")),
                    id=program.id,
                    needed=id,
                    start=program.period.start,
                    later=needed.period.start,
                )
