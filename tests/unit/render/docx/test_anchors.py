"""Names of bookmarks."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from smartprov.book.model import Aside, DefinitionList, Footnote, ListBlock, Paragraph
from smartprov.render.docx.anchors import bookmark_name, chapter_path, labels_of, short_path
from tests.specimen import book, small_table

LONG = "a" * 60
ALIKE = ("tbl-1", "tbl_1", "Tbl-1", "tbl.1", LONG, LONG + "b", "a" * 37, "1", "é")


def test_anchors_that_look_alike_get_different_bookmarks():
    names = [bookmark_name(anchor).casefold() for anchor in ALIKE]
    assert all(one != other for one, other in combinations(names, 2))


@given(st.text(min_size=1))
def test_word_accepts_every_name(anchor):
    for name in (bookmark_name(anchor), short_path(chapter_path(anchor) + "12_3_4_5_6_7_8_9_10_11")):
        assert len(name) <= 40
        assert name.isascii()
        assert name.replace("_", "a").isalnum()
        assert name[0].isalpha()


def test_a_plain_anchor_can_be_read_off_its_bookmark():
    assert bookmark_name("gov-01") == "a_gov_01"


def test_every_block_with_an_id_is_known_with_the_words_under_its_bookmark():
    words = labels_of(book(rows=1), is_decimal=True).words
    assert words["pendahuluan"] == words["latar"] == ""
    assert words["tbl-matriks"] == "Tabel 2.1"
    assert words["row-tbl-matriks-1"] == ""
    assert words["fig-batang"] == "Gambar 1.1"
    assert words["gov-01"] == "GOV-01"


def test_a_heading_has_a_number_to_repeat_only_where_the_number_says_all():
    assert labels_of(book(rows=1), is_decimal=True).numbers["latar"] == "1.1"
    assert not labels_of(book(rows=1), is_decimal=False).numbers


def test_blocks_inside_blocks_are_known_too():
    def inside(id):
        return (Paragraph("x", id=id),)

    table = replace(small_table(), notes=inside("e"))
    blocks = (ListBlock((inside("a"),)), DefinitionList((("t", inside("b")),)), Aside("note", inside("c")), table)
    whole = book(rows=1)
    chapter = replace(whole.chapters[-1], blocks=blocks, footnotes=(Footnote(1, inside("d")),))
    words = labels_of(replace(whole, chapters=(chapter,)), is_decimal=False).words
    assert {"a", "b", "c", "d", "e"} <= words.keys()


def test_paths_of_chapters_that_look_alike_differ():
    paths = [chapter_path(id) + step for id in ("bab", "bab-1", "bab--1", "bab_1", "Bab", "b" * 30) for step in "12"]
    assert len({path.casefold() for path in paths}) == len(paths)
    assert chapter_path("bab-1") == "b_bab_1__"
