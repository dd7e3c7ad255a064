"""Claims about fingerprints: how a plan is spelled does not matter, and everything that it says does."""

from __future__ import annotations

import re

import pytest
import yaml

from smartprov.plan.entities import KINDS
from smartprov.plan.fingerprints import plan_data, plan_fingerprint
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
