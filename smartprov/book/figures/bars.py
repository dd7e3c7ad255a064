"""Horizontal bars by category, each with its value in words: budget by dimension."""

from __future__ import annotations

from dataclasses import dataclass

from smartprov.book.figures import palette
from smartprov.book.figures.measure import fitted, text_width
from smartprov.book.figures.svg import Canvas, points
from smartprov.book.model import Picture
from smartprov.text.forms import Number, exact

_SIZE = 8.0
_ROW = 17.0
_BAR = 9.0
_HEAD = 16.0
_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Item:
    """A category; `value` (≥ 0) is None where it is not known, and `text` says so."""

    label: str
    text: str
    value: Number | None
    letter: str = ""
    tone: str = "neutral"


@dataclass(frozen=True, slots=True)
class Bars:
    """What is drawn, in the order of drawing; `head` names the unit."""

    title: str
    head: str
    items: tuple[Item, ...]


def draw_bars(data: Bars, width_mm: float, height_mm: float) -> tuple[Picture, ...]:
    """One picture, or several of one scale if the rows do not fit the height."""
    width, height = points(width_mm), points(height_mm)
    rows = max(1, int((height - _HEAD) / _ROW))
    chunks = [data.items[start : start + rows] for start in range(0, len(data.items), rows)] or [()]
    return tuple(_draw(data, chunk, width) for chunk in chunks)


def _draw(data: Bars, items: tuple[Item, ...], width: float) -> Picture:
    chip = 14.0 if any(item.letter for item in data.items) else 0.0
    label_width = min(max((text_width(item.label, _SIZE) for item in data.items), default=0), width * 0.42)
    known = [text_width(item.text, _SIZE, bold=True) for item in data.items if item.value is not None]
    value_width = min(max(known, default=0), width * 0.3)
    start = chip + label_width + _GAP
    longest = max(10.0, width - start - value_width - _GAP)
    largest = max((exact(item.value) for item in data.items if item.value is not None), default=exact(0))
    canvas = Canvas()
    canvas.text(start, 9, fitted(data.head, width - start, 7.5), 7.5, fill=palette.MUTED)
    for number, item in enumerate(items):
        middle = _HEAD + number * _ROW + _ROW / 2
        colour = palette.tone_colour(item.tone)
        if item.letter:
            canvas.rect((0, middle - 5, 10, 10), colour, radius=1)
            letter = fitted(item.letter, 9, 7, bold=True)
            canvas.text(5, middle + 2.5, letter, 7, bold=True, fill=palette.text_on(colour), anchor="middle")
        canvas.text(chip, middle + 2.9, fitted(item.label, label_width + 0.1, _SIZE), _SIZE)
        length = float(exact(item.value) / largest) * longest if item.value is not None and largest > 0 else 0.0
        if item.value is None:
            canvas.rect((start, middle - _BAR / 2, 24, _BAR), canvas.hatch(palette.HATCH), stroke=palette.SIGNAL)
            length = 24.0
        elif length:
            canvas.rect((start, middle - _BAR / 2, length, _BAR), colour, title=f"{item.label}: {item.text}")
        is_known = item.value is not None
        text = fitted(item.text, width - start - length - 4, _SIZE, bold=is_known)
        canvas.text(start + length + 4, middle + 2.9, text, _SIZE, bold=is_known)
    canvas.line(start, _HEAD, start, _HEAD + len(items) * _ROW, stroke=palette.INK, width=0.6)
    return canvas.picture("bars", data.title, width, _HEAD + len(items) * _ROW + 2)
