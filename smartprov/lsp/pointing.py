"""What a writer points at: the id under the cursor, where it is declared, and everything that names it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from smartprov.diagnostics import Span
from smartprov.plan.entities import KIND_BY_NAME
from smartprov.plan.places import Place
from smartprov.plan.plan import Plan
from smartprov.plan.referrers import Referrer, referrers
from smartprov.source import prose
from smartprov.source.load import Source
from smartprov.text.names import TABLE_BY_KIND

_WORD = re.compile(r"[\w.-]+")


@dataclass(frozen=True, slots=True)
class Pointed:
    """An entity that is pointed at, and the span of the id there."""

    place: Place
    span: Span


def pointed_at(source: Source, plan: Plan, path: str, text: str, line: int, column: int) -> Pointed | None:
    """The entity whose id stands at a line and column, counted from 1; None where there is none."""
    here = _alone(source, path)
    for id in _ids_at(text, line, column):
        for place in plan.places:
            if place.id != id:
                continue
            spans = (declared(place), *(each.span for each in named_by(here, place)))
            span = next((each for each in spans if each.path == path and covers(each, line, column)), None)
            if span is not None:
                return Pointed(place, span)
    return None


def declared(place: Place) -> Span:
    """Where an entity's own id is typed."""
    identity = KIND_BY_NAME[place.kind].identity if place.kind in KIND_BY_NAME else "id"
    return place.span(identity)


def named_by(source: Source, place: Place) -> tuple[Referrer, ...]:
    """Every place that names an entity."""
    return referrers(source, place.kind, place.id, TABLE_BY_KIND.get(place.kind, ""))


def value_at(source: Source, path: str, line: int, column: int) -> prose.Value | None:
    """The value expression that stands at a place of a chapter."""
    chapter = source.chapters.get(path)
    for blocks in (chapter.prose.blocks, *chapter.prose.footnotes.values()) if chapter else ():
        for inline in prose.every_inline(blocks):
            if isinstance(inline, prose.Value) and covers(inline.span, line, column):
                return inline
    return None


def covers(span: Span, line: int, column: int) -> bool:
    """Whether a place lies in a span, or right behind it, where a cursor stands after typing."""
    start, end = (span.line, span.column), (span.end_line or span.line, span.end_column or span.column)
    return start <= (line, column) <= end


def _alone(source: Source, path: str) -> Source:
    """One file of a source: who points at a word need not wait for all the others."""
    documents = {path: source.documents[path]} if path in source.documents else {}
    chapters = {path: source.chapters[path]} if path in source.chapters else {}
    return replace(source, documents=documents, chapters=chapters)


def _ids_at(text: str, line: int, column: int) -> tuple[str, ...]:
    """The word at a place; without its last part too, for `gov-01.budget` in a text speaks of `gov-01`."""
    lines = text.split("\n")
    if not 1 <= line <= len(lines):
        return ()
    word = next((m[0] for m in _WORD.finditer(lines[line - 1]) if m.start() < column <= m.end() + 1), "").strip(".")
    return tuple(dict.fromkeys((word, word.partition(".")[0]))) if word else ()
