"""A version of a plan, taken apart for comparison: every entity and part by kind and id, as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from smartprov.diagnostics import Span
from smartprov.plan.entities import KIND_BY_NAME, namespace_of
from smartprov.plan.fingerprints import CHAPTERS, SINGLE, TABLES, TYPED
from smartprov.plan.known_ids import title_of
from smartprov.plan.plan import Plan
from smartprov.source.document import Document
from smartprov.source.spelling import sections

PICTURES = "pictures"
PROSE = "prose"
Data = dict[str, Any]
Key = tuple[str, str]
"""Kind and id."""


@dataclass(frozen=True, slots=True)
class Record:
    """An entity or a part. Of its parts it has the ids alone, for they are records too."""

    kind: str
    id: str
    data: Mapping[str, Any]
    owner: str = ""
    key_path: tuple[str | int, ...] = ()
    """Of a part, in its owner."""
    parts: frozenset[str] = frozenset()
    """The ids of its parts."""

    @property
    def title(self) -> str:
        """What it is called."""
        return title_of(dict(self.data))


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A plan's data by kind and id, and the plan that tells where each thing stands.

    The data of `plan.json` is what is compared; a plan out of a release has no places, and its pictures are digests.
    """

    data: Mapping[str, Any]
    plan: Plan = field(repr=False)

    def whole(self) -> dict[Key, Data]:
        """The entities that are no parts, as they are in `plan.json`. Who has read what is no part of the plan."""
        found: dict[Key, Data] = {}
        for name, kind in TABLES.items():
            identity = KIND_BY_NAME[kind].identity
            found |= {(kind, str(each[identity])): each for each in self.data.get(name, ())}
        found |= {(kind, ""): self.data[name] for name, kind in SINGLE.items()}
        found |= {("chapter", str(each["id"])): each for each in self.data.get(CHAPTERS, ())}
        return found | {("picture", str(each["path"])): each for each in self.data.get(PICTURES, ())}

    def order(self) -> dict[str, list[str]]:
        """The ids of the kinds whose order an author decides."""
        return {
            kind: [str(each[KIND_BY_NAME[kind].identity]) for each in self.data.get(name, ())]
            for name, kind in TABLES.items()
            if kind not in SORTED
        }

    def records(self, keys: Mapping[Key, Data]) -> Iterator[Record]:
        """Some of the entities, each followed by its parts."""
        for (kind, id), data in keys.items():
            yield from _taken_apart(kind, id, self._said(kind, id, data))

    def span(self, record: Record, *path: str | int) -> Span | None:
        """Where a value of a record stands in its source; None out of a release."""
        if record.kind == "chapter" and path[:1] == (PROSE,):
            return self._section_span(record.id, path[1:])
        place = self.plan.places.of(record.id, namespace_of(record.kind))
        if place is not None:
            return place.span(*path)
        document = self._document_of(record.kind)
        return document.span(path) if document else None

    def _document_of(self, kind: str) -> Document | None:
        """The file that a kind without an id fills: the one in which its parts stand."""
        kinds = (kind, *(part for part, _ in KIND_BY_NAME[kind].parts)) if kind in SINGLE.values() else ()
        return next((place.document for place in self.plan.places if place.kind in kinds), None)

    def _said(self, kind: str, id: str, data: Data) -> Data:
        if kind != "chapter":
            return data
        said = {name: value for name, value in data.items() if name not in TYPED and name != "sha256"}
        chapter = self.plan.chapters.get(id)
        if chapter is not None:
            said[PROSE] = [
                {"section": each.key, "heading": each.heading, "text": list(each.paragraphs)}
                for each in sections(chapter.document)
            ]
        return said

    def _section_span(self, chapter: str, path: tuple[str | int, ...]) -> Span | None:
        found = sections(self.plan.chapters[chapter].document) if path else ()
        at = path[0] if path else -1
        return found[at].span if isinstance(at, int) and 0 <= at < len(found) and self.plan.places.declared else None


SORTED = frozenset(("program", "region", "commitment", "amendment"))
"""Kinds that the plan puts into an order of its own."""


def _taken_apart(kind: str, id: str, data: Data) -> Iterator[Record]:
    own: Data = dict(data)
    parts: list[Record] = []
    declared = KIND_BY_NAME.get(kind)
    for part_kind, path in declared.parts if declared else ():
        holder = _copied(own, path)
        entries = holder.get(path[-1], [])
        holder[path[-1]] = [each if isinstance(each, str) else str(each["id"]) for each in entries]
        parts += (
            Record(part_kind, str(each["id"]), each, id, (*path, index))
            for index, each in enumerate(entries)
            if not isinstance(each, str)
        )
    yield Record(kind, id, own, parts=frozenset(part.id for part in parts))
    yield from parts


def _copied(data: Data, path: tuple[str, ...]) -> Data:
    """The mapping that holds the end of a path, copied on the way so that nothing of another's is changed."""
    for name in path[:-1]:
        data[name] = dict(data.get(name, {}))
        data = data[name]
    return data
