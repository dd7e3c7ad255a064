"""A program follows strategies of its own dimension."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Ids that name nothing were reported before."""
    for program in plan.programs.values():
        for index, id in enumerate(program.strategies):
            strategy = plan.strategies.get(id)
            if strategy is None or not {program.dimension, strategy.dimension} <= plan.dimensions.keys():
                continue
            if strategy.dimension != program.dimension:
                yield error(
                    "strategy-elsewhere",
                    plan.span(program.id, "strategies", index),
                    Related("declared-as", plan.span(id, "dimension")),
                    id=program.id,
                    strategy=id,
                    dimension=program.dimension,
                    right=strategy.dimension,
                )
