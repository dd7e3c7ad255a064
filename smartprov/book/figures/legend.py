"""The key of a figure: swatches, diamonds and arrows with their words, set in lines like text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from smartprov.book.figures import palette
from smartprov.book.figures.measure import fitted, text_width
from smartprov.book.figures.svg import Canvas

SIZE = 7.5
LINE = 13.0
_SWATCH = 11.0
_GAP = 5.0
_BETWEEN = 16.0

Mark = Literal["swatch", "hollow", "hatch", "diamond", "arrow", "stub"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A mark and what it means; a swatch has a fill and perhaps a letter."""

    label: str
    fill: str = palette.MUTED
    letter: str = ""
    mark: Mark = "swatch"


def legend_height(entries: Sequence[Entry], width: float) -> float:
    """How much height the lines take."""
    return LINE * len(_lines(entries, width))


def draw_legend(canvas: Canvas, entries: Sequence[Entry], x: float, y: float, width: float) -> None:
    """Draws the lines from `y` downwards."""
    for number, line in enumerate(_lines(entries, width)):
        middle = y + number * LINE + LINE / 2
        left = x
        for entry, label in line:
            _draw_mark(canvas, entry, left, middle)
            left += _SWATCH + _GAP
            canvas.text(left, middle + SIZE * 0.35, label, SIZE)
            left += text_width(label, SIZE) + _BETWEEN


def _lines(entries: Sequence[Entry], width: float) -> list[list[tuple[Entry, str]]]:
    lines: list[list[tuple[Entry, str]]] = []
    left = width
    for entry in entries:
        label = fitted(entry.label, width - _SWATCH - _GAP, SIZE)
        needed = _SWATCH + _GAP + text_width(label, SIZE)
        if not lines or left + needed > width:
            lines.append([])
            left = 0
        lines[-1].append((entry, label))
        left += needed + _BETWEEN
    return lines


def _draw_mark(canvas: Canvas, entry: Entry, x: float, middle: float) -> None:
    right = x + _SWATCH
    match entry.mark:
        case "swatch":
            canvas.rect((x, middle - 4.5, _SWATCH, 9), entry.fill)
            if entry.letter:
                colour = palette.text_on(entry.fill)
                canvas.text(x + _SWATCH / 2, middle + 2.5, entry.letter, 7, bold=True, fill=colour, anchor="middle")
        case "hollow":
            canvas.rect((x + 0.3, middle - 4.2, _SWATCH - 0.6, 8.4), palette.PAPER, stroke=palette.MUTED)
        case "hatch":
            canvas.rect((x, middle - 4.5, _SWATCH, 9), canvas.hatch(palette.HATCH), stroke=palette.SIGNAL)
        case "diamond":
            draw_diamond(canvas, x + _SWATCH / 2, middle)
        case "arrow":
            canvas.line(x, middle, right - 3, middle, stroke=palette.INK, width=0.6)
            draw_arrow_head(canvas, right, middle)
        case "stub":
            canvas.circle(x + 2, middle, 1.5, palette.PAPER, stroke=palette.INK)
            canvas.line(x + 3.5, middle, right - 3, middle, stroke=palette.INK, width=0.6)
            draw_arrow_head(canvas, right, middle)


def draw_diamond(canvas: Canvas, x: float, middle: float, *, title: str = "") -> None:
    """The sign of a quick win: a light diamond with a dark edge, which stands out on any bar and in grey."""
    reach = 4.6
    corners = [(x - reach, middle), (x, middle - reach), (x + reach, middle), (x, middle + reach)]
    canvas.polygon(corners, "#ffd166", stroke=palette.INK, title=title)


def draw_arrow_head(canvas: Canvas, x: float, middle: float) -> None:
    """A small head pointing right, its tip at `x`."""
    canvas.polygon([(x - 3.4, middle - 1.9), (x, middle), (x - 3.4, middle + 1.9)], palette.INK)
