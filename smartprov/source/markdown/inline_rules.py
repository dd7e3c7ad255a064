"""Inline rules of our own, and the wrapper that lets every token of a foreign rule say where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it.rules_inline import StateInline

from smartprov.source.markdown.values import match_value

InlineRule = Callable[[StateInline, bool], bool]
MAX_IMAGE_DEPTH = 2
_STATEMENT = re.compile(r"\{%(?:[^%\n]{0,200}%\})?|\{#[^\n]{0,200}?#\}")
_CITATION = re.compile(r"\[(@[^\[\]\n]{0,400})\](?!\()")
_FOOTNOTE = re.compile(r"\[\^([^\s\[\]^]{1,100})\]")
_STRAY = re.compile(r"\{[#.][A-Za-z](?:[^{}\n]{0,200}\}|[^\s{}]*)")


def placed(rule: InlineRule) -> InlineRule:
    """The rule, whose tokens then say in `meta` at which offsets of the content they start and end."""

    def placed_rule(state: StateInline, silent: bool) -> bool:
        if silent:
            return rule(state, True)
        start, count = state.pos, len(state.tokens)
        if not rule(state, False):
            return False
        for token in state.tokens[count:]:  # the first may be the plain text before, which belongs to no rule
            if token.type != "text" and "start" not in token.meta:
                token.meta = {**token.meta, "start": start, "end": state.pos}
        return True

    return placed_rule


def placed_emphasis(rule: InlineRule) -> InlineRule:
    """As `placed`, for the rule that makes one token of each of several markers."""

    def placed_rule(state: StateInline, silent: bool) -> bool:
        start = state.pos
        if silent or not rule(state, False):
            return False
        for offset in range(state.pos - start):
            token = state.tokens[offset - (state.pos - start)]
            token.meta = {"start": start + offset, "end": start + offset + 1}
        return True

    return placed_rule


def bounded_image(rule: InlineRule) -> InlineRule:
    """The rule for images, which calls itself for the image's alternative text."""

    def image(state: StateInline, silent: bool) -> bool:
        depth = state.env.get("image_depth", 0)
        if depth >= MAX_IMAGE_DEPTH or state.src[state.pos] != "!":
            return False
        if silent:
            return rule(state, True)
        state.env["image_depth"] = depth + 1
        try:
            return rule(state, False)
        finally:
            state.env["image_depth"] = depth

    return image


def value(state: StateInline, silent: bool) -> bool:
    """`{{ expression }}`, or a `{{` that is not closed on its line."""
    if not state.src.startswith("{{", state.pos):
        return False
    match = match_value(state.src, state.pos, state.posMax)
    if match:
        return _push(state, silent, "value", match[0][2:-2], match.end())
    return _push(state, silent, "unclosed_value", "{{", state.pos + 2)


def statement(state: StateInline, silent: bool) -> bool:
    """`{% … %}` and `{# … #}`, which would be statements and comments of a template."""
    return _match(state, silent, "statement", "{", _STATEMENT)


def stray_attributes(state: StateInline, silent: bool) -> bool:
    """`{#id}` in running text, where it means nothing and would be printed."""
    return _match(state, silent, "stray_attributes", "{", _STRAY)


def citation(state: StateInline, silent: bool) -> bool:
    """`[@source; @source]`."""
    return _match(state, silent, "citation", "[", _CITATION)


def footnote_call(state: StateInline, silent: bool) -> bool:
    """`[^label]`, whether defined or not."""
    return _match(state, silent, "footnote_call", "[", _FOOTNOTE)


def _match(state: StateInline, silent: bool, kind: str, first: str, pattern: re.Pattern[str]) -> bool:
    if state.src[state.pos] != first:
        return False
    match = pattern.match(state.src, state.pos, state.posMax)
    return match is not None and _push(state, silent, kind, match[match.lastindex or 0], match.end())


def _push(state: StateInline, silent: bool, kind: str, content: str, end: int) -> bool:
    if not silent:
        token = state.push(kind, "", 0)
        token.content = content
        token.meta = {"start": state.pos, "end": end}
    state.pos = end
    return True
