"""What a release records of itself: its source, the tools that made it, fingerprints of what it says, and its files."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import orjson

from smartprov import __version__
from smartprov.book.facts import BuildFacts
from smartprov.cache import tool_digest
from smartprov.compiler import Checked, compose
from smartprov.diagnostics import SmartprovError
from smartprov.plan.fingerprints import CHAPTERS, TYPED, fingerprint_of, program_fingerprint
from smartprov.release.candidate import Publication
from smartprov.release.manifest_v1 import Earlier, File, Fingerprints, Manifest, Named, Source, Subject, Templates, Tool
from smartprov.rendering import engine_versions, picture_bytes
from smartprov.resources import templates_folder
from smartprov.source.revision import Revision
from smartprov.versions import Version


def record_release(publication: Publication, files: tuple[File, ...]) -> Manifest:
    """The manifest of a release whose files are these."""
    version = publication.version
    plan, revision = version.plan.masterplan, version.revision
    if revision is None:
        raise SmartprovError("no-repository", folder=version.place)
    return Manifest(
        schema_version=1,
        tool=Tool(name="smartprov", version=__version__, sha256=tool_digest()),
        engines=engines(),
        templates=Templates(sha256=templates_digest()),
        plan=Subject(id=plan.id, title=plan.title, version=plan.version, status=plan.status, language=plan.language),
        source=Source(
            commit=revision.commit, tree=publication.tree, path=revision.prefix.rstrip("/"), epoch=version.facts.epoch
        ),
        earlier=tuple(_earlier(each.plan.masterplan.version, each.revision) for each in publication.earlier),
        fingerprints=_fingerprints(publication.checked, version),
        files=files,
    )


def _earlier(version: str, revision: Revision | None) -> Earlier:
    if revision is None:
        raise SmartprovError("no-repository", folder=version)
    return Earlier(version=version, tag=revision.name, commit=revision.commit)


def engines() -> tuple[Named, ...]:
    """The programs that have a hand in the bytes, with their versions."""
    pairs = (engine.split("=") for engine in engine_versions().split())
    return tuple(Named(name=name, version=version) for name, version in sorted(pairs))


def templates_digest() -> str:
    """SHA-256 over the shipped templates: path, a zero byte, digest of the content."""
    root = templates_folder()
    digest = sha256()
    for path in sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()):
        digest.update(path.encode() + b"\0" + sha256((root / path).read_bytes()).digest())
    return digest.hexdigest()


def _fingerprints(checked: Checked, version: Version) -> Fingerprints:
    plan, data = version.plan, version.data
    edition = compose(checked, BuildFacts())
    books = (*edition.books, *edition.commitments)
    return Fingerprints(
        plan=fingerprint_of(data),
        books={book.id: sha256(orjson.dumps(book, default=picture_bytes)).hexdigest() for book in books},
        chapters={str(each["id"]): _chapter_fingerprint(each) for each in data[CHAPTERS]},
        programs={program.id: program_fingerprint(plan, program) for program in plan.programs.values()},
    )


def _chapter_fingerprint(chapter: Mapping[str, Any]) -> str:
    said = {name: value for name, value in chapter.items() if name not in TYPED}
    return sha256(orjson.dumps(said, option=orjson.OPT_SORT_KEYS)).hexdigest()
