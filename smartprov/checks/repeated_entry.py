"""No list names the same thing twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, warning
from smartprov.plan.entities.program import Program
from smartprov.plan.fields import EACH, reference_fields
from smartprov.plan.places import Place
from smartprov.plan.plan import Plan
from smartprov.plan.values import Entity
from smartprov.source.document import KeyPath


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Lists of references, and the years of an action; each entry is said once. Chapters of books: `book-chapter`."""
    for place, entity in _entities(plan):
        for path in _list_paths(type(entity)):
            if any(_has_repeats(entries) for entries in _values(entity, path)):
                for key_path, entries in _lists(entity, path):
                    yield from _repeats(place(), key_path, entries)


def _has_repeats(entries: object) -> bool:
    if not isinstance(entries, tuple) or len(entries) < 2:
        return False
    named = [entry for entry in entries if isinstance(entry, str | int)]
    return len(set(named)) < len(named)


def _repeats(place: Place, key_path: KeyPath, entries: tuple[object, ...]) -> Iterator[Diagnostic]:
    first: dict[str | int, int] = {}
    said: set[str | int] = set()
    for index, entry in enumerate(entries):
        if isinstance(entry, str | int) and first.setdefault(entry, index) != index and entry not in said:
            said.add(entry)
            related = Related("first", place.span(*key_path, first[entry]))
            key = next(str(part) for part in reversed(key_path) if isinstance(part, str))
            yield warning("repeated-entry", place.span(*key_path, index), related, key=key, entry=entry)


def _entities(plan: Plan) -> Iterator[tuple[Callable[[], Place], Entity]]:
    """Every entity, with a way to its place: a place costs more than a look."""
    yield partial(plan.place, plan.masterplan.id, "masterplan"), plan.masterplan
    tables: tuple[Mapping[str, Entity], ...] = (
        plan.programs,
        plan.regulations,
        plan.bodies,
        plan.goals,
        plan.issues,
        plan.gaps,
        {entry.id: entry for entry in plan.analysis.tows},
        {risk.id: risk for risk in plan.analysis.risks},
        plan.consultations,
        plan.commitments,
    )
    for table in tables:
        for id, entity in table.items():
            yield partial(plan.place, id), entity
    for version, amendment in plan.amendments.items():
        yield partial(plan.place, version, "amendment"), amendment


@cache
def _list_paths(model: type[Entity]) -> tuple[tuple[object, ...], ...]:
    """Paths to lists of ids, and to an action's years."""
    paths = [field.path[:-1] for field in reference_fields(model) if field.path[-1] is EACH]
    if model is Program:
        paths.append(("actions", EACH, "years"))
    return tuple(path for path in paths if path[0] != "books")


def _values(entity: Entity, path: tuple[object, ...]) -> list[object]:
    """The lists at a path, without their places: this is asked of every entity."""
    values: list[object] = [entity]
    for step in path:
        if step is EACH:
            values = [entry for value in values if isinstance(value, tuple) for entry in value]
        else:
            values = [getattr(value, str(step), None) for value in values]
    return values


def _lists(value: object, path: tuple[object, ...]) -> Iterator[tuple[KeyPath, tuple[object, ...]]]:
    """The lists at a path and where each stands."""
    if not path:
        if isinstance(value, tuple):
            yield (), value
    elif path[0] is EACH:
        for index, entry in enumerate(value if isinstance(value, tuple) else ()):
            for key_path, entries in _lists(entry, path[1:]):
                yield (index, *key_path), entries
    else:
        for key_path, entries in _lists(getattr(value, str(path[0]), None), path[1:]):
            yield (str(path[0]), *key_path), entries
