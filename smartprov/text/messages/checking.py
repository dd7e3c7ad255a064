"""Words of `smartprov check`: which findings are reported, and where to."""

from __future__ import annotations

from smartprov.text.messages.wording import wording

CHECKING = {
    "bad-report": wording(
        "'{report}' bukan FORMAT=BERKAS",
        "'{report}' is not FORMAT=FILE",
        ("Misalnya --report sarif=temuan.sarif.", "For example --report sarif=findings.sarif."),
    ),
    "report-twice": wording(
        "dua laporan akan ditulis ke '{file}'",
        "two reports would be written to '{file}'",
        ("Beri tiap laporan berkas sendiri.", "Give each report a file of its own."),
    ),
    "report-written": wording("laporan ditulis: {file}", "report written: {file}"),
    "bad-baseline": wording(
        "'{file}' bukan daftar temuan lama buatan smartprov",
        "'{file}' is no baseline that smartprov wrote",
        ("Buat dengan --write-baseline BERKAS.", "Make one with --write-baseline FILE."),
    ),
    "baseline-stale": wording(
        "'{file}' memuat temuan yang sudah tidak ada: {entries}",
        "'{file}' lists what is no longer found: {entries}",
        (
            "Hapus dengan --write-baseline {file}; daftar itu hanya boleh menyusut.",
            "Remove it with --write-baseline {file}; the list may only shrink.",
        ),
    ),
    "baseline-written": wording(
        "{count} temuan lama tidak dihitung: {file}", "{count} old findings are not counted: {file}"
    ),
    "reason-only-diff": wording("--diff tidak melaporkan temuan", "--diff reports no findings"),
    "strict-in-ci": wording(
        "CI terisi, jadi peringatan pun menggagalkan; --no-strict mencabutnya",
        "CI is set, so that warnings fail too; --no-strict lifts that",
    ),
    "took-seconds": wording("{seconds} detik", "{seconds} s"),
}
