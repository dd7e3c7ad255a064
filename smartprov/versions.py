"""A plan at a version: in the work tree, at a git revision, in a folder, or out of a release.

What compares versions or proves them begins here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from smartprov.book.facts import UNKNOWN_EPOCH, BuildFacts
from smartprov.compiler import build_facts, facts_at
from smartprov.diagnostics import Diagnostic, Severity, UsageError, in_order
from smartprov.source.folder import Folder, read_folder
from smartprov.source.revision import Revision, find_revision, read_revision

if TYPE_CHECKING:
    from smartprov.diff.snapshot import Snapshot
    from smartprov.plan.figures import Figures
    from smartprov.plan.plan import Plan
    from smartprov.source.load import Parsed

WORK_TREE = ""
"""How the plan as it lies in its folder is asked for."""
PLAN_FILE = "plan.json"


@dataclass(frozen=True)
class Version:
    """A plan with what it was asked for by, when it is from, and what was found in its source.

    `label` is how it is called in a report; `place` goes before the paths of its files; `revision` is there if it
    came from git.
    """

    label: str
    place: str
    plan: Plan
    data: Mapping[str, Any]
    facts: BuildFacts
    diagnostics: tuple[Diagnostic, ...] = ()
    revision: Revision | None = None
    is_work_tree: bool = False
    """Whether it is the plan as it lies in its folder."""

    @cached_property
    def figures(self) -> Figures:
        """Its totals."""
        from smartprov.plan.figures import compute_figures

        return compute_figures(self.plan)

    @cached_property
    def snapshot(self) -> Snapshot:
        """The plan taken apart for comparison."""
        from smartprov.diff.snapshot import Snapshot

        return Snapshot(self.data, self.plan)

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of what the plan says."""
        from smartprov.plan.fingerprints import fingerprint_of

        return fingerprint_of(self.data)

    @property
    def errors(self) -> int:
        """How much could not be read, so that a difference may be missing there."""
        return sum(1 for each in self.diagnostics if each.severity is Severity.ERROR)


class UnusablePlan(UsageError):
    """A version that has no plan; `diagnostics` say why, and `place` goes before their paths."""

    exit_code = 1

    def __init__(self, label: str, place: str, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("version-unusable", version=label)
        self.place = place
        self.diagnostics = diagnostics


def load_version(name: str, folder: Path, environment: Mapping[str, str], parsed: Parsed | None = None) -> Version:
    """The version of a plan that a name stands for; `folder` is where the plan lies now.

    A name is empty for the work tree, a path (a plan's folder, a `plan.json`, a release's folder), or a git revision.
    `parsed` keeps what was parsed, so that two versions share what is equal in both. Raises `SmartprovError`.
    """
    if name == WORK_TREE:
        return version_of(read_folder(folder), folder, environment, parsed)
    path = Path(name)
    if path.is_file():
        return _restored(path)
    if (path / "masterplan.yaml").is_file():
        return _read(read_folder(path), name, path.as_posix(), build_facts(path, environment), parsed)
    if (path / PLAN_FILE).is_file():
        return _restored(path / PLAN_FILE)
    if path.is_dir() and ("/" in name or name in (".", "..")):
        raise UsageError("no-plan-in-folder", folder=name)
    return version_at(folder, find_revision(folder, name), parsed)


def version_of(files: Folder, folder: Path, environment: Mapping[str, str], parsed: Parsed | None = None) -> Version:
    """The version that these files make, which lie in a folder, or might."""
    place = folder.as_posix()
    return replace(_read(files, place, place, build_facts(folder, environment), parsed), is_work_tree=True)


def version_at(folder: Path, revision: Revision, parsed: Parsed | None = None) -> Version:
    """The version of a plan at a commit that was found; `folder` is anywhere in its repository."""
    place = f"{revision.name}:{revision.prefix}".removesuffix("/")
    facts = facts_at(revision.epoch, revision.commit)
    return _read(read_revision(folder, revision), revision.name, place, facts, parsed, revision)


def _read(
    files: Folder,
    label: str,
    place: str,
    facts: BuildFacts,
    parsed: Parsed | None,
    revision: Revision | None = None,
) -> Version:
    from smartprov.plan.fingerprints import plan_data
    from smartprov.plan.resolve import resolve_plan
    from smartprov.source.load import parse_source

    source = parse_source(files.files, files.assets, files.diagnostics, parsed)
    resolved = resolve_plan(source.documents, source.chapters, source.assets, source.templates)
    found = in_order((*source.diagnostics, *resolved.diagnostics))
    if resolved.plan is None:
        raise UnusablePlan(label, place, found)
    return Version(label, place, resolved.plan, plan_data(resolved.plan), facts, found, revision)


def _restored(file: Path) -> Version:
    import orjson

    from smartprov.plan.restore import restore_plan

    try:
        data = file.read_bytes()
    except OSError as failure:
        raise UsageError("cannot-read", file=file.as_posix(), reason=failure.strerror or str(failure)) from failure
    plan = restore_plan(data, file.as_posix())
    facts = BuildFacts(UNKNOWN_EPOCH, "", "", False, "")
    return Version(file.as_posix(), file.as_posix(), plan, orjson.loads(data), facts)
