"""Which attributes a block may carry, and what is said of all others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from smartprov.diagnostics import Span
from smartprov.source.markdown.attributes import Attributes, Opening, Piece
from smartprov.source.markdown.inline_reader import InlineReader
from smartprov.source.markdown.places import contiguous
from smartprov.source.markdown.report import Report
from smartprov.source.markdown.values import show_pipes
from smartprov.source.prose import Inline, Option


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a kind of block may carry."""

    has_id: bool = False
    has_caption: bool = False
    classes: tuple[str, ...] = ()


ALLOWANCES: Mapping[str, Allowance] = {
    "heading": Allowance(has_id=True, classes=("unnumbered",)),
    "table": Allowance(has_id=True, has_caption=True, classes=("wide",)),
    "picture": Allowance(has_id=True, has_caption=True, classes=("wide",)),
    "quote": Allowance(classes=("note", "warning")),
}


@dataclass(frozen=True, slots=True)
class Anchoring:
    """What a block carries, checked."""

    id: str = ""
    id_span: Span | None = None
    caption: tuple[Inline, ...] = ()
    classes: tuple[str, ...] = ()


def anchored(report: Report, block: str, attributes: Attributes | None) -> Anchoring:
    """What of the attributes a block of this kind carries; the rest is refused with its reason.

    Reasons of `unknown-attribute`: unknown, repeated, empty, syntax.
    """
    if attributes is None:
        return Anchoring()
    allowance = ALLOWANCES[block]
    refuse = _Refusal(report, block, allowance)
    for piece in attributes.junk:
        refuse(piece, piece.text, "syntax")
    ids = [piece for piece in attributes.ids if allowance.has_id or refuse(piece, f"#{piece.text}", "unknown", lead=1)]
    captions = [
        piece
        for piece in attributes.pairs
        if (piece.name == "caption" and allowance.has_caption) or refuse(piece, piece.name, "unknown")
    ]
    classes = [
        piece
        for piece in attributes.classes
        if piece.text in allowance.classes or refuse(piece, f".{piece.text}", "unknown", lead=1)
    ]
    for repeated in (*ids[1:], *captions[1:]):
        refuse(repeated, repeated.name or f"#{repeated.text}", "repeated", lead=0 if repeated.name else 1)
    caption = _caption(report, captions[0]) if captions else ()
    if captions and not caption:
        refuse(captions[0], "caption", "empty")
    anchor, span = checked_anchor(report, ids[0] if ids else None)
    return Anchoring(anchor, span, caption, tuple(dict.fromkeys(piece.text for piece in classes)))


def checked_anchor(report: Report, piece: Piece | None) -> tuple[str, Span | None]:
    """The id and its place; neither where there is none or it may not be one."""
    if piece is None or not report.checked_id(piece.text, piece.start, piece.end):
        return "", None
    return piece.text, report.span(piece.start, piece.end)


def checked_options(report: Report, opening: Opening) -> tuple[Option, ...]:
    """A directive's options. Reasons of `bad-option`: syntax, repeated, empty."""
    for piece in opening.junk:
        report.error("bad-option", piece.start, piece.end, option=piece.text, reason="syntax")
    options: dict[str, Option] = {}
    for piece in opening.options:
        name_end = piece.name_start + len(piece.name)
        if piece.name in options or not piece.text.strip():
            reason = "repeated" if piece.name in options else "empty"
            report.error("bad-option", piece.name_start, name_end, option=piece.name, reason=reason)
            continue
        spans = report.span(piece.name_start, name_end), report.span(piece.start, piece.end)
        options[piece.name] = Option(piece.name, show_pipes(piece.text), *spans)
    return tuple(options.values())


def _caption(report: Report, piece: Piece) -> tuple[Inline, ...]:
    text = piece.text.rstrip()
    lead = len(text) - len(text.lstrip())
    return InlineReader(report, text[lead:], contiguous(piece.start + lead)).read()


@dataclass(frozen=True, slots=True)
class _Refusal:
    report: Report
    block: str
    allowance: Allowance

    def __call__(self, piece: Piece, attribute: str, reason: str, lead: int = 0) -> bool:
        """Says it; false, so that it can stand at the end of a condition."""
        start, end = (piece.name_start, piece.name_start + len(piece.name)) if piece.name else (piece.start, piece.end)
        known = [*(["#id"] if self.allowance.has_id else []), *(["caption"] if self.allowance.has_caption else [])]
        known += [f".{name}" for name in self.allowance.classes]
        self.report.error(
            "unknown-attribute",
            start - lead,
            end,
            attribute=show_pipes(attribute),
            block=self.block,
            known=" ".join(known),
            reason=reason,
        )
        return False
