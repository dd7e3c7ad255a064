"""Words of a change report: sentences about what changed, why it weighs so much, and the report's own headings."""

from __future__ import annotations

from smartprov.text.messages.wording import Language, wording

CHANGES = {
    # One change. {field}, {base} and {revision} are marked in every format.
    "changed": wording("{field} diubah dari {base} menjadi {revision}", "{field} changed from {base} to {revision}"),
    "changed-by": wording(
        "{field} diubah dari {base} menjadi {revision} ({difference})",
        "{field} changed from {base} to {revision} ({difference})",
    ),
    "filled": wording("{field} diisi: {revision}", "{field} was given: {revision}"),
    "settled": wording(
        "{field} ditetapkan: {revision} (semula {base})", "{field} was settled: {revision} (was {base})"
    ),
    "unsettled": wording("{field} kembali {revision} (semula {base})", "{field} is {revision} again (was {base})"),
    "emptied": wording("{field} dihapus (semula {base})", "{field} was taken out (was {base})"),
    "members-both": wording(
        "{field}: ditambah {revision}; dikurangi {base}", "{field}: {revision} added; {base} removed"
    ),
    "members-added": wording("{field}: ditambah {revision}", "{field}: {revision} added"),
    "members-removed": wording("{field}: dikurangi {base}", "{field}: {base} removed"),
    "reordered": wording("urutan {field} diubah", "{field} were put into another order"),
    "entry-added": wording("{field} ditambahkan: {revision}", "{field} was added: {revision}"),
    "entry-came": wording("{field} ditambahkan", "{field} was added"),
    "entry-went": wording("{field} dihapus", "{field} was removed"),
    "entry-removed": wording("{field} dihapus (semula {base})", "{field} was removed (was {base})"),
    "reworded": wording(
        "{field} ditulis ulang: {deleted} kata dihapus, {inserted} ditambahkan",
        "{field} was reworded (words deleted: {deleted}, inserted: {inserted})",
    ),
    "respaced": wording(
        "{field}: hanya spasi atau baris barunya yang berbeda", "{field}: only spaces or line breaks are others"
    ),
    "section-added": wording("bagian {field} ditambahkan", "section {field} was added"),
    "section-removed": wording("bagian {field} dihapus", "section {field} was removed"),
    "section-reworded": wording(
        "bagian {field} ditulis ulang: {deleted} kata dihapus, {inserted} ditambahkan",
        "section {field} was reworded (words deleted: {deleted}, inserted: {inserted})",
    ),
    "opening-section": wording("pembuka", "opening"),
    "footnotes-section": wording("catatan kaki", "footnotes"),
    "added": wording("ditambahkan", "added"),
    "split-off": wording("ditambahkan, dipecah dari {base}", "added, split off from {base}"),
    "removed": wording("dihapus", "removed"),
    "removed-with-amendment": wording(
        "dihapus; tercatat dalam catatan perubahan versi {version}", "removed; recorded in amendment {version}"
    ),
    "renamed": wording("berganti id dari {base} menjadi {revision}", "renamed from {base} to {revision}"),
    "moved": wording("dipindahkan dari {base} ke {revision}", "moved from {base} to {revision}"),
    "picture": wording("Gambar", "Picture"),
    "picture-changed": wording("diganti", "replaced"),
    "more": wording("naik {amount}", "{amount} more"),
    "less": wording("turun {amount}", "{amount} less"),
    # Values.
    "yes": wording("ya", "yes"),
    "no": wording("tidak", "no"),
    "no-quick-win": wording("bukan quick win", "no quick win"),
    "from-actions": wording("mengikuti rencana aksi", "that of its actions"),
    "all": wording("semua", "all"),
    # A report.
    "report-title": wording("Perubahan rencana", "Changes to the plan"),
    "from-to": wording("dari {base} ke {revision}", "from {base} to {revision}"),
    "work-tree": wording("berkas kerja", "the work tree"),
    "imagined": wording("pengandaian ini", "what is imagined"),
    "count-changes": wording("{count} perubahan", "{count} changes"),
    "count-of-changes": wording("{shown} dari {count} perubahan", "{shown} of {count} changes"),
    "more-changes": wording(
        "{count} perubahan lain tidak dimuat di sini; semuanya: {command}",
        "{count} more changes have no room here; all of them: {command}",
    ),
    "of-plan": wording("Rencana", "The plan"),
    "summary": wording("Ringkasan", "Summary"),
    "consequences": wording("Akibat", "Consequences"),
    "changes": wording("Perubahan", "Changes"),
    "before": wording("Semula", "Before"),
    "after": wording("Menjadi", "After"),
    "difference": wording("Selisih", "Difference"),
    "what": wording("Hal", "What"),
    "significance": wording("Bobot", "Weight"),
    "changes-head": wording("Perubahan", "Change"),
    "place-head": wording("Tempat", "Place"),
    "number-head": wording("Banyaknya", "How many"),
    "program-head": wording("Program", "Program"),
    "nothing-there": wording("(tidak ada)", "(nothing)"),
    "no-consequences": wording("Jumlah, bagian, dan cakupan tidak berubah.", "No total, share or coverage is another."),
    "filtered": wording(
        "Hanya perubahan yang dipilih yang dimuat ({filters}); akibat dihitung dari semua perubahan.",
        "Only the selected changes are here ({filters}); consequences are those of all.",
    ),
    "incomplete": wording(
        "Versi {version} memuat {errors} kesalahan; perubahan di bagian itu mungkin tidak terlihat.",
        "Version {version} has {errors} errors; changes there may be missing.",
    ),
    # Significance.
    "amendment": wording("Memerlukan perubahan resmi", "Needs an amendment"),
    "signature": wording("Memerlukan tanda tangan baru", "Needs a new signature"),
    "editorial": wording("Redaksional", "Editorial"),
    "amendment-short": wording("perubahan resmi", "amendment"),
    "signature-short": wording("tanda tangan baru", "new signature"),
    "editorial-short": wording("redaksional", "editorial"),
    # Why a change weighs as it does.
    "because-period": wording(
        "periode rencana adalah isi penetapannya", "the plan's period is part of what was adopted"
    ),
    "because-region": wording("rencana berlaku untuk wilayah tertentu", "the plan holds for a certain territory"),
    "because-basis": wording(
        "dasar hukum dan penetapan memberi rencana kekuatannya", "legal basis and adoption give the plan its force"
    ),
    "because-publisher": wording(
        "penerbit bertanggung jawab atas rencana dan mengesahkannya",
        "the publisher answers for the plan and approves it",
    ),
    "because-record": wording(
        "keterangan tentang rencana, bukan isi yang dijanjikan", "a record about the plan, not what it promises"
    ),
    "because-look": wording("tampilan dan susunan buku", "look and order of the books"),
    "because-wording": wording(
        "rumusan lain untuk hal yang sama, asalkan maknanya tetap", "other words for the same, if the meaning stays"
    ),
    "because-phases": wording("batas fase menentukan kapan program selesai", "phases decide when programs are done"),
    "because-direction": wording(
        "visi, misi, sasaran, dan strategi adalah arah yang ditetapkan",
        "vision, missions, goals and strategies are the direction that was adopted",
    ),
    "because-dimensions": wording("dimensi membentuk susunan rencana", "dimensions are how the plan is built"),
    "because-programs": wording(
        "daftar program adalah isi rencana; perubahannya dicatat sebagai perubahan resmi",
        "the list of programs is what the plan is; a change of it is recorded as an amendment",
    ),
    "because-id": wording(
        "id program dirujuk oleh dokumen lain dan tetap setelah dirilis",
        "other documents refer to a program's id, which stays once released",
    ),
    "because-goal": wording(
        "program melayani sasaran atau dimensi lain", "the program serves another goal or dimension"
    ),
    "because-agencies": wording(
        "pihak yang bertanggung jawab atau mendukung berbeda", "others answer for it or support it"
    ),
    "because-years": wording("waktu pelaksanaan yang disepakati berbeda", "the years that were agreed on are others"),
    "because-money": wording("anggaran yang disepakati berbeda", "the money that was agreed on is another"),
    "because-place": wording("wilayah pelaksanaan berbeda", "it is done in other regions"),
    "because-progress": wording("laporan kemajuan, bukan janji", "a report of progress, not a promise"),
    "because-order": wording("hanya urutannya yang berbeda", "only the order is another"),
    "because-promise": wording("isi yang disepakati berbeda", "what was agreed on is another"),
    "because-actions": wording(
        "rencana aksi yang disepakati bertambah, berkurang, atau berpindah",
        "an action plan that was agreed on came, went or moved",
    ),
    "because-measure": wording("ukuran keberhasilan berbeda", "success is measured otherwise"),
    "because-commitment": wording("isi komitmen itu sendiri berbeda", "the commitment itself is another"),
    "because-agency-ends": wording(
        "perangkat daerah yang menandatangani tidak ada lagi atau berganti",
        "an agency that signed is gone or was replaced",
    ),
    "because-law": wording("peraturan yang dirujuk berubah keadaannya", "a regulation referred to is in another state"),
    "because-prose": wording(
        "naskah menjelaskan rencana; angka dan janji ada pada datanya",
        "prose explains the plan; numbers and promises are in its data",
    ),
    "because-around": wording("bahan pendukung rencana", "what supports the plan"),
    # Consequences.
    "total": wording("Anggaran seluruhnya", "Total budget"),
    "by-year": wording("Anggaran menurut tahun", "Budget by year"),
    "by-scheme": wording("Anggaran menurut skema pendanaan", "Budget by funding scheme"),
    "by-phase": wording("Anggaran menurut fase program", "Budget by phase"),
    "by-dimension": wording("Anggaran menurut dimensi", "Budget by dimension"),
    "by-agency": wording("Anggaran menurut penanggung jawab", "Budget by lead agency"),
    "no-lead": wording("belum ditentukan", "to be determined"),
    "figures": wording("Seluruh rencana", "The whole plan"),
    "programs": wording("Program", "Programs"),
    "actions": wording("Rencana aksi", "Action plans"),
    "indicators": wording("Indikator", "Indicators"),
    "quick-wins": wording("Quick win", "Quick wins"),
    "undecided": wording("Isian yang belum ditentukan", "Values to be determined"),
    "shares": wording("Bagian", "Shares"),
    "regions-with-masterplan": wording("Daerah yang memiliki masterplan", "Regions with a masterplan"),
    "coverage": wording("Cakupan komitmen", "Coverage of commitments"),
    "signed-of": wording("{signed} dari {of} perangkat daerah", "{signed} of {of} agencies"),
    "stale": wording("Komitmen yang tidak lagi sesuai", "Commitments that no longer hold"),
    "stale-now": wording(
        "{title} ({id}): isi yang ditandatangani berbeda dari revisi ini",
        "{title} ({id}): what was signed is not what this revision says",
    ),
    "phases": wording("Program yang berpindah fase", "Programs in another phase"),
    "books": wording("Nomor dalam buku", "Numbers in the books"),
    "at-least": wording("≥ {value}", "at least {value}"),
    "undecided-share": wording("belum dapat dihitung", "cannot be told yet"),
    # Filters.
    "nothing-selected": wording(
        "tidak satu pun dari {count} perubahan sesuai dengan pilihan ({filters})",
        "none of the {count} changes fits the selection ({filters})",
    ),
}


def phrase(key: str, language: Language) -> str:
    """A phrase's words, its arguments not yet filled in."""
    return CHANGES[key].said(language).message
