"""Traceability: needs at the left, programs that answer them, the levels these are measured at; hairlines between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from smartprov.book.figures import palette
from smartprov.book.figures.measure import fitted, text_width, wrapped
from smartprov.book.figures.svg import Canvas, points
from smartprov.book.figures.traceability_panels import Bundle, Group, Need, bundles, pages, panels
from smartprov.book.model import Picture

_HEAD = 16.0
_GROUP = 17.0
_BELOW = 9.0
_SIZE = 8.0
_SMALL = 7.5
_LEADING = 9.6
_GAP = 4.0
_LEVEL = 15.0
_CODES = 10.6
"""From one line of codes to the next."""
_DASHES = "2.5 2"
_LONGEST_CODE = 46.0
_DENSE = 16
"""From so many programs a need on, the column at the left becomes narrow."""


@dataclass(frozen=True, slots=True)
class Words:
    """Heads of the three columns, and the words for what continues, what nothing answers, and what nothing measures."""

    need: str
    program: str
    level: str
    continued: str
    unanswered: str
    unmeasured: str


@dataclass(frozen=True, slots=True)
class Traceability:
    """Everything that is drawn; `levels` names the levels in order."""

    title: str
    groups: tuple[Group, ...]
    levels: tuple[str, ...]
    words: Words


@dataclass(frozen=True, slots=True)
class _Frame:
    width: float
    need: float
    bundle_left: float
    bundle: float
    level_left: float
    code: float
    per_line: int

    @property
    def level(self) -> float:
        return self.width - 1 - self.level_left

    def need_height(self, need: Need) -> float:
        return max(1, len(_need_lines(need, self)) + (not _code_width(need))) * _LEADING + 7

    def bundle_height(self, bundle: Bundle) -> float:
        return -(-len(bundle.programs) // self.per_line) * _CODES + 5

    def panel_height(self, needs: tuple[Need, ...]) -> float:
        """Head, body and the room below it."""
        found = bundles(needs)
        columns = (
            [self.need_height(need) for need in needs],
            [self.bundle_height(bundle) for bundle in found] + [_LEVEL for need in needs if not need.programs],
            [_LEVEL] * len(_levels_of(found)),
        )
        return _GROUP + max(sum(column) + _GAP * len(column) for column in columns) + _BELOW


@lru_cache(maxsize=4)
def draw_traceability(data: Traceability, width_mm: float, height_mm: float) -> tuple[Picture, ...]:
    """As many pictures as the dimensions need; one is divided only if it is higher than a whole picture."""
    width, height = points(width_mm), points(height_mm)
    frame = _frame(data, width)
    room = height - _HEAD
    shown = panels(data.groups, room, frame.panel_height)
    heights = [frame.panel_height(panel.needs) for panel in shown]
    found = pages(heights, room)
    return tuple(
        _draw_page(data, [(shown[one], heights[one]) for one in page], frame, _number(index, len(found)))
        for index, page in enumerate(found, 1)
    )


def _number(index: int, count: int) -> str:
    return "" if count == 1 else f" ({index}/{count})"


def _frame(data: Traceability, width: float) -> _Frame:
    """Codes stand in as many columns as fit beside the needs, which give room to very many of them."""
    needs = [need for group in data.groups for need in group.needs]
    is_dense = sum(len(need.programs) for need in needs) > _DENSE * len(needs)
    need, gap = (width * 0.27, width * 0.07) if is_dense else (width * 0.38, width * 0.085)
    names = max((text_width(name[:40], _SIZE) for name in (*data.levels, data.words.unmeasured)), default=0.0)
    level = min(names + (28 if is_dense else 40), width * 0.22)
    bundle_left, level_left = need + gap, width - 1 - level
    bundle = level_left - gap - bundle_left
    codes = {program.code[:24] for each in needs for program in each.programs}
    widest = max((text_width(code, _SMALL, bold=True) for code in codes), default=0.0)
    code = min(max(widest + 6, 24.0), bundle - 7)
    return _Frame(width, need, bundle_left, bundle, level_left, code, max(1, int((bundle - 7) / code)))


def _need_lines(need: Need, frame: _Frame) -> tuple[str, ...]:
    return wrapped(need.title, frame.need - 12 - _code_width(need), _SIZE, 2)


def _code_width(need: Need) -> float:
    """Room for the code before the title; none for a long one, which has a line of its own."""
    width = text_width(need.code[:24], _SMALL, bold=True) + 6
    return width if width <= _LONGEST_CODE else 0.0


def _draw_page(data: Traceability, shown: Sequence[tuple[Group, float]], frame: _Frame, number: str) -> Picture:
    canvas = Canvas()
    heads = ((0.0, data.words.need), (frame.bundle_left, data.words.program), (frame.level_left, data.words.level))
    for (x, head), end in zip(heads, (frame.bundle_left, frame.level_left, frame.width), strict=True):
        canvas.text(x, 8, fitted(head, end - x - 4, _SMALL, bold=True), _SMALL, bold=True, fill=palette.MUTED)
    y = _HEAD
    for group, height in shown:
        canvas.line(0, y - 4, frame.width - 1, y - 4, stroke=palette.INK if y == _HEAD else palette.RULE, width=0.6)
        _draw_group(canvas, data, group, y, frame)
        _draw_panel(canvas, data, group, (y + _GROUP, height - _GROUP - _BELOW), frame)
        y += height
    return canvas.picture("traceability", data.title + number, frame.width, y - _BELOW + 4)


def _draw_group(canvas: Canvas, data: Traceability, group: Group, y: float, frame: _Frame) -> None:
    start = 0.0
    if group.letter:
        colour = palette.tone_colour(group.tone)
        canvas.rect((0, y + 1.5, 10.5, 10.5), colour, radius=1)
        letter = fitted(group.letter, 10, _SMALL, bold=True)
        canvas.text(5.2, y + 9.4, letter, _SMALL, bold=True, fill=palette.text_on(colour), anchor="middle")
        start = 15.0
    tail = f" ({data.words.continued})" if group.is_continued else ""
    title = fitted(group.title + tail, frame.width - start - 1, _SIZE, bold=True)
    canvas.text(start, y + 9.6, title, _SIZE, bold=True)


def _draw_panel(canvas: Canvas, data: Traceability, group: Group, place: tuple[float, float], frame: _Frame) -> None:
    """Hairlines first, then the boxes on top of their ends."""
    found = bundles(group.needs)
    unanswered = [number for number, need in enumerate(group.needs) if not need.programs]
    slots: list[tuple[float, Bundle | int]] = [(sum(one.needs) / len(one.needs), one) for one in found]
    slots = sorted([*slots, *((float(number), number) for number in unanswered)], key=lambda slot: slot[0])
    needs = _spread([frame.need_height(need) for need in group.needs], place)
    heights = [frame.bundle_height(slot) if isinstance(slot, Bundle) else _LEVEL for _, slot in slots]
    levels = dict(zip(_levels_of(found), _spread([_LEVEL] * len(_levels_of(found)), place), strict=True))
    middles = _spread(heights, place)
    end = frame.bundle_left + frame.bundle
    for (_, slot), middle in zip(slots, middles, strict=True):
        if not isinstance(slot, Bundle):
            canvas.curve(frame.need, needs[slot], frame.bundle_left, middle, stroke=palette.SIGNAL, dashes=_DASHES)
            continue
        for number in slot.needs:
            canvas.curve(frame.need, needs[number], frame.bundle_left, middle)
        for level in slot.levels or (-1,):
            is_known = level >= 0
            canvas.curve(end, middle, frame.level_left, levels[level], dashes="" if is_known else _DASHES,
                         stroke=palette.MUTED if is_known else palette.SIGNAL)  # fmt: skip
    for need, middle in zip(group.needs, needs, strict=True):
        _draw_need(canvas, need, middle, frame)
    for (_, slot), middle in zip(slots, middles, strict=True):
        if isinstance(slot, Bundle):
            _draw_bundle(canvas, slot, middle, frame)
        else:
            _draw_missing(canvas, data.words.unanswered, (frame.bundle_left, frame.bundle), middle)
    for level, middle in levels.items():
        count = sum(len(one.programs) for one in found if level in (one.levels or (-1,)))
        _draw_level(canvas, data, level, count, middle, frame)


def _spread(heights: Sequence[float], place: tuple[float, float]) -> list[float]:
    """Middles of boxes that share a column's height evenly."""
    top, room = place
    gap = (room - sum(heights)) / max(1, len(heights))
    middles, y = [], top + gap / 2
    for height in heights:
        middles.append(y + height / 2)
        y += height + gap
    return middles


def _levels_of(found: Sequence[Bundle]) -> list[int]:
    """The levels that occur, in order; −1, last, stands for programs without indicators."""
    levels = sorted({level for one in found for level in one.levels})
    return [*levels, *([-1] if any(not one.levels for one in found) else [])]


def _draw_need(canvas: Canvas, need: Need, middle: float, frame: _Frame) -> None:
    height = frame.need_height(need)
    is_open = not need.programs
    canvas.rect(
        (0.4, middle - height / 2, frame.need - 0.8, height), palette.PAPER,
        stroke=palette.SIGNAL if is_open else palette.MUTED, stroke_width=0.9 if is_open else 0.6,
        dashes=_DASHES if is_open else "", title=f"{need.code} {need.title}",
    )  # fmt: skip
    lines, code_width = _need_lines(need, frame), _code_width(need)
    above = 0 if code_width else 1
    baseline = middle + 2.9 - (len(lines) + above - 1) * _LEADING / 2
    code = fitted(need.code, frame.need - 12, _SMALL, bold=True)
    canvas.text(6, baseline, code, _SMALL, bold=True, fill=palette.SIGNAL if is_open else palette.INK)
    for number, line in enumerate(lines, above):
        canvas.text(6 + code_width, baseline + number * _LEADING, line, _SIZE)


def _draw_bundle(canvas: Canvas, bundle: Bundle, middle: float, frame: _Frame) -> None:
    height = frame.bundle_height(bundle)
    y = middle - height / 2
    spoken = ", ".join(program.code for program in bundle.programs)
    if len(bundle.programs) == 1:
        spoken = f"{spoken} {bundle.programs[0].title}"
    canvas.rect((frame.bundle_left, y, frame.bundle, height), palette.BAND, stroke=palette.MUTED, title=spoken)
    for number, program in enumerate(bundle.programs):
        line, column = divmod(number, frame.per_line)
        x = frame.bundle_left + 5 + column * frame.code
        code = fitted(program.code, frame.code - 3, _SMALL, bold=True)
        canvas.text(x, y + 10.4 + line * _CODES, code, _SMALL, bold=True)


def _draw_level(canvas: Canvas, data: Traceability, level: int, count: int, middle: float, frame: _Frame) -> None:
    if level < 0:
        _draw_missing(canvas, data.words.unmeasured, (frame.level_left, frame.level), middle, str(count))
        return
    canvas.rect((frame.level_left, middle - _LEVEL / 2, frame.level, _LEVEL), palette.SHADES[0])
    canvas.rect((frame.level_left, middle - _LEVEL / 2, 2.4, _LEVEL), palette.ACCENT)
    _draw_counted(canvas, data.levels[level], str(count), (frame.level_left, frame.level), middle, palette.INK)


def _draw_missing(canvas: Canvas, words: str, place: tuple[float, float], middle: float, count: str = "") -> None:
    x, width = place
    box = (x, middle - _LEVEL / 2, width, _LEVEL)
    canvas.rect(box, palette.PAPER, stroke=palette.SIGNAL, stroke_width=0.9, dashes=_DASHES)
    _draw_counted(canvas, words, count, place, middle, palette.SIGNAL)


def _draw_counted(canvas: Canvas, words: str, count: str, place: tuple[float, float], middle: float, fill: str) -> None:
    x, width = place
    taken = text_width(count, _SMALL, bold=True)
    canvas.text(x + 7, middle + 2.8, fitted(words, width - taken - 17, _SMALL), _SMALL, fill=fill)
    canvas.text(x + width - 5, middle + 2.8, count, _SMALL, bold=True, fill=fill, anchor="end")
