"""What blocks with drawing and table share: where the drawing stands, how high it may be, its pictures as blocks."""

from __future__ import annotations

from smartprov.book.context import Context
from smartprov.book.model import Block, Figure, Picture
from smartprov.book.outline import FloatPlace

CAPTION_ROOM_MM = 24.0
"""What caption and alternative text of a picture may take of its page."""


def figure_place(places: tuple[FloatPlace, ...]) -> FloatPlace | None:
    """Where the drawing stands, or None if the plan gives nothing to draw."""
    return next((place for place in places if place.kind == "figure"), None)


def upright_mm(context: Context) -> tuple[float, float]:
    """Width of the text, and the height that a whole upright page leaves to a picture."""
    page = context.page
    return context.width_mm, page.height_mm - page.top_mm - page.bottom_mm - CAPTION_ROOM_MM


def figures(
    context: Context, place: FloatPlace, pictures: tuple[Picture, ...], caption: str, alt: str
) -> tuple[Block, ...]:
    """The pictures under one number; only the first one is listed, those after it say that they continue it."""
    later = f"{caption} ({context.labels('word.continued')})"
    return tuple(
        Figure(picture, alt, "" if index else place.id, place.label, later if index else caption)
        for index, picture in enumerate(pictures)
    )
