"""The indicator table: every indicator of the selected programs, baseline and yearly targets."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.tabulate import filter_words, group_row, head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.model import Block, Inlines, Row
from smartprov.book.outline import FloatPlace
from smartprov.plan.data_blocks import selected_programs
from smartprov.plan.entities.indicator import Indicator


def indicator_table(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """One row an indicator and program; those of the registry that no program uses come last."""
    labels = context.labels
    heads = (
        head(labels("column.number"), 0.7, "right", nowrap=True),
        head(labels("column.program"), 1.5, nowrap=True),
        head(labels("column.indicator"), 4.6),
        head(labels("column.level"), 1.4),
        head(labels("column.unit"), 1.4),
        head(labels("column.direction"), 1.0),
        head(labels("column.baseline"), 1.4, "right"),
        *(head(str(year), 1.05, "right", nowrap=True, group=labels("column.target_by_year")) for year in context.years),
    )
    body: list[Row] = []
    number, dimension = 0, ""
    used: set[str] = set()
    for program in selected_programs(context.plan, options):
        if program.dimension != dimension and "dimension" not in options:
            dimension = program.dimension
            body.append(group_row(context, dimension, len(heads)))
        for indicator in context.plan.indicators_of(program):
            number += 1
            anchor = context.anchor(indicator.id) if indicator.id not in used else ""
            used.add(indicator.id)
            body.append(_row(context, indicator, number, context.program_reference(program), anchor))
    if not options:
        for id, indicator in context.plan.registry_indicators.items():
            if id not in used:
                number += 1
                body.append(_row(context, indicator, number, "–", context.anchor(id)))
    caption = labels("caption.indicator_table") + filter_words(context, options)
    return tabulated(context, last(places), caption, heads, body, notes, numbered=True, frozen=3)


def _row(context: Context, indicator: Indicator, number: int, program: Inlines, anchor: str) -> Row:
    baseline = indicator.baseline
    if isinstance(baseline, str):
        start: Inlines = (context.tbd_short(),)
    else:
        value = context.number(baseline.value)
        start = f"{value} ({baseline.year})" if isinstance(value, str) else value
    cells = (
        str(number),
        program,
        indicator.title,
        context.labels(f"level.{indicator.level}"),
        context.unit(indicator.unit),
        context.labels(f"direction.{indicator.direction}"),
        start,
        *(context.number(indicator.targets[year]) if year in indicator.targets else "" for year in context.years),
    )
    return Row(cells, id=anchor)
