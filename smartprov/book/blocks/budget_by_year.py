"""The numbers page: budget by year and by one other key, drawn as stacked bars with the table right under them."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.budget_parts import rounding_notes, table_unit
from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.figures.stacked_bars import Series, StackedBars, draw_stacked_bars
from smartprov.book.model import Block, Figure, Paragraph, Row
from smartprov.book.outline import FloatPlace
from smartprov.plan.figures import NO_MONEY, Amount, added
from smartprov.plan.values import TBD
from smartprov.text.forms import Unit

MOST_SERIES = 7
CHART_HEIGHT_MM = 92.0


def budget_by_year(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """The chart and the table; without money, a sentence."""
    by = options.get("by", "scheme")
    caption = context.labels("caption.budget_by_year", by=context.labels(f"by.{by}"))
    if context.figures.total.is_empty:
        place = last(places)
        return (Paragraph(context.labels("state.no_budget"), "empty", place.id if place else ""), *notes)
    lines = _lines(context, by)
    totals = [context.figures.by("year").get(year, NO_MONEY) for year in context.years]
    figure = _figure(context, caption, lines, places[0] if places else None)
    table = _table(context, caption, by, lines, totals, last(places), notes)
    return (figure, *table)


def key_title(context: Context, by: str, key: str) -> str:
    """The name of a scheme, dimension, phase or agency."""
    plan = context.plan
    if by == "phase":
        return context.phase(key)
    if by == "agency":
        if key == TBD:
            return context.labels("state.tbd")
        agency = plan.agencies.get(key)
        return (agency.abbreviation or agency.name) if agency else key
    entity = plan.funding.get(key) if by == "scheme" else plan.dimensions.get(key)
    return entity.title if entity else key


Line = tuple[str, str, list[Amount], Amount]
"""Key, title, amounts by year, and their sum."""


def _lines(context: Context, by: str) -> list[Line]:
    single, pairs = context.figures.by(by), context.figures.by("year", by)
    order = {
        "scheme": list(context.plan.funding),
        "dimension": list(context.plan.dimensions),
        "phase": [phase.id for phase in context.plan.masterplan.phases],
    }.get(by, [])
    keys = [str(key) for key in single]
    keys.sort(key=lambda key: (order.index(key) if key in order else len(order), -single[key].rupiah, key))
    return [
        (key, key_title(context, by, key), [pairs.get((year, key), NO_MONEY) for year in context.years], single[key])
        for key in keys
    ]


def _figure(context: Context, caption: str, lines: list[Line], place: FloatPlace | None) -> Block:
    shown = sorted(lines, key=lambda line: (-line[3].rupiah, line[0]))
    kept = [line for line in lines if line in shown[: MOST_SERIES - (len(lines) > MOST_SERIES)]]
    rest = [line for line in lines if line not in kept]
    unit: Unit = "billion"
    series = [
        _series(title, _letter(context, index, key), amounts, _tone(context, key))
        for index, (key, title, amounts, _) in enumerate(kept)
    ]
    if rest:
        sums = [added(line[2][i] for line in rest) for i in range(len(context.years))]
        series.append(_series(context.labels("row.others", count=len(rest)), "…", sums))
    data = StackedBars(
        caption,
        tuple(str(year) for year in context.years),
        tuple(series),
        unit,
        context.forms.language.code,
        context.labels("state.tbd"),
    )
    picture = draw_stacked_bars(data, context.width_mm, CHART_HEIGHT_MM)
    alt = context.labels("alt.budget_by_year", total=context.money_short(context.figures.total))
    return Figure(picture, alt, place.id if place else "", place.label if place else "", caption)


def _series(title: str, letter: str, amounts: list[Amount], tone: str = "") -> Series:
    undecided = frozenset(number for number, amount in enumerate(amounts) if amount.undecided)
    return Series(title, letter, tuple(_known(amount) for amount in amounts), tone, undecided)


def _known(amount: Amount) -> int | None:
    return None if amount.undecided and not amount.rupiah else amount.rupiah


def _letter(context: Context, index: int, key: str) -> str:
    dimension = context.plan.dimensions.get(key)
    return (dimension.letter if dimension and dimension.letter else "") or chr(ord("a") + index)


def _tone(context: Context, key: str) -> str:
    return context.tone(key) if key in context.plan.dimensions else ""


def _table(
    context: Context,
    caption: str,
    by: str,
    lines: list[Line],
    totals: list[Amount],
    place: FloatPlace | None,
    notes: tuple[Block, ...],
) -> tuple[Block, ...]:
    labels = context.labels
    unit = table_unit((context.figures.total,))
    years = labels("column.budget_by_year", unit=context.forms.unit_head(unit))
    heads = (
        head(labels(f"by.{by}_head"), 3.0),
        *(
            head(str(year), 1.0, "right", nowrap=True, group=years, formula=f"budget.by_year[{year}]")
            for year in context.years
        ),
        head(labels("column.total"), 1.3, "right", nowrap=True, formula="budget.total"),
    )
    body = [
        Row((title, *(context.money(amount, unit) for amount in amounts), context.money(total, unit)))
        for _, title, amounts, total in lines
    ]
    grand = context.figures.total
    body.append(
        Row((labels("row.total"), *(context.money(each, unit) for each in totals), context.money(grand, unit)), "total")
    )
    sums = [(amounts, total) for _, _, amounts, total in lines]
    sums += [([line[2][index] for line in lines], total) for index, total in enumerate(totals)]
    sums.append((totals, grand))
    return tabulated(context, place, caption, heads, body, (*rounding_notes(context, unit, sums), *notes), frozen=1)
