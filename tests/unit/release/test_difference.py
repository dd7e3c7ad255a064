"""Claims about the first difference of two files: the byte, and the part a reader would look at."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartprov.release.difference import PACKING, Difference, first_difference


def packed(**members: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text)
    return made.getvalue()


@pytest.mark.parametrize(
    ("path", "before", "after", "found"),
    [
        ("a.md", b"satu\ndua\n", b"satu\ndua\n", None),
        ("a.md", b"satu\ndua\n", b"satu\ntiga\n", Difference(5, ":2")),
        ("a.md", b"satu", b"satu dua", Difference(4, ":1")),
        ("a.pdf", b"%PDF-1", b"%PDF-2", Difference(5, "")),
        ("a.html", b'<p id="x">\n<b>a', b'<p id="x">\n<b>b', Difference(14, ":2 #x")),
        ("a.html", b"a", b"b", Difference(0, ":1")),
        ("a.json", b'{"a": [{"b": 1}]}', b'{"a": [{"b": 2}]}', Difference(13, "$.a[0].b")),
        ("a.json", b'{"a": [1]}', b'{"a": [1, 2]}', Difference(8, "$.a[1]")),
        ("a.json", b'{"a": 1}', b'{"b": 1}', Difference(2, "$.a")),
        ("a.json", b"{", b"[", Difference(0, "")),
        ("a.docx", b"PK", b"PL", Difference(1, "")),
    ],
)
def test_the_first_difference_has_its_place(path: str, before: bytes, after: bytes, found: Difference | None) -> None:
    assert first_difference(path, before, after) == found


def test_in_a_word_file_it_is_a_part_and_a_byte_of_it() -> None:
    before, after = packed(a="x", b="abc"), packed(a="x", b="abd")
    found = first_difference("buku.docx", before, after)
    assert found is not None
    assert found.where == "b @2"
    missing = first_difference("buku.docx", packed(a="x"), packed(a="x", c="y"))
    assert missing is not None
    assert missing.where == "c"


def test_a_word_file_that_is_only_packed_otherwise_is_told_as_that() -> None:
    stored = packed(a="x" * 100)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("a", (1980, 1, 1, 0, 0, 0)), "x" * 100, zipfile.ZIP_DEFLATED)
    found = first_difference("buku.docx", stored, made.getvalue())
    assert found is not None
    assert found.where == PACKING


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_before_the_first_difference_all_is_equal(before: bytes, after: bytes) -> None:
    found = first_difference("a.pdf", before * 400, after * 400)
    if found is None:
        assert before * 400 == after * 400
    else:
        one, other = before * 400, after * 400
        assert one[: found.offset] == other[: found.offset]
        assert one[found.offset : found.offset + 1] != other[found.offset : found.offset + 1]
