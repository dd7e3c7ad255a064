"""Claims about numbers in Indonesian prose: digits, words, ranges, shares and money are read as they are meant."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartprov.text.forms.languages import INDONESIAN
from smartprov.text.forms.numbers import number, rupiah, rupiah_short
from smartprov.text.forms.typed import Measure, typed_numbers, words_value
from smartprov.text.forms.words import words


@pytest.mark.parametrize(
    ("text", "low", "high", "measure"),
    [
        ("dua puluh empat", "24", "24", ""),
        ("seratus dua puluh ribu lima ratus", "120500", "120500", ""),
        ("sebelas", "11", "11", ""),
        ("1.234", "1234", "1234", ""),
        ("1.234,5", "1234.5", "1234.5", ""),
        ("1,000,000", "1000000", "1000000", ""),
        ("88,9%", "88.9", "88.9", "percent"),
        ("41.5 persen", "41.5", "41.5", "percent"),
        ("lima koma dua persen", "5.2", "5.2", "percent"),
        ("70–75 persen", "70", "75", "percent"),
        ("70 sampai 75 persen", "70", "75", "percent"),
        ("Rp1,5 miliar", "1500000000", "1500000000", "rupiah"),
        ("Rp 1.500.000,00", "1500000", "1500000", "rupiah"),
        ("Rp. 2.500", "2500", "2500", "rupiah"),
        ("tiga ratus lima puluh juta rupiah", "350000000", "350000000", "rupiah"),
        ("1,2 juta", "1200000", "1200000", ""),
        ("2024–2028", "2024", "2028", "year"),
    ],
)
def test_a_number_is_read_as_it_is_meant(text: str, low: str, high: str, measure: Measure) -> None:
    (typed,) = typed_numbers(f"Nilainya {text} menurut laporan.")
    assert (typed.text.strip(), typed.low, typed.high, typed.measure) == (text, Fraction(low), Fraction(high), measure)
    assert typed.is_range is (low != high)


@pytest.mark.parametrize("text", ["24 Oktober 2023", "24–25 Oktober", "Pasal 4", "Nomor 4", "tahap 2", "pukul 12.30"])
def test_what_names_something_is_no_count(text: str) -> None:
    assert {typed.measure for typed in typed_numbers(f"pada {text} itu")} <= {"label", "year"}


@pytest.mark.parametrize("text", ["gov-01.a1", "puluhan", "ratusan ribu orang", "A4", "12/07/2023", "v1.2.3", "juta"])
def test_what_is_part_of_a_word_is_no_number(text: str) -> None:
    assert typed_numbers(f"pada {text} itu") == ()


def test_a_number_knows_how_exactly_it_was_said() -> None:
    (rounded,), (full,) = typed_numbers("Rp1,5 miliar"), typed_numbers("Rp1.500.000.000")
    assert (rounded.step, rounded.significant) == (Fraction(100_000_000), 2)
    assert (full.step, full.significant) == (Fraction(1), 2)


@given(st.integers(min_value=1, max_value=10**15 - 1))
def test_words_are_read_back(value: int) -> None:
    assert words_value(words("id", value)) == value


@given(st.integers(min_value=1, max_value=10**14))
def test_what_the_book_prints_is_read_back(value: int) -> None:
    for printed in (rupiah(INDONESIAN, value), number(INDONESIAN, value)):
        (typed,) = typed_numbers(f"sebesar {printed} itu") if value not in range(1900, 2200) else (None,)
        assert typed is None or typed.low == value
    (short,) = typed_numbers(rupiah_short(INDONESIAN, value))
    assert abs(short.low - value) <= short.step / 2
