"""Blocks of two versions as blocks with revision marks: as little as can be is deleted and inserted whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import TypeVar

from smartprov.book.model import (
    Aside,
    Block,
    Change,
    DefinitionList,
    Fact,
    Figure,
    Heading,
    Index,
    IndexEntry,
    IndexGroup,
    Inline,
    Inlines,
    Landscape,
    ListBlock,
    Listing,
    Paragraph,
    Reference,
    Revision,
    Sheet,
    Table,
    Text,
)
from smartprov.book.revising.aligning import aligned
from smartprov.book.revising.former import former, former_blocks
from smartprov.book.revising.lines import revised_line
from smartprov.book.revising.rows import is_same_grid, revised_head, revised_rows
from smartprov.book.revising.sameness import Shown, calls_in, likeness, shown, words_of

COMMA = Text(", ")
Part = TypeVar("Part")
Merge = Callable[[Part, Part], Part | None]
"""Makes one of two, or None where one replaces the other."""


@dataclass(slots=True)
class Comparison:
    """The blocks of one chapter; notes which footnotes of the two versions belong together, and which only one has."""

    notes: dict[int, int] = field(default_factory=dict)
    """Number in the revision to number in the base."""
    _keys: dict[Hashable, int] = field(default_factory=dict)

    def line(self, base: Inlines, revision: Inlines) -> Inlines:
        """Running text."""
        line, pairs = revised_line(base, revision)
        self._pair(pairs)
        return line

    def blocks(self, base: Sequence[Block], revision: Sequence[Block]) -> tuple[Block, ...]:
        """Runs of blocks."""
        known_by = partial(_known_by, _identities(base) & _identities(revision))
        found: list[Block] = []
        for block, change in self._parts(base, revision, self._block, known_by):
            if change == "deleted":
                found.append(Revision(change, former_blocks((block,))))
            else:
                found.append(Revision(change, (block,)) if change else block)
        return tuple(found)

    def _parts(
        self,
        base: Sequence[Part],
        revision: Sequence[Part],
        merge: Merge[Part],
        known_by: Callable[[Part, Shown], Hashable] = lambda part, look: look,
    ) -> Iterator[tuple[Part, Change]]:
        """Parts of both, in one order, and what became of each; a part is known by its id, or by all that is seen."""
        seen = [[shown(part) for part in parts] for parts in (base, revision)]
        keys = [
            [self._key(known_by(part, look)) for part, look in zip(parts, looks, strict=True)]
            for parts, looks in zip((base, revision), seen, strict=True)
        ]
        counted = cache(lambda version, place: words_of(seen[version][place]))

        def alike(before: int, after: int) -> float:
            is_same_kind = type(base[before]) is type(revision[after])
            return likeness(counted(0, before), counted(1, after)) if is_same_kind else 0.0

        for before, after in aligned(keys[0], keys[1], alike):
            merged = None
            if before is not None and after is not None:
                is_same = seen[0][before] == seen[1][after]
                merged = (self._same if is_same else merge)(base[before], revision[after])
            if merged is not None:
                yield merged, ""
                continue
            if before is not None:
                yield base[before], "deleted"
            if after is not None:
                yield revision[after], "inserted"

    def _same(self, base: Part, revision: Part) -> Part:
        self._pair(zip(calls_in(base), calls_in(revision), strict=True))
        return revision

    def _pair(self, calls: Iterable[tuple[int, int]]) -> None:
        for before, after in calls:
            self.notes.setdefault(after, before)

    def _key(self, what: Hashable) -> int:
        """A number for it, because a number is quicker to compare again and again."""
        return self._keys.setdefault(what, len(self._keys))

    def _entries(
        self, base: Sequence[Part], revision: Sequence[Part], merge: Merge[Part]
    ) -> tuple[tuple[Part, ...], tuple[Change, ...]]:
        """Items, facts and entries, with what became of each; no changes where both versions have all."""
        found = [
            (former(part) if change == "deleted" else part, change)
            for part, change in self._parts(base, revision, merge)
        ]
        changes = tuple(change for _, change in found)
        return tuple(part for part, _ in found), changes if any(changes) else ()

    def _block(self, base: Block, revision: Block) -> Block | None:
        match base, revision:
            case Paragraph(), Paragraph() if base.role == revision.role:
                return replace(revision, text=self.line(base.text, revision.text))
            case Heading(), Heading() if base.level == revision.level and bool(base.number) == bool(revision.number):
                moved = base if base.number != revision.number else None
                return replace(revision, text=self.line(base.text, revision.text), former=moved)
            case ListBlock(), ListBlock() if (base.ordered, base.start) == (revision.ordered, revision.start):
                items, changes = self._entries(base.items, revision.items, self._item)
                return replace(revision, items=items, changes=changes)
            case DefinitionList(), DefinitionList():
                terms, changes = self._entries(base.items, revision.items, self._definition)
                return replace(revision, items=terms, changes=changes)
            case Aside(), Aside() if base.tone == revision.tone:
                return replace(revision, blocks=self.blocks(base.blocks, revision.blocks))
            case Landscape(), Landscape():
                return replace(revision, blocks=self.blocks(base.blocks, revision.blocks))
            case Table(), Table():
                return self._table(base, revision)
            case Figure(), Figure():
                return self._figure(base, revision)
            case Sheet(), Sheet():
                return self._sheet(base, revision)
            case Listing(), Listing() if base.of == revision.of:
                entries, changes = self._entries(base.entries, revision.entries, _never)
                return replace(revision, entries=entries, changes=changes)
            case Index(), Index() if _titles(base) == _titles(revision):
                return Index(tuple(map(self._group, base.groups, revision.groups)))
            case _:
                return None

    def _item(self, base: tuple[Block, ...], revision: tuple[Block, ...]) -> tuple[Block, ...] | None:
        """An item keeps its number while its opening words change."""
        match base, revision:
            case (Paragraph() as before, *old), (Paragraph() as after, *new) if before.role == after.role:
                opening = replace(after, text=self.line(before.text, after.text))
                return opening, *self.blocks(old, new)
            case _:
                return None

    def _definition(
        self, base: tuple[Inlines, tuple[Block, ...]], revision: tuple[Inlines, tuple[Block, ...]]
    ) -> tuple[Inlines, tuple[Block, ...]]:
        return self.line(base[0], revision[0]), self.blocks(base[1], revision[1])

    def _table(self, base: Table, revision: Table) -> Table | None:
        if not is_same_grid(base, revision):
            return None
        head = revised_head(base.head, revision.head, self.line)
        if head is None:
            return None
        body = revised_rows(base.body, revision.body, self.line)
        return replace(
            revision,
            caption=self.line(base.caption, revision.caption),
            head=head,
            body=body.rows,
            changes=body.changes,
            notes=self.blocks(base.notes, revision.notes),
            source=self.line(base.source, revision.source),
            former=base if base.label != revision.label else None,
        )

    def _figure(self, base: Figure, revision: Figure) -> Figure | None:
        if (bool(base.label), bool(base.caption)) != (bool(revision.label), bool(revision.caption)):
            return None
        seen = [(each.label, shown(each.picture), each.alt) for each in (base, revision)]
        return replace(
            revision,
            caption=self.line(base.caption, revision.caption),
            notes=self.blocks(base.notes, revision.notes),
            source=self.line(base.source, revision.source),
            former=base if seen[0] != seen[1] else None,
        )

    def _sheet(self, base: Sheet, revision: Sheet) -> Sheet | None:
        if base.level != revision.level:
            return None
        facts, changes = self._entries(base.facts, revision.facts, self._fact)
        heads = [(each.code, each.title, each.chips) for each in (base, revision)]
        return replace(
            revision,
            facts=facts,
            changes=changes,
            story=self.blocks(base.story, revision.story),
            body=self.blocks(base.body, revision.body),
            former=base if heads[0] != heads[1] else None,
        )

    def _fact(self, base: Fact, revision: Fact) -> Fact | None:
        same_label = base.label == revision.label
        return replace(revision, text=self.line(base.text, revision.text)) if same_label else None

    def _group(self, base: IndexGroup, revision: IndexGroup) -> IndexGroup:
        entries, changes = self._entries(base.entries, revision.entries, self._index_entry)
        return replace(revision, entries=entries, changes=changes)

    def _index_entry(self, base: IndexEntry, revision: IndexEntry) -> IndexEntry | None:
        is_same = base.term == revision.term
        return replace(revision, revised=self.line(_places(base), _places(revision))) if is_same else None


def _places(entry: IndexEntry) -> tuple[Inline, ...]:
    """Where an entry leads, as a line; what is called the same is said once."""
    targets = {target.label: Reference(target.target, target.label) for target in reversed(entry.targets)}
    line = [part for label in dict.fromkeys(each.label for each in entry.targets) for part in (COMMA, targets[label])]
    return tuple(line[1:])


def _never(base: Part, revision: Part) -> Part | None:
    return None


def _titles(index: Index) -> list[str]:
    return [group.title for group in index.groups]


def _identities(blocks: Sequence[Block]) -> set[tuple[type[Block], str]]:
    counted = Counter(map(_identity, blocks))
    return {identity for identity, count in counted.items() if identity and count == 1}


def _identity(block: Block) -> tuple[type[Block], str] | None:
    """What a block is known by although its words change: its id, or that of the first block in it."""
    match block:
        case Landscape():
            inner = next(filter(None, map(_identity, block.blocks)), None)
            return (Landscape, inner[1]) if inner else None
        case Heading() | Paragraph() | Table() | Figure() | Sheet():
            return (type(block), block.id) if block.id else None
        case _:
            return None


def _known_by(in_both: set[tuple[type[Block], str]], block: Block, look: Shown) -> Hashable:
    identity = _identity(block)
    return identity if identity in in_both else look
