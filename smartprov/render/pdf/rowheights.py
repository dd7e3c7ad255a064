"""How tall a plain row stands, where that is certain: the engine then lays each cell out once and not twice.

An automatic row is laid out to be measured and again to be placed, which doubles the time and memory of a big table.
A row counts as certain when each cell is plain words and no line is near to breaking elsewhere; any doubt leaves it
to the engine. `tests/unit/render/pdf/test_rowheights.py` proves the heights against the engine's own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from smartprov.book.model import Cell, Chip, Computed, Reference, Row, Text
from smartprov.render.pdf.columns import Layout
from smartprov.render.pdf.lettering import width_em

TOP_EM, BOTTOM_EM, LEADING_EM = 1.06, 0.52, -0.36
"""The text edges and the leading of `templates/pdf/tables.typ`."""
DOUBT_EM = 0.45
"""Kerning makes a word narrower by less than this."""
SIMPLE = re.compile(r"[A-Za-z0-9À-ž .,:;()%&'\"+=@#*<>_]*")
"""Characters between which a line never breaks, but at a space (UAX 14)."""


def certain_height(row: Row, layout: Layout) -> float | None:
    """The height of a row in points, or None where only the engine knows."""
    if row.role != "body" or row.tone or len(row.cells) != len(layout.widths) or any(layout.broken):
        return None
    most = 1
    for cell, width in zip(row.cells, layout.widths, strict=True):
        text = _words(cell)
        lines = None if text is None else _lines(text, round(width / layout.size, 3))
        if lines is None:
            return None
        most = max(most, lines)
    line = TOP_EM + BOTTOM_EM
    return layout.size * (most * line + (most - 1) * LEADING_EM)


def _words(cell: Cell) -> str | None:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, tuple) and len(cell) == 1 and isinstance(cell[0], (Chip, Computed, Reference, Text)):
        return cell[0].text
    return None


@lru_cache(maxsize=65536)
def _lines(text: str, room: float) -> int | None:
    if width_em(text) <= room - 0.02 and "\n" not in text:
        return 1
    if not SIMPLE.fullmatch(text):
        return None
    space = width_em(" ")
    lines, used = 1, 0.0
    for word in text.split(" "):
        wide = width_em(word)
        reach = used + (space if used else 0.0) + wide
        if wide > room - 0.02 or room - 0.02 < reach < room + DOUBT_EM:
            return None
        if reach <= room:
            used = reach
        else:
            lines, used = lines + 1, wide
    return lines
