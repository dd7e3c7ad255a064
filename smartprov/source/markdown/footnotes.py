"""Footnotes of one chapter: each is defined once, called at least once, and calls none itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from smartprov.diagnostics import Related, Span, error, warning
from smartprov.source.markdown.report import Report
from smartprov.source.prose import Block, FootnoteCall, every_inline


@dataclass(slots=True)
class Footnotes:
    """What was defined so far."""

    report: Report
    blocks: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    _spans: dict[str, Span] = field(default_factory=dict)

    def begin(self, label: str, start: int) -> None:
        """A definition opens at this offset of the body."""
        span = self.report.span(start, start + len(label) + 4)
        first = self._spans.setdefault(label, span)
        if first is not span:
            self.report.diagnostics.append(error("duplicate-footnote", span, Related("first", first), label=label))

    def define(self, label: str, blocks: tuple[Block, ...]) -> None:
        """The definition's content; the first definition of a label counts."""
        self.blocks.setdefault(label, blocks)

    def check(self, blocks: tuple[Block, ...]) -> None:
        """Compare the calls in a chapter's blocks with the definitions.

        While a call leads nowhere, a note that seems unused may be the one that is meant.
        """
        say = self.report.diagnostics.append
        called: set[str] = set()
        for call in _calls(blocks):
            called.add(call.label)
            if call.label not in self.blocks:
                say(error("undefined-footnote", call.span, label=call.label))
        for label, footnote in self.blocks.items():
            for call in _calls(footnote):
                called.add(call.label)
                say(error("footnote-in-footnote", call.span, label=call.label))
            if not footnote:
                say(error("empty-footnote", self._spans[label], label=label))
        for label, span in self._spans.items():
            if label not in called and called <= self.blocks.keys():
                say(warning("unused-footnote", span, label=label))


def _calls(blocks: tuple[Block, ...]) -> list[FootnoteCall]:
    return [inline for inline in every_inline(blocks) if isinstance(inline, FootnoteCall)]
