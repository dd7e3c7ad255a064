"""Claims about places: a mistake is reported at its exact line and column, wherever in a chapter it is planted."""

from __future__ import annotations

import pytest

from smartprov.source.prose import Code, CodeBlock, Reference, Text, Value, every_block, every_inline
from tests.unit.source.marked import PATH, found, read, unmarked

PLACES = {
    "heading": "## Judul {{ @ }} {#judul}",
    "closed heading": "##   Judul {{ @ }} ##",
    "underlined heading": "Judul {{ @ }}\n---",
    "paragraph": "Teks biasa.\n\nSebuah {{ @ }} di sini.",
    "second line": "Baris pertama\nlalu {{ @ }} di sini.",
    "indented second line": "Baris pertama\n   lalu {{ @ }} di sini.",
    "after emoji": "Kota 😀👩‍👧 é: {{ @ }}",
    "after wide letters": "都市\u00a0\u2003{{ @ }}",
    "after a tab": "a\tb {{ @ }}",
    "strong": "Ada **tebal *miring {{ @ }}* lagi**.",
    "link text": "[lihat {{ @ }}](https://contoh.id)",
    "reference text": "[lihat {{ @ }}](#gov-01)",
    "after a code span": "`{{ a | b }}` {{ @ }}",
    "after an escape": "\\* &amp; {{ @ }}",
    "quote": "> satu\n> dua {{ @ }}",
    "quote without space": ">dua {{ @ }}",
    "lazy quote": "> satu\ndua {{ @ }}",
    "quote in quote": "> > dalam {{ @ }}",
    "list": "- satu {{ @ }}",
    "second line of an item": "- satu\n  dua {{ @ }}",
    "lazy item": "- satu\ndua {{ @ }}",
    "nested list": "- satu\n  1. dua\n     - tiga {{ @ }}",
    "tabbed list": "-\tsatu\n\t- dua {{ @ }}",
    "paragraph of an item": "- satu\n\n  dua {{ @ }}",
    "quote in list": "- satu\n\n  > dua {{ @ }}",
    "list in quote": "> - satu\n>   - dua {{ @ }}",
    "table head": "| a | b {{ @ }} |\n|---|---|\n| 1 | 2 |",
    "third cell": "| a | b | c |\n|---|---|---|\n| {{ a | b }} | {{ a | b }} | x {{ @ }} |",
    "third cell without pipes": "a | b | c\n---|---|---\nx | {{ a | b }} | {{ @ }}",
    "cell after escaped pipes": "| a | b | c |\n|---|---|---|\n| x \\| y | \\|\\| | z \\| {{ @ }} |",
    "equal cells": "| a | b |\n|---|---|\n| x | x {{ @ }} |",
    "cell after an empty one": "| a | b |\n|---|---|\n| | {{ @ }} |",
    "table in a list": "- satu\n\n  | a | b |\n  |---|---|\n  | 1 | {{ @ }} |",
    "table in a quote": "> | a | b |\n> |---|---|\n> | 1 | {{ @ }} |",
    "caption": '{#tbl-a caption="Indeks {{ @ }}"}\n| a |\n|---|\n| 1 |',
    "caption behind another value": '{#tbl-a caption="A {{ a[\'b}\'] | c }} \\" {{ @ }}"}\n| a |\n|---|\n| 1 |',
    "caption behind a picture": '![peta](a.png){#fig-a caption="Peta {{ @ }}"}',
    "alternative text": "![peta {{ @ }}](a.png)",
    "alternative text in a line": "lihat ![*peta* {{ @ }}](a.png) itu",
    "directive": ":::{roadmap}\nCatatan {{ @ }}\n:::",
    "list in a directive": ":::{roadmap #a} by=b\n\n- satu\n  - dua {{ @ }}\n:::",
    "directive in a list": "- satu\n\n  :::{roadmap}\n  Catatan {{ @ }}\n  :::",
    "directive in a directive": ":::{a}\n:::{b}\nCatatan {{ @ }}\n:::\n:::",
    "footnote": "Teks[^1].\n\n[^1]: Catatan {{ @ }}",
    "later paragraph of a footnote": "Teks[^1].\n\n[^1]: Catatan\n\n    Lagi {{ @ }}",
    "lazy footnote": "Teks[^1].\n\n[^1]: Catatan\nlagi {{ @ }}",
    "term": "Istilah {{ @ }}\n: arti",
    "definition": "Istilah\n: arti {{ @ }}",
    "second definition": "Istilah\n: arti\n: lain {{ @ }}\n\n  lagi",
    "after front matter": "---\nid: a\ntitle: b\n---\nTeks {{ @ }}",
    "after front matter and blank lines": "---\nid: a\n---\n\n\n> Teks {{ @ }}",
}
"""Each with a value at `@`."""


@pytest.mark.parametrize("place", PLACES)
def test_a_bad_expression_is_reported_where_it_stands(place: str) -> None:
    (diagnostic,) = found(PLACES[place].replace("@", "‹a + b›"))
    assert diagnostic.code == "bad-expression"


@pytest.mark.parametrize("place", PLACES)
def test_a_value_and_its_parts_stand_where_they_are_typed(place: str) -> None:
    text, (name, subscript, call, _) = unmarked(PLACES[place].replace("@", "‹programs›[‹'x'›] | ‹rupiah›‹›"))
    chapter = read(text)
    blocks = (*chapter.blocks, *(block for note in chapter.footnotes.values() for block in note))
    (value,) = [i for i in every_inline(blocks) if isinstance(i, Value) and i.expression.parts[0].value == "programs"]
    assert [part.span for part in value.expression.parts] == [name, subscript]
    assert value.expression.filters[0].span == call
    assert (value.span.line, value.span.column) == (name.line, name.column - 3)


@pytest.mark.parametrize("place", [name for name in PLACES if not name.startswith(("caption", "alternative"))])
def test_html_is_reported_where_it_stands(place: str) -> None:
    marked = PLACES[place].replace("{{ @ }}", "x ‹<b>›tebal</b>")
    (diagnostic,) = found(marked)
    assert (diagnostic.code, diagnostic.arguments["html"]) == ("raw-html", "<b>")


def test_all_mistakes_of_a_chapter_are_reported_in_one_run() -> None:
    diagnostics = found(
        "## Judul ‹{% if %}›\n\n> {{ ‹a + b› }}\n\n- [x](‹javascript:alert(1)›)\n  - ‹![](a.png)›\n\n"
        "| a |\n|---|\n| ‹<i>› |\n\n:::{a} ‹b›\n‹{{› buka\n:::\n\n‹[^x]› [‹@›; ‹src_b›]"
    )
    assert [diagnostic.code for diagnostic in diagnostics] == [
        "template-statement",
        "bad-expression",
        "unsafe-link",
        "missing-alt",
        "raw-html",
        "bad-option",
        "unclosed-value",
        "undefined-footnote",
        "bad-citation",
        "bad-citation",
    ]


def test_values_in_code_stay_as_they_are_spelled() -> None:
    chapter = read(
        "`{{ a | b }}`\n\n```\n{{ a | b }} {% c %} <b>\n```\n\n    {{ a | b }}\n\n| a |\n|---|\n| `{{ a | b }}` |"
    )
    codes = [inline.text for inline in every_inline(chapter.blocks) if isinstance(inline, Code)]
    blocks = [block.text for block in every_block(chapter.blocks) if isinstance(block, CodeBlock)]
    assert codes == ["{{ a | b }}"] * 2
    assert blocks == ["{{ a | b }} {% c %} <b>\n", "{{ a | b }}\n"]


def test_an_escaped_brace_is_a_brace() -> None:
    (paragraph,) = read("Tulis \\{{ a | b }} begini.").blocks
    assert [type(inline) for inline in every_inline((paragraph,))] == [Text]
    assert next(every_inline((paragraph,))).text == "Tulis {{ a | b }} begini."


def test_inlines_know_where_they_begin_and_end() -> None:
    text, spans = unmarked(
        "‹Ada ›‹**tebal**›‹ dan ›‹[^1]›‹ lalu\n  baris ›‹`kode`›‹, ›‹[@src-a; @src-b]›‹ ›‹[](#gov-01)›‹ ›‹*miring*›‹.›"
        "\n\n[^1]: c"
    )
    (paragraph,) = read(text).blocks
    assert [inline.span for inline in paragraph.inlines] == spans


def test_a_reference_knows_where_its_target_is_typed() -> None:
    text, (target,) = unmarked("Lihat [kota *ini*](#‹32.73›) dan seterusnya.")
    (reference,) = [inline for inline in every_inline(read(text).blocks) if isinstance(inline, Reference)]
    assert (reference.target, reference.target_span) == ("32.73", target)


def test_paths_are_kept_in_every_span() -> None:
    assert {inline.span.path for inline in every_inline(read("a **b** {{ c }}").blocks)} == {PATH}
