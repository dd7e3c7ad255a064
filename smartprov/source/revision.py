"""Reads a plan's folder as it stood at a git revision, without touching the work tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from smartprov.diagnostics import Diagnostic, SmartprovError, Span, UsageError, error, warning
from smartprov.source.folder import MAX_ASSET_BYTES, Folder, is_asset, is_wanted
from smartprov.source.git import git, git_text, is_shallow, repository_prefix, why_no_work_tree
from smartprov.source.layout import KNOWN_FOLDERS

ORDINARY = "100"
"""How the mode of a file begins that is neither a link nor a submodule."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit: its full name, what it was asked for by, its time in seconds since 1970, and the plan's place."""

    commit: str
    name: str
    epoch: int
    prefix: str


@dataclass(frozen=True, slots=True)
class _Blob:
    path: str
    mode: str
    name: str
    size: int


def find_revision(folder: Path, name: str) -> Revision:
    """The commit that a name stands for, as seen from a plan's folder.

    Raises `SmartprovError` without git or a repository, and `UsageError` for a name that is none.
    """
    prefix = repository_prefix(folder)
    if prefix is None:
        raise _no_repository(folder)
    found = git_text(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if not found or not found.strip():
        raise _unknown(folder, name)
    commit = found.strip()
    epoch = git_text(folder, "show", "--no-patch", "--format=%ct", commit)
    if not epoch:
        raise _unknown(folder, name)
    return Revision(commit, name, int(epoch.split()[-1]), prefix)


def tags_of(folder: Path) -> tuple[str, ...]:
    """The tags that lead to the commit one stands at, newest first."""
    listed = git_text(folder, "tag", "--list", "--merged", "HEAD", "--sort=-creatordate")
    return tuple((listed or "").split())


def tags_at(folder: Path, commit: str) -> tuple[str, ...]:
    """The tags of a commit, the newest version first."""
    return tuple((git_text(folder, "tag", "--points-at", commit, "--sort=-version:refname") or "").split())


def read_revision(folder: Path, revision: Revision) -> Folder:
    """What the plan's folder held at a revision; the same rules as for a folder on disk."""
    blobs = list(_listed(folder, revision))
    if not any(blob.path == "masterplan.yaml" for blob in blobs):
        raise UsageError("revision-without-plan", revision=revision.name, folder=revision.prefix or ".")
    diagnostics: list[Diagnostic] = []
    wanted = [blob for blob in blobs if _is_read(blob, diagnostics)]
    contents = _contents(folder, wanted)
    files = {path: data for path, data in contents.items() if not is_asset(path)}
    assets = {path: data for path, data in contents.items() if is_asset(path)}
    return Folder(files, assets, tuple(diagnostics))


def _listed(folder: Path, revision: Revision) -> Iterator[_Blob]:
    listing = git(folder, "ls-tree", "-r", "-z", "--long", "--full-tree", f"{revision.commit}:{revision.prefix}")
    for entry in (listing or b"").decode("utf-8", "surrogateescape").split("\0"):
        if entry:
            head, _, path = entry.partition("\t")
            mode, _, name, size = head.split()
            yield _Blob(path, mode, name, int(size) if size.isdigit() else 0)


def _is_read(blob: _Blob, diagnostics: list[Diagnostic]) -> bool:
    name = blob.path.rpartition("/")[2]
    if any(part.startswith(".") for part in blob.path.split("/")) or name.upper().startswith("README"):
        return False
    if not is_wanted(blob.path):
        if blob.path.split("/")[0] in KNOWN_FOLDERS or "/" not in blob.path:
            diagnostics.append(warning("unknown-file", Span(ascii(blob.path).strip("'")), file=blob.path))
        return False
    if not blob.mode.startswith(ORDINARY):
        diagnostics.append(error("not-a-file", Span(blob.path), file=blob.path))
        return False
    return blob.size <= MAX_ASSET_BYTES


def _contents(folder: Path, blobs: list[_Blob]) -> Mapping[str, bytes]:
    """The bytes of all blobs, asked for in one breath."""
    asked = "".join(f"{blob.name}\n" for blob in blobs).encode()
    answer = git(folder, "cat-file", "--batch", given=asked) if blobs else b""
    if answer is None:
        raise SmartprovError("git-failed", command="git cat-file")
    contents: dict[str, bytes] = {}
    at = 0
    for blob in blobs:
        line_end = answer.index(b"\n", at)
        if answer[at:line_end].endswith(b"missing"):
            raise SmartprovError("git-object-missing", file=blob.path)
        start = line_end + 1
        contents[blob.path] = answer[start : start + blob.size]
        at = start + blob.size + 1
    return contents


def _no_repository(folder: Path) -> SmartprovError:
    """Why there are no revisions; without git or a repository there are still folders and releases to compare with."""
    trouble = why_no_work_tree(folder)
    instead = {"git-needed": "no-git", "git-without-repository": "no-repository"}.get(trouble.code)
    return SmartprovError(instead, folder=folder.as_posix()) if instead else trouble


def _unknown(folder: Path, name: str) -> UsageError:
    if git_text(folder, "rev-parse", "--verify", "--quiet", "HEAD") is None:
        return UsageError("no-commit-yet", revision=name)
    known = ", ".join(tags_of(folder)[:5])
    code = "revision-beyond-shallow" if is_shallow(folder) else "unknown-revision"
    return UsageError(code, revision=name, known=known)
