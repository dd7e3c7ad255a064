"""A book becomes a file, but only once: what is in the cache is not rendered again."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import orjson

from smartprov.cache import Cache, key_of
from smartprov.render.artifact import Artifact

if TYPE_CHECKING:
    from smartprov.book.model import Book, Edition

Draw = Callable[["Book", bytes], Artifact]
"""Renders a book, which carries the plan along as JSON."""


def rendered_once(kept: Cache, format: str, book: Book, plan_json: bytes, draw: Draw) -> tuple[Artifact, ...]:
    """One book in one format."""
    key = key_of(engine_versions(), format, orjson.dumps(book, default=picture_bytes), plan_json)
    known = kept.get(key)
    if known is not None:
        return (Artifact(f"{book.id}.{format}", known),)
    artifact = draw(book, plan_json)
    kept.put(key, artifact.data)
    return (artifact,)


def sheets_rendered_once(kept: Cache, edition: Edition) -> tuple[Artifact, ...]:
    """All commitment sheets in one go: each takes less than it would to start an engine of its own.

    The joint sheet carries the plan, like every book; with thirty of its parts, the plan would outweigh them all.
    """
    from smartprov.book.commitments import group_by_sheet

    parts = group_by_sheet(edition.commitments)
    return tuple(
        artifact
        for sheet in edition.commitments
        for artifact in rendered_once(kept, "pdf", sheet, b"" if sheet.id in parts else edition.plan_json, _draw_sheet)
    )


def draw_docx(book: Book, plan_json: bytes) -> Artifact:
    """A Word file."""
    from smartprov.render.docx import render_docx

    return render_docx(book, plan_json=plan_json)


def draw_pdf(book: Book, plan_json: bytes) -> Artifact:
    """A PDF, made in a process of its own."""
    from smartprov.render.pdf import render_pdf_isolated

    return render_pdf_isolated(book, plan_json=plan_json)


def _draw_sheet(book: Book, plan_json: bytes) -> Artifact:
    from smartprov.render.pdf import render_pdf

    return render_pdf(book, plan_json=plan_json)


@cache
def engine_versions() -> str:
    """The engines that have a hand in an artifact, with their versions."""
    from importlib.metadata import version

    engines = (
        "typst",
        "pypandoc_binary",
        "lxml",
        "jinja2",
        "pillow",
        "fontpkg-arimo",
        "fontpkg-source-serif-4",
    )
    return " ".join(f"{engine}={version(engine)}" for engine in engines)


def picture_bytes(value: object) -> str:
    """How a picture is written where a book becomes JSON."""
    if isinstance(value, bytes):
        return value.hex()
    raise TypeError(type(value).__name__)
