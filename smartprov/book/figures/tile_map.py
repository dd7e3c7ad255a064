"""A map of equal tiles, one a region, placed roughly as on the ground; shaded by class, hatched where unknown."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from smartprov.book.figures import palette
from smartprov.book.figures.legend import Entry, draw_legend, legend_height
from smartprov.book.figures.measure import fitted, text_width, wrapped
from smartprov.book.figures.svg import Canvas, points
from smartprov.book.figures.tile_places import tile_places
from smartprov.book.model import Picture
from smartprov.text.forms import Number, exact

_GAP = 3.0
_CODE = 7.0
_NAME = 7.5
_WIDEST_TILE = 74.0
_HIGHEST_TILE = 60.0
_LEGEND_HEAD = 11.0


@dataclass(frozen=True, slots=True)
class Tile:
    """A region: `value` is None where it is not known; `text` writes it, and may be empty."""

    code: str
    name: str
    value: Number | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class TileClass:
    """Values from `low` to `high`, both included, and the legend's words for them."""

    low: Number
    high: Number
    label: str


@dataclass(frozen=True, slots=True)
class TileMap:
    """One to five ascending classes; a value in none of them counts to the last one that begins below it.

    `head` stands above the legend: what the classes measure, and its unit.
    """

    title: str
    tiles: tuple[Tile, ...]
    classes: tuple[TileClass, ...]
    unknown: str
    head: str = ""


def tile_classes(values: Iterable[Number], write: Callable[[Number], str], most: int = 5) -> tuple[TileClass, ...]:
    """Classes of about equal numbers of regions, bounded by values that occur; values written alike share a class."""
    ordered = sorted(exact(value) for value in values)
    classes: list[TileClass] = []
    start = 0
    while start < len(ordered):
        size = math.ceil((len(ordered) - start) / max(1, most - len(classes)))
        end = min(start + size, len(ordered)) if len(classes) < most - 1 else len(ordered)
        while end < len(ordered) and write(ordered[end]) == write(ordered[end - 1]):
            end += 1
        low, high = ordered[start], ordered[end - 1]
        label = write(low) if write(low) == write(high) else f"{write(low)}–{write(high)}"
        classes.append(TileClass(low, high, label))
        start = end
    return tuple(classes)


def draw_tile_map(data: TileMap, width_mm: float, height_mm: float) -> Picture:
    """The map with its legend below. Names break over up to three lines; what does not fit is cut with an ellipsis."""
    width, height = points(width_mm), points(height_mm)
    entries = _entries(data)
    head = _LEGEND_HEAD if data.head else 0.0
    below = 8 + head + legend_height(entries, width) if entries else 0
    places = tile_places([tile.code for tile in data.tiles], width / max(1.0, height - below))
    columns = max((place.column for place in places), default=0) + 1
    rows = max((place.row for place in places), default=0) + 1
    tile_width = min(_WIDEST_TILE, (width + _GAP) / columns - _GAP)
    tile_height = max(0.1, min(_HIGHEST_TILE, tile_width * 0.96, (height - below + _GAP) / rows - _GAP))
    canvas = Canvas()
    for tile, place in sorted(zip(data.tiles, places, strict=True), key=lambda pair: (pair[1], pair[0].code)):
        x, y = place.column * (tile_width + _GAP), place.row * (tile_height + _GAP)
        _draw_tile(canvas, data, tile, (x, y, tile_width, tile_height))
    bottom = rows * (tile_height + _GAP) - _GAP
    if entries:
        canvas.text(0, bottom + 14.5, fitted(data.head, width, _NAME, bold=True), _NAME, bold=True, fill=palette.MUTED)
    draw_legend(canvas, entries, 0, bottom + 8 + head, width)
    return canvas.picture("tile-map", data.title, width, min(height, bottom + below))


def _draw_tile(canvas: Canvas, data: TileMap, tile: Tile, box: tuple[float, float, float, float]) -> None:
    x, y, width, height = box
    fill = _fill(data, tile)
    spoken = f"{tile.code} {tile.name}: {tile.text or data.unknown}" if tile.text or fill is None else tile.name
    inner = width - 4
    colour = palette.text_on(fill) if fill else palette.INK
    canvas.rect(
        (x, y, width, height), fill or canvas.hatch(palette.HATCH), stroke="" if fill else palette.SIGNAL,
        stroke_width=0.6, title=spoken,
    )  # fmt: skip
    head = fitted(tile.code, inner, _CODE)
    if height < 22 or width < 16:
        if fill and height >= 8:
            canvas.text(x + width / 2, y + height / 2 + 2.5, head, _CODE, fill=colour, anchor="middle")
        return
    lines = wrapped(
        tile.name, inner, _NAME, min(3, int((height - 11 - (10 if tile.text else 0)) / 8.6)) or 1, bold=True
    )
    written: list[tuple[float, str, float, bool]] = [(y + 8.6, head, _CODE, False)]
    written += [(y + 18 + number * 8.6, line, _NAME, True) for number, line in enumerate(lines)]
    if tile.text and height >= 11 + 10 + 8.6 * len(lines):
        written.append((y + height - 3.4, fitted(tile.text, inner, _NAME), _NAME, False))
    for baseline, text, size, bold in written:
        if not fill:
            canvas.rect(
                (x + 1.3, baseline - size, text_width(text, size, bold=bold) + 2.4, size + 1.8), palette.PAPER
            )  # fmt: skip
        canvas.text(x + 2.5, baseline, text, size, bold=bold, fill=colour)


def _fill(data: TileMap, tile: Tile) -> str | None:
    """The shade of the tile's class, or None for an unknown value."""
    if tile.value is None or not data.classes:
        return None
    number = sum(exact(tile.value) >= exact(tile_class.low) for tile_class in data.classes)
    return palette.shades(len(data.classes))[max(0, number - 1)]


def _entries(data: TileMap) -> tuple[Entry, ...]:
    shades = palette.shades(len(data.classes)) if data.classes else ()
    entries = [Entry(one.label, fill) for one, fill in zip(data.classes, shades, strict=True)]
    if any(_fill(data, tile) is None for tile in data.tiles):
        entries.append(Entry(data.unknown, mark="hatch"))
    return tuple(entries)
