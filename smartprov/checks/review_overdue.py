"""A plan is reviewed as often as it says it will be."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan
from smartprov.plan.values import TBD


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """No clock is asked: the latest date that the plan itself records is held against its last review."""
    master = plan.masterplan
    latest = max(_dates(plan), default="")
    if not latest or not master.reviewed_on or master.reviewed_on == TBD:
        return
    passed = _months(latest) - _months(master.reviewed_on)
    if master.review_interval_months and passed > master.review_interval_months:
        span = plan.place(master.id, "masterplan").span("reviewed_on")
        months = master.review_interval_months
        yield warning("review-overdue", span, reviewed=master.reviewed_on, latest=latest, months=months)


def _dates(plan: Plan) -> Iterator[str]:
    """When something was recorded as done: amendments, consultations, progress of quick wins."""
    yield from (each.date for each in plan.amendments.values() if each.date != TBD)
    yield from (each.date for each in plan.consultations.values())
    for program in plan.programs.values():
        if not isinstance(program.quick_win, bool):
            yield program.quick_win.progress_on


def _months(date: str) -> int:
    """A date known to the year alone is its December, so that nothing is called overdue too early."""
    return int(date[:4]) * 12 + int(date[5:7] or 12)
