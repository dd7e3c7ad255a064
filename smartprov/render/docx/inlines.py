"""Inlines as runs; only footnotes and links out of the book are left to pandoc, which keeps their parts."""

from __future__ import annotations

from typing import assert_never

from smartprov.book.model import (
    Chip,
    Code,
    Computed,
    Emphasis,
    FootnoteMark,
    Inline,
    InlineFigure,
    Inlines,
    LineBreak,
    Link,
    Reference,
    Revised,
    Spark,
    Strong,
    Text,
)
from smartprov.render.docx.anchors import bookmark_name
from smartprov.render.docx.flow import NO_ATTRIBUTES, Node, Piece, inline_nodes
from smartprov.render.docx.manuscript import Manuscript
from smartprov.render.docx.markup import BREAK, field, inner_link, run
from smartprov.render.docx.pictures import drawing
from smartprov.render.docx.tones import chip_style

COMBINED = {("Strong", "Emphasis"): "Strong Emphasis", ("Emphasis", "Strong"): "Strong Emphasis"}


LONGEST_UNBROKEN = 20


def pieces_of(text: Inlines, manuscript: Manuscript, style: str = "") -> list[Piece]:
    """A line of text as runs, in a character style."""
    if isinstance(text, str):
        return [run(text, style)] if text else []
    pieces: list[Piece] = []
    for inline in text:
        pieces += _pieces(inline, manuscript, style)
    return pieces


def plain_text(text: Inlines) -> str:
    """The words alone, for measuring and for properties: what was deleted takes no room in what is then accepted."""
    return text if isinstance(text, str) else "".join(map(_words, text))


def _pieces(inline: Inline, manuscript: Manuscript, style: str) -> list[Piece]:
    match inline:
        case Text() | Computed():
            return [run(inline.text, style)]
        case Strong():
            return pieces_of(inline.inlines, manuscript, COMBINED.get((style, "Strong"), "Strong"))
        case Emphasis():
            return pieces_of(inline.inlines, manuscript, COMBINED.get((style, "Emphasis"), "Emphasis"))
        case Code():
            return [run(inline.text, "Verbatim Char")]
        case Link():
            return [_link(inline, manuscript)]
        case Reference():
            return [_reference(inline, manuscript, style)]
        case FootnoteMark():
            return _footnote(inline, manuscript)
        case LineBreak():
            return [BREAK]
        case Chip():
            return [run(_unbroken(inline), chip_style(inline.tone))]
        case Spark():
            return [run(_unbroken(inline), style)]
        case InlineFigure():
            return [drawing(inline.picture, inline.alt, manuscript)]
        case Revised():
            return _revised(inline, manuscript, style)
        case _:
            assert_never(inline)


def _revised(revised: Revised, manuscript: Manuscript, style: str) -> list[Piece]:
    before, manuscript.change = manuscript.change, revised.change
    pieces = pieces_of(revised.inlines, manuscript, style)
    manuscript.change = before
    return manuscript.tracker.pieces(pieces, revised.change)


def _link(link: Link, manuscript: Manuscript) -> Node:
    inside = inline_nodes(pieces_of(link.inlines, manuscript, "Hyperlink"))
    return {"t": "Link", "c": [NO_ATTRIBUTES, inside, [link.url, ""]]}


def _reference(reference: Reference, manuscript: Manuscript, style: str) -> str:
    """A REF field repeats a label or a heading's number; words before it, and every other reference, are a link."""
    shown = style or "Reference"
    labels = manuscript.labels
    if reference.book or reference.target not in labels.words:
        return run(reference.text, style)
    name = bookmark_name(reference.target)
    live = labels.words[reference.target] if reference.is_label else ""
    switches = ""
    if not live and reference.target in labels.numbers:
        live, switches = labels.numbers[reference.target], "\\n "
    if not (live and _ends_with(reference.text, live)):
        return inner_link(name, run(reference.text, shown))
    before = reference.text.removesuffix(live)
    linked = inner_link(name, run(before, shown)) if before else ""
    return linked + field(f"REF {name} {switches}\\h \\* CHARFORMAT", live, shown)


def _ends_with(text: str, label: str) -> bool:
    """Whether the label is the end of the text, and not the end of a longer word or number."""
    return text.endswith(label) and not text.removesuffix(label)[-1:].isalnum()


def _footnote(mark: FootnoteMark, manuscript: Manuscript) -> list[Piece]:
    """The first call carries the note; a later one repeats the number that Word has given it.

    A note in what was inserted goes when that is rejected, so what is kept has its own.
    """
    call = (manuscript.change, mark.number)
    name = f"f_{manuscript.chapter_index}_{abs(mark.number)}{manuscript.change[:1]}"
    if call in manuscript.called or mark.number not in manuscript.notes:
        number = manuscript.called.get(call, abs(mark.number))
        return [field(f"NOTEREF {name} \\f \\h", str(number), "Footnote Reference")]
    manuscript.called[call] = manuscript.count_of_notes() + (call[0] != "deleted")
    start, end = manuscript.named_bookmark(name)
    return [start, {"t": "Note", "c": manuscript.notes[mark.number]}, end]


def _unbroken(inline: Chip | Spark) -> str:
    """A short edge that is broken over two lines looks like two."""
    return inline.text.replace(" ", "\u00a0") if len(inline.text) <= LONGEST_UNBROKEN else inline.text


def _words(inline: Inline) -> str:
    match inline:
        case Chip() | Spark():
            return _unbroken(inline)
        case Text() | Code() | Computed() | Reference():
            return inline.text
        case Strong() | Emphasis() | Link():
            return plain_text(inline.inlines)
        case Revised():
            return plain_text(inline.inlines) if inline.change == "inserted" else ""
        case LineBreak():
            return "\n"
        case FootnoteMark() | InlineFigure():
            return ""
        case _:
            assert_never(inline)
