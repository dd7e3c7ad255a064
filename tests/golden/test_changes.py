"""Change reports of a dozen realistic revisions of the small plan, as a reviewer reads them in a terminal.

`SMARTPROV_GOLDEN=write pytest tests/golden` writes them anew; read the difference in git, as a reviewer would.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from smartprov.cli.show.changes_markdown import report_markdown
from smartprov.cli.show.changes_text import report_lines
from smartprov.plan.fingerprints import commitment_fingerprint
from tests import plans
from tests.golden.test_golden import matches
from tests.unit.diff.reports import (
    AMENDMENT,
    COMMITMENT,
    FUNDING,
    GOV_01,
    GOV_02,
    LIV_01,
    MASTERPLAN,
    Edits,
    report,
)

AGENCIES, REGIONS = "registries/agencies.yaml", "registries/regions.yaml"
PROCESS = "chapters/buku-1/02-proses.md"
NEW = """\
id: gov-03
title: Tanda tangan elektronik desa
dimension: governance
goal: goal-1
addresses: [gap-1]
lead_agency: diskominfo
regions: all
period: {start: 2025, end: 2026}
phase: long
quick_win: {problem: Surat desa menunggu, innovation: Dari ponsel, progress: 0, progress_on: 2024, due: 2026}
summary: Surat desa terbit pada hari yang sama.
indicators: [indeks-spbe]
actions:
  - id: gov-03.a1
    title: Sertifikat bagi perangkat desa
    category: application
    output: 500 sertifikat
    lead_agency: diskominfo
    years: [2025, 2026]
    budget:
      - {year: 2025, amount: 300000000, scheme: apbd-province}
      - {year: 2026, amount: tbd, scheme: apbd-province}
"""
SPLIT = (("id: gov-02\n", "id: gov-04\n"), ("id: gov-02.a1\n", "id: gov-04.a1\n    renamed_from: gov-02.a1\n"))
HALF = """\
id: gov-05
title: Layanan di atas pusat data
dimension: governance
goal: goal-1
lead_agency: bappeda
regions: ["32.73"]
period: {start: 2024, end: 2024}
phase: short
summary: Layanan bersama di atas pusat data.
renamed_from: gov-02
"""


def split() -> str:
    text = plans.small_files()[GOV_02].decode()
    for old, new in SPLIT:
        assert old in text
        text = text.replace(old, new)
    return text + "renamed_from: gov-02\n"


def moved_action() -> Edits:
    text = plans.small_files()[GOV_01].decode()
    start, end = text.index("  - id: gov-01.a2\n"), text.index("sources: [src-kajian]")
    action = text[start:end].replace("id: gov-01.a2\n", "id: gov-02.a2\n    renamed_from: gov-01.a2\n")
    return {GOV_01: text[:start] + text[end:], GOV_02: plans.small_files()[GOV_02].decode() + action}


def seal() -> tuple[str, str]:
    plan = plans.plan()
    return "fingerprint: tbd", f"fingerprint: {commitment_fingerprint(plan, plan.commitments['komitmen-2024'])}"


SEAL = seal()
SEALED: Edits = {COMMITMENT: (SEAL,)}


BASES: Mapping[str, Edits] = {"moved-budget": SEALED}
REVISIONS: Mapping[str, Edits] = {
    "merged-agency": {
        AGENCIES: (("name: Dinas Kesehatan}", "name: Dinas Kesehatan, valid_until: 2024, replaced_by: bappeda}"),),
        LIV_01: (("supporting_agencies: [dinkes]", "supporting_agencies: [bappeda]"),),
    },
    "moved-budget": {
        **SEALED,
        GOV_01: (
            ("amount: 1500000000, scheme: apbd-province", "amount: 1100000000, scheme: apbd-province"),
            ("amount: 500400000, scheme: csr", "amount: 900400000, scheme: csr"),
        ),
    },
    "new-innovation": {"programs/gov-03.yaml": NEW, AMENDMENT: (("added: [liv-01]", "added: [liv-01, gov-03]"),)},
    "dropped-program": {
        LIV_01: None,
        AMENDMENT: (("added: [liv-01]\n", ""), ("removed: [gov-09]", "removed: [gov-09, liv-01]")),
    },
    "split-program": {
        GOV_02: None,
        "programs/gov-04.yaml": split(),
        "programs/gov-05.yaml": HALF,
        GOV_01: (("depends_on: [gov-02]", "depends_on: [gov-04]"),),
    },
    "moved-phases": {
        MASTERPLAN: (("title: Jangka pendek, end: 2024", "title: Jangka pendek, end: 2025"),),
        GOV_01: (("phase: long", "phase: short"),),
    },
    "revised-targets": {
        GOV_01: (('{2024: 50, 2025: "60-65", 2026: 90}', '{2024: 48, 2025: "55-60", 2026: tbd}'),),
        LIV_01: (("targets: {2025: 10, 2026: 25}", "targets: {2025: 12, 2026: 30, 2027: 40}"),),
    },
    "rewritten-prose": {
        FUNDING: (
            ("Angka bersifat indikatif.", "Angka bersifat indikatif dan mengikuti anggaran yang ditetapkan."),
            ("{{ tbd.count }} butir belum ditentukan", "{{ tbd.count }} isian belum ditentukan"),
        ),
        PROCESS: plans.small_files()[PROCESS].decode()
        + "\n## Langkah berikutnya\n\nRencana ini ditinjau setiap tahun.\n",
    },
    "moved-chapter": {
        MASTERPLAN: (
            ("chapters: [program, pendanaan]", "chapters: [program]"),
            ("chapters: [analisis, proses]", "chapters: [analisis, pendanaan, proses]"),
        )
    },
    "signed-commitment": {
        COMMITMENT: (
            ("name: tbd, capacity: head", "name: tbd, capacity: head, method: wet-ink, date: 2024-03-05"),
            SEAL,
        )
    },
    "renamed-action": moved_action(),
    "settled": {
        LIV_01: (("lead_agency: tbd", "lead_agency: dinkes"), ("baseline: tbd", "baseline: {year: 2024, value: 3}")),
        REGIONS: (
            ("name: Majalengka, type: kabupaten", "name: Majalengka, type: kabupaten, masterplan: {status: none}"),
        ),
    },
}


@pytest.mark.parametrize("name", REVISIONS)
def test_a_change_report(name: str) -> None:
    found = report(REVISIONS[name], base=BASES.get(name), books=True)
    assert found.shown
    matches(f"changes/{name}.txt", "\n".join(report_lines(found, color=False)) + "\n")


def test_a_change_report_in_english_and_for_a_merge_request() -> None:
    everything: Edits = {**REVISIONS["moved-budget"], **REVISIONS["rewritten-prose"], **REVISIONS["new-innovation"]}
    matches("changes/merge-request.md", report_markdown(report(everything, "en", base=SEALED, books=True)))
