"""A quick win that is not done was not due before its progress was measured."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Dates are compared as far as both are known; today's date is not asked."""
    for program in plan.programs.values():
        quick_win = program.quick_win
        if isinstance(quick_win, bool) or quick_win.progress >= 100:
            continue
        known = min(len(quick_win.due), len(quick_win.progress_on))
        if quick_win.due[:known] < quick_win.progress_on[:known]:
            yield warning(
                "quick-win-dates",
                plan.span(program.id, "quick_win", "due"),
                Related("other-end", plan.span(program.id, "quick_win", "progress_on")),
                id=program.id,
                due=quick_win.due,
                measured=quick_win.progress_on,
                progress=quick_win.progress,
            )
