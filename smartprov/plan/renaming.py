"""Another id for an entity: every place that must change with it, in YAML and in chapters, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from smartprov.diagnostics import Edit, Span, UsageError
from smartprov.plan.entities import KIND_BY_NAME, namespace_of
from smartprov.plan.field_edits import field_edit
from smartprov.plan.places import Place
from smartprov.plan.plan import Plan
from smartprov.plan.referrers import referrers
from smartprov.plan.resolve import nearest_id
from smartprov.plan.values import CODE_PATTERN, ID_PATTERN
from smartprov.source.document import Document, value_in
from smartprov.source.layout import place_of
from smartprov.source.load import Source
from smartprov.source.splicing import typed_at
from smartprov.text.names import TABLE_BY_KIND

REMEMBERED = frozenset(("program", "action"))
"""Kinds that say which id they had before."""
FREE = frozenset(("abbreviation",))
"""Kinds whose ids are words."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """Edits of files by their old paths, and the files that are to be called otherwise."""

    edits: tuple[Edit, ...]
    moves: Mapping[str, str] = field(default_factory=dict)


def rename(
    source: Source, plan: Plan, old: str, new: str, kind: str = "", released: frozenset[str] = frozenset()
) -> Renaming:
    """All that gives an entity a new id. What was released by the old one remembers it, as `renamed_from`.

    Raises `UsageError` for ids that are not there, taken, or not such that the entity may bear it.
    """
    place = _place(plan, old, kind)
    _refuse_bad(plan, place, new)
    edits: list[Edit] = []
    moves: dict[str, str] = {}
    for one, id in _with_parts(plan, place, new):
        edits += (Edit(span, _in_place(one.id, id, source, span)) for span in _spans(source, plan, one))
        if one.kind in REMEMBERED and one.id in released:
            edits.append(field_edit(one, ("renamed_from",), one.id))
        moves |= _moves(source, one, id)
    return Renaming(tuple(dict.fromkeys(edits)), moves)


def _place(plan: Plan, id: str, kind: str) -> Place:
    found = [place for place in plan.places if place.id == id and kind in ("", place.kind)]
    if not found:
        raise UsageError("unknown-entity", id=id, nearest=nearest_id(id, {each.id: None for each in plan.places}))
    if len(found) > 1:
        raise UsageError("ambiguous-id", id=id, kinds=", ".join(sorted(each.kind for each in found)))
    return found[0]


def _refuse_bad(plan: Plan, place: Place, new: str) -> None:
    pattern = r".+" if place.kind in FREE else CODE_PATTERN if place.kind == "region" else ID_PATTERN
    if not re.fullmatch(pattern, new):
        raise UsageError("bad-new-id", id=new)
    taken = plan.places.of(new, namespace_of(place.kind))
    if taken is not None:
        raise UsageError("id-taken", id=new, kind=taken.kind, file=taken.span().path)
    if any(new in amendment.removed for amendment in plan.amendments.values()):
        raise UsageError("id-was-removed", id=new)
    owner = place.id.partition(".")[0]
    if place.kind == "action" and not new.startswith(f"{owner}."):
        raise UsageError("part-id-elsewhere", id=new, owner=owner)


def _with_parts(plan: Plan, place: Place, new: str) -> Iterator[tuple[Place, str]]:
    """The entity, and of a program the parts whose ids begin with its own."""
    yield place, new
    if place.kind == "program":
        for part in plan.places:
            if part.document is place.document and part.id.startswith(f"{place.id}."):
                yield part, new + part.id.removeprefix(place.id)


def _spans(source: Source, plan: Plan, place: Place) -> Iterator[Span]:
    """Where the id is typed: at the entity itself, wherever it is named, and where a file speaks of any id."""
    identity = KIND_BY_NAME[place.kind].identity if place.kind in KIND_BY_NAME else "id"
    yield place.span(identity)
    past = set(_of_the_past(source, plan)) if place.kind == "program" else set()
    for referrer in referrers(source, place.kind, place.id, TABLE_BY_KIND.get(place.kind, "")):
        if referrer.span.path not in past:
            yield referrer.span
    for document in source.documents.values():
        yield from (document.span(path) for path in _of_any_kind(document) if value_in(document.data, path) == place.id)


def _of_the_past(source: Source, plan: Plan) -> Iterator[str]:
    """Files of commitments and amendments of other versions: which programs they name is what was, and stays."""
    for path, document in source.documents.items():
        where, data = place_of(path), document.data
        is_dated = where is not None and where.kind in ("commitment", "amendment") and isinstance(data, dict)
        if is_dated and isinstance(data, dict) and data.get("version") != plan.masterplan.version:
            yield path


def _of_any_kind(document: Document) -> Iterator[tuple[str | int, ...]]:
    """Paths at which any entity's id may stand, so that no field's type tells of which kind."""
    data = document.data if isinstance(document.data, dict) else {}
    rules = data.get("rules")
    accepted = rules.get("accepted") if isinstance(rules, dict) else None
    for index, entry in enumerate(accepted if isinstance(accepted, list) else ()):
        if isinstance(entry, dict) and "at" in entry:
            yield "rules", "accepted", index, "at"
    if document.path.startswith("reviews/") and "of" in data:
        yield ("of",)


def _in_place(old: str, new: str, source: Source, span: Span) -> str:
    """What stands at the span with the new id in it; its quotes stay."""
    typed = _typed(source, span)
    return typed.replace(old, new) if old in typed else new


def _typed(source: Source, span: Span) -> str:
    document = source.documents.get(span.path)
    chapter = source.chapters.get(span.path)
    text = document.text if document else chapter.text if chapter else ""
    return typed_at(text, span)


def _moves(source: Source, place: Place, new: str) -> dict[str, str]:
    """Files that are named after the id."""
    found = {}
    for folder in ("programs", "reviews"):
        path = f"{folder}/{place.id}.yaml"
        if path in source.documents and (folder == "reviews" or path == place.document.path):
            found[path] = f"{folder}/{new}.yaml"
    return found
