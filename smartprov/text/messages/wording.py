"""How a finding is put into words: a message and hints, in both languages, with the author's own words filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Literal

from smartprov.diagnostics import Severity

Language = Literal["id", "en"]


@dataclass(frozen=True, slots=True)
class Said:
    """A message and its hints in one language. Of the hints, the first whose arguments are all known is given."""

    message: str
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """One code's words, and how much such a finding weighs unless a plan says otherwise."""

    id: Said
    en: Said
    severity: Severity = Severity.ERROR

    def said(self, language: Language) -> Said:
        """The words of one language."""
        return self.id if language == "id" else self.en


def wording(id: str, en: str, /, *hints: tuple[str, str], severity: Severity = Severity.ERROR) -> Wording:
    """Words in Indonesian and English; each hint is a pair of both."""
    return Wording(Said(id, tuple(pair[0] for pair in hints)), Said(en, tuple(pair[1] for pair in hints)), severity)


def fill(template: str, arguments: Mapping[str, str]) -> str:
    """A template with its arguments; one that is not known stands as an empty text."""
    return template.format_map(_Known(arguments))


def is_answered(template: str, arguments: Mapping[str, str]) -> bool:
    """Whether every argument of a template is known and not empty."""
    return all(arguments.get(name) for name in placeholders(template))


def placeholders(template: str) -> tuple[str, ...]:
    """The argument names of a template."""
    return tuple(name for _, name, _, _ in Formatter().parse(template) if name)


class _Known(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""
