"""Claims about rules with several reasons, each worded by itself, and about what a rule keeps to itself."""

from __future__ import annotations

import pytest

from smartprov.diagnostics import Diagnostic
from tests.checks.overlay import BASE, files_of, judged

PLAN, PROGRAM, CHAPTER = "masterplan.yaml", "programs/gov-01.yaml", "chapters/buku-1/pendahuluan.md"
AGENCIES, FUNDING = "registries/agencies.yaml", "registries/funding.yaml"
FACTS, REGIONS = "registries/facts.yaml", "registries/regions.yaml"
PROSE = "Rencana ini memuat {{ programs.count }} program."
SUMMARY = "summary: Satu pintu bagi semua.\n"
PHASES = (
    "phases:\n  - {id: short, title: Jangka pendek, end: 2025}\n  - {id: medium, title: Jangka menengah, end: 2028}\n"
)
LINE = "  - {{year: {}, amount: {}, scheme: {}}}\n"
ACTIONS_BUDGET = "      - {year: 2024, amount: 100, scheme: apbd}\n      - {year: 2025, amount: 200, scheme: apbd}\n"

UNSIGNED = """\
id: komitmen
title: Komitmen
version: 0.1.0
date: tbd
scope: {programs: all}
undertakings: [Melaksanakan]
signatories: []
fingerprint: tbd
files: [{path: assets/a.pdf, sha256: ab}]
"""

Edit = tuple[str, str, str]


def edited(*edits: Edit) -> dict[str, bytes]:
    """The base plan with words replaced; a path that is not there yet is made from nothing."""
    texts = {path: data.decode() for path, data in files_of(BASE).items()}
    for path, old, new in edits:
        text = texts.get(path, "")
        assert old in text, (path, old)
        texts[path] = text.replace(old, new, 1)
    return {path: text.encode() for path, text in texts.items()}


def found(*edits: Edit) -> list[Diagnostic]:
    """What counts in the edited plan."""
    return list(judged(edited(*edits)).diagnostics)


def own_budget(*lines: tuple[int, object, str]) -> Edit:
    return PROGRAM, SUMMARY, SUMMARY + "budget:\n" + "".join(LINE.format(*line) for line in lines)


def actions_budget(*lines: tuple[int, object, str]) -> Edit:
    return PROGRAM, ACTIONS_BUDGET, "".join("    " + LINE.format(*line) for line in lines)


def fact(value: int) -> Edit:
    entry = f"- {{id: regions-with-masterplan, title: A, value: {value}, of: 2, unit: region, source: src-a}}\n"
    return FACTS, "", entry


def picture(content: str) -> tuple[Edit, Edit]:
    return (CHAPTER, PROSE, "![Peta](../../assets/peta.svg)"), ("assets/peta.svg", "", content)


CHAIR = "{title: Ketua, holder: Contoh Adiwarna}"
REASONS: dict[str, tuple[Edit, ...]] = {
    "phases-order.none": ((PLAN, PHASES, "phases: []\n"),),
    "phases-order.ascending": ((PLAN, "end: 2025}", "end: 2028}"),),
    "phases-order.end": ((PLAN, "period: {start: 2024, end: 2028}", "period: {start: 2024, end: 2029}"),),
    "outside-period.period": ((PROGRAM, "start: 2024", "start: 2023"),),
    "budget-sum.total": (own_budget((2024, 100, "apbd"), (2025, 201, "apbd")),),
    "budget-sum.year": (own_budget((2024, 200, "apbd"), (2025, 100, "apbd")),),
    "budget-sum.scheme": (
        own_budget((2024, 100, "kpbu"), (2025, 200, "apbd")),
        (PROGRAM, "    years:", "    partners: [{name: tbd, kind: private}]\n    years:"),
    ),
    "budget-sum.cell": (
        own_budget((2024, 100, "kpbu"), (2025, 100, "apbd")),
        actions_budget((2024, 100, "apbd"), (2025, 100, "kpbu")),
        (PROGRAM, "    years:", "    partners: [{name: tbd, kind: private}]\n    years:"),
    ),
    "budget-outside-action.program": (
        own_budget((2024, 100, "apbd"), (2026, 200, "apbd")),
        actions_budget((2024, "tbd", "apbd")),
    ),
    "percent-out-of-range.negative": ((PROGRAM, "value: 40", "value: -1"),),
    "target-direction.down": ((PROGRAM, "direction: up", "direction: down"),),
    "no-final-target.none": ((PROGRAM, 'targets: {2024: 50, 2025: "60-70"}', "targets: {}"),),
    "fact-contradicts-registry.none": (
        fact(2),
        (REGIONS, "type: kota", "type: kota, masterplan: {status: none}"),
    ),
    "bad-reference-docx.not-word": (("assets/reference.docx", "", "not a zip"),),
    "unknown-column.block": (
        (PLAN, "books:\n", "page: {views: {ringkas: [code, level]}}\nbooks:\n"),
        (CHAPTER, PROSE, ":::{program-matrix} columns=ringkas\n:::"),
    ),
    "unknown-value.root": ((CHAPTER, "programs.count", "programes.count"),),
    "unknown-value.leaf": ((CHAPTER, "programs.count", "programs.count.total"),),
    "unknown-option.none": ((CHAPTER, PROSE, ":::{gaps} by=scheme\n:::"),),
    "wrong-filter.not-a-date": ((CHAPTER, "programs.count", "plan.title | date"),),
    "wrong-filter.not-a-list": ((CHAPTER, "programs.count", "plan.title | list"),),
    "wrong-filter.bad-arguments": ((CHAPTER, "programs.count", "programs.count | words(1)"),),
    "wrong-filter.too-large": (
        (CHAPTER, "programs.count", "budget.total | words"),
        actions_budget(*((2024, 10**17, "apbd") for _ in range(10))),
    ),
    "bad-picture.not-a-picture": picture("peta"),
    "agency-not-valid.ended": ((AGENCIES, "Informatika}", "Informatika, valid_until: 2024}"),),
    "agency-not-valid.not-yet": ((AGENCIES, "Informatika}", "Informatika, valid_from: 2025}"),),
    "funding-code.syntax": ((FUNDING, "title: APBD}", 'title: APBD, official_code: "3.1"}'),),
    "untidy-text.spaces": ((PROGRAM, "title: Satu pintu", "title: Satu  pintu"),),
    "untidy-text.dash": ((PROGRAM, "title: Satu pintu", "title: Satu - pintu"),),
    "region-code.syntax": ((REGIONS, '"32.01"', '"32.1"'),),
    "region-code.outside": ((REGIONS, '"32.01"', '"33.01"'),),
    "region-code.kota": ((REGIONS, "type: kabupaten", "type: kota"),),
    "region-code.kabupaten": ((REGIONS, "type: kota", "type: kabupaten"),),
    "nomenclature-code.syntax": ((PROGRAM, SUMMARY, SUMMARY + 'nomenclature: ["2.16.2"]\n'),),
    "nomenclature-code.level": ((PROGRAM, SUMMARY, SUMMARY + 'nomenclature: ["2.16.02.2.01"]\n'),),
    "stale-number.near": ((CHAPTER, PROSE, "Total anggaran Rp305."),),
    "stale-number.thousand": (
        (CHAPTER, PROSE, "Total anggaran Rp125 juta."),
        actions_budget((2024, 125_000, "apbd")),
    ),
    "number-format.dash": ((CHAPTER, PROSE, "Harganya Rp1.500,-."),),
    "number-format.currency": ((CHAPTER, PROSE, "Harganya IDR 1.500."),),
    "number-format.point": ((CHAPTER, PROSE, "Harganya Rp.1.500."),),
    "number-format.space": ((CHAPTER, PROSE, "Harganya Rp 1.500."),),
    "number-format.commas": ((CHAPTER, PROSE, "Warganya 1,500,000."),),
    "number-format.decimal": ((CHAPTER, PROSE, "Bagiannya 41.5 persen."),),
    "number-format.ungrouped": ((CHAPTER, PROSE, "Harganya Rp1500000."),),
    "common-typo.spelling": ((CHAPTER, PROSE, "Ini resiko kecil."),),
    "common-typo.doubled": ((CHAPTER, PROSE, "Ini yang yang kecil."),),
    "name-spelling.near": ((CHAPTER, PROSE, "Dinas Kesehtan hadir."),),
    "name-spelling.person": (
        (
            "registries/bodies.yaml",
            "",
            "- {id: tim, title: Tim, kind: other, roles: [{title: Ketua, holder: Contoh Adiwarna}]}\n",
        ),
        (CHAPTER, PROSE, "Contoh Adiwarno hadir."),
    ),
    "name-spelling.alias": (
        (AGENCIES, "Kesehatan}", "Kesehatan, aliases: [Dinkes Raya]}"),
        (CHAPTER, PROSE, "Dinkes Raya hadir."),
    ),
    "signed-file.missing": (("commitments/2024.yaml", "", UNSIGNED),),
    "bad-picture.svg-outside": picture('<svg xmlns="http://www.w3.org/2000/svg"><image href="a.png"/></svg>'),
}


@pytest.mark.parametrize("key", REASONS)
def test_each_reason_is_told_apart(key: str) -> None:
    code, _, reason = key.partition(".")
    reasons = [each.arguments.get("reason") for each in found(*REASONS[key]) if each.code == code]
    assert reason in reasons


RENAMED = (PROGRAM, SUMMARY, SUMMARY + "renamed_from: gov-00\n")


def test_a_renamed_program_needs_an_amendment_and_a_removed_one_too() -> None:
    earlier = edited((PLAN, "version: 0.1.0", "version: 0.0.9"))
    earlier["amendments/0.0.9.yaml"] = b"version: 0.0.9\ndate: 2023-12\nreason: Rilis.\n"
    earlier["programs/gov-00.yaml"] = earlier.pop(PROGRAM).replace(b"gov-01", b"gov-00")
    released = {path: data.replace(b"gov-01", b"gov-00") for path, data in earlier.items()}
    said = [each.arguments["reason"] for each in judged(edited(RENAMED), released=released).diagnostics]
    assert said == ["renamed"]
    told = edited(RENAMED, ("amendments/0.1.0.yaml", "reason:", "changed: [gov-01]\nreason:"))
    assert not judged(told, released=released).diagnostics
    assert [each.code for each in judged(edited(), released=released).diagnostics] == ["removed-without-amendment"]


def test_what_was_just_released_may_keep_its_version() -> None:
    assert not judged(edited(), released=edited()).diagnostics


QUIET: dict[str, tuple[str, tuple[Edit, ...]]] = {
    "a budget line with a slip is not missing from the sum": (
        "budget-sum",
        (
            own_budget((2024, 100, "apbd"), (2025, 200, "apbd")),
            (PROGRAM, "amount: 200, scheme: apbd}\n", "amount: Rp200, scheme: apbd}\n"),
        ),
    ),
    "what is undecided in the actions may still fill the sum": (
        "budget-sum",
        (
            own_budget((2024, 100, "apbd"), (2025, 800, "apbd")),
            actions_budget((2024, 100, "apbd"), (2025, "tbd", "apbd")),
        ),
    ),
    "an indicator with a slip counts as being there": (
        "no-indicators",
        ((PROGRAM, "    title: Layanan daring\n", ""),),
    ),
    "an action with a slip counts as being there": ("no-actions", ((PROGRAM, "    title: Portal\n", ""),)),
    "a program with a slip may answer the gap": ("gap-unanswered", ((PROGRAM, "addresses: [gap-1]", "addresses: 3"),)),
    "a lost program may fill the dimension": ("dimension-without-programs", ((PROGRAM, SUMMARY, ""),)),
    "a file that is no YAML may fill the dimension": (
        "dimension-without-programs",
        ((PROGRAM, "title: Satu pintu", "title: a: b"),),
    ),
    "a lost program is not unknown in prose": (
        "unknown-value",
        ((PROGRAM, SUMMARY, ""), (CHAPTER, "programs.count", "programs['gov-01'].title")),
    ),
    "a lost field is not unknown in prose": (
        "unknown-value",
        (
            (PROGRAM, SUMMARY, SUMMARY + "subdimension: 3\n"),
            (CHAPTER, "programs.count", "programs['gov-01'].subdimension.title"),
        ),
    ),
    "a lost program is a target still": (
        "unknown-target",
        ((PROGRAM, SUMMARY, ""), (CHAPTER, PROSE, "[](#gov-01)")),
    ),
    "years outside the plan are not outside the program as well": (
        "action-outside-program",
        ((PROGRAM, "years: [2024, 2025]", "years: [2024, 2025, 2040]"),),
    ),
    "a reversed plan period judges no years": (
        "outside-period",
        ((PLAN, "period: {start: 2024, end: 2028}", "period: {start: 2028, end: 2024}"),),
    ),
    "an amendment with a slip is there": (
        "amendment-version",
        (("amendments/0.1.0.yaml", "reason: Versi pertama.\n", ""),),
    ),
    "a chapter with a slip is not empty": ("empty-chapter", ((CHAPTER, PROSE, "<div>"),)),
    "a number that the plan may know needs no source": (
        "number-without-source",
        ((PROGRAM, SUMMARY, ""), (CHAPTER, PROSE, "Rencana ini memuat 12 program.")),
    ),
    "books that cannot be read may hold the chapter": ("unused-chapter", ((PLAN, "title: Masterplan, ", ""),)),
}


@pytest.mark.parametrize("claim", QUIET)
def test_a_mistake_has_no_false_consequences(claim: str) -> None:
    code, edits = QUIET[claim]
    assert code not in {each.code for each in found(*edits)}


def test_a_slip_before_it_does_not_move_a_place() -> None:
    """The first action is lost to a missing field; the second one's year is still found where it stands."""
    lost = "actions:\n  - {id: gov-01.a0, category: policy}\n"
    edits = ((PROGRAM, "actions:\n", lost), (PROGRAM, "years: [2024, 2025]", "years: [2024, 2026, 2025]"))
    (guilty,) = [each for each in found(*edits) if each.code == "action-outside-program"]
    line = edited(*edits)[PROGRAM].decode().split("\n")[guilty.span.line - 1]
    assert line[guilty.span.column - 1 :].startswith("2026")


def test_a_name_ends_with_its_sentence() -> None:
    told = found((CHAPTER, PROSE, "Rapat di Dinas Kesehtan. Semua hadir."))
    assert [each.arguments["said"] for each in told if each.code == "name-spelling"] == ["Dinas Kesehtan"]


def test_a_cycle_is_told_once_with_its_steps() -> None:
    files = edited((PROGRAM, SUMMARY, SUMMARY + "depends_on: [gov-02]\n"))
    for id, needed in (("gov-02", "gov-03"), ("gov-03", "gov-01")):
        text = files[PROGRAM].decode().replace("gov-02", "@").replace("gov-01", id).replace("@", needed)
        files[f"programs/{id}.yaml"] = text.replace("title: Satu pintu", f"title: Program {id}").encode()
    (cycle,) = judged(files).diagnostics
    assert cycle.arguments["cycle"] == "gov-01 → gov-02 → gov-03 → gov-01"
    assert [related.span.path for related in cycle.related] == ["programs/gov-01.yaml", "programs/gov-02.yaml"]
    assert cycle.span.path == "programs/gov-03.yaml"


def test_a_program_that_waits_for_itself_is_a_cycle() -> None:
    (cycle,) = found((PROGRAM, SUMMARY, SUMMARY + "depends_on: [gov-01]\n"))
    assert (cycle.code, cycle.arguments["cycle"], cycle.related) == ("dependency-cycle", "gov-01 → gov-01", ())


def test_a_long_chain_of_programs_is_no_cycle_and_needs_no_recursion() -> None:
    from smartprov.checks.dependency_cycle import _cycles

    chain = {str(number): (str(number + 1),) for number in range(5000)}
    assert not list(_cycles(chain))
    assert len(list(_cycles(chain | {"4999": ("0",)}))) == 1


def test_the_nearest_name_is_offered() -> None:
    (guilty,) = found((CHAPTER, "programs.count", "programs['gov-1'].title"))
    assert guilty.arguments["nearest"] == "gov-01"


BROKEN = ("registries/regions.yaml", "registries/dimensions.yaml", "strategy.yaml", "analysis.yaml", PROGRAM)


@pytest.mark.parametrize("path", BROKEN)
def test_a_file_that_is_no_yaml_is_all_that_is_spoken_of(path: str) -> None:
    files = edited(
        (PROGRAM, SUMMARY, SUMMARY + "regions: ['32.73']\nsubdimension: public-services\n"),
        (CHAPTER, PROSE, "[](#32.73), {{ goals['goal-1'].title }}, {{ programs['gov-01'].goal.title }}."),
    )
    files[path] += b"\n  a: [b: c\n"
    (only,) = judged(files).diagnostics
    assert only.span.path == path
