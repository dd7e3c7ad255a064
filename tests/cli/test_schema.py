"""`smartprov schema`: printed, listed or written where the editor looks for them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Run


def test_without_a_kind_the_kinds_are_listed_with_their_files(run: Run) -> None:
    listed = run("schema")
    assert listed.code == 0
    assert "agencies       registries/agencies.yaml" in listed.out.splitlines()
    assert "program        programs/*.yaml" in listed.out.splitlines()


def test_a_schema_is_printed_without_a_plan(run: Run) -> None:
    printed = run("schema", "program")
    assert (printed.code, printed.err) == (0, "")
    assert json.loads(printed.out)["properties"]["goal"]["x-smartprov-ref"] == ["goal"]


def test_a_plan_that_is_named_completes_it(run: Run, plan: Path) -> None:
    assert json.loads(run("schema", "program", "rencana").out)["properties"]["goal"]["enum"] == ["goal-1", "goal-2"]


def test_the_plan_that_one_stands_in_completes_it_too(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(plan)
    assert "enum" in json.loads(run("schema", "program").out)["properties"]["goal"]


def test_all_schemas_are_written_and_kept_out_of_git(run: Run, plan: Path) -> None:
    written = run("schema", "--write", "rencana")
    assert written.code == 0
    paths = written.out.splitlines()
    assert "rencana/.smartprov/schemas/agencies.json" in paths
    assert len(paths) == len(list((plan / ".smartprov/schemas").iterdir())) == 21
    assert (plan / ".smartprov/.gitignore").read_text() == "*\n"


def test_one_schema_alone_may_be_written(run: Run, plan: Path) -> None:
    assert run("schema", "facts", "rencana", "--write").out == "rencana/.smartprov/schemas/facts.json\n"
    assert [path.name for path in (plan / ".smartprov/schemas").iterdir()] == ["facts.json"]


def test_writing_again_brings_new_ids_in(run: Run, plan: Path) -> None:
    run("schema", "--write", "rencana")
    agencies = plan / "registries/agencies.yaml"
    agencies.write_text(agencies.read_text() + "- {id: dinkes, name: Dinas Kesehatan}\n")
    run("schema", "--write", "rencana")
    assert '"dinkes"' in (plan / ".smartprov/schemas/program.json").read_text()


def test_the_plan_stays_clean_beside_its_schemas(run: Run, plan: Path) -> None:
    run("schema", "--write", "rencana")
    assert run("check", "--strict", "rencana").code == 0


def test_a_broken_plan_gets_the_ids_that_can_be_seen(run: Run, plan: Path) -> None:
    (plan / "masterplan.yaml").write_text("title: [")
    assert run("schema", "--write", "rencana").code == 0
    assert '"gov-01"' in (plan / ".smartprov/schemas/analysis.json").read_text()


@pytest.mark.parametrize("words", [("program", "nirgends"), ("--write", "nirgends"), ("--write",)])
def test_a_folder_that_is_no_plan_is_wrong_usage(run: Run, words: tuple[str, ...]) -> None:
    refused = run("schema", *words)
    assert (refused.code, refused.out) == (2, "")


def test_listing_the_kinds_for_a_folder_that_is_no_plan_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    assert run("schema", "kosong").code == 2


def test_an_unknown_kind_is_refused_with_the_nearest_one(run: Run) -> None:
    refused = run("schema", "programm")
    assert refused.code == 2
    assert "'program'" in refused.err


def test_a_folder_that_cannot_be_written_is_an_environment_error(run: Run, plan: Path) -> None:
    (plan / ".smartprov").write_text("in the way")
    refused = run("schema", "--write", "rencana")
    assert refused.code == 3
    assert "rencana/.smartprov/schemas" in refused.err
