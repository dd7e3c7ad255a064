"""What may stand at the cursor: ids where one is named, members of a value's path, data blocks and their options."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smartprov.plan.data_blocks import DATA_BLOCK_BY_NAME
from smartprov.plan.entities import KIND_BY_NAME
from smartprov.plan.fields import EACH, reference_fields
from smartprov.plan.filters import FILTERS
from smartprov.plan.known_ids import KnownIds
from smartprov.plan.lookup import Lookup, View
from smartprov.plan.referrers import UNLINKED
from smartprov.source.layout import is_chapter, place_of

_KEY = re.compile(r"^(\s*)(?:- +)?([a-z_]+):")
_VALUE = re.compile(r"\{\{\s*([^{}|]*)$")
_FILTER = re.compile(r"\{\{[^{}]*\|\s*\w*$")
_STEP = re.compile(r"\.(\w+)|\[\s*(['\"]?)([^\]'\"]*)\2\s*\]|^\s*(\w+)")
_REFERENCE = re.compile(r"\]\(#[\w.-]*$")
_CITATION = re.compile(r"\[@[^\]]*$")
_OPTION = re.compile(r":::\{([\w-]+)[^}]*\}.*?([a-z]+)=[\w.\"-]*$")
_BLOCK = re.compile(r"^\s*:{3,}\{[\w-]*$")


@dataclass(frozen=True, slots=True)
class Completion:
    """What may be typed, and what it stands for."""

    text: str
    detail: str = ""


def completions(path: str, text: str, line: int, column: int, known: KnownIds, lookup: Lookup) -> list[Completion]:
    """What may stand at a line and column, counted from 1; nothing where anything may."""
    before = text.split("\n")[line - 1][: column - 1]
    if is_chapter(path):
        return list(_in_prose(before, known, lookup))
    return list(_in_yaml(path, text.split("\n"), line, before, known))


def _in_prose(before: str, known: KnownIds, lookup: Lookup) -> Iterator[Completion]:
    option = _OPTION.search(before)
    if _FILTER.search(before):
        yield from (Completion(name) for name in FILTERS)
    elif value := _VALUE.search(before):
        yield from _members(value[1], lookup)
    elif _REFERENCE.search(before):
        yield from (each for kind in known if kind not in UNLINKED for each in _ids(known, kind))
    elif _CITATION.search(before):
        yield from _ids(known, "source")
    elif _BLOCK.search(before):
        yield from (Completion(name) for name in DATA_BLOCK_BY_NAME)
    elif option and (block := DATA_BLOCK_BY_NAME.get(option[1])) and (declared := block.options.get(option[2])):
        yield from (Completion(choice) for choice in declared.choices)
        yield from _ids(known, declared.kind)


def _members(typed: str, lookup: Lookup) -> Iterator[Completion]:
    """The names that may follow what is typed of a path; its last step may be half of one."""
    whole = re.sub(r"(\.\w*|\[\s*['\"]?[^\]'\"]*|^\s*\w*)$", "", typed)
    path = tuple(step[1] or step[4] or _subscript(step) for step in _STEP.finditer(whole))
    found = lookup.value(path) if path else None
    if not path:
        yield from (Completion(name) for name in lookup.names)
    elif isinstance(found, View):
        yield from (Completion(str(name)) for name in found.members)


def _subscript(step: re.Match[str]) -> str | int:
    return int(step[3]) if not step[2] and step[3].isdigit() else step[3]


def _in_yaml(path: str, lines: list[str], line: int, before: str, known: KnownIds) -> Iterator[Completion]:
    place = place_of(path)
    key = _key_of(lines, line, before)
    if place is None or not key:
        return
    kinds: dict[str, None] = {}
    for field in reference_fields(KIND_BY_NAME[place.kind].model):
        names = [step for step in field.path if step is not EACH]
        if names and names[-1] == key:
            kinds |= dict.fromkeys(field.reference.kinds)
    for kind in kinds:
        yield from (Completion("tbd"),) if kind == "tbd" else _ids(known, kind)


def _key_of(lines: list[str], line: int, before: str) -> str:
    """The key whose value is being typed: on this line, in a flow mapping too, or that of the list it stands in."""
    inline = re.findall(r"([a-z_]+):\s*(?:\[[^\]]*|[\w.-]*)$", before)
    if inline:
        return str(inline[-1])
    indent = len(before) - len(before.lstrip())
    for earlier in reversed(lines[: line - 1]):
        key = _KEY.match(earlier)
        if key and len(key[1]) <= indent and not earlier.lstrip().startswith("- "):
            return key[2] if earlier.rstrip().endswith(":") else ""
    return ""


def _ids(known: KnownIds, kind: str) -> Iterator[Completion]:
    yield from (Completion(id, title) for id, title in known.get(kind, {}).items())
