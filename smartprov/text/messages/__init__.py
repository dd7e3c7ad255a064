"""The one catalogue of messages: a code and its arguments become a message and a hint.

Where a code has several reasons, each may have words of its own under `code.reason`.
"""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.diagnostics import Severity
from smartprov.text.messages.chapters import CHAPTERS
from smartprov.text.messages.plan import PLAN
from smartprov.text.messages.prose import PROSE
from smartprov.text.messages.quality import QUALITY
from smartprov.text.messages.release import RELEASE, VERIFICATION
from smartprov.text.messages.rules import FIXED_RULES, RULE_RELATED, RULES
from smartprov.text.messages.source import SOURCE
from smartprov.text.messages.templates import TEMPLATES
from smartprov.text.messages.tool import RELATED, TOOL
from smartprov.text.messages.wording import Language, Wording, fill, is_answered
from smartprov.text.messages.words import in_words

_OF_PLANS = (SOURCE, TEMPLATES, PLAN, RULES, QUALITY, CHAPTERS, PROSE, RELEASE)
CATALOGUE: Mapping[str, Wording] = {
    code: wording for words in (*_OF_PLANS, TOOL, VERIFICATION) for code, wording in words.items()
}

FINDINGS: tuple[str, ...] = tuple(code for words in _OF_PLANS for code in words if "." not in code)
"""The codes of everything that can be found in a plan, reasons left out."""

_WEIGHABLE = frozenset((*RULES, *QUALITY, *PROSE))
_RELATED = {**RELATED, **RULE_RELATED}


def message(code: str, arguments: Mapping[str, str], language: Language) -> str:
    """What is wrong, in a sentence."""
    return fill(_wording(code, arguments).said(language).message, in_words(arguments, language))


def hint(code: str, arguments: Mapping[str, str], language: Language) -> str:
    """What to do about it; empty where the message says it all."""
    for template in _wording(code, arguments).said(language).hints:
        if is_answered(template, arguments):
            return fill(template, in_words(arguments, language))
    return ""


def may_be_weighed(code: str) -> bool:
    """Whether a plan may make findings of this code weigh less: warnings and notes, and errors that only rules find."""
    return code not in FIXED_RULES and (code in _WEIGHABLE or CATALOGUE[code].severity is not Severity.ERROR)


def related_words(role: str, language: Language) -> str:
    """What the other place of a finding is."""
    return _RELATED[role].said(language).message


def _wording(code: str, arguments: Mapping[str, str]) -> Wording:
    return CATALOGUE.get(f"{code}.{arguments.get('reason', '')}") or CATALOGUE[code]


__all__ = ["CATALOGUE", "FINDINGS", "Language", "hint", "may_be_weighed", "message", "related_words"]
