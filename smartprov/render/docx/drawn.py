"""Blocks that are drawn with the means of a table: strips of numbers, bars, boxes for signatures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from smartprov.book.model import Bar, Bars, SignatureBox, Signatures, Strip, StripItem
from smartprov.render.docx.cells import END_CELL, END_ROW, END_TABLE, Spoken, edge, open_cell, open_row, open_table
from smartprov.render.docx.columns import NORMAL_SIZE, ems, shares, text_width
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
STRIP_NUMBER, SMALL_STRIP, STRIP_LABEL, BOLD = 15, 11.5, 8, 1.1
"""Letters of a strip in points, and how much wider they are bold."""
STRIP_GAP = 200


def write_drawn(block: Strip | Bars | Signatures, flow: Flow, place: Place, manuscript: Manuscript) -> None:
    """Whichever of them it is."""
    match block:
        case Strip():
            write_strip(block, flow, place, manuscript)
        case Bars():
            write_bars(block, flow, place, manuscript)
        case Signatures():
            write_signatures(block, flow, place, manuscript)


def write_strip(strip: Strip, flow: Flow, place: Place, manuscript: Manuscript) -> None:
    """The numbers side by side, each over what it counts; in two lines or more where they would not fit."""
    for row, items in enumerate(_strip_rows(strip.items, place.width)):
        _write_strip_row(items, flow, place.inside(row) if row else place, manuscript)


def _write_strip_row(items: Sequence[StripItem], flow: Flow, place: Place, manuscript: Manuscript) -> None:
    needs = [_number_width(item) for item in items]
    is_small = sum(needs) > place.width
    if is_small:
        needs = [round(need * SMALL_STRIP / STRIP_NUMBER) for need in needs]
    least = [max(need, _label_width(item)) for need, item in zip(needs, items, strict=True)]
    widths = shares([1.0] * len(items), least, place.width)
    rules = edge("top", 12, ACCENT) + edge("bottom", 4, RULE)
    said = Spoken("; ".join(f"{item.value} {item.label}" for item in items))
    flow.raw(open_table("Layout Table", widths, said, borders=rules) + open_row())
    start, end = manuscript.marks("", place)
    for item, width in zip(items, widths, strict=True):
        flow.raw(open_cell(width))
        flow.paragraph("Strip Number Small" if is_small else "Strip Number", [start, run(item.value), end])
        flow.paragraph("Strip Label", [run(item.label)])
        flow.raw(END_CELL)
        start = end = ""
    flow.raw(END_ROW + END_TABLE)
    flow.paragraph("Table Gap", [])


def _strip_rows(items: Sequence[StripItem], width: int) -> list[Sequence[StripItem]]:
    """As many numbers a line as stand unbroken in the smaller letters."""
    rows = 1
    while rows < len(items):
        size = -(-len(items) // rows)
        cut = [items[start : start + size] for start in range(0, len(items), size)]
        if all(sum(_number_width(item) * SMALL_STRIP / STRIP_NUMBER for item in row) <= width for row in cut):
            return cut
        rows += 1
    return [(item,) for item in items]


def _number_width(item: StripItem) -> int:
    return text_width(ems(item.value) * BOLD, STRIP_NUMBER) + STRIP_GAP


def _label_width(item: StripItem) -> int:
    return text_width(max(map(ems, item.label.split()), default=0.0), STRIP_LABEL) + STRIP_GAP


def write_bars(bars: Bars, flow: Flow, place: Place, manuscript: Manuscript) -> None:
    """A row a bar: label, bar, value. Every length of a bar is an edge of the grid, so that all are exact."""
    start, end = manuscript.marks("", place)
    if bars.title:
        flow.paragraph("Table Title", [start, run(bars.title), end])
        start = end = ""
    if not bars.bars:
        return
    label = _width((bar.label for bar in bars.bars), place.width)
    value = _width((bar.text for bar in bars.bars), place.width)
    room = place.width - label - value
    stops = sorted({_length(bar, room) for bar in bars.bars} - {0} | {room})
    steps = [right - left for left, right in zip([0, *stops], stops, strict=False)]
    values = "; ".join(f"{bar.label}: {bar.text}" for bar in bars.bars)
    said = Spoken(bars.title, values) if bars.title else Spoken(values)
    flow.raw(open_table("Layout Table", (label, *steps, value), said))
    for bar in bars.bars:
        flow.raw(open_row() + open_cell(label))
        flow.paragraph("Bar Label", [start, run(bar.label), end])
        start = end = ""
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
    flow.paragraph("Signature Place", [manuscript.marked("", place, run(signatures.place_and_date))])
    box = round(place.width * BOX_SHARE)
    widths = (box, place.width - 2 * box, box)
    said = Spoken("; ".join(f"{box.agency}, {box.position}" for box in signatures.boxes))
    flow.raw(open_table("Layout Table", widths, said))
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
