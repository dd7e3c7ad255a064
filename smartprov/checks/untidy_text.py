"""Names are typed tidily: single spaces, none at the ends, and a dash where a dash is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Span, warning
from smartprov.plan.plan import Plan
from smartprov.plan.values import Entity

_DASH = re.compile(r" (?:-|--) |(?<!\d)(\d{4})-(\d{4})(?!\d)")
_NAMED = ("title", "name")


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Titles and names of entities, as the book prints them. Reasons: spaces, dash."""
    for id, namespace, entity, path in _named(plan):
        for key in _NAMED:
            text = getattr(entity, key, None)
            if not isinstance(text, str) or not (reason := _fault(text)):
                continue
            span = _span(plan, id, namespace, (*path, key))
            tidy = " ".join(_DASH.sub(_with_dash, text).split())
            yield warning("untidy-text", span, reason=reason, key=key, tidy=tidy)


def _fault(text: str) -> str:
    if "  " in text or text != text.strip():
        return "spaces"
    return "dash" if "-" in text and _DASH.search(text) else ""


def _with_dash(match: re.Match[str]) -> str:
    return f"{match[1]}–{match[2]}" if match[1] else " – "


def _span(plan: Plan, id: str, namespace: str, path: tuple[str | int, ...]) -> Span:
    return plan.place(id, namespace).span(*path)


def _named(plan: Plan) -> Iterator[tuple[str, str, Entity, tuple[str | int, ...]]]:
    tables: tuple[Mapping[str, Entity], ...] = (
        plan.agencies,
        plan.dimensions,
        plan.regulations,
        plan.plans,
        plan.funding,
        plan.registry_indicators,
        plan.bodies,
        plan.sources,
        plan.facts,
        plan.goals,
        plan.strategies,
        plan.issues,
        plan.gaps,
        plan.milestones,
        plan.consultations,
        plan.commitments,
    )
    yield plan.masterplan.id, "masterplan", plan.masterplan, ()
    for table in tables:
        yield from ((id, "", entity, ()) for id, entity in table.items())
    yield from ((code, "region", region, ()) for code, region in plan.regions.items())
    yield from ((chapter.matter.id, "", chapter.matter, ()) for chapter in plan.chapters.values())
    for program in plan.programs.values():
        yield program.id, "", program, ()
        yield from ((program.id, "", action, ("actions", at)) for at, action in enumerate(program.actions))
        for at, indicator in enumerate(program.indicators):
            if not isinstance(indicator, str):
                yield program.id, "", indicator, ("indicators", at)
