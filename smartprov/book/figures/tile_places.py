"""Where the tile of a region stands: placed by hand for Jawa Barat, in plain rows for every other province."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_BY_HAND = {
    "32": (
        "..    32.75 32.16 32.15 32.13 32.12 ..    ..   ",
        "32.71 32.76 32.01 32.14 32.11 32.10 32.09 32.74",
        "32.02 32.72 32.03 32.17 32.77 32.73 32.08 ..   ",
        "..    ..    ..    32.04 32.05 32.78 32.07 32.79",
        "..    ..    ..    ..    ..    32.06 32.18 ..   ",
    )
}
"""North above, west at the left; neighbours on the ground are neighbours here as often as a grid allows."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Row and column, both from 0."""

    row: int
    column: int


def tile_places(codes: Sequence[str], aspect: float) -> tuple[Place, ...]:
    """A place for each code, no two alike.

    The hand-made layout serves when it knows every code; else the codes stand in ascending order in a grid whose shape
    follows `aspect` (width over height).
    """
    for layout in _BY_HAND.values():
        places = {
            code: Place(row, column)
            for row, line in enumerate(layout)
            for column, code in enumerate(line.split())
            if code != ".."
        }
        if codes and len(set(codes)) == len(codes) and places.keys() >= set(codes):
            return tuple(places[code] for code in codes)
    columns = _columns(len(codes), aspect)
    order = sorted(range(len(codes)), key=lambda index: (codes[index], index))
    rank = {index: number for number, index in enumerate(order)}
    return tuple(Place(*divmod(rank[index], columns)) for index in range(len(codes)))


def _columns(count: int, aspect: float) -> int:
    """As many columns as fill the shape with tiles a little wider than high; up to eight where that suffices."""
    wide = math.ceil(math.sqrt(count * aspect * 0.8))
    return max(1, min(max(wide, 1), max(8, wide if count > 48 else 8), max(count, 1)))
