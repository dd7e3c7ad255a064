"""Claims about the books nobody types: they say what the others say, from the same data."""

from __future__ import annotations

import pytest

from smartprov.book.model import Book, Chapter, DefinitionList, Heading, Paragraph, Table
from tests import plans

LIV_01 = "programs/liv-01.yaml"


def book(id: str, changes: dict[str, plans.Change] | None = None) -> Book:
    return next(each for each in plans.edition(changes).books if each.id == id)


def body(made: Book) -> list[Chapter]:
    return [each for each in made.chapters if each.matter == "body"]


def tables(made: Book) -> dict[str, Table]:
    found = [block for chapter in body(made) for block in plans.every(chapter.blocks) if isinstance(block, Table)]
    return {plans.words(table.caption): table for table in found}


def test_the_summary_is_the_third_book_and_the_profile_has_no_number() -> None:
    assert [each.label for each in plans.edition().books] == ["Buku 1", "Buku 2", "Buku 3", "Profil Quick Win"]


SHARED = (
    "Dari misi ke program",
    "Program, rencana aksi, dan anggaran menurut dimensi",
    "Anggaran menurut tahun dan skema pendanaan",
    "Cakupan komitmen menurut perangkat daerah",
    "Program percepatan (quick win)",
)


@pytest.mark.parametrize("caption", SHARED)
def test_a_table_of_the_summary_holds_what_the_same_table_of_the_masterplan_holds(caption: str) -> None:
    second, third = tables(book("buku-2"))[caption], tables(book("buku-3"))[caption]
    assert [plans.cells(row) for row in third.body] == [
        [cell.removeprefix("Buku 2, ") for cell in plans.cells(row)] for row in second.body
    ]
    assert plans.notes(second)[: len(plans.notes(third))] == plans.notes(third)


def test_the_totals_of_the_matrices_are_equal() -> None:
    second, third = tables(book("buku-2"))["Matriks program"], tables(book("buku-3"))["Matriks program"]
    assert [row[-1] for row in plans.rows(second)] == [row[-1] for row in plans.rows(third)]
    assert plans.rows(second, "total")[0][-1] == plans.rows(third, "total")[0][-1] == "≥ 3.101"


def test_the_profiles_quick_wins_are_those_of_the_masterplan() -> None:
    caption = "Program percepatan (quick win)"
    assert [plans.cells(row) for row in tables(book("profil"))[caption].body] == [
        plans.cells(row) for row in tables(book("buku-2"))[caption].body
    ]


def test_the_summary_counts_what_the_plan_holds() -> None:
    said = " ".join(
        plans.words(block.text)
        for chapter in body(book("buku-3"))
        for block in chapter.blocks
        if isinstance(block, Paragraph)
    )
    for words in ("3 program", "4 rencana aksi", "Rp3,1 miliar", "2024–2026"):
        assert words in said
    assert "sedikitnya" in said


def test_the_vision_is_quoted_or_said_to_be_undecided() -> None:
    said = [plans.words(block.text) for block in body(book("buku-3"))[0].blocks if isinstance(block, Paragraph)]
    assert "Provinsi yang cerdas dan melayani" in said
    changes: dict[str, plans.Change] = {"strategy.yaml": (("text: Provinsi yang cerdas dan melayani", "text: tbd"),)}
    undecided = [
        plans.words(block.text) for block in body(book("buku-3", changes))[0].blocks if isinstance(block, Paragraph)
    ]
    assert "tbd" not in undecided
    assert len(undecided) == len(said)


def test_the_profile_has_a_chapter_for_each_dimension_that_has_a_quick_win() -> None:
    chapters = body(book("profil"))
    assert [each.title for each in chapters][1:] == ["Smart Living"]
    heading = next(block for block in chapters[1].blocks if isinstance(block, Heading))
    assert plans.words(heading.text) == "LIV-01 Rekam medis elektronik"
    [definitions] = [block for block in chapters[1].blocks if isinstance(block, DefinitionList)]
    said = {plans.words(term): plans.notes(blocks)[0] for term, blocks in definitions.items}
    assert "Rekam medis masih di kertas" in said.values()
    assert any("40%" in each and "31 Desember 2025" in each for each in said.values())


def test_a_plan_without_quick_wins_has_a_profile_that_says_so() -> None:
    text = plans.small_files()[LIV_01].decode()
    start, end = text.index("quick_win:"), text.index("summary:")
    [only] = body(book("profil", {LIV_01: text[:start] + text[end:]}))
    assert any(isinstance(block, Paragraph) and block.role == "empty" for block in only.blocks)


def test_an_english_plan_has_english_books() -> None:
    made = book("buku-3", {"masterplan.yaml": (("example: true", "example: true\nlanguage: en"),)})
    assert made.language == "en"
    assert made.label == "Book 3"
