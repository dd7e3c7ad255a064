"""The roadmap block: the drawing of the selected programs over the plan's years."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby

from smartprov.book.blocks.tabulate import filter_words, last
from smartprov.book.context import Context
from smartprov.book.figures import roadmap as drawing
from smartprov.book.model import Block, Figure, Landscape, Paragraph
from smartprov.book.outline import FloatPlace
from smartprov.plan.columns import columns_of
from smartprov.plan.data_blocks import selected_programs
from smartprov.plan.entities.program import Program, QuickWin

CAPTION_ROOM_MM = 26.0


def roadmap(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """One landscape picture, or several that continue each other."""
    programs = selected_programs(context.plan, options)
    place = last(places)
    if not programs:
        return (Paragraph(context.labels("state.no_programs"), "empty", place.id if place else ""), *notes)
    caption = context.labels("caption.roadmap") + filter_words(context, options)
    width, height = context.landscape_mm
    pictures = drawing.draw_roadmap(
        roadmap_data(context, programs, caption, columns_of(context.plan, "roadmap", options)),
        width,
        height - CAPTION_ROOM_MM,
    )
    shown = {program.id.upper() for program in programs}
    alt = context.labels("alt.roadmap", count=len(shown), period=_years(context))
    figures: list[Block] = []
    for index, picture in enumerate(pictures):
        words = caption if index == 0 else f"{caption} ({context.labels('word.continued')})"
        is_last = index == len(pictures) - 1
        anchor = place.id if place and index == 0 else ""
        figures.append(Figure(picture, alt, anchor, place.label if place else "", words, notes if is_last else ()))
    return (Landscape(tuple(figures)),)


def roadmap_data(
    context: Context, programs: tuple[Program, ...], title: str, columns: tuple[str, ...] = ("code", "title")
) -> drawing.Roadmap:
    """What is drawn: programs by dimension, phases behind; the columns stand left of the years."""
    plan, period = context.plan, context.plan.masterplan.period
    phases, start = [], period.start
    for phase in plan.masterplan.phases:
        phases.append(drawing.Phase(phase.title, start, phase.end))
        start = phase.end + 1
    groups = []
    for dimension, members in groupby(programs, key=lambda program: program.dimension):
        entity = plan.dimensions.get(dimension)
        groups.append(
            drawing.Group(
                entity.title if entity else dimension,
                tuple(_row(context, program, columns) for program in members),
                (entity.letter or "") if entity else "",
                context.tone(dimension),
            )
        )
    words = drawing.Words(
        context.labels("word.continued"),
        context.labels("state.quick_win"),
        context.labels("word.depends_on"),
        context.labels("word.depends_elsewhere"),
    )
    return drawing.Roadmap(title, period.start, period.end, tuple(phases), tuple(groups), words, columns)


def _row(context: Context, program: Program, columns: tuple[str, ...]) -> drawing.Program:
    due = None
    if isinstance(program.quick_win, QuickWin):
        parts = [int(part) for part in program.quick_win.due.split("-")]
        due = parts[0] + ((parts[1] - 0.5) / 12 if len(parts) > 1 else 0.5)
    depends = tuple(id.upper() for id in program.depends_on)
    labels = tuple(LABELS[column](context, program) for column in columns)
    period = program.period
    return drawing.Program(program.id.upper(), program.title, period.start, period.end, due, depends, labels)


def _lead(context: Context, program: Program) -> str:
    agency = context.plan.agencies.get(program.lead_agency)
    return context.labels("state.tbd") if agency is None else agency.abbreviation or agency.name


LABELS: Mapping[str, Callable[[Context, Program], str]] = {
    "code": lambda context, program: program.id.upper(),
    "title": lambda context, program: program.title,
    "lead": _lead,
    "period": lambda context, program: context.forms.year_range(program.period.start, program.period.end),
}


def _years(context: Context) -> str:
    period = context.plan.masterplan.period
    return context.forms.year_range(period.start, period.end)
