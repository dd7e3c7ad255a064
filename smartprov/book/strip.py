"""The strip of numbers at the head of a chapter."""

from __future__ import annotations

from smartprov.book.context import Context
from smartprov.book.generated import money_words
from smartprov.book.model import Block, Sheet, Strip, StripItem
from smartprov.book.walking import every_block
from smartprov.plan.figures import NO_MONEY, added


def chapter_strip(context: Context, blocks: tuple[Block, ...]) -> Strip | None:
    """The numbers of the programs whose sheets a chapter holds; nothing for a chapter without sheets."""
    shown = dict.fromkeys(block.code.lower() for block in every_block(blocks) if isinstance(block, Sheet))
    programs = [context.plan.programs[id] for id in shown if id in context.plan.programs]
    if not programs:
        return None
    total = added(context.figures.by("program").get(each.id, NO_MONEY) for each in programs)
    leads = {each.lead_agency for each in programs if each.lead_agency in context.plan.agencies}
    labels, forms = context.labels, context.forms
    return Strip(
        (
            StripItem(forms.number(len(programs)), labels("strip.programs")),
            StripItem(forms.number(sum(len(each.actions) for each in programs)), labels("strip.actions")),
            StripItem(money_words(total, labels, forms), labels("strip.budget")),
            StripItem(forms.number(len(leads)), labels("strip.agencies")),
        )
    )
