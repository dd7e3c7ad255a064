"""Writes SVG of presentation attributes only, which Chromium, typst and LibreOffice draw alike; the unit is a point."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from html import escape
from typing import Literal

from smartprov.book.figures import palette
from smartprov.book.figures.measure import drawable
from smartprov.book.model import Picture

POINTS_PER_MM = 72 / 25.4

Box = tuple[float, float, float, float]
"""Left, top, width, height."""

_NAME = "\ue000"
"""Stands for the picture's name until the content, and with it the name, is known. No plan's text can hold it."""


def points(millimetres: float) -> float:
    """Millimetres in points, rounded down to a tenth so that nothing outgrows its page."""
    return math.floor(millimetres * POINTS_PER_MM * 10) / 10


class Canvas:
    """Takes shapes in painting order and gives them back as a picture."""

    def __init__(self) -> None:
        self._definitions: dict[str, str] = {}
        self._shapes: list[str] = []

    def rect(
        self, box: Box, fill: str,
        *, stroke: str = "", stroke_width: float = 0.6, dashes: str = "", radius: float = 0, title: str = "",
    ) -> None:  # fmt: skip
        """A rectangle; `title` is what a pointer over it shows."""
        x, y, width, height = box
        self._add(
            "rect", title, x=x, y=y, width=max(width, 0.1), height=max(height, 0.1), rx=radius or None,
            fill=fill, stroke=stroke or None, stroke_width=stroke_width if stroke else None,
            stroke_dasharray=dashes or None,
        )  # fmt: skip

    def line(
        self, x1: float, y1: float, x2: float, y2: float,
        *, stroke: str = palette.RULE, width: float = 0.5, dashes: str = "",
    ) -> None:  # fmt: skip
        """A straight rule."""
        self._add(
            "line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, stroke_width=width, stroke_dasharray=dashes or None
        )

    def polyline(self, corners: Sequence[tuple[float, float]], *, stroke: str, width: float, dashes: str = "") -> None:
        """An open line through its corners."""
        self._add(
            "polyline", points=_corners(corners), fill="none", stroke=stroke, stroke_width=width,
            stroke_linejoin="round", stroke_dasharray=dashes or None,
        )  # fmt: skip

    def curve(
        self, x1: float, y1: float, x2: float, y2: float,
        *, stroke: str = palette.MUTED, width: float = 0.6, dashes: str = "",
    ) -> None:  # fmt: skip
        """A line that leaves and arrives level, as between two columns."""
        middle = (x1 + x2) / 2
        corners = [_corners([corner]) for corner in ((x1, y1), (middle, y1), (middle, y2), (x2, y2))]
        self._add(
            "path", d=f"M{corners[0]} C{' '.join(corners[1:])}", fill="none", stroke=stroke, stroke_width=width,
            stroke_dasharray=dashes or None,
        )  # fmt: skip

    def polygon(self, corners: Sequence[tuple[float, float]], fill: str, *, stroke: str = "", title: str = "") -> None:
        """A filled shape."""
        self._add(
            "polygon", title, points=_corners(corners), fill=fill,
            stroke=stroke or None, stroke_width=0.8 if stroke else None,
        )  # fmt: skip

    def circle(self, x: float, y: float, radius: float, fill: str, *, stroke: str = "") -> None:
        """A dot."""
        self._add(
            "circle", cx=x, cy=y, r=radius, fill=fill, stroke=stroke or None, stroke_width=0.6 if stroke else None
        )

    def text(
        self, x: float, y: float, text: str, size: float,
        *, bold: bool = False, fill: str = palette.INK, anchor: Literal["start", "middle", "end"] = "start",
    ) -> None:  # fmt: skip
        """One line of text; `y` is its baseline. Nothing is drawn for an empty one."""
        shown = drawable(text)
        if shown:
            attributes = _attributes(
                x=x, y=y, font_size=size, font_weight="700" if bold else None,
                text_anchor=None if anchor == "start" else anchor, fill=fill,
            )  # fmt: skip
            self._shapes.append(f"<text{attributes}>{escape(shown)}</text>")

    def hatch(self, colour: str = palette.SIGNAL, ground: str = palette.PAPER) -> str:
        """A fill of diagonal lines, for what is not known yet."""
        size = 5
        key = f"hatch-{len(self._definitions)}"
        body = (
            f'patternUnits="userSpaceOnUse" width="{size}" height="{size}" patternTransform="rotate(45)">'
            f'<rect width="{size}" height="{size}" fill="{ground}"/>'
            f'<rect width="1" height="{size}" fill="{colour}"/></pattern>'
        )
        key = self._definitions.setdefault(body, key)
        return f"url(#{_NAME}-{key})"

    def picture(self, kind: str, title: str, width: float, height: float) -> Picture:
        """The finished picture, its name made of `kind` and a digest of everything in it."""
        title = drawable(title)
        definitions = "".join(f'<pattern id="{_NAME}-{key}" {body}' for body, key in self._definitions.items())
        width_mm, height_mm = (math.floor(side / POINTS_PER_MM * 10 + 1e-6) / 10 for side in (width, height))
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{_number(width_mm)}mm" height="{_number(height_mm)}mm" '
            f'viewBox="0 0 {_number(width)} {_number(height)}" role="img" font-family="Arimo" '
            f'aria-labelledby="{_NAME}-title">'
        )
        lines = [
            head,
            f'<title id="{_NAME}-title">{escape(title)}</title>',
            *([f"<defs>{definitions}</defs>"] if definitions else []),
            *self._shapes,
            "</svg>\n",
        ]
        text = "\n".join(lines)
        name = f"{kind}-{hashlib.sha256(text.encode()).hexdigest()[:12]}"
        return Picture(name, "svg", text.replace(_NAME, name).encode(), width_mm, height_mm)

    def _add(self, element: str, title: str = "", **attributes: str | float | None) -> None:
        written = _attributes(**attributes)
        shown = drawable(title)
        inside = f"><title>{escape(shown)}</title></{element}>" if shown else "/>"
        self._shapes.append(f"<{element}{written}{inside}")


def _attributes(**attributes: str | float | None) -> str:
    """Attributes in the order given, underscores as hyphens, without those that are None."""
    return "".join(
        f' {key.replace("_", "-")}="{escape(value) if isinstance(value, str) else _number(value)}"'
        for key, value in attributes.items()
        if value is not None
    )


def _number(value: float) -> str:
    """At most one decimal, never minus zero."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def _corners(corners: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in corners)
