"""A release made once more from the revision that it records, and compared with what is there, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from smartprov import __version__
from smartprov.cache import Cache, tool_digest
from smartprov.compiler import Checked, facts_at
from smartprov.diagnostics import UsageError
from smartprov.release.artifacts import Reports, release_artifacts
from smartprov.release.candidate import Publication, publication_of
from smartprov.release.difference import first_difference
from smartprov.release.manifest_v1 import MANIFEST, File, Manifest, manifest_json
from smartprov.release.record import engines, record_release, templates_digest
from smartprov.release.verify import Disagreement
from smartprov.source.git import repository_prefix
from smartprov.source.releases import Release
from smartprov.source.revision import Revision, find_revision, read_revision


def other_tools(manifest: Manifest) -> tuple[tuple[str, str], ...]:
    """What made the release and is not the same here: pairs of then and now."""
    then = {f"smartprov {manifest.tool.version}", *(f"{each.name} {each.version}" for each in manifest.engines)}
    now = {f"smartprov {__version__}", *(f"{each.name} {each.version}" for each in engines())}
    pairs = [(", ".join(sorted(then - now)) or "–", ", ".join(sorted(now - then)) or "–")] if then != now else []
    digests = (
        ("smartprov", manifest.tool.sha256, tool_digest()),
        ("templates", manifest.templates.sha256, templates_digest()),
    )
    pairs += [(f"{name} {old[:10]}", f"{name} {new[:10]}") for name, old, new in digests if old != new]
    return tuple(pairs)


def rebuild_release(folder: Path, manifest: Manifest, repository: Path, reports: Reports) -> Iterator[Disagreement]:
    """Every file that is another one when it is made from the recorded revision; nothing is taken from a cache.

    `repository` is any folder of the repository that holds the revision. Raises `SmartprovError` where git does not
    know it, and `UsageError` where it holds no plan.
    """
    publication = _recorded(manifest, repository)
    if publication.tree != manifest.source.tree:
        arguments = {"commit": manifest.source.commit, "actual": publication.tree, "wanted": manifest.source.tree}
        yield Disagreement("verify-source", MANIFEST, arguments)
        return
    made: list[File] = []
    for artifact in release_artifacts(publication, Cache(None), reports):
        digest = sha256(artifact.data).hexdigest()
        made.append(File(path=artifact.path, sha256=digest, size=len(artifact.data)))
        path = folder / artifact.path
        if artifact.path not in manifest.paths:
            yield Disagreement("verify-newly-made", artifact.path)
        elif path.is_file():
            found = first_difference(artifact.path, path.read_bytes(), artifact.data)
            if found is not None:
                arguments = {"offset": str(found.offset), "where": found.where}
                yield Disagreement("verify-differs", artifact.path, arguments)
    for missing in sorted(manifest.paths - {each.path for each in made}):
        yield Disagreement("verify-not-made", missing)
    yield from _other_record(folder, manifest, publication, tuple(sorted(made, key=lambda each: each.path)))


def _other_record(
    folder: Path, manifest: Manifest, publication: Publication, files: tuple[File, ...]
) -> Iterator[Disagreement]:
    """The manifest itself; where files or tools differ, that was said already."""
    made = record_release(publication, files)
    same_tools = {"tool": manifest.tool, "engines": manifest.engines, "templates": manifest.templates}
    written = manifest_json(made.model_copy(update={**same_tools, "files": manifest.files}))
    found = first_difference(MANIFEST, (folder / MANIFEST).read_bytes(), written)
    if found is not None:
        yield Disagreement("verify-differs", MANIFEST, {"offset": str(found.offset), "where": found.where})


def _recorded(manifest: Manifest, repository: Path) -> Publication:
    """What the manifest says was published, read from git once more."""
    if repository_prefix(repository) is None:
        raise UsageError("rebuild-without-repository", folder=repository.as_posix())
    source = manifest.source
    prefix = f"{source.path}/" if source.path else ""

    def revision(commit: str, name: str) -> Revision:
        return replace(find_revision(repository, commit), name=name, prefix=prefix)

    own = replace(revision(source.commit, source.commit[:10]), epoch=source.epoch)
    releases = [Release(each.version, each.tag, revision(each.commit, each.tag), tree="") for each in manifest.earlier]
    facts = facts_at(source.epoch, source.commit)
    found = publication_of(repository, own, read_revision(repository, own), facts, releases, {})
    if isinstance(found, Checked):
        raise UsageError("version-unusable", version=source.commit)
    return found
