"""The releases of a plan that git knows: tags such as `v1.2.3` whose commit holds the plan at just that version."""

from __future__ import annotations

import re
from collections.abc import Iterator
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


def releases_of(folder: Path, commit: str = "HEAD") -> tuple[Release, ...]:
    """The releases that lead to a commit, the one that one stands at, in the order of their versions; none without git.

    A tag of something else in the same repository is none: the plan at a release says the version of its tag.
    """
    return _releases(folder, f"--merged={commit}")


def release_elsewhere(folder: Path, version: str) -> Release | None:
    """The release of a version, wherever its tag stands."""
    return next((each for each in _releases(folder) if each.version == version), None)


def tree_at(folder: Path, revision: Revision) -> str:
    """Git's name for what the plan's folder held at a revision; empty if it was not there."""
    place = f"{revision.commit}:{revision.prefix.rstrip('/')}"
    return (git_text(folder, "rev-parse", "--verify", "--quiet", place) or "").strip()


def _releases(folder: Path, *which: str) -> tuple[Release, ...]:
    """Three questions to git, however many tags there are."""
    prefix = repository_prefix(folder)
    if prefix is None:
        return ()
    listed = git_text(folder, "for-each-ref", *which, f"--format={_FORMAT}", "refs/tags/v*") or ""
    rows = [line.split(" ") for line in listed.splitlines()]
    tags = [(row[0], row[1] or row[2], row[3] or row[4]) for row in rows if _TAG.fullmatch(row[0])]
    place = prefix.rstrip("/")
    trees = _answers(folder, "--batch-check", [f"{commit}:{place}" for _, commit, _ in tags])
    plans = _answers(folder, "--batch", [f"{commit}:{prefix}masterplan.yaml" for _, commit, _ in tags])
    found = [
        Release(tag.removeprefix("v"), tag, Revision(commit, tag, int(epoch), prefix), tree.name)
        for (tag, commit, epoch), tree, plan in zip(tags, trees, plans, strict=True)
        if epoch and _says(plan.content, tag.removeprefix("v"))
    ]
    return tuple(sorted(found, key=lambda each: each.order))


_FORMAT = "%(refname:strip=2) %(*objectname) %(objectname) %(*committerdate:unix) %(committerdate:unix)"
"""A tag with a message of its own points to its commit; a plain one is the commit's second name."""


def _says(masterplan: bytes, version: str) -> bool:
    data = load_document("masterplan.yaml", masterplan).data if masterplan else None
    return isinstance(data, dict) and str(data.get("version")) == version


@dataclass(frozen=True, slots=True)
class _Answer:
    name: str = ""
    content: bytes = b""


def _answers(folder: Path, how: str, asked: list[str]) -> Iterator[_Answer]:
    """What git holds under names such as `commit:path`, asked for in one breath; nothing for what is not there."""
    said = git(folder, "cat-file", how, given="".join(f"{name}\n" for name in asked).encode()) if asked else b""
    said = said or b""
    at = 0
    for _ in asked:
        line_end = said.find(b"\n", at)
        head = said[at:line_end].split()
        at = line_end + 1
        if line_end < 0 or len(head) != 3 or head[1] not in (b"blob", b"tree"):
            yield _Answer()
            continue
        size = int(head[2]) if how == "--batch" else -1
        yield _Answer(head[0].decode(), said[at : at + size] if size >= 0 else b"")
        at += size + 1
