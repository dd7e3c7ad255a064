"""Claims about sentences: a reader who never saw the source understands what changed."""

from __future__ import annotations

import pytest

from smartprov.diff.runs import Mark
from smartprov.text.messages import Language
from tests.unit.diff.reports import COMMITMENT, FUNDING, GOV_01, LIV_01, MASTERPLAN, Edits, report, sentences

A1, A1_EN = "Rencana aksi gov-01.a1 – Satu akun warga", "Action gov-01.a1 – Satu akun warga"
OF_2024, OF_2024_EN = "Anggaran 2024, APBD Provinsi", "Budget 2024, APBD Provinsi"
I1 = "Indikator gov-01.i1 – Persentase layanan yang selesai secara daring"
SAID: tuple[tuple[str, Edits, str, str], ...] = (
    (
        "a year",
        {GOV_01: (("end: 2025}", "end: 2026}"),)},
        "Akhir periode diubah dari 2025 menjadi 2026",
        "End of the period changed from 2025 to 2026",
    ),
    (
        "members of a list",
        {GOV_01: (("[bappeda]", "[dinkes]"),)},
        "Pendukung: ditambah Dinas Kesehatan; dikurangi Bappeda",
        "Supporting agencies: Dinas Kesehatan added; Bappeda removed",
    ),
    (
        "an id with its title",
        {GOV_01: (("depends_on: [gov-02]\n", ""),)},
        "Prasyarat: dikurangi Pusat data bersama (GOV-02)",
        "Depends on: Pusat data bersama (GOV-02) removed",
    ),
    (
        "tbd settled",
        {LIV_01: (('regions: ["32.73"]\nperiod', "regions: all\nperiod"),)},
        "Wilayah diubah dari Kota Bandung menjadi Seluruh kabupaten/kota",
        "Regions changed from Kota Bandung to All regions",
    ),
    (
        "a date",
        {LIV_01: (("due: 2025-12-31", "due: 2025-11"),)},
        "Target selesai quick win diubah dari 31 Desember 2025 menjadi November 2025",
        "Due date of the quick win changed from 31 December 2025 to November 2025",
    ),
    (
        "money with its difference",
        {GOV_01: (("amount: 1500000000", "amount: 1600000000"),)},
        f"{A1}: {OF_2024} diubah dari Rp1.500.000.000,00 menjadi Rp1.600.000.000,00 (naik Rp100 juta)",
        f"{A1_EN}: {OF_2024_EN} changed from Rp1,500,000,000.00 to Rp1,600,000,000.00 (Rp100 million more)",
    ),
    (
        "a target that is open again",
        {GOV_01: (('"60-65"', "tbd"),)},
        f"{I1}: Target 2025 kembali belum ditentukan (semula 60–65%)",
        f"{I1.replace('Indikator', 'Indicator')}: Targets 2025 is to be determined again (was 60–65%)",
    ),
    (
        "an entry that came",
        {GOV_01: (("[{name: tbd, kind: private}]", "[{name: tbd, kind: private}, {name: PT Contoh, kind: media}]"),)},
        f"{A1}: Mitra PT Contoh, media ditambahkan",
        f"{A1_EN}: Partners PT Contoh, media was added",
    ),
    (
        "an entry that went",
        {GOV_01: (("      - {year: 2025, amount: 500400000, scheme: csr}\n", ""),)},
        f"{A1}: Anggaran 2025, CSR dihapus (semula Rp500.400.000,00, status indikatif)",
        f"{A1_EN}: Budget 2025, CSR was removed (was Rp500,400,000.00, status indicative)",
    ),
    (
        "a closed word",
        {GOV_01: (("category: application", "category: policy"),)},
        f"{A1}: Kategori diubah dari Aplikasi menjadi Kebijakan dan kelembagaan",
        f"{A1_EN}: Category changed from Application to Policy and institutions",
    ),
    (
        "a program that is no quick win",
        {GOV_01: (("phase: long\n", "phase: long\nnomenclature: [1.02.03]\n"),)},
        "Nomenklatur: ditambah 1.02.03",
        "Nomenclature: 1.02.03 added",
    ),
    (
        "an order",
        {MASTERPLAN: (("chapters: [analisis, proses]", "chapters: [proses, analisis]"),)},
        "Buku buku-1 – Analisis Strategis: Urutan Bab diubah",
        "Book buku-1 – Analisis Strategis: Chapters were put into another order",
    ),
    (
        "a signature",
        {COMMITMENT: (("capacity: head", "capacity: head, method: wet-ink"),)},
        "Penanda tangan Diskominfo, Kepala Dinas, cara diubah dari belum ditandatangani menjadi Tanda tangan basah",
        "Signatories Diskominfo, Kepala Dinas, method changed from unsigned to Wet ink",
    ),
    (
        "a section of prose",
        {FUNDING: (("butir belum ditentukan", "butir masih belum ditentukan"),)},
        "Bagian pembuka ditulis ulang: 0 kata dihapus, 1 ditambahkan",
        "Section opening was reworded (words deleted: 0, inserted: 1)",
    ),
)


@pytest.mark.parametrize(
    ("edits", "indonesian", "english"), [each[1:] for each in SAID], ids=[each[0] for each in SAID]
)
def test_a_change_reads_as_a_sentence(edits: Edits, indonesian: str, english: str) -> None:
    assert sentences(edits) == [indonesian]
    assert sentences(edits, "en") == [english]


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_value_that_came_and_one_that_went(language: Language) -> None:
    with_evidence: Edits = {LIV_01: (("sustainability: Masuk anggaran rutin", "evidence: Foto"),)}
    went, came = sentences(with_evidence, language)
    assert ("keberlanjutan" if language == "id" else "sustainability") in went
    assert "Masuk anggaran rutin" in went
    assert "Foto" in came


def test_what_was_settled_says_that_it_was_open() -> None:
    base: Edits = {LIV_01: (("goal: goal-2", "goal: goal-2"),)}
    settled: Edits = {
        LIV_01: (("baseline: tbd", "baseline: {year: 2024, value: 7}"), ("amount: tbd", "amount: 5000000"))
    }
    said = sentences(settled, base=base)
    assert any("ditetapkan: Rp5.000.000,00 (semula belum ditentukan)" in each for each in said)
    assert any(
        "Nilai awal ditetapkan: tahun 2024, nilai 7 puskesmas (semula belum ditentukan)" in each for each in said
    )


def test_a_long_text_is_compared_by_words() -> None:
    [group] = report({GOV_01: (("dari rumah", "dari rumah atau kantor"),)}).groups
    [runs] = group.entries[0].said.passages
    assert [run.text for run in runs if run.mark is Mark.REVISION] == [" atau kantor"]
    assert not [run for run in runs if run.mark is Mark.BASE]


def test_members_that_only_one_version_has_are_marked_on_its_side() -> None:
    [group] = report(
        {MASTERPLAN: (("chapters: [program, pendanaan]", "chapters: [pendanaan, program, proses]"),)}
    ).groups
    said = group.entries[0].said
    assert [run.text for run in said.after if run.mark is Mark.REVISION] == ["Proses Penyusunan (proses)"]
    assert {run.mark for run in said.before} == {Mark.PLAIN}
