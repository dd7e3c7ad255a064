"""A plan's own `templates/`: which shipped templates it replaces, and what can be known to be wrong before drawing."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from string import Template

from jinja2 import Environment, TemplateSyntaxError, meta, nodes
from lxml import etree

from smartprov.diagnostics import Diagnostic, Span, error, warning
from smartprov.resources import shipped_template, template_names
from smartprov.source.decoding import decode, span_at
from smartprov.source.layout import TEMPLATES_FOLDER
from smartprov.source.own_labels import judge_labels

LABELS = ".json"
SHIPPED = "shipped/"
"""Before the name of a web template: the shipped one, for an override that only adds to it."""

_PAGES = Environment(autoescape=True)
_GLOBALS = frozenset(("caller", "cycler", "dict", "joiner", "loop", "namespace", "range", "self", "super"))
_FAR_PAGE = re.compile(
    r"<(?!a\b)[a-z][^<>]*?\s(?:src|srcset|href|data|poster|action)\s*=\s*[\"']?\s*((?:https?:)?//)", re.IGNORECASE
)
_FAR_STYLE = re.compile(r"(@import\b|url\(\s*[\"']?\s*(?:https?:)?//)", re.IGNORECASE)
_FAR_PRINT = re.compile(r"\"(@[a-z])")
_FAR = {".html": (_FAR_PAGE, _FAR_STYLE), ".css": (_FAR_STYLE,), ".typ": (_FAR_PRINT,)}
_STYLE = re.compile(r"w:styleId=\"([^\"]+)\"")


def read_overrides(files: Mapping[str, bytes]) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    """The overrides among these files, by the names that the shipped templates have, and what is wrong with them."""
    own: dict[str, str] = {}
    found: list[Diagnostic] = []
    for path, data in files.items():
        name = path.removeprefix(f"{TEMPLATES_FOLDER}/")
        if name not in template_names():
            found.append(warning("unknown-template", Span(path), file=path, nearest=_nearest(name, template_names())))
            continue
        text = decode(path, data)
        if isinstance(text, Diagnostic):
            found.append(text)
            continue
        faults = tuple(_judged(path, name, text))
        # Labels are looked up before anything is drawn, by checks too, so that broken ones must not get there.
        if not (faults and name.endswith(LABELS)):
            own[name] = text
        found += faults
    return own, tuple(found)


def _judged(path: str, name: str, text: str) -> Iterator[Diagnostic]:
    suffix = name[name.rindex(".") :]
    for pattern in _FAR.get(suffix, ()):
        for far in pattern.finditer(text):
            yield error("template-outside", span_at(path, text, far.start(1), far.end(1)), address=_address(text, far))
    if suffix == ".html":
        yield from _page(path, text)
    elif suffix == ".xml":
        yield from _word_part(path, name, text)
    elif suffix == LABELS:
        yield from judge_labels(path, name, text)


def _page(path: str, text: str) -> Iterator[Diagnostic]:
    """Syntax, the names that some page is given, and the templates that are drawn inside this one."""
    try:
        tree = _PAGES.parse(text)
        unknown = meta.find_undeclared_variables(tree) - _known_names() - _GLOBALS
    except TemplateSyntaxError as problem:
        yield error("template-syntax", _line(path, text, problem.lineno), reason=problem.message or "")
        return
    for name in sorted(unknown):
        lines = [node.lineno for node in tree.find_all(nodes.Name) if node.name == name]
        place = _line(path, text, min(lines, default=1), name)
        yield error("template-name", place, name=name, nearest=_nearest(name, sorted(_known_names())))
    pages = [name.removeprefix("html/") for name in template_names() if name.endswith(".html")]
    for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        wanted = getattr(node, "template", None)
        name = str(wanted.value) if isinstance(wanted, nodes.Const) else ""
        if name and name.removeprefix(SHIPPED) not in pages:
            place = _line(path, text, node.lineno, name)
            yield error("template-reference", place, name=name, nearest=_nearest(name, pages))


@cache
def _known_names() -> frozenset[str]:
    names: set[str] = set()
    for template in template_names():
        if template.endswith(".html"):
            names |= meta.find_undeclared_variables(_PAGES.parse(shipped_template(template)))
    return frozenset(names)


def _word_part(path: str, name: str, text: str) -> Iterator[Diagnostic]:
    """Its placeholders are those of the shipped part, it is XML, and no style that a book uses is gone."""
    shipped = shipped_template(name)
    known = sorted(Template(shipped).get_identifiers())
    for found in Template.pattern.finditer(text):
        word = found["named"] or found["braced"]
        if found["invalid"] is not None:
            yield error("template-syntax", span_at(path, text, found.start(), found.end()), reason="$")
        elif word and word not in known:
            place = span_at(path, text, found.start(), found.end())
            yield error("template-name", place, name=word, nearest=_nearest(word, known))
    filled = Template(text).safe_substitute(dict.fromkeys(known, "0"))
    spaces = "" if filled.lstrip().startswith("<?xml") else _SPACES
    try:
        etree.fromstring((f"<x {spaces}>{filled}</x>" if spaces else filled.lstrip()).encode(), _PARSER)
    except etree.XMLSyntaxError as problem:
        yield error("template-syntax", _line(path, text, problem.lineno or 1), reason=problem.msg or "")
        return
    gone = [style for style in _STYLE.findall(shipped) if style not in set(_STYLE.findall(text))]
    if gone:
        yield error("template-styles", Span(path), styles=", ".join(gone))


_SPACES = " ".join(f'xmlns:{prefix}="urn:{prefix}"' for prefix in ("w", "r", "v", "o", "w10"))
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


def _line(path: str, text: str, line: int, word: str = "") -> Span:
    """The word on its line, or the whole line: the template engine counts no columns."""
    lines = text.split("\n")
    written = lines[line - 1] if 0 < line <= len(lines) else ""
    at = max(written.find(word), 0) if word else len(written) - len(written.lstrip())
    return Span(path, line, at + 1, line, at + 1 + len(word or written.strip()))


def _address(text: str, found: re.Match[str]) -> str:
    return re.split(r"[\"'\s>)]", text[found.start(1) : found.start(1) + 80])[0]


def _nearest(name: str, known: list[str] | tuple[str, ...]) -> str:
    return next(iter(difflib.get_close_matches(name, known, 1, 0.6)), "")
