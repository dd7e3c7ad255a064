"""Agencies and people are named as the registry names them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan
from smartprov.plan.values import TBD
from smartprov.source.passages import Passage

ALIKE, NEARLY_THE_SAME = 0.86, 0.9
"""How alike a phrase must be to a name: one that begins as an agency's does, and any other."""
_PHRASE = re.compile(r"[A-Z][\w.’'-]*(?:,? (?:dan |atau |of |and )?[A-Z][\w.’'-]*)+")


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Names with a slip of some letters or one word, and spellings kept as aliases. Reasons: alias, near, person."""
    aliases = {alias: agency.name for agency in plan.agencies.values() for alias in agency.aliases}
    names = [agency.name for agency in plan.agencies.values()]
    firsts = {name.split()[0] for name in names}
    people = sorted(set(_people(plan)))
    for passage in context.prose.passages:
        for match in _phrases(passage):
            said = match[0].rstrip(".’'-")
            alias = next(
                (alias for alias in aliases if alias in said and not _is_part(alias, aliases[alias], said)), ""
            )
            if alias:
                at = match.start() + said.index(alias)
                span = passage.span(at, at + len(alias))
                yield warning("name-spelling", span, reason="alias", said=alias, right=aliases[alias])
                continue
            is_agency = said.split()[0] in firsts
            right = _near(said, names, ALIKE) if is_agency else _near(said, [*names, *people], NEARLY_THE_SAME)
            if right:
                span = passage.span(match.start(), match.start() + len(said))
                reason = "near" if right in names else "person"
                yield warning("name-spelling", span, reason=reason, said=said, right=right)


def _phrases(passage: Passage) -> Iterator[re.Match[str]]:
    for sentence in passage.sentences:
        yield from _PHRASE.finditer(passage.text, sentence.start, sentence.end)


def _is_part(alias: str, name: str, said: str) -> bool:
    """Whether the alias only shows because the official name holds it."""
    return alias in name and name in said


def _near(said: str, known: list[str], alike: float) -> str:
    """The name that is meant; empty where it is spelled right, as a whole or at the head of a longer phrase."""
    if not known or any(said.startswith(name) or name.startswith(said) for name in known):
        return ""
    best = process.extractOne(said, known, scorer=OSA.normalized_similarity, score_cutoff=alike)
    return str(best[0]) if best else ""


def _people(plan: Plan) -> Iterator[str]:
    for body in plan.bodies.values():
        yield from (role.holder for role in body.roles if role.holder != TBD and " " in role.holder)
    for commitment in plan.commitments.values():
        yield from (each.name for each in commitment.signatories if each.name != TBD and " " in each.name)
