"""Changes applied to the base give the revision: the proof that a comparison leaves nothing out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from smartprov.diff.changes import Action, Change, FieldPath
from smartprov.diff.compare import ORDER, Shape, part_paths, shape_of
from smartprov.diff.entries import by_key, rebuilt
from smartprov.diff.snapshot import Data, Key, Snapshot
from smartprov.plan.entities import KIND_BY_NAME


@dataclass(slots=True)
class Applied:
    """A version taken apart: the data of entities and parts by kind and id, and the orders of kinds."""

    data: dict[Key, Data]
    orders: dict[str, list[str]] = field(default_factory=dict)


def taken_apart(snapshot: Snapshot) -> Applied:
    """A version, to be changed."""
    records = snapshot.records(snapshot.whole())
    return Applied({(each.kind, each.id): deepcopy(dict(each.data)) for each in records}, snapshot.order())


def apply_changes(base: Snapshot, changes: Iterable[Change]) -> Applied:
    """The revision, made of the base and its changes alone."""
    made = taken_apart(base)
    _Application(made, tuple(changes)).run()
    return made


@dataclass(frozen=True, slots=True)
class _Application:
    made: Applied
    changes: tuple[Change, ...]

    def run(self) -> None:
        """Lists of parts and orders of kinds come last, for they follow from what came and went."""
        for change in sorted(self.changes, key=_turn):
            if change.path and not _is_of_lists(change) and change.action is not Action.RENAMED:
                self._set_field(change)
        self._rename()
        self._part_lists()
        self._kind_orders()
        for change in self.changes:
            key = (change.kind, change.entity)
            if not change.path and change.action is Action.REMOVED:
                self.made.data.pop(key, None)
            elif not change.path and change.action is Action.ADDED:
                self.made.data[key] = deepcopy(dict(change.revision.value))

    def _rename(self) -> None:
        told = {(change.kind, change.entity) for change in self.changes if change.path == ("renamed_from",)}
        for change in self._with(Action.RENAMED):
            data = self.made.data.pop((change.kind, str(change.base.value)))
            is_told = change.kind == "indicator" or (change.kind, change.entity) in told
            origin = {} if is_told else {"renamed_from": change.base.value}
            self.made.data[change.kind, change.entity] = data | {"id": change.entity} | origin

    def _part_lists(self) -> None:
        for (kind, id), data in self.made.data.items():
            for part, path in KIND_BY_NAME[kind].parts if kind in KIND_BY_NAME else ():
                self._part_list(kind, id, data, part, path)

    def _part_list(self, kind: str, id: str, data: Data, part: str, path: FieldPath) -> None:
        said = next((c for c in self.changes if (c.kind, c.entity, c.path) == (kind, id, path)), None)
        holder = _holder(data, path)
        if said is not None:
            holder[path[-1]] = list(said.revision.value)
            return
        ids = [self._new_id(part, each) for each in holder.get(path[-1], [])]
        gone = {c.entity for c in self._whole(Action.REMOVED, part) if self._new_id(kind, c.part_of) == id}
        came = {c.entity: c.position for c in self._whole(Action.ADDED, part) if c.part_of == id}
        for change in self._with(Action.MOVED):
            if change.kind == part and change.path == ("owner",):
                gone |= {change.entity} if self._new_id("program", change.base.value) == id else set()
                came |= {change.entity: change.position} if change.revision.value == id else {}
        holder[path[-1]] = rebuilt(ids, [each for each in ids if each not in gone], came)

    def _kind_orders(self) -> None:
        for kind, ids in list(self.made.orders.items()):
            said = next((c for c in self.changes if c.kind == kind and c.path == ORDER), None)
            gone = {c.entity for c in self._whole(Action.REMOVED, kind)}
            came = {c.entity: c.position for c in self._whole(Action.ADDED, kind) if not c.part_of}
            kept = [each for each in ids if each not in gone]
            self.made.orders[kind] = list(said.revision.value) if said else rebuilt(ids, kept, came)

    def _set_field(self, change: Change) -> None:
        old_id = next(
            (
                str(c.base.value)
                for c in self._with(Action.RENAMED)
                if (c.kind, c.entity) == (change.kind, change.entity)
            ),
            change.entity,
        )
        _set(self.made.data[change.kind, old_id], change.path, (), change, shape_of(change.kind))

    def _new_id(self, kind: str, id: str) -> str:
        found = (c.entity for c in self._with(Action.RENAMED) if c.kind == kind and c.base.value == id)
        return next(found, id)

    def _with(self, action: Action) -> list[Change]:
        return [change for change in self.changes if change.action is action]

    def _whole(self, action: Action, kind: str) -> list[Change]:
        return [change for change in self._with(action) if change.kind == kind and not change.path]


def _turn(change: Change) -> tuple[int, int]:
    """Of a list: first what stays, then what goes, the last first, then what comes, the first first, then the order."""
    turns = (Action.CHANGED, Action.REMOVED, Action.ADDED, Action.MOVED, Action.RENAMED)
    position = -change.position if change.action is Action.REMOVED else change.position
    return turns.index(change.action), position


def _is_of_lists(change: Change) -> bool:
    return change.path in (ORDER, ("owner",), *part_paths(change.kind))


def _holder(data: Data, path: FieldPath) -> Data:
    for name in path[:-1]:
        data = data.setdefault(name, {})
    return data


def _set(data: Any, path: FieldPath, at: tuple[str | int, ...], change: Change, shape: Shape) -> None:
    """Carry a field's change out. A step that leads into a list is the key of an entry."""
    step, *rest = path
    inner = data.get(step) if isinstance(data, Mapping) else None
    here = (*at, step)
    if (isinstance(inner, list) and rest) or (isinstance(inner, list) and change.action is Action.MOVED):
        data[step] = _entries(inner, tuple(rest), here, change, shape)
    elif rest:
        _set(data.setdefault(step, {}), tuple(rest), here, change, shape)
    elif change.revision.value is None:
        data.pop(step, None)
    else:
        data[step] = deepcopy(change.revision.value)


def _entries(entries: list[Any], path: FieldPath, at: tuple[str | int, ...], change: Change, shape: Shape) -> list[Any]:
    values = by_key(entries, shape.key_fields(at)).values
    if not path:
        return [values[key] for key in change.revision.value if key in values]
    key, *rest = path
    if rest:
        _set(values[key], tuple(rest), (*at, 0), change, shape)
    elif change.action is Action.REMOVED:
        values.pop(key)
    elif change.action is Action.ADDED:
        order = rebuilt([*values], [*values], {key: change.position})
        values[key] = deepcopy(change.revision.value)
        return [values[each] for each in order]
    else:
        values[key] = deepcopy(change.revision.value)
    return [*values.values()]
