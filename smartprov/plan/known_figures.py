"""The numbers of a plan that prose may speak of: each with the path to it and with what it belongs to.

They are fewer than `known_numbers` finds by walking every path, and are made from the totals: a check of prose needs
all of them, with the words that each goes by. A test holds that both give one number for one path.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from smartprov.plan.figures import Figures, presence_by_region
from smartprov.plan.plan import Plan
from smartprov.source.passages import Cell, Passage
from smartprov.text.forms.typed import Measure

_WORD = re.compile(r"\w+")
_THIS = re.compile(r"\b(?:dimensi|daerah|wilayah|perangkat daerah|fase|program|skema) (?:ini|itu)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a number belongs to: its id, and the words that it goes by, in plain letters."""

    id: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A number of the plan and the path to it. One with scopes is meant only where each of them is spoken of."""

    path: str
    value: Fraction
    measure: Measure = ""
    noun: str = ""
    scopes: tuple[Scope, ...] = ()

    def is_meant_in(self, passage: Passage, sentence: str) -> bool:
        """Whether the sentence, its paragraph or, where it says *this*, its section names what the number is of."""
        names = passage.names | passage.section.names if _THIS.search(sentence) else passage.names
        plain, about = plainly(sentence), plainly(passage.section.title)
        return all(
            scope.id in names
            or any(f" {title} " in plain or (not scope.id and f" {title} " in about) for title in scope.titles)
            for scope in self.scopes
        )

    def is_meant_in_cell(self, cell: Cell) -> bool:
        """Whether a cell's row and column name all that the number is of."""
        plain = f"{plainly(cell.row)}|{plainly(cell.column)}"
        return all(
            scope.id in cell.names or any(f" {title} " in plain for title in scope.titles) for scope in self.scopes
        )

    def may_be_meant_in(self, passage: Passage) -> bool:
        """Whether its section, though not the paragraph itself, names what the number is of."""
        return bool(self.scopes) and all(scope.id in passage.section.names for scope in self.scopes)


def plainly(text: str) -> str:
    """Its words alone, in small letters, a space around each."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


class KnownFigures:
    """The numbers of one plan, made when they are first asked for."""

    def __init__(self, plan: Plan, figures: Figures) -> None:
        self.plan = plan
        self._figures = figures

    @cached_property
    def counts(self) -> tuple[Known, ...]:
        """How many of each kind there are, and how many programs and actions a part of the plan has."""
        return (*self._whole_counts(), *self._part_counts())

    def _whole_counts(self) -> Iterator[Known]:
        plan = self.plan
        sizes = {
            "programs": len(plan.programs),
            "actions": len(plan.actions),
            "indicators": len(plan.indicators),
            "agencies": len(plan.agencies),
            "regions": len(plan.regions),
            "dimensions": len(plan.dimensions),
            "missions": len(plan.missions),
            "goals": len(plan.goals),
            "strategies": len(plan.strategies),
            "issues": len(plan.issues),
            "gaps": len(plan.gaps),
            "quick_wins": sum(1 for each in plan.programs.values() if each.quick_win),
            "consultations": len(plan.consultations),
        }
        yield from (Known(f"{name}.count", Fraction(size), noun=name) for name, size in sizes.items())
        called = Scope("", ("quick win",))
        yield Known("quick_wins.count", Fraction(sizes["quick_wins"]), noun="programs", scopes=(called,))
        yield Known("tows.count", Fraction(len(plan.analysis.tows)), noun="strategies", scopes=(Scope("", ("tows",)),))

    def _part_counts(self) -> Iterator[Known]:
        programs = self.plan.programs.values()
        for id, scope in self._scopes["dimension"].items():
            own = [each for each in programs if each.dimension == id]
            path = f"dimensions['{id}']"
            yield Known(f"{path}.programs.count", Fraction(len(own)), noun="programs", scopes=(scope,))
            actions = Fraction(sum(len(each.actions) for each in own))
            yield Known(f"{path}.actions.count", actions, noun="actions", scopes=(scope,))
        for id, scope in self._scopes["agency"].items():
            led = Fraction(sum(1 for each in programs if each.lead_agency == id))
            yield Known(f"agencies['{id}'].programs.count", led, noun="programs", scopes=(scope,))
        for code, presence in presence_by_region(self.plan).items():
            scope = self._scopes["region"][code]
            count = Fraction(presence.programs)
            yield Known(f"regions['{code}'].programs.count", count, noun="programs", scopes=(scope,))

    @cached_property
    def row_counts(self) -> tuple[Known, ...]:
        """How much belongs to what a table may have a row for, and prose seldom counts."""
        return tuple(self._row_counts())

    def _row_counts(self) -> Iterator[Known]:
        programs = self.plan.programs.values()
        owners = {"goals": ("goal", [each.goal for each in programs]), "phases": ("phase", [e.phase for e in programs])}
        for table, (kind, owned) in owners.items():
            for id, scope in self._scopes[kind].items():
                own = [each for each, owner in zip(programs, owned, strict=True) if owner == id]
                path, actions = f"{table}['{id}']", sum(len(each.actions) for each in own)
                yield Known(f"{path}.programs.count", Fraction(len(own)), noun="programs", scopes=(scope,))
                yield Known(f"{path}.actions.count", Fraction(actions), noun="actions", scopes=(scope,))
        for each in programs:
            scope, actions = self._scopes["program"][each.id], len(each.actions)
            yield Known(f"programs['{each.id}'].actions.count", Fraction(actions), noun="actions", scopes=(scope,))

    @cached_property
    def row_amounts(self) -> tuple[Known, ...]:
        """The money of what a table may have a row for."""
        return tuple(
            Known(f"goals['{id}'].budget.total", Fraction(amount.rupiah), "rupiah", scopes=(self._scopes["goal"][id],))
            for id, amount in self._figures.by("goal").items()
            if isinstance(id, str) and id in self._scopes["goal"] and amount.rupiah
        )

    @cached_property
    def _scopes(self) -> Mapping[str, Mapping[str, Scope]]:
        plan = self.plan
        period = plan.masterplan.period
        titles: dict[str, dict[str, tuple[str | None, ...]]] = {
            "dimension": {id: (each.title,) for id, each in plan.dimensions.items()},
            "agency": {id: (each.name, each.abbreviation) for id, each in plan.agencies.items()},
            "region": {code: (f"{each.type} {each.name}",) for code, each in plan.regions.items()},
            "scheme": {id: (each.title,) for id, each in plan.funding.items()},
            "goal": {id: (each.title,) for id, each in plan.goals.items()},
            "phase": {each.id: (each.title,) for each in plan.masterplan.phases},
            "program": {id: (each.title,) for id, each in plan.programs.items()},
            "year": {str(year): (str(year),) for year in range(period.start, period.end + 1)},
        }
        return {
            kind: {id: Scope(id, tuple(plainly(each).strip() for each in own if each)) for id, own in table.items()}
            for kind, table in titles.items()
        }

    @cached_property
    def amounts(self) -> tuple[Known, ...]:
        """The sums of money that one may speak of; those with more scopes first."""
        return tuple(sorted(self._amounts(), key=lambda each: -len(each.scopes)))

    def _amounts(self) -> Iterator[Known]:
        yield Known("budget.total", Fraction(self._figures.total.rupiah), "rupiah")
        for keys, path in _SUMS.items():
            for key, amount in self._figures.by(*keys).items():
                parts = tuple(str(part) for part in key) if isinstance(key, tuple) else (str(key),)
                scopes = [self._scopes[kind].get(part) for kind, part in zip(keys, parts, strict=True)]
                known = tuple(scope for scope in scopes if scope is not None)
                if len(known) == len(keys) and amount.rupiah:
                    yield Known(path.format(*parts), Fraction(amount.rupiah), "rupiah", scopes=known)


_SUMS = {
    ("year",): "budget.by_year[{}]",
    ("scheme",): "budget.by_scheme['{}']",
    ("phase",): "budget.by_phase['{}']",
    ("dimension",): "dimensions['{}'].budget.total",
    ("program",): "programs['{}'].budget.total",
    ("agency",): "agencies['{}'].budget.total",
    ("dimension", "year"): "dimensions['{}'].budget.by_year[{}]",
    ("agency", "year"): "agencies['{}'].budget.by_year[{}]",
    ("program", "year"): "programs['{}'].budget.by_year[{}]",
}
