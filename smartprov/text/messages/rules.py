"""Words for what the rules over a plan's data find, and for what a plan says about those rules."""

from __future__ import annotations

from smartprov.diagnostics import Severity
from smartprov.text.messages.signing import SIGNING_RULES
from smartprov.text.messages.wording import wording

WARNING, NOTE = Severity.WARNING, Severity.NOTE

TIME = {
    "period-order": wording(
        "tahun atau tanggal akhir {end} mendahului awalnya, {start}",
        "the end, {end}, comes before the start, {start}",
        ("Tukar keduanya, atau perbaiki salah satunya.", "Swap the two, or correct one of them."),
    ),
    "outside-period": wording(
        "tahun {year} di luar periode rencana, {start}–{end}",
        "{year} lies outside the plan's period, {start}–{end}",
        ("Perbaiki tahunnya, atau periode di masterplan.yaml.", "Correct the year, or the period in masterplan.yaml."),
    ),
    "outside-period.period": wording(
        "periode program memuat {year}, di luar periode rencana, {start}–{end}",
        "the program's period reaches {year}, outside the plan's period, {start}–{end}",
        ("Perbaiki tahunnya, atau periode di masterplan.yaml.", "Correct the year, or the period in masterplan.yaml."),
    ),
    "outside-period.action": wording(
        "rencana aksi berjalan pada {year}, di luar periode rencana, {start}–{end}",
        "the action runs in {year}, outside the plan's period, {start}–{end}",
        ("Perbaiki tahunnya, atau periode di masterplan.yaml.", "Correct the year, or the period in masterplan.yaml."),
    ),
    "outside-period.budget": wording(
        "anggaran tahun {year} di luar periode rencana, {start}–{end}",
        "this money stands in {year}, outside the plan's period, {start}–{end}",
        ("Perbaiki tahunnya, atau periode di masterplan.yaml.", "Correct the year, or the period in masterplan.yaml."),
    ),
    "outside-period.target": wording(
        "target tahun {year} di luar periode rencana, {start}–{end}",
        "this target stands in {year}, outside the plan's period, {start}–{end}",
        ("Perbaiki tahunnya, atau periode di masterplan.yaml.", "Correct the year, or the period in masterplan.yaml."),
    ),
    "phases-order": wording("fase tidak berurutan", "the phases are out of order"),
    "phases-order.none": wording(
        "rencana ini tidak memiliki fase",
        "this plan has no phases",
        (
            "Tulis sedikitnya satu fase yang berakhir bersama periode rencana.",
            "Write at least one phase, ending with the plan's period.",
        ),
    ),
    "phases-order.ascending": wording(
        "fase ini berakhir {end}, padahal fase '{before}' di atasnya berakhir {earlier}",
        "this phase ends in {end}, but phase '{before}' above it ends in {earlier}",
        ("Urutkan fase menurut tahun akhirnya.", "Put the phases in the order of their last years."),
    ),
    "phases-order.end": wording(
        "fase terakhir berakhir {end}, sedangkan rencana berakhir {expected}",
        "the last phase ends in {end}, the plan in {expected}",
        ("Tulis end: {expected}.", "Write end: {expected}."),
    ),
    "unknown-column": wording(
        "tidak ada tabel yang memiliki kolom '{column}'",
        "no table has a column '{column}'",
        ("Maksud Anda '{nearest}'? Yang ada: {known}.", "Did you mean '{nearest}'? There are: {known}."),
        ("Yang ada: {known}.", "There are: {known}."),
    ),
    "unknown-column.block": wording(
        "{block} tidak memiliki kolom '{column}'",
        "{block} has no column '{column}'",
        ("Maksud Anda '{nearest}'? Yang ada: {known}.", "Did you mean '{nearest}'? There are: {known}."),
        ("Yang ada: {known}.", "There are: {known}."),
    ),
    "bad-reference-docx": wording(
        "'{file}' tidak dapat menjadi acuan gaya buku Word", "'{file}' cannot give Word books their styles"
    ),
    "bad-reference-docx.styles": wording(
        "'{file}' tidak memiliki gaya {styles}",
        "'{file}' has no style {styles}",
        (
            "Buka di Word, tambahkan gaya dengan nama itu, lalu simpan; tanpa berkas ini buku memakai gaya bawaan.",
            "Open it in Word, add styles of these names and save; without this file books have our styles.",
        ),
    ),
    "bad-reference-docx.not-word": wording(
        "'{file}' bukan berkas Word",
        "'{file}' is not a Word file",
        ("Simpan ulang dari Word sebagai .docx.", "Save it from Word again, as .docx."),
    ),
    "bad-reference-docx.too-large": wording(
        "bagian '{part}' di dalam '{file}' terlalu besar",
        "part '{part}' of '{file}' is too large",
        ("Simpan ulang dari Word, dengan gaya saja.", "Save it from Word again, with styles alone."),
    ),
    "bad-reference-docx.not-xml": wording(
        "bagian '{part}' di dalam '{file}' rusak",
        "part '{part}' of '{file}' is broken",
        ("Simpan ulang dari Word.", "Save it from Word again."),
    ),
    "bad-reference-docx.doctype": wording(
        "bagian '{part}' di dalam '{file}' memuat DOCTYPE",
        "part '{part}' of '{file}' has a DOCTYPE",
        ("Simpan ulang dari Word.", "Save it from Word again."),
    ),
    "bad-reference-docx.no-styles": wording(
        "bagian '{part}' di dalam '{file}' tidak berisi gaya",
        "part '{part}' of '{file}' holds no styles",
        ("Simpan ulang dari Word.", "Save it from Word again."),
    ),
    "bad-view": wording("susunan kolom '{view}' tidak dapat dipakai", "column view '{view}' cannot be used"),
    "bad-view.empty": wording(
        "susunan kolom '{view}' tidak menyebut kolom",
        "column view '{view}' names no column",
        ("Sebutkan kolomnya, atau hapus susunan ini.", "Name its columns, or remove the view."),
    ),
    "bad-view.repeated": wording(
        "susunan kolom '{view}' menyebut '{column}' dua kali",
        "column view '{view}' names '{column}' twice",
        ("Hapus salah satunya.", "Remove one of them."),
    ),
    "bad-view.default": wording(
        "'{view}' adalah nama susunan bawaan setiap blok",
        "'{view}' is the name of every block's own view",
        (
            "Beri nama bloknya, misalnya program-matrix, untuk mengganti susunan bawaannya.",
            "Name the view after the block, such as program-matrix, to change what that shows by default.",
        ),
    ),
    "wrong-phase": wording(
        "program '{id}' berakhir {end}, sehingga fasenya '{right}', bukan '{phase}'",
        "program '{id}' ends in {end}, so its phase is '{right}', not '{phase}'",
        (
            "Tulis phase: {right}; sebuah program masuk fase pertama yang memuat tahun akhirnya.",
            "Write phase: {right}; a program belongs to the first phase that its last year fits in.",
        ),
    ),
    "action-outside-program": wording(
        "rencana aksi '{id}' berjalan pada {year}, di luar periode programnya, {start}–{end}",
        "action '{id}' runs in {year}, outside its program's period, {start}–{end}",
        ("Hapus tahun itu, atau ubah periode programnya.", "Remove the year, or change the program's period."),
    ),
    "dependency-cycle": wording(
        "program '{id}' akhirnya menunggu dirinya sendiri: {cycle}",
        "program '{id}' ends up waiting for itself: {cycle}",
        ("Hapus salah satu prasyarat dalam lingkaran ini.", "Remove one of the dependencies in this circle."),
    ),
    "dependency-order": wording(
        "'{id}' mulai {start}, padahal prasyaratnya '{needed}' baru mulai {later}",
        "'{id}' starts in {start}, but '{needed}', which it needs first, starts in {later}",
        (
            "Geser salah satu periodenya, atau hapus prasyarat ini.",
            "Move one of the two periods, or remove this dependency.",
        ),
        severity=WARNING,
    ),
    "quick-win-dates": wording(
        "quick win '{id}' ditargetkan selesai {due}, padahal kemajuannya pada {measured} baru {progress}%",
        "quick win '{id}' was due {due}, but on {measured} its progress was {progress}%",
        ("Perbarui due, atau perbaiki tanggal pengukurannya.", "Update due, or correct the date of the measurement."),
        severity=WARNING,
    ),
}

MONEY = {
    "budget-outside-action": wording("anggaran tahun {year} di luar {years}", "money in {year}, outside {years}"),
    "budget-outside-action.action": wording(
        "anggaran tahun {year}, padahal rencana aksi '{id}' berjalan pada {years}",
        "money in {year}, but action '{id}' runs in {years}",
        ("Perbaiki tahunnya, atau tambahkan {year} pada years.", "Correct the year, or add {year} to years."),
    ),
    "budget-outside-action.program": wording(
        "anggaran tahun {year}, padahal program '{id}' berjalan {years}",
        "money in {year}, but program '{id}' runs {years}",
        ("Perbaiki tahunnya, atau periode programnya.", "Correct the year, or the program's period."),
    ),
    "budget-sum": wording("anggaran '{id}' berbeda", "the budget of '{id}' differs"),
    "budget-sum.total": wording(
        "anggaran program '{id}' berjumlah {own}, rencana aksinya {actions}: selisih {difference}",
        "the budget of program '{id}' comes to {own}, that of its actions to {actions}: a difference of {difference}",
        (
            "Samakan keduanya, atau tulis budget: from_actions.",
            "Make the two equal, or write budget: from_actions.",
        ),
    ),
    "budget-sum.year": wording(
        "jumlahnya sama, tetapi tahun {where} berbeda: program '{id}' {own}, rencana aksinya {actions}",
        "the totals agree, but {where} differs: program '{id}' has {own}, its actions {actions}",
        (
            "Samakan baris tahun {where}, atau tulis budget: from_actions.",
            "Make the lines of {where} equal, or write budget: from_actions.",
        ),
    ),
    "budget-sum.scheme": wording(
        "jumlah tiap tahun sama, tetapi skema '{where}' berbeda: program '{id}' {own}, rencana aksinya {actions}",
        "the years agree, but scheme '{where}' differs: program '{id}' has {own}, its actions {actions}",
        (
            "Samakan baris skema itu, atau tulis budget: from_actions.",
            "Make that scheme's lines equal, or write budget: from_actions.",
        ),
    ),
    "budget-sum.cell": wording(
        "jumlah per tahun dan per skema sama, tetapi {where} berbeda: program '{id}' {own}, rencana aksinya {actions}",
        "the years and the schemes agree, but {where} differs: program '{id}' has {own}, its actions {actions}",
        (
            "Samakan baris itu, atau tulis budget: from_actions.",
            "Make those lines equal, or write budget: from_actions.",
        ),
    ),
    "partner-missing": wording(
        "'{id}' memakai skema '{scheme}', yang memerlukan mitra, tetapi tidak menyebut mitra",
        "'{id}' draws on scheme '{scheme}', which needs a partner, but names none",
        (
            "Tambahkan partners; nama yang belum diketahui ditulis tbd.",
            "Add partners; a name that is not known yet is written tbd.",
        ),
        severity=WARNING,
    ),
}

STRUCTURE = {
    "subdimension-mismatch": wording(
        "subdimensi '{subdimension}' bagian dari dimensi '{right}', bukan '{dimension}'",
        "subdimension '{subdimension}' is part of dimension '{right}', not of '{dimension}'",
        ("Subdimensi '{dimension}': {known}.", "The subdimensions of '{dimension}': {known}."),
        (
            "Dimensi '{dimension}' tidak memiliki subdimensi; hapus isian ini.",
            "Dimension '{dimension}' has no subdimensions; remove this field.",
        ),
    ),
    "dimension-prefix": wording(
        "id '{id}' tidak diawali '{prefix}', awalan dimensi '{dimension}'",
        "id '{id}' does not begin with '{prefix}', the prefix of dimension '{dimension}'",
        ("Ganti id dan nama berkasnya, atau dimensinya.", "Change the id and the file's name, or the dimension."),
    ),
    "part-id": wording(
        "id '{id}' tidak diawali id programnya, '{program}.'",
        "id '{id}' does not begin with its program's id, '{program}.'",
        ("Misalnya {example}.", "For example {example}."),
    ),
    "lead-among-supporters": wording(
        "'{agency}' memimpin program '{id}' dan sekaligus tercantum sebagai pendukung",
        "'{agency}' leads program '{id}' and is listed as supporting it as well",
        ("Hapus dari supporting_agencies.", "Remove it from supporting_agencies."),
    ),
    "low-contrast": wording(
        "warna {color} sulit dibaca di atas putih: kontrasnya {ratio}",
        "colour {color} is hard to read on white: its contrast is {ratio}",
        ("Pilih warna yang lebih gelap, dengan kontras sedikitnya 4,5.", "Choose a darker one, of contrast 4.5."),
        severity=WARNING,
    ),
    "bad-logo": wording(
        "logo '{file}' tidak ada atau bukan gambar yang dapat dipakai",
        "logo '{file}' is missing or no picture that can be used",
        (
            "Letakkan PNG, JPEG, atau SVG di assets/ dan tulis letaknya dari folder rencana.",
            "Put a PNG, JPEG or SVG into assets/ and write its path from the plan's folder.",
        ),
    ),
    "repeated-entry": wording(
        "'{entry}' tercantum dua kali dalam '{key}'",
        "'{entry}' stands twice in '{key}'",
        ("Hapus salah satunya.", "Remove one of the two."),
        severity=WARNING,
    ),
    "no-indicators": wording(
        "program '{id}' tidak memiliki indikator",
        "program '{id}' has no indicators",
        (
            "Tulis sedikitnya satu indikator, atau tunjuk indikator dari registri.",
            "Write at least one indicator, or name one of the registry's.",
        ),
    ),
    "no-actions": wording(
        "program '{id}' tidak memiliki rencana aksi",
        "program '{id}' has no actions",
        ("Tulis sedikitnya satu rencana aksi.", "Write at least one action."),
    ),
    "dimension-without-programs": wording(
        "dimensi '{id}' tidak memiliki program",
        "dimension '{id}' has no programs",
        (
            "Tulis program untuk dimensi ini, atau alasannya pada without_programs.",
            "Write a program for it, or the reason in without_programs.",
        ),
    ),
    "gap-unanswered": wording(
        "kesenjangan '{id}' ({title}) tidak dijawab oleh program mana pun",
        "gap '{id}' ({title}) is answered by no program",
        ("Cantumkan '{id}' pada addresses sebuah program.", "List '{id}' in a program's addresses."),
        severity=WARNING,
    ),
    "program-without-need": wording(
        "program '{id}' tidak menjawab kesenjangan atau isu strategis",
        "program '{id}' answers no gap and no strategic issue",
        ("Isi addresses dengan id kesenjangan atau isu.", "Name gaps or issues in addresses."),
        severity=WARNING,
    ),
    "strategy-elsewhere": wording(
        "strategi '{strategy}' milik dimensi '{right}', sedangkan program '{id}' berdimensi '{dimension}'",
        "strategy '{strategy}' belongs to dimension '{right}', but program '{id}' to '{dimension}'",
        ("Pilih strategi dari dimensi '{dimension}'.", "Choose a strategy of dimension '{dimension}'."),
    ),
    "book-chapter": wording(
        "bab '{id}' sudah tercantum dalam sebuah buku",
        "chapter '{id}' already stands in a book",
        (
            "Hapus salah satunya; satu bab hanya memiliki satu nomor.",
            "Remove one of the two; a chapter has one number.",
        ),
    ),
    "unused-chapter": wording(
        "bab '{id}' tidak tercantum dalam buku mana pun",
        "chapter '{id}' stands in no book",
        (
            "Cantumkan pada books di masterplan.yaml, atau hapus berkasnya.",
            "List it under books in masterplan.yaml, or delete the file.",
        ),
        severity=WARNING,
    ),
}

INDICATORS = {
    "baseline-not-first": wording(
        "nilai awal '{id}' diukur tahun {year}, padahal target pertamanya tahun {first}",
        "the baseline of '{id}' is of {year}, not before its first target, {first}",
        (
            "Perbaiki tahun nilai awal, atau hapus target sampai {year}.",
            "Correct the baseline's year, or remove the targets up to {year}.",
        ),
    ),
    "baseline-without-source": wording(
        "nilai awal '{id}', {value}, tidak menyebut sumber",
        "the baseline of '{id}', {value}, names no source",
        ("Tambahkan source, atau tulis nilainya tbd.", "Add source, or write the value as tbd."),
        severity=WARNING,
    ),
    "percent-out-of-range": wording("'{id}' bernilai {value} persen", "'{id}' has a value of {value} percent"),
    "percent-out-of-range.above": wording(
        "'{id}' berupa persen, tetapi nilainya {value}, lebih dari 100",
        "'{id}' is a percentage, but its value is {value}, more than 100",
        (
            "Perbaiki nilainya, atau tulis may_exceed_100: true bila memang boleh.",
            "Correct the value, or write may_exceed_100: true if it may.",
        ),
    ),
    "percent-out-of-range.negative": wording(
        "'{id}' berupa persen, tetapi nilainya {value}, kurang dari 0",
        "'{id}' is a percentage, but its value is {value}, less than 0",
        ("Perbaiki nilainya.", "Correct the value."),
    ),
    "target-direction": wording("target '{id}' berbalik arah", "the targets of '{id}' turn back", severity=WARNING),
    "target-direction.up": wording(
        "'{id}' seharusnya naik, tetapi {year} ({value}) di bawah {earlier} ({before})",
        "'{id}' should go up, but {year} ({value}) is below {earlier} ({before})",
        ("Perbaiki targetnya, atau ubah direction.", "Correct the target, or change direction."),
        severity=WARNING,
    ),
    "target-direction.down": wording(
        "'{id}' seharusnya turun, tetapi {year} ({value}) di atas {earlier} ({before})",
        "'{id}' should go down, but {year} ({value}) is above {earlier} ({before})",
        ("Perbaiki targetnya, atau ubah direction.", "Correct the target, or change direction."),
        severity=WARNING,
    ),
    "no-final-target": wording("'{id}' tanpa target {end}", "'{id}' has no target for {end}", severity=WARNING),
    "no-final-target.none": wording(
        "indikator '{id}' tidak memiliki target",
        "indicator '{id}' has no targets",
        (
            "Tulis target sampai {end}; yang belum ditentukan ditulis tbd.",
            "Write targets up to {end}; one that is undecided is written tbd.",
        ),
        severity=WARNING,
    ),
    "no-final-target.early": wording(
        "target terakhir '{id}' adalah {last}, sedangkan programnya berakhir {end}",
        "the last target of '{id}' is for {last}, but its program ends in {end}",
        (
            "Tambahkan target {end}; yang belum ditentukan ditulis tbd.",
            "Add a target for {end}; one that is undecided is written tbd.",
        ),
        severity=WARNING,
    ),
    "no-outcome-indicator": wording(
        "program '{id}' tidak memiliki indikator hasil atau dampak",
        "program '{id}' has no indicator of outcome or impact",
        (
            "Tambahkan indikator dengan level: outcome atau impact; keluaran saja belum menunjukkan perubahan.",
            "Add an indicator of level outcome or impact; outputs alone show no change.",
        ),
        severity=WARNING,
    ),
}

REGISTRIES = {
    "fact-contradicts-registry": wording(
        "fakta '{id}' ({value}) bertentangan dengan registri", "fact '{id}' ({value}) contradicts the registry"
    ),
    "fact-contradicts-registry.exists": wording(
        "fakta '{id}' menyebut {value}, padahal {counted} daerah di registri berstatus exists",
        "fact '{id}' says {value}, but {counted} regions of the registry are marked exists",
        (
            "Perbarui fakta dari sumbernya, atau status di registries/regions.yaml.",
            "Update the fact from its source, or the status in registries/regions.yaml.",
        ),
    ),
    "fact-contradicts-registry.none": wording(
        "fakta '{id}' menyisakan {most} daerah tanpa masterplan, padahal {counted} berstatus none",
        "fact '{id}' leaves {most} regions without a masterplan, but {counted} are marked none",
        (
            "Perbarui fakta dari sumbernya, atau status di registries/regions.yaml.",
            "Update the fact from its source, or the status in registries/regions.yaml.",
        ),
    ),
    "fact-share": wording("fakta '{id}': {value} dari {of}", "fact '{id}': {value} of {of}"),
    "fact-share.above": wording(
        "fakta '{id}' menyebut {value} dari {of}",
        "fact '{id}' says {value} of {of}",
        (
            "Bagian tidak melebihi keseluruhan; perbaiki value atau of.",
            "A part is no more than the whole; correct value or of.",
        ),
    ),
    "fact-share.zero": wording(
        "fakta '{id}' tidak dapat dibagi {of}",
        "fact '{id}' cannot be divided by {of}",
        ("Tulis of lebih dari nol, atau hapus.", "Write of as more than zero, or remove it."),
    ),
    "regulation-unverified": wording(
        "naskah regulasi '{id}' belum diperiksa",
        "nobody has verified the text of regulation '{id}'",
        (
            "Baca naskah resminya, lengkapi isiannya, lalu tulis verified: true.",
            "Read the official text, complete the entry, then write verified: true.",
        ),
        severity=WARNING,
    ),
    "region-name": wording(
        "nama '{name}' memuat jenis daerahnya, yang sudah ditulis pada type",
        "the name '{name}' repeats what type already says",
        ("Tulis name: {short}.", "Write name: {short}."),
    ),
    "commitment-signatory": wording(
        "'{agency}' memimpin {programs}, tetapi tidak menandatangani komitmen '{id}'",
        "'{agency}' leads {programs} but does not sign commitment '{id}'",
        ("Tambahkan pada signatories, atau kecilkan cakupannya.", "Add it to signatories, or narrow the scope."),
        severity=WARNING,
    ),
    "delegate-without-mandate": wording(
        "{position} '{agency}' menandatangani sebagai wakil, tetapi surat kuasanya tidak disebut",
        "{position} of '{agency}' signs as a delegate without a mandate",
        ("Tulis surat yang memberi kuasa pada mandate.", "Write mandate: the letter that gives the power."),
        severity=WARNING,
    ),
    "commitment-version": wording(
        "komitmen terakhir, '{id}', berlaku untuk versi {version}; rencana ini versi {current}",
        "the latest commitment, '{id}', speaks of version {version}; this plan is version {current}",
        (
            "Tanyakan apakah perubahan sejak itu perlu disepakati kembali.",
            "Ask whether what has changed since then must be agreed anew.",
        ),
        severity=NOTE,
    ),
    "amendment-version": wording(
        "versi {version} tidak memiliki catatan perubahan",
        "version {version} has no amendment entry",
        ("Tulis alasannya di amendments/{version}.yaml.", "Write the reason in amendments/{version}.yaml."),
        severity=WARNING,
    ),
}

WEIGHTS = {
    "unknown-code": wording(
        "tidak ada temuan dengan kode '{code}'",
        "no finding has the code '{code}'",
        ("Maksud Anda '{nearest}'?", "Did you mean '{nearest}'?"),
        ("`smartprov rule` menampilkan kode-kodenya.", "`smartprov rule` lists the codes."),
    ),
    "fixed-severity": wording(
        "'{code}' selalu kesalahan dan tidak dapat dijadikan '{weight}'",
        "'{code}' is always an error and cannot be made '{weight}'",
        (
            "Hapus baris ini; selama kesalahan seperti itu ada, buku tidak dapat disusun.",
            "Remove this line; no book can be made while such a mistake stands.",
        ),
    ),
    "accepted-unmatched": wording(
        "tidak ada temuan '{code}' yang perlu diterima di sini",
        "there is no finding '{code}' to accept here",
        (
            "Hapus entri ini; '{at}' tidak lagi memiliki temuan itu.",
            "Remove this entry; '{at}' no longer has that finding.",
        ),
        ("Hapus entri ini.", "Remove this entry."),
        severity=WARNING,
    ),
    "accepted-error": wording(
        "'{code}' adalah kesalahan di sini, dan kesalahan tidak dapat diterima",
        "'{code}' is an error here, and errors cannot be accepted",
        (
            "Perbaiki penyebabnya; bila rencana menghendaki, jadikan warning pada rules.severity lebih dahulu.",
            "Mend its cause; if the plan means it so, make it a warning under rules.severity first.",
        ),
        severity=WARNING,
    ),
    "ignore-malformed": wording(
        "komentar ini ditujukan kepada smartprov, tetapi tidak terbaca, sehingga tidak mengabaikan apa pun",
        "this comment speaks to smartprov, but cannot be read, and so ignores nothing",
        ("Tulis '{right}'.", "Write '{right}'."),
        (
            "Tulis: # smartprov: ignore[kode-aturan] alasan. Kodenya tercetak dalam kurung pada setiap temuan.",
            "Write: # smartprov: ignore[rule-code] reason. Each finding prints its code in brackets.",
        ),
        severity=WARNING,
    ),
    "ignore-without-reason": wording(
        "'{code}' diabaikan tanpa alasan, sehingga tetap dihitung",
        "'{code}' is ignored without a reason, so that it still counts",
        (
            "Tulis alasannya di belakang kurung: # smartprov: ignore[{code}] alasan.",
            "Write the reason behind the brackets: # smartprov: ignore[{code}] reason.",
        ),
        severity=WARNING,
    ),
    "ignore-unused": wording(
        "tidak ada temuan '{code}' yang diabaikan di sini",
        "there is no finding '{code}' to ignore here",
        (
            "Hapus komentar ini; ia berlaku untuk barisnya sendiri, atau baris berikutnya bila berdiri sendiri.",
            "Remove this comment; it speaks of its own line, or of the next one if it stands alone.",
        ),
        severity=WARNING,
    ),
}

RULES = {**TIME, **MONEY, **STRUCTURE, **INDICATORS, **REGISTRIES, **WEIGHTS, **SIGNING_RULES}

FIXED_RULES = frozenset(("period-order", "outside-period", "phases-order", "commitment-fingerprint", *WEIGHTS))
"""Rules that keep their weight: the book counts on years and phases, a seal does not bend, and a plan does not judge
its own weights.
"""

RULE_RELATED = {
    "first": wording("pertama kali di sini", "first here"),
    "cycle-step": wording("yang menunggu di sini", "which waits here"),
}
