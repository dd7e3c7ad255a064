"""Claims about sheets, which stand in a chapter and on a page of their own but are written once."""

from __future__ import annotations

from dataclasses import replace

from smartprov.book.model import Sheet
from smartprov.render.html import render_html
from smartprov.render.html.page import Page
from smartprov.render.html.sheets import ANYWHERE, Content, Sheets
from tests import specimen
from tests.unit.render.html.desk import page


def test_a_sheet_is_written_once_for_all_its_heads() -> None:
    asked: list[tuple[str, str]] = []

    def write(own: Page, sheet: Sheet) -> Content:
        asked.append((own.path, own.section))
        return {"story": sheet.code}

    sheets, sheet, there = Sheets(), specimen.sheet(), page()
    there.section = "GOV-01"
    assert sheets.content(there, sheet, write) == {"story": "GOV-01"}
    assert sheets.content(page("programs/gov-01.html"), replace(sheet, id="", level=1), write) == {"story": "GOV-01"}
    assert asked == [(ANYWHERE, "GOV-01")]


def test_its_links_hold_in_every_folder_of_the_site() -> None:
    assert page().href("gov-01", "buku-2").startswith("#")
    assert page().moved(ANYWHERE).href("gov-01", "buku-2").startswith("../buku-2/")


def test_sheets_of_other_programs_and_in_other_books_are_written_for_themselves() -> None:
    sheets, sheet = Sheets(), specimen.sheet()
    other = replace(sheet, facts=sheet.facts[:1])

    def content(book: str, sheet: Sheet) -> Content:
        return sheets.content(page(book=book), sheet, lambda own, each: {own.book: each.facts})

    assert content("buku-2", sheet) == {"buku-2": sheet.facts}
    assert content("buku-2", other) == {"buku-2": other.facts}
    assert content("buku-3", sheet) == {"buku-3": sheet.facts}


def test_a_program_reads_the_same_in_its_chapter_and_on_its_own_page() -> None:
    site = {artifact.path: artifact.data.decode() for artifact in render_html(specimen.edition())}
    _, begin, rest = site["programs/gov-01.html"].partition('<div class="two">')
    content = begin + rest.partition("</article>")[0]
    assert any(content in text for path, text in site.items() if not path.startswith("programs/"))
