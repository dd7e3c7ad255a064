"""An author's picture: recognised by its content, checked, and for SVG reduced to what is drawn and nothing else."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import Literal

MAX_PIXELS = 40_000_000
SUFFIXES = (".png", ".jpg", ".jpeg", ".svg")
_SVG = "{http://www.w3.org/2000/svg}"
_HREF = ("href", "{http://www.w3.org/1999/xlink}href")
_REFUSED_TAGS = frozenset(
    (
        "script",
        "foreignObject",
        "iframe",
        "audio",
        "video",
        "a",
        "set",
        "animate",
        "animateTransform",
        "animateMotion",
        "handler",
    )
)
_NUMBER = r"(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"
_LENGTH = re.compile(rf"\s*({_NUMBER})\s*(px|mm|cm|in|pt|pc)?\s*\Z")
_LOCAL_URL = re.compile(r"url\(\s*[\"']?#", re.IGNORECASE)
_PIXELS = {None: 1.0, "px": 1.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "pt": 96 / 72, "pc": 16.0}


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture that can be placed; sizes in CSS pixels, 96 to the inch."""

    media: Literal["svg", "png", "jpeg"]
    data: bytes
    width: float
    height: float


def read_picture(data: bytes) -> PictureFile | str:
    """The picture in these bytes, or the reason why it cannot be used: a key of the catalogue's reasons."""
    if data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        return _read_bitmap(data)
    if b"<svg" in data[:4096]:
        return _read_svg(data)
    return "not-a-picture" if data else "empty-picture"


def _read_bitmap(data: bytes) -> PictureFile | str:
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(BytesIO(data)) as image:
                width, height = image.size
                media = image.format
                if width * height > MAX_PIXELS:
                    return "picture-too-large"
                image.load()
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError, Warning, Image.DecompressionBombError):
        return "broken-picture"
    return PictureFile("png" if media == "PNG" else "jpeg", data, float(width), float(height))


def _read_svg(data: bytes) -> PictureFile | str:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return "broken-picture"
    if root.tag != f"{_SVG}svg":
        return "broken-picture"
    if root.getroottree().docinfo.internalDTD is not None:
        return "svg-doctype"
    for element in list(root.iter("*")):
        name = etree.QName(element).localname
        if name in _REFUSED_TAGS:
            return "svg-active"
        for key, value in list(element.attrib.items()):
            local = etree.QName(key).localname
            if local.lower().startswith("on"):
                return "svg-active"
            if key in _HREF and not value.startswith(("#", "data:image/png;", "data:image/jpeg;")):
                return "svg-outside"
            if value.lower().count("url(") > len(_LOCAL_URL.findall(value)):
                return "svg-outside"
        if name == "style" and re.search(r"@import|\\|url\((?!\s*[\"']?#)", element.text or "", re.IGNORECASE):
            return "svg-outside"
    size = _svg_size(root.get("width"), root.get("height"), root.get("viewBox"))
    if size is None:
        return "svg-without-size"
    root.set("width", f"{size[0]:g}")
    root.set("height", f"{size[1]:g}")
    return PictureFile("svg", etree.tostring(root, encoding="utf-8"), *size)


def _svg_size(width: str | None, height: str | None, view_box: str | None) -> tuple[float, float] | None:
    sides = [_pixels(width), _pixels(height)]
    box = [float(part) for part in re.findall(rf"-?{_NUMBER}", view_box or "")] if view_box else []
    if len(box) == 4 and box[2] > 0 and box[3] > 0:
        sides = [sides[0] or box[2], sides[1] or box[3]]
    if sides[0] and sides[1] and sides[0] < 100_000 and sides[1] < 100_000:
        return sides[0], sides[1]
    return None


def _pixels(length: str | None) -> float | None:
    match = _LENGTH.match(length or "")
    return float(match[1]) * _PIXELS[match[2]] if match else None


def bitmap_width(data: bytes) -> int:
    """How many dots wide a PNG or JPEG is; 0 for anything else. Only its head is read."""
    if not data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        return 0
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data)) as image:
                return int(image.size[0])
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError, Image.DecompressionBombError):
        return 0
