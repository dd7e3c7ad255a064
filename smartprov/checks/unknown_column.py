"""A column view names columns that the tables it is meant for have."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context, nearest_name
from smartprov.diagnostics import Diagnostic, Related, Span, error
from smartprov.plan.columns import ALL_COLUMNS, COLUMNS
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """At the name: a column that is not there would silently be missing from the book. A view that carries a block's
    name is that block's; any other must suit every block that asks for it.
    """
    place = plan.place(plan.masterplan.id, "masterplan")
    unknown = set()
    for view, columns in plan.masterplan.page.views.items():
        known = COLUMNS[view].names if view in COLUMNS else ALL_COLUMNS
        for index, column in enumerate(columns):
            if column not in known:
                unknown.add(column)
                yield _unknown(column, known, place.span("page", "views", view, index), view if view in COLUMNS else "")
    for directive in context.prose.directives:
        known = COLUMNS[directive.name].names if directive.name in COLUMNS else ()
        for option in directive.options if known else ():
            columns = plan.masterplan.page.views.get(option.value, ()) if option.name == "columns" else ()
            for index, column in enumerate(columns):
                if column not in known and column not in unknown:
                    declared = Related("declared-as", place.span("page", "views", option.value, index))
                    yield _unknown(column, known, option.value_span, directive.name, declared)


def _unknown(column: str, known: tuple[str, ...], span: Span, block: str, *related: Related) -> Diagnostic:
    return error(
        "unknown-column",
        span,
        *related,
        reason="block" if block else "",
        column=column,
        block=block,
        nearest=nearest_name(column, known),
        known=", ".join(known),
    )
