"""Claims about mending: a planted mistake is taken back to the letter, and nothing else of the plan changes."""

from __future__ import annotations

import pytest

from smartprov.cli.mending import mend
from smartprov.compiler import check_files
from smartprov.diagnostics import Diagnostic, Severity, Span
from smartprov.mending import MENDS, fix_of, fixes_of
from smartprov.source.folder import Folder
from tests import plans

GOV_01, AGENCIES, CHAPTER = "programs/gov-01.yaml", "registries/agencies.yaml", "chapters/buku-2/02-pendanaan.md"
SPELLING = {"reason": "spelling", "right": "risiko"}
TAIL = "\n\nKalimat sisipan tentang {}.\n"


def folder(files: plans.Files) -> Folder:
    assets = {path: data for path, data in files.items() if path.startswith("assets/")}
    return Folder({path: data for path, data in files.items() if path not in assets}, assets, ())


PLANTED = (
    (GOV_01, "lead_agency: diskominfo\nsupp", "lead_agensy: diskominfo\nsupp", "unknown-key"),
    (GOV_01, "category: application", "category: aplication", "unknown-choice"),
    (GOV_01, "amount: 1500000000", "amount: 1.500.000.000", "bad-money"),
    (GOV_01, "amount: 1500000000", "amount: Rp1.500.000.000", "bad-money"),
    ("registries/regions.yaml", 'code: "32.01"', "code: 32.01", "bad-text"),
)


@pytest.mark.parametrize(("path", "right", "wrong", "code"), PLANTED)
def test_a_slip_in_yaml_is_taken_back(path: str, right: str, wrong: str, code: str) -> None:
    original = plans.small_files()
    files = plans.files({path: ((right, wrong),)})
    assert code in {each.code for each in check_files(folder(files)).diagnostics}
    assert dict(mend(folder(files)).folder.files) == dict(folder(original).files)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Senin, 24 Oktober 2023", "Selasa, 24 Oktober 2023"),
        ("biaya IDR 5 juta", "biaya Rp5 juta"),
        ("biaya Rp. 1.500.000", "biaya Rp1.500.000"),
        ("biaya Rp1.500.000,-", "biaya Rp1.500.000"),
        ("biaya Rp1500000 saja", "biaya Rp1.500.000 saja"),
        ("sebanyak 41.5 persen", "sebanyak 41,5 persen"),
        ("resiko", "risiko"),
        ("Dinas Kesehatn", "Dinas Kesehatan"),
    ],
)
def test_a_slip_in_prose_is_put_right(wrong: str, right: str) -> None:
    text = plans.small_files()[CHAPTER].decode()
    mended = mend(folder(plans.files({CHAPTER: text + TAIL.format(wrong)})))
    assert mended.folder.files[CHAPTER].decode() == text + TAIL.format(right)
    assert mended.count >= 1


def test_a_typed_number_becomes_the_expression_that_prints_it() -> None:
    text = plans.small_files()[CHAPTER].decode()
    mended = mend(folder(plans.files({CHAPTER: text + TAIL.format("2 dari 3 daerah")})))
    said = mended.folder.files[CHAPTER].decode()
    assert "{{ facts['daerah-ber-masterplan'].value }} dari {{ facts['daerah-ber-masterplan'].of }} daerah" in said


def test_comments_order_and_line_ends_stay() -> None:
    text = plans.small_files()[GOV_01].decode().replace("phase: long", "phasse: long # tetap").replace("\n", "\r\n")
    mended = mend(folder(plans.files({GOV_01: text})))
    assert mended.folder.files[GOV_01].decode() == text.replace("phasse", "phase")


def test_a_plan_without_mistakes_is_left_alone() -> None:
    before = folder(plans.small_files())
    mended = mend(before)
    assert (mended.folder, mended.count) == (before, 0)


def test_what_its_author_alone_can_know_is_left_alone() -> None:
    files = plans.files({GOV_01: (("goal: goal-1", "goal: goal-9"), ("phase: long", "zzzzz: long"))})
    assert mend(folder(files)).folder.files[GOV_01] == files[GOV_01]


def test_a_repair_that_breaks_the_file_is_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    files = plans.files({GOV_01: (("goal: goal-1", "goal: goal-9"),)})
    monkeypatch.setattr("smartprov.mending.MENDS", {"unknown-reference": lambda typed, arguments: "[: {"})
    mended = mend(folder(files))
    assert (mended.folder.files[GOV_01], mended.count) == (files[GOV_01], 0)


def test_of_two_repairs_of_the_same_words_the_first_is_made() -> None:
    texts = {"a.md": "resiko"}
    findings = [
        Diagnostic(
            "common-typo", Severity.WARNING, Span("a.md", 1, 1, 1, 7), {"reason": "spelling", "right": "risiko"}
        ),
        Diagnostic("typed-number", Severity.WARNING, Span("a.md", 1, 3, 1, 5), {"expression": "{{ x }}"}),
    ]
    assert [finding.code for finding, _ in fixes_of(findings, texts)] == ["common-typo"]


@pytest.mark.parametrize(
    ("said", "right", "reason", "mended"),
    [
        ("Dinas Holtikultura", "Dinas Hortikultura", "near", "Dinas Hortikultura"),
        ("Dinas Komunikasi dan Informasi", "Dinas Komunikasi dan Informatika", "near", None),
        ("Dinas Kesehatn Hewn", "Dinas Kesehatan Hewan", "near", None),
        ("Dinas Sosil", "Dinas Sosial Daerah", "near", None),
        ("Contoh Adiwarno", "Contoh Adiwarna", "person", None),
        ("Dinkes Raya", "Dinas Kesehatan", "alias", "Dinas Kesehatan"),
    ],
)
def test_a_name_is_mended_where_one_word_has_slipped(said: str, right: str, reason: str, mended: str | None) -> None:
    span = Span("a.md", 1, 1, 1, len(said) + 1)
    finding = Diagnostic("name-spelling", Severity.WARNING, span, {"reason": reason, "said": said, "right": right})
    fix = fix_of(finding, {"a.md": f"{said}. Hadir"})
    assert (fix.edits[0].text if fix else None) == mended


@pytest.mark.parametrize("code", sorted(MENDS))
def test_where_a_finding_does_not_say_what_is_right_nothing_is_mended(code: str) -> None:
    finding = Diagnostic(code, Severity.ERROR, Span("a.yaml", 1, 1, 1, 4), {})
    assert fix_of(finding, {"a.yaml": "{:}"}) is None
    assert fix_of(finding, {}) is None
