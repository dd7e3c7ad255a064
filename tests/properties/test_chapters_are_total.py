"""Laws of the chapter reader: whatever the text, it answers, in bounded time, and every place lies inside the file."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smartprov.diagnostics import Diagnostic, Span
from smartprov.source.chapter import parse_chapter
from smartprov.source.expression import Expression, parse_expression
from smartprov.source.prose import Code, CodeBlock, Link, Text, Value, every_block, every_inline

PATH = "chapters/book/chapter.md"
FRAGMENTS = [
    *"[]()!`{}*_#:>-|\n \t\\<&^@\"'=.a;~+1😀\u00a0\u2003",
    *(
        "\n\n",
        "    ",
        "  - ",
        "> ",
        "```",
        ":::",
        ":::{x #i} a=b\n",
        "{{ a | b }}",
        "{{ a['b-c'].d",
        "{#id}",
        '{#id caption="',
    ),
    *(
        "| a | b |\n|---|---|\n",
        "[^1]",
        "[^1]: ",
        "[@src]",
        "](#id)",
        "![",
        "](a.png)",
        "---\n",
        "## ",
        "<b>",
        "{%",
        "&#x202e;",
    ),
    *(
        "\nTerm\n: ",
        "1. ",
        "\\|",
        "[a]: /x\n",
        "<http://a.b>",
        "**",
        "{.note}\n",
        "  \n",
        "&copy;",
        "\ue000",
        "\x00",
        "\r",
    ),
]
texts = st.one_of(st.text(), st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join))


def spans_of(value: object) -> Iterator[Span]:
    """Every span anywhere inside a value."""
    if isinstance(value, Span):
        yield value
    elif is_dataclass(value):
        for member in fields(value):
            yield from spans_of(getattr(value, member.name))
    elif isinstance(value, tuple):
        for inner in value:
            yield from spans_of(inner)
    elif isinstance(value, dict):
        yield from spans_of(tuple(value.values()))


def assert_inside(span: Span, lines: list[str]) -> None:
    assert span.path == PATH
    assert 1 <= span.line <= len(lines)
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1
    assert span.line <= span.end_line <= len(lines)
    assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
    assert (span.line, span.column) <= (span.end_line, span.end_column)


@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
def test_any_text_is_read_and_every_span_lies_inside_the_file(text: str) -> None:
    chapter = parse_chapter(PATH, text)
    lines = text.split("\n")
    for span in spans_of((chapter.blocks, dict(chapter.footnotes), chapter.diagnostics)):
        assert_inside(span, lines)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
def test_nothing_of_our_own_making_and_no_unsafe_url_is_left_in_the_prose(text: str) -> None:
    chapter = parse_chapter(PATH, text)
    everything = (*chapter.blocks, *(block for note in chapter.footnotes.values() for block in note))
    for inline in every_inline(everything):
        if isinstance(inline, Text | Code):
            assert "\ue000" not in inline.text
        if isinstance(inline, Link):
            assert inline.url.lower().startswith(("http://", "https://", "mailto:"))
    assert all("\ue000" not in block.text for block in every_block(everything) if isinstance(block, CodeBlock))


@settings(max_examples=300, deadline=None)
@given(texts)
def test_a_value_stands_where_its_span_says(text: str) -> None:
    text = text.replace("\ue000", "").replace("\x00", "")  # the decoder lets neither through
    chapter = parse_chapter(PATH, text)
    lines = text.split("\n")
    for inline in every_inline(chapter.blocks):
        if isinstance(inline, Value):
            span = inline.span
            assert lines[span.line - 1][span.column - 1 : span.end_column - 1].startswith("{{")
            assert lines[span.line - 1][span.column - 1 : span.end_column - 1].endswith("}}")
            assert inline.expression.text in lines[span.line - 1][span.column - 1 : span.end_column - 1]


@settings(max_examples=500, deadline=None)
@given(
    st.one_of(st.text(), st.lists(st.sampled_from([*"ab.|[]()'\"1-+ ,={}:~*\\\n", "['a-b']", "| f(1)"])).map("".join))
)
def test_any_expression_is_read_or_refused_with_a_reason(text: str) -> None:
    parsed = parse_expression(text, PATH, 3, 5)
    if isinstance(parsed, Diagnostic):
        assert parsed.code == "bad-expression"
        assert parsed.arguments["reason"]
        return
    assert isinstance(parsed, Expression)
    for part in parsed.parts:
        spelling = text[part.span.column - 5 : part.span.end_column - 5]
        assert (spelling[1:-1] if spelling[0] in "'\"" else spelling) == str(part.value)
    for call in parsed.filters:
        assert text[call.span.column - 5 : call.span.end_column - 5] == call.name


HOSTILE = (
    *(
        "[",
        "![",
        "![](",
        "[![",
        "`",
        "{{",
        '{{"',
        "{%",
        "{#a ",
        ":::\n",
        ":::{a}\n",
        ">",
        "> > >\n",
        "- - a\n",
        "  - a\n",
    ),
    *(
        "<",
        "<!--",
        "*a_ ",
        "**a *b ",
        "[a](",
        "[a]: b\n",
        "[^a]: x\n",
        "[@a;",
        "|a|b|\n|-|-|\n",
        "-|-\n",
        "\\|",
        "x\n: y\n",
    ),
    *("![a](b)", "&#x", "a\n===\n", '{#a caption="', "{#a}\n", "## a {#b}\n", "```\n", "{{ a | b }}", "[[]]("),
)


def calls_made(text: str) -> int:
    """How many Python and C functions reading a text calls: work, measured without a clock."""
    count = 0

    def profile(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    parse_chapter(PATH, "warm up")
    sys.setprofile(profile)
    try:
        parse_chapter(PATH, text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_hostile_text_is_no_more_than_about_twice_the_work(piece: str) -> None:
    times = 2_400 // len(piece)
    assert calls_made(piece * (2 * times)) < 2.6 * calls_made(piece * times)


@pytest.mark.bench
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hundred_kilobytes_of_hostile_text_take_seconds_at_most(piece: str) -> None:
    started = time.perf_counter()
    parse_chapter(PATH, piece * (100_000 // len(piece)))
    assert time.perf_counter() - started < 4
