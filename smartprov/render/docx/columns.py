"""How wide the columns of a table are: their weights, unless a word or a number would not fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from smartprov.book.model import Column, Row, SpanningCell, Table
from smartprov.render.docx.inlines import plain_text

NORMAL_SIZE = 8.5
DENSE_SIZE = 7.5
TWIPS_PER_POINT = 20
PADDING = 190
"""Left and right of a cell's text, in twips; a little more than the style's margins, as Word rounds up."""
LONGEST_WORD = 0.22
"""A word claims no more than this share of the table; past it, it is broken."""
NARROW, WIDE = frozenset("iljtfI.,:;'|!()[]/- "), frozenset("mwMW%@")


def fitted_widths(table: Table, total: int) -> tuple[list[int], bool]:
    """Widths in twips that add up to `total`, and whether the text must be set small for that."""
    needs = [_need(cells, column) for cells, column in zip(_columns_of(table), table.columns, strict=True)]
    at_normal = [_twips(need, NORMAL_SIZE, total) for need in needs]
    if sum(at_normal) <= total:
        return shares([column.width for column in table.columns], at_normal, total), False
    at_dense = [_twips(need, DENSE_SIZE, total) for need in needs]
    return shares([column.width for column in table.columns], at_dense, total), True


def shares(weights: Sequence[float], least: Sequence[int], total: int) -> list[int]:
    """Splits `total` by weight, giving none less than its least; if that cannot be, by the leasts."""
    if sum(least) >= total:
        return exact([total * part / sum(least) for part in least], total)
    fixed: set[int] = set()
    while True:
        room = total - sum(least[i] for i in fixed)
        weight = sum(weights[i] for i in range(len(weights)) if i not in fixed) or 1.0
        short = {i for i in range(len(weights)) if i not in fixed and room * weights[i] / weight < least[i]}
        if not short:
            return exact([least[i] if i in fixed else room * weights[i] / weight for i in range(len(weights))], total)
        fixed |= short


def exact(widths: Sequence[float], total: int) -> list[int]:
    """Whole numbers that add up to `total`: edges are rounded, not widths."""
    edges, reached = [0], 0.0
    for width in widths:
        reached += width
        edges.append(round(reached))
    edges[-1] = total
    return [right - left for left, right in pairwise(edges)]


def ems(text: str) -> float:
    """Roughly how long a line of Arial is, in em."""
    narrow, wide = sum(text.count(c) for c in NARROW), sum(text.count(c) for c in WIDE)
    capitals = sum(map(str.isupper, text))
    return 0.56 * len(text) - 0.27 * narrow + 0.29 * wide + 0.12 * capitals


def text_width(length: float, size: float) -> int:
    """Twips of a length in em, at a size in points."""
    return round(length * size * TWIPS_PER_POINT)


def _twips(need: float, size: float, total: int) -> int:
    return min(text_width(need, size) + PADDING, round(total * LONGEST_WORD))


def _need(cells: Sequence[tuple[str, bool]], column: Column) -> float:
    """The longest thing in a column that should stay in one line, in em. Heads are bold, and so a little wider."""
    words: Iterable[tuple[str, bool]] = (
        (text if column.nowrap and not head else max(text.split(), key=len, default=""), head) for text, head in cells
    )
    longest: dict[bool, list[str]] = {True: [], False: []}
    for word, head in words:
        longest[head].append(word)
    head_need = max(map(ems, longest[True]), default=0.0) * 1.06
    top = max(map(len, longest[False]), default=0)
    return max(head_need, max((ems(word) for word in set(longest[False]) if len(word) >= top - 1), default=0.0))


def _columns_of(table: Table) -> list[list[tuple[str, bool]]]:
    columns: list[list[tuple[str, bool]]] = [[] for _ in table.columns]
    for rows, head in ((table.head, True), (table.body, False)):
        for row, places in zip(rows, cell_places(rows), strict=True):
            for cell, place in zip(row.cells, places, strict=True):
                if isinstance(cell, SpanningCell):
                    if cell.columns == 1:
                        columns[place].append((plain_text(cell.text), head))
                elif cell:
                    columns[place].append((plain_text(cell), head))
    return columns


def cell_places(rows: Sequence[Row]) -> Iterable[list[int]]:
    """For each row, the column in which each of its cells begins; cells from above push to the right."""
    occupied: dict[int, int] = {}
    for row in rows:
        places, place = [], 0
        below: dict[int, int] = {}
        for cell in row.cells:
            while occupied.get(place, 0):
                place += 1
            places.append(place)
            columns, height = (cell.columns, cell.rows) if isinstance(cell, SpanningCell) else (1, 1)
            if height > 1:
                below |= {place + offset: height for offset in range(columns)}
            place += columns
        occupied = {column: left - 1 for column, left in (occupied | below).items() if left > 1}
        yield places
