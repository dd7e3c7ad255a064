"""Claims about placed pictures: no larger than the page, no larger than they are, named by what they show."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from smartprov.book.model import PageProfile
from smartprov.book.pictures import place_pictures

PAGE = PageProfile("a4", 210, 297, 25, 25, 30, 20)
WIDEST, HIGHEST = 160.0, 247 * 0.62


def png(width: int, height: int, colour: str = "red") -> bytes:
    file = BytesIO()
    Image.new("RGB", (width, height), colour).save(file, "PNG")
    return file.getvalue()


def svg(width: int, height: int) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"/>'.encode()


@pytest.mark.parametrize(
    ("data", "width", "height"),
    [
        (png(96, 48), 25.4, 12.7),
        (png(9600, 96), WIDEST, 1.6),
        (png(96, 9600), round(HIGHEST / 100, 2), round(HIGHEST, 2)),
        (svg(96, 48), WIDEST, 80.0),
        (svg(10, 1000), round(HIGHEST / 100, 2), round(HIGHEST, 2)),
    ],
    ids=["small-png", "wide-png", "high-png", "svg-grows", "high-svg"],
)
def test_a_picture_is_bounded_by_the_page(data: bytes, width: float, height: float) -> None:
    placed = place_pictures({"assets/a.png": data}, ["assets/a.png"], PAGE)["assets/a.png"]
    assert (placed.width_mm, placed.height_mm) == (width, height)


def test_its_name_is_safe_and_tells_pictures_apart_by_content() -> None:
    files = {
        "assets/Peta Jabar (1).png": png(4, 4),
        "assets/x/Peta Jabar (1).png": png(4, 4, "blue"),
        "assets/日本.png": png(4, 4),
    }
    placed = place_pictures(files, files, PAGE)
    names = [each.name for each in placed.values()]
    assert len(set(names)) == 3
    assert all(name.replace("-", "").isalnum() and name.isascii() for name in names)
    assert names[0].startswith("peta-jabar--1-")


def test_what_cannot_be_used_is_left_out() -> None:
    assert place_pictures({"assets/a.png": b"x"}, ["assets/a.png", "assets/tidak-ada.png"], PAGE) == {}
