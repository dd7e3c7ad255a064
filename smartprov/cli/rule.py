"""`smartprov rule`: what a rule finds, why it exists, and how it is broken and kept; without a code, all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from smartprov.cli.completing import complete_code
from smartprov.cli.console import console
from smartprov.diagnostics import UsageError

if TYPE_CHECKING:
    from smartprov.text.messages import Language

HEADS = {"id": ("Sumber", "Yang dikatakan", "Salah", "Benar"), "en": ("Source", "What is said", "Bad", "Good")}


def rule(
    context: typer.Context,
    code: Annotated[
        str | None,
        typer.Argument(metavar="CODE", help="The code in brackets.", show_default=False, autocompletion=complete_code),
    ] = None,
) -> int:
    """Show a rule: what it finds, why, a source, a bad and a good case.

    Without a code, list them all.
    """
    from smartprov.plan.resolve import nearest_id
    from smartprov.text.catalogue import RULES

    said = console(context.obj)
    said.speak(None)
    if code is not None and code not in RULES:
        raise UsageError("unknown-rule", code=code, nearest=nearest_id(code, dict.fromkeys(RULES)))
    lines = _page(code, said.language) if code is not None else _list(said.language)
    for line in lines:
        said.result(line)
    return 0


def _list(language: Language) -> Iterator[str]:
    from smartprov.text.catalogue import RULES
    from smartprov.text.messages.document import sentence_of, weight_of

    codes = sorted(RULES)
    width = max(map(len, codes))
    for code in codes:
        weight = weight_of(code).partition(",")[0]
        yield f"{code:{width}}  {weight:7}  {RULES[code].stage:8}  {sentence_of(code, language)}"


def _page(code: str, language: Language) -> Iterator[str]:
    from smartprov.text.catalogue import RULES, STAGE_WORDS
    from smartprov.text.messages.document import shown, weight_of, wordings_of

    known, is_english = RULES[code], language == "en"
    source, words, bad, good = HEADS[language]
    yield f"{code}: {weight_of(code)} · {STAGE_WORDS[known.stage][is_english]}"
    yield ""
    yield known.why_en if is_english else known.why_id
    if known.source:
        yield f"{source}: {known.source}"
    yield ""
    yield f"{words}:"
    for wording in wordings_of(code):
        yield f"  {shown(wording.said(language).message)}"
        yield from (f"    {shown(hint)}" for hint in wording.said(language).hints)
    for head, case in ((bad, known.bad), (good, known.good)):
        yield ""
        yield f"{head}:"
        yield from (f"  {line}".rstrip() for line in case.split("\n"))
