"""Where a value of the plan comes from: how it is made, and of what, each with its place in the source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from smartprov.diagnostics import Span
from smartprov.plan.entities import namespace_of
from smartprov.plan.entities.program import Action, BudgetLine, Program
from smartprov.plan.figures import Amount, added, budget_lines, undecidable
from smartprov.plan.known_ids import data_of
from smartprov.plan.lookup import BELONGS, Key, Lookup, Unknown, Value, View
from smartprov.plan.places import Place
from smartprov.plan.plan import Plan
from smartprov.plan.values import TBD

MONEY = "budget"
CUTS: Mapping[str, Callable[[Program, BudgetLine], Key]] = {
    "by_year": lambda program, line: line.year,
    "by_scheme": lambda program, line: line.scheme,
    "by_phase": lambda program, line: program.phase,
}
"""Which part of a budget a line belongs to."""


class Formula(StrEnum):
    """How a value is made."""

    WRITTEN = "written"
    SUM = "sum"
    COUNT = "count"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that goes into a value: whose it is, what it is called, how much it gives, and where it stands."""

    id: str
    title: str
    value: Value | None
    span: Span | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """A value, how it is made, and its terms in the order of the plan."""

    value: Value
    formula: Formula
    terms: tuple[Term, ...]


def explain(plan: Plan, lookup: Lookup, path: tuple[Key, ...]) -> Explanation | Unknown | None:
    """Where the value at a path comes from; None where the path stops short of a value."""
    value = lookup.value(path)
    if isinstance(value, Unknown):
        return value
    if isinstance(value, View):
        return None
    if MONEY in path:
        return Explanation(value, Formula.SUM, tuple(_money(plan, path)))
    if path == ("tbd", "count"):
        return Explanation(value, Formula.COUNT, tuple(_undecided(plan)))
    if path[-1] == "share":
        return Explanation(value, Formula.SHARE, tuple(_share(plan, path)))
    if path[-1] == "count":
        return Explanation(value, Formula.COUNT, tuple(_counted(plan, lookup, path)))
    return Explanation(value, Formula.WRITTEN, tuple(_written(plan, lookup, path)))


def gathered(plan: Plan, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms added up by the program, or whatever else, that they belong to."""
    by_owner: dict[str, list[Term]] = {}
    for term in terms:
        by_owner.setdefault(term.id.partition(".")[0] if term.id not in plan.regions else term.id, []).append(term)
    return tuple(_together(plan, owner, own) for owner, own in by_owner.items())


def _together(plan: Plan, owner: str, terms: list[Term]) -> Term:
    amounts = [term.value for term in terms if isinstance(term.value, Amount)]
    program = plan.programs.get(owner)
    title = program.title if program else terms[0].title
    span = _span(plan, owner) if program else terms[0].span
    if amounts:
        return Term(owner, title, added(amounts), span)
    return Term(owner, title, terms[0].value if len(terms) == 1 else len(terms), span)


def _money(plan: Plan, path: tuple[Key, ...]) -> Iterator[Term]:
    """The budget lines of the programs, or of the one action, that the path leads through."""
    at = path.index(MONEY)
    cut, chosen = (path[at + 1], path[at + 2]) if len(path) > at + 2 else ("total", "")
    only = path[at - 1] if path[max(at - 2, 0)] == "actions" else None
    for program in _programs_at(plan, path[:at]):
        for action, line in _lines(program, only):
            if cut not in CUTS or CUTS[str(cut)](program, line) == chosen:
                yield _line(plan, program, action, line)


def _programs_at(plan: Plan, path: tuple[Key, ...]) -> Iterator[Program]:
    pairs = [(str(table), str(id)) for table, id in zip(path[::2], path[1::2], strict=False)]
    for program in plan.programs.values():
        if all(_belongs(plan, program, table, id) for table, id in pairs):
            yield program


def _belongs(plan: Plan, program: Program, table: str, id: str) -> bool:
    if table in ("programs", "quick_wins"):
        return program.id == id
    if table == "actions":
        return any(action.id == id for action in program.actions)
    return BELONGS[table][1](plan, program, id)


def _lines(program: Program, only: Key | None) -> Iterator[tuple[Action | None, BudgetLine]]:
    if only is None:
        yield from budget_lines(program)
        return
    yield from ((action, line) for action in program.actions if action.id == only for line in action.budget)


def _line(plan: Plan, program: Program, action: Action | None, line: BudgetLine) -> Term:
    owner: Program | Action = action or program
    index = next((at for at, each in enumerate(_own_lines(owner)) if each is line), 0)
    amount = Amount(undecided=1) if isinstance(line.amount, str) else Amount(line.amount)
    return Term(owner.id, owner.title, amount, _span(plan, owner.id, "budget", index, "amount"))


def _own_lines(owner: Program | Action) -> tuple[BudgetLine, ...]:
    return () if isinstance(owner.budget, str) else owner.budget


def _share(plan: Plan, path: tuple[Key, ...]) -> Iterator[Term]:
    if path[0] == "facts":
        fact = plan.facts[str(path[1])]
        yield Term(fact.id, fact.title, fact.value, _span(plan, fact.id, "value"))
        yield Term(fact.id, fact.title, fact.of or 0, _span(plan, fact.id, "of"))
        return
    yield from _regions(plan)


def _regions(plan: Plan) -> Iterator[Term]:
    for region in plan.regions.values():
        if region.masterplan.status in ("exists", TBD):
            span = _span(plan, region.code, "masterplan", "status", kind="region")
            yield Term(region.code, region.name, region.masterplan.status, span)


def _counted(plan: Plan, lookup: Lookup, path: tuple[Key, ...]) -> Iterator[Term]:
    if path[-2:] == ("with_masterplan", "count"):
        yield from _regions(plan)
        return
    table = lookup.value(path[:-1])
    for id in table.members if isinstance(table, View) else ():
        place = next((each for each in plan.places if each.id == id), None)
        if place is not None:
            title = lookup.value((*path[:-1], id, "title"))
            yield Term(str(id), title if isinstance(title, str) else "", None, place.span())


def _undecided(plan: Plan) -> Iterator[Term]:
    """Every `tbd`, typed or by default."""
    place_by_entity = {(place.kind, place.id): place for place in plan.places}
    for entity in undecidable(plan):
        id = str(getattr(entity, "id", "") or getattr(entity, "code", "") or getattr(entity, "version", ""))
        place = next((each for (_, name), each in place_by_entity.items() if name == id), None) if id else None
        title = str(getattr(entity, "title", "") or getattr(entity, "name", ""))
        for key_path in _paths_of_tbd(entity.model_dump(mode="json")):
            yield Term(id, title, TBD, place.span(*key_path) if place else None)


def _paths_of_tbd(data: Any, path: tuple[Key, ...] = ()) -> Iterator[tuple[Key, ...]]:
    if data == TBD:
        yield path
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _paths_of_tbd(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _paths_of_tbd(value, (*path, index))


def _written(plan: Plan, lookup: Lookup, path: tuple[Key, ...]) -> Iterator[Term]:
    """The field itself: of the entity that the path last leads into."""
    for at in range(len(path) - 1, 0, -1):
        place = next((each for each in plan.places if each.id == path[at]), None)
        if place is not None and place.kind != "chapter":
            title = lookup.value((*path[: at + 1], "title"))
            yield Term(place.id, title if isinstance(title, str) else "", None, place.span(*path[at + 1 :]))
            yield from _referred(plan, place, path[at + 1 :])
            return
    if path[0] in ("plan", "vision"):
        kind = "masterplan" if path[0] == "plan" else "mission"
        place = next((each for each in plan.places if each.kind == kind), None)
        steps = path[1:] if path[0] == "plan" else path
        if place is not None:
            yield Term(str(path[0]), "", None, place.document.span(steps))


def _referred(plan: Plan, place: Place, steps: tuple[Key, ...]) -> Iterator[Term]:
    """What a field names, where the path goes on through it: `.lead_agency.name`."""
    data = data_of(place)
    id = data.get(str(steps[0])) if isinstance(data, dict) and len(steps) > 1 else None
    target = next((each for each in plan.places if each.id == id), None)
    if target is not None:
        yield Term(target.id, "", None, target.span(*steps[1:]))
        yield from _referred(plan, target, steps[1:])


def _span(plan: Plan, id: str, *key_path: Key, kind: str = "") -> Span | None:
    place = plan.places.of(id, namespace_of(kind) if kind else "")
    return place.span(*key_path) if place else None
