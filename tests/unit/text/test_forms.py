"""Claims about how numbers, money, dates and lists are written."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartprov.text.forms import Forms, Number, Unit, forms, rounded

ID = forms("id")
EN = forms("en")
both = st.sampled_from([ID, EN])
amounts = st.integers(min_value=0, max_value=10**17)


def _digits(text: str) -> int:
    return int("".join(letter for letter in text if letter.isdigit()))


@pytest.mark.parametrize(
    ("amount", "indonesian", "english"),
    [
        (0, "Rp0,00", "Rp0.00"),
        (1_500_000_000, "Rp1.500.000.000,00", "Rp1,500,000,000.00"),
        (Decimal("1234567.005"), "Rp1.234.567,01", "Rp1,234,567.01"),
        (-2500, "−Rp2.500,00", "−Rp2,500.00"),
    ],
)
def test_money_in_full_has_dots_and_two_decimals(amount: Number, indonesian: str, english: str) -> None:
    assert (ID.rupiah(amount), EN.rupiah(amount)) == (indonesian, english)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (0, "Rp0"),
        (750_000, "Rp750.000"),
        (999_999, "Rp999.999"),
        (Decimal("999999.5"), "Rp1 juta"),
        (1_000_000, "Rp1 juta"),
        (1_500_000_000, "Rp1,5 miliar"),
        (1_005_000_000, "Rp1,01 miliar"),
        (12_345_000_000, "Rp12,35 miliar"),
        (123_450_000_000, "Rp123,5 miliar"),
        (999_949_999_999, "Rp999,9 miliar"),
        (999_999_999_999, "Rp1 triliun"),
        (99_995_000, "Rp100 juta"),
        (99_999_999, "Rp100 juta"),
        (1_234_567_000_000_000, "Rp1.234,6 triliun"),
        (-1_500_000, "−Rp1,5 juta"),
        (-0.2, "Rp0"),
    ],
)
def test_short_money_never_says_a_thousand_of_a_unit(amount: Number, text: str) -> None:
    assert ID.rupiah_short(amount) == text


def test_short_money_in_english() -> None:
    assert EN.rupiah_short(1_500_000_000) == "Rp1.5 billion"


@given(both, amounts)
def test_the_digits_of_money_give_the_amount_back(language: Forms, amount: int) -> None:
    assert _digits(language.rupiah(amount)) == amount * 100


@given(amounts)
def test_short_money_is_within_a_half_percent(amount: int) -> None:
    number, _, unit = ID.rupiah_short(amount).removeprefix("Rp").partition(" ")
    factor = {"": 1, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}[unit]
    shown = Fraction(number.replace(".", "").replace(",", ".")) * factor
    assert abs(shown - amount) <= Fraction(amount, 200)
    assert not (unit in {"juta", "miliar"} and shown >= 1000 * factor)
    assert "," not in number or not number.endswith("0")


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (41.5, None, "41,5"),
        (0.1 + 0.2, None, "0,3"),
        (1234567, None, "1.234.567"),
        (-1500.25, None, "−1.500,25"),
        (Fraction(1, 3), None, "0,33"),
        (Fraction(1, 8), None, "0,125"),
        (Decimal("41.50"), None, "41,5"),
        (2.675, 2, "2,68"),
        (-2.5, 0, "−3"),
        (-0.04, 1, "0,0"),
        (50, 2, "50,00"),
        (1e21, None, "1.000.000.000.000.000.000.000"),
    ],
)
def test_numbers_have_no_artefacts(value: Number, digits: int | None, text: str) -> None:
    assert ID.number(value, digits) == text


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN")])
def test_what_is_not_a_number_is_refused(value: Number) -> None:
    with pytest.raises(ValueError, match="finite"):
        ID.number(value)


@given(st.integers(-(10**15), 10**15), st.integers(0, 4))
def test_all_number_types_are_written_alike(units: int, digits: int) -> None:
    value = Fraction(units, 10**digits)
    texts = {ID.number(value, digits), ID.number(Decimal(units).scaleb(-digits), digits)}
    if abs(units) < 10**14:
        texts.add(ID.number(units / 10**digits, digits))
    assert len(texts) == 1


@given(st.fractions(), st.integers(0, 6))
def test_rounding_is_exact_and_half_goes_away_from_zero(value: Fraction, digits: int) -> None:
    error = abs(Fraction(rounded(value, digits), 10**digits)) - abs(value)
    half = Fraction(1, 2 * 10**digits)
    assert -half < error <= half
    assert rounded(-value, digits) == -rounded(value, digits)


def test_shares_and_percentages() -> None:
    assert ID.percent(Fraction(24, 27)) == ID.percent(24 / 27) == "88,9%"
    assert EN.percent(24 / 27) == "88.9%"
    assert ID.percent(1, 0) == "100%"
    assert ID.percent_points(41.5) == "41,5%"
    assert ID.number_range(70, 75) == "70–75"
    assert ID.number_range(-5, 3.5) == "−5 sampai 3,5"


def test_columns_in_millions_say_when_their_parts_do_not_add_up() -> None:
    assert ID.rupiah_in(1_500_500_000, "million") == "1.501"
    assert ID.unit_head("million") == "Rp juta"
    assert ID.unit_head("rupiah") == "Rp"
    assert not ID.displayed_parts_add_up([1_400_000, 1_400_000], 2_800_000, "million")
    assert ID.displayed_parts_add_up([1_400_000, 1_400_000], 2_800_000, "rupiah")


@given(st.lists(amounts, max_size=8))
def test_parts_shown_in_full_always_add_up(parts: list[int]) -> None:
    assert ID.displayed_parts_add_up(parts, sum(parts), "rupiah")


@pytest.mark.parametrize(
    ("largest", "unit"),
    [(0, "rupiah"), (10**9, "million"), (99 * 10**9, "million"), (10**11, "billion"), (10**15, "trillion")],
)
def test_the_unit_of_a_table_follows_its_largest_amount(largest: int, unit: Unit) -> None:
    assert ID.unit_for(largest) == unit


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2023-10-24", None, "24 Oktober 2023"),
        ("2023-10", None, "Oktober 2023"),
        ("2023", None, "2023"),
        ("2023-10-24", "2023-10-25", "24–25 Oktober 2023"),
        ("2023-10-24", "2023-10-24", "24 Oktober 2023"),
        ("2023-09-30", "2023-10-02", "30 September–2 Oktober 2023"),
        ("2023-10-24", "2023-11-24", "24 Oktober–24 November 2023"),
        ("2023-12-30", "2024-12-30", "30 Desember 2023–30 Desember 2024"),
        ("2023-10", "2023-11", "Oktober–November 2023"),
        ("2023", "2024", "2023–2024"),
        ("2023-10-24", "2023-11", "24 Oktober 2023–November 2023"),
    ],
)
def test_date_ranges_say_what_is_shared_once(start: str, end: str | None, text: str) -> None:
    assert ID.date_range(start, end) == text


def test_a_date_object_is_written_like_its_text() -> None:
    assert ID.date(dt.date(2023, 10, 24)) == ID.date("2023-10-24") == "24 Oktober 2023"
    assert EN.date("2023-05-01") == "1 May 2023"
    assert ID.year_range(2024, 2028) == "2024–2028"
    assert ID.year_range(2024, 2024) == "2024"


@pytest.mark.parametrize("text", ["", "2023-13", "2023-02-30", "24 Oktober", "2023-1-1", "2023-10-24T00:00", "0000"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day|year"):
        ID.date(text)


@given(st.dates(), st.dates())
def test_a_range_names_both_ends(start: dt.date, end: dt.date) -> None:
    text = ID.date_range(start, end)
    assert text.endswith(ID.date(end))
    assert text.startswith(str(start.day))


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        (0, "nol", "zero"),
        (11, "sebelas", "eleven"),
        (15, "lima belas", "fifteen"),
        (27, "dua puluh tujuh", "twenty-seven"),
        (100, "seratus", "one hundred"),
        (1005, "seribu lima", "one thousand and five"),
        (1111, "seribu seratus sebelas", "one thousand one hundred and eleven"),
        (21_000, "dua puluh satu ribu", "twenty-one thousand"),
        (1_001_000, "satu juta seribu", "one million one thousand"),
        (5_000_000, "lima juta", "five million"),
        (10**12, "satu triliun", "one trillion"),
        (10**15, "satu kuadriliun", "one quadrillion"),
        (-3, "minus tiga", "minus three"),
        (41.5, "empat puluh satu koma lima", "forty-one point five"),
    ],
)
def test_numbers_in_words(value: Number, indonesian: str, english: str) -> None:
    assert (ID.words(value), EN.words(value)) == (indonesian, english)


def test_numbers_beyond_words_are_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        ID.words(10**18)


@given(both, st.integers(0, 10**15), st.integers(0, 10**15))
def test_words_of_different_numbers_differ(language: Forms, one: int, other: int) -> None:
    assert (language.words(one) == language.words(other)) == (one == other)


def test_words_up_to_a_hundred_thousand_are_distinct() -> None:
    for language in (ID, EN):
        assert len({language.words(value) for value in range(100_000)}) == 100_000


@given(st.integers(0, 10**15))
def test_indonesian_words_read_back(value: int) -> None:
    small = dict(zip(map(ID.words, range(10)), range(10), strict=True))
    large = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "kuadriliun": 10**15}
    spelled = ID.words(value).replace("sepuluh", "satu puluh").replace("sebelas", "satu belas")
    total = group = unit = 0
    for word in spelled.replace("seratus", "satu ratus").replace("seribu", "satu ribu").split():
        if word in small:
            unit = small[word]
            continue
        if word in large:
            total, group, unit = total + (group + unit) * large[word], 0, 0
            continue
        group += {"puluh": unit * 10, "ratus": unit * 100, "belas": unit + 10}[word]
        unit = 0
    assert total + group + unit == value


def test_roman_numerals_are_distinct_and_known() -> None:
    assert [ID.roman(value) for value in (1, 4, 9, 14, 40, 1990, 3999)] == [
        "I", "IV", "IX", "XIV", "XL", "MCMXC", "MMMCMXCIX",
    ]  # fmt: skip
    assert len({ID.roman(value) for value in range(1, 4000)}) == 3999
    with pytest.raises(ValueError, match="roman"):
        ID.roman(0)


def test_lists_are_read_aloud() -> None:
    assert [ID.list("abc"[:count]) for count in range(4)] == ["", "a", "a dan b", "a, b, dan c"]
    assert EN.list(["a", "b", "c"]) == "a, b, and c"


def test_a_count_with_unknowns_is_a_lower_bound() -> None:
    assert (ID.at_least(26), EN.at_least(1234)) == ("sedikitnya 26", "at least 1,234")
