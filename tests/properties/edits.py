"""Random edits of a plan's data: any value anywhere may become another, come, go or move, if the schema lets it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from random import Random
from typing import Any

import orjson

from smartprov.diagnostics import UsageError
from smartprov.diff.snapshot import Snapshot
from smartprov.plan.fingerprints import plan_data
from smartprov.plan.plan import Plan
from smartprov.plan.restore import restore_plan
from tests import plans

Data = dict[str, Any]
Path = tuple[str | int, ...]
WORDS = ("tbd", "warga", "layanan", "12,5", "2027", "Dinas Contoh", "x")
KEPT = frozenset(("schema_version", "sha256", "path", "format"))
"""What is no author's to edit, or is made of something else."""
MOST_TRIES = 8


@cache
def small() -> bytes:
    return orjson.dumps(plan_data(plans.plan()))


def base() -> Data:
    """The small plan's data, to be edited."""
    return dict(orjson.loads(small()))


def snapshot(data: Data) -> Snapshot:
    """A version of a plan, out of its data."""
    plan = restore(data)
    assert plan is not None
    return Snapshot(plan_data(plan), plan)


def restore(data: Data) -> Plan | None:
    """The plan that the data makes; None where the schema refuses it."""
    try:
        return restore_plan(orjson.dumps(data, option=orjson.OPT_NON_STR_KEYS), "plan.json")
    except (UsageError, RecursionError):
        return None


def edited(data: Data, random: Random, edits: int) -> Data:
    """The data after some edits, each of which the schema lets pass."""
    for _ in range(edits):
        for _ in range(MOST_TRIES):
            made = deepcopy(data)
            random.choice(EDITS)(made, random)
            if _has_unique_ids(made) and restore(made) is not None:
                data = made
                break
    return data


def _replace(data: Data, random: Random) -> None:
    holder, key = random.choice(list(_places(data)))
    holder[key] = _other(holder[key], random)


def _remove(data: Data, random: Random) -> None:
    holder, key = random.choice([place for place in _places(data) if not isinstance(place[0], list)])
    del holder[key]


def _drop_entry(data: Data, random: Random) -> None:
    listed = random.choice([each for each in _lists(data) if each])
    del listed[random.randrange(len(listed))]


def _double_entry(data: Data, random: Random) -> None:
    listed = random.choice([each for each in _lists(data) if each])
    entry = deepcopy(random.choice(listed))
    if isinstance(entry, dict):
        for name in ("id", "version", "term", "year"):
            if name in entry:
                entry[name] = _other(entry[name], random) if name == "year" else f"{entry[name]}x"
    listed.insert(random.randrange(len(listed) + 1), entry)


def _shuffle(data: Data, random: Random) -> None:
    random.shuffle(random.choice(list(_lists(data))))


def _move_action(data: Data, random: Random) -> None:
    if not data["programs"]:
        return
    source, target = (random.choice(data["programs"]) for _ in range(2))
    if source.get("actions"):
        action = source["actions"].pop(random.randrange(len(source["actions"])))
        actions = target.setdefault("actions", [])
        actions.insert(random.randrange(len(actions) + 1), action)


def _rename(data: Data, random: Random) -> None:
    program = random.choice(data["programs"] or [{"id": ""}])
    entry = random.choice([program, *program.get("actions", [])])
    entry["renamed_from"], entry["id"] = entry["id"], f"{entry['id']}9"


def _rewrite(data: Data, random: Random) -> None:
    if not data["chapters"]:
        return
    chapter = random.choice(data["chapters"])
    lines = chapter["text"].split("\n")
    at = random.randrange(chapter["text"].count("\n") // 2 + 3, len(lines) + 1)
    lines.insert(at, random.choice(("\n## Bagian baru\n", "\nKalimat baru.\n", "")))
    chapter["text"] = "\n".join(lines)


EDITS: tuple[Callable[[Data, Random], None], ...] = (
    _replace,
    _replace,
    _replace,
    _remove,
    _drop_entry,
    _double_entry,
    _shuffle,
    _move_action,
    _rename,
    _rewrite,
)


def _other(value: Any, random: Random) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return random.choice((value + 1, value * 2 + 1, "tbd", float(value)))
    if isinstance(value, float):
        return value + 0.5
    if isinstance(value, str):
        return random.choice((*WORDS, f"{value} lagi", value[:-1], f"{value}x"))
    if isinstance(value, list):
        return [*value, *value[:1]]
    return "tbd"


def _places(data: Data) -> Iterator[tuple[Any, Any]]:
    """Every holder and key of a value that an author may write; the tables themselves are always there."""
    for name, table in data.items():
        if name not in KEPT:
            yield from _below(table)


def _below(data: Any) -> Iterator[tuple[Any, Any]]:
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        if key in KEPT or (key == "text" and "path" in data):
            continue
        yield data, key
        yield from _below(value)


def _lists(data: Data) -> Iterator[list[Any]]:
    yield from (table for table in data.values() if isinstance(table, list))
    yield from (holder[key] for holder, key in _places(data) if isinstance(holder[key], list))


def _has_unique_ids(data: Data) -> bool:
    """Ids that are written twice are no plan's; the loader refuses them before anything is compared."""
    for name, entries in data.items():
        if isinstance(entries, list) and not _are_unique(name, entries):
            return False
    singles = (data.get("strategy"), data.get("analysis"), data.get("masterplan"), data.get("dimensions"))
    parts = [each for single in singles for each in _identified(single)]
    owned = [each for program in data.get("programs", ()) for each in _identified(program)]
    return len(parts) == len(set(parts)) and len(owned) == len(set(owned))


def _are_unique(name: str, entries: list[Any]) -> bool:
    ids = [
        str(each.get("id", each.get("code", each.get("term", each.get("version", each.get("path"))))))
        for each in entries
        if isinstance(each, dict)
    ]
    return name == "reviews" or len(ids) == len(set(ids))


def _identified(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield value["id"]
        for inner in value.values():
            yield from _identified(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _identified(inner)
