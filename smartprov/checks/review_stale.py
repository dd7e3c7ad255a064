"""What was reviewed is what the plan says, or somebody has read it again."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Span, note
from smartprov.plan.plan import Plan
from smartprov.plan.reviewing import Reading, latest, readings


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A note at what changed, for the last review in each role. What is gone is no longer there to be read."""
    if not plan.reviews and not any(each.matter.reviewed for each in plan.chapters.values()):
        return
    for reading in latest(readings(plan)):
        if reading.state == "stale":
            who = reading.role or reading.by
            yield note("review-stale", _span(plan, reading), id=reading.of, role=who, on=reading.on)


def _span(plan: Plan, reading: Reading) -> Span:
    if reading.is_of_matter:
        return plan.place(reading.of).span("reviewed")
    if reading.of == plan.masterplan.id:
        return plan.place(reading.of, "masterplan").span()
    return plan.place(reading.of).span()
