"""Every commitment with its agencies: who has signed, what has changed in whose part since, and who is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from smartprov.diff.changes import Action, Change
from smartprov.diff.compare import compare
from smartprov.earlier import signed_version
from smartprov.plan.fingerprints import commitment_fingerprint, programs_in_scope
from smartprov.plan.signing import Standing, State, answered_agencies, is_sealed, standings

if TYPE_CHECKING:
    from smartprov.plan.entities.commitment import Commitment
    from smartprov.plan.plan import Plan
    from smartprov.source.load import Parsed
    from smartprov.versions import Version

OF_THE_SHEET = frozenset(("title", "version", "undertakings"))
"""Fields of a commitment that all of its sheets print."""
OF_THE_SEAT = frozenset(("agency", "position", "capacity"))


@dataclass(frozen=True, slots=True)
class AgencyStanding:
    """An agency's standing; `changes` are those in its part since it signed; a newer commitment may have answered."""

    standing: Standing
    changes: tuple[Change, ...] = ()
    is_answered: bool = False

    @property
    def is_stale(self) -> bool:
        """Whether it has signed something that the plan no longer says, and nothing newer."""
        return self.standing.state == "changed" and not self.is_answered

    @property
    def is_missing(self) -> bool:
        """Whether its signature is still to come."""
        return self.standing.state in ("unsigned", "missing") and not self.is_answered


@dataclass(frozen=True, slots=True)
class SignedCommitment:
    """A commitment and its agencies. `signed` is the version that was sealed, None where it was not found."""

    commitment: Commitment
    agencies: tuple[AgencyStanding, ...]
    signed: Version | None
    is_current: bool

    def count(self, *states: State) -> int:
        """How many agencies are in one of the states."""
        return sum(each.standing.state in states for each in self.agencies)


def signed_commitments(
    plan: Version, folder: Path, environment: Mapping[str, str], parsed: Parsed
) -> tuple[SignedCommitment, ...]:
    """All commitments of a plan. Git is asked only where one is sealed and the plan says something else."""
    return tuple(_judged(plan, each, folder, environment, parsed) for each in plan.plan.commitments.values())


def _judged(
    plan: Version, commitment: Commitment, folder: Path, environment: Mapping[str, str], parsed: Parsed
) -> SignedCommitment:
    is_current = commitment.fingerprint == commitment_fingerprint(plan.plan, commitment)
    signed = signed_version(folder, plan, commitment, environment, parsed) if is_sealed(commitment) else None
    changes = compare(signed.snapshot, plan.snapshot) if signed and not is_current else ()
    answered = answered_agencies(plan.plan, commitment)
    agencies = []
    for standing in standings(plan.plan, commitment):
        own: tuple[Change, ...] = ()
        if standing.state == "changed" and signed:
            own = part_of(changes, standing.agency, commitment, (signed.plan, plan.plan))
        agencies.append(AgencyStanding(standing, own, standing.agency in answered))
    return SignedCommitment(commitment, tuple(agencies), signed, is_current)


def part_of(
    changes: tuple[Change, ...], agency: str, commitment: Commitment, plans: tuple[Plan, Plan]
) -> tuple[Change, ...]:
    """Of all changes, those that an agency's own sheet would print."""
    part = _Part(agency, commitment, plans)
    return tuple(change for change in changes if part.holds(change))


class _Part:
    def __init__(self, agency: str, commitment: Commitment, plans: tuple[Plan, Plan]) -> None:
        self._agency = agency
        self._commitment = commitment
        each_led = [
            [
                program
                for program in programs_in_scope(plan, plan.commitments.get(commitment.id, commitment))
                if program.lead_agency == agency
            ]
            for plan in plans
        ]
        led = [program for programs in each_led for program in programs]
        self._is_rescoped = {each.id for each in each_led[0]} != {each.id for each in each_led[1]}
        self._programs = {program.id for program in led}
        self._shared = {each for program in led for each in program.indicators if isinstance(each, str)}

    def holds(self, change: Change) -> bool:
        if change.path[-1:] == ("renamed_from",):
            return False
        match change.kind:
            case "masterplan":
                return change.path in (("title",), ("region", "name"))
            case "agency":
                return change.entity == self._agency and change.path in ((), ("name",))
            case "commitment":
                return change.entity == self._commitment.id and self._is_printed(change)
            case "indicator" if not change.owner:
                return change.entity in self._shared
        former = str(change.base.value) if change.action in (Action.RENAMED, Action.MOVED) else ""
        return bool(change.program) and bool({change.program, former} & self._programs)

    def _is_printed(self, change: Change) -> bool:
        first = change.path[:1]
        if first == ("signatories",):
            whose = change.path[1].partition("/")[0] if len(change.path) > 1 else ""
            return whose == self._agency and (len(change.path) == 2 or change.path[2] in OF_THE_SEAT)
        return bool(set(first) & OF_THE_SHEET) or (first == ("scope",) and self._is_rescoped)
