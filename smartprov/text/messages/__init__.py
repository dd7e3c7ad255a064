"""The one catalogue of messages: a code and its arguments become a message and a hint."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.text.messages.chapters import CHAPTERS
from smartprov.text.messages.plan import PLAN
from smartprov.text.messages.rules import RULES
from smartprov.text.messages.source import SOURCE
from smartprov.text.messages.tool import RELATED, TOOL
from smartprov.text.messages.wording import Language, Wording, fill, is_answered

CATALOGUE: Mapping[str, Wording] = {**SOURCE, **PLAN, **RULES, **CHAPTERS, **TOOL}


def message(code: str, arguments: Mapping[str, str], language: Language) -> str:
    """What is wrong, in a sentence."""
    return fill(CATALOGUE[code].said(language).message, arguments)


def hint(code: str, arguments: Mapping[str, str], language: Language) -> str:
    """What to do about it; empty where the message says it all."""
    for template in CATALOGUE[code].said(language).hints:
        if is_answered(template, arguments):
            return fill(template, arguments)
    return ""


def related_words(role: str, language: Language) -> str:
    """What the other place of a finding is."""
    return RELATED[role].said(language).message


__all__ = ["CATALOGUE", "Language", "hint", "message", "related_words"]
