"""From a book to the files that the engine compiles, and to the artifact."""

from __future__ import annotations

import orjson

from smartprov.book.model import Book, Theme
from smartprov.render.artifact import Artifact
from smartprov.render.pdf.blame import FOLDER, blaming
from smartprov.render.pdf.encode import encode_book
from smartprov.render.pdf.engine import PLAN, compile_pdf
from smartprov.resources import template_text, templates_folder


def render_pdf(book: Book, *, plan_json: bytes = b"") -> Artifact:
    """The book as a tagged, archival PDF, compiled in this process, which keeps the memory.

    The plan as data is attached to it if given, so that whoever holds the book holds its numbers too.
    """
    with blaming(book):
        return pdf_artifact(book, compile_pdf(book_files(book, plan_json), book.imprint.epoch))


def pdf_artifact(book: Book, data: bytes) -> Artifact:
    """Where the PDF of a book goes."""
    return Artifact(f"{book.id}.pdf", data)


def book_files(book: Book, plan_json: bytes = b"") -> dict[str, bytes]:
    """Everything that the engine reads: templates, the book as JSON, its pictures, the plan."""
    value, pictures = encode_book(book, carries_plan=bool(plan_json))
    names = sorted(path.name for path in (templates_folder() / "pdf").glob("*.typ"))
    templates = {name: template_text(FOLDER + name, book.templates).encode() for name in names}
    templates["main.typ"] = templates.pop("book.typ")
    plan = {PLAN: plan_json} if plan_json else {}
    return {**templates, "theme.json": look_of(book.theme), "book.json": orjson.dumps(value), **pictures, **plan}


def look_of(theme: Theme) -> bytes:
    """What `theme.typ` reads: the plan's own colours and fonts."""
    names = ("ink", "accent", "signal", "tones", "body_font", "heading_font")
    return orjson.dumps({name: getattr(theme, name) for name in names})
