"""A specimen edition with every block and inline once: what the three renderers are tested and looked at with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from smartprov.book.model import (
    Aside,
    Bar,
    Bars,
    Block,
    Book,
    Chapter,
    Chip,
    Code,
    CodeBlock,
    Column,
    Computed,
    Cover,
    DefinitionList,
    Edition,
    Emphasis,
    EntityPage,
    Facets,
    Fact,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Imprint,
    Index,
    IndexEntry,
    IndexGroup,
    IndexTarget,
    InlineFigure,
    Landscape,
    LineBreak,
    Link,
    ListBlock,
    Listing,
    ListingEntry,
    Marks,
    PageProfile,
    Paragraph,
    Picture,
    Reference,
    Row,
    Sheet,
    SignatureBox,
    Signatures,
    SpanningCell,
    Spark,
    Strip,
    StripItem,
    Strong,
    Table,
    Text,
)

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 60" width="160" height="60">'
    '<rect x="4" y="10" width="90" height="18" fill="#1f3a5f"/>'
    '<rect x="4" y="34" width="140" height="18" fill="#8a97a8"/>'
    '<text x="8" y="23" font-family="Arimo" font-size="9" fill="#ffffff">2024</text></svg>'
)
HOSTILE = 'Judul dengan *bintang*, <b>tag</b>, & "kutip", #pagar, $uang$, @rujukan, \\garis, {{ nilai }} dan ]]>'
A4 = PageProfile("a4", 210, 297, 25, 25, 30, 20)
F4 = PageProfile("f4", 215, 330, 25, 25, 30, 20)


def picture() -> Picture:
    """A small SVG."""
    return Picture("specimen-bars", "svg", SVG.encode(), 160, 60)


def matrix(rows: int = 40, *, id: str = "tbl-matriks", label: str = "Tabel 2.1") -> Table:
    """A table of 14 columns with groups, subtotals, a total and the numbered second header row."""
    years = tuple(range(2024, 2034))
    columns = (
        Column("right", 0.6, True),
        Column("left", 1.4, True),
        Column("left", 4.0),
        *(Column("right", 1.3, True) for _ in years),
        Column("right", 1.7, True, "budget.total"),
    )
    head = (
        Row(
            (
                SpanningCell("No", rows=2),
                SpanningCell("Kode", rows=2),
                SpanningCell("Program", rows=2),
                SpanningCell("Pagu indikatif (Rp juta)", columns=10, align="center"),
                SpanningCell("Jumlah", rows=2),
            ),
            "head",
        ),
        Row(tuple(str(y) for y in years), "head"),
        Row(tuple(f"({n})" for n in range(1, 15)), "numbers"),
    )
    body = [Row((SpanningCell("G – Smart Governance", columns=14),), "group", tone="dimension-1")]
    for n in range(1, rows + 1):
        cells = (
            str(n),
            (Reference("gov-01", f"GOV-{n:02d}"),),
            "Pengelolaan informasi dan komunikasi publik yang terpadu",
            *((f"{n * 37 % 900}" if (n + y) % 7 else (Chip("tbd", "tbd"),)) for y in years),
            "1.234.567",
        )
        body.append(Row(cells, id=f"row-{id}-{n}", place=f"programs/gov-{n:02d}.yaml:12"))
    body.append(Row((SpanningCell("Jumlah dimensi G", columns=3), *("9.999" for _ in years), "99.999"), "subtotal"))
    body.append(Row((SpanningCell("Jumlah", columns=3), *("9.999" for _ in years), "99.999"), "total"))
    return Table(
        columns,
        head,
        tuple(body),
        id,
        label,
        "Matriks program menurut tahun",
        notes=(Paragraph("Angka dibulatkan; jumlah dapat berbeda dari penjumlahan bagian.", "note"),),
        source="Sumber: data contoh.",
        frozen=3,
        wide=True,
    )


def small_table() -> Table:
    """Two indicators with their sparks."""
    return Table(
        (Column("left", 4), Column("left", 1), Column("right", 1), Column("right", 1), Column("left", 1.5)),
        (Row(("Indikator", "Satuan", "2023", "2033", "Arah"), "head"),),
        (
            Row(
                (
                    "Persentase layanan yang selesai secara daring",
                    "%",
                    "41,5",
                    "90",
                    (Spark((0.0, 0.3, None, 1.0), "41,5 → 90"),),
                )
            ),
            Row((HOSTILE, "dokumen", (Chip("tbd", "tbd"),), "12", "naik")),
        ),
        caption="Indikator",
    )


def sheet(id: str = "gov-01", code: str = "GOV-01") -> Sheet:
    """A program sheet."""
    return Sheet(
        id,
        code,
        "Layanan publik digital satu pintu",
        3,
        (Chip("G Governance", "dimension-1"), Chip("Quick win", "quick-win")),
        (
            Fact("Penanggung jawab", "Dinas Komunikasi dan Informatika"),
            Fact("Wilayah", "Seluruh kabupaten/kota"),
            Fact("Periode", "2024–2028"),
            Fact("Pelaksana", (Chip("belum ditentukan", "tbd"),)),
        ),
        (Paragraph("Warga membuka satu akun dan menyelesaikan layanannya tanpa datang ke loket."),),
        (
            small_table(),
            Bars(
                "Anggaran menurut tahun",
                (Bar("2024", "Rp1,5 miliar", 0.5, "dimension-1"), Bar("2025", "Rp3 miliar", 1.0)),
            ),
        ),
        "dimension-1",
        "Program GOV-01",
    )


def every_block() -> Iterator[Block]:
    """Each block of the vocabulary, with each inline inside."""
    yield Paragraph("Paragraf pembuka yang memberi tahu pembaca apa isi bab ini.", "lead")
    yield Heading(2, "latar", "1.1", "Latar belakang", "Subbab 1.1")
    yield Paragraph(
        (
            Text("Kata "),
            Strong((Text("tebal"),)),
            Text(", "),
            Emphasis((Text("miring"),)),
            Text(", "),
            Code("kode {{ x }}"),
            Text(", "),
            Link((Text("tautan"),), "https://example.org/a?b=1&c=2"),
            Text(", "),
            Reference("tbl-matriks", "Tabel 2.1", "", True),
            Text(", "),
            Reference("kesiapan", "Buku 1, Bab I", "buku-1"),
            Text(", catatan kaki"),
            FootnoteMark(1),
            LineBreak(),
            Chip("belum ditentukan", "tbd"),
            Text(" "),
            Spark((0.1, None, 0.9), "10 → 90"),
            Text(", "),
            Computed("88,9%", "facts['regions-with-masterplan'].share", "registries/facts.yaml:3"),
            InlineFigure(picture(), "gambar kecil"),
        )
    )
    yield Paragraph(HOSTILE)
    yield ListBlock(
        ((Paragraph("satu"), ListBlock(((Paragraph("dalam"),),))), (Paragraph("dua"),)), ordered=True, start=3
    )
    yield DefinitionList((("SPBE", (Paragraph("Sistem Pemerintahan Berbasis Elektronik."),)),))
    yield Aside("quote", (Paragraph("Kutipan."),))
    yield Aside("warning", (Paragraph("Peringatan bagi pembaca."),))
    yield CodeBlock("smartprov check\n  baris kedua")
    yield Heading(3, "angka", "1.1.1", "Angka", "Subbab 1.1.1")
    yield Strip((StripItem("36", "program"), StripItem("118", "rencana aksi"), StripItem("Rp1,5 triliun", "anggaran")))
    yield small_table()
    yield Paragraph("Belum ada data untuk tabel ini.", "empty")
    yield Figure(
        picture(), "Dua batang", "fig-batang", "Gambar 1.1", "Anggaran menurut tahun", source="Sumber: data contoh."
    )


def book(id: str = "buku-2", *, page: PageProfile = A4, rows: int = 40) -> Book:
    """A whole book: front matter with listings, a chapter with every block, a chapter of sheets and a wide matrix."""
    listings = (
        Chapter(
            "contents",
            "Daftar Isi",
            "",
            "",
            "front",
            (
                Listing(
                    "contents",
                    (
                        ListingEntry(1, "BAB I", "Pendahuluan", "pendahuluan"),
                        ListingEntry(2, "1.1", "Latar belakang", "latar"),
                        ListingEntry(1, "BAB II", "Program", "program"),
                    ),
                ),
            ),
        ),
        Chapter(
            "tables",
            "Daftar Tabel",
            "",
            "",
            "front",
            (Listing("tables", (ListingEntry(1, "Tabel 2.1", "Matriks program menurut tahun", "tbl-matriks"),)),),
        ),
        Chapter(
            "figures",
            "Daftar Gambar",
            "",
            "",
            "front",
            (Listing("figures", (ListingEntry(1, "Gambar 1.1", "Anggaran menurut tahun", "fig-batang"),)),),
        ),
    )
    chapters = (
        Chapter(
            "pendahuluan",
            "Pendahuluan",
            "BAB I",
            "I",
            "body",
            tuple(every_block()),
            "Bab ini memperkenalkan rencana.",
            Strip((StripItem("36", "program"), StripItem("24 dari 27", "daerah"))),
            (
                Footnote(
                    1, (Paragraph((Text("Isi catatan kaki "), Link((Text("bertautan"),), "https://example.org"))),)
                ),
            ),
        ),
        Chapter(
            "program",
            "Program",
            "BAB II",
            "II",
            "body",
            (
                Heading(2, "matriks", "2.1", "Matriks program", "Subbab 2.1"),
                Paragraph("Matriks berikut memuat semua program."),
                Landscape((matrix(rows),)),
                Heading(2, "lembar", "2.2", "Lembar program", "Subbab 2.2"),
                sheet(),
                sheet("gov-02", "GOV-02"),
            ),
        ),
        Chapter("lampiran-wilayah", "Wilayah", "Lampiran I", "I", "annex", (Paragraph("Isi lampiran."),)),
    )
    anchors = {
        "pendahuluan": "pendahuluan",
        "latar": "pendahuluan",
        "angka": "pendahuluan",
        "fig-batang": "pendahuluan",
        "program": "program",
        "matriks": "program",
        "lembar": "program",
        "tbl-matriks": "program",
        "gov-01": "program",
        "gov-02": "program",
        "kesiapan": "pendahuluan",
        "lampiran-wilayah": "lampiran-wilayah",
    }
    return Book(
        id,
        "Buku 2" if id == "buku-2" else "Buku 1",
        "Masterplan",
        "id",
        Cover(
            "Masterplan Smart Province Jawa Barat",
            "Buku 2 – Masterplan",
            "Provinsi Jawa Barat",
            ("Versi 0.3.0", "24 Oktober 2023"),
            Chip("DRAF", "draft"),
            picture(),
        ),
        (*listings, *chapters),
        page,
        Marks("DRAF", "CONTOH – DATA FIKTIF, KECUALI YANG BERSUMBER"),
        imprint(),
        anchors,
        WORDS,
    )


def imprint() -> Imprint:
    """Where the specimen comes from."""
    return Imprint(
        "jabar-smart-province",
        "Masterplan Smart Province Jawa Barat",
        "0.3.0",
        "draft",
        "a1b2c3d",
        "24 Oktober 2023",
        "Dinas Komunikasi dan Informatika",
        "f00dfeed",
        1698105600,
        "smartprov 0.1.0",
    )


WORDS = {
    "continued": "lanjutan",
    "contents": "Isi",
    "previous": "Sebelumnya",
    "next": "Berikutnya",
    "home": "Beranda",
    "page": "Halaman",
    "of": "dari",
    "books": "Buku",
    "footnotes": "Catatan",
    "skip_to_content": "Lewati ke isi",
    "back_to_text": "Kembali ke teks",
    "link_here": "Tautan ke bagian ini",
    "version": "Versi",
    "revision": "Revisi",
    "light": "Terang",
    "dark": "Gelap",
    "theme": "Tema",
    "menu": "Menu",
    "downloads": "Unduhan",
    "trail": "Anda di sini",
    "agencies": "Perangkat daerah",
    "any": "Semua",
    "browse": "Telusuri",
    "clear_filters": "Hapus saringan",
    "changes_since": "Tampilkan perubahan sejak {base}",
    "inserted": "disisipkan",
    "deleted": "dihapus",
    "close": "Tutup",
    "copied": "Tautan disalin",
    "copy_by_hand": "Salin tautan ini",
    "copy_link": "Salin tautan",
    "facet_agency": "Perangkat daerah",
    "facet_dimension": "Dimensi",
    "facet_region": "Wilayah",
    "facet_scheme": "Skema pendanaan",
    "facet_year": "Tahun",
    "filters": "Saringan",
    "formula": "Rumus",
    "in_the_book": "Dalam buku",
    "more_results": "Tampilkan semua {count}",
    "needs_script": "Pencarian memerlukan JavaScript; daftar di menu tetap dapat dibuka.",
    "no_results": "Tidak ada yang cocok. Coba kata yang lebih pendek atau hapus saringan.",
    "plan_data": "Data rencana (JSON)",
    "programs": "Program",
    "quick_win": "Quick win",
    "record": "Tercatat di",
    "regions": "Wilayah",
    "results": "Hasil: {count}",
    "search": "Cari",
    "search_hint": "Program, dinas, wilayah, isi buku",
    "sections": "Bagian buku",
    "shortcut": "Tombol / membuka pencarian",
    "show_origins": "Tampilkan asal angka",
    "watermark": "DRAF",
}


def commitment() -> Book:
    """A commitment sheet, a PDF of its own."""
    blocks: tuple[Block, ...] = (
        Heading(2, "butir", "", "Butir komitmen"),
        ListBlock(((Paragraph("Menyelaraskan perencanaan."),), (Paragraph("Menyediakan dukungan."),)), ordered=True),
        Signatures(
            "…………………, …………………",
            tuple(
                SignatureBox(
                    f"Dinas Contoh {n}", "Kepala Dinas", (Chip("nama belum ditentukan", "tbd"),), "belum ditandatangani"
                )
                for n in range(1, 6)
            ),
        ),
    )
    return Book(
        "komitmen-2024",
        "Komitmen Bersama",
        "Komitmen Bersama Program dan Rencana Aksi",
        "id",
        None,
        (Chapter("komitmen-2024", "Komitmen Bersama Program dan Rencana Aksi", "", "", "body", blocks),),
        A4,
        Marks("DRAF", "CONTOH – DATA FIKTIF, KECUALI YANG BERSUMBER"),
        imprint(),
        {"komitmen-2024": "komitmen-2024", "butir": "komitmen-2024"},
        WORDS,
        "commitment",
    )


def index() -> Index:
    """An index with an entry of one place, one of several, and one that stands in no book."""
    return Index(
        (
            IndexGroup(
                "Program",
                (
                    IndexEntry(
                        "GOV-01 Layanan publik", (IndexTarget("gov-01", "GOV-01"), IndexTarget("latar", "Subbab 1.1"))
                    ),
                    IndexEntry("GOV-09 Hilang", (IndexTarget("gov-09", "GOV-09"),)),
                ),
            ),
            IndexGroup("Wilayah", (IndexEntry("Kabupaten Bandung", (IndexTarget("latar", "Subbab 1.1"),)),)),
        )
    )


def pages() -> tuple[EntityPage, ...]:
    """Two programs, an agency without a place in a book, and a region with one."""
    listed = Table(
        (Column("left", 1, True), Column("left", 4)),
        (Row(("Kode", "Program"), "head"),),
        (
            Row(
                ((Reference("gov-01", "GOV-01", "buku-2"),), "Layanan publik digital satu pintu"),
                place="programs/gov.yaml:3",
            ),
        ),
        frozen=1,
    )
    return (
        EntityPage(
            "program",
            "gov-01",
            "Program GOV-01",
            "Layanan publik digital satu pintu",
            (replace(sheet(), id="", level=2),),
            Facets(("gov",), ("diskominfo",), ("32.04",), ("2024", "2025"), ("apbd",), True),
            "buku-2",
            "gov-01",
        ),
        EntityPage(
            "program",
            "eco-01",
            "Program ECO-01",
            "Pasar daring usaha kecil",
            (replace(sheet("eco-01", "ECO-01"), id="", level=2, title="Pasar daring usaha kecil", tone="dimension-3"),),
            Facets(("eco",), ("diskominfo", "koperasi"), (), ("2025", "2026"), ("csr",)),
        ),
        EntityPage(
            "agency",
            "diskominfo",
            "Diskominfo",
            "Dinas Komunikasi dan Informatika",
            (
                Strip((StripItem("1", "program dipimpin"),)),
                Heading(2, "diskominfo--leads", "", "Program yang dipimpin"),
                listed,
                Heading(2, "diskominfo--supports", "", "Program yang didukung"),
                listed,
            ),
            Facets(agency=("diskominfo",)),
        ),
        EntityPage(
            "region",
            "32.04",
            "32.04",
            "Kabupaten Bandung",
            (Paragraph("Wilayah dengan résumé rencana."),),
            Facets(region=("32.04",)),
            "buku-1",
            "kesiapan",
        ),
    )


FACET_TITLES = {
    "dimension": {"gov": "Smart Governance", "eco": "Smart Economy"},
    "agency": {"diskominfo": "Diskominfo", "koperasi": "Dinas Koperasi"},
    "region": {"32.04": "Kab. Bandung"},
    "year": {year: year for year in ("2024", "2025", "2026")},
    "scheme": {"apbd": "APBD", "csr": "CSR"},
}


def edition() -> Edition:
    """Two books, a commitment sheet, and pages for the website."""
    return Edition(
        (book("buku-1"), book("buku-2")),
        (commitment(),),
        (Paragraph("Rencana induk provinsi."),),
        pages(),
        FACET_TITLES,
        b'{"programs": ["</script><b>"]}\n',
    )
