"""Attributes in braces, `{#id .class caption="…"}`, and a directive's opening line, `{name #id} option=value`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smartprov.source.markdown.values import VALUE_PATTERN, show_pipes

MAX_LENGTH = 2000
_QUOTED = rf'"(?P<quoted>(?>{VALUE_PATTERN}|\\.|[^"\\])*+)"'
_ITEM = re.compile(
    rf'[ \t]*(?:(?P<end>\}})|\#(?P<id>[^\s{{}}"#]*)|\.(?P<class>[^\s{{}}"#]*)'
    rf'|(?P<name>[A-Za-z][\w-]*)=(?:{_QUOTED}|(?P<bare>[^\s{{}}"]+))(?=[\s}}])|(?P<junk>[^\s}}]+))'
)
_NAME = re.compile(r"[ \t]*\{[ \t]*(?P<name>[A-Za-z][\w-]*)(?:[ \t]+#(?P<id>[^\s{}]*))?(?P<junk>[^}]*)\}")
_OPTION = re.compile(rf'[ \t]*(?:(?P<name>[A-Za-z][\w-]*)=(?:{_QUOTED}|(?P<bare>[^\s"=]+))(?=[ \t]|\Z)|(?P<junk>\S+))')


@dataclass(frozen=True, slots=True)
class Piece:
    """A word and its offsets; `name` is what stands before its `=`, with its own offset."""

    text: str
    start: int
    end: int
    name: str = ""
    name_start: int = 0


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stood in braces. Offsets are the body's."""

    text: str
    start: int
    end: int
    ids: tuple[Piece, ...] = ()
    classes: tuple[Piece, ...] = ()
    pairs: tuple[Piece, ...] = ()
    junk: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """A directive's opening line. Offsets are the body's."""

    name: Piece
    id: Piece | None
    options: tuple[Piece, ...]
    junk: tuple[Piece, ...]


def closing_brace(text: str) -> int:
    """The offset behind the brace that closes the attributes with which the text begins, or -1."""
    at = 1
    while match := _ITEM.match(text, at, MAX_LENGTH):
        at = match.end()
        if match.lastgroup == "end":
            return at
    return -1


def read_attributes(text: str, source: int) -> Attributes:
    """The attributes that `text` spells, braces included; it begins at `source` of the body."""
    found: dict[str, list[Piece]] = {"id": [], "class": [], "pair": [], "junk": []}
    at = 1
    while (match := _ITEM.match(text, at)) and match["end"] is None:
        at = match.end()
        for kind in ("id", "class", "junk"):
            if match[kind] is not None:
                found[kind].append(_piece(match, kind, source))
        if match["junk"] is not None:
            _join_last(found["junk"], text, source)
        if match["name"] is not None:
            found["pair"].append(_pair(match, source))
    kinds = (tuple(found[kind]) for kind in ("id", "class", "pair", "junk"))
    return Attributes(show_pipes(text), source, source + len(text), *kinds)


def read_opening(text: str, source: int) -> Opening | None:
    """A directive's opening line behind its colons, or nothing where it does not begin with `{name}`."""
    head = _NAME.match(text)
    if head is None:
        return None
    options: list[Piece] = []
    junk = [_trimmed(head, source)] if head["junk"].strip() else []
    at = head.end()
    while match := _OPTION.match(text, at):
        at = match.end()
        if match["junk"] is None:
            options.append(_pair(match, source))
        else:
            junk.append(_piece(match, "junk", source))
            _join_last(junk, text, source)
    anchor = None if head["id"] is None else _piece(head, "id", source)
    return Opening(_piece(head, "name", source), anchor, tuple(options), tuple(junk))


def _piece(match: re.Match[str], group: str, source: int) -> Piece:
    return Piece(show_pipes(match[group]), source + match.start(group), source + match.end(group))


def _join_last(junk: list[Piece], text: str, source: int) -> None:
    """Make one piece of the last two where only spaces part them: a missing quote breaks up a whole sentence."""
    if len(junk) < 2 or text[junk[-2].end - source : junk[-1].start - source].strip(" \t"):
        return
    last, before = junk.pop(), junk.pop()
    junk.append(Piece(show_pipes(text[before.start - source : last.end - source]), before.start, last.end))


def _trimmed(match: re.Match[str], source: int) -> Piece:
    text = match["junk"]
    start = source + match.start("junk") + len(text) - len(text.lstrip())
    return Piece(show_pipes(text.strip()), start, start + len(text.strip()))


def _pair(match: re.Match[str], source: int) -> Piece:
    group = "bare" if match["quoted"] is None else "quoted"
    start, end = match.span(group)
    return Piece(match[group], source + start, source + end, match["name"], source + match.start("name"))
