"""What a value may be: the kinds of values that fields are declared with, each with its rule.

Every rule that pydantic does not have is a validator that raises `PydanticCustomError`; its type is the diagnostic's
code.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal, NewType

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    WithJsonSchema,
    WrapValidator,
)
from pydantic_core import PydanticCustomError

Rupiah = NewType("Rupiah", int)
TBD: Literal["tbd"] = "tbd"

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+)*$"
CODE_PATTERN = r"^[0-9A-Z]+(\.[0-9A-Z]+)*$"
ID_OR_CODE_PATTERN = f"{ID_PATTERN}|{CODE_PATTERN}"
VERSION_PATTERN = r"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$"
DATE_PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
RANGE_PATTERN = r"^-?[0-9]+(\.[0-9]+)?-[0-9]+(\.[0-9]+)?$"
COLOR_PATTERN = r"^#[0-9a-fA-F]{6}$"
TEXT_PATTERN = r"\S"
FIRST_YEAR, LAST_YEAR = 1900, 2200
MAX_MONEY = 10**17

CODE_BY_PATTERN = {
    ID_PATTERN: "bad-id",
    ID_OR_CODE_PATTERN: "bad-id",
    CODE_PATTERN: "bad-code",
    VERSION_PATTERN: "bad-version",
    TEXT_PATTERN: "empty-text",
    COLOR_PATTERN: "bad-color",
}
"""What a mismatch with a pattern is called; these kinds are the frequent ones, so pydantic itself matches them."""


class Entity(BaseModel):
    """What every declared thing keeps: nothing unknown, nothing guessed, nothing changed after loading."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    ENTRY_KEY: ClassVar[tuple[str, ...]] = ()
    """In a list of such entries, the fields by which two versions of one are known to be the same."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a field that names an entity of one of these kinds; checks, diff, schema and completion follow from it."""

    kinds: tuple[str, ...]
    may_be_historic: bool = False
    """The id may belong to an earlier version, so that a missing one is not dangling."""


def about(english: str, indonesian: str, **keywords: Any) -> Any:
    """A field's description in both languages, as an editor shows it on hover."""
    return Field(description=f"{indonesian}\n\n{english}", **keywords)


def _year(value: object) -> object:
    year = int(value) if isinstance(value, str) and re.fullmatch(r"[0-9]{4}", value) else value
    if type(year) is int and FIRST_YEAR <= year <= LAST_YEAR:
        return year
    raise PydanticCustomError("bad-year", "")


def _date(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool) and FIRST_YEAR <= value <= LAST_YEAR:
        return str(value)
    if isinstance(value, str) and re.fullmatch(DATE_PATTERN, value):
        parts = [int(part) for part in value.split("-")]
        if FIRST_YEAR <= parts[0] <= LAST_YEAR and (len(parts) < 2 or 1 <= parts[1] <= 12):
            if len(parts) < 3 or 1 <= parts[2] <= monthrange(parts[0], parts[1])[1]:
                return value
    raise PydanticCustomError("bad-date", "")


def _money(value: object) -> object:
    if type(value) is int and 0 <= value <= MAX_MONEY:
        return value
    raise PydanticCustomError("bad-money", "")


def _number(value: object) -> object:
    if type(value) in (int, float):
        return _whole(value)
    raise PydanticCustomError("bad-number", "")


def _target(value: object) -> object:
    if type(value) in (int, float) or value == TBD:
        return _whole(value)
    if isinstance(value, str) and re.fullmatch(RANGE_PATTERN, value):
        low, high = bounds(value)
        if low <= high:
            return value
        raise PydanticCustomError("range-reversed", "")
    raise PydanticCustomError("bad-target", "")


def _whole(value: object) -> object:
    """A whole number as one: 3.0 and 3 are the same to a reader, and to whoever compares two plans."""
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 2**53 else value


def bounds(typed: str) -> tuple[float, float]:
    """The two ends of a typed range, `"70-75"`."""
    cut = typed.index("-", 1)
    return float(typed[:cut]), float(typed[cut + 1 :])


def _or_tbd(rule: Callable[[object], object]) -> Callable[[object], object]:
    return lambda value: value if value == TBD else rule(value)


def _flag(value: object) -> object:
    if isinstance(value, bool):
        return value
    raise PydanticCustomError("bad-bool", "")


def _between(low: int, high: int) -> Callable[[object], object]:
    def check(value: object) -> object:
        if type(value) is int and low <= value <= high:
            return value
        raise PydanticCustomError("out-of-range", "", {"low": low, "high": high})

    return check


def _plain(rule: Callable[[object], object], schema: Mapping[str, object]) -> tuple[WrapValidator, WithJsonSchema]:
    """A rule that stands alone: pydantic's own reading of the type is not asked, so one slip gives one error."""
    return WrapValidator(lambda value, _: rule(value)), WithJsonSchema(dict(schema))


_MONEY = {"type": "integer", "minimum": 0}
_NUMBER = {"type": "number"}
_DATE = {"type": ["string", "integer"], "pattern": DATE_PATTERN}
_TBD_OR: Callable[[Mapping[str, object]], dict[str, object]] = lambda schema: {"anyOf": [dict(schema), {"const": TBD}]}  # noqa: E731

Id = Annotated[str, Field(pattern=ID_PATTERN)]
Text = Annotated[str, StringConstraints(pattern=TEXT_PATTERN, strip_whitespace=True)]
"""White space around it is no part of it: a block scalar's last line break, for one."""
TextOrTbd = Text
"""Text that may be `tbd`; the value is the same, the name says that the book prints it as *belum ditentukan*."""
Year = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]
YearKey = Annotated[int, BeforeValidator(_year)]
Date = Annotated[str, *_plain(_date, _DATE)]
DateOrTbd = Annotated[str, *_plain(_or_tbd(_date), _TBD_OR(_DATE))]
Money = Annotated[int, *_plain(_money, _MONEY)]
MoneyOrTbd = Annotated[int | Literal["tbd"], *_plain(_or_tbd(_money), _TBD_OR(_MONEY))]
Number = Annotated[int | float, *_plain(_number, _NUMBER)]
NumberOrTbd = Annotated[int | float | Literal["tbd"], *_plain(_or_tbd(_number), _TBD_OR(_NUMBER))]
Integer = Annotated[int, *_plain(_between(0, 10**9), {"type": "integer", "minimum": 0})]
IntegerOrTbd = Annotated[
    int | Literal["tbd"], *_plain(_or_tbd(_between(0, 10**9)), _TBD_OR({"type": "integer", "minimum": 0}))
]
Percentage = Annotated[int, *_plain(_between(0, 100), {"type": "integer", "minimum": 0, "maximum": 100})]
Score = Annotated[int, *_plain(_between(1, 5), {"type": "integer", "minimum": 1, "maximum": 5})]
Target = Annotated[
    int | float | str,
    *_plain(_target, {"anyOf": [_NUMBER, {"type": "string", "pattern": RANGE_PATTERN}, {"const": TBD}]}),
]
Code = Annotated[str, Field(pattern=CODE_PATTERN)]
Version = Annotated[str, Field(pattern=VERSION_PATTERN)]
Color = Annotated[str, Field(pattern=COLOR_PATTERN)]
Flag = Annotated[bool, *_plain(_flag, {"type": "boolean"})]


def shaped(*shapes: str) -> Discriminator:
    """A discriminator by shape (`text`, `map`, `list`, `flag`, `number`), so that a union gives one error, not many."""
    return _discriminator(lambda value: f"<{_shape(value)}>", " | ".join(shapes))


def _discriminator(which: Callable[[object], str | None], expected: str) -> Discriminator:
    """What `which` calls by no member's tag is of a wrong type. It must not raise: pydantic lets that through."""
    return Discriminator(
        which, custom_error_type="wrong-type", custom_error_message="-", custom_error_context={"expected": expected}
    )


def tagged(word: str) -> Tag:
    """A member of a union. Its tag is spelled like no key, for pydantic's error locations hold both."""
    return Tag(f"<{word}>")


def _shape(value: object) -> str:
    if isinstance(value, bool):
        return "flag"
    if isinstance(value, str):
        return "text"
    if isinstance(value, dict | BaseModel):
        return "map"
    return "list" if isinstance(value, list | tuple) else "number"


def only(word: str) -> tuple[WrapValidator, WithJsonSchema]:
    """The one word that may stand in place of a list."""

    def check(value: object) -> object:
        if value == word:
            return value
        raise PydanticCustomError("unknown-choice", "", {"expected": f"'{word}'"})

    return _plain(check, {"const": word})


def tbd_only() -> tuple[WrapValidator, WithJsonSchema]:
    """The typed value `tbd` in place of a mapping."""
    return only(TBD)


def never() -> tuple[WrapValidator, WithJsonSchema]:
    """`false`, the only flag that may stand in place of a mapping."""

    def check(value: object) -> object:
        if value is False:
            return value
        raise PydanticCustomError("only-false", "")

    return _plain(check, {"const": False})


def millimetres(low: int, high: int) -> tuple[WrapValidator, WithJsonSchema]:
    """A length on paper."""
    return _plain(_between(low, high), {"type": "integer", "minimum": low, "maximum": high})


def by_key(*keys: str) -> Discriminator:
    """A discriminator by which of the keys is there; the first where none is."""

    def which(value: object) -> str | None:
        for key in keys:
            if (isinstance(value, dict) and key in value) or hasattr(value, key):
                return f"<{key}>"
        return f"<{keys[0]}>" if isinstance(value, dict) else None

    return _discriminator(which, "map")
