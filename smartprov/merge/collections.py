"""Merges mappings and lists entry by entry, in the layout of ours unless only theirs has one entry a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from smartprov.merge.identity import shown_key
from smartprov.merge.lines import merged_line_end, merged_lines, one_sided, placed_line_end
from smartprov.merge.order import Key, merged_order, threaded
from smartprov.merge.parts import Part, Version
from smartprov.merge.pieces import SIDES, Conflict, KeyPath, Pieces, conflicts_in, one_side
from smartprov.source.outline import Collection


def merge_collections(
    base: Version | None, ours: Version, theirs: Version, path: KeyPath = (), field: str = ""
) -> Pieces | None:
    """Three versions of one collection as pieces of text; None if they disagree as a whole."""
    if not _alike(ours, theirs) or (base is not None and not _alike(base, ours)):
        return None
    layout = layout_of(ours, theirs)
    column = layout.node.column
    three = _Three(
        None if base is None else base.at_column(column),
        ours.at_column(column),
        theirs.at_column(column),
        path,
        field,
        has_dashes=not (layout.node.is_flow or layout.node.is_mapping),
    )
    merged = three.merged()
    if merged is None:
        return None
    if not merged:
        return ["{}" if ours.node.is_mapping else "[]"]
    if layout.node.is_flow:
        return _flow(layout, merged, three)
    return _block(merged, three, column)


def _alike(one: Version, other: Version) -> bool:
    a, b = one.node, other.node
    return (a.is_mapping, a.properties) == (b.is_mapping, b.properties)


def layout_of(ours: Version, theirs: Version) -> Version:
    """The version that says how the merged collection is laid out."""
    if ours.node.is_flow and theirs.node.entries and not (theirs.node.is_flow and ours.node.entries):
        return theirs
    return ours


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of the merged collection. One side has none of it if that side removed what the other changed."""

    key: Key
    pieces: Pieces

    @property
    def is_disputed(self) -> bool:
        """Whether only one side wants it at all."""
        first = self.pieces[0]
        return isinstance(first, Conflict) and not (first.ours and first.theirs)


class _Three:
    """The parts of three versions of one collection."""

    def __init__(
        self, base: Version | None, ours: Version, theirs: Version, path: KeyPath, field: str, *, has_dashes: bool
    ) -> None:
        self._old, self._mine, self._yours = base, ours, theirs
        self._path, self._has_dashes = path, has_dashes
        self.base: Mapping[Key, Part] = {} if base is None else base.parts(field)
        known = None if base is None else list(self.base)
        self.ours, self.theirs = ours.parts(field, known), theirs.parts(field, known)

    def merged(self) -> list[_Entry] | None:
        """The entries in order; none at all, or None if the sides cannot be brought together."""
        order = merged_order(list(self.base), list(self.ours), list(self.theirs))
        if order is None:
            if not self._mine.node.is_mapping:
                return None
            order = threaded(list(self.ours), list(self.theirs))
        entries = [_Entry(key, pieces) for key in order if (pieces := self._entry(key))]
        if entries and all(entry.is_disputed for entry in entries):
            return None
        return entries

    def lead(self, key: Key) -> str:
        return merged_lines(*(part.lead if part else None for part in self._parts(key)))

    def line_end(self, key: Key) -> str:
        return merged_line_end(*(part.line_end if part else None for part in self._parts(key)))

    def gap(self, key: Key) -> str:
        """What divides an entry in flow style from the one before."""
        return next((part.gap for part in self._parts(key)[1:] if part and part.gap), "")

    def gaps(self) -> Iterator[str]:
        for part in (*self.ours.values(), *self.theirs.values()):
            if part.gap:
                yield part.gap

    def _parts(self, key: Key) -> tuple[Part | None, Part | None, Part | None]:
        return self.base.get(key), self.ours.get(key), self.theirs.get(key)

    def _entry(self, key: Key) -> Pieces:
        base, ours, theirs = self._parts(key)
        if ours and theirs:
            return self._in_both(key, base, ours, theirs)
        one = ours or theirs
        if one is None or (base and one.value.data == base.value.data):
            return []
        text = self._in_layout(one)
        if base is None:
            return [text]
        return [Conflict(text if ours else "", text if theirs else "", (self._path_of(key),))]

    def _in_both(self, key: Key, base: Part | None, ours: Part, theirs: Part) -> Pieces:
        taken = _one_sided(base, ours, theirs)
        if taken:
            return [self._in_layout(taken)]
        inner = self._inside(key, base, ours, theirs)
        if inner:
            return inner
        if base and ours.value.data == base.value.data:
            return [self._in_layout(theirs)]
        if ours.value.data == theirs.value.data or (base and theirs.value.data == base.value.data):
            return [self._in_layout(ours)]
        return [Conflict(self._in_layout(ours), self._in_layout(theirs), (self._path_of(key),))]

    def _inside(self, key: Key, base: Part | None, ours: Part, theirs: Part) -> Pieces | None:
        """The entry merged within its value, if that is a collection on all sides."""
        if not isinstance(ours.value, Collection) or not isinstance(theirs.value, Collection):
            return None
        if base and not isinstance(base.value, Collection):
            return None
        was = self._old.inner(base.value) if self._old and base else None
        one, other = self._mine.inner(ours.value), self._yours.inner(theirs.value)
        field = key[0] if self._mine.node.is_mapping else ""
        pieces = merge_collections(was, one, other, self._path_of(key), field)
        if pieces is None:
            return None
        if pieces in (["{}"], ["[]"]):
            return [self._emptied(ours, one_side(pieces, "ours"))]
        is_ours, is_open = layout_of(one, other) is one, bool(conflicts_in(pieces))
        return [self._before(base, ours, theirs, is_ours=is_ours, is_open=is_open), *pieces]

    def _before(self, base: Part | None, ours: Part, theirs: Part, *, is_ours: bool, is_open: bool) -> str:
        """What stands before the value: key or dash, and comments if the value begins on a line of its own.

        Those comments may speak of its first entry; where that is not agreed on, the comments of both sides stay.
        """
        layout = self._before_value(ours if is_ours else theirs)
        others = [self._before_value(part) if part else None for part in (base, ours, theirs)]
        if any(text is not None and "\n" not in text for text in others):
            return layout
        firsts, rests = zip(*(_first_line(text) for text in others), strict=True)
        first = one_sided(*firsts) or firsts[1]
        comments = _of_both(*rests[1:]) if is_open else merged_lines(*rests)
        return first + comments + layout.rpartition("\n")[2]

    def _emptied(self, part: Part, brackets: str) -> str:
        """An entry of which nothing is left, with what was remarked behind its colon."""
        label = part.text[: part.entry.sign_end - part.entry.start]
        remark = self._before_value(part)[len(label) :].partition("\n")[0].strip()
        return f"{label} {brackets}{remark and '  '}{remark}"

    def _before_value(self, part: Part) -> str:
        return "- " if self._has_dashes and part.is_flow else part.before_value

    def _in_layout(self, part: Part) -> str:
        """The text of an entry, with a dash if it has none and the merged list has."""
        return f"- {part.text}" if self._has_dashes and part.is_flow else part.text

    def _path_of(self, key: Key) -> KeyPath:
        return (*self._path, shown_key(key))


def _block(entries: list[_Entry], three: _Three, column: int) -> Pieces:
    indent = " " * column
    pieces: Pieces = []
    for at, entry in enumerate(entries):
        lead = three.lead(entry.key)
        if at:
            before = entries[at - 1]
            line_end = placed_line_end(three.line_end(before.key), *(one_side(before.pieces, side) for side in SIDES))
            pieces += [line_end, lead + indent]
        elif lead.strip():
            pieces.append(lead.lstrip() + indent)
        pieces += entry.pieces
    return pieces


def _flow(layout: Version, entries: list[_Entry], three: _Three) -> Pieces:
    if not any(entry.is_disputed for entry in entries):
        return _flow_line(layout, entries, three)
    paths = tuple(path for entry in entries for conflict in conflicts_in(entry.pieces) for path in conflict.paths)
    ours, theirs = (_flow_side(layout, entries, three, side) for side in SIDES)
    return [Conflict(ours, theirs, paths)]


def _flow_side(layout: Version, entries: list[_Entry], three: _Three, side: str) -> str:
    texts = [(entry.key, one_side(entry.pieces, side)) for entry in entries]
    return one_side(_flow_line(layout, [_Entry(key, [text]) for key, text in texts if text], three), side)


def _flow_line(layout: Version, entries: list[_Entry], three: _Three) -> Pieces:
    usual = next((gap for gap in three.gaps() if "#" not in gap), ", ")
    pieces: Pieces = [layout.opening]
    for at, entry in enumerate(entries):
        if at:
            pieces.append(three.gap(entry.key) or usual)
        pieces += entry.pieces
    return [*pieces, layout.closing]


def _one_sided(base: Part | None, ours: Part, theirs: Part) -> Part | None:
    if ours.text == theirs.text or (base and theirs.text == base.text):
        return ours
    return theirs if base and ours.text == base.text else None


def _of_both(ours: str | None, theirs: str | None) -> str:
    """The lines of one side, and those that only the other has."""
    return "".join(dict.fromkeys(((ours or "") + (theirs or "")).splitlines(keepends=True)))


def _first_line(text: str | None) -> tuple[str | None, str | None]:
    """The first line of what stands before a value, and the whole lines below it."""
    if text is None:
        return None, None
    first, _, rest = text.partition("\n")
    return first + "\n", "".join(rest.rpartition("\n")[:2])
