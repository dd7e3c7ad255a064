"""An option's value is an id of its kind, or one of its words."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context, nearest_name
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.columns import views_of
from smartprov.plan.data_blocks import DATA_BLOCK_BY_NAME
from smartprov.plan.plan import Plan

MOST = 12


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """At the value. An id that is declared, even by an entity with mistakes, is known."""
    for directive in context.prose.directives:
        block = DATA_BLOCK_BY_NAME.get(directive.name)
        for written in directive.options if block else ():
            option = block.options.get(written.name) if block else None
            if option is None or option.kind in plan.places.hidden:
                continue
            known = option.choices or _ids(plan, option.kind, directive.name)
            if written.value not in known:
                yield error(
                    "bad-option-value",
                    written.value_span,
                    value=written.value,
                    option=written.name,
                    kind=option.kind,
                    nearest=nearest_name(written.value, known),
                    known=", ".join((*known[:MOST], "…") if len(known) > MOST else known),
                )


def _ids(plan: Plan, kind: str, block: str) -> tuple[str, ...]:
    if kind == "view":
        return views_of(plan, block)
    return tuple(place.id for place in plan.places if place.kind == kind)
