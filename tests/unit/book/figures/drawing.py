"""Reads a picture back: its texts as boxes, its rectangles, and whether it keeps the rules of all figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from smartprov.book.figures.measure import text_width
from smartprov.book.model import Picture

SVG = "{http://www.w3.org/2000/svg}"
NUMERIC = {"x", "y", "width", "height", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "points", "font-size"}
ALLOWED = {"svg", "title", "defs", "pattern", "rect", "line", "path", "polyline", "polygon", "circle", "text"}


@dataclass(frozen=True)
class Label:
    """A text and the box it fills."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    fill: str

    def overlaps(self, other: Label) -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def root_of(picture: Picture) -> etree._Element:
    return etree.fromstring(picture.data)


def labels(picture: Picture) -> list[Label]:
    found = []
    for element in root_of(picture).iter(f"{SVG}text"):
        size, text = float(element.get("font-size", "0")), element.text or ""
        width = text_width(text, size, bold=element.get("font-weight") == "700")
        x, y = float(element.get("x", "0")), float(element.get("y", "0"))
        left = x - {"start": 0.0, "middle": width / 2, "end": width}[element.get("text-anchor", "start")]
        label = Label(text, left, y - 0.72 * size, left + width, y + 0.2 * size, size, element.get("fill", ""))
        found.append(label)
    return found


def view(picture: Picture) -> tuple[float, float]:
    _, _, width, height = (float(part) for part in root_of(picture).get("viewBox", "").split())
    return width, height


def assert_no_label_overlaps(picture: Picture) -> None:
    ordered = sorted(labels(picture), key=lambda label: label.top)
    for number, label in enumerate(ordered):
        for other in ordered[number + 1 :]:
            if other.top >= label.bottom:
                break
            assert not label.overlaps(other), (label, other)


def assert_keeps_the_rules(picture: Picture, width_mm: float, height_mm: float) -> None:
    """Bounded, titled, without styles, scripts or outside references, ids prefixed, at most one decimal."""
    text = picture.data.decode()
    root = root_of(picture)
    width, height = view(picture)
    assert picture.width_mm <= width_mm
    assert picture.height_mm <= height_mm + 1e-6
    assert re.fullmatch(r"[a-z-]+-[0-9a-f]{12}", picture.name)
    assert root[0].tag == f"{SVG}title"
    assert {etree.QName(element).localname for element in root.iter()} <= ALLOWED
    assert "style" not in text.partition("<title")[0]
    ids = [value for element in root.iter() if (value := element.get("id"))]
    assert len(set(ids)) == len(ids)
    assert all(value.startswith(f"{picture.name}-") for value in ids)
    for element in root.iterdescendants():
        for name, value in ((str(name), str(value)) for name, value in element.attrib.items()):
            assert name not in {"style", "href", "class", "onload"}
            if name in NUMERIC:
                assert re.fullmatch(r"-?[0-9]+(\.[0-9])?([ ,]-?[0-9]+(\.[0-9])?)*", value), (name, value)
            if name == "fill":
                assert re.fullmatch(rf"#[0-9a-f]{{6}}|none|url\(#{picture.name}-[a-z0-9-]+\)", value)
    for label in labels(picture):
        assert label.size >= 7
        assert label.left >= -0.1
        assert label.right <= width + 0.1, label
        assert label.top >= -0.1
        assert label.bottom <= height + 0.1, label
    for element in root.iterchildren(f"{SVG}rect"):
        x, y, w, h = (float(element.get(name, "0")) for name in ("x", "y", "width", "height"))
        assert x >= -0.1
        assert y >= -0.1
        assert x + w <= width + 0.2
        assert y + h <= height + 0.2


def assert_good(picture: Picture, width_mm: float, height_mm: float) -> None:
    assert_keeps_the_rules(picture, width_mm, height_mm)
    assert_no_label_overlaps(picture)


def rects(picture: Picture, fill: str) -> list[tuple[float, float, float, float]]:
    return [
        tuple(float(element.get(name, "0")) for name in ("x", "y", "width", "height"))
        for element in root_of(picture).iterchildren(f"{SVG}rect")
        if element.get("fill") == fill
    ]


def is_ascending(values: list[float]) -> bool:
    return all(one <= other for one, other in pairwise(values))
