"""Writes whole plans of any size for the benchmarks: `python -m tests.benchmarks.plans FOLDER PROGRAMS [SEED]`.

A program is as long as one that people write (some 60 lines), no two are alike, and a plan gives no finding at all.
The same size and seed make the same bytes, so that figures of two days can be compared.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.typst_floor import WORDS

FIRST_YEAR, LAST_YEAR = 2024, 2033
PHASES = (("short", "Jangka pendek", 2025), ("medium", "Jangka menengah", 2028), ("long", "Jangka panjang", 2033))
DIMENSIONS = (
    ("governance", "gov", "G"),
    ("branding", "brd", "B"),
    ("economy", "eco", "E"),
    ("living", "liv", "L"),
    ("society", "soc", "S"),
    ("environment", "env", "V"),
)
AGENCIES = tuple(f"dinas-{number:02d}" for number in range(1, 39))
REGIONS = (*(f"32.{number:02d}" for number in range(1, 19)), *(f"32.{number}" for number in range(71, 80)))
SCHEMES = {
    "apbd-province": "APBD Provinsi",
    "apbd-regency": "APBD Kabupaten/Kota",
    "apbn": "APBN",
    "dak": "Dana Alokasi Khusus",
    "bankeu": "Bantuan Keuangan",
    "grant": "Hibah",
}
CATEGORIES = ("policy", "infrastructure", "application", "literacy")
UNITS = ("layanan", "desa", "perangkat daerah", "hari kerja", "aplikasi")
GOALS, STRATEGIES_PER_DIMENSION, NEEDS_PER_DIMENSION = 8, 3, 3


def write_plan(root: Path, programs: int, seed: int = 1) -> None:
    """Write a plan's folder; at least one program for each need, so that none stays unanswered."""
    if programs < len(DIMENSIONS) * NEEDS_PER_DIMENSION:
        raise ValueError(f"too few programs: {programs}")
    writer = _Writer(random.Random(seed))
    for path, text in (*writer.around(programs), *writer.programs(programs)):
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where a program stands: its id, its dimension, its number there, and its years."""

    id: str
    dimension: str
    number: int
    start: int
    end: int


class _Writer:
    """Spells files; every choice comes from one seeded source."""

    def __init__(self, choose: random.Random) -> None:
        self._choose = choose

    def around(self, programs: int) -> Iterator[tuple[str, str]]:
        """All files but the programs."""
        yield "masterplan.yaml", MASTERPLAN
        yield from self._registries()
        yield "strategy.yaml", self._strategy()
        yield "analysis.yaml", self._analysis()
        yield "milestones.yaml", MILESTONES
        yield "consultations.yaml", self._consultations()
        yield "commitments/2024-02.yaml", self._commitment()
        yield "amendments/0.3.0.yaml", f"version: 0.3.0\ndate: tbd\nreason: Naskah {programs} program (contoh).\n"
        yield from CHAPTERS.items()
        yield "chapters/buku-1/01-pendahuluan.md", self._essay("pendahuluan", "Pendahuluan", 12)
        yield "chapters/buku-2/09-penutup.md", self._essay("penutup", "Penutup", 6)

    def programs(self, count: int) -> Iterator[tuple[str, str]]:
        """One file each, in turn through the dimensions."""
        earlier: dict[str, list[_Slot]] = {}
        for index in range(count):
            dimension, prefix, _ = DIMENSIONS[index % len(DIMENSIONS)]
            number = index // len(DIMENSIONS)
            start = self._choose.randint(FIRST_YEAR, LAST_YEAR - 3)
            end = min(LAST_YEAR, start + self._choose.randint(2, 5))
            slot = _Slot(f"{prefix}-{number + 1:04d}", dimension, number, start, end)
            yield f"programs/{slot.id}.yaml", "\n".join(self._program(slot, earlier.setdefault(dimension, []))) + "\n"
            earlier[dimension].append(slot)

    def _words(self, count: int) -> str:
        words = [self._choose.choice(WORDS)]
        while len(words) < count:
            word = self._choose.choice(WORDS)
            words += [word] if word != words[-1] else []
        return " ".join(words).capitalize()

    def _program(self, slot: _Slot, earlier: list[_Slot]) -> Iterator[str]:
        choose = self._choose
        lead, *supporters = choose.sample(AGENCIES, choose.randint(2, 4))
        phase = next(id for id, _, end in PHASES if slot.end <= end)
        needed = [each.id for each in choose.sample(earlier, min(2, len(earlier))) if each.start <= slot.start]
        yield f"id: {slot.id}"
        place = [prefix for _, prefix, _ in DIMENSIONS].index(slot.id.partition("-")[0])
        yield f"title: {self._words(5)} {slot.number * len(DIMENSIONS) + place + 1}"
        yield f"dimension: {slot.dimension}"
        yield f"goal: goal-{choose.randint(1, GOALS)}"
        yield f"strategies: [strategy-{slot.dimension}-{slot.number % STRATEGIES_PER_DIMENSION + 1}]"
        yield f"addresses: [gap-{slot.dimension}-{slot.number % NEEDS_PER_DIMENSION + 1}, issue-{slot.dimension}]"
        yield f"lead_agency: {lead}"
        yield f"supporting_agencies: [{', '.join(supporters)}]"
        yield f"regions: {self._regions()}"
        yield f"period: {{start: {slot.start}, end: {slot.end}}}"
        yield f"phase: {phase}"
        yield from self._quick_win(slot)
        aligned = "rpjmd-2025" if slot.start <= 2029 else "rpjpd-2025"
        yield f"aligns_with: [{{plan: {aligned}, reference: Misi {choose.randint(1, 5)}}}]"
        yield f"depends_on: [{', '.join(needed)}]"
        yield "summary: >"
        yield from (f"  {self._words(9)}{'.' if line == 2 else ''}" for line in range(3))
        yield "indicators:"
        for number in (1, 2):
            yield from self._indicator(slot, number)
        yield "budget: from_actions"
        yield "actions:"
        for number in (1, 2, 3):
            yield from self._action(slot, number, lead)

    def _regions(self) -> str:
        if self._choose.random() < 0.6:
            return "all"
        codes = sorted(self._choose.sample(REGIONS, self._choose.randint(1, 5)))
        return "[" + ", ".join(f'"{code}"' for code in codes) + "]"

    def _quick_win(self, slot: _Slot) -> Iterator[str]:
        if slot.number % 20:
            yield "quick_win: false"
            return
        yield "quick_win:"
        yield f"  problem: {self._words(12)}."
        yield f"  innovation: {self._words(10)}."
        yield f"  progress: {self._choose.randint(5, 90)}"
        yield "  progress_on: 2024-02-15"
        yield f"  due: {slot.end}-06-30"

    def _indicator(self, slot: _Slot, number: int) -> Iterator[str]:
        choose = self._choose
        start = choose.randint(5, 30)
        steps = [start + (index + 1) * choose.randint(3, 6) for index in range(slot.end - slot.start + 1)]
        targets = {slot.start + index: str(value) for index, value in enumerate(sorted(steps))}
        last = max(steps)
        targets[slot.end] = choose.choice((f"{last}.5", f'"{last}-{last + 4}"', "tbd"))
        yield f"  - id: {slot.id}.i{number}"
        yield f"    title: {'Persentase' if number == 1 else 'Jumlah'} {self._words(5).lower()}"
        yield f"    level: {'outcome' if number == 1 else 'output'}"
        yield f"    unit: {'percent' if number == 1 else choose.choice(UNITS)}"
        yield "    direction: up"
        yield f"    baseline: {{year: {FIRST_YEAR - 1}, value: {start}, source: src-contoh}}"
        yield f"    targets: {{{', '.join(f'{year}: {value}' for year, value in targets.items())}}}"

    def _action(self, slot: _Slot, number: int, lead: str) -> Iterator[str]:
        choose = self._choose
        years = list(range(slot.start, slot.end + 1))[: choose.randint(2, 3) if number > 1 else None]
        yield f"  - id: {slot.id}.a{number}"
        yield f"    title: {self._words(5)}"
        yield f"    category: {choose.choice(CATEGORIES)}"
        yield f"    output: {self._words(5)}"
        yield f"    lead_agency: {choose.choice((lead, *AGENCIES[:6]))}"
        yield f"    years: [{', '.join(map(str, years))}]"
        yield "    budget:"
        for year in years:
            amount = "tbd" if choose.random() < 0.08 else str(choose.randint(150, 4000) * 1_000_000)
            scheme = choose.choice(tuple(SCHEMES))
            yield f"      - {{year: {year}, amount: {amount}, scheme: {scheme}, status: indicative}}"

    def _registries(self) -> Iterator[tuple[str, str]]:
        agencies = (
            f"- {{id: {id}, name: Dinas {self._words(3)}, abbreviation: {id.upper()}, kind: dinas}}" for id in AGENCIES
        )
        dimensions = (
            f"- {{id: {id}, title: Smart {id.capitalize()}, letter: {letter}, prefix: {prefix}}}"
            for id, prefix, letter in DIMENSIONS
        )
        regions = (
            f'- {{code: "{code}", name: {self._words(1)} {code[3:]}, type: {_region_type(code)}, source: src-contoh}}'
            for code in REGIONS
        )
        schemes = (f"- {{id: {id}, title: {title}}}" for id, title in SCHEMES.items())
        lists = {"agencies": agencies, "dimensions": dimensions, "regions": regions, "funding": schemes}
        yield from ((f"registries/{name}.yaml", "\n".join(lines) + "\n") for name, lines in lists.items())
        yield from REGISTRIES.items()

    def _strategy(self) -> str:
        goals = (
            f"  - {{id: goal-{n}, title: {self._words(6)}, missions: [mission-{n % 3 + 1}]}}"
            for n in range(1, GOALS + 1)
        )
        missions = (f"  - {{id: mission-{n}, text: {self._words(12)}.}}" for n in (1, 2, 3))
        strategies = (
            f"  - {{id: strategy-{id}-{n}, title: {self._words(7)}, goal: goal-{n}, dimension: {id}}}"
            for id, _, _ in DIMENSIONS
            for n in range(1, STRATEGIES_PER_DIMENSION + 1)
        )
        parts = (("missions", missions), ("goals", goals), ("strategies", strategies))
        return "vision: {text: tbd}\n" + _lists(parts)

    def _analysis(self) -> str:
        ids = [id for id, _, _ in DIMENSIONS]
        issues = (
            f"  - {{id: issue-{id}, title: {self._words(6)}, dimension: {id}, description: {self._words(20)}.}}"
            for id in ids
        )
        gaps = (
            f"  - {{id: gap-{id}-{n}, title: {self._words(5)}, dimension: {id}, current: {self._words(9)}., "
            f"desired: {self._words(9)}., issues: [issue-{id}]}}"
            for id in ids
            for n in range(1, NEEDS_PER_DIMENSION + 1)
        )
        risks = (
            f"  - {{id: risk-{n}, title: {self._words(6)}, likelihood: {n % 5 + 1}, impact: {(n + 2) % 5 + 1}, "
            f"mitigation: {self._words(8)}., programs: [gov-0001]}}"
            for n in range(1, 9)
        )
        return _lists((("issues", issues), ("gaps", gaps), ("risks", risks)))

    def _consultations(self) -> str:
        return "".join(
            f"- {{id: konsultasi-{n}, date: 2023-0{n}-13, kind: fgd, title: {self._words(6)}, "
            f"groups: [{{name: warga, count: {n * 7}}}, {{name: petugas, count: tbd}}], result: {self._words(12)}., "
            "follow_up: [gap-governance-1, gov-0001]}\n"
            for n in range(1, 7)
        )

    def _commitment(self) -> str:
        signatories = (
            f"  - {{agency: {id}, position: Kepala Dinas, name: tbd, capacity: head, method: unsigned}}"
            for id in AGENCIES
        )
        return COMMITMENT + "\n".join(signatories) + "\nfingerprint: tbd\n"

    def _essay(self, id: str, title: str, sections: int) -> str:
        """A chapter of prose alone, with values and references in it."""
        lines = [f"---\nid: {id}\ntitle: {title}\nsummary: {self._words(14)}.\n---", ""]
        for n in range(sections):
            target = DIMENSIONS[n % len(DIMENSIONS)][1]
            lines += [f"## {self._words(4)} {{#bag-{id}-{n}}}", ""]
            lines += [f"{self._words(45)}. Seluruhnya {{{{ programs.count | words }}}} program senilai"]
            lines += [f"{{{{ budget.total | rupiah_short }}}} [@src-contoh]; lihat [](#{target}-0001).", ""]
            lines += [f"1. {self._words(14)}.", f"2. **{self._words(2)}:** {self._words(9)}.", ""]
        return "\n".join(lines)


def _region_type(code: str) -> str:
    return "kota" if code > "32.7" else "kabupaten"


def _lists(parts: tuple[tuple[str, Iterator[str]], ...]) -> str:
    return "".join(f"{name}:\n" + "\n".join(lines) + "\n" for name, lines in parts)


MASTERPLAN = """\
format: 1
id: contoh-besar
title: Masterplan Smart Province Contoh
region: {code: "32", name: Provinsi Contoh, level: province}
period: {start: 2024, end: 2033}
phases:
  - {id: short, title: Jangka pendek, end: 2025}
  - {id: medium, title: Jangka menengah, end: 2028}
  - {id: long, title: Jangka panjang, end: 2033}
version: 0.3.0
status: draft
example: true
language: id
publisher: dinas-01
legal_basis: [perda-4-2021]
reviewed_on: tbd
page: {size: a4, headings: bab}
books:
  - {id: buku-1, title: Analisis Strategis, chapters: [pendahuluan, isu, kesenjangan]}
  - id: buku-2
    title: Masterplan
    chapters: [arah, program, rencana-aksi, peta-jalan, pendanaan, kelembagaan, penutup]
  - {id: buku-3, title: Ringkasan Eksekutif, generated: executive-summary}
  - {id: quick-win-profil, title: Profil Quick Win, generated: quick-wins}
"""

REGISTRIES = {
    "registries/sources.yaml": """\
- {id: src-contoh, title: "Data contoh, bukan fakta", publisher: Penyusun contoh ini, date: 2023-10-25, grade: internal}
""",
    "registries/regulations.yaml": """\
- id: perda-4-2021
  type: perda
  number: "4"
  year: 2021
  issuer: Provinsi Contoh
  title: tbd
  status: tbd
  verified: true
  sources: [src-contoh]
""",
    "registries/plans.yaml": """\
- {id: rpjmd-2025, title: RPJMD 2025–2029, period: {start: 2025, end: 2029}}
- {id: rpjpd-2025, title: RPJPD 2025–2045, period: {start: 2025, end: 2045}}
""",
    "registries/facts.yaml": """\
- {id: regions-with-masterplan, title: Bermasterplan, value: 24, of: 27, unit: region, source: src-contoh}
""",
    "registries/abbreviations.yaml": """\
- {term: APBD, expansion: Anggaran Pendapatan dan Belanja Daerah}
- {term: APBN, expansion: Anggaran Pendapatan dan Belanja Negara}
""",
}

MILESTONES = """\
- {id: bimtek-1, kind: bimtek, stage: 1, title: Bimtek I, yields: [analisis], dates: [{start: 2023-06-13}]}
- {id: bimtek-2, kind: bimtek, stage: 2, title: Bimtek II, dates: [{start: 2023-08-01, end: 2023-08-02}]}
"""

COMMITMENT = """\
id: komitmen-2024
title: Komitmen Bersama Program dan Rencana Aksi
version: 0.3.0
date: tbd
scope: {programs: all}
undertakings:
  - Menyatukan perencanaan Smart Province dengan rencana kerja masing-masing perangkat daerah.
  - Menyediakan bahan, tenaga, dan anggaran yang diperlukan.
signatories:
"""


def _chapter(id: str, title: str, *sections: tuple[str, str]) -> str:
    """A chapter of data blocks: a heading, a sentence and a block for each section."""
    lines = [f"---\nid: {id}\ntitle: {title}\nsummary: Bab ini disusun dari data.\n---", ""]
    for heading, block in sections:
        lines += [f"## {heading}", "", f"Bagian ini memuat {heading.lower()}.", "", f":::{block}", ":::", ""]
    return "\n".join(lines)


CHAPTERS = {
    "chapters/buku-1/02-isu.md": _chapter(
        "isu", "Isu Strategis", ("Isu", "{issues}"), ("Risiko", "{risks}"), ("Konsultasi", "{consultations}")
    ),
    "chapters/buku-1/03-kesenjangan.md": _chapter(
        "kesenjangan", "Kesenjangan", ("Kesenjangan", "{gaps}"), ("Keselarasan", "{alignment}"), ("Fakta", "{facts}")
    ),
    "chapters/buku-2/01-arah.md": _chapter("arah", "Arah", ("Pohon strategi", "{strategy-tree #tbl-pohon}")),
    "chapters/buku-2/02-program.md": _chapter(
        "program",
        "Program",
        ("Matriks program", "{program-matrix #tbl-program}"),
        *((f"Program {id}", f"{{program-sheets}} dimension={id}") for id, _, _ in DIMENSIONS),
    ),
    "chapters/buku-2/03-rencana-aksi.md": _chapter(
        "rencana-aksi",
        "Rencana Aksi",
        ("Matriks rencana aksi", "{action-matrix #tbl-aksi}"),
        ("Tabel indikator", "{indicator-table #tbl-indikator}"),
    ),
    "chapters/buku-2/04-peta-jalan.md": _chapter(
        "peta-jalan", "Peta Jalan", ("Peta jalan", "{roadmap #gbr-peta}"), ("Tonggak", "{milestones}")
    ),
    "chapters/buku-2/05-pendanaan.md": _chapter(
        "pendanaan",
        "Pendanaan",
        *((f"Anggaran per {by}", f"{{budget-by-year}} by={by}") for by in ("scheme", "dimension", "phase", "agency")),
        ("Anggaran dimensi", "{budget-by-dimension}"),
    ),
    "chapters/buku-2/06-kelembagaan.md": _chapter(
        "kelembagaan",
        "Kelembagaan",
        ("Perangkat daerah", "{agencies}"),
        ("Wilayah", "{regions}"),
        ("Peta wilayah", "{regions-map} value=programs"),
        ("Quick win", "{quick-wins}"),
        ("Cakupan komitmen", "{commitment-coverage}"),
        ("Riwayat", "{change-history}"),
        ("Singkatan", "{abbreviations}"),
        ("Sumber", "{sources}"),
    ),
}


if __name__ == "__main__":
    write_plan(Path(sys.argv[1]), int(sys.argv[2]), *map(int, sys.argv[3:]))
