"""The catalogue as pages: docs/checks.md lists the rules, and each has a page of its own below docs/checks/.

A test compares the pages with what is written here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from smartprov.text.catalogue import KEPT, RULES, STAGE_WORDS, UNDECIDED, Kept
from smartprov.text.messages import CATALOGUE, may_be_weighed
from smartprov.text.messages.chapters import CHAPTERS
from smartprov.text.messages.plan import PLAN
from smartprov.text.messages.prose import PROSE
from smartprov.text.messages.quality import QUALITY
from smartprov.text.messages.release import RELEASE
from smartprov.text.messages.rules import RULES as PLAN_RULES
from smartprov.text.messages.source import SOURCE
from smartprov.text.messages.templates import TEMPLATES
from smartprov.text.messages.wording import Language, Wording, placeholders

INTRODUCTION = """\
# What smartprov finds

Every finding has a code. It is printed in brackets, it is the name of its rule in `smartprov/checks/`, and it is what
`rules` in masterplan.yaml speaks of:

```yaml
rules:
  severity: {gap-unanswered: error, baseline-without-source: off}
  accepted:
    - {code: partner-missing, at: gov-01.a1, reason: Mitra dipilih lewat lelang 2025.}
```

An error stops a build. A warning stops a strict one. `accepted` takes a warning out of the count, in one entity or
chapter (`at`) or everywhere; an error cannot be accepted. Errors marked *fixed* keep their weight, for the book relies
on them. In YAML, a comment does the same for one line, its own or, if it stands alone, the next one:

```yaml
addresses: []   # smartprov: ignore[program-without-need] Mandat pusat.
```

A comment names one rule or several, and needs a reason. One that cannot be read, or no longer matches, is a finding
itself. Chapters have no comments, for a book would print them: their front matter takes them, their prose is spoken of
by `accepted`.

`smartprov rule` lists the rules on the terminal, `smartprov rule CODE` shows one.

`smartprov check --select CODE` reports one rule alone, `--ignore CODE` all others; both may be repeated. `--format`
chooses how findings are written, and `--report FORMAT=FILE`, which may be repeated, writes them to a file too:

| Format | For |
|---|---|
| `text` | people; one line to click on, then the hint |
| `json` | machines: version 1, described by `smartprov/cli/show/diagnostics_v1.schema.json` |
| `github` | annotations in GitHub Actions; `file` is relative to where one stands, so stand at the repository's root |
| `gitlab` | GitLab's code quality report |
| `sarif` | code scanning, SARIF 2.1.0 |
| `junit` | build servers: a case fails if its finding stops the run, any other is skipped |
| `markdown` | a job's summary, or a comment; never longer than a comment may be |

Each finding has a fingerprint, of its rule, its file and its words, that stays when lines move. By it, `--since REV`
reports only what was not found at a git revision, and a baseline lets an old plan begin: `--write-baseline FILE` lists
what is found today, and `--baseline FILE` does not count that. A baseline may only shrink. What it lists and is no
longer found is said, and stops a strict check; `--write-baseline` over the file removes it, and never adds. Where
masterplan.yaml cannot be used, all that is found is told, whatever was asked for, and no baseline is written.

Where the plan lies in git, `check`, `build` and the editor hold it against its releases, the tags such as `v1.2.0` on
the way to where one stands: programs that are gone, numbers that were right in the last release of a lesser version,
and a version that was not raised behind the newest. What is read of a release is kept in the plan's
`.smartprov/cache`. Without git or tags nothing is compared; of a shallow clone, or a release that cannot be read,
`check` says so. None of it fails.

These pages are made from the catalogue in `smartprov/text/`; `tests/architecture/test_checks_docs.py` says how.
"""

GROUPS: tuple[tuple[str, str, Mapping[str, Wording]], ...] = (
    ("Rules of the plan", "What is wrong with the plan as a plan.", {**PLAN_RULES, **QUALITY}),
    ("Chapters", "What is wrong in prose.", {**CHAPTERS, **PROSE}),
    ("Data", "What is wrong while files become a plan.", PLAN),
    ("Files", "What is wrong while files are read.", SOURCE),
    ("Templates", "What is wrong with a plan's own templates.", TEMPLATES),
    ("Release", "What keeps a plan from being released; `smartprov release` alone says it.", RELEASE),
)


def checks_page() -> str:
    """The list of all rules, as Markdown."""
    return "".join(
        (
            INTRODUCTION,
            *(part for group in GROUPS for part in _group(*group)),
            *_kept("What holds without a finding", "Books are made so that it cannot be otherwise.", KEPT),
            *_kept("What is not decided", "A plan's data does not say enough to decide it.", UNDECIDED),
        )
    )


def rule_page(code: str) -> str:
    """One rule's page, in both languages."""
    rule = RULES[code]
    stage = " · ".join(reversed(STAGE_WORDS[rule.stage]))
    parts = [
        f"# {code}\n\n*{weight_of(code)}* · {stage}\n\n{rule.why_en}\n\n{rule.why_id}\n",
        f"\nSource: {rule.source}\n" if rule.source else "",
        "\n## What is said · Yang dikatakan\n\n",
        *(part for wording in wordings_of(code) for part in _words(wording)),
        f"\n## Bad · Salah\n\n{_fenced(rule.bad)}\n## Good · Benar\n\n{_fenced(rule.good)}",
        "\n[All rules · Semua aturan](../checks.md)\n",
    ]
    return "".join(parts)


def weight_of(code: str) -> str:
    """How much such a finding weighs, and whether a plan may change that."""
    return f"{CATALOGUE[code].severity}{'' if may_be_weighed(code) else ', fixed'}"


def wordings_of(code: str) -> list[Wording]:
    """The words of each of a rule's reasons, or of the rule itself where it has but one."""
    return [each for key, each in CATALOGUE.items() if key.startswith(f"{code}.")] or [CATALOGUE[code]]


def shown(template: str, left: str = "‹", right: str = "›") -> str:
    """A template for people: the names of its arguments, marked, stand for what the author wrote."""
    return template.format_map({name: f"{left}{name.replace('_', ' ')}{right}" for name in placeholders(template)})


def sentence_of(code: str, language: Language) -> str:
    """What a rule says first, for a list."""
    return shown(wordings_of(code)[0].said(language).message)


def _group(title: str, about: str, catalogue: Mapping[str, Wording]) -> Iterator[str]:
    yield f"\n## {title}\n\n{about}\n\n| Rule | Weight | Decided by | Said |\n|---|---|---|---|\n"
    for code in sorted(code for code in catalogue if "." not in code):
        said = _plain(_starred(wordings_of(code)[0].en.message)).replace("|", "\\|")
        yield f"| [{code}](checks/{code}.md) | {weight_of(code)} | {RULES[code].stage} | {said} |\n"


def _kept(title: str, about: str, entries: tuple[Kept, ...]) -> Iterator[str]:
    yield f"\n## {title}\n\n{about}\n\n"
    for entry in entries:
        yield f"- *{entry.stage}* {entry.said_en} · {entry.said_id}\n"


def _words(wording: Wording) -> Iterator[str]:
    yield f"- {_plain(shown(wording.en.message, '*', '*'))} · {_plain(shown(wording.id.message, '*', '*'))}\n"
    for english, indonesian in zip(wording.en.hints, wording.id.hints, strict=True):
        yield f"  - {_plain(shown(english, '*', '*'))} · {_plain(shown(indonesian, '*', '*'))}\n"


def _starred(template: str) -> str:
    return shown(template, "*", "*")


def _plain(text: str) -> str:
    """Nothing read as HTML or as a link."""
    return text.replace("<", "\\<").replace("[", "\\[")


def _fenced(case: str) -> str:
    return f"~~~text\n{case}\n~~~\n"
