"""A filter fits the value that it is given, and so do its arguments."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.filters import FILTERS, FilterError, written
from smartprov.plan.lookup import Unknown, View
from smartprov.plan.plan import Plan
from smartprov.text.forms import forms


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """The first filter that does not. Reasons are those of `FilterError`."""
    language = forms(plan.masterplan.language)
    for value in context.values:
        expression, found = value.expression, value.found
        if not expression.filters or any(call.name not in FILTERS for call in expression.filters):
            continue
        if isinstance(found, View | Unknown):
            continue
        for count, call in enumerate(expression.filters, start=1):
            try:
                written(found, expression.filters[:count], language)
            except FilterError as exc:
                path = expression.text.partition("|")[0].strip()
                yield error("wrong-filter", call.span, name=call.name, path=path, reason=exc.reason)
                break
