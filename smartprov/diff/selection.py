"""Which changes a report is asked for: by kind, agency, significance and id."""

from __future__ import annotations

from dataclasses import dataclass

from smartprov.diff.changes import Change, Significance
from smartprov.diff.snapshot import Snapshot

MATERIAL = "material"
WEIGHTS = (MATERIAL, *(str(each) for each in Significance))
"""What `--significance` and `--fail-on` take."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked for; of each sort any that is named, and of every sort one. Nothing named means all.

    Ids are in lower case.
    """

    kinds: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    significances: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """What was asked for, as it was typed."""
        named = (("--kind", self.kinds), ("--agency", self.agencies), ("--significance", self.significances))
        given = [f"{option} {value}" for option, values in (*named, ("--id", self.ids)) for value in values]
        return " ".join(given)

    def of(self, changes: tuple[Change, ...]) -> tuple[Change, ...]:
        """The changes asked for, in their order."""
        return tuple(change for change in changes if self._has(change))

    def _has(self, change: Change) -> bool:
        return (
            (not self.kinds or change.kind in self.kinds)
            and (not self.agencies or any(each in self.agencies for each in change.agencies))
            and (not self.significances or any(weighs(change, each) for each in self.significances))
            and (not self.ids or bool({change.entity.lower(), change.owner, change.part_of} & set(self.ids)))
        )


def weighs(change: Change, word: str) -> bool:
    """Whether a change is of a significance, or is material."""
    return change.significance.is_material if word == MATERIAL else change.significance == word


def fails(changes: tuple[Change, ...], word: str) -> bool:
    """Whether any change is as grave as a word says, or graver."""
    most = Significance.SIGNATURE.rank if word == MATERIAL else Significance(word).rank
    return any(change.significance.rank <= most for change in changes)


def known_ids(*snapshots: Snapshot) -> dict[str, None]:
    """Every id of the versions, in lower case."""
    records = (record for snapshot in snapshots for record in snapshot.records(snapshot.whole()))
    return {record.id.lower(): None for record in records if record.id}
