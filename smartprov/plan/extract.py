"""A part of a plan as a plan of its own: what concerns one agency, region or dimension."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from smartprov.diagnostics import UsageError
from smartprov.plan.entities.commitment import Commitment, Scope
from smartprov.plan.entities.program import Program
from smartprov.plan.plan import Plan
from smartprov.plan.resolve import nearest_id

Kind = Literal["agency", "region", "dimension"]
KINDS: tuple[Kind, ...] = ("agency", "region", "dimension")


@dataclass(frozen=True, slots=True)
class Selector:
    """Whose part it is: `agency:diskominfo`, `region:32.73`, `dimension:governance`."""

    kind: Kind
    id: str

    @property
    def name(self) -> str:
        """Safe as a file name and as an id."""
        return f"{self.kind}-{self.id.replace('.', '-')}"


def selectors(words: tuple[str, ...], plan: Plan) -> tuple[Selector, ...]:
    """The selectors that `--for` names; `each-agency` is every agency that leads a program. Raises `UsageError`."""
    found: list[Selector] = []
    for word in words:
        kind, _, id = word.partition(":")
        if word in ("each-agency", "each-dimension", "each-region"):
            found += _each(word.removeprefix("each-"), plan)
            continue
        one = next((each for each in KINDS if each == kind), None)
        if one is None or not id:
            raise UsageError("bad-selector", selector=word)
        known = {"agency": plan.agencies, "region": plan.regions, "dimension": plan.dimensions}[one]
        if id not in known:
            raise UsageError("unknown-entity", id=id, nearest=nearest_id(id, known))
        found.append(Selector(one, id))
    return tuple(dict.fromkeys(found))


def _each(kind: str, plan: Plan) -> list[Selector]:
    if kind == "agency":
        leads = {program.lead_agency for program in plan.programs.values()}
        return [Selector("agency", id) for id in plan.agencies if id in leads]
    if kind == "dimension":
        return [Selector("dimension", id) for id in plan.dimensions]
    return [Selector("region", id) for id in plan.regions]


def extract_plan(plan: Plan, selector: Selector) -> Plan:
    """The plan with the programs that belong to the selector, and with commitments to just those.

    An agency's part is what it leads; what it only supports stays another's. Registries stay whole, so that every
    name can be printed.
    """
    programs = {id: program for id, program in plan.programs.items() if _belongs(plan, program, selector)}
    commitments = {
        id: cut for id, each in plan.commitments.items() for cut in _cut_commitment(each, programs, selector)
    }
    own = {entry.id for program in programs.values() for entry in program.indicators if not isinstance(entry, str)}
    return replace(
        plan,
        programs=programs,
        actions={id: pair for id, pair in plan.actions.items() if pair[0].id in programs},
        indicators={id: each for id, each in plan.indicators.items() if id in own or id in plan.registry_indicators},
        commitments=commitments,
    )


def supported_programs(plan: Plan, agency: str) -> tuple[Program, ...]:
    """What an agency supports without leading it."""
    return tuple(
        program
        for program in plan.programs.values()
        if program.lead_agency != agency
        and (agency in program.supporting_agencies or any(action.lead_agency == agency for action in program.actions))
    )


def _belongs(plan: Plan, program: Program, selector: Selector) -> bool:
    match selector.kind:
        case "agency":
            return program.lead_agency == selector.id
        case "dimension":
            return program.dimension == selector.id
        case "region":
            return selector.id in plan.regions_of(program.regions)


def _cut_commitment(commitment: Commitment, programs: dict[str, Program], selector: Selector) -> tuple[Commitment, ...]:
    scope = commitment.scope.programs
    covered = tuple(programs) if isinstance(scope, str) else tuple(id for id in scope if id in programs)
    leads = {programs[id].lead_agency for id in covered}
    signatories = tuple(each for each in commitment.signatories if each.agency in leads)
    if not covered or not signatories:
        return ()
    return (
        commitment.model_copy(
            update={
                "scope": Scope(programs=covered),
                "signatories": signatories,
            }
        ),
    )
