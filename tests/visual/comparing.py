"""Two pictures of a page: whether they show the same, but for the small differences between machines."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageChops, ImageFilter

STRAY = 40
"""By how much of 255 a pixel may differ, once both are blurred a little: letters are smoothed in many ways."""
MOST_STRAYS = 0.002
"""The share of a page that may differ by more: a word, but no moved line, no lost rule and no other colour."""
COLORS = 48
"""Shades that are kept; a page has few."""


def share_of_strays(one: Image.Image, other: Image.Image) -> float:
    """How much of the page shows something else; all of it where the sizes differ."""
    if one.size != other.size:
        return 1.0
    pair = [image.convert("RGB").filter(ImageFilter.BoxBlur(1)) for image in (one, other)]
    difference = ImageChops.difference(*pair)
    strongest = difference.getchannel(0)
    for channel in (1, 2):
        strongest = ImageChops.lighter(strongest, difference.getchannel(channel))
    return sum(strongest.histogram()[STRAY + 1 :]) / (one.width * one.height)


def side_by_side(expected: Image.Image, found: Image.Image) -> Image.Image:
    """What was expected, what was found, and where they differ."""
    images = [each.convert("RGB") for each in (expected, found)]
    if images[0].size == images[1].size:
        images.append(ImageChops.invert(ImageChops.difference(*images)))
    sheet = Image.new("RGB", (sum(each.width for each in images), max(each.height for each in images)), "white")
    left = 0
    for image in images:
        sheet.paste(image, (left, 0))
        left += image.width
    return sheet


def stored(image: Image.Image, path: Path) -> None:
    """Small enough for a repository."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image.convert("RGB").quantize(COLORS, dither=Image.Dither.NONE).save(path, optimize=True)
