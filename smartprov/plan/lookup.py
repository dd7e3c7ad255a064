"""What a path such as `programs['gov-01'].budget.total` means: a walk over views, never over Python objects.

Only names that a view lists can be followed, so an author's expression reaches plan data and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from smartprov.plan.entities.fact import Fact
from smartprov.plan.entities.program import Action, Program
from smartprov.plan.fields import EACH, reference_fields
from smartprov.plan.figures import (
    NO_MONEY,
    PAIRS,
    Amount,
    Count,
    Figures,
    Share,
    added,
    fact_share,
    regions_with_masterplan,
    share_with_masterplan,
)
from smartprov.plan.plan import Plan
from smartprov.plan.values import Entity

Value = str | int | float | bool | Amount | Count | Share | tuple[str, ...]
Key = str | int


class CalendarYear(int):
    """A year, which is written without a thousands separator."""


class NamedOnly(str):
    """A reference that leads nowhere, because it is `tbd` or dangling; whatever is asked of it is itself."""


_YEAR_FIELDS = frozenset(("start", "end", "year", "valid_from", "valid_until"))


@dataclass(frozen=True, slots=True)
class View:
    """A step of a path that leads further: the names that may follow, and how each is reached."""

    title: str
    members: Mapping[Key, Callable[[], View | Value]]
    is_table: bool = False
    """Whether the members are entries (`programs['gov-01']`) beside attributes (`programs.count`)."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A path that ends in nothing: how many of its parts were understood, and what could have followed."""

    understood: int
    known: tuple[str, ...]


class Lookup:
    """Resolves paths over one plan. `value` is asked many times, so views are made as they are needed and kept."""

    def __init__(self, plan: Plan, figures: Figures) -> None:
        self._plan = plan
        self._figures = figures
        self._root = View("", self._roots())

    @property
    def names(self) -> tuple[str, ...]:
        """What a path may begin with."""
        return tuple(str(name) for name in self._root.members)

    def value(self, path: tuple[Key, ...]) -> Value | Unknown | View:
        """The value at a path; a `View` where the path stops short of one."""
        current: View | Value = self._root
        for index, part in enumerate(path):
            if isinstance(current, NamedOnly):
                return current
            if not isinstance(current, View):
                return Unknown(index, ())
            member = current.members.get(part)
            if member is None:
                return Unknown(index, tuple(str(name) for name in current.members))
            current = member()
        return current

    def _roots(self) -> dict[Key, Callable[[], View | Value]]:
        plan = self._plan
        tables: dict[str, Mapping[str, Entity]] = {
            "programs": plan.programs,
            "actions": {id: action for id, (_, action) in plan.actions.items()},
            "indicators": plan.indicators,
            "agencies": plan.agencies,
            "regions": plan.regions,
            "dimensions": plan.dimensions,
            "regulations": plan.regulations,
            "plans": plan.plans,
            "funding": plan.funding,
            "bodies": plan.bodies,
            "sources": plan.sources,
            "facts": plan.facts,
            "abbreviations": plan.abbreviations,
            "missions": plan.missions,
            "goals": plan.goals,
            "strategies": plan.strategies,
            "issues": plan.issues,
            "gaps": plan.gaps,
            "readiness": {entry.id: entry for entry in plan.analysis.readiness},
            "risks": {risk.id: risk for risk in plan.analysis.risks},
            "tows": {entry.id: entry for entry in plan.analysis.tows},
            "milestones": plan.milestones,
            "consultations": plan.consultations,
            "commitments": plan.commitments,
            "amendments": plan.amendments,
            "phases": {phase.id: phase for phase in plan.masterplan.phases},
            "quick_wins": {id: each for id, each in plan.programs.items() if each.quick_win},
        }
        roots: dict[Key, Callable[[], View | Value]] = {
            name: _kept(partial(self._table, name, members)) for name, members in tables.items()
        }
        roots["plan"] = _kept(lambda: self._entity("plan", plan.masterplan))
        roots["vision"] = _kept(lambda: self._entity("vision", plan.strategy.vision))
        roots["budget"] = _kept(lambda: self._budget(plan.programs, None, ""))
        roots["tbd"] = lambda: View("tbd", {"count": lambda: self._figures.undecided})
        return roots

    def _table(self, name: str, members: Mapping[str, Entity]) -> View:
        found: dict[Key, Callable[[], View | Value]] = {
            id: _kept(partial(self._entity, name, entity)) for id, entity in members.items()
        }
        found["count"] = lambda: len(members)
        if name == "regions":
            found["with_masterplan"] = lambda: View(
                "with_masterplan",
                {
                    "count": lambda: regions_with_masterplan(self._plan),
                    "share": lambda: share_with_masterplan(self._plan),
                },
            )
        return View(name, found, is_table=True)

    def _entity(self, title: str, entity: Entity) -> View:
        members: dict[Key, Callable[[], View | Value]] = {}
        kinds = {
            field.path[0]: field.reference.kinds for field in reference_fields(type(entity)) if len(field.path) == 1
        }
        lists = {
            field.path[0]: field.reference.kinds
            for field in reference_fields(type(entity))
            if field.path[1:] == (EACH,)
        }
        for name in type(entity).model_fields:
            value = getattr(entity, name)
            if value is None:
                continue
            if name in kinds and isinstance(value, str):
                members[name] = partial(self._target, value, kinds[name])
            elif name in lists and isinstance(value, tuple) and value:
                members[name] = partial(self._names, value, lists[name])
            else:
                members[name] = partial(self._field, name, value)
        members.update(self._derived(title, entity))
        return View(title, members)

    def _field(self, name: str, value: object) -> View | Value:
        if isinstance(value, Entity):
            return self._entity(name, value)
        if isinstance(value, dict):
            return View(name, {key: partial(self._field, name, entry) for key, entry in value.items()})
        if isinstance(value, tuple):
            if all(isinstance(entry, str) for entry in value) and value:
                return tuple(str(entry) for entry in value)
            return View(name, {"count": lambda: len(value)})
        if type(value) is int and name in _YEAR_FIELDS:
            return CalendarYear(value)
        if isinstance(value, str | int | float):
            return value
        raise TypeError(f"{name} holds a {type(value).__name__}, which no expression can print")

    def _target(self, id: str, kinds: tuple[str, ...]) -> View | Value:
        for kind in kinds:
            root = self._root.members.get(_ROOT_BY_KIND.get(kind, ""))
            table = root() if root else None
            if isinstance(table, View) and id in table.members:
                return table.members[id]()
        return NamedOnly(id)

    def _names(self, ids: tuple[object, ...], kinds: tuple[str, ...]) -> Value:
        """What the entities of a list of references are called; an indicator written out stands for itself."""
        return tuple(
            self._name(each, kinds) if isinstance(each, str) else str(getattr(each, "title", each)) for each in ids
        )

    def _name(self, id: str, kinds: tuple[str, ...]) -> str:
        target = self._target(id, kinds)
        if not isinstance(target, View):
            return id
        if id in self._plan.regions:
            return f"{self._plan.regions[id].type.capitalize()} {self._plan.regions[id].name}"
        return next((str(target.members[key]()) for key in ("title", "name", "text") if key in target.members), id)

    def _derived(self, title: str, entity: Entity) -> dict[Key, Callable[[], View | Value]]:
        """What is computed rather than written: the part of the plan that belongs to an entity."""
        plan = self._plan
        if isinstance(entity, Program):
            actions = {action.id: action for action in entity.actions}
            return {
                "budget": lambda: self._budget({entity.id: entity}, "program", entity.id),
                "actions": lambda: self._table("actions", actions),
                "indicators": lambda: self._table("indicators", {each.id: each for each in plan.indicators_of(entity)}),
            }
        if isinstance(entity, Action):
            return {"budget": lambda: self._budget({}, "action", entity.id)}
        if isinstance(entity, Fact):
            return {"share": lambda: fact_share(entity)}
        if title in BELONGS:
            key, belongs = BELONGS[title]
            id = str(getattr(entity, "code", "") or getattr(entity, "id", ""))
            programs = {each.id: each for each in plan.programs.values() if belongs(plan, each, id)}
            actions = {action.id: action for program in programs.values() for action in program.actions}
            derived: dict[Key, Callable[[], View | Value]] = {
                "programs": lambda: self._table("programs", programs),
                "actions": lambda: self._table("actions", actions),
                "quick_wins": lambda: self._table("quick_wins", {i: p for i, p in programs.items() if p.quick_win}),
            }
            if key:
                derived["budget"] = lambda: self._budget(programs, key, id)
            return derived
        return {}

    def _budget(self, programs: Mapping[str, Program], key: str | None, id: str) -> View:
        figures, plan = self._figures, self._plan

        def cut(by: str, entry: Key) -> Amount:
            if key is None:
                return figures.by(by).get(entry, NO_MONEY)
            if (key, by) in PAIRS:
                return figures.by(key, by).get((id, entry), NO_MONEY)
            found = (figures.by("program", by).get((program, entry), NO_MONEY) for program in programs)
            return added(found)

        total = figures.total if key is None else figures.by(key).get(id, NO_MONEY)
        period = plan.masterplan.period
        members: dict[Key, Callable[[], View | Value]] = {"total": lambda: total}
        first, last = sorted((period.start, period.end))
        tables: dict[str, tuple[Key, ...]] = {"year": tuple(range(first, last + 1))}
        if key != "action":
            tables |= {"scheme": tuple(plan.funding), "phase": tuple(phase.id for phase in plan.masterplan.phases)}
        for by, keys in tables.items():
            cuts = {entry: partial(cut, by, entry) for entry in keys}
            members[f"by_{by}"] = partial(View, f"by_{by}", cuts, is_table=True)
        return View("budget", members)


_ROOT_BY_KIND = {
    "agency": "agencies",
    "region": "regions",
    "dimension": "dimensions",
    "regulation": "regulations",
    "plan": "plans",
    "funding": "funding",
    "source": "sources",
    "mission": "missions",
    "goal": "goals",
    "strategy": "strategies",
    "issue": "issues",
    "gap": "gaps",
    "program": "programs",
    "phase": "phases",
}

BELONGS: Mapping[str, tuple[str, Callable[[Plan, Program, str], bool]]] = {
    "dimensions": ("dimension", lambda plan, program, id: program.dimension == id),
    "agencies": ("agency", lambda plan, program, id: program.lead_agency == id),
    "goals": ("goal", lambda plan, program, id: program.goal == id),
    "phases": ("phase", lambda plan, program, id: program.phase == id),
    "regions": ("region", lambda plan, program, id: id in plan.regions_of(program.regions)),
    "strategies": ("", lambda plan, program, id: id in program.strategies),
    "gaps": ("", lambda plan, program, id: id in program.addresses),
    "issues": ("", lambda plan, program, id: id in program.addresses),
}
"""Which programs belong to an entity, and the key of their money in the figures. An agency owns what it leads."""


def _kept(make: Callable[[], View | Value]) -> Callable[[], View | Value]:
    """The function, asked once."""
    made: list[View | Value] = []

    def kept() -> View | Value:
        if not made:
            made.append(make())
        return made[0]

    return kept
