"""Numbers as they are typed in Indonesian prose: digits, words, ranges, percentages and rupiah in every usual form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Measure = Literal["", "percent", "rupiah", "year", "label"]
"""What a number counts: things, hundredths, money; a year, or the name of something (`Pasal 4`, a date's day)."""

_ONES = {
    word: value
    for value, word in enumerate(
        ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
    )
}
_SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12, "trilyun": 10**12}
_SINGLE = {"seratus": 100, "seribu": 1000}
_SCALE = "|".join(_SCALES)
_WORD = "|".join((*_ONES, *_SINGLE, "puluh", "belas", "ratus", _SCALE))
_MONTHS = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
_DIGITS = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}|\d+\.\d{1,2}(?!\d)|\d+(?:,\d+)?"
"""As it should be written, and as it is written by those who think in English: `1,000,000` and `41.5`."""
_NUMBER = re.compile(
    rf"""
    (?P<rp>\bRp\.?\s?)?
    (?:
      (?:(?<![\w.,/-])|(?<=Rp)|(?<=Rp\.))(?P<digits>{_DIGITS})(?:\s?(?P<dash>[–-]|\bs\.d\.\s|\bsampai\s|\bhingga\s)\s?(?P<high>{_DIGITS}))?
      (?![\w/]|[.,]\d|-\w)
      (?:\s(?P<scale>{_SCALE})\b)?
    | (?<![\w-])(?P<words>(?:{_WORD})(?:\s(?:{_WORD}))*)(?![\w-])
      (?:\skoma\s(?P<part>(?:{_WORD})(?:\s(?:{_WORD}))*))?
    )
    (?P<unit>\s?%|\s(?:persen|prosen|per\scen)\b|\srupiah\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HINT = re.compile(rf"\d|\b(?:{_WORD})\b", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:\b(?:nomor|no\.|pasal|ayat|angka|bab|tabel|gambar|buku|lampiran|versi|halaman|hlm\.?|tahap|butir|kode|pukul|"
    r"iso|sni|jam|bimtek|misi|nip)|\bke-?)\s?$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20|21)\d\d")
_MONTH = re.compile(rf"\s(?:{_MONTHS})\b")
_DAYS = re.compile(rf"\s?[–-]\s?\d{{1,2}}\s(?:{_MONTHS})\b")


@dataclass(frozen=True, slots=True)
class Typed:
    """One number of running text. A single number has `low == high`; `step` is what its last digit is worth."""

    start: int
    end: int
    text: str
    low: Fraction
    high: Fraction
    step: Fraction
    measure: Measure
    in_words: bool = False

    @property
    def is_range(self) -> bool:
        """Whether two numbers bound it."""
        return self.low != self.high

    @property
    def significant(self) -> int:
        """How many digits say something: 2 of `1,5 miliar`, 3 of `0,125`."""
        return len(str(int(abs(self.low) / self.step)).rstrip("0")) if self.low else 1


def typed_numbers(text: str) -> tuple[Typed, ...]:
    """Every number of a text, years and labels among them, in order."""
    return tuple(_numbers(text)) if _HINT.search(text) else ()


def words_value(words: str) -> int | None:
    """`dua puluh tujuh` is 27; None for words that are no number together."""
    total = group = 0
    for word in words.lower().split():
        if word in _ONES:
            group += _ONES[word]
        elif word in _SINGLE:
            group += _SINGLE[word]
        elif word == "belas":
            group += 10
        elif word in ("puluh", "ratus"):
            last = group % 10
            group += last * (10 if word == "puluh" else 100) - last
        elif word in _SCALES:
            total += (group or 1) * _SCALES[word]
            group = 0
        else:
            return None
    return total + group


def digits_value(digits: str) -> Fraction:
    """`1.234,5` is 1234.5; so are `1234.5` and, without a point, `1,234,500` is what it looks like."""
    if digits.count(",") > 1:
        return Fraction(digits.replace(",", ""))
    whole, _, rest = digits.rpartition(".")
    if whole and "." not in whole and "," not in digits and len(rest) < 3:
        return Fraction(digits)
    return Fraction(digits.replace(".", "").replace(",", "."))


def _numbers(text: str) -> Iterator[Typed]:
    for match in _NUMBER.finditer(text):
        found = _in_words(match) if match["words"] else _in_digits(text, match)
        if found is not None:
            yield found


def _in_words(match: re.Match[str]) -> Typed | None:
    value = words_value(match["words"])
    if value is None or all(word in _SCALES or word in ("puluh", "belas", "ratus") for word in match[0].split()):
        return None
    low, step = Fraction(value), Fraction(1)
    for place, word in enumerate((match["part"] or "").lower().split(), start=1):
        step = Fraction(1, 10**place)
        low += _ONES.get(word, 0) * step
    return Typed(match.start(), match.end(), match[0], low, low, step, _measure(match), in_words=True)


def _in_digits(text: str, match: re.Match[str]) -> Typed:
    factor = _SCALES[match["scale"].lower()] if match["scale"] else 1
    decimals = _decimals(match["high"] or match["digits"])
    low = digits_value(match["digits"]) * factor
    high = digits_value(match["high"]) * factor if match["high"] else low
    start, end = match.start(), match.end()
    if match["scale"] is None and match["unit"] is None and not match["rp"] and (kind := _name(text, match)):
        return Typed(start, end, match[0], low, high, Fraction(1), kind)
    return Typed(start, end, match[0], low, max(low, high), Fraction(factor, 10**decimals), _measure(match))


def _decimals(digits: str) -> int:
    if "," in digits:
        return 0 if digits.count(",") > 1 else len(digits.partition(",")[2])
    rest = digits.rpartition(".")[2]
    return len(rest) if digits.count(".") == 1 and len(rest) < 3 else 0


def _measure(match: re.Match[str]) -> Measure:
    unit = (match["unit"] or "").strip().lower()
    if match["rp"] or unit == "rupiah":
        return "rupiah"
    return "percent" if unit else ""


def _name(text: str, match: re.Match[str]) -> Measure | None:
    """Whether digits name something rather than count it: a year, the day of a date, an article of a law."""
    digits, high = match["digits"], match["high"] or ""
    if _YEAR.fullmatch(digits) and (not high or _YEAR.fullmatch(high)):
        return "year"
    if _MONTH.match(text, match.end()) or _DAYS.match(text, match.end()):
        return "label"
    return "label" if _LABEL.search(text, max(0, match.start() - 12), match.start()) else None
