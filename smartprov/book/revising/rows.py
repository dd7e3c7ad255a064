"""Rows of tables: which rows belong together, what became of their cells, and which of them one version alone has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from smartprov.book.model import Cell, Change, Inlines, Row, SpanningCell, Table
from smartprov.book.revising.aligning import aligned
from smartprov.book.revising.former import former
from smartprov.book.revising.sameness import likeness, shown, words_of

SAME_NAME = 0.7
"""How alike rows are at least that are called the same, although all their numbers are others."""
Line = Callable[[Inlines, Inlines], Inlines]
"""Makes one line of two."""
Band = tuple[Row, ...]
"""Rows that cells hold together which reach over several of them; most rows stand alone."""


@dataclass(frozen=True, slots=True)
class RevisedRows:
    """The rows of both versions in one order, and what became of each."""

    rows: tuple[Row, ...]
    changes: tuple[Change, ...]


def revised_rows(base: Sequence[Row], revision: Sequence[Row], line: Line) -> RevisedRows:
    """The rows of a table's body."""
    old, new = _bands(base), _bands(revision)
    in_both = _ids(old) & _ids(new)
    words = [[words_of(tuple(shown(row) for row in band)) for band in bands] for bands in (old, new)]

    def alike(before: int, after: int) -> float:
        if [_shape(row) for row in old[before]] != [_shape(row) for row in new[after]]:
            return 0.0
        shared = likeness(words[0][before], words[1][after])
        name = _name(old[before])
        return max(shared, SAME_NAME) if name and name == _name(new[after]) else shared

    rows: list[Row] = []
    changes: list[Change] = []
    for before, after in aligned([_key(b, in_both) for b in old], [_key(b, in_both) for b in new], alike):
        pair = _merged(old[before], new[after], line) if before is not None and after is not None else None
        if pair is not None:
            rows += pair
            changes += [""] * len(pair)
            continue
        if before is not None:
            rows += [former(row) for row in old[before]]
            changes += ["deleted"] * len(old[before])
        if after is not None:
            rows += new[after]
            changes += ["inserted"] * len(new[after])
    return RevisedRows(tuple(rows), tuple(changes) if any(changes) else ())


def revised_head(base: Sequence[Row], revision: Sequence[Row], line: Line) -> tuple[Row, ...] | None:
    """The head of a table; None where it is built otherwise, so that the tables are two."""
    return _merged(tuple(base), tuple(revision), line) if len(base) == len(revision) else None


def is_same_grid(base: Table, revision: Table) -> bool:
    """Whether the tables have as many columns, and caption and label alike: else one replaces the other."""
    return (
        len(base.columns) == len(revision.columns)
        and bool(base.label) == bool(revision.label)
        and bool(base.caption) == bool(revision.caption)
    )


def _bands(rows: Sequence[Row]) -> list[Band]:
    bands: list[Band] = []
    start, reach = 0, 0
    for index, row in enumerate(rows):
        if index >= reach:
            if index:
                bands.append(tuple(rows[start:index]))
            start = index
        reach = max(reach, index + max((_rows_of(cell) for cell in row.cells), default=1))
    return [*bands, tuple(rows[start:])] if rows else []


def _rows_of(cell: Cell) -> int:
    return cell.rows if isinstance(cell, SpanningCell) else 1


def _name(band: Band) -> object:
    """What a band is called: its first cell that has a word in it, which is none of its numbers."""
    seen = (shown(cell.text if isinstance(cell, SpanningCell) else cell) for cell in band[0].cells)
    return next((each for each in seen if any(word.isalpha() for word in words_of(each))), "")


def _ids(bands: Sequence[Band]) -> set[str]:
    return {id for id, count in Counter(band[0].id for band in bands).items() if id and count == 1}


def _key(band: Band, in_both: set[str]) -> object:
    return band[0].id if band[0].id in in_both else tuple(shown(row) for row in band)


def _merged(base: Band, revision: Band, line: Line) -> Band | None:
    if [_shape(row) for row in base] != [_shape(row) for row in revision]:
        return None
    if shown(base) == shown(revision):
        return revision
    return tuple(
        replace(after, cells=tuple(_cell(*cells, line) for cells in zip(before.cells, after.cells, strict=True)))
        for before, after in zip(base, revision, strict=True)
    )


def _cell(base: Cell, revision: Cell, line: Line) -> Cell:
    before = base.text if isinstance(base, SpanningCell) else base
    if isinstance(revision, SpanningCell):
        return replace(revision, text=line(before, revision.text))
    return line(before, revision)


def _shape(row: Row) -> tuple[object, ...]:
    """What must be the same for a row to be changed into another: its role, its tone, and how its cells span."""
    return (row.role, row.tone, *[_span(cell) for cell in row.cells])


def _span(cell: Cell) -> tuple[object, ...]:
    return (cell.columns, cell.rows, cell.align) if isinstance(cell, SpanningCell) else ()
