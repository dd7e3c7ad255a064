"""The action matrix: one row an action under its program, in the columns of a view."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.action_columns import COLUMNS, action_total, total_money
from smartprov.book.blocks.budget_parts import rounding_notes, table_unit
from smartprov.book.blocks.columns import cells_of, chosen, frozen_columns, has_money, heads_of, sum_rows, sums_of
from smartprov.book.blocks.tabulate import filter_words, head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.model import Block, Row, SpanningCell, Text
from smartprov.book.outline import FloatPlace
from smartprov.plan.data_blocks import selected_programs
from smartprov.plan.entities.program import Program


def action_matrix(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """The actions of the programs that the options select."""
    programs = selected_programs(context.plan, options)
    actions = tuple(action for program in programs for action in program.actions)
    view = chosen(context, "action-matrix", options, COLUMNS)
    columns = tuple(view.values())
    unit = table_unit([action_total(context, action) for action in actions])
    heads = (head(context.labels("column.number"), 0.7, "right", nowrap=True), *heads_of(columns, context, unit))
    body: list[Row] = []
    number = 0
    for program in programs:
        if program.actions:
            body.append(_program_row(context, program, len(heads)))
        for action in program.actions:
            number += 1
            cells = (str(number), *cells_of(columns, context, action, unit))
            body.append(Row(cells, id=context.anchor(action.id), place=context.where(action.id)))
    if number > 1:
        body.extend(sum_rows(context, columns, actions, unit, context.labels("row.total"), "total"))
    caption = context.labels("caption.action_matrix") + filter_words(context, options)
    sums = sums_of(context, view, (actions,), total_money)
    rounding = rounding_notes(context, unit, sums) if has_money(columns) else ()
    frozen = frozen_columns(view, 1)
    return tabulated(context, last(places), caption, heads, body, (*rounding, *notes), numbered=True, frozen=frozen)


def _program_row(context: Context, program: Program, columns: int) -> Row:
    words = (*context.program_reference(program), Text(f"  {program.title}"))
    return Row((SpanningCell(words, columns=columns),), "group", tone=context.tone(program.dimension))
