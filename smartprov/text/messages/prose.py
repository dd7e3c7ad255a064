"""Words for what the rules over running text find: numbers, references, names and spelling."""

from __future__ import annotations

from smartprov.diagnostics import Severity
from smartprov.text.messages.wording import wording

WARNING = Severity.WARNING

NUMBERS = {
    "typed-number": wording(
        "'{typed}' diketik, padahal rencana mengetahuinya",
        "'{typed}' is typed, though the plan knows it",
        ("Tulis {expression}.", "Write {expression}."),
        severity=WARNING,
    ),
    "stale-number": wording(
        "'{typed}' tidak sama dengan data rencana, {value}", "'{typed}' is not what the plan has, {value}"
    ),
    "stale-number.near": wording(
        "'{typed}' tidak sama dengan data rencana, {value}",
        "'{typed}' is not what the plan has, {value}",
        ("Tulis {expression}, atau jelaskan apa yang dihitung.", "Write {expression}, or say what else is counted."),
    ),
    "stale-number.thousand": wording(
        "'{typed}' berbeda seribu kali dari data rencana, {value}",
        "'{typed}' is a thousand times off what the plan has, {value}",
        ("Tulis {expression}.", "Write {expression}."),
    ),
    "stale-number.released": wording(
        "'{typed}' benar pada rilis terakhir; kini {value}",
        "'{typed}' was right at the last release; now it is {value}",
        ("Tulis {expression}, yang ikut berubah.", "Write {expression}, which changes along."),
    ),
    "wrong-share": wording(
        "{part} dari {whole} adalah {share}, bukan {typed}",
        "{part} of {whole} is {share}, not {typed}",
        (
            "Perbaiki, atau pisahkan bila {typed} menyatakan hal lain, misalnya batas minimal.",
            "Correct it, or give {typed} a sentence of its own if it is something else, such as a threshold.",
        ),
    ),
    "number-format": wording(
        "penulisan angka tidak baku", "the number is not written as it should be", severity=WARNING
    ),
    "number-format.dash": wording(
        "rupiah tidak diakhiri '{typed}'",
        "an amount of rupiah does not end in '{typed}'",
        ("Hapus tanda itu, atau tulis ,00.", "Remove it, or write ,00."),
        severity=WARNING,
    ),
    "number-format.currency": wording(
        "rupiah ditulis {right}, bukan {typed}",
        "rupiah is written {right}, not {typed}",
        ("Tulis seperti Rp1.500.000.", "Write it like Rp1.500.000."),
        severity=WARNING,
    ),
    "number-format.point": wording(
        "tidak ada titik sesudah Rp",
        "no full stop follows Rp",
        ("Tulis seperti Rp1.500.000.", "Write it like Rp1.500.000."),
        severity=WARNING,
    ),
    "number-format.space": wording(
        "tidak ada spasi sesudah Rp",
        "no space follows Rp",
        ("Tulis seperti Rp1.500.000.", "Write it like Rp1.500.000."),
        severity=WARNING,
    ),
    "number-format.commas": wording(
        "'{typed}' memakai koma sebagai pemisah ribuan",
        "'{typed}' has commas between thousands",
        ("Tulis {right}.", "Write {right}."),
        severity=WARNING,
    ),
    "number-format.decimal": wording(
        "'{typed}' memakai titik sebagai tanda desimal",
        "'{typed}' has a point before its decimals",
        ("Tulis {right}.", "Write {right}."),
        severity=WARNING,
    ),
    "number-format.ungrouped": wording(
        "'{typed}' ditulis tanpa pemisah ribuan",
        "'{typed}' is written without full stops at the thousands",
        ("Tulis {right}.", "Write {right}."),
        severity=WARNING,
    ),
    "number-without-source": wording(
        "kalimat ini menyatakan '{typed}' tanpa menyebut sumber",
        "this sentence states '{typed}' without naming a source",
        (
            "Rujuk sumbernya dengan [@id-sumber], atau catat sebagai fakta dan tulis {{{{ facts['…'].value }}}}.",
            "Cite its source with [@source-id], or record it as a fact and write {{{{ facts['…'].value }}}}.",
        ),
        severity=WARNING,
    ),
}

WORDS = {
    "ambiguous-region": wording(
        "'{name}' dapat berarti kabupaten atau kota",
        "'{name}' may be the kabupaten or the kota",
        ("Tulis [](#{first}) atau [](#{second}).", "Write [](#{first}) or [](#{second})."),
    ),
    "typed-reference": wording(
        "'{typed}' diketik, padahal nomornya dapat berubah",
        "'{typed}' is typed, though its number may change",
        (
            "Rujuk dengan [](#id); nomornya dibuat saat buku disusun.",
            "Refer to it as [](#id); its number is made with the book.",
        ),
        severity=WARNING,
    ),
    "wrong-weekday": wording(
        "{date} jatuh pada hari {right}, bukan {day}",
        "{date} is a {right}, not a {day}",
        ("Tulis {right}, atau perbaiki tanggalnya.", "Write {right}, or correct the date."),
        severity=WARNING,
    ),
    "abbreviation-undefined": wording(
        "'{term}' dipakai sebelum kepanjangannya disebut dalam buku '{book}'",
        "'{term}' is used before it is spelled out in book '{book}'",
        ("Tulis {expansion} ({term}) pada pemakaian pertama.", "Write {expansion} ({term}) where it first stands."),
        severity=WARNING,
    ),
    "abbreviation-expansion": wording(
        "'{said}' bukan kepanjangan {term} menurut registri",
        "'{said}' is not what {term} stands for in the registry",
        ("Tulis {right}, atau perbaiki registrinya.", "Write {right}, or correct the registry."),
        severity=WARNING,
    ),
    "name-spelling": wording(
        "'{said}' ditulis '{right}' di registri", "'{said}' is '{right}' in the registry", severity=WARNING
    ),
    "name-spelling.alias": wording(
        "'{said}' adalah ejaan lain; nama resminya '{right}'",
        "'{said}' is another spelling; the official name is '{right}'",
        ("Tulis {right}.", "Write {right}."),
        severity=WARNING,
    ),
    "name-spelling.near": wording(
        "'{said}' tidak ada di registri; yang paling mirip '{right}'",
        "'{said}' is not in the registry; the nearest name there is '{right}'",
        ("Tulis {right}, atau daftarkan nama yang lain itu.", "Write {right}, or register the other name."),
        severity=WARNING,
    ),
    "name-spelling.person": wording(
        "'{said}' tidak tercatat dalam rencana; yang paling mirip '{right}'",
        "the plan does not know '{said}'; the nearest name there is '{right}'",
        ("Tulis {right} bila orangnya sama.", "Write {right} if that is who is meant."),
        severity=WARNING,
    ),
    "common-typo": wording("'{word}' salah tulis", "'{word}' is misspelled", severity=WARNING),
    "common-typo.spelling": wording(
        "'{word}' tidak baku",
        "'{word}' is not the standard spelling",
        ("Tulis {right}.", "Write {right}."),
        severity=WARNING,
    ),
    "common-typo.doubled": wording(
        "'{word}' diketik dua kali berturut-turut",
        "'{word}' is typed twice in a row",
        ("Hapus salah satunya.", "Remove one of the two."),
        severity=WARNING,
    ),
    "legal-force": wording(
        "'{words}' menyatakan kekuatan hukum, padahal rencana ini belum ditetapkan",
        "'{words}' is claimed for a plan that nothing has adopted",
        (
            "Hapus pernyataan itu, atau catat peraturan yang menetapkannya pada adoption di masterplan.yaml.",
            "Remove the claim, or record the adoption in masterplan.yaml.",
        ),
        severity=WARNING,
    ),
    "picture-resolution": wording(
        "gambar '{picture}' hanya {width} titik lebarnya; sedikitnya {least}",
        "picture '{picture}' is only {width} dots wide; at least {least} are needed",
        (
            "Pakai berkas yang lebih besar, atau SVG, yang tajam pada ukuran apa pun.",
            "Use a larger file, or an SVG, which is sharp at any size.",
        ),
    ),
}

PROSE = {**NUMBERS, **WORDS}
