"""Merges three texts of one YAML file. Whatever only one side touched is taken as that side wrote it."""

from __future__ import annotations

from dataclasses import dataclass

from smartprov.merge.collections import layout_of, merge_collections
from smartprov.merge.lines import merged_line_end, merged_lines, one_sided, placed_line_end
from smartprov.merge.parts import Version
from smartprov.merge.pieces import MARKER_SIZE, SIDES, KeyPath, conflicts_in, one_side, write_pieces
from smartprov.source.outline import Collection, Node, NoOutline, is_readable, outline


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged text, and the fields on which the two sides do not agree; the text has markers around those."""

    text: str
    conflicts: tuple[KeyPath, ...] = ()


def merge_texts(base: str, ours: str, theirs: str, marker_size: int = MARKER_SIZE) -> Merged | None:
    """Merge by id and field; None if one of the texts is not YAML that can be merged so.

    Swapping the sides changes neither what is merged nor what conflicts, only which comments come first.
    """
    one = one_sided(base, ours, theirs)
    if one is not None:
        return Merged(one)
    try:
        was, mine, yours = (_Whole(text, outline(text)) for text in (base, ours, theirs))
        return _merged(was, mine, yours, marker_size)
    except NoOutline:
        return None


@dataclass(frozen=True, slots=True)
class _Whole:
    text: str
    root: Node | None

    @property
    def version(self) -> Version | None:
        return Version(self.text, self.root) if isinstance(self.root, Collection) else None

    @property
    def head(self) -> str:
        """The lines before the first entry."""
        assert self.root is not None
        return "".join(self.text[: self.root.start].rpartition("\n")[:2])

    @property
    def foot(self) -> tuple[str, str]:
        """What stands behind the last value on its line, and the lines below."""
        assert self.root is not None
        line, end, rest = self.text[self.root.end :].partition("\n")
        return line + end, rest


def _merged(base: _Whole, ours: _Whole, theirs: _Whole, marker_size: int) -> Merged | None:
    our_version, their_version = ours.version, theirs.version
    if our_version is None or their_version is None or (base.root is not None and base.version is None):
        return None
    pieces = merge_collections(base.version, our_version, their_version)
    if pieces is None:
        return None
    old_head = None if base.root is None else base.head
    old_line, old_foot = (None, None) if base.root is None else base.foot
    head = merged_lines(old_head, ours.head, theirs.head)
    indent = layout_of(our_version, their_version).node.column
    line = merged_line_end(old_line, ours.foot[0], theirs.foot[0])
    line = placed_line_end(line, *(one_side(pieces, side) for side in SIDES))
    foot = merged_lines(old_foot, ours.foot[1], theirs.foot[1])
    conflicts = conflicts_in(pieces)
    text = write_pieces([head, " " * indent, *pieces, line, foot], marker_size)
    if not conflicts and not is_readable(text):  # nothing is ever left behind that cannot be read
        return None
    return Merged(text, tuple(dict.fromkeys(path for conflict in conflicts for path in conflict.paths)))
