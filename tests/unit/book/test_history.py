"""Claims about a plan's own history in its books: what is computed, what is said, and what is drawn."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

from smartprov.book.model import Figure, Paragraph, Table
from smartprov.plan.figures import Amount
from tests import plans
from tests.plans import HISTORY, asked, every, figure, notes, rows, table, words

FACTS = replace(plans.FACTS, history=HISTORY)
SVG = "{http://www.w3.org/2000/svg}"


def texts(found: Figure) -> list[str]:
    tree = ElementTree.fromstring(found.picture.data)
    return [element.text or "" for element in tree.iter(f"{SVG}text")]


def test_what_a_version_changed_is_computed_where_the_release_before_it_is_known() -> None:
    newest, first = rows(table(asked("change-history", facts=FACTS)))
    assert newest[0] == "0.2.0"
    assert newest[3].split(" / ") == [
        "Ditambahkan (2): GOV-02, LIV-01",
        "Diubah (1): GOV-01",
        "Dihapus (1): GOV-09",
        "Berganti id (1): GOV-00 → GOV-01",
        "9 perubahan, 5 di antaranya mengubah yang dijanjikan",
    ]
    assert first == ["0.1.0", "1 Januari 2024", "tanpa catatan perubahan", "–"]


def test_the_table_says_which_changes_are_computed() -> None:
    assert notes(table(asked("change-history", facts=FACTS)))[0].startswith("Perubahan sesudah versi 0.1.0 dihitung")
    assert notes(table(asked("change-history"))) == []


def test_an_amendment_gives_the_reason_and_its_own_date() -> None:
    older = "version: 0.1.0\ndate: 2023-12-24\nreason: Naskah pertama.\nadded: [gov-01]\n"
    _, first = rows(table(asked("change-history", {"amendments/0.1.0.yaml": older}, facts=FACTS)))
    assert first == ["0.1.0", "24 Desember 2023", "Naskah pertama.", "Ditambahkan (1): GOV-01"]


def test_a_version_that_changes_nothing_says_so() -> None:
    point = replace(HISTORY[1], changes=type(HISTORY[1].changes)(), total=0, material=0)  # type: ignore[misc]
    found = rows(table(asked("change-history", facts=replace(FACTS, history=(HISTORY[0], point)))))
    assert found[0][3] == "Tidak ada perubahan isi"


def test_each_version_has_a_bar_and_its_number_in_each_of_four_panels() -> None:
    blocks = asked("plan-history", facts=FACTS)
    said = texts(figure(blocks))
    for title in ("Program", "Rencana aksi", "Anggaran", "Isian tbd"):
        assert title in said
    assert said.count("0.1.0") == said.count("0.2.0") == 4
    assert "≥ Rp7,5 miliar" in said and "Rp5 miliar" in said
    assert "sedikitnya; sebagian belum ditentukan" in said
    found = figure(blocks)
    assert "2 versi, dari 0.1.0 sampai 0.2.0: program dari 1 menjadi 3" in found.alt


def test_the_table_under_the_figure_has_every_number_newest_first() -> None:
    assert rows(table(asked("plan-history", facts=FACTS))) == [
        ["0.2.0", "1 Februari 2024", "3", "4", "≥ 7.500", "2", "9"],
        ["0.1.0", "1 Januari 2024", "1", "2", "5.000", "3", "–"],
    ]


def test_the_figure_shows_the_newest_versions_and_the_table_all_of_them() -> None:
    many = tuple(replace(HISTORY[0], version=f"0.{number}.0") for number in range(1, 31))
    blocks = asked("plan-history", facts=replace(FACTS, history=many))
    said = texts(figure(blocks))
    assert "0.30.0" in said and "0.28.0" in said and "0.18.0" not in said
    assert not [each for each in said if "…" in each]
    assert len(rows(table(blocks))) == 30


def test_a_value_that_would_touch_its_neighbours_is_left_to_the_table() -> None:
    wide = tuple(
        replace(HISTORY[0], version=f"0.{number}.0", budget=Amount(123_400_000_000 + number)) for number in range(12)
    )
    said = texts(figure(asked("plan-history", facts=replace(FACTS, history=wide))))
    assert said.count("Rp123,4 miliar") == 1


def test_without_a_release_it_is_a_sentence_and_takes_no_number() -> None:
    [found] = asked("plan-history #riwayat")
    assert isinstance(found, Paragraph)
    assert (found.role, found.id, words(found.text)) == ("empty", "riwayat", "Belum ada rilis sebelum versi ini.")


def test_every_book_of_chapters_tells_the_history_where_there_is_one() -> None:
    def held(facts: object) -> list[str]:
        book = plans.edition(facts=facts).books[0]  # type: ignore[arg-type]
        [chapter] = [each for each in book.chapters if each.id == f"{book.id}--history"]
        return [type(each).__name__ for each in every(chapter.blocks) if isinstance(each, Figure | Table)]

    assert held(plans.FACTS) == ["Table"]
    assert held(FACTS) == ["Table", "Figure", "Table"]


def test_a_plan_without_amendments_still_tells_its_releases() -> None:
    made = plans.edition({"amendments/0.2.0.yaml": None}, FACTS)
    assert any(each.id == f"{made.books[0].id}--history" for each in made.books[0].chapters)
