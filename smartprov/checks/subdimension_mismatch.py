"""A program's subdimension is part of its dimension."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Ids that name nothing were reported before."""
    owner = {part.id: dimension.id for dimension in plan.dimensions.values() for part in dimension.subdimensions}
    for program in plan.programs.values():
        part = program.subdimension
        if part in owner and owner[part] != program.dimension and program.dimension in plan.dimensions:
            yield error(
                "subdimension-mismatch",
                plan.span(program.id, "subdimension"),
                Related("declared-as", plan.span(part, "id")),
                id=program.id,
                subdimension=part,
                dimension=program.dimension,
                right=owner[part],
                known=", ".join(part.id for part in plan.dimensions[program.dimension].subdimensions),
            )
