"""The quick wins: problem, innovation, progress and due date."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from smartprov.book.blocks.budget_parts import table_unit
from smartprov.book.blocks.columns import TableColumn, cells_of, chosen, frozen_columns, heads_of, one
from smartprov.book.blocks.program_columns import COLUMNS as PROGRAM_COLUMNS
from smartprov.book.blocks.program_columns import program_total
from smartprov.book.blocks.tabulate import filter_words, group_row, last, tabulated
from smartprov.book.context import Context
from smartprov.book.model import Block, Inlines, LineBreak, Row, Text
from smartprov.book.outline import FloatPlace
from smartprov.plan.data_blocks import selected_programs
from smartprov.plan.entities.program import Program, QuickWin


def quick_wins(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """One row a quick win, by dimension."""
    programs = [each for each in selected_programs(context.plan, options) if each.quick_win]
    view = chosen(context, "quick-wins", options, COLUMNS)
    columns = tuple(view.values())
    unit = table_unit([program_total(context, program) for program in programs])
    heads = heads_of(columns, context, unit)
    body: list[Row] = []
    dimension = ""
    for program in programs:
        if program.dimension != dimension and "dimension" not in options:
            dimension = program.dimension
            body.append(group_row(context, dimension, len(heads)))
        body.append(Row(cells_of(columns, context, program, unit)))
    caption = context.labels("caption.quick_wins") + filter_words(context, options)
    return tabulated(context, last(places), caption, heads, body, notes, frozen=frozen_columns(view, 0))


def _told(draw: Callable[[Context, QuickWin], Inlines]) -> Callable[[Context, Program], Inlines]:
    """A column that tells of the quick win itself."""
    return lambda context, program: draw(context, program.quick_win) if not isinstance(program.quick_win, bool) else "–"


def _progress(context: Context, win: QuickWin) -> Inlines:
    return (
        Text(context.forms.percent_points(win.progress)),
        LineBreak(),
        Text(context.labels("word.as_of", date=context.forms.date(win.progress_on))),
    )


COLUMNS: Mapping[str, TableColumn[Program]] = {
    "code": one("code", 1.3, lambda context, program: context.program_reference(program), nowrap=True),
    "title": one("program", 3.2, lambda context, program: program.title),
    "dimension": PROGRAM_COLUMNS["dimension"],
    "problem": one("problem", 3.6, _told(lambda context, win: win.problem)),
    "innovation": one("innovation", 3.6, _told(lambda context, win: win.innovation)),
    "lead": one("lead_agency", 1.7, lambda context, program: context.agency(program.lead_agency)),
    "supporting": PROGRAM_COLUMNS["supporting"],
    "progress": one("progress", 1.7, _told(_progress), align="right"),
    "due": one("due", 1.7, _told(lambda context, win: context.forms.date(win.due))),
    "sustainability": one("sustainability", 3.6, _told(lambda context, win: win.sustainability or "–")),
    "evidence": one("evidence", 3.2, _told(lambda context, win: win.evidence or "–")),
    "total": PROGRAM_COLUMNS["total"],
}
