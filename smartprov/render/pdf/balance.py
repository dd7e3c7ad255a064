"""Widths of text columns moved a little: a column whose long cells make rows tall gets room from one that has it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

STEPS_PT = (8.0, 24.0)
NARROW_PT = 66.0
"""A column does not give room away until it is narrower than this, nor more than a quarter of its own."""
TALL_LINES = 4
MOST_ROWS = 24
MOST_STEPS = 14
RAGGED = 1.07
"""Lines are not filled to the end."""

Cells = Sequence[Sequence[float]]
"""For each cell of a row, how long each of its lines would be if nothing broke it, in points."""


def balanced(
    rows: Sequence[Cells], widths: tuple[float, ...], least: Sequence[float], open_columns: Sequence[int]
) -> tuple[float, ...]:
    """The widths with which the rows have the fewest lines, found step by step."""
    sample = rows[:: len(rows) // MOST_ROWS + 1]
    heights = [_heights(sample, column, width) for column, width in enumerate(widths)]
    if len(open_columns) < 2 or max((max(row) for row in zip(*heights, strict=True)), default=0) < TALL_LINES:
        return widths
    floor = [max(room, width * 0.75, min(width, NARROW_PT)) for room, width in zip(least, widths, strict=True)]
    now = list(widths)
    for _ in range(MOST_STEPS):
        best: tuple[int, int, int, float] | None = None
        for step in STEPS_PT:
            smaller = {n: _heights(sample, n, now[n] - step) for n in open_columns if now[n] - step >= floor[n]}
            larger = {n: _heights(sample, n, now[n] + step) for n in open_columns} if smaller else {}
            for giver, taker in product(smaller, larger):
                if giver != taker:
                    changed = {giver: smaller[giver], taker: larger[taker]}
                    total = _total([changed.get(n, column) for n, column in enumerate(heights)])
                    if best is None or total < best[0]:
                        best = (total, giver, taker, step)
        if best is None or best[0] >= _total(heights):
            break
        _, giver, taker, step = best
        now[giver] -= step
        now[taker] += step
        heights[giver], heights[taker] = _heights(sample, giver, now[giver]), _heights(sample, taker, now[taker])
    return tuple(now)


def _heights(rows: Sequence[Cells], column: int, width: float) -> list[int]:
    return [sum(1 + int(line * RAGGED / width) if line > width else 1 for line in row[column]) for row in rows]


def _total(heights: Sequence[Sequence[int]]) -> int:
    """All lines of all rows. The squares break ties for the even height: two rows of three beat four and two."""
    return sum(100 * lines + lines * lines for lines in map(max, zip(*heights, strict=True)))
