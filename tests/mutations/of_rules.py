"""Mistakes that the rules over a plan's data are there for: each a pattern in the sample's files and what stands instead."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch

from tests.mutations.editing import line_of
from tests.mutations.sample import TEXTS, Mutation

PER_RULE = 4
PROGRAMS = "programs/*.yaml"
Match = re.Match[str]
New = str | Callable[[Match], str]


@dataclass(frozen=True, slots=True)
class Mistake:
    """Where a pattern matches, its group `at` (or all of it) becomes something else; `code` is told on that line.

    `lines` is how many lines from there, first and last, it may be told on instead.
    """

    name: str
    files: str
    pattern: str
    new: New
    code: str
    lines: tuple[int, int] = (0, 0)
    fits: Callable[[Match], bool] = lambda match: True


def rule_mutations(seed: int = 1) -> Iterator[Mutation]:
    """Each mistake at a few of the places where it can be made."""
    choose = random.Random(seed)
    for mistake in MISTAKES:
        found = [
            (path, match)
            for path, text in sorted(TEXTS.items())
            if fnmatch(path, mistake.files)
            for match in re.finditer(mistake.pattern, text, re.MULTILINE)
            if mistake.fits(match)
        ]
        assert found, f"nowhere in the sample: {mistake.name}"
        for path, match in choose.sample(found, min(PER_RULE, len(found))):
            yield _made(mistake, path, match)


def _made(mistake: Mistake, path: str, match: Match) -> Mutation:
    group = "at" if "at" in match.re.groupindex else 0
    start, end = match.span(group)
    new = mistake.new if isinstance(mistake.new, str) else mistake.new(match)
    line = line_of(match.string, start)
    lines = tuple(range(line + mistake.lines[0], line + mistake.lines[1] + 1))
    text = match.string[:start] + new + match.string[end:]
    return Mutation(f"{mistake.code}: {mistake.name}", path, text, (mistake.code,), lines)


def _times(factor: float) -> Callable[[Match], str]:
    return lambda match: str(int(int(match["at"]) * factor))


def _id_is_unused(match: Match) -> bool:
    """Whether no other file names the id, so that changing it takes nothing from anyone."""
    return sum(text.count(match["id"]) for text in TEXTS.values()) == 1


def _count(pattern: str) -> Callable[[Match], bool]:
    return lambda match: len(re.findall(pattern, match.string)) == 1


def _is_shared(field: str) -> Callable[[Match], bool]:
    """Whether every id of a list stands in another program's list too."""

    def fits(match: Match) -> bool:
        return all(
            sum(
                1
                for path, text in TEXTS.items()
                if path.startswith("programs/") and re.search(rf"^{field}: .*\b{id}\b", text, re.MULTILINE)
            )
            > 1
            for id in match["ids"].split(", ")
        )

    return fits


def _other_title(match: Match) -> str:
    return "Layanan publik digital satu pintu" if "Layanan publik" not in match["at"] else "Kanal aduan satu nomor"


_TITLE = r"^title: (?P<at>.+)$"
_PERCENT = r"unit: percent\n    direction: up\n    baseline: .*\n    targets: \{.*: (?P<at>[\d.]+)\}$"
_AMOUNTS = r"(?:      - \{year: \d+, amount: \d+, .*\n){2,}"

MISTAKES = (
    Mistake("start and end swapped", PROGRAMS, r"^period: (?P<at>\{start: (?P<a>\d+), end: (?P<b>\d+)\})",
            lambda m: f"{{start: {m['b']}, end: {m['a']}}}", "period-order", fits=lambda m: m["a"] != m["b"]),
    Mistake("another phase", PROGRAMS, r"^phase: (?P<at>\w+)", lambda m: "long" if m["at"] != "long" else "short", "wrong-phase"),
    Mistake("a year before the plan", PROGRAMS, r"years: \[(?P<at>)\d{4}", "2019, ", "outside-period"),
    Mistake("money before the action", PROGRAMS, r"years: \[(?P<first>202[6-9]).*\n    budget:\n      - \{year: (?P<at>\d{4})",
            "2024", "budget-outside-action"),
    Mistake("three zeros too many", PROGRAMS, r"- \{year: \d+, amount: (?P<at>\d+), scheme: apbd-province",
            _times(1000), "amount-outlier", fits=lambda m: "budget:\n  -" not in m.string and len(re.findall(r"amount: \d", m.string)) > 5),
    Mistake("three zeros too few", PROGRAMS, r"- \{year: \d+, amount: (?P<at>\d+), scheme: apbd-province",
            _times(0.001), "amount-outlier", fits=lambda m: "budget:\n  -" not in m.string and len(re.findall(r"amount: \d", m.string)) > 5),
    Mistake("more than all", PROGRAMS, _PERCENT, "141", "percent-out-of-range"),
    Mistake("a percentage in thousandths", "registries/indicators.yaml", r"unit: percent\n(?:.*\n){2}  targets: \{.*: (?P<at>\d+)\}$",
            "980", "percent-out-of-range"),
    Mistake("the wrong way", PROGRAMS, r"direction: (?P<at>up)", "down", "target-direction", (0, 3), lambda m: "tbd" not in m.string[m.end() : m.end() + 160]),
    Mistake("a target that turns back", PROGRAMS, r"direction: up\n    baseline: .*\n    targets: \{\d+: [\d.]+, \d+: [\d.]+, (?P<at>\d+: [\d.]+)",
            lambda m: f"{m['at'][:4]}: 0.5", "target-direction", fits=lambda m: "percent" not in m.string[m.start() - 30 : m.start()]),
    Mistake("measured too late", PROGRAMS, r"baseline: \{year: (?P<at>2023), value: [\d.]+, source: .*\n    targets: \{2024", "2026", "baseline-not-first"),
    Mistake("no source", PROGRAMS, r"baseline: \{year: 2023, value: [\d.]+(?P<at>, source: src-contoh)\}", "", "baseline-without-source"),
    Mistake("no last target", PROGRAMS, r"targets: \{.*(?P<at>, \d{4}: [^,{}]+)\}$", "", "no-final-target"),
    Mistake("outputs alone", PROGRAMS, r"level: (?P<at>outcome|impact)", "output", "no-outcome-indicator", (-12, 0),
            lambda m: len(re.findall(r"level: (?:outcome|impact)", m.string)) == 1 and "  - ind-" not in m.string),
    Mistake("leads and supports", PROGRAMS, r"lead_agency: (?P<lead>[a-z]\S+)\nsupporting_agencies: \[(?P<at>)\w", lambda m: f"{m['lead']}, ", "lead-among-supporters"),
    Mistake("supports twice", PROGRAMS, r"supporting_agencies: \[(?P<one>\w+)(?P<at>)", lambda m: f", {m['one']}", "repeated-entry"),
    Mistake("a strategy of another dimension", "programs/[!g]*.yaml", r"^strategies: \[(?P<at>)", "strategy-1a, ", "strategy-elsewhere"),
    Mistake("no strategy", PROGRAMS, r"^strategies: (?P<at>\[(?P<ids>.+)\])", "[]", "program-without-strategy", (-12, 0), _is_shared("strategies")),
    Mistake("no need", PROGRAMS, r"^addresses: (?P<at>\[(?P<ids>.+)\])", "[]", "program-without-need", fits=_is_shared("addresses")),
    Mistake("waits for itself", PROGRAMS, r"^id: (?P<id>\S+)\n(?:.*\n)+?quick_win: false\n(?P<at>)", lambda m: f"depends_on: [{m['id']}]\n", "dependency-cycle", fits=lambda m: "depends_on" not in m.string),
    Mistake("waits for what starts later", PROGRAMS, r"start: 2024, end.*\n(?:.*\n)+?quick_win: false\n(?P<at>)", "depends_on: [gov-06]\n", "dependency-order", fits=lambda m: "depends_on" not in m.string),
    Mistake("another's subdimension", "programs/gov-*.yaml", r"^subdimension: (?P<at>\S+)", "tourism-branding", "subdimension-mismatch"),
    Mistake("another program's id", PROGRAMS, r"^  - id: (?P<at>\w+-\d\d)\.(?P<rest>[ai]\d)$", "zzz-01", "part-id", fits=lambda m: sum(t.count(f"{m['at']}.{m['rest']}") for t in TEXTS.values()) == 1),
    Mistake("no partner", PROGRAMS, r"    partners: .*\n(?=(?:    .*\n)+?.*scheme: (?:kpbu|csr))(?!(?:    .*\n)*?  - id)", "", "partner-missing", (0, 9)),
    Mistake("due before it was measured", PROGRAMS, r"  due: (?P<at>\S+)", "2023-12-31", "quick-win-dates"),
    Mistake("a plan that had ended", PROGRAMS, r"period: \{start: 20(?:2[789]|3\d), (?:.*\n)+?aligns_with:\n  - \{plan: (?P<at>\S+?)[,}]", "rpd-2024", "alignment-period"),
    Mistake("a wish for an indicator", PROGRAMS, r"  - id: \S+\.i\d\n    title: (?P<at>Jumlah|Persentase|Rata-rata)", "Meningkatnya", "vague-indicator"),
    Mistake("per cent in Indonesian", PROGRAMS, r"^    unit: (?P<at>percent)$", "persen", "unit-spelling"),
    Mistake("a sign for per cent", PROGRAMS, r"^    unit: (?P<at>percent)$", '"%"', "unit-spelling"),
    Mistake("a nomenclature code of another level", PROGRAMS, r"^quick_win: false\n(?P<at>)", 'nomenclature: ["2.16.02.2.01"]\n', "nomenclature-code"),
    Mistake("a broken nomenclature code", PROGRAMS, r"^quick_win: false\n(?P<at>)", 'nomenclature: ["2.16.2"]\n', "nomenclature-code"),
    Mistake("an activity of another program", PROGRAMS, r"^quick_win: false\n(?P<at>)", 'nomenclature: ["2.16.02", "2.16.03.1.01"]\n', "nomenclature-parent"),
    Mistake("two versions of the nomenclature", PROGRAMS, r"^quick_win: false\n(?P<at>)", 'nomenclature: ["2.16.02.1.01.01", "2.16.02.1.01.0001"]\n', "nomenclature-mixed"),
    Mistake("a broken standard code", PROGRAMS, r"^    direction: \w+\n(?P<at>)", '    standards: [{scheme: SDG, code: "16.6"}]\n', "standard-code"),
    Mistake("a code of another scheme", PROGRAMS, r"scheme: bankeu, status: \w+(?P<at>)\}", ', official_code: "1.3.1.05"', "funding-code"),
    Mistake("a broken funding code", PROGRAMS, r"scheme: apbn, status: \w+(?P<at>)\}", ', official_code: "12.2"', "funding-code"),
    Mistake("another program's title", PROGRAMS, _TITLE, _other_title, "similar-titles", fits=lambda m: not re.search(r"(?:Layanan publik|Kanal aduan)", m["at"]) and "id: gov-0" not in m.string),
    Mistake("two spaces", PROGRAMS, r"^title: \w+(?P<at> )\w", "  ", "untidy-text"),
    Mistake("a hyphen for a dash", "registries/plans.yaml", r"title: .*\d{4}(?P<at>–)\d{4}", "-", "untidy-text"),
    Mistake("one sum changed", "programs/*.yaml", r"^budget:\n  - \{year: \d+, amount: (?P<at>\d+)", lambda m: str(int(m["at"]) + 1_000_000), "budget-sum", (-1, -1)),
    Mistake("one amount for all years", PROGRAMS, rf"budget:\n(?P<at>{_AMOUNTS})", lambda m: re.sub(r"amount: \d+", "amount: 750000000", m["at"]), "repeated-amount", (-1, -1),
            lambda m: len(set(re.findall(r"year: (\d+)", m["at"]))) > 2 and not re.match(r"\s+- \{", m.string[m.end() :]) and "budget:\n  -" not in m.string),
    Mistake("approved, they say", PROGRAMS, r"scheme: (?:kpbu|csr), status: (?P<at>indicative)", "approved", "approved-without-document", fits=lambda m: "\nsources: [" not in m.string),
    Mistake("no indicators", PROGRAMS, r"^indicators:\n(?P<at>(?:  .*\n)+)", "", "empty-value", (-1, -1)),
    Mistake("a snowman", PROGRAMS, r"^title: \w+(?P<at>)", " ☃", "missing-glyph"),
    Mistake("a letter of two characters", PROGRAMS, r"^title: \w+(?P<at>)", " cafe\u0301", "not-nfc"),
    Mistake("a kota among kabupaten", "registries/regions.yaml", r'code: "32\.0\d", .*type: (?P<at>kabupaten)', "kota", "region-code"),
    Mistake("a region of another province", "registries/regions.yaml", r'code: (?P<at>"(?P<id>32\.\d\d)")', '"34.01"', "region-code", fits=_id_is_unused),
    Mistake("its type in its name", "registries/regions.yaml", r"name: (?P<at>\w+), type: kota", lambda m: f"Kota {m['at']}", "region-name"),
    Mistake("more than the whole", "registries/facts.yaml", r"value: (?P<at>24), of: 27", "28", "fact-share"),
    Mistake("revoked by nobody", "registries/regulations.yaml", r"status: (?P<at>tbd)", "revoked", "superseded-regulation"),
    Mistake("a source for nobody", "registries/sources.yaml", r"\A(?:#.*\n)*(?P<at>)", "- {id: src-baru, title: Laporan, publisher: Dinas, grade: primary}\n", "unused-entry"),
    Mistake("an abbreviation for nobody", "registries/abbreviations.yaml", r"^(?P<at>)- \{term: BLUD", "- {term: BPS, expansion: Badan Pusat Statistik}\n", "unused-entry"),
    Mistake("a registered twin", "registries/agencies.yaml", r"^- \{id: (?P<at>\w+), name: Dinas", "bappeda", "duplicate-id"),
    Mistake("reviewed long ago", "masterplan.yaml", r"^reviewed_on: (?P<at>tbd)", "2022-01", "review-overdue"),
    Mistake("named twice", "masterplan.yaml", r"^legal_basis: \[(?P<at>)", "perda-4-2021, ", "repeated-entry"),

    Mistake("nothing to accept", "masterplan.yaml", r"^  accepted:\n(?P<at>)", "    - {code: no-actions, at: gov-01, reason: Dahulu begitu.}\n", "accepted-unmatched"),
    Mistake("nothing to ignore", "masterplan.yaml", r"^  accepted:\n(?P<at>)", "    # smartprov: ignore[no-actions] Dahulu begitu.\n", "ignore-unused"),
    Mistake("ignored without brackets", "masterplan.yaml", r"^  accepted:\n(?P<at>)", "    # smartprov: ignore no-actions Dahulu begitu.\n", "ignore-malformed"),
    Mistake("ignored without a code", "masterplan.yaml", r"^  accepted:\n(?P<at>)", "    # smartprov: ignore\n", "ignore-malformed"),
    Mistake("ignored without a reason", "masterplan.yaml", r"^  accepted:\n(?P<at>)", "    # smartprov: ignore[no-actions]\n", "ignore-without-reason"),
    Mistake("a pale colour", "masterplan.yaml", r"^page: \{size: a4(?P<at>)", ', colors: {accent: "#88aaff"}', "low-contrast"),
    Mistake("no such column", "masterplan.yaml", r"^page: \{size: a4(?P<at>)", ", views: {ringkas: [kode]}", "unknown-column"),
    Mistake("a view of no column", "masterplan.yaml", r"^page: \{size: a4(?P<at>)", ", views: {ringkas: []}", "bad-view"),
    Mistake("no such picture", "masterplan.yaml", r"^page: \{size: a4(?P<at>)", ", logo: assets/lambang.svg", "bad-logo"),
    Mistake("acting, but not said", "commitments/*.yaml", r"position: (?P<at>)Kepala", "Plt. ", "acting-status"),
    Mistake("a delegate without a letter", "commitments/*.yaml", r"capacity: (?P<at>head)", "delegate", "delegate-without-mandate"),
    Mistake("a leader who does not sign", "commitments/*.yaml", r"^  - \{agency: (?:dinkes|dishub|bapenda|dlh), .*\n", "", "commitment-signatory", (-40, 0)),
    Mistake("a file that is not there", "commitments/*.yaml", r"^files: (?P<at>\[\])", '[{path: assets/komitmen.pdf, sha256: "00"}]', "signed-file"),
    Mistake("a gap that nobody answers", "analysis.yaml", r"^gaps:\n(?P<at>)", "  - {id: gap-99, title: Jam buka, dimension: living, current: Siang, desired: Malam}\n", "gap-unanswered"),
    Mistake("a mission that nobody serves", "strategy.yaml", r"^missions:\n(?P<at>)", "  - {id: mission-9, text: Menjaga yang sudah ada.}\n", "aim-without-programs"),
)  # fmt: skip
