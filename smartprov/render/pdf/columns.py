"""How wide the columns of a table stand, how large its letters are, and which words must be broken to fit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from smartprov.book.model import (
    Cell,
    Chip,
    Code,
    Column,
    Computed,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Reference,
    Row,
    SpanningCell,
    Spark,
    Strong,
    Table,
    Text,
)
from smartprov.render.pdf.balance import balanced
from smartprov.render.pdf.lettering import SPARK_WIDTH_PT, plain, width_em
from smartprov.render.pdf.syllables import opened

SIZES_PT = (8.5, 8.0, 7.5)
"""Print is never under 7.5 pt."""
BOLD = 1.08
LINE_EM = 1.22
PADDING_EM = 0.36
NARROWEST_PT = 22.0
ADDRESS_EM = 12.0
"""A column need not be wider than this for the sake of an address, which may be broken."""
_SPACES = re.compile(r"[ \t\n]+")
_ADDRESS = re.compile(r"[^/.]+(?:[/.][^/.]+){2,}|\S*(?://|www\.)\S*")
_BREAKS = re.compile(r"(?<=[^\W\d_][/-])(?=[^\W\d_])")
"""Where the engine breaks a word by itself: after a slash or a hyphen between letters."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Sizes in points. `broken` says which columns hold words that are longer than the column is wide."""

    size: float
    gutter: float
    widths: tuple[float, ...]
    broken: tuple[bool, ...]


def layout_table(table: Table, width_pt: float) -> Layout:
    """The largest letters with which every column holds its longest word, its number or its code."""
    count = len(table.columns)
    gutter = 6.0 if count <= 8 else 4.0
    room = width_pt - gutter * (count - 1)
    needs = _needs(table)
    for size in SIZES_PT[0 if count <= 7 else 1 :]:
        least = tuple(need.points(size) for need in needs)
        if sum(least) <= room:
            lines = tuple(need.line * size for need in needs)
            heads = tuple(max(need.points(size), need.head * size * 1.01 + 0.6) for need in needs)
            widths = _shared(table.columns, heads if sum(heads) <= room else least, lines, room)
            flexible = [n for n, column in enumerate(table.columns) if not column.nowrap]
            return _layout(size, gutter, balanced(_line_lengths(table, size), widths, least, flexible), needs)
    least = _squeezed(table.columns, tuple(need.points(SIZES_PT[-1]) for need in needs), room)
    return _layout(SIZES_PT[-1], gutter, least, needs)


def _layout(size: float, gutter: float, widths: tuple[float, ...], needs: Sequence[_Need]) -> Layout:
    broken = (need.word_points(size) > width + 0.01 for need, width in zip(needs, widths, strict=True))
    return Layout(size, gutter, widths, tuple(broken))


def height_of(row: Row, layout: Layout) -> float:
    """About how tall a row stands, in points."""
    lines = 1.0
    for cell, column, columns in _placed(row.cells):
        width = sum(layout.widths[column : column + columns]) + layout.gutter * (columns - 1)
        parts = _words(cell).split("\n")
        lines = max(lines, sum(1 + width_em(part) * layout.size // max(width, 1.0) for part in parts))
    return (lines * LINE_EM + PADDING_EM * 2) * layout.size


def fitted(text: str, width_pt: float, size: float) -> str:
    """The text, its words opened for a break where they are wider than the column."""
    if width_em(text) * size <= width_pt:
        return text

    def fits(piece: str) -> bool:
        hyphen = "-" if piece.endswith("\u00ad") else ""
        return width_em(piece.rstrip("\u00ad") + hyphen) * size <= width_pt

    return " ".join(word if fits(word) else opened(word, fits) for word in text.split(" "))


def fitted_inlines(inlines: Inlines, width_pt: float, size: float) -> Inlines:
    """The same for words with markup."""
    if isinstance(inlines, str):
        return fitted(inlines, width_pt, size)
    return tuple(_fitted_inline(inline, width_pt, size) for inline in inlines)


def _fitted_inline(inline: Inline, width_pt: float, size: float) -> Inline:
    match inline:
        case Text() | Code() | Computed() | Reference() | Chip():
            return replace(inline, text=fitted(inline.text, width_pt, size))
        case Strong() | Emphasis() | Link():
            return replace(inline, inlines=tuple(_fitted_inline(part, width_pt, size) for part in inline.inlines))
        case _:
            return inline


def _line_lengths(table: Table, size: float) -> list[list[list[float]]]:
    """The cells of the plain rows, as `balanced` looks at them."""
    count = len(table.columns)
    plain_rows = [row.cells for row in table.body if row.role == "body" and len(row.cells) == count]
    few = plain_rows[:: len(plain_rows) // 200 + 1]
    return [[[width_em(line) * size for line in _words(cell).split("\n")] for cell in cells] for cells in few]


@dataclass(slots=True)
class _Need:
    """What a column asks for, in em: its longest word (`word` as it stands, `em` if an address may be
    broken), its longest line, its head on two lines.
    """

    em: float = 0.0
    word: float = 0.0
    line: float = 0.0
    head: float = 0.0
    fixed: float = 0.0

    def points(self, size: float) -> float:
        return max(self.em * size * 1.01 + 0.6, self.fixed, 6.0)

    def word_points(self, size: float) -> float:
        return max(self.word * size * 1.01 + 0.6, 6.0)


def _needs(table: Table) -> tuple[_Need, ...]:
    needs = tuple(_Need() for _ in table.columns)
    for row, factor in _weighted(table):
        for cell, column, columns in _placed(row.cells):
            if columns > 1 or column >= len(needs):
                continue
            need = needs[column]
            words = _words(cell)
            if words:
                whole = table.columns[column].nowrap and row.role not in ("head", "numbers")
                line = _widest_line(words)
                soft, hard = (line, line) if whole else _widest_word(words)
                need.em, need.word = max(need.em, factor * soft), max(need.word, factor * hard)
                need.line = max(need.line, factor * line)
                if row.role == "head":
                    need.head = max(need.head, factor * _on_two_lines(words))
            elif isinstance(cell, tuple) and any(isinstance(part, Spark) for part in cell):
                need.fixed = max(need.fixed, SPARK_WIDTH_PT)
    return needs


def _weighted(table: Table) -> Iterator[tuple[Row, float]]:
    yield from ((row, BOLD) for row in table.head)
    yield from ((row, BOLD if row.role in ("total", "subtotal", "group") else 1.0) for row in table.body)


def _placed(cells: Sequence[Cell]) -> Iterator[tuple[Cell, int, int]]:
    """Cells with the column each starts in, in a row that no cell from above reaches into."""
    column = 0
    for cell in cells:
        columns = cell.columns if isinstance(cell, SpanningCell) else 1
        yield cell, column, columns
        column += columns


def _words(cell: Cell) -> str:
    text: Inlines = cell.text if isinstance(cell, SpanningCell) else cell
    return plain(text)


@lru_cache(maxsize=1 << 17)
def _widest_word(text: str) -> tuple[float, float]:
    """The room that the longest word asks for, and what it takes unbroken."""
    soft = hard = 0.0
    for word in _SPACES.split(text):
        wide = max(width_em(part) for part in _BREAKS.split(word))
        hard = max(hard, wide)
        soft = max(soft, min(wide, ADDRESS_EM) if _ADDRESS.fullmatch(word) else wide)
    return soft, hard


@lru_cache(maxsize=4096)
def _on_two_lines(text: str) -> float:
    """The least width at which the words stand on two lines."""
    words = _SPACES.split(text)
    splits = range(1, len(words)) if len(words) > 1 else (1,)
    return min(max(width_em(" ".join(words[:n])), width_em(" ".join(words[n:]))) for n in splits)


@lru_cache(maxsize=1 << 17)
def _widest_line(text: str) -> float:
    return max((width_em(line) for line in text.split("\n")), default=0.0)


CROWDED_LINES = 2.0


def _shared(
    columns: Sequence[Column], least: Sequence[float], lines: Sequence[float], room: float
) -> tuple[float, ...]:
    """The room shared by weight; no column gets less than it needs, and one of numbers not much more.

    Numbers give up even that if words beside them would have to be broken over many lines.
    """
    widths = _shared_with(columns, least, room, 1.2)
    if any(line > width * CROWDED_LINES for line, width in zip(lines, widths, strict=True)):
        return _shared_with(columns, least, room, 1.0)
    return widths


def _shared_with(columns: Sequence[Column], least: Sequence[float], room: float, slack: float) -> tuple[float, ...]:
    flexible = [n for n, column in enumerate(columns) if not column.nowrap] or list(range(len(columns)))
    whole = sum(column.width for column in columns) or 1.0
    widths = [
        least[n] if n in flexible else max(least[n], min(room * column.width / whole, least[n] * slack))
        for n, column in enumerate(columns)
    ]
    if sum(widths) > room:
        widths = list(least)
    open_columns = set(flexible)
    while open_columns:
        rest = room - sum(width for n, width in enumerate(widths) if n not in open_columns)
        weight = sum(columns[n].width for n in open_columns) or 1.0
        short = {n for n in open_columns if rest * columns[n].width / weight < least[n]}
        for n in short or open_columns:
            widths[n] = least[n] if n in short else rest * columns[n].width / weight
        if not short:
            break
        open_columns -= short
    return tuple(widths)


def _squeezed(columns: Sequence[Column], least: Sequence[float], room: float) -> tuple[float, ...]:
    """Columns of words give way first, down to what a few syllables need; then all alike."""
    over = sum(least) - room
    slack = [
        0.0 if column.nowrap else max(0.0, need - NARROWEST_PT) for column, need in zip(columns, least, strict=True)
    ]
    if sum(slack) >= over:
        return tuple(need - over * gives / sum(slack) for need, gives in zip(least, slack, strict=True))
    return tuple(need * room / sum(least) for need in least)
