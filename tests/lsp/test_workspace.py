"""Claims about what the language server knows, asked without a protocol between."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from smartprov.lsp.completing import completions
from smartprov.lsp.hovering import entity_card, value_card
from smartprov.lsp.pointing import declared, named_by, pointed_at, value_at
from smartprov.lsp.workspace import Workspace, plan_root
from smartprov.plan.figures import compute_figures
from smartprov.plan.known_ids import known_ids
from smartprov.plan.lookup import Lookup
from tests import plans
from tests.plans import written
from tests.unit.release.repository import make_repository

GOV_01, CHAPTER = "programs/gov-01.yaml", "chapters/buku-2/02-pendanaan.md"
SOURCE, PLAN = plans.source(), plans.plan()
LOOKUP = Lookup(PLAN, compute_figures(PLAN))


@pytest.fixture(name="workspace")
def _workspace(tmp_path: Path) -> Workspace:
    made = Workspace(written(tmp_path / "masterplan-src"))
    made.check()
    return made


def test_a_plan_is_found_from_any_of_its_files_and_from_beside_it(workspace: Workspace) -> None:
    root = workspace.root
    assert plan_root(root / GOV_01) == root
    assert plan_root(root.parent / "README.md") == root
    assert plan_root(Path("/")) is None


def test_what_lies_open_counts_before_what_is_on_disk(workspace: Workspace) -> None:
    workspace.typed[GOV_01] = "id: [\n"
    assert GOV_01 in workspace.check()
    assert workspace.text(GOV_01) == "id: [\n"
    del workspace.typed[GOV_01]
    assert GOV_01 not in workspace.check()
    assert workspace.text("programs/none.yaml") == ""


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("goal: goal-1", "goal: goal-9", "unknown-reference"),
        ("phase: long", "phasse: long", "unknown-key"),
        ("id: gov-01\n", "id: gov-02\n", "duplicate-id"),
        ("amount: 1500000000", "amount: 1.500", "bad-money"),
    ],
)
def test_one_file_is_rechecked_beside_the_others(workspace: Workspace, old: str, new: str, code: str) -> None:
    text = workspace.text(GOV_01)
    workspace.typed[GOV_01] = text.replace(old, new)
    findings = workspace.check_typed(GOV_01)
    assert findings is not None
    assert code in [each.code for each in findings]
    workspace.typed[GOV_01] = text
    assert workspace.check_typed(GOV_01) == ()


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_a_plan_is_held_against_its_last_release_while_it_is_written(tmp_path: Path) -> None:
    repository = make_repository(tmp_path)
    repository.commit("v0.1.0")
    workspace = Workspace(repository.root)
    assert "version-not-greater" not in _codes(workspace)
    repository.change("programs/gov-01.yaml", "amount: 200000000", "amount: 300000000")
    assert "version-not-greater" in _codes(workspace)


def _codes(workspace: Workspace) -> set[str]:
    return {each.code for findings in workspace.check().values() for each in findings}


def test_what_the_rules_found_stays_with_its_line_while_others_are_typed(workspace: Workspace) -> None:
    text = workspace.text(GOV_01).replace("end: 2025}", "end: 2024}")
    workspace.typed[GOV_01] = text
    [wrong] = [each for each in workspace.check()[GOV_01] if each.code == "wrong-phase"]

    def told(typed: str) -> list[int]:
        workspace.typed[GOV_01] = typed
        return [each.span.line for each in workspace.check_typed(GOV_01) or () if each.code == "wrong-phase"]

    lines = text.split("\n")
    above, own, below = lines[: wrong.span.line - 1], lines[wrong.span.line - 1], lines[wrong.span.line :]
    assert told("\n".join(["# satu", "# dua", *above, own, *below])) == [wrong.span.line + 2]
    assert told("\n".join([*above[:1], *above[2:], own, *below])) == [wrong.span.line - 1]
    assert told("\n".join([*above, own, "# lagi", *below])) == [wrong.span.line]
    assert told("\n".join([*above, f"{own} # sedang diketik", *below])) == []
    assert told(text) == [wrong.span.line]


def test_a_chapter_is_rechecked_too(workspace: Workspace) -> None:
    workspace.typed[CHAPTER] = workspace.text(CHAPTER) + "\n<b>x</b>\n"
    findings = workspace.check_typed(CHAPTER)
    assert findings
    assert {each.span.path for each in findings} == {CHAPTER}


def test_a_file_that_is_not_of_the_plan_is_left_alone(workspace: Workspace) -> None:
    workspace.typed["README.md"] = "x"
    assert workspace.check_typed("README.md") is None
    assert workspace.path_of(Path("/etc/hosts")) is None


def test_an_id_is_pointed_at_in_yaml_and_in_prose() -> None:
    text = plans.small_files()[GOV_01].decode()
    line = next(number for number, words in enumerate(text.split("\n"), 1) if words.startswith("lead_agency"))
    pointed = pointed_at(SOURCE, PLAN, GOV_01, text, line, 16)
    assert pointed is not None
    assert (pointed.place.kind, pointed.place.id) == ("agency", "diskominfo")
    assert declared(pointed.place).path == "registries/agencies.yaml"
    assert {each.span.path for each in named_by(SOURCE, pointed.place)} > {GOV_01}
    assert pointed_at(SOURCE, PLAN, GOV_01, text, line, 3) is None
    assert pointed_at(SOURCE, PLAN, GOV_01, text, 999, 1) is None


def test_a_values_card_says_what_it_is_made_of() -> None:
    text = plans.small_files()[CHAPTER].decode()
    line = text[: text.index("{{ budget")].count("\n") + 1
    value = value_at(SOURCE, CHAPTER, line, text.split("\n")[line - 1].index("{{") + 5)
    assert value is not None
    card = value_card(PLAN, LOOKUP, value, "id")
    assert card.startswith("**Rp")
    assert "programs/gov-01.yaml" in card
    assert value_at(SOURCE, CHAPTER, 1, 1) is None


def test_an_entitys_card_escapes_what_its_author_wrote() -> None:
    plan = plans.plan({GOV_01: (("title: Layanan publik", "title: Layanan *publik*"),)})
    card = entity_card(plan, LOOKUP, plan.place("gov-01"), "en")
    assert r"**Program `gov-01`** Layanan \*publik\* digital satu pintu" in card
    assert "`programs['gov-01'].budget.total`" in card


@pytest.mark.parametrize(
    ("path", "before", "offered"),
    [
        (GOV_01, "lead_agency: ", {"diskominfo", "tbd"}),
        (GOV_01, "supporting_agencies: [bappeda, ", {"diskominfo"}),
        (GOV_01, "actions:\n  - budget:\n      - {year: 2024, scheme: ", {"apbd-province", "csr"}),
        (GOV_01, "depends_on:\n  - ", {"gov-02"}),
        (CHAPTER, "Lihat [](#", {"gov-01", "pendanaan", "gap-1"}),
        (CHAPTER, "Kata orang [@", {"src-kajian"}),
        (CHAPTER, "{{ ", {"budget", "programs"}),
        (CHAPTER, "{{ programs['gov-01'].", {"budget", "title"}),
        (CHAPTER, "{{ programs['", {"gov-01", "count"}),
        (CHAPTER, "{{ budget.by_year[", {"2024"}),
        (CHAPTER, "{{ budget.total | ", {"rupiah_short"}),
        (CHAPTER, ":::{", {"program-matrix"}),
        (CHAPTER, ":::{program-matrix} dimension=", {"governance"}),
        (CHAPTER, ":::{budget-by-year} by=", {"scheme"}),
    ],
)
def test_what_may_stand_at_the_cursor_is_offered(path: str, before: str, offered: set[str]) -> None:
    lines = before.split("\n")
    found = completions(path, before, len(lines), len(lines[-1]) + 1, known_ids(SOURCE, PLAN), LOOKUP)
    assert offered <= {each.text for each in found}


@pytest.mark.parametrize(("path", "before"), [(GOV_01, "title: "), (CHAPTER, "Kalimat biasa "), ("x.txt", "a: ")])
def test_nothing_is_offered_where_anything_may_stand(path: str, before: str) -> None:
    assert completions(path, before, 1, len(before) + 1, known_ids(SOURCE, PLAN), LOOKUP) == []
