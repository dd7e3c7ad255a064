"""What git knows of a plan's folder: the commit it stands at, that commit's time, and whether the work tree differs.

The one place that calls git.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from smartprov.diagnostics import SmartprovError

TIMEOUT_S = 30
MOST_CONFLICTS = 127
"""`git merge-file` exits with their number, and above this with an error."""


@dataclass(frozen=True, slots=True)
class GitState:
    """`epoch` is the commit's time in seconds since 1970; `prefix` is the plan's folder within the repository."""

    commit: str
    epoch: int
    is_dirty: bool
    prefix: str


def has_git() -> bool:
    """Whether git can be called at all."""
    return shutil.which("git") is not None


def git_state(folder: Path) -> GitState | None:
    """The state of the repository that holds a folder; None without git, without a repository, or without a commit."""
    prefix = repository_prefix(folder)
    if prefix is None:
        return None
    last = git_text(folder, "rev-list", "-1", "--timestamp", "HEAD", "--", ".")
    if not last or not last.strip():
        return None
    epoch, commit = last.split()
    status = git_text(folder, "--no-optional-locks", "status", "--porcelain", "--untracked-files=normal", "--", ".")
    return GitState(commit, int(epoch), bool(status and status.strip()), prefix)


def changed_files(folder: Path) -> tuple[str, ...]:
    """What differs from the commit one stands at, or is not in it: paths from the folder, sorted."""
    prefix = repository_prefix(folder) or ""
    listed = git(
        folder, "--no-optional-locks", "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", "."
    )
    entries = (listed or b"").decode("utf-8", "surrogateescape").split("\0")
    return tuple(sorted(entry[3:].removeprefix(prefix) for entry in entries if entry))


def is_shallow(folder: Path) -> bool:
    """Whether the repository was cloned without its earlier history."""
    return (git_text(folder, "rev-parse", "--is-shallow-repository") or "").strip() == "true"


def repository_prefix(folder: Path) -> str | None:
    """Where a folder stands within its repository, `masterplan-src/`; None outside of any work tree."""
    place = git_text(folder, "rev-parse", "--show-prefix", "--is-inside-work-tree")
    if place is None or place.splitlines()[-1:] != ["true"]:
        return None
    return place.splitlines()[0] if len(place.splitlines()) > 1 else ""


def why_no_work_tree(folder: Path) -> SmartprovError:
    """Why a folder has no prefix: no git, no repository, none with a work tree, or one that git does not trust."""
    place = folder.as_posix()
    if not has_git():
        return SmartprovError("git-needed")
    done = _run(folder, "rev-parse", "--is-inside-work-tree")
    said = done.stderr.decode("utf-8", "replace").strip() if done else ""
    if done and done.returncode == 0:
        return SmartprovError("git-without-work-tree", folder=place)
    if not said or "not a git repository" in said:
        return SmartprovError("git-without-repository", folder=place)
    return SmartprovError("git-refuses", folder=place, reason=said.splitlines()[0].removeprefix("fatal: "))


def merge_lines(base: Path, ours: Path, theirs: Path, marker_size: int) -> tuple[bytes, bool]:
    """Git's own merge of three files by line, and whether there are conflicts in it."""
    labels = (part for label in ("ours", "base", "theirs") for part in ("-L", label))
    files = (each.as_posix() for each in (ours, base, theirs))
    done = _run(Path(), "merge-file", "--stdout", "--quiet", f"--marker-size={marker_size}", *labels, *files)
    if done is None or done.returncode > MOST_CONFLICTS:
        raise SmartprovError("git-failed", command="git merge-file")
    return done.stdout, done.returncode > 0


def git_text(folder: Path, *arguments: str) -> str | None:
    """What git prints, or None where it fails or is not there."""
    done = git(folder, *arguments)
    return done.decode("utf-8", "replace") if done is not None else None


def git(folder: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """The same, as bytes; `given` goes to its standard input."""
    done = _run(folder, *arguments, given=given)
    return done.stdout if done is not None and done.returncode == 0 else None


def _run(folder: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes] | None:
    """One call of git, in which nobody's settings and no prompt come between."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"LC_ALL": "C", "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0"}
    try:
        return subprocess.run(
            ["git", "-c", "core.fsmonitor=false", *arguments],
            cwd=folder,
            env=environment,
            input=given,
            capture_output=True,
            timeout=TIMEOUT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
