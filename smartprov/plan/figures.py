"""The totals: every sum and count of a plan, computed once, in whole rupiah."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

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


@dataclass(frozen=True, slots=True)
class Figures:
    """`total`, and the same by one key or by two: `by("year")[2025]`, `by("year", "scheme")[2025, "apbn"]`."""

    total: Amount
    tables: Mapping[tuple[str, ...], Mapping[object, Amount]] = field(repr=False)
    undecided: int = 0
    """How many `tbd` the plan holds, money or not."""

    def by(self, *keys: str) -> Mapping[object, Amount]:
        """Amounts by one or two of `BY`; a key without money is not in it."""
        return self.tables[keys]


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


def budget_lines(program: Program) -> Iterable[tuple[Action | None, BudgetLine]]:
    """A program's money: its own lines, or those of its actions where it says `from_actions`."""
    if isinstance(program.budget, str):
        for action in program.actions:
            for line in action.budget:
                yield action, line
    else:
        for line in program.budget:
            yield None, line


def compute_figures(plan: Plan) -> Figures:
    """Every total of a plan in one pass over its budget lines."""
    singles = {(key,): Tally() for key in BY}
    pairs = {pair: Tally() for pair in PAIRS}
    total = Tally()
    for program in plan.programs.values():
        keys: dict[str, str | int] = {
            "dimension": program.dimension,
            "phase": program.phase,
            "agency": program.lead_agency,
            "program": program.id,
            "goal": program.goal,
        }
        for action, line in budget_lines(program):
            keys |= {"year": line.year, "scheme": line.scheme, "action": action.id if action else ""}
            total.add("", line.amount)
            for (key,), tally in singles.items():
                if key != "region":
                    tally.add(keys[key], line.amount)
            for (first, second), tally in pairs.items():
                tally.add((keys[first], keys[second]), line.amount)
        if not isinstance(program.budget, str):
            for action in program.actions:
                for line in action.budget:
                    singles["action",].add(action.id, line.amount)
                    pairs["action", "year"].add((action.id, line.year), line.amount)
        _add_regions(plan, program, singles["region",])
    tables = {keys: tally.amounts() for keys, tally in (*singles.items(), *pairs.items())}
    return Figures(total.amounts().get("", Amount()), tables, _count_tbd(plan))


def _add_regions(plan: Plan, program: Program, tally: Tally) -> None:
    """The money of programs that work in a region; one program counts in full for each of its regions."""
    for code in plan.regions_of(program.regions):
        for _, line in budget_lines(program):
            tally.add(code, line.amount)


def _count_tbd(plan: Plan) -> int:
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
    return sum(_tbd_in(entity.model_dump_json()) for entity in entities)


def _tbd_in(text: str) -> int:
    return text.count(f'"{TBD}"')


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
