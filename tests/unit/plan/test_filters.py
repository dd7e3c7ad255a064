"""Claims about filters: how a value is written, what does not fit which filter, and that tbd stays tbd."""

from __future__ import annotations

from fractions import Fraction

import pytest

from smartprov.plan.figures import Amount, Count, Share
from smartprov.plan.filters import FILTERS, FilterError, written
from smartprov.plan.lookup import CalendarYear, Value
from smartprov.source.expression import Expression, FilterCall, parse_expression
from smartprov.text.forms import forms

ID, EN = forms("id"), forms("en")


def calls(typed: str) -> tuple[FilterCall, ...]:
    parsed = parse_expression(f"x {typed}", "a.md", 1, 1)
    assert isinstance(parsed, Expression)
    return parsed.filters


WRITTEN: tuple[tuple[Value, str, str, str], ...] = (
    (Amount(1_500_000_000), "| rupiah", "Rp1.500.000.000,00", "Rp1,500,000,000.00"),
    (Amount(1_500_000_000), "| rupiah_short", "Rp1,5 miliar", "Rp1.5 billion"),
    (Amount(1_500_000_000), "", "Rp1.500.000.000,00", "Rp1,500,000,000.00"),
    (Amount(1_500_000_000, 2), "| rupiah_short", "sedikitnya Rp1,5 miliar", "at least Rp1.5 billion"),
    (Amount(1_500_000_000, 2), "", "sedikitnya Rp1.500.000.000,00", "at least Rp1,500,000,000.00"),
    (Amount(1_500), "| number", "1.500", "1,500"),
    (5, "| rupiah", "Rp5,00", "Rp5.00"),
    (1234, "", "1.234", "1,234"),
    (CalendarYear(2024), "", "2024", "2024"),
    (41.5, "", "41,5", "41.5"),
    (41.5, "| number(2)", "41,50", "41.50"),
    (41.5, "| number(digits=0)", "42", "42"),
    ("70-75", "| number", "70–75", "70–75"),
    (Share(Fraction(24, 27)), "", "88,9%", "88.9%"),
    (Share(Fraction(24, 27)), "| percent", "88,9%", "88.9%"),
    (Share(Fraction(24, 27)), "| percent(0)", "89%", "89%"),
    (Share(Fraction(24, 27)), "| percent(digits=3)", "88,889%", "88.889%"),
    (41.5, "| percent", "41,5%", "41.5%"),
    (41.5, "| percent(0)", "42%", "42%"),
    (Count(24), "", "24", "24"),
    (Count(24, 3), "", "sedikitnya 24", "at least 24"),
    (Count(24, 3), "| words", "sedikitnya dua puluh empat", "at least twenty-four"),
    (24, "| words", "dua puluh empat", "twenty-four"),
    ("2023-10-24", "| date", "24 Oktober 2023", "24 October 2023"),
    ("2023-10", "| date", "Oktober 2023", "October 2023"),
    (("a", "b", "c"), "| list", "a, b, dan c", "a, b, and c"),
    (("a", "b"), "", "a dan b", "a and b"),
    ("teks", "", "teks", "teks"),
    (True, "", "ya", "yes"),
    (False, "", "tidak", "no"),
)


@pytest.mark.parametrize(("value", "typed", "indonesian", "english"), WRITTEN)
def test_a_value_is_written(value: Value, typed: str, indonesian: str, english: str) -> None:
    assert written(value, calls(typed), ID) == indonesian
    assert written(value, calls(typed), EN) == english


REFUSED: tuple[tuple[Value, str, str], ...] = (
    (5, "| tidak_ada", "unknown-filter"),
    (5, "| upper", "unknown-filter"),
    ("teks", "| rupiah", "not-a-number"),
    ("teks", "| number", "not-a-number"),
    (True, "| number", "not-a-number"),
    (("a",), "| number", "not-a-number"),
    ("teks", "| percent", "not-a-number"),
    ("teks", "| words", "not-a-number"),
    (5, "| list", "not-a-list"),
    ("teks", "| list", "not-a-list"),
    (5, "| date", "not-a-date"),
    ("teks", "| date", "not-a-date"),
    ("2023-13-01", "| date", "not-a-date"),
    (10**30, "| words", "too-large"),
    (5, "| number(7)", "bad-digits"),
    (5, "| number(1.5)", "bad-digits"),
    (5, "| number(True)", "bad-digits"),
    (5, "| number('2')", "bad-digits"),
    (5, "| number(1, 2)", "bad-arguments"),
    (5, "| number(1, digits=2)", "bad-arguments"),
    (5, "| number(angka=2)", "bad-arguments"),
    (5, "| rupiah(2)", "bad-arguments"),
    (5, "| rupiah_short(digits=2)", "bad-arguments"),
    (5, "| words(2)", "bad-arguments"),
    ("2023", "| date('x')", "bad-arguments"),
    (("a",), "| list(2)", "bad-arguments"),
    (5, "| rupiah | rupiah", "not-a-number"),
    ("tbd", "| tidak_ada", "unknown-filter"),
)


@pytest.mark.parametrize(("value", "typed", "reason"), REFUSED)
def test_a_filter_that_does_not_fit_says_why(value: Value, typed: str, reason: str) -> None:
    with pytest.raises(FilterError) as caught:
        written(value, calls(typed), ID)
    assert caught.value.reason == reason


@pytest.mark.parametrize("value", ["tbd", Share(None), Amount(0, 2)])
@pytest.mark.parametrize("typed", ["", *(f"| {name}" for name in FILTERS)])
def test_tbd_stays_tbd_whatever_the_filter(value: Value, typed: str) -> None:
    assert written(value, calls(typed), ID) == "tbd"


def test_every_filter_of_the_format_exists() -> None:
    assert set(FILTERS) == {"rupiah", "rupiah_short", "number", "percent", "date", "words", "list"}
