"""A plan as it would be: one field set to another value, or some programs left out. No file is touched."""

from __future__ import annotations

import re
from dataclasses import replace

from smartprov.diagnostics import Diagnostic, Edit, Span, UsageError
from smartprov.plan.entities import KIND_BY_NAME
from smartprov.plan.entities.program import Program
from smartprov.plan.fields import entry_key
from smartprov.plan.places import Place
from smartprov.plan.plan import Plan
from smartprov.plan.resolve import nearest_id
from smartprov.source.document import Data, Key
from smartprov.source.expression import parse_expression
from smartprov.text.names import TABLE_BY_KIND

_ASSIGNMENT = re.compile(r"(?P<path>.+?)\s*=(?P<value>.*)", re.DOTALL)
ROOTS = {"plan": "masterplan"}


def assignment_edit(plan: Plan, words: str) -> Edit:
    """The edit that `programs['gov-01'].period.end=2030` means.

    An entry of a list is named by what identifies it, `.budget['2025/apbd-province'].amount`. Raises `UsageError`.
    """
    match = _ASSIGNMENT.fullmatch(words.strip())
    expression = parse_expression(match["path"], "--set", 1, 1) if match else None
    if match is None or expression is None or isinstance(expression, Diagnostic) or expression.filters:
        raise UsageError("bad-assignment", words=words)
    place, steps = _place(plan, tuple(part.value for part in expression.parts))
    value = match["value"].strip()
    if not steps or not value:
        raise UsageError("bad-assignment", words=words)
    return _edit(place, steps, value)


def _place(plan: Plan, path: tuple[Key, ...]) -> tuple[Place, tuple[Key, ...]]:
    kinds = {table: kind for kind, table in TABLE_BY_KIND.items()} | ROOTS
    kind = kinds.get(str(path[0]))
    if kind is None:
        raise UsageError("unknown-kind", word=path[0], nearest=nearest_id(str(path[0]), kinds), known=", ".join(kinds))
    of_kind = [place for place in plan.places if place.kind == kind]
    if kind == "masterplan":
        return of_kind[0], path[1:]
    found = next((place for place in of_kind if len(path) > 1 and place.id == path[1]), None)
    if found is None:
        id = str(path[1]) if len(path) > 1 else ""
        raise UsageError("unknown-entity", id=id, nearest=nearest_id(id, {place.id: None for place in of_kind}))
    return found, path[2:]


def _edit(place: Place, steps: tuple[Key, ...], value: str) -> Edit:
    """Replace what stands there; a field that is not written yet comes behind the id."""
    document, written = place.document, _as_written(place, steps)
    if written is not None:
        return Edit(document.span(place.key_path + written), value)
    if len(steps) > 1:
        raise UsageError("bad-assignment", words=".".join(map(str, steps)))
    identity = KIND_BY_NAME[place.kind].identity if place.kind in KIND_BY_NAME else "id"
    key, id = place.key_span(identity), place.span(identity)
    line = document.text.split("\n")[key.line - document.first_line]
    lead = ", " if "{" in line[: key.column - 1] else "\n" + " " * (key.column - 1)
    return Edit(Span(id.path, id.end_line, id.end_column, id.end_line, id.end_column), f"{lead}{steps[0]}: {value}")


def _as_written(place: Place, steps: tuple[Key, ...]) -> tuple[Key, ...] | None:
    """The steps as the source has them, an entry's key as its index; None where they lead to nothing."""
    data: Data = place.document.data
    for part in place.key_path:
        data = _step(data, part)
    written: tuple[Key, ...] = ()
    for step in steps:
        index = step
        if isinstance(data, list):
            index = next((at for at, entry in enumerate(data) if step in (at, *_names_of(place, written, entry))), -1)
        elif isinstance(data, dict) and step not in data and str(step) in data:
            index = str(step)
        data = _step(data, index)
        if data is None:
            return None
        written = (*written, index)
    return written


def _step(data: Data, key: Key) -> Data:
    if isinstance(data, dict):
        return data.get(key)  # type: ignore[arg-type]
    return data[key] if isinstance(data, list) and isinstance(key, int) and 0 <= key < len(data) else None


def _names_of(place: Place, path: tuple[Key, ...], entry: Data) -> tuple[str, ...]:
    """What an entry of a list may be called by: its id, and the fields that identify such entries, with a slash."""
    if not isinstance(entry, dict):
        return (str(entry),)
    model = KIND_BY_NAME[place.kind].model if place.kind in KIND_BY_NAME else None
    steps = path if model else (*place.key_path[-2:], *path)
    owner = model or KIND_BY_NAME["program"].model
    fields = entry_key(owner, tuple(0 if isinstance(step, int) else step for step in steps))
    return tuple(filter(None, (str(entry.get("id", "")), "/".join(str(entry.get(name, "")) for name in fields))))


def without_programs(plan: Plan, ids: frozenset[str]) -> Plan:
    """The plan as it would be without some programs; what names them is left as it is."""
    programs = {id: program for id, program in plan.programs.items() if id not in ids}
    gone = {entry.id for id in ids for entry in plan.programs[id].indicators if not isinstance(entry, str)}
    return replace(
        plan,
        programs=programs,
        actions={id: pair for id, pair in plan.actions.items() if pair[0].id in programs},
        indicators={id: indicator for id, indicator in plan.indicators.items() if id not in gone},
    )


def programs_behind(plan: Plan, kind: str, id: str, owners: tuple[str, ...]) -> tuple[Program, ...]:
    """The programs that stand or fall with an entity: itself, or those in which it, or a part of theirs, is named."""
    named = {
        owner.partition(".")[0] for owner in (*owners, *((id,) if kind in ("program", "action", "indicator") else ()))
    }
    return tuple(program for program in plan.programs.values() if program.id in named)
