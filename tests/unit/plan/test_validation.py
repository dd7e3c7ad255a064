"""Claims about mistakes in one entity: each is said once, with its code, at its place, and hides no other."""

from __future__ import annotations

import pytest

from smartprov.plan.entities.commitment import Commitment
from smartprov.plan.entities.indicator import Indicator
from smartprov.plan.entities.masterplan import Masterplan
from smartprov.plan.entities.program import Program
from smartprov.plan.places import Place
from smartprov.plan.validation import MAX_ROUNDS, Validated, nearest, validate
from smartprov.plan.values import Entity
from smartprov.source.document import Document, load_document
from tests import plans

PROGRAM = plans.small_files()["programs/gov-01.yaml"].decode()
PROFILE = "{id: profil, title: Profil Quick Win, generated: quick-wins}"
MASTERPLAN = plans.small_files()["masterplan.yaml"].decode().partition("rules:")[0]
INDICATOR = """\
id: indeks
title: Indeks
level: outcome
unit: percent
direction: up
baseline: {year: 2023, value: 41.5}
targets: {2024: 50, 2025: 60}
"""


def read(model: type[Entity], text: str, *changes: tuple[str, str]) -> tuple[Document, Validated]:
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    document = load_document("x.yaml", text.encode())
    return document, validate(model, document, document.data, ())


def said(model: type[Entity], text: str, *changes: tuple[str, str]) -> list[tuple[str, int, int]]:
    _, validated = read(model, text, *changes)
    return [(each.code, each.span.line, each.span.column) for each in validated.diagnostics]


def test_the_small_plans_program_is_whole() -> None:
    _, validated = read(Program, PROGRAM)
    assert validated.diagnostics == validated.lost == ()
    assert isinstance(validated.entity, Program)


ONE_MISTAKE = (
    # missing: said where the mapping stands
    (Program, PROGRAM, ("dimension: governance\n", ""), "missing-field", 1, 1),
    (Program, PROGRAM, ("    title: Pelatihan pegawai\n", ""), "missing-field", 39, 5),
    (Program, PROGRAM, ("{year: 2024, amount: 1500000000, ", "{year: 2024, "), "missing-field", 37, 9),
    (Masterplan, MASTERPLAN, ("code: \"32\", ", ""), "missing-field", 5, 9),
    # unknown: said at the key
    (Program, PROGRAM, ("supporting_agencies: [b", "lead_agensy: x\nsupporting_agencies: [b"), "unknown-key", 9, 1),
    (Program, PROGRAM, ("scheme: csr", "scheme: csr, skema: x"), "unknown-key", 38, 54),
    (Masterplan, MASTERPLAN, ("title: Masterplan, ch", "title: Masterplan, bab: 1, ch"), "unknown-key", 15, 37),
    # unions
    (Program, PROGRAM, ("regions: all\nperiod", "regions: semua\nperiod"), "unknown-choice", 10, 10),
    (Program, PROGRAM, ("regions: all\nperiod", "regions: true\nperiod"), "wrong-type", 10, 10),
    (Program, PROGRAM, ("regions: all\nperiod", "regions: ['32.01', '32,02']\nperiod"), "bad-code", 10, 20),
    (Program, PROGRAM, ("regions: all\nperiod", "regions: [32.01]\nperiod"), "bad-text", 10, 11),
    (Program, PROGRAM, ("summary: >", "budget: dari_aksi\nsummary: >"), "unknown-choice", 15, 9),
    (Program, PROGRAM, ("summary: >", "budget: [{year: 2024, amount: 1, scheme: X}]\nsummary: >"), "bad-id", 15, 42),
    (Program, PROGRAM, ("summary: >", "quick_win: true\nsummary: >"), "only-false", 15, 12),
    (Program, PROGRAM, ("summary: >", "quick_win: ya\nsummary: >"), "wrong-type", 15, 12),
    (Program, PROGRAM, ("  - indeks-spbe\n", "  - Indeks\n"), "bad-id", 27, 5),
    (Program, PROGRAM, ("  - indeks-spbe\n", "  - [a]\n"), "wrong-type", 27, 5),
    (Program, PROGRAM, ("level: outcome", "level: hasil"), "unknown-choice", 22, 12),
    (Indicator, INDICATOR, ("{year: 2023, value: 41.5}", "belum"), "unknown-choice", 6, 11),
    (Indicator, INDICATOR, ("{year: 2023, value: 41.5}", "41.5"), "wrong-type", 6, 11),
    (Indicator, INDICATOR, ("value: 41.5", "nilai: 41.5, value: 1"), "unknown-key", 6, 24),
    (Indicator, INDICATOR, ("{year: 2023, ", "{"), "missing-field", 6, 11),
    (Indicator, INDICATOR, ("value: 41.5", "value: [1]"), "bad-number", 6, 31),
    (Masterplan, MASTERPLAN, ("title: Masterplan, ch", "title: 5, ch"), "bad-text", 15, 25),
    (Masterplan, MASTERPLAN, ("[program, pendanaan]", "program"), "wrong-type", 15, 47),
    (Masterplan, MASTERPLAN, ("generated: quick-wins", "generated: quick-win"), "unknown-choice", 17, 54),
    (Masterplan, MASTERPLAN, (", generated: quick-wins", ""), "missing-field", 17, 5),
    (Masterplan, MASTERPLAN, (PROFILE, "p"), "wrong-type", 17, 5),
    # keys that are years
    (Indicator, INDICATOR, ("2025: 60", "2o25: 60"), "bad-year", 7, 21),
    (Indicator, INDICATOR, ("2025: 60", "1066: 60"), "bad-year", 7, 21),
    (Indicator, INDICATOR, ("2025: 60", "2025: enam"), "bad-target", 7, 27),
    # shapes
    (Indicator, INDICATOR, ("{2024: 50, 2025: 60}", "[50, 60]"), "wrong-type", 7, 10),
    (Program, PROGRAM, ("years: [2025]", "years: []"), "empty-list", 44, 12),
    (Program, PROGRAM, ("years: [2025]", "years: 2025"), "wrong-type", 44, 12),
    (Program, PROGRAM, ("years: [2025]", "years: ['2025']"), "bad-year", 44, 13),
    (Program, PROGRAM, ("{start: 2024, end: 2025}", "2024-2025"), "wrong-type", 11, 9),
    (Masterplan, MASTERPLAN, ("format: 1", "format: 2"), "unknown-choice", 1, 9),
    (Masterplan, MASTERPLAN, ("format: 1", "format: '1'"), "unknown-choice", 1, 9),
    (Masterplan, MASTERPLAN, ("example: true", "page: {margins: {top: 5}}"), "out-of-range", 10, 23),
    (Masterplan, MASTERPLAN, ("example: true", "rules: {severity: {no-actions: keras}}"), "unknown-choice", 10, 32),
    (Masterplan, MASTERPLAN, ("example: true", "rules: {accepted: [{code: x}]}"), "missing-field", 10, 20),
)  # fmt: skip


@pytest.mark.parametrize(("model", "text", "change", "code", "line", "column"), ONE_MISTAKE)
def test_one_mistake_is_one_finding(
    model: type[Entity], text: str, change: tuple[str, str], code: str, line: int, column: int
) -> None:
    assert said(model, text, change) == [(code, line, column)]


@pytest.mark.parametrize("key", ["map", "text", "list", "<map>", "chapters"])
def test_a_key_spelled_like_a_shape_is_an_unknown_key_like_any_other(key: str) -> None:
    assert said(Indicator, INDICATOR, ("value: 41.5", f"value: 41.5, {key}: 1")) == [("unknown-key", 6, 37)]


def test_an_unknown_key_names_the_nearest_and_all_that_are_known() -> None:
    _, validated = read(Program, PROGRAM, ("goal: goal-1\n", "goal: goal-1\nnomenclatur: []\n"))
    [found] = validated.diagnostics
    assert (found.arguments["key"], found.arguments["nearest"]) == ("nomenclatur", "nomenclature")
    assert "supporting_agencies" in found.arguments["known"].split(", ")


def test_a_misspelled_required_key_is_not_said_to_be_missing_as_well() -> None:
    assert said(Program, PROGRAM, ("dimension: governance\n", "dimensi: governance\n")) == [("unknown-key", 3, 1)]


def test_a_choice_names_the_nearest_and_all_of_them() -> None:
    _, validated = read(Program, PROGRAM, ("category: literacy", "category: literasi"))
    [found] = validated.diagnostics
    assert found.arguments["nearest"] == "literacy"
    assert found.arguments["expected"] == "policy, infrastructure, application, literacy"


def test_all_mistakes_of_a_file_are_said_at_once() -> None:
    assert said(
        Program,
        PROGRAM,
        ("title: Layanan", "title: 5\njudul: Layanan"),
        ("level: outcome", "level: hasil"),
        ("value: 41.5", "value: banyak"),
        ("amount: 500400000", "amount: 500.400"),
        ("years: [2025]", "years: [20255]"),
    ) == [
        ("bad-text", 2, 8),
        ("unknown-choice", 23, 12),
        ("bad-number", 26, 35),
        ("bad-money", 39, 30),
        ("bad-year", 45, 13),
        ("unknown-key", 3, 1),
    ]


# --- what can be saved ----------------------------------------------------------------------------------------------


def test_an_entity_is_saved_without_what_was_wrong_in_it() -> None:
    _, validated = read(
        Program, PROGRAM, ("    title: Pelatihan pegawai\n", "    title: 5\n"), ("subdimension: p", "subdimension: P")
    )
    assert isinstance(validated.entity, Program)
    assert [action.id for action in validated.entity.actions] == ["gov-01.a1"]
    assert validated.entity.subdimension is None
    assert {("actions", 1, "title"), ("actions", 1), ("subdimension",)} == set(validated.lost)


def test_an_entity_without_what_it_needs_is_not_saved() -> None:
    _, validated = read(Program, PROGRAM, ("id: gov-01\n", ""))
    assert validated.entity is None
    assert () in validated.lost


@pytest.mark.parametrize(
    "change",
    [
        ("actions:\n", "actions:\n  -\n"),
        ("actions:\n", "actions:\n  - teks\n"),
        ("actions:\n", "actions:\n  - {id: X}\n"),
        ("actions:\n", "actions:\n  - !kustom {id: x}\n"),
    ],
)
def test_a_later_entry_keeps_its_place_behind_one_that_was_lost(change: tuple[str, str]) -> None:
    document, validated = read(Program, PROGRAM, change, ("category: literacy", "category: literasi"))
    codes = {each.code: each.span for each in validated.diagnostics}
    assert codes["unknown-choice"].line == 42
    place = Place("program", "gov-01", document, (), validated.lost)
    assert isinstance(validated.entity, Program)
    assert [action.id for action in validated.entity.actions] == ["gov-01.a1"]
    assert place.span("actions", 0, "id") == document.span(("actions", 1, "id"))
    assert not place.is_whole("actions")
    assert place.is_whole("indicators")


def test_entries_lost_in_different_rounds_keep_the_places_of_the_others() -> None:
    text = "id: a\ntitle: A\nversion: 1.0.0\ndate: tbd\nscope: {programs: all}\nundertakings: [a]\n"
    text += "fingerprint: tbd\nsignatories:\n"
    whole = "  - {agency: a, position: P, name: N, capacity: head}\n"
    text += "  - teks\n" + whole + "  - {agency: a, position: 5, name: N, capacity: head}\n" + whole + "  - 7\n" + whole
    document, validated = read(Commitment, text)
    assert isinstance(validated.entity, Commitment)
    place = Place("commitment", "a", document, (), validated.lost)
    assert [place.span("signatories", index).line for index in range(3)] == [10, 12, 14]
    assert {path for path in validated.lost if len(path) == 2} == {
        ("signatories", 0),
        ("signatories", 2),
        ("signatories", 4),
    }


def test_what_the_loader_refused_is_not_called_missing() -> None:
    _, validated = read(Program, PROGRAM, ("title: Layanan publik digital satu pintu", "title: !!str Layanan"))
    assert validated.diagnostics == ()
    assert ("title",) in validated.lost
    assert validated.entity is None


def test_the_entry_of_a_list_is_placed_in_its_file() -> None:
    document = load_document("x.yaml", b"- {id: a, name: A}\n- {id: b, nama: B, kind: 5}\n")
    assert isinstance(document.data, list)
    validated = validate(plans_agency(), document, document.data[1], (1,))
    assert [(each.code, each.span.line, each.span.column) for each in validated.diagnostics] == [
        ("bad-text", 2, 26),
        ("unknown-key", 2, 11),
    ]


def plans_agency() -> type[Entity]:
    from smartprov.plan.entities.agency import Agency

    return Agency


def test_the_rounds_are_bounded() -> None:
    assert MAX_ROUNDS >= 4  # as deep as lists stand in lists: plan, actions, budget, line


def test_the_nearest_word_is_like_the_one_that_was_typed() -> None:
    assert nearest("dimensi", ["dimension", "title"]) == "dimension"
    assert nearest("xyz", ["dimension", "title"]) == ""
