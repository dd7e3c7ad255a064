"""A whole small plan against what it became before: the plan, the book, and one snapshot of each format.

Two snapshots of each step, the model and what was drawn from it, so that a failing test says which side moved. After a
change that is meant, `SMARTPROV_GOLDEN=write pytest tests/golden` writes them anew; the difference is then read in git.
"""

from __future__ import annotations

import io
import os
import re
import zipfile
from functools import cache
from hashlib import sha256
from pathlib import Path

import orjson
import pytest
from lxml import etree

from smartprov.book.model import Edition
from smartprov.plan.fingerprints import plan_data
from smartprov.render.docx import render_docx
from smartprov.render.html import render_html
from smartprov.render.pdf import render_pdf
from tests import plans
from tests.formats.reading import pdf_words

EXPECTED = Path(__file__).parent / "small" / "expected"
WRITES = os.environ.get("SMARTPROV_GOLDEN") == "write"
PAGES = ("index.html", "buku-1/analisis.html", "buku-2/program.html", "buku-3/buku-3--2.html")
BOOKS = ("buku-1", "buku-2", "buku-3", "profil")


@cache
def edition() -> Edition:
    return plans.edition()


def matches(name: str, text: str) -> None:
    """Compare with a snapshot, or write it."""
    path = EXPECTED / name
    if WRITES:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    assert path.read_text("utf-8") == text, (
        f"{name} moved; if that was meant: SMARTPROV_GOLDEN=write pytest tests/golden"
    )


def digested(value: object) -> str:
    """A picture's bytes as a digest, so that a snapshot can be read."""
    assert isinstance(value, bytes)
    return sha256(value).hexdigest()[:16]


def lines(value: object) -> str:
    return orjson.dumps(value, default=digested, option=orjson.OPT_INDENT_2).decode() + "\n"


def test_the_small_plan_has_no_findings(tmp_path: Path) -> None:
    from smartprov.compiler import check_folder

    assert check_folder(plans.written(tmp_path)).diagnostics == ()


def test_the_plan() -> None:
    matches("plan.json", lines(plan_data(plans.plan())))


@pytest.mark.parametrize("id", BOOKS)
def test_a_book(id: str) -> None:
    book = next(each for each in edition().books if each.id == id)
    matches(f"book/{id}.json", lines(book))


@pytest.mark.parametrize("path", PAGES)
def test_a_page(path: str) -> None:
    pages = {artifact.path: artifact.data for artifact in render_html(edition())}
    matches(f"html/{path}", pages[path].decode())


def test_a_word_document() -> None:
    data = render_docx(edition().books[0]).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    etree.indent(root)
    matches("docx/buku-1.xml", etree.tostring(root, encoding="unicode") + "\n")


@pytest.mark.parametrize("id", BOOKS)
def test_the_words_of_a_pdf(id: str) -> None:
    book = next(each for each in edition().books if each.id == id)
    words = re.sub(r"[ \t]+", " ", pdf_words(render_pdf(book).data))
    matches(f"pdf/{id}.txt", "\n".join(words[start : start + 120] for start in range(0, len(words), 120)) + "\n")


def test_commitment_sheets() -> None:
    for sheet in edition().commitments:
        matches(f"book/{sheet.id}.json", lines(sheet))
