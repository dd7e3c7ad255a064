"""The catalogue as a page: docs/checks.md, which a test compares with what is written here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from smartprov.text.messages import may_be_weighed
from smartprov.text.messages.chapters import CHAPTERS
from smartprov.text.messages.plan import PLAN
from smartprov.text.messages.prose import PROSE
from smartprov.text.messages.quality import QUALITY
from smartprov.text.messages.release import RELEASE
from smartprov.text.messages.rules import RULES
from smartprov.text.messages.source import SOURCE
from smartprov.text.messages.templates import TEMPLATES
from smartprov.text.messages.wording import Wording, placeholders

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
on them. Words in *italics* stand for what the author wrote.

This page is made from the catalogue of messages; `tests/architecture/test_checks_docs.py` says how.
"""

GROUPS: tuple[tuple[str, str, Mapping[str, Wording]], ...] = (
    ("Rules of the plan", "What is wrong with the plan as a plan.", {**RULES, **QUALITY}),
    ("Chapters", "What is wrong in prose.", {**CHAPTERS, **PROSE}),
    ("Data", "What is wrong while files become a plan.", PLAN),
    ("Files", "What is wrong while files are read.", SOURCE),
    ("Templates", "What is wrong with a plan's own templates.", TEMPLATES),
    ("Release", "What keeps a plan from being released; `smartprov release` alone says it.", RELEASE),
)


def checks_page() -> str:
    """The whole page, as Markdown."""
    return "".join((INTRODUCTION, *(part for group in GROUPS for part in _group(*group))))


def _group(title: str, about: str, catalogue: Mapping[str, Wording]) -> Iterator[str]:
    yield f"\n## {title}\n\n{about}\n"
    for code in sorted(code for code in catalogue if "." not in code):
        weight = f"{catalogue[code].severity}{'' if may_be_weighed(code) else ', fixed'}"
        yield f"\n### {code}\n\n*{weight}*\n\n"
        reasons = [wording for key, wording in catalogue.items() if key.startswith(f"{code}.")]
        for wording in reasons or [catalogue[code]]:
            yield from _words(wording)


def _words(wording: Wording) -> Iterator[str]:
    yield f"- {_shown(wording.en.message)} · {_shown(wording.id.message)}\n"
    for english, indonesian in zip(wording.en.hints, wording.id.hints, strict=True):
        yield f"  - {_shown(english)} · {_shown(indonesian)}\n"


def _shown(template: str) -> str:
    """A template for people: placeholders in italics, and nothing read as HTML."""
    words = {name: f"*{name.replace('_', ' ')}*" for name in placeholders(template)}
    return template.format_map(words).replace("<", "\\<")
