"""Budget, programs and actions by dimension: bars, and the table behind them."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.budget_parts import rounding_notes, table_unit
from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.figures.bars import Bars, Item, draw_bars
from smartprov.book.model import Block, Figure, Inlines, Row
from smartprov.book.outline import FloatPlace
from smartprov.plan.figures import NO_MONEY, Amount

CHART_HEIGHT_MM = 60.0


def budget_by_dimension(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """One row a dimension, those without programs included, with the reason."""
    labels, plan = context.labels, context.plan
    amounts = {id: context.figures.by("dimension").get(id, NO_MONEY) for id in plan.dimensions}
    unit = table_unit((context.figures.total,))
    heads = (
        head(labels("column.dimension"), 3.4),
        head(labels("column.programs"), 1.1, "right", nowrap=True),
        head(labels("column.actions"), 1.1, "right", nowrap=True),
        head(labels("column.quick_wins"), 1.2, "right", nowrap=True),
        head(labels("column.agencies"), 1.2, "right", nowrap=True),
        head(labels("column.total_money", unit=context.forms.unit_head(unit)), 1.7, "right", nowrap=True),
        head(labels("column.share"), 1.1, "right", nowrap=True),
    )
    total = context.figures.total
    body = [_row(context, id, amounts[id], total, context.money(amounts[id], unit)) for id in plan.dimensions]
    programs = plan.programs.values()
    leads = {program.lead_agency for program in programs if program.lead_agency in plan.agencies}
    body.append(
        Row(
            (
                labels("row.total"),
                str(len(plan.programs)),
                str(len(plan.actions)),
                str(sum(1 for program in programs if program.quick_win)),
                str(len(leads)),
                context.money(total, unit),
                context.forms.percent(1) if total.rupiah else "–",
            ),
            "total",
        )
    )
    caption = labels("caption.budget_by_dimension")
    sums = rounding_notes(context, unit, [(list(amounts.values()), total)])
    table = tabulated(context, last(places), caption, heads, body, (*sums, *notes))
    return (*_figures(context, amounts, caption, places[0] if places else None), *table)


def _row(context: Context, id: str, amount: Amount, total: Amount, money: Inlines) -> Row:
    programs = [program for program in context.plan.programs.values() if program.dimension == id]
    leads = {program.lead_agency for program in programs if program.lead_agency in context.plan.agencies}
    cells = (
        (context.dimension_chip(id),),
        str(len(programs)),
        str(sum(len(program.actions) for program in programs)),
        str(sum(1 for program in programs if program.quick_win)),
        str(len(leads)),
        money,
        context.forms.percent(amount.rupiah / total.rupiah) if total.rupiah else "–",
    )
    return Row(cells, id=context.anchor(id))


def _figures(
    context: Context, amounts: Mapping[str, Amount], caption: str, place: FloatPlace | None
) -> tuple[Block, ...]:
    items = tuple(
        Item(
            context.plan.dimensions[id].title,
            context.money_short(amount),
            None if amount.undecided and not amount.rupiah else amount.rupiah,
            context.plan.dimensions[id].letter or "",
            context.tone(id),
        )
        for id, amount in amounts.items()
    )
    alt = context.labels("alt.budget_by_dimension", total=context.money_short(context.figures.total))
    pictures = draw_bars(Bars(caption, context.labels("word.rupiah"), items), context.width_mm, CHART_HEIGHT_MM)
    return tuple(
        Figure(picture, alt, place.id if place and not index else "", place.label if place else "", caption)
        for index, picture in enumerate(pictures)
    )
