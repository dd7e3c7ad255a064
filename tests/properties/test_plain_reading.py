"""The quick reading of a document and the careful one hold the same, or the quick one is not sure."""

from __future__ import annotations

import yaml
from hypothesis import example, given

from smartprov.source.document import load_text
from tests.properties.test_sources_are_total import values, yaml_texts

CAREFUL = "\n# an ampersand & may be an anchor"
QUICK = CAREFUL.replace("&", "+")
"""As long, for what is left out at the end of a text is placed behind its last comment."""


def held(text: str) -> tuple[object, list[tuple[str, int, int]]]:
    document = load_text("a.yaml", text)
    return document.data, [(each.code, each.span.line, each.span.column) for each in document.diagnostics]


@given(values)
def test_what_was_written_from_data_is_read_alike(value: object) -> None:
    text = yaml.safe_dump(value, allow_unicode=True)
    assert held(text + QUICK) == held(text + CAREFUL)


@given(yaml_texts)
@example('a: "\\x07"')
@example('"\\x07": a')
@example("a: 1\na: 2")
@example("a: 007")
@example("a: ~")
@example("?")
@example("<<: {a: 1}")
@example("a: >\n  satu\n\n  dua\n")
def test_whatever_was_typed_is_read_alike(text: str) -> None:
    assert held(text + QUICK) == held(text + CAREFUL)
