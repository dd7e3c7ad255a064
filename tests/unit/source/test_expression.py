"""Claims about value expressions: what they may be, and where each of their parts stands."""

from __future__ import annotations

import pytest

from smartprov.diagnostics import Diagnostic, Span
from smartprov.source.expression import Expression, parse_expression


def parsed(text: str) -> Expression:
    result = parse_expression(text, "a.md", 7, 11)
    assert isinstance(result, Expression), result
    return result


def refused(text: str) -> Diagnostic:
    result = parse_expression(text, "a.md", 7, 11)
    assert isinstance(result, Diagnostic), result
    assert result.code == "bad-expression"
    return result


def test_every_part_and_filter_has_its_columns() -> None:
    text = " programs['gov-01'].budget.by_year[2025] | number( 2 , digits=1 )|rupiah "
    expression = parsed(text)
    assert [(part.value, part.kind) for part in expression.parts] == [
        ("programs", "name"),
        ("gov-01", "subscript"),
        ("budget", "attribute"),
        ("by_year", "attribute"),
        (2025, "subscript"),
    ]
    spans = [part.span for part in expression.parts] + [call.span for call in expression.filters]
    words = [text[span.column - 11 : span.end_column - 11] for span in spans]
    assert words == ["programs", "'gov-01'", "budget", "by_year", "2025", "number", "rupiah"]
    assert {(span.line, span.end_line) for span in spans} == {(7, 7)}
    assert [(call.arguments, call.keywords) for call in expression.filters] == [((2,), (("digits", 1),)), ((), ())]
    assert expression.text == text.strip()
    assert expression.span == Span("a.md", 7, 12, 7, 11 + len(text) - 1)


@pytest.mark.parametrize("text", ['facts["a"].of', "regions['32.73'].name", "a['x|y']|f", "a|f('(', 1.5, true)", "é.ü"])
def test_paths_with_constants_are_read(text: str) -> None:
    assert parsed(text).text == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("a." + "b" * 200, "too-long"),
        ("a b", "syntax"),
        ("a.", "syntax"),
        ("a['b", "syntax"),
        ("programs.gov-01.title", "hyphen"),
        ("programs.gov-a", "hyphen"),
        ("a - b", "hyphen"),
        ("a + b", "calculation"),
        ("'a' * 10", "calculation"),
        ("a ~ b", "calculation"),
        ("not a", "calculation"),
        ("a ** 9", "calculation"),
        ("a == b", "comparison"),
        ("a is defined", "comparison"),
        ("b if a", "condition"),
        ("a()", "call"),
        ("a.items()", "call"),
        ("range(9)", "call"),
        ("''.__class__", "constant"),
        ("1", "constant"),
        ("[1]", "constant"),
        ("{}", "constant"),
        ("a, b", "constant"),
        ("a[b]", "subscript"),
        ("a[-1]", "subscript"),
        ("a[1:2]", "subscript"),
        ("a[true]", "subscript"),
        ("a[1.5]", "subscript"),
        ("a | f(b)", "argument"),
        ("a | f(*b)", "argument"),
        ("a | f(x=b)", "argument"),
        ("a | f(none)", "argument"),
        ("a['b' 'c']", "form"),
        ("(a).b", "form"),
        ("a | f.g", "form"),
        ("a }} {{ b", "form"),
        ("a }} {% for b in c %}", "syntax"),
        ("a['\\n']", "form"),
        ("a\n.b", "form"),
        ("(" * 100, "form"),
    ],
)
def test_anything_else_is_refused_with_a_reason(text: str, reason: str) -> None:
    diagnostic = refused(text)
    assert diagnostic.arguments["reason"] == reason
    assert diagnostic.arguments["expression"] == text.strip()


def test_a_refusal_marks_the_expression_without_the_spaces_around_it() -> None:
    assert refused("  a + b ").span == Span("a.md", 7, 13, 7, 18)
