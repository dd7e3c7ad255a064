"""The version that was signed, found in git by the fingerprint that was recorded of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from smartprov.diagnostics import SmartprovError
from smartprov.plan.fingerprints import commitment_fingerprint
from smartprov.source.history import commits_writing
from smartprov.source.revision import find_revision, tags_of
from smartprov.versions import Version, load_version

if TYPE_CHECKING:
    from smartprov.plan.entities.commitment import Commitment
    from smartprov.source.load import Parsed

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
        version = _loaded(folder, name, environment, parsed, tried)
        if version is not None and _is_of(version, commitment):
            return version
    return None


def _candidates(folder: Path, path: str, commitment: Commitment) -> Iterator[str]:
    yield f"v{commitment.version}"
    yield from commits_writing(folder, path, commitment.fingerprint)
    yield from tags_of(folder)[:MOST_TAGS]


def _loaded(folder: Path, name: str, environment: Mapping[str, str], parsed: Parsed, tried: set[str]) -> Version | None:
    """The version, unless it was looked at before or is no plan."""
    try:
        commit = find_revision(folder, name).commit
        if commit in tried:
            return None
        tried.add(commit)
        return load_version(name, folder, environment, parsed)
    except SmartprovError:
        return None


def _is_of(version: Version, commitment: Commitment) -> bool:
    """Whether a version, under the commitment as it stood then or as it stands now, is what was signed."""
    own = version.plan.commitments.get(commitment.id)
    return any(
        commitment_fingerprint(version.plan, each) == commitment.fingerprint for each in (own, commitment) if each
    )
