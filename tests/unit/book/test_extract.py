"""An extract is a book that says what it is an extract of, and counts its own part."""

from __future__ import annotations

import pytest

from smartprov.book.compose import compose_edition
from smartprov.book.extract import Extract
from smartprov.book.model import Edition, Sheet, Table
from smartprov.book.walking import every_block, words_of
from smartprov.plan.extract import Selector, extract_plan
from smartprov.plan.figures import compute_figures
from smartprov.plan.fingerprints import plan_fingerprint
from smartprov.plan.sealing import sealed_text
from smartprov.plan.signing import seal_of
from tests import plans


def extract(kind: str, id: str) -> Edition:
    whole = plans.plan()
    selector = Selector(kind, id)
    part = extract_plan(whole, selector)
    return compose_edition(part, compute_figures(part), plans.FACTS, Extract(selector, whole))


@pytest.mark.parametrize(
    ("kind", "id", "title"),
    [
        ("agency", "diskominfo", "Petikan: Dinas Komunikasi dan Informatika"),
        ("region", "32.73", "Petikan: Kota Bandung"),
        ("dimension", "governance", "Petikan: Smart Governance"),
    ],
)
def test_an_extract_is_one_book_named_after_its_part(kind: str, id: str, title: str) -> None:
    edition = extract(kind, id)
    assert [book.title for book in edition.books] == [title]
    book = edition.books[0]
    assert book.imprint.plan_title == f"{title} dari {plans.plan().masterplan.title}"
    assert book.imprint.fingerprint == plan_fingerprint(plans.plan())


def test_an_extract_has_the_sheets_of_its_programs_and_no_others() -> None:
    book = extract("dimension", "living").books[0]
    sheets = [
        block.code for chapter in book.chapters for block in every_block(chapter.blocks) if isinstance(block, Sheet)
    ]
    assert sheets == ["LIV-01"]


def test_an_agency_without_programs_is_told_so_and_what_it_supports() -> None:
    book = extract("agency", "bappeda").books[0]
    chapters = [chapter for chapter in book.chapters if chapter.matter == "body"]
    said = " ".join(words_of(getattr(block, "text", "")) for block in every_block(chapters[0].blocks))
    assert len(chapters) == 1
    assert "Belum ada program yang termasuk petikan ini." in said
    assert "Program berikut dipimpin perangkat daerah lain" in said


def test_what_leads_an_extract_needs_no_approval_page() -> None:
    ids = [chapter.id for chapter in extract("agency", "diskominfo").books[0].chapters]
    assert "agency-diskominfo--imprint" in ids
    assert "agency-diskominfo--approval" not in ids


def test_the_coverage_of_an_extract_is_that_of_the_whole_plan() -> None:
    """An extract cuts the commitment, which says something else than what was sealed."""
    sheet = "commitments/2024-03-01.yaml"
    files = plans.files({sheet: (("capacity: head}", "capacity: head, method: wet-ink, date: 2024-03-01}"),)})
    whole = plans.plan_of(files)
    sealed = sealed_text(files[sheet].decode(), seal_of(whole, whole.commitments["komitmen-2024"]))
    for text, state in ((sealed, "1 Maret 2024"), (sealed.replace("dukungan", "dana"), "berubah sejak itu")):
        plan = plans.plan_of(files | {sheet: text.encode()})
        selector = Selector("agency", "diskominfo")
        own = extract_plan(plan, selector)
        made = compose_edition(own, compute_figures(own), plans.FACTS, extract=Extract(selector, plan))
        blocks = [block for chapter in made.books[0].chapters for block in plans.every(chapter.blocks)]
        table = next(block for block in blocks if isinstance(block, Table) and "Penanda tangan" in str(block.head))
        assert plans.rows(table)[0][-1].endswith(state)
        assert [each.id for each in made.commitments] == ["komitmen-2024"]
