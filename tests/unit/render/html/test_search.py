"""Claims about what can be found and how the index holds it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartprov.book.model import Chapter, Column, Edition, Facets, Heading, Landscape, Paragraph, Row, Table
from smartprov.render.html.addresses import Addresses
from smartprov.render.html.search_index import FACETS, LETTERS, _steps, excerpt, fold, in_script, write_index
from smartprov.render.html.searched import Found, everything, words_of
from tests import specimen


def found_in(edition: Edition) -> list[Found]:
    return list(everything(edition, Addresses(edition)))


def index_of(*found: Found, titles: dict[str, dict[str, str]] | None = None) -> dict[str, object]:
    index: dict[str, object] = json.loads(write_index(found, titles or {}, {}))
    return index


def section(text: str, title: str = "Judul") -> Found:
    return Found("section", "a.html", "", title, "Buku 1", text)


def numbers_in(steps: str) -> list[int]:
    numbers, number, step, shift = [], -1, 0, 0
    for letter in steps:
        bits = LETTERS.index(letter)
        step += (bits & 31) << shift
        shift += 5
        if not bits & 32:
            number += step
            numbers.append(number)
            step = shift = 0
    return numbers


@given(st.sets(st.integers(0, 100_000)))
def test_steps_lead_through_all_numbers(numbers: set[int]) -> None:
    assert numbers_in(_steps(sorted(numbers))) == sorted(numbers)


def test_a_chapter_is_found_by_its_sections_and_a_program_with_a_page_only_once() -> None:
    found = found_in(specimen.edition())
    sections = [each.there for each in found if each.kind == "section" and each.there.startswith("buku-2/p")]
    assert sections == [
        "buku-2/pendahuluan.html#pendahuluan",
        "buku-2/pendahuluan.html#latar",
        "buku-2/pendahuluan.html#angka",
        "buku-2/program.html#program",
        "buku-2/program.html#matriks",
        "buku-2/program.html#gov-02",
        "buku-2/program.html#lembar",
    ]
    programs = [(each.there, each.label, each.where) for each in found if each.kind == "program"]
    assert programs == [
        ("programs/gov-01.html", "GOV-01", "Smart Governance"),
        ("programs/eco-01.html", "ECO-01", "Smart Economy"),
    ]


def test_words_on_turned_pages_and_in_footnotes_belong_to_their_section() -> None:
    blocks = (Landscape((Heading(2, "a", "1", "Satu"), Paragraph("mendatar"))),)
    chapter = Chapter("bab", "Bab", "BAB I", "I", "body", blocks)
    book = replace(specimen.book(), chapters=(chapter, specimen.book().chapters[3]), anchors={})
    found = {each.there: each.text for each in found_in(Edition((book,)))}
    assert found["buku-2/bab.html#a"] == "mendatar"
    assert "Isi catatan kaki" in found["buku-2/pendahuluan.html#angka"]


def test_columns_of_numbers_are_left_out_and_columns_of_words_are_not() -> None:
    table = Table((Column(), Column("right")), (), (Row(("kata", "1.234")),))
    assert " ".join(words_of((table,))).split() == ["kata"]


def test_every_block_of_a_book_can_be_searched() -> None:
    text = " ".join(words_of((*specimen.every_block(), specimen.matrix(1), specimen.sheet(), specimen.index())))
    for piece in ("tebal", "88,9%", "dalam", "SPBE", "Kutipan", "smartprov check", "Dua batang", "Penanggung jawab"):
        assert piece in text


@pytest.mark.parametrize(
    ("text", "folded"), [("Résumé", "resume"), ("İZMİR", "izmir"), ("GOV-01", "gov-01"), ("Ångström ﬁ", "angstrom fi")]
)
def test_letters_are_small_and_without_marks(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_a_word_leads_to_all_documents_that_hold_it() -> None:
    index = index_of(section("air bersih"), section("udara"), section("Air, AIR!", "Bersih"))
    terms = str(index["terms"]).split(" ")
    assert terms == sorted(terms)
    postings = dict(zip(terms, map(numbers_in, str(index["postings"]).split(" ")), strict=True))
    assert postings == {"air": [0, 2], "bersih": [0, 2], "judul": [0, 1], "udara": [1]}


def test_a_program_says_its_facets_in_the_order_of_the_offer() -> None:
    facets = Facets(("b",), ("x", "unknown"), quick_win=True)
    program = Found("program", "p.html", "P", "Program", "", "", facets)
    titles = {"dimension": {"a": "A", "b": "B"}, "agency": {"x": "X"}}
    (document,) = index_of(program, titles=titles)["documents"]
    assert [numbers_in(steps) for steps in document[6]] == [[1], [0], [], [], []]
    assert document[7] == 1
    offered = index_of(program, titles=titles)["facets"]
    assert [facet[0] for facet in offered] == list(FACETS)
    assert offered[0] == ["dimension", ["A", "B"], ["a", "b"]]


@given(st.text())
def test_no_text_ends_its_script(text: str) -> None:
    data = write_index((section(text, text),), {}, {"x": text}).decode()
    assert not {"<", "\u2028", "\u2029"} & set(data)
    assert json.loads(data)["documents"][0][3] == text


def test_json_in_a_script_means_the_same() -> None:
    assert json.loads(in_script(b'{"a": "</script>"}')) == {"a": "</script>"}


def test_an_excerpt_ends_between_two_words() -> None:
    assert excerpt("satu dua tiga", 10) == "satu dua …"
    assert excerpt("satu dua", 10) == "satu dua"
    assert excerpt("x" * 20, 10) == "x" * 10


def test_excerpts_get_shorter_with_many_documents() -> None:
    long = section("kata " * 2000)
    few, many = (index_of(*[long] * count)["documents"][0][5] for count in (1, 2000))
    assert len(few) > 3000
    assert 150 < len(many) < 250
