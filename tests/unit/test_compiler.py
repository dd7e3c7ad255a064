"""Claims about the pipeline's own page."""

from __future__ import annotations

from smartprov.compiler import LAST_PLAIN_LETTER, PLAIN_SIGNS
from smartprov.render.pdf.fonts import covered_characters


def test_every_character_that_is_taken_for_plain_is_in_the_bundled_fonts() -> None:
    letters = {chr(point) for point in range(ord(LAST_PLAIN_LETTER) + 1)}
    assert {letter for letter in letters | PLAIN_SIGNS if letter.isprintable()} <= covered_characters()
