"""Claims about commitment sheets: what is promised, for which programs, and empty room for signatures."""

from __future__ import annotations

from smartprov.book.model import Book, Chapter, Chip, Heading, ListBlock, Signatures
from tests import plans

PATH = "commitments/2024-03-01.yaml"


def sheet(*changes: tuple[str, str], more: dict[str, plans.Change] | None = None) -> Book:
    [book] = plans.edition({PATH: changes, **(more or {})}).commitments
    return book


def chapter(*changes: tuple[str, str]) -> Chapter:
    [found] = sheet(*changes).chapters
    return found


def signatures(found: Chapter) -> Signatures:
    return next(block for block in found.blocks if isinstance(block, Signatures))


def test_a_commitment_is_a_book_of_its_own_without_a_cover() -> None:
    book = sheet()
    assert (book.id, book.title, book.role, book.cover) == ("komitmen-2024", "Komitmen Bersama", "commitment", None)


def test_its_anchors_are_those_that_stand_in_it() -> None:
    book = sheet()
    [found] = book.chapters
    standing = {found.id, *(block.id for block in found.blocks if isinstance(block, Heading))}
    assert set(book.anchors) == standing


def test_every_undertaking_is_an_item() -> None:
    [found] = [block for block in chapter().blocks if isinstance(block, ListBlock)]
    assert [plans.notes(item)[0] for item in found.items] == ["Menyelaraskan perencanaan", "Menyediakan dukungan"]
    assert found.ordered


def test_programs_stand_under_the_agency_that_leads_them_and_those_without_one_last() -> None:
    found = plans.table(chapter().blocks)
    agencies = ["Dinas Komunikasi dan Informatika", "Penanggung jawab belum ditentukan"]
    assert plans.rows(found, "group") == [[each] for each in agencies]
    assert [row[0] for row in plans.rows(found)] == ["GOV-01", "GOV-02", "LIV-01"]
    assert plans.rows(found, "total") == [["Jumlah", "4", "≥ 3.101"]]


def test_a_scope_of_some_programs_sums_those_alone() -> None:
    found = plans.table(chapter(("programs: all", "programs: [gov-02]")).blocks)
    assert [row[0] for row in plans.rows(found)] == ["GOV-02"]
    assert plans.rows(found, "total") == [["Jumlah", "1", "750"]]


def test_a_name_that_nobody_gave_is_the_visible_chip_and_nothing_is_signed() -> None:
    [box] = signatures(chapter()).boxes
    assert box.agency == "Dinas Komunikasi dan Informatika"
    assert box.name == (Chip("belum ditentukan", "tbd"),)
    assert box.note


def test_acting_heads_are_called_acting_and_a_signature_needs_no_note() -> None:
    [box] = signatures(
        chapter(("name: tbd, capacity: head", "name: Budi, capacity: head, acting: [plt], method: wet-ink"))
    ).boxes
    assert box.name == "Budi"
    assert box.position.endswith("Kepala Dinas")
    assert box.position != "Kepala Dinas"
    assert box.note == ""


def test_a_date_is_written_or_left_to_be_filled_in() -> None:
    assert "1 Maret 2024" in signatures(chapter()).place_and_date
    assert "…" in signatures(chapter(("date: 2024-03-01", "date: tbd"))).place_and_date
