"""How wide the columns of a table are: their weights, unless a word or a number would not fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from smartprov.book.model import Column, Inlines, Row, SpanningCell, Table
from smartprov.render.docx.inlines import plain_text

NORMAL_SIZE = 8.5
DENSE_SIZE = 7.5
TWIPS_PER_POINT = 20
PADDING = 190
"""Left and right of a cell's text, in twips; a little more than the style's margins, as Word rounds up."""
LONGEST_WORD = 0.22
"""A word claims no more than this share of the table; past it, it is broken."""
MANY_COLUMNS, CROWDED_LINES = 10, 2.5
"""Tables of so many columns are set small before their words stand in more lines than that."""
STEPS, MOST_MOVES, MOST_ROWS = 40, 12, 12
"""How small the steps are in which room is moved between columns, and for how long and for how many rows."""
LETTER, SAMPLE = 0.53, 200
"""How wide a letter of running text is, in em, and how many cells of a column are measured for that."""
BREAKS = re.compile(r"[ \n]+")
NARROW, WIDE = frozenset("iljtfI.,:;'|!()[]/- "), frozenset("mwMW%@")


def fitted_widths(table: Table, total: int, *, is_small: bool = False) -> tuple[list[int], bool]:
    """Widths in twips that add up to `total`, and whether the text must be set small for that, or is to be anyway."""
    columns = _columns_of(table)
    needs = [_need(cells, column) for cells, column in zip(columns, table.columns, strict=True)]
    least = [_twips(need, NORMAL_SIZE, total) for need in needs]
    if sum(least) <= total and not is_small:
        widths = _widths(table, columns, least, NORMAL_SIZE, total)
        if len(widths) < MANY_COLUMNS or not _is_crowded(columns, table.columns, widths):
            return widths, False
    return _widths(table, columns, [_twips(need, DENSE_SIZE, total) for need in needs], DENSE_SIZE, total), True


def _widths(
    table: Table, columns: Sequence[Sequence[tuple[str, bool]]], least: Sequence[int], size: float, total: int
) -> list[int]:
    bulks = [0 if column.nowrap else _bulk(cells, size) for cells, column in zip(columns, table.columns, strict=True)]
    widths = _by_content([column.width for column in table.columns], least, bulks, total)
    flexible = [index for index, column in enumerate(table.columns) if not column.nowrap]
    return _levelled(widths, least, flexible, _lengths(table, flexible, size))


def _is_crowded(
    columns: Sequence[Sequence[tuple[str, bool]]], definitions: Sequence[Column], widths: Sequence[int]
) -> bool:
    """Whether words stand in many short lines beside columns of numbers."""
    return any(
        not column.nowrap and _bulk(cells, NORMAL_SIZE) > CROWDED_LINES * width
        for cells, column, width in zip(columns, definitions, widths, strict=True)
    )


def _by_content(weights: Sequence[float], least: Sequence[int], bulks: Sequence[int], total: int) -> list[int]:
    """Room in proportion to how much there is to read, so that no column runs far longer than those beside it.

    Where everything fits in one line, what is left over goes by weight.
    """
    wanted = [max(need, bulk) for need, bulk in zip(least, bulks, strict=True)]
    if sum(wanted) <= total:
        return shares(weights, wanted, total)
    return shares([max(bulk, 1.0) for bulk in bulks], least, total)


def _levelled(
    widths: list[int], least: Sequence[int], flexible: Sequence[int], rows: Sequence[Sequence[int]]
) -> list[int]:
    """Moves room to the column that makes rows tall, step by step, as long as the table gets shorter for it."""
    best, step = _lines(widths, flexible, rows), sum(widths) // STEPS
    for _ in range(MOST_MOVES):
        takers = _tallest(widths, flexible, rows)
        moves = []
        for taker, giver in ((taker, giver) for taker in takers for giver in flexible if giver != taker):
            if widths[giver] - step >= least[giver]:
                moved = list(widths)
                moved[taker], moved[giver] = moved[taker] + step, moved[giver] - step
                moves.append((_lines(moved, flexible, rows), moved))
        shortest = min(moves, default=None)
        if shortest is None or shortest[0] >= best:
            break
        best, widths = shortest
    return widths


def _lengths(table: Table, flexible: Sequence[int], size: float) -> list[tuple[int, ...]]:
    """The lines of each flexible cell of some plain rows, in twips: a cell with line breaks counts as its parts."""
    if len(flexible) < 2:
        return []
    rows = [row for row in table.body if row.role == "body" and not any(isinstance(c, SpanningCell) for c in row.cells)]
    unit = LETTER * size * TWIPS_PER_POINT
    return [
        tuple(round(len(plain_text(cell)) * unit) for cell in (_cell(row, index) for index in flexible))
        for row in rows[:: max(len(rows) // MOST_ROWS, 1)]
    ]


def _cell(row: Row, index: int) -> Inlines:
    cell = row.cells[index] if index < len(row.cells) else ""
    return cell.text if isinstance(cell, SpanningCell) else cell


def _lines(widths: Sequence[int], flexible: Sequence[int], rows: Sequence[Sequence[int]]) -> int:
    rooms = [max(widths[index] - PADDING, 1) for index in flexible]
    return sum(max(length // room for length, room in zip(row, rooms, strict=True)) for row in rows)


def _tallest(widths: Sequence[int], flexible: Sequence[int], rows: Sequence[Sequence[int]]) -> list[int]:
    """The columns that decide how tall some row is."""
    rooms = [max(widths[index] - PADDING, 1) for index in flexible]
    found = set()
    for row in rows:
        lines = [length // room for length, room in zip(row, rooms, strict=True)]
        if max(lines):
            found.add(flexible[lines.index(max(lines))])
    return sorted(found)


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
        (max(text.split("\n") if column.nowrap and not head else BREAKS.split(text), key=len), head)
        for text, head in cells
    )
    longest: dict[bool, list[str]] = {True: [], False: []}
    for word, head in words:
        longest[head].append(word)
    head_need = max(map(ems, longest[True]), default=0.0) * 1.06
    top = max(map(len, longest[False]), default=0)
    return max(head_need, max((ems(word) for word in set(longest[False]) if len(word) >= top - 1), default=0.0))


def _bulk(cells: Sequence[tuple[str, bool]], size: float) -> int:
    """How long the cells of a column are as lines, in twips: their root mean square, as the long ones count most."""
    step = max(len(cells) // SAMPLE, 1)
    lengths = [len(text) for text, _ in cells[::step] if text]
    if not lengths:
        return 0
    mean = (sum(length * length for length in lengths) / len(lengths)) ** 0.5
    return text_width(min(mean, max(lengths)) * LETTER, size) + PADDING


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
