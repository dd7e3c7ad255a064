"""Phases ascend, and the last one ends with the plan."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Reasons: none, ascending, end."""
    phases, period = plan.masterplan.phases, plan.masterplan.period
    place = plan.place(plan.masterplan.id, "masterplan")
    if not place.is_whole("phases"):
        return
    if not phases:
        yield error("phases-order", place.span("phases"), reason="none")
        return
    for index, (earlier, later) in enumerate(pairwise(phases), start=1):
        if later.end <= earlier.end:
            earlier_end = Related("other-end", place.span("phases", index - 1, "end"))
            span = place.span("phases", index, "end")
            yield error(
                "phases-order",
                span,
                earlier_end,
                reason="ascending",
                end=later.end,
                before=earlier.id,
                earlier=earlier.end,
            )
    if phases[-1].end != period.end and period.start <= period.end:
        plan_end = Related("other-end", place.span("period", "end"))
        span = place.span("phases", len(phases) - 1, "end")
        yield error("phases-order", span, plan_end, reason="end", end=phases[-1].end, expected=period.end)
