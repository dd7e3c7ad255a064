"""Claims about blocks with a drawing: what it is drawn from, and that what is not drawn takes no number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from smartprov.book.blocks.drawn import CAPTION_ROOM_MM
from smartprov.book.compose import OF_HISTORY
from smartprov.book.model import Block, Chapter, Figure, Paragraph, Reference, Table
from smartprov.plan.data_blocks import DATA_BLOCK_BY_NAME, DATA_BLOCKS
from tests.plans import Change, asked, chapter, edition, plan
from tests.unit.book.figures.drawing import assert_good, labels

COMMITMENT = "commitments/2024-03-01.yaml"
FACTS = "registries/facts.yaml"
PROGRAMS = ("programs/gov-01.yaml", "programs/gov-02.yaml", "programs/liv-01.yaml")
NO_SHARE: dict[str, Change] = {
    FACTS: "- {id: ambang, title: Ambang, value: 80, unit: percent, source: src-kajian}\n"
    "- {id: daerah-ber-masterplan, title: Daerah, value: 2, unit: region, source: src-kajian}\n"
}


def drawn(blocks: tuple[Block, ...]) -> tuple[Figure, ...]:
    return tuple(block for block in blocks if isinstance(block, Figure))


def words(blocks: tuple[Block, ...]) -> list[str]:
    return [label.text for figure in drawn(blocks) for label in labels(figure.picture)]


def analysis(directives: str, changes: dict[str, Change]) -> Chapter:
    text = f"---\nid: analisis\ntitle: Analisis\n---\n\n{directives}\n"
    others: dict[str, Change] = {
        f"chapters/{path}.md": f"---\nid: {id}\ntitle: Bab\n---\n\nIsi.\n"
        for path, id in (
            ("buku-1/02-proses", "proses"),
            ("buku-2/01-program", "program"),
            ("buku-2/02-pendanaan", "pendanaan"),
        )
    }
    return chapter(edition({**changes, **others, "chapters/buku-1/01-analisis.md": text}), "analisis")


@pytest.mark.parametrize("name", ["facts", "strategy-tree", "gaps", "commitment-coverage"])
def test_a_drawing_stands_before_its_table_with_words_for_those_who_do_not_see_it(name: str) -> None:
    blocks = asked(f"{name} #ini")
    figure, table, *_ = blocks
    assert isinstance(figure, Figure)
    assert isinstance(table, Table)
    assert (figure.id, table.id) == ("ini--figure", "ini")
    assert figure.label.startswith("Gambar ")
    assert len(figure.alt) > 30
    assert figure.picture.height_mm <= 120
    assert_good(figure.picture, 160, 120)


def test_stated_shares_stand_against_the_stated_threshold() -> None:
    found = words(asked("facts"))
    assert "2 dari 3 · 66,7%" in found
    assert "80%" in found
    assert "Ambang" in found


def test_without_a_share_there_is_a_table_alone_and_no_number_is_lost() -> None:
    assert not drawn(asked("facts", NO_SHARE))
    made = analysis(":::{facts}\n:::\n\n:::{gaps}\n:::", NO_SHARE)
    (figure,) = drawn(made.blocks)
    with_both = drawn(analysis(":::{facts}\n:::\n\n:::{gaps}\n:::", {}).blocks)
    assert [figure.label, *(each.label for each in with_both)] == ["Gambar 1.1", "Gambar 1.1", "Gambar 1.2"]


def test_a_roadmap_of_no_program_takes_no_number_and_a_reference_names_its_chapter() -> None:
    made = analysis(
        "Lihat [](#peta).\n\n:::{roadmap #peta} dimension=branding\n:::\n\n:::{strategy-tree #pohon}\n:::", {}
    )
    sentence = next(block for block in made.blocks if isinstance(block, Paragraph) and block.role == "empty")
    assert sentence.id == "peta"
    opening = next(block for block in made.blocks if isinstance(block, Paragraph) and block.role == "body")
    (pointer,) = (inline for inline in opening.text if isinstance(inline, Reference))
    assert (pointer.target, pointer.text) == ("peta", "Bab I")
    assert [figure.label for figure in drawn(made.blocks)] == ["Gambar 1.1"]


def test_the_tree_holds_every_mission_goal_and_program() -> None:
    found = words(asked("strategy-tree"))
    made = plan()
    assert {id.upper() for id in made.programs} <= set(found)
    assert {goal.title for goal in made.goals.values()} <= set(found)
    assert "Sasaran tanpa misi" in found


def test_a_goal_of_two_missions_stands_under_the_first_and_names_the_other() -> None:
    changes: dict[str, Change] = {
        "strategy.yaml": (
            ("layanan publik}", "layanan publik}\n  - {id: mission-2, text: Menyehatkan warga}"),
            ("missions: [mission-1]", "missions: [mission-2, mission-1]"),
        )
    }
    found = words(asked("strategy-tree", changes))
    assert found.count("Layanan selesai secara daring") == 1
    assert "juga Misi II" in found


def test_a_need_that_no_program_answers_is_marked_in_picture_and_words() -> None:
    gap = "  - {id: gap-3, title: Mutu udara, dimension: living, current: Tidak diukur, desired: Diukur}"
    changes: dict[str, Change] = {"analysis.yaml": (("desired: Elektronik}", f"desired: Elektronik}}\n{gap}"),)}
    blocks = asked("gaps", changes)
    assert words(blocks).count("Belum ada program") == words(asked("gaps")).count("Belum ada program") + 1
    assert "Mutu udara" in words(blocks)
    assert "3 kesenjangan" in drawn(blocks)[0].alt


def test_coverage_counts_and_never_says_signed_for_what_is_not() -> None:
    leads = {program.lead_agency for program in plan().programs.values()} & plan().agencies.keys()
    texts = words(asked("commitment-coverage"))
    assert f"0 dari {len(leads)} sudah menandatangani" in texts
    assert "sudah ditandatangani: 0" in texts
    signed: dict[str, Change] = {
        COMMITMENT: (("capacity: head}", "capacity: head, method: wet-ink, date: 2024-03-01}"),)
    }
    assert "sudah ditandatangani: 1" in words(asked("commitment-coverage", signed))


def test_without_a_commitment_nothing_is_drawn() -> None:
    assert not drawn(asked("commitment-coverage", {COMMITMENT: None}))


def test_only_figures_depend_on_the_plan_and_every_block_numbers_what_it_declares() -> None:
    made = plan()
    for block in DATA_BLOCKS:
        assert block.floats_of(made, {}) == block.floats
    bare = replace(made, facts={}, goals={}, gaps={}, commitments={}, programs={}, dimensions={}, regions={})
    for block in DATA_BLOCKS:
        if block.name not in OF_HISTORY:
            assert block.floats_of(bare, {}) == tuple(each for each in block.floats if each == "table")


def test_the_filter_of_a_roadmap_decides_whether_it_is_drawn() -> None:
    roadmap = DATA_BLOCK_BY_NAME["roadmap"]
    assert roadmap.floats_of(plan(), {"dimension": "governance"}) == ("figure",)
    assert roadmap.floats_of(plan(), {"agency": "tidak-ada"}) == ()


def test_a_map_says_what_its_classes_measure_and_in_which_unit() -> None:
    assert "Jumlah program" in words(asked("regions-map} value=programs"))
    assert "Masterplan smart city" in words(asked("regions-map} value=masterplan"))
    head = next(word for word in words(asked("regions-map} value=budget")) if word.startswith("Anggaran program"))
    assert "(Rp" in head


def test_pictures_of_one_block_share_a_number_and_later_ones_say_that_they_continue() -> None:
    gaps = "\n".join(
        f"  - {{id: gap-x{number}, title: Kebutuhan {number}, dimension: living, current: Ada, desired: Lain}}"
        for number in range(120)
    )
    blocks = asked("gaps #ini", {"analysis.yaml": (("desired: Elektronik}", f"desired: Elektronik}}\n{gaps}"),)})
    first, *rest = drawn(blocks)
    assert rest
    assert first.id == "ini--figure"
    assert {figure.label for figure in rest} == {first.label}
    assert all(not figure.id and str(figure.caption).endswith("(lanjutan)") for figure in rest)
    assert all(figure.picture.height_mm <= 297 - 50 - CAPTION_ROOM_MM for figure in drawn(blocks))
    assert sum(text.startswith("Kebutuhan ") for text in words(blocks)) == 120


def test_hostile_titles_are_drawn_as_they_stand() -> None:
    title = "'<script>alert(1)</script> & \"kutip\" {{ x }}'"
    changes: dict[str, Change] = {"strategy.yaml": (("title: Warga sehat", f"title: {title}"),)}
    (figure,) = drawn(asked("strategy-tree", changes))
    assert b"<script" not in figure.picture.data
    assert "alert(1)" in " ".join(words(asked("strategy-tree", changes)))


def test_a_table_follows_even_a_plan_in_english() -> None:
    blocks = asked("facts", {"masterplan.yaml": (("format: 1\n", "format: 1\nlanguage: en\n"),)})
    assert "2 of 3 · 66.7%" in words(blocks)
    assert isinstance(blocks[1], Table)
