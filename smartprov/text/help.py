"""The help of the command line in Indonesian. Its English stands in the code, beside what it speaks of."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.text.messages.wording import Language


def helped(english: str, language: Language) -> str:
    """A text of the help, paragraph by paragraph, in a language; English where nobody has put it into Indonesian."""
    paragraphs = [" ".join(each.split()) for each in english.split("\n\n")]
    return "\n\n".join(INDONESIAN.get(each, each) if language == "id" else each for each in paragraphs)


INDONESIAN: Mapping[str, str] = {
    # the whole
    "Compile a masterplan, data and prose in git, into a versioned book in HTML, DOCX and PDF.": (
        "Menyusun masterplan, data dan naskah dalam git, menjadi buku berversi dalam HTML, DOCX, dan PDF."
    ),
    "Colour the output; auto asks NO_COLOR, FORCE_COLOR, the terminal.": (
        "Warnai keluaran; auto melihat NO_COLOR, FORCE_COLOR, lalu terminal."
    ),
    "Language of messages; else SMARTPROV_LANG, else the plan's.": (
        "Bahasa pesan; jika tidak, SMARTPROV_LANG, lalu bahasa rencana."
    ),
    "Say nothing on stderr but trouble.": "Di stderr hanya gangguan yang disampaikan.",
    "Say more on stderr.": "Sampaikan lebih banyak di stderr.",
    "Print the version.": "Tampilkan versi.",
    "Install completion for the current shell.": "Pasang pelengkapan untuk shell ini.",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "Tampilkan pelengkapan untuk shell ini, untuk disalin atau disesuaikan."
    ),
    "Show this message and exit.": "Tampilkan penjelasan ini.",
    "The plan's folder; default masterplan-src, else where one stands.": (
        "Folder rencana; bawaannya masterplan-src, jika tidak ada folder saat ini."
    ),
    # new
    "Write a small example plan, with the schemas that an editor reads.": (
        "Menulis rencana contoh yang kecil, beserta skema untuk editor."
    ),
    "A .git in the folder does not count.": "Folder yang hanya berisi .git dianggap kosong.",
    "A folder that is empty or does not exist yet.": "Folder yang kosong atau belum ada.",
    "Title of the plan.": "Judul rencana.",
    "Official code of the region: 32, or 32.73.": "Kode resmi wilayah: 32, atau 32.73.",
    "Name of the region.": "Nama wilayah.",
    "First year; default 2025, or what --end asks for.": "Tahun pertama; bawaannya 2025, atau menurut --end.",
    "Last year; default four years after the first.": "Tahun terakhir; bawaannya empat tahun sesudah yang pertama.",
    "Language of the plan and its books.": "Bahasa rencana dan buku-bukunya.",
    # check
    "Check the plan and report every mistake with its place, reason and remedy.": (
        "Memeriksa rencana dan melaporkan setiap kesalahan: tempat, alasan, dan perbaikannya."
    ),
    "How to write the findings.": "Bentuk laporan temuan.",
    "Write them to a file too; repeatable.": "Tulis juga ke berkas; boleh diulang.",
    "Report this rule alone; repeatable.": "Laporkan hanya aturan ini; boleh diulang.",
    "Do not report this rule; repeatable.": "Jangan laporkan aturan ini; boleh diulang.",
    "Report only what was not found at a git revision.": "Laporkan hanya yang belum ditemukan pada suatu revisi git.",
    "Do not count the findings that FILE lists.": "Temuan yang terdaftar dalam FILE tidak dihitung.",
    "List all findings in FILE; if it is there, keep what still occurs.": (
        "Daftarkan semua temuan dalam FILE; bila sudah ada, sisakan yang masih terjadi."
    ),
    "Fail on a warning too; the default where CI is set.": "Peringatan pun menggagalkan; bawaan bila CI terisi.",
    "Mend what is certain, in place; then report what is left.": (
        "Perbaiki yang pasti langsung dalam berkas, lalu laporkan sisanya."
    ),
    "With --fix: show what would be mended, and write nothing.": (
        "Bersama --fix: tampilkan yang akan diperbaiki, tanpa menulis apa pun."
    ),
    # build, watch
    "Check the plan, then build its books: website, Word, PDF, and the plan as JSON.": (
        "Memeriksa rencana, lalu membangun bukunya: situs web, Word, PDF, dan rencana sebagai JSON."
    ),
    "Where the books go.": "Tempat buku ditulis.",
    "html, docx, pdf or json; repeatable; default all.": "html, docx, pdf, atau json; boleh diulang; bawaannya semua.",
    "Only this book, as DOCX and PDF.": "Hanya buku ini, sebagai DOCX dan PDF.",
    "Extracts instead: agency:ID, region:CODE, dimension:ID or each-agency; repeatable.": (
        "Sebagai gantinya petikan: agency:ID, region:KODE, dimension:ID, atau each-agency; boleh diulang."
    ),
    "Make the website as one file too, to be sent by mail.": (
        "Buat juga situs web sebagai satu berkas, untuk dikirim lewat surel."
    ),
    "Stop at a warning too; the default where CI is set.": "Berhenti juga pada peringatan; bawaan bila CI terisi.",
    "Build the plan, and build it again on every change.": (
        "Membangun rencana, dan membangunnya lagi setiap kali ada perubahan."
    ),
    "Each time it says what is wrong. Ctrl-C ends it.": "Setiap kali disebutkan apa yang salah. Ctrl-C mengakhirinya.",
    # list, show, explain, impact
    "List what a plan has of a kind: ids and titles.": "Menampilkan isi rencana menurut jenis: id dan judul.",
    "A word that is no kind is taken as the folder.": "Kata yang bukan jenis dianggap sebagai folder.",
    "programs, actions, agencies …; default programs.": "programs, actions, agencies …; bawaannya programs.",
    "Only programs of this dimension.": "Hanya program dimensi ini.",
    "Only programs that this agency leads or supports.": (
        "Hanya program yang dipimpin atau didukung perangkat daerah ini."
    ),
    "Only programs that cover this region.": "Hanya program yang mencakup kabupaten/kota ini.",
    "Only programs of this phase.": "Hanya program fase ini.",
    "Only quick wins.": "Hanya quick win.",
    "How to write the entries.": "Bentuk daftar.",
    "Show one entity: its fields, where it stands, and every place that names it.": (
        "Menampilkan satu entitas: isiannya, tempatnya, dan setiap tempat yang menyebutnya."
    ),
    "A book, a phase or a region may bear the id of something else; then both are shown.": (
        "Buku, fase, atau wilayah boleh memakai id yang juga milik hal lain; keduanya lalu ditampilkan."
    ),
    "An id of the plan.": "Sebuah id dalam rencana.",
    "How to write the entity.": "Bentuk entitas.",
    "Say where a number comes from: how it is made and of what, to file and line.": (
        "Menyebutkan asal suatu angka: cara dan bahan pembentuknya, sampai berkas dan baris."
    ),
    "An expression is spelled as in a chapter: budget.by_year[2025], programs['gov-01'].budget.total. Of an id, the "
    "numbers that the plan knows of it are listed; of a printed number, the expressions that print it.": (
        "Ekspresi ditulis seperti dalam bab: budget.by_year[2025], programs['gov-01'].budget.total. Untuk id, "
        "didaftar angka yang diketahui rencana tentangnya; untuk angka tercetak, ekspresi yang mencetaknya."
    ),
    "An expression, an id, or a number as it is printed: 'Rp1,2 triliun'.": (
        "Ekspresi, id, atau angka seperti yang tercetak: 'Rp1,2 triliun'."
    ),
    "How to write the answer.": "Bentuk jawaban.",
    "Say what depends on an entity: what names it, and what would change without it.": (
        "Menyebutkan apa yang bergantung pada suatu entitas: yang menyebutnya, dan yang berubah tanpanya."
    ),
    "That is totals, chapters and tables. With --set, say what a changed field would change, of that entity or as a "
    "whole path. No file is touched.": (
        "Yaitu jumlah, bab, dan tabel. Dengan --set, apa yang berubah bila satu isian diubah, milik entitas itu atau "
        "sebagai jalur penuh. Tidak ada berkas yang disentuh."
    ),
    "Ask what a change would do: programs['gov-01'].period.end=2030; repeatable.": (
        "Tanyakan akibat suatu perubahan: programs['gov-01'].period.end=2030; boleh diulang."
    ),
    # rename
    "Give an entity another id: in its file, and wherever it is named.": (
        "Memberi entitas id lain: dalam berkasnya, dan di setiap tempat yang menyebutnya."
    ),
    "Comments and order stay. A file that is named after the id is renamed with it, and what was released under the "
    "old id remembers it. Commitments and amendments of earlier versions keep the words that were signed.": (
        "Komentar dan urutan tetap. Berkas yang dinamai menurut id ikut berganti nama, dan yang pernah dirilis dengan "
        "id lama mengingatnya. Komitmen dan catatan perubahan versi lama tetap seperti saat ditandatangani."
    ),
    "The id it is to have.": "Id barunya.",
    "Its kind, where two things bear the id.": "Jenisnya, bila dua hal memakai id itu.",
    "Show the edits as a diff; write nothing.": "Tampilkan suntingannya sebagai diff; tanpa menulis apa pun.",
    # diff, log
    "Compare two versions of the plan, entity by entity.": "Membandingkan dua versi rencana, entitas demi entitas.",
    "How the files are written does not count.": "Cara berkas ditulis tidak diperhitungkan.",
    "A git revision or tag, v1..v2, a folder, a release, a plan.json.": (
        "Revisi atau tag git, v1..v2, folder, rilis, atau plan.json."
    ),
    "The same; default the work tree.": "Sama seperti itu; bawaannya berkas kerja.",
    "How to write the report.": "Bentuk laporan.",
    "Where to; docx and pdf need it.": "Ke mana; wajib untuk docx dan pdf.",
    "Only changes of a kind; repeatable.": "Hanya perubahan suatu jenis; boleh diulang.",
    "Only in programs that an agency leads or supports.": (
        "Hanya dalam program yang dipimpin atau didukung suatu perangkat daerah."
    ),
    "Only material, amendment, signature or editorial.": "Hanya material, amendment, signature, atau editorial.",
    "Only of a program, action, chapter, …; repeatable.": "Hanya dari suatu program, aksi, bab, …; boleh diulang.",
    "Also tell which numbers in the books are others, in every format.": (
        "Sebutkan juga nomor di buku yang menjadi lain, dalam setiap format."
    ),
    "Exit 1 on changes as grave as this, or graver.": "Keluar dengan 1 pada perubahan seberat ini atau lebih.",
    "Exit 1 if anything changed.": "Keluar dengan 1 bila ada yang berubah.",
    "The books with each change in its place: tracked in Word, or by a switch on the web.": (
        "Buku dengan setiap perubahan di tempatnya: terlacak dalam Word, atau dengan sakelar di web."
    ),
    "Only this book's redline.": "Hanya buku ini.",
    "Tell what each release changed and why, newest first.": (
        "Menceritakan apa yang diubah setiap rilis dan mengapa, mulai dari yang terbaru."
    ),
    "A release is a tag such as v1.2.3. An entity is followed through its renames. A word that names a plan's folder "
    "is that folder.": (
        "Rilis ialah tag seperti v1.2.3. Entitas diikuti melalui pergantian namanya. Kata yang menyebut folder rencana "
        "dianggap folder itu."
    ),
    "A program, action, chapter …; default the plan.": "Program, aksi, bab …; bawaannya seluruh rencana.",
    "How to write the story.": "Bentuk ceritanya.",
    # release, verify
    "Release the plan's version as it is committed, with a manifest and digests.": (
        "Merilis versi rencana sebagaimana tersimpan dalam git, dengan manifes dan sidik berkas."
    ),
    "It holds the books, the website, the data and notes. Refuses what should not be published. Never signs: it says "
    "what is to be signed, and how.": (
        "Isinya buku, situs web, data, dan catatan rilis. Menolak yang belum layak terbit. Tidak pernah "
        "menandatangani: yang disebut hanya apa yang harus ditandatangani, dan caranya."
    ),
    "The release goes to a folder of its version below this.": "Rilis ditulis ke folder menurut versinya di bawah ini.",
    "Say what would refuse; make nothing.": "Sebutkan apa yang akan menolak; tanpa membuat apa pun.",
    "Refuse a warning too; the default where CI is set.": "Peringatan pun menolak; bawaan bila CI terisi.",
    "Keep a signed file beside a release that was made, and record its digest.": (
        "Simpan berkas bertanda tangan di samping rilis yang sudah jadi, dan catat sidiknya."
    ),
    "Beside which release; default the plan's version.": "Di samping rilis mana; bawaannya versi rencana.",
    "Verify a release: every file, its size and digest, none missing, none more.": (
        "Memeriksa keutuhan rilis: setiap berkas, ukuran dan sidiknya, tanpa kurang dan tanpa lebih."
    ),
    "`sha256sum -c SHA256SUMS` inside the folder compares the digests without smartprov.": (
        "`sha256sum -c SHA256SUMS` di dalam foldernya membandingkan sidik tanpa smartprov."
    ),
    "A release's folder, such as dist/1.0.0.": "Folder rilis, misalnya dist/1.0.0.",
    "Make it once more from the recorded revision and compare every byte.": (
        "Buat sekali lagi dari revisi yang tercatat, dan bandingkan setiap bita."
    ),
    "Any folder of the repository that holds the revision; default where one stands, or the release lies.": (
        "Folder mana pun dalam repositori yang memuat revisi itu; bawaannya folder saat ini, atau tempat rilis."
    ),
    "How to write the outcome.": "Bentuk hasilnya.",
    # seal, commitments, review
    "Write into a commitment the fingerprint of what is to be signed.": (
        "Menulis ke dalam komitmen sidik jari dari apa yang akan ditandatangani."
    ),
    "There is one for all, and one for each agency's own sheet. Only two keys of the commitment's file are written; "
    "its comments and its order stay. This is no signature.": (
        "Satu untuk semuanya, dan satu untuk lembar setiap perangkat daerah. Hanya dua kunci dalam berkas komitmen "
        "yang ditulis; komentar dan urutannya tetap. Ini bukan tanda tangan."
    ),
    "A commitment's id.": "Id sebuah komitmen.",
    "Replace an earlier seal under which nobody has signed yet.": (
        "Ganti segel terdahulu yang belum ditandatangani siapa pun."
    ),
    "Show who has signed, what has changed in whose part since, and who is missing.": (
        "Menampilkan siapa yang sudah menandatangani, apa yang berubah di bagian siapa sejak itu, dan siapa yang belum."
    ),
    "What changed is told against the version that was sealed, which is looked for in git. A newer sealed commitment "
    "answers for the agencies that it covers.": (
        "Perubahan dihitung terhadap versi yang disegel, yang dicari dalam git. Komitmen tersegel yang lebih baru "
        "berlaku bagi perangkat daerah yang dicakupnya."
    ),
    "How to write the list.": "Bentuk daftar.",
    "Exit 1 if a signed part has changed, or a signature is missing; repeatable.": (
        "Keluar dengan 1 bila bagian yang ditandatangani berubah, atau tanda tangan belum ada; boleh diulang."
    ),
    "Record a review, list the reviews, or show what changed since one.": (
        "Mencatat peninjauan, mendaftarnya, atau menampilkan yang berubah sejak suatu peninjauan."
    ),
    "A review holds for exactly what was read: any change of it makes the review stale, and no other.": (
        "Peninjauan berlaku tepat bagi yang dibaca: setiap perubahan padanya membuatnya usang, dan tidak ada yang lain."
    ),
    "What is reviewed.": "Yang ditinjau.",
    "In which role it was read.": "Dalam peran apa dibaca.",
    "Who has read it.": "Siapa yang membaca.",
    "When; else SOURCE_DATE_EPOCH, else the last commit's day.": (
        "Kapan; jika tidak, SOURCE_DATE_EPOCH, lalu hari commit terakhir."
    ),
    "Show what has changed since ID was reviewed.": "Tampilkan yang berubah sejak ID ditinjau.",
    "List all reviews, and which of them are stale.": "Daftar semua peninjauan, dan mana yang sudah usang.",
    # extract, rule, schema, doctor, lsp
    "Print the plan that a finished book carries, as JSON.": (
        "Mencetak rencana yang dibawa sebuah buku jadi, sebagai JSON."
    ),
    "Its fingerprint goes to stderr. The JSON equals plan.json byte for byte. Of a website, name its index.html or the "
    "single file.": (
        "Sidik jarinya ditulis ke stderr. JSON itu sama persis dengan plan.json. Untuk situs web, sebutkan index.html "
        "atau berkas tunggalnya."
    ),
    "A .pdf, .docx or .html that smartprov made.": "Berkas .pdf, .docx, atau .html buatan smartprov.",
    "Show a rule: what it finds, why, a source, a bad and a good case.": (
        "Menampilkan sebuah aturan: temuannya, alasannya, sumbernya, contoh yang salah dan yang benar."
    ),
    "Without a code, list them all.": "Tanpa kode, semuanya didaftar.",
    "The code in brackets.": "Kode di dalam kurung siku.",
    "Print the JSON Schema of a kind of file, or write all of them for the editor.": (
        "Mencetak JSON Schema suatu jenis berkas, atau menulis semuanya untuk editor."
    ),
    "Without a kind, list the kinds. Where a plan is at hand, fields that name an entity are completed with its ids, "
    "even while it has errors. A word that is no kind is taken as the folder.": (
        "Tanpa jenis, jenis-jenisnya didaftar. Bila ada rencana, isian yang menyebut entitas dilengkapi dengan "
        "id-idnya, sekalipun rencana itu masih salah. Kata yang bukan jenis dianggap sebagai folder."
    ),
    "A kind of file: masterplan, agencies, program …": "Jenis berkas: masterplan, agencies, program …",
    "Write them to DIR/.smartprov/schemas/.": "Tulis ke DIR/.smartprov/schemas/.",
    "Look at Python, pandoc, typst, git and the fonts, and make a small book.": (
        "Memeriksa Python, pandoc, typst, git, dan huruf, lalu membuat buku kecil."
    ),
    "It is made in every format, in memory.": "Buku itu dibuat dalam setiap format, di memori saja.",
    "Serve an editor over standard input and output, in the Language Server Protocol.": (
        "Melayani editor lewat masukan dan keluaran standar, dengan Language Server Protocol."
    ),
    "The same findings as `check` while one types, go-to-definition, rename and completion of ids in YAML and "
    "Markdown, and computed values on hover. Needs smartprov's extra [lsp], which is pygls.": (
        "Temuan yang sama seperti `check` selagi mengetik, lompat ke definisi, ganti nama, dan pelengkapan id dalam "
        "YAML dan Markdown, serta nilai terhitung saat ditunjuk. Memerlukan tambahan smartprov[lsp], yaitu pygls."
    ),
    # git
    "Let git compare and merge the plan by id and field.": (
        "Membuat git membandingkan dan menggabungkan rencana menurut id dan isian."
    ),
    "Let git show and merge changes of the plan instead of lines.": (
        "Membuat git menampilkan dan menggabungkan perubahan rencana, bukan baris."
    ),
    "This holds for the clone with all its work trees. Writes three settings of the repository and one line into "
    "DIR/.gitattributes, and says what it wrote.": (
        "Berlaku bagi klon ini dengan semua pohon kerjanya. Menulis tiga setelan repositori dan satu baris dalam "
        "DIR/.gitattributes, lalu menyebutkan apa yang ditulis."
    ),
    "Take back what `smartprov git install` wrote, and nothing else.": (
        "Membatalkan yang ditulis `smartprov git install`, dan tidak lebih."
    ),
    "Say whether git compares and merges the plan by id and field.": (
        "Menyebutkan apakah git membandingkan dan menggabungkan rencana menurut id dan isian."
    ),
    "Exits with 1 if anything is missing.": "Keluar dengan 1 bila ada yang kurang.",
    "Write a pipeline that checks, builds, comments and releases.": (
        "Menulis pipeline yang memeriksa, membangun, mengomentari, dan merilis."
    ),
    "It comments on merge requests, and releases on tags. A file that is there is left alone.": (
        "Komentar ditulis pada merge request, rilis dibuat pada tag. Berkas yang sudah ada dibiarkan."
    ),
    "Where the repository is kept.": "Tempat repositori disimpan.",
    "What pip installs there: a version, an address, a path.": "Yang dipasang pip di sana: versi, alamat, atau jalur.",
    "Merge a plan's file by id and field; git calls this. Exits with 1 where both changed one field.": (
        "Menggabungkan berkas rencana menurut id dan isian; dipanggil git. Keluar dengan 1 bila keduanya mengubah "
        "satu isian."
    ),
    "%O: the file as both had it.": "%O: berkas seperti yang dimiliki keduanya.",
    "%A: the file here; the merged one is written to it.": "%A: berkas di sini; hasil gabungan ditulis ke dalamnya.",
    "%B: the file there.": "%B: berkas di sana.",
    "%P: its name in the repository.": "%P: namanya dalam repositori.",
    "%L: length of a conflict marker.": "%L: panjang penanda konflik.",
    "Print a plan's file as lines, one for each field with its path; git calls this.": (
        "Mencetak berkas rencana sebagai baris, satu untuk setiap isian dengan jalurnya; dipanggil git."
    ),
    "A YAML file of a plan.": "Berkas YAML sebuah rencana.",
}
