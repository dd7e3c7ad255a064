"""A table as a JSON value: columns measured, long words opened, rows marked that may break over pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from smartprov.book.model import (
    Cell,
    FootnoteMark,
    InlineFigure,
    Inlines,
    Link,
    Reference,
    Row,
    SpanningCell,
    Spark,
    Table,
)
from smartprov.render.pdf.columns import Layout, fitted_inlines, height_of, layout_table
from smartprov.render.pdf.lettering import printable
from smartprov.render.pdf.rowheights import certain_height
from smartprov.render.pdf.walk import values_in

if TYPE_CHECKING:
    from smartprov.render.pdf.blocks import BlockEncoder
    from smartprov.render.pdf.inlines import Json

LEADING = (FootnoteMark, InlineFigure, Link, Reference, Spark)
_UNIT = re.compile(r"\((\S{1,6}) (\S{1,8})\)")
KEPT_SHARE = 0.35
TALL_SHARE = 0.4


def encode_table(encoder: BlockEncoder, table: Table) -> Json:
    """`keep`: stands on one page; else `start` and `end` name the places where it begins and ends."""
    table = replace(table, head=tuple(_with_whole_units(row) for row in table.head))
    width, height = encoder.room_pt
    layout = layout_table(table, width)
    heights = [height_of(row, layout) for row in table.body]
    head = sum(height_of(row, layout) for row in table.head)
    keep = head + sum(heights) < height * KEPT_SHARE
    tall = height * TALL_SHARE
    start, end = ("", "") if keep else encoder.long_table(table.label)
    return {
        "t": "table",
        "id": table.id,
        "label": printable(table.label),
        "caption": encoder.inlines(table.caption) if table.caption else None,
        "columns": [round(width, 2) for width in layout.widths],
        "align": [column.align for column in table.columns],
        "size": layout.size,
        "gutter": layout.gutter,
        "keep": keep,
        "start": start,
        "end": end,
        "head": [{"role": row.role, "cells": _cells(encoder, row, layout)} for row in table.head],
        "heights": [None if encoder.nested else _rounded(certain_height(row, layout)) for row in table.body],
        "rows": [_row(encoder, row, layout, h > tall) for row, h in zip(table.body, heights, strict=True)],
        "notes": encoder.blocks(table.notes),
        "source": encoder.inlines(table.source) if table.source else None,
    }


def _with_whole_units(row: Row) -> Row:
    """A head's "(Rp juta)" stays on one line."""

    def bound(text: Inlines) -> Inlines:
        return _UNIT.sub("(\\1\u00a0\\2)", text) if isinstance(text, str) else text

    cells = (replace(c, text=bound(c.text)) if isinstance(c, SpanningCell) else bound(c) for c in row.cells)
    return replace(row, cells=tuple(cells))


def _row(encoder: BlockEncoder, row: Row, layout: Layout, tall: bool) -> Json:
    """A plain row is a bare list of cells, because almost all rows are."""
    cells = _cells(encoder, row, layout)
    id = row.id if row.id in encoder.text.anchors.wanted else ""
    if row.role == "body" and not id and not tall and not row.tone:
        return cells
    value: dict[str, Json] = {"role": row.role, "id": id, "tone": row.tone, "tall": tall, "cells": cells}
    if row.role == "group":
        # What is repeated is no content to the engine, and may neither lead anywhere nor be led to.
        value["repeat"] = not id and not any(isinstance(each, LEADING) for each in values_in(row.cells))
    return value


def _cells(encoder: BlockEncoder, row: Row, layout: Layout) -> list[Json]:
    if not any(layout.broken):
        return [_cell(encoder, cell) for cell in row.cells]
    return [_cell(encoder, cell) for cell in _opened(row.cells, layout)]


def _cell(encoder: BlockEncoder, cell: Cell) -> Json:
    if isinstance(cell, str):
        return printable(cell)
    if isinstance(cell, SpanningCell):
        # A cell over several columns would take the first one's side: a group's name under a number stood at the right.
        align = cell.align or ("left" if cell.columns > 1 else "")
        return {"k": "span", "c": cell.columns, "r": cell.rows, "a": align, "x": encoder.inlines(cell.text)}
    return encoder.inlines(cell)


def _opened(cells: Sequence[Cell], layout: Layout) -> list[Cell]:
    """The cells, with breaks in words that are too long for a column that could not be made wider."""
    opened: list[Cell] = []
    column = 0
    for cell in cells:
        columns = cell.columns if isinstance(cell, SpanningCell) else 1
        if columns == 1 and column < len(layout.broken) and layout.broken[column]:
            opened.append(_fitted_cell(cell, layout.widths[column], layout.size))
        else:
            opened.append(cell)
        column += columns
    return opened


def _fitted_cell(cell: Cell, width: float, size: float) -> Cell:
    if isinstance(cell, SpanningCell):
        return replace(cell, text=fitted_inlines(cell.text, width, size))
    return fitted_inlines(cell, width, size)


def _rounded(height: float | None) -> float | None:
    return None if height is None else round(height, 3)
