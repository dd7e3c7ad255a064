"""A program measures what changes, not only what is delivered."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """At least one indicator, own or shared, of level outcome or impact."""
    for program in plan.programs.values():
        indicators = plan.indicators_of(program)
        if len(indicators) < len(program.indicators) or not indicators:
            continue
        if not any(indicator.level in ("outcome", "impact") for indicator in indicators):
            place = plan.place(program.id)
            if place.is_whole("indicators"):
                yield warning("no-outcome-indicator", place.key_span("indicators"), id=program.id)
