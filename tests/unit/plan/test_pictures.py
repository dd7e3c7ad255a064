"""Claims about pictures: what can be placed, what is refused and why, and that no bytes whatever raise."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from smartprov.plan.pictures import PictureFile, read_picture

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {0}>{1}</svg>'


def svg(inside: str = "<rect width='1' height='1'/>", size: str = 'width="20" height="10"') -> bytes:
    return SVG.format(size, inside).encode()


def bitmap(format: str, size: tuple[int, int] = (4, 3)) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, "red").save(file, format)
    return file.getvalue()


@pytest.mark.parametrize(("format", "media"), [("PNG", "png"), ("JPEG", "jpeg")])
def test_a_bitmap_is_placed_as_it_is(format: str, media: str) -> None:
    data = bitmap(format)
    assert read_picture(data) == PictureFile(media, data, 4.0, 3.0)


@pytest.mark.parametrize(
    ("size", "width", "height"),
    [
        ('width="20" height="10"', 20, 10),
        ('width="20px" height="10px"', 20, 10),
        ('width="25.4mm" height="2.54cm"', 96, 96),
        ('width="1in" height="72pt"', 96, 96),
        ('viewBox="0 0 30 15"', 30, 15),
        ('viewBox="0,0,30,15" width="60"', 60, 15),
        ('viewBox="-5 -5 30.5 .5"', 30.5, 0.5),
        ('width="100%" height="100%" viewBox="0 0 30 15"', 30, 15),
    ],
)
def test_an_svgs_size_is_that_of_its_sides_or_else_of_its_box(size: str, width: float, height: float) -> None:
    found = read_picture(svg(size=size))
    assert isinstance(found, PictureFile)
    assert (found.media, round(found.width, 3), round(found.height, 3)) == ("svg", width, height)


REFUSED = (
    (b"", "empty-picture"),
    (b"teks", "not-a-picture"),
    (b"GIF89a" + b"\0" * 20, "not-a-picture"),
    (b"%PDF-1.7", "not-a-picture"),
    (bitmap("PNG")[:40], "broken-picture"),
    (bitmap("JPEG")[:40], "broken-picture"),
    (b"\x89PNG\r\n\x1a\n" + b"x" * 50, "broken-picture"),
    (svg()[:-3], "broken-picture"),
    (b"<html><svg></svg></html>", "broken-picture"),
    (b"<svg></svg>", "broken-picture"),
    (svg(size=""), "svg-without-size"),
    (svg(size='width="0" height="5"'), "svg-without-size"),
    (svg(size='width="1.2.3" height="5"'), "svg-without-size"),
    (svg(size='viewBox="0 0 . 5"'), "svg-without-size"),
    (svg(size='viewBox="0 0 -3 5"'), "svg-without-size"),
    (svg(size='width="1e9" height="5"'), "svg-without-size"),
    (svg(size=f'width="{"9" * 400}" height="5"'), "svg-without-size"),
    (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg(), "svg-doctype"),
    (svg("<script>x</script>"), "svg-active"),
    (svg("<a href='#x'/>"), "svg-active"),
    (svg("<foreignObject/>"), "svg-active"),
    (svg("<rect><animate/></rect>"), "svg-active"),
    (svg("<set/>"), "svg-active"),
    (svg("<rect onclick='x()'/>"), "svg-active"),
    (svg("<rect/>", 'width="1" height="1" OnLoad="x()"'), "svg-active"),
    (svg("<use href='https://example.org/a.svg#b'/>"), "svg-outside"),
    (svg("<image xlink:href='file:///etc/passwd'/>"), "svg-outside"),
    (svg("<image href='data:image/svg+xml;base64,AA'/>"), "svg-outside"),
    (svg("<rect fill='url(https://example.org)'/>"), "svg-outside"),
    (svg("<rect style='fill:url(#a);mask:url(https://example.org)'/>"), "svg-outside"),
    (svg("<rect style='fill:URL(https://example.org)'/>"), "svg-outside"),
    (svg("<style>@import 'x.css';</style>"), "svg-outside"),
    (svg("<style>@IMPORT 'x.css';</style>"), "svg-outside"),
    (svg("<style>rect{fill:url( 'https://example.org')}</style>"), "svg-outside"),
    (svg("<style>@\\69mport 'x.css';</style>"), "svg-outside"),
)


@pytest.mark.parametrize(("data", "reason"), REFUSED, ids=[f"{n}-{row[1]}" for n, row in enumerate(REFUSED)])
def test_a_picture_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    assert read_picture(data) == reason


@pytest.mark.parametrize(
    "inside",
    [
        "<use href='#a'/>",
        "<rect fill='url(#a)' style=\"mask:url('#b')\"/>",
        "<image href='data:image/png;base64,AA'/>",
        "<style>rect{fill:url(#a)}</style>",
        "<text>url(</text>",
    ],
)
def test_what_points_into_the_picture_itself_may_stand(inside: str) -> None:
    assert isinstance(read_picture(svg(inside)), PictureFile)


def test_comments_and_instructions_are_left_out_of_an_svg() -> None:
    found = read_picture(
        b"<?xml version='1.0'?><?xml-stylesheet href='https://example.org'?>" + svg("<!-- rahasia --><rect/>")
    )
    assert isinstance(found, PictureFile)
    assert b"rahasia" not in found.data
    assert b"stylesheet" not in found.data


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_read() -> None:
    header = bytearray(bitmap("PNG"))
    header[16:24] = (9000).to_bytes(4, "big") * 2
    from zlib import crc32

    header[29:33] = crc32(bytes(header[12:29])).to_bytes(4, "big")
    assert read_picture(bytes(header)) == "picture-too-large"


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_damage_to_a_picture_raises(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([bitmap("PNG"), bitmap("JPEG"), svg("<style>a{b:url(#c)}</style>")]))
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    assert isinstance(read_picture(bytes(damaged)), PictureFile | str)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="0123456789.-e ,pxm%", max_size=12), st.text(alphabet="0123456789.- ,", max_size=16))
def test_no_size_whatever_raises(length: str, box: str) -> None:
    assert isinstance(read_picture(svg(size=f'width="{length}" height="{length}" viewBox="{box}"')), PictureFile | str)
