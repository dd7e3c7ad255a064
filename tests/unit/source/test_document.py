"""Claims about YAML files: what is read as what, and how each thing that YAML allows and a plan does not is placed."""

from __future__ import annotations

import pytest

from smartprov.diagnostics import Related, Span
from smartprov.source.decoding import MAX_BYTES
from smartprov.source.document import Document, load_document, load_text
from smartprov.source.plain_data import MAX_DEPTH, MAX_NODES

PATH = "programs/gov-01.yaml"


def load(text: str | bytes) -> Document:
    return load_document(PATH, text if isinstance(text, bytes) else text.encode())


def said(document: Document) -> list[tuple[str, int, int]]:
    return [(each.code, each.span.line, each.span.column) for each in document.diagnostics]


READ_AS = (
    ("teks", "teks"),
    ("'teks'", "teks"),
    (">\n  satu\n  baris\n\n  dua\n", "satu baris\n\ndua\n"),
    ("satu\n  baris\n\n  dua", "satu baris\n\ndua"),
    ("|\n  satu\n  baris\n\n  dua\n", "satu\nbaris\n\ndua\n"),
    ('"32.10"', "32.10"),
    ("41", 41),
    ("-41", -41),
    ("0", 0),
    ("41.5", 41.5),
    ("-0.25", -0.25),
    ("2023-10-24", "2023-10-24"),
    ("2023-10", "2023-10"),
    ("2023", 2023),
    ("true", True),
    ("NO", False),
    ("on", True),
    ("Off", False),
    ("tbd", "tbd"),
    ("=", "="),
    ("10:x", "10:x"),
    ("3.060.000", "3.060.000"),
    ("1e3", "1e3"),
    ("y", "y"),
    ("[a, 1]", ["a", 1]),
    ("{a: 1}", {"a": 1}),
    ("'<<'", "<<"),
    ("<<", "<<"),
)


@pytest.mark.parametrize(("typed", "value"), READ_AS)
def test_a_value_is_read_as(typed: str, value: object) -> None:
    document = load(f"kunci: {typed}\n")
    assert document.data == {"kunci": value}
    assert type(document.data["kunci"]) is type(value)
    assert not document.diagnostics


PARAGRAPHS = (
    ("a: >\n  satu\n  dua\n\n  tiga\n", "satu dua\n\ntiga\n"),
    ("a: >-\n  satu\n\n\n  tiga\n", "satu\n\ntiga"),
    ("a: |\n  satu\n  dua\n\n  tiga\n", "satu\ndua\n\ntiga\n"),
    ("a: satu\n  dua\n\n  tiga\n", "satu dua\n\ntiga"),
    ("a: 'satu\n\n  tiga'\n", "satu\n\ntiga"),
)


@pytest.mark.parametrize(("text", "value"), PARAGRAPHS)
def test_a_blank_line_in_a_text_stays_a_blank_line(text: str, value: str) -> None:
    assert load(text).data == {"a": value}


AMBIGUOUS = ("010", "0x1F", "0b11", "1_000", "12:30", "1:30:00", ".5", "5.", "+5", "1.0e+3", ".inf", ".NaN", "9" * 19)


@pytest.mark.parametrize("typed", AMBIGUOUS)
def test_a_number_that_yaml_reads_as_another_is_refused_as_it_was_typed(typed: str) -> None:
    document = load(f"a: 1\nkunci: {typed}\n")
    [found] = document.diagnostics
    assert (found.code, found.span.line, found.span.column) == ("ambiguous-number", 2, 8)
    assert found.span.end_column == 8 + len(typed)
    assert found.arguments == {"typed": typed}
    assert document.refused == {("kunci",)}


BROKEN_VALUES = (
    # keys
    ("a: 1\nb: 2\na: 3", [("duplicate-key", 3, 1)]),
    ("{a: 1, a: 2}", [("duplicate-key", 1, 8)]),
    ("a:\n  - b: 1\n    'b': 2", [("duplicate-key", 3, 5)]),
    ("? [a]\n: b", [("key-not-text", 1, 3)]),
    ("{{a: 1}: 2}", [("key-not-text", 1, 1)]),
    ("a: {{ b }}", [("key-not-text", 1, 4)]),
    ("?", [("empty-value", 1, 2)]),
    ("a: &x {b: 1}\n? *x\n: 2", [("key-not-text", 1, 4)]),
    # empty values
    ("a:\nb: 1", [("empty-value", 1, 3)]),
    ("a: ~", [("empty-value", 1, 4)]),
    ("a: null", [("empty-value", 1, 4)]),
    ("- a\n-\n- b", [("empty-value", 2, 2)]),
    # tags, every one of them
    ("a: !!python/object/apply:os.system [ls]", [("yaml-tag", 1, 4)]),
    ("!!python/name:os.system a: 1", [("yaml-tag", 1, 1)]),
    ("a: !!str 5", [("yaml-tag", 1, 4)]),
    ("a: !!int '5'", [("yaml-tag", 1, 4)]),
    ("a: !!bool ya", [("yaml-tag", 1, 4)]),
    ("a: !!null ya", [("yaml-tag", 1, 4)]),
    ("a: !!binary aGFsbw==", [("yaml-tag", 1, 4)]),
    ("a: !Kustom x", [("yaml-tag", 1, 4)]),
    ("a: ! x", [("yaml-tag", 1, 4)]),
    ("a: !!map {b: 1}", [("yaml-tag", 1, 4)]),
    ("a: !!seq [b]", [("yaml-tag", 1, 4)]),
    ("a: !!set {b, c}", [("yaml-tag", 1, 4), ("empty-value", 1, 12), ("empty-value", 1, 15)]),
    ("a: !!map\n  b: 1", [("yaml-tag", 1, 4)]),
    ("a: !!omap\n  - b: 1", [("yaml-tag", 1, 4)]),
    ("a: &jangkar !!str 5", [("yaml-tag", 1, 4)]),
    ("a: !!str &jangkar 5", [("yaml-tag", 1, 4)]),
    ("a:\n  !!str b: 1", [("yaml-tag", 2, 3)]),
    ("- !!str b\n- c", [("yaml-tag", 1, 3)]),
    ("a: Awas! 'x' !y", []),
    ("a: '!!str'\nb: \"!x\"", []),
    ("a: |\n  !!str b", []),
    # characters that an escape smuggles in
    ('a: "\\0"', [("forbidden-character", 1, 4)]),
    ('a: "x\\u202ey"', [("forbidden-character", 1, 4)]),
    ('a: "\\e[31m"', [("forbidden-character", 1, 4)]),
    ('a: "\\r"', [("forbidden-character", 1, 4)]),
    ('a: "\\N"', [("forbidden-character", 1, 4)]),
    ('"\\u200f": 1', [("forbidden-character", 1, 1)]),
    ('a: "\\n \\t \\u00e9 \\U0001F600"', []),
    ("a: '\\0'", []),
    # merge keys
    ("a: &x {b: 1}\nc:\n  <<: *x\n  d: 2", []),
    ("a: 1\n<<: 3", [("merge-not-mapping", 2, 5)]),
    ("a: &x [1]\n<<: *x", [("merge-not-mapping", 1, 8)]),
    ("<<: [{a: 1}, 2]", [("merge-not-mapping", 1, 14)]),
)


@pytest.mark.parametrize(("text", "expected"), BROKEN_VALUES)
def test_what_yaml_allows_and_a_plan_does_not_is_said_at_its_place(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    document = load(text)
    assert said(document) == expected
    assert not document.is_broken
    assert bool(document.refused) == bool(expected)


def test_a_refused_value_keeps_the_rest_of_its_file() -> None:
    document = load("a: !!str 1\nb: 2\nc: [1, 010, 3]\n")
    assert document.data == {"a": None, "b": 2, "c": [1, None, 3]}
    assert document.refused == {("a",), ("c", 1)}


def test_the_second_of_two_equal_keys_names_the_first() -> None:
    [found] = load("a: 1\nb: 2\na: 3\n").diagnostics
    assert found.related == (Related("first-key", Span(PATH, 1, 1, 1, 2)),)
    assert found.arguments == {"key": "a"}


BROKEN_FILES = (
    ("a: 1\n---\nb: 2\n", "second-document", 2, 1),
    ("--- a\n--- b\n", "second-document", 2, 1),
    ("a: 1\n...\nb: 2\n", "second-document", 3, 1),
    ("a: *b\n", "undefined-alias", 1, 4),
    ("\ta: 1\n", "tab-indent", 1, 1),
    ("a: 1\n<<<<<<< ours\nb: 1\n=======\nb: 2\n>>>>>>> theirs\n", "conflict-markers", 2, 1),
    ("a:\n\tb: 1\n", "tab-indent", 2, 1),
    ("a:\n  - b\n\t- c\n", "tab-indent", 3, 1),
    ("a: b: c\n", "yaml-colon", 1, 5),
    ("judul: Layanan: satu pintu\n", "yaml-colon", 1, 15),
    ('a: 1\nb: "x\n', "yaml-unclosed", 2, 4),
    ("a: 'x\n\n\n", "yaml-unclosed", 1, 4),
    ("a: [1, 2\n", "yaml-unclosed", 1, 4),
    ("a: {b: 1\n", "yaml-unclosed", 1, 4),
    ("a: {b: [1,\n", "yaml-unclosed", 1, 8),
    ("a: {b: [1,", "yaml-unclosed", 1, 8),
    ("a: [1\nb: 2\n", "yaml-unclosed", 1, 4),
    ("a: [\n", "yaml-unclosed", 1, 4),
    ('a: "x\nb: 1\nc: "y"\n', "yaml-unclosed", 1, 4),
    ("a: 'x\nb: 'y'\n", "yaml-unclosed", 1, 4),
    ('a: [1, "x"y]\n', "yaml-unclosed", 1, 11),
    ("a: {b: 1}}\n", "yaml-surplus", 1, 10),
    ('a: "b" c\n', "yaml-surplus", 1, 8),
    ("a: 1\n b: 2\n", "yaml-colon", 2, 3),
    ("a:\n  b: 1\n c: 2\n", "yaml-indent", 3, 2),
    ("a:\n  - b\n  c: 1\n", "yaml-indent", 3, 3),
    ("a: 1\nteks\nb: 2\n", "yaml-no-colon", 2, 1),
    ("a: 1\nb:2\nc: 3\n", "yaml-no-colon", 2, 1),
    ("a: - b\n", "yaml-dash", 1, 4),
    ("a: 1\n%b\nc: 3\n", "yaml-start", 2, 1),
    ("a: @b\n", "yaml-start", 1, 4),
    ("a: `b`\n", "yaml-start", 1, 4),
    ("a: %b\n", "yaml-start", 1, 4),
    ("a: *\n", "yaml-start", 1, 4),
    ("%FOO\n---\na: 1\n", "yaml-start", 1, 1),
    ('a: "\\ud800"\n', "yaml-syntax", 1, 7),
    ('a: "\\q"\n', "yaml-escape", 1, 5),
    ("a: &x [*x]\n", "anchor-contains-itself", 1, 4),
    ("&x\na: {b: [*x]}\n", "anchor-contains-itself", 1, 1),
)


@pytest.mark.parametrize(("text", "code", "line", "column"), BROKEN_FILES)
def test_a_file_that_is_no_yaml_is_one_finding_at_its_place(text: str, code: str, line: int, column: int) -> None:
    document = load(text)
    assert said(document) == [(code, line, column)]
    assert document.is_broken
    assert document.data is None


DEEP = (
    ("[" * 90_000, 1, MAX_DEPTH + 1),
    ("{a: " * 90_000, 1, 4 * MAX_DEPTH + 1),
    ("- " * 90_000, 1, 2 * MAX_DEPTH + 1),
    ("-\t" * 90_000, 1, 1),
    ("? " * 90_000, 1, 2 * MAX_DEPTH + 1),
    ("{? " * 90_000, 1, 3 * MAX_DEPTH + 1),
    ("".join(f"{' ' * depth}a:\n" for depth in range(1_300)), MAX_DEPTH + 1, MAX_DEPTH + 1),
    ("[" * 50 + "]" * 50, 1, MAX_DEPTH + 1),
)


@pytest.mark.parametrize(("text", "line", "column"), DEEP, ids=range(len(DEEP)))
def test_nesting_is_bounded_before_the_stack_is_exhausted(text: str, line: int, column: int) -> None:
    [found] = load(text).diagnostics
    assert found.code in ("nested-too-deeply", "tab-indent", "yaml-start")
    assert (found.span.line, found.span.column) == (line, column) or found.code != "nested-too-deeply"


def test_forty_levels_are_not_too_deep() -> None:
    assert not load("[" * MAX_DEPTH + "]" * MAX_DEPTH).diagnostics


def test_aliases_that_multiply_are_stopped_before_they_fill_the_memory() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    [found] = load("\n".join(lines)).diagnostics
    assert found.code == "expands-too-far"
    assert found.arguments == {"limit": str(MAX_NODES)}


def test_merge_keys_that_multiply_are_stopped_too() -> None:
    lines = ["a0: &a0 {k0: 1}"]
    lines += [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 10)}], k{n}: 1}}" for n in range(1, 12)]
    assert [each.code for each in load("\n".join(lines)).diagnostics] == ["expands-too-far"]


def test_anchors_and_merge_keys_are_read() -> None:
    document = load("a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\ne: *x\n")
    assert document.data == {"a": {"b": 1, "c": 2}, "d": {"b": 1, "c": 3}, "e": {"b": 1, "c": 2}}
    assert document.span(("d", "b")) == Span(PATH, 1, 11, 1, 12)
    assert document.key_span(("d", "c")) == Span(PATH, 4, 3, 4, 4)


def test_of_two_merged_mappings_the_first_wins() -> None:
    assert load("a: {<<: [{b: 1}, {b: 2, c: 3}]}").data == {"a": {"b": 1, "c": 3}}


@pytest.mark.parametrize("text", ["", "\n\n", "# komentar\n", "---\n", "~\n", "\ufeff", "\ufeff# komentar"])
def test_a_file_without_content_is_empty_and_not_broken(text: str) -> None:
    document = load(text)
    assert document.is_empty
    assert not document.is_broken
    assert document.span().path == PATH


BYTES = (
    (b"a: 1\nb: \xff\n", "not-utf-8", 2, 4),
    (b"\xef\xbb\xbfa: \xe9\n", "not-utf-8", 1, 4),
    ("a: é\n".encode("latin-1"), "not-utf-8", 1, 4),
    ("a: é\n".encode("utf-16"), "not-utf-8", 1, 1),
    (b"\xfe\xff\x00a", "not-utf-8", 1, 1),
    ("a: é\n".encode("utf-16-le"), "not-utf-8", 1, 7),
    ("a: b\n".encode("utf-16-le"), "forbidden-character", 1, 2),
    (b"a: \xed\xa0\x80\n", "not-utf-8", 1, 4),
    (b"a: 1\nbc\x00: 2\n", "forbidden-character", 2, 3),
    ("a: \u202e1\n".encode(), "forbidden-character", 1, 4),
    (b"a: 1\r\nb: \x1b1\r\n", "forbidden-character", 2, 4),
    ("a: 1\u2028b: 2\n".encode(), "forbidden-character", 1, 5),
    ("a: \ufeff1\n".encode(), "forbidden-character", 1, 4),
    ("😀: \x07\n".encode(), "forbidden-character", 1, 4),
    (b"a" * (MAX_BYTES + 1), "file-too-large", 1, 1),
)


@pytest.mark.parametrize(
    ("data", "code", "line", "column"), BYTES, ids=[f"{row[1]}-{n}" for n, row in enumerate(BYTES)]
)
def test_bytes_that_are_no_plain_utf_8_are_one_finding(data: bytes, code: str, line: int, column: int) -> None:
    document = load(data)
    assert said(document) == [(code, line, column)]
    assert document.is_broken


def test_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    plain = load("a: 1\nb: [2,\n  x]\n")
    for text in ("\ufeffa: 1\nb: [2,\n  x]\n", "a: 1\r\nb: [2,\r\n  x]\r\n", "a: 1\rb: [2,\r  x]\r"):
        document = load(text)
        assert document.data == plain.data
        assert document.span(("b", 1)) == plain.span(("b", 1)) == Span(PATH, 3, 3, 3, 4)


def test_columns_count_characters_and_not_bytes() -> None:
    document = load("judul: [😀😀, é, x]\n")
    assert document.span(("judul", 2)) == Span(PATH, 1, 16, 1, 17)


def test_a_place_is_that_of_the_value_or_of_the_key() -> None:
    document = load("a:\n  b: teks\n  c: [1, 2]\nd: {e: 3}\n")
    assert document.span(("a", "b")) == Span(PATH, 2, 6, 2, 10)
    assert document.key_span(("a", "b")) == Span(PATH, 2, 3, 2, 4)
    assert document.span(("a",)) == Span(PATH, 2, 3, 2, 4)
    assert document.span(("a", "c", 1)) == Span(PATH, 3, 10, 3, 11)
    assert document.key_span(("a", "c", 1)) == Span(PATH, 3, 10, 3, 11)
    assert document.span(("d",)) == Span(PATH, 4, 4, 4, 10)


def test_a_path_that_leads_nowhere_is_placed_where_it_was_left() -> None:
    document = load("a:\n  b: 1\n")
    assert document.span(("a", "x", "y")) == document.span(("a",))
    assert document.span(("a", "b", 0)) == document.span(("a", "b"))
    assert document.span(("z",)) == document.span()


def test_a_spelling_is_what_was_typed() -> None:
    document = load("a: 41.50\nb: '7'\nc: [x]\n")
    assert document.spelling(("a",)) == "41.50"
    assert document.spelling(("b",)) == "7"
    assert document.spelling(("c",)) == ""


def test_front_matter_keeps_the_lines_of_its_chapter() -> None:
    document = load_text("chapters/b/c.md", "id: a\ntitle: 010\n", 2)
    assert [each.span for each in document.diagnostics] == [Span("chapters/b/c.md", 3, 8, 3, 11)]
    assert document.span(("id",)) == Span("chapters/b/c.md", 2, 5, 2, 6)
    broken = load_text("chapters/b/c.md", "id: a\ntitle: 'x\n", 2)
    assert [each.span for each in broken.diagnostics] == [Span("chapters/b/c.md", 3, 8, 3, 9)]


def test_what_a_syntax_error_was_about_is_related() -> None:
    [found] = load("a:\n  - b\n  c: 1\n").diagnostics
    assert found.related == (Related("yaml-context", Span(PATH, 2, 3, 2, 4)),)
