"""Books at random to lay beside each other, and what is left when a revision's changes are accepted or rejected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from random import Random
from typing import Any, TypeVar

from smartprov.book.model import (
    Aside,
    Block,
    Book,
    Chapter,
    Chip,
    Cover,
    DefinitionList,
    Emphasis,
    Fact,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Index,
    IndexEntry,
    IndexGroup,
    IndexTarget,
    Inline,
    Inlines,
    Landscape,
    ListBlock,
    Listing,
    ListingEntry,
    Paragraph,
    Reference,
    Revised,
    Revision,
    Row,
    Sheet,
    SpanningCell,
    Strong,
    Table,
    Text,
)
from smartprov.book.revising.sameness import Shown, calls_in, shown
from smartprov.book.revision import RevisedBook
from tests import plans, specimen

Value = TypeVar("Value")
PARTS = {ListBlock: "items", DefinitionList: "items", Table: "body", Sheet: "facts", Listing: "entries"}
RESTORED = {
    Heading: ("number",),
    Table: ("label",),
    Figure: ("label", "picture", "alt"),
    Sheet: ("code", "title", "chips"),
    Chapter: ("label", "title", "strip"),
    Cover: ("title", "motto", "subtitle", "region", "lines", "status", "motif"),
}
"""What a `former` value says again in its own words."""


def accepted(revised: RevisedBook) -> tuple[Shown, ...]:
    """What is seen of the book when every change is accepted."""
    return _seen(revised, "inserted")


def rejected(revised: RevisedBook) -> tuple[Shown, ...]:
    """What is seen of the book when every change is rejected."""
    return _seen(revised, "deleted")


def seen(book: Book) -> tuple[Shown, ...]:
    """What is seen of a book: its cover, and each chapter with its notes in the order in which they are called."""
    return (shown(book.cover), *map(_chapter_seen, book.chapters))


def _seen(revised: RevisedBook, kept: str) -> tuple[Shown, ...]:
    chapters = [_resolved(chapter, kept) for chapter in revised.chapters if chapter.change in ("", kept)]
    return (shown(_resolved(revised.cover, kept)), *map(_chapter_seen, chapters))


def _chapter_seen(chapter: Chapter) -> Shown:
    notes = {note.number: note.blocks for note in chapter.footnotes}
    called = list(dict.fromkeys(calls_in((chapter.summary, chapter.blocks))))
    for number in called:
        called += [inner for inner in calls_in(notes.get(number, ())) if inner not in called]
    bare = replace(chapter, footnotes=())
    return (chapter.id, shown(bare), tuple(shown(notes[number]) for number in called if number in notes))


def _resolved(value: Any, kept: str) -> Any:
    """The value as it is when changes of this sort are kept and those of the other are not."""
    if isinstance(value, tuple):
        return tuple(_flat(value, kept))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    kind = type(value)
    if kind in PARTS or hasattr(value, "changes"):
        name = PARTS.get(kind, "entries")
        if value.changes:
            pairs = zip(getattr(value, name), value.changes, strict=True)
            value = replace(value, changes=(), **{name: tuple(part for part, change in pairs if change in ("", kept))})
    if isinstance(value, IndexEntry) and value.revised:
        labels = plans.words(_resolved(value.revised, kept)).split(", ")
        return IndexEntry(value.term, tuple(IndexTarget("", label) for label in labels))
    former = getattr(value, "former", None)
    if former is not None:
        restored = {name: getattr(former, name) for name in RESTORED[kind]} if kept == "deleted" else {}
        value = replace(value, former=None, **restored)
    return replace(value, **{f.name: _resolved(getattr(value, f.name), kept) for f in fields(value)})


def _flat(parts: tuple[Any, ...], kept: str) -> Any:
    for part in parts:
        if isinstance(part, Revised | Revision):
            if part.change == kept:
                yield from _flat(part.inlines if isinstance(part, Revised) else part.blocks, kept)
        else:
            yield _resolved(part, kept)


# --- books at random ------------------------------------------------------------------------------------------------

WORDS = ("provinsi", "rencana", "12,5", "layanan", "data", "2026", "desa", "(contoh)", "dan", "jalan", "&", "<b>", "–")


def book() -> Book:
    """The specimen with footnotes, an index and a list that has more than one item at each level."""
    whole = specimen.book(rows=6)
    notes = (Footnote(1, (Paragraph("Isi satu."),)), Footnote(2, (Paragraph((Text("Isi dua."), FootnoteMark(3))),)))
    noted = Chapter(
        "catatan",
        "Catatan",
        "BAB III",
        "III",
        "body",
        (
            Heading(2, "kepala", "A.", "Kepala"),
            Paragraph((Text("Satu"), FootnoteMark(1), Text(" dan dua"), FootnoteMark(2), Text("."))),
            ListBlock(tuple((Paragraph(f"Butir nomor {n} dari daftar"),) for n in range(4)), ordered=True),
            Landscape((replace(specimen.small_table(), id="tbl-lebar", label="Tabel 3.1"),)),
            Paragraph("Penutup bab ini pendek saja."),
        ),
        footnotes=(*notes, Footnote(3, (Paragraph("Isi tiga."),))),
    )
    index = Chapter("indeks", "Indeks", "", "", "annex", (specimen.index(),))
    return _with_live_entries(replace(whole, chapters=(*whole.chapters, noted, index)))


def edited_book(book: Book, seed: int) -> Book:
    """The book after some edits at random: words, rows, blocks and chapters come, go and change places."""
    random = Random(seed)
    chapters = [_edited_chapter(random, chapter) for chapter in book.chapters if random.random() > 0.08]
    if chapters and random.random() < 0.2:
        chapters.append(replace(random.choice(chapters), id="baru", title="Bab baru", number="", label=""))
    cover = book.cover
    if cover is not None and random.random() < 0.5:
        motto = random.choice(("", _some_words(random)))
        lines = cover.lines[: random.randint(1, 2)]
        cover = replace(cover, title=_edited_words(random, cover.title), motto=motto, lines=lines)
    return _with_live_entries(replace(book, cover=cover, chapters=tuple(chapters)))


def _with_live_entries(book: Book) -> Book:
    """Contents and index as a composed book has them: every entry leads to what is there."""
    anchors = set(_ids(book.chapters))

    def live(block: Block) -> Block:
        match block:
            case Listing():
                return replace(block, entries=tuple(each for each in block.entries if each.target in anchors))
            case Index():
                return Index(tuple(replace(group, entries=tuple(_live(group, anchors))) for group in block.groups))
            case _:
                return block

    chapters = (replace(chapter, blocks=tuple(map(live, chapter.blocks))) for chapter in book.chapters)
    return replace(book, chapters=tuple(chapters))


def _live(group: IndexGroup, anchors: set[str]) -> Iterator[IndexEntry]:
    for entry in group.entries:
        targets = tuple(each for each in entry.targets if each.target in anchors)
        if targets:
            yield replace(entry, targets=targets)


def _ids(value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for part in value:
            yield from _ids(part)
    elif is_dataclass(value):
        yield getattr(value, "id", "")
        for each in fields(value):
            yield from _ids(getattr(value, each.name))


def _edited_chapter(random: Random, chapter: Chapter) -> Chapter:
    if random.random() < 0.3:
        return chapter
    title = _edited_words(random, chapter.title) if random.random() < 0.2 else chapter.title
    blocks = _edited_blocks(random, chapter.blocks)
    notes = tuple(replace(note, blocks=_edited_blocks(random, note.blocks, 0.1)) for note in chapter.footnotes)
    strip = None if random.random() < 0.1 else chapter.strip
    summary = _edited_line(random, chapter.summary)
    return _renumbered(replace(chapter, title=title, blocks=blocks, footnotes=notes, strip=strip, summary=summary))


def _renumbered(chapter: Chapter) -> Chapter:
    """Footnotes as a composed chapter has them: counted in the order of their calls, and none that nothing calls."""
    notes = {note.number: note for note in chapter.footnotes}
    order: list[int] = list(dict.fromkeys(calls_in((chapter.summary, chapter.blocks))))
    for number in order:
        order += [inner for inner in calls_in(notes[number].blocks) if inner not in order]
    numbers = {old: new for new, old in enumerate(order, 1)}
    made = _with_numbers(replace(chapter, footnotes=()), numbers)
    return replace(
        made, footnotes=tuple(Footnote(numbers[old], _with_numbers(notes[old].blocks, numbers)) for old in order)
    )


def _with_numbers(value: Any, numbers: dict[int, int]) -> Any:
    if isinstance(value, FootnoteMark):
        return FootnoteMark(numbers[value.number])
    if isinstance(value, tuple):
        return tuple(_with_numbers(part, numbers) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _with_numbers(getattr(value, f.name), numbers) for f in fields(value)})
    return value


def _edited_blocks(random: Random, blocks: tuple[Block, ...], most: float = 0.4) -> tuple[Block, ...]:
    """Most blocks stay; a run is never left empty."""
    made: list[Block] = []
    for block in blocks:
        chance = random.random() if random.random() < most else 1.0
        if chance < 0.2 and len(blocks) > 1:
            continue
        if chance < 0.35:
            made.append(Paragraph(_some_words(random)))
        made.append(_edited_block(random, block) if chance < 0.9 else block)
    if len(made) > 2 and random.random() < 0.2:
        made.append(made.pop(0))
    return tuple(made) or blocks


def _edited_block(random: Random, block: Block) -> Block:
    match block:
        case Paragraph():
            return replace(block, text=_edited_line(random, block.text) or "kata")
        case Heading():
            number = block.number and random.choice((block.number, "9.9"))
            return replace(block, text=_edited_line(random, block.text) or "kepala", number=number)
        case ListBlock():
            return replace(block, items=_some(random, [_edited_blocks(random, item, 0.2) for item in block.items]))
        case DefinitionList():
            return replace(block, items=tuple((_edited_line(random, t) or "istilah", b) for t, b in block.items))
        case Aside() | Landscape():
            return replace(block, blocks=_edited_blocks(random, block.blocks))
        case Table():
            label = block.label and random.choice((block.label, "Tabel 9.9"))
            rows = _some(random, [_edited_row(random, row) for row in block.body])
            return replace(block, body=rows, label=label, source=_edited_line(random, block.source))
        case Figure():
            picture = replace(block.picture, name="lain") if random.random() < 0.3 else block.picture
            return replace(block, picture=picture, caption=_edited_line(random, block.caption) or "judul")
        case Sheet():
            facts = _some(random, [Fact(fact.label, _edited_line(random, fact.text) or "–") for fact in block.facts])
            chips = (*block.chips, Chip("baru")) if random.random() < 0.3 else block.chips
            title = _edited_words(random, block.title)
            return replace(block, facts=facts, chips=chips, title=title, body=_edited_blocks(random, block.body, 0.2))
        case Listing():
            entries = [replace(entry, title=_edited_words(random, entry.title)) for entry in block.entries]
            return replace(block, entries=(*_some(random, entries), ListingEntry(1, "", _some_words(random), "latar")))
        case Index():
            groups = tuple(replace(group, entries=_some(random, list(group.entries))) for group in block.groups)
            return Index(groups)
        case _:
            return block


def _edited_row(random: Random, row: Row) -> Row:
    if random.random() < 0.6:
        return row
    return replace(row, cells=tuple(_edited_cell(random, cell) for cell in row.cells))


def _edited_cell(random: Random, cell: Any) -> Any:
    if isinstance(cell, SpanningCell):
        return replace(cell, text=_edited_line(random, cell.text))
    return _edited_line(random, cell) if random.random() < 0.3 else cell


def _some(random: Random, parts: list[Value]) -> tuple[Value, ...]:
    kept = [part for part in parts if random.random() > 0.15] or parts[:1]
    if random.random() < 0.3:
        kept.insert(random.randrange(len(kept) + 1), random.choice(parts))
    return tuple(kept)


def _edited_line(random: Random, line: Inlines) -> Inlines:
    if isinstance(line, str):
        return _edited_words(random, line)
    made: list[Inline] = []
    for inline in line:
        chance = random.random()
        if chance < 0.1 and not isinstance(inline, FootnoteMark):
            continue
        if isinstance(inline, Text):
            made.append(Text(_edited_words(random, inline.text)))
        elif isinstance(inline, Strong | Emphasis) and chance < 0.5:
            made.append(replace(inline, inlines=(Text(_some_words(random)),)))
        elif isinstance(inline, Reference) and chance < 0.5:
            made.append(replace(inline, text="Tabel 7.7"))
        else:
            made.append(inline)
        if chance > 0.95:
            made.append(random.choice((Strong((Text("tebal "),)), Chip("chip"), Text(_some_words(random)))))
    return tuple(made) or "kata"


def _edited_words(random: Random, text: str) -> str:
    words = text.split(" ")
    for _ in range(random.randint(0, 2)):
        place = random.randrange(len(words))
        words[place : place + random.randint(0, 2)] = random.sample(WORDS, random.randint(0, 2))
        words = words or ["kata"]
    return " ".join(words)


def _some_words(random: Random) -> str:
    return " ".join(random.sample(WORDS, random.randint(2, 6)))
