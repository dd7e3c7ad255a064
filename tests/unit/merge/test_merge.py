"""What a merge makes of two people's edits to one file of a plan."""

from __future__ import annotations

from textwrap import dedent

import pytest

from smartprov.merge import Merged, merge_texts

AGENCIES = """\
# Perangkat daerah.
- {id: setda, name: Sekretariat Daerah, kind: sekretariat}  # induk
- {id: bappeda, name: Badan Perencanaan, kind: badan}
- {id: dinkes, name: Dinas Kesehatan, kind: dinas}
"""
PROGRAM = """\
id: gov-01
title: Layanan publik
# Disepakati dalam rapat.
phase: medium
addresses: [gap-01, issue-01]
indicators:
  - ind-kepuasan
  - id: gov-01.i1
    unit: layanan
    targets: {2024: 12, 2025: 20, 2026: 28}
actions:
  - id: gov-01.a1
    title: Satu akun
    partners: [{name: tbd, kind: academia}]
    budget:
      - {year: 2024, amount: 1500, scheme: apbd}
      - {year: 2025, amount: 2100, scheme: apbd}
"""


def merged(base: str, ours: str, theirs: str) -> Merged:
    result = merge_texts(base, ours, theirs)
    assert result is not None
    return result


def clean(base: str, ours: str, theirs: str) -> str:
    result = merged(base, ours, theirs)
    assert result.conflicts == ()
    return result.text


def edited(text: str, *edits: tuple[str, str]) -> str:
    for was, becomes in edits:
        assert text.count(was) == 1, was
        text = text.replace(was, becomes)
    return text


def test_two_people_may_change_two_fields_of_one_entry_on_one_line() -> None:
    ours = edited(AGENCIES, ("Badan Perencanaan", "Badan Perencanaan Daerah"))
    theirs = edited(AGENCIES, ("name: Badan Perencanaan, kind: badan", "name: Badan Perencanaan, kind: lembaga"))
    both = edited(AGENCIES, ("Badan Perencanaan, kind: badan", "Badan Perencanaan Daerah, kind: lembaga"))
    assert clean(AGENCIES, ours, theirs) == both


def test_two_people_may_add_entries_at_one_place() -> None:
    ours, theirs = (AGENCIES + f"- {{id: {id}, name: N}}\n" for id in ("dishub", "disdik"))
    assert clean(AGENCIES, ours, theirs) == AGENCIES + "- {id: disdik, name: N}\n- {id: dishub, name: N}\n"


def test_what_both_added_alike_is_there_once() -> None:
    added = "- {id: disdik, name: Dinas Pendidikan}\n"
    ours = AGENCIES + added
    theirs = AGENCIES + "- {name: Dinas Pendidikan, id: disdik}\n- {id: dishub, name: N}\n"
    assert clean(AGENCIES, ours, theirs) == AGENCIES + added + "- {id: dishub, name: N}\n"


def test_what_both_added_differently_conflicts_in_the_field_that_differs() -> None:
    ours, theirs = (AGENCIES + f"- {{id: disdik, name: {name}, kind: dinas}}\n" for name in ("Satu", "Dua"))
    result = merged(AGENCIES, ours, theirs)
    assert result.conflicts == (("disdik", "name"),)
    assert result.text == AGENCIES + (
        "<<<<<<< ours\n- {id: disdik, name: Satu, kind: dinas}\n=======\n- {id: disdik, name: Dua, kind: dinas}\n"
        ">>>>>>> theirs\n"
    )


def test_a_conflict_is_marked_around_the_line_of_its_field_and_the_rest_is_merged() -> None:
    ours = edited(PROGRAM, ("amount: 2100", "amount: 2200"), ("phase: medium", "phase: long"))
    theirs = edited(PROGRAM, ("amount: 2100", "amount: 2300"), ("amount: 1500", "amount: 1400"))
    result = merged(PROGRAM, ours, theirs)
    assert result.conflicts == (("actions", "gov-01.a1", "budget", "2025 apbd", "amount"),)
    assert "phase: long" in result.text
    assert result.text.endswith(
        "      - {year: 2024, amount: 1400, scheme: apbd}\n"
        "<<<<<<< ours\n      - {year: 2025, amount: 2200, scheme: apbd}\n"
        "=======\n      - {year: 2025, amount: 2300, scheme: apbd}\n>>>>>>> theirs\n"
    )


def test_two_conflicts_on_one_line_are_marked_once() -> None:
    ours = edited(PROGRAM, ("2024: 12, 2025: 20", "2024: 13, 2025: 21"))
    theirs = edited(PROGRAM, ("2024: 12, 2025: 20", "2024: 14, 2025: 22"))
    result = merged(PROGRAM, ours, theirs)
    assert len(result.conflicts) == 2
    assert result.text.count("<<<<<<<") == 1


def test_a_conflict_in_the_field_behind_a_dash_takes_the_dash_along() -> None:
    base, ours, theirs = (f"- title: {title}\n  id: a\n" for title in "xyz")
    text = merged(base, ours, theirs).text
    assert text == "<<<<<<< ours\n- title: y\n=======\n- title: z\n>>>>>>> theirs\n  id: a\n"


def test_an_entry_of_a_list_in_braces_that_one_removed_and_the_other_changed_is_a_conflict_around_the_list() -> None:
    base = "period: {start: 1, end: 2, note: x}\nz: 1\n"
    result = merged(base, edited(base, (", note: x", "")), edited(base, ("note: x", "note: y"), ("z: 1", "z: 2")))
    assert result.conflicts == (("period", "note"),)
    assert result.text == (
        "<<<<<<< ours\nperiod: {start: 1, end: 2}\n=======\nperiod: {start: 1, end: 2, note: y}\n>>>>>>> theirs\nz: 2\n"
    )


def test_a_collection_of_which_nothing_is_undisputed_is_a_conflict_as_a_whole() -> None:
    assert merged("a:\n  b: 1\n", "a: {}\n", "a:\n  b: 2\n").conflicts == (("a",),)


def test_a_conflict_on_a_last_line_without_an_end_gets_one() -> None:
    text = merged("a: 1", "a: 2", "a: 3").text
    assert text == "<<<<<<< ours\na: 2\n=======\na: 3\n>>>>>>> theirs\n"


def test_a_tag_belongs_to_what_a_value_says_and_a_comment_may_stand_before_a_colon() -> None:
    base = "a: !x\n  b: 1\n? k\n: 1\n"
    assert merge_texts(base, "a: 1\n", "a: 2\n") is None
    base = "l: !x\n- a\nm: 1\nd: 2023-01-01\n"
    assert clean(
        base, edited(base, ("m: 1", "m: 2")), edited(base, ("- a", "- b"), ("2023-01-01", "'2023-01-01'"))
    ) == ("l: !x\n- b\nm: 2\nd: '2023-01-01'\n")


def test_markers_are_as_long_as_git_asks() -> None:
    result = merge_texts("a: 1\n", "a: 2\n", "a: 3\n", marker_size=9)
    assert result is not None
    assert result.text == "<<<<<<<<< ours\na: 2\n=========\na: 3\n>>>>>>>>> theirs\n"


def test_references_are_a_set_with_an_order() -> None:
    ours = edited(PROGRAM, ("[gap-01, issue-01]", "[gap-01, gap-02, issue-01]"))
    theirs = edited(PROGRAM, ("[gap-01, issue-01]", "[issue-01, issue-02]"))
    assert "addresses: [gap-02, issue-01, issue-02]\n" in clean(PROGRAM, ours, theirs)


def test_targets_merge_by_year() -> None:
    ours = edited(PROGRAM, ("2026: 28}", "2026: 28, 2028: 40}"))
    theirs = edited(PROGRAM, ("2025: 20, 2026: 28}", "2025: 21, 2026: 28, 2027: 34}"))
    assert "targets: {2024: 12, 2025: 21, 2026: 28, 2027: 34, 2028: 40}\n" in clean(PROGRAM, ours, theirs)


def test_what_one_removed_and_nobody_changed_is_gone_with_its_comment() -> None:
    ours = edited(PROGRAM, ("# Disepakati dalam rapat.\nphase: medium\n", ""))
    theirs = edited(PROGRAM, ("title: Satu akun", "title: Satu akun warga"))
    assert clean(PROGRAM, ours, theirs) == edited(ours, ("title: Satu akun", "title: Satu akun warga"))


def test_what_one_removed_and_the_other_changed_is_a_conflict() -> None:
    ours = edited(AGENCIES, ("- {id: bappeda, name: Badan Perencanaan, kind: badan}\n", ""))
    theirs = edited(AGENCIES, ("Badan Perencanaan", "Badan Riset"))
    result = merged(AGENCIES, ours, theirs)
    assert result.conflicts == (("bappeda",),)
    assert (
        "<<<<<<< ours\n=======\n- {id: bappeda, name: Badan Riset, kind: badan}\n>>>>>>> theirs\n- {id: dinkes"
        in result.text
    )


def test_what_one_removed_and_the_other_only_laid_out_anew_is_gone() -> None:
    ours = edited(AGENCIES, ("- {id: bappeda, name: Badan Perencanaan, kind: badan}\n", ""))
    theirs = edited(
        AGENCIES,
        (
            "- {id: bappeda, name: Badan Perencanaan, kind: badan}",
            "- id: bappeda\n  name: 'Badan Perencanaan'\n  kind: badan",
        ),
        ("Dinas Kesehatan", "Dinas Sehat"),
    )
    assert clean(AGENCIES, ours, theirs) == edited(ours, ("Dinas Kesehatan", "Dinas Sehat"))


def test_a_list_from_which_both_took_something_until_nothing_is_left_is_empty() -> None:
    base = "l:  # isi\n  - a\n  - b\nz: 1\n"
    assert clean(base, "l:\n  - a\nz: 1\n", "l:\n  - b\nz: 2\n") == "l: []\nz: 2\n"


def test_an_entry_that_one_moved_and_the_other_changed_is_moved_and_changed() -> None:
    lines = AGENCIES.splitlines(keepends=True)
    ours = "".join([lines[0], lines[3], lines[1], lines[2]])
    theirs = edited(AGENCIES, ("Dinas Kesehatan", "Dinas Sehat"))
    assert clean(AGENCIES, ours, theirs) == edited(ours, ("Dinas Kesehatan", "Dinas Sehat"))


def test_a_list_that_both_sorted_differently_is_a_conflict() -> None:
    base, ours, theirs = (f"chapters: [{order}]\n" for order in ("a, b, c", "b, a, c", "a, c, b"))
    assert merged(base, ours, theirs).conflicts == (("chapters",),)


def test_keys_that_both_sorted_differently_are_none() -> None:
    assert clean("a: 1\nb: 2\nc: 3\n", "b: 2\na: 1\nc: 3\n", "a: 1\nc: 4\nb: 2\n") == "b: 2\na: 1\nc: 4\n"


def test_a_renamed_entry_is_still_the_one_that_the_other_changed() -> None:
    ours = edited(PROGRAM, ("id: gov-01.a1\n", "id: gov-01.a9\n    renamed_from: gov-01.a1\n"))
    theirs = edited(PROGRAM, ("amount: 1500", "amount: 1600"))
    assert clean(PROGRAM, ours, theirs) == edited(ours, ("amount: 1500", "amount: 1600"))


def test_a_text_in_a_list_that_both_reworded_is_a_conflict() -> None:
    base, ours, theirs = (f"undertakings:\n  - {text}\n  - Kedua tetap.\n" for text in ("Pertama.", "Satu.", "Awal."))
    result = merged(base, ours, theirs)
    assert len(result.conflicts) == 1
    assert result.text.endswith(">>>>>>> theirs\n  - Kedua tetap.\n")


def test_a_partner_whose_name_one_found_and_whose_kind_the_other_mended_is_one_partner() -> None:
    ours = edited(PROGRAM, ("name: tbd", "name: PT Contoh"))
    theirs = edited(PROGRAM, ("kind: academia", "kind: private"))
    assert "partners: [{name: PT Contoh, kind: private}]\n" in clean(PROGRAM, ours, theirs)


def test_a_budget_line_of_another_year_is_another_line() -> None:
    ours = edited(PROGRAM, ("year: 2025, amount: 2100", "year: 2026, amount: 2100"))
    theirs = edited(PROGRAM, ("amount: 2100", "amount: 2200"))
    assert merged(PROGRAM, ours, theirs).conflicts == (("actions", "gov-01.a1", "budget", "2025 apbd"),)


def test_two_entries_that_nothing_tells_apart_are_told_apart_by_their_place() -> None:
    base = "partners: [{name: tbd, kind: a}, {name: tbd, kind: b}]\n"
    ours, theirs = edited(base, ("kind: a", "kind: c")), edited(base, ("kind: b", "kind: d"))
    assert clean(base, ours, theirs) == "partners: [{name: tbd, kind: c}, {name: tbd, kind: d}]\n"


def test_a_word_that_one_made_a_list_and_the_other_changed_is_a_conflict() -> None:
    assert merged("regions: all\n", 'regions: ["32.01"]\n', 'regions: ["32.02"]\n').conflicts == (("regions",),)


def test_quotes_and_layout_that_one_changed_do_not_stand_against_what_the_other_said() -> None:
    base = "title: Satu\nactions: [{id: a, title: x}]\n"
    ours = "title: 'Satu'\nactions:\n  - id: a\n    title: x\n"
    theirs = "title: Dua\nactions: [{id: a, title: y}, {id: b, title: z}]\n"
    assert clean(base, ours, theirs) == "title: Dua\nactions:\n  - id: a\n    title: y\n  - {id: b, title: z}\n"
    assert clean(base, theirs, ours) == clean(base, ours, theirs)


def test_a_number_that_one_put_in_quotes_is_something_else_now() -> None:
    result = merged("code: 32\n", 'code: "32"\n', "code: 33\n")
    assert result.conflicts == (("code",),)
    assert clean("code: 32\ntitle: x\n", "code: 32\ntitle: 'x'\n", "code: 32\ntitle: y\n") == "code: 32\ntitle: y\n"


def test_lists_that_are_indented_differently_are_merged_in_the_indent_of_ours() -> None:
    base = "actions:\n- id: a\n  text: >\n    satu\n    dua\n"
    ours = "actions:\n    - id: a\n      text: >\n        satu\n        dua\n      unit: u\n"
    theirs = "actions:\n- id: a\n  text: >\n    satu\n    dua\n- id: b\n  text: |\n    tiga\n"
    assert clean(base, ours, theirs) == ours + "    - id: b\n      text: |\n        tiga\n"


def test_comments_of_both_sides_are_kept() -> None:
    ours = edited(AGENCIES, ("# Perangkat daerah.\n", "# Perangkat daerah.\n# Satu\n"), ("# induk", "# induk; satu"))
    theirs = edited(AGENCIES, ("# Perangkat daerah.\n", "# Perangkat daerah.\n# Dua\n"), ("# induk", "# dua"))
    text = clean(AGENCIES, ours, theirs)
    assert text.startswith("# Perangkat daerah.\n# Satu\n# Dua\n- {id: setda")
    assert "sekretariat}  # induk; satu  # dua\n" in text


def test_a_comment_never_slips_into_a_text_that_is_written_below_its_key() -> None:
    base = "a: 1  # satu\n"
    ours, theirs = "a: |\n  teks\n", "a: 1  # dua\n"
    assert clean(base, ours, theirs) == "a: |\n  teks\n# dua\n"


def test_a_file_that_both_made_is_merged_by_field() -> None:
    assert clean("", "id: a\ntitle: x\n", "id: a\nphase: y\n") == "id: a\nphase: y\ntitle: x\n"


def test_anchors_belong_to_what_a_value_says() -> None:
    base = "a: &x {k: 1}\nb: *x\nc: 1\n"
    assert clean(base, base.replace("k: 1", "k: 2"), base.replace("c: 1", "c: 2")) == "a: &x {k: 2}\nb: *x\nc: 2\n"
    assert merged(base, base.replace("*x", "*y"), base.replace("*x", "*z")).conflicts == (("b",),)


@pytest.mark.parametrize(
    "text",
    ["a: [", "a: 1\na: 2\n", "? a\n: b\n", "- 1\n---\n- 2\n", "a: 1\n...\n", "teks biasa\n", "[" * 60, "&x a: 1\n"],
)
def test_what_cannot_be_merged_by_field_is_left_to_a_merge_by_line(text: str) -> None:
    assert merge_texts(text, "a: 1\n", "a: 2\n") is None
    assert merge_texts("a: 1\n", text, "a: 2\n") is None


def test_a_list_and_a_mapping_are_left_to_a_merge_by_line() -> None:
    assert merge_texts("a: 1\n", "- a\n", "a: 2\n") is None


def test_a_text_that_keeps_its_blank_lines_keeps_them() -> None:
    base = dedent(
        """\
        a: |+
          satu

        b: 1
        """
    )
    assert clean(base, base.replace("b: 1", "b: 2"), base.replace("satu", "dua")) == "a: |+\n  dua\n\nb: 2\n"


def test_a_remark_on_an_entry_stays_where_one_side_removed_what_the_other_changed() -> None:
    base = "actions:\n# tentang a1\n- id: gov-01.a1\n  amount: 1\n# tentang a2\n- id: gov-01.a2\n  amount: 2\n"
    changed = base.replace("amount: 1", "amount: 9")
    removed = base.replace("# tentang a1\n- id: gov-01.a1\n  amount: 1\n", "")
    for ours, theirs in ((changed, removed), (removed, changed)):
        found = merged(base, ours, theirs)
        assert found.conflicts
        assert {"# tentang a1", "# tentang a2"} <= set(found.text.splitlines())
