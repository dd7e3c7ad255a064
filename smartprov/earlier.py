"""The version that was signed or reviewed, found in git by the fingerprint that was recorded of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from smartprov.diagnostics import SmartprovError
from smartprov.plan.fingerprints import commitment_fingerprint
from smartprov.plan.lookup import Lookup
from smartprov.plan.resolve import resolve_plan
from smartprov.plan.reviewing import (
    Reading,
    ReviewedProse,
    review_fingerprint,
    reviewables,
    reviewed_prose_of,
    values_of,
)
from smartprov.source.history import commits_writing, file_at, is_unchanged_since, steps_of
from smartprov.source.load import parse_source
from smartprov.source.revision import find_revision, tags_at, tags_of
from smartprov.versions import Version, version_at

if TYPE_CHECKING:
    from smartprov.plan.entities.commitment import Commitment
    from smartprov.plan.plan import Plan
    from smartprov.source.load import Parsed

MASTERPLAN = "masterplan.yaml"
REVIEWS_FOLDER = "reviews"
SHORT = 10
"""How many digits of a commit's hash name it."""
MOST_TAGS = 40
"""So many tags are tried before a version counts as not found; each costs a reading of the plan."""


def signed_version(
    folder: Path, plan: Version, commitment: Commitment, environment: Mapping[str, str], parsed: Parsed
) -> Version | None:
    """The version whose text has the commitment's fingerprint: the plan itself, the tag of its version, the commit
    that sealed it, or any tag. None where git has none of these.
    """
    if _is_of(plan, commitment):
        return plan
    path = plan.plan.place(commitment.id).document.path
    tried: set[str] = set()
    for name in _candidates(folder, path, commitment):
        version = _loaded(folder, name, parsed, tried)
        if version is not None and _is_of(version, commitment):
            return version
    return None


def reviewed_version(
    folder: Path, plan: Version, reading: Reading, environment: Mapping[str, str], parsed: Parsed
) -> Version | None:
    """The newest version in which what was reviewed is as it was read: the plan itself, else a commit of its file.

    None where git has none. What left its file for another is looked for where the review was written.
    """
    if reading.is_fresh:
        return plan
    path = _file_of(plan.plan, reading.of)
    for step in steps_of(folder, path) if path else ():
        held = file_at(folder, step.commit, step.path)
        if held is not None and _fingerprint_in(folder, step.path, held, reading.of) == reading.fingerprint:
            return _version_in(folder, step.commit, parsed)
    for commit in commits_writing(folder, review_path(plan.plan, reading), reading.fingerprint):
        version = _loaded(folder, commit, parsed, set())
        known = reviewables(version.plan) if version else {}
        if version and reading.of in known and review_fingerprint(known[reading.of]) == reading.fingerprint:
            return version
    return None


def recalled_prose(
    folder: Path, plan: Plan, found: tuple[Reading, ...], environment: Mapping[str, str], parsed: Parsed
) -> dict[str, ReviewedProse]:
    """Reviewed chapters, each as the plan stood in the commit that wrote its review.

    Left out are chapters without values, reviews that no commit has yet, and a plan that has not changed since.
    """
    recalled: dict[str, ReviewedProse] = {}
    versions: dict[str, Version | None] = {}
    for reading in found:
        if not any(values_of(plan.chapters[reading.of])):
            continue
        commit = _written_in(folder, review_path(plan, reading), reading.fingerprint)
        if not commit or is_unchanged_since(folder, commit):
            continue
        if commit not in versions:
            versions[commit] = _loaded(folder, commit, parsed, set())
        version = versions[commit]
        if version is not None:
            lookup = Lookup(version.plan, version.figures)
            recalled[reading.of] = reviewed_prose_of(version.plan, lookup, reading)
    return recalled


def _written_in(folder: Path, path: str, fingerprint: str) -> str:
    """The last commit in which a file came to hold a fingerprint; empty where no commit has it."""
    words = fingerprint.encode()
    commits = commits_writing(folder, path, fingerprint)
    return next((each for each in commits if words in (file_at(folder, each, path) or b"")), "")


def review_path(plan: Plan, reading: Reading) -> str:
    """The file in which a review stands: the chapter itself, or the one that is named after what was read."""
    return plan.chapters[reading.of].path if reading.is_of_matter else f"{REVIEWS_FOLDER}/{reading.of}.yaml"


def _file_of(plan: Plan, id: str) -> str:
    if id in plan.chapters:
        return plan.chapters[id].path
    if id == plan.masterplan.id:
        return MASTERPLAN
    place = plan.places.of(id)
    return place.document.path if place else ""


def _fingerprint_in(folder: Path, path: str, data: bytes, id: str) -> str:
    """The fingerprint of what a file alone says of an id; references out of it are no part of that."""
    files = {MASTERPLAN: (folder / MASTERPLAN).read_bytes(), path: data}
    source = parse_source(files, {})
    plan = resolve_plan(source.documents, source.chapters, {}).plan
    known = reviewables(plan) if plan else {}
    return review_fingerprint(known[id]) if id in known else ""


def _candidates(folder: Path, path: str, commitment: Commitment) -> Iterator[str]:
    yield f"v{commitment.version}"
    yield from commits_writing(folder, path, commitment.fingerprint)
    yield from tags_of(folder)[:MOST_TAGS]


def _loaded(folder: Path, name: str, parsed: Parsed, tried: set[str]) -> Version | None:
    """The version, unless it was looked at before or is no plan."""
    try:
        commit = find_revision(folder, name).commit
        if commit in tried:
            return None
        tried.add(commit)
        return _version_in(folder, commit, parsed)
    except SmartprovError:
        return None


def _version_in(folder: Path, commit: str, parsed: Parsed) -> Version:
    """The version in a commit, called by the release that it is, else by the beginning of its hash."""
    name = next(iter(tags_at(folder, commit)), commit[:SHORT])
    return version_at(folder, replace(find_revision(folder, commit), name=name), parsed)


def _is_of(version: Version, commitment: Commitment) -> bool:
    """Whether a version, under the commitment as it stood then or as it stands now, is what was signed."""
    own = version.plan.commitments.get(commitment.id)
    return any(
        commitment_fingerprint(version.plan, each) == commitment.fingerprint for each in (own, commitment) if each
    )
