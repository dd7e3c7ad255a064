"""Inline tokens become prose inlines; what is wrong in a line of text is found here."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from markdown_it.token import Token

from smartprov.diagnostics import Diagnostic, Span
from smartprov.source.decoding import FORBIDDEN
from smartprov.source.expression import parse_expression
from smartprov.source.markdown.parser import MAX_TEXT, parse_inlines
from smartprov.source.markdown.places import Placement
from smartprov.source.markdown.report import ID, REGION_CODE, Report
from smartprov.source.markdown.urls import encoded, link_problem, picture_file, picture_problem
from smartprov.source.markdown.values import show_pipes
from smartprov.source.prose import (
    Citation,
    Code,
    Emphasis,
    FootnoteCall,
    Image,
    Inline,
    LineBreak,
    Link,
    Reference,
    Strong,
    Text,
    Value,
)

MAX_DEPTH = 10
_BROKEN_LINK = re.compile(r"(?<!\\)\]\(")
_VALUE_IN_URL = re.compile(r"[^\s)]*\{\{")
_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)")
_OPENINGS = ("strong_open", "em_open", "link_open")
_CLOSINGS = ("strong_close", "em_close", "link_close")


@dataclass(slots=True)
class _Frame:
    """An opening token and what follows it so far."""

    opening: Token | None
    start: int
    inlines: list[Inline] = field(default_factory=list)


class InlineReader:
    """Reads one cut-out of text; `placement` says where its content was cut from."""

    def __init__(self, report: Report, content: str, placement: Placement) -> None:
        self._report = report
        self._content = content
        self._placement = placement
        self._frames = [_Frame(None, 0)]
        self._too_deep = 0
        self._words: list[str] = []
        self._words_start = 0
        self._cursor = 0
        self._open_tags: list[str] = []

    def read(self, tokens: list[Token] | None = None) -> tuple[Inline, ...]:
        """The inlines of the content, or of these tokens of it."""
        if len(self._content) > MAX_TEXT:
            self._report.error("text-too-long", *self._range(0, 1), limit=MAX_TEXT)
            return ()
        for token in parse_inlines(self._content, self._report.env) if tokens is None else tokens:
            if token.type in ("text", "text_special", "softbreak"):
                self._add_words(token)
            else:
                self._add(token)
        self._flush(len(self._content))
        return tuple(self._frames[0].inlines)

    # --- words -----------------------------------------------------------------------------------------------------

    def _add_words(self, token: Token) -> None:
        if not self._words:
            self._words_start = self._cursor
        if token.type == "softbreak":
            self._words.append(" ")
        elif token.info == "entity":
            self._words.append(self._entity(token))
        else:
            self._words.append(show_pipes(token.content))
        self._cursor = max(self._cursor, token.meta.get("end", 0))

    def _entity(self, token: Token) -> str:
        forbidden = FORBIDDEN.search(token.content)
        if forbidden:
            self._error("forbidden-character", token, character=f"U+{ord(forbidden[0]):04X}")
        return "\ufffd" if forbidden else token.content

    def _flush(self, end: int) -> None:
        text = "".join(self._words)
        self._words.clear()
        if text:
            self._frames[-1].inlines.append(Text(text, self._span(self._words_start, end)))
        if "](" in text:
            broken = _BROKEN_LINK.search(self._content, self._words_start, end)
            if broken and _VALUE_IN_URL.match(self._content, broken.end()):
                self._report.error("unsafe-link", *self._range(*broken.span()), reason="value")
            elif broken:
                self._report.error("broken-link", *self._range(*broken.span()))

    # --- structure -------------------------------------------------------------------------------------------------

    def _add(self, token: Token) -> None:
        start, end = token.meta["start"], token.meta["end"]
        if token.type in _OPENINGS:
            start -= token.type == "strong_open"
            self._flush(start)
            self._open(token, start)
            self._cursor = start + 1 + (token.type == "strong_open")
        elif token.type in _CLOSINGS:
            end += token.type == "strong_close"
            self._flush(self._label_end(token) if token.type == "link_close" else start)
            self._close(end)
            self._cursor = end
        else:
            self._flush(start)
            inline = _READERS[token.type](self, token)
            if inline is not None:
                self._frames[-1].inlines.append(inline)
            self._cursor = end

    def _open(self, token: Token, start: int) -> None:
        if len(self._frames) <= MAX_DEPTH and not self._too_deep:
            self._frames.append(_Frame(token, start))
            return
        if not self._too_deep:
            self._report.error("too-deep", *self._range(start, start + 1), what="inlines", limit=MAX_DEPTH)
        self._too_deep += 1

    def _close(self, end: int) -> None:
        if self._too_deep:
            self._too_deep -= 1
            return
        frame = self._frames.pop()
        inlines, target = tuple(frame.inlines), self._frames[-1].inlines
        if frame.opening is None:
            return
        if frame.opening.type == "strong_open":
            target.append(Strong(inlines, self._span(frame.start, end)))
        elif frame.opening.type == "em_open":
            target.append(Emphasis(inlines, self._span(frame.start, end)))
        else:
            target.extend(self._link(frame.opening, inlines, frame.start, end))

    def _label_end(self, token: Token) -> int:
        """Where a link's text ends: at the bracket before its url, or before its end."""
        end: int = token.meta["end"]
        opening = self._frames[-1].opening
        if opening is not None and opening.markup == "autolink":
            return end - 1
        url = str(opening.attrs.get("href", "")) if opening is not None else ""
        at = self._content.rfind(url, self._frames[-1].start, end)
        return max(self._content.rfind("]", self._frames[-1].start, end if at < 0 else at), self._words_start)

    # --- links and pictures ----------------------------------------------------------------------------------------

    def _link(self, token: Token, inlines: tuple[Inline, ...], start: int, end: int) -> tuple[Inline, ...]:
        typed = str(token.attrs.get("href", ""))
        url = show_pipes(typed)
        self._refuse_title(token, start, end)
        if url.startswith("#"):
            return self._reference(url[1:], typed, inlines, start, end)
        problem = link_problem(url)
        if problem:
            self._report.error("unsafe-link", *self._url_place(typed, start, end), url=url, reason=problem)
            return inlines
        if not inlines:
            self._report.error("missing-link-text", *self._range(start, end), url=url)
        return (Link(inlines, encoded(url), self._span(start, end)),)

    def _reference(
        self, target: str, typed: str, inlines: tuple[Inline, ...], start: int, end: int
    ) -> tuple[Inline, ...]:
        place = self._url_place(typed, start, end, skip=1)
        if not ID.fullmatch(target) and not REGION_CODE.fullmatch(target):
            self._report.error("bad-id", *place, id=target)
            return inlines
        return (Reference(target, inlines, self._span(start, end), self._report.span(*place)),)

    def _url_place(self, url: str, start: int, end: int, skip: int = 0) -> tuple[int, int]:
        """The body's offsets of the url without its first `skip` letters, or of the whole link if it is not in it."""
        at = self._content.rfind(url, start, end) if url else -1
        if at < 0:
            return self._range(start, end)
        return self._range(at + skip, at + len(url))

    def _refuse_title(self, token: Token, start: int, end: int) -> None:
        if token.attrs.get("title"):
            self._report.warning("unsupported-markdown", *self._range(start, end), construct="link-title")

    def _image(self, token: Token) -> Inline:
        start, end = token.meta["start"], token.meta["end"]
        typed = str(token.attrs.get("src", ""))
        path = show_pipes(typed)
        self._refuse_title(token, start, end)
        chapter = self._report.places.path
        problem = picture_problem(path, chapter)
        if problem:
            self._report.error("unsafe-picture", *self._url_place(typed, start, end), picture=path, reason=problem)
        alt = InlineReader(self._report, token.content, self._placement.moved(start + 2)).read(token.children or [])
        if all(isinstance(inline, Text) and not inline.text.strip() for inline in alt):
            self._error("missing-alt", token, picture=path)
        return Image(path, "" if problem else picture_file(path, chapter), alt, self._span(start, end))

    # --- what joins prose and data ---------------------------------------------------------------------------------

    def _value(self, token: Token) -> Inline | None:
        span = self._span(token.meta["start"], token.meta["end"])
        parsed = parse_expression(show_pipes(token.content), span.path, span.line, span.column + 2)
        if isinstance(parsed, Diagnostic):
            self._report.diagnostics.append(parsed)
            return None
        return Value(parsed, span)

    def _citation(self, token: Token) -> Inline | None:
        sources = []
        offset = token.meta["start"] + 1
        for spelling in token.content.split(";"):
            word = spelling.strip()
            start = offset + len(spelling) - len(spelling.lstrip()) if word else offset
            offset += len(spelling) + 1
            if word.startswith("@") and ID.fullmatch(word[1:]):
                sources.append((word[1:], self._span(start + 1, start + len(word))))
            else:
                self._report.error("bad-citation", *self._range(start, start + len(word)), citation=show_pipes(word))
        return Citation(tuple(sources), self._token_span(token)) if sources else None

    def _footnote_call(self, token: Token) -> Inline:
        return FootnoteCall(show_pipes(token.content), self._token_span(token))

    # --- what is refused -------------------------------------------------------------------------------------------

    def _raw_html(self, token: Token) -> None:
        tag = _TAG.match(token.content)
        if tag and tag[1] and tag[2].lower() in self._open_tags:
            self._open_tags.remove(tag[2].lower())  # its opening tag was spoken of
            return
        if tag and not tag[1]:
            self._open_tags.append(tag[2].lower())
        self._error("raw-html", token, html=show_pipes(token.content[:40]))

    def _statement(self, token: Token) -> None:
        self._error("template-statement", token, statement=show_pipes(token.content[:40]))

    def _unclosed_value(self, token: Token) -> None:
        self._error("unclosed-value", token)

    def _stray_attributes(self, token: Token) -> None:
        self._error("stray-attributes", token, attributes=show_pipes(token.content), next="text")

    # --- plain ones ------------------------------------------------------------------------------------------------

    def _code(self, token: Token) -> Inline:
        return Code(show_pipes(token.content), self._token_span(token))

    def _line_break(self, token: Token) -> Inline:
        return LineBreak(self._token_span(token))

    # --- places ----------------------------------------------------------------------------------------------------

    def _range(self, start: int, end: int) -> tuple[int, int]:
        return self._placement.range(start, end)

    def _span(self, start: int, end: int) -> Span:
        return self._report.span(*self._range(start, end))

    def _token_span(self, token: Token) -> Span:
        return self._span(token.meta["start"], token.meta["end"])

    def _error(self, code: str, token: Token, **arguments: object) -> None:
        self._report.error(code, *self._range(token.meta["start"], token.meta["end"]), **arguments)


_READERS: Mapping[str, Callable[[InlineReader, Token], Inline | None]] = {
    "code_inline": InlineReader._code,
    "hardbreak": InlineReader._line_break,
    "image": InlineReader._image,
    "value": InlineReader._value,
    "citation": InlineReader._citation,
    "footnote_call": InlineReader._footnote_call,
    "html_inline": InlineReader._raw_html,
    "statement": InlineReader._statement,
    "unclosed_value": InlineReader._unclosed_value,
    "stray_attributes": InlineReader._stray_attributes,
}
