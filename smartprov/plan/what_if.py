"""A plan as it would be: one field set to another value, or some programs left out. No file is touched."""

from __future__ import annotations

import re
from dataclasses import replace

from smartprov.diagnostics import Diagnostic, Edit, UsageError
from smartprov.plan.entities.program import Program
from smartprov.plan.field_edits import NotWritten, field_edit
from smartprov.plan.places import Place
from smartprov.plan.plan import Plan
from smartprov.plan.resolve import nearest_id
from smartprov.source.document import Key
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
    try:
        return field_edit(place, steps, value)
    except NotWritten as exc:
        raise UsageError("bad-assignment", words=".".join(map(str, steps))) from exc


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
