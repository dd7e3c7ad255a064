"""The actions of a dimension cover all four categories."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan

CATEGORIES = ("policy", "infrastructure", "application", "literacy")


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Of dimensions that have actions at all; once for each dimension."""
    if not context.is_sound:
        return
    found: dict[str, set[str]] = {}
    for program in plan.programs.values():
        for action in program.actions:
            found.setdefault(program.dimension, set()).add(action.category)
    for id, categories in found.items():
        missing = [category for category in CATEGORIES if category not in categories]
        if missing and id in plan.dimensions:
            yield warning("category-missing", plan.span(id, "id"), id=id, missing=", ".join(missing))
