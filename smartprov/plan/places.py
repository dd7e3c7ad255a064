"""Where each entity of a plan stands in its source, so that a check can point at any field of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from smartprov.diagnostics import Span
from smartprov.source.document import Document, Key, KeyPath


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

    def is_whole(self, *key_path: Key) -> bool:
        """Whether nothing is missing at or below a path, so that a sum or a count over it can be trusted."""
        if not self.lost:
            return True
        written = self._as_written(key_path)
        return not any(lost[: len(written)] == written or written[: len(lost)] == lost for lost in self.lost)

    def _as_written(self, key_path: KeyPath) -> KeyPath:
        """The path before wrong list entries were taken out."""
        written: KeyPath = ()
        for each in key_path:
            part = each
            if isinstance(part, int):
                gone = sorted(
                    lost[-1] for lost in self.lost if lost[:-1] == written and lost and isinstance(lost[-1], int)
                )
                for index in gone:
                    if index <= part:
                        part += 1
            written = (*written, part)
        return written


@dataclass(frozen=True, slots=True)
class Places:
    """Every id that the source declares, valid or not, by namespace and id."""

    declared: Mapping[tuple[str, str], Place] = field(default_factory=dict)

    def of(self, id: str, namespace: str = "") -> Place | None:
        """Where an id is declared."""
        return self.declared.get((namespace, id))

    def __iter__(self) -> Iterator[Place]:
        return iter(self.declared.values())
