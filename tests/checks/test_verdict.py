"""Claims about what a plan says of findings: their weight, and which it accepts."""

from __future__ import annotations

import pytest

from smartprov.checks.verdict import Verdict
from smartprov.diagnostics import Severity
from tests.checks.overlay import BASE, files_of, judged

PLAN, PROGRAM, ANALYSIS = "masterplan.yaml", "programs/gov-01.yaml", "analysis.yaml"
GAP = "  - {{id: {}, title: Data, dimension: governance, current: Tersebar, desired: Satu}}\n"


def ruled(rules: str, *, chapter: str = "", program: tuple[str, str] = ("", "")) -> Verdict:
    """The verdict on the base plan with a second gap that nobody answers, under these rules."""
    files = {path: data.decode() for path, data in files_of(BASE).items()}
    files[PLAN] += f"rules:\n{rules}"
    files[ANALYSIS] += GAP.format("gap-2")
    files[PROGRAM] = files[PROGRAM].replace(*program, 1)
    files["chapters/buku-1/pendahuluan.md"] += chapter
    return judged({path: text.encode() for path, text in files.items()})


def codes(verdict: Verdict) -> list[str]:
    return [each.code for each in verdict.diagnostics]


def test_a_weight_is_changed_by_code() -> None:
    (gap,) = ruled("  severity: {gap-unanswered: error}\n").diagnostics
    assert gap.severity is Severity.ERROR
    (gap,) = ruled("  severity: {gap-unanswered: note}\n").diagnostics
    assert gap.severity is Severity.NOTE


@pytest.mark.parametrize("spelling", ["off", "'off'"])
def test_a_finding_is_switched_off_with_or_without_quotes(spelling: str) -> None:
    assert not ruled(f"  severity: {{gap-unanswered: {spelling}}}\n").diagnostics


def test_an_error_that_the_book_relies_on_keeps_its_weight() -> None:
    verdict = ruled("  severity: {unknown-value: 'off', gap-unanswered: 'off'}\n", chapter="\n{{ program }}\n")
    assert sorted(codes(verdict)) == ["fixed-severity", "unknown-value"]
    assert all(each.severity is Severity.ERROR for each in verdict.diagnostics)


def test_an_accepted_warning_is_kept_apart_with_its_reason() -> None:
    verdict = ruled("  accepted: [{code: gap-unanswered, at: gap-2, reason: Tahun depan}]\n")
    assert not verdict.diagnostics
    ((gap, reason),) = [(each.diagnostic, each.reason) for each in verdict.accepted]
    assert (gap.code, gap.severity, reason) == ("gap-unanswered", Severity.WARNING, "Tahun depan")


def test_without_a_place_it_is_accepted_everywhere() -> None:
    assert not ruled("  accepted: [{code: gap-unanswered, reason: Tahun depan}]\n").diagnostics


def test_it_is_accepted_nowhere_else() -> None:
    verdict = ruled("  accepted: [{code: gap-unanswered, at: gap-1, reason: Tahun depan}]\n")
    assert codes(verdict) == ["gap-unanswered", "accepted-unmatched"]


def test_the_second_of_two_acceptances_of_one_finding_is_not_called_unmatched() -> None:
    wide = "{code: gap-unanswered, reason: Semua}"
    narrow = "{code: gap-unanswered, at: gap-2, reason: Ini}"
    assert not ruled(f"  accepted: [{wide}, {narrow}]\n").diagnostics


def test_an_action_is_accepted_through_itself_and_through_its_program() -> None:
    kpbu = ("amount: 200, scheme: apbd", "amount: 200, scheme: kpbu")
    gap = "{code: gap-unanswered, reason: Tahun depan}"
    for at in ("gov-01.a1", "gov-01"):
        rules = f"  accepted: [{gap}, {{code: partner-missing, at: {at}, reason: Lelang}}]\n"
        assert not ruled(rules, program=kpbu).diagnostics
    rules = f"  accepted: [{gap}, {{code: partner-missing, at: gov-01.i1, reason: Lelang}}]\n"
    assert codes(ruled(rules, program=kpbu)) == ["partner-missing", "accepted-unmatched"]


def test_what_follows_a_part_is_not_in_it() -> None:
    """The last action ends where the program's next key begins."""
    rules = "  accepted: [{code: gap-unanswered, reason: A}, {code: repeated-entry, at: gov-01.a1, reason: B}]\n"
    last = files_of(BASE)[PROGRAM].decode().rstrip().split("\n")[-1]
    verdict = ruled(rules, program=(last, f"{last}\nsources: [src-a, src-a]\n"))
    assert codes(verdict) == ["repeated-entry", "accepted-unmatched"]


def test_a_finding_in_prose_is_accepted_by_its_chapter() -> None:
    rules = "  accepted: [{code: gap-unanswered, reason: A}, {code: missing-glyph, at: pendahuluan, reason: B}]\n"
    verdict = ruled(rules, chapter="\nHujan ☂ deras.\n")
    assert not verdict.diagnostics
    assert len(verdict.accepted) == 2


def test_an_error_is_not_accepted() -> None:
    rules = "  accepted: [{code: gap-unanswered, reason: A}, {code: wrong-phase, at: gov-01, reason: B}]\n"
    verdict = ruled(rules, program=("phase: short", "phase: medium"))
    assert codes(verdict) == ["wrong-phase", "accepted-error"]
    weighed = "  severity: {wrong-phase: warning}\n" + rules
    assert not ruled(weighed, program=("phase: short", "phase: medium")).diagnostics


def test_while_there_are_errors_nothing_is_called_unmatched() -> None:
    rules = "  accepted: [{code: gap-unanswered, reason: A}, {code: partner-missing, at: gov-01, reason: B}]\n"
    assert codes(ruled(rules, program=("phase: short", "phase: medium"))) == ["wrong-phase"]
    assert codes(ruled(rules)) == ["accepted-unmatched"]


# --- comments that ignore a finding in place ----------------------------------------------------

WARNED = ("amount: 200, scheme: apbd}", "amount: 200, scheme: kpbu}")
"""An investor's money without a partner."""
INTENT = "# smartprov: ignore[partner-missing] Lelang 2025"


def commented(comment: str, *, above: str = "") -> Verdict:
    """The verdict on the base plan with that warning, and a comment on its line or above it."""
    files = {path: data.decode() for path, data in files_of(BASE).items()}
    text = files[PROGRAM].replace(*WARNED, 1)
    line = next(line for line in text.split("\n") if "kpbu" in line)
    above = "".join(f"      {each}\n" for each in above.split("\n") if each)
    files[PROGRAM] = text.replace(line, f"{above}{line}{comment}")
    return judged({path: text.encode() for path, text in files.items()})


def test_a_comment_ignores_a_warning_of_its_line_and_keeps_its_reason() -> None:
    assert codes(commented("")) == ["partner-missing"]
    verdict = commented(f"   {INTENT}")
    assert not verdict.diagnostics
    assert [(each.diagnostic.code, each.reason) for each in verdict.accepted] == [("partner-missing", "Lelang 2025")]


def test_a_comment_that_stands_alone_speaks_of_the_next_line_that_says_something() -> None:
    assert not commented("", above=f"{INTENT}\n# catatan lain").diagnostics
    far = commented("", above=f"{INTENT}\n- {{year: 2024, amount: 0, scheme: apbd}}")
    assert {"partner-missing", "ignore-unused"} <= set(codes(far))


def test_a_comment_without_a_reason_ignores_nothing() -> None:
    assert sorted(codes(commented("  # smartprov: ignore[partner-missing]"))) == [
        "ignore-without-reason",
        "partner-missing",
    ]


@pytest.mark.parametrize(
    ("comment", "right"),
    [
        ("# smartprov: ignore", ""),
        ("# smartprov: ignore[]", ""),
        ("# smartprov: ignore[partner-missing,]", ""),
        ("# smartprov: ignore[partner-missing", ""),
        ("# smartprov: ignore partner-missing", ""),
        ("# smartprov: ignore partner-mising Lelang 2025", ""),
        ("# smartprov: abaikan[partner-missing] Lelang 2025", ""),
        ("# smartprov: ignore partner-missing Lelang 2025", INTENT),
        ("# smartprov: ignore(partner-missing) Lelang 2025", INTENT),
        ("# smartprov: ignore[partner-missing Lelang 2025", INTENT),
        ("# smartprov ignore [partner-missing]: Lelang 2025", INTENT),
        ("#Smartprov : Ignore[Partner-Missing] Lelang 2025", INTENT),
    ],
)
def test_a_comment_that_cannot_be_read_is_told_in_its_place_and_ignores_nothing(comment: str, right: str) -> None:
    found = commented(f"   {comment}").diagnostics
    assert sorted(each.code for each in found) == ["ignore-malformed", "partner-missing"]
    said = next(each for each in found if each.code == "ignore-malformed")
    assert said.arguments == {"right": right}
    assert (said.span.end_column or 0) - said.span.column == len(comment)


@pytest.mark.parametrize("comment", ["# smartprov membaca baris ini", "# lihat ../.smartprov/schemas", "# ignore: ini"])
def test_a_comment_that_only_speaks_of_smartprov_is_none_of_ours(comment: str) -> None:
    assert codes(commented(f"   {comment}")) == ["partner-missing"]


def test_each_rule_that_a_comment_names_must_be_known_and_match() -> None:
    found = commented("  # smartprov: ignore[partner-missing, no-actions, partner-mising] Lelang")
    assert sorted((each.code, each.arguments["code"]) for each in found.diagnostics) == [
        ("ignore-unused", "no-actions"),
        ("unknown-code", "partner-mising"),
    ]


def test_a_comment_cannot_ignore_an_error_and_is_not_called_unused_while_there_are_errors() -> None:
    wrong = ("goal: goal-1", "goal: goal-9  # smartprov: ignore[unknown-reference] Nanti")
    assert "accepted-error" in codes(ruled("  severity: {}\n", program=wrong))
    unused = ("goal: goal-1", "goal: goal-9  # smartprov: ignore[no-actions] Nanti")
    assert "ignore-unused" not in codes(ruled("  severity: {}\n", program=unused))


@pytest.mark.parametrize(
    "summary",
    [
        f'"Satu pintu {INTENT}"',
        f"|\n  Satu pintu\n  {INTENT}\n",
        f">-\n  Satu {INTENT} pintu",
        f"Satu#{INTENT}",
    ],
)
def test_what_looks_like_a_comment_in_a_text_is_none(summary: str) -> None:
    verdict = ruled(
        "  severity: {gap-unanswered: off}\n", program=("summary: Satu pintu bagi semua.", f"summary: {summary}")
    )
    assert "ignore-unused" not in codes(verdict)


def test_behind_a_text_of_several_lines_a_comment_is_one() -> None:
    text = f"summary: |\n  Satu pintu\n{INTENT}"
    verdict = ruled("  severity: {gap-unanswered: off}\n", program=("summary: Satu pintu bagi semua.", text))
    assert codes(verdict) == ["ignore-unused"]


def test_the_front_matter_of_a_chapter_takes_comments_and_its_prose_does_not() -> None:
    files = dict(files_of(BASE))
    intent = "# smartprov: ignore[unused-chapter] Draf"
    in_front, in_prose = f"id: lama   {intent}\ntitle: Bab\n---\n\nIsi.\n", f"id: lama\ntitle: Bab\n---\n\n{intent}\n"
    for text, count in ((in_front, 0), (in_prose, 1)):
        verdict = judged(files | {"chapters/buku-1/lama.md": f"---\n{text}".encode()})
        assert codes(verdict).count("unused-chapter") == count
        assert "ignore-unused" not in codes(verdict)
