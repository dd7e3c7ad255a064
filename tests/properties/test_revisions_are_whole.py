"""Laws of comparing two versions of a book: nothing of either is lost, and nothing is marked that did not change."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from smartprov.book.revision import revised_book
from tests.revisions import accepted, book, edited_book, rejected, seen

NAMES = ("v1", "v2")
WHOLE = book()


@given(st.integers(0, 10_000))
@settings(max_examples=150, deadline=None)
def test_accepting_all_gives_the_revision_and_rejecting_all_the_base(seed: int) -> None:
    base, revision = edited_book(WHOLE, seed), edited_book(WHOLE, seed + 1)
    revised = revised_book(base, revision, NAMES)
    assert accepted(revised) == seen(revision)
    assert rejected(revised) == seen(base)


@given(st.integers(0, 10_000))
@settings(max_examples=30, deadline=None)
def test_a_book_beside_itself_has_no_change(seed: int) -> None:
    same = edited_book(WHOLE, seed)
    revised = revised_book(same, edited_book(WHOLE, seed), NAMES)
    assert not revised.has_changes
    assert revised.chapters == same.chapters


def test_a_book_that_the_base_lacks_is_inserted_whole() -> None:
    revised = revised_book(None, WHOLE, NAMES)
    assert accepted(revised) == seen(WHOLE)
    assert rejected(revised)[1:] == ()
