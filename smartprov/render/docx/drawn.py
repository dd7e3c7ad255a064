"""Blocks that are drawn with the means of a table: strips of numbers, bars, boxes for signatures."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from smartprov.book.model import Bar, Bars, SignatureBox, Signatures, Strip
from smartprov.render.docx.cells import END_CELL, END_ROW, END_TABLE, edge, open_cell, open_row, open_table
from smartprov.render.docx.columns import NORMAL_SIZE, ems, exact, text_width
from smartprov.render.docx.flow import Flow
from smartprov.render.docx.inlines import pieces_of
from smartprov.render.docx.manuscript import Manuscript, Place
from smartprov.render.docx.markup import run
from smartprov.render.docx.tones import ACCENT, RULE, edge_colour

MOST_SHARE = 0.35
"""Labels and values of bars claim no more than this share of the width each."""
BAR_EDGES = edge("top", 24, "FFFFFF") + edge("bottom", 24, "FFFFFF")
"""White rules make a bar thinner than its line."""
CELL_GAP = 330
"""What the styles keep free beside a label or a value, in twips."""
BOX_SHARE = 0.46


def write_strip(strip: Strip, flow: Flow, place: Place) -> None:
    """The numbers side by side, each over what it counts."""
    if not strip.items:
        return
    widths = exact([place.width / len(strip.items)] * len(strip.items), place.width)
    rules = edge("top", 12, ACCENT) + edge("bottom", 4, RULE)
    flow.raw(open_table("Layout Table", widths, borders=rules) + open_row())
    for item, width in zip(strip.items, widths, strict=True):
        flow.raw(open_cell(width))
        flow.paragraph("Strip Number", [run(item.value)])
        flow.paragraph("Strip Label", [run(item.label)])
        flow.raw(END_CELL)
    flow.raw(END_ROW + END_TABLE)
    flow.paragraph("Table Gap", [])


def write_bars(bars: Bars, flow: Flow, place: Place) -> None:
    """A row a bar: label, bar, value. Every length of a bar is an edge of the grid, so that all are exact."""
    if bars.title:
        flow.paragraph("Table Title", [run(bars.title)])
    if not bars.bars:
        return
    label = _width((bar.label for bar in bars.bars), place.width)
    value = _width((bar.text for bar in bars.bars), place.width)
    room = place.width - label - value
    stops = sorted({_length(bar, room) for bar in bars.bars} - {0} | {room})
    steps = [right - left for left, right in zip([0, *stops], stops, strict=False)]
    flow.raw(open_table("Layout Table", (label, *steps, value), title=bars.title))
    for bar in bars.bars:
        flow.raw(open_row() + open_cell(label))
        flow.paragraph("Bar Label", [run(bar.label)])
        flow.raw(END_CELL)
        length = _length(bar, room)
        covered = stops.index(length) + 1 if length else 0
        _write_stretch(length, covered, edge_colour(bar.tone), flow)
        _write_stretch(room - length, len(stops) - covered, "", flow)
        flow.raw(open_cell(value))
        flow.paragraph("Bar Value", [run(bar.text)])
        flow.raw(END_CELL + END_ROW)
    flow.raw(END_TABLE)
    flow.paragraph("Table Gap", [])


def write_signatures(signatures: Signatures, flow: Flow, place: Place, manuscript: Manuscript) -> None:
    """Boxes two abreast; the room for a signature is left empty."""
    flow.paragraph("Signature Place", [run(signatures.place_and_date)])
    box = round(place.width * BOX_SHARE)
    widths = (box, place.width - 2 * box, box)
    flow.raw(open_table("Layout Table", widths))
    for left, right in zip_longest(signatures.boxes[::2], signatures.boxes[1::2]):
        flow.raw(open_row())
        _write_box(left, box, flow, manuscript)
        flow.raw(open_cell(widths[1]))
        flow.paragraph("Signature Text", [])
        flow.raw(END_CELL)
        _write_box(right, box, flow, manuscript)
        flow.raw(END_ROW)
    flow.raw(END_TABLE)
    flow.paragraph("Table Gap", [])


def _width(texts: Iterable[str], total: int) -> int:
    return min(text_width(max(map(ems, texts)), NORMAL_SIZE) + CELL_GAP, round(total * MOST_SHARE))


def _length(bar: Bar, room: int) -> int:
    return round(min(max(bar.share, 0.0), 1.0) * room)


def _write_stretch(width: int, columns: int, colour: str, flow: Flow) -> None:
    if columns:
        flow.raw(open_cell(width, columns=columns, edges=BAR_EDGES if colour else "", shade=colour))
        flow.paragraph("Bar Fill", [])
        flow.raw(END_CELL)


def _write_box(box: SignatureBox | None, width: int, flow: Flow, manuscript: Manuscript) -> None:
    rule = edge("bottom", 4, RULE) if box else ""
    flow.raw(open_cell(width, edges=rule))
    if box is None:
        flow.paragraph("Signature Text", [])
    else:
        flow.paragraph("Signature Agency", [run(box.agency)])
        flow.paragraph("Signature Text", [run(box.position)])
        flow.paragraph("Signature Room", [])
        flow.paragraph("Signature Text", pieces_of(box.name, manuscript))
        if box.note:
            flow.paragraph("Note", [run(box.note)])
    flow.raw(END_CELL)
