"""Words for what the rules over registries, programs, money, indicators, law and signatures find beyond the format."""

from __future__ import annotations

from smartprov.diagnostics import Severity
from smartprov.text.messages.wording import wording

WARNING = Severity.WARNING

STRUCTURE = {
    "unused-entry": wording(
        "{kind} '{id}' tidak dipakai di mana pun",
        "{kind} '{id}' is used nowhere",
        ("Hapus dari registri, atau pakai.", "Remove it from the registry, or use it."),
        severity=WARNING,
    ),
    "untidy-text": wording("'{key}' tidak rapi", "'{key}' is untidy", severity=WARNING),
    "untidy-text.spaces": wording(
        "'{key}' memuat spasi yang berlebih",
        "'{key}' holds spaces too many",
        ("Tulis “{tidy}”.", "Write “{tidy}”."),
        severity=WARNING,
    ),
    "untidy-text.dash": wording(
        "'{key}' memakai tanda hubung sebagai tanda pisah",
        "'{key}' uses a hyphen as a dash",
        ("Tulis “{tidy}”.", "Write “{tidy}”."),
        severity=WARNING,
    ),
    "category-missing": wording(
        "dimensi '{id}' tidak memiliki rencana aksi dalam kategori {missing}",
        "dimension '{id}' has no action of category {missing}",
        (
            "Tambahkan rencana aksi, atau terima temuan ini dengan alasan pada rules.accepted.",
            "Add such an action, or accept the finding with a reason under rules.accepted.",
        ),
        severity=WARNING,
    ),
    "no-yearly-targets": wording(
        "program '{id}' berjalan melalui semua fase, {start}–{end}, tanpa indikator yang bertarget tiap tahun",
        "program '{id}' runs through all phases, {start}–{end}, without an indicator that has a target for each year",
        (
            "Lengkapi targets salah satu indikatornya; yang belum ditentukan ditulis tbd.",
            "Complete the targets of one of its indicators; what is undecided is written tbd.",
        ),
        severity=WARNING,
    ),
    "agency-not-valid": wording(
        "'{agency}' tidak berlaku pada tahun itu", "'{agency}' is not valid then", severity=WARNING
    ),
    "agency-not-valid.ended": wording(
        "'{agency}' hanya berlaku sampai {year}, padahal tugas ini berlangsung sampai {end}",
        "'{agency}' is valid only until {year}, but this duty lasts until {end}",
        (
            "Pilih perangkat daerah penggantinya, atau perbaiki tahunnya.",
            "Name the agency that follows, or correct the year.",
        ),
        severity=WARNING,
    ),
    "agency-not-valid.successor": wording(
        "'{agency}' hanya berlaku sampai {year}, padahal tugas ini berlangsung sampai {end}",
        "'{agency}' is valid only until {year}, but this duty lasts until {end}",
        (
            "Tulis penggantinya, '{successor}', atau perbaiki tahunnya.",
            "Name what follows it, '{successor}', or correct the year.",
        ),
        severity=WARNING,
    ),
    "agency-not-valid.not-yet": wording(
        "'{agency}' baru berlaku sejak {year}, padahal tugas ini mulai {end}",
        "'{agency}' is valid only from {year}, but this duty begins in {end}",
        (
            "Pilih perangkat daerah sebelumnya, atau perbaiki tahunnya.",
            "Name the agency before it, or correct the year.",
        ),
        severity=WARNING,
    ),
    "similar-titles": wording(
        "judul program '{id}' hampir sama dengan judul '{other}'",
        "the title of program '{id}' is nearly that of '{other}'",
        (
            "Gabungkan keduanya bila sama, atau bedakan judulnya.",
            "Merge the two if they are the same, or tell them apart in their titles.",
        ),
        severity=WARNING,
    ),
    "aim-without-programs": wording(
        "{kind} '{id}' tidak dilayani oleh program mana pun",
        "{kind} '{id}' is served by no program",
        ("Cantumkan pada sebuah program, atau hapus.", "Name it in a program, or remove it."),
        severity=WARNING,
    ),
    "program-without-strategy": wording(
        "program '{id}' tidak mengikuti strategi",
        "program '{id}' follows no strategy",
        ("Isi strategies dengan id strategi dimensinya.", "Name strategies of its dimension in strategies."),
        severity=WARNING,
    ),
    "no-consultations": wording(
        "rencana ini tidak mencatat satu konsultasi pun",
        "this plan records not one consultation",
        (
            "Catat siapa yang didengar di consultations.yaml: kapan, berapa orang, apa hasilnya.",
            "Record in consultations.yaml who was heard: when, how many, with what result.",
        ),
        severity=WARNING,
    ),
    "not-nfc": wording(
        "huruf '{letter}' diketik sebagai dua karakter",
        "the letter '{letter}' is typed as two characters",
        ("Ketik sebagai satu karakter, {code}.", "Type it as one character, {code}."),
    ),
}

MONEY = {
    "funding-code": wording("kode sumber pendanaan '{code}' keliru", "funding code '{code}' is wrong"),
    "funding-code.syntax": wording(
        "'{code}' bukan kode sumber pendanaan",
        "'{code}' is not the code of a funding source",
        (
            "Tulis seperti 1.2.2.02: 1 dana umum atau 2 dana khusus, lalu ruas satu atau dua angka.",
            "Write it like 1.2.2.02: 1 general or 2 special funds, then segments of one or two digits.",
        ),
    ),
    "funding-code.scheme": wording(
        "kode '{code}' tidak termasuk skema '{scheme}', yang berkode {own}",
        "code '{code}' is not part of scheme '{scheme}', whose code is {own}",
        ("Perbaiki kodenya, atau pilih skema yang sesuai.", "Correct the code, or choose the scheme it belongs to."),
    ),
    "approved-without-document": wording(
        "dana {scheme} tahun {year} pada '{id}' dinyatakan pasti, tetapi programnya tidak menyebut dokumennya",
        "money of {scheme} for {year} in '{id}' is called firm, but its program names no document",
        (
            "Cantumkan perjanjian atau suratnya pada sources, atau tulis status: indicative.",
            "Name the agreement or letter in sources, or write status: indicative.",
        ),
        severity=WARNING,
    ),
    "year-without-budget": wording(
        "program '{id}' memiliki target {years}, tetapi tanpa anggaran pada tahun itu",
        "program '{id}' has targets for {years} but no money then",
        (
            "Tambahkan baris anggaran; yang belum ditentukan ditulis amount: tbd.",
            "Add a budget line; what is undecided is written amount: tbd.",
        ),
        severity=WARNING,
    ),
    "amount-outlier": wording(
        "{amount} jauh berbeda dari nilai lain di sekitarnya, yang lazimnya {usual}",
        "{amount} is far from the amounts around it, usually {usual}",
        ("Periksa banyaknya angka nol.", "Check the number of zeros."),
        severity=WARNING,
    ),
    "repeated-amount": wording(
        "'{id}' berisi {amount} pada setiap tahunnya, {count} kali",
        "'{id}' has {amount} in each of its years, {count} times",
        (
            "Rencanakan nilainya tahun demi tahun, atau terima temuan ini dengan alasan.",
            "Plan it year by year, or accept the finding with a reason.",
        ),
        severity=WARNING,
    ),
}

INDICATORS = {
    "unit-spelling": wording("satuan '{unit}' tidak baku", "unit '{unit}' is not the usual one"),
    "unit-spelling.percent": wording(
        "satuan '{unit}' tidak dibaca sebagai persentase, sehingga nilainya tidak diperiksa",
        "unit '{unit}' is not read as a percentage, so that its values are not checked",
        (
            "Tulis unit: percent, supaya nilainya diperiksa antara 0 dan 100.",
            "Write unit: percent, so that its values are kept from 0 to 100.",
        ),
    ),
    "unit-spelling.variant": wording(
        "satuan '{unit}' ditulis '{usual}' pada indikator lain",
        "unit '{unit}' is written '{usual}' elsewhere",
        ("Tulis '{usual}' pada semua indikator.", "Write '{usual}' in all indicators."),
    ),
    "vague-indicator": wording(
        "'{id}' dimulai dengan '{word}': kalimat kinerja, bukan ukuran",
        "'{id}' begins with '{word}': a wish, not a measure",
        (
            "Mulailah dengan yang dihitung: Jumlah …, Persentase …, Indeks ….",
            "Begin with what is counted: number of …, percentage of …, index of ….",
        ),
        severity=WARNING,
    ),
    "standard-code": wording(
        "'{code}' bukan kode menurut {scheme}",
        "'{code}' is no code of {scheme}",
        ("Tulis seperti {example}.", "Write it like {example}."),
    ),
    "conflicting-baselines": wording(
        "nilai awal '{id}' adalah {value}, padahal indikator yang sama bernilai {before} di tempat lain",
        "the baseline of '{id}' is {value}, but the same indicator has {before} elsewhere",
        (
            "Samakan nilainya, atau pindahkan indikatornya ke registries/indicators.yaml.",
            "Make the two equal, or move the indicator to registries/indicators.yaml.",
        ),
        severity=WARNING,
    ),
}

LAW = {
    "region-code": wording("kode '{code}' tidak sesuai", "code '{code}' does not fit"),
    "region-code.syntax": wording(
        "'{code}' bukan kode wilayah",
        "'{code}' is not a region's code",
        ('Tulis seperti "32.10".', 'Write it like "32.10".'),
    ),
    "region-code.outside": wording(
        "'{code}' ({name}) tidak berada di wilayah rencana, {own}",
        "'{code}' ({name}) does not lie in the plan's region, {own}",
        ("Perbaiki kodenya: kode daerah dimulai dengan {own}.", "Correct the code: it begins with {own}."),
    ),
    "region-code.kota": wording(
        "{name} disebut kota, tetapi '{code}' adalah kode kabupaten",
        "{name} is called a kota, but '{code}' is the code of a kabupaten",
        (
            "Kode kota dimulai dari 71; perbaiki kode atau type.",
            "Codes of kota begin at 71; correct the code or the type.",
        ),
    ),
    "region-code.kabupaten": wording(
        "{name} disebut kabupaten, tetapi '{code}' adalah kode kota",
        "{name} is called a kabupaten, but '{code}' is the code of a kota",
        (
            "Kode kota dimulai dari 71; perbaiki kode atau type.",
            "Codes of kota begin at 71; correct the code or the type.",
        ),
    ),
    "nomenclature-code": wording("kode nomenklatur '{code}' keliru", "nomenclature code '{code}' is wrong"),
    "nomenclature-code.syntax": wording(
        "'{code}' bukan kode nomenklatur",
        "'{code}' is not a nomenclature code",
        (
            "Tulis urusan.bidang.program, lalu tingkat.kegiatan dan subkegiatan: 2.16.02.1.01.0001.",
            "Write affair.field.program, then level.activity and sub-activity: 2.16.02.1.01.0001.",
        ),
    ),
    "nomenclature-code.level": wording(
        "'{code}' adalah kode tingkat {level}, sedangkan rencana ini tingkat {right}",
        "'{code}' is a code of level {level}, but this plan is of level {right}",
        (
            "Ruas keempat adalah 1 untuk provinsi dan 2 untuk kabupaten/kota.",
            "The fourth segment is 1 for a province and 2 for a kabupaten or kota.",
        ),
    ),
    "nomenclature-parent": wording(
        "kode '{code}' tidak termasuk program nomenklatur yang disebut '{id}'",
        "code '{code}' belongs to none of the official programs that '{id}' names",
        ("Tambahkan induknya, {parent}, atau perbaiki kodenya.", "Add its parent, {parent}, or correct the code."),
        severity=WARNING,
    ),
    "nomenclature-mixed": wording(
        "'{code}' dan '{other}' berasal dari dua versi nomenklatur",
        "'{code}' and '{other}' come from two versions of the nomenclature",
        (
            "Pakai satu versi: subkegiatan dua angka, atau empat angka menurut pemutakhirannya.",
            "Use one version: sub-activities of two digits, or of four as in its later editions.",
        ),
        severity=WARNING,
    ),
    "duplicate-regulation": wording(
        "regulasi '{id}' sama dengan '{other}': jenis, nomor, tahun, dan penerbitnya",
        "regulation '{id}' is '{other}' again: type, number, year and issuer",
        ("Hapus salah satunya dan rujuk yang tersisa.", "Remove one of the two and refer to the other."),
    ),
    "unverified-in-final": wording(
        "rencana berstatus {status}, tetapi regulasi '{id}' belum diperiksa atau belum lengkap",
        "the plan's status is {status}, but regulation '{id}' is unverified or incomplete",
        (
            "Baca naskah resminya, lengkapi nomor dan judulnya, lalu tulis verified: true.",
            "Read the official text, complete its number and title, then write verified: true.",
        ),
    ),
    "superseded-regulation": wording(
        "regulasi '{id}' sudah tidak berdiri sendiri",
        "regulation '{id}' does not stand alone any more",
        severity=WARNING,
    ),
    "superseded-regulation.no-successor": wording(
        "regulasi '{id}' berstatus {status} tanpa menyebut pengubahnya",
        "regulation '{id}' is marked {status} but does not say by what",
        ("Tulis amended_by: id regulasi pengubahnya.", "Write amended_by: the id of what changed it."),
        severity=WARNING,
    ),
    "superseded-regulation.cited": wording(
        "dasar hukum menyebut '{id}' tanpa pengubahnya, '{successor}'",
        "the legal basis names '{id}' without what changed it, '{successor}'",
        ("Tambahkan '{successor}' pada legal_basis.", "Add '{successor}' to legal_basis."),
        severity=WARNING,
    ),
    "alignment-period": wording(
        "masa program '{id}' ({years}) tidak beririsan dengan periode '{plan}' ({theirs})",
        "program '{id}' ({years}) never meets the period of '{plan}' ({theirs})",
        (
            "Rujuk dokumen yang berlaku pada masa program itu.",
            "Name a document that is in force while the program runs.",
        ),
    ),
}

SIGNING = {
    "id-reused": wording(
        "id '{id}' sudah dihapus pada versi {version} dan tidak boleh dipakai lagi",
        "id '{id}' was removed in version {version} and may not be used again",
        ("Beri program ini id baru.", "Give this program a new id."),
    ),
    "removed-without-amendment": wording("'{id}' hilang sejak versi {version}", "'{id}' is gone since {version}"),
    "removed-without-amendment.removed": wording(
        "program '{id}' ada pada versi {version}, tetapi hilang tanpa catatan perubahan",
        "program '{id}' was in version {version} and is gone without an amendment entry",
        ("Cantumkan pada removed dalam amendments/.", "List it under removed in amendments/."),
    ),
    "removed-without-amendment.renamed": wording(
        "program '{id}' dari versi {version} kini '{new}', tanpa catatan perubahan",
        "program '{id}' of version {version} is now '{new}', without an amendment entry",
        ("Cantumkan '{new}' pada changed dalam amendments/.", "List '{new}' under changed in amendments/."),
    ),
    "version-not-greater": wording(
        "rencana berubah sejak rilis {released}, tetapi versinya, {version}, tidak lebih besar",
        "the plan has changed since release {released}, but its version, {version}, is not greater",
        ("Naikkan version dan tulis alasannya di amendments/.", "Raise version, and say why in amendments/."),
        severity=WARNING,
    ),
    "review-overdue": wording(
        "rencana terakhir ditinjau {reviewed}; catatan terbarunya {latest}, lewat dari jeda {months} bulan",
        "last reviewed {reviewed}; the latest record is of {latest}, past the {months} months between reviews",
        ("Tinjau rencana ini dan perbarui reviewed_on.", "Review the plan and update reviewed_on."),
        severity=WARNING,
    ),
    "signature-missing": wording(
        "komitmen '{id}' baru ditandatangani {signed} dari {due}; belum: {agencies}",
        "commitment '{id}' is signed by {signed} of {due}; missing: {agencies}",
        (
            "Catat cara dan tanggalnya pada method dan date, atau kembalikan status rencana.",
            "Record how and when under method and date, or set the plan's status back.",
        ),
        severity=WARNING,
    ),
    "acting-status": wording(
        "'{position}' bukan pejabat tetap, tetapi acting: [{acting}] tidak ditulis",
        "'{position}' is not the permanent head, but acting: [{acting}] is not written",
        ("Tulis acting: [{acting}].", "Write acting: [{acting}]."),
        severity=WARNING,
    ),
    "signed-file": wording(
        "berkas bertanda tangan '{file}' bermasalah", "something is wrong with signed file '{file}'"
    ),
    "signed-file.missing": wording(
        "berkas bertanda tangan '{file}' tidak ada",
        "signed file '{file}' is missing",
        (
            "Letakkan di assets/ dan tulis letaknya dari folder rencana.",
            "Put it into assets/ and write its path from the plan's folder.",
        ),
    ),
    "signed-file.changed": wording(
        "berkas bertanda tangan '{file}' berubah: SHA-256-nya kini {digest}",
        "signed file '{file}' has changed: its SHA-256 is now {digest}",
        (
            "Kembalikan berkas aslinya; perubahan apa pun membatalkan tanda tangan.",
            "Restore the original; any change voids the signature.",
        ),
    ),
}

QUALITY = {**STRUCTURE, **MONEY, **INDICATORS, **LAW, **SIGNING}
