"""Tables as WordprocessingML of our own: pandoc would need six times as long for a cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from smartprov.book.model import Cell, Change, Inlines, Row, SpanningCell, Table
from smartprov.render.docx.captions import write_table_caption
from smartprov.render.docx.cells import (
    BOTTOM,
    END_CELL,
    END_ROW,
    END_TABLE,
    INDENTED,
    MERGE_BEGINS,
    MERGE_GOES_ON,
    Spoken,
    edge,
    open_cell,
    open_row,
    open_table,
)
from smartprov.render.docx.columns import cell_places, fitted_widths
from smartprov.render.docx.flow import Flow
from smartprov.render.docx.inlines import pieces_of, plain_text
from smartprov.render.docx.manuscript import Manuscript, Place
from smartprov.render.docx.markup import escaped, open_paragraph
from smartprov.render.docx.numbering import LIST_INDENT
from smartprov.render.docx.tones import HAIR, PALE, RULE, edge_colour
from smartprov.render.docx.tracking import with_changes

THIN, BAND = 4, 24
"""Rules in eighths of a point."""
SHORT = 6
"""A table of no more rows stays on one page."""
LONG = 12
"""A row of more lines may be cut by the end of a page."""
LETTER = 85
"""About as wide as a letter of a table, in twips."""
KEPT = " Kept"
"""Ends the names of styles that hold a row on the page of the next."""
STYLES = {
    "body": {"left": "Text", "right": "Number", "center": "Centre"},
    "head": {"left": "Head", "right": "Head Number", "center": "Head Centre"},
    "numbers": {"left": "Column Number", "right": "Column Number", "center": "Column Number"},
    "group": {"left": "Group", "right": "Total Number", "center": "Group"},
    "subtotal": {"left": "Total", "right": "Total Number", "center": "Total"},
    "total": {"left": "Total", "right": "Total Number", "center": "Total"},
}
TOP_RULES = {"numbers": HAIR, "subtotal": RULE, "total": RULE}
Marks = tuple[str, str]
"""Start and end of a bookmark, or two empty texts."""
NO_MARKS = ("", "")


def write_table(table: Table, flow: Flow, place: Place, manuscript: Manuscript) -> None:
    """The caption and the grid; the caller adds notes and source."""
    has_caption = bool(table.label or table.caption)
    if has_caption:
        write_table_caption(table, flow, place, manuscript)
    widths, is_dense = fitted_widths(table, place.width, is_small=place.is_small)
    title = " ".join(filter(None, (table.label, plain_text(table.caption))))
    spoken = Spoken(title or _heads(table), _heads(table) if title else "")
    flow.raw(open_table("House Table", widths, spoken, indent=place.depth * LIST_INDENT))
    aligns = [column.align for column in table.columns]
    writer = _Rows(flow, manuscript, place, widths, aligns, "Dense" if is_dense else "Table")
    writer.has_more_below = bool(table.notes or table.source)
    writer.anchor = "" if has_caption else table.id
    writer.write(table.head, is_head=True)
    writer.write(table.body, is_head=False, changes=table.changes)
    flow.raw(END_TABLE)


@dataclass(slots=True)
class _Rows:
    """Writes rows into one grid; widths in twips."""

    flow: Flow
    manuscript: Manuscript
    place: Place
    widths: Sequence[int]
    aligns: Sequence[str]
    family: str
    """The paragraph styles of the table, `Table` or `Dense`."""
    has_more_below: bool = False
    """Whether notes or a source follow, which must not stand alone on the next page."""
    anchor: str = ""
    """Of a table without a caption to hold it; the first row does."""
    keeps_next: bool = False
    reaching_down: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Cells from above: their first column, then how many rows are left of them, and how many columns they cover."""

    def write(self, rows: Sequence[Row], *, is_head: bool, changes: Sequence[Change] = ()) -> None:
        plain = {keeps_next: self._plain_cells(keeps_next=keeps_next) for keeps_next in (False, True)}
        opening, long_opening = open_row(is_head=is_head), open_row(may_split=True)
        stem = f"{self.place.path}_{'h' if is_head else 'r'}"
        left = len(rows)
        for places, (index, row, change) in zip(cell_places(rows), with_changes(rows, changes), strict=True):
            left -= 1
            self.keeps_next = not is_head and (len(rows) <= SHORT if left else self.has_more_below)
            with self.manuscript.tracking(change, self.flow):
                self.flow.raw(long_opening if not is_head and self._is_long(row, places) else opening)
                marks = self.manuscript.marks(self.anchor or row.id, Place(0, f"{stem}{index}"))
                self.anchor = "" if marks[0] else self.anchor
                if row.role == "body" and not self.reaching_down and not _has_spans(row):
                    self._write_plain_row(row, plain[self.keeps_next], marks)
                else:
                    self._write_row(row, places, _edges(row, is_last_head=is_head and not left), marks)
                self.flow.raw(END_ROW)
        self.reaching_down = {}

    def _plain_cells(self, *, keeps_next: bool) -> list[str]:
        """Per column, all that stands before the words of a body cell."""
        return [
            open_cell(width) + open_paragraph(self._style("body", align) + (KEPT if keeps_next else ""))
            for width, align in zip(self.widths, self.aligns, strict=True)
        ]

    def _write_plain_row(self, row: Row, plain: Sequence[str], marks: Marks) -> None:
        """The common row: one cell a column."""
        for index, cell in enumerate(row.cells):
            if isinstance(cell, str):
                words = f'<w:r><w:t xml:space="preserve">{escaped(cell)}</w:t></w:r>' if cell else ""
                self.flow.raw(f"{plain[index]}{marks[0]}{words}{marks[1]}</w:p></w:tc>")
            elif not isinstance(cell, SpanningCell):
                self.flow.raw(open_cell(self.widths[index]))
                self._write_words(cell, self._style("body", self.aligns[index]), marks)
                self.flow.raw(END_CELL)
            marks = NO_MARKS

    def _write_row(self, row: Row, places: Sequence[int], edges: str, marks: Marks) -> None:
        """Any row, column by column: a cell that begins here, one that reaches down from above, or none."""
        cells = dict(zip(places, row.cells, strict=True))
        below: dict[int, tuple[int, int]] = {}
        column = 0
        while column < len(self.widths):
            if column in self.reaching_down:
                left, span = self.reaching_down[column]
                low = BOTTOM if row.role == "head" else ""
                self._write_empty(column, span, self._style(row.role, "left"), edges, (MERGE_GOES_ON, low))
            elif column in cells:
                left, span = self._write_cell(cells[column], row, column, edges, marks)
                marks = NO_MARKS
            else:
                left, span = 1, 1
                self._write_empty(column, span, self._style("body", "left"), edges, ("", ""))
            if left > 1:
                below[column] = (left - 1, span)
            column += span
        self.reaching_down = below

    def _write_cell(self, cell: Cell, row: Row, column: int, edges: str, marks: Marks) -> tuple[int, int]:
        """One cell; gives back how many rows and columns it covers."""
        spanning = cell if isinstance(cell, SpanningCell) else SpanningCell(cell)
        is_wide = spanning.columns > 1 and row.role != "head"
        align = spanning.align or ("left" if is_wide else self.aligns[column])
        tone = edge("left", BAND, edge_colour(row.tone)) if row.tone and column == 0 else ""
        opening = open_cell(
            sum(self.widths[column : column + spanning.columns]),
            columns=spanning.columns,
            merge=MERGE_BEGINS if spanning.rows > 1 else "",
            edges=_with_left(edges, tone),
            shade=PALE if row.role == "group" else "",
            rest=(INDENTED if tone else "") + (BOTTOM if row.role == "head" else ""),
        )
        self.flow.raw(opening)
        self._write_words(spanning.text, self._style(row.role, align), marks)
        self.flow.raw(END_CELL)
        return spanning.rows, spanning.columns

    def _write_empty(self, column: int, span: int, style: str, edges: str, properties: tuple[str, str]) -> None:
        width = sum(self.widths[column : column + span])
        merge, low = properties
        self.flow.raw(open_cell(width, columns=span, merge=merge, edges=edges, rest=low))
        self.flow.paragraph(style, [])
        self.flow.raw(END_CELL)

    def _write_words(self, text: Inlines, style: str, marks: Marks) -> None:
        pieces = [marks[0], *pieces_of(text, self.manuscript), marks[1]]
        self.flow.paragraph(style + (KEPT if self.keeps_next and not style.endswith("Group") else ""), pieces)

    def _is_long(self, row: Row, places: Sequence[int]) -> bool:
        """Whether some cell is likely to stand in more than a dozen lines."""
        for cell, place in zip(row.cells, places, strict=True):
            if isinstance(cell, str):
                if len(cell) < LONG * 2:
                    continue
                text, span = cell, 1
            else:
                spanning = cell if isinstance(cell, SpanningCell) else SpanningCell(cell)
                text, span = plain_text(spanning.text), spanning.columns
            if len(text) * LETTER > LONG * sum(self.widths[place : place + span]):
                return True
        return False

    def _style(self, role: str, align: str) -> str:
        return f"{self.family} {STYLES[role][align]}"


def _heads(table: Table) -> str:
    """The heads of the columns, as a description."""
    row = next((row for row in reversed(table.head) if row.role == "head"), None)
    cells = (cell.text if isinstance(cell, SpanningCell) else cell for cell in row.cells) if row else ()
    return "; ".join(filter(None, map(plain_text, cells)))


def _has_spans(row: Row) -> bool:
    return any(isinstance(cell, SpanningCell) for cell in row.cells)


def _edges(row: Row, *, is_last_head: bool) -> str:
    """Rules above and below a row, where the hairline of the table style is not enough."""
    top = edge("top", THIN, TOP_RULES[row.role]) if row.role in TOP_RULES else ""
    bottom = edge("bottom", THIN, RULE) if is_last_head or row.role == "subtotal" else ""
    return top + bottom


def _with_left(edges: str, left: str) -> str:
    """Word wants the edges of a cell in the order top, left, bottom."""
    head, mark, tail = edges.partition("<w:bottom")
    return head + left + mark + tail
