"""The program matrix: one row a program, by dimension, with subtotals and the total."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Literal

from smartprov.book.blocks.budget_parts import rounding_notes, table_unit
from smartprov.book.blocks.program_columns import (
    COLUMNS,
    VIEWS,
    ProgramColumn,
    program_total,
    total_money,
    year_money,
)
from smartprov.book.blocks.tabulate import filter_words, group_row, head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.model import Block, Cell, Row, SpanningCell
from smartprov.book.outline import FloatPlace
from smartprov.plan.data_blocks import selected_programs
from smartprov.plan.entities.program import Program
from smartprov.plan.figures import Amount
from smartprov.text.forms import Unit


def program_matrix(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """The programs that the options select, in the columns of a view."""
    programs = selected_programs(context.plan, options)
    columns = _columns(context, options)
    totals = [program_total(context, program) for program in programs]
    unit = table_unit(totals)
    heads = (
        head(context.labels("column.number"), 0.7, "right", nowrap=True),
        *(h for c in columns for h in c.heads(context, unit)),
    )
    body: list[Row] = []
    number = 0
    for dimension, group in groupby(programs, key=lambda program: program.dimension):
        members = tuple(group)
        if "dimension" not in options:
            body.append(group_row(context, dimension, len(heads)))
        for program in members:
            number += 1
            cells = (str(number), *(cell for column in columns for cell in column.draw(context, program, unit)))
            body.append(Row(cells, id=context.anchor(program.id), place=context.where(program.id)))
        if "dimension" not in options and len(members) > 1:
            title = context.labels("row.subtotal", name=context.plan.dimensions[dimension].title)
            body.extend(_sum_row(context, columns, members, unit, title, "subtotal"))
    if len(programs) > 1:
        body.extend(_sum_row(context, columns, programs, unit, context.labels("row.total"), "total"))
    caption = context.labels("caption.program_matrix") + filter_words(context, options)
    sums = rounding_notes(context, unit, _sums(context, columns, programs)) if _has_money(columns) else ()
    return tabulated(context, last(places), caption, heads, body, (*sums, *notes), numbered=True, frozen=3)


def _columns(context: Context, options: Mapping[str, str]) -> tuple[ProgramColumn, ...]:
    view = options.get("columns", "default")
    names = context.plan.masterplan.page.views.get(view) or VIEWS[view]
    return tuple(COLUMNS[name] for name in names if name in COLUMNS)


def _sums(
    context: Context, columns: tuple[ProgramColumn, ...], programs: tuple[Program, ...]
) -> list[tuple[list[Amount], Amount]]:
    """Every sum that the table shows with its parts: down each money column, across the years, and the total last."""
    grouped = [tuple(group) for _, group in groupby(programs, key=lambda program: program.dimension)]
    sums: list[tuple[list[Amount], Amount]] = []
    for money in (column.money for column in columns if column.money):
        for members in (*grouped, programs):
            parts = [money(context, (program,)) for program in members]
            sums += [([part[index] for part in parts], each) for index, each in enumerate(money(context, members))]
    if {COLUMNS["years"], COLUMNS["total"]} <= set(columns):
        rows = (*((program,) for program in programs), programs)
        sums += [(list(year_money(context, row)), total_money(context, row)[0]) for row in rows]
    totals = [program_total(context, program) for program in programs]
    return [*sums, (totals, sum(totals, Amount()))]


def _has_money(columns: tuple[ProgramColumn, ...]) -> bool:
    return any(column.money for column in columns)


def _sum_row(
    context: Context,
    columns: tuple[ProgramColumn, ...],
    programs: tuple[Program, ...],
    unit: Unit,
    title: str,
    role: Literal["subtotal", "total"],
) -> list[Row]:
    """A row of sums under the money columns; none where the view shows no money."""
    cells: list[Cell] = []
    blank = 1
    labelled = False
    for column in columns:
        if column.money is None:
            blank += len(column.heads(context, unit))
            continue
        if blank:
            cells.append(SpanningCell("" if labelled else title, columns=blank))
            labelled, blank = True, 0
        cells.extend(context.money(amount, unit) for amount in column.money(context, programs))
    if not labelled:
        return []
    if blank:
        cells.append(SpanningCell("", columns=blank))
    return [Row(tuple(cells), role)]
