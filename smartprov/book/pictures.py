"""An author's pictures as the book places them: named by content, no larger than the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from smartprov.book.model import PageProfile, Picture
from smartprov.plan.pictures import PictureFile, read_picture

PIXELS_PER_MM = 96 / 25.4
HIGHEST_SHARE = 0.62
"""Of the text's height: a picture leaves room for its caption and some words."""


def place_pictures(assets: Mapping[str, bytes], files: Iterable[str], page: PageProfile) -> dict[str, Picture]:
    """The usable ones among these files, by path. What cannot be used was reported before."""
    placed: dict[str, Picture] = {}
    for file in sorted(set(files)):
        found = read_picture(assets.get(file, b""))
        if isinstance(found, PictureFile):
            placed[file] = _bounded(file, found, page)
    return placed


def _bounded(file: str, found: PictureFile, page: PageProfile) -> Picture:
    width, height = found.width / PIXELS_PER_MM, found.height / PIXELS_PER_MM
    widest = page.width_mm - page.inner_mm - page.outer_mm
    highest = (page.height_mm - page.top_mm - page.bottom_mm) * HIGHEST_SHARE
    scale = min(1.0, widest / width, highest / height)
    if found.media == "svg":
        scale = min(widest / width, highest / height)
    stem = file.rpartition("/")[2].rpartition(".")[0]
    safe = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in stem).strip("-").lower()
    name = f"{safe or 'gambar'}-{sha256(found.data).hexdigest()[:12]}"
    return Picture(name, found.media, found.data, round(width * scale, 2), round(height * scale, 2))
