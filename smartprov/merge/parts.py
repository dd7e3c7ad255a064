"""A collection of one version taken apart: each entry with the comments above it and what stands behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from smartprov.merge.identity import entry_keys
from smartprov.merge.lines import shifted
from smartprov.merge.order import Key
from smartprov.source.outline import Collection, Entry, Node, outline


@dataclass(frozen=True, slots=True)
class Part:
    """An entry. `text` is dash or key, and value. In flow style `gap` divides it from the entry before; in block style
    `lead` are the lines of comments above it, and `line_end` what stands behind it, None if it is the last.
    """

    entry: Entry
    text: str
    gap: str
    lead: str
    line_end: str | None
    is_flow: bool

    @property
    def before_value(self) -> str:
        """Dash or key, and all that stands between it and the value."""
        return self.text[: self.entry.value.start - self.entry.start]

    @property
    def value(self) -> Node:
        return self.entry.value


@dataclass(frozen=True, slots=True)
class Version:
    """A collection within the text of its version."""

    text: str
    node: Collection

    def at_column(self, column: int) -> Version:
        """The same with its entries in that column."""
        if self.node.is_flow or self.node.column == column:
            return self
        own = self.text[self.node.start : self.node.end]
        text = " " * column + shifted(own, column - self.node.column)
        node = outline(text)
        assert isinstance(node, Collection)
        return Version(text, node)

    def inner(self, node: Node) -> Version:
        """A collection inside this one."""
        assert isinstance(node, Collection)
        return Version(self.text, node)

    @property
    def opening(self) -> str:
        """The bracket, and what stands before the first entry."""
        entries = self.node.entries
        return self.text[self.node.start : entries[0].start if entries else self.node.start + 1]

    @property
    def closing(self) -> str:
        """What stands behind the last entry, and the bracket."""
        entries = self.node.entries
        return self.text[entries[-1].end if entries else self.node.end - 1 : self.node.end]

    def parts(self, field: str, base: Sequence[Key] | None = None) -> dict[Key, Part]:
        """The entries by key, in order."""
        node = self.node
        keys = entry_keys(node, field, base)
        gaps = ["", *(self.text[one.end : two.start] for one, two in zip(node.entries, node.entries[1:], strict=False))]
        parts: dict[Key, Part] = {}
        for at, (key, entry) in enumerate(zip(keys, node.entries, strict=True)):
            text = self.text[entry.start : entry.end]
            following = gaps[at + 1] if at + 1 < len(gaps) else None
            if node.is_flow:
                parts[key] = Part(entry, text, gaps[at], "", None, is_flow=True)
            else:
                lead = gaps[at].partition("\n")[2].rpartition("\n")
                line_end = following if following is None else "".join(following.partition("\n")[:2])
                parts[key] = Part(entry, text, "", lead[0] + lead[1], line_end, is_flow=False)
        return parts
