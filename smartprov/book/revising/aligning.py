"""Which parts of two sequences belong together: the same ones in order, then such as are alike between them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher

LEAST_LIKENESS = 0.4
"""What is less alike was not changed into the other, but replaced by it."""
MOST_COMPARED = 4096
"""Pairs in one gap that are still compared with each other; in a larger gap, only what stands at the same place."""

Pair = tuple[int | None, int | None]
"""Places in base and revision; None where only the other has the part."""


def aligned(
    base: Sequence[Hashable], revision: Sequence[Hashable], likeness: Callable[[int, int], float]
) -> Iterator[Pair]:
    """Every part of both once, in order; of a gap, what is deleted comes before what is inserted.

    Keys that are equal belong together. `likeness` says, from 0 to 1, how alike two other parts are.
    """
    matcher = SequenceMatcher(None, base, revision, autojunk=False)
    for operation, low, high, start, end in matcher.get_opcodes():
        if operation == "equal":
            yield from zip(range(low, high), range(start, end), strict=True)
        else:
            yield from _gap(range(low, high), range(start, end), likeness)


def _gap(old: range, new: range, likeness: Callable[[int, int], float]) -> Iterator[Pair]:
    reached, written = old.start, new.start
    for before, after in (*_alike(old, new, likeness), (old.stop, new.stop)):
        yield from ((place, None) for place in range(reached, before))
        yield from ((None, place) for place in range(written, after))
        if before < old.stop or after < new.stop:
            yield before, after
        reached, written = before + 1, after + 1


def _alike(old: range, new: range, likeness: Callable[[int, int], float]) -> list[tuple[int, int]]:
    """The pairs in order that are most alike in sum."""
    if not old or not new:
        return []
    if len(old) * len(new) > MOST_COMPARED:
        return [pair for pair in zip(old, new, strict=False) if likeness(*pair) >= LEAST_LIKENESS]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    found = [[0.0] * len(new) for _ in old]
    for row in range(len(old) - 1, -1, -1):
        for column in range(len(new) - 1, -1, -1):
            value = likeness(old[row], new[column])
            found[row][column] = value if value >= LEAST_LIKENESS else 0.0
            paired = found[row][column] + best[row + 1][column + 1] if found[row][column] else 0.0
            best[row][column] = max(best[row + 1][column], best[row][column + 1], paired)
    return list(_path(old, new, best, found))


def _path(
    old: range, new: range, best: Sequence[Sequence[float]], found: Sequence[Sequence[float]]
) -> Iterator[tuple[int, int]]:
    row = column = 0
    while row < len(old) and column < len(new):
        if found[row][column] and best[row][column] == found[row][column] + best[row + 1][column + 1]:
            yield old[row], new[column]
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
