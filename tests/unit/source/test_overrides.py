"""Claims about a plan's own templates: what they replace, and what is found wrong before anything is drawn."""

from __future__ import annotations

import pytest

from smartprov.diagnostics import Diagnostic, Severity
from smartprov.resources import shipped_template, template_names
from smartprov.source.overrides import read_overrides


def judged(name: str, text: str) -> tuple[Diagnostic, ...]:
    return read_overrides({f"templates/{name}": text.encode()})[1]


@pytest.mark.parametrize("name", template_names())
def test_a_copy_of_a_shipped_template_has_nothing_wrong(name: str) -> None:
    own, found = read_overrides({f"templates/{name}": shipped_template(name).encode()})
    assert (own, found) == ({name: shipped_template(name)}, ())


@pytest.mark.parametrize("path", ["templates/html/covr.html", "templates/cover.html", "templates/docx/document.xml"])
def test_a_file_that_replaces_nothing_is_a_warning_and_is_not_used(path: str) -> None:
    own, found = read_overrides({path: b"x"})
    assert not own
    assert [(each.code, each.severity, each.span.path) for each in found] == [
        ("unknown-template", Severity.WARNING, path)
    ]


def test_the_nearest_template_is_named() -> None:
    assert judged("html/covr.html", "x")[0].arguments["nearest"] == "html/cover.html"


MISTAKES = [
    ("html/cover.html", "<p>\n  {% if cover %}", "template-syntax", 2, 3, {}),
    ("html/cover.html", "{{ cover.title | titel }}", "template-syntax", 1, 1, {}),
    ("html/cover.html", "<p>\n{{ covr.title }}", "template-name", 2, 4, {"name": "covr", "nearest": "cover"}),
    ("html/page.html", '{% include "trial.html" %}', "template-reference", 1, 13, {"nearest": "trail.html"}),
    ("html/page.html", '{% extends "../../secret" %}', "template-reference", 1, 13, {"name": "../../secret"}),
    ("html/cover.html", '<img src="https://example.org/a.png">', "template-outside", 1, 11, {}),
    ("html/cover.html", '<link rel=stylesheet href="//example.org/a.css">', "template-outside", 1, 28, {}),
    ("html/style.css", "b {}\n@import 'x.css';", "template-outside", 2, 1, {"address": "@import"}),
    ("html/style.css", "b { background: url(http://example.org/a.png) }", "template-outside", 1, 17, {}),
    ("pdf/theme.typ", '#import "@preview/cetz:0.3.1"', "template-outside", 1, 10, {"address": "@preview/cetz:0.3.1"}),
    ("docx/header.xml", "<w:hdr xmlns:w='w'>$contents</w:hdr>", "template-name", 1, 20, {"nearest": "content"}),
    ("docx/header.xml", "<w:hdr xmlns:w='w'>$ </w:hdr>", "template-syntax", 1, 20, {"reason": "$"}),
    ("docx/footer.xml", "<w:ftr xmlns:w='w'>\n<w:p></w:ftr>", "template-syntax", 2, 1, {}),
    ("docx/styles.xml", "<w:styles xmlns:w='w'/>", "template-styles", 1, 1, {}),
    ("labels/id.json", '{\n  "column": {,}', "template-syntax", 2, 14, {}),
    ("labels/id.json", r'{"\ud800": {}}', "template-syntax", 1, 3, {}),
    ("labels/id.json", "[" * 100_000, "template-syntax", 1, 1026, {}),
    ("labels/id.json", "[]", "label-shape", 1, 1, {"name": "labels/id.json"}),
    ("labels/id.json", '{"column": "x"}', "label-shape", 1, 2, {"name": "column"}),
    ("labels/id.json", '{"colum": {}}', "unknown-label", 1, 2, {"nearest": "column"}),
    (
        "labels/id.json",
        '{"word": {},\n "column": {\n  "progam": "x"}}',
        "unknown-label",
        3,
        3,
        {"name": "column.progam", "nearest": "column.program"},
    ),
    ("labels/id.json", '{"column": {"program": " "}}', "label-text", 1, 13, {"name": "column.program"}),
    ("labels/id.json", '{"column": {"program": 1}}', "label-text", 1, 13, {}),
    ("labels/id.json", '{"book": {"label": "Jilid {nomor}"}}', "label-argument", 1, 11, {"given": "{number}"}),
    ("labels/id.json", '{"book": {"label": "Jilid {"}}', "label-argument", 1, 11, {"argument": "{"}),
    ("labels/id.json", '{"book": {"label": "{number.real}"}}', "label-argument", 1, 11, {"argument": "{"}),
]


@pytest.mark.parametrize(("name", "text", "code", "line", "column", "arguments"), MISTAKES)
def test_a_mistake_has_its_place(
    name: str, text: str, code: str, line: int, column: int, arguments: dict[str, str]
) -> None:
    (found,) = judged(name, text)
    assert (found.code, found.span.line, found.span.column) == (code, line, column)
    assert found.arguments.items() >= arguments.items()


def test_a_link_for_readers_to_follow_is_no_request() -> None:
    assert not judged("html/cover.html", '<a href="https://example.org">x</a>')


def test_the_names_of_the_template_language_are_known() -> None:
    text = (
        "{% extends 'shell.html' %}{% block content %}{{ super() }}{% for i in range(2) %}{{ loop.index }}{% endfor %}"
    )
    assert not judged("html/page.html", text + "{% endblock %}")


def test_a_template_that_is_no_text_is_a_finding() -> None:
    own, found = read_overrides({"templates/html/cover.html": b"\xff"})
    assert (own, [each.code for each in found]) == ({}, ["not-utf-8"])


def test_labels_with_a_mistake_are_not_used() -> None:
    own, _ = read_overrides({"templates/labels/id.json": b'{"column": {"progam": "x"}}'})
    assert own == {}
