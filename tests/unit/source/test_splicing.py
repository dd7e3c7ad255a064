"""Claims about splicing: what is not named by an edit stays, character by character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartprov.diagnostics import Edit, Span
from smartprov.source.splicing import OverlappingEdits, spliced, spliced_files


def edit(line: int, column: int, end_column: int, text: str, path: str = "a.yaml") -> Edit:
    return Edit(Span(path, line, column, line, end_column), text)


def test_edits_are_carried_out_in_any_order() -> None:
    text = "id: gov-01 # tetap\ntitle: Judul\n"
    edits = [edit(2, 8, 13, "Baru"), edit(1, 5, 11, "gov-02")]
    assert spliced(text, edits) == "id: gov-02 # tetap\ntitle: Baru\n"
    assert spliced(text, reversed(edits)) == spliced(text, edits)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_kind_stay(end: str) -> None:
    assert spliced(f"a{end}b{end}c", [edit(2, 1, 2, "x")]) == f"a{end}x{end}c"


def test_an_empty_span_is_where_text_is_put_in() -> None:
    assert spliced("ab", [Edit(Span("a.yaml", 1, 2, 1, 2), "-")]) == "a-b"


def test_the_same_edit_twice_counts_once() -> None:
    assert spliced("ab", [edit(1, 1, 2, "x"), edit(1, 1, 2, "x")]) == "xb"


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(OverlappingEdits):
        spliced("abcd", [edit(1, 1, 4, "x"), edit(1, 3, 5, "y")])


def test_only_changed_files_are_made() -> None:
    texts = {"a.yaml": "a", "b.yaml": "b"}
    assert spliced_files(texts, [edit(1, 1, 2, "x", "b.yaml")]) == {"b.yaml": "x"}


@given(st.lists(st.text(alphabet="ab\r\n", max_size=6), min_size=1, max_size=6), st.text(max_size=4))
def test_what_lies_outside_of_the_span_is_untouched(lines: list[str], new: str) -> None:
    text = "".join(lines)
    start = Span("a.yaml", 1, 1, 1, 1)
    assert spliced(text, [Edit(start, new)]) == new + text
    assert spliced(text, []) == text
