"""The first stage on one page: a folder's files become documents and chapters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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
    """A chapter: its parsed body, its front matter as a document of its own, and the text of the whole file."""

    prose: ChapterDocument
    matter: Document | None
    text: str = ""


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


Parsed = dict[tuple[str, bytes], Document | ChapterFile]
"""What files say, by path and bytes: versions of a plan share what is equal in both."""


def parse_source(
    files: Mapping[str, bytes],
    assets: Mapping[str, bytes],
    diagnostics: tuple[Diagnostic, ...] = (),
    parsed: Parsed | None = None,
) -> Source:
    """Parse files that were read, wherever from. What is in `parsed` already is taken from there."""
    documents: dict[str, Document] = {}
    chapters: dict[str, ChapterFile] = {}
    known: Parsed = {} if parsed is None else parsed
    for path, data in files.items():
        found = known.get((path, data))
        if found is None:
            found = parse_file(path, data)
            known[path, data] = found
        if isinstance(found, ChapterFile):
            chapters[path] = found
        else:
            documents[path] = found
    templates, faults = _templates(assets)
    pictures = {path: data for path, data in assets.items() if not _is_template(path)}
    return Source(documents, chapters, pictures, (*diagnostics, *faults), templates)


def parse_file(path: str, data: bytes) -> Document | ChapterFile:
    """One file, parsed as what its path says."""
    return _chapter(path, data) if is_chapter(path) else load_document(path, data)


def _chapter(path: str, data: bytes) -> ChapterFile:
    text = decode(path, data)
    if isinstance(text, Diagnostic):
        broken = Document(path, legible(data), None, (text,), frozenset({()}))
        return ChapterFile(ChapterDocument(path, None, 1, 1, ()), broken)
    chapter = parse_chapter(path, text)
    matter = chapter.front_matter
    document = None if matter is None else load_text(path, matter, chapter.front_matter_line)
    return ChapterFile(chapter, document, text)


def _templates(assets: Mapping[str, bytes]) -> tuple[Mapping[str, str], tuple[Diagnostic, ...]]:
    own = {path: data for path, data in assets.items() if _is_template(path)}
    if not own:
        return {}, ()
    from smartprov.source.overrides import read_overrides

    return read_overrides(own)


def _is_template(path: str) -> bool:
    return path.startswith(f"{TEMPLATES_FOLDER}/")
