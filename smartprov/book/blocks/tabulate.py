"""What the tables of data blocks share: columns and their heads, the numbered second head row, the empty sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import is_
from typing import Literal

from smartprov.book.context import Context
from smartprov.book.model import (
    Block,
    Cell,
    Column,
    Inline,
    Inlines,
    Landscape,
    LineBreak,
    Paragraph,
    Row,
    SpanningCell,
    Strong,
    Table,
    Text,
)
from smartprov.book.outline import FloatPlace

WIDE_FROM = 17.0
"""A table whose column widths add up to more than this stands on a landscape page."""


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its head, its geometry, and the group of neighbouring columns it stands under, if any."""

    title: str
    column: Column
    group: str = ""


@lru_cache(1024)
def head(
    title: str,
    width: float = 1.0,
    align: Literal["left", "right", "center"] = "left",
    *,
    nowrap: bool = False,
    group: str = "",
    formula: str = "",
) -> Head:
    """A column in short; the formula is the expression that gives a row's number, with `…` for the row's own id."""
    return Head(title, Column(align, width, nowrap, formula), group)


def tabulated(
    context: Context,
    place: FloatPlace | None,
    caption: Inlines,
    heads: Sequence[Head],
    body: Sequence[Row],
    notes: tuple[Block, ...] = (),
    *,
    source: Inlines = "",
    numbered: bool = False,
    frozen: int = 0,
) -> tuple[Block, ...]:
    """The table, on its side where it is wide, or a sentence where it has no rows."""
    if not body:
        return (_empty(context, place, caption), *notes)
    wide = sum(each.column.width for each in heads) > WIDE_FROM
    table = Table(
        tuple(each.column for each in heads),
        _head_rows(heads, numbered or wide),
        tuple(map(_row_in_lines, body)),
        place.id if place else "",
        place.label if place else "",
        caption,
        notes,
        source,
        frozen,
        wide,
    )
    return (Landscape((table,)),) if wide else (table,)


def _empty(context: Context, place: FloatPlace | None, caption: Inlines) -> Paragraph:
    """The sentence; it tells the number that the table would have had, for references print it."""
    sentence = context.labels("state.empty_table")
    if place is None or not place.label:
        return Paragraph(sentence, "empty", place.id if place else "")
    title = (Text(caption),) if isinstance(caption, str) else caption
    return Paragraph((Strong((Text(place.label),)), Text(" "), *title, Text(f". {sentence}")), "empty", place.id)


def _row_in_lines(row: Row) -> Row:
    cells = tuple(map(_in_lines, row.cells))
    return row if all(map(is_, cells, row.cells)) else replace(row, cells=cells)


def _in_lines(cell: Cell) -> Cell:
    """A cell whose text has paragraphs begins each on a line of its own."""
    if isinstance(cell, SpanningCell) or (isinstance(cell, str) and "\n" not in cell):
        return cell
    parts = (Text(cell),) if isinstance(cell, str) else cell
    if not any(isinstance(part, Text) and "\n" in part.text for part in parts):
        return cell
    lines: list[Inline] = []
    for part in parts:
        if not isinstance(part, Text):
            lines.append(part)
            continue
        for number, paragraph in enumerate(part.text.strip("\n").split("\n\n")):
            lines += [LineBreak()] if number else []
            lines.append(Text(paragraph.replace("\n", " ")))
    return tuple(lines)


def _head_rows(heads: Sequence[Head], numbered: bool) -> tuple[Row, ...]:
    rows = []
    if any(each.group for each in heads):
        first: list[Cell] = []
        second: list[Cell] = []
        index = 0
        while index < len(heads):
            group = heads[index].group
            if not group:
                first.append(SpanningCell(heads[index].title, rows=2))
                index += 1
                continue
            size = next((n for n, each in enumerate(heads[index:]) if each.group != group), len(heads) - index)
            first.append(SpanningCell(group, columns=size, align="center"))
            second.extend(each.title for each in heads[index : index + size])
            index += size
        rows += [Row(tuple(first), "head"), Row(tuple(second), "head")]
    else:
        rows.append(Row(tuple(each.title for each in heads), "head"))
    if numbered:
        rows.append(Row(tuple(str(number) for number in range(1, len(heads) + 1)), "numbers"))
    return tuple(rows)


def group_row(context: Context, dimension: str, columns: int) -> Row:
    """The row that opens a dimension's part of a table."""
    return Row(
        (SpanningCell((context.dimension_chip(dimension),), columns=columns),), "group", tone=context.tone(dimension)
    )


def filter_words(context: Context, options: Mapping[str, str]) -> str:
    """What a caption adds when a block shows a part of the plan only: ", Dimensi Smart Living"."""
    plan, words = context.plan, []
    if "dimension" in options:
        words.append(plan.dimensions[options["dimension"]].title)
    if "agency" in options:
        agency = plan.agencies[options["agency"]]
        words.append(agency.abbreviation or agency.name)
    if "region" in options:
        region = plan.regions[options["region"]]
        words.append(context.labels(f"region.{region.type}", name=region.name))
    if "phase" in options:
        words.append(context.phase(options["phase"]))
    return ", ".join(("", *words))


def last(places: tuple[FloatPlace, ...]) -> FloatPlace | None:
    """The place of a block's table, which stands last."""
    return places[-1] if places else None
