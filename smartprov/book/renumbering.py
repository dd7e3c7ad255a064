"""Which numbers in the books of two versions of a plan are others: chapters, tables, figures.

Numbers are given before anything is drawn, so the books need not be composed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from smartprov.book.compose import outline_of
from smartprov.book.outline import BookDraft, ChapterDraft, Outline, plain_text
from smartprov.diff.consequences import Renumbered
from smartprov.plan.figures import Figures
from smartprov.plan.plan import Plan
from smartprov.source import prose
from smartprov.text.labels import Labels, own_labels

Side = tuple[Plan, Figures]
Key = tuple[str, str, int]
"""Chapter, what it is in the chapter, and which of those that are called alike."""


@dataclass(frozen=True, slots=True)
class _Numbered:
    book: str
    label: str
    title: str


def renumbered(base: Side, revision: Side) -> tuple[Renumbered, ...]:
    """Every number that is another, came or went, in the order of the revision's books."""
    return tuple(_differing(_numbered(*base), _numbered(*revision)))


def _differing(base: Mapping[Key, _Numbered], revision: Mapping[Key, _Numbered]) -> Iterator[Renumbered]:
    for key in dict.fromkeys((*revision, *base)):
        old, new = base.get(key), revision.get(key)
        if old is not None and new is not None:
            if old.book != new.book:
                yield Renumbered(new.book, new.title, f"{old.book}, {old.label}", f"{new.book}, {new.label}")
            elif old.label != new.label:
                yield Renumbered(new.book, new.title, old.label, new.label)
        elif new is not None:
            yield Renumbered(new.book, new.title, "", new.label)
        elif old is not None:
            yield Renumbered(old.book, old.title, old.label, "")


def _numbered(plan: Plan, figures: Figures) -> dict[Key, _Numbered]:
    drafts, outline = outline_of(plan, figures)
    words = own_labels(plan.masterplan.language, plan.templates)
    found: dict[Key, _Numbered] = {}
    for draft in drafts:
        for chapter in draft.chapters:
            for stem, each in _of_chapter(draft, chapter, outline, words):
                count = 0
                while (chapter.id, stem, count) in found:
                    count += 1
                found[chapter.id, stem, count] = each
    return found


def _of_chapter(
    draft: BookDraft, chapter: ChapterDraft, outline: Outline, words: Labels
) -> Iterator[tuple[str, _Numbered]]:
    own = outline.chapters[draft.id, chapter.id]
    if own.number:
        yield "", _Numbered(draft.label, own.reference, chapter.title)
    for block in prose.every_block(chapter.blocks):
        for place in outline.floats_of(draft.id, block):
            if place.label:
                stem, title = _called(block, words)
                yield f"{stem} {place.kind}", _Numbered(draft.label, place.label, title)


def _called(block: prose.Block, words: Labels) -> tuple[str, str]:
    """What a table or a figure is known by from one version to the next, and what it shows."""
    match block:
        case prose.Directive():
            options = " ".join(option.value for option in block.options)
            known = (words.words.get(f"caption.{block.name.replace('-', '_')}{form}", "") for form in ("_short", ""))
            caption = next((each for each in known if each and "{" not in each), block.name)
            return block.id or f"{block.name} {options}", f"{caption} ({options})" if options else caption
        case prose.Table() | prose.Picture():
            caption = plain_text(block.caption)
            return block.id or caption, caption
        case _:
            return "", ""
