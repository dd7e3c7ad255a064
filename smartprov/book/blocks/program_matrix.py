"""The program matrix: one row a program, by dimension, with subtotals and the total."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from smartprov.book.blocks.budget_parts import rounding_notes, table_unit
from smartprov.book.blocks.columns import cells_of, chosen, frozen_columns, has_money, heads_of, sum_rows, sums_of
from smartprov.book.blocks.program_columns import COLUMNS, program_total, total_money
from smartprov.book.blocks.tabulate import filter_words, group_row, head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.model import Block, Row
from smartprov.book.outline import FloatPlace
from smartprov.plan.data_blocks import selected_programs


def program_matrix(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """The programs that the options select, in the columns of a view."""
    programs = selected_programs(context.plan, options)
    view = chosen(context, "program-matrix", options, COLUMNS)
    columns = tuple(view.values())
    totals = [program_total(context, program) for program in programs]
    unit = table_unit(totals)
    heads = (
        head(context.labels("column.number"), 0.7, "right", nowrap=True),
        *heads_of(columns, context, unit),
    )
    body: list[Row] = []
    number = 0
    groups = [tuple(group) for _, group in groupby(programs, key=lambda program: program.dimension)]
    for members in groups:
        dimension = members[0].dimension
        if "dimension" not in options:
            body.append(group_row(context, dimension, len(heads)))
        for program in members:
            number += 1
            cells = (str(number), *cells_of(columns, context, program, unit))
            body.append(Row(cells, id=context.anchor(program.id), place=context.where(program.id)))
        if "dimension" not in options and len(members) > 1:
            title = context.labels("row.subtotal", name=context.plan.dimensions[dimension].title)
            body.extend(sum_rows(context, columns, members, unit, title, "subtotal"))
    if len(programs) > 1:
        body.extend(sum_rows(context, columns, programs, unit, context.labels("row.total"), "total"))
    caption = context.labels("caption.program_matrix") + filter_words(context, options)
    sums = sums_of(context, view, (*groups, programs), total_money)
    rounding = rounding_notes(context, unit, sums) if has_money(columns) else ()
    frozen = frozen_columns(view, 1)
    return tabulated(context, last(places), caption, heads, body, (*rounding, *notes), numbered=True, frozen=frozen)
