"""What changes add up to: totals, counts, shares, coverage, phases, and the commitments that no longer hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from smartprov.diff.changes import Action, Change
from smartprov.plan.data_blocks import covered_agencies
from smartprov.plan.entities.commitment import Commitment
from smartprov.plan.figures import (
    NO_MONEY,
    Amount,
    Figures,
    Share,
    fact_share,
    regions_with_masterplan,
    share_with_masterplan,
)
from smartprov.plan.fingerprints import commitment_fingerprint
from smartprov.plan.plan import Plan
from smartprov.plan.values import TBD


@dataclass(frozen=True, slots=True)
class Signed:
    """How many of the agencies that a commitment covers have signed it."""

    number: int
    of: int


Quantity = Amount | Share | Signed | int | None
"""None where a version has nothing of the sort."""


@dataclass(frozen=True, slots=True)
class Line:
    """A quantity of both versions; `key` is what it is of: a year, the id of a scheme, the name of a count."""

    key: str
    base: Quantity
    revision: Quantity


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of one sort that differ: `by-year`, `by-scheme` … `counts`, `shares`, `coverage`."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """A program in another phase."""

    program: str
    base: str
    revision: str


@dataclass(frozen=True, slots=True)
class Renumbered:
    """A chapter, a table or a figure whose number in a book is another, or that came or went."""

    book: str
    title: str
    base: str
    revision: str


@dataclass(frozen=True, slots=True)
class Consequences:
    """All of them; what is equal in both versions is left out."""

    sections: tuple[Section, ...] = ()
    phases: tuple[Moved, ...] = ()
    stale: tuple[str, ...] = ()
    """Commitments that held in the base and do not hold in the revision."""
    numbers: tuple[Renumbered, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.sections or self.phases or self.stale or self.numbers)


BY = ("year", "scheme", "phase", "dimension", "agency")

Sides = tuple[tuple[Plan, Figures], tuple[Plan, Figures]]


def consequences_of(sides: Sides, changes: Iterable[Change], numbers: tuple[Renumbered, ...] = ()) -> Consequences:
    """What follows from all changes between two plans; `numbers` were found by whoever has seen the books."""
    sections = (Section(name, tuple(_differing(lines))) for name, lines in _compared(sides))
    base, revision = sides[0][0], sides[1][0]
    return Consequences(
        tuple(section for section in sections if section.lines),
        tuple(_moved(base, revision, changes)),
        tuple(id for id in revision.commitments if _has_gone_stale(base, revision, id)),
        numbers,
    )


def _compared(sides: Sides) -> Iterator[tuple[str, Iterator[Line]]]:
    (base, old), (revision, new) = sides
    yield "total", iter((Line("total", old.total, new.total),))
    for key in BY:
        yield f"by-{key}", _lines(_by(old, key), _by(new, key), NO_MONEY)
    yield "counts", _lines(_counts(base, old), _counts(revision, new), 0)
    yield "shares", _lines(_shares(base), _shares(revision), None)
    yield "coverage", _lines(_coverage(base), _coverage(revision), None)


def _by(figures: Figures, key: str) -> Mapping[str, Quantity]:
    return {str(each): amount for each, amount in figures.by(key).items()}


def _lines(base: Mapping[str, Quantity], revision: Mapping[str, Quantity], absent: Quantity) -> Iterator[Line]:
    """In the order of the revision; years in their own."""
    keys = list(dict.fromkeys((*revision, *base)))
    for key in sorted(keys) if all(each.isdigit() for each in keys) else keys:
        yield Line(key, base.get(key, absent), revision.get(key, absent))


def _differing(lines: Iterator[Line]) -> Iterator[Line]:
    return (line for line in lines if line.base != line.revision)


def _counts(plan: Plan, figures: Figures) -> Mapping[str, Quantity]:
    return {
        "programs": len(plan.programs),
        "actions": len(plan.actions),
        "indicators": len(plan.indicators),
        "quick-wins": sum(1 for each in plan.programs.values() if each.quick_win),
        "undecided": figures.undecided,
        "regions-with-masterplan": regions_with_masterplan(plan).number,
    }


def _shares(plan: Plan) -> Mapping[str, Quantity]:
    shares: dict[str, Quantity] = {"regions-with-masterplan": share_with_masterplan(plan)}
    return shares | {id: fact_share(fact) for id, fact in plan.facts.items() if fact.of}


def _coverage(plan: Plan) -> Mapping[str, Quantity]:
    return {id: _signed(plan, commitment) for id, commitment in plan.commitments.items()}


def _signed(plan: Plan, commitment: Commitment) -> Signed:
    covered = covered_agencies(plan, commitment)
    signed = {each.agency for each in commitment.signatories if each.method != "unsigned"} & covered.keys()
    return Signed(len(signed), len(covered))


def _moved(base: Plan, revision: Plan, changes: Iterable[Change]) -> Iterator[Moved]:
    former = {
        change.entity: str(change.base.value)
        for change in changes
        if change.kind == "program" and change.action is Action.RENAMED
    }
    for id, program in revision.programs.items():
        before = base.programs.get(former.get(id, id))
        if before is not None and before.phase != program.phase:
            yield Moved(id, before.phase, program.phase)


def _has_gone_stale(base: Plan, revision: Plan, id: str) -> bool:
    return _is_stale(revision, id) and not _is_stale(base, id)


def _is_stale(plan: Plan, id: str) -> bool:
    """Whether what was signed is not what the plan says now."""
    commitment = plan.commitments.get(id)
    if commitment is None or commitment.fingerprint == TBD:
        return False
    return commitment.fingerprint != commitment_fingerprint(plan, commitment)
