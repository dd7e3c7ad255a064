"""One document or list entry becomes a typed entity; what pydantic finds becomes placed diagnostics."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson
from pydantic import ValidationError

from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.fields import is_choice, known_keys
from smartprov.plan.places import as_written
from smartprov.plan.values import CODE_BY_PATTERN, Entity
from smartprov.source.document import Document, KeyPath
from smartprov.source.plain_data import Data

MAX_SLIPS = 200
"""Of one entity, as many mistakes are told; what has more of them was never meant to be one."""
MAX_ROUNDS = 12
"""How often what is wrong is taken out so that the rest of an entity can still be checked."""


@dataclass(frozen=True, slots=True)
class Validated:
    """An entity, or what could be saved of it. `lost` lists the paths that are missing from it."""

    entity: Entity | None
    diagnostics: tuple[Diagnostic, ...] = ()
    lost: tuple[KeyPath, ...] = ()


def validate(model: type[Entity], document: Document, data: Data, key_path: KeyPath) -> Validated:
    """The entity that stands at a path of a document.

    An entity with mistakes is validated again without them, so that the checks that follow see as much of it as can be
    trusted; only the first round speaks.
    """
    lost = tuple(path[len(key_path) :] for path in document.refused if path[: len(key_path)] == key_path)
    diagnostics: tuple[Diagnostic, ...] = ()
    for attempt in range(MAX_ROUNDS):
        rest = _without(data, lost) if lost else data
        try:
            entity = model.model_validate_json(orjson.dumps(rest))
        except ValidationError as exc:
            details = exc.errors(include_url=False, include_input=False)
            found = [slip for slip in (_Slip(rest, lost, detail) for detail in details) if not slip.is_echo]
            meant = _meant_keys(model, data, found)
            if attempt == 0:
                diagnostics = tuple(_diagnostics(model, document, key_path, found[:MAX_SLIPS], meant))
                if len(found) > MAX_SLIPS:
                    diagnostics += (error("too-many-findings", document.span(key_path), limit=MAX_SLIPS),)
            paths = tuple(slip.path for slip in found)
            lost += (*paths, *_perhaps_written(model, data, meant))
            if () in paths:
                return Validated(None, diagnostics, lost)
        else:
            return Validated(entity, diagnostics, lost)
    return Validated(None, diagnostics, (*lost, ()))


class _Slip:
    """One of pydantic's errors, its location walked through the data so that union tags and the like fall away.

    Its path is that of the source, where what was lost before still stands.
    """

    def __init__(self, data: Data, lost: tuple[KeyPath, ...], detail: Any) -> None:
        self.type: str = detail["type"]
        self.context: dict[str, Any] = detail.get("ctx", {})
        self.missing = str(detail["loc"][-1]) if self.type == "missing" else ""
        path: list[str | int] = []
        current = data
        for part in detail["loc"]:
            if isinstance(current, dict) and str(part) in current:
                current = current[str(part)]
                path.append(str(part))
            elif isinstance(current, list) and isinstance(part, int) and part < len(current):
                current = current[part]
                path.append(part)
        self.path: KeyPath = as_written(tuple(path), lost)
        self.value = current

    @property
    def is_echo(self) -> bool:
        """Whether a list only seems too short because its entries are wrong, each of which is said by itself."""
        return self.type == "too_short" and bool(self.value)


def _diagnostics(
    model: type[Entity], document: Document, key_path: KeyPath, slips: list[_Slip], meant: dict[KeyPath, str]
) -> Iterator[Diagnostic]:
    there = {(*key_path, *path[:-1], key) for path, key in meant.items() if key} | document.refused
    for slip in slips:
        path = key_path + slip.path
        if slip.missing:
            is_other_kind = is_choice(model, slip.path) and any(other[:-1] == path for other in there if other)
            if (*path, slip.missing) not in there and not is_other_kind:
                yield error("missing-field", document.span(path), key=slip.missing)
        elif slip.type == "extra_forbidden":
            known = ", ".join(known_keys(model, slip.path[:-1]))
            key = str(slip.path[-1])
            near = meant.get(slip.path) or nearest(key, known_keys(model, slip.path[:-1]))
            yield error("unknown-key", document.key_span(path), key=key, nearest=near, known=known)
        else:
            yield _value_slip(document, path, slip)


def _meant_keys(model: type[Entity], data: Data, slips: list[_Slip]) -> dict[KeyPath, str]:
    """For each unknown key, by its path, the one it was probably meant to be, so that this one is not called missing.

    It is the nearest key that is not there, or, in a mapping with one unknown and one missing key, the missing one,
    or nothing.
    """
    unknown = [slip.path for slip in slips if slip.type == "extra_forbidden"][:MAX_SLIPS]
    unknown_by_place = Counter(path[:-1] for path in unknown)
    meant: dict[KeyPath, str] = {}
    for path in unknown:
        around = path[:-1]
        missing = [slip.missing for slip in slips if slip.missing and slip.path == around]
        is_alone = len(missing) == 1 and unknown_by_place[around] == 1
        near = nearest(str(path[-1]), _unwritten_keys(model, data, around))
        meant[path] = near or (missing[0] if is_alone else "")
    return meant


def _perhaps_written(model: type[Entity], data: Data, meant: dict[KeyPath, str]) -> Iterator[KeyPath]:
    """Paths that unknown keys were meant to be; of one that is like no other, each that it may have been."""
    for path, key in meant.items():
        for each in (key,) if key else _unwritten_keys(model, data, path[:-1]):
            yield (*path[:-1], each)


def _unwritten_keys(model: type[Entity], data: Data, path: KeyPath) -> list[str]:
    written = _at(data, path)
    return [key for key in known_keys(model, path) if not isinstance(written, dict) or key not in written]


def _at(data: Data, path: KeyPath) -> Data:
    for part in path:
        data = _entry(data, part)
    return data


def _value_slip(document: Document, path: KeyPath, slip: _Slip) -> Diagnostic:
    key = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
    arguments = {name: str(value) for name, value in slip.context.items() if name != "error"}
    code = _CODE_BY_TYPE.get(slip.type, slip.type)
    if slip.type == "string_pattern_mismatch":
        code = CODE_BY_PATTERN[arguments.pop("pattern")]
    elif slip.type == "literal_error":
        choices = [choice.strip("'") for choice in arguments["expected"].replace(" or ", ", ").split(", ")]
        arguments = {"expected": ", ".join(choices), "nearest": nearest(str(slip.value), choices)}
    elif code == "wrong-type":
        expected = arguments.get("expected") or _SHAPE_BY_TYPE.get(slip.type, "")
        before = f"{key}: " if path and path[-1] == key else "- "
        shape = "flag" if expected.startswith("flag") else expected.rpartition(" ")[2]
        arguments = {"expected": expected, "example": before + _EXAMPLES[shape]}
    if code != "bad-text" and isinstance(slip.value, dict | list):
        typed = "{…}" if isinstance(slip.value, dict) else "[…]"
    else:
        typed = document.spelling(path)
    place = document.key_span(path) if code == "bad-year" and slip.type == "bad-year" else document.span(path)
    if slip.type == "bad-year":
        typed = str(path[-1])
    got = _shape(slip.value)
    return error(code, place, key=key, typed=typed, got=got, **{k: v for k, v in arguments.items() if k != "key"})


_CODE_BY_TYPE = {
    "string_type": "bad-text",
    "int_type": "bad-year",
    "greater_than_equal": "bad-year",
    "less_than_equal": "bad-year",
    "int_from_float": "bad-year",
    "int_parsing": "bad-year",
    "literal_error": "unknown-choice",
    "model_type": "wrong-type",
    "dict_type": "wrong-type",
    "tuple_type": "wrong-type",
    "too_short": "empty-list",
    "union_tag_invalid": "wrong-type",
    "model_attributes_type": "wrong-type",
}
_EXAMPLES = {"text": '"…"', "map": "{…: …}", "list": "[…, …]", "flag": "false", "number": "1"}
_SHAPE_BY_TYPE = {"model_type": "map", "model_attributes_type": "map", "dict_type": "map", "tuple_type": "list"}


def nearest(word: str, known: tuple[str, ...] | list[str]) -> str:
    """The known word most like this one, capital letters aside, or nothing."""
    by_letters = {each.casefold(): each for each in reversed(known)}
    return next((by_letters[each] for each in difflib.get_close_matches(word.casefold(), by_letters, 1, 0.6)), "")


def _shape(value: Data) -> str:
    if isinstance(value, bool):
        return "flag"
    if isinstance(value, str):
        return "text"
    if isinstance(value, dict):
        return "map"
    return "list" if isinstance(value, list) else "number"


def _without(data: Data, paths: tuple[KeyPath, ...]) -> Data:
    """The data less what stands at these paths; where that leaves nothing sensible, the enclosing entry goes too."""
    copied: Data = orjson.loads(orjson.dumps(data))
    for path in sorted({path for path in paths if path}, key=_deepest_last_entry_first, reverse=True):
        _remove(copied, path)
    return copied


def _deepest_last_entry_first(path: KeyPath) -> tuple[tuple[int, str | int], ...]:
    return tuple((0, part) if isinstance(part, str) else (1, part) for part in path)


def _remove(data: Data, path: KeyPath) -> None:
    for part in path[:-1]:
        inner = _entry(data, part)
        if inner is None:
            return
        data = inner
    last = path[-1]
    if isinstance(data, dict) and isinstance(last, str):
        data.pop(last, None)
    elif isinstance(data, list) and isinstance(last, int) and last < len(data):
        del data[last]


def _entry(data: Data, part: str | int) -> Data:
    if isinstance(data, dict) and isinstance(part, str):
        return data.get(part)
    if isinstance(data, list) and isinstance(part, int) and part < len(data):
        return data[part]
    return None
