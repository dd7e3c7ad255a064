"""Claims about widths, cutting and breaking of texts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartprov.book.figures import palette
from smartprov.book.figures.measure import drawable, fitted, text_width, wrapped
from smartprov.plan.colors import luminance


@pytest.mark.parametrize("bold", [False, True])
def test_the_width_table_equals_the_font(bold: bool) -> None:
    import fontpkg_arimo
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    font = TTFont(Path(fontpkg_arimo.__file__).parent / "files" / "Arimo[wght].ttf")
    if bold:
        font = instantiateVariableFont(font, {"wght": 700})
    names, metrics = font.getBestCmap(), font["hmtx"]
    for letter in "AbgijMWÀéß 0123456789.,–−…≥→()":
        assert text_width(letter, 2048, bold=bold) == metrics[names[ord(letter)]][0]


def test_what_the_font_lacks_becomes_a_visible_substitute() -> None:
    assert drawable("Satu\tData\n\x00 \u202ejabar 統計") == "Satu Data jabar ��"
    assert drawable("\ue000") == "�"


@given(st.text(max_size=120), st.floats(0, 300), st.booleans())
def test_a_fitted_text_fits(text: str, width: float, bold: bool) -> None:
    shown = fitted(text, width, 8, bold=bold)
    assert text_width(shown, 8, bold=bold) <= width
    assert shown == drawable(text) or shown == "" or shown.endswith("…")


@given(st.text(alphabet="abc defg WM", max_size=80), st.floats(5, 200), st.integers(1, 4))
def test_wrapped_lines_fit_and_lose_nothing_but_what_an_ellipsis_says(text: str, width: float, lines: int) -> None:
    shown = wrapped(text, width, 8, lines)
    assert len(shown) <= lines
    assert all(text_width(line, 8) <= width for line in shown)
    if not any("…" in line for line in shown) and text_width("W…", 8) < width:
        assert " ".join(shown) == drawable(text)


def test_tones_read_with_white_and_series_darken_in_order() -> None:
    assert all(palette.contrast(palette.PAPER, colour) >= 4.5 for colour in palette.TONES.values())
    for scale in (palette.SERIES, palette.SHADES[::-1]):
        light = [luminance(colour) for colour in scale]
        assert light == sorted(light)
        assert all(palette.contrast(palette.text_on(colour), colour) >= 4.5 for colour in scale)
    with pytest.raises(ValueError, match="classes"):
        palette.shades(6)
