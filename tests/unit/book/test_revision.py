"""What is marked between two versions of a book, and how little of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from smartprov.book.model import (
    Block,
    Book,
    Chapter,
    Column,
    Computed,
    DefinitionList,
    Emphasis,
    Fact,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Index,
    IndexEntry,
    IndexGroup,
    IndexTarget,
    Inlines,
    Landscape,
    Link,
    ListBlock,
    Paragraph,
    Reference,
    Revised,
    Revision,
    Row,
    SpanningCell,
    Strong,
    Table,
    Text,
)
from smartprov.book.revising.aligning import MOST_COMPARED, aligned
from smartprov.book.revising.blocks import Comparison
from smartprov.book.revising.lines import revised_line
from smartprov.book.revision import revised_book, revised_edition
from tests import plans, specimen

NAMES = ("v1", "v2")


def line(base: Inlines, revision: Inlines) -> str:
    """A line with its marks: [-deleted-], [+inserted+]."""
    found = revised_line(base, revision)[0]
    signs = {"deleted": "[-%s-]", "inserted": "[+%s+]"}
    if isinstance(found, str):
        return found
    return "".join(
        signs[each.change] % plans.words(each.inlines) if isinstance(each, Revised) else plans.words((each,))
        for each in found
    )


def blocks(base: tuple[Block, ...], revision: tuple[Block, ...]) -> tuple[Block, ...]:
    return Comparison().blocks(base, revision)


@pytest.mark.parametrize(
    ("base", "revision", "marked"),
    [
        ("Target 45 persen.", "Target 48 persen.", "Target [-45-][+48+] persen."),
        ("Rp1.500,5 juta tersedia", "Rp1.600,5 juta tersedia", "[-Rp1.500,5-][+Rp1.600,5+] juta tersedia"),
        ("satu dua tiga empat", "satu tiga empat", "satu[- dua-] tiga empat"),
        ("satu dua tiga", "satu dua tiga, empat", "satu dua tiga[+, empat+]"),
        ("a satu dua b", "a tiga empat b", "a [-satu dua-][+tiga empat+] b"),
        ("sama sekali lain", "tiada yang tersisa di sini", "[-sama sekali lain-][+tiada yang tersisa di sini+]"),
        ("", "baru", "[+baru+]"),
        ("lama", "", "[-lama-]"),
    ],
)
def test_words_are_marked_and_what_stands_between_two_of_them_goes_along(base: str, revision: str, marked: str) -> None:
    assert line(base, revision) == marked


def test_words_keep_their_look() -> None:
    base = (Text("Kata "), Strong((Text("tebal dan kuat"),)), Text(" serta akhir kalimat."))
    revision = (Text("Kata "), Strong((Text("tebal dan berani"),)), Text(" serta akhir kalimat."))
    assert revised_line(base, revision)[0] == (
        Text("Kata "),
        Strong((Text("tebal dan "),)),
        Revised("deleted", (Strong((Text("kuat"),)),)),
        Revised("inserted", (Strong((Text("berani"),)),)),
        Text(" serta akhir kalimat."),
    )


def test_a_word_that_becomes_bold_or_leads_elsewhere_is_changed() -> None:
    assert line((Text("satu dua"),), (Text("satu "), Emphasis((Text("dua"),)))) == "satu [-dua-][+dua+]"
    old, new = (Link((Text("laman"),), f"https://example.org/{n}") for n in (1, 2))
    assert line((old,), (new,)) == "[-laman-][+laman+]"


def test_where_a_value_came_from_is_no_change() -> None:
    base = (Text("Ada "), Computed("24", "programs.count", "a.yaml:3"))
    revision = (Text("Ada "), Computed("24", "programs.count", "b.yaml:9"))
    assert revised_line(base, revision) == (revision, [])
    assert blocks((Paragraph(base),), (Paragraph("Ada 24"),)) == (Paragraph("Ada 24"),)


def test_what_was_deleted_leads_nowhere_and_is_not_found_again() -> None:
    gone = Paragraph((Reference("tbl", "Tabel 1.1"), FootnoteMark(2), Computed("5", "x")), id="p")
    [found] = blocks((gone,), ())
    assert found == Revision("deleted", (Paragraph((Text("Tabel 1.1"), FootnoteMark(-2), Text("5"))),))


def test_paragraphs_are_paired_by_what_they_share() -> None:
    base = (Paragraph("Ini kalimat pertama yang panjang."), Paragraph("Yang kedua membahas jalan desa."))
    revision = (Paragraph("Sisipan yang lain."), Paragraph("Yang kedua membahas jalan kota."))
    assert blocks(base, revision) == (
        Revision("deleted", (base[0],)),
        Revision("inserted", (revision[0],)),
        Paragraph(
            (
                Text("Yang kedua membahas jalan "),
                Revised("deleted", (Text("desa"),)),
                Revised("inserted", (Text("kota"),)),
                Text("."),
            )
        ),
    )


def test_a_block_that_moved_is_deleted_and_inserted() -> None:
    a, b, c = (Paragraph(f"Kalimat {word} berdiri sendiri.") for word in ("alfa", "beta", "gama"))
    found = blocks((a, b, c), (b, c, a))
    assert found == (Revision("deleted", (a,)), b, c, Revision("inserted", (a,)))


def test_a_heading_is_known_by_its_id_and_remembers_its_former_number() -> None:
    base, revision = Heading(2, "h", "A.", "Nama lama"), Heading(2, "h", "B.", "Judul baru")
    [found] = blocks((base,), (revision,))
    assert isinstance(found, Heading)
    assert (found.number, found.former) == ("B.", base)
    assert [type(block) for block in blocks((base,), (replace(revision, level=3),))] == [Revision, Revision]


def table(*rows: Row, columns: int = 2, **options: object) -> Table:
    made = Table(tuple(Column() for _ in range(columns)), (Row(("Nama", "Angka")[:columns], "head"),), rows, "tbl")
    return replace(made, **options)  # type: ignore[arg-type]


def test_rows_are_known_by_their_ids() -> None:
    base = table(Row(("1", "Alfa"), id="r-a"), Row(("2", "Beta"), id="r-b"), Row(("3", "Gama"), id="r-c"))
    revision = table(Row(("1", "Alfa"), id="r-a"), Row(("2", "Gama"), id="r-c"), Row(("3", "Delta"), id="r-d"))
    [found] = blocks((base,), (revision,))
    assert isinstance(found, Table)
    assert found.changes == ("", "deleted", "", "inserted")
    assert found.body[2].cells == ((Revised("deleted", (Text("3"),)), Revised("inserted", (Text("2"),))), "Gama")


def test_rows_are_known_by_what_they_are_called() -> None:
    base = table(Row(("Satu", "1"), "total"), Row(("2", "9")))
    [found] = blocks((base,), (table(Row(("Satu", "Rp990,1 miliar"), "total"), Row(("3", "8"))),))
    assert isinstance(found, Table)
    assert found.changes == ("", "deleted", "inserted")


def test_rows_that_cells_hold_together_stay_together() -> None:
    def band(name: str, *values: str) -> tuple[Row, ...]:
        first, *rest = values
        return Row((SpanningCell(name, rows=len(values)), first)), *(Row((value,)) for value in rest)

    base = table(*band("Alfa", "satu", "dua"), *band("Beta", "tiga"))
    revision = table(*band("Alfa", "satu", "dua", "baru"), *band("Beta", "tiga"))
    [found] = blocks((base,), (revision,))
    assert isinstance(found, Table)
    assert found.changes == ("deleted", "deleted", "inserted", "inserted", "inserted", "")


def test_a_table_of_other_columns_replaces_the_former_one() -> None:
    base, revision = table(Row(("a", "1"))), table(Row(("a",)), columns=1)
    assert [block.change for block in blocks((base,), (revision,)) if isinstance(block, Revision)] == [
        "deleted",
        "inserted",
    ]
    other_head = replace(base, head=())
    assert len(blocks((base,), (other_head,))) == 2


def test_a_wide_table_is_known_by_the_table_in_it() -> None:
    base, revision = Landscape((table(Row(("a", "1"))),)), Landscape((table(Row(("a", "2"))),))
    [found] = blocks((base,), (revision,))
    assert isinstance(found, Landscape)


def test_a_new_picture_stands_beside_the_former_one() -> None:
    base = Figure(specimen.picture(), "Dua batang", "fig", "Gambar 1.1", "Anggaran")
    revision = replace(base, picture=replace(base.picture, name="lain"))
    assert blocks((base,), (revision,)) == (replace(revision, former=base),)
    assert len(blocks((base,), (replace(revision, label=""),))) == 2


def test_a_sheet_says_which_facts_came_and_went() -> None:
    base = specimen.sheet()
    facts = (*base.facts[1:], Fact("Mitra", "Perguruan tinggi"))
    [found] = blocks((base,), (replace(base, title="Judul lain", facts=facts),))
    assert getattr(found, "changes", ()) == ("deleted", "", "", "", "inserted")
    assert getattr(found, "former", None) == base
    assert len(blocks((base,), (replace(base, level=2),))) == 2


def test_items_and_terms_come_and_go_one_by_one() -> None:
    items = [(Paragraph(f"Butir {word} dari daftar panjang"),) for word in ("satu", "dua", "tiga")]
    [found] = blocks((ListBlock((items[0], items[1])),), (ListBlock((items[1], items[2])),))
    assert getattr(found, "changes", ()) == ("deleted", "", "inserted")
    terms = [(word, (Paragraph(f"Arti {word} yang panjang dan jelas."),)) for word in ("alfa", "beta")]
    [made] = blocks((DefinitionList(tuple(terms)),), (DefinitionList(tuple(terms[1:])),))
    assert getattr(made, "changes", ()) == ("deleted", "")


def test_an_index_entry_says_where_it_leads_now() -> None:
    def index(*labels: str) -> Index:
        targets = tuple(IndexTarget(f"t-{label[-1]}", label) for label in labels)
        return Index((IndexGroup("Program", (IndexEntry("Layanan", targets),)),))

    [found] = blocks((index("Tabel 1", "Tabel 2"),), (index("Tabel 1", "Tabel 3"),))
    assert isinstance(found, Index)
    [entry] = found.groups[0].entries
    assert plans.words(entry.revised) == "Tabel 1, Tabel 2Tabel 3"
    assert entry.targets[1].label == "Tabel 3"


# --- chapters and books ---------------------------------------------------------------------------------------------


def book(*chapters: Chapter) -> Book:
    return replace(specimen.book(rows=1), chapters=chapters)


def chapter(id: str, *blocks: Block, **options: object) -> Chapter:
    return replace(Chapter(id, f"Bab {id}", "BAB I", "I", "body", blocks), **options)  # type: ignore[arg-type]


def test_chapters_are_known_by_their_ids() -> None:
    base = book(chapter("a", Paragraph("Isi a.")), chapter("b", Paragraph("Isi b.")))
    revision = book(chapter("b", Paragraph("Isi b.")), chapter("c", Paragraph("Isi c.")))
    found = revised_book(base, revision, NAMES)
    assert [(each.id, each.change) for each in found.chapters] == [("a", "deleted"), ("b", ""), ("c", "inserted")]
    assert found.chapters[1] is revision.chapters[0]


def test_a_chapter_remembers_what_it_was_called() -> None:
    base, revision = chapter("a", Paragraph("Isi.")), chapter("a", Paragraph("Isi."), title="Lain", summary="Baru.")
    [found] = revised_book(book(base), book(revision), NAMES).chapters
    assert found.former == base
    assert found.summary == (Revised("inserted", (Text("Baru."),)),)


def test_notes_follow_the_words_that_call_them() -> None:
    def noted(*notes: str) -> Chapter:
        calls = (Paragraph((Text(f"Kalimat {note} yang cukup"), FootnoteMark(n))) for n, note in enumerate(notes, 1))
        return chapter(
            "a", *calls, footnotes=tuple(Footnote(n, (Paragraph(f"Isi {x}."),)) for n, x in enumerate(notes, 1))
        )

    [found] = revised_book(book(noted("satu", "dua")), book(noted("dua", "tiga")), NAMES).chapters
    assert [note.number for note in found.footnotes] == [1, 2, -1]
    assert found.footnotes[0].blocks == (Paragraph("Isi dua."),)
    assert found.footnotes[2].blocks == (Paragraph("Isi satu."),)


def test_what_no_file_can_mark_is_named() -> None:
    base = specimen.book(rows=1)
    revision = replace(base, page=specimen.F4, title="Lain", imprint=replace(base.imprint, version="0.4.0"))
    assert revised_book(base, revision, NAMES).unmarked == ("paper", "title", "version")
    assert revised_book(None, revision, NAMES).unmarked == ()


def test_an_edition_is_compared_book_by_book_and_page_by_page() -> None:
    base = plans.edition()
    revision = plans.edition({"programs/gov-01.yaml": (("title: ", "title: Baru "),)})
    found = revised_edition(base, revision, NAMES)
    assert found.books["buku-2"].has_changes
    assert found.pages["program", "gov-01"] != next(page.blocks for page in revision.pages if page.id == "gov-01")
    assert revised_edition(base, base, NAMES).books["buku-2"].chapters == base.books[1].chapters
    assert revised_edition(base, replace(base, books=base.books[1:]), NAMES).dropped == ("Buku 1 – Analisis Strategis",)


def test_in_a_large_gap_only_what_stands_at_the_same_place_is_compared() -> None:
    many = range(int(MOST_COMPARED**0.5) + 1)
    pairs = list(aligned([f"a{n}" for n in many], [f"b{n}" for n in many], lambda old, new: float(old == new)))
    assert pairs == [(n, n) for n in many]
