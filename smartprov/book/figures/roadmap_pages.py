"""Which lines of a roadmap stand on which page: whole groups together where sensible, headings repeated where not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_FEWEST = 3
"""No page begins or ends with fewer rows of a divided group than this, where the page is high enough."""

_FULL_ENOUGH = 0.6
"""From this share on, a page may end early to keep the next group whole."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a group, or (`row` None) the group's heading; numbers count from 0."""

    group: int
    row: int | None
    is_continued: bool = False


def roadmap_pages(
    sizes: Sequence[int], room: float, row_height: float, head_height: float
) -> tuple[tuple[Line, ...], ...]:
    """Pages of lines, at least one, for groups of so many rows; a page too low for one row holds one all the same."""
    room = max(room, head_height + row_height)
    pages: list[list[Line]] = [[]]
    used = 0.0
    for group, size in enumerate(sizes):
        row = 0
        while row < size or (size == 0 and row == 0):
            left = size - row
            fits = int((room - used - head_height) / row_height + 1e-9)
            whole = head_height + left * row_height <= room
            ends_early = whole and left > fits and used >= _FULL_ENOUGH * room
            is_short = used + head_height + min(left, _FEWEST) * row_height > room + 1e-9
            if pages[-1] and (is_short or ends_early):
                pages.append([])
                used = 0.0
                continue
            taken = min(left, max(1, fits))
            if 0 < left - taken < _FEWEST <= taken - (_FEWEST - left + taken):
                taken -= _FEWEST - (left - taken)
            pages[-1].append(Line(group, None, row > 0))
            pages[-1] += [Line(group, number) for number in range(row, row + taken)]
            used += head_height + taken * row_height
            row += max(1, taken) if size else 1
    return tuple(tuple(page) for page in pages)
