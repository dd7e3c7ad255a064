"""The first stage on one page: a folder's files become documents and chapters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from smartprov.diagnostics import Diagnostic
from smartprov.source.chapter import parse_chapter
from smartprov.source.decoding import decode, legible
from smartprov.source.document import Document, load_document, load_text
from smartprov.source.folder import read_folder
from smartprov.source.layout import TEMPLATES_FOLDER, is_chapter
from smartprov.source.prose import ChapterDocument


@dataclass(frozen=True, slots=True)
class ChapterFile:
    """A chapter: its parsed body, its front matter as a document of its own, and the SHA-256 of its text."""

    prose: ChapterDocument
    matter: Document | None
    digest: str


@dataclass(frozen=True, slots=True)
class Source:
    """A plan's source, read and parsed: documents and chapters by path, the bytes of its pictures, and the templates
    that replace shipped ones, by their names.
    """

    documents: Mapping[str, Document]
    chapters: Mapping[str, ChapterFile]
    assets: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...]
    templates: Mapping[str, str] = field(default_factory=dict, repr=False)


def load_source(root: Path) -> Source:
    """Read and parse everything below a plan's folder."""
    folder = read_folder(root)
    return parse_source(folder.files, folder.assets, folder.diagnostics)


def parse_source(
    files: Mapping[str, bytes], assets: Mapping[str, bytes], diagnostics: tuple[Diagnostic, ...] = ()
) -> Source:
    """Parse files that were read, wherever from."""
    documents: dict[str, Document] = {}
    chapters: dict[str, ChapterFile] = {}
    found = list(diagnostics)
    for path, data in files.items():
        if not is_chapter(path):
            documents[path] = load_document(path, data)
            continue
        text = decode(path, data)
        if isinstance(text, Diagnostic):
            broken = Document(path, legible(data), None, (text,), frozenset({()}))
            chapters[path] = ChapterFile(ChapterDocument(path, None, 1, 1, ()), broken, "")
            continue
        chapter = parse_chapter(path, text)
        matter = chapter.front_matter
        document = None if matter is None else load_text(path, matter, chapter.front_matter_line)
        chapters[path] = ChapterFile(chapter, document, sha256(text.encode()).hexdigest())
    templates, faults = _templates(assets)
    pictures = {path: data for path, data in assets.items() if not _is_template(path)}
    return Source(documents, chapters, pictures, (*found, *faults), templates)


def _templates(assets: Mapping[str, bytes]) -> tuple[Mapping[str, str], tuple[Diagnostic, ...]]:
    own = {path: data for path, data in assets.items() if _is_template(path)}
    if not own:
        return {}, ()
    from smartprov.source.overrides import read_overrides

    return read_overrides(own)


def _is_template(path: str) -> bool:
    return path.startswith(f"{TEMPLATES_FOLDER}/")
