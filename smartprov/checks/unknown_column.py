"""A column view names columns that program tables have."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context, nearest_name
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.data_blocks import COLUMNS
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """At the name: a column that is not there would silently be missing from the book."""
    for view, columns in plan.masterplan.page.views.items():
        for index, column in enumerate(columns):
            if column not in COLUMNS:
                yield error(
                    "unknown-column",
                    plan.place(plan.masterplan.id, "masterplan").span("page", "views", view, index),
                    column=column,
                    view=view,
                    nearest=nearest_name(column, COLUMNS),
                    known=", ".join(COLUMNS),
                )
