"""Words for a wrong call and a broken environment, and for the other place of a finding."""

from __future__ import annotations

from smartprov.text.messages.wording import wording

TOOL = {
    "no-such-folder": wording(
        "folder '{folder}' tidak ada",
        "there is no folder '{folder}'",
        (
            "Sebutkan folder rencana, yang memuat masterplan.yaml.",
            "Name the plan's folder, the one with masterplan.yaml.",
        ),
    ),
    "no-masterplan": wording(
        "'{folder}' tidak memuat masterplan.yaml",
        "'{folder}' holds no masterplan.yaml",
        (
            "Sebutkan folder rencana, atau buat yang baru dengan `smartprov new {folder}`.",
            "Name the plan's folder, or start one with `smartprov new {folder}`.",
        ),
    ),
    "folder-not-empty": wording(
        "'{folder}' sudah berisi berkas",
        "'{folder}' already holds files",
        ("Pilih folder yang kosong atau belum ada.", "Choose a folder that is empty or does not exist."),
    ),
    "foreign-output": wording(
        "'{folder}' tidak dibuat oleh smartprov dan tidak akan diganti",
        "'{folder}' was not made by smartprov and will not be replaced",
        ("Pindahkan folder itu, atau pilih --output lain.", "Move it away, or choose another --output."),
    ),
    "output-inside-plan": wording(
        "keluaran '{folder}' berada di dalam folder rencana",
        "output '{folder}' lies inside the plan's folder",
        ("Pilih --output di luar folder rencana.", "Choose an --output outside the plan."),
    ),
    "output-busy": wording(
        "pembangunan lain sedang menulis ke '{folder}'",
        "another build is writing to '{folder}'",
        ("Tunggu sampai selesai, lalu ulangi.", "Wait until it is done, then try again."),
    ),
    "cannot-write": wording(
        "'{file}' tidak dapat ditulis: {reason}",
        "'{file}' cannot be written: {reason}",
        ("Periksa ruang penyimpanan dan izin folder.", "Check free space and the folder's permissions."),
    ),
    "unknown-book": wording(
        "tidak ada buku '{book}'",
        "there is no book '{book}'",
        ("Buku yang ada: {known}.", "The books are: {known}."),
    ),
    "unknown-entity": wording(
        "tidak ada '{id}' dalam rencana ini",
        "there is no '{id}' in this plan",
        ("Maksud Anda '{nearest}'?", "Did you mean '{nearest}'?"),
        ("`smartprov list` menampilkan id yang ada.", "`smartprov list` shows the ids there are."),
    ),
    "unknown-kind": wording(
        "tidak ada jenis '{kind}'",
        "there is no kind '{kind}'",
        ("Jenis yang ada: {known}.", "The kinds are: {known}."),
    ),
    "useless-flag": wording(
        "{flag} tidak berpengaruh di sini: {reason}",
        "{flag} has no effect here: {reason}",
        ("Hapus pilihan itu.", "Leave it out."),
    ),
    "bad-epoch": wording(
        "SOURCE_DATE_EPOCH berisi '{value}', bukan detik sejak 1970",
        "SOURCE_DATE_EPOCH holds '{value}', which is not seconds since 1970",
        ("Isi bilangan bulat, atau kosongkan.", "Give a whole number, or unset it."),
    ),
    "renderer-failed": wording(
        "{format} untuk '{book}' gagal dibuat: {reason}",
        "{format} of '{book}' could not be made: {reason}",
        (
            "Hasil terakhir yang baik tetap ada. Jalankan `smartprov doctor`.",
            "The last good one is kept. Run `smartprov doctor`.",
        ),
    ),
    "no-pandoc": wording(
        "pandoc tidak dapat dijalankan: {reason}",
        "pandoc cannot be run: {reason}",
        ("Pasang ulang smartprov dengan pypandoc_binary.", "Install smartprov again with pypandoc_binary."),
    ),
    "no-git": wording(
        "git tidak dapat dijalankan: {reason}",
        "git cannot be run: {reason}",
        ("Pasang git, atau bangun tanpa revisi.", "Install git, or build without a revision."),
    ),
    "plan-has-errors": wording(
        "rencana ini memiliki {errors} kesalahan; tidak ada yang dibangun",
        "this plan has {errors} errors; nothing was built",
        ("Perbaiki dahulu, lalu ulangi.", "Mend them, then try again."),
    ),
}

RELATED = {
    "first-key": wording("pertama kali ditulis di sini", "first written here"),
    "first-id": wording("pertama kali dipakai di sini", "first used here"),
    "nearest-id": wording("yang paling mirip dinyatakan di sini", "the nearest one is declared here"),
    "declared-as": wording("dinyatakan di sini", "declared here"),
    "target": wording("yang ditunjuk ada di sini", "what it points to stands here"),
    "yaml-context": wording("bagian ini dimulai di sini", "this part begins here"),
    "other-end": wording("pasangannya ada di sini", "the other one stands here"),
    "opened": wording("dibuka di sini", "opened here"),
}
