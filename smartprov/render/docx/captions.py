"""Captions: the label with its SEQ field under the bookmark, which REF fields repeat, then the words."""

from __future__ import annotations

import re

from smartprov.book.model import Figure, Table
from smartprov.render.docx.flow import Flow, Piece
from smartprov.render.docx.inlines import pieces_of
from smartprov.render.docx.manuscript import Manuscript, Place
from smartprov.render.docx.markup import TAB, field, run

NUMBERED = re.compile(r"(?P<kind>\S+)(?P<before>.*?)(?P<number>\d+)", re.DOTALL)


def write_table_caption(table: Table, flow: Flow, place: Place, manuscript: Manuscript) -> None:
    """Above the table; without a label it is a small heading."""
    style = "Table Caption" if table.label else "Table Title"
    flow.paragraph(style, _caption(table, place, manuscript))


def write_figure_caption(figure: Figure, flow: Flow, place: Place, manuscript: Manuscript) -> None:
    """Below the picture."""
    flow.paragraph("Image Caption", _caption(figure, place, manuscript))


def sequence_name(label: str) -> str:
    """The name under which Word counts captions: the first word of their labels."""
    return re.sub(r"\W", "", label.partition(" ")[0])


def _caption(block: Table | Figure, place: Place, manuscript: Manuscript) -> list[Piece]:
    start, end = manuscript.marks(block.id, place)
    words = pieces_of(block.caption, manuscript)
    if not block.label:
        return [start, *words, end]
    label = start + _label(block.label, manuscript) + end
    if block.former is not None and block.former.label != block.label:
        former = run(block.former.label, "Caption Label")
        label = manuscript.tracker.runs(former, "deleted") + manuscript.tracker.runs(label, "inserted")
    return [label, *([TAB, *words] if words else [])]


def _label(label: str, manuscript: Manuscript) -> str:
    """The field is told its number, so that it stays right when only a part of the book is refreshed.

    A picture that goes on has its label again, and is not to be counted, or listed, a second time; nor is one that was
    deleted.
    """
    parts = NUMBERED.fullmatch(label)
    if parts is None or label in manuscript.counted or manuscript.change == "deleted":
        return run(label, "Caption Label")
    manuscript.counted.add(label)
    before = parts["kind"] + parts["before"]
    instruction = f"SEQ {sequence_name(label)} \\* ARABIC \\r {parts['number']}"
    return run(before, "Caption Label") + field(instruction, parts["number"], "Caption Label")
