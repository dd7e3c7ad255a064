"""A program's id begins with the prefix of its dimension."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Only where the dimension gives a prefix."""
    for program in plan.programs.values():
        dimension = plan.dimensions.get(program.dimension)
        if dimension and dimension.prefix and not program.id.startswith(f"{dimension.prefix}-"):
            yield error(
                "dimension-prefix",
                plan.span(program.id, "id"),
                Related("other-end", plan.span(dimension.id, "prefix")),
                id=program.id,
                dimension=dimension.id,
                prefix=f"{dimension.prefix}-",
            )
