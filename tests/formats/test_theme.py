"""The plan's own colours and fonts reach all three formats, and our own look is left alone."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pypdf

from smartprov.book.model import Edition, Theme
from smartprov.render.docx import render_docx
from smartprov.render.html import render_html
from smartprov.render.pdf import render_pdf
from tests import specimen

LOOK = Theme(
    accent="#7a1f3d",
    signal="#704000",
    tones=("#004d40", *Theme().tones[1:]),
    body_font="Libertinus Serif",
    word_body_font="Cambria & Co",
)


def themed() -> Edition:
    edition = specimen.edition()
    return replace(edition, books=tuple(replace(book, theme=LOOK) for book in edition.books))


def test_the_website_takes_the_colours() -> None:
    style = next(each.data for each in render_html(themed()) if each.path == "assets/style.css").decode()
    assert style.endswith("\n:root { --accent: #7a1f3d; --link: #7a1f3d; --signal: #704000; --tone-1: #004d40; }\n")


def test_our_own_look_adds_nothing_to_the_style_sheet() -> None:
    style = next(each.data for each in render_html(specimen.edition()) if each.path == "assets/style.css").decode()
    assert "#7a1f3d" not in style and not style.rstrip().endswith("--link: #1f3a5f; }")


def test_word_takes_colours_and_fonts_in_styles_and_text() -> None:
    with zipfile.ZipFile(io.BytesIO(render_docx(themed().books[1]).data)) as archive:
        styles = archive.read("word/styles.xml").decode()
        document = archive.read("word/document.xml").decode()
    assert "7A1F3D" in styles and "1F3A5F" not in styles
    assert "Cambria &amp; Co" in styles and "Bookman" not in styles
    assert "004D40" in document + styles


def test_print_takes_the_font() -> None:
    reader = pypdf.PdfReader(io.BytesIO(render_pdf(themed().books[1]).data))
    names = {
        font.get_object()["/BaseFont"] for page in reader.pages for font in page["/Resources"].get("/Font", {}).values()
    }
    assert any("Libertinus" in name for name in names)
    assert not any("SourceSerif" in name for name in names)
