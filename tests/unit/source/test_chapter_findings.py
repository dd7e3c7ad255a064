"""Claims about what is wrong in a chapter: each code with its place, its severity and its arguments."""

from __future__ import annotations

import pytest

from smartprov.diagnostics import Severity, Span
from smartprov.source.chapter import parse_chapter
from smartprov.source.prose import Directive, Heading, Link, Paragraph, Table, every_inline
from tests.unit.source.marked import PATH, found, read, unmarked

TABLE = "\n| a |\n|---|\n| 1 |"
FINDINGS: list[tuple[str, str, dict[str, str]]] = [
    # raw HTML
    ("‹<div class=a>›\n{{ a + }}\n</div>", "raw-html", {"html": "<div class=a>"}),
    ("- a\n\n  ‹<!-- b›\n  c -->", "raw-html", {"html": "<!-- b"}),
    ("a ‹<br/>› b", "raw-html", {"html": "<br/>"}),
    ("a ‹</b>› c", "raw-html", {"html": "</b>"}),
    ("a ‹<b>›c <i>d</b>".replace("<i>", "‹<i>›"), "raw-html", {"html": "<b>"}),
    # templates
    ("a ‹{% for b in c %}› d", "template-statement", {"statement": "{% for b in c %}"}),
    ("‹{# catatan #}›", "template-statement", {"statement": "{# catatan #}"}),
    ("a ‹{%› b", "template-statement", {"statement": "{%"}),
    # values
    ("a ‹{{› b\nc }}", "unclosed-value", {}),
    ("a ‹{{›{ b }}}", "unclosed-value", {}),
    ("a {{ ‹b()› }}", "bad-expression", {"expression": "b()", "reason": "call", "detail": ""}),
    ("a {{‹› }}", "bad-expression", {"expression": "", "reason": "empty", "detail": ""}),
    # directives
    ("‹:::{roadmap #a} by=b›\nc", "unclosed-directive", {"directive": "roadmap", "fence": ":::"}),
    ("::::{a}\n‹:::{b}›\nc\n::::", "unclosed-directive", {"directive": "b", "fence": ":::"}),
    ("‹:::note›\nc\n:::", "unknown-fence", {"fence": ":::note"}),
    ("‹:::{2}›\nc\n:::", "unknown-fence", {"fence": ":::{2}"}),
    ("a\n\n‹:::›", "stray-fence", {}),
    (":::{a} ‹b›\n:::", "bad-option", {"option": "b", "reason": "syntax"}),
    (":::{a} b=c ‹b›=d\n:::", "bad-option", {"option": "b", "reason": "repeated"}),
    (':::{a} ‹b›=""\n:::', "bad-option", {"option": "b", "reason": "empty"}),
    (':::{a} ‹b="c›\n:::', "bad-option", {"option": 'b="c', "reason": "syntax"}),
    (":::{a ‹.b›}\n:::", "bad-option", {"option": ".b", "reason": "syntax"}),
    (":::{a #‹Tbl›}\n:::", "bad-id", {"id": "Tbl"}),
    # attributes
    ("{#‹Tbl_a›}" + TABLE, "bad-id", {"id": "Tbl_a"}),
    (
        "{#a ‹.red›}" + TABLE,
        "unknown-attribute",
        {"attribute": ".red", "block": "table", "known": "#id caption .wide", "reason": "unknown"},
    ),
    (
        "{#a ‹width›=3}" + TABLE,
        "unknown-attribute",
        {"attribute": "width", "block": "table", "known": "#id caption .wide", "reason": "unknown"},
    ),
    (
        "{#a ‹#b›}" + TABLE,
        "unknown-attribute",
        {"attribute": "#b", "block": "table", "known": "#id caption .wide", "reason": "repeated"},
    ),
    (
        '{‹caption›=" "}' + TABLE,
        "unknown-attribute",
        {"attribute": "caption", "block": "table", "known": "#id caption .wide", "reason": "empty"},
    ),
    (
        "{#a ‹b›}" + TABLE,
        "unknown-attribute",
        {"attribute": "b", "block": "table", "known": "#id caption .wide", "reason": "syntax"},
    ),
    (
        "## A {#a ‹caption›=b}",
        "unknown-attribute",
        {"attribute": "caption", "block": "heading", "known": "#id .unnumbered", "reason": "unknown"},
    ),
    (
        "{‹#a›}\n> b",
        "unknown-attribute",
        {"attribute": "#a", "block": "quote", "known": ".note .warning", "reason": "unknown"},
    ),
    ("‹{#a}›\nTeks", "stray-attributes", {"attributes": "{#a}", "next": "paragraph"}),
    ("Teks\n‹{#a}›\n\n- b", "stray-attributes", {"attributes": "{#a}", "next": "list"}),
    ("‹{#a}›\n\n:::{b}\n:::", "stray-attributes", {"attributes": "{#a}", "next": "directive"}),
    ("‹{#a}›\n{#b}" + TABLE, "stray-attributes", {"attributes": "{#a}", "next": "attributes"}),
    ("> ‹{#a}›\n\nTeks", "stray-attributes", {"attributes": "{#a}", "next": "end"}),
    ("Teks ‹{#a}› lagi", "stray-attributes", {"attributes": "{#a}", "next": "text"}),
    ('‹{#a› caption="b" lagi', "stray-attributes", {"attributes": "{#a", "next": "text"}),
    # footnotes
    ("a[^b]\n\n[^b]: c\n\n‹[^b]:› d", "duplicate-footnote", {"label": "b"}),
    ("> a ‹[^b]›", "undefined-footnote", {"label": "b"}),
    ("a\n\n‹[^b]:› c", "unused-footnote", {"label": "b"}),
    ("a[^b]\n\n[^b]: c ‹[^b]›", "footnote-in-footnote", {"label": "b"}),
    ("a[^b]\n\n‹[^b]:›", "empty-footnote", {"label": "b"}),
    # headings
    ("‹# A›", "heading-level", {"level": "1", "previous": "1", "reason": "title"}),
    ("‹A›\n===".replace("‹A›", "‹A›"), "heading-level", {"level": "1", "previous": "1", "reason": "title"}),
    ("‹### A›", "heading-level", {"level": "3", "previous": "1", "reason": "skipped"}),
    ("## A\n\n‹#### B›\n\n##### C", "heading-level", {"level": "4", "previous": "2", "reason": "skipped"}),
    ("> ‹## A›", "heading-level", {"level": "2", "previous": "1", "reason": "nested"}),
    ("‹##›", "empty-heading", {}),
    ("‹## {#a}›", "empty-heading", {}),
    # links and pictures
    ("[a](‹javascript:b›)", "unsafe-link", {"url": "javascript:b", "reason": "scheme"}),
    ("[a](‹JaVaScRiPt:b›)", "unsafe-link", {"url": "JaVaScRiPt:b", "reason": "scheme"}),
    ("‹[a](javascript&#58;b)›", "unsafe-link", {"url": "javascript:b", "reason": "scheme"}),
    ("<‹data:text/html,b›>", "unsafe-link", {"url": "data:text/html,b", "reason": "scheme"}),
    ("[a](‹file:///etc/passwd›)", "unsafe-link", {"url": "file:///etc/passwd", "reason": "scheme"}),
    ("[a](‹//contoh.id›)", "unsafe-link", {"url": "//contoh.id", "reason": "host"}),
    ("[a](‹/b›)", "unsafe-link", {"url": "/b", "reason": "absolute"}),
    ("[a](‹../b.md›)", "unsafe-link", {"url": "../b.md", "reason": "relative"}),
    ("‹[a]()›", "unsafe-link", {"url": "", "reason": "empty"}),
    ("[a](‹https:b›)", "unsafe-link", {"url": "https:b", "reason": "incomplete"}),
    ("‹[a](https://\\\\b)›", "unsafe-link", {"url": "https://\\b", "reason": "characters"}),
    ("[a](‹{{b|c}}›)", "unsafe-link", {"url": "{{b|c}}", "reason": "value"}),
    ("‹[a][b]›\n\n[b]: file:///c", "unsafe-link", {"url": "file:///c", "reason": "scheme"}),
    ("‹[](https://contoh.id)›", "missing-link-text", {"url": "https://contoh.id"}),
    ("[a‹](›https://contoh.id/b c)", "broken-link", {}),
    ("[a‹](›{{ b }})", "unsafe-link", {"reason": "value"}),
    ("[](#‹Gov_01›)", "bad-id", {"id": "Gov_01"}),
    ("[a](#‹›)", "bad-id", {"id": ""}),
    ("‹![](a.png)›", "missing-alt", {"picture": "a.png"}),
    ("b ‹![ ](a.png)› c", "missing-alt", {"picture": "a.png"}),
    ("![a](‹../../../b.png›)", "unsafe-picture", {"picture": "../../../b.png", "reason": "outside"}),
    ("![a](‹%2e%2e/../%2e%2e/b.png›)", "unsafe-picture", {"picture": "%2e%2e/../%2e%2e/b.png", "reason": "outside"}),
    ("![a](‹https://b/c.png›)", "unsafe-picture", {"picture": "https://b/c.png", "reason": "scheme"}),
    ("![a](‹/b.png›)", "unsafe-picture", {"picture": "/b.png", "reason": "absolute"}),
    ("![a](‹data:image/png;base64,b›)", "unsafe-picture", {"picture": "data:image/png;base64,b", "reason": "scheme"}),
    # citations
    ("[@src-a; ‹src-b›]", "bad-citation", {"citation": "src-b"}),
    ("[‹@Src›]", "bad-citation", {"citation": "@Src"}),
    ("[‹@src-a, hlm. 3›]", "bad-citation", {"citation": "@src-a, hlm. 3"}),
    # tables
    (
        "| a | b |\n|---|---|\n| 1 | 2 |‹ 3 | 4 |›".replace("|‹ 3", "| ‹3"),
        "too-many-cells",
        {"cells": "4", "columns": "2"},
    ),
    ("| a | b |\n‹|---|›\n| 1 | 2 |", "misshapen-table", {"columns": "2", "ruled": "1"}),
    # the rest
    ("‹```python›\na", "unclosed-code", {"fence": "```"}),
    ("a\n\n‹---›\n\nb", "unsupported-markdown", {"construct": "thematic-break"}),
    ('‹[a](https://b.c "d")›', "unsupported-markdown", {"construct": "link-title"}),
    ("a ‹&#x202e;› b", "forbidden-character", {"character": "U+202E"}),
    ("a ‹&#xE000;› b", "forbidden-character", {"character": "U+E000"}),
    ("‹a›" + "b" * 20_000, "text-too-long", {"limit": "20000"}),
]
WARNINGS = {"unused-footnote", "unsupported-markdown"}


@pytest.mark.parametrize(("marked", "code", "arguments"), FINDINGS, ids=[f"{f[1]}-{n}" for n, f in enumerate(FINDINGS)])
def test_a_mistake_is_told_with_its_place_and_arguments(marked: str, code: str, arguments: dict[str, str]) -> None:
    diagnostics = found(marked)
    assert {diagnostic.code for diagnostic in diagnostics} == {code}
    assert dict(diagnostics[0].arguments) == arguments
    assert diagnostics[0].severity is (Severity.WARNING if code in WARNINGS else Severity.ERROR)


def test_a_second_footnote_points_at_the_first() -> None:
    text, (first, second) = unmarked("a[^b]\n\n‹[^b]:› c\n\n‹[^b]:› d")
    (diagnostic,) = parse_chapter(PATH, text).diagnostics
    assert diagnostic.span == second
    assert [(related.role, related.span) for related in diagnostic.related] == [("first", first)]


def test_lists_nested_too_deeply_are_cut_off_and_told() -> None:
    text = "\n".join("  " * depth + "- a" for depth in range(12))
    (diagnostic,) = parse_chapter(PATH, text).diagnostics
    assert (diagnostic.code, diagnostic.span.line) == ("too-deep", 9)
    assert dict(diagnostic.arguments) == {"what": "blocks", "limit": "16"}


def test_emphasis_nested_too_deeply_is_flattened_and_told() -> None:
    (diagnostic,) = parse_chapter(PATH, "*a _b " * 8 + "c_ d*" * 8).diagnostics
    assert (diagnostic.code, diagnostic.span.column) == ("too-deep", 31)
    assert dict(diagnostic.arguments) == {"what": "inlines", "limit": "10"}


def test_front_matter_that_is_never_closed_is_told_and_ends_before_a_blank_line_or_a_heading() -> None:
    for text, line in (("---\nid: a\n\n## A {{ b + }}\n", 4), ("---\nid: a\n## A {{ b + }}", 3)):
        chapter = parse_chapter(PATH, text)
        unclosed, expression = chapter.diagnostics
        assert (unclosed.code, unclosed.span) == ("unclosed-front-matter", Span(PATH, 1, 1, 1, 4))
        assert (expression.code, expression.span.line, expression.span.column) == ("bad-expression", line, 9)
        assert chapter.front_matter == "id: a\n"
    assert parse_chapter(PATH, "---\nid: a").front_matter == "id: a"


def test_the_stand_in_for_pipes_never_gets_through() -> None:
    (paragraph,) = parse_chapter(PATH, "a \ue000 b").blocks
    assert isinstance(paragraph, Paragraph)
    assert next(every_inline((paragraph,))).text == "a \ufffd b"


def test_an_unsafe_link_leaves_only_its_text() -> None:
    chapter = parse_chapter(PATH, "[*a*](javascript:b)")
    assert not [inline for inline in every_inline(chapter.blocks) if isinstance(inline, Link)]


def test_a_broken_piece_does_not_take_its_surroundings_along() -> None:
    chapter = parse_chapter(PATH, "## A\n\n:::note\n| a |\n|---|\n| {{ b }} |\n:::\n\n:::{c} d\n:::\n")
    assert [type(block) for block in chapter.blocks] == [Heading, Table, Directive]


@pytest.mark.parametrize(
    "text",
    [
        "[a](https://contoh.id/b?c=d#e) <https://contoh.id> <a@contoh.id> [b](mailto:a@contoh.id)",
        "[@jabarprov](https://contoh.id)",
        "Harga \\{{ a }} dan { b } serta {c} lalu {.} dan }} sisa",
        "a | b\n\nc: d\n\n::: tidak dalam baris, a ::: b".replace("\n\n:::", "\n\nx :::"),
        "f \\](x) dan `](` saja",
        "[^ bukan] dan [] serta [ ]",
        "1986\\. Tahun yang baik.",
        "a & b < c > d",
    ],
)
def test_ordinary_text_is_left_in_peace(text: str) -> None:
    assert read(text).blocks
