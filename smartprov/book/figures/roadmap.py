"""The roadmap: years across, programs by group, phases behind, quick wins as diamonds, dependencies as hairlines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from smartprov.book.figures import palette
from smartprov.book.figures.legend import Entry, draw_arrow_head, draw_diamond, draw_legend, legend_height
from smartprov.book.figures.measure import fitted, text_width
from smartprov.book.figures.roadmap_pages import Line, roadmap_pages
from smartprov.book.figures.svg import Canvas, points
from smartprov.book.model import Picture

ROW = 14.0
GROUP = 17.0
_BAR = 8.4
_SIZE = 8.0
_SMALL = 7.5
_LANES = 4
_APART = 6.0
"""Between a column of words and the next."""
_GUTTER = 13.0
"""Room between the years' first line and the label column, for hairlines that turn left of a bar."""


@dataclass(frozen=True, slots=True)
class Program:
    """A row. Years are whole and both included; `quick_win_at` is a moment, such as 2024.5 for the middle of 2024."""

    code: str
    title: str
    start: int
    end: int
    quick_win_at: float | None = None
    depends_on: tuple[str, ...] = ()
    labels: tuple[str, ...] | None = None
    """One text for each column left of the years; without it, code and title."""

    @property
    def texts(self) -> tuple[str, ...]:
        """The columns left of the years."""
        return (self.code, self.title) if self.labels is None else self.labels


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading: a dimension, with its letter and its tone."""

    title: str
    programs: tuple[Program, ...]
    letter: str = ""
    tone: str = "neutral"


@dataclass(frozen=True, slots=True)
class Phase:
    """A band behind the rows, both years included."""

    title: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Words:
    """The words a roadmap adds of its own."""

    continued: str
    quick_win: str
    depends: str
    depends_elsewhere: str


@dataclass(frozen=True, slots=True)
class Roadmap:
    """Everything that is drawn. Rows and groups keep their order; a dependency is the code of another row."""

    title: str
    start: int
    end: int
    phases: tuple[Phase, ...]
    groups: tuple[Group, ...]
    words: Words
    columns: tuple[str, ...] = ("code", "title")
    """What stands left of the years; `code` is bold and pale."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where things stand on one picture: the columns before the years, each with its width, end at `labels`; the first
    year begins at `left`.
    """

    width: float
    columns: tuple[tuple[str, float], ...]
    labels: float
    left: float
    year_width: float
    first_year: int
    top: float

    def x(self, year: float) -> float:
        return self.left + (year - self.first_year) * self.year_width


@dataclass(frozen=True, slots=True)
class _Row:
    program: Program
    group: Group
    middle: float


@lru_cache(maxsize=4)
def draw_roadmap(data: Roadmap, width_mm: float, height_mm: float) -> tuple[Picture, ...]:
    """As many pictures as the rows need, each with years, phases and legend, none larger than the size given.

    A book and its summary show the same roadmap, so the last few are remembered.
    """
    width, height = points(width_mm), points(height_mm)
    entries = _entries(data)
    below = (6 + legend_height(entries, width)) if entries else 2
    frame = _frame(data, width)
    pages = roadmap_pages([len(group.programs) for group in data.groups], height - frame.top - below, ROW, GROUP)
    return tuple(_draw_page(data, page, frame, entries, (number, len(pages))) for number, page in enumerate(pages, 1))


def _label_width(text: str, column: str) -> float:
    is_code = column == "code"
    return text_width(text[:120], _SMALL if is_code else _SIZE, bold=is_code) + (7 if is_code else _APART)


def _draw_page(
    data: Roadmap, page: tuple[Line, ...], frame: _Frame, entries: tuple[Entry, ...], place: tuple[int, int]
) -> Picture:
    canvas = Canvas()
    bottom = frame.top + sum(GROUP if line.row is None else ROW for line in page)
    _draw_years(canvas, data, frame, bottom)
    rows: list[_Row] = []
    y = frame.top
    for line in page:
        group = data.groups[line.group]
        if line.row is None:
            _draw_group(canvas, group, data.words.continued if line.is_continued else "", frame, y)
            y += GROUP
        else:
            canvas.line(0, y, frame.width - 1, y, stroke=palette.FAINT, width=0.4)
            rows.append(_Row(group.programs[line.row], group, y + ROW / 2))
            y += ROW
    _draw_dependencies(canvas, rows, frame)
    for row in rows:
        _draw_row(canvas, row, frame)
    codes = {row.program.code for row in rows}
    if all(code in codes for row in rows for code in row.program.depends_on):
        entries = tuple(entry for entry in entries if entry.mark != "stub")
    draw_legend(canvas, entries, 0, bottom + 5, frame.width)
    number, count = place
    title = data.title if count == 1 else f"{data.title} ({number}/{count})"
    below = (6 + legend_height(entries, frame.width)) if entries else 2
    return canvas.picture("roadmap", title, frame.width, bottom + below)


def _frame(data: Roadmap, width: float) -> _Frame:
    """The columns take what their longest lines need, together from a quarter to two fifths of the width; of several,
    the widest gives way.
    """
    rows = [program.texts for group in data.groups for program in group.programs]
    widths = [
        max((_label_width(texts[at], name) for texts in rows), default=0.0) for at, name in enumerate(data.columns)
    ]
    widths = [
        min(each, width * 0.14) if name == "code" else each for name, each in zip(data.columns, widths, strict=True)
    ]
    widths[widths.index(max(widths))] -= max(0.0, sum(widths) - width * 0.41)
    labels = min(max(sum(widths), width * 0.25), width * 0.41)
    left = labels + _GUTTER
    years = max(1, data.end - data.start + 1)
    head = 27.0 if data.phases else 16.0
    return _Frame(
        width, tuple(zip(data.columns, widths, strict=True)), labels, left, (width - left - 1) / years, data.start, head
    )


def _draw_years(canvas: Canvas, data: Roadmap, frame: _Frame, bottom: float) -> None:
    """Phase bands, year lines and both heads."""
    right = frame.x(data.end + 1)
    for number, phase in enumerate(data.phases):
        x, end = frame.x(max(phase.start, data.start)), frame.x(min(phase.end, data.end) + 1)
        if end <= x:
            continue
        canvas.rect((x, 0, end - x, bottom), palette.BAND if number % 2 == 0 else palette.PAPER)
        title = fitted(phase.title, end - x - 6, _SMALL, bold=True)
        canvas.text(x + 4, 9.5, title, _SMALL, bold=True, fill=palette.ACCENT)
        if number:
            canvas.line(x, 0, x, bottom, stroke=palette.MUTED, width=0.6, dashes="2 2")
    step = next(step for step in (1, 2, 5, 10, 20, 50, 500) if frame.year_width * step > 22 or step == 500)
    bounds = {frame.x(phase.start) for phase in data.phases}
    for year in range(data.start, data.end + 2):
        x = frame.x(year)
        if x not in bounds and frame.year_width > 3:
            canvas.line(x, frame.top, x, bottom, stroke=palette.FAINT)
        middle = x + frame.year_width * min(step, data.end + 1 - year) / 2
        if year <= data.end and (year - data.start) % step == 0 and middle + 9 < frame.width:
            canvas.text(middle, frame.top - 5, str(year), _SMALL, fill=palette.MUTED, anchor="middle")
    canvas.line(0, frame.top, right, frame.top, stroke=palette.INK, width=0.7)
    canvas.line(0, bottom, right, bottom, stroke=palette.INK, width=0.7)


def _draw_group(canvas: Canvas, group: Group, continued: str, frame: _Frame, y: float) -> None:
    colour = palette.tone_colour(group.tone)
    if y > frame.top:
        canvas.line(0, y, frame.width - 1, y, stroke=palette.RULE)
    start = 0.0
    if group.letter:
        canvas.rect((0, y + 3.5, 10.5, 10.5), colour, radius=1)
        letter = fitted(group.letter, 10, 7.5, bold=True)
        canvas.text(5.2, y + 11.4, letter, 7.5, bold=True, fill=palette.text_on(colour), anchor="middle")
        start = 15.0
    tail = f" {continued}" if continued else ""
    room = frame.labels - start - text_width(tail, _SIZE)
    title = fitted(group.title, room, _SIZE, bold=True)
    canvas.text(start, y + 11.6, title, _SIZE, bold=True)
    if tail:
        canvas.text(start + text_width(title + " ", _SIZE, bold=True), y + 11.6, continued, _SIZE, fill=palette.MUTED)


def _draw_row(canvas: Canvas, row: _Row, frame: _Frame) -> None:
    program, colour = row.program, palette.tone_colour(row.group.tone)
    baseline = row.middle + 2.8
    x = 0.0
    for text, (name, width) in zip(program.texts, frame.columns, strict=True):
        size, is_code = (_SMALL, True) if name == "code" else (_SIZE, False)
        shown = fitted(text, width - (5 if is_code else _APART), size, bold=is_code)
        canvas.text(x, baseline, shown, size, bold=is_code, fill=palette.MUTED if is_code else palette.INK)
        x += width
    start, end = _bar_ends(program, frame)
    spoken = f"{program.code} {program.title}, {program.start}–{program.end}"
    canvas.rect((start, row.middle - _BAR / 2, end - start, _BAR), colour, radius=1.2, title=spoken)
    diamond = None if program.quick_win_at is None else min(max(frame.x(program.quick_win_at), start), end)
    letter = fitted(row.group.letter, 9, 7, bold=True)
    if letter and end - start >= 14 and (diamond is None or diamond > start + 15):
        canvas.text(start + 4, row.middle + 2.5, letter, 7, bold=True, fill=palette.text_on(colour))
    if diamond is not None:
        draw_diamond(canvas, diamond, row.middle, title=spoken)


def _draw_dependencies(canvas: Canvas, rows: Iterable[_Row], frame: _Frame) -> None:
    """Behind the bars: down or up beside the start of the row that depends, then into it; stubs for rows not here."""
    by_code = {row.program.code: row for row in rows}
    lane = 0
    for row in by_code.values():
        start, _ = _bar_ends(row.program, frame)
        here = [by_code[code] for code in row.program.depends_on if code in by_code and code != row.program.code]
        elsewhere = any(code not in by_code for code in row.program.depends_on)
        if elsewhere:
            canvas.circle(start - 10, row.middle, 1.5, palette.PAPER, stroke=palette.INK)
            canvas.line(start - 8.5, row.middle, start - 3, row.middle, stroke=palette.INK)
        for needed in here:
            x = start - 5 - lane % _LANES * 1.8
            lane += 1
            _draw_dependency(canvas, needed, row, x, frame)
        if here or elsewhere:
            draw_arrow_head(canvas, start, row.middle)


def _draw_dependency(canvas: Canvas, needed: _Row, row: _Row, x: float, frame: _Frame) -> None:
    start, _ = _bar_ends(row.program, frame)
    first, last = _bar_ends(needed.program, frame)
    begin = first if x <= first else min(x, last)
    corners = [(begin, needed.middle), (x, needed.middle), (x, row.middle), (start - 3, row.middle)]
    canvas.polyline(corners, stroke=palette.MUTED, width=0.6)


def _bar_ends(program: Program, frame: _Frame) -> tuple[float, float]:
    start = min(max(frame.x(program.start), frame.left) + 1, frame.width - 4)
    return start, max(min(frame.x(program.end + 1), frame.width - 1) - 1, start + 2)


def _entries(data: Roadmap) -> tuple[Entry, ...]:
    """The legend: letters stand beside their groups already, so only the other signs, where they occur."""
    programs = [program for group in data.groups for program in group.programs]
    entries = []
    if any(program.quick_win_at is not None for program in programs):
        entries.append(Entry(data.words.quick_win, mark="diamond"))
    if any(program.depends_on for program in programs):
        entries.append(Entry(data.words.depends, mark="arrow"))
        entries.append(Entry(data.words.depends_elsewhere, mark="stub"))
    return tuple(entries)
