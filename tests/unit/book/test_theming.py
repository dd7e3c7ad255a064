"""The plan's own look, in the theme and in the drawings."""

from __future__ import annotations

import pytest

from smartprov.book.compose import page_profile
from smartprov.book.figures import palette
from smartprov.book.figures.motif import Motif, Stroke, draw_motif
from smartprov.book.model import Figure, Landscape, Paragraph, Theme
from smartprov.book.theming import recolored, theme_of, themed
from tests import plans

LOOK = Theme(accent="#7a1f3d", tones=("#004d40", *Theme().tones[1:]))


def look(text: str) -> Theme:
    plan = plans.plan({"masterplan.yaml": (("books:", f"page: {text}\nbooks:"),)})
    return theme_of(plan, page_profile(plan))


def test_a_plan_without_a_profile_has_our_look() -> None:
    plan = plans.plan()
    ours = theme_of(plan, page_profile(plan))
    assert (ours.ink, ours.accent, ours.tones, ours.logo) == (Theme().ink, Theme().accent, Theme().tones, None)


def test_our_look_is_the_palette_of_the_drawings() -> None:
    assert (Theme().ink, Theme().accent, Theme().signal) == (palette.INK, palette.ACCENT, palette.SIGNAL)
    assert tuple(palette.TONES.values()) == Theme().tones


@pytest.mark.parametrize("part", ["accent", "ink", "signal"])
def test_a_colour_of_the_profile_is_taken_in_lower_case(part: str) -> None:
    assert getattr(look(f'{{colors: {{{part}: "#7A1F3D"}}}}'), part) == "#7a1f3d"


def test_a_drawing_takes_the_colours_and_a_name_of_its_own() -> None:
    picture = draw_motif(Motif("Rencana", 2024, 2028, (Stroke(2024, 2026, "dimension-1"),)), 100, 60)
    changed = recolored(picture, LOOK)
    assert b"#004d40" in changed.data and b"#1f5fa8" not in changed.data
    assert changed.name != picture.name and picture.name.encode() not in changed.data
    assert recolored(picture, Theme()) is picture


def test_a_drawing_without_the_changed_colours_is_left_alone() -> None:
    picture = draw_motif(Motif("Rencana", 2024, 2028, (Stroke(2024, 2026, "dimension-2"),)), 100, 60)
    assert recolored(picture, LOOK) is picture


def test_figures_on_turned_pages_are_reached_and_other_blocks_are_not_touched() -> None:
    picture = draw_motif(Motif("Rencana", 2024, 2028, (Stroke(2024, 2026, "dimension-1"),)), 100, 60)
    words = Paragraph("kata")
    landscape, same = themed((Landscape((Figure(picture, "teks"),)), words), LOOK)
    assert isinstance(landscape, Landscape) and same is words
    figure = landscape.blocks[0]
    assert isinstance(figure, Figure) and b"#004d40" in figure.picture.data
