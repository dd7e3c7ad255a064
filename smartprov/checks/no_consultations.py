"""A plan says whom it has heard."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """At the plan's id, for there is no better place for what is not there."""
    if not plan.consultations and "consultation" not in plan.places.hidden:
        yield warning("no-consultations", plan.place(plan.masterplan.id, "masterplan").span("id"))
