"""Words for a wrong call and a broken environment, and for the other place of a finding."""

from __future__ import annotations

from smartprov.text.messages.calling import CALLING
from smartprov.text.messages.checking import CHECKING
from smartprov.text.messages.git import GIT
from smartprov.text.messages.signing import SIGNING
from smartprov.text.messages.wording import wording

TOOL = {
    **SIGNING,
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
            "Ada rencana di '{nearest}': sebutkan folder itu, atau `cd {nearest}` dahulu.",
            "There is a plan in '{nearest}': name that folder, or `cd {nearest}` first.",
        ),
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
        (
            "Pilih --output di luar folder rencana, misalnya --output {example}.",
            "Choose an --output outside the plan, say --output {example}.",
        ),
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
    "bad-selector": wording(
        "'{selector}' bukan bagian rencana",
        "'{selector}' is no part of a plan",
        (
            "Tulis agency:ID, region:KODE, dimension:ID, atau each-agency.",
            "Write agency:ID, region:CODE, dimension:ID or each-agency.",
        ),
    ),
    "unknown-entity": wording(
        "tidak ada '{id}' dalam rencana ini",
        "there is no '{id}' in this plan",
        ("Maksud Anda '{nearest}'?", "Did you mean '{nearest}'?"),
        ("`smartprov list` menampilkan id yang ada.", "`smartprov list` shows the ids there are."),
    ),
    "unknown-of-kind": wording(
        "tidak ada {kind} '{id}' dalam rencana ini",
        "there is no {kind} '{id}' in this plan",
        (
            "Maksud Anda '{nearest}'? `smartprov list {table}` menampilkan semuanya.",
            "Did you mean '{nearest}'? `smartprov list {table}` lists them all.",
        ),
        ("`smartprov list {table}` menampilkan semuanya.", "`smartprov list {table}` lists them all."),
    ),
    "unknown-rule": wording(
        "tidak ada aturan '{code}'",
        "there is no rule '{code}'",
        ("Maksud Anda '{nearest}'?", "Did you mean '{nearest}'?"),
        ("`smartprov rule` menampilkan semuanya.", "`smartprov rule` lists them all."),
    ),
    "unknown-kind": wording(
        "tidak ada jenis '{word}'",
        "there is no kind '{word}'",
        ("Maksud Anda '{nearest}'? Jenis yang ada: {known}.", "Did you mean '{nearest}'? The kinds are: {known}."),
        ("Jenis yang ada: {known}.", "The kinds are: {known}."),
    ),
    "no-git": wording(
        "git tidak ditemukan, padahal versi lain diminta",
        "git was not found, and another version was asked for",
        ("Pasang git, atau sebutkan folder atau plan.json.", "Install git, or name a folder or a plan.json."),
    ),
    "no-repository": wording(
        "'{folder}' tidak berada dalam repositori git",
        "'{folder}' is not in a git repository",
        (
            "Simpan rencana dalam git (`git init`), atau bandingkan dengan folder atau plan.json.",
            "Keep the plan in git (`git init`), or compare with a folder or a plan.json.",
        ),
    ),
    "no-commit-yet": wording(
        "repositori ini belum memiliki revisi apa pun",
        "this repository has no commit yet",
        ("Simpan rencana dengan `git add` dan `git commit`.", "Save the plan with `git add` and `git commit`."),
    ),
    "unknown-revision": wording(
        "git tidak mengenal revisi '{revision}'",
        "git knows no revision '{revision}'",
        (
            "Tag terbaru: {known}. Bila tag belum diambil: `git fetch --tags`.",
            "The newest tags: {known}. If tags were not fetched: `git fetch --tags`.",
        ),
        (
            "Sebutkan tag, cabang, atau commit; bila tag belum diambil: `git fetch --tags`.",
            "Name a tag, a branch or a commit; if tags were not fetched: `git fetch --tags`.",
        ),
    ),
    "revision-beyond-shallow": wording(
        "revisi '{revision}' tidak ada dalam klon dangkal ini",
        "revision '{revision}' is not in this shallow clone",
        (
            "Ambil seluruh riwayat: `git fetch --unshallow --tags` (pada CI: fetch-depth 0).",
            "Fetch the whole history: `git fetch --unshallow --tags` (in CI: a fetch depth of 0).",
        ),
    ),
    "revision-without-plan": wording(
        "revisi '{revision}' tidak memuat rencana di '{folder}'",
        "revision '{revision}' holds no plan in '{folder}'",
        (
            "Pilih revisi yang lebih baru, atau jalankan dari folder tempat rencana itu dahulu berada.",
            "Choose a later revision, or run from the folder in which the plan stood then.",
        ),
    ),
    "git-failed": wording(
        "{command} gagal",
        "{command} failed",
        ("Periksa repositori dengan `git fsck`.", "Check the repository with `git fsck`."),
    ),
    "git-object-missing": wording(
        "isi '{file}' tidak ada dalam repositori ini",
        "the content of '{file}' is not in this repository",
        ("Ambil isinya: `git fetch --refetch`.", "Fetch it: `git fetch --refetch`."),
    ),
    "not-a-plan-json": wording(
        "'{file}' bukan plan.json buatan smartprov: {reason}",
        "'{file}' is no plan.json of smartprov's: {reason}",
        ("Sebutkan plan.json dari sebuah rilis.", "Name the plan.json of a release."),
    ),
    "no-plan-in-folder": wording(
        "'{folder}' tidak memuat masterplan.yaml maupun plan.json",
        "'{folder}' holds neither masterplan.yaml nor plan.json",
        ("Sebutkan folder rencana atau folder rilis.", "Name a plan's folder or a release's."),
    ),
    "version-unusable": wording(
        "versi '{version}' tidak dapat dibaca sebagai rencana",
        "version '{version}' cannot be read as a plan",
        ("Perbaiki dahulu kesalahan di atas.", "Mend the errors above first."),
    ),
    "redline-of-one-book": wording(
        "'{file}' adalah satu berkas, tetapi yang berubah beberapa buku: {books}",
        "'{file}' is one file, but several books have changed: {books}",
        (
            "Pilih satu dengan --book, atau sebutkan folder pada --output.",
            "Choose one with --book, or name a folder with --output.",
        ),
    ),
    "no-book-changes": wording("tidak ada perubahan pada buku", "nothing has changed in the books"),
    "redline-without-book": wording(
        "{book} tidak ada lagi pada revisi dan tidak dimuat", "{book} is no longer in the revision, and is left out"
    ),
    "redline-unmarked": wording(
        "{book}: mengikuti revisi tanpa ditandai: {what}", "{book}: follows the revision without a mark: {what}"
    ),
    "unmarked-paper": wording("ukuran kertas atau margin", "paper size or margins"),
    "unmarked-language": wording("bahasa", "language"),
    "unmarked-theme": wording("warna, huruf, atau reference.docx", "colours, fonts, or reference.docx"),
    "unmarked-marks": wording("tanda di kepala halaman", "the mark at the head of pages"),
    "unmarked-title": wording("judul buku di kepala halaman", "the book's title at the head of pages"),
    "unmarked-version": wording("versi dan revisi di kaki halaman", "version and revision at the foot of pages"),
    "unmarked-cover": wording("ada tidaknya sampul", "whether there is a cover"),
    "unmarked-motif": wording("hiasan sampul", "the cover's drawing"),
    "no-changes": wording("tidak ada perubahan pada rencana", "nothing has changed in the plan"),
    "output-needed": wording(
        "format {format} tidak dapat ditulis ke terminal",
        "format {format} cannot be written to a terminal",
        ("Sebutkan berkasnya: --output perubahan.{format}", "Name its file: --output changes.{format}"),
    ),
    "unknown-weight": wording(
        "{option} tidak mengenal '{word}'",
        "{option} does not know '{word}'",
        ("Pilihannya: {known}.", "It takes: {known}."),
    ),
    "reason-exit-code": wording(
        "--exit-code sudah gagal pada setiap perubahan", "--exit-code fails on any change already"
    ),
    "incomplete-comparison": wording(
        "versi '{version}' memuat {errors} kesalahan; perubahan di bagian itu mungkin tidak terlihat",
        "version '{version}' has {errors} errors; changes there may be missing",
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
    "plan-has-errors": wording(
        "rencana ini memiliki {errors} kesalahan; tidak ada yang dibangun",
        "this plan has {errors} errors; nothing was built",
        ("Perbaiki dahulu, lalu ulangi.", "Mend them, then try again."),
    ),
    "bad-language": wording(
        "SMARTPROV_LANG berisi '{value}', bukan id atau en",
        "SMARTPROV_LANG holds '{value}', which is neither id nor en",
        ("Isi id atau en, atau kosongkan.", "Set it to id or en, or unset it."),
    ),
    "unknown-format": wording(
        "tidak ada format '{format}'",
        "there is no format '{format}'",
        ("Format yang ada: {known}.", "The formats are: {known}."),
    ),
    "bad-period": wording(
        "periode {start} sampai {end} tidak dapat dipakai",
        "a period from {start} to {end} cannot be used",
        (
            "Sedikitnya dua tahun, antara {first} dan {last}, dan --start lebih dahulu daripada --end.",
            "At least two years, between {first} and {last}, with --start before --end.",
        ),
    ),
    "bad-flag-value": wording(
        "{option} tidak menerima '{value}'",
        "{option} does not take '{value}'",
        ("Yang diterima, misalnya: {expected}.", "It takes, for example: {expected}."),
    ),
    "bad-answer": wording(
        "isian itu tidak dapat ditulis ke dalam rencana: {reason}",
        "that cannot be written into a plan: {reason}",
        (
            "Ketik ulang --title atau --region-name dengan huruf biasa.",
            "Type --title or --region-name in plain letters.",
        ),
    ),
    "shown-despite-errors": wording(
        "rencana ini memiliki {errors} kesalahan; yang tampil mungkin tidak lengkap; jalankan `smartprov check`",
        "this plan has errors ({errors}), so what is shown may be incomplete; run `smartprov check`",
    ),
    "explained": wording("berasal dari:", "comes from:"),
    "explained.written": wording("tertulis di:", "written at:"),
    "explained.sum": wording("jumlah {count} baris anggaran:", "the sum of {count} budget lines:"),
    "explained.count": wording("hitungan {count} entri:", "a count of {count} entries:"),
    "explained.share": wording("bagian yang dihitung dari:", "a share, computed from:"),
    "extra-missing": wording(
        "paket '{package}' belum terpasang",
        "the package '{package}' is not installed",
        (
            "Pasang smartprov dengan tambahan [{extra}], atau `pip install {package}` di lingkungan yang sama.",
            "Install smartprov with its extra [{extra}], or `pip install {package}` into the same environment.",
        ),
    ),
    "id-or-set": wording(
        "sebutkan sebuah id, atau sebuah --set",
        "name an id, or a --set",
        (
            "Misalnya `smartprov impact gov-01`, atau --set \"programs['gov-01'].period.end=2030\".",
            "`smartprov impact gov-01` for one, or --set \"programs['gov-01'].period.end=2030\".",
        ),
    ),
    "bad-assignment": wording(
        "'{words}' bukan penetapan sebuah isian",
        "'{words}' does not set a field",
        (
            "Tulis jalur, tanda sama dengan, lalu nilai seperti dalam YAML: plan.period.end=2033.",
            "Write a path, an equals sign, and a value as in YAML: plan.period.end=2033.",
        ),
    ),
    "impact-without": wording("Tanpa {programs}:", "Without {programs}:"),
    "impact-places": wording("Yang ikut berubah dalam buku:", "What would change in the books:"),
    "impact-no-places": wording("Tidak ada yang berubah dalam buku.", "Nothing would change in the books."),
    "impact-text": wording("teks", "text"),
    "mended": wording(
        "{count} temuan diperbaiki dalam {files} berkas", "{count} findings were mended in {files} files"
    ),
    "would-mend": wording(
        "{count} temuan dapat diperbaiki dalam {files} berkas", "{count} findings can be mended in {files} files"
    ),
    "reason-one-book": wording("satu buku hanya sebagai docx dan pdf", "one book comes as docx and pdf alone"),
    "reason-no-website": wording("tanpa format html", "without the format html"),
    "nothing-built": wording("tidak ada yang dibangun", "nothing was built"),
    "reason-without": wording("tanpa {option}", "without {option}"),
    "ambiguous-id": wording(
        "'{id}' dipakai oleh beberapa jenis: {kinds}",
        "'{id}' is borne by several kinds: {kinds}",
        ("Sebutkan jenisnya dengan --kind.", "Say which with --kind."),
    ),
    "bad-new-id": wording(
        "'{id}' tidak dapat menjadi id",
        "'{id}' cannot be an id",
        (
            "Pakai huruf kecil, angka, dan tanda hubung, misalnya gov-07.",
            "Use lower-case letters, digits and hyphens, gov-07 for one.",
        ),
    ),
    "id-taken": wording(
        "id '{id}' sudah dipakai ({kind}) dalam {file}",
        "the id '{id}' is taken ({kind}) in {file}",
        ("Pilih id lain.", "Choose another id."),
    ),
    "id-was-removed": wording(
        "id '{id}' milik program yang sudah dihapus",
        "the id '{id}' was a removed program's",
        ("Pilih id yang belum pernah dipakai.", "Choose an id that was never used."),
    ),
    "part-id-elsewhere": wording(
        "id '{id}' tidak diawali id programnya, '{owner}'",
        "the id '{id}' does not begin with its program's, '{owner}'",
        ("Tulis {owner}., lalu sisanya.", "Write {owner}. and the rest."),
    ),
    "renamed": wording("{edits} tempat diubah dalam {files} berkas", "{edits} places were changed in {files} files"),
    "explain-one": wording(
        "`smartprov explain UNGKAPAN` menampilkan asal salah satunya.",
        "`smartprov explain EXPRESSION` shows where one of them comes from.",
    ),
    "number-unknown": wording(
        "rencana ini tidak mencetak '{number}' di mana pun",
        "this plan prints '{number}' nowhere",
        (
            "Angka itu mungkin sudah basi, atau berasal dari luar rencana; catat dalam registries/facts.yaml.",
            "It may be stale, or come from outside the plan; then record it in registries/facts.yaml.",
        ),
    ),
    "unknown-expression": wording(
        "'{part}' tidak dikenal dalam ungkapan ini",
        "'{part}' is not known in this expression",
        ("Maksud Anda '{nearest}'?", "Did you mean '{nearest}'?"),
        ("Nama yang boleh dipakai tercantum di docs/format.md.", "docs/format.md lists the names there are."),
    ),
    "not-explainable": wording(
        "'{what}' bukan ungkapan, id, atau angka",
        "'{what}' is no expression, id or number",
        ("Maksud Anda '{nearest}'?", "Did you mean '{nearest}'?"),
        (
            "Tulis seperti dalam bab: budget.total, programs['gov-01'].budget.total.",
            "Write it as in a chapter: budget.total, programs['gov-01'].budget.total.",
        ),
    ),
    "nothing-to-explain": wording(
        "'{what}' tidak berakhir pada sebuah nilai",
        "'{what}' does not end in a value",
        ("Yang dapat menyusul: {known}.", "What may follow: {known}."),
    ),
    "nothing-listed": wording("rencana ini tidak memiliki {kind}", "this plan has no {kind}"),
    "nothing-fits": wording("tidak ada {kind} yang cocok", "no {kind} fits"),
    "named-by": wording("Dirujuk di {count} tempat:", "Named in {count} places:"),
    "named-by-none": wording("Tidak dirujuk di mana pun.", "Not named anywhere."),
    "new-done": wording(
        "{count} berkas ditulis ke '{folder}'. Langkah berikutnya:",
        "{count} files were written to '{folder}'. What to do next:",
    ),
    "new-edit": wording(
        "buka {folder}/README.md, lalu ganti isi contohnya",
        "open {folder}/README.md, then replace the example data",
    ),
    "new-check": wording(
        "smartprov check {folder}            memeriksa semua berkas",
        "smartprov check {folder}            looks at every file",
    ),
    "new-build": wording(
        "smartprov build {folder}            membuat bukunya di dist",
        "smartprov build {folder}            makes the books in dist",
    ),
    "new-schema": wording(
        "smartprov schema --write {folder}   memperbarui bantuan di editor setelah ada id baru",
        "smartprov schema --write {folder}   updates the editor's help after an id was added",
    ),
    "watch-waiting": wording(
        "menunggu perubahan di '{folder}'; hentikan dengan Ctrl-C",
        "waiting for changes in '{folder}'; Ctrl-C ends it",
    ),
    "watch-built": wording(
        "{written} berkas ditulis, {kept} sudah mutakhir",
        "{written} files written, {kept} up to date",
    ),
    "watch-stopped": wording(
        "tidak dibangun karena ada kesalahan; hasil terakhir yang baik tetap ada",
        "not built because of errors; the last good result is kept",
    ),
    "doctor-fine": wording("baik", "fine"),
    "doctor-broken": wording("RUSAK", "BROKEN"),
    "doctor-absent": wording("tidak ada (tidak wajib)", "absent (not required)"),
    "font-missing": wording(
        "fonta dari paket {package} tidak ada",
        "the fonts of package {package} are missing",
        ("Pasang ulang smartprov.", "Install smartprov again."),
    ),
    "pandoc-missing": wording(
        "pandoc tidak ditemukan",
        "pandoc cannot be found",
        (
            "Pasang ulang smartprov; paket pypandoc_binary membawanya.",
            "Install smartprov again; pypandoc_binary brings it.",
        ),
    ),
    "docx-failed": wording(
        "berkas Word gagal dibuat: {reason}",
        "the Word file could not be made: {reason}",
        (
            "Hasil terakhir yang baik tetap ada. Jalankan `smartprov doctor`.",
            "The last good one is kept. Run `smartprov doctor`.",
        ),
    ),
    "pdf-failed": wording(
        "PDF gagal dibuat: {reason}",
        "the PDF could not be made: {reason}",
        (
            "Hasil terakhir yang baik tetap ada. Jalankan `smartprov doctor`.",
            "The last good one is kept. Run `smartprov doctor`.",
        ),
    ),
    "picture-failed": wording(
        "gambar '{name}' tidak dapat digambar: {reason}",
        "picture '{name}' cannot be drawn: {reason}",
        ("Simpan ulang gambarnya sebagai PNG.", "Save the picture again as PNG."),
    ),
    "no-such-file": wording(
        "berkas '{file}' tidak ada",
        "there is no file '{file}'",
        ("Sebutkan berkas .pdf, .docx, atau .html.", "Name a .pdf, .docx or .html file."),
    ),
    "cannot-read": wording(
        "'{file}' tidak dapat dibaca: {reason}",
        "'{file}' cannot be read: {reason}",
        ("Periksa berkas dan izinnya.", "Check the file and its permissions."),
    ),
    "no-plan-in-file": wording(
        "'{file}' tidak membawa data rencana",
        "'{file}' carries no plan",
        (
            "Hanya buku buatan smartprov yang membawanya; dari situs web, sebutkan index.html.",
            "Only books that smartprov made carry one; of a website, name its index.html.",
        ),
    ),
    "unreadable-book": wording(
        "data rencana di dalam '{file}' tidak dapat dibaca: {reason}",
        "the plan in '{file}' cannot be read: {reason}",
        ("Ambil ulang berkas aslinya.", "Get the original file again."),
    ),
    "broken-template": wording(
        "templat '{template}' rusak: {reason}",
        "template '{template}' is broken: {reason}",
        ("Perbaiki berkas templatnya, atau pasang ulang smartprov.", "Mend the template, or install smartprov again."),
    ),
    **CALLING,
    **CHECKING,
    **GIT,
}

RELATED = {
    "first-key": wording("pertama kali ditulis di sini", "first written here"),
    "first-id": wording("pertama kali dipakai di sini", "first used here"),
    "nearest-id": wording("yang paling mirip ditulis di sini", "the nearest one is declared here"),
    "declared-as": wording("ditulis di sini", "declared here"),
    "target": wording("yang ditunjuk ada di sini", "what it points to stands here"),
    "yaml-context": wording("bagian ini dimulai di sini", "this part begins here"),
    "other-end": wording("bandingkan dengan yang ini", "compare with this"),
    "opened": wording("dibuka di sini", "opened here"),
}
