"""Claims about data blocks on the small plan: which rows, which sums, which notes, what stands there without data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from smartprov.book.blocks import BUILDERS
from smartprov.book.model import Bars, Figure, Landscape, Paragraph, Sheet, Spark, Table
from smartprov.plan.data_blocks import DATA_BLOCKS
from tests import plans
from tests.plans import asked, figure, notes, rows, table, words

GOV_01, GOV_02, LIV_01 = "programs/gov-01.yaml", "programs/gov-02.yaml", "programs/liv-01.yaml"
ROUNDED = "Angka dibulatkan; karena itu jumlah dapat berbeda dari penjumlahan angka yang tertera."
UNDECIDED = "Tanda ≥: masih ada baris anggaran yang belum ditentukan (1 baris seluruhnya)."
DECIDED = {LIV_01: (("amount: tbd", "amount: 5000000"),)}


def column(found: Table, index: int, role: str = "body") -> list[str]:
    return [row[index] for row in rows(found, role)]


@pytest.mark.parametrize("block", DATA_BLOCKS, ids=lambda block: block.name)
def test_a_block_answers_with_its_label_its_caption_and_the_authors_note(block) -> None:
    facts = replace(plans.FACTS, history=plans.HISTORY)
    blocks = asked(f"{block.name} #blok", body="Catatan *penulis*.", facts=facts)
    found = [each for each in plans.every(blocks) if isinstance(each, Table | Figure) and each.label]
    kinds = ["figure" if isinstance(each, Figure) else "table" for each in found]
    assert kinds == list(block.floats)
    if found:
        assert found[-1].id == "blok"
        assert all(words(each.caption) for each in found)
        assert notes(found[-1])[-1] == "Catatan penulis."
    else:
        assert notes(blocks) == ["Catatan penulis."]


@pytest.mark.parametrize("name", BUILDERS)
def test_every_row_of_a_table_fills_its_columns(name: str) -> None:
    for block in plans.every(asked(name)):
        for found in [each for each in (block, *getattr(block, "body", ())) if isinstance(each, Table)]:
            waiting = [0] * len(found.columns)
            for row in found.body:
                free = [index for index, left in enumerate(waiting) if not left]
                waiting = [max(0, left - 1) for left in waiting]
                at = 0
                for cell in row.cells:
                    width, height = getattr(cell, "columns", 1), getattr(cell, "rows", 1)
                    for index in free[at : at + width]:
                        waiting[index] = height - 1
                    at += width
                assert at == len(free), plans.cells(row)


# --- programs -------------------------------------------------------------------------------------------------------


def test_the_program_matrix_has_a_row_a_program_under_its_dimension() -> None:
    found = table(asked("program-matrix"))
    assert column(found, 1) == ["GOV-01", "GOV-02", "LIV-01"]
    assert column(found, 0) == ["1", "2", "3"]
    assert rows(found, "group") == [["G · Smart Governance"], ["L · Smart Living"]]
    assert rows(found, "subtotal") == [["Jumlah Smart Governance", "3.001"]]
    assert rows(found, "total") == [["Jumlah", "≥ 3.101"]]
    assert [row.id for row in found.body if row.role == "body"] == ["gov-01", "gov-02", "liv-01"]
    assert found.wide


@pytest.mark.parametrize(
    ("options", "codes", "added"),
    [
        ("dimension=governance", ["GOV-01", "GOV-02"], ", Smart Governance"),
        ("dimension=living", ["LIV-01"], ", Smart Living"),
        ("agency=diskominfo", ["GOV-01", "GOV-02"], ", Diskominfo"),
        ("agency=dinkes", ["LIV-01"], ", Dinas Kesehatan"),
        ("region=32.10", ["GOV-01"], ", Kabupaten Majalengka"),
        ("region=32.73", ["GOV-01", "GOV-02", "LIV-01"], ", Kota Bandung"),
        ("phase=short", ["GOV-02"], ", Jangka pendek"),
        ("dimension=governance phase=long", ["GOV-01"], ", Smart Governance, Jangka panjang"),
    ],
)
def test_options_choose_programs_and_the_caption_says_so(options: str, codes: list[str], added: str) -> None:
    found = table(asked(f"program-matrix}} {options}"))
    assert column(found, 1) == codes
    assert words(found.caption) == f"Matriks program{added}"


def test_a_choice_that_leaves_nothing_is_a_sentence_that_carries_the_id() -> None:
    [found] = asked("program-matrix #blok} dimension=branding")
    assert isinstance(found, Paragraph)
    assert (found.role, found.id) == ("empty", "blok")


@pytest.mark.parametrize(
    ("view", "heads"),
    [
        ("brief", ["No", "Kode", "Program", "Penanggung jawab", "Periode", "Jumlah (Rp juta)"]),
        ("budget", ["No", "Kode", "Program", "Anggaran (Rp juta)", "Jumlah (Rp juta)"]),
        ("targets", ["No", "Kode", "Program", "Indikator", "Baseline", "Target"]),
        ("ringkas", ["No", "Kode", "Anggaran (Rp juta)"]),
    ],
)
def test_a_view_chooses_columns(view: str, heads: list[str]) -> None:
    own = {"masterplan.yaml": (("example: true", "example: true\npage: {views: {ringkas: [code, years]}}"),)}
    found = table(asked(f"program-matrix}} columns={view}", own))
    assert rows(found, "head")[0] == heads
    assert bool(rows(found, "total")) == (view != "targets")


@pytest.mark.parametrize(
    ("block", "heads"),
    [
        (
            "action-matrix} columns=brief",
            ["No", "Kode", "Rencana aksi", "Penanggung jawab", "Tahun", "Jumlah (Rp juta)"],
        ),
        ("action-matrix} columns=budget", ["No", "Kode", "Rencana aksi", "Anggaran (Rp juta)", "Jumlah (Rp juta)"]),
        ("indicator-table} columns=brief", ["No", "Program", "Indikator", "Satuan", "Baseline", "Target akhir"]),
        (
            "indicator-table} columns=metadata",
            ["No", "Program", "Indikator", "Cara pengukuran"],
        ),
        ("quick-wins} columns=brief", ["Kode", "Program", "Penanggung jawab", "Kemajuan", "Target selesai"]),
        (
            "quick-wins} columns=evidence",
            ["Kode", "Program", "Kemajuan", "Target selesai", "Keberlanjutan", "Bukti"],
        ),
    ],
)
def test_every_table_has_views_of_its_own(block: str, heads: list[str]) -> None:
    found = table(asked(block))
    assert rows(found, "head")[0] == heads
    assert all(len(row) == len(heads) for row in rows(found, "body")) or "Anggaran (Rp juta)" in heads


@pytest.mark.parametrize("block", ["program-matrix", "action-matrix", "indicator-table", "quick-wins"])
def test_a_view_named_after_a_block_is_what_it_shows_by_default(block: str) -> None:
    title = "indicator" if block == "indicator-table" else "title"
    own = {"masterplan.yaml": (("example: true", f"example: true\npage: {{views: {{{block}: [{title}]}}}}"),)}
    heads = rows(table(asked(f"{block}}}", own)), "head")[0]
    assert len(heads) == (1 if block == "quick-wins" else 2)
    assert rows(table(asked(f"{block}}} columns=brief", own)), "head")[0] != heads


def test_the_sums_of_the_action_matrix_stand_under_each_year() -> None:
    found = table(asked("action-matrix} columns=budget"))
    assert rows(found, "total") == rows(table(asked("program-matrix} columns=budget")), "total")


def test_the_sums_of_the_budget_view_stand_under_each_year() -> None:
    found = table(asked("program-matrix} columns=budget"))
    assert rows(found, "subtotal") == [["Jumlah Smart Governance", "2.250", "751", "–", "3.001"]]
    assert rows(found, "total") == [["Jumlah", "2.250", "851", "tbd", "≥ 3.101"]]


def test_the_rounding_note_is_said_only_where_shown_numbers_do_not_add_up() -> None:
    assert notes(table(asked("program-matrix} columns=brief", DECIDED))) == []
    parts = {
        **DECIDED,
        GOV_02: (("amount: 750000000", "amount: 750400000"),),
        GOV_01: (("500400000", "500000000"), ("250400000", "250400000")),
    }
    found = table(asked("program-matrix} columns=brief", parts))
    assert column(found, -1) == ["2.250", "750", "105"]
    assert rows(found, "subtotal")[0][-1] == "3.001"
    assert notes(found) == [ROUNDED]


def test_a_subtotal_that_does_not_add_up_is_enough_for_the_rounding_note() -> None:
    parts = {
        GOV_01: (("1500000000", "1000400000"), ("500400000", "0"), ("250400000", "0")),
        GOV_02: (("750000000", "1000400000"),),
        LIV_01: (("100000000", "999600000"), ("amount: tbd", "amount: 0")),
    }
    found = table(asked("program-matrix} columns=brief", parts))
    assert (column(found, -1), rows(found, "subtotal")[0][-1], rows(found, "total")[0][-1]) == (
        ["1.000", "1.000", "1.000"],
        "2.001",
        "3.000",
    )
    assert notes(found) == [ROUNDED]


def test_the_note_on_undecided_lines_is_said_only_where_there_are_any() -> None:
    assert UNDECIDED in notes(table(asked("program-matrix")))
    assert notes(table(asked("program-matrix} dimension=governance"))) == []
    assert UNDECIDED not in notes(table(asked("action-matrix", DECIDED)))


def test_a_plan_of_thousands_of_billions_counts_in_billions() -> None:
    large = {GOV_01: (("1500000000", "15000000000000"),)}
    found = table(asked("program-matrix} columns=brief", large))
    assert rows(found, "head")[0][-1] == "Jumlah (Rp miliar)"
    assert column(found, -1) == ["15.000,8", "0,8", "≥ 0,1"]


def test_the_action_matrix_shows_years_funding_and_partners() -> None:
    found = table(asked("action-matrix"))
    assert rows(found)[0][-6:] == [
        "Seluruh kabupaten/kota",
        "●",
        "●",
        "",
        "2.000",
        "APBD Provinsi, CSR / Mitra: belum ditentukan",
    ]
    assert column(found, 1) == ["GOV-01.A1", "GOV-01.A2", "GOV-02.A1", "LIV-01.A1"]
    assert rows(found, "total") == [["Jumlah", "≥ 3.101", ""]]
    assert notes(found) == [ROUNDED, UNDECIDED]


def test_an_indicator_of_the_registry_has_its_anchor_once_and_unused_ones_come_last() -> None:
    found = table(asked("indicator-table"))
    assert [row.id for row in found.body if row.role == "body"] == [
        "gov-01.i1",
        "indeks-spbe",
        "",
        "liv-01.i1",
        "indeks-cadangan",
    ]
    assert column(found, 1) == ["GOV-01", "GOV-01", "GOV-02", "LIV-01", "–"]
    assert rows(found)[0][-4:] == ["41,5 (2023)", "50", "60–65", "90"]
    assert rows(found)[3][-4:] == ["tbd", "", "10", "25"]


def test_a_selection_of_indicators_leaves_out_those_that_nobody_uses() -> None:
    assert column(table(asked("indicator-table} dimension=living")), 1) == ["LIV-01"]


def test_a_sheet_tells_a_programs_facts_story_indicators_actions_and_money() -> None:
    first, _, third = asked("program-sheets")
    assert isinstance(first, Sheet)
    assert isinstance(third, Sheet)
    assert (first.id, first.code, first.label) == ("gov-01", "GOV-01", "Program GOV-01")
    said = {fact.label: words(fact.text) for fact in first.facts}
    assert said["Penanggung jawab"] == "Dinas Komunikasi dan Informatika"
    assert said["Pendukung"] == "Bappeda"
    assert said["Periode"] == "2024–2025"
    assert "GOV-02" in said.values()
    assert [words(each.text) for each in first.story if isinstance(each, Paragraph)] == [
        "Warga menyelesaikan layanannya dari rumah.",
        "Loket tetap ada bagi yang membutuhkannya.",
    ]
    [money] = [each for each in first.story if isinstance(each, Bars)]
    assert [(bar.label, bar.text, bar.share) for bar in money.bars] == [
        ("2024", "Rp1,5 miliar", 1.0),
        ("2025", "Rp750,8 juta", 0.5005),
    ]
    assert [chip.text for chip in third.chips] == ["L · Smart Living", "Jangka panjang", "Quick win"]
    indicators, actions = [each for each in first.body if isinstance(each, Table)]
    [spark] = rows_of_sparks(indicators)[0]
    assert (spark.text, spark.points[0]) == ("41,5 → 90", 0.0)
    assert rows(actions, "total") == [["Jumlah", "2.251", ""]]


def test_a_view_chooses_the_parts_of_a_sheet_and_what_is_left_out_has_no_anchor() -> None:
    first, _, third = asked("program-sheets} columns=brief")
    assert isinstance(first, Sheet)
    assert isinstance(third, Sheet)
    assert first.facts and not first.body
    assert not any(isinstance(each, Bars) for each in first.story)
    both = plans.every(asked("program-sheets} columns=brief\n:::\n\n:::{action-matrix}"))
    [matrix] = [each for each in both if isinstance(each, Table)]
    assert "gov-01.a1" in [row.id for row in matrix.body]


def test_a_quick_win_says_how_it_goes_on_and_what_proves_it() -> None:
    _, _, third = asked("program-sheets")
    assert isinstance(third, Sheet)
    told = [words(each.text) for each in third.story if isinstance(each, Paragraph)]
    assert "Keberlanjutan: Masuk anggaran rutin" in told


def test_a_sheet_tells_how_its_own_indicators_are_measured() -> None:
    own = (
        "    unit: percent\n",
        (
            "    unit: percent\n    definition: Dihitung per bulan.\n    collected_from: Bappeda\n"
            "    standards: [{scheme: SDG, code: 16.6.2}]\n"
        ),
    )
    first, second, _ = asked("program-sheets", {GOV_01: (own,)})
    assert isinstance(first, Sheet)
    assert isinstance(second, Sheet)
    [told] = notes(next(each for each in first.body if isinstance(each, Table)))
    assert told.endswith(": Dihitung per bulan; pengelola data Bappeda; standar SDG 16.6.2.")
    assert notes(next(each for each in second.body if isinstance(each, Table))) == []


def test_metadata_tell_what_is_stated_of_indicators_and_count_the_others() -> None:
    own = (
        "    unit: percent\n",
        "    unit: percent\n    definition: Dihitung per bulan.\n    collected_from: Bappeda\n",
    )
    both = asked("indicator-table}\n:::\n\n:::{indicator-table} columns=metadata", {GOV_01: (own,)})
    _, found = [each for each in plans.every(both) if isinstance(each, Table)]
    assert rows(found)[0][-1].startswith("Dihitung per bulan. Pengelola data: Bappeda.")
    assert "–" not in column(found, 3)
    assert notes(found) == ["Bagi 2 indikator lain belum ada yang ditetapkan."]


def test_metadata_of_indicators_is_a_table_of_its_own_name() -> None:
    assert words(table(asked("indicator-table} columns=metadata")).caption) == "Metadata indikator"
    assert words(table(asked("indicator-table} columns=brief")).caption) == "Indikator dan target tahunan"


def test_a_body_is_printed_with_its_seats_and_members() -> None:
    own = "- {id: dewan, title: Dewan, kind: council, members: [bappeda], roles: [{title: Ketua, holder: tbd}]}\n"
    found = table(asked("bodies", {"registries/bodies.yaml": own + "- {id: pokja, title: Pokja, kind: other}\n"}))
    assert rows(found) == [["Dewan", "Dewan", "Ketua: belum ditentukan", "Bappeda"], ["Pokja", "Lainnya", "–", "–"]]
    assert [row.id for row in found.body] == ["dewan", "pokja"]


def test_a_sheet_names_the_sources_of_its_program() -> None:
    said = [fact.label for sheet in asked("program-sheets") if isinstance(sheet, Sheet) for fact in sheet.facts]
    assert said.count("Sumber") == 1


def rows_of_sparks(found: Table) -> list[list[Spark]]:
    return [
        [part for cell in row.cells if isinstance(cell, tuple) for part in cell if isinstance(part, Spark)]
        for row in found.body
    ]


def test_a_fact_that_is_not_there_has_no_line() -> None:
    _, second, _ = asked("program-sheets")
    assert isinstance(second, Sheet)
    assert "–" not in [words(fact.text) for fact in second.facts]


def test_a_program_without_indicators_or_actions_says_so() -> None:
    text = plans.small_files()[GOV_02].decode()
    bare = text[: text.index("indicators:")]
    [_, second, _] = asked("program-sheets", {GOV_02: bare})
    assert isinstance(second, Sheet)
    assert [each.role for each in second.body if isinstance(each, Paragraph)] == ["empty", "empty"]
    assert not [each for each in second.story if isinstance(each, Bars)]


def test_the_roadmap_is_drawn_on_its_side_and_says_how_many_programs_it_shows() -> None:
    [found] = asked("roadmap")
    assert isinstance(found, Landscape)
    assert figure((found,)).alt.startswith("Peta jalan 3 program")
    assert b"GOV-01" in figure((found,)).picture.data
    assert b"GOV-01" not in figure(asked("roadmap} dimension=living")).picture.data


def test_the_roadmap_says_who_leads_where_a_view_asks_for_it() -> None:
    titled, led = (figure(asked(f"roadmap{view}")).picture.data for view in ("", "} columns=leads"))
    assert b">Diskominfo<" in led
    assert b">Diskominfo<" not in titled
    assert titled.count(b">Layanan publik") > led.count(b">Layanan publik")


def test_quick_wins_are_those_programs_alone() -> None:
    found = table(asked("quick-wins"))
    assert rows(found) == [
        [
            "LIV-01",
            "Rekam medis elektronik",
            "Rekam medis masih di kertas",
            "Satu rekam medis untuk semua puskesmas",
            "belum ditentukan",
            "40% / per Juni 2024",
            "31 Desember 2025",
        ]
    ]


# --- money ----------------------------------------------------------------------------------------------------------

BY: Mapping[str, list[list[str]]] = {
    "scheme": [["APBD Provinsi", "2.250", "350", "tbd", "≥ 2.600"], ["CSR", "–", "500", "–", "500"]],
    "dimension": [["Smart Governance", "2.250", "751", "–", "3.001"], ["Smart Living", "–", "100", "tbd", "≥ 100"]],
    "phase": [["Jangka pendek", "750", "–", "–", "750"], ["Jangka panjang", "1.500", "851", "tbd", "≥ 2.351"]],
    "agency": [["Diskominfo", "2.250", "751", "–", "3.001"], ["belum ditentukan", "–", "100", "tbd", "≥ 100"]],
}


@pytest.mark.parametrize("by", BY)
def test_the_budget_by_year_is_cut_by_any_key_and_always_gives_the_same_total(by: str) -> None:
    found = table(asked(f"budget-by-year}} by={by}"))
    assert rows(found) == BY[by]
    assert rows(found, "total") == [["Jumlah", "2.250", "851", "tbd", "≥ 3.101"]]


def test_many_series_are_drawn_as_a_few_and_the_rest_together_while_the_table_keeps_all() -> None:
    schemes = "".join(f"- {{id: skema-{n}, title: Skema {n}}}\n" for n in range(12))
    lines = "".join(f"      - {{year: 2024, amount: {n + 1}000000, scheme: skema-{n}}}\n" for n in range(12))
    changes = {
        "registries/funding.yaml": plans.small_files()["registries/funding.yaml"].decode() + schemes,
        GOV_02: (("      - {year: 2024, amount: 750000000, scheme: apbd-province}\n", lines),),
    }
    blocks = asked("budget-by-year", changes)
    assert len(rows(table(blocks))) == 14
    assert "lainnya" in figure(blocks).picture.data.decode().lower()


def test_without_money_there_is_a_sentence() -> None:
    bare = {path: plans.small_files()[path].decode() for path in (GOV_01, GOV_02, LIV_01)}
    changes = {
        path: text.replace("    budget:\n", "    budget: []\n").split("    budget: []\n")[0] + "    budget: []\n"
        for path, text in bare.items()
    }
    [found] = asked("budget-by-year #blok", changes)
    assert isinstance(found, Paragraph)
    assert (found.role, found.id) == ("empty", "blok")


def test_a_dimension_without_programs_has_its_row_too() -> None:
    found = table(asked("budget-by-dimension"))
    assert rows(found)[-1] == ["B · Smart Branding", "0", "0", "0", "0", "–", "0,0%"]
    assert rows(found, "total") == [["Jumlah", "3", "4", "1", "1", "≥ 3.101", "100,0%"]]


def test_agencies_see_what_they_lead_and_support_and_that_they_have_nothing() -> None:
    found = table(asked("agencies"))
    assert rows(found)[0][-4:] == ["2", "–", "2", "3.001"]
    assert rows(found)[2][-4:] == ["–", "1", "–", "–"]


def test_a_table_without_a_total_has_no_note_on_rounding() -> None:
    two = {
        GOV_01: (("1500000000", "400000"), ("500400000", "0"), ("250400000", "0")),
        GOV_02: (("lead_agency: diskominfo\nreg", "lead_agency: bappeda\nreg"), ("750000000", "400000")),
    }
    found = table(asked("agencies", two))
    assert not rows(found, "total")
    assert ROUNDED not in notes(found)


# --- the rest -------------------------------------------------------------------------------------------------------


def test_regions_say_what_is_known_of_their_masterplan() -> None:
    assert rows(table(asked("regions"))) == [
        ["32.01", "Kabupaten Bogor", "Ada, 2021, Perbup 5/2021", "2", "1"],
        ["32.10", "Kabupaten Majalengka", "belum ditentukan", "1", "–"],
        ["32.73", "Kota Bandung", "Belum ada", "3", "2"],
    ]


@pytest.mark.parametrize("value", ["masterplan", "programs", "budget"])
def test_the_map_shows_every_region_by_the_value_that_is_asked_for(value: str) -> None:
    found = figure(asked(f"regions-map}} value={value}"))
    assert b"Majalengka" in found.picture.data
    assert "3" in found.alt


def test_a_goal_without_a_mission_and_a_program_without_a_strategy_are_in_the_tree() -> None:
    found = table(asked("strategy-tree"))
    assert rows(found) == [
        ["Layanan selesai secara daring", "Satu akun warga", "G · Smart Governance", "GOV-01"],
        ["–", "–", "GOV-02"],
        ["Warga sehat", "–", "–", "LIV-01"],
    ]
    assert rows(found, "group") == [["Misi I: Mempercepat layanan publik"], ["Sasaran tanpa misi"]]


def test_swot_stands_in_quadrants_of_unequal_length() -> None:
    assert rows(table(asked("swot"))) == [
        ["S1", "Komitmen pimpinan", "W1", "Pegawai terbatas"],
        ["S2", "Jaringan serat optik", "", ""],
        ["O1", "Dukungan pusat", "T1", "Serangan siber"],
    ]


def test_a_gap_that_nobody_answers_says_so() -> None:
    found = table(asked("gaps", {LIV_01: (("addresses: [gap-2]\n", ""),)}))
    assert rows(found)[1][-1] not in ("", "–")
    assert rows(found)[0][-1] == "GOV-01, GOV-02"


def test_the_gravest_risk_comes_first() -> None:
    assert column(table(asked("risks")), 4) == ["15", "6"]


def test_a_readiness_without_a_score_has_a_dash() -> None:
    assert column(table(asked("readiness")), 2) == ["2/5", "–"]


def test_dates_on_which_sources_disagree_stand_side_by_side_with_a_note() -> None:
    found = table(asked("milestones"))
    assert rows(found)[1][2] == "sumber berbeda / 24–25 Oktober 2023 (Bappeda) / 24 September 2023 (Antara)"
    assert len(notes(found)) == 1
    agreed = (", {start: 2023-09-24, source: src-berita}", "")
    assert notes(table(asked("milestones", {"milestones.yaml": (agreed,)}))) == []


def test_consultations_stand_in_order_of_their_dates() -> None:
    assert column(table(asked("consultations")), 0) == ["Mei 2023", "2 Agustus 2023"]


def test_the_coverage_counts_agencies_that_have_signed() -> None:
    path = "commitments/2024-03-01.yaml"
    assert notes(table(asked("commitment-coverage"))) == [
        "Sudah menandatangani: 0 dari 1 perangkat daerah penanggung jawab."
    ]
    signed = {path: (("capacity: head", "capacity: head, method: wet-ink, date: 2024-03-01"),)}
    found = table(asked("commitment-coverage", signed))
    assert notes(found) == ["Sudah menandatangani: 1 dari 1 perangkat daerah penanggung jawab."]
    assert rows(found)[0][-1].endswith("1 Maret 2024")


def test_a_plan_that_nothing_aligns_with_says_so() -> None:
    assert rows(table(asked("alignment"))) == [
        ["Misi 3", "GOV-01"],
        ["–", "Belum ada program yang merujuk dokumen ini."],
    ]


def test_facts_have_a_computed_share_only_where_they_are_part_of_something() -> None:
    assert [row[1:3] for row in rows(table(asked("facts")))] == [["2 dari 3", "66,7%"], ["80%", "–"]]


def test_abbreviations_stand_in_alphabetical_order_and_meanings_only_where_there_are_any() -> None:
    assert column(table(asked("abbreviations")), 0) == ["APBD", "SPBE"]
    without = {"registries/abbreviations.yaml": "- {term: SPBE, expansion: Sistem}\n"}
    assert rows(table(asked("abbreviations", without))) == [["SPBE", "Sistem"]]


def test_the_newest_version_comes_first() -> None:
    older = "version: 0.10.0\ndate: tbd\nreason: Awal.\n"
    found = table(asked("change-history", {"amendments/0.10.0.yaml": older}))
    assert column(found, 0) == ["0.10.0", "0.2.0"]
    assert rows(found)[1][-1] == "Ditambahkan (1): LIV-01 / Diubah (1): GOV-01 / Dihapus (1): GOV-09"


EMPTIED = {
    "milestones": {"milestones.yaml": "[]\n"},
    "consultations": {"consultations.yaml": "[]\n"},
    "commitment-coverage": {"commitments/2024-03-01.yaml": None},
    "change-history": {"amendments/0.2.0.yaml": None},
    "abbreviations": {"registries/abbreviations.yaml": "[]\n"},
    "facts": {"registries/facts.yaml": "[]\n"},
    "risks": {"analysis.yaml": (("risks:\n", "risks: []\nx-risks:\n"),)},
    "quick-wins": {LIV_01: (("quick_win:\n", "quick_win: false\nx-quick_win:\n"),)},
}


@pytest.mark.parametrize("name", EMPTIED)
def test_a_block_without_data_is_a_sentence_and_not_a_bare_head(name: str) -> None:
    changes = {path: _without_x(path, change) for path, change in EMPTIED[name].items()}
    [found] = asked(f"{name} #blok", changes)
    assert isinstance(found, Paragraph)
    assert (found.role, found.id) == ("empty", "blok")
    assert words(found.text)


def _without_x(path: str, change: plans.Change) -> plans.Change:
    """A key that begins with `x-` marks, with all that is indented below it, what a change takes out."""
    if not isinstance(change, tuple):
        return change
    text = plans.files({path: change})[path].decode()
    kept, gone = [], False
    for line in text.split("\n"):
        gone = line.startswith("x-") or (gone and line.startswith(" "))
        kept += [] if gone else [line]
    return "\n".join(kept)


def test_the_coverage_tells_what_has_changed_since_it_was_signed() -> None:
    path = "commitments/2024-03-01.yaml"
    other = "0" * 64
    signed = (
        ("capacity: head", "capacity: head, method: wet-ink, date: 2024-03-01"),
        ("fingerprint: tbd", f'fingerprint: "{other}"\nagency_fingerprints: {{diskominfo: "{other}"}}'),
    )
    found = table(asked("commitment-coverage", {path: signed}))
    assert rows(found)[0][-1].endswith("1 Maret 2024; ditandatangani, berubah sejak itu")
    assert notes(found) == [
        "Sudah menandatangani: 1 dari 1 perangkat daerah penanggung jawab; bagian 1 di antaranya berubah sejak itu."
    ]
