"""Findings as every format shows them: in words, at a place seen from where one stands, with a lasting fingerprint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from smartprov.diagnostics import Diagnostic, Severity, Span
from smartprov.text.messages import Language, hint, message, related_words

TOLD_RULES = 3
"""So many rules are named as the most broken."""
SUMMARY: Mapping[str, Mapping[str, str]] = {
    "id": {
        "error": "kesalahan",
        "warning": "peringatan",
        "note": "catatan",
        "none": "tidak ada temuan",
        "most": "terbanyak",
    },
    "en": {
        "error": "errors",
        "warning": "warnings",
        "note": "notes",
        "1 error": "error",
        "1 warning": "warning",
        "1 note": "note",
        "none": "nothing found",
        "most": "most broken",
    },
}


@dataclass(frozen=True, slots=True)
class OtherPlace:
    """The other place that a finding speaks of."""

    message: str
    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding in the reader's language; `path` is relative to where one stands."""

    code: str
    severity: Severity
    message: str
    hint: str
    path: str
    span: Span
    fingerprint: str
    arguments: Mapping[str, str]
    related: tuple[OtherPlace, ...] = ()

    @property
    def advice(self) -> str:
        """Message and hint as sentences of one paragraph."""
        return f"{self.message}. {self.hint}" if self.hint else self.message


@dataclass(frozen=True, slots=True)
class Findings:
    """All findings of a run. `is_strict` says whether a warning stops it."""

    language: Language
    each: tuple[Finding, ...]
    is_strict: bool = False

    def is_failure(self, finding: Finding) -> bool:
        """Whether the exit code is 1 for this finding alone."""
        return finding.severity is Severity.ERROR or (self.is_strict and finding.severity is Severity.WARNING)


def findings_of(
    diagnostics: tuple[Diagnostic, ...],
    language: Language,
    *,
    shown_path: Callable[[str], str],
    is_strict: bool = False,
    every: tuple[Diagnostic, ...] = (),
) -> Findings:
    """Diagnostics in words. `every` are all findings of the run, where these are but some of them."""
    every = every or diagnostics
    lasting = {each.order: fingerprint for each, fingerprint in zip(every, fingerprints(every), strict=True)}
    found = tuple(_finding(each, lasting[each.order], language, shown_path) for each in diagnostics)
    return Findings(language, found, is_strict=is_strict)


def fingerprints(diagnostics: tuple[Diagnostic, ...]) -> tuple[str, ...]:
    """What stays the same when lines move: code, file and the author's own words.

    The second of two that have all this in common, from top to bottom, has a fingerprint of its own.
    """
    seen: Counter[str] = Counter()
    found = []
    for diagnostic in diagnostics:
        words = "\0".join(
            (diagnostic.code, diagnostic.span.path, *(f"{k}={v}" for k, v in sorted(diagnostic.arguments.items())))
        )
        seen[words] += 1
        repeated = f"\0#{seen[words]}" if seen[words] > 1 else ""
        found.append(sha256(f"{words}{repeated}".encode()).hexdigest()[:16])
    return tuple(found)


def counted(number: int, severity: Severity, language: Language) -> str:
    """So many of a severity, in the singular where a language has one."""
    words = SUMMARY[language]
    return f"{number} {words.get(f'{number} {severity}', words[severity])}"


def summary_line(diagnostics: tuple[Diagnostic, ...], language: Language) -> str:
    """How many of each severity, and the rules most broken where there is more than one."""
    counts = Counter(each.severity for each in diagnostics)
    words = SUMMARY[language]
    said = ", ".join(counted(number, each, language) for each in Severity if (number := counts[each]))
    rules = Counter(each.code for each in diagnostics)
    if len(rules) < 2:
        return said or words["none"]
    first = sorted(rules, key=lambda code: (-rules[code], code))[:TOLD_RULES]
    return f"{said} · {words['most']}: {', '.join(f'{code} ({rules[code]})' for code in first)}"


def _finding(diagnostic: Diagnostic, fingerprint: str, language: Language, shown_path: Callable[[str], str]) -> Finding:
    return Finding(
        diagnostic.code,
        diagnostic.severity,
        message(diagnostic.code, diagnostic.arguments, language),
        hint(diagnostic.code, diagnostic.arguments, language),
        shown_path(diagnostic.span.path),
        diagnostic.span,
        fingerprint,
        diagnostic.arguments,
        tuple(
            OtherPlace(related_words(each.role, language), shown_path(each.span.path), each.span)
            for each in diagnostic.related
        ),
    )
