"""Someone has read the text of every regulation that is named."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Once for each regulation, where it is registered."""
    for regulation in plan.regulations.values():
        if not regulation.verified:
            place = plan.place(regulation.id)
            if place.is_whole("verified"):
                yield warning("regulation-unverified", place.span("id"), id=regulation.id)
