"""Words for what keeps a plan from being released, and for what a release turns out to be when it is verified."""

from __future__ import annotations

from smartprov.text.messages.wording import wording

RELEASE = {
    "release-without-git": wording(
        "rilis dibuat dari revisi git, dan git tidak ditemukan",
        "a release is made from a git revision, and git was not found",
        ("Pasang git, lalu ulangi.", "Install git, then try again."),
    ),
    "release-without-git.repository": wording(
        "rencana ini tidak berada dalam repositori git, sehingga rilisnya tidak dapat dibuktikan",
        "this plan is not in a git repository, so that nothing could prove its release",
        (
            "Simpan rencana dalam git: `git init`, `git add .`, `git commit`.",
            "Keep the plan in git: `git init`, `git add .`, `git commit`.",
        ),
    ),
    "release-without-git.commit": wording(
        "rencana ini belum pernah disimpan dalam git",
        "this plan has not been committed yet",
        (
            "Simpan rencana dengan `git add .` dan `git commit`, lalu ulangi.",
            "Save the plan with `git add .` and `git commit`, then try again.",
        ),
    ),
    "release-shallow": wording(
        "klon ini dangkal, sehingga revisi dan rilis sebelumnya tidak terlihat",
        "this clone is shallow, so that its revision and earlier releases cannot be seen",
        (
            "Ambil seluruh riwayat: `git fetch --unshallow --tags` (pada CI: fetch-depth 0).",
            "Fetch the whole history: `git fetch --unshallow --tags` (in CI: a fetch depth of 0).",
        ),
    ),
    "release-uncommitted": wording(
        "isi folder rencana berbeda dari revisi git-nya: {files}",
        "the plan's folder differs from its git revision: {files}",
        (
            "Simpan dengan `git add` dan `git commit`, atau batalkan dengan `git restore`; lalu ulangi.",
            "Save it with `git add` and `git commit`, or undo it with `git restore`; then try again.",
        ),
    ),
    "release-version": wording(
        "versi {version} tidak lebih baru daripada rilis terakhir, {last}",
        "version {version} is not greater than the last release, {last}",
        (
            "Tulis version yang lebih besar daripada {last} di masterplan.yaml, dan amendments/ untuk versi itu.",
            "Write a version greater than {last} in masterplan.yaml, and its entry in amendments/.",
        ),
    ),
    "release-version.taken": wording(
        "versi {version} sudah dirilis dengan isi lain, pada tag {last}",
        "version {version} was released with other content, at tag {last}",
        (
            "Naikkan version di masterplan.yaml; versi yang sudah dirilis tidak berubah lagi.",
            "Raise the version in masterplan.yaml; what was released never changes.",
        ),
    ),
    "release-removed": wording(
        "program '{id}' ({title}) ada pada rilis {last} dan kini tidak ada, tanpa catatan perubahan",
        "program '{id}' ({title}) was in release {last} and is gone, and no amendment says so",
        (
            "Tulis '{id}' pada removed di amendments/{version}.yaml beserta alasannya, atau kembalikan programnya.",
            "Write '{id}' under removed in amendments/{version}.yaml with the reason, or bring the program back.",
        ),
    ),
    "release-removed.renamed": wording(
        "program '{id}' ({title}) kini bernama '{new}', tanpa catatan perubahan",
        "program '{id}' ({title}) is now called '{new}', and no amendment says so",
        (
            "Tulis '{new}' pada changed di amendments/{version}.yaml beserta alasannya.",
            "Write '{new}' under changed in amendments/{version}.yaml with the reason.",
        ),
    ),
    "release-reused-id": wording(
        "id '{id}' pada rilis {last} berarti hal lain: {was}",
        "id '{id}' meant something else in release {last}: {was}",
        (
            "Beri id baru; id yang pernah dirilis tidak dipakai ulang.",
            "Give it an id of its own; an id that was released is never reused.",
        ),
    ),
    "release-unverified": wording(
        "regulasi '{id}' belum diverifikasi, sedangkan status rencana '{status}'",
        "regulation '{id}' is not verified, and the plan's status is '{status}'",
        (
            "Cocokkan dengan naskah resminya, lalu tulis verified: true; atau kembalikan status ke draft.",
            "Compare it with its official text and write verified: true; or set the status back to draft.",
        ),
    ),
    "release-unverified.draft": wording(
        "regulasi '{id}' belum diverifikasi",
        "regulation '{id}' is not verified",
        (
            "Cocokkan dengan naskah resminya, lalu tulis verified: true; mulai status final, rilis menolaknya.",
            "Compare it with its official text and write verified: true; from status final on a release refuses it.",
        ),
    ),
    "release-tbd": wording(
        "rencana memuat {count} isian tbd, lebih dari {allowance} yang diizinkan untuk status '{status}'",
        "the plan holds {count} tbd, more than the {allowance} allowed for status '{status}'",
        (
            "Isi yang masih tbd, atau naikkan rules.tbd_allowance di masterplan.yaml.",
            "Fill in what is tbd, or raise rules.tbd_allowance in masterplan.yaml.",
        ),
    ),
    "release-tbd.draft": wording(
        "rencana memuat {count} isian tbd, sedangkan batas rilisnya {allowance}",
        "the plan holds {count} tbd, and a release of it may hold {allowance}",
        (
            "Isi yang masih tbd, atau naikkan rules.tbd_allowance; mulai status final, rilis menolaknya.",
            "Fill in what is tbd, or raise rules.tbd_allowance; from status final on a release refuses it.",
        ),
    ),
    "release-stale-commitment": wording(
        "isi yang disepakati dalam komitmen '{id}' (versi {version}) berubah sejak ditandatangani",
        "what commitment '{id}' (version {version}) agreed on has changed since it was signed",
        (
            "Minta penanda tangan menyepakati versi ini, lalu perbarui komitmennya; atau kembalikan status ke draft.",
            "Have the signatories agree to this version and update the commitment; or set the status back to draft.",
        ),
    ),
    "release-stale-commitment.draft": wording(
        "isi yang disepakati dalam komitmen '{id}' (versi {version}) sudah berubah",
        "what commitment '{id}' (version {version}) agreed on has changed",
        (
            "Minta penanda tangan menyepakatinya kembali; mulai status final, rilis menolaknya.",
            "Have the signatories agree to it again; from status final on a release refuses it.",
        ),
    ),
}
"""Each refuses a release. From status `final` on the last three do; of a draft they are notes."""

VERIFICATION = {
    "release-exists": wording(
        "'{folder}' sudah ada dan isinya lain, mulai dari {file}; rilis tidak pernah ditimpa",
        "'{folder}' is there already and differs, first in {file}; a release is never overwritten",
        (
            "Naikkan version, atau pindahkan folder itu bila belum diterbitkan.",
            "Raise the version, or move the folder away if it was never published.",
        ),
    ),
    "release-made": wording(
        "rilis {version} ada di {folder}: {files} berkas", "release {version} is in {folder}: {files} files"
    ),
    "release-kept": wording(
        "rilis {version} sudah ada di {folder}, sama persis: {files} berkas",
        "release {version} is in {folder} already, byte for byte: {files} files",
    ),
    "release-ready": wording(
        "versi {version} dapat dirilis ke {folder}", "version {version} can be released to {folder}"
    ),
    "release-refused": wording(
        "versi {version} tidak dapat dirilis: {count} alasan", "version {version} cannot be released: {count} reasons"
    ),
    "release-no-earlier": wording(
        "tidak ada rilis sebelumnya (tag v…) di riwayat ini, padahal amendments/ menyebutnya; bila tag belum diambil: "
        "`git fetch --tags`",
        "this history has no earlier release (a tag v…), though amendments/ tells of some; if tags were not fetched: "
        "`git fetch --tags`",
    ),
    "release-to-tag": wording(
        "tandai revisinya: git tag -a v{version} -m {version} {commit}",
        "tag its revision: git tag -a v{version} -m {version} {commit}",
    ),
    "release-to-sign": wording(
        "smartprov tidak menandatangani. Yang ditandatangani: {files}, dengan sertifikat PSrE (di pemerintahan: BSrE), "
        "sebagai PDF utuh. SHA-256 berkas SHA256SUMS, yang mewakili seluruh rilis:",
        "smartprov does not sign. To be signed: {files}, with a certificate of a PSrE (in government: BSrE), as whole "
        "PDFs. The SHA-256 of SHA256SUMS, which stands for the whole release:",
    ),
    "release-to-keep": wording(
        "simpan berkas bertanda tangan tanpa mengubahnya: smartprov release --keep-signed BERKAS",
        "keep what was signed without changing it: smartprov release --keep-signed FILE",
    ),
    "no-release": wording(
        "'{folder}' bukan rilis: {reason}",
        "'{folder}' is no release: {reason}",
        (
            "Sebutkan folder yang memuat manifest.json, misalnya dist/1.0.0.",
            "Name a folder that holds manifest.json, such as dist/1.0.0.",
        ),
    ),
    "no-release.folder": wording(
        "folder '{folder}' tidak ada",
        "there is no folder '{folder}'",
        (
            "Sebutkan folder rilis, yang memuat manifest.json, misalnya dist/1.0.0.",
            "Name a release's folder, which holds manifest.json, such as dist/1.0.0.",
        ),
    ),
    "damaged-manifest": wording(
        "'{file}' rusak: {reason}",
        "'{file}' is damaged: {reason}",
        ("Ambil ulang rilis itu dari sumbernya.", "Get the release anew from where it is published."),
    ),
    "verify-missing": wording("{file}: tidak ada", "{file}: is missing"),
    "verify-extra": wording("{file}: bukan bagian rilis", "{file}: is no part of the release"),
    "verify-not-a-file": wording("{file}: bukan berkas biasa", "{file}: is not an ordinary file"),
    "verify-size": wording(
        "{file}: {actual} bita, seharusnya {wanted}", "{file}: is {actual} bytes and should be {wanted}"
    ),
    "verify-digest": wording(
        "{file}: SHA-256 {actual}, seharusnya {wanted}", "{file}: SHA-256 is {actual} and should be {wanted}"
    ),
    "verify-sums": wording(
        "SHA256SUMS: tidak sesuai dengan manifest.json", "SHA256SUMS: does not agree with manifest.json"
    ),
    "verify-fingerprint": wording(
        "plan.json: sidik jari rencana {actual}, menurut manifest.json {wanted}",
        "plan.json: the plan's fingerprint is {actual}, {wanted} by manifest.json",
    ),
    "verify-signed": wording(
        "{file}: berubah sejak disimpan; SHA-256 {actual}, seharusnya {wanted}",
        "{file}: has changed since it was kept; SHA-256 is {actual} and should be {wanted}",
    ),
    "verify-signed-unknown": wording(
        "{file}: tidak tercatat; simpan berkas bertanda tangan dengan `smartprov release --keep-signed`",
        "{file}: is not recorded; keep signed files with `smartprov release --keep-signed`",
    ),
    "verify-fine": wording(
        "{folder}: {files} berkas sesuai dengan manifest.json; sidik jari rencana {fingerprint}",
        "{folder}: {files} files agree with manifest.json; the plan's fingerprint is {fingerprint}",
    ),
    "verify-failed": wording("{folder}: {count} ketidaksesuaian", "{folder}: {count} disagreements"),
    "rebuild-without-repository": wording(
        "'{folder}' tidak berada dalam repositori git yang memuat sumber rilis ini",
        "'{folder}' is not in a git repository that holds the source of this release",
        (
            "Jalankan di dalam repositorinya, atau sebutkan dengan --repository.",
            "Run it inside the repository, or name it with --repository.",
        ),
    ),
    "output-is-release": wording(
        "'{folder}' adalah rilis, dan rilis tidak pernah ditimpa",
        "'{folder}' is a release, and a release is never overwritten",
        ("Pilih --output lain.", "Choose another --output."),
    ),
    "verify-rebuilding": wording(
        "membangun ulang dari revisi {commit} dan membandingkan bita demi bita",
        "building again from revision {commit} and comparing byte for byte",
    ),
    "verify-rebuilt": wording(
        "{folder}: {files} berkas, dibangun ulang dari revisi {commit}, sama persis",
        "{folder}: {files} files, built again from revision {commit}, are the same byte for byte",
    ),
    "verify-other-tools": wording(
        "rilis ini dibuat dengan {then}; di sini: {now}. Perbedaan bita mungkin berasal dari situ",
        "this release was made with {then}; here: {now}. Differences may come from that",
    ),
    "verify-differs": wording(
        "{file}: berbeda mulai bita {offset}{where}", "{file}: differs from byte {offset} on{where}"
    ),
    "verify-not-made": wording("{file}: tidak dihasilkan lagi", "{file}: is not made any more"),
    "verify-newly-made": wording(
        "{file}: dihasilkan sekarang, tidak ada dalam rilis", "{file}: is made now and is not in the release"
    ),
    "verify-source": wording(
        "revisi {commit} tidak memuat rencana yang tercatat: pohon {actual}, seharusnya {wanted}",
        "revision {commit} does not hold the plan that is recorded: tree {actual} instead of {wanted}",
    ),
    "log-held": wording(
        "{programs} program, {actions} rencana aksi, anggaran {budget}, {undecided} tbd",
        "{programs} programs, {actions} actions, a budget of {budget}, {undecided} tbd",
    ),
    "log-there-already": wording("{id} sudah ada pada rilis ini", "{id} is in this release already"),
    "log-unchanged": wording("{id} tidak berubah", "{id} is unchanged"),
    "log-no-releases": wording(
        "belum ada rilis (tag v…) di riwayat ini; bila tag belum diambil: `git fetch --tags`",
        "this history has no release (a tag v…) yet; if tags were not fetched: `git fetch --tags`",
    ),
    "build-shallow": wording(
        "klon ini dangkal; buku tidak memuat riwayat rilis, dan revisinya mungkin bukan yang terakhir mengubah "
        "rencana: `git fetch --unshallow --tags`",
        "this clone is shallow; the books do not tell of releases, and their revision may not be the one that last "
        "changed the plan: `git fetch --unshallow --tags`",
    ),
    "check-shallow": wording(
        "klon ini dangkal; rencana tidak dibandingkan dengan rilis sebelumnya: `git fetch --unshallow --tags`",
        "this clone is shallow; the plan is not compared with earlier releases: `git fetch --unshallow --tags`",
    ),
    "release-unread": wording(
        "rilis {version} tidak terbaca, sehingga rencana tidak dibandingkan dengannya",
        "release {version} cannot be read, so that the plan is not compared with it",
    ),
    "log-shallow": wording(
        "klon ini dangkal; rilis sebelumnya mungkin tidak terlihat: `git fetch --unshallow --tags`",
        "this clone is shallow; earlier releases may not be seen: `git fetch --unshallow --tags`",
    ),
    "signed-kept": wording("{file}: SHA-256 {digest}", "{file}: SHA-256 {digest}; it is kept"),
    "signed-begins-with": wording(
        "memuat {original} secara utuh; yang ditambahkan sesudahnya {bytes} bita",
        "holds {original} unchanged; {bytes} bytes were added behind it",
    ),
    "signed-unrelated": wording(
        "tidak diawali bita salah satu PDF rilis ini; cocokkan isinya dengan mata",
        "does not begin with the bytes of a PDF of this release; compare what they say by eye",
    ),
    "signed-to-record": wording("catat pada komitmennya, di files:", "record it in its commitment, under files:"),
    "signed-unchanged": wording(
        "'{file}' sama persis dengan {original} dari rilis itu, jadi belum ditandatangani",
        "'{file}' is {original} of that release, byte for byte, and so has not been signed",
        ("Sebutkan berkas yang sudah ditandatangani.", "Name the file that was signed."),
    ),
    "signed-exists": wording(
        "'{file}' sudah disimpan dengan isi lain dan tidak akan diganti",
        "'{file}' is kept already with other content and will not be replaced",
        ("Beri berkas baru itu nama lain.", "Give the new file another name."),
    ),
}
"""What is said while a release is made, signed and verified."""
