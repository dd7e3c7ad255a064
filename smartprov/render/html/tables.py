"""The rows of a table, written without a template: a matrix has tens of thousands of cells, mostly plain words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from smartprov.book.model import Cell, Change, Column, Inlines, Revised, Row, SpanningCell, Table, Text
from smartprov.render.html.escaping import in_attribute, in_text
from smartprov.render.html.inlines import with_changes, write_inlines
from smartprov.render.html.page import Page

MOST_FROZEN = 4
MANY_ROWS = 24
"""From so many rows on, a table scrolls in a box of its own, under a head that stays."""
FEWEST_SORTED = 5
"""Fewer rows than that need no sorting."""
UNNAMED = ("body", "head")
ALIGNED = {"left": "", "right": "n", "center": "c"}
HEAD_SCOPES = {"head": "col", "numbers": "", "group": "", "subtotal": "", "total": "", "body": ""}
# The numbers of a numbered head row are cells, not heads: nobody wants them read out with every value.
BODY_SCOPES = HEAD_SCOPES | {"head": "col", "group": "rowgroup", "body": "row", "subtotal": "row", "total": "row"}


@lru_cache(maxsize=256)
def write_columns(columns: tuple[Column, ...]) -> str:
    """The columns with a class for their width, in steps around the average column."""
    average = sum(column.width for column in columns) / max(1, len(columns)) or 1.0
    return "".join(f"<col{_class(_width(column, average))}{_formula(column)}>" for column in columns)


def is_tall(table: Table) -> bool:
    """A table whose head would be out of sight before its end."""
    return bool(table.head) and len(table.body) >= MANY_ROWS


def is_sortable(table: Table) -> bool:
    """A table of plain rows, each with one cell per column."""
    if not table.head or len(table.body) < FEWEST_SORTED:
        return False
    plain = [row for row in table.body if row.role == "body"]
    return (
        len(plain) >= FEWEST_SORTED
        and all(len(row.cells) == len(table.columns) for row in plain)
        and not any(isinstance(cell, SpanningCell) for row in plain for cell in row.cells)
    )


def write_head(page: Page, table: Table) -> str:
    """The head rows."""
    return "".join(map(_Grid(page, table, HEAD_SCOPES).write, table.head))


def write_bodies(page: Page, table: Table) -> str:
    """The body rows; a group row opens a body of its own, so that its head cell speaks for the rows below it."""
    grid = _Grid(page, table, BODY_SCOPES)
    if not table.changes:
        groups = groupby(table.body, key=_Groups().count)
        return "".join([f"<tbody>{''.join(map(grid.write, rows))}</tbody>" for _, rows in groups])
    counted = _Groups().count
    changed = groupby(with_changes(table.body, table.changes), key=lambda pair: counted(pair[0]))
    return "".join([f"<tbody>{''.join([grid.write(*pair) for pair in pairs])}</tbody>" for _, pairs in changed])


class _Groups:
    """Counts groups: rows from one group row to the next have the same number."""

    def __init__(self) -> None:
        self.groups = 0

    def count(self, row: Row) -> int:
        self.groups += row.role == "group"
        return self.groups


class _Grid:
    """Writes rows one after the other and knows which columns are still taken by a cell of a row above."""

    def __init__(self, page: Page, table: Table, scopes: Mapping[str, str]) -> None:
        self._page = page
        self._columns = table.columns
        self._frozen = min(table.frozen, MOST_FROZEN)
        self._scopes = scopes
        self._taken = [0] * len(table.columns)
        self._is_taken = False
        self._forms: dict[str, str] = {}

    def write(self, row: Row, change: Change = "") -> str:
        if change:
            row = replace(row, cells=tuple([_marked(cell, change) for cell in row.cells]))
            return self.write(row).replace("<tr", f'<tr data-change="{change}"', 1)
        kinds = set(map(type, row.cells))
        if self._is_taken or SpanningCell in kinds or len(row.cells) != len(self._columns):
            return f"{self._row_tag(row)}{self._spanning(row)}</tr>"
        form = self._forms.get(row.role) or self._form(row.role)
        words = [in_text(cell) if type(cell) is str else self._words(cell) for cell in row.cells]
        return f"{self._row_tag(row)}{form % tuple(words)}</tr>"

    def _form(self, role: str) -> str:
        form = self._forms[role] = _row_form(self._columns, self._frozen, self._scopes[role])
        return form

    def _spanning(self, row: Row) -> str:
        pieces: list[str] = []
        index = 0
        for cell in row.cells:
            while index < len(self._taken) and self._taken[index]:
                index += 1
            columns, rows = (cell.columns, cell.rows) if isinstance(cell, SpanningCell) else (1, 1)
            align = cell.align if isinstance(cell, SpanningCell) else ""
            column = self._columns[index] if index < len(self._columns) else Column()
            form = _cell_form(column, index, self._frozen, self._scopes[row.role], (columns, rows, align))
            pieces.append(form % self._words(cell))
            for taken in range(index, min(index + columns, len(self._taken))):
                self._taken[taken] = rows
            index += columns
        self._taken = [max(0, rows - 1) for rows in self._taken]
        self._is_taken = any(self._taken)
        return "".join(pieces)

    def _row_tag(self, row: Row) -> str:
        if row.role in UNNAMED and not (row.id or row.tone or row.place):
            return "<tr>"
        identity = f' id="{in_attribute(self._page.anchor(row.id))}"' if row.id else ""
        names = _class("" if row.role in UNNAMED else row.role, f"t-{in_attribute(row.tone)}" if row.tone else "")
        place = f' data-place="{in_attribute(row.place)}"' if row.place else ""
        return f"<tr{identity}{names}{place}>"

    def _words(self, cell: Cell) -> str:
        if type(cell) is str:
            return in_text(cell)
        return write_inlines(self._page, cell.text if isinstance(cell, SpanningCell) else cell)


def _marked(cell: Cell, change: Change) -> Cell:
    """The cell with all its words as a change."""
    if isinstance(cell, SpanningCell):
        return replace(cell, text=_marked_line(cell.text, change))
    return _marked_line(cell, change)


def _marked_line(line: Inlines, change: Change) -> Inlines:
    return (Revised(change, (Text(line),) if isinstance(line, str) else line),) if line else ""


@lru_cache(maxsize=256)
def _row_form(columns: tuple[Column, ...], frozen: int, scope: str) -> str:
    """A row of one cell per column, with a `%s` for the words of each: rows of a table differ in their words alone."""
    return "".join(_cell_form(column, index, frozen, scope) for index, column in enumerate(columns))


@lru_cache(maxsize=1024)
def _cell_form(column: Column, index: int, frozen: int, scope: str, span: tuple[int, int, str] = (1, 1, "")) -> str:
    """A cell with a `%s` for its words. Of a body row, the last frozen cell is the head that names the row."""
    columns, rows, align = span
    if scope == "row" and index + columns != frozen:
        scope = ""
    elif scope == "col" and columns > 1:
        scope = "colgroup"
    is_frozen = index + columns <= frozen
    names = _class(
        ALIGNED[align or (column.align if columns == 1 else "left")],
        "w" if column.nowrap and columns == 1 else "",
        f"f{index + 1}{index + columns}" if is_frozen else "",
    )
    spans = (f' colspan="{columns}"' if columns > 1 else "") + (f' rowspan="{rows}"' if rows > 1 else "")
    words = '<span class="stay">%s</span>' if scope == "rowgroup" or (is_frozen and columns > 1) else "%s"
    return f'<th{names}{spans} scope="{scope}">{words}</th>' if scope else f"<td{names}{spans}>{words}</td>"


def _width(column: Column, average: float) -> str:
    return "c0" if column.nowrap else f"c{max(3, min(20, round(column.width / average * 5.5)))}"


def _formula(column: Column) -> str:
    return f' data-formula="{in_attribute(column.formula)}"' if column.formula else ""


def _class(*names: str) -> str:
    used = " ".join(filter(None, names))
    return f' class="{used}"' if used else ""
