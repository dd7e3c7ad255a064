"""How well one colour is read on another (WCAG 2.2, success criterion 1.4.3)."""

from __future__ import annotations

READABLE = 4.5
"""The least contrast of running text and its ground."""


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two `#rrggbb`, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(color: str) -> float:
    """The relative luminance of `#rrggbb`, from 0 to 1."""
    red, green, blue = (_linear(int(color[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
