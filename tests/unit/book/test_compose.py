"""Claims about the edition: which books, with what around them, and that everything that points leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import orjson
import pytest

from smartprov.book import model
from smartprov.book.compose import compose_edition, page_profile
from smartprov.book.facts import BuildFacts
from smartprov.book.model import Book, Chapter, Edition, Heading, Listing, ListingEntry, Reference, Strip
from smartprov.plan.figures import compute_figures
from tests import plans


def every(value: object, kind: type) -> Iterator[object]:
    """Everything of one type anywhere inside a value."""
    if isinstance(value, kind):
        yield value
    if is_dataclass(value):
        for field in fields(value):
            yield from every(getattr(value, field.name), kind)
    elif isinstance(value, tuple):
        for inner in value:
            yield from every(inner, kind)


def ids(chapter: Chapter) -> set[str]:
    found = {chapter.id}
    for name in ("Heading", "Table", "Figure", "Row", "Sheet", "Paragraph"):
        found |= {each.id for each in every(chapter, getattr(model, name)) if each.id}
    return found


def assert_all_pointers_lead_somewhere(edition: Edition) -> None:
    standing = {
        book.id: {id: chapter.id for chapter in book.chapters for id in ids(chapter)}
        for book in (*edition.books, *edition.commitments)
    }
    for book in (*edition.books, *edition.commitments):
        for id, chapter in book.anchors.items():
            assert standing[book.id].get(id) == chapter, (book.id, id)
        for each in every(book.chapters, Reference):
            assert isinstance(each, Reference)
            assert each.target in standing[each.book or book.id], (book.id, each)
        for entry in every(book.chapters, ListingEntry):
            assert isinstance(entry, ListingEntry)
            assert entry.target in standing[book.id], (book.id, entry)


def test_every_pointer_of_the_small_plan_leads_somewhere() -> None:
    assert_all_pointers_lead_somewhere(plans.edition())


def test_no_id_stands_twice_in_a_book() -> None:
    for book in plans.edition().books:
        found = [id for chapter in book.chapters for id in ids(chapter)]
        assert len(set(found)) == len(found), book.id


def book(changes: dict[str, plans.Change] | None = None, facts: BuildFacts = plans.FACTS, id: str = "buku-1") -> Book:
    return next(each for each in plans.edition(changes, facts).books if each.id == id)


def titles(made: Book, matter: str) -> list[str]:
    return [each.title for each in made.chapters if each.matter == matter]


def test_books_and_chapters_stand_in_the_order_of_the_plan() -> None:
    assert [each.id for each in plans.edition().books] == ["buku-1", "buku-2", "buku-3", "profil"]
    assert titles(book(), "body") == ["Analisis Strategis", "Proses Penyusunan"]
    turned = {"masterplan.yaml": (("[analisis, proses]", "[proses, analisis]"),)}
    assert titles(book(turned), "body") == ["Proses Penyusunan", "Analisis Strategis"]


def test_contents_list_chapters_headings_and_sheets() -> None:
    made = book(id="buku-2")
    [contents] = [each for each in every(made.chapters, Listing) if each.of == "contents"]
    entries = [(each.level, each.label, each.title) for each in contents.entries]
    assert (1, "BAB I", "Program dan Rencana Aksi") in entries
    assert (2, "B.", "Matriks") in entries
    assert (3, "GOV-01", "Layanan publik digital satu pintu") in entries


def test_lists_name_every_numbered_table_and_figure() -> None:
    made = book()
    listed = {each.of: [entry.label for entry in each.entries] for each in every(made.chapters, Listing)}
    for kind, name in (("figures", model.Figure), ("tables", model.Table)):
        numbered = [each.label for each in every(made.chapters, name) if each.label]
        assert listed[kind] == numbered
        assert len(set(numbered)) == len(numbered) >= 2


def test_the_lists_of_a_short_book_share_the_page_of_its_contents(monkeypatch: pytest.MonkeyPatch) -> None:
    def lists() -> list[str]:
        return [
            id for id in (c.id for c in book().chapters) if id.endswith(("contents", "floats", "tables", "figures"))
        ]

    assert lists() == ["buku-1--contents"]
    contents = next(chapter for chapter in book().chapters if chapter.id == "buku-1--contents")
    headings = [each.text for each in contents.blocks if isinstance(each, Heading)]
    assert headings == ["Daftar Tabel", "Daftar Gambar"]
    monkeypatch.setattr("smartprov.book.front.MOST_IN_ONE_PAGE", 5)
    assert lists() == ["buku-1--contents", "buku-1--floats"]


def test_a_draft_is_marked_on_every_page_and_an_example_says_so() -> None:
    assert book().marks.watermark == "DRAF"
    assert book().marks.banner == "CONTOH – DATA FIKTIF, KECUALI YANG BERSUMBER"
    final = book({"masterplan.yaml": (("status: draft", "status: final"), ("example: true", "example: false"))})
    assert (final.marks.watermark, final.marks.banner) == ("", "")


def test_the_imprint_says_where_a_book_comes_from() -> None:
    imprint = book().imprint
    assert (imprint.plan_id, imprint.version, imprint.date, imprint.revision) == (
        "rencana-kecil",
        "0.2.0",
        "1 Februari 2024",
        "abc1234567",
    )
    assert imprint.publisher == "Dinas Komunikasi dan Informatika"
    assert len(imprint.fingerprint) == 64


def test_without_git_no_date_is_printed_and_the_revision_says_so() -> None:
    made = book(facts=BuildFacts())
    assert (made.imprint.date, made.imprint.revision) == ("", "tanpa revisi")
    assert made.cover is not None
    assert not any("1980" in line for line in made.cover.lines)


def test_a_work_tree_with_changes_is_shown_as_such() -> None:
    clean, dirty = book().imprint.revision, book(facts=replace(plans.FACTS, is_dirty=True)).imprint.revision
    assert clean in dirty
    assert clean != dirty


def test_the_cover_names_plan_book_region_and_version() -> None:
    cover = book().cover
    assert cover is not None
    assert (cover.title, cover.motto, cover.subtitle) == (
        "Masterplan Smart Province Contoh",
        "Rencana kecil",
        "Buku 1 – Analisis Strategis",
    )
    assert cover.region == "Provinsi Contoh"
    assert any("0.2.0" in line for line in cover.lines)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("{}", ("a4", 210, 297, 25, 25, 30, 20)),
        ("{size: f4, margins: {top: 30, inner: 40}}", ("f4", 215, 330, 30, 25, 40, 20)),
    ],
)
def test_paper_and_margins_come_from_the_plan(page: str, expected: tuple[object, ...]) -> None:
    found = page_profile(plans.plan({"masterplan.yaml": (("example: true", f"page: {page}"),)}))
    assert tuple(getattr(found, field.name) for field in fields(found)) == expected


def test_a_chapter_with_sheets_opens_with_their_numbers() -> None:
    strips = {chapter.id: chapter.strip for made in plans.edition().books for chapter in made.chapters}
    strip = strips["program"]
    assert isinstance(strip, Strip)
    assert [item.value for item in strip.items] == ["3", "4", "sedikitnya Rp3,1 miliar", "1"]
    assert strips["pendanaan"] is None


def test_the_same_plan_gives_the_same_edition() -> None:
    plan = plans.plan()
    first, second = (compose_edition(plan, compute_figures(plan), plans.FACTS) for _ in range(2))
    assert first == second


def test_a_book_is_plain_data() -> None:
    for made in plans.edition().books:
        assert orjson.dumps(made, default=lambda value: value.hex())


def test_headings_have_labels_and_anchors_of_their_own() -> None:
    headings = [each for each in every(book().chapters, Heading) if each.number]
    assert all(each.id and each.label for each in headings)


def test_a_build_without_pdfs_differs_in_its_commitment_sheets_alone() -> None:
    whole = plans.edition()
    plan = plans.plan()
    without = compose_edition(plan, compute_figures(plan), plans.FACTS, has_sheets=False)
    assert whole.commitments
    assert without == replace(whole, commitments=())
