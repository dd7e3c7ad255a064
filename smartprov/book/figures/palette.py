"""The colours of all figures, and which text colour reads on them."""

from __future__ import annotations

from smartprov.plan.colors import contrast

INK = "#1b2733"
ACCENT = "#1f3a5f"
SIGNAL = "#8a5a00"
HATCH = "#e2b95a"
"""The lines of what is not known: light enough for words to be read between them."""
MUTED = "#55606c"
RULE = "#c3cad1"
FAINT = "#e4e8ec"
BAND = "#f1f4f6"
PAPER = "#ffffff"

TONES = {
    "dimension-1": "#1f5fa8",
    "dimension-2": "#b0501e",
    "dimension-3": "#8a6d00",
    "dimension-4": "#7a3f8f",
    "dimension-5": "#a8324a",
    "dimension-6": "#1f7a4d",
    "dimension-7": "#3d6b75",
    "dimension-8": "#6b5b4b",
}

SERIES = ("#16304f", "#8c3b2e", "#2f7d8c", "#c98236", "#7fa7c9", "#d9b35b", "#b9d6cf", "#ece3c6")
"""Series of a stack, from dark to light, so that their order survives a grey printer; neighbours differ in hue too."""

SHADES = ("#e6edf5", "#b4cae2", "#7ba0cb", "#43709f", "#1f3a5f")
"""Classes of a map, from little to much."""


def tone_colour(tone: str) -> str:
    """The colour of a tone of the book; neutral grey for one that has none."""
    return TONES.get(tone, MUTED)


def shades(count: int) -> tuple[str, ...]:
    """As many shades as there are classes, spread over the whole scale; more than five are refused."""
    if not 0 < count <= len(SHADES):
        raise ValueError(f"a map has one to {len(SHADES)} classes, not {count}")
    if count == 1:
        return (SHADES[2],)
    return tuple(SHADES[round(index * (len(SHADES) - 1) / (count - 1))] for index in range(count))


def text_on(colour: str) -> str:
    """White or ink, whichever contrasts more."""
    return PAPER if contrast(PAPER, colour) >= contrast(INK, colour) else INK
