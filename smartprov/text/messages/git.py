"""Words of `smartprov git`: what was set in a repository, and what keeps git from working with a plan."""

from __future__ import annotations

from smartprov.text.messages.wording import wording

GIT = {
    "git-needed": wording(
        "git tidak ditemukan",
        "git was not found",
        ("Pasang git, lalu ulangi.", "Install git, then try again."),
    ),
    "git-without-repository": wording(
        "'{folder}' tidak berada dalam repositori git",
        "'{folder}' is not in a git repository",
        ("Buat repositori dengan `git init`, lalu ulangi.", "Make one with `git init`, then try again."),
    ),
    "git-without-work-tree": wording(
        "repositori di '{folder}' tidak memiliki pohon kerja",
        "the repository at '{folder}' has no work tree",
        (
            "Kerjakan dalam klon biasa: `git clone` atau `git worktree add`.",
            "Work in an ordinary clone: `git clone` or `git worktree add`.",
        ),
    ),
    "git-plan-untracked": wording(
        "'{folder}' tidak dilacak oleh repositori yang memuatnya, '{root}'",
        "'{folder}' is not followed by the repository around it, '{root}'",
        (
            "Lacak dahulu dengan `git add {folder}`, atau beri rencana itu repositori sendiri: `git init {folder}`.",
            "Add it first with `git add {folder}`, or give the plan a repository of its own: `git init {folder}`.",
        ),
    ),
    "git-refuses": wording(
        "git menolak repositori di '{folder}': {reason}",
        "git refuses the repository at '{folder}': {reason}",
        (
            "Jalankan `git status` di folder itu; git menyebutkan perbaikannya.",
            "Run `git status` in that folder; git says what to do.",
        ),
    ),
    "git-config-failed": wording(
        "setelan git di '{file}' tidak dapat ditulis",
        "the settings of git in '{file}' cannot be written",
        (
            "Periksa izin berkas itu, dan hapus {file}.lock bila tertinggal.",
            "Check the permissions of that file, and remove {file}.lock if one was left behind.",
        ),
    ),
    "git-attributes-overruled": wording(
        "baris di '{file}' dikalahkan oleh atribut lain",
        "the line in '{file}' is overruled by other attributes",
        (
            "Hapus `diff` dan `merge` untuk *.yaml dari .git/info/attributes.",
            "Remove `diff` and `merge` of *.yaml from .git/info/attributes.",
        ),
    ),
    "git-set": wording("disetel di {file}: {name} = {value}", "set in {file}: {name} = {value}"),
    "git-unset": wording("dihapus dari {file}: {name}", "removed from {file}: {name}"),
    "git-attributes-added": wording("ditulis ke {file}", "written to {file}"),
    "git-attributes-removed": wording("baris smartprov dihapus dari {file}", "our lines were removed from {file}"),
    "git-attributes-commit": wording(
        "Perubahan itu belum tersimpan dalam git: `git commit {file}`.",
        "That change is not saved in git yet: `git commit {file}`.",
    ),
    "git-installed": wording(
        "git membandingkan dan menggabungkan rencana menurut id dan isian. Simpan {file} dengan `git add` dan "
        "`git commit`; setiap orang menjalankan `smartprov git install` sekali dalam klonnya.",
        "git compares and merges the plan by id and field. Save {file} with `git add` and `git commit`; everyone runs "
        "`smartprov git install` once in their clone.",
    ),
    "git-uninstalled": wording(
        "git membandingkan dan menggabungkan rencana baris demi baris.",
        "git compares and merges the plan line by line.",
    ),
    "ci-file-there": wording(
        "'{file}' sudah ada dan tidak akan diganti",
        "'{file}' is there already and will not be replaced",
        ("Pindahkan berkas itu, ulangi, lalu gabungkan isinya.", "Move it away, try again, then join the two."),
    ),
    "ci-written": wording("ditulis: {file}", "written: {file}"),
    "ci-unchanged": wording(
        "{file} sudah seperti itu; tidak ada yang ditulis", "{file} is so already; nothing written"
    ),
    "ci-next": wording(
        "Periksa isinya, terutama cara memasang smartprov ({package}), lalu simpan dengan `git add` dan `git commit`.",
        "Look it through, above all how smartprov is installed ({package}), then save it with `git add` and "
        "`git commit`.",
    ),
    "git-is-set": wording("ya     {name}", "yes    {name}"),
    "git-is-other": wording("lain   {name} = {value}", "other  {name} = {value}"),
    "git-not-set": wording("tidak  {name}", "no     {name}"),
    "git-has-attributes": wording("ya     atribut berkas rencana", "yes    attributes of the plan's files"),
    "git-no-attributes": wording("tidak  atribut dalam {file}", "no     attributes in {file}"),
    "git-install-again": wording("Jalankan `smartprov git install`.", "Run `smartprov git install`."),
    "merge-conflict": wording(
        "smartprov: {path}: kedua pihak mengubah {field}",
        "smartprov: {path}: both sides changed {field}",
    ),
}
