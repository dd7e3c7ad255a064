"""The releases of a plan that git knows: tags such as `v1.2.3` whose commit holds the plan at just that version."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from smartprov.source.document import load_document
from smartprov.source.git import git, git_text, repository_prefix
from smartprov.source.revision import Revision

_TAG = re.compile(r"v((?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*))")


@dataclass(frozen=True, slots=True)
class Release:
    """A version that was tagged. `tree` is git's name for what the plan's folder held."""

    version: str
    tag: str
    revision: Revision
    tree: str

    @property
    def order(self) -> tuple[int, ...]:
        """Versions in their order."""
        return version_order(self.version)


def version_order(version: str) -> tuple[int, ...]:
    """`1.10.0` comes after `1.9.0`."""
    return tuple(int(part) for part in version.split("."))


def releases_of(folder: Path) -> tuple[Release, ...]:
    """The releases that lead to the commit one stands at, in the order of their versions; none without git.

    A tag of something else in the same repository is none: the plan at a release says the version of its tag.
    """
    return _releases(folder, "--merged=HEAD")


def release_elsewhere(folder: Path, version: str) -> Release | None:
    """The release of a version, wherever its tag stands."""
    return next((each for each in _releases(folder) if each.version == version), None)


def tree_at(folder: Path, revision: Revision) -> str:
    """Git's name for what the plan's folder held at a revision; empty if it was not there."""
    place = f"{revision.commit}:{revision.prefix.rstrip('/')}"
    return (git_text(folder, "rev-parse", "--verify", "--quiet", place) or "").strip()


def _releases(folder: Path, *which: str) -> tuple[Release, ...]:
    prefix = repository_prefix(folder)
    if prefix is None:
        return ()
    listed = git_text(folder, "for-each-ref", *which, "--format=%(refname:strip=2)", "refs/tags/v*")
    tags = [tag for tag in (listed or "").split() if _TAG.fullmatch(tag)]
    found = (_release(folder, tag, prefix, text) for tag, text in zip(tags, _plans(folder, tags, prefix), strict=True))
    return tuple(sorted((each for each in found if each), key=lambda each: each.order))


def _release(folder: Path, tag: str, prefix: str, text: bytes) -> Release | None:
    version = tag.removeprefix("v")
    data = load_document("masterplan.yaml", text).data if text else None
    if not isinstance(data, dict) or str(data.get("version")) != version:
        return None
    said = git_text(folder, "log", "-1", "--format=%H %ct", f"refs/tags/{tag}") or ""
    if not said.strip():
        return None
    commit, epoch = said.split()
    revision = Revision(commit, tag, int(epoch), prefix)
    return Release(version, tag, revision, tree_at(folder, revision))


def _plans(folder: Path, tags: Iterable[str], prefix: str) -> Iterator[bytes]:
    """What `masterplan.yaml` held at each tag, asked for in one breath; nothing where it was not there."""
    asked = [f"refs/tags/{tag}:{prefix}masterplan.yaml" for tag in tags]
    answer = git(folder, "cat-file", "--batch", given="".join(f"{name}\n" for name in asked).encode()) if asked else b""
    at = 0
    for _ in asked:
        line_end = (answer or b"").find(b"\n", at)
        head = (answer or b"")[at:line_end].split()
        at = line_end + 1
        if line_end < 0 or len(head) != 3 or head[1] != b"blob":
            yield b""
            continue
        size = int(head[2])
        yield (answer or b"")[at : at + size]
        at += size + 1
