"""Bytes become text: UTF-8 alone, line ends made one, and no character that hides or breaks what follows."""

from __future__ import annotations

import re

from smartprov.diagnostics import Diagnostic, Span, error

MAX_BYTES = 2**20
"""libyaml needs about two seconds per MiB; no file of a plan comes near."""

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ue000\ufeff\ufffe\uffff]"
)
"""Control and bidirectional-control characters, inner byte order marks, line ends that only YAML sees, and U+E000,
which the chapter reader uses as a stand-in."""


def decode(path: str, data: bytes) -> str | Diagnostic:
    """The text of a file, or why it cannot be read."""
    if len(data) > MAX_BYTES:
        return error("file-too-large", Span(path), size=len(data), limit=MAX_BYTES)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return error("not-utf-8", Span(path), encoding="UTF-16", reason="whole")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as exc:
        read = bytes(exc.object)  # what the codec took off, a byte order mark, is not counted
        return error("not-utf-8", _place_of_byte(path, read, exc.start), byte=f"0x{read[exc.start]:02x}")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = FORBIDDEN.search(text)
    if found:
        span = span_at(path, text, found.start(), found.end())
        return error("forbidden-character", span, character=f"U+{ord(found[0]):04X}")
    return text


def legible(data: bytes) -> str:
    """What can be made out in a file that is refused, so that the ids in it are not called unknown elsewhere."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    return data[:MAX_BYTES].decode(encoding, errors="replace").replace("\0", "")


def span_at(path: str, text: str, start: int, end: int) -> Span:
    """The span of text[start:end]."""
    line, column = _line_and_column(text, start)
    return Span(path, line, column, *_line_and_column(text, end))


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _place_of_byte(path: str, data: bytes, offset: int) -> Span:
    before = data[:offset].decode("utf-8", errors="replace")
    before = before.replace("\r\n", "\n").replace("\r", "\n")
    return span_at(path, before + "?", len(before), len(before) + 1)
