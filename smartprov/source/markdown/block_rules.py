"""Block rules of our own, and a block state that remembers where each text was cut from."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from smartprov.source.markdown.attributes import MAX_LENGTH, closing_brace
from smartprov.source.markdown.places import Placement

MAX_LEVEL = 16
"""Blocks in blocks; a list counts twice (list and item). Eight lists in one another are enough for a book."""

BlockRule = Callable[[StateBlock, int, int, bool], bool]
_HEADING = re.compile(r"#{1,6}[ \t]")
_ATTRIBUTE_START = re.compile(r"\{[ \t]*[#.A-Za-z]")


class PlacedBlocks(StateBlock):
    """An `inline` token that was cut from lines keeps `meta["cut"]`, the text before trimming and its placement; a row
    of a table keeps `meta["line"]`, where it starts and ends.
    """

    _cut: tuple[str, int] = ("", 0)

    def getLines(self, begin: int, end: int, indent: int, keepLastLF: bool) -> str:  # noqa: N802, N803 - their names
        text = super().getLines(begin, end, indent, keepLastLF)
        if not keepLastLF:
            self._cut = text, begin
            if self.tokens and self.tokens[-1].type == "inline" and "cut" not in self.tokens[-1].meta:
                self.tokens[-1].meta["cut"] = self._placed_cut()  # a term is cut after its token was made
        return text

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        before = self.tokens[-1] if self.tokens else None
        token = super().push(ttype, tag, nesting)
        if ttype == "inline" and before is not None:
            if before.type == "paragraph_open" or (before.type == "heading_open" and before.markup in ("-", "=")):
                token.meta["cut"] = self._placed_cut()
        elif ttype in ("th_open", "td_open") and before is not None and before.type == "tr_open" and before.map:
            line = before.map[0]
            before.meta["line"] = self.bMarks[line] + self.tShift[line], self.eMarks[line]
        return token

    def _placed_cut(self) -> tuple[str, Placement]:
        """The text cut last; each of its pieces ends where its line ends, whatever was taken off in front."""
        text, line = self._cut
        starts: list[int] = []
        sources: list[int] = []
        at = 0
        for piece in text.split("\n"):
            starts.append(at)
            sources.append(self.eMarks[line] - len(piece))
            at += len(piece) + 1
            line += 1
        return text, Placement(tuple(starts), tuple(sources))


def placed(rule: BlockRule) -> BlockRule:
    """The rule, whose first token then says in `meta["at"]` where it begins."""

    def placed_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        count, at = len(state.tokens), state.bMarks[start] + state.tShift[start]
        found = rule(state, start, end, silent)
        if found and not silent and len(state.tokens) > count:
            state.tokens[count].meta["at"] = at
        return found

    return placed_rule


def too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Comes first; what lies deeper than the limit is passed over, and said."""
    if silent or state.level <= MAX_LEVEL:
        return False
    state.push("too_deep", "", 0).map = [start, start + 1]
    state.line = end
    return True


def attribute_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`{#id .class caption="…"}`, alone on its line."""
    at, stop = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    if state.src[at : at + 1] != "{" or state.is_code_block(start) or stop - at > MAX_LENGTH:
        return False
    text = state.src[at:stop].rstrip(" \t")
    if not _ATTRIBUTE_START.match(text) or text.endswith("#}") or closing_brace(text) != len(text):
        return False
    if not silent:
        token = state.push("attributes", "", 0)
        token.content = text
        token.map = [start, start + 1]
        state.line = start + 1
    return True


def directive(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`:::{name}` … `:::`: a container, so that its body keeps its places and shares the chapter's footnotes."""
    at, stop = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    if not state.src.startswith(":::", at) or state.is_code_block(start):
        return False
    if silent:
        return True
    colons = _count_colons(state, start)
    info = state.src[at + colons : stop]
    if not info.strip():
        state.push("stray_fence", "", 0).map = [start, start + 1]
        state.line = start + 1
        return True
    closing, is_closed = _closing_line(state, start, end, colons)
    token = state.push("directive_open", "", 1)
    token.markup, token.info, token.map = ":" * colons, info, [start, closing]
    token.meta["is_closed"] = is_closed
    line_max, parent_type = state.lineMax, state.parentType
    state.lineMax, state.parentType = closing, "directive"
    state.md.block.tokenize(state, start + 1, closing)
    state.lineMax, state.parentType = line_max, parent_type
    state.push("directive_close", "", -1)
    state.line = closing + is_closed
    return True


def _count_colons(state: StateBlock, line: int) -> int:
    at, stop = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    return stop - at - len(state.src[at:stop].lstrip(":"))


def _closing_line(state: StateBlock, start: int, end: int, colons: int) -> tuple[int, bool]:
    """The line that closes the fence, fences inside it allowed for, and whether there is one.

    A block that is not closed ends before the next heading, so that only the fence is missed.
    """
    open_fences = [colons]
    heading = end
    for line in range(start + 1, end):
        at, stop = state.bMarks[line] + state.tShift[line], state.eMarks[line]
        if at < stop and state.sCount[line] < state.blkIndent:
            return min(line, heading), False
        if heading == end and _HEADING.match(state.src, at, stop):
            heading = line
        if not state.src.startswith(":::", at) or state.is_code_block(line):
            continue
        count = _count_colons(state, line)
        if state.src[at + count : stop].strip():
            open_fences.append(count)
            if len(open_fences) > MAX_LEVEL:
                break
            continue
        _close(open_fences, count)
        if not open_fences:
            return line, True
    return heading, False


def _close(open_fences: list[int], count: int) -> None:
    """Close the innermost fence of this length, or else the innermost shorter one, and all that are open inside it."""
    lengths = range(len(open_fences) - 1, -1, -1)
    fitting = next((i for i in lengths if open_fences[i] == count), None)
    if fitting is None:
        fitting = next((i for i in lengths if open_fences[i] < count), None)
    if fitting is not None:
        del open_fences[fitting:]
