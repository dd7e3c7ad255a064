"""What needs no finding, because books are made so that it holds; and what cannot be decided from a plan's data."""

from __future__ import annotations

from smartprov.text.catalogue.rule import Kept, Stage

KEPT = (
    Kept(
        Stage.BOOKS,
        "Bagian yang dibulatkan boleh berbeda dari jumlah yang dibulatkan; tabelnya mencetak catatan bila demikian.",
        "Rounded parts may differ from the rounded total; where they do, the table prints a note.",
    ),
    Kept(
        Stage.BOOKS,
        "Angka ringkasan eksekutif dan profil quick win sama dengan angka masterplan: keduanya dibuat dari data yang sama.",
        "The executive summary and the quick-win profile have the masterplan's numbers: all come from the same data.",
    ),
    Kept(
        Stage.BOOKS,
        "Buku dari berkas yang belum disimpan dalam git menyatakannya dalam keterangan terbitnya.",
        "A book made of files that are not committed says so where it names its revision.",
    ),
    Kept(
        Stage.BOOKS,
        "Jumlah konsultasi dan kelompok yang didengar dicetak oleh blok consultations.",
        "How many were heard, and which groups, is printed by the block consultations.",
    ),
    Kept(
        Stage.PLAN,
        "Penanggung jawab program tepat satu: format hanya memiliki satu tempat untuknya.",
        "A program has exactly one lead agency: the format has one place for it.",
    ),
)

UNDECIDED = (
    Kept(
        Stage.PLAN,
        "Apakah nama kegiatan cocok dengan kode nomenklaturnya: rencana tidak memuat registri nomenklatur, dan isinya "
        "tidak boleh ditebak.",
        "Whether an activity's name fits its nomenclature code: a plan holds no registry of the nomenclature, and what "
        "it says must not be guessed.",
    ),
    Kept(
        Stage.PLAN,
        "Apakah nama daerah cocok dengan kodenya: daftar resmi berubah dengan keputusan menteri dan tidak dibawa di sini; "
        "yang diperiksa ialah susunan kode, wilayah induk, dan jenis daerahnya.",
        "Whether a region's name fits its code: the official list changes by decree and is not brought along; what is "
        "checked are the code's form, the region it lies in, and whether it is a kabupaten or a kota.",
    ),
    Kept(
        Stage.PLAN,
        "Tata kode skema standar selain TPB/SDGs dan ISO 37120, 37122, 37123, misalnya KRIP: susunannya tidak diketahui.",
        "The grammar of codes of schemes other than the SDGs and ISO 37120, 37122 and 37123, such as KRIP: it is not known.",
    ),
    Kept(
        Stage.CHAPTERS,
        "Bab yang wajib ada dalam sebuah buku: susunan baku tidak dijumpai dalam sumber; buku memuat bab yang disebutnya.",
        "Which chapters a book must have: no source gives an official outline; a book holds the chapters that it names.",
    ),
    Kept(
        Stage.PLAN,
        "Apakah quick win sudah lewat waktu hari ini: jam komputer tidak ditanya; tanggal dibandingkan dengan catatan rencana.",
        "Whether a quick win is overdue today: the clock is not asked; dates are held against what the plan records.",
    ),
)
