"""Two versions of a plan → what differs, entity by entity and field by field. How a file is written does not count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from smartprov.diff.changes import Action, Change, FieldPath, Side
from smartprov.diff.entries import by_key, in_new_order
from smartprov.diff.significance import significance_of
from smartprov.diff.snapshot import PROSE, Data, Key, Record, Snapshot
from smartprov.plan.entities import KIND_BY_NAME, KINDS
from smartprov.plan.fields import entry_key
from smartprov.plan.values import Entity

KeyPath = tuple[str | int, ...]
_FIRST = ("masterplan", "phase", "book", "dimension", "subdimension", "program", "action", "indicator")
_PARTS = (name for kind in KINDS for name in (kind.name, *(part for part, _ in kind.parts)) if name != "review")
KIND_NAMES = tuple(dict.fromkeys((*_FIRST, *_PARTS, "picture")))
"""Every kind of which there are changes, in the order in which they are told."""
ORDER = ("order",)
"""The path of a change of the order in which a kind is listed."""


def compare(base: Snapshot, revision: Snapshot) -> tuple[Change, ...]:
    """Every difference, in the order: gravest first, then kind, id and field. Equal plans have none."""
    comparison = _Comparison(base, revision)
    changes = (replace(change, significance=significance_of(change)) for change in comparison.changes())
    return tuple(sorted(changes, key=_order))


def _order(change: Change) -> tuple[object, ...]:
    return (
        change.significance.rank,
        KIND_NAMES.index(change.kind),
        change.program or change.entity,
        change.entity,
        list(Action).index(change.action),
        change.path,
    )


@dataclass(frozen=True, slots=True)
class _Comparison:
    base: Snapshot
    revision: Snapshot

    def changes(self) -> Iterator[Change]:
        before, after = self.base.whole(), self.revision.whole()
        same = {key for key, data in before.items() if after.get(key) == data and key[0] != "chapter"}
        same |= {key for key, data in before.items() if key in after and _says_the_same(key, data, after[key])}
        old = {(each.kind, each.id): each for each in self.base.records(_without(before, same))}
        new = {(each.kind, each.id): each for each in self.revision.records(_without(after, same))}
        pairs = _pairs(old, new)
        taken = {(each.kind, each.id) for each in pairs.values()}
        renamed = {earlier.id: id for (_, id), earlier in pairs.items() if earlier.id != id}
        for key, record in new.items():
            earlier = pairs.get(key)
            yield from self._pair(earlier, record, renamed) if earlier else self._added(record)
        for key, record in old.items():
            if key not in taken:
                yield self._change(record, record, Action.REMOVED, (), record.data, None)
        yield from self._orders()

    def _added(self, record: Record) -> Iterator[Change]:
        at = record.key_path[-1] if record.key_path else self._position(record)
        yield self._change(record, record, Action.ADDED, (), None, record.data, position=int(at))

    def _position(self, record: Record) -> int:
        order = self.revision.order().get(record.kind, [])
        return order.index(record.id) if record.id in order else 0

    def _pair(self, base: Record, revision: Record, renamed: Mapping[str, str]) -> Iterator[Change]:
        """What differs between a record and what it was; `renamed` are new ids by old ones."""
        if base.id != revision.id:
            yield self._change(base, revision, Action.RENAMED, ("id",), base.id, revision.id)
        if renamed.get(base.owner, base.owner) != revision.owner:
            at = int(revision.key_path[-1])
            yield self._change(base, revision, Action.MOVED, ("owner",), base.owner, revision.owner, position=at)
        shape = shape_of(revision.kind)
        held = part_paths(revision.kind)
        fields = _fields(base.data, revision.data, (), (), (), shape)
        implied = (("id",), ("renamed_from",)) if revision.data.get("renamed_from") == base.id else (("id",),)
        for found in (*fields, *_part_lists(base, revision, held, renamed)):
            is_renaming = base.id != revision.id and found.path in implied
            if not is_renaming and (found.path not in held or found.is_of_parts):
                yield self._field(base, revision, found)

    def _field(self, base: Record, revision: Record, found: _Found) -> Change:
        ends = (found.base_at, found.revision_at)
        return self._change(
            base, revision, found.action, found.path, found.base, found.revision, position=found.position, ends=ends
        )

    def _change(
        self,
        base: Record,
        revision: Record,
        action: Action,
        path: FieldPath,
        old: Any,
        new: Any,
        *,
        position: int = 0,
        ends: tuple[KeyPath, KeyPath] = ((), ()),
    ) -> Change:
        """A change with both its places; `ends` are its paths in the sources."""
        here = Side(old, self.base.span(base, *ends[0])) if action is not Action.ADDED else Side()
        there = Side(new, self.revision.span(revision, *ends[1])) if action is not Action.REMOVED else Side()
        owner = revision.owner if _is_programs(revision) else ""
        return Change(
            revision.kind,
            revision.id,
            action,
            path,
            here,
            there,
            title=revision.title,
            owner=owner,
            part_of=revision.owner,
            position=position,
            agencies=self._agencies(base, revision),
        )

    def _agencies(self, *records: Record) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for snapshot, record in zip((self.base, self.revision), records, strict=True):
            if record.kind == "agency":
                found[record.id] = None
            program = snapshot.plan.programs.get(record.owner or record.id)
            if program is not None and (record.kind == "program" or _is_programs(record)):
                found |= dict.fromkeys((program.lead_agency, *program.supporting_agencies))
        return tuple(found)

    def _orders(self) -> Iterator[Change]:
        before, after = self.base.order(), self.revision.order()
        for kind, ids in after.items():
            if in_new_order(before.get(kind, []), ids):
                yield Change(kind, "", Action.MOVED, ORDER, Side(before.get(kind, [])), Side(ids))


@dataclass(frozen=True, slots=True)
class _Found:
    """A difference in one field. `base_at` and `revision_at` are its paths in the sources."""

    action: Action
    path: FieldPath
    base: Any
    revision: Any
    base_at: KeyPath
    revision_at: KeyPath
    position: int = 0
    is_of_parts: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """What the model says of lists below an entity: where the entity stands in its model."""

    model: type[Entity] | None
    prefix: KeyPath = ()

    def key_fields(self, at: KeyPath) -> tuple[str, ...]:
        """The fields that identify the entries of the list at a path in the source."""
        if at == (PROSE,):
            return ("section",)
        steps = (0 if isinstance(step, int) else step for step in at)
        return entry_key(self.model, (*self.prefix, *steps)) if self.model else ()


def _fields(
    base: Any, revision: Any, path: FieldPath, base_at: KeyPath, revision_at: KeyPath, shape: Shape
) -> Iterator[_Found]:
    """Differences between two values at a path, down to the smallest that has a name."""
    if base == revision and type(base) is type(revision):
        return
    if isinstance(base, Mapping) and isinstance(revision, Mapping):
        for name in dict.fromkeys((*base, *revision)):
            steps = (*path, str(name)), (*base_at, name), (*revision_at, name)
            yield from _fields(base.get(name), revision.get(name), *steps, shape)
    elif isinstance(base, list) and isinstance(revision, list) and _holds_entries((*base, *revision)):
        yield from _lists(base, revision, path, base_at, revision_at, shape)
    else:
        yield _Found(Action.CHANGED, path, base, revision, base_at, revision_at)


def _lists(
    base: list[Any], revision: list[Any], path: FieldPath, base_at: KeyPath, revision_at: KeyPath, shape: Shape
) -> Iterator[_Found]:
    key_fields = shape.key_fields(revision_at)
    old, new = by_key(base, key_fields), by_key(revision, key_fields)
    for key in dict.fromkeys((*old.values, *new.values)):
        here = (*path, key)
        before, after = (*base_at, old.index.get(key, 0)), (*revision_at, new.index.get(key, 0))
        if key not in old.values:
            yield _Found(Action.ADDED, here, None, new.values[key], base_at, after, new.index[key])
        elif key not in new.values:
            yield _Found(Action.REMOVED, here, old.values[key], None, before, revision_at, old.index[key])
        else:
            yield from _fields(old.values[key], new.values[key], here, before, after, shape)
    if in_new_order([*old.values], [*new.values]):
        order = ([*old.values], [*new.values])
        yield _Found(Action.MOVED, path, *order, base_at, revision_at)


def _part_lists(
    base: Record, revision: Record, held: tuple[FieldPath, ...], renamed: Mapping[str, str]
) -> Iterator[_Found]:
    """Where parts stand in another order, or where other entities than parts are named among them.

    That a part came or went is a change of its own, and no change of the list.
    """
    for path in held:
        before, after = value_at(base.data, path) or [], value_at(revision.data, path) or []
        named = [{id for id in ids if id not in record.parts} for ids, record in ((before, base), (after, revision))]
        action = Action.CHANGED if named[0] != named[1] else Action.MOVED
        if action is Action.CHANGED or in_new_order([renamed.get(id, id) for id in before], after):
            yield _Found(action, path, before, after, path, path, is_of_parts=True)


def value_at(data: Any, path: FieldPath) -> Any:
    """The value at a path of field names; None where there is none."""
    for name in path:
        data = data.get(name) if isinstance(data, Mapping) else None
    return data


def part_paths(kind: str) -> tuple[FieldPath, ...]:
    """Where an entity of a kind lists its parts."""
    declared = KIND_BY_NAME.get(kind)
    return tuple(path for _, path in declared.parts) if declared else ()


def _holds_entries(values: tuple[Any, ...]) -> bool:
    return any(isinstance(value, dict) for value in values)


def _says_the_same(key: Key, base: Data, revision: Data) -> bool:
    """Whether a chapter says in both what it says: its prose has one digest, and its front matter is equal."""
    if key[0] != "chapter":
        return False
    typed = ("path", "text")
    return {n: v for n, v in base.items() if n not in typed} == {n: v for n, v in revision.items() if n not in typed}


def _without(entities: Mapping[Key, Data], same: set[Key]) -> dict[Key, Data]:
    return {key: data for key, data in entities.items() if key not in same}


def _pairs(old: Mapping[Key, Record], new: Mapping[Key, Record]) -> dict[Key, Record]:
    """What each record of the revision was in the base: the same id, else the one it says it was renamed from, or the
    one that says so of it, where the earlier version is held against the later.

    Of several that come from one, as of a program that was split, the first goes on. The indicators of a renamed
    program bear its new id and say nothing of the old one.
    """
    found = {key: old[key] for key in new if key in old}
    taken = set(found)
    later = {(each.kind, str(each.data.get("renamed_from", ""))): key for key, each in reversed(tuple(old.items()))}
    for key, record in new.items():
        earlier = (record.kind, str(record.data.get("renamed_from", "")))
        earlier = earlier if earlier in old else later.get(key, earlier)
        if key not in found and earlier in old and earlier not in new and earlier not in taken:
            found[key] = old[earlier]
            taken.add(earlier)
    for key, record in new.items():
        former = found.get(("program", record.owner)) if record.kind == "indicator" and record.owner else None
        if key not in found and former is not None and former.id != record.owner:
            earlier = (record.kind, former.id + record.id.removeprefix(record.owner))
            if earlier in old and earlier not in new and earlier not in taken:
                found[key] = old[earlier]
                taken.add(earlier)
    return found


def _is_programs(record: Record) -> bool:
    return bool(record.owner) and record.kind in ("action", "indicator")


@cache
def shape_of(kind: str) -> Shape:
    """Where a kind's fields are declared."""
    if kind in KIND_BY_NAME:
        return Shape(KIND_BY_NAME[kind].model)
    for owner in KINDS:
        for part, path in owner.parts:
            if part == kind:
                return Shape(owner.model, (*path, 0))
    return Shape(None)
