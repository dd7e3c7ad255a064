"""Words for commitments and reviews: what the rules find, and what the commands that write them say."""

from __future__ import annotations

from smartprov.diagnostics import Severity
from smartprov.text.messages.wording import wording

WARNING, NOTE = Severity.WARNING, Severity.NOTE

SIGNING_RULES = {
    "commitment-fingerprint": wording(
        "sidik jari komitmen '{id}' bukan sidik jari naskahnya",
        "the fingerprint of commitment '{id}' is not that of its text",
        (
            (
                "Kembalikan isi yang disepakati, atau naikkan version pada masterplan.yaml; selama belum ada yang "
                "menandatangani, jalankan `smartprov seal {id} --again`."
            ),
            (
                "Restore what was agreed, or raise version in masterplan.yaml; as long as nobody has signed, run "
                "`smartprov seal {id} --again`."
            ),
        ),
    ),
    "commitment-fingerprint.malformed": wording(
        "'{fingerprint}' bukan sidik jari",
        "'{fingerprint}' is no fingerprint",
        (
            "Tulis tbd, lalu jalankan `smartprov seal {id}`; sidik jari tidak diketik.",
            "Write tbd and run `smartprov seal {id}`; a fingerprint is not typed.",
        ),
    ),
    "commitment-fingerprint.agency": wording(
        "komitmen '{id}' utuh, tetapi sidik jari lembar '{agency}' di dalamnya keliru",
        "commitment '{id}' is whole, but the fingerprint in it of the sheet of '{agency}' is wrong",
        (
            "Kembalikan agency_fingerprints seperti ditulis smartprov.",
            "Restore agency_fingerprints as smartprov wrote it.",
        ),
    ),
    "commitment-stale": wording(
        "komitmen '{id}' disepakati untuk versi {version}; isinya kini berbeda",
        "commitment '{id}' was agreed for version {version}; what it promises is different now",
        (
            (
                "Lihat perubahannya dengan `smartprov commitments`. Siapkan komitmen baru untuk versi {current}, atau "
                "catat perubahannya di amendments/ dan terima temuan ini pada rules.accepted beserta alasannya."
            ),
            (
                "See what changed with `smartprov commitments`. Prepare a new commitment for version {current}, or "
                "record the change in amendments/ and accept this finding in rules.accepted with the reason."
            ),
        ),
        severity=WARNING,
    ),
    "commitment-stale.agencies": wording(
        "komitmen '{id}' disepakati untuk versi {version}; bagian {agencies} kini berbeda",
        "commitment '{id}' was agreed for version {version}; the part of {agencies} is different now",
        (
            (
                "Lihat perubahannya dengan `smartprov commitments`. Siapkan komitmen baru untuk versi {current}, atau "
                "catat perubahannya di amendments/ dan terima temuan ini pada rules.accepted beserta alasannya."
            ),
            (
                "See what changed with `smartprov commitments`. Prepare a new commitment for version {current}, or "
                "record the change in amendments/ and accept this finding in rules.accepted with the reason."
            ),
        ),
        severity=WARNING,
    ),
    "review-stale": wording(
        "'{id}' berubah sejak ditinjau sebagai {role} pada {on}",
        "'{id}' has changed since it was reviewed as {role} on {on}",
        (
            "Lihat perubahannya dengan `smartprov review {id} --since`, lalu catat peninjauan yang baru.",
            "See what changed with `smartprov review {id} --since`, then record a new review.",
        ),
        severity=NOTE,
    ),
    "suspect-prose": wording(
        "kini {now}, tetapi {before} ketika bab '{chapter}' ditinjau ({role}, {on}): \u201c{sentence}\u201d",
        "now {now}, but {before} when chapter '{chapter}' was reviewed ({role}, {on}): \u201c{sentence}\u201d",
        (
            "Baca lagi kalimatnya; bila masih benar, catat dengan `smartprov review {chapter} --as PERAN`.",
            "Read the sentence again; if it still holds, record it with `smartprov review {chapter} --as ROLE`.",
        ),
        severity=WARNING,
    ),
    "commitment-unsealed": wording(
        "'{agency}' sudah menandatangani komitmen '{id}', yang belum memiliki sidik jari",
        "'{agency}' has signed commitment '{id}', which has no fingerprint",
        (
            "Jalankan `smartprov seal {id}` pada versi yang ditandatangani.",
            "Run `smartprov seal {id}` on the version that was signed.",
        ),
        severity=WARNING,
    ),
}

REVIEW_STATES = {
    "fresh": ("terkini", "fresh"),
    "stale": ("usang", "stale"),
    "gone": ("tanpa rujukan", "gone"),
}
"""What each state of a review is called."""

SIGNING = {
    "sealed": wording(
        "{file}:{line}: komitmen '{id}' disegel, sidik jari {fingerprint}",
        "{file}:{line}: commitment '{id}' is sealed, fingerprint {fingerprint}",
    ),
    "sealed-next": wording(
        "Cetak lembarnya dengan `smartprov build`. Setelah ditandatangani, isi name, method, date, dan files; sidik "
        "jarinya tidak berubah karena itu.",
        "Print the sheets with `smartprov build`. Once they are signed, fill in name, method, date and files; that "
        "does not change the fingerprint.",
    ),
    "sealed-already": wording(
        "{file}:{line}: komitmen '{id}' sudah disegel dan tidak berubah; tidak ada yang ditulis",
        "{file}:{line}: commitment '{id}' is sealed and unchanged; nothing was written",
    ),
    "seal-other-version": wording(
        "komitmen '{id}' berlaku untuk versi {version}; rencana ini versi {current}",
        "commitment '{id}' speaks of version {version}; this plan is version {current}",
        (
            "Samakan version keduanya, atau segel pada versi {version}.",
            "Make both version fields equal, or seal it at version {version}.",
        ),
    ),
    "sealed-otherwise": wording(
        "komitmen '{id}' sudah disegel, dan isinya kini berbeda",
        "commitment '{id}' is sealed already, and what it promises is different now",
        (
            "Bila belum ada yang menandatangani, tambahkan --again; bila sudah, buat komitmen baru.",
            "If nobody has signed, add --again; otherwise write a new commitment.",
        ),
    ),
    "sealed-and-signed": wording(
        "komitmen '{id}' sudah ditandatangani {agencies}; segelnya tidak diganti",
        "commitment '{id}' has been signed by {agencies}; its seal is not replaced",
        (
            "Kembalikan isi yang ditandatangani, atau buat komitmen baru dalam berkas baru.",
            "Restore what was signed, or write a new commitment in a new file.",
        ),
    ),
    "cannot-seal": wording(
        "{file} ditulis dengan cara yang tidak dapat disunting dengan pasti",
        "{file} is written in a way that cannot be edited for certain",
        (
            'Tulis sendiri pada berkas itu: fingerprint: "{fingerprint}".',
            'Write it into the file yourself: fingerprint: "{fingerprint}".',
        ),
    ),
    "no-commitments": wording(
        "rencana ini tidak memiliki komitmen",
        "this plan has no commitment",
        ("Tulis satu di commitments/.", "Write one in commitments/."),
    ),
    "commitment-head": wording("{id}: {title} (versi {version})", "{id}: {title} (version {version})"),
    "commitment-current": wording(
        "sidik jari {fingerprint}; isinya tidak berubah sejak disegel",
        "fingerprint {fingerprint}; unchanged since it was sealed",
    ),
    "commitment-found": wording(
        "sidik jari {fingerprint}; versi yang disegel: {revision}",
        "fingerprint {fingerprint}; the version that was sealed: {revision}",
    ),
    "commitment-lost": wording(
        "sidik jari {fingerprint}; versi yang disegel tidak ditemukan dalam riwayat git",
        "fingerprint {fingerprint}; the version that was sealed is not found in git's history",
        (
            (
                "Ambil riwayat dan tag selengkapnya (git fetch --unshallow --tags), atau beri tag v{version} pada "
                "commit yang disegel; bila tidak ada lagi, siapkan komitmen baru."
            ),
            (
                "Fetch the whole history with its tags (git fetch --unshallow --tags), or tag the commit that was "
                "sealed as v{version}; if it is gone, prepare a new commitment."
            ),
        ),
    ),
    "commitment-open": wording(
        "belum disegel",
        "not sealed yet",
        (
            "Jalankan `smartprov seal {id}` sebelum lembarnya dicetak untuk ditandatangani.",
            "Run `smartprov seal {id}` before the sheets are printed to be signed.",
        ),
    ),
    "commitment-count": wording(
        "{signed} dari {of} perangkat daerah menandatangani; berubah sejak itu: {changed}; belum: {missing}",
        "{signed} of {of} agencies have signed; changed since: {changed}; missing: {missing}",
    ),
    "commitment-answered": wording("dijawab komitmen yang lebih baru", "answered by a newer commitment"),
    "review-recorded": wording(
        "{file}: '{id}' ditinjau sebagai {role} pada {on}, sidik jari {fingerprint}",
        "{file}: '{id}' is reviewed as {role} on {on}, fingerprint {fingerprint}",
    ),
    "review-known": wording(
        "{file}: peninjauan '{id}' sebagai {role} pada {on} sudah tercatat; tidak ada yang ditulis",
        "{file}: the review of '{id}' as {role} on {on} is recorded already; nothing was written",
    ),
    "review-undated": wording(
        "tanggal peninjauan tidak diketahui: tidak ada --on, SOURCE_DATE_EPOCH, maupun commit",
        "the date of the review is unknown: there is no --on, no SOURCE_DATE_EPOCH and no commit",
        ("Tulis --on 2024-03-01.", "Write --on 2024-03-01."),
    ),
    "review-bad-date": wording(
        "'{value}' bukan tanggal",
        "'{value}' is no date",
        ("Tulis seperti 2024-03-01.", "Write it like 2024-03-01."),
    ),
    "review-needs": wording(
        "peninjauan memerlukan {needed}",
        "a review needs {needed}",
        (
            "Tulis `smartprov review ID --as PERAN`, `smartprov review ID --since`, atau `smartprov review --list`.",
            "Write `smartprov review ID --as ROLE`, `smartprov review ID --since` or `smartprov review --list`.",
        ),
    ),
    "cannot-record": wording(
        "{file} ditulis dengan cara yang tidak dapat disunting dengan pasti",
        "{file} is written in a way that cannot be edited for certain",
        ("Tulis sendiri pada berkas itu: {entry}", "Write it into the file yourself: {entry}"),
    ),
    "no-reviews": wording("belum ada peninjauan", "nothing has been reviewed yet"),
    "no-review-of": wording(
        "'{id}' belum ditinjau",
        "'{id}' has not been reviewed",
        ("Catat dengan `smartprov review {id} --as PERAN`.", "Record it with `smartprov review {id} --as ROLE`."),
    ),
    "review-counts": wording(
        "{fresh} terkini, {stale} usang, {gone} tanpa rujukan",
        "{fresh} fresh, {stale} stale, {gone} of what is gone",
    ),
    "review-unchanged": wording(
        "'{id}' tidak berubah sejak ditinjau sebagai {role} pada {on}",
        "'{id}' has not changed since it was reviewed as {role} on {on}",
    ),
    "review-since": wording(
        "'{id}' sejak ditinjau sebagai {role} pada {on}, dibandingkan dengan {base}:",
        "'{id}' since it was reviewed as {role} on {on}, compared with {base}:",
    ),
    "review-lost": wording(
        "versi '{id}' yang ditinjau sebagai {role} pada {on} tidak ditemukan dalam riwayat git",
        "the version of '{id}' that was reviewed as {role} on {on} is not found in git's history",
        (
            (
                "Ambil riwayat selengkapnya (git fetch --unshallow); bila versinya tidak pernah di-commit, tinjau "
                "kembali seluruhnya."
            ),
            (
                "Fetch the whole history (git fetch --unshallow); if that version was never committed, review it "
                "again as a whole."
            ),
        ),
    ),
}
