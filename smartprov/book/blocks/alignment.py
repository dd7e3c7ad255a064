"""How programs align with the plans beside this one."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.model import Block, Inlines, Row, SpanningCell
from smartprov.book.outline import FloatPlace


def alignment(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """Under each plan, what is referred to in it and the programs that do so."""
    labels, plan = context.labels, context.plan
    heads = (head(labels("column.reference"), 4.0), head(labels("column.programs"), 6.0))
    body: list[Row] = []
    for id, other in plan.plans.items():
        period = context.forms.year_range(other.period.start, other.period.end)
        title = labels("row.plan", title=other.title, period=period)
        body.append(Row((SpanningCell(title, columns=2),), "group", id=context.anchor(id)))
        by_reference: dict[str, list[str]] = {}
        for program in plan.programs.values():
            for each in program.aligns_with:
                if each.plan == id:
                    by_reference.setdefault(each.reference or "–", []).append(program.id)
        if not by_reference:
            body.append(Row(("–", labels("state.no_alignment"))))
        for reference, programs in sorted(by_reference.items()):
            pointers: Inlines = context.pointers(programs)
            body.append(Row((reference, pointers)))
    return tabulated(context, last(places), labels("caption.alignment"), heads, body, notes)
