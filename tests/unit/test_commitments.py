"""Claims about an agency's part of a difference: what its own sheet would print, and nothing of another's."""

from __future__ import annotations

import pytest

from smartprov.commitments import part_of
from smartprov.diff.compare import compare
from smartprov.diff.snapshot import Snapshot
from smartprov.plan.fingerprints import commitment_fingerprint, plan_data
from tests import plans

SHEET = "commitments/2024-03-01.yaml"
LIV = "programs/liv-01.yaml"
LED = (("lead_agency: tbd\nsupporting_agencies: [dinkes]", "lead_agency: dinkes"),)
DINKES = "  - {agency: dinkes, position: Kepala, name: tbd, capacity: head}\n"
BEFORE: dict[str, plans.Change] = {LIV: LED, SHEET: (("capacity: head}\n", f"capacity: head}}\n{DINKES}"),)}


def parts(path: str, old: str, new: str) -> dict[str, list[str]]:
    """What changes for each agency, and that it changes exactly where the fingerprint of its own sheet does."""
    files = plans.files(BEFORE)
    assert old in files[path].decode()
    changed = files | {path: files[path].decode().replace(old, new).encode()}
    base, revision = plans.plan_of(files), plans.plan_of(changed)
    commitment = base.commitments["komitmen-2024"]
    changes = compare(Snapshot(plan_data(base), base), Snapshot(plan_data(revision), revision))
    found = {}
    for agency in ("diskominfo", "dinkes"):
        own = part_of(changes, agency, commitment, (base, revision))
        fingerprints = {
            commitment_fingerprint(plan, plan.commitments["komitmen-2024"], agency) for plan in (base, revision)
        }
        assert bool(own) == (len(fingerprints) == 2), (agency, [change.id for change in own])
        found[agency] = [change.id for change in own]
    return found


@pytest.mark.parametrize(
    ("path", "old", "new", "agencies"),
    [
        ("programs/gov-01.yaml", "amount: 500400000", "amount: 500400001", {"diskominfo"}),
        (LIV, "status: approved", "status: spent", {"dinkes"}),
        ("registries/indicators.yaml", "3.4-3.6", "3.4-3.7", {"diskominfo"}),
        ("registries/agencies.yaml", "name: Dinas Kesehatan", "name: Dinas Kesehatan Daerah", {"dinkes"}),
        ("masterplan.yaml", "title: Masterplan Smart Province Contoh", "title: Masterplan", {"diskominfo", "dinkes"}),
        ("masterplan.yaml", "name: Provinsi Contoh", "name: Provinsi Lain", {"diskominfo", "dinkes"}),
        ("masterplan.yaml", "version: 0.2.0", "version: 0.3.0", set()),
        (SHEET, "title: Komitmen Bersama", "title: Komitmen", {"diskominfo", "dinkes"}),
        (SHEET, "Menyediakan dukungan", "Menyediakan dana", {"diskominfo", "dinkes"}),
        (SHEET, "position: Kepala,", "position: Sekretaris,", {"dinkes"}),
        (SHEET, "Kepala, name: tbd, capacity: head}", "Kepala, name: tbd, capacity: delegate, mandate: A}", {"dinkes"}),
        (SHEET, "position: Kepala, name: tbd", "position: Kepala, name: Pejabat", set()),
        (SHEET, "capacity: head}\n", "capacity: head, method: wet-ink}\n", set()),
        (SHEET, "programs: all", "programs: [gov-01, gov-02]", {"dinkes"}),
        ("programs/gov-02.yaml", "lead_agency: diskominfo\n", "lead_agency: dinkes\n", {"diskominfo", "dinkes"}),
        ("programs/gov-01.yaml", "period: ", "renamed_from: gov-00\nperiod: ", set()),
        ("strategy.yaml", "Warga sehat", "Warga bugar", set()),
        ("registries/facts.yaml", "value: 80", "value: 81", set()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_change_is_told_to_those_whose_sheet_it_changes(path: str, old: str, new: str, agencies: set[str]) -> None:
    found = parts(path, old, new)
    assert {agency for agency, own in found.items() if own} == agencies
