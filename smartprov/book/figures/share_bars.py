"""Stated shares as bars from 0 to 100 %, thresholds as lines across: whether 24 of 27 is enough shows at a glance."""

from __future__ import annotations

from dataclasses import dataclass

from smartprov.book.figures import palette
from smartprov.book.figures.measure import fitted, text_width, wrapped
from smartprov.book.figures.svg import Canvas, points
from smartprov.book.model import Picture
from smartprov.text.forms import Number, exact

MOST_THRESHOLDS = 6
"""More lines than these would fence the bars in; the first ones are drawn."""

_SIZE = 8.0
_SMALL = 7.5
_LEADING = 9.8
_BAR = 10.0
_GAP = 9.0
_FOOT = 15.0
_BAR_COLOUR = palette.SHADES[3]
"""Dark enough for a grey printer, light enough for a line to be seen on it."""


@dataclass(frozen=True, slots=True)
class ShareBar:
    """A part of a whole (`share` 1 is all of it), and both numbers in words."""

    label: str
    text: str
    share: Number


@dataclass(frozen=True, slots=True)
class Threshold:
    """A share to hold the bars against; `text` writes it."""

    label: str
    text: str
    share: Number


@dataclass(frozen=True, slots=True)
class ShareBars:
    """What is drawn, bars in the order of drawing."""

    title: str
    bars: tuple[ShareBar, ...]
    thresholds: tuple[Threshold, ...] = ()


@dataclass(frozen=True, slots=True)
class _Frame:
    width: float
    label_width: float
    left: float
    right: float

    def x(self, share: Number) -> float:
        return self.left + float(min(max(exact(share), exact(0)), exact(1))) * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class _Head:
    """A threshold's words, right-aligned at its line, and the height at which line and words begin."""

    threshold: Threshold
    lines: tuple[str, ...]
    top: float


@dataclass(frozen=True, slots=True)
class _Row:
    bar: ShareBar
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        return max(19.0, len(self.lines) * _LEADING + 8)


def draw_share_bars(data: ShareBars, width_mm: float, height_mm: float) -> tuple[Picture, ...]:
    """One picture, or several of one scale, each with all thresholds, if the rows do not fit the height."""
    width, height = points(width_mm), points(height_mm)
    frame = _frame(data, width)
    heads = _heads(data, frame)
    top = (heads[-1].top + len(heads[-1].lines) * _LEADING + 5) if heads else 2.0
    pages: list[list[_Row]] = [[]]
    room = height - top - _FOOT
    for bar in data.bars:
        row = _Row(bar, wrapped(bar.label, frame.label_width + 0.1, _SIZE, 3))
        if pages[-1] and sum(one.height for one in pages[-1]) + row.height > room:
            pages.append([])
        pages[-1].append(row)
    return tuple(_draw(data, page, heads, top, frame) for page in pages)


def _frame(data: ShareBars, width: float) -> _Frame:
    """The labels take what they need, up to three eighths of the width; the values stand right of 100 %."""
    label_width = min(max((text_width(bar.label[:200], _SIZE) for bar in data.bars), default=0.0), width * 0.37)
    values = max((text_width(bar.text[:100], _SIZE, bold=True) for bar in data.bars), default=0.0)
    return _Frame(width, label_width, label_width + _GAP, width - max(12.0, min(values, width * 0.27) + _GAP))


def _heads(data: ShareBars, frame: _Frame) -> tuple[_Head, ...]:
    """The highest threshold on top, so that no line crosses the words of another, which all end at their own line."""
    shown = sorted(data.thresholds[:MOST_THRESHOLDS], key=lambda one: -exact(one.share))
    heads: list[_Head] = []
    top = 1.0
    for threshold in shown:
        value = text_width(threshold.text[:40], _SMALL, bold=True)
        lines = wrapped(threshold.label, frame.x(threshold.share) - value - 9, _SMALL, 2) or ("",)
        heads.append(_Head(threshold, lines, top))
        top += len(lines) * _LEADING + 3
    return tuple(heads)


def _draw(data: ShareBars, rows: list[_Row], heads: tuple[_Head, ...], top: float, frame: _Frame) -> Picture:
    canvas = Canvas()
    bottom = top + sum(row.height for row in rows)
    _draw_scale(canvas, frame, top, bottom)
    y = top
    for row in rows:
        _draw_row(canvas, row, y + row.height / 2, frame)
        y += row.height
    for head in heads:
        _draw_threshold(canvas, head, bottom, frame)
    return canvas.picture("share-bars", data.title, frame.width, bottom + _FOOT)


def _draw_scale(canvas: Canvas, frame: _Frame, top: float, bottom: float) -> None:
    step = 25 if frame.right - frame.left >= 120 else 50 if frame.right - frame.left >= 70 else 100
    for percent in range(0, 101, step):
        x = frame.x(percent / 100)
        canvas.line(x, top, x, bottom, stroke=palette.FAINT if percent else palette.INK, width=0.6)
        canvas.text(x, bottom + 10.5, f"{percent}%", _SMALL, fill=palette.MUTED, anchor="middle")


def _draw_row(canvas: Canvas, row: _Row, middle: float, frame: _Frame) -> None:
    baseline = middle + 2.9 - (len(row.lines) - 1) * _LEADING / 2
    for number, line in enumerate(row.lines):
        canvas.text(0, baseline + number * _LEADING, line, _SIZE)
    canvas.rect((frame.left, middle - _BAR / 2, frame.right - frame.left, _BAR), palette.FAINT)
    length = frame.x(row.bar.share) - frame.left
    if length:
        spoken = f"{row.bar.label}: {row.bar.text}"
        canvas.rect((frame.left, middle - _BAR / 2, length, _BAR), _BAR_COLOUR, title=spoken)
    text = fitted(row.bar.text, frame.width - frame.right - _GAP + 0.1, _SIZE, bold=True)
    canvas.text(frame.right + _GAP, middle + 2.9, text, _SIZE, bold=True)


def _draw_threshold(canvas: Canvas, head: _Head, bottom: float, frame: _Frame) -> None:
    x = frame.x(head.threshold.share)
    canvas.line(x, head.top, x, bottom, stroke=palette.PAPER, width=2.6)
    canvas.line(x, head.top, x, bottom, stroke=palette.INK, width=1)
    baseline = head.top + 7.2
    value = fitted(head.threshold.text, x - 4, _SMALL, bold=True)
    canvas.text(x - 4, baseline, value, _SMALL, bold=True, anchor="end")
    end = x - 8 - text_width(value, _SMALL, bold=True)
    for number, line in enumerate(head.lines):
        canvas.text(end, baseline + number * _LEADING, line, _SMALL, fill=palette.MUTED, anchor="end")
