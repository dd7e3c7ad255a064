"""Pictures: how a page shows one, and the file that the site keeps of it."""

from __future__ import annotations

from html import escape

from smartprov.book.model import Picture
from smartprov.render.html.page import Page

PIXELS_PER_MM = 96 / 25.4
DRAWN_IN = b'font-family="Arimo"'
SHOWN_IN = b'font-family="Arimo, Liberation Sans, Arial, Helvetica, sans-serif"'


def image(page: Page, picture: Picture, alt: str, kind: str) -> str:
    """An image at its size on paper, which a narrow screen may shrink."""
    width, height = (max(1, round(mm * PIXELS_PER_MM)) for mm in (picture.width_mm, picture.height_mm))
    return (
        f'<img class="{kind}" src="{page.source(picture)}" alt="{escape(alt)}" width="{width}" height="{height}" '
        'decoding="async">'
    )


def picture_file(picture: Picture) -> bytes:
    """The bytes of a picture.

    An SVG that is shown as an image cannot load a font, and a browser without Arimo would fall back to its serif: so
    the families of the same widths are named too.
    """
    return picture.data.replace(DRAWN_IN, SHOWN_IN) if picture.media == "svg" else picture.data
