"""What a registry holds is used somewhere: in another entry, a program or a chapter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from smartprov.checks.context import Context, every_indicator
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan
from smartprov.plan.values import Entity

BLOCK_BY_KIND = {"fact": "facts"}
"""A table of these in a chapter uses them all; a list of sources or abbreviations only repeats the registry."""
_WORD = re.compile(r"[\w.-]+")


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Not while something is lost, for that may use it. Regions are a complete list and need no use."""
    if not context.is_sound:
        return
    asked = {directive.name for directive in context.prose.directives}
    used = _used(plan, context)
    tables: Mapping[str, Mapping[str, Entity]] = {
        "agency": plan.agencies,
        "regulation": plan.regulations,
        "plan": plan.plans,
        "funding": plan.funding,
        "indicator": plan.registry_indicators,
        "source": plan.sources,
        "fact": plan.facts,
    }
    for kind, table in tables.items():
        if BLOCK_BY_KIND.get(kind) not in asked:
            for id in table:
                if id not in used:
                    yield warning("unused-entry", plan.span(id, "id"), id=id, kind=kind)
    for term in _unused_terms(plan, context):
        yield warning("unused-entry", plan.place(term, "abbreviation").span("term"), id=term, kind="abbreviation")


def _used(plan: Plan, context: Context) -> set[str]:
    """Every id that something names; an id of another kind among them does no harm, for all share one namespace."""
    used = {plan.masterplan.publisher, *plan.masterplan.legal_basis}
    used.update(str(part.value) for each in context.values for part in each.expression.parts)
    used.update(each.target for each in context.prose.references)
    used.update(id for citation in context.prose.citations for id, _ in citation.sources)
    used.update(option.value for directive in context.prose.directives for option in directive.options)
    if plan.masterplan.adoption:
        used.add(plan.masterplan.adoption.regulation)
    used.update(_of_programs(plan))
    for indicator, _, _ in every_indicator(plan):
        if not isinstance(indicator.baseline, str) and indicator.baseline.source:
            used.add(indicator.baseline.source)
    used.update(_of_registries(plan))
    used.update(_of_records(plan))
    return used


def _of_programs(plan: Plan) -> Iterator[str]:
    for program in plan.programs.values():
        yield program.lead_agency
        yield from program.supporting_agencies
        yield from program.sources
        yield from (alignment.plan for alignment in program.aligns_with)
        yield from (entry for entry in program.indicators if isinstance(entry, str))
        if not isinstance(program.budget, str):
            yield from (line.scheme for line in program.budget)
        for action in program.actions:
            yield action.lead_agency
            yield from (line.scheme for line in action.budget)


def _of_registries(plan: Plan) -> Iterator[str]:
    for regulation in plan.regulations.values():
        yield from regulation.sources
        yield regulation.amended_by or ""
    for body in plan.bodies.values():
        yield from body.members
    yield from (fact.source for fact in plan.facts.values())
    yield from (region.source or "" for region in plan.regions.values())
    yield from (agency.replaced_by or "" for agency in plan.agencies.values())
    yield from (source for issue in plan.issues.values() for source in issue.sources)
    yield plan.strategy.vision.source or ""


def _of_records(plan: Plan) -> Iterator[str]:
    for milestone in plan.milestones.values():
        yield from (date.source or "" for date in milestone.dates)
    for commitment in plan.commitments.values():
        yield from (signatory.agency for signatory in commitment.signatories)
    yield from (amendment.basis or "" for amendment in plan.amendments.values())


def _unused_terms(plan: Plan, context: Context) -> list[str]:
    left = set(plan.abbreviations)
    if left:
        for passage in context.prose.passages:
            left.difference_update(_WORD.findall(passage.text))
    for text in _data_texts(plan) if left else ():
        left = {term for term in left if term not in text or not re.search(rf"(?<!\w){re.escape(term)}(?!\w)", text)}
    return [term for term in plan.abbreviations if term in left]


def _data_texts(plan: Plan) -> Iterable[str]:
    """The files of the plan, the registry of abbreviations itself left out."""
    documents = {place.document.path: place.document for place in plan.places}
    return (document.text for path, document in documents.items() if not path.endswith("abbreviations.yaml"))
