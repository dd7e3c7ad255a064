"""What git remembers of one file of a plan: the commits that changed it, and those that wrote some words into it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from smartprov.source.folder import is_wanted
from smartprov.source.git import git, git_text, repository_prefix


@dataclass(frozen=True, slots=True)
class Step:
    """A commit, and where in the plan's folder the file stood then."""

    commit: str
    path: str


def steps_of(folder: Path, path: str) -> Iterator[Step]:
    """The commits that changed a file, newest first, through its renamings; none without git."""
    prefix = repository_prefix(folder)
    if prefix is None:
        return
    listed = git_text(
        folder, "log", "--follow", "--no-show-signature", "-z", "--format=%x01%H", "--name-only", "HEAD", "--", path
    )
    for entry in (listed or "").split("\x01")[1:]:
        commit, _, names = entry.strip("\0\n").partition("\0")
        name = names.strip("\0\n").partition("\0")[0]
        if name.startswith(prefix):
            yield Step(commit, name.removeprefix(prefix))


def commits_writing(folder: Path, path: str, words: str) -> tuple[str, ...]:
    """The commits in which a file came to hold some words more or less often than before, newest first."""
    listed = git_text(folder, "log", "--follow", "--no-show-signature", "--format=%H", f"-S{words}", "HEAD", "--", path)
    return tuple((listed or "").split())


def file_at(folder: Path, commit: str, path: str) -> bytes | None:
    """What a file held at a commit; None where it was not there."""
    prefix = repository_prefix(folder)
    return None if prefix is None else git(folder, "cat-file", "blob", f"{commit}:{prefix}{path}")


def is_unchanged_since(folder: Path, commit: str) -> bool:
    """Whether the files that git follows below a folder are what they were at a commit."""
    return git(folder, "diff", "--quiet", "--no-ext-diff", commit, "--", ".") is not None


def holds_what_it_held_at(folder: Path, commit: str) -> bool:
    """The same of every file that a plan is read from, also of those that git does not follow."""
    if not is_unchanged_since(folder, commit):
        return False
    others = git_text(folder, "ls-files", "--others", "-z", "--", ".")
    return others is not None and not any(map(is_wanted, others.split("\0")))
