"""Four small charts side by side: what every version of a plan held, one bar a version, each with its number."""

from __future__ import annotations

import math
from dataclasses import dataclass

from smartprov.book.figures import palette
from smartprov.book.figures.measure import fitted, text_width
from smartprov.book.figures.svg import Canvas, points
from smartprov.book.model import Picture

_TITLE = 8.5
_SMALL = 7.5
_ACROSS = 2
_GAP = 18.0
_HEAD = 30.0
_FOOT = 16.0
_NOTE = 12.0
_WIDEST = 34.0
_CAP = 5.0
"""Height of the hatched cap that says: more is to come, its amount not known."""
_EARLIER, _NEWEST = palette.SHADES[2], palette.ACCENT


@dataclass(frozen=True, slots=True)
class HistoryBar:
    """A version's value and how it is written; `is_open` says that more is to come."""

    value: int
    text: str
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class HistoryPanel:
    """One measure over all versions."""

    title: str
    bars: tuple[HistoryBar, ...]


@dataclass(frozen=True, slots=True)
class HistoryPanels:
    """What is drawn; `versions` name the bars of each panel, oldest first; `note` says what a hatched cap is."""

    title: str
    versions: tuple[str, ...]
    panels: tuple[HistoryPanel, ...]
    note: str


def draw_history_panels(data: HistoryPanels, width_mm: float, height_mm: float) -> Picture:
    """All panels in one picture of just this size, two in a row, each with a scale of its own that begins at zero."""
    width, height = points(width_mm), points(height_mm)
    rows = -(-len(data.panels) // _ACROSS)
    has_note = any(bar.is_open for panel in data.panels for bar in panel.bars)
    panel_width = (width - _GAP * (_ACROSS - 1)) / _ACROSS
    panel_height = (height - (_NOTE if has_note else 0)) / rows
    canvas = Canvas()
    for number, panel in enumerate(data.panels):
        left = (number % _ACROSS) * (panel_width + _GAP)
        top = (number // _ACROSS) * panel_height
        _draw_panel(canvas, data.versions, panel, (left, top, panel_width, panel_height))
    if has_note:
        canvas.rect((0, height - 9, 12, 6), canvas.hatch(palette.HATCH), stroke=palette.SIGNAL)
        canvas.text(16, height - 3.5, fitted(data.note, width - 18, _SMALL), _SMALL, fill=palette.MUTED)
    return canvas.picture("history-panels", data.title, width, height)


def _draw_panel(
    canvas: Canvas, versions: tuple[str, ...], panel: HistoryPanel, box: tuple[float, float, float, float]
) -> None:
    left, top, width, height = box
    base, ceiling = top + height - _FOOT, top + _HEAD
    canvas.text(left, top + 10, fitted(panel.title, width, _TITLE, bold=True), _TITLE, bold=True)
    canvas.line(left, base, left + width, base, stroke=palette.INK, width=0.6)
    highest = max((bar.value for bar in panel.bars), default=0) or 1
    step = width / max(1, len(panel.bars))
    bar_width = min(step * 0.62, _WIDEST)
    every = math.ceil((max(text_width(version, _SMALL) for version in versions) + 4) / step)
    for number, (version, bar) in enumerate(zip(versions, panel.bars, strict=True)):
        middle = left + step * (number + 0.5)
        is_newest = number == len(panel.bars) - 1
        tall = bar.value / highest * (base - ceiling)
        here = (middle - bar_width / 2, base - tall, bar_width, tall)
        if bar.value:
            spoken = f"{version}, {panel.title}: {bar.text}"
            canvas.rect(here, _NEWEST if is_newest else _EARLIER, title=spoken)
        if bar.is_open:
            canvas.rect(
                (here[0], base - tall - _CAP, bar_width, _CAP), canvas.hatch(palette.HATCH), stroke=palette.SIGNAL
            )
        if (len(versions) - 1 - number) % every == 0:
            canvas.text(middle, base + 10, version, _SMALL, anchor="middle")
        if is_newest or _fits(panel, number, step):
            over = base - tall - (_CAP if bar.is_open else 0) - 3.5
            canvas.text(
                _inside(middle, bar.text, left, left + width), over, bar.text, _SMALL, bold=is_newest, anchor="middle"
            )


def _fits(panel: HistoryPanel, number: int, step: float) -> bool:
    """Whether a value's words leave their right neighbour's alone."""
    own, following = panel.bars[number].text, panel.bars[number + 1].text
    return (text_width(own, _SMALL) + text_width(following, _SMALL, bold=True)) / 2 + 3 <= step


def _inside(middle: float, text: str, left: float, right: float) -> float:
    half = text_width(text, _SMALL, bold=True) / 2
    return min(max(middle, left + half), right - half)
