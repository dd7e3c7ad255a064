"""The style sheet of the house."""

from __future__ import annotations

from lxml import etree

from smartprov.render.docx.tones import EDGES, chip_style
from smartprov.resources import templates_folder

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STYLES = {
    style.get(W + "styleId"): style
    for style in etree.parse(templates_folder() / "docx" / "styles.xml").iter(W + "style")
}


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_ids_are_names_without_spaces_where_the_code_makes_them():
    for identifier, style in STYLES.items():
        if style.get(W + "customStyle"):
            assert identifier == style.find(W + "name").get(W + "val").replace(" ", "")


def test_every_style_that_another_builds_on_exists():
    for style in STYLES.values():
        for tag in ("basedOn", "next", "link"):
            other = style.find(W + tag)
            assert other is None or other.get(W + "val") in STYLES


def test_every_tone_has_a_chip_in_its_colour():
    for tone, colour in EDGES.items():
        style = STYLES[chip_style(tone).replace(" ", "")]
        assert style.find(f"{W}rPr/{W}color").get(W + "val") == colour
    assert chip_style("dimension-99") == "Chip neutral"


def test_every_colour_of_text_reads_on_its_ground():
    for style in STYLES.values():
        colour, shade = style.find(f"{W}rPr/{W}color"), style.find(f".//{W}shd")
        if colour is not None:
            ground = "FFFFFF" if shade is None else shade.get(W + "fill")
            assert contrast(colour.get(W + "val"), ground) >= 4.5, style.get(W + "styleId")


def test_no_text_of_a_table_is_smaller_than_seven_and_a_half_points():
    sizes = {name: s.find(f"{W}rPr/{W}sz") for name, s in STYLES.items() if name.startswith(("Table", "Dense"))}
    small = {n for n, size in sizes.items() if size is not None and int(size.get(W + "val")) < 15}
    assert small == {"TableGap"}
