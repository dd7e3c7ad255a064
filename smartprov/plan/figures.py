"""The totals: every sum and count of a plan, in whole rupiah, computed once and when it is needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from operator import itemgetter

from smartprov.plan.entities.fact import Fact
from smartprov.plan.entities.program import Action, BudgetLine, Program
from smartprov.plan.plan import Plan
from smartprov.plan.values import TBD, Entity


@dataclass(frozen=True, slots=True)
class Amount:
    """Money in whole rupiah, and how many lines of it are still `tbd`; with any, the sum is a lower bound."""

    rupiah: int = 0
    undecided: int = 0

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.rupiah + other.rupiah, self.undecided + other.undecided)

    @property
    def is_empty(self) -> bool:
        """Whether there is no line at all behind it."""
        return not self.rupiah and not self.undecided


NO_MONEY = Amount()


def added(amounts: Iterable[Amount]) -> Amount:
    """The sum of amounts."""
    rupiah = undecided = 0
    for amount in amounts:
        rupiah += amount.rupiah
        undecided += amount.undecided
    return Amount(rupiah, undecided) if rupiah or undecided else NO_MONEY


@dataclass(frozen=True, slots=True)
class Count:
    """How many, and how many more may come; with any of those it is "at least n"."""

    number: int
    undecided: int = 0


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, from 0 to 1; None where an undecided entry could change it."""

    value: Fraction | None


class Tally:
    """Amounts by key, while they are being added up."""

    def __init__(self) -> None:
        self._rupiah: dict[object, int] = {}
        self._undecided: dict[object, int] = {}

    def add(self, key: object, amount: int | str) -> None:
        """Add one line."""
        if isinstance(amount, int):
            self._rupiah[key] = self._rupiah.get(key, 0) + amount
        else:
            self._undecided[key] = self._undecided.get(key, 0) + 1

    def amounts(self) -> dict[object, Amount]:
        """What came together."""
        keys = dict.fromkeys((*self._rupiah, *self._undecided))
        return {key: Amount(self._rupiah.get(key, 0), self._undecided.get(key, 0)) for key in keys}


BY = ("year", "scheme", "dimension", "phase", "agency", "program", "action", "region", "goal")

PAIRS = (
    ("year", "scheme"),
    ("year", "dimension"),
    ("year", "phase"),
    ("year", "agency"),
    ("program", "year"),
    ("program", "scheme"),
    ("program", "phase"),
    ("dimension", "scheme"),
    ("dimension", "phase"),
    ("dimension", "year"),
    ("agency", "year"),
    ("agency", "scheme"),
    ("agency", "phase"),
    ("goal", "year"),
    ("goal", "scheme"),
    ("goal", "phase"),
    ("action", "year"),
)

_COLUMNS = ("year", "scheme", "dimension", "phase", "agency", "program", "action", "goal")
_Line = tuple[int, str, str, str, str, str, str, str, int | str]
"""What a budget line counts for, in the order of `_COLUMNS`, and its amount."""


class Figures:
    """`total`, and the same by one key or by two: `by("year")[2025]`, `by("year", "scheme")[2025, "apbn"]`.

    A table is added up when it is first asked for, and kept: most plans and most checks need few of them.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._lines = tuple(line for program in plan.programs.values() for line in _lines(program))
        self._tables: dict[tuple[str, ...], Mapping[object, Amount]] = {}

    @cached_property
    def total(self) -> Amount:
        """All the money of the plan."""
        return added(self.by("program").values())

    @cached_property
    def undecided(self) -> int:
        """How many `tbd` the plan holds, money or not."""
        return _count_tbd(self._plan)

    def by(self, *keys: str) -> Mapping[object, Amount]:
        """Amounts by one of `BY` or two of them, `PAIRS`; a key without money is not in it."""
        if keys not in self._tables:
            self._tables[keys] = self._table(keys)
        return self._tables[keys]

    def _table(self, keys: tuple[str, ...]) -> Mapping[object, Amount]:
        if keys not in _KNOWN:
            raise KeyError(keys)
        if keys == ("region",):
            return self._by_region()
        tally = Tally()
        key_of = itemgetter(*(_COLUMNS.index(key) for key in keys))
        for line in self._lines:
            tally.add(key_of(line), line[-1])
        if "action" in keys:
            for line in self._beside():
                tally.add(key_of(line), line[-1])
        return tally.amounts()

    def _by_region(self) -> Mapping[object, Amount]:
        """The money of programs that work in a region; one program counts in full for each of its regions."""
        by_program = self.by("program")
        everywhere = NO_MONEY
        named: dict[str, Amount] = {}
        for program in self._plan.programs.values():
            amount = by_program.get(program.id, NO_MONEY)
            if isinstance(program.regions, str):
                everywhere += amount
                continue
            for code in program.regions:
                named[code] = named.get(code, NO_MONEY) + amount
        named |= {code: named.get(code, NO_MONEY) + everywhere for code in self._plan.regions}
        return {code: amount for code, amount in named.items() if not amount.is_empty}

    def _beside(self) -> Iterator[_Line]:
        """The lines of actions whose program has a budget of its own: they count for the action alone."""
        for program in self._plan.programs.values():
            if not isinstance(program.budget, str):
                for action in program.actions:
                    for line in action.budget:
                        yield _line(program, action, line)


_KNOWN = frozenset((*((key,) for key in BY), *PAIRS))


def compute_figures(plan: Plan) -> Figures:
    """Every total of a plan."""
    return Figures(plan)


def budget_lines(program: Program) -> Iterable[tuple[Action | None, BudgetLine]]:
    """A program's money: its own lines, or those of its actions where it says `from_actions`."""
    if isinstance(program.budget, str):
        for action in program.actions:
            for line in action.budget:
                yield action, line
    else:
        for line in program.budget:
            yield None, line


def _lines(program: Program) -> Iterator[_Line]:
    for action, line in budget_lines(program):
        yield _line(program, action, line)


def _line(program: Program, action: Action | None, line: BudgetLine) -> _Line:
    return (
        line.year,
        line.scheme,
        program.dimension,
        program.phase,
        program.lead_agency,
        program.id,
        action.id if action else "",
        program.goal,
        line.amount,
    )


def _count_tbd(plan: Plan) -> int:
    return sum(_tbd_in(entity.model_dump_json()) for entity in undecidable(plan))


def undecidable(plan: Plan) -> list[Entity]:
    """The entities in which a `tbd` counts."""
    entities: list[Entity] = [plan.masterplan, plan.strategy, plan.analysis]
    for mapping in (
        plan.regions,
        plan.regulations,
        plan.bodies,
        plan.sources,
        plan.registry_indicators,
        plan.programs,
        plan.consultations,
        plan.commitments,
        plan.amendments,
    ):
        entities.extend(mapping.values())
    return entities


def _tbd_in(text: str) -> int:
    return text.count(f'"{TBD}"')


@dataclass(frozen=True, slots=True)
class Presence:
    """How many programs work in a region, and how many of them name it rather than `all`."""

    programs: int
    naming_it: int


def presence_by_region(plan: Plan) -> dict[str, Presence]:
    """The presence of programs in each region of the plan."""
    named = Counter(
        code
        for program in plan.programs.values()
        if not isinstance(program.regions, str)
        for code in dict.fromkeys(program.regions)
    )
    everywhere = sum(1 for program in plan.programs.values() if isinstance(program.regions, str))
    return {code: Presence(everywhere + named[code], named[code]) for code in plan.regions}


def fact_share(fact: Fact) -> Share:
    """`value / of`, exactly."""
    if not fact.of:
        return Share(None)
    return Share(Fraction(str(fact.value)) / Fraction(str(fact.of)))


def regions_with_masterplan(plan: Plan) -> Count:
    """Counted from the registry; regions whose state is `tbd` may still be added."""
    states = [region.masterplan.status for region in plan.regions.values()]
    return Count(states.count("exists"), states.count(TBD))


def share_with_masterplan(plan: Plan) -> Share:
    """The counted share of regions, or undecided while any region's state is."""
    count = regions_with_masterplan(plan)
    if count.undecided or not plan.regions:
        return Share(None)
    return Share(Fraction(count.number, len(plan.regions)))
