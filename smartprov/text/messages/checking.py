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
    "reason-only-diff": wording("--diff tidak melaporkan temuan", "--diff reports no findings"),
    "took-seconds": wording("{seconds} detik", "{seconds} s"),
}
