"""A chapter stands in one place of one book."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, error
from smartprov.plan.entities.masterplan import GeneratedBook
from smartprov.plan.plan import Plan
from smartprov.source.document import KeyPath


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A chapter has one number, and a reference to it one answer."""
    place = plan.place(plan.masterplan.id, "masterplan")
    first: dict[str, KeyPath] = {}
    for index, book in enumerate(plan.masterplan.books):
        if isinstance(book, GeneratedBook):
            continue
        for field, at, id in book.all_chapters:
            here: KeyPath = ("books", index, field, at)
            if first.setdefault(id, here) != here:
                yield error("book-chapter", place.span(*here), Related("first", place.span(*first[id])), id=id)
