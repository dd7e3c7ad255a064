"""What git remembers of a plan that its rules ask for: the releases before it, and its chapters as they were reviewed.

Nothing here stops a check: what git does not know, a shallow clone lacks or cannot be read is not compared with.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from smartprov.cache import Cache, key_of
from smartprov.checks.context import Recalled
from smartprov.diagnostics import SmartprovError
from smartprov.earlier import recalled_prose
from smartprov.history import releases_before
from smartprov.plan.released import Released, read_released, release_of, released_json
from smartprov.plan.reviewing import chapter_readings
from smartprov.source.git import is_shallow
from smartprov.source.history import holds_what_it_held_at
from smartprov.source.releases import Release, tree_at, version_order
from smartprov.versions import version_at

if TYPE_CHECKING:
    from smartprov.plan.plan import Plan
    from smartprov.plan.reviewing import ReviewedProse
    from smartprov.source.load import Parsed
    from smartprov.source.revision import Revision

UNREADABLE = b""
"""What is kept of a release whose plan cannot be read."""


class Memory:
    """The past of the plan in a folder, or of what that folder held at a revision.

    What is read of a release is kept in the plan's cache by git's name for its content, which never changes.
    Only a check looks for what was reviewed, which takes longer than a build or an editor may wait.

    `unread` names the releases that were asked for and cannot be read; `is_cut_off` says that the repository was
    cloned without its history, so that no release can be seen.
    """

    def __init__(
        self,
        root: Path,
        *,
        at: Revision | None = None,
        parsed: Parsed | None = None,
        has_reviews: bool = True,
    ) -> None:
        self.parsed: Parsed = {} if parsed is None else parsed
        self.unread: list[str] = []
        self.is_cut_off = False
        self._root = root
        self._at = at
        self._has_reviews = has_reviews
        self._cache = Cache(root)

    def recalled(self, plan: Plan) -> Recalled:
        """What the rules may compare a plan with."""
        own = version_order(plan.masterplan.version)
        releases = releases_before(self._root, self._at.commit if self._at else "HEAD")
        self.is_cut_off = not releases and is_shallow(self._root)
        before = [each for each in releases if each.order < own]
        newest = releases[-1] if releases and releases[-1].order >= own else None
        return Recalled(
            self._release(before[-1]) if before else None,
            self._release(newest) if newest and not self._is_at(newest) else None,
            self._reviewed(plan) if self._has_reviews else {},
        )

    def _is_at(self, release: Release) -> bool:
        """Whether the plan is what was released, so that it need not be read to be compared."""
        if self._at is not None:
            return tree_at(self._root, self._at) == release.tree
        return holds_what_it_held_at(self._root, release.revision.commit)

    def _release(self, release: Release) -> Released | None:
        key = key_of("released", release.version, release.tree)
        kept = self._cache.get(key)
        if kept is None:
            try:
                kept = self._read(release)
            except SmartprovError:  # of git, and perhaps not the next time
                kept = UNREADABLE
            else:
                self._cache.put(key, kept)
        if kept == UNREADABLE:
            self.unread.append(release.tag)
            return None
        return read_released(kept)

    def _read(self, release: Release) -> bytes:
        version = version_at(self._root, release.revision, self.parsed)
        return UNREADABLE if version.errors else released_json(release_of(version.plan, version.figures))

    def _reviewed(self, plan: Plan) -> Mapping[str, ReviewedProse]:
        found = chapter_readings(plan)
        return recalled_prose(self._root, plan, found, {}, self.parsed) if found else {}
