"""The fonts of a printed book, from the packages that ship them, and what they can show."""

from __future__ import annotations

import importlib.util
import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import typst

from smartprov.diagnostics import SmartprovError

FONT_PACKAGES = ("fontpkg_source_serif_4", "fontpkg_arimo")
EMBEDDED = "←↑→↓↔⇒⇔∀∂∃∅∆∇∈∉∏∑−√∞∧∨∩∪∫≈≠≡≤≥⊂⊃⊆⊇⋅─│┌┐└┘├┤┬┴┼═║■□▪▫▲△▶▷▼▽◀◁◆◇○●◦☐☑☒★☆♀♂✓✔✗✘✦"
"""What DejaVu Sans Mono and New Computer Modern Math, inside the typst wheel, add; a test compiles each of them."""
PLACEHOLDER = "□"


@cache
def font_folders() -> tuple[Path, ...]:
    """Where the font files lie."""
    return tuple(_folder(package) for package in FONT_PACKAGES)


@cache
def engine_fonts() -> typst.Fonts:
    """The fonts as the engine takes them. Those of the machine never count."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=True,
        font_paths=[str(folder) for folder in font_folders()],
    )


@cache
def covered_characters() -> frozenset[str]:
    """Every character that a book can show."""
    points = {point for path in _files() for point, _ in _mapping(path.read_bytes())}
    printable = {chr(point) for point in points if point >= 0x20}
    return frozenset(printable | set(EMBEDDED) | {"\n", "\t", "\u00ad"})


@cache
def sans_advances() -> dict[str, float]:
    """How wide a character of Arimo stands, in em."""
    path = next(path for path in _files() if path.name.startswith("Arimo["))
    data = path.read_bytes()
    tables = _tables(data)
    units = struct.unpack_from(">H", data, tables["head"] + 18)[0]
    count = struct.unpack_from(">H", data, tables["hhea"] + 34)[0]
    start = tables["hmtx"]
    return {
        chr(point): struct.unpack_from(">H", data, start + 4 * min(glyph, count - 1))[0] / units
        for point, glyph in _mapping(data)
    }


def _folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SmartprovError("font-missing", package=package)
    return Path(spec.origin).parent / "files"


def _files() -> tuple[Path, ...]:
    return tuple(path for folder in font_folders() for path in sorted(folder.glob("*.ttf")))


def _tables(data: bytes) -> dict[str, int]:
    count = struct.unpack_from(">H", data, 4)[0]
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * n) for n in range(count))
    return {tag.decode("latin-1"): offset for tag, _, offset, _ in records}


def _mapping(data: bytes) -> Iterator[tuple[int, int]]:
    """Code points and glyphs of a font's `cmap` table (OpenType 1.9, formats 4 and 12)."""
    start = _tables(data)["cmap"]
    count = struct.unpack_from(">H", data, start + 2)[0]
    offsets = {start + struct.unpack_from(">HHI", data, start + 4 + 8 * n)[2] for n in range(count)}
    for offset in sorted(offsets):
        match struct.unpack_from(">H", data, offset)[0]:
            case 4:
                yield from _format_4(data, offset)
            case 12:
                yield from _format_12(data, offset)


def _format_4(data: bytes, offset: int) -> Iterator[tuple[int, int]]:
    segments = struct.unpack_from(">H", data, offset + 6)[0] // 2
    ends_at = offset + 14
    starts_at = ends_at + 2 * segments + 2
    deltas_at = starts_at + 2 * segments
    ranges_at = deltas_at + 2 * segments
    for n in range(segments):
        first, last, delta, hop = (
            struct.unpack_from(">H", data, base + 2 * n)[0] for base in (starts_at, ends_at, deltas_at, ranges_at)
        )
        for point in range(first, min(last, 0xFFFE) + 1):
            glyph = point
            if hop:
                glyph = struct.unpack_from(">H", data, ranges_at + 2 * n + hop + 2 * (point - first))[0]
            if glyph:
                yield point, (glyph + delta) & 0xFFFF


def _format_12(data: bytes, offset: int) -> Iterator[tuple[int, int]]:
    groups = struct.unpack_from(">I", data, offset + 12)[0]
    for n in range(groups):
        first, last, glyph = struct.unpack_from(">III", data, offset + 16 + 12 * n)
        for point in range(first, last + 1):
            yield point, glyph + point - first
