"""Documents become a plan: each entity validated, each id declared once, each reference followed to its target."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, partial

from rapidfuzz import process
from rapidfuzz.distance import OSA

from smartprov.diagnostics import Diagnostic, Related, Span, error, in_order
from smartprov.plan.assemble import Parts, assemble_plan
from smartprov.plan.entities import KIND_BY_NAME, Kind, namespace_of
from smartprov.plan.entities.chapter import ChapterMatter
from smartprov.plan.entities.masterplan import Masterplan
from smartprov.plan.entities.review import Review
from smartprov.plan.fields import FieldPath, reference_fields, values_at
from smartprov.plan.places import Place, Places
from smartprov.plan.plan import Chapter, Plan
from smartprov.plan.validation import MAX_SLIPS, validate
from smartprov.plan.values import TBD, Entity, Reference
from smartprov.source.document import Document, KeyPath
from smartprov.source.layout import PLACES, place_of
from smartprov.source.load import ChapterFile
from smartprov.source.plain_data import Data

MAX_FINDINGS = 2000
"""Of one list; what has more is not a list of such entries, and to say so once is enough."""
_LOOSE_ID = re.compile(r"""(?<![\w-])(?P<key>id|code|term|version): *["']?(?P<id>[A-Za-z0-9][A-Za-z0-9.-]*)?""")
_LOOSE_ANCHOR = re.compile(r"\{[^{}\n]{0,99}?#(?P<id>[a-z][a-z0-9.-]*)")


@dataclass(frozen=True, slots=True)
class Resolved:
    """The plan, or none where masterplan.yaml itself cannot be used, and all that was found on the way."""

    plan: Plan | None
    diagnostics: tuple[Diagnostic, ...]


@dataclass(slots=True)
class _Found:
    """What the documents hold, while it is being gathered."""

    entities: dict[str, dict[str, Entity]] = field(default_factory=dict)
    reviews: list[Review] = field(default_factory=list)
    chapters: dict[str, Chapter] = field(default_factory=dict)
    faulty_chapters: list[Chapter] = field(default_factory=list)
    places: dict[tuple[str, str], Place] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    written: list[tuple[Kind, Place, Data]] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def resolve_plan(
    documents: Mapping[str, Document],
    chapters: Mapping[str, ChapterFile],
    assets: Mapping[str, bytes],
    templates: Mapping[str, str] | None = None,
) -> Resolved:
    """The plan that documents by path mean. A chapter comes with its front matter as a document of its own."""
    found = _Found()
    for path in sorted(documents):
        _read_document(documents[path], found)
    for path in sorted(chapters):
        _read_chapter(path, chapters[path], found)
    found.diagnostics += _missing_files(documents, found)
    found.diagnostics += _dangling(found)
    return Resolved(_plan(found, assets, templates or {}), tuple(found.diagnostics))


def resolve_beside(file: Document | ChapterFile, others: Places, masterplan: Masterplan) -> tuple[Diagnostic, ...]:
    """What is wrong with one file, where the places of all others are known."""
    found = _Found(places=dict(others.declared), hidden=set(others.hidden))
    found.entities["masterplan"] = {masterplan.id: masterplan}
    if isinstance(file, ChapterFile):
        _read_chapter(file.prose.path, file, found)
    else:
        _read_document(file, found)
    return in_order((*found.diagnostics, *_dangling(found)))


def _read_document(document: Document, found: _Found) -> None:
    place = place_of(document.path)
    if place is None:
        return
    found.diagnostics += document.diagnostics
    kind = KIND_BY_NAME[place.kind]
    if document.is_broken:
        _declare_loosely(document, kind.name, found)
    if document.data is None:
        if document.is_empty and (place.required or place.kind == "program"):
            found.diagnostics.append(error("empty-file", Span(document.path), file=document.path))
            _hide(kind, found)
        return
    if place.shape == "one":
        _read_entity(kind, document, (), document.data, found)
    elif isinstance(document.data, list):
        before = len(found.diagnostics)
        for index, entry in enumerate(document.data):
            if len(found.diagnostics) > before + MAX_FINDINGS:
                found.diagnostics.append(error("too-many-findings", document.span((index,)), limit=MAX_FINDINGS))
                _hide(kind, found)
                break
            _read_entity(kind, document, (index,), entry, found)
    else:
        found.diagnostics.append(error("not-a-list", document.span(), kind=kind.name))
        _hide(kind, found)


def _read_entity(kind: Kind, document: Document, key_path: KeyPath, data: Data, found: _Found) -> None:
    if not isinstance(data, dict):
        if key_path not in document.refused:
            found.diagnostics.append(error("not-a-mapping", document.span(key_path), kind=kind.name))
        _hide(kind, found)
        return
    validated = validate(kind.model, document, data, key_path)
    found.diagnostics += validated.diagnostics
    id = data.get(kind.identity) if kind.identity else document.path
    place = Place(kind.name, id if isinstance(id, str) else "", document, key_path, validated.lost)
    found.written.append((kind, place, data))
    is_named = not kind.identity or _declare_entity(place, kind.identity, found)
    _declare_parts(kind, place, data, found)
    if not kind.identity and validated.lost:
        found.hidden.add(kind.name)
    if is_named and validated.entity is not None:
        found.entities.setdefault(kind.name, {})[place.id] = validated.entity
    if kind.identity and _is_valid(place, kind.identity):
        found.diagnostics += _file_name(kind, document, place.id)
    if isinstance(validated.entity, Review):
        found.reviews.append(validated.entity)


def _hide(kind: Kind, found: _Found) -> None:
    """Entities of this kind, and the parts of such, have ids that cannot be seen."""
    found.hidden.update((kind.name, *(part for part, _ in kind.parts)))


def _declare_entity(place: Place, identity: str, found: _Found) -> bool:
    """Whether the entity has an id of its own. One that is wrong, or another's, hides the one that was meant."""
    is_first = bool(place.id) and _declare(place, identity, found)
    is_named = is_first and _is_valid(place, identity)
    if not is_named:
        found.hidden.add(place.kind)
    return is_named


def _is_valid(place: Place, identity: str) -> bool:
    """Whether the id may be one; of an id that is written twice, the first counts."""
    is_doubled = (*place.key_path, identity) in place.document.refused
    return bool(place.id) and (is_doubled or (identity,) not in place.lost)


def _declare(place: Place, identity: str, found: _Found) -> bool:
    key = (namespace_of(place.kind), place.id)
    first = found.places.get(key)
    if first is None:
        found.places[key] = place
        return True
    earlier = Related("first-id", first.span(KIND_BY_NAME[first.kind].identity if first.kind in KIND_BY_NAME else "id"))
    found.diagnostics.append(
        error("duplicate-id", place.span(identity), earlier, id=place.id, kind=place.kind, other=first.kind)
    )
    return False


def _declare_parts(kind: Kind, owner: Place, data: Data, found: _Found) -> None:
    for part_kind, path in kind.parts:
        written = values_at(data, path)
        if any(lost == path[: len(lost)] for lost in owner.lost if lost or not written):
            found.hidden.add(part_kind)
        for key_path, entries in written:
            for index, entry in enumerate(entries if isinstance(entries, list) else ()):
                if isinstance(entry, str) and part_kind == "indicator":
                    continue  # an id of the registry's
                here = (*key_path, index)
                id = entry.get("id") if isinstance(entry, dict) else None
                lost = tuple(lost[len(here) :] for lost in owner.lost if lost[: len(here)] == here)
                if () in owner.lost:
                    lost = (*lost, ())
                part = Place(part_kind, id if isinstance(id, str) else "", owner.document, owner.key_path + here, lost)
                _declare_entity(part, "id", found)


def _file_name(kind: Kind, document: Document, id: str) -> Iterator[Diagnostic]:
    stem = document.path.rpartition("/")[2].removesuffix(".yaml")
    if kind.name in ("program", "amendment") and stem != id:
        yield error("file-name", document.span((kind.identity,)), id=id, file=document.path, expected=f"{id}.yaml")


def _read_chapter(path: str, file: ChapterFile, found: _Found) -> None:
    matter = file.matter
    found.diagnostics += file.prose.diagnostics
    if matter is not None:
        found.diagnostics += matter.diagnostics
    is_unclosed = any(each.code == "unclosed-front-matter" for each in file.prose.diagnostics)
    entity = _read_matter(path, matter, is_unclosed, found)
    folder = path.rpartition("/")[0]
    if entity is not None:
        found.chapters[entity.id] = Chapter(entity, file.prose, path, folder, file.text)
    else:
        nameless = ChapterMatter.model_construct(id=path, title=path)
        found.faulty_chapters.append(Chapter(nameless, file.prose, path, folder, file.text))


def _read_matter(path: str, matter: Document | None, is_unclosed: bool, found: _Found) -> ChapterMatter | None:
    kind = KIND_BY_NAME["chapter"]
    if matter is not None and matter.is_broken:
        _declare_loosely(matter, kind.name, found)
        return None
    if matter is None or not isinstance(matter.data, dict):
        if matter is None or not (matter.diagnostics or is_unclosed):
            found.diagnostics.append(error("no-front-matter", Span(path), file=path))
        _hide(kind, found)
        return None
    validated = validate(kind.model, matter, matter.data, ())
    found.diagnostics += validated.diagnostics
    id = matter.data.get("id")
    place = Place(kind.name, id if isinstance(id, str) else "", matter, (), validated.lost)
    is_named = _declare_entity(place, "id", found)
    return validated.entity if is_named and isinstance(validated.entity, ChapterMatter) else None


def _declare_loosely(document: Document, kind: str, found: _Found) -> None:
    """The ids that can be made out in a file that is no YAML, so that what points to them is not called dangling."""
    parts = dict(KIND_BY_NAME[kind].parts) if kind in KIND_BY_NAME else {}
    identity = KIND_BY_NAME[kind].identity
    start, end = _broken_line(document)
    matches = [match for match in _LOOSE_ID.finditer(document.text) if match["key"] in ("id", identity)]
    if not matches:
        found.hidden.update((kind, *parts))
    for match in matches:
        id = match["id"]
        if not id or start <= match.start() <= end:
            found.hidden.update((kind, *parts))
        if not id:
            continue
        guesses = parts if parts and ("." in id or not identity) else {kind: ()}
        for guess in guesses:
            key = (namespace_of(guess), id)
            found.places.setdefault(key, Place(guess, id, document, ()))
    for match in _LOOSE_ANCHOR.finditer(document.text) if kind == "chapter" else ():
        found.places.setdefault(("", match["id"]), Place(kind, match["id"], document, ()))


def _broken_line(document: Document) -> tuple[int, int]:
    """Where the line at which a document breaks begins and ends: what is made out there may be half of an id."""
    start = 0
    for _ in range(document.diagnostics[0].span.line - document.first_line):
        start = document.text.find("\n", start) + 1
    end = document.text.find("\n", start)
    return start, len(document.text) if end < 0 else end


def _missing_files(documents: Mapping[str, Document], found: _Found) -> Iterator[Diagnostic]:
    for place in PLACES:
        if place.required and place.pattern not in documents:
            _hide(KIND_BY_NAME[place.kind], found)
            yield error("missing-file", Span(place.pattern), file=place.pattern, kind=place.kind)
    if not any(place_of(path) and path.startswith("programs/") for path in documents):
        yield error("no-programs", Span("programs"))


def _dangling(found: _Found) -> Iterator[Diagnostic]:
    """An id that was only made out is of a kind that was only guessed, so that any reference to it is let pass; so is
    one that may mean an id that is hidden.
    """
    guessed = {id for (_, id), place in found.places.items() if place.document.is_broken}
    known_ids = cache(partial(_known, _targets(found)))
    for kind, place, data in found.written:
        said = 0
        for reference_field in reference_fields(kind.model):
            reference = reference_field.reference
            if reference.may_be_historic and _speaks_of_the_past(reference_field.path, data, found):
                continue
            known = known_ids(reference.kinds)
            for path, value in values_at(data, reference_field.path):
                if not isinstance(value, str) or value in known or (value == TBD and "tbd" in reference.kinds):
                    continue
                if value in guessed or path in place.lost:
                    continue
                if found.hidden.isdisjoint(reference.kinds) or any(id == value for _, id in found.places):
                    yield _unknown_target(place.document, place.key_path + path, value, reference, known, found)
                    said += 1
                if said >= MAX_SLIPS:
                    yield error("too-many-findings", place.document.span(place.key_path + path), limit=MAX_SLIPS)
                    break


def _speaks_of_the_past(path: FieldPath, data: Data, found: _Found) -> bool:
    """Removed programs, and all that an older version named, resolve against history."""
    masterplan = next(iter(found.entities.get("masterplan", {}).values()), None)
    if path[0] == "removed" or not isinstance(masterplan, Masterplan) or not isinstance(data, dict):
        return True
    return data.get("version") != masterplan.version


def _targets(found: _Found) -> dict[str, dict[str, None]]:
    targets: dict[str, dict[str, None]] = {}
    for place in found.places.values():
        targets.setdefault(place.kind, {})[place.id] = None
    return targets


def _known(targets: dict[str, dict[str, None]], kinds: tuple[str, ...]) -> dict[str, None]:
    return {id: None for kind in kinds for id in targets.get(kind, {})}


def _unknown_target(
    document: Document, key_path: KeyPath, value: str, reference: Reference, known: dict[str, None], found: _Found
) -> Diagnostic:
    key = next((part for part in reversed(key_path) if isinstance(part, str)), "")
    kinds = ", ".join(kind for kind in reference.kinds if kind != "tbd")
    elsewhere = next((place for (_, id), place in found.places.items() if id == value), None)
    if elsewhere is not None:
        related = Related("declared-as", elsewhere.span())
        return error(
            "wrong-kind", document.span(key_path), related, key=key, id=value, kind=kinds, actual=elsewhere.kind
        )
    near = nearest_id(value, known)
    ends: tuple[Related, ...] = ()
    if near:
        place = next((place for (_, id), place in found.places.items() if id == near), None)
        ends = (Related("nearest-id", place.span()),) if place else ()
    return error("unknown-reference", document.span(key_path), *ends, key=key, id=value, kind=kinds, nearest=near)


BEGINNING = 4
"""So many letters at the least are taken as the beginning of an id."""


def nearest_id(id: str, known: Mapping[str, object]) -> str:
    """The known id most like this one, or the only one that goes on from it, or nothing."""
    longer = [each for each in known if each.startswith(id)] if len(id) >= BEGINNING else []
    if len(longer) == 1:
        return longer[0]
    cutoff = max(1, min(3, len(id) // 3))
    best = process.extractOne(id, list(known), scorer=OSA.distance, score_cutoff=cutoff)
    return str(best[0]) if best else ""


def _plan(found: _Found, assets: Mapping[str, bytes], templates: Mapping[str, str]) -> Plan | None:
    places = Places(found.places, frozenset(found.hidden))
    faulty = tuple(found.faulty_chapters)
    parts = Parts(found.entities, tuple(found.reviews), found.chapters, assets, places, faulty, templates)
    return assemble_plan(parts)
