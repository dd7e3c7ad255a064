"""How high the rows of a table are, and where in them bookmarks stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from smartprov.render.docx.lines import look_of, set_paragraph
from smartprov.render.docx.looks import Looks, W, border

DEFAULT_PADDING = {"top": 0, "left": 108, "bottom": 0, "right": 108}

Marks = tuple[tuple[str, float], ...]
"""Bookmarks, and how far below the top they stand."""


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row with its height in twips, the rule above it included."""

    height: float
    marks: Marks
    is_head: bool
    keeps_next: bool


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the properties of a table say of all its cells: padding in twips, and the rules between and around rows."""

    padding: dict[str, int]
    rules: dict[str, float]
    columns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Cell:
    column: int
    height: float
    marks: Marks
    top: float
    bottom: float
    merge: str
    """"restart" where a cell begins that reaches down into further rows, "continue" in those."""


def set_table(table: etree._Element, looks: Looks) -> tuple[SetRow, ...]:
    """Raises `UnknownFontError`."""
    frame = _frame(table, looks)
    elements = table.findall(W + "tr")
    rows = [_cells(row, frame, looks) for row in elements]
    heights = _heights(rows)
    done: list[SetRow] = []
    above = 0.0
    for number, (element, cells) in enumerate(zip(elements, rows, strict=True)):
        top = max(above, frame.rules["insideH"] if number else frame.rules["top"], *(cell.top for cell in cells))
        above = max((cell.bottom for cell in cells), default=0)
        end = max(above, frame.rules["bottom"]) if number == len(rows) - 1 else 0
        marks = tuple((name, place + top) for cell in cells for name, place in cell.marks)
        is_head = element.find(f"{W}trPr/{W}tblHeader") is not None
        done.append(SetRow(top + heights[number] + end, marks, is_head, _keeps_next(element, looks)))
    return tuple(done)


def stacked(elements: Iterable[etree._Element], width: float, looks: Looks) -> tuple[float, Marks]:
    """Paragraphs and tables one below the other, as in a cell or a footnote: how high they are, and their bookmarks."""
    y, after = 0.0, 0
    marks: list[tuple[str, float]] = []
    for element in elements:
        if element.tag == W + "p":
            paragraph = set_paragraph(element, looks, width)
            y += max(after, paragraph.look.before)
            marks += ((name, y + paragraph.height_down_to(line)) for name, line in paragraph.marks)
            y, after = y + paragraph.height, paragraph.look.after
        elif element.tag == W + "tbl":
            y, after = y + after, 0
            for row in set_table(element, looks):
                marks += ((name, y + place) for name, place in row.marks)
                y += row.height
    return y + after, tuple(marks)


def _frame(table: etree._Element, looks: Looks) -> _Frame:
    own = table.find(W + "tblPr")
    style = None if own is None else own.find(W + "tblStyle")
    layers = looks.table(style.get(W + "val", "")) if style is not None else []
    padding, rules = dict(DEFAULT_PADDING), {"top": 0.0, "insideH": 0.0, "bottom": 0.0}
    for layer in (*layers, *(() if own is None else (own,))):
        padding |= {_name(side): int(side.get(W + "w", 0)) for side in layer.iterfind(f"{W}tblCellMar/*")}
        rules |= {_name(side): border(side) for side in layer.iterfind(f"{W}tblBorders/*")}
    columns = tuple(int(column.get(W + "w", 0)) for column in table.iterfind(f"{W}tblGrid/{W}gridCol"))
    return _Frame(padding, rules, columns)


def _name(element: etree._Element) -> str:
    return str(element.tag).removeprefix(W)


def _cells(row: etree._Element, frame: _Frame, looks: Looks) -> list[_Cell]:
    cells: list[_Cell] = []
    column = 0
    for element in row.iterfind(W + "tc"):
        properties = {str(part.tag): part for part in element[0]} if len(element) else {}
        span = int(properties[W + "gridSpan"].get(W + "val", 1)) if W + "gridSpan" in properties else 1
        cells.append(_cell(element, properties, column, sum(frame.columns[column : column + span]), frame, looks))
        column += span
    return cells


def _cell(
    element: etree._Element,
    properties: dict[str, etree._Element],
    column: int,
    width: float,
    frame: _Frame,
    looks: Looks,
) -> _Cell:
    padding = dict(frame.padding)
    own = properties.get(W + "tcMar")
    padding |= {_name(side): int(side.get(W + "w", 0)) for side in own} if own is not None else {}
    edges = properties.get(W + "tcBorders")
    rules = {_name(side): border(side) for side in edges} if edges is not None else {}
    merge = properties.get(W + "vMerge")
    height, marks = stacked(list(element)[1:], width - padding["left"] - padding["right"], looks)
    return _Cell(
        column,
        height + padding["top"] + padding["bottom"],
        tuple((name, place + padding["top"]) for name, place in marks),
        rules.get("top", 0),
        rules.get("bottom", 0),
        "" if merge is None else merge.get(W + "val", "continue"),
    )


def _keeps_next(row: etree._Element, looks: Looks) -> bool:
    """Whether the first paragraph of a row is to stay with the next row."""
    first = row.find(f"{W}tc/{W}p")
    return first is not None and look_of(first, looks).keeps_next


def _heights(rows: Sequence[Sequence[_Cell]]) -> list[float]:
    """Of each row; a cell that reaches down stretches the last of its rows."""
    heights = [max((cell.height for cell in row if not cell.merge), default=0.0) for row in rows]
    for number, row in enumerate(rows):
        for cell in row:
            if cell.merge == "restart":
                last = number
                while last + 1 < len(rows) and any(
                    below.merge == "continue" and below.column == cell.column for below in rows[last + 1]
                ):
                    last += 1
                heights[last] += max(0, cell.height - sum(heights[number : last + 1]))
    return heights
