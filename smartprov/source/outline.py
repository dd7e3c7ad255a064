"""A YAML text as a tree of stretches: where each value begins and ends, so that it can be replaced and all else kept.

A `Document` says what was written; an outline says where, down to the character, and keeps what a plan refuses (tags,
anchors, doubtful numbers) as it was spelled. Of a text that is not one YAML document there is no outline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import yaml

from smartprov.source.document import tag_of
from smartprov.source.plain_data import MAX_DEPTH, MAX_NODES

Data = tuple[object, ...]
"""What a value says, comparable and free of formatting: its type, then its value."""

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BLANK_END = re.compile(r"(\n[ \t]*)+\Z")
_PROPERTY = re.compile(r"[&!]\S*\s+")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A word, number or text at `text[start:end]`; an alias is one too. `data` is what it says."""

    start: int
    end: int
    data: Data


@dataclass(frozen=True)
class Entry:
    """One `key: value` of a mapping, or one entry of a list, whose key is empty and which begins at its dash.

    `sign_end` lies behind the colon or dash.
    """

    start: int
    sign_end: int
    key: str
    value: Node

    @property
    def end(self) -> int:
        return self.value.end


@dataclass(frozen=True)
class Collection:
    """A mapping or a list at `text[start:end]`. In block style it begins at its first entry, in column `column`."""

    start: int
    end: int
    is_mapping: bool
    is_flow: bool
    column: int
    entries: tuple[Entry, ...]
    properties: str = ""

    @cached_property
    def data(self) -> Data:
        """Order of keys is no content; order of a list's entries is."""
        if self.is_mapping:
            return ("map", self.properties, frozenset((entry.key, entry.value.data) for entry in self.entries))
        return ("list", self.properties, tuple(entry.value.data for entry in self.entries))


Node = Scalar | Collection


class NoOutline(Exception):
    """The text is not one YAML document whose keys are plain and different."""


def outline(text: str) -> Node | None:
    """The tree of a text; None if there is nothing but comments. Raises `NoOutline`."""
    try:
        return _Reader(text, yaml.parse(text, Loader=_LOADER)).document()
    except yaml.YAMLError as exc:
        raise NoOutline from exc


def is_readable(text: str) -> bool:
    """Whether the text is YAML at all; quicker than its outline."""
    try:
        return all(event is not None for event in yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError:
        return False


class _Reader:
    def __init__(self, text: str, events: Iterator[yaml.Event]) -> None:
        self._text = text
        self._events = events
        self._left = MAX_NODES

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None or event.version or event.tags:
                    raise NoOutline
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, 0, 0)
            elif isinstance(event, yaml.DocumentEndEvent) and event.explicit:
                raise NoOutline
        return None if isinstance(root, Scalar) and root.start == root.end else root

    def _node(self, event: yaml.Event, floor: int, depth: int) -> Node:
        """The node that an event begins; it stands behind `floor`."""
        self._left -= 1
        if depth > MAX_DEPTH or self._left < 0:
            raise NoOutline
        if isinstance(event, yaml.AliasEvent):
            return Scalar(*_stretch(event), ("alias", event.anchor))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, floor)
        assert isinstance(event, yaml.CollectionStartEvent)
        return self._collection(event, depth)

    def _scalar(self, event: yaml.ScalarEvent, floor: int) -> Scalar:
        start, end = _stretch(event)
        data = (_properties(event), *_data(event))
        if start == end:
            return Scalar(floor, floor, data)
        if event.style in ("|", ">"):
            written = self._text[start:end]
            keeps_blank_lines = "+" in written.partition("\n")[0].partition("#")[0]
            end = start + len(written.removesuffix("\n") if keeps_blank_lines else _BLANK_END.sub("", written))
        return Scalar(start, end, data)

    def _collection(self, opening: yaml.CollectionStartEvent, depth: int) -> Collection:
        is_mapping = isinstance(opening, yaml.MappingStartEvent)
        start = _stretch(opening)[0]
        is_flow = bool(opening.flow_style)
        entries: list[Entry] = []
        at = start
        while found := _PROPERTY.match(self._text, at):
            at = found.end()
        event = next(self._events)
        while not isinstance(event, yaml.CollectionEndEvent):
            entry = self._pair(event, depth) if is_mapping else self._item(event, at, depth, is_flow=is_flow)
            entries.append(entry)
            at = entry.end
            event = next(self._events)
        if is_mapping and len({entry.key for entry in entries}) < len(entries):
            raise NoOutline
        properties = _properties(opening)
        if is_flow:
            return Collection(start, _stretch(event)[1], is_mapping, True, 0, tuple(entries), properties)
        start, end = entries[0].start, entries[-1].end
        column = start - self._text.rfind("\n", 0, start) - 1
        return Collection(start, end, is_mapping, False, column, tuple(entries), properties)

    def _item(self, event: yaml.Event, at: int, depth: int, *, is_flow: bool) -> Entry:
        if is_flow:
            node = self._node(event, at, depth + 1)
            return Entry(node.start, node.start, "", node)
        dash = self._skip(at, "-")
        return Entry(dash, dash + 1, "", self._node(event, dash + 1, depth + 1))

    def _pair(self, event: yaml.Event, depth: int) -> Entry:
        if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag:
            raise NoOutline
        start, end = _stretch(event)
        line = self._text[self._text.rfind("\n", 0, start) + 1 : start]
        if start == end or line.rstrip().endswith("?"):
            raise NoOutline
        colon = self._skip(end, ":")
        return Entry(start, colon + 1, event.value, self._node(next(self._events), colon + 1, depth + 1))

    def _skip(self, at: int, sign: str) -> int:
        """Where a sign stands that only blanks and comments may precede."""
        text = self._text
        while text[at : at + 1] != sign:
            if text[at : at + 1] == "#":
                at = text.find("\n", at)
            elif not text[at : at + 1].isspace():
                at = -1
            if at < 0:
                raise NoOutline
            at += 1
        return at


def _stretch(event: yaml.Event) -> tuple[int, int]:
    start, end = event.start_mark, event.end_mark
    assert start is not None and end is not None  # what libyaml read from a text has marks
    return start.index, end.index


def _properties(event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> str:
    """Anchor and tag, which belong to what a value says."""
    return f"&{event.anchor or ''}!{event.tag or ''}"


def _data(event: yaml.ScalarEvent) -> Data:
    value = event.value
    if event.style:
        return ("str", value.rstrip("\n"))
    tag = tag_of(value).rpartition(":")[2]
    if tag == "timestamp":
        tag = "str"
    return (tag, value.lower() if tag == "bool" else value)
