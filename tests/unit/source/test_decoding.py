"""Claims about bytes: what becomes text, and where the first thing stands that cannot."""

from __future__ import annotations

import pytest

from smartprov.diagnostics import Diagnostic, Span
from smartprov.source.decoding import FORBIDDEN, MAX_BYTES, decode, span_at

READ = (
    (b"", ""),
    (b"a\n", "a\n"),
    (b"a\r\nb\rc\n\r\n", "a\nb\nc\n\n"),
    (b"\xef\xbb\xbfa", "a"),
    ("Jawa Barat é 😀 –".encode(), "Jawa Barat é 😀 –"),
    ("a\tb\u00a0c".encode(), "a\tb\u00a0c"),
    (b"a" * MAX_BYTES, "a" * MAX_BYTES),
)


@pytest.mark.parametrize(("data", "text"), READ, ids=range(len(READ)))
def test_utf_8_is_read_with_one_kind_of_line_end(data: bytes, text: str) -> None:
    assert decode("a.md", data) == text


REFUSED = (
    (b"\xff\xfea\x00", Span("a.md"), "not-utf-8", {"encoding": "UTF-16", "reason": "whole"}),
    (b"ab\r\ncd\xff\xfe", Span("a.md", 2, 3, 2, 4), "not-utf-8", {"byte": "0xff"}),
    (b"\xef\xbb\xbfab\n\xc3", Span("a.md", 2, 1, 2, 2), "not-utf-8", {"byte": "0xc3"}),
    ("é".encode() + b"\x80", Span("a.md", 1, 2, 1, 3), "not-utf-8", {"byte": "0x80"}),
    (b"a\n\nb\x00", Span("a.md", 3, 2, 3, 3), "forbidden-character", {"character": "U+0000"}),
    ("a\ufeff".encode(), Span("a.md", 1, 2, 1, 3), "forbidden-character", {"character": "U+FEFF"}),
    ("😀\u2066".encode(), Span("a.md", 1, 2, 1, 3), "forbidden-character", {"character": "U+2066"}),
    (
        b"a" * (MAX_BYTES + 1),
        Span("a.md"),
        "file-too-large",
        {"size": str(MAX_BYTES + 1), "limit": str(MAX_BYTES)},
    ),
)


@pytest.mark.parametrize(("data", "span", "code", "arguments"), REFUSED, ids=range(len(REFUSED)))
def test_what_is_refused_is_placed_and_named(data: bytes, span: Span, code: str, arguments: dict[str, str]) -> None:
    found = decode("a.md", data)
    assert isinstance(found, Diagnostic)
    assert (found.code, found.span, found.arguments) == (code, span, arguments)


@pytest.mark.parametrize("hidden", [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"])
def test_every_character_that_turns_the_direction_is_forbidden(hidden: str) -> None:
    assert FORBIDDEN.search(hidden)


@pytest.mark.parametrize("visible", [*"\n\t aé–“”…😀日ع\u00a0\u200b\u200d"])
def test_what_can_be_read_is_not_forbidden(visible: str) -> None:
    assert not FORBIDDEN.search(visible)


def test_a_span_ends_behind_its_last_character() -> None:
    assert span_at("a.md", "ab\ncd\n", 1, 4) == Span("a.md", 1, 2, 2, 2)
