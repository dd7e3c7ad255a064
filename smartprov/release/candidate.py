"""What is to be released: the plan as git keeps it, what was found in it, and the releases before it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from smartprov.book.facts import BuildFacts
from smartprov.checks.context import Recalled
from smartprov.compiler import Checked, Remembers, build_facts, check_source
from smartprov.diagnostics import Diagnostic, Span, error
from smartprov.plan.fingerprints import plan_data
from smartprov.plan.plan import Plan
from smartprov.plan.released import release_of
from smartprov.source.folder import Folder, read_folder
from smartprov.source.git import GitState, changed_files, git_state, git_text, is_shallow, repository_prefix
from smartprov.source.load import Parsed, parse_source
from smartprov.source.releases import Release, release_elsewhere, releases_of, tree_at, version_order
from smartprov.source.revision import Revision, read_revision
from smartprov.versions import Version, version_at

PLAN_FILE = "masterplan.yaml"
MOST_FILES = 5
"""How many changed files are named."""


@dataclass(frozen=True)
class Publication:
    """A version to be published: what was found in it, git's name for its folder, and the releases before it."""

    checked: Checked
    version: Version
    tree: str
    earlier: tuple[Version, ...] = ()
    """Of lesser versions, oldest first."""

    @property
    def base(self) -> Version | None:
        """The last release before this one."""
        return self.earlier[-1] if self.earlier else None


@dataclass(frozen=True)
class Candidate:
    """What is to be released. `publication` is None where there is no plan, or no commit to release it from.

    `last` is the greatest version released so far, `taken` the release that has this version already.
    """

    checked: Checked
    refusals: tuple[Diagnostic, ...]
    publication: Publication | None = None
    last: Release | None = None
    taken: Release | None = None


def load_candidate(root: Path, environment: Mapping[str, str]) -> Candidate:
    """The plan at the commit that last touched its folder; what git has against it is among its refusals.

    Raises `SmartprovError` where git fails, and `UsageError` for an earlier release that is no plan any more.
    """
    parsed: Parsed = {}
    state = git_state(root)
    refusals = tuple(_git_refusals(root, state))
    on_disk = read_folder(root)
    if state is None or is_shallow(root):
        return Candidate(_checked(on_disk, parsed), refusals)
    revision = Revision(state.commit, state.commit[:10], state.epoch, state.prefix)
    committed = read_revision(root, revision)
    refusals += tuple(_uncommitted(root, on_disk, committed))
    facts = replace(build_facts(root, environment), is_dirty=False)
    found = releases_of(root)
    publication = publication_of(root, revision, committed, facts, found, parsed)
    if isinstance(publication, Checked):
        return Candidate(publication, refusals)
    own = publication.version.plan.masterplan.version
    last = next(reversed(found), None)
    return Candidate(publication.checked, refusals, publication, last, release_elsewhere(root, own))


def publication_of(
    root: Path,
    revision: Revision,
    folder: Folder,
    facts: BuildFacts,
    releases: Iterable[Release],
    parsed: Parsed,
) -> Publication | Checked:
    """What a revision publishes, told against the releases of lesser versions; without a plan, what was found."""
    before = _Releases(root, releases, parsed)
    checked = _checked(folder, parsed, before)
    if checked.plan is None:
        return checked
    number = checked.plan.masterplan.version
    place = f"{revision.name}:{revision.prefix}".removesuffix("/")
    version = Version(number, place, checked.plan, plan_data(checked.plan), facts, (), revision)
    return Publication(checked, version, tree_at(root, revision), before.earlier_than(checked.plan))


class _Releases:
    """The releases that a publication is told against, as what its check remembers."""

    def __init__(self, root: Path, releases: Iterable[Release], parsed: Parsed) -> None:
        self.parsed = parsed
        self._root = root
        self._releases = tuple(releases)
        self._earlier: tuple[Version, ...] | None = None

    def recalled(self, plan: Plan) -> Recalled:
        """The last of them, without its programs: which of those are gone, the gate says."""
        last = next(reversed(self.earlier_than(plan)), None)
        if last is None or last.errors:
            return Recalled()
        return Recalled(replace(release_of(last.plan, last.figures), programs=()))

    def earlier_than(self, plan: Plan) -> tuple[Version, ...]:
        """Those of lesser versions, oldest first."""
        if self._earlier is None:
            own = version_order(plan.masterplan.version)
            before = (each for each in self._releases if each.order < own)
            self._earlier = tuple(version_at(self._root, each.revision, self.parsed) for each in before)
        return self._earlier


def _checked(folder: Folder, parsed: Parsed, memory: Remembers | None = None) -> Checked:
    return check_source(parse_source(folder.files, folder.assets, folder.diagnostics, parsed), memory)


def _git_refusals(root: Path, state: GitState | None) -> list[Diagnostic]:
    """Reasons of `release-without-git`: repository, commit."""
    place = Span(PLAN_FILE)
    if state is not None:
        return [error("release-shallow", place)] if is_shallow(root) else []
    if git_text(root, "--version") is None:
        return [error("release-without-git", place)]
    return [
        error("release-without-git", place, reason="commit" if repository_prefix(root) is not None else "repository")
    ]


def _uncommitted(root: Path, on_disk: Folder, committed: Folder) -> list[Diagnostic]:
    """What lies in the folder and is not in its revision, files that git is told to ignore among it."""
    read = {*on_disk.files, *on_disk.assets} ^ {*committed.files, *committed.assets}
    changed = sorted({*changed_files(root), *read})
    if not changed:
        return []
    named = ", ".join(changed[:MOST_FILES]) + (" …" if len(changed) > MOST_FILES else "")
    return [error("release-uncommitted", Span(changed[0]), files=named)]
