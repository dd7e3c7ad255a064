"""Claims about what a value may be: every row of the format's table that a field's type decides, through YAML."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import create_model

from smartprov.plan import values
from smartprov.plan.validation import validate
from smartprov.source.document import load_text

FIELDS: dict[str, Any] = {
    "id": values.Id,
    "text": values.Text,
    "year": values.Year,
    "date": values.Date,
    "date-or-tbd": values.DateOrTbd,
    "money": values.Money,
    "money-or-tbd": values.MoneyOrTbd,
    "number": values.Number,
    "number-or-tbd": values.NumberOrTbd,
    "integer": values.Integer,
    "integer-or-tbd": values.IntegerOrTbd,
    "percentage": values.Percentage,
    "score": values.Score,
    "target": values.Target,
    "code": values.Code,
    "version": values.Version,
    "flag": values.Flag,
}
MODELS = {
    name: create_model(f"Model{index}", __base__=values.Entity, kunci=(kind, ...))
    for index, (name, kind) in enumerate(FIELDS.items())
}

ACCEPTED = (
    ("id", "gov-01"),
    ("id", "gov-01.a1"),
    ("id", "a"),
    ("id", "a1.2.b"),
    ("text", "teks"),
    ("text", "'5'"),
    ("text", "'tidak'"),
    ("text", "2023-10-24"),
    ("text", "3.060.000"),
    ("text", "'*<b>|{{ x }}'"),
    ("year", "1900"),
    ("year", "2200"),
    ("date", "2023-10-24"),
    ("date", "'2023-10-24'"),
    ("date", "2023-10"),
    ("date", "2023"),
    ("date", "'2023'"),
    ("date", "2024-02-29"),
    ("date-or-tbd", "tbd"),
    ("money", "0"),
    ("money", "1500000000"),
    ("money-or-tbd", "tbd"),
    ("number", "41.5"),
    ("number", "-3"),
    ("number-or-tbd", "tbd"),
    ("integer", "0"),
    ("integer-or-tbd", "tbd"),
    ("percentage", "0"),
    ("percentage", "100"),
    ("score", "1"),
    ("score", "5"),
    ("target", "41.5"),
    ("target", "'70-75'"),
    ("target", "'70-70'"),
    ("target", "'-5-2.5'"),
    ("target", "tbd"),
    ("code", "'32.10'"),
    ("code", "'010'"),
    ("code", "'1.A.03'"),
    ("version", "1.10.0"),
    ("flag", "true"),
    ("flag", "yes"),
    ("flag", "off"),
)
REFUSED = (
    ("id", "Gov-01", "bad-id"),
    ("id", "1-gov", "bad-id"),
    ("id", "gov_01", "bad-id"),
    ("id", "gov--01", "bad-id"),
    ("id", "gov-", "bad-id"),
    ("id", "gov 01", "bad-id"),
    ("id", '"gov-01\\n"', "bad-id"),
    ("id", "góv", "bad-id"),
    ("id", "5", "bad-text"),
    ("id", "''", "bad-id"),
    ("text", "''", "empty-text"),
    ("text", "'   '", "empty-text"),
    ("text", "5", "bad-text"),
    ("text", "4.5", "bad-text"),
    ("text", "NO", "bad-text"),
    ("text", "on", "bad-text"),
    ("text", "[a]", "bad-text"),
    ("text", "{a: b}", "bad-text"),
    ("year", "1899", "bad-year"),
    ("year", "2201", "bad-year"),
    ("year", "2024.5", "bad-year"),
    ("year", "'2024'", "bad-year"),
    ("year", "true", "bad-year"),
    ("year", "tbd", "bad-year"),
    ("date", "2023-13", "bad-date"),
    ("date", "2023-02-29", "bad-date"),
    ("date", "2023-10-32", "bad-date"),
    ("date", "24-10-2023", "bad-date"),
    ("date", "24 Oktober 2023", "bad-date"),
    ("date", "1899-01-01", "bad-date"),
    ("date", "2023-1-1", "bad-date"),
    ("date", "tbd", "bad-date"),
    ("date", "true", "bad-date"),
    ("date", '"2023-10-24\\n"', "bad-date"),
    ("version", '"1.0.0\\n"', "bad-version"),
    ("code", '"32\\n"', "bad-code"),
    ("money", "3.060", "bad-money"),
    ("money", "-1", "bad-money"),
    ("money", "'1500000000'", "bad-money"),
    ("money", "1.500.000", "bad-money"),
    ("money", "Rp1000", "bad-money"),
    ("money", "true", "bad-money"),
    ("money", "tbd", "bad-money"),
    ("money", "999999999999999999", "bad-money"),
    ("money-or-tbd", "TBD", "bad-money"),
    ("number", "'41.5'", "bad-number"),
    ("number", "true", "bad-number"),
    ("number", "tbd", "bad-number"),
    ("integer", "-1", "out-of-range"),
    ("integer", "1.5", "out-of-range"),
    ("integer", "true", "out-of-range"),
    ("percentage", "101", "out-of-range"),
    ("percentage", "'50'", "out-of-range"),
    ("score", "0", "out-of-range"),
    ("score", "6", "out-of-range"),
    ("target", "'75-70'", "range-reversed"),
    ("target", "70–75", "bad-target"),
    ("target", "'70'", "bad-target"),
    ("target", "'70-75-80'", "bad-target"),
    ("target", "[70, 75]", "bad-target"),
    ("target", "true", "bad-target"),
    ("code", "32.10", "bad-text"),
    ("code", "'32.'", "bad-code"),
    ("code", "'a b'", "bad-code"),
    ("code", "''", "bad-code"),
    ("version", "1.10", "bad-text"),
    ("version", "'1.10'", "bad-version"),
    ("version", "1.0.0-rc1", "bad-version"),
    ("version", "01.0.0", "bad-version"),
    ("flag", "ya", "bad-bool"),
    ("flag", "1", "bad-bool"),
    ("flag", "'true'", "bad-bool"),
)


@pytest.mark.parametrize(("field", "typed"), ACCEPTED)
def test_a_value_may_be(field: str, typed: str) -> None:
    document = load_text("a.yaml", f"kunci: {typed}\n")
    assert not document.diagnostics
    assert validate(MODELS[field], document, document.data, ()).diagnostics == ()


@pytest.mark.parametrize(("field", "typed", "code"), REFUSED)
def test_a_value_may_not_be_and_is_one_finding_at_its_place(field: str, typed: str, code: str) -> None:
    document = load_text("a.yaml", f"kunci: {typed}\n")
    [found] = validate(MODELS[field], document, document.data, ()).diagnostics
    assert (found.code, found.span.line, found.span.column) == (code, 1, 8)
    assert found.arguments["key"] == "kunci"


@pytest.mark.parametrize(
    ("typed", "got", "spelling"),
    [("NO", "flag", "NO"), ("5", "number", "5"), ("4.50", "number", "4.50"), ("[a]", "list", "")],
)
def test_what_stands_at_a_text_field_is_named_as_it_was_typed(typed: str, got: str, spelling: str) -> None:
    document = load_text("a.yaml", f"kunci: {typed}\n")
    [found] = validate(MODELS["text"], document, document.data, ()).diagnostics
    assert (found.arguments["got"], found.arguments["typed"]) == (got, spelling)


def test_the_bounds_of_a_number_are_told() -> None:
    document = load_text("a.yaml", "kunci: 101\n")
    [found] = validate(MODELS["percentage"], document, document.data, ()).diagnostics
    assert (found.arguments["low"], found.arguments["high"]) == ("0", "100")


@pytest.mark.parametrize(("typed", "low", "high"), [("70-75", 70, 75), ("-5-2.5", -5, 2.5), ("0.5-0.75", 0.5, 0.75)])
def test_a_range_has_two_ends(typed: str, low: float, high: float) -> None:
    assert values.bounds(typed) == (low, high)


def test_every_field_is_described_in_both_languages() -> None:
    field = values.about("Its name.", "Namanya.")
    assert field.description == "Namanya.\n\nIts name."
