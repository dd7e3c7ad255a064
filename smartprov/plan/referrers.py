"""What names an entity: the fields of other entities, and the references, citations, values and options in chapters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from smartprov.diagnostics import Span
from smartprov.plan.data_blocks import DATA_BLOCK_BY_NAME
from smartprov.plan.entities import KIND_BY_NAME, OWN_NAMESPACE
from smartprov.plan.fields import reference_fields, values_at
from smartprov.source import prose
from smartprov.source.document import Document, KeyPath
from smartprov.source.layout import place_of
from smartprov.source.load import Source
from smartprov.source.plain_data import Data

CITED = "source"
UNLINKED = OWN_NAMESPACE - {"region"}
"""Kinds that `[](#…)` never points at: a phase that is spelled like a program is not meant."""


@dataclass(frozen=True, slots=True, order=True)
class Referrer:
    """A place that names an entity: the id of what stands there, and its field, or how a chapter spells it."""

    span: Span
    owner: str
    role: str


def referrers(source: Source, kind: str, id: str, table: str = "") -> tuple[Referrer, ...]:
    """Every place that names the entity, in order. `table` is how expressions call its kind: `programs`."""
    found = [
        referrer for path, document in source.documents.items() for referrer in _in_document(path, document, kind, id)
    ]
    for path, chapter in source.chapters.items():
        data = chapter.matter.data if chapter.matter else None
        owner = str(data.get("id", path)) if isinstance(data, dict) else path
        found += (Referrer(span, owner, role) for span, role in _in_prose(chapter.prose, kind, id, table))
    return tuple(sorted(set(found)))


def _in_document(path: str, document: Document, kind: str, id: str) -> Iterator[Referrer]:
    place = place_of(path)
    if place is None:
        return
    owner_kind = KIND_BY_NAME[place.kind]
    entries = enumerate(document.data) if isinstance(document.data, list) else ((None, document.data),)
    for index, data in entries:
        prefix = () if index is None else (index,)
        for field in reference_fields(owner_kind.model):
            if kind not in field.reference.kinds:
                continue
            for key_path, value in values_at(data, field.path):
                if value == id:
                    owner, rest = _owner(data, key_path, owner_kind.identity)
                    role = ".".join(part for part in rest if isinstance(part, str))
                    yield Referrer(document.span(prefix + key_path), owner, role)


def _owner(data: Data, key_path: KeyPath, identity: str) -> tuple[str, KeyPath]:
    """The innermost entity on the way to a value, and the path from there."""
    found = str(data[identity]) if isinstance(data, dict) and identity in data else ""
    rest = key_path
    for index, part in enumerate(key_path):
        if isinstance(data, dict):
            data = data.get(str(part))
        elif isinstance(data, list) and isinstance(part, int):
            data = data[part]
        if isinstance(data, dict) and isinstance(data.get("id"), str):
            found, rest = str(data["id"]), key_path[index + 1 :]
    return found, rest


def _in_prose(chapter: prose.ChapterDocument, kind: str, id: str, table: str) -> Iterator[tuple[Span, str]]:
    for blocks in (chapter.blocks, *chapter.footnotes.values()):
        for block in prose.every_block(blocks):
            if isinstance(block, prose.Directive):
                yield from _in_directive(block, kind, id)
        for inline in prose.every_inline(blocks):
            match inline:
                case prose.Reference(target=target) if target == id and kind not in UNLINKED:
                    yield inline.target_span, "[](#…)"
                case prose.Citation(sources=sources) if kind == CITED:
                    yield from ((span, "[@…]") for cited, span in sources if cited == id)
                case prose.Value(expression=expression) if table:
                    for first, second in pairwise(expression.parts):
                        if (first.value, second.value) == (table, id):
                            yield second.span, "{{ … }}"


def _in_directive(directive: prose.Directive, kind: str, id: str) -> Iterator[tuple[Span, str]]:
    block = DATA_BLOCK_BY_NAME.get(directive.name)
    for option in directive.options if block else ():
        declared = block.options.get(option.name) if block else None
        if declared and declared.kind == kind and option.value == id:
            yield option.value_span, f"{directive.name} {option.name}="
