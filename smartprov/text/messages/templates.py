"""Words for what is wrong with a plan's own templates."""

from __future__ import annotations

from smartprov.diagnostics import Severity
from smartprov.text.messages.wording import wording

TEMPLATES = {
    "unknown-template": wording(
        "'{file}' tidak menggantikan templat mana pun dan tidak dibaca",
        "'{file}' replaces no shipped template and is not read",
        ("Mungkin maksudnya templates/{nearest}?", "Did you mean templates/{nearest}?"),
        (
            "Beri nama dan folder templat bawaan; docs/themes.md memuat daftarnya.",
            "Give it the name and folder of a shipped template; docs/themes.md lists them.",
        ),
        severity=Severity.WARNING,
    ),
    "template-syntax": wording(
        "templat ini tidak dapat dibaca: {reason}",
        "this template cannot be read: {reason}",
        (
            "Bandingkan baris ini dengan templat bawaan bernama sama.",
            "Compare this line with the shipped template of the same name.",
        ),
    ),
    "template-name": wording(
        "tidak ada templat yang diberi nilai bernama '{name}'",
        "no template is given a value named '{name}'",
        ("Mungkin maksudnya '{nearest}'?", "Did you mean '{nearest}'?"),
        (
            "Pakai nilai yang dipakai templat bawaan bernama sama.",
            "Use the values that the shipped template of the same name uses.",
        ),
    ),
    "template-reference": wording(
        "templat '{name}' tidak ada",
        "there is no template '{name}'",
        ("Mungkin maksudnya '{nearest}'?", "Did you mean '{nearest}'?"),
        ("Sebutkan templat bawaan, misalnya 'trail.html'.", "Name a shipped template, such as 'trail.html'."),
    ),
    "template-outside": wording(
        "'{address}' akan diambil dari luar; buku tidak mengambil apa pun",
        "'{address}' would be fetched from outside; a book fetches nothing",
        (
            "Simpan isinya dalam rencana: gambar di assets/, gaya di templates/html/style.css.",
            "Keep it in the plan: pictures in assets/, styles in templates/html/style.css.",
        ),
    ),
    "template-styles": wording(
        "gaya Word yang dipakai buku tidak ada lagi di sini: {styles}",
        "styles that a book uses are gone from here: {styles}",
        (
            "Ubah gayanya, jangan dihapus; salin dari templates/docx/styles.xml bawaan.",
            "Change styles, do not remove them; copy them from the shipped templates/docx/styles.xml.",
        ),
    ),
    "unknown-label": wording(
        "tidak ada label '{name}'",
        "there is no label '{name}'",
        ("Mungkin maksudnya '{nearest}'?", "Did you mean '{nearest}'?"),
        (
            "Sebutkan label dari berkas bawaan bernama sama; yang tidak disebut tetap seperti bawaan.",
            "Name a label of the shipped file of the same name; those that are not named stay as shipped.",
        ),
    ),
    "label-shape": wording(
        "'{name}' harus berupa kelompok label",
        "'{name}' must be a group of labels",
        (
            'Tulis kelompok, lalu labelnya: {{"column": {{"program": "Kegiatan"}}}}.',
            'Write a group, then its labels: {{"column": {{"program": "Project"}}}}.',
        ),
    ),
    "label-text": wording(
        "label '{name}' harus berupa teks satu baris yang tidak kosong",
        "label '{name}' must be a text of one line that is not empty",
        (
            "Tulis teksnya dalam tanda petik, atau hapus baris ini untuk memakai label bawaan.",
            "Write the text in quotes, or delete this line to have the shipped label back.",
        ),
    ),
    "label-argument": wording(
        "label '{name}' tidak diberi nilai '{argument}'",
        "label '{name}' is given no value '{argument}'",
        ("Yang tersedia: {given}.", "It is given {given}."),
        (
            "Label ini tidak menerima nilai; hapus kurung kurawalnya.",
            "This label is given no value; remove the braces.",
        ),
    ),
    "template-policy": wording(
        "halaman dari templat ini tidak lagi memuat Content-Security-Policy",
        "pages made with this template no longer say their Content-Security-Policy",
        (
            'Kembalikan <meta http-equiv="Content-Security-Policy" content="{{{{ policy }}}}"> ke dalam <head>.',
            'Put <meta http-equiv="Content-Security-Policy" content="{{{{ policy }}}}"> back into <head>.',
        ),
    ),
    "template-failed": wording(
        "templat ini gagal digambar: {reason}",
        "this template fails when it is drawn: {reason}",
        (
            "Bandingkan dengan templat bawaan bernama sama, atau hapus berkas ini untuk memakainya kembali.",
            "Compare it with the shipped template of the same name, or delete this file to have that one back.",
        ),
    ),
}
