"""How numbers, money, shares, dates and lists are written, one set of forms per language. Pure functions only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from smartprov.text.forms import dates, numbers
from smartprov.text.forms import words as in_words
from smartprov.text.forms.dates import PartialDate
from smartprov.text.forms.exact import Number, exact, rounded
from smartprov.text.forms.languages import FACTORS, LANGUAGES, Language, LanguageCode, Unit

__all__ = ["FACTORS", "Forms", "LanguageCode", "Number", "PartialDate", "Unit", "exact", "forms", "rounded"]


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of one language; get one with `forms("id")`."""

    language: Language

    def number(self, value: Number, digits: int | None = None) -> str:
        """`1.234,5`; exactly `digits` decimals, or as many as the number has."""
        return numbers.number(self.language, value, digits)

    def number_range(self, low: Number, high: Number) -> str:
        """`70–75`."""
        return numbers.number_range(self.language, low, high)

    def percent(self, share: Number, digits: int = 1) -> str:
        """A share of 1: 24/27 is `88,9%`."""
        return numbers.percent(self.language, share, digits)

    def percent_points(self, value: Number, digits: int | None = None) -> str:
        """A value from 0 to 100: 41.5 is `41,5%`."""
        return numbers.percent_points(self.language, value, digits)

    def rupiah(self, amount: Number) -> str:
        """`Rp1.500.000.000,00`."""
        return numbers.rupiah(self.language, amount)

    def rupiah_short(self, amount: Number) -> str:
        """`Rp1,5 miliar`."""
        return numbers.rupiah_short(self.language, amount)

    def rupiah_in(self, amount: Number, unit: Unit, digits: int = 0) -> str:
        """The bare, rounded number for a column whose head names the unit."""
        return numbers.rupiah_in(self.language, amount, unit, digits)

    def unit_head(self, unit: Unit) -> str:
        """`Rp juta`."""
        return numbers.unit_head(self.language, unit)

    def displayed_parts_add_up(self, parts: Iterable[Number], total: Number, unit: Unit, digits: int = 0) -> bool:
        """Whether the parts as printed sum to the total as printed."""
        return numbers.displayed_parts_add_up(parts, total, unit, digits)

    def unit_for(self, largest: Number) -> Unit:
        """A unit in which the largest amount of a table reads well."""
        return numbers.unit_for(largest)

    def at_least(self, value: Number) -> str:
        """A count over entries some of which are not known yet: `sedikitnya 26`."""
        return f"{self.language.at_least} {self.number(value)}"

    def words(self, value: Number) -> str:
        """`dua puluh tujuh`."""
        return in_words.words(self.language.code, value)

    def roman(self, value: int) -> str:
        """`IV`, the same in both languages."""
        return in_words.roman(value)

    def date(self, value: PartialDate) -> str:
        """`24 Oktober 2023`; a month or a year alone where no more is known."""
        return dates.date(self.language, value)

    def date_range(self, start: PartialDate, end: PartialDate | None = None) -> str:
        """`24–25 Oktober 2023`."""
        return dates.date_range(self.language, start, end)

    def year_range(self, start: int, end: int) -> str:
        """`2024–2028`."""
        return dates.year_range(start, end)

    def list(self, items: Iterable[str]) -> str:
        """`a, b, dan c`; two are joined by the conjunction alone."""
        *firsts, last = tuple(items) or ("",)
        if not firsts:
            return last
        comma = "," if len(firsts) > 1 else ""
        return f"{', '.join(firsts)}{comma} {self.language.conjunction} {last}"


_FORMS: dict[LanguageCode, Forms] = {code: Forms(language) for code, language in LANGUAGES.items()}


def forms(language: LanguageCode) -> Forms:
    """The forms of a language."""
    return _FORMS[language]
