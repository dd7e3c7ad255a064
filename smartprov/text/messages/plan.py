"""Words for what goes wrong while documents become a plan: keys, values, ids, references."""

from __future__ import annotations

from smartprov.text.messages.wording import wording

PLAN = {
    "missing-file": wording(
        "berkas wajib '{file}' tidak ada",
        "required file '{file}' is missing",
        ("Buat berkasnya; `smartprov new` menulis contohnya.", "Create it; `smartprov new` writes an example."),
    ),
    "no-programs": wording(
        "rencana ini belum memiliki program",
        "this plan has no program",
        ("Tulis program pertama di programs/<id>.yaml.", "Write the first program in programs/<id>.yaml."),
    ),
    "empty-file": wording(
        "'{file}' kosong",
        "'{file}' is empty",
        (
            "Isi berkas ini, atau hapus bila bukan bagian rencana.",
            "Fill it, or delete it if it is not part of the plan.",
        ),
    ),
    "too-many-findings": wording(
        "lebih dari {limit} kesalahan di sini; selebihnya tidak ditampilkan",
        "more than {limit} mistakes here; the rest is not shown",
        ("Periksa apakah isi berkas ini memang yang dimaksud.", "Check whether this is the content that was meant."),
    ),
    "not-a-list": wording(
        "berkas ini harus berupa daftar: setiap entri diawali '- '",
        "this file must be a list: each entry begins with '- '",
        ("Tulis satu entri per '- '.", "Write one entry per '- '."),
    ),
    "not-a-mapping": wording(
        "di sini diharapkan kunci dan nilai ({kind})",
        "keys and values are expected here ({kind})",
        ("Tulis sebagai 'kunci: nilai'.", "Write it as 'key: value'."),
    ),
    "file-name": wording(
        "berkas ini memuat '{id}' tetapi bernama '{file}'",
        "this file holds '{id}' but is named '{file}'",
        ("Ganti namanya menjadi {expected}, atau perbaiki id-nya.", "Rename it to {expected}, or correct the id."),
    ),
    "no-front-matter": wording(
        "bab ini tidak diawali id dan judul di antara dua baris '---'",
        "this chapter does not begin with its id and title between two '---' lines",
        ("Tulis id dan title di awal berkas.", "Write id and title at the top of the file."),
    ),
    "duplicate-id": wording(
        "id '{id}' sudah dipakai",
        "id '{id}' is already taken",
        ("Beri id lain; id tidak pernah dipakai ulang.", "Choose another id; ids are never reused."),
    ),
    "missing-field": wording(
        "isian wajib '{key}' tidak ada",
        "required field '{key}' is missing",
        ("Tambahkan '{key}:' di sini.", "Add '{key}:' here."),
    ),
    "unknown-key": wording(
        "kunci '{key}' tidak dikenal di sini",
        "key '{key}' is not known here",
        ("Maksud Anda '{nearest}'?", "Did you mean '{nearest}'?"),
        ("Kunci yang dikenal: {known}.", "Known keys: {known}."),
    ),
    "bad-id": wording(
        "'{typed}{id}' bukan id",
        "'{typed}{id}' is not an id",
        (
            "Pakai huruf kecil dan angka, diawali huruf, dipisah '-' atau '.'; tanpa '-' sesudah titik: gov-01.a1.",
            "Use lower-case letters and digits, a letter first, joined by '-' or '.'; no '-' after '.': gov-01.a1.",
        ),
    ),
    "bad-code": wording(
        "'{typed}' bukan kode",
        "'{typed}' is not a code",
        ('Kode ditulis dalam tanda kutip, misalnya "32.10".', 'A code is quoted, for example "32.10".'),
    ),
    "bad-version": wording(
        "'{typed}' bukan versi",
        "'{typed}' is not a version",
        ("Tulis mayor.minor.tambalan, misalnya 1.10.0.", "Write major.minor.patch, for example 1.10.0."),
    ),
    "bad-color": wording(
        "'{typed}' bukan warna",
        "'{typed}' is not a colour",
        ('Tulis "#rrggbb" dalam tanda kutip, misalnya "#1f3a5f".', 'Write "#rrggbb" in quotes, for example "#1f3a5f".'),
    ),
    "empty-text": wording(
        "'{key}' tidak boleh kosong",
        "'{key}' may not be empty",
        ("Isi teksnya, atau hapus kuncinya bila tidak wajib.", "Fill it, or remove the key if it is not required."),
    ),
    "bad-text": wording(
        "'{key}' memerlukan teks, tetapi YAML membaca ini sebagai {got}",
        "'{key}' needs text, but YAML reads this as {got}",
        ('Beri tanda kutip: "{typed}".', 'Quote it: "{typed}".'),
        ("Tulis sebagai teks.", "Write it as text."),
    ),
    "bad-year": wording(
        "'{typed}' bukan tahun",
        "'{typed}' is not a year",
        ("Tulis empat angka tanpa tanda kutip, 1900 sampai 2200.", "Write four digits without quotes, 1900 to 2200."),
    ),
    "bad-date": wording(
        "'{typed}' bukan tanggal",
        "'{typed}' is not a date",
        (
            "Tulis tahun-bulan-tanggal, misalnya 2023-10-24; 2023-10 atau 2023 bila hanya itu yang diketahui.",
            "Write year-month-day, for example 2023-10-24; 2023-10 or 2023 where less is known.",
        ),
    ),
    "bad-money": wording(
        "'{typed}' bukan jumlah rupiah",
        "'{typed}' is not an amount in rupiah",
        (
            "Tulis rupiah utuh tanpa titik, koma, atau Rp (misalnya 1500000000), atau tbd; bagi YAML 3.060 = 3,06.",
            "Write whole rupiah without dots, commas or Rp (for example 1500000000), or tbd. YAML reads 3.060 as 3.06.",
        ),
    ),
    "bad-number": wording(
        "'{typed}' bukan angka",
        "'{typed}' is not a number",
        (
            "Tulis angka polos tanpa tanda kutip, dengan titik desimal, misalnya 41.5.",
            "Write a plain number without quotes, with a decimal point: 41.5.",
        ),
    ),
    "bad-target": wording(
        "'{typed}' bukan target",
        "'{typed}' is not a target",
        (
            'Tulis angka (41.5), rentang dalam tanda kutip ("70-75"), atau tbd.',
            'Write a number (41.5), a quoted range ("70-75"), or tbd.',
        ),
    ),
    "range-reversed": wording(
        "rentang '{typed}' menurun",
        "range '{typed}' runs downwards",
        ("Tulis yang rendah lebih dahulu.", "Write the lower end first."),
    ),
    "bad-bool": wording(
        "'{typed}' bukan ya atau tidak",
        "'{typed}' is neither true nor false",
        ("Tulis true atau false, tanpa tanda kutip.", "Write true or false, without quotes."),
    ),
    "only-false": wording(
        "di sini hanya boleh false atau keterangannya",
        "only false, or a mapping that describes it, may stand here",
        (
            "Tulis false, atau isi problem, innovation, progress, progress_on, dan due.",
            "Write false, or give problem, innovation, progress, progress_on and due.",
        ),
    ),
    "out-of-range": wording(
        "'{typed}' bukan bilangan bulat dari {low} sampai {high}",
        "'{typed}' is not a whole number from {low} to {high}",
        (
            "Tulis bilangan dari {low} sampai {high}, tanpa tanda kutip, titik, atau satuan.",
            "Write a number from {low} to {high}, without quotes, dots or units.",
        ),
    ),
    "wrong-type": wording(
        "'{key}' memerlukan {expected}, tetapi berisi {got}",
        "'{key}' needs {expected}, but holds {got}",
        ("Tulis dalam bentuk {example}.", "Write it in the form {example}."),
    ),
    "unknown-choice": wording(
        "'{typed}' bukan pilihan untuk '{key}'",
        "'{typed}' is not a choice for '{key}'",
        ("Maksud Anda '{nearest}'? Pilihannya: {expected}.", "Did you mean '{nearest}'? The choices: {expected}."),
        ("Pilihannya: {expected}.", "The choices: {expected}."),
    ),
    "empty-list": wording(
        "'{key}' memerlukan sedikitnya satu entri",
        "'{key}' needs at least one entry",
        ("Tulis isinya.", "Write what belongs here."),
    ),
    "unknown-reference": wording(
        "'{key}' menunjuk {kind} '{id}', yang tidak ada",
        "'{key}' names {kind} '{id}', which does not exist",
        ("Maksud Anda '{nearest}'?", "Did you mean '{nearest}'?"),
        ("Periksa ejaannya, atau tambahkan '{id}' ke registri.", "Check the spelling, or declare '{id}'."),
    ),
    "wrong-kind": wording(
        "'{key}' menunjuk '{id}', yang tergolong {actual}, bukan {kind}",
        "'{key}' names '{id}', which is of the kind {actual}, not {kind}",
        ("Tulis id dari golongan {kind}.", "Write an id of the kind {kind}."),
    ),
}
