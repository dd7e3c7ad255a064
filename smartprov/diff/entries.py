"""Lists compared by the keys of their entries: what came, what went, what stayed, and whether the order is another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Entries:
    """A list by key. Entries that share a key are told apart by a count: `2025/apbd-province (2)`."""

    values: dict[str, Any]
    index: dict[str, int]


def by_key(entries: Sequence[Any], key_fields: tuple[str, ...]) -> Entries:
    """The entries of a list by their keys; by their places where nothing identifies them."""
    values: dict[str, Any] = {}
    for at, entry in enumerate(entries):
        key = _key(entry, key_fields, at)
        count = 1
        while (key if count == 1 else f"{key} ({count})") in values:
            count += 1
        values[key if count == 1 else f"{key} ({count})"] = entry
    return Entries(values, {key: at for at, key in enumerate(values)})


def in_new_order(base: Sequence[str], revision: Sequence[str]) -> bool:
    """Whether putting what came into its places, and taking out what went, does not lead to the revision's order."""
    return rebuilt(base, revision, {key: at for at, key in enumerate(revision) if key not in set(base)}) != [*revision]


def rebuilt(base: Sequence[str], kept: Sequence[str], added: dict[str, int]) -> list[str]:
    """The base's order without what went, `kept` being all that stays or came, and with what came at its place."""
    staying = set(kept)
    order = [key for key in base if key in staying]
    for key, at in sorted(added.items(), key=lambda item: item[1]):
        order.insert(at, key)
    return order


def _key(entry: Any, key_fields: tuple[str, ...], at: int) -> str:
    if not isinstance(entry, dict) or not key_fields:
        return str(at + 1)
    return "/".join(str(entry.get(name, "")) for name in key_fields)
