"""The floor that the PDF renderer is measured against: the same pages, written by hand in Typst (`floor.typ`)."""

from __future__ import annotations

import json
from pathlib import Path

from smartprov.render.pdf.engine import compile_pdf

YEARS = tuple(range(2024, 2034))
WORDS = (
    "penyelenggaraan",
    "layanan",
    "publik",
    "terintegrasi",
    "peningkatan",
    "kapasitas",
    "aparatur",
    "pengembangan",
    "infrastruktur",
    "jaringan",
    "data",
    "sektoral",
    "masyarakat",
    "desa",
    "kecamatan",
    "pertanian",
    "pariwisata",
    "pemberdayaan",
    "usaha",
    "mikro",
    "akuntabilitas",
    "kinerja",
    "utama",
    "daerah",
)
AGENCIES = (
    "Dinas Komunikasi dan Informatika",
    "Bappeda",
    "Dinas Perhubungan",
    "Dinas Lingkungan Hidup",
    "Sekretariat Daerah",
)


def compile_floor(programs: int) -> bytes:
    """The PDF of `floor.typ` for a plan of so many programs, with the standards and fonts of the renderer."""
    source = (Path(__file__).parent / "floor.typ").read_bytes()
    data = json.dumps(floor_data(programs), ensure_ascii=False).encode()
    return compile_pdf({"main.typ": source, "data.json": data}, 1698105600)


def floor_data(programs: int) -> dict[str, object]:
    """Sheets, a matrix row for each program and three action rows for each, all of them different."""
    return {
        "title": "Masterplan Smart Province",
        "years": [str(year) for year in YEARS],
        "programs": [_program(n) for n in range(programs)],
        "matrix": [_matrix_row(n) for n in range(programs)],
        "actions": [_action_row(n) for n in range(3 * programs)],
    }


def sentence(seed: int, words: int) -> str:
    """A few words, never the same twice in a row."""
    chosen = [WORDS[(seed * 7 + n * (3 + seed % 5)) % len(WORDS)] for n in range(words)]
    return " ".join(chosen).capitalize()


def rupiah(seed: int) -> str:
    """An amount in millions."""
    return f"{(seed * 7919) % 9000 + 100:,}".replace(",", ".")


def _program(n: int) -> dict[str, object]:
    return {
        "id": f"prog-{n:04d}",
        "code": f"GOV-{n:04d}",
        "title": sentence(n, 5),
        "dimension": n % 6,
        "facts": [
            ["Penanggung jawab", AGENCIES[n % 5]],
            ["Pendukung", AGENCIES[(n + 2) % 5]],
            ["Wilayah", "Seluruh kabupaten/kota"],
            ["Periode", f"2024–{2025 + n % 9}"],
            ["Fase", f"Fase {n % 3 + 1}"],
            ["Sasaran", sentence(n + 3, 9)],
            ["Kesenjangan dijawab", sentence(n + 5, 8)],
            ["Keselarasan", sentence(n + 8, 6)],
        ],
        "story": [sentence(n + 1, 45) + ".", sentence(n + 2, 38) + "."],
        "indicators": [
            [str(k + 1), sentence(n * 2 + k, 6), "persen", *(f"{(n + k * 31 + y * 7) % 100},{y}" for y in range(7))]
            for k in range(2)
        ],
        "actions": [
            [
                str(k + 1),
                sentence(n * 3 + k, 9),
                sentence(n + k, 5),
                AGENCIES[(n + k) % 5],
                str(2024 + k),
                rupiah(n + k),
                "APBD",
                "–",
            ]
            for k in range(3)
        ],
        "bars": [[str(2024 + k), f"Rp{rupiah(n + k)} juta", (n + k * 37) % 90 / 100 + 0.1] for k in range(5)],
    }


def _matrix_row(n: int) -> list[str]:
    years = (rupiah(n + year) for year in YEARS)
    return [str(n + 1), f"GOV-{n:04d}", sentence(n, 7), *years, rupiah(n)]


def _action_row(n: int) -> list[str]:
    years = (rupiah(n + year) for year in YEARS[:5])
    return [
        str(n + 1),
        f"GOV-{n // 3:04d}",
        sentence(n, 9),
        sentence(n + 1, 5),
        AGENCIES[n % 5],
        *years,
        rupiah(n),
        "APBD",
    ]
