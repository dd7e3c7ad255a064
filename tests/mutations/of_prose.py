"""Mistakes in chapters: numbers typed and gone stale, references and blocks misspelled, names and words slipped."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from fractions import Fraction

from smartprov.plan.figures import Amount, Count, Share, compute_figures
from smartprov.plan.lookup import Lookup
from smartprov.plan.plan import Plan
from smartprov.text.forms.languages import INDONESIAN
from smartprov.text.forms.numbers import number, percent, rupiah, rupiah_short
from smartprov.text.forms.words import words
from smartprov.text.spelling import STANDARD
from tests.mutations.editing import line_of
from tests.mutations.sample import TEXTS, Mutation, sample_plan

CHAPTERS = {path: text for path, text in sorted(TEXTS.items()) if path.startswith("chapters/")}
PER_MISTAKE = 4
_VALUE = re.compile(r"\{\{ (?P<path>[^|}]+?)(?P<filter> \| [a-z_]+(?:\(\d\))?)? \}\}")
_NOUN = re.compile(
    r"\s(?:program|rencana\s+aksi|indikator|perangkat\s+daerah|kabupaten/kota|dimensi|misi|sasaran|strategi|kesenjangan|konsultasi)\b"
    r"(?!\s+(?:baru|lain|per|tiap|setiap))"
)
SCOPED = ("dimensions[", "agencies[", "goals[", "phases[", "programs[")
"""What belongs to a part of the plan, of which also a few are counted."""
_PARAGRAPH_END = re.compile(r"(?<=[a-z]\.)(?=\n\n[A-Z#\[])")
"""Behind a paragraph that something else follows: a place for one more sentence."""


def prose_mutations(seed: int = 1) -> Iterator[Mutation]:
    """Every value typed by hand, and each other mistake at a few of the places where it can be made."""
    choose = random.Random(seed)
    yield from _typed_values(sample_plan())
    for name, code, pattern, new in REPLACED:
        yield from _chosen(choose, name, code, pattern, new)
    for name, code, sentence in SENTENCES:
        places = [(path, match.start()) for path, text in CHAPTERS.items() for match in _PARAGRAPH_END.finditer(text)]
        for path, at in choose.sample(places, PER_MISTAKE):
            text = f"{CHAPTERS[path][:at]} {sentence}{CHAPTERS[path][at:]}"
            yield Mutation(f"{code}: {name}", path, text, (code,), (line_of(text, at),))
    yield from _slips(choose)
    yield from _misnamed(choose, sample_plan())


def _chosen(choose: random.Random, name: str, code: str, pattern: str, new: str) -> Iterator[Mutation]:
    found = [(path, m) for path, text in CHAPTERS.items() for m in re.finditer(pattern, text, re.MULTILINE)]
    assert found, f"nowhere in the sample: {name}"
    for path, match in choose.sample(found, min(PER_MISTAKE, len(found))):
        group = "at" if "at" in match.re.groupindex else 0
        start, end = match.span(group)
        text = CHAPTERS[path][:start] + match.expand(new) + CHAPTERS[path][end:]
        told = match.start("told") if "told" in match.re.groupindex else start
        line = line_of(text, told) + (new[:1] == "\n")
        yield Mutation(f"{code}: {name}", path, text, (code,), (line,))


def _typed_values(plan: Plan) -> Iterator[Mutation]:
    """What the book would print in place of a value, typed; and what it would have printed before a change."""
    figures = compute_figures(plan)
    lookup = Lookup(plan, figures)
    for path, text in CHAPTERS.items():
        for match in _VALUE.finditer(text):
            keys = tuple(_key(each) for each in re.findall(r"\['([^']+)'\]|\[(\d+)\]|\.?(\w+)", match["path"]))
            value = lookup.value(keys)
            for likeness, printed in _printed(value, match, text):
                code = "typed-number" if likeness == "same" else "stale-number"
                changed = text[: match.start()] + printed + text[match.end() :]
                line = line_of(text, match.start())
                yield Mutation(f"{code}: {match['path']} {likeness}", path, changed, (code,), (line,))


def _row_of(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 :]


def _key(parts: tuple[str, str, str]) -> str | int:
    quoted, digits, name = parts
    return int(digits) if digits else quoted or name


def _printed(value: object, match: re.Match[str], text: str) -> Iterator[tuple[str, str]]:
    asked = (match["filter"] or "").strip(" |")
    follows_noun = _NOUN.match(text, match.end())
    is_counted_in_row = match["path"].endswith(".count") and _row_of(text, match.start()).startswith("|")
    if isinstance(value, Share) and value.value is not None and asked.startswith("percent"):
        yield "same", percent(INDONESIAN, value.value)
    elif isinstance(value, Amount) and asked.startswith("rupiah"):
        form = rupiah if asked == "rupiah" else rupiah_short
        yield "same", form(INDONESIAN, value.rupiah)
        yield "thousand", form(INDONESIAN, value.rupiah * 1000)
        yield "near", form(INDONESIAN, Fraction(value.rupiah * 987, 1000))
    elif isinstance(value, int | Count) and not isinstance(value, bool) and (follows_noun or is_counted_in_row):
        counted = value.number if isinstance(value, Count) else value
        spell = (lambda n: words("id", n)) if asked == "words" else (lambda n: number(INDONESIAN, n))
        is_one_list = match["path"] in ("dimensions.count", "missions.count", "goals.count")
        if counted >= 5 or is_one_list or match["path"].startswith(SCOPED):
            yield "same", spell(counted)
        if counted >= 5:
            yield "near", spell(counted - 1)


REPLACED = (
    ("an unknown root", "unknown-value", r"\{\{ (?P<at>programs|plan|facts|dimensions)\b", "progams"),
    ("an unknown member", "unknown-value", r"\{\{ [\w.\[\]']+\.(?P<at>count|total|share|name)\b", "jumlah"),
    ("an unknown id", "unknown-value", r"\{\{ \w+\['(?P<at>[\w-]+)'\]", "tidak-ada"),
    ("half a path", "not-a-value", r"\{\{ [\w.]+\['[\w-]+'\](?P<at>\.\w+)(?= \}\})", ""),
    ("an unknown filter", "unknown-filter", r"\| (?P<at>rupiah_short|words|percent)\b", "kata"),
    ("a filter that does not fit", "wrong-filter", r"\{\{ plan\.title(?P<at>) \}\}", " | rupiah"),
    ("one brace", "unclosed-value", r"\{\{ \w+\.count (?P<at>\}\})", "}"),
    ("a statement", "template-statement", r"^(?P<at>)[A-Z][a-z]+ [a-z]", "{% if x %} "),
    ("a calculation", "bad-expression", r"\{\{ \w+\.count(?P<at>) \}\}", " + 1"),
    ("a reference to nothing", "unknown-target", r"\[\]\(#(?P<at>[a-z][\w.-]*)\)", "tidak-ada-9"),
    ("a region that is not there", "unknown-target", r"\[\]\(#(?P<at>32\.\d\d)\)", "32.99"),
    ("a source that is not there", "unknown-source", r"\[@(?P<at>src-[\w-]+)\]", "src-tidak-ada"),
    ("a citation with a space", "bad-citation", r"\[@(?P<at>)src-[\w-]+\]", " "),
    ("an unknown block", "unknown-block", r"^:::\{(?P<at>[a-z-]+) ", "tabel-program"),
    ("an unknown option", "unknown-option", r"^:::\{.*\} (?P<at>\w+)=", "menurut"),
    ("an unknown choice", "bad-option-value", r"^:::\{.*\} by=(?P<at>\w+)", "tahun"),
    ("a block left open", "unclosed-directive", r"^(?P<told>:::)\{milestones[^\n]*\n(?:[^\n:]+\n)*(?P<at>:::\n)", ""),
    ("a fence too many", "stray-fence", r"(?<=\n\n)(?P<at>)## ", ":::\n\n"),
    ("raw HTML", "raw-html", r"^[A-Z][a-z]+ (?P<at>[a-z]+) [a-z]", "<b>\\g<at></b>"),
    ("a level left out", "heading-level", r"^(?P<at>##) \w.*\{#bag-[a-z-]+\}$(?=\n\n[A-Z])", "####"),
    ("a title in the body", "heading-level", r"^(?P<at>##) \w.*\{#bag-[a-z-]+\}$(?=\n\n[A-Z])", "#"),
    ("a heading of nothing", "empty-heading", r"(?<=\n\n)(?P<at>)## ", "##\n\n"),
    ("a note that is not there", "undefined-footnote", r"\[\^(?P<at>\w+)\](?!:)", "lain"),
    ("a note written twice", "duplicate-footnote", r"^\[\^(?P<label>\w+)\]: .*\n(?:    .*\n)*(?P<at>)", "\n[^\\g<label>]: Dahulu.\n"),
    ("no words for a picture", "missing-alt", r"^!\[(?P<at>[^\]]+)\]", ""),
    ("a picture that is not there", "missing-picture", r"^!\[.*\]\(\.\./\.\./assets/(?P<at>[\w-]+)\.svg", "peta-lama"),
    ("a picture from elsewhere", "unsafe-picture", r"^!\[.*\]\((?P<at>\S+)\)", "https://a.id/peta.png"),
    ("a cell too many", "too-many-cells", r"^\| [^:\n-].*(?P<at>)\|\n\n", "| lebih "),
    ("an id of a program for a heading", "duplicate-anchor", r"^## .*\{#(?P<at>bag-cara-\w+)\}", "gov-01"),
    ("an attribute that is not known", "unknown-attribute", r'^\{#tbl-[\w-]+ (?P<at>caption)="', "judul"),
    ("a number for a table", "typed-reference", r"\[\]\(#(?:tbl|gbr)-[\w-]+\)", "Tabel 4.2"),
    ("a word typed twice", "common-typo", r"\b(?P<word>yang|dengan|dalam|untuk)(?P<at>) [a-z]", " \\g<word>"),
    ("the wrong day", "wrong-weekday", r"(?<!–)(?P<at>)\b25 Oktober 2023", "Senin, "),
)  # fmt: skip

SENTENCES = (
    ("a space after Rp", "number-format", "Biaya contohnya Rp 1.750.000 [@src-contoh]."),
    ("a full stop after Rp", "number-format", "Biaya contohnya Rp.1.750.000 [@src-contoh]."),
    ("a dash after money", "number-format", "Biaya contohnya Rp1.750.000,- [@src-contoh]."),
    ("English commas", "number-format", "Pesertanya contoh saja, 1,750,000 orang."),
    ("an English point", "number-format", "Kenaikannya contoh saja, 41.5 persen."),
    ("no separators", "number-format", "Biaya contohnya Rp1750000 [@src-contoh]."),
    ("a share that does not compute", "wrong-share", "Sebanyak 12 dari 15 desa, atau 85 persen, sudah tersambung [@src-contoh]."),
    ("a share in words", "wrong-share", "Tiga belas dari dua puluh desa, yaitu enam puluh persen, sudah tersambung [@src-contoh]."),
    ("one too few, in words", "stale-number", "Semuanya tiga puluh empat program dalam rencana [@src-contoh]."),
    ("a count without a source", "number-without-source", "Sebanyak 431 desa belum tersambung."),
    ("a percentage without a source", "number-without-source", "Sebagian besar, 63 persen, belum tersambung."),
    ("money without a source", "number-without-source", "Nilainya mencapai Rp83 juta."),
    ("force of law", "legal-force", "Dokumen ini menjadi pegangan hukum bagi semua pihak."),
    ("which Bandung", "ambiguous-region", "Warga Bandung sudah didengar."),
    ("which Bekasi", "ambiguous-region", "Hal serupa terjadi di Bekasi."),
    ("a table by its number", "typed-reference", "Rinciannya pada Tabel 3.1."),
    ("a chapter by its number", "typed-reference", "Rinciannya pada Bab IV."),
    ("the wrong day without a year", "wrong-weekday", "Rapat pada Minggu, 24 Oktober 2023 dicatat."),
    ("an agency of another name", "name-spelling", "Dinas Komunikasi dan Informasi hadir."),
    ("an old spelling", "name-spelling", "Dinas Tanaman Pangan dan Holtikultura hadir."),
    ("another long form", "abbreviation-expansion", "Ada Rencana Program Jangka Menengah Daerah (RPJMD)."),
)  # fmt: skip


def _slips(choose: random.Random) -> Iterator[Mutation]:
    """Words of the sample as they are often misspelled."""
    found = []
    for slip, right in sorted(STANDARD.items()):
        places = [
            (path, m)
            for path, text in CHAPTERS.items()
            for m in re.finditer(rf"(?<![\w{{#./'@-]){right}(?![\w-])", text)
        ]
        places = [(path, m) for path, m in places if "{" not in _row_of(m.string, m.start()).partition("\n")[0]]
        places = [(path, m) for path, m in places if m.start() > m.string.index("\n---\n")]
        if places:
            found.append((slip, *choose.choice(places)))
    for slip, path, match in found:
        text = match.string[: match.start()] + slip + match.string[match.end() :]
        yield Mutation(f"common-typo: {slip}", path, text, ("common-typo",), (line_of(text, match.start()),))


def _misnamed(choose: random.Random, plan: Plan) -> Iterator[Mutation]:
    """Agencies with one letter lost from a long word of their names."""
    places = [(path, match.start()) for path, text in CHAPTERS.items() for match in _PARAGRAPH_END.finditer(text)]
    for agency in choose.sample(sorted(plan.agencies.values(), key=lambda each: each.id), 12):
        word = max(agency.name.split(), key=len)
        slipped = agency.name.replace(word, word[: len(word) // 2] + word[len(word) // 2 + 1 :], 1)
        path, at = choose.choice(places)
        text = f"{CHAPTERS[path][:at]} {slipped} hadir.{CHAPTERS[path][at:]}"
        yield Mutation(f"name-spelling: {agency.id}", path, text, ("name-spelling",), (line_of(text, at),))
