"""The indicator table: every indicator of the selected programs, with targets or with how it is measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from smartprov.book.blocks.columns import cells_of, chosen, frozen_columns, heads_of
from smartprov.book.blocks.indicator_columns import COLUMNS, Measured, measurement
from smartprov.book.blocks.tabulate import filter_words, group_row, head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.model import Block, Paragraph, Row
from smartprov.book.outline import FloatPlace
from smartprov.plan.data_blocks import indicators_without_program, selected_programs


def indicator_table(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """One row an indicator and program; those of the registry that no program uses come last."""
    view = chosen(context, "indicator-table", options, COLUMNS)
    columns = tuple(view.values())
    heads = (head(context.labels("column.number"), 0.7, "right", nowrap=True), *heads_of(columns, context, "million"))
    body: list[Row] = []
    dimension = ""
    used: set[str] = set()
    shown, silent = _told(context, _rows(context, options), "measurement" in view)
    for number, row in enumerate(shown, 1):
        program, id = row.program, row.indicator.id
        if program is not None and program.dimension != dimension and "dimension" not in options:
            dimension = program.dimension
            body.append(group_row(context, dimension, len(heads)))
        anchor = context.anchor(id) if id not in used else ""
        used.add(id)
        body.append(Row((str(number), *cells_of(columns, context, row, "million")), id=anchor))
    has_targets = {"targets", "final-target"} & view.keys()
    caption = context.labels("caption.indicator_table" if has_targets else "caption.indicator_metadata")
    caption += filter_words(context, options)
    frozen = frozen_columns(view, 1)
    if silent:
        notes = (Paragraph(context.labels("note.unmeasured", count=silent), "note"), *notes)
    return tabulated(context, last(places), caption, heads, body, notes, numbered=True, frozen=frozen)


def _told(context: Context, rows: Iterator[Measured], is_of_measurement: bool) -> tuple[tuple[Measured, ...], int]:
    """The rows to print, and how many indicators have nothing to say where it is about how they are measured.

    An indicator that can be pointed at here keeps its row.
    """
    every = tuple(rows)
    if not is_of_measurement:
        return every, 0
    kept = tuple(row for row in every if measurement(context, row.indicator) or context.anchor(row.indicator.id))
    return kept, len({row.indicator.id for row in every} - {row.indicator.id for row in kept})


def _rows(context: Context, options: Mapping[str, str]) -> Iterator[Measured]:
    for program in selected_programs(context.plan, options):
        for indicator in context.plan.indicators_of(program):
            yield Measured(indicator, program)
    for indicator in indicators_without_program(context.plan, options):
        yield Measured(indicator)
