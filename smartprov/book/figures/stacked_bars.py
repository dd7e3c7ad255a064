"""Bars by year, stacked by series: totals written on top, letters inside, few rules, the unit in the head."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

from smartprov.book.figures import palette
from smartprov.book.figures.legend import Entry, draw_legend, legend_height
from smartprov.book.figures.measure import fitted, text_width
from smartprov.book.figures.svg import Canvas, points
from smartprov.book.model import Picture
from smartprov.text.forms import FACTORS, LanguageCode, Number, Unit, exact, forms

_SMALL = 7.5
_TOTAL = 8.0
_BAR_SHARE = 0.64
"""How much of a category's room its stack takes."""
_CAP = 7.0
"""Height of the hatched cap that says: more is to come, its amount not known."""


@dataclass(frozen=True, slots=True)
class Series:
    """One layer: an amount in whole rupiah for each category, None where it is not known. `tone` may set its colour.

    `open` names the categories, by their number, whose amount is known in part: more is to come.
    """

    label: str
    letter: str
    amounts: tuple[Number | None, ...]
    tone: str = ""
    open: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class StackedBars:
    """Categories (years) across, series from the bottom up. A total with an unknown part is written as `≥`."""

    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: Unit
    language: LanguageCode
    unknown: str


@dataclass(frozen=True, slots=True)
class _Frame:
    left: float
    right: float
    top: float
    bottom: float
    highest: Fraction
    step: float
    inset: float
    """Room left and right of the stacks, so that labels wider than a stack stay inside."""

    def middle(self, number: int) -> float:
        return self.left + self.inset + self.step * (number + 0.5)

    def y(self, amount: Fraction) -> float:
        return self.bottom - float(amount / self.highest) * (self.bottom - self.top)


def draw_stacked_bars(data: StackedBars, width_mm: float, height_mm: float) -> Picture:
    """The whole chart in one picture of just this size."""
    width, height = points(width_mm), points(height_mm)
    entries = _entries(data)
    written = forms(data.language)
    ticks = _ticks(max(_totals(data), default=Fraction(0)), FACTORS[data.unit])
    labels = [written.number(tick / FACTORS[data.unit]) for tick in ticks]
    left = max(text_width(label, _SMALL) for label in labels) + 6
    frame = _frame(data, left, width - 1, height - 20 - legend_height(entries, width), ticks[-1])
    canvas = Canvas()
    canvas.text(0, 8, written.unit_head(data.unit), _SMALL, fill=palette.MUTED)
    for tick, label in zip(ticks, labels, strict=True):
        y = frame.y(tick)
        canvas.line(left, y, frame.right, y, stroke=palette.FAINT if tick else palette.INK, width=0.6)
        canvas.text(left - 5, y + 2.6, label, _SMALL, fill=palette.MUTED, anchor="end")
    for number in range(len(data.categories)):
        _draw_stack(canvas, data, number, frame)
    _draw_words(canvas, data, frame)
    draw_legend(canvas, entries, 0, frame.bottom + 19, width)
    return canvas.picture("stacked-bars", data.title, width, height)


def _frame(data: StackedBars, left: float, right: float, bottom: float, highest: Fraction) -> _Frame:
    count = max(1, len(data.categories))
    step = (right - left) / count
    totals = (text_width(label, _TOTAL, bold=True) for label in _total_labels(data))
    inset = max(0.0, (max(_widest_category(data), *totals, 0.0) + 4 - step) / 2)
    return _Frame(left, right, 28, bottom, highest, (right - left - 2 * inset) / count, inset)


def _draw_stack(canvas: Canvas, data: StackedBars, number: int, frame: _Frame) -> None:
    bar = min(frame.step * _BAR_SHARE, 40.0)
    x = frame.middle(number) - bar / 2
    below = Fraction(0)
    written = forms(data.language)
    for series, colour in zip(data.series, _colours(data), strict=True):
        amount = series.amounts[number]
        if not amount:
            continue
        top, base = frame.y(below + exact(amount)), frame.y(below)
        below += exact(amount)
        gap = 0.5 if base - top > 2 else 0
        spoken = f"{data.categories[number]}, {series.label}: {written.rupiah(amount)}"
        canvas.rect((x, top, bar, base - top - gap), colour, title=spoken)
        letter = fitted(series.letter, bar - 2, 7, bold=True)
        if base - top >= 9:
            fill = palette.text_on(colour)
            canvas.text(x + bar / 2, (top + base) / 2 + 2.5, letter, 7, bold=True, fill=fill, anchor="middle")
    if _has_unknown(data, number):
        canvas.rect((x, frame.y(below) - _CAP, bar, _CAP - 0.8), canvas.hatch(palette.HATCH), stroke=palette.SIGNAL)


def _draw_words(canvas: Canvas, data: StackedBars, frame: _Frame) -> None:
    """Years, all or every second, third …; totals wherever they neither touch each other nor cover a neighbour."""
    every = max(1, math.ceil((_widest_category(data) + 3) / frame.step))
    tops = [frame.y(total) - (_CAP if _has_unknown(data, number) else 0) for number, total in enumerate(_totals(data))]
    labels = _total_labels(data)
    reached = 0.0
    for number, (label, top) in enumerate(zip(labels, tops, strict=True)):
        x = frame.middle(number)
        if number % every == 0:
            canvas.text(x, frame.bottom + 11, data.categories[number], _SMALL, anchor="middle")
        half = text_width(label, _TOTAL, bold=True) / 2 + 1.5
        is_wide = half > frame.step * (1 - _BAR_SHARE / 2)
        covers = is_wide and any(near < top for near in (*tops[max(0, number - 1) : number], *tops[number + 1 :][:1]))
        if covers or x - half < reached:
            continue
        reached = x + half
        baseline = top - 3.5
        canvas.rect((x - half, baseline - 6.5, half * 2, 7.5), palette.PAPER)
        canvas.text(x, baseline, label, _TOTAL, bold=True, anchor="middle")


def _total_labels(data: StackedBars) -> list[str]:
    written = forms(data.language)
    totals = _totals(data)
    digits = 1 if max(totals, default=Fraction(0)) < 100 * FACTORS[data.unit] else 0
    return [
        ("≥ " if _has_unknown(data, number) else "") + written.rupiah_in(total, data.unit, digits)
        for number, total in enumerate(totals)
    ]


def _widest_category(data: StackedBars) -> float:
    return max((text_width(category, _SMALL) for category in data.categories), default=0.0)


def _ticks(largest: Fraction, unit: int) -> list[Fraction]:
    """Zero and three to five round steps of 1, 2, 2.5 or 5 times a power of ten, the last one not below the largest."""
    if largest <= 0:
        return [Fraction(0), Fraction(unit)]
    power = Fraction(10) ** (len(str(int(largest))) - 2)
    steps = (power * factor for factor in (Fraction(1), 2, Fraction(5, 2), 5, 10, 20, 25, 50))
    step = next(step for step in steps if largest <= 5 * step)
    return [step * number for number in range(math.ceil(largest / step) + 1)]


def _totals(data: StackedBars) -> list[Fraction]:
    return [
        sum((exact(series.amounts[number] or 0) for series in data.series), Fraction(0))
        for number in range(len(data.categories))
    ]


def _has_unknown(data: StackedBars, number: int) -> bool:
    return any(series.amounts[number] is None or number in series.open for series in data.series)


def _colours(data: StackedBars) -> list[str]:
    """A series' own tone, or the next of the colours that go from dark to light; few series take them far apart."""
    scale = palette.SERIES
    last = max(1, len(data.series) - 1)
    reach = min(len(scale) - 2, max(last, 6))
    spread = [scale[round(number * reach / last) % len(scale)] if last <= reach else scale[number % len(scale)]
              for number in range(len(data.series))]  # fmt: skip
    return [palette.tone_colour(one.tone) if one.tone else colour
            for one, colour in zip(data.series, spread, strict=True)]  # fmt: skip


def _entries(data: StackedBars) -> tuple[Entry, ...]:
    colours = _colours(data)
    entries = [Entry(one.label, colour, one.letter) for one, colour in zip(data.series, colours, strict=True)]
    if any(_has_unknown(data, number) for number in range(len(data.categories))):
        entries.append(Entry(data.unknown, mark="hatch"))
    return tuple(entries)
