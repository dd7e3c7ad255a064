"""A plan's file as lines, one for each field."""

from __future__ import annotations

from smartprov.merge.listing import listed


def test_every_field_has_a_line_with_its_path_through_ids() -> None:
    text = (
        "phase: medium\nid: gov-01\naddresses: [gap-01, gap-02]\nempty: []\nnone: {}\nactions:\n  - id: gov-01.a1\n"
        "    budget:\n      - {year: 2025, amount: 2100000000, scheme: apbd}\n"
        "    partners: [{name: tbd, kind: other}]\n"
    )
    assert listed(text) == [
        "id: gov-01",
        "actions › gov-01.a1 › budget › 2025 apbd › amount: 2.100.000.000",
        "actions › gov-01.a1 › partners › tbd other",
        "addresses: gap-01",
        "addresses: gap-02",
        "empty: []",
        "none: {}",
        "phase: medium",
    ]


def test_a_registry_and_a_list_of_words_have_lines_too() -> None:
    assert listed("- {code: '32.01', name: Bogor}\n- {name: Bekasi, code: '32.16'}\n") == [
        "32.01 › name: Bogor",
        "32.16 › name: Bekasi",
    ]
    assert listed("- a\n- b c\n") == ["a", "b c"]


def test_a_text_has_a_line_for_each_sentence() -> None:
    assert listed("summary: >\n  Satu kalimat.\n  Dua kalimat, v. lima. Tiga!\n") == [
        "summary: Satu kalimat.",
        "summary: Dua kalimat, v. lima.",
        "summary: Tiga!",
    ]


def test_comments_quotes_order_of_keys_and_layout_make_no_line() -> None:
    assert listed("a: 1\nb: {c: x}\n") == listed("# x\nb:\n    c: 'x'  # y\n\na:   1\n")


def test_years_are_not_grouped_and_what_is_quoted_is_no_number() -> None:
    assert listed("a: 2025\nb: '123456'\nc: -123456\nd: 1.5\n") == ["a: 2025", "b: 123456", "c: -123456", "d: 1.5"]


def test_a_file_that_is_being_merged_shows_both_sides() -> None:
    text = "a: 1\n<<<<<<< ours\nb: {c: 2, d: 1}\n=======\nb: {c: 3, d: 1}\n>>>>>>> theirs\nz: 1\n"
    assert listed(text) == [
        "a: 1",
        "<<<<<<< ours",
        "b › c: 2",
        "=======",
        "b › c: 3",
        ">>>>>>> theirs",
        "b › d: 1",
        "z: 1",
    ]


def test_what_is_not_yaml_has_no_lines() -> None:
    assert listed("a: [") is None
    assert listed("nur Worte\n") is None
    assert listed("<<<<<<< ours\na: [\n=======\na: 1\n>>>>>>> theirs\n") is None
    assert listed("") is None
