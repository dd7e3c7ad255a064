"""A number that the plan knows is asked for, not typed."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """It is right today; at the next change it will be wrong, and nobody will see it."""
    for found in context.typed:
        if found.likeness == "same":
            typed = found.typed
            span = found.passage.span(typed.start, typed.end)
            yield warning("typed-number", span, typed=typed.text.strip(), expression=found.expression)
