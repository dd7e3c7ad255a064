"""Words for what goes wrong while files are read: bytes, YAML, folders."""

from __future__ import annotations

from smartprov.diagnostics import Severity
from smartprov.text.messages.wording import wording

SOURCE = {
    "file-too-large": wording(
        "berkas ini {size} bita; batasnya {limit} bita",
        "this file has {size} bytes; the limit is {limit}",
        ("Pecah menjadi beberapa berkas.", "Split it into several files."),
    ),
    "not-utf-8": wording(
        "bita {byte} bukan UTF-8",
        "byte {byte} is not UTF-8",
        ("Simpan ulang berkas ini dengan penyandian UTF-8.", "Save this file again as UTF-8."),
    ),
    "not-utf-8.whole": wording(
        "berkas ini berpenyandian {encoding}, bukan UTF-8",
        "this file is {encoding}, not UTF-8",
        ("Simpan ulang berkas ini dengan penyandian UTF-8.", "Save this file again as UTF-8."),
    ),
    "forbidden-character": wording(
        "karakter {character} tidak boleh ada dalam sumber",
        "character {character} may not stand in a source file",
        (
            "Hapus: karakter ini tidak terlihat dan dapat menyembunyikan teks.",
            "Delete it: it cannot be seen and can hide text.",
        ),
    ),
    "nested-too-deeply": wording(
        "bersarang lebih dari {limit} tingkat",
        "nested deeper than {limit} levels",
        ("Ratakan bagian ini; tidak ada isian yang sedalam itu.", "Flatten this part; no field is that deep."),
    ),
    "expands-too-far": wording(
        "jangkar dan alias berkembang melebihi {limit} nilai",
        "anchors and aliases expand to more than {limit} values",
        ("Tulis nilainya langsung, tanpa alias bertingkat.", "Write the values out instead of aliasing aliases."),
    ),
    "anchor-contains-itself": wording(
        "jangkar ini memuat dirinya sendiri",
        "this anchor contains itself",
        ("Hapus alias yang menunjuk ke induknya.", "Remove the alias that points back to its parent."),
    ),
    "undefined-alias": wording(
        "'{alias}' dibaca YAML sebagai alias, tetapi jangkarnya tidak ada",
        "YAML reads '{alias}' as an alias, but its anchor does not exist",
        (
            "Beri tanda kutip bila ini teks; alias memerlukan jangkar &nama di atasnya.",
            "Quote it if it is text; an alias needs its anchor &name above it.",
        ),
    ),
    "yaml-tag": wording(
        "tag {tag} tidak diterima",
        "tag {tag} is not accepted",
        (
            "Hapus tag itu; nilai ditulis polos atau bertanda kutip.",
            "Remove the tag; write the value plainly or quoted.",
        ),
    ),
    "key-not-text": wording(
        "kunci harus berupa teks",
        "a key must be text",
        (
            "Nilai yang diawali {{{{ harus diberi tanda kutip; kunci ditulis sebagai satu kata.",
            "A value that begins with {{{{ must be quoted; a key is one word.",
        ),
    ),
    "duplicate-key": wording(
        "kunci '{key}' ditulis dua kali",
        "key '{key}' is written twice",
        (
            "Gabungkan isinya atau hapus salah satu; YAML biasa diam-diam memakai yang terakhir.",
            "Merge the two or delete one; plain YAML would silently keep the last.",
        ),
    ),
    "merge-not-mapping": wording(
        "'<<:' hanya dapat menggabungkan kunci dan nilai",
        "'<<:' can only merge keys and values",
        ("Gabungkan hanya jangkar yang berisi kunci dan nilai.", "Merge only anchors that hold keys and values."),
    ),
    "empty-value": wording(
        "'{key}' tidak berisi nilai",
        "'{key}' has no value",
        (
            "Isi nilainya, tulis tbd bila belum ditentukan dan isian ini menerimanya, atau hapus kuncinya.",
            "Give the value, write tbd where it is undecided and the field takes it, or remove the key.",
        ),
    ),
    "ambiguous-number": wording(
        "'{typed}' dibaca YAML sebagai angka lain",
        "YAML reads '{typed}' as another number",
        (
            "Beri tanda kutip bila teks atau kode; angka ditulis tanpa nol di depan, garis bawah, titik dua, eksponen.",
            "Quote it if it is text or a code; write a number without leading zeros, underscores, colons or exponents.",
        ),
    ),
    "second-document": wording(
        "dokumen YAML kedua dimulai di sini",
        "a second YAML document begins here",
        ("Satu berkas memuat satu dokumen; hapus baris '---'.", "One file holds one document; remove the '---' line."),
    ),
    "conflict-markers": wording(
        "konflik penggabungan git di sini belum diselesaikan",
        "a merge conflict of git's is not settled here",
        (
            "Pilih salah satu versi, lalu hapus baris <<<<<<<, ======= dan >>>>>>>.",
            "Choose one version, then remove the lines <<<<<<<, ======= and >>>>>>>.",
        ),
    ),
    "tab-indent": wording(
        "baris ini menjorok dengan tab",
        "this line is indented with a tab",
        ("Ganti tab dengan spasi.", "Use spaces instead of tabs."),
    ),
    "yaml-colon": wording(
        "titik dua di tengah nilai membuat YAML membaca kunci baru",
        "a colon inside the value makes YAML read a new key",
        (
            "Beri tanda kutip pada seluruh nilai, atau periksa jorokan baris ini.",
            "Quote the whole value, or check this line's indentation.",
        ),
    ),
    "yaml-unclosed": wording(
        "tanda kutip atau kurung yang dibuka tidak ditutup",
        "a quote or bracket that was opened is not closed",
        ("Tutup dengan tanda yang sama.", "Close it with the same mark."),
    ),
    "yaml-indent": wording(
        "jorokan baris ini tidak cocok dengan baris di atasnya",
        "this line's indentation does not fit the lines above",
        (
            "Samakan jorokan kunci yang setingkat; gunakan dua spasi per tingkat.",
            "Give keys of one level the same indentation, two spaces a level.",
        ),
    ),
    "yaml-no-colon": wording(
        "baris ini bukan 'kunci: nilai'",
        "this line is not 'key: value'",
        (
            "Tulis titik dua dan spasi di belakang kunci; lanjutan teks dijorokkan lebih dalam daripada kuncinya.",
            "Write a colon and a space behind the key; indent the continuation of a text deeper than its key.",
        ),
    ),
    "yaml-dash": wording(
        "'- ' memulai daftar, dan daftar tidak dapat dimulai di tengah baris",
        "'- ' begins a list, and a list cannot begin in the middle of a line",
        (
            "Tulis setiap entri pada baris baru di bawah kuncinya; bila ini teks, beri tanda kutip.",
            "Write each entry on a line of its own below its key; if this is text, quote it.",
        ),
    ),
    "yaml-surplus": wording(
        "ini tidak dapat mengikuti nilai yang sudah selesai",
        "this cannot follow a value that has ended",
        (
            "Hapus kelebihannya, atau beri tanda kutip pada seluruh nilai.",
            "Remove the surplus, or quote the whole value.",
        ),
    ),
    "yaml-start": wording(
        "nilai polos tidak boleh diawali karakter ini",
        "a plain value may not begin with this character",
        ("Beri tanda kutip pada nilainya.", "Quote the value."),
    ),
    "yaml-escape": wording(
        "garis miring terbalik di dalam tanda kutip ganda memulai kode khusus yang tidak dikenal",
        "a backslash inside double quotes begins a code that is not known",
        ("Tulis \\\\ atau pakai tanda kutip tunggal.", "Write \\\\ or use single quotes."),
    ),
    "yaml-syntax": wording(
        "YAML tidak dapat dibaca: {problem}",
        "this is not valid YAML: {problem}",
        (
            "Periksa tanda kutip, titik dua, dan jorokan di sekitar sini.",
            "Check quotes, colons and indentation near here.",
        ),
    ),
    "unknown-file": wording(
        "berkas '{file}' tidak dikenal format ini dan tidak dibaca",
        "file '{file}' is not part of the format and is not read",
        (
            "Pindahkan ke luar folder rencana, atau periksa nama dan foldernya.",
            "Move it out of the plan's folder, or check its name and folder.",
        ),
        severity=Severity.WARNING,
    ),
    "not-a-file": wording(
        "'{file}' bukan berkas biasa",
        "'{file}' is not a regular file",
        ("Ganti dengan berkas teks.", "Replace it with a text file."),
    ),
    "unreadable": wording(
        "'{file}' tidak dapat dibaca: {reason}",
        "'{file}' cannot be read: {reason}",
        ("Periksa izin berkas.", "Check the file's permissions."),
    ),
    "link-leaves-plan": wording(
        "tautan simbolik '{file}' keluar dari folder rencana atau berputar",
        "symbolic link '{file}' leaves the plan's folder or goes in a circle",
        ("Salin berkasnya ke dalam rencana.", "Copy the file into the plan."),
    ),
    "linked-folder": wording(
        "folder '{file}' adalah tautan simbolik dan tidak dibaca",
        "folder '{file}' is a symbolic link and is not read",
        ("Salin isinya ke dalam rencana.", "Copy its content into the plan."),
    ),
}
