"""Every filter of a value is one of those there are."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context, nearest_name
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.filters import FILTERS
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """At the filter's name."""
    for value in context.prose.values:
        for call in value.expression.filters:
            if call.name not in FILTERS:
                near = nearest_name(call.name, FILTERS)
                yield error("unknown-filter", call.span, name=call.name, nearest=near, known=", ".join(FILTERS))
