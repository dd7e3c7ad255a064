"""Claims about commitment sheets: what is promised, for which programs, and empty room for signatures."""

from __future__ import annotations

from smartprov.book.model import Aside, Book, Chapter, Chip, Heading, ListBlock, Signatures, Table
from smartprov.plan.fingerprints import commitment_fingerprint
from tests import plans

PATH = "commitments/2024-03-01.yaml"


def sheet(*changes: tuple[str, str], more: dict[str, plans.Change] | None = None) -> Book:
    return plans.edition({PATH: changes, **(more or {})}).commitments[0]


def own(agency: str, *changes: tuple[str, str], more: dict[str, plans.Change] | None = None) -> Book:
    """The sheet of one agency."""
    [book] = [
        each
        for each in plans.edition({PATH: changes, **(more or {})}).commitments
        if each.id == f"komitmen-2024-{agency}"
    ]
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


LED: dict[str, plans.Change] = {
    "programs/liv-01.yaml": (("lead_agency: tbd\nsupporting", "lead_agency: dinkes\nsupporting"),)
}


def test_each_agency_that_leads_a_program_has_a_sheet_of_its_own_behind_the_joint_one() -> None:
    sheets = plans.edition(LED).commitments
    assert [each.id for each in sheets] == ["komitmen-2024", "komitmen-2024-diskominfo", "komitmen-2024-dinkes"]
    assert sheets[2].title == "Komitmen Bersama: Dinas Kesehatan"


def test_an_agencys_sheet_holds_its_programs_with_every_action_and_sums_those_alone() -> None:
    [found] = own("diskominfo").chapters
    programs = next(block for block in found.blocks if isinstance(block, Table))
    names = ["GOV-01  Layanan publik digital satu pintu", "GOV-02  Pusat data bersama"]
    assert plans.rows(programs, "group") == [[names[0], "2.251"], [names[1], "750"]]
    assert [row[0] for row in plans.rows(programs)] == ["GOV-01.A1", "GOV-01.A2", "GOV-02.A1"]
    assert plans.rows(programs, "total") == [["Jumlah", "3.001"]]


def test_an_agencys_sheet_says_how_its_programs_are_measured() -> None:
    [found] = own("diskominfo").chapters
    measures = [block for block in found.blocks if isinstance(block, Table)][1]
    assert plans.rows(measures)[1] == ["Indeks SPBE (indeks)", "3,1 (2023)", "2024: 3,3; 2025: 3,4–3,6; 2026: 3,8"]


def test_only_the_agency_signs_its_own_sheet() -> None:
    [found] = own("diskominfo").chapters
    assert [box.agency for box in signatures(found).boxes] == ["Dinas Komunikasi dan Informatika"]


def test_an_agency_of_which_nobody_is_named_has_room_to_sign_all_the_same() -> None:
    [found] = own("dinkes", more=LED).chapters
    [box] = signatures(found).boxes
    assert (box.agency, box.name) == ("Dinas Kesehatan", (Chip("belum ditentukan", "tbd"),))
    assert box.note == "belum ada penanda tangan"


def test_every_sheet_prints_the_fingerprint_of_its_own_text() -> None:
    plan = plans.plan(LED)
    commitment = plan.commitments["komitmen-2024"]
    for book, agency in zip(plans.edition(LED).commitments, ("", "diskominfo", "dinkes"), strict=True):
        said = " ".join(plans.notes(book.chapters[0].blocks))
        assert commitment_fingerprint(plan, commitment, agency) in said
        assert "bukan tanda tangan elektronik" in said


def test_sheets_of_different_commitments_never_share_a_name() -> None:
    second = plans.small_files()[PATH].decode().replace("id: komitmen-2024", "id: komitmen-2024-diskominfo")
    ids = [each.id for each in plans.edition({"commitments/b.yaml": second}).commitments]
    assert len(set(ids)) == len(ids) == 4


def test_a_sheet_that_is_not_the_sealed_one_says_so() -> None:
    plan = plans.plan()
    own = commitment_fingerprint(plan, plan.commitments["komitmen-2024"])
    fresh, stale = (
        sheet(("fingerprint: tbd", f'fingerprint: "{fingerprint}"')).chapters[0] for fingerprint in (own, "0" * 64)
    )
    assert not [block for block in fresh.blocks if isinstance(block, Aside)]
    [warning] = [block for block in stale.blocks if isinstance(block, Aside)]
    assert "bukan naskah yang ditandatangani" in plans.words(warning.blocks[0].text)
