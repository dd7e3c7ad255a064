"""Which ids a source declares, by kind, each with its title; read from the documents, so that a mistake hides none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from smartprov.plan.entities import KIND_BY_NAME, Kind
from smartprov.plan.fields import values_at
from smartprov.plan.places import Place
from smartprov.plan.plan import Plan
from smartprov.source.document import Document, value_in
from smartprov.source.layout import place_of
from smartprov.source.load import Source
from smartprov.source.plain_data import Data

KnownIds = Mapping[str, Mapping[str, str]]
"""Titles by kind and id."""

CHAPTER = "chapter"
_TITLE_KEYS = ("title", "name", "text", "expansion", "condition", "reason")


def known_ids(source: Source, plan: Plan | None = None) -> KnownIds:
    """Every id that can be seen, in the source's order; the plan adds those it made out in files that are no YAML."""
    known: dict[str, dict[str, str]] = {}
    for kind, data in _entries(source):
        for name, id, title in _declared(kind, data):
            known.setdefault(name, {}).setdefault(id, title)
    for place in plan.places if plan else ():
        known.setdefault(place.kind, {}).setdefault(place.id, "")
    return known


def title_of(data: Data) -> str:
    """What an entity is called, as its author wrote it; empty where it has nothing like a title."""
    if not isinstance(data, dict):
        return ""
    return next((" ".join(value.split()) for key in _TITLE_KEYS if isinstance(value := data.get(key), str)), "")


def data_of(place: Place) -> Data:
    """What an author wrote for an entity."""
    return value_in(place.document.data, place.key_path)


def _entries(source: Source) -> Iterator[tuple[Kind, Data]]:
    for path in sorted(source.documents):
        place = place_of(path)
        if place is not None:
            for data in _as_list(source.documents[path]):
                yield KIND_BY_NAME[place.kind], data
    for path in sorted(source.chapters):
        matter = source.chapters[path].matter
        if matter is not None:
            yield KIND_BY_NAME[CHAPTER], matter.data


def _as_list(document: Document) -> list[Data]:
    return document.data if isinstance(document.data, list) else [document.data]


def _declared(kind: Kind, data: Data) -> Iterator[tuple[str, str, str]]:
    if not isinstance(data, dict):
        return
    id = data.get(kind.identity) if kind.identity else None
    if isinstance(id, str):
        yield kind.name, id, title_of(data)
    for part_kind, path in kind.parts:
        for _, entries in values_at(data, path):
            for entry in entries if isinstance(entries, list) else ():
                part_id = entry.get("id") if isinstance(entry, dict) else None
                if isinstance(part_id, str):
                    yield part_kind, part_id, title_of(entry)
