"""A YAML file as plain data that still knows the place and the spelling of every value.

Places are looked up rarely, namely when something is wrong, so a document keeps its text and composes it once more when
the first place is asked for; a plan without mistakes pays nothing for its spans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from smartprov.diagnostics import Diagnostic, Related, Span, error
from smartprov.source.decoding import FORBIDDEN, decode, legible
from smartprov.source.plain_data import (
    MAX_DEPTH,
    MAX_NODES,
    MERGE,
    STR,
    TAG,
    Data,
    Unsure,
    has_forbidden,
    plain_data,
    plain_scalar,
)
from smartprov.source.syntax import syntax_error

Key = str | int
KeyPath = tuple[Key, ...]

MAX_SAID = 1_000
"""Of one file, as many slips are told; what has more is something else than YAML of a plan."""
CHEAP_OPENERS = 4_000
"""Fewer collection openers than this cannot nest deeply enough to exhaust the C stack, so the event pass is skipped."""

_SAFE_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_EXPLICIT_TAG = re.compile(r"(&\S+\s+)?!\S*")


class _Loader(_SAFE_LOADER):  # type: ignore[misc, valid-type]  # which of the two it is, the platform decides
    """The safe loader with a quicker eye for plain scalars: a plan repeats the same years, amounts and words."""

    def resolve(self, kind: type[Node], value: str | None, implicit: tuple[bool, bool]) -> str:
        if kind is not ScalarNode or value is None:
            return TAG + ("map" if kind is MappingNode else "seq")
        return tag_of(value) if implicit[0] and value[:1] in _RESOLVED else STR

    def descend_resolver(self, current_node: Node | None, current_index: object) -> None:
        """Nothing: tags do not depend on where a node stands."""

    def ascend_resolver(self) -> None:
        """Nothing, as above."""


_RESOLVED = frozenset(_SAFE_LOADER.yaml_implicit_resolvers)
"""First characters of plain scalars that may be more than text."""


@lru_cache(maxsize=4096)
def tag_of(plain: str) -> str:
    """The tag of a plain scalar: what YAML takes an unquoted word for."""
    for tag, pattern in _SAFE_LOADER.yaml_implicit_resolvers.get(plain[:1], ()):
        if pattern.match(plain):
            return str(tag)
    return STR


def value_in(data: Data, key_path: KeyPath) -> Data:
    """What stands at a path of plain data; None where nothing does."""
    for part in key_path:
        if isinstance(data, dict) and isinstance(part, str):
            data = data.get(part)
        elif isinstance(data, list) and isinstance(part, int) and 0 <= part < len(data):
            data = data[part]
        else:
            return None
    return data


@dataclass(slots=True)
class Document:
    """One YAML text. `data` is what was written; `refused` holds the paths about which something was already said."""

    path: str
    text: str
    data: Data
    diagnostics: tuple[Diagnostic, ...] = ()
    refused: frozenset[KeyPath] = frozenset()
    first_line: int = 1
    _root: Node | None = field(default=None, repr=False)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing but comments."""
        return self.data is None and not self.diagnostics

    @property
    def is_broken(self) -> bool:
        """Whether the text is no YAML at all, so that nothing more can be said of it."""
        return self.data is None and bool(self.diagnostics)

    def span(self, key_path: KeyPath = ()) -> Span:
        """Where the value at a path stands; of a path that leads nowhere, the nearest place on the way."""
        return self._span_of(self._walk(key_path)[-1][1])

    def key_span(self, key_path: KeyPath) -> Span:
        """Where the key of a mapping's entry stands; of a list's entry, the entry itself."""
        key, value = self._walk(key_path)[-1]
        return self._span_of(key or value)

    def spelling(self, key_path: KeyPath) -> str:
        """How a scalar was typed."""
        node = self._walk(key_path)[-1][1]
        return node.value if isinstance(node, ScalarNode) else ""

    def _walk(self, key_path: KeyPath) -> list[tuple[Node | None, Node | None]]:
        if self._root is None:
            self._root = None if self.is_broken else yaml.compose(self.text, Loader=_Loader)
        node = self._root
        steps: list[tuple[Node | None, Node | None]] = [(None, node)]
        for part in key_path:
            step = _step(node, part)
            if step is None:
                break
            steps.append(step)
            node = step[1]
        return steps

    def _span_of(self, node: Node | None) -> Span:
        if node is None:
            return Span(self.path, self.first_line, 1)
        start, end = node.start_mark, node.end_mark
        if isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
            first = node.value[0][0] if isinstance(node, MappingNode) else node.value[0]
            end = first.end_mark
        lift = self.first_line
        span = Span(self.path, start.line + lift, start.column + 1, end.line + lift, end.column + 1)
        return _within(span, self.text, lift)


def load_document(path: str, data: bytes) -> Document:
    """A file's bytes as a document. Whatever they are, nothing is raised: a broken file has diagnostics and no data."""
    text = decode(path, data)
    if isinstance(text, Diagnostic):
        return Document(path, legible(data), None, (text,), frozenset({()}))
    return load_text(path, text)


def load_text(path: str, text: str, first_line: int = 1) -> Document:
    """Decoded text as a document; `first_line` is the line of the file on which the text begins."""
    builder = _Builder(path, text, first_line)
    try:
        _guard(path, text, first_line)
        root = yaml.compose(text, Loader=_Loader)
        built = None if root is None else builder.data(root)
    except _Refused as exc:
        return Document(path, text, None, (*builder.diagnostics, exc.diagnostic), frozenset({()}), first_line)
    except yaml.MarkedYAMLError as exc:
        return Document(path, text, None, (syntax_error(path, text, exc, first_line),), frozenset({()}), first_line)
    return Document(path, text, built, tuple(builder.diagnostics), frozenset(builder.refused), first_line)


class _Refused(Exception):
    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


def _guard(path: str, text: str, first_line: int) -> None:
    """Bound the nesting before the recursive composer sees the text."""
    openers = text.count("[") + text.count("{") + text.count("- ") + text.count("-\t") + text.count("? ")
    if openers < CHEAP_OPENERS:
        return
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise _Refused(error("nested-too-deeply", _mark(path, event, first_line), limit=MAX_DEPTH))
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


class _Builder:
    """Nodes become data; what YAML allows and a plan does not is said on the way."""

    def __init__(self, path: str, text: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self._text = text
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", text))] if "!" in text else []
        self.diagnostics: list[Diagnostic] = []
        self.refused: set[KeyPath] = set()
        self._count = 0
        self._open: set[int] = set()

    def data(self, root: Node) -> Data:
        """What the text holds."""
        try:
            return plain_data(root, self._text)
        except Unsure:
            return self.build(root, (), 0)

    def build(self, node: Node, key_path: KeyPath, depth: int) -> Data:
        self._count += 1
        if self._count > MAX_NODES:
            raise _Refused(error("expands-too-far", _mark(self.path, node, self.first_line), limit=MAX_NODES))
        if isinstance(node, ScalarNode):
            return self._scalar(node, key_path)
        if depth >= MAX_DEPTH:
            raise _Refused(error("nested-too-deeply", _mark(self.path, node, self.first_line), limit=MAX_DEPTH))
        if id(node) in self._open:
            raise _Refused(error("anchor-contains-itself", _mark(self.path, node, self.first_line)))
        self._open.add(id(node))
        try:
            return self._collection(node, key_path, depth)
        finally:
            self._open.discard(id(node))

    def _collection(self, node: Node, key_path: KeyPath, depth: int) -> Data:
        tag = self._typed_tag(node) if self._line_starts else ""
        if tag:
            self._say("yaml-tag", node, key_path, tag=tag)
        if isinstance(node, SequenceNode):
            return [self.build(child, (*key_path, index), depth + 1) for index, child in enumerate(node.value)]
        built: dict[str, Data] = {}
        merged: dict[str, Data] = {}
        places: dict[str, Node] = {}
        for key_node, value_node in node.value:
            if key_node.tag == MERGE:
                merged = {**self._merge(value_node, key_path, depth), **merged}
                continue
            if not isinstance(key_node, ScalarNode):
                is_braces = key_node.start_mark.index == node.start_mark.index + 1  # `{{ … }}`, most likely
                self._say("key-not-text", node if is_braces else key_node, key_path)
                continue
            key = key_node.value
            if self._may_hide(key_node) and self._hides_something(key_node, key_path):
                continue
            if key in places:
                first = Related("first-key", _mark(self.path, places[key], self.first_line))
                self._say("duplicate-key", key_node, (*key_path, key), first, key=key)
                continue
            places[key] = key_node
            built[key] = self.build(value_node, (*key_path, key), depth + 1)
        return {**merged, **built} if merged else built

    def _merge(self, value: Node, key_path: KeyPath, depth: int) -> dict[str, Data]:
        merged: dict[str, Data] = {}
        for part in value.value if isinstance(value, SequenceNode) else (value,):
            if not isinstance(part, MappingNode):
                self._say("merge-not-mapping", part, key_path)
                continue
            data = self.build(part, key_path, depth + 1)
            if isinstance(data, dict):
                merged = {**data, **merged}
        return merged

    def _scalar(self, node: ScalarNode, key_path: KeyPath) -> Data:
        if self._may_hide(node) and self._hides_something(node, key_path):
            return None
        try:
            return plain_scalar(node)
        except Unsure:
            pass
        if node.tag == TAG + "null":
            if key_path:
                self._say("empty-value", node, key_path, key=str(key_path[-1]))
        elif node.tag in (TAG + "int", TAG + "float"):
            self._say("ambiguous-number", node, key_path, typed=node.value)
        else:
            return str(node.value)  # `=` and `<<` have types of their own, and are words here
        return None

    def _may_hide(self, node: ScalarNode) -> bool:
        """Whether it is worth a second look; most scalars are plain, in files without a tag."""
        return bool(self._line_starts) or node.style == '"'

    def _hides_something(self, node: ScalarNode, key_path: KeyPath) -> bool:
        """Whether a tag says what the scalar is, or an escape in it spells a character that no source may hold."""
        tag = self._typed_tag(node)
        if tag:
            self._say("yaml-tag", node, key_path, tag=tag)
            return True
        if has_forbidden(node):
            found = FORBIDDEN.search(node.value)
            character = found[0] if found else "\r"
            self._say("forbidden-character", node, key_path, character=f"U+{ord(character):04X}")
            return True
        return False

    def _typed_tag(self, node: Node) -> str:
        """The tag before a node. A block's first key stands where the block does, and answers for itself."""
        mark = node.start_mark
        if not self._line_starts or mark is None:
            return ""
        found = _EXPLICIT_TAG.match(self._text, self._line_starts[mark.line] + mark.column)
        if found is None:
            return ""
        if isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
            first = node.value[0][0] if isinstance(node, MappingNode) else node.value[0]
            if first.start_mark.index == mark.index:
                return ""
        return found[0].rpartition(" ")[2]

    def _say(self, code: str, node: Node, key_path: KeyPath, /, *related: Related, **arguments: str) -> None:
        if len(self.diagnostics) >= MAX_SAID:
            raise _Refused(error("too-many-findings", _mark(self.path, node, self.first_line), limit=MAX_SAID))
        span = _within(_mark(self.path, node, self.first_line), self._text, self.first_line)
        self.diagnostics.append(error(code, span, *related, **arguments))
        self.refused.add(key_path)


def _step(node: Node | None, part: Key) -> tuple[Node | None, Node] | None:
    if isinstance(node, SequenceNode):
        return (None, node.value[part]) if isinstance(part, int) and part < len(node.value) else None
    if not isinstance(node, MappingNode):
        return None
    for key_node, value_node in node.value:
        if isinstance(key_node, ScalarNode) and key_node.value == str(part) and key_node.tag != MERGE:
            return key_node, value_node
    for merged in _merged_nodes(node):
        found = _step(merged, part)
        if found is not None:
            return found
    return None


def _merged_nodes(node: MappingNode) -> Iterator[Node]:
    for key_node, value_node in node.value:
        if key_node.tag == MERGE:
            yield from value_node.value if isinstance(value_node, SequenceNode) else (value_node,)


def _mark(path: str, thing: Node | yaml.Event, first_line: int) -> Span:
    start, end = thing.start_mark, thing.end_mark
    assert start is not None and end is not None  # what libyaml read from a text has marks
    if isinstance(thing, MappingNode | SequenceNode):
        end = start
    return Span(path, start.line + first_line, start.column + 1, end.line + first_line, end.column + 1)


def _within(span: Span, text: str, first_line: int) -> Span:
    """The span, or the end of the text where libyaml places an empty value behind it."""
    last = text.count("\n") + first_line
    if span.line <= last:
        return span
    column = len(text.rpartition("\n")[2]) + 1
    return Span(span.path, last, column, last, column)
