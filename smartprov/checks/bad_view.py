"""A column view has columns, none of them twice, and no name that is ours."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.columns import DEFAULT
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """At the view, or at the second of two columns."""
    place = plan.place(plan.masterplan.id, "masterplan")
    for view, columns in plan.masterplan.page.views.items():
        if view == DEFAULT:
            yield error("bad-view", place.key_span("page", "views", view), view=view, reason="default")
        if not columns:
            yield error("bad-view", place.span("page", "views", view), view=view, reason="empty")
        for index, column in enumerate(columns):
            if column in columns[:index]:
                span = place.span("page", "views", view, index)
                yield error("bad-view", span, view=view, column=column, reason="repeated")
