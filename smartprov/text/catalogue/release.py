"""Rules over earlier versions and what is published."""

from __future__ import annotations

from smartprov.text.catalogue.rule import Stage, rule

RELEASE = {
    "release-without-git": rule(
        Stage.HISTORY,
        "Rilis mengikat buku pada satu revisi yang dapat dibuka lagi.",
        "A release ties the books to one revision that can be opened again.",
        bad="(tanpa .git)",
        good="git init",
    ),
    "release-shallow": rule(
        Stage.HISTORY,
        "Riwayat yang terpotong tidak dapat dibandingkan.",
        "A history that is cut off cannot be compared.",
        bad="git clone --depth 1",
        good="git clone",
    ),
    "release-uncommitted": rule(
        Stage.HISTORY,
        "Rilis dari berkas yang belum disimpan tidak dapat dibuat ulang.",
        "A release of files that are not committed cannot be made again.",
        bad="git status: M masterplan.yaml",
        good="git status: clean",
    ),
    "release-version": rule(
        Stage.HISTORY,
        "Dua naskah berbeda dengan satu versi tidak dapat dibedakan pembaca.",
        "Readers cannot tell two texts of one version apart.",
        bad="version: 0.3.0",
        good="version: 0.4.0",
        source="Semantic Versioning 2.0.0",
    ),
    "release-removed": rule(
        Stage.HISTORY,
        "Program yang hilang tanpa catatan tidak dapat dipertanggungjawabkan.",
        "A program that vanishes without a record cannot be accounted for.",
        bad="amendments/0.4.0.yaml: removed: []",
        good="amendments/0.4.0.yaml: removed: [gov-07]",
    ),
    "release-reused-id": rule(
        Stage.HISTORY,
        "Id lama yang dipakai ulang mengacaukan komitmen dan perbandingan.",
        "An old id used again confuses commitments and comparisons.",
        bad="programs/gov-07.yaml: id: gov-07",
        good="programs/gov-08.yaml: id: gov-08",
    ),
    "release-unverified": rule(
        Stage.HISTORY,
        "Naskah final tidak boleh bertumpu pada regulasi yang belum dibaca.",
        "A final text may not rest on regulations that nobody has read.",
        bad="verified: false",
        good="verified: true",
    ),
    "release-tbd": rule(
        Stage.HISTORY,
        "Rilis menjanjikan batas isian yang belum ditentukan.",
        "A release promises how much is left undecided.",
        bad="rules: {tbd_allowance: 10}",
        good="rules: {tbd_allowance: 140}",
    ),
    "release-stale-commitment": rule(
        Stage.HISTORY,
        "Tanda tangan berlaku bagi naskah yang ditandatangani saja.",
        "A signature holds for the text that was signed alone.",
        bad="fingerprint: 5f2c…",
        good="fingerprint: 91ab…",
    ),
}
