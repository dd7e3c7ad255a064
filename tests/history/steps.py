"""The history as data: what each commit changes in the plan, and which of them are tagged."""

from __future__ import annotations

from dataclasses import dataclass, field

Replacements = dict[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Step:
    """One commit: words that give way to others, and files of `files/` that come."""

    words: str
    day: str
    replaced: Replacements = field(default_factory=dict)
    added: tuple[str, ...] = ()
    tag: str = ""


SAFE_HOUSE_ACTION = """\
  - id: soc-04.a2
    title: Rumah aman
    category: infrastructure
    output: 11 rumah aman baru
    lead_agency: dp3akb
    partners: [{name: Yayasan pendamping (contoh), kind: community}]
    regions: all
    years: [2026, 2027, 2028]
    budget:
      - {year: 2026, amount: 2900000000, scheme: apbd-province, status: indicative}
      - {year: 2027, amount: 3350000000, scheme: apbd-province, status: indicative}
      - {year: 2027, amount: 450000000, scheme: grant, status: indicative}
      - {year: 2028, amount: 2650000000, scheme: apbd-province, status: indicative}
"""
SAFE_HOUSE_INDICATOR = """\
  - id: soc-04.i2
    title: Jumlah rumah aman yang beroperasi
    level: output
    unit: unit
    direction: up
    baseline: {year: 2023, value: 5, source: src-contoh}
    targets: {2026: 8, 2027: 12, 2028: 16}
"""
ACCEPTED_GAP = (
    "    - {code: gap-unanswered, at: gap-16, reason: "
    '"Sengaja diperlihatkan: kesenjangan ini belum dijawab program mana pun."}\n'
)

STEPS = (
    Step("Naskah versi 0.3.0", "2024-02-01", tag="v0.3.0"),
    Step(
        "Tambah program pemantauan mutu udara",
        "2024-02-12",
        replaced={
            "masterplan.yaml": ((ACCEPTED_GAP, ""),),
            "chapters/buku-2/10-penutup.md": (
                ("4. Membahas usul program bagi [](#gap-16).", "4. Menetapkan lokasi alat ukur pada [](#env-07.a1)."),
            ),
        },
        added=("programs/env-07.yaml",),
    ),
    Step(
        "Geser pagu satu akun warga ke 2026",
        "2024-02-26",
        replaced={
            "programs/gov-01.yaml": (
                ("{year: 2025, amount: 2100000000,", "{year: 2025, amount: 1600000000,"),
                ("{year: 2026, amount: 1750000000,", "{year: 2026, amount: 2250000000,"),
            )
        },
    ),
    Step(
        "Terbitkan versi 0.4.0",
        "2024-03-04",
        replaced={"masterplan.yaml": (("version: 0.3.0", "version: 0.4.0"),)},
        added=("amendments/0.4.0.yaml",),
        tag="v0.4.0",
    ),
    Step(
        "Gabungkan Dinas Perkebunan ke Dinas Tanaman Pangan dan Hortikultura (skenario contoh)",
        "2024-03-18",
        replaced={
            "registries/agencies.yaml": (
                (
                    "{id: disbun, name: Dinas Perkebunan, kind: dinas}",
                    "{id: disbun, name: Dinas Perkebunan, kind: dinas, valid_until: 2024, replaced_by: dtph}",
                ),
            ),
            "registries/bodies.yaml": (("dtph, dkp, disbun,", "dtph, dkp,"),),
            "programs/brd-04.yaml": (("[diskuk, disbun, dtph]", "[diskuk, dtph]"),),
            "programs/eco-04.yaml": (("[disbun, dkpp]", "[dkpp]"),),
            "programs/env-04.yaml": (("[disbun, dlh]", "[dtph, dlh]"), ("lead_agency: disbun", "lead_agency: dtph")),
        },
    ),
    Step(
        "Pisahkan rumah aman menjadi program tersendiri",
        "2024-04-02",
        replaced={
            "programs/soc-04.yaml": (
                (SAFE_HOUSE_ACTION, ""),
                (SAFE_HOUSE_INDICATOR, ""),
                (" Rumah aman dan penjemputan dapat diminta kapan\n  saja, juga oleh tetangga yang mengetahui.", ""),
            )
        },
        added=("programs/soc-07.yaml",),
    ),
    Step(
        "Sunting bab program",
        "2024-04-15",
        replaced={
            "chapters/buku-2/04-program.md": (
                (
                    "Program tidak dikerjakan penanggung jawabnya sendirian. Tugas pendukung dibahas",
                    "Tidak ada program yang dikerjakan oleh penanggung jawabnya sendirian. Tugas pendukung dibahas",
                ),
            )
        },
    ),
    Step(
        "Terbitkan versi 0.5.0",
        "2024-04-22",
        replaced={"masterplan.yaml": (("version: 0.4.0", "version: 0.5.0"),)},
        added=("amendments/0.5.0.yaml",),
        tag="v0.5.0",
    ),
)
