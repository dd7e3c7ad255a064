"""The quiet drawing on a cover: the plan's own periods as fine strokes, or its regions as tiles. No text at all."""

from __future__ import annotations

import math
from dataclasses import dataclass

from smartprov.book.figures import palette
from smartprov.book.figures.svg import Canvas, points
from smartprov.book.figures.tile_places import tile_places
from smartprov.book.model import Picture

_MOST_STROKES = 90
"""Of more programs every second, third … is drawn, or the strokes would merge into a wall."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A program: its years, both included, and its tone; a quick win ends in a dot."""

    start: int
    end: int
    tone: str = "neutral"
    is_quick_win: bool = False


@dataclass(frozen=True, slots=True)
class MotifTile:
    """A region and how much concerns it, as a share (0 to 1) of the region most concerned."""

    code: str
    share: float


@dataclass(frozen=True, slots=True)
class Motif:
    """The plan's years and what stands in them; with tiles, the map is drawn, else the strokes."""

    title: str
    start: int
    end: int
    strokes: tuple[Stroke, ...]
    tiles: tuple[MotifTile, ...] = ()


def draw_motif(data: Motif, width_mm: float, height_mm: float) -> Picture:
    """A picture of just this size."""
    width, height = points(width_mm), points(height_mm)
    canvas = Canvas()
    if data.tiles:
        _draw_tiles(canvas, data, width, height)
    else:
        _draw_strokes(canvas, data, width, height)
    return canvas.picture("motif", data.title, width, height)


def _draw_strokes(canvas: Canvas, data: Motif, width: float, height: float) -> None:
    """One stroke a program, evenly from top to bottom, over hairlines for the years."""
    years = max(1, data.end - data.start + 1)
    inset = 3.0
    scale = (width - 2 * inset) / years
    for number in range(years + 1):
        x = inset + number * scale
        canvas.line(x, 0, x, height, stroke=palette.FAINT, width=0.6)
    shown = data.strokes[:: math.ceil(len(data.strokes) / _MOST_STROKES) or 1]
    pitch = min(height / max(1, len(shown)), 18.0)
    thickness = max(0.4, min(3.2, pitch * 0.38))
    top = (height - pitch * len(shown)) / 2
    for number, stroke in enumerate(shown):
        y = top + pitch * (number + 0.5)
        start = inset + max(0, stroke.start - data.start) * scale + 2
        end = max(inset + min(years, stroke.end + 1 - data.start) * scale - 2, start + thickness)
        colour = palette.tone_colour(stroke.tone)
        canvas.rect((start, y - thickness / 2, end - start, thickness), colour, radius=thickness / 2)
        if stroke.is_quick_win:
            radius = max(1.0, min(2.8, thickness * 0.9))
            canvas.circle(end - radius, y, radius, palette.PAPER, stroke=colour)


def _draw_tiles(canvas: Canvas, data: Motif, width: float, height: float) -> None:
    """An outline a region, and in it a square that grows with its share."""
    places = tile_places([tile.code for tile in data.tiles], width / height)
    columns = max(place.column for place in places) + 1
    rows = max(place.row for place in places) + 1
    pitch = min(width / columns, height / rows)
    side = pitch * 0.9
    left, top = (width - pitch * columns) / 2, (height - pitch * rows) / 2
    for tile, place in sorted(zip(data.tiles, places, strict=True), key=lambda pair: pair[1]):
        x = left + place.column * pitch + (pitch - side) / 2
        y = top + place.row * pitch + (pitch - side) / 2
        canvas.rect((x, y, side, side), palette.BAND, stroke=palette.RULE, stroke_width=0.6)
        inner = (side - 6) * min(1.0, max(0.0, tile.share)) ** 0.5
        if inner > 0.5:
            offset = (side - inner) / 2
            canvas.rect((x + offset, y + offset, inner, inner), palette.SHADES[1 + min(2, int(tile.share * 3))])
