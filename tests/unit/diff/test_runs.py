"""Claims about words compared: both texts can be read off, and nothing is cut inside of a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartprov.diff.runs import (
    Mark,
    Run,
    compared,
    filled,
    of_base,
    of_revision,
    paragraphs_compared,
    plain,
    shortened,
    words_of,
)

TEXTS = st.lists(st.sampled_from(["warga", "layanan", "12,5", "dan", ".", "desa", "–"]), max_size=12).map(" ".join)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_off(base: str, revision: str) -> None:
    runs = compared(base, revision)
    assert plain(of_base(runs)) == base
    assert plain(of_revision(runs)) == revision


def test_a_number_is_one_word() -> None:
    runs = compared("naik menjadi 1.250,5 pada tahun ini", "naik menjadi 1.350,5 pada tahun ini")
    assert [run for run in runs if run.mark is not Mark.PLAIN] == [
        Run("1.250,5", Mark.BASE),
        Run("1.350,5", Mark.REVISION),
    ]


def test_texts_with_little_in_common_are_shown_one_after_the_other() -> None:
    assert compared("satu dua tiga empat", "lima enam tujuh empat belas delapan") == (
        Run("satu dua tiga empat", Mark.BASE),
        Run("lima enam tujuh empat belas delapan", Mark.REVISION),
    )


def test_a_mere_space_is_no_island_between_changes() -> None:
    runs = compared("a b satu dua c d e f", "a b tiga empat c d e f")
    assert [run.text for run in runs if run.mark is Mark.BASE] == ["satu dua"]


def test_a_shortened_text_keeps_every_change() -> None:
    long = " ".join(f"kata{n}" for n in range(80))
    runs = shortened(compared(f"{long} lama {long}", f"{long} baru {long}"))
    assert [run.text for run in runs if run.mark in (Mark.BASE, Mark.REVISION)] == ["lama", "baru"]
    assert len(plain(runs)) < 200
    assert plain(runs).startswith("… kata74 ")


def test_equal_paragraphs_are_left_out_and_alike_ones_compared() -> None:
    base = ("Kalimat pertama tetap.", "Kalimat kedua yang akan berubah.", "Kalimat ketiga hilang sama sekali.")
    revision = ("Kalimat pertama tetap.", "Kalimat kedua yang sudah berubah.", "Lain.")
    changed, gone, new = paragraphs_compared(base, revision)
    assert words_of(changed, Mark.PLAIN) == 4
    assert gone == (Run(base[2], Mark.BASE),)
    assert new == (Run("Lain.", Mark.REVISION),)


@pytest.mark.parametrize(("name", "mark"), [("field", Mark.NAME), ("base", Mark.BASE), ("revision", Mark.REVISION)])
def test_arguments_are_marked_by_what_they_are_called(name: str, mark: Mark) -> None:
    assert filled(f"a {{{name}}}", {name: "x"}) == (Run("a "), Run("x", mark))
