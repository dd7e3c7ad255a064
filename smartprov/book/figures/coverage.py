"""Commitment coverage: a cell for each agency, filled where it has signed, pale where its programs have changed since,
open where it has not signed, hatched if nobody is to.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from smartprov.book.figures import palette
from smartprov.book.figures.legend import LINE, Entry, draw_legend, legend_height
from smartprov.book.figures.measure import ELLIPSIS, fitted, text_width, wrapped
from smartprov.book.figures.svg import Canvas, points
from smartprov.book.model import Picture

State = Literal["signed", "changed", "unsigned", "missing"]
STATES: tuple[State, ...] = ("signed", "changed", "unsigned", "missing")
CHANGED = palette.SHADES[1]
"""Of the hue of what is signed, and lighter, so that a grey printer tells them apart."""

_SIZE = 8.0
_SMALL = 7.5
_LEADING = 8.8
_GAP = 3.0
_LINE = 11.5
_BELOW = 12.0
_FEWEST_COLUMNS = 3
_MOST_COLUMNS = 6


@dataclass(frozen=True, slots=True)
class Cell:
    """An agency: its short name, what a pointer over it shows, and its state."""

    label: str
    title: str
    state: State


@dataclass(frozen=True, slots=True)
class Group:
    """A commitment; `count` says in words how many of its agencies have signed."""

    title: str
    count: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Everything that is drawn; `states` are the words for `STATES`."""

    title: str
    groups: tuple[Group, ...]
    states: tuple[str, ...]
    continued: str


@dataclass(frozen=True, slots=True)
class _Frame:
    width: float
    columns: int
    cell: float
    row: float


@lru_cache(maxsize=4)
def draw_coverage(data: Coverage, width_mm: float, height_mm: float) -> tuple[Picture, ...]:
    """One picture, or several if the cells do not fit the height; a commitment's counts are those of all of it."""
    width, height = points(width_mm), points(height_mm)
    frame = _frame(data, width)
    pages: list[list[tuple[Group, range]]] = [[]]
    used = 0.0
    for group in data.groups:
        rows, start = -(-len(group.cells) // frame.columns), 0
        head = _head_height(data, group, width)
        while start < rows:
            fits = int((height - used - head - 2 + 1e-6) / (frame.row + _GAP))
            if pages[-1] and (fits < 1 or (rows - start > fits < 2)):
                pages.append([])
                used = 0.0
                continue
            taken = max(1, min(fits, rows - start))
            pages[-1].append((group, range(start, start + taken)))
            used += head + taken * (frame.row + _GAP) + _BELOW
            start += taken
    count = len(pages)
    return tuple(
        _draw_page(data, page, frame, "" if count == 1 else f" ({number}/{count})")
        for number, page in enumerate(pages, 1)
    )


def _frame(data: Coverage, width: float) -> _Frame:
    """As many columns as let all but one in twenty names stand in full, in two lines if need be; at least three."""
    labels = {cell.label for group in data.groups for cell in group.cells}
    for columns in range(_MOST_COLUMNS, _FEWEST_COLUMNS - 1, -1):
        cell = (width - 1 + _GAP) / columns - _GAP
        lines = [_lines(label, cell) for label in sorted(labels)]
        cut = sum(any(line.endswith(ELLIPSIS) for line in each) for each in lines)
        if cut * 20 <= len(labels) or columns == _FEWEST_COLUMNS:
            return _Frame(width, columns, cell, 7 + _LEADING * max((len(each) for each in lines), default=1))
    raise AssertionError(columns)


def _lines(label: str, cell: float, *, bold: bool = True) -> tuple[str, ...]:
    return wrapped(label, cell - 10, _SMALL, 2, bold=bold)


def _draw_page(data: Coverage, page: Iterable[tuple[Group, range]], frame: _Frame, number: str) -> Picture:
    canvas = Canvas()
    y = 0.0
    for group, rows in page:
        tail = f" ({data.continued})" if rows.start else ""
        entries = _entries(data, group)
        lines = wrapped(group.title + tail, frame.width - 1, _SIZE, 2, bold=True)
        for line in (*lines, *([""] * (_head_lines(group, frame.width) - len(lines)))):
            canvas.text(0, y + 9, line, _SIZE, bold=True)
            y += _LINE
        canvas.text(0, y + 9, fitted(group.count, frame.width - 1, _SIZE), _SIZE)
        y += _LINE + 2
        draw_legend(canvas, entries, 0, y, frame.width)
        y += legend_height(entries, frame.width) + 5
        first = rows.start * frame.columns
        for index, cell in enumerate(group.cells[first : rows.stop * frame.columns]):
            row, column = divmod(index, frame.columns)
            _draw_cell(canvas, cell, (column * (frame.cell + _GAP) + 0.4, y + row * (frame.row + _GAP)), frame)
        y += len(rows) * (frame.row + _GAP) + _BELOW
    return canvas.picture("coverage", data.title + number, frame.width, max(y - _BELOW + 1, LINE))


def _head_height(data: Coverage, group: Group, width: float) -> float:
    return _LINE * (_head_lines(group, width) + 1) + 2 + legend_height(_entries(data, group), width) + 5


def _head_lines(group: Group, width: float) -> int:
    """One line more than a title of full width may take, so that the word for what continues finds room."""
    return len(wrapped(group.title, width * 0.9, _SIZE, 2, bold=True))


def _entries(data: Coverage, group: Group) -> tuple[Entry, ...]:
    """A legend that counts; a state that does not occur is told as well, for none is an answer too."""
    counts = [sum(cell.state == state for cell in group.cells) for state in STATES]
    signed, changed, unsigned, missing = (f"{word}: {count}" for word, count in zip(data.states, counts, strict=True))
    return (
        Entry(signed, palette.ACCENT),
        Entry(changed, CHANGED),
        Entry(unsigned, mark="hollow"),
        Entry(missing, mark="hatch"),
    )


def _draw_cell(canvas: Canvas, cell: Cell, corner: tuple[float, float], frame: _Frame) -> None:
    x, y = corner
    box = (x, y, frame.cell - 0.8, frame.row)
    fill, bold = palette.INK, cell.state in ("signed", "changed")
    match cell.state:
        case "signed":
            canvas.rect(box, palette.ACCENT, title=cell.title)
            fill = palette.PAPER
        case "changed":
            canvas.rect(box, CHANGED, stroke=palette.ACCENT, title=cell.title)
        case "unsigned":
            canvas.rect(box, palette.PAPER, stroke=palette.MUTED, title=cell.title)
        case "missing":
            canvas.rect(box, canvas.hatch(palette.HATCH), stroke=palette.SIGNAL, title=cell.title)
    lines = _lines(cell.label, frame.cell, bold=bold)
    baseline = y + frame.row / 2 + 2.7 - (len(lines) - 1) * _LEADING / 2
    for number, line in enumerate(lines):
        left, bottom = x + 5, baseline + number * _LEADING
        if cell.state == "missing":
            canvas.rect((left - 1.5, bottom - 6.6, text_width(line, _SMALL, bold=bold) + 3, 8.4), palette.PAPER)
        canvas.text(left, bottom, line, _SMALL, bold=bold, fill=fill)
