"""Pictures: how a page shows one, and what is kept of it, as a file beside the pages or inside the page itself."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from smartprov.book.model import Picture
from smartprov.render.html.addresses import asset_path, relative
from smartprov.render.html.escaping import in_attribute

if TYPE_CHECKING:
    from smartprov.render.html.page import Page

PIXELS_PER_MM = 96 / 25.4
ENDINGS = {"svg": "svg", "png": "png", "jpeg": "jpg"}
MEDIA_TYPES = {"svg": "image/svg+xml", "png": "image/png", "jpeg": "image/jpeg"}
DRAWN_IN = b'font-family="Arimo"'
SHOWN_IN = b'font-family="Arimo, Liberation Sans, Arial, Helvetica, sans-serif"'


class Shelf(Protocol):
    """What keeps the pictures of all pages and says where one of them is found."""

    def source(self, here: str, picture: Picture) -> str:
        """The address of a picture for the page `here`."""


@dataclass(slots=True)
class Files:
    """Pictures as files beside the pages."""

    pictures: dict[str, Picture] = field(default_factory=dict)

    def source(self, here: str, picture: Picture) -> str:
        name = f"{picture.name}.{ENDINGS[picture.media]}"
        self.pictures[name] = picture
        return relative(here, asset_path(name))


class Inlined:
    """Pictures inside the page itself."""

    def source(self, here: str, picture: Picture) -> str:
        return f"data:{MEDIA_TYPES[picture.media]};base64,{b64encode(picture_file(picture)).decode()}"


def image(page: Page, picture: Picture, alt: str, kind: str) -> str:
    """An image at its size on paper, which a narrow screen may shrink."""
    width, height = (max(1, round(mm * PIXELS_PER_MM)) for mm in (picture.width_mm, picture.height_mm))
    return (
        f'<img class="{kind}" src="{page.source(picture)}" alt="{in_attribute(alt)}" width="{width}" height="{height}" '
        'decoding="async">'
    )


def picture_file(picture: Picture) -> bytes:
    """The bytes of a picture.

    An SVG that is shown as an image cannot load a font, and a browser without Arimo would fall back to its serif: so
    the families of the same widths are named too.
    """
    return picture.data.replace(DRAWN_IN, SHOWN_IN) if picture.media == "svg" else picture.data
