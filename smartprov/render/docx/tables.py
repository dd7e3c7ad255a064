"""Tables as WordprocessingML of our own: pandoc needs six times as long for a cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from smartprov.book.model import Cell, Row, SpanningCell, Table
from smartprov.render.docx.captions import write_table_caption
from smartprov.render.docx.columns import cell_places, fitted_widths
from smartprov.render.docx.flow import Flow, plain_paragraph, styled
from smartprov.render.docx.inlines import pieces_of, plain_text
from smartprov.render.docx.manuscript import Manuscript, Place
from smartprov.render.docx.markup import escaped, open_paragraph
from smartprov.render.docx.tones import HAIR, PALE, RULE, edge_colour

THIN = 4
"""Rules in eighths of a point."""
STYLES = {
    "body": {"left": "Text", "right": "Number", "center": "Centre"},
    "head": {"left": "Head", "right": "Head Number", "center": "Head Centre"},
    "numbers": {"left": "Column Number", "right": "Column Number", "center": "Column Number"},
    "group": {"left": "Group", "right": "Total Number", "center": "Group"},
    "subtotal": {"left": "Total", "right": "Total Number", "center": "Total"},
    "total": {"left": "Total", "right": "Total Number", "center": "Total"},
}
CONTINUED = "<w:vMerge/>"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's geometry: column widths in twips, alignments, and the family of its paragraph styles."""

    widths: tuple[int, ...]
    aligns: tuple[str, ...]
    family: str
    plain: tuple[str, ...]
    """Per column, all that stands before the runs of a body cell."""

    def style(self, role: str, align: str) -> str:
        """The paragraph style of a cell."""
        return f"{self.family} {STYLES[role][align]}"


def write_table(table: Table, flow: Flow, place: Place, manuscript: Manuscript) -> None:
    """The caption and the grid; notes and source follow by the caller."""
    if table.label or table.caption:
        write_table_caption(table, flow, manuscript)
    grid = _grid(table, place.width)
    flow.raw(open_table("House Table", grid.widths, title=_title(table)))
    anchor = "" if table.label or table.caption else table.id
    _write_rows(table.head, grid, flow, manuscript, is_head=True, anchor=anchor)
    _write_rows(table.body, grid, flow, manuscript, is_head=False, anchor="" if table.head else anchor)
    flow.raw("</w:tbl>")


def open_table(style: str, widths: Sequence[int], *, title: str = "", borders: str = "") -> str:
    """A table of fixed columns up to its first row; a screen reader speaks the title."""
    spoken = f'<w:tblCaption w:val="{escaped(title)}"/>' if title else ""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style.replace(" ", "")}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'{borders}<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0"'
        f' w:noVBand="1"/>{spoken}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    )


def open_cell(width: int, *, columns: int = 1, merge: str = "", edges: str = "", shade: str = "", low: bool = False) -> str:
    """A cell up to its first paragraph; `low` sets the text at its foot."""
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    borders = f"<w:tcBorders>{edges}</w:tcBorders>" if edges else ""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    align = '<w:vAlign w:val="bottom"/>' if low else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{borders}{fill}{align}</w:tcPr>'


def edge(side: str, size: int, colour: str) -> str:
    """One rule of a cell or of a table."""
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'


def _grid(table: Table, total: int) -> Grid:
    widths, dense = fitted_widths(table, total)
    family = "Dense" if dense else "Table"
    aligns = tuple(column.align for column in table.columns)
    plain = tuple(
        open_cell(width) + open_paragraph(f"{family} {STYLES['body'][align]}")
        for width, align in zip(widths, aligns, strict=True)
    )
    return Grid(tuple(widths), aligns, family, plain)


def _title(table: Table) -> str:
    return " ".join(filter(None, (table.label, plain_text(table.caption))))


def _write_rows(
    rows: Sequence[Row], grid: Grid, flow: Flow, manuscript: Manuscript, *, is_head: bool, anchor: str
) -> None:
    properties = "<w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if is_head else "") + "</w:trPr>"
    open_above: dict[int, tuple[int, int]] = {}
    """Cells that reach down from above: their first column, how many rows they still cover, how many columns."""
    for index, (row, places) in enumerate(zip(rows, cell_places(rows), strict=True)):
        flow.raw("<w:tr>" + properties)
        marks = manuscript.bookmark(anchor if index == 0 and anchor else row.id)
        edges = _row_edges(row, is_last_head=is_head and index == len(rows) - 1)
        if row.role == "body" and not open_above and not edges and not _has_spans(row):
            _write_plain_cells(row, grid, flow, manuscript, marks)
        else:
            open_above = _write_cells(row, places, open_above, edges, marks, (grid, flow, manuscript))
        flow.raw("</w:tr>")


def _has_spans(row: Row) -> bool:
    return any(isinstance(cell, SpanningCell) for cell in row.cells)


def _write_plain_cells(row: Row, grid: Grid, flow: Flow, manuscript: Manuscript, marks: tuple[str, str]) -> None:
    """The common row: one cell a column. What is under the marks is the row's first cell."""
    before, after = marks
    for index, cell in enumerate(row.cells):
        if isinstance(cell, str):
            words = f'<w:r><w:t xml:space="preserve">{escaped(cell)}</w:t></w:r>' if cell else ""
            flow.raw(f"{grid.plain[index]}{before}{words}{after}</w:p></w:tc>")
        else:
            style = grid.style("body", grid.aligns[index])
            flow.raw(open_cell(grid.widths[index]))
            _write_content(cell, style, (before, after), flow, manuscript)
            flow.raw("</w:tc>")
        before = after = ""


def _write_cells(
    row: Row,
    places: list[int],
    open_above: dict[int, tuple[int, int]],
    edges: str,
    marks: tuple[str, str],
    tools: tuple[Grid, Flow, Manuscript],
) -> dict[int, tuple[int, int]]:
    """Any row; gives back which cells reach further down."""
    grid, flow, manuscript = tools
    by_place = dict(zip(places, row.cells, strict=True))
    still_open: dict[int, tuple[int, int]] = {}
    column = 0
    while column < len(grid.widths):
        if column in open_above:
            left, span = open_above[column]
            width = sum(grid.widths[column : column + span])
            flow.raw(open_cell(width, columns=span, merge=CONTINUED, edges=edges, low=row.role == "head"))
            flow.raw(open_paragraph(grid.style(row.role, "left")) + "</w:p></w:tc>")
        elif column in by_place:
            left, span = _write_cell(by_place[column], row, column, edges, marks, tools)
            marks = ("", "")
        else:
            left, span = 1, 1
            flow.raw(open_cell(grid.widths[column], edges=edges))
            flow.raw(open_paragraph(grid.style("body", "left")) + "</w:p></w:tc>")
        if left > 1:
            still_open[column] = (left - 1, span)
        column += span
    return still_open


def _write_cell(
    cell: Cell,
    row: Row,
    column: int,
    edges: str,
    marks: tuple[str, str],
    tools: tuple[Grid, Flow, Manuscript],
) -> tuple[int, int]:
    """One cell with its edges; gives back how many rows and columns it covers."""
    grid, flow, manuscript = tools
    spanning = cell if isinstance(cell, SpanningCell) else SpanningCell(cell)
    align = spanning.align or ("left" if spanning.columns > 1 and row.role != "head" else grid.aligns[column])
    tone = edge("left", 24, edge_colour(row.tone)) if row.tone and column == 0 else ""
    flow.raw(
        open_cell(
            sum(grid.widths[column : column + spanning.columns]),
            columns=spanning.columns,
            merge='<w:vMerge w:val="restart"/>' if spanning.rows > 1 else "",
            edges=_in_order(edges, tone),
            shade=PALE if row.role == "group" else "",
            low=row.role == "head",
        )
    )
    _write_content(spanning.text, grid.style(row.role, align), marks, flow, manuscript)
    flow.raw("</w:tc>")
    return spanning.rows, spanning.columns


def _write_content(
    text: Cell, style: str, marks: tuple[str, str], flow: Flow, manuscript: Manuscript
) -> None:
    assert not isinstance(text, SpanningCell)
    pieces = [marks[0], *pieces_of(text, manuscript), marks[1]]
    if all(isinstance(piece, str) for piece in pieces):
        flow.raw(open_paragraph(style) + "".join(map(str, pieces)) + "</w:p>")
    else:
        flow.node(styled(style, [plain_paragraph(pieces)]))


def _row_edges(row: Row, *, is_last_head: bool) -> str:
    """Rules above and below a row, where the table style's hairline is not enough."""
    top = {"numbers": edge("top", THIN, HAIR), "subtotal": edge("top", THIN, RULE), "total": edge("top", THIN, RULE)}
    bottom = edge("bottom", THIN, RULE) if is_last_head or row.role == "subtotal" else ""
    return top.get(row.role, "") + bottom


def _in_order(edges: str, left: str) -> str:
    """Word wants top, left, bottom."""
    if not left:
        return edges
    head, mark, tail = edges.partition("<w:bottom")
    return head + left + mark + tail
