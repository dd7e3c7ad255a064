"""Tones of the book as character styles and as colours of edges."""

from __future__ import annotations

from smartprov.book.model import Tone

EDGES = {
    "dimension-1": "1F5FA8",
    "dimension-2": "B0501E",
    "dimension-3": "8A6D00",
    "dimension-4": "7A3F8F",
    "dimension-5": "A8324A",
    "dimension-6": "1F7A4D",
    "dimension-7": "3D6B75",
    "dimension-8": "6B5B4B",
    "tbd": "8A5A00",
    "draft": "8A5A00",
    "unverified": "8A5A00",
    "conflict": "A8324A",
    "final": "1F7A4D",
    "quick-win": "1F3A5F",
    "neutral": "55616E",
}
ACCENT = "1F3A5F"
RULE = "8A97A8"
HAIR = "D3DAE2"
PALE = "F3F5F8"


def edge_colour(tone: Tone) -> str:
    """The colour of a tone's edge, without the hash sign; neutral for a tone that has none."""
    return EDGES.get(tone, EDGES["neutral"])


def chip_style(tone: Tone) -> str:
    """The character style of a chip."""
    return "Chip " + (tone if tone in EDGES else "neutral")
