"""Claims about the prose that a chapter is read as."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

from smartprov.diagnostics import Span
from smartprov.source.chapter import parse_chapter
from smartprov.source.prose import (
    Block,
    Citation,
    CodeBlock,
    Definitions,
    Directive,
    Heading,
    Image,
    Link,
    ListBlock,
    Picture,
    Quote,
    Table,
    Text,
    every_inline,
)
from tests.unit.source.marked import PATH, read, unmarked


def sketch(value: object) -> object:
    """A value without its spans: the class's name and what it holds."""
    if isinstance(value, tuple):
        return [sketch(inner) for inner in value if not isinstance(inner, Span)]
    if not is_dataclass(value):
        return value
    held = [getattr(value, member.name) for member in fields(value) if "span" not in member.name]
    return (type(value).__name__, *(sketch(inner) for inner in held))


def inlines(text: str) -> object:
    (paragraph,) = read(text).blocks
    return sketch(paragraph.inlines)


def only(text: str) -> Block:
    (block,) = read(text).blocks
    return block


def test_front_matter_and_body_know_their_first_lines() -> None:
    chapter = read("---\nid: a\ntitle: b\n---\n\n## C\n")
    assert (chapter.front_matter, chapter.front_matter_line, chapter.body_line) == ("id: a\ntitle: b\n", 2, 5)
    assert chapter.blocks[0].span == Span(PATH, 6, 1, 6, 5)


def test_a_chapter_without_front_matter_is_all_body() -> None:
    chapter = read("## C\n")
    assert (chapter.front_matter, chapter.body_line) == (None, 1)


def test_an_empty_chapter_has_no_blocks() -> None:
    assert [parse_chapter(PATH, text).blocks for text in ("", "\n", "---\n---", "---\n---\n", " \n\t\n")] == [()] * 5


def test_inlines_are_read() -> None:
    assert inlines("a **b _c_** `d`\\\ne  \nf\ng &amp; \\* h") == [
        ("Text", "a "),
        ("Strong", [("Text", "b "), ("Emphasis", [("Text", "c")])]),
        ("Text", " "),
        ("Code", "d"),
        ("LineBreak",),
        ("Text", "e"),
        ("LineBreak",),
        ("Text", "f g & * h"),
    ]


def test_what_joins_prose_and_data_is_read() -> None:
    assert inlines("[](#gov-01) [b *c*](#32.73) [@src-a;@src-b] [d](https://é.id/f g)".replace(" g)", "g)")) == [
        ("Reference", "gov-01", []),
        ("Text", " "),
        ("Reference", "32.73", [("Text", "b "), ("Emphasis", [("Text", "c")])]),
        ("Text", " "),
        ("Citation", [["src-a"], ["src-b"]]),
        ("Text", " "),
        ("Link", [("Text", "d")], "https://xn--9ca.id/fg"),
    ]


def test_each_source_of_a_citation_has_its_place() -> None:
    text, spans = unmarked("a [@‹src-a›;  @‹src-b›] c")
    (citation,) = [inline for inline in every_inline(read(text).blocks) if isinstance(inline, Citation)]
    assert [span for _, span in citation.sources] == spans


def test_links_by_label_and_addresses_in_brackets_are_links() -> None:
    links = [
        inline.url
        for inline in every_inline(read("[a][b] <https://c.id> <d@e.id>\n\n[b]: https://b.id").blocks)
        if isinstance(inline, Link)
    ]
    assert links == ["https://b.id", "https://c.id", "mailto:d@e.id"]


def test_a_heading_takes_its_id_and_class_off_its_text() -> None:
    text, (anchor,) = unmarked("## Judul {{ a | b }} {#‹judul-1› .unnumbered} ##")
    heading = only(text)
    assert isinstance(heading, Heading)
    assert (heading.level, heading.id, heading.id_span, heading.classes) == (2, "judul-1", anchor, ("unnumbered",))
    assert heading.inlines[0] == Text("Judul ", Span(PATH, 1, 4, 1, 10))
    assert len(heading.inlines) == 2


def test_a_table_has_id_caption_aligns_and_cells() -> None:
    text, (anchor,) = unmarked(
        '{#‹tbl-a› caption="Indeks *2022* \\"b\\"" .wide}\n'
        "| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | {{ a | b }} | x \\| y |\n| | | | 4 |"
    )
    table = only(text)
    assert isinstance(table, Table)
    assert (table.id, table.id_span, table.classes) == ("tbl-a", anchor, ("wide",))
    assert sketch(table.caption) == [("Text", "Indeks "), ("Emphasis", [("Text", "2022")]), ("Text", ' "b"')]
    assert table.aligns == ("left", "center", "right", "")
    assert [len(row) for row in (table.head, *table.rows)] == [4, 4, 4]
    assert sketch(table.rows[0][2:]) == [[("Text", "x | y")], []]
    assert sketch(table.rows[1]) == [[], [], [], [("Text", "4")]]
    assert table.span == Span(PATH, 2, 1, 5, 12)


def test_a_picture_alone_is_a_block_and_its_file_is_known() -> None:
    above = only('{#fig-a caption="Peta"}\n![peta {{ a }}](../../assets/peta%20a.png)')
    behind = only('![peta {{ a }}](../../assets/peta%20a.png){#fig-a caption="Peta"}')
    for picture in (above, behind):
        assert isinstance(picture, Picture)
        assert (picture.id, picture.path, picture.file) == ("fig-a", "../../assets/peta%20a.png", "assets/peta a.png")
        assert sketch(picture.caption) == [("Text", "Peta")]
        assert [type(inline).__name__ for inline in picture.alt] == ["Text", "Value"]


def test_a_picture_in_a_line_is_an_image() -> None:
    images = [i for i in every_inline(read("lihat ![a](b.png) ini").blocks) if isinstance(i, Image)]
    assert [(image.path, image.file) for image in images] == [("b.png", "chapters/buku-1/b.png")]


def test_a_directive_has_name_id_options_and_body_each_with_its_place() -> None:
    text, (name, anchor, by, by_value, title, title_value) = unmarked(
        ':::{‹budget-by-year› #‹tbl-a›} ‹by›=‹scheme› ‹c›="‹d e›"\nCatatan.\n\n- a\n:::'
    )
    directive = only(text)
    assert isinstance(directive, Directive)
    assert (directive.name, directive.name_span, directive.id, directive.id_span) == (
        "budget-by-year",
        name,
        "tbl-a",
        anchor,
    )
    assert [(option.name, option.value) for option in directive.options] == [("by", "scheme"), ("c", "d e")]
    assert [span for option in directive.options for span in (option.name_span, option.value_span)] == [
        by,
        by_value,
        title,
        title_value,
    ]
    assert [type(block).__name__ for block in directive.body] == ["Paragraph", "ListBlock"]
    assert directive.span.line == directive.span.end_line == 1


def test_directives_nest_with_equal_and_with_longer_fences() -> None:
    for text in (":::{a}\n:::{b}\n:::\nx\n:::\n\ny", "::::{a}\n:::{b}\n:::\nx\n::::\n\ny"):
        outer, after = read(text).blocks
        assert isinstance(outer, Directive)
        assert [type(block).__name__ for block in (*outer.body, after)] == ["Directive", "Paragraph", "Paragraph"]


def test_an_empty_directive_may_follow_text_at_once() -> None:
    assert [type(block).__name__ for block in read("Teks\n:::{a}\n:::\nTeks").blocks] == [
        "Paragraph",
        "Directive",
        "Paragraph",
    ]


def test_lists_and_definitions_hold_blocks() -> None:
    ordered = only("3. a\n\n   b\n4. c\n   - d")
    assert isinstance(ordered, ListBlock)
    assert (ordered.ordered, ordered.start) == (True, 3)
    assert [[type(block).__name__ for block in item] for item in ordered.items] == [
        ["Paragraph", "Paragraph"],
        ["Paragraph", "ListBlock"],
    ]
    definitions = only("A *b*\n: c\n: d\n\nE\n: f")
    assert isinstance(definitions, Definitions)
    assert [(sketch(item.term), len(item.blocks)) for item in definitions.items] == [
        ([("Text", "A "), ("Emphasis", [("Text", "b")])], 2),
        ([("Text", "E")], 1),
    ]


def test_quotes_may_be_notes_and_code_knows_its_language() -> None:
    quote, code = read("{.note}\n> a\n\n```yaml x\nb: {{ c | d }}\n```\n").blocks
    assert isinstance(quote, Quote)
    assert isinstance(code, CodeBlock)
    assert (quote.classes, code.text, code.language) == (("note",), "b: {{ c | d }}\n", "yaml")


def test_footnotes_are_kept_by_label_wherever_they_are_defined() -> None:
    chapter = read("a[^b] c[^2]\n\n> [^b]: d\n\n[^2]: e\n\n    f")
    assert {label: len(blocks) for label, blocks in chapter.footnotes.items()} == {"b": 1, "2": 2}


def test_blocks_span_from_their_first_to_their_last_letter() -> None:
    text, spans = unmarked("‹## A›\n\n‹b\nc›\n\n> ‹d›\n\n‹- e\n\n  f›\n\n‹```\ng\n```›\n\n‹1. h›")
    heading, paragraph, quote, *rest = read(text).blocks
    assert isinstance(quote, Quote)
    assert [block.span for block in (heading, paragraph, *quote.blocks, *rest)] == spans
