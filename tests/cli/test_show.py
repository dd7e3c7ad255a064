"""`smartprov show`: one entity, its place and what names it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Run, change


def test_a_program_is_shown_field_by_field_with_what_its_ids_mean(run: Run, plan: Path) -> None:
    shown = run("show", "gov-01", "rencana")
    assert (shown.code, shown.err) == (0, "")
    lines = shown.out.splitlines()
    assert lines[:3] == ["Program gov-01: Layanan publik digital satu pintu", "rencana/programs/gov-01.yaml:3", ""]
    assert "Penanggung jawab  diskominfo – Dinas Komunikasi dan Informatika" in lines
    assert "Rencana aksi      gov-01.a1 – Satu akun warga" in lines
    assert "Periode           Awal 2025 · Akhir 2026" in lines
    assert max(map(len, lines)) <= 100


def test_what_names_it_is_listed_with_file_and_line(run: Run, plan: Path) -> None:
    lines = run("show", "gov-01", "rencana").out.splitlines()
    assert lines[-3:] == [
        "Dirujuk di 2 tempat:",
        "  rencana/amendments/0.1.0.yaml:5: 0.1.0 · Daftar program yang ditambahkan",
        "  rencana/chapters/buku-1/2-program.md:10: program-dan-anggaran · [](#…)",
    ]
    assert run("show", "gov-01.i1", "rencana").out.endswith("\nTidak dirujuk di mana pun.\n")


def test_a_part_knows_its_references_and_its_money(run: Run, plan: Path) -> None:
    lines = run("show", "gov-01.a1", "rencana").out.splitlines()
    assert lines[0] == "Rencana aksi gov-01.a1: Satu akun warga"
    assert "Anggaran          Tahun 2025 · Jumlah Rp1.500.000.000,00 · Skema apbd – APBD" in lines
    assert "Tahun             2025, 2026" in lines


def test_closed_words_are_shown_by_their_names(run: Run, plan: Path) -> None:
    lines = run("show", "gov-01", "rencana").out.splitlines()
    assert "Wilayah           Seluruh kabupaten/kota" in lines
    assert "Anggaran          mengikuti rencana aksi" in lines
    change(plan / "registries/agencies.yaml", "name: Dinas Komunikasi dan Informatika", "name: tbd")
    assert "Kategori          Aplikasi" in run("show", "gov-01.a1", "rencana").out.splitlines()
    assert "Arah        naik" in run("show", "gov-01.i1", "rencana").out.splitlines()
    assert "diskominfo – belum ditentukan\n" in run("show", "gov-01", "rencana").out
    assert run("show", "diskominfo", "rencana").out.startswith("Perangkat daerah diskominfo: belum ditentukan\n")
    assert "Scope         Programs all\n" in run("--lang", "en", "show", "komitmen-1", "rencana").out


def test_long_texts_of_a_list_stand_on_lines_of_their_own(run: Run, plan: Path) -> None:
    lines = run("show", "komitmen-1", "rencana").out.splitlines()
    assert "Butir komitmen  Menyelaraskan rencana kerja dengan program dalam masterplan ini." in lines


def test_labels_are_in_the_plans_language_unless_another_is_asked_for(run: Run, plan: Path) -> None:
    assert "Lead agency" in run("--lang", "en", "show", "gov-01", "rencana").out
    change(plan / "masterplan.yaml", "language: id", "language: en")
    assert "Lead agency" in run("show", "gov-01", "rencana").out
    assert "Penanggung jawab" in run("--lang", "id", "show", "gov-01", "rencana").out


@pytest.mark.parametrize(
    "id",
    ["diskominfo", "goal-1", "mission-1", "risk-01", "komitmen-1", "0.1.0", "buku-1", "short", "APBD", "pendahuluan"],
)
def test_every_kind_can_be_shown(run: Run, plan: Path, id: str) -> None:
    shown = run("show", id, "rencana")
    assert shown.code == 0
    assert f" {id}" in shown.out.splitlines()[0]


def test_an_id_in_two_namespaces_shows_both(run: Run, plan: Path) -> None:
    change(plan / "masterplan.yaml", "id: ringkasan", "id: gov-01")
    heads = [line for line in run("show", "gov-01", "rencana").out.splitlines() if "gov-01:" in line]
    assert heads == ["Buku gov-01: Ringkasan Eksekutif", "Program gov-01: Layanan publik digital satu pintu"]


def test_json_gives_the_fields_as_they_were_written(run: Run, plan: Path) -> None:
    shown = json.loads(run("show", "short", "--format", "json", "rencana").out)
    assert shown == {
        "schema_version": 1,
        "entities": [
            {
                "kind": "phase",
                "id": "short",
                "path": "rencana/masterplan.yaml",
                "line": 9,
                "fields": {"id": "short", "title": "Jangka pendek", "end": 2026},
                "named_by": [
                    {"path": "rencana/programs/gov-01.yaml", "line": 14, "owner": "gov-01", "role": "phase"},
                ],
            }
        ],
    }


def test_an_unknown_id_is_refused_with_the_nearest_one(run: Run, plan: Path) -> None:
    refused = run("show", "gov-02", "rencana")
    assert (refused.code, refused.out) == (2, "")
    assert "'gov-02'" in refused.err
    assert "'gov-01'" in refused.err
    assert "smartprov list" in run("show", "nothing-like-it", "rencana").err


def test_an_entity_with_errors_is_shown_as_it_is(run: Run, plan: Path) -> None:
    change(plan / "programs/soc-01.yaml", "goal: goal-2", "goal: 7")
    shown = run("show", "soc-01", "rencana")
    assert shown.code == 0
    assert "kesalahan" in shown.err
    assert "Sasaran           7" in shown.out


def test_a_plan_that_cannot_be_read_at_all_shows_why(run: Run, plan: Path) -> None:
    (plan / "masterplan.yaml").write_text("")
    refused = run("show", "gov-01", "rencana")
    assert (refused.code, refused.out) == (1, "")
    assert "masterplan.yaml:1:1: error[empty-file]" in refused.err
