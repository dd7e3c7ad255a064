"""Which places of the books read otherwise in another version: chapters, with their tables, figures and sheets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from smartprov.book.model import Block, Book, Chapter, Edition, Figure, Sheet, Table
from smartprov.book.revising.sameness import shown
from smartprov.book.walking import every_block, words_of

Float = Table | Figure | Sheet
IMPRINT = "imprint"
"""It bears the plan's fingerprint, so that it is another in every version."""


@dataclass(frozen=True, slots=True)
class Affected:
    """A chapter that reads otherwise. `floats` are its tables, figures and sheets that do, as they are called."""

    book: str
    chapter: str
    floats: tuple[str, ...]
    has_text: bool
    """Whether its running text or headings do too."""


def affected_places(base: Edition, revision: Edition) -> tuple[Affected, ...]:
    """Every chapter of the base that the revision tells otherwise or leaves out, in reading order."""
    after = {book.id: book for book in revision.books}
    return tuple(place for book in base.books for place in _in_book(book, after.get(book.id)))


def _in_book(base: Book, revision: Book | None) -> Iterator[Affected]:
    after = {chapter.id: chapter for chapter in revision.chapters} if revision else {}
    for chapter in base.chapters:
        if chapter.id == f"{base.id}--{IMPRINT}":
            continue
        other = after.get(chapter.id)
        floats = tuple(dict.fromkeys(_floats(chapter, other)))
        has_text = _texts(chapter) != (_texts(other) if other else None)
        if floats or has_text:
            yield Affected(base.label, f"{chapter.label} {chapter.title}".strip(), floats, has_text)


def _floats(base: Chapter, revision: Chapter | None) -> Iterator[str]:
    after = {block.id: shown(block) for block in _all_floats(revision)} if revision else {}
    for block in _all_floats(base):
        if block.label and after.get(block.id) != shown(block):
            name = block.title if isinstance(block, Sheet) else words_of(block.caption)
            yield f"{block.label} {name}".strip()


def _all_floats(chapter: Chapter) -> Iterator[Float]:
    yield from (block for block in every_block(chapter.blocks) if isinstance(block, Float))


def _texts(chapter: Chapter) -> Counter[object]:
    return Counter(shown(block) for block in every_block(chapter.blocks) if not _holds_others(block))


def _holds_others(block: Block) -> bool:
    return isinstance(block, Float) or any(inner is not block for inner in every_block((block,)))
