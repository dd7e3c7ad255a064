"""What the entities of one version are called, by kind and id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from smartprov.diff.snapshot import Snapshot
from smartprov.plan.entities import KIND_BY_NAME
from smartprov.plan.known_ids import title_of


class Titles:
    """Made when the first title is asked for: a report of nothing needs none."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def of(self, kind: str, id: str) -> str:
        """One title, or nothing."""
        return self._by_kind.get(kind, {}).get(id, "")

    @cached_property
    def _by_kind(self) -> Mapping[str, Mapping[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for (kind, id), data in self._snapshot.whole().items():
            found.setdefault(kind, {})[id] = _title(kind, data)
            for part, path in KIND_BY_NAME[kind].parts if kind in KIND_BY_NAME else ():
                for entry in _entries(data, path):
                    found.setdefault(part, {})[str(entry["id"])] = title_of(dict(entry))
        return found


def _title(kind: str, data: Mapping[str, Any]) -> str:
    if kind == "agency":
        return str(data.get("abbreviation") or data.get("name", ""))
    if kind == "region":
        return f"{str(data.get('type', '')).capitalize()} {data.get('name', '')}".strip()
    return title_of(dict(data))


def _entries(data: Any, path: tuple[str, ...]) -> Iterator[Mapping[str, Any]]:
    for name in path:
        data = data.get(name, ()) if isinstance(data, Mapping) else ()
    yield from (each for each in data if isinstance(each, Mapping))
