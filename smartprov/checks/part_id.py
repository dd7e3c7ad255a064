"""The ids of a program's actions and indicators begin with its own."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """`gov-01.a1` belongs to `gov-01`, so that a code alone tells where to look."""
    for program in plan.programs.values():
        lead = f"{program.id}."
        for key in ("actions", "indicators"):
            for index, part in enumerate(getattr(program, key)):
                if not isinstance(part, str) and not part.id.startswith(lead):
                    span = plan.span(program.id, key, index, "id")
                    yield error("part-id", span, id=part.id, program=program.id, example=f"{lead}{key[0]}{index + 1}")
