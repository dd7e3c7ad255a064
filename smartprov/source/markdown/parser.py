"""The one Markdown parser: CommonMark with tables, definition lists, footnotes, and what joins prose and data."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.token import Token
from markdown_it.utils import EnvType
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote.index import footnote_def

from smartprov.source.markdown import block_rules, inline_rules

MAX_TEXT = 20_000
"""Characters of one paragraph, cell or heading: seven pages. What is longer would cost more than its length."""

_INTERRUPTS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
_INLINE_RULES_WITH_TOKENS = ("newline", "escape", "backticks", "link", "image", "autolink", "html_inline", "entity")


def parse_blocks(text: str, env: EnvType) -> list[Token]:
    """The block tokens of a text; `env` keeps its link definitions for the inlines."""
    markdown = _parser()
    tokens: list[Token] = []
    if text:
        state = block_rules.PlacedBlocks(text, markdown, env, tokens)
        markdown.block.tokenize(state, 0, state.lineMax)
    return tokens


def parse_inlines(content: str, env: EnvType) -> list[Token]:
    """The inline tokens of a block's content; none of one that is longer than any text should be."""
    if len(content) > MAX_TEXT:
        return []
    markdown = _parser()
    return markdown.inline.parse(content, markdown, env, [])


class _Markdown(MarkdownIt):
    """Leaves urls as typed and refuses none, so that every link becomes a token and can be spoken of."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - their name
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - their name
        return link

    def validateLink(self, url: str) -> bool:  # noqa: N802 - their name
        return True


@cache
def _parser() -> MarkdownIt:
    markdown = _Markdown("commonmark", {"html": True, "maxNesting": 20}).enable("table").use(deflist_plugin)
    _add_block_rules(markdown)
    _add_inline_rules(markdown)
    return markdown


def _add_block_rules(markdown: MarkdownIt) -> None:
    ruler = markdown.block.ruler
    ruler.before("reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]})
    ruler.before("table", "attributes", block_rules.attribute_line, _INTERRUPTS)
    ruler.before("table", "directive", block_rules.directive, _INTERRUPTS)
    for rule in ruler.__rules__:
        ruler.at(rule.name, block_rules.placed(rule.fn), {"alt": rule.alt})
    ruler.before("attributes", "too_deep", block_rules.placed(block_rules.too_deep))


def _add_inline_rules(markdown: MarkdownIt) -> None:
    ruler = markdown.inline.ruler
    fn_by_name = {rule.name: rule.fn for rule in ruler.__rules__}
    fn_by_name["image"] = inline_rules.bounded_image(fn_by_name["image"])
    for name in _INLINE_RULES_WITH_TOKENS:
        ruler.at(name, inline_rules.placed(fn_by_name[name]))
    ruler.at("emphasis", inline_rules.placed_emphasis(fn_by_name["emphasis"]))
    ruler.before("escape", "value", inline_rules.value)
    ruler.before("escape", "statement", inline_rules.statement)
    ruler.before("escape", "stray_attributes", inline_rules.stray_attributes)
    ruler.before("link", "citation", inline_rules.citation)
    ruler.before("link", "footnote_call", inline_rules.footnote_call)
