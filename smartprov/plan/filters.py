"""The filters of a value: how a number of the plan is written in prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction

from smartprov.plan.figures import Amount, Count, Share
from smartprov.plan.lookup import CalendarYear, Value
from smartprov.plan.values import RANGE_PATTERN, TBD, bounds
from smartprov.source.expression import Constant, FilterCall
from smartprov.text.forms import Forms, Number


class FilterError(Exception):
    """A filter that does not fit its value or its arguments; `reason` is a key of the catalogue's reasons."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def written(value: Value, filters: tuple[FilterCall, ...], forms: Forms) -> str:
    """The value in words, through its filters. `tbd` stays `tbd`, whatever the filter. Raises `FilterError`."""
    if is_undecided(value):
        for call in filters:
            _filter(call)
        return TBD
    if not filters:
        return _plainly(value, forms)
    for call in filters:
        value = _filter(call)(value, forms, call.arguments, dict(call.keywords))
    return str(value)


def is_undecided(value: Value) -> bool:
    """Whether the value itself is `tbd`, so that nothing can be computed from it; a sum, if no line of it is known."""
    if isinstance(value, Amount):
        return bool(value.undecided) and not value.rupiah
    return value == TBD or (isinstance(value, Share) and value.value is None)


def _filter(call: FilterCall) -> _Filter:
    found = FILTERS.get(call.name)
    if found is None:
        raise FilterError("unknown-filter")
    return found


def _plainly(value: Value, forms: Forms) -> str:
    match value:
        case Amount():
            return _bounded(value.undecided, forms.rupiah(value.rupiah), forms)
        case Count():
            return _bounded(value.undecided, forms.number(value.number), forms)
        case Share():
            return forms.percent(_number(value))
        case bool():
            return _YES_NO[forms.language.code][value]
        case CalendarYear():
            return str(int(value))
        case int() | float():
            return forms.number(value)
        case tuple():
            return forms.list(value)
        case str():
            return value


_YES_NO = {"id": ("tidak", "ya"), "en": ("no", "yes")}


def _bounded(undecided: int, text: str, forms: Forms) -> str:
    return f"{forms.language.at_least} {text}" if undecided else text


def _number(value: Value) -> Number:
    match value:
        case bool():
            raise FilterError("not-a-number")
        case int() | float():
            return value
        case Amount():
            return value.rupiah
        case Count():
            return value.number
        case Share():
            return value.value if value.value is not None else Fraction(0)
        case _:
            raise FilterError("not-a-number")


def _undecided(value: Value) -> int:
    return value.undecided if isinstance(value, Amount | Count) else 0


_Filter = Callable[[Value, Forms, tuple[Constant, ...], Mapping[str, Constant]], str]


def _digits(arguments: tuple[Constant, ...], keywords: Mapping[str, Constant], default: int | None) -> int | None:
    rest = {name: value for name, value in keywords.items() if name != "digits"}
    if rest or len(arguments) + len(keywords) > 1:
        raise FilterError("bad-arguments")
    given = arguments[0] if arguments else keywords.get("digits", default)
    if given is None:
        return None
    if type(given) is not int or not 0 <= given <= 6:
        raise FilterError("bad-digits")
    return given


def _alone(arguments: tuple[Constant, ...], keywords: Mapping[str, Constant]) -> None:
    if arguments or keywords:
        raise FilterError("bad-arguments")


def _rupiah(value: Value, forms: Forms, arguments: tuple[Constant, ...], keywords: Mapping[str, Constant]) -> str:
    _alone(arguments, keywords)
    return _bounded(_undecided(value), forms.rupiah(_number(value)), forms)


def _rupiah_short(value: Value, forms: Forms, arguments: tuple[Constant, ...], keywords: Mapping[str, Constant]) -> str:
    _alone(arguments, keywords)
    return _bounded(_undecided(value), forms.rupiah_short(_number(value)), forms)


def _as_number(value: Value, forms: Forms, arguments: tuple[Constant, ...], keywords: Mapping[str, Constant]) -> str:
    digits = _digits(arguments, keywords, None)
    if isinstance(value, str) and _is_range(value):
        return forms.number_range(*bounds(value))
    return _bounded(_undecided(value), forms.number(_number(value), digits), forms)


def _percent(value: Value, forms: Forms, arguments: tuple[Constant, ...], keywords: Mapping[str, Constant]) -> str:
    digits = _digits(arguments, keywords, 1)
    if isinstance(value, Share):
        return forms.percent(_number(value), digits if digits is not None else 1)
    given = bool(arguments or keywords)
    return forms.percent_points(_number(value), digits if given else None)


def _date(value: Value, forms: Forms, arguments: tuple[Constant, ...], keywords: Mapping[str, Constant]) -> str:
    _alone(arguments, keywords)
    if not isinstance(value, str):
        raise FilterError("not-a-date")
    try:
        return forms.date(value)
    except ValueError as exc:
        raise FilterError("not-a-date") from exc


def _words(value: Value, forms: Forms, arguments: tuple[Constant, ...], keywords: Mapping[str, Constant]) -> str:
    _alone(arguments, keywords)
    try:
        return _bounded(_undecided(value), forms.words(_number(value)), forms)
    except ValueError as exc:
        raise FilterError("too-large") from exc


def _list(value: Value, forms: Forms, arguments: tuple[Constant, ...], keywords: Mapping[str, Constant]) -> str:
    _alone(arguments, keywords)
    if not isinstance(value, tuple):
        raise FilterError("not-a-list")
    return forms.list(value)


def _is_range(value: str) -> bool:
    return re.fullmatch(RANGE_PATTERN, value) is not None


FILTERS: Mapping[str, _Filter] = {
    "rupiah": _rupiah,
    "rupiah_short": _rupiah_short,
    "number": _as_number,
    "percent": _percent,
    "date": _date,
    "words": _words,
    "list": _list,
}
