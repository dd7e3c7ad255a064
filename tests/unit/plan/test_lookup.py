"""Claims about paths: what each of the format's paths gives, and that nothing else can be reached."""

from __future__ import annotations

from fractions import Fraction

import pytest

from smartprov.plan.figures import Amount, Count, Share
from smartprov.plan.lookup import CalendarYear, Lookup, Unknown, View
from tests import plans

LOOKUP = plans.lookup()
Path = tuple[str | int, ...]

FOUND: tuple[tuple[Path, object], ...] = (
    (("plan", "title"), "Masterplan Smart Province Contoh"),
    (("plan", "version"), "0.2.0"),
    (("plan", "period", "start"), 2024),
    (("plan", "publisher", "name"), "Dinas Komunikasi dan Informatika"),
    (("plan", "region", "name"), "Provinsi Contoh"),
    (("vision", "text"), "Provinsi yang cerdas dan melayani"),
    (("programs", "count"), 3),
    (("actions", "count"), 4),
    (("indicators", "count"), 4),
    (("agencies", "count"), 3),
    (("regions", "count"), 3),
    (("goals", "count"), 2),
    (("strategies", "count"), 1),
    (("quick_wins", "count"), 1),
    (("consultations", "count"), 2),
    (("risks", "count"), 2),
    (("readiness", "count"), 2),
    (("tows", "count"), 1),
    (("issues", "count"), 1),
    (("commitments", "count"), 1),
    (("amendments", "count"), 1),
    (("programs", "gov-01", "title"), "Layanan publik digital satu pintu"),
    (("programs", "gov-01", "period", "end"), 2025),
    (("programs", "gov-01", "budget", "total"), Amount(2_250_800_000)),
    (("programs", "gov-01", "budget", "by_year", 2025), Amount(750_800_000)),
    (("programs", "gov-01", "budget", "by_year", 2026), Amount()),
    (("programs", "gov-01", "budget", "by_scheme", "csr"), Amount(500_400_000)),
    (("programs", "gov-01", "budget", "by_phase", "long"), Amount(2_250_800_000)),
    (("programs", "gov-01", "actions", "count"), 2),
    (("programs", "gov-01", "actions", "gov-01.a1", "budget", "total"), Amount(2_000_400_000)),
    (("actions", "gov-01.a1", "budget", "by_year", 2024), Amount(1_500_000_000)),
    (("programs", "gov-01", "indicators", "count"), 2),
    (("programs", "gov-01", "lead_agency", "name"), "Dinas Komunikasi dan Informatika"),
    (("programs", "gov-01", "phase", "title"), "Jangka panjang"),
    (("programs", "gov-01", "supporting_agencies"), ("Badan Perencanaan Pembangunan Daerah",)),
    (("programs", "gov-02", "regions"), ("Kabupaten Bogor", "Kota Bandung")),
    (("programs", "gov-01", "quick_win"), False),
    (("programs", "liv-01", "quick_win", "progress"), 40),
    (("indicators", "indeks-spbe", "baseline", "value"), 3.1),
    (("indicators", "gov-01.i1", "baseline", "source", "publisher"), "Bappeda"),
    (("indicators", "indeks-spbe", "targets", 2025), "3.4-3.6"),
    (("indicators", "indeks-cadangan", "baseline"), "tbd"),
    (("dimensions", "governance", "programs", "count"), 2),
    (("dimensions", "governance", "budget", "total"), Amount(3_000_800_000)),
    (("dimensions", "governance", "budget", "by_year", 2024), Amount(2_250_000_000)),
    (("dimensions", "branding", "budget", "total"), Amount()),
    (("dimensions", "living", "quick_wins", "count"), 1),
    (("agencies", "diskominfo", "programs", "count"), 2),
    (("agencies", "diskominfo", "budget", "total"), Amount(3_000_800_000)),
    (("agencies", "bappeda", "programs", "count"), 0),
    (("regions", "32.73", "programs", "count"), 3),
    (("regions", "32.73", "budget", "total"), Amount(3_100_800_000, 1)),
    (("regions", "32.73", "budget", "by_year", 2026), Amount(0, 1)),
    (("regions", "32.01", "masterplan", "year"), 2021),
    (("goals", "goal-1", "budget", "by_scheme", "csr"), Amount(500_400_000)),
    (("strategies", "strategy-1", "programs", "count"), 1),
    (("gaps", "gap-1", "programs", "count"), 2),
    (("budget", "total"), Amount(3_100_800_000, 1)),
    (("budget", "by_year", 2025), Amount(850_800_000)),
    (("budget", "by_scheme", "apbd-province"), Amount(2_600_400_000, 1)),
    (("budget", "by_phase", "short"), Amount(750_000_000)),
    (("facts", "daerah-ber-masterplan", "value"), 2),
    (("facts", "daerah-ber-masterplan", "of"), 3),
    (("facts", "daerah-ber-masterplan", "share"), Share(Fraction(2, 3))),
    (("facts", "daerah-ber-masterplan", "source", "title"), "Berita daerah"),
    (("regions", "with_masterplan", "count"), Count(1, 1)),
    (("regions", "with_masterplan", "share"), Share(None)),
    (("tbd", "count"), plans.figures().undecided),
    (("milestones", "bimtek-4", "stage"), 4),
)


@pytest.mark.parametrize(("path", "value"), FOUND, ids=[".".join(map(str, path)) for path, _ in FOUND])
def test_a_path_gives(path: Path, value: object) -> None:
    assert LOOKUP.value(path) == value


@pytest.mark.parametrize(
    "path", [("plan", "period", "start"), ("indicators", "gov-01.i1", "baseline", "year"), ("phases", "short", "end")]
)
def test_a_year_is_no_ordinary_number(path: Path) -> None:
    assert isinstance(LOOKUP.value(path), CalendarYear)


def test_a_regions_budget_by_scheme_is_that_of_its_programs() -> None:
    assert LOOKUP.value(("regions", "32.10", "budget", "by_scheme", "csr")) == Amount(500_400_000)
    assert LOOKUP.value(("regions", "32.01", "budget", "by_phase", "short")) == Amount(750_000_000)


NOWHERE: tuple[tuple[Path, int], ...] = (
    (("program",), 0),
    (("__class__",), 0),
    (("programs", "gov-09"), 1),
    (("programs", "gov-01", "judul"), 2),
    (("programs", "gov-01", "__init__"), 2),
    (("programs", "gov-01", "model_fields"), 2),
    (("programs", "gov-01", "model_dump"), 2),
    (("programs", "gov-01", "title", "upper"), 3),
    (("programs", "gov-01", "period", "start", "real"), 4),
    (("budget", "total", "rupiah"), 2),
    (("budget", "by_year", 2023), 2),
    (("budget", "by_year", "2025"), 2),
    (("facts", "ambang", "of"), 2),
    (("agencies", "dinkes", "abbreviation"), 2),
)


@pytest.mark.parametrize(("path", "understood"), NOWHERE, ids=[".".join(map(str, path)) for path, _ in NOWHERE])
def test_a_path_that_leads_nowhere_says_how_far_it_was_understood(path: Path, understood: int) -> None:
    found = LOOKUP.value(path)
    assert isinstance(found, Unknown)
    assert found.understood == understood


def test_what_could_have_followed_is_told() -> None:
    found = LOOKUP.value(("programs", "gov-01", "judul"))
    assert isinstance(found, Unknown)
    assert {"title", "budget", "actions", "lead_agency"} <= set(found.known)


@pytest.mark.parametrize("path", [(), ("programs",), ("programs", "gov-01"), ("budget",), ("budget", "by_year")])
def test_a_path_that_stops_short_is_no_value(path: Path) -> None:
    assert isinstance(LOOKUP.value(path), View)


def test_every_entity_of_every_table_can_be_walked_to_its_last_field() -> None:
    def walk(path: Path, depth: int) -> int:
        found = LOOKUP.value(path)
        assert not isinstance(found, Unknown), path
        if not isinstance(found, View):
            return 1
        return sum(walk((*path, key), depth + 1) for key in found.members) if depth < 5 else 1

    assert walk((), 0) > 1_000


def test_a_view_is_made_once() -> None:
    lookup = Lookup(plans.plan(), plans.figures())
    assert lookup.value(("programs",)) is lookup.value(("programs",))
