"""Claims about numbers and anchors: each heading, table and figure has its own, over all books."""

from __future__ import annotations

import pytest

from smartprov.book.model import Chapter, Edition, Figure, Heading, Paragraph, Reference, Table
from smartprov.book.outline import region_name, slug
from smartprov.text.labels import labels
from tests import plans

CHAPTER = "chapters/buku-1/01-analisis.md"
HEADINGS = "## Satu\n\n### Dua\n\n#### Tiga\n\n##### Empat\n\n###### Lima\n\n### Enam\n\n## Tujuh\n\n### Delapan\n"


def written(body: str, *changes: tuple[str, str], title: str = "Analisis") -> Edition:
    text = f"---\nid: analisis\ntitle: {title}\n---\n\n{body}"
    others = {path: f"---\nid: {id}\ntitle: Bab {id}\n---\n\nIsi.\n" for path, id in (
        ("chapters/buku-1/02-proses.md", "proses"),
        ("chapters/buku-2/01-program.md", "program"),
        ("chapters/buku-2/02-pendanaan.md", "pendanaan"),
    )}  # fmt: skip
    return plans.edition({CHAPTER: text, "masterplan.yaml": changes, **others})


def numbers(chapter: Chapter) -> list[str]:
    return [block.number for block in chapter.blocks if isinstance(block, Heading)]


def test_the_ladder_of_official_books() -> None:
    chapter = plans.chapter(written(HEADINGS), "analisis")
    assert (chapter.number, chapter.label) == ("I", "BAB I")
    assert numbers(chapter) == ["A.", "1.", "a.", "1)", "a)", "2.", "B.", "1."]


def test_decimal_numbers_begin_with_the_chapters() -> None:
    edition = written(HEADINGS, ("example: true", "example: true\npage: {headings: decimal}"))
    chapter = plans.chapter(edition, "analisis")
    assert (chapter.number, chapter.label) == ("1", "BAB 1")
    assert numbers(chapter) == ["1.1", "1.1.1", "1.1.1.1", "1.1.1.1.1", "1.1.1.1.1.1", "1.1.2", "1.2", "1.2.1"]


def test_the_twenty_seventh_heading_is_aa() -> None:
    chapter = plans.chapter(written("".join(f"## Bagian {n}\n\n" for n in range(28))), "analisis")
    assert numbers(chapter)[25:] == ["Z.", "AA.", "AB."]


def test_a_heading_without_a_number_does_not_count() -> None:
    chapter = plans.chapter(written("## Satu\n\n## Tanpa {.unnumbered}\n\n## Dua\n"), "analisis")
    assert numbers(chapter) == ["A.", "", "B."]


def test_tables_and_figures_count_by_chapter_and_kind() -> None:
    made = plans.edition()
    labels = [
        (block.label, block.id)
        for block in plans.every(plans.chapter(made, "analisis").blocks)
        if isinstance(block, Table | Figure)
    ]
    assert labels[:4] == [
        ("Tabel 1.1", "tbl-daerah"),
        ("Gambar 1.1", "peta-daerah"),
        ("Tabel 1.2", "tbl-indeks"),
        ("Gambar 1.2", "gambar-alur"),
    ]
    assert labels[4] == ("Tabel 1.3", "analisis--table-3")
    [tonggak] = [
        block
        for block in plans.every(plans.chapter(made, "proses").blocks)
        if isinstance(block, Table) and block.id == "tbl-tonggak"
    ]
    assert tonggak.label == "Tabel 2.1"


def test_a_table_without_a_caption_has_no_number() -> None:
    chapter = plans.chapter(written('| a |\n|---|\n| 1 |\n\n{caption="Dua"}\n| a |\n|---|\n| 1 |\n'), "analisis")
    assert [block.label for block in chapter.blocks if isinstance(block, Table)] == ["", "Tabel 1.1"]


def test_ids_that_nobody_gave_are_never_given_twice() -> None:
    body = '## A\n\n## A\n\n## A 2\n\n## Table 1\n\n{caption="x"}\n| a |\n|---|\n| 1 |\n\n## ???\n\n## 日本\n'
    chapter = plans.chapter(written(body), "analisis")
    ids = [block.id for block in chapter.blocks if isinstance(block, Heading | Table)]
    assert len(set(ids)) == len(ids) == 7
    assert ids[0] == "analisis--a"


def references(made: Edition, chapter: str) -> list[Reference]:
    return [
        inline
        for block in plans.chapter(made, chapter).blocks
        if isinstance(block, Paragraph) and isinstance(block.text, tuple)
        for inline in block.text
        if isinstance(inline, Reference)
    ]


POINTERS = (
    ("[](#bagian)", "## A\n\n## B {#bagian}\n", "Bagian I.B", ""),
    ("[](#bagian)", "## A\n\n### B\n\n#### C {#bagian}\n", "Bagian I.A.1.a", ""),
    ("[](#bagian)", "## B {#bagian .unnumbered}\n", "“B”", ""),
    ("[](#proses)", "", "Bab II", ""),
    ("[](#program)", "", "Buku 2, Bab I", "buku-2"),
    ("[](#tbl)", ":::{regions #tbl}\n:::\n", "Tabel 1.1", ""),
    ("[](#peta)", ":::{regions-map #peta}\n:::\n", "Gambar 1.1", ""),
    ("[](#tbl)", ":::{budget-by-year #tbl}\n:::\n", "Tabel 1.1", ""),
    ("[](#32.73)", ":::{regions}\n:::\n", "Kota Bandung", ""),
    ("[](#gov-01)", ":::{program-sheets}\n:::\n", "Program GOV-01", ""),
    ("[](#diskominfo)", ":::{agencies}\n:::\n", "Diskominfo", ""),
    ("[](#governance)", ":::{budget-by-dimension}\n:::\n", "Smart Governance", ""),
    ("[kata *sendiri*](#proses)", "", "kata sendiri", ""),
)


@pytest.mark.parametrize(("pointer", "body", "words", "book"), POINTERS)
def test_a_reference_prints_what_its_target_is_called(pointer: str, body: str, words: str, book: str) -> None:
    [found] = references(written(f"Lihat {pointer}.\n\n{body}"), "analisis")
    assert (found.text, found.book) == (words, book)


def test_a_reference_to_an_entity_that_stands_nowhere_is_words() -> None:
    chapter = plans.chapter(written("Lihat [](#dewan) dan [](#32.73).\n"), "analisis")
    [paragraph] = chapter.blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == "Lihat Dewan Smart Province dan Kota Bandung."


def test_the_stronger_of_two_blocks_holds_an_entity_wherever_it_stands() -> None:
    made = written("Lihat [](#gov-01).\n\n:::{program-matrix #matriks}\n:::\n\n:::{program-sheets}\n:::\n")
    rows = [
        row.id
        for block in plans.every(plans.chapter(made, "analisis").blocks)
        if isinstance(block, Table)
        for row in block.body
    ]
    assert "gov-01" not in rows
    assert [each.target for each in references(made, "analisis")] == ["gov-01"]
    weaker = plans.table(plans.asked("program-matrix"))
    assert "gov-01" in [row.id for row in weaker.body]


def test_of_two_blocks_of_one_strength_the_first_holds_it() -> None:
    made = written(":::{regions #satu}\n:::\n\n:::{regions #dua}\n:::\n")
    first, second = [block for block in plans.chapter(made, "analisis").blocks if isinstance(block, Table)]
    assert [row.id for row in first.body] == ["32.01", "32.10", "32.73"]
    assert [row.id for row in second.body] == ["", "", ""]


def test_two_that_share_a_row_share_its_anchor() -> None:
    made = written("[](#w1) [](#t1) [](#s2) [](#strategy-1)\n\n:::{swot}\n:::\n\n:::{strategy-tree}\n:::\n")
    assert [each.target for each in references(made, "analisis")] == ["s1", "o1", "s2", "goal-1"]


def test_annexes_and_front_chapters_have_numbers_of_their_own() -> None:
    made = written(
        "## A\n\n:::{regions #tbl}\n:::\n",
        ("chapters: [analisis, proses]", "chapters: [proses], annexes: [analisis]"),
    )
    chapter = plans.chapter(made, "analisis")
    assert (chapter.matter, chapter.number, chapter.label) == ("annex", "I", "LAMPIRAN I")
    assert plans.chapter(made, "proses").label == "BAB I"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Latar Belakang", "latar-belakang"),
        ("Éclair  &  café", "eclair-cafe"),
        ("日本", ""),
        ("a" * 60, "a" * 48),
        ("-- x --", "x"),
    ],
)
def test_a_slug_is_plain_letters_and_hyphens(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_a_region_is_named_with_what_it_is() -> None:
    plan = plans.plan()
    assert region_name(plan, "32.73", labels("id")) == "Kota Bandung"
    assert region_name(plan, "32.01", labels("id"), short=True) == "Kab. Bogor"
