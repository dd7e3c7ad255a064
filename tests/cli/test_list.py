"""`smartprov list`: ids and titles, and no silence where there are none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Run, change


def test_programs_are_listed_by_default_in_aligned_columns(run: Run, plan: Path) -> None:
    listed = run("list", "rencana")
    assert (listed.code, listed.err) == (0, "")
    assert listed.out == "gov-01  Layanan publik digital satu pintu\nsoc-01  Ruang belajar digital desa\n"
    agencies = run("list", "agencies", "rencana").out.splitlines()
    assert agencies[0] == "diskominfo  Dinas Komunikasi dan Informatika"
    assert agencies[1] == "bappeda     Badan Perencanaan Pembangunan Daerah"


@pytest.mark.parametrize("kind", ["agency", "agencies"])
def test_a_kind_may_be_named_by_its_table_or_by_itself(run: Run, plan: Path, kind: str) -> None:
    assert run("list", kind, "rencana").out.startswith("diskominfo")


def test_the_plan_that_one_stands_in_is_meant(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(plan)
    assert run("list", "actions").out.startswith("gov-01.a1  Satu akun warga\n")


def test_a_word_that_is_a_kind_is_never_a_folder(run: Run, plan: Path, tmp_path: Path) -> None:
    plan.rename(tmp_path / "programs")
    refused = run("list", "programs")
    assert refused.code == 2
    assert run("list", "./programs").code == 0
    assert run("list", "programs", "programs").code == 0


@pytest.mark.parametrize(
    ("option", "ids"),
    [
        (("--dimension", "society"), ["soc-01"]),
        (("--agency", "diskominfo"), ["gov-01", "soc-01"]),
        (("--agency", "bappeda"), ["gov-01"]),
        (("--phase", "short"), ["gov-01"]),
        (("--quick-win",), ["gov-01"]),
        (("--quick-win", "--dimension", "society"), []),
    ],
)
def test_filters_narrow_the_programs(run: Run, plan: Path, option: tuple[str, ...], ids: list[str]) -> None:
    listed = run("list", *option, "rencana")
    assert [line.split()[0] for line in listed.out.splitlines()] == ids
    assert listed.code == 0


def test_a_region_filters_programs_too(run: Run, plan: Path) -> None:
    regions = '- {code: "99.01", name: A, type: kota}\n- {code: "99.02", name: B, type: kota}\n'
    (plan / "registries/regions.yaml").write_text(regions)
    change(plan / "programs/soc-01.yaml", "summary:", "renamed_from: x\nsummary:")
    text = (plan / "programs/soc-01.yaml").read_text().replace("regions: all", 'regions: ["99.02"]', 1)
    (plan / "programs/soc-01.yaml").write_text(text)
    assert run("list", "--region", "99.01", "rencana").out.split()[0] == "gov-01"
    assert "soc-01" not in run("list", "--region", "99.01", "rencana").out
    assert "soc-01" in run("list", "--region", "99.02", "rencana").out


def test_a_filter_that_names_nothing_is_refused_with_the_nearest_id(run: Run, plan: Path) -> None:
    refused = run("list", "--dimension", "governence", "rencana")
    assert refused.code == 2
    assert refused.out == ""
    assert "'governence'" in refused.err
    assert "'governance'" in refused.err
    agency = run("list", "--agency", "diskom", "rencana").err
    assert agency == (
        "smartprov: tidak ada perangkat daerah 'diskom' dalam rencana ini\n"
        "  Maksud Anda 'diskominfo'? `smartprov list agencies` menampilkan semuanya.\n"
    )
    assert run("list", "--phase", "nope", "rencana").err.endswith("\n  `smartprov list phases` menampilkan semuanya.\n")


@pytest.mark.parametrize("option", [("--dimension", "society"), ("--quick-win",)])
def test_a_filter_without_effect_is_an_error(run: Run, plan: Path, option: tuple[str, ...]) -> None:
    refused = run("list", "agencies", *option, "rencana")
    assert refused.code == 2
    assert option[0] in refused.err


def test_an_unknown_kind_is_refused_with_the_nearest_one(run: Run, plan: Path) -> None:
    refused = run("list", "progams", "rencana")
    assert refused.code == 2
    assert "'programs'" in refused.err


def test_an_empty_result_says_so(run: Run, plan: Path) -> None:
    empty = run("list", "milestones", "rencana")
    assert (empty.code, empty.out) == (0, "")
    assert empty.err == "rencana ini tidak memiliki tonggak\n"
    assert run("--quiet", "list", "milestones", "rencana").err == ""
    assert run("--lang", "en", "list", "milestones", "rencana").err == "this plan has no milestone\n"
    assert "cocok" in run("list", "--quick-win", "--dimension", "society", "rencana").err


def test_json_says_where_each_stands(run: Run, plan: Path) -> None:
    listed = json.loads(run("list", "facts", "--format", "json", "rencana").out)
    assert listed == {
        "schema_version": 1,
        "kind": "fact",
        "entries": [
            {
                "id": "desa-terhubung",
                "title": "Desa yang sudah tersambung internet",
                "path": "rencana/registries/facts.yaml",
                "line": 3,
            }
        ],
    }
    assert json.loads(run("list", "milestones", "--format", "json", "rencana").out)["entries"] == []


def test_what_can_be_seen_of_a_plan_with_errors_is_listed(run: Run, plan: Path) -> None:
    change(plan / "programs/soc-01.yaml", "goal: goal-2", "gaol: goal-2")
    listed = run("list", "rencana")
    assert listed.code == 0
    assert [line.split()[0] for line in listed.out.splitlines()] == ["gov-01", "soc-01"]
    assert "kesalahan" in listed.err


def test_a_plan_that_cannot_be_read_at_all_shows_why(run: Run, plan: Path) -> None:
    (plan / "masterplan.yaml").write_text("format: [\n")
    refused = run("list", "rencana")
    assert (refused.code, refused.out) == (1, "")
    assert "rencana/masterplan.yaml:" in refused.err


def test_a_folder_without_a_plan_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    assert run("list", "programs", "nirgends").code == 2
    assert "masterplan.yaml" in run("list").err


def test_two_folders_are_one_too_many(run: Run, plan: Path) -> None:
    refused = run("list", "rencana", "rencana")
    assert (refused.code, refused.out) == (2, "")
    assert "'rencana'" in refused.err
