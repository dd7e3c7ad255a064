"""Claims about fingerprints: how a plan is spelled does not matter, and everything that it says does."""

from __future__ import annotations

import re

import pytest
import yaml

from smartprov.plan.entities import KINDS
from smartprov.plan.fingerprints import (
    commitment_content,
    commitment_fingerprint,
    plan_data,
    plan_fingerprint,
    program_fingerprint,
)
from tests import plans

SMALL = plan_fingerprint(plans.plan())


def respelled(text: str, *, turned: bool, flow: bool | None) -> str:
    data = yaml.safe_load(_quoted_dates(text))
    return str(
        yaml.safe_dump(_turned(data) if turned else data, sort_keys=False, default_flow_style=flow, allow_unicode=True)
    )


def _quoted_dates(text: str) -> str:
    return re.sub(r"(?<=: )(\d{4}-\d{2}(-\d{2})?)(?=[,}\n])", r"'\1'", text)


def _turned(data: object) -> object:
    if isinstance(data, dict):
        return {key: _turned(value) for key, value in reversed(list(data.items()))}
    return [_turned(value) for value in data] if isinstance(data, list) else data


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("flow", [True, False])
def test_the_order_of_keys_and_the_formatting_do_not_change_it(*, turned: bool, flow: bool) -> None:
    files = plans.small_files()
    for path in [path for path in files if path.endswith(".yaml")]:
        files[path] = respelled(files[path].decode(), turned=turned, flow=flow).encode()
    assert plan_fingerprint(plans.plan_of(files)) == SMALL


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "# komentar\n" + text + "\n\n# akhir\n",
    ],
)
def test_line_ends_comments_and_a_byte_order_mark_do_not_change_it(change) -> None:
    files = plans.small_files()
    for path in [path for path in files if path.endswith(".yaml")]:
        files[path] = change(files[path].decode()).encode()
    assert plan_fingerprint(plans.plan_of(files)) == SMALL


def test_the_name_of_a_chapters_file_does_not_change_it() -> None:
    moved = {
        path.replace("chapters/buku-1/01-", "chapters/lain/99-").replace(
            "commitments/2024-03-01", "commitments/a"
        ): data
        for path, data in plans.small_files().items()
    }
    assert plan_fingerprint(plans.plan_of(moved)) == SMALL


def test_a_picture_that_is_added_does_not_change_what_a_plan_says() -> None:
    assert plan_fingerprint(plans.plan({"assets/lain.svg": "<svg/>"})) == SMALL


CHANGES: tuple[tuple[str, tuple[str, str]], ...] = (
    ("masterplan.yaml", ("version: 0.2.0", "version: 0.2.1")),
    ("masterplan.yaml", ("example: true", "example: false")),
    ("masterplan.yaml", ("[analisis, proses]", "[proses, analisis]")),
    ("registries/agencies.yaml", ("name: Dinas Kesehatan", "name: Dinas kesehatan")),
    ("registries/regions.yaml", ("status: none", "status: exists")),
    ("registries/dimensions.yaml", ("letter: L", "letter: V")),
    ("registries/regulations.yaml", ("verified: true", "verified: false")),
    ("registries/plans.yaml", ("end: 2027", "end: 2028")),
    ("registries/funding.yaml", ("needs_partner: true", "needs_partner: false")),
    ("registries/indicators.yaml", ("3.4-3.6", "3.4-3.7")),
    ("registries/bodies.yaml", ("title: Ketua", "title: Wakil")),
    ("registries/sources.yaml", ("grade: primary", "grade: internal")),
    ("registries/facts.yaml", ("value: 80", "value: 81")),
    ("registries/abbreviations.yaml", ("term: APBD", "term: APBN")),
    ("strategy.yaml", ("Warga sehat", "Warga bugar")),
    ("analysis.yaml", ("impact: 5", "impact: 4")),
    ("programs/gov-01.yaml", ("amount: 500400000", "amount: 500400001")),
    ("programs/gov-01.yaml", ("years: [2024, 2025]", "years: [2025, 2024]")),
    ("programs/liv-01.yaml", ("progress: 40", "progress: 41")),
    ("programs/liv-01.yaml", ("status: approved", "status: spent")),
    ("milestones.yaml", ("place: Bandung", "place: Bogor")),
    ("consultations.yaml", ("count: 1200", "count: 1201")),
    ("commitments/2024-03-01.yaml", ("name: tbd", "name: Budi")),
    ("amendments/0.2.0.yaml", ("kesehatan", "pendidikan")),
    ("chapters/buku-1/02-proses.md", ("tahap kedua", "tahap ketiga")),
    ("chapters/buku-1/02-proses.md", ("title: Proses", "title: Cara")),
)


@pytest.mark.parametrize(("path", "change"), CHANGES, ids=[change[1] for _, change in CHANGES])
def test_a_changed_field_changes_it(path: str, change: tuple[str, str]) -> None:
    assert plan_fingerprint(plans.plan({path: (change,)})) != SMALL


def test_a_default_that_is_written_out_does_not_change_it() -> None:
    written = (("level: outcome\n", "level: outcome\n    may_exceed_100: false\n"),)
    assert plan_fingerprint(plans.plan({"programs/gov-01.yaml": written})) == SMALL


def test_the_plans_data_holds_every_kind_with_all_its_entities() -> None:
    data = plan_data(plans.plan())
    lists = {key for key, value in data.items() if isinstance(value, list)}
    assert len(lists - {"pictures"}) + 3 == len(KINDS)  # the masterplan, the strategy and the analysis stand alone
    assert all(data[key] or key == "reviews" for key in lists)
    assert [each["id"] for each in data["programs"]] == ["gov-01", "gov-02", "liv-01"]


# --- commitments ----------------------------------------------------------------------------------------------------

SHEET = "commitments/2024-03-01.yaml"
WITNESS = "  - {agency: dinkes, position: Saksi, name: tbd, capacity: witness}\n"


LED: plans.Change = (("lead_agency: tbd\nsupporting", "lead_agency: dinkes\nsupporting"),)


def signed(changes: dict[str, plans.Change] | None = None, agency: str = "") -> str:
    plan = plans.plan(changes)
    return commitment_fingerprint(plan, plan.commitments["komitmen-2024"], agency)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("flow", [True, False])
def test_how_a_plan_is_typed_does_not_change_what_is_signed(*, turned: bool, flow: bool) -> None:
    files = plans.small_files()
    for path in [path for path in files if path.endswith(".yaml")]:
        files[path] = respelled(files[path].decode(), turned=turned, flow=flow).encode()
    plan = plans.plan_of(files)
    assert commitment_fingerprint(plan, plan.commitments["komitmen-2024"]) == signed()


@pytest.mark.parametrize(
    ("path", "change"),
    [
        (SHEET, ("name: tbd", "name: Pejabat")),
        (SHEET, ("capacity: head", "capacity: head, acting: [plt]")),
        (SHEET, ("capacity: head", "capacity: head, method: wet-ink, date: 2024-03-02")),
        (SHEET, ("date: 2024-03-01", "date: tbd")),
        (SHEET, ("fingerprint: tbd", f"fingerprint: {'a' * 64}")),
        (SHEET, ("fingerprint: tbd", "fingerprint: tbd\nfiles: [{path: a.pdf, sha256: b}]")),
        (SHEET, ("programs: all", "programs: [liv-01, gov-02, gov-01]")),
        ("programs/gov-01.yaml", ("period: ", "renamed_from: gov-00\nperiod: ")),
        ("strategy.yaml", ("Warga sehat", "Warga bugar")),
        ("chapters/buku-1/02-proses.md", ("tahap kedua", "tahap ketiga")),
        ("registries/facts.yaml", ("value: 80", "value: 81")),
    ],
    ids=lambda value: value[1] if isinstance(value, tuple) else "",
)
def test_what_is_no_part_of_a_sheet_does_not_change_what_is_signed(path: str, change: tuple[str, str]) -> None:
    assert signed({path: (change,)}) == signed()


@pytest.mark.parametrize(
    ("path", "change"),
    [
        (SHEET, ("title: Komitmen Bersama", "title: Komitmen")),
        (SHEET, ("version: 0.2.0", "version: 0.2.1")),
        (SHEET, ("Menyediakan dukungan", "Menyediakan dukungan penuh")),
        (SHEET, ("Menyelaraskan perencanaan, Menyediakan dukungan", "Menyediakan dukungan, Menyelaraskan perencanaan")),
        (SHEET, ("agency: diskominfo", "agency: dinkes")),
        (SHEET, ("position: Kepala Dinas", "position: Sekretaris Dinas")),
        (SHEET, ("capacity: head", "capacity: witness")),
        (SHEET, ("fingerprint: tbd", f"{WITNESS}fingerprint: tbd")),
        (SHEET, ("programs: all", "programs: [gov-01]")),
        ("masterplan.yaml", ("title: Masterplan Smart Province Contoh", "title: Masterplan")),
        ("registries/agencies.yaml", ("name: Dinas Komunikasi dan Informatika", "name: Dinas Kominfo")),
        ("registries/indicators.yaml", ("3.4-3.6", "3.4-3.7")),
        ("programs/gov-01.yaml", ("amount: 500400000", "amount: 500400001")),
        ("programs/gov-01.yaml", ("years: [2024, 2025]", "years: [2025, 2024]")),
        ("programs/gov-01.yaml", ("title: Satu akun warga", "title: Satu akun")),
        ("programs/liv-01.yaml", ("status: approved", "status: spent")),
    ],
    ids=lambda value: value[1] if isinstance(value, tuple) else "",
)
def test_any_change_of_a_sheet_changes_what_is_signed(path: str, change: tuple[str, str]) -> None:
    assert signed({path: (change,)}) != signed()


def test_an_agencys_own_sheet_is_what_that_agency_leads_and_signs() -> None:
    plan = plans.plan({"programs/liv-01.yaml": LED})
    content = commitment_content(plan, plan.commitments["komitmen-2024"], "dinkes")
    assert [each["id"] for each in content["programs"]] == ["liv-01"]
    assert content["signatories"] == []
    assert content["agencies"] == {"dinkes": "Dinas Kesehatan"}


def test_a_change_of_a_program_changes_the_sheet_of_the_agency_that_leads_it_alone() -> None:
    before: dict[str, plans.Change] = {"programs/liv-01.yaml": LED}
    after: dict[str, plans.Change] = {"programs/liv-01.yaml": (*LED, ("status: approved", "status: spent"))}
    assert signed(after, "dinkes") != signed(before, "dinkes")
    assert signed(after, "diskominfo") == signed(before, "diskominfo")
    assert signed(after) != signed(before)


def test_a_changed_undertaking_changes_the_sheets_of_all() -> None:
    change: dict[str, plans.Change] = {SHEET: (("Menyediakan dukungan", "Menyediakan dana"),)}
    assert all(signed(change, agency) != signed(None, agency) for agency in ("dinkes", "diskominfo"))


def test_a_program_that_is_gone_stays_in_what_was_signed_by_its_id() -> None:
    older = (("programs: all", "programs: [gov-01, gov-99]"), ("version: 0.2.0", "version: 0.1.0"))
    plan = plans.plan({SHEET: older})
    content = commitment_content(plan, plan.commitments["komitmen-2024"])
    assert [each["id"] for each in content["programs"]] == ["gov-01", "gov-99"]
    assert content["programs"][1] == {"id": "gov-99"}


def test_a_programs_fingerprint_holds_the_registrys_indicators_that_it_uses() -> None:
    before, after = plans.plan(), plans.plan({"registries/indicators.yaml": (("3.4-3.6", "3.4-3.7"),)})
    changed = {
        id
        for id in before.programs
        if program_fingerprint(before, before.programs[id]) != program_fingerprint(after, after.programs[id])
    }
    assert changed == {"gov-01", "gov-02"}
