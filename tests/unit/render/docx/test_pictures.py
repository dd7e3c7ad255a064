"""Bitmaps of drawings."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from smartprov.diagnostics import SmartprovError
from smartprov.render.docx.pictures import bitmap
from tests.specimen import picture


def test_a_bitmap_has_the_proportions_of_the_drawing():
    image = Image.open(io.BytesIO(bitmap(picture())))
    assert image.width / image.height == pytest.approx(160 / 60, rel=0.01)
    assert image.width > 1000


def test_the_drawings_colours_are_in_its_bitmap():
    image = Image.open(io.BytesIO(bitmap(picture()))).convert("RGB")
    colours = {colour for _, colour in image.getcolors(1 << 20)}
    assert {(0x1F, 0x3A, 0x5F), (0x8A, 0x97, 0xA8)} <= colours


def test_a_drawing_that_is_none_is_named():
    with pytest.raises(SmartprovError) as caught:
        bitmap(replace(picture(), name="rusak", data=b"<svg"))
    assert caught.value.arguments["name"] == "rusak"
