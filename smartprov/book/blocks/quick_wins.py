"""The quick wins: problem, innovation, progress and due date."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.tabulate import filter_words, group_row, head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.model import Block, LineBreak, Row, Text
from smartprov.book.outline import FloatPlace
from smartprov.plan.data_blocks import selected_programs
from smartprov.plan.entities.program import QuickWin


def quick_wins(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """One row a quick win, by dimension."""
    labels = context.labels
    heads = (
        head(labels("column.code"), 1.3, nowrap=True),
        head(labels("column.program"), 3.2),
        head(labels("column.problem"), 3.6),
        head(labels("column.innovation"), 3.6),
        head(labels("column.lead_agency"), 1.7),
        head(labels("column.progress"), 1.7, "right"),
        head(labels("column.due"), 1.7),
    )
    body: list[Row] = []
    dimension = ""
    for program in selected_programs(context.plan, options):
        win = program.quick_win
        if not isinstance(win, QuickWin):
            continue
        if program.dimension != dimension and "dimension" not in options:
            dimension = program.dimension
            body.append(group_row(context, dimension, len(heads)))
        progress = (
            Text(context.forms.percent_points(win.progress)),
            LineBreak(),
            Text(labels("word.as_of", date=context.forms.date(win.progress_on))),
        )
        cells = (
            context.program_reference(program),
            program.title,
            win.problem,
            win.innovation,
            context.agency(program.lead_agency),
            progress,
            context.forms.date(win.due),
        )
        body.append(Row(cells))
    caption = labels("caption.quick_wins") + filter_words(context, options)
    return tabulated(context, last(places), caption, heads, body, notes)
