"""Who steers, carries out and writes the plan: bodies with their members and their seats."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.model import Block, Inline, Inlines, LineBreak, Row, Text
from smartprov.book.outline import FloatPlace
from smartprov.plan.entities.body import Role


def bodies(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """One row a body, in the order of the registry."""
    labels = context.labels
    heads = (
        head(labels("column.body"), 3.4),
        head(labels("column.kind"), 2.0),
        head(labels("column.seats"), 4.2),
        head(labels("column.members"), 5.4),
    )
    body = [
        Row(
            (each.title, labels(f"body.{each.kind}"), _seats(context, each.roles), context.agencies(each.members)),
            id=context.anchor(id),
        )
        for id, each in context.plan.bodies.items()
    ]
    return tabulated(context, last(places), labels("caption.bodies"), heads, body, notes)


def _seats(context: Context, roles: tuple[Role, ...]) -> Inlines:
    """Each seat with its holder on a line of its own; a dash for none."""
    inlines: list[Inline] = []
    for role in roles:
        holder = context.text_or_tbd(role.holder)
        inlines += [LineBreak()] if inlines else []
        inlines += [Text(f"{role.title}: "), *((Text(holder),) if isinstance(holder, str) else holder)]
    return tuple(inlines) or "–"
