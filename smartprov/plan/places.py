"""Where each entity of a plan stands in its source, so that a check can point at any field of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from smartprov.diagnostics import Span
from smartprov.source.document import Document, Key, KeyPath

_WRITTEN = re.compile(r"""(?:id(?<=\bid)|code(?<=\bcode)|term(?<=\bterm)): *["']?([\w.-]+)""")
"""Where an id is written. A pattern that began with `\\b` would take three times as long to search for."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a document; `lost` are paths in it that were wrong and are missing from the entity."""

    kind: str
    id: str
    document: Document
    key_path: KeyPath
    lost: tuple[KeyPath, ...] = ()

    def span(self, *key_path: Key) -> Span:
        """Where a value stands, by its path in the entity."""
        return self.document.span(self.key_path + self._as_written(key_path))

    def key_span(self, *key_path: Key) -> Span:
        """Where a key stands."""
        return self.document.key_span(self.key_path + self._as_written(key_path))

    def file_and_line(self) -> str:
        """Roughly where it stands, for a reader: the file, and the line on which the id is written."""
        if not self.key_path:
            return f"{self.document.path}:{self.document.first_line}"
        return f"{self.document.path}:{self.document.first_line + _line_by_id(self.document.text).get(self.id, 0)}"

    def is_whole(self, *key_path: Key) -> bool:
        """Whether nothing is missing at or below a path, so that a sum or a count over it can be trusted."""
        if not self.lost:
            return True
        written = self._as_written(key_path)
        return not any(lost[: len(written)] == written or written[: len(lost)] == lost for lost in self.lost)

    def _as_written(self, key_path: KeyPath) -> KeyPath:
        return as_written(key_path, self.lost)


@lru_cache(maxsize=32)
def _line_by_id(text: str) -> dict[str, int]:
    """The line on which each id is first written, counted from 0. One file is asked about many ids in a row."""
    lines: dict[str, int] = {}
    line = behind = 0
    for written in _WRITTEN.finditer(text):
        line += text.count("\n", behind, written.start())
        behind = written.start()
        lines.setdefault(written[1], line)
    return lines


def as_written(key_path: KeyPath, lost: Iterable[KeyPath]) -> KeyPath:
    """The path in the source of what stands at `key_path` once the list entries at `lost` are taken out."""
    written: KeyPath = ()
    for each in key_path:
        part = each
        if isinstance(part, int):
            gone = {path[-1] for path in lost if path and path[:-1] == written}
            for index in sorted(index for index in gone if isinstance(index, int)):
                if index <= part:
                    part += 1
        written = (*written, part)
    return written


@dataclass(frozen=True, slots=True)
class Places:
    """Every id that the source declares, valid or not, by namespace and id."""

    declared: Mapping[tuple[str, str], Place] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    """Kinds of which a mistake hides some ids, so that one which seems to lead nowhere may be meant for those."""

    def of(self, id: str, namespace: str = "") -> Place | None:
        """Where an id is declared."""
        return self.declared.get((namespace, id))

    def __iter__(self) -> Iterator[Place]:
        return iter(self.declared.values())
