"""A program aligns with plans that run while it runs."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """At least one year is common to both."""
    for program in plan.programs.values():
        own = program.period
        for at, alignment in enumerate(program.aligns_with):
            other = plan.plans.get(alignment.plan)
            if other is None or own.start > own.end or other.period.start > other.period.end:
                continue
            if own.end < other.period.start or other.period.end < own.start:
                yield error(
                    "alignment-period",
                    plan.span(program.id, "aligns_with", at, "plan"),
                    Related("other-end", plan.span(other.id, "period")),
                    id=program.id,
                    plan=other.id,
                    years=f"{own.start}–{own.end}",
                    theirs=f"{other.period.start}–{other.period.end}",
                )
