"""Numbers in words and in roman numerals: `dua puluh tujuh`, `twenty-seven`, `XXVII`."""

from __future__ import annotations

from smartprov.text.forms.exact import Number, decimals_of, exact, rounded
from smartprov.text.forms.languages import LanguageCode

LARGEST = 10**18 - 1

_ID = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"]
_ID_SCALES = ("", "ribu", "juta", "miliar", "triliun", "kuadriliun")
_EN = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_EN_SCALES = ("", "thousand", "million", "billion", "trillion", "quadrillion")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def words(language: LanguageCode, value: Number) -> str:
    """The number in words, decimals digit by digit (`koma lima`). Raises `ValueError` from 10^18 on."""
    exact_digits = decimals_of(value)
    digits = 2 if exact_digits is None else exact_digits
    units = rounded(exact(value), digits)
    whole, rest = divmod(abs(units), 10**digits)
    if whole > LARGEST:
        raise ValueError(f"too large for words: {value}")
    text = _indonesian(whole) if language == "id" else _english(whole)
    if rest:
        names, point = (_ID, "koma") if language == "id" else (_EN, "point")
        text += f" {point} " + " ".join(names[int(digit)] for digit in f"{rest:0{digits}d}".rstrip("0"))
    return f"minus {text}" if units < 0 else text


def roman(value: int) -> str:
    """A roman numeral in capitals, for 1 to 3999; others raise `ValueError`."""
    if not 1 <= value <= 3999:
        raise ValueError(f"no roman numeral for {value}")
    text = ""
    for size, letters in _ROMAN:
        count, value = divmod(value, size)
        text += letters * count
    return text


def _groups(value: int) -> list[tuple[int, int]]:
    """The non-empty groups of three digits, largest first, each with its power of a thousand."""
    groups = []
    power = 0
    while value:
        value, group = divmod(value, 1000)
        if group:
            groups.append((group, power))
        power += 1
    return groups[::-1]


def _indonesian(value: int) -> str:
    if value == 0:
        return _ID[0]
    parts = []
    for group, power in _groups(value):
        if power == 1 and group == 1:
            parts.append("seribu")
        else:
            parts.append(f"{_indonesian_hundreds(group)} {_ID_SCALES[power]}".rstrip())
    return " ".join(parts)


def _indonesian_hundreds(value: int) -> str:
    hundreds, rest = divmod(value, 100)
    parts = []
    if hundreds:
        parts.append("seratus" if hundreds == 1 else f"{_ID[hundreds]} ratus")
    if rest >= 20:
        parts.append(f"{_ID[rest // 10]} puluh")
        rest %= 10
    elif rest >= 12:
        parts.append(f"{_ID[rest - 10]} belas")
        rest = 0
    if rest:
        parts.append(_ID[rest])
    return " ".join(parts)


def _english(value: int) -> str:
    if value == 0:
        return _EN[0]
    parts: list[str] = []
    for group, power in _groups(value):
        text = f"{_english_hundreds(group)} {_EN_SCALES[power]}".rstrip()
        parts.append(f"and {text}" if parts and power == 0 and group < 100 else text)
    return " ".join(parts)


def _english_hundreds(value: int) -> str:
    hundreds, rest = divmod(value, 100)
    text = _EN[rest] if rest < 20 else _EN_TENS[rest // 10] + (f"-{_EN[rest % 10]}" if rest % 10 else "")
    if not hundreds:
        return text
    return f"{_EN[hundreds]} hundred" + (f" and {text}" if rest else "")
