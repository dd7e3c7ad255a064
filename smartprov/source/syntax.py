"""What libyaml stumbles over, as a finding with a code of its own at the place that has to be mended."""

from __future__ import annotations

import re

import yaml

from smartprov.diagnostics import Diagnostic, Related, Span, error

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_SYNTAX_CODES: tuple[tuple[str, str], ...] = (
    ("but found another document", "second-document"),
    ("did not find expected <document start>", "second-document"),
    ("found undefined alias", "undefined-alias"),
    ("found a tab character", "tab-indent"),
    ("mapping values are not allowed", "yaml-colon"),
    ("unexpected end of stream", "yaml-unclosed"),
    ("did not find expected ',' or", "yaml-unclosed"),
    ("did not find expected node content", "yaml-unclosed"),
    ("did not find expected key", "yaml-indent"),
    ("did not find expected '-' indicator", "yaml-indent"),
    ("could not find expected ':'", "yaml-no-colon"),
    ("block sequence entries are not allowed", "yaml-dash"),
    ("unknown escape character", "yaml-escape"),
    ("cannot start any token", "yaml-start"),
    ("while scanning an alias", "yaml-start"),
    ("while scanning a directive", "yaml-start"),
)
"""libyaml's words, by what they come from in practice."""
MARKER = "<<<<<<< "
"""Where git leaves two versions of a line for a person to choose from."""


def syntax_error(path: str, text: str, exc: yaml.MarkedYAMLError, first_line: int) -> Diagnostic:
    """What libyaml stumbled over, at the place that has to be mended, with the other one as its related place."""
    problem, context = exc.problem or "", exc.context or ""
    code = next((code for words, code in _SYNTAX_CODES if words in f"{context} {problem}"), "yaml-syntax")
    lines = text.rstrip().split("\n")
    marked = next((at for at, line in enumerate(lines) if line.startswith(MARKER)), None)
    if marked is not None:
        return error("conflict-markers", _at(path, first_line, (marked, 0)))
    stumbled = _point(exc.problem_mark or exc.context_mark)
    began = _point(exc.context_mark or exc.problem_mark)
    code, place = _guilty(code, text, lines, began, stumbled)
    if place[0] >= len(lines):
        place = len(lines) - 1, 0
    other = began if place == stumbled else stumbled
    related = () if other[0] in (place[0], len(lines)) else (Related("yaml-context", _at(path, first_line, other)),)
    alias = _ALIAS.match(lines[place[0]], place[1])
    return error(
        code,
        _at(path, first_line, place),
        *related,
        problem=_plain(problem),
        context=_plain(context),
        alias=alias[0] if alias else "",
    )


_Point = tuple[int, int]
_ALIAS = re.compile(r"\*[^\s,\[\]{}]*")


def _guilty(code: str, text: str, lines: list[str], began: _Point, stumbled: _Point) -> tuple[str, _Point]:
    """The code and the place of a syntax error, which are rarely where the parser noticed it."""
    line, column = stumbled
    quote, bracket = _left_open(text, stumbled)
    if quote:
        return "yaml-unclosed", quote
    before, behind = (lines[line][:column], lines[line][column:]) if line < len(lines) else ("", "")
    if code == "yaml-unclosed" and (not behind or (bracket or began)[0] < line):
        return code, bracket or began
    if code == "yaml-start" and behind.startswith("\t"):
        return "tab-indent", stumbled
    if code in ("yaml-no-colon", "yaml-start"):
        return code, began
    if code in ("yaml-indent", "yaml-dash"):
        has_value = before.strip(" -")
        return ("yaml-surplus" if code == "yaml-indent" else code) if has_value else "yaml-indent", stumbled
    if code == "second-document" and "".join(lines[max(line - 1, 0) : line]).startswith("%"):
        return "yaml-start", (line - 1, 0)
    return code, stumbled


def _left_open(text: str, stumbled: _Point) -> tuple[_Point | None, _Point | None]:
    """Where a quoted text begins that nothing closes, or only some later quote, on the line of the error; and the
    innermost bracket that is open there.
    """
    brackets: list[_Point] = []
    try:
        for token in yaml.scan(text, Loader=_LOADER):
            start, end = _point(token.start_mark), _point(token.end_mark)
            if start >= stumbled:
                break
            if isinstance(token, yaml.FlowMappingStartToken | yaml.FlowSequenceStartToken):
                brackets.append(start)
            elif isinstance(token, yaml.FlowMappingEndToken | yaml.FlowSequenceEndToken) and brackets:
                brackets.pop()
            elif isinstance(token, yaml.ScalarToken) and token.style in ("'", '"') and start[0] < stumbled[0] == end[0]:
                return start, None
    except yaml.MarkedYAMLError as exc:  # mostly the error that is being spoken of
        if exc.context == "while scanning a quoted scalar":
            return _point(exc.context_mark), None
    return None, brackets[-1] if brackets else None


def _point(mark: yaml.Mark | None) -> _Point:
    """A mark's line and column, from 0."""
    return (mark.line, mark.column) if mark is not None else (0, 0)


def _at(path: str, first_line: int, point: _Point) -> Span:
    line, column = point[0] + first_line, point[1] + 1
    return Span(path, line, column, line, column + 1)


def _plain(words: str) -> str:
    return words.replace("<", "‹").replace(">", "›")
