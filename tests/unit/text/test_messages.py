"""Claims about the catalogue: both languages say the same, and it words exactly what the code can say."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import smartprov
from smartprov.text.messages import CATALOGUE, hint, may_be_weighed, message, related_words
from smartprov.text.messages.chapters import CHAPTERS
from smartprov.text.messages.plan import PLAN
from smartprov.text.messages.prose import PROSE
from smartprov.text.messages.quality import QUALITY
from smartprov.text.messages.release import RELEASE, VERIFICATION
from smartprov.text.messages.rules import RULE_RELATED, RULES
from smartprov.text.messages.source import SOURCE
from smartprov.text.messages.templates import TEMPLATES
from smartprov.text.messages.tool import RELATED, TOOL
from smartprov.text.messages.wording import placeholders
from smartprov.text.messages.words import WORDS_BY_ARGUMENT, in_words

PACKAGE = Path(smartprov.__file__).parent
SAYING = frozenset(("error", "warning", "note", "_error", "_say", "PydanticCustomError"))
REASONS_OF = re.compile(r"Reasons of `(?P<code>[a-z-]+)`: (?P<reasons>[a-z,\s-]+)\.")
REASONED = sorted({code.partition(".")[0] for code in CATALOGUE if "." in code})


@cache
def modules() -> dict[Path, ast.Module]:
    """Every module but the catalogue's own, parsed."""
    paths = (path for path in sorted(PACKAGE.rglob("*.py")) if "messages" not in path.parts)
    return {path: ast.parse(path.read_text("utf-8")) for path in paths}


@cache
def constants() -> frozenset[str]:
    """Every text constant of the program."""
    nodes = (node for tree in modules().values() for node in ast.walk(tree))
    return frozenset(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def calls(names: frozenset[str]) -> Iterator[tuple[str, ast.Call]]:
    """Calls of these functions whose first argument is a text, with that text."""
    for tree in modules().values():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            first = node.args[0]
            if name in names and isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value, node


def troubles() -> frozenset[str]:
    """Names of the exceptions that the catalogue words."""
    names = {"SmartprovError"}
    for _ in range(3):
        for tree in modules().values():
            for node in ast.walk(tree):
                if isinstance(node, ast.ClassDef) and any(getattr(base, "id", "") in names for base in node.bases):
                    names.add(node.name)
    return frozenset(names)


@pytest.mark.parametrize("code", CATALOGUE)
def test_both_languages_say_the_same(code: str) -> None:
    wording = CATALOGUE[code]
    assert sorted(placeholders(wording.id.message)) == sorted(placeholders(wording.en.message))
    for indonesian, english in zip(wording.id.hints, wording.en.hints, strict=True):
        assert sorted(placeholders(indonesian)) == sorted(placeholders(english))
    assert wording.id.message != wording.en.message


@pytest.mark.parametrize("code", [code for code in CATALOGUE if code not in {**TOOL, **VERIFICATION}])
def test_a_hint_is_a_sentence_and_a_message_is_not(code: str) -> None:
    for said in (CATALOGUE[code].id, CATALOGUE[code].en):
        assert not said.message.endswith(".")
        assert all(each.endswith((".", "?")) for each in said.hints)


def test_every_code_that_is_said_is_worded() -> None:
    said = {code for code, _ in (*calls(SAYING), *calls(troubles()))}
    assert said - set(CATALOGUE) == set()


def test_nothing_is_worded_that_is_never_said() -> None:
    assert {code.partition(".")[0] for code in CATALOGUE} - constants() == set()
    assert {code.partition(".")[2] for code in CATALOGUE if "." in code} - constants() == set()


def test_every_placeholder_is_given_where_its_code_is_said() -> None:
    given: dict[str, set[str]] = {}
    open_ended = set()
    for code, call in calls(SAYING | troubles()):
        given.setdefault(code, set()).update(keyword.arg for keyword in call.keywords if keyword.arg)
        if any(keyword.arg is None for keyword in call.keywords):
            open_ended.add(code)
    for key, wording in CATALOGUE.items():
        code = key.partition(".")[0]
        if code in given and code not in open_ended and not code.startswith("bad-") and code not in _BY_VALIDATION:
            wanted = {name for said in (wording.en.message, *wording.en.hints) for name in placeholders(said)}
            assert wanted <= given[code], key


_BY_VALIDATION = frozenset(("only-false", "out-of-range", "range-reversed", "unknown-choice", "wrong-type"))
"""Said by a validator; `plan.validation` adds the arguments."""


def test_every_reason_that_a_docstring_lists_is_worded_and_no_other() -> None:
    listed: dict[str, set[str]] = {}
    for tree in modules().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                for match in REASONS_OF.finditer(ast.get_docstring(node) or ""):
                    listed.setdefault(match["code"], set()).update(re.split(r",\s*", match["reasons"]))
    assert listed
    for code, reasons in listed.items():
        worded = {key.partition(".")[2] for key in CATALOGUE if key.startswith(f"{code}.")}
        assert worded == reasons, code


@pytest.mark.parametrize("code", REASONED)
def test_a_code_with_reasons_has_words_of_its_own_too(code: str) -> None:
    assert code in CATALOGUE


def test_what_filters_and_pictures_refuse_is_worded() -> None:
    reasons = {reason for reason, _ in calls(frozenset(("FilterError",)))} - {"unknown-filter"}
    assert {f"wrong-filter.{reason}" for reason in reasons} <= set(CATALOGUE)
    pictures = modules()[PACKAGE / "plan" / "pictures.py"]
    returned = {
        node.value.value
        for node in ast.walk(pictures)
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Constant) and node.value.value
    }
    assert {f"bad-picture.{reason}" for reason in returned} <= set(CATALOGUE)


def test_every_role_of_a_related_place_is_worded() -> None:
    said = {role for role, _ in calls(frozenset(("Related",)))}
    assert said <= {*RELATED, *RULE_RELATED}
    assert all(related_words(role, "id") != related_words(role, "en") for role in said)


def test_a_reason_chooses_the_words() -> None:
    arguments = {"expression": "a-b", "reason": "hyphen", "detail": ""}
    assert message("bad-expression", arguments, "en") == "the '-' in 'a-b' is read as a minus"
    assert "['gov-01']" in hint("bad-expression", arguments, "en")


def test_a_reason_without_words_leaves_those_of_the_code() -> None:
    arguments = {"file": "a.yaml", "reason": "Permission denied"}
    assert message("unreadable", arguments, "en") == "'a.yaml' cannot be read: Permission denied"


def test_braces_in_words_are_typed_braces() -> None:
    assert "{{ programs.count }}" in hint("bad-expression", {"expression": "", "reason": "empty"}, "id")


def test_our_names_are_put_into_words_and_the_authors_are_not() -> None:
    arguments = {"kind": "gap, issue", "expected": "text | map", "block": "roadmap", "id": "gap"}
    assert in_words(arguments, "id") == {
        "kind": "kesenjangan atau isu strategis",
        "expected": "teks atau kunci dan nilai",
        "block": "roadmap",
        "id": "gap",
    }
    assert in_words(arguments, "en")["kind"] == "gap or strategic issue"


def test_every_kind_has_a_word() -> None:
    from smartprov.plan.entities import KINDS

    kinds = {name for kind in KINDS for name in (kind.name, *(part for part, _ in kind.parts))}
    assert kinds <= set(WORDS_BY_ARGUMENT["kind"])


def test_errors_before_the_rules_cannot_be_weighed() -> None:
    assert not may_be_weighed("missing-field")
    assert not may_be_weighed("unknown-value")
    assert not may_be_weighed("period-order")
    assert may_be_weighed("no-actions")
    assert may_be_weighed("unknown-file")


def test_no_code_means_two_things() -> None:
    every = (SOURCE, TEMPLATES, PLAN, RULES, QUALITY, CHAPTERS, PROSE, RELEASE, TOOL, VERIFICATION)
    assert len(CATALOGUE) == sum(map(len, every))
