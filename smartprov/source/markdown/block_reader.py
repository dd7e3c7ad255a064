"""Block tokens become prose blocks; what is wrong with a chapter's structure is found here."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from markdown_it.token import Token

from smartprov.diagnostics import Span
from smartprov.source.markdown.anchoring import anchored, checked_anchor, checked_options
from smartprov.source.markdown.attributes import Attributes, closing_brace, read_attributes, read_opening
from smartprov.source.markdown.block_rules import MAX_LEVEL
from smartprov.source.markdown.footnotes import Footnotes
from smartprov.source.markdown.inline_reader import InlineReader
from smartprov.source.markdown.parser import parse_inlines
from smartprov.source.markdown.places import Placement, contiguous
from smartprov.source.markdown.report import Report
from smartprov.source.markdown.tables import misshapen_table, read_rows
from smartprov.source.markdown.values import show_pipes
from smartprov.source.prose import (
    Block,
    CodeBlock,
    Definition,
    Definitions,
    Directive,
    Heading,
    Image,
    Inline,
    ListBlock,
    Paragraph,
    Picture,
    Quote,
    Table,
)

_HEADING_ATTRIBUTES = re.compile(r"\{[ \t]*[#.]")
_KIND_BY_TOKEN = {
    "heading_open": "heading",
    "table_open": "table",
    "paragraph_open": "picture",
    "blockquote_open": "quote",
}
_NAME_BY_TOKEN = {
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "dl_open": "definitions",
    "fence": "code",
    "code_block": "code",
    "directive_open": "directive",
    "attributes": "attributes",
    "paragraph_open": "paragraph",
    "footnote_reference_open": "footnote",
}


class BlockReader:
    """Reads a chapter's block tokens, once, from the first to the last."""

    def __init__(self, report: Report, tokens: list[Token]) -> None:
        self._report = report
        self._tokens = tokens
        self._next = 0
        self._depth = 0
        self._heading_level = 1
        self.footnotes = Footnotes(report)

    def read(self, until: str = "") -> tuple[Block, ...]:
        """The blocks up to the token of this type, which is passed over."""
        blocks: list[Block] = []
        pending: Attributes | None = None
        while self._next < len(self._tokens):
            token = self._take()
            if token.type == until:
                break
            if pending and token.type not in _KIND_BY_TOKEN:
                self._stray(pending, _NAME_BY_TOKEN.get(token.type, "other"))
                pending = None
            if token.type == "attributes":
                pending = read_attributes(token.content, token.meta["at"])
                continue
            blocks.extend(_READERS[token.type](self, token, pending))
            pending = None
        if pending:
            self._stray(pending, "end")
        return tuple(blocks)

    # --- text ------------------------------------------------------------------------------------------------------

    def _paragraph(self, token: Token, attributes: Attributes | None) -> tuple[Block, ...]:
        inline = self._take()
        self._take()
        placement = _placement(inline)
        tokens = parse_inlines(inline.content, self._report.env)
        if tokens and tokens[0].type == "image":
            trailing = _trailing_attributes(inline.content, tokens[0].meta["end"], placement)
            if trailing or not inline.content[tokens[0].meta["end"] :].strip():
                return self._picture(token, inline, tokens[0], attributes, trailing)
        if attributes:
            self._stray(attributes, "paragraph")
        misshapen_table(self._report, inline.content, placement)
        inlines = self._inlines(inline.content, placement, tokens)
        return (Paragraph(inlines, self._span(token)),) if inlines else ()

    def _picture(
        self, token: Token, inline: Token, image: Token, above: Attributes | None, behind: Attributes | None
    ) -> tuple[Block, ...]:
        if above and behind:
            self._stray(behind, "attributes")
        anchoring = anchored(self._report, "picture", above or behind)
        read = self._inlines(inline.content, _placement(inline), [image])[0]
        if not isinstance(read, Image):
            return ()
        return (
            Picture(
                anchoring.id,
                anchoring.caption,
                read.path,
                read.file,
                read.alt,
                self._span(token),
                anchoring.id_span,
                anchoring.classes,
            ),
        )

    def _heading(self, token: Token, attributes: Attributes | None) -> tuple[Block, ...]:
        inline = self._take()
        self._take()
        content = inline.content
        if token.markup[0] == "#":
            at = token.meta["at"] + len(token.markup)
            placement = contiguous(max(self._report.places.text.find(content, at), at))
        else:
            placement = _placement(inline)
        opening = content.rfind("{")
        if opening >= 0 and _HEADING_ATTRIBUTES.match(content, opening):
            trailing = _trailing_attributes(content, opening, placement)
            if trailing:
                content = content[:opening].rstrip()
                if attributes:
                    self._stray(trailing, "attributes")
                attributes = attributes or trailing
        anchoring = anchored(self._report, "heading", attributes)
        level = self._checked_level(int(token.tag[1:]), token)
        inlines = self._inlines(content, placement)
        if not inlines:
            self._error("empty-heading", token)
        return (Heading(level, anchoring.id, inlines, self._span(token), anchoring.id_span, anchoring.classes),)

    def _checked_level(self, level: int, token: Token) -> int:
        """Reasons of `heading-level`: title, skipped, nested."""
        reason = ""
        if self._depth:
            reason = "nested"
        elif level == 1:
            reason = "title"
        elif level > self._heading_level + 1:
            reason = "skipped"
        if reason:
            self._error("heading-level", token, level=level, previous=self._heading_level, reason=reason)
        if not self._depth:
            self._heading_level = max(level, 2)
        return max(level, 2)

    def _code(self, token: Token, attributes: Attributes | None) -> tuple[Block, ...]:
        last = token.map[1] - 1 if token.map else 0
        if token.type == "fence" and token.map:
            closing = self._report.places.line(last).rstrip(" \t")
            if last == token.map[0] or not closing.endswith(token.markup):
                self._error("unclosed-code", token, fence=token.markup)
        language = (token.info.split() or [""])[0]
        return (CodeBlock(show_pipes(token.content), show_pipes(language), self._span(token)),)

    # --- containers ------------------------------------------------------------------------------------------------

    def _list(self, token: Token, attributes: Attributes | None) -> tuple[Block, ...]:
        items: list[tuple[Block, ...]] = []
        closing = token.type.replace("_open", "_close")
        while self._take().type != closing:
            items.append(self._inside("list_item_close"))
        start = token.attrs.get("start", 1)
        is_ordered = token.type == "ordered_list_open"
        return (ListBlock(is_ordered, int(start), tuple(items), self._span(token)),)

    def _definitions(self, token: Token, attributes: Attributes | None) -> tuple[Block, ...]:
        items: list[Definition] = []
        while (part := self._take()).type != "dl_close":
            if part.type == "dt_open":
                inline = self._take()
                self._take()
                placement = _placement(inline)
                span = self._report.span(*placement.range(0, len(inline.content)))
                items.append(Definition(self._inlines(inline.content, placement), (), span))
            else:
                term = items.pop()
                items.append(Definition(term.term, term.blocks + self._inside("dd_close"), term.span))
        return (Definitions(tuple(items), self._span(token)),)

    def _quote(self, token: Token, attributes: Attributes | None) -> tuple[Block, ...]:
        anchoring = anchored(self._report, "quote", attributes)
        return (Quote(self._inside("blockquote_close"), self._span(token), anchoring.classes),)

    def _directive(self, token: Token, attributes: Attributes | None) -> tuple[Block, ...]:
        start = token.meta["at"]
        end = start + len(token.markup) + len(token.info.rstrip())
        opening = read_opening(token.info, start + len(token.markup))
        if opening is None:
            fence = token.markup + show_pipes(token.info.rstrip())
            self._report.error("unknown-fence", start, end, fence=fence[:80])
            return self._inside("directive_close")
        name = opening.name.text
        if not token.meta["is_closed"]:
            self._report.error("unclosed-directive", start, end, directive=name, fence=token.markup)
        anchor, id_span = checked_anchor(self._report, opening.id)
        options = checked_options(self._report, opening)
        body = self._inside("directive_close")
        spans = self._report.span(start, end), self._report.span(opening.name.start, opening.name.end)
        return (Directive(name, anchor, options, body, *spans, id_span),)

    def _footnote(self, token: Token, attributes: Attributes | None) -> tuple[Block, ...]:
        label, start = show_pipes(token.meta["label"]), token.meta["at"]
        self.footnotes.begin(label, start)
        self.footnotes.define(label, self._inside("footnote_reference_close"))
        return ()

    def _inside(self, until: str) -> tuple[Block, ...]:
        self._depth += 1
        blocks = self.read(until)
        self._depth -= 1
        return blocks

    # --- tables ----------------------------------------------------------------------------------------------------

    def _table(self, token: Token, attributes: Attributes | None) -> tuple[Block, ...]:
        anchoring = anchored(self._report, "table", attributes)
        tokens: list[Token] = []
        while (part := self._take()).type != "table_close":
            tokens.append(part)
        aligns, rows = read_rows(self._report, tokens, self._inlines)
        head, body = rows[0], tuple(rows[1:])
        span = self._span(token)
        return (Table(anchoring.id, anchoring.caption, aligns, head, body, span, anchoring.id_span, anchoring.classes),)

    # --- what is refused -------------------------------------------------------------------------------------------

    def _raw_html(self, token: Token, attributes: Attributes | None) -> tuple[Block, ...]:
        start = token.meta["at"]
        line = show_pipes(token.content.strip().split("\n")[0])
        self._report.error("raw-html", start, start + len(line), html=line[:40])
        return ()

    def _rule(self, token: Token, attributes: Attributes | None) -> tuple[Block, ...]:
        start = token.meta["at"]
        self._report.warning("unsupported-markdown", start, self._end_of_line(token), construct="thematic-break")
        return ()

    def _stray_fence(self, token: Token, attributes: Attributes | None) -> tuple[Block, ...]:
        self._error("stray-fence", token)
        return ()

    def _too_deep(self, token: Token, attributes: Attributes | None) -> tuple[Block, ...]:
        self._error("too-deep", token, what="blocks", limit=MAX_LEVEL)
        return ()

    def _stray(self, attributes: Attributes, following: str) -> None:
        self._report.error(
            "stray-attributes", attributes.start, attributes.end, attributes=attributes.text, next=following
        )

    # --- shared ----------------------------------------------------------------------------------------------------

    def _take(self) -> Token:
        token = self._tokens[self._next]
        self._next += 1
        return token

    def _inlines(self, content: str, placement: Placement, tokens: list[Token] | None = None) -> tuple[Inline, ...]:
        return InlineReader(self._report, content, placement).read(tokens)

    def _error(self, code: str, token: Token, **arguments: object) -> None:
        """On the token's first line."""
        self._report.error(code, token.meta["at"], self._end_of_line(token), **arguments)

    def _end_of_line(self, token: Token) -> int:
        return self._report.places.line_end(token.map[0]) if token.map else int(token.meta["at"])

    def _span(self, token: Token) -> Span:
        """From the token's beginning to the end of its last line that is not blank."""
        places = self._report.places
        first, last = token.map or (0, 1)
        last = max(last - 1, first)
        while last > first and not places.line(last).strip(" \t>"):
            last -= 1
        return places.span(token.meta["at"], places.line_end(last))


def _placement(inline: Token) -> Placement:
    text, placement = inline.meta["cut"]
    cut: Placement = placement
    return cut.moved(max(text.find(inline.content), 0))


def _trailing_attributes(content: str, start: int, placement: Placement) -> Attributes | None:
    """The attributes that begin at an offset and end with the content."""
    text = content[start:].rstrip()
    if not _HEADING_ATTRIBUTES.match(text) and not text.startswith("{caption"):
        return None
    return read_attributes(text, placement.source(start)) if closing_brace(text) == len(text) else None


_READERS: Mapping[str, Callable[[BlockReader, Token, Attributes | None], tuple[Block, ...]]] = {
    "paragraph_open": BlockReader._paragraph,
    "heading_open": BlockReader._heading,
    "bullet_list_open": BlockReader._list,
    "ordered_list_open": BlockReader._list,
    "dl_open": BlockReader._definitions,
    "blockquote_open": BlockReader._quote,
    "fence": BlockReader._code,
    "code_block": BlockReader._code,
    "table_open": BlockReader._table,
    "directive_open": BlockReader._directive,
    "footnote_reference_open": BlockReader._footnote,
    "html_block": BlockReader._raw_html,
    "hr": BlockReader._rule,
    "stray_fence": BlockReader._stray_fence,
    "too_deep": BlockReader._too_deep,
}
