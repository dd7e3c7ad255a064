"""Words of a call that cannot be read, and the headings of the help."""

from __future__ import annotations

from smartprov.text.messages.wording import wording

CALLING = {
    "unknown-command": wording(
        "tidak ada perintah '{word}'",
        "there is no command '{word}'",
        ("Maksud Anda `{path} {nearest}`?", "Did you mean `{path} {nearest}`?"),
        ("`{path} --help` menampilkan semuanya.", "`{path} --help` lists them all."),
    ),
    "missing-command": wording(
        "perintahnya belum disebut",
        "no command was named",
        ("`{path} --help` menampilkan semuanya.", "`{path} --help` lists them all."),
    ),
    "unknown-flag": wording(
        "`{path}` tidak mengenal {option}",
        "`{path}` does not know {option}",
        ("Maksud Anda {nearest}?", "Did you mean {nearest}?"),
        ("`{path} --help` menampilkan pilihannya.", "`{path} --help` lists its options."),
    ),
    "missing-word": wording(
        "{word} belum disebut",
        "{word} is missing",
        ("Tulis `{usage}`.", "Write `{usage}`."),
    ),
    "extra-words": wording(
        "terlalu banyak kata: {words}",
        "too many words: {words}",
        (
            "Tulis `{usage}`; kata yang memuat spasi diapit tanda kutip.",
            "Write `{usage}`; put quotes around words with spaces.",
        ),
    ),
    "bad-choice": wording(
        "{option} tidak menerima '{value}'",
        "{option} does not take '{value}'",
        ("Maksud Anda '{nearest}'? Pilihannya: {known}.", "Did you mean '{nearest}'? It takes: {known}."),
        ("Pilihannya: {known}.", "It takes: {known}."),
    ),
    "flag-without-value": wording(
        "{option} memerlukan nilai",
        "{option} needs a value",
        ("Pilihannya: {known}.", "It takes: {known}."),
        ("Tulis {option} {metavar}.", "Write {option} {metavar}."),
    ),
    "flag-with-value": wording(
        "{option} tidak menerima nilai",
        "{option} takes no value",
        ("Tulis {option} saja.", "Write {option} alone."),
    ),
    "bad-call": wording(
        "perintah itu tidak dapat dibaca: {reason}",
        "that call cannot be read: {reason}",
        ("`{path} --help` menjelaskannya.", "`{path} --help` explains it."),
    ),
    "help-usage": wording("Pemakaian", "Usage"),
    "help-arguments": wording("Argumen", "Arguments"),
    "help-options": wording("Pilihan", "Options"),
    "help-commands": wording("Perintah", "Commands"),
    "help-any-options": wording("[PILIHAN]", "[OPTIONS]"),
    "help-any-command": wording("PERINTAH …", "COMMAND …"),
    "help-default": wording("[bawaan: {value}]", "[default: {value}]"),
    "help-required": wording("[wajib]", "[required]"),
    "help-common": wording(
        "--lang, --color, --quiet, dan --verbose berlaku untuk setiap perintah, sebelum atau sesudah namanya.",
        "--lang, --color, --quiet and --verbose go with every command, before or after its name.",
    ),
    "help-exit-codes": wording(
        "Kode keluar: 0 baik; 1 ada temuan atau syarat gagal; 2 salah pakai; 3 alat atau lingkungan rusak; "
        "70 kesalahan smartprov; 130 dihentikan.",
        "Exit codes: 0 ok; 1 findings or a failed gate; 2 wrong usage; 3 a tool or the environment is broken; "
        "70 a bug of smartprov; 130 interrupted.",
    ),
}
