"""What the fonts cover, and what is printed where they do not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from smartprov.book.model import Chapter, Figure, Paragraph, Picture, Theme
from smartprov.diagnostics import SmartprovError
from smartprov.render.pdf import covered_characters, fonts, missing_characters, render_pdf
from smartprov.render.pdf.engine import compile_pdf
from smartprov.render.pdf.lettering import printable
from smartprov.render.pdf.printing import look_of
from smartprov.resources import templates_folder
from tests import specimen


def test_the_character_maps_are_those_that_fonttools_reads() -> None:
    for path in fonts._files():
        font = TTFont(path)
        mine = dict(fonts._mapping(path.read_bytes()))
        theirs = {point: font.getGlyphID(name) for point, name in font.getBestCmap().items() if point}
        assert {point: glyph for point, glyph in mine.items() if point} == theirs


def test_advances_are_those_of_arimo() -> None:
    assert fonts.sans_advances()["0"] == pytest.approx(1139 / 2048)
    assert fonts.sans_advances()["i"] < fonts.sans_advances()["m"]


@pytest.mark.parametrize("style", ["serif", "sans", "mono"])
@pytest.mark.parametrize("shape", ["weight: 400", "weight: 700", 'style: "italic"'])
def test_every_covered_character_can_be_shown(style: str, shape: str) -> None:
    """PDF/UA refuses a text with a missing glyph, so a compile proves it."""
    letters = sorted(letter for letter in covered_characters() if letter.isprintable())
    text = " ".join(letters).replace("\\", "\\\\").replace('"', '\\"')
    theme = (templates_folder() / "pdf" / "theme.typ").read_bytes()
    setup = f'#import "theme.typ": *\n#set document(title: "x")\n#set text(font: {style}, lang: "id", {shape})'
    source = f'{setup}\n= x\n#"{text}"'
    assert compile_pdf({"main.typ": source.encode(), "theme.typ": theme, "theme.json": look_of(Theme())}, 0)


def test_a_character_that_no_font_has_is_named_and_replaced() -> None:
    assert printable("nilai 東 dan 😀") == "nilai □ dan □"
    svg = Picture("p", "svg", specimen.SVG.replace("2024", "漢").encode(), 10, 10)
    blocks = (Paragraph("東京"), Figure(svg, "teks"))
    book = replace(specimen.book(), chapters=(Chapter("c", "Bab", "", "", "body", blocks),), cover=None)
    assert missing_characters(book) == {"東", "京", "漢"}
    assert render_pdf(book).data.startswith(b"%PDF")


def test_the_specimen_misses_nothing() -> None:
    assert missing_characters(specimen.book()) == set()


def test_a_missing_font_package_is_a_broken_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "FONT_PACKAGES", ("fontpkg_nowhere",))
    fonts.font_folders.cache_clear()
    try:
        with pytest.raises(SmartprovError) as caught:
            fonts.font_folders()
        assert caught.value.code == "font-missing"
    finally:
        fonts.font_folders.cache_clear()


def test_a_warning_of_the_engine_is_an_error_here() -> None:
    with pytest.raises(SmartprovError) as caught:
        compile_pdf({"main.typ": b'#set document(title: "x")\n#set text(font: "Nowhere")\n= x'}, 0)
    assert "unknown font family" in caught.value.arguments["reason"]


def test_the_engine_sees_no_file_of_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret.txt").write_text("rahasia")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SmartprovError) as caught:
        compile_pdf({"main.typ": b'#set document(title: "x")\n#set text(lang: "id")\n= x\n#read("secret.txt")'}, 0)
    assert "not found" in caught.value.arguments["reason"]
