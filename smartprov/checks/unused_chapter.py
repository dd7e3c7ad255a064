"""Every chapter stands in a book."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.entities.masterplan import ComposedBook
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Nothing is said while the list of books cannot be read as a whole, or names a chapter that is not there."""
    if not plan.place(plan.masterplan.id, "masterplan").is_whole("books"):
        return
    used = {id for book in plan.masterplan.books if isinstance(book, ComposedBook) for _, _, id in book.all_chapters}
    declared = {place.id for place in plan.places if place.kind == "chapter"}
    if not declared.issuperset(used):
        return
    for chapter in plan.chapters.values():
        if chapter.matter.id not in used:
            yield warning("unused-chapter", plan.span(chapter.matter.id, "id"), id=chapter.matter.id)
