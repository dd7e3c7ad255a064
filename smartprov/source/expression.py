"""A value expression as an author writes it: a path, then filters; nothing else.

Jinja2's own parser reads it, and an allow-list over its tree decides; nothing is ever compiled or run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from jinja2 import Environment, TemplateSyntaxError, nodes

from smartprov.diagnostics import Diagnostic, Span, error

MAX_LENGTH = 200
Constant = str | int | float | bool
PartKind = Literal["name", "attribute", "subscript"]

_ENVIRONMENT = Environment(autoescape=False)  # noqa: S701 - nothing is rendered here, only parsed
_OPENING = "{{ "
_BARE_HYPHEN = re.compile(r"^[^'\"]*\w-\w")
_STEPS = ("name", "string", "integer")
_CONSTANTS = (*_STEPS, "float")
_REASONS: tuple[tuple[type[nodes.Node], str], ...] = (
    (nodes.Sub, "hyphen"),
    (nodes.BinExpr, "calculation"),
    (nodes.UnaryExpr, "calculation"),
    (nodes.Compare, "comparison"),
    (nodes.CondExpr, "condition"),
    (nodes.Test, "comparison"),
    (nodes.Call, "call"),
    (nodes.Concat, "calculation"),
    (nodes.Literal, "constant"),
)


@dataclass(frozen=True, slots=True)
class Part:
    """One step of a path: its first name, `.attribute`, or `['subscript']`; the span leaves out dot and brackets."""

    value: str | int
    kind: PartKind
    span: Span


@dataclass(frozen=True, slots=True)
class FilterCall:
    """`| name(argument, keyword=argument)`; `span` is the name's."""

    name: str
    arguments: tuple[Constant, ...]
    keywords: tuple[tuple[str, Constant], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Expression:
    """`text` as typed, without the spaces around it."""

    text: str
    parts: tuple[Part, ...]
    filters: tuple[FilterCall, ...]
    span: Span


def parse_expression(text: str, path: str, line: int, column: int) -> Expression | Diagnostic:
    """The expression in `text`, whose first character stands at line and column, or what is wrong with it.

    Reasons of `bad-expression`: empty, too-long, syntax, hyphen, calculation, comparison, condition, call, constant,
    subscript, argument, filter-name, form.
    """
    stripped = text.strip()
    column += len(text) - len(text.lstrip()) if stripped else 0
    span = Span(path, line, column, line, column + len(stripped))
    try:
        return _parse(stripped, span)
    except _Refused as exc:
        return error("bad-expression", span, expression=stripped, reason=exc.reason, detail=exc.detail)


class _Refused(Exception):
    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


def _parse(text: str, span: Span) -> Expression:
    if not text:
        raise _Refused("empty")
    if len(text) > MAX_LENGTH:
        raise _Refused("too-long", str(MAX_LENGTH))
    if "\\" in text or not text.replace("\t", " ").isprintable():
        raise _Refused("form")
    try:
        tree = _ENVIRONMENT.parse(f"{_OPENING}{text} }}}}")
    except TemplateSyntaxError as exc:
        raise _Refused("hyphen" if _BARE_HYPHEN.search(text) else "syntax", exc.message or "") from None
    except RecursionError:
        raise _Refused("form") from None
    node, calls = _unwrap_filters(_only_expression(tree))
    steps = _path(node)
    tokens = _tokens(text, span)
    parts = _place_parts(steps, tokens)
    return Expression(text, parts, _place_filters(calls, tokens), span)


def _only_expression(tree: nodes.Template) -> nodes.Node:
    if len(tree.body) == 1 and isinstance(tree.body[0], nodes.Output) and len(tree.body[0].nodes) == 1:
        return tree.body[0].nodes[0]
    raise _Refused("form")


def _unwrap_filters(node: nodes.Node) -> tuple[nodes.Node, list[nodes.Filter]]:
    calls: list[nodes.Filter] = []
    while isinstance(node, nodes.Filter):
        if node.node is None:
            raise _Refused("form")
        calls.insert(0, node)
        node = node.node
    return node, calls


def _path(node: nodes.Node) -> list[tuple[str | int, PartKind]]:
    steps: list[tuple[str | int, PartKind]] = []
    while not isinstance(node, nodes.Name):
        if isinstance(node, nodes.Getattr):
            steps.insert(0, (node.attr, "attribute"))
        elif isinstance(node, nodes.Getitem):
            steps.insert(0, (_subscript(node.arg), "subscript"))
        else:
            raise _Refused(_reason(node))
        node = node.node
    return [(node.name, "name"), *steps]


def _subscript(node: nodes.Node) -> str | int:
    if isinstance(node, nodes.Const) and type(node.value) in (str, int):
        value: str | int = node.value
        return value
    raise _Refused("subscript")


def _reason(node: nodes.Node) -> str:
    return next((reason for kind, reason in _REASONS if isinstance(node, kind)), "form")


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    span: Span


def _tokens(text: str, span: Span) -> Iterator[_Token]:
    """Jinja2's own tokens with the columns it does not keep: their texts, laid end to end, are the source."""
    offset = -len(_OPENING)
    for _, kind, word in _ENVIRONMENT.lex(f"{_OPENING}{text} }}}}"):
        if kind not in ("whitespace", "variable_begin", "variable_end"):
            start = span.column + offset
            yield _Token(kind, word, Span(span.path, span.line, start, span.line, start + len(word)))
        offset += len(word)


def _place_parts(steps: list[tuple[str | int, PartKind]], tokens: Iterator[_Token]) -> tuple[Part, ...]:
    """Each step's token; brackets and dots lie between them, and anything else means a form that was not foreseen."""
    parts: list[Part] = []
    for value, kind in steps:
        token = next(tokens, None)
        while token and token.kind == "operator" and token.text in (".", "[", "]"):
            token = next(tokens, None)
        if token is None or token.kind not in _STEPS or _spelled(token) != str(value):
            raise _Refused("form")
        parts.append(Part(value, kind, token.span))
    return tuple(parts)


def _spelled(token: _Token) -> str:
    return token.text[1:-1] if token.kind == "string" else token.text


def _place_filters(calls: list[nodes.Filter], tokens: Iterator[_Token]) -> tuple[FilterCall, ...]:
    placed: list[FilterCall] = []
    depth = 0
    expects_name = False
    names: list[_Token] = []
    for token in tokens:
        depth += {"(": 1, ")": -1}.get(token.text, 0) if token.kind == "operator" else 0
        if expects_name:
            names.append(token)
        elif token.kind != "operator" and (depth == 0 or token.kind not in _CONSTANTS):
            raise _Refused("form")
        expects_name = token.kind == "operator" and token.text == "|" and depth == 0
    if len(names) != len(calls):
        raise _Refused("form")
    for call, token in zip(calls, names, strict=True):
        if token.text != call.name:
            raise _Refused("filter-name")
        if call.dyn_args or call.dyn_kwargs:
            raise _Refused("argument")
        keywords = tuple((str(pair.key), _argument(pair.value)) for pair in call.kwargs)
        placed.append(FilterCall(call.name, tuple(map(_argument, call.args)), keywords, token.span))
    return tuple(placed)


def _argument(node: nodes.Node) -> Constant:
    if isinstance(node, nodes.Const) and type(node.value) in (str, int, float, bool):
        value: Constant = node.value
        return value
    raise _Refused("argument")
