"""Claims about the engine: pictures that are no text reach it, beside the files that are."""

from __future__ import annotations

import struct
import zlib

from smartprov.render.pdf.engine import compile_pdf

MAIN = '#set document(title: "Gambar", date: auto)\n#image("pictures/a.png", alt: "Satu titik")\n'


def test_a_picture_of_pixels_is_drawn() -> None:
    assert b"/Subtype/Image" in compile_pdf({"main.typ": MAIN.encode(), "pictures/a.png": png()}, 0).replace(b" ", b"")


def png() -> bytes:
    """One red dot."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", zlib.compress(b"\0\xff\0\0"))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
