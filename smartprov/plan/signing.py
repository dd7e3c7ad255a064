"""How each agency stands to a commitment: signed, signed before a change, not signed yet, or not among the signatories.

The commitments command and the coverage table of the book ask the same function.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from smartprov.plan.data_blocks import covered_agencies
from smartprov.plan.entities.commitment import Commitment, Signatory
from smartprov.plan.fingerprints import WHOLE, commitment_fingerprint
from smartprov.plan.plan import Plan
from smartprov.plan.values import TBD

State = Literal["signed", "changed", "unsigned", "missing"]
LABELS: Mapping[State, str] = {
    "signed": "word.signed",
    "changed": "state.changed_since",
    "unsigned": "state.unsigned",
    "missing": "state.no_signatory",
}
"""The label of each state."""
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Standing:
    """An agency's state, the programs in scope that it leads now, and who is to sign for it.

    `changed` is an agency that has signed, and whose own sheet says something else today.
    """

    agency: str
    state: State
    programs: tuple[str, ...]
    signatory: Signatory | None = None


@dataclass(frozen=True, slots=True)
class Seal:
    """The fingerprints that a commitment gets: of the joint sheet, and of each leading agency's own."""

    joint: str
    by_agency: dict[str, str]


def seal_of(plan: Plan, commitment: Commitment) -> Seal:
    """The fingerprints of what the commitment says now."""
    agencies = sorted(covered_agencies(plan, commitment), key=list(plan.agencies).index)
    return Seal(
        commitment_fingerprint(plan, commitment),
        {agency: commitment_fingerprint(plan, commitment, agency) for agency in agencies},
    )


def is_sealed(commitment: Commitment) -> bool:
    """Whether it has a fingerprint, right or wrong."""
    return commitment.fingerprint != TBD


def sealed_fingerprint(commitment: Commitment, agency: str = WHOLE) -> str:
    """What was sealed, of the joint sheet or of one agency's own; empty where nothing was."""
    if not is_sealed(commitment):
        return ""
    return commitment.fingerprint if agency == WHOLE else (commitment.agency_fingerprints or {}).get(agency, "")


def is_fingerprint(text: str) -> bool:
    """Whether it could be one."""
    return _FINGERPRINT.fullmatch(text) is not None


def standings(plan: Plan, commitment: Commitment) -> tuple[Standing, ...]:
    """Each agency that leads a program in scope, or did when the commitment was sealed, in the registry's order."""
    covered, sealed = covered_agencies(plan, commitment), commitment.agency_fingerprints or {}
    agencies = [each for each in plan.agencies if each in covered or each in sealed]
    is_whole = is_sealed(commitment) and commitment.fingerprint == commitment_fingerprint(plan, commitment)
    return tuple(
        _standing(plan, commitment, agency, tuple(covered.get(agency, ())), is_whole=is_whole) for agency in agencies
    )


def stale_agencies(plan: Plan, commitment: Commitment) -> tuple[str, ...]:
    """The agencies whose own sheet is another than the one that was sealed, whether they have signed it or not."""
    now = seal_of(plan, commitment).by_agency
    sealed = commitment.agency_fingerprints or {}
    return tuple(id for id in dict.fromkeys((*plan.agencies, *sealed)) if now.get(id) != sealed.get(id))


def is_superseded_version(plan: Plan, commitment: Commitment) -> bool:
    """Whether it speaks of an earlier version than the plan's own, so that the plan may have moved on."""
    return _order(commitment.version) < _order(plan.masterplan.version)


def is_stale(plan: Plan, commitment: Commitment) -> bool:
    """Whether it was sealed for an earlier version, and the plan promises something else today."""
    return (
        is_sealed(commitment)
        and is_superseded_version(plan, commitment)
        and commitment.fingerprint != commitment_fingerprint(plan, commitment)
    )


def unanswered_agencies(plan: Plan, commitment: Commitment) -> tuple[str, ...]:
    """The agencies that a stale commitment leaves behind: changed, and not covered by a newer one that is sealed.

    Without fingerprints of their own sheets, or where none of those changed, that may be any of them.
    """
    covered = covered_agencies(plan, commitment)
    changed = stale_agencies(plan, commitment) if commitment.agency_fingerprints is not None else ()
    answered = answered_agencies(plan, commitment)
    return tuple(agency for agency in changed or covered if agency not in answered)


def answered_agencies(plan: Plan, commitment: Commitment) -> frozenset[str]:
    """The agencies that a newer commitment covers, which is sealed."""
    order = _order(commitment.version)
    newer = [each for each in plan.commitments.values() if is_sealed(each) and _order(each.version) > order]
    return frozenset(agency for each in newer for agency in covered_agencies(plan, each))


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _standing(
    plan: Plan, commitment: Commitment, agency: str, programs: tuple[str, ...], *, is_whole: bool
) -> Standing:
    signatory = next(
        (each for each in commitment.signatories if each.agency == agency and each.capacity != "witness"), None
    )
    if signatory is None:
        return Standing(agency, "missing", programs)
    if signatory.method == "unsigned":
        return Standing(agency, "unsigned", programs, signatory)
    is_same = is_whole or not is_sealed(commitment) or _is_own_sheet_the_same(plan, commitment, agency)
    return Standing(agency, "signed" if is_same else "changed", programs, signatory)


def _is_own_sheet_the_same(plan: Plan, commitment: Commitment, agency: str) -> bool:
    sealed = commitment.agency_fingerprints or {}
    return sealed.get(agency) == commitment_fingerprint(plan, commitment, agency)
