"""Claims about documents becoming a plan: ids once, references to something, and one broken file hides no other."""

from __future__ import annotations

import pytest

from smartprov.diagnostics import Diagnostic, Span
from smartprov.plan.resolve import nearest_id
from tests import plans

GOV_01, GOV_02, LIV_01 = "programs/gov-01.yaml", "programs/gov-02.yaml", "programs/liv-01.yaml"


def spelled(changes: dict[str, plans.Change], span: Span) -> str:
    """What stands in the source at a span of one line."""
    return plans.files(changes)[span.path].decode().split("\n")[span.line - 1][span.column - 1 : span.end_column - 1]


def one(changes: dict[str, plans.Change]) -> Diagnostic:
    [found] = plans.resolved(changes).diagnostics
    return found


def test_the_small_plan_has_no_findings() -> None:
    assert plans.findings() == []


def test_programs_stand_in_the_order_of_their_dimensions_and_ids() -> None:
    assert list(plans.plan().programs) == ["gov-01", "gov-02", "liv-01"]
    turned = plans.small_files()["registries/dimensions.yaml"].decode().split("\n- ")
    reversed_dimensions = "- " + "\n- ".join((turned[1], turned[2].strip(), turned[0].removeprefix("- "))) + "\n"
    assert list(plans.plan({"registries/dimensions.yaml": reversed_dimensions}).programs) == [
        "liv-01",
        "gov-01",
        "gov-02",
    ]


# --- ids ------------------------------------------------------------------------------------------------------------


def test_an_id_that_two_files_declare_names_the_first() -> None:
    found = one({LIV_01: (("id: liv-01.a1", "id: gov-01.a1"),)})
    assert plans.place_of(found) == ("duplicate-id", LIV_01, 28, 9)
    assert [(each.role, each.span.path, each.span.line, each.span.column) for each in found.related] == [
        ("first-id", GOV_01, 29, 9)
    ]
    assert found.arguments == {"id": "gov-01.a1", "kind": "action", "other": "action"}


def test_ids_of_different_kinds_share_one_namespace() -> None:
    found = one(
        {"registries/funding.yaml": (("id: csr", "id: gap-1"),), GOV_01: (("scheme: csr", "scheme: apbd-province"),)}
    )
    assert (found.code, found.arguments["kind"], found.arguments["other"]) == ("duplicate-id", "funding", "gap")


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("masterplan.yaml", ("id: buku-1,", "id: gov-01,")),
        ("registries/abbreviations.yaml", ("term: SPBE", "term: diskominfo")),
        ("masterplan.yaml", ("id: rencana-kecil", "id: diskominfo")),
    ],
)
def test_books_terms_and_the_plan_itself_have_namespaces_of_their_own(path: str, change: tuple[str, str]) -> None:
    assert plans.findings({path: (change,)}) == []


def test_two_files_of_one_program_are_two_findings_and_the_first_is_kept() -> None:
    copy = plans.small_files()[GOV_02].decode().replace("Pusat data bersama", "Salinan")
    resolved = plans.resolved({"programs/gov-03.yaml": copy})
    duplicates = [plans.place_of(each) for each in resolved.diagnostics if each.code == "duplicate-id"]
    assert duplicates == [
        ("duplicate-id", "programs/gov-03.yaml", 1, 5),
        ("duplicate-id", "programs/gov-03.yaml", 13, 9),
    ]
    assert resolved.plan is not None
    assert resolved.plan.programs["gov-02"].title == "Pusat data bersama"


def test_a_term_and_a_code_are_identities_too() -> None:
    assert plans.findings({"registries/abbreviations.yaml": (("term: APBD", "term: SPBE"),)}) == [
        ("duplicate-id", "registries/abbreviations.yaml", 2, 10)
    ]
    assert plans.findings({"registries/regions.yaml": (('"32.10"', '"32.73"'),)}) == [
        ("duplicate-id", "registries/regions.yaml", 3, 10)
    ]


def test_a_chapter_shares_the_namespace_of_ids() -> None:
    found = one(
        {"chapters/buku-1/02-proses.md": (("id: proses", "id: diskominfo"),), "masterplan.yaml": ((", proses]", "]"),)}
    )
    assert plans.place_of(found) == ("duplicate-id", "chapters/buku-1/02-proses.md", 2, 5)


# --- references -----------------------------------------------------------------------------------------------------

DANGLING = (
    (GOV_01, ("lead_agency: diskominfo\nsupp", "lead_agency: diskominf\nsupp"), "diskominf", "diskominfo"),
    (GOV_01, ("[bappeda]", "[bappeda, bapeda]"), "bapeda", "bappeda"),
    (GOV_01, ("scheme: csr", "scheme: crs"), "crs", "csr"),
    (GOV_01, ("- indeks-spbe", "- indeks-spbr"), "indeks-spbr", "indeks-spbe"),
    (GOV_01, ("source: src-kajian", "source: src-kajan"), "src-kajan", "src-kajian"),
    (GOV_01, ("plan: rpjmd-2024", "plan: rpjmd-2023"), "rpjmd-2023", "rpjmd-2024"),
    (GOV_02, ('["32.01", "32.73"]', '["32.01", "32.74"]'), '"32.74"', "32.73"),
    (GOV_01, ("phase: long", "phase: lang"), "lang", "long"),
    ("masterplan.yaml", ("[program, pendanaan]", "[program, pendanan]"), "pendanan", "pendanaan"),
    ("masterplan.yaml", ("publisher: diskominfo", "publisher: tbd"), "tbd", ""),
    ("strategy.yaml", ("missions: [mission-1]", "missions: [mission-2]"), "mission-2", "mission-1"),
    ("analysis.yaml", ("uses: [s1, o1]", "uses: [s1, o9]"), "o9", "o1"),
    ("consultations.yaml", ("[gap-1, gov-01]", "[gap-1, zzz]"), "zzz", ""),
    ("registries/regions.yaml", ("source: src-kajian", "source: kajian"), "kajian", ""),
)


@pytest.mark.parametrize(("path", "change", "guilty", "near"), DANGLING, ids=[row[1][1] for row in DANGLING])
def test_a_reference_to_nothing_is_said_where_it_stands(
    path: str, change: tuple[str, str], guilty: str, near: str
) -> None:
    found = one({path: (change,)})
    assert found.code == "unknown-reference"
    assert spelled({path: (change,)}, found.span) == guilty
    assert found.arguments["nearest"] == near
    assert [each.role for each in found.related] == (["nearest-id"] if near else [])


def test_the_far_end_of_a_reference_is_where_the_nearest_id_is_declared() -> None:
    found = one({GOV_01: (("scheme: csr", "scheme: crs"),)})
    assert found.related[0].span == Span("registries/funding.yaml", 2, 3, 2, 45)
    assert found.arguments["kind"] == "funding"


@pytest.mark.parametrize(
    ("change", "kind", "actual"),
    [
        (("lead_agency: diskominfo\nsupp", "lead_agency: governance\nsupp"), "agency", "dimension"),
        (("depends_on: [gov-02]", "depends_on: [gov-02.a1]"), "program", "action"),
        (("addresses: [gap-1", "addresses: [goal-1"), "gap, issue", "goal"),
        (("phase: long", "phase: gov-02"), "phase", "program"),
    ],
)
def test_a_reference_to_another_kind_names_both_and_where_that_is_declared(
    change: tuple[str, str], kind: str, actual: str
) -> None:
    found = one({GOV_01: (change,)})
    assert (found.code, found.arguments["kind"], found.arguments["actual"]) == ("wrong-kind", kind, actual)
    assert [each.role for each in found.related] == ["declared-as"]


def test_tbd_may_stand_only_where_a_reference_allows_it() -> None:
    assert plans.findings({GOV_01: (("lead_agency: diskominfo\nsupp", "lead_agency: tbd\nsupp"),)}) == []
    assert [row[0] for row in plans.findings({GOV_01: (("goal: goal-1", "goal: tbd"),)})] == ["unknown-reference"]


def test_removed_programs_and_older_versions_resolve_against_history() -> None:
    older = "version: 0.1.0\ndate: tbd\nreason: Awal.\nadded: [gov-98]\nchanged: [gov-99]\nremoved: [gov-97]\n"
    assert plans.findings({"amendments/0.1.0.yaml": older}) == []
    scope = (("version: 0.2.0", "version: 0.1.0"), ("programs: all", "programs: [gov-99]"))
    assert plans.findings({"commitments/2024-03-01.yaml": scope}) == []


def test_the_present_version_may_not_name_a_program_that_is_not_there() -> None:
    assert plans.findings({"amendments/0.2.0.yaml": (("added: [liv-01]", "added: [liv-02]"),)}) == [
        ("unknown-reference", "amendments/0.2.0.yaml", 5, 9)
    ]
    assert plans.findings({"commitments/2024-03-01.yaml": (("programs: all", "programs: [gov-99]"),)}) == [
        ("unknown-reference", "commitments/2024-03-01.yaml", 5, 20)
    ]


def test_a_mistake_in_an_entity_does_not_make_its_references_or_its_id_dangle() -> None:
    lead = ("lead_agency: diskominfo\nreg", "lead_agency: x\nreg")
    changes: dict[str, plans.Change] = {GOV_02: (("title: Pusat data bersama", "title: 5"), lead)}
    assert [row[0] for row in sorted(plans.findings(changes))] == ["bad-text", "unknown-reference"]


@pytest.mark.parametrize("broken", ["title: a: b\n", "  ] x\n", "\t- a\n", "x: 'y\n"])
def test_a_file_that_is_no_yaml_is_one_finding_and_its_ids_are_still_known(broken: str) -> None:
    for path in (GOV_02, "registries/agencies.yaml", "strategy.yaml", "registries/regions.yaml", "analysis.yaml"):
        text = plans.small_files()[path].decode() + broken
        assert [row[1] for row in plans.findings({path: text})] == [path], path


def test_a_chapter_with_broken_front_matter_is_one_finding_and_its_id_is_still_known() -> None:
    changes: dict[str, plans.Change] = {"chapters/buku-1/02-proses.md": (("title: Proses", "title: a: Proses"),)}
    assert plans.findings(changes) == [("yaml-colon", "chapters/buku-1/02-proses.md", 3, 9)]


# --- files ----------------------------------------------------------------------------------------------------------


def test_a_program_and_an_amendment_are_named_after_their_ids() -> None:
    files = plans.small_files()
    changes: dict[str, plans.Change] = {GOV_02: None, "programs/satu.yaml": files[GOV_02].decode()}
    changes |= {"amendments/0.2.0.yaml": None, "amendments/0.3.0.yaml": files["amendments/0.2.0.yaml"].decode()}
    assert plans.findings(changes) == [
        ("file-name", "amendments/0.3.0.yaml", 1, 10),
        ("file-name", "programs/satu.yaml", 1, 5),
    ]


@pytest.mark.parametrize(
    "path", ["masterplan.yaml", "registries/agencies.yaml", "registries/dimensions.yaml", "strategy.yaml"]
)
def test_a_required_file_that_is_missing_is_said(path: str) -> None:
    assert ("missing-file", path, 1, 1) in plans.findings({path: None})


def test_a_plan_without_programs_says_so() -> None:
    changes: dict[str, plans.Change] = dict.fromkeys((GOV_01, GOV_02, LIV_01))
    assert ("no-programs", "programs", 1, 1) in plans.findings(changes)


@pytest.mark.parametrize("text", ["", "# komentar\n", "---\n"])
def test_an_empty_file_is_a_mistake_only_where_it_is_required_or_a_program(text: str) -> None:
    assert ("empty-file", "strategy.yaml", 1, 1) in plans.findings({"strategy.yaml": text})
    assert plans.findings({"programs/gov-03.yaml": text}) == [("empty-file", "programs/gov-03.yaml", 1, 1)]
    assert plans.findings({"milestones.yaml": text, "registries/bodies.yaml": text}) == []


def test_every_optional_file_may_be_absent() -> None:
    changes: dict[str, plans.Change] = dict.fromkeys(
        ("milestones.yaml", "registries/bodies.yaml", "amendments/0.2.0.yaml", "commitments/2024-03-01.yaml")
    )
    assert plans.findings(changes) == []


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("registries/bodies.yaml", "id: a\n", ("not-a-list", 1, 1)),
        ("registries/bodies.yaml", "teks\n", ("not-a-list", 1, 1)),
        ("registries/bodies.yaml", "- teks\n", ("not-a-mapping", 1, 3)),
        ("milestones.yaml", "- [a]\n", ("not-a-mapping", 1, 3)),
        ("amendments/0.1.0.yaml", "- a\n", ("not-a-mapping", 1, 1)),
        ("registries/bodies.yaml", "-\n", ("empty-value", 1, 2)),
    ],
)
def test_a_file_of_the_wrong_shape_is_one_finding(path: str, text: str, expected: tuple[str, int, int]) -> None:
    code, line, column = expected
    assert plans.findings({path: text}) == [(code, path, line, column)]


def test_an_empty_list_equals_absence() -> None:
    assert plans.findings({"registries/bodies.yaml": "[]\n", "milestones.yaml": "[]\n"}) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Isi.\n", ("no-front-matter", 1, 1)),
        ("---\n- a\n---\n\nIsi.\n", ("no-front-matter", 1, 1)),
        ("---\n---\n\nIsi.\n", ("no-front-matter", 1, 1)),
        ("---\nid: proses\ntitle: 5\n---\n\nIsi.\n", ("bad-text", 3, 8)),
        ("---\nid: proses\n---\n\nIsi.\n", ("missing-field", 2, 1)),
        ("---\nid: proses\ntitle: a\nstatus: selesai\n---\n\nIsi.\n", ("unknown-choice", 4, 9)),
    ],
)
def test_front_matter_that_is_missing_or_wrong_is_said_in_its_chapter(
    text: str, expected: tuple[str, int, int]
) -> None:
    path = "chapters/buku-1/02-proses.md"
    code, line, column = expected
    assert (code, path, line, column) in plans.findings({path: text})


def test_without_a_usable_masterplan_there_is_no_plan_but_there_are_findings() -> None:
    resolved = plans.resolved({"masterplan.yaml": "format: 1\n", GOV_01: (("goal: goal-1", "goal: goal-9"),)})
    assert resolved.plan is None
    codes = {each.code for each in resolved.diagnostics}
    assert {"missing-field", "unknown-reference"} <= codes


def test_a_plan_knows_where_every_entity_and_field_stands() -> None:
    plan = plans.plan()
    assert plan.span("gov-01.a2", "title") == Span(GOV_01, 40, 12, 40, 29)
    assert plan.place("short", "phase").span() == Span("masterplan.yaml", 7, 10, 7, 54)
    with pytest.raises(KeyError):
        plan.place("tidak-ada")


@pytest.mark.parametrize(
    ("typed", "near"),
    [("gov-10", "gov-01"), ("gv-01", "gov-01"), ("liv-1", "liv-01"), ("xyz-99", ""), ("x", ""), ("dinkess", "dinkes")],
)
def test_the_nearest_id_is_few_letters_away(typed: str, near: str) -> None:
    assert nearest_id(typed, {"gov-01": None, "liv-01": None, "dinkes": None}) == near
