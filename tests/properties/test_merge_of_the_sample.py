"""A law on the sample's own files: two edits at two places become one file with both, and not a byte more."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from smartprov.merge import merge_texts
from smartprov.merge.identity import identifying_fields
from smartprov.source.outline import Collection, Node, Scalar, outline

SAMPLE = Path(__file__).parents[2] / "masterplan-src"
FILES = sorted(path.relative_to(SAMPLE).as_posix() for path in SAMPLE.rglob("*.yaml") if ".smartprov" not in path.parts)
Place = tuple[int, int]


@cache
def places(name: str) -> tuple[str, tuple[Place, ...]]:
    """The text of a file, and where its values stand that tell no entry from another."""
    text = (SAMPLE / name).read_text("utf-8")
    root = outline(text)
    assert root is not None
    return text, tuple(scalars(root, ""))


def scalars(node: Node, field: str) -> Iterator[Place]:
    if isinstance(node, Scalar):
        yield node.start, node.end
        return
    for entry in node.entries:
        if node.is_mapping:
            yield from scalars(entry.value, entry.key)
        elif isinstance(entry.value, Collection):
            named = identifying_fields(entry.value, field)
            for inner in entry.value.entries:
                if inner.key not in named:
                    yield from scalars(inner.value, inner.key)


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_two_edits_become_one_file_with_both(name: str, data: st.DataObject) -> None:
    text, found = places(name)
    assume(len(found) > 1)
    first, second = sorted(data.draw(st.lists(st.sampled_from(found), min_size=2, max_size=2, unique=True)))
    ours, theirs = replaced(text, (first, "satu")), replaced(text, (second, "dua"))
    both = replaced(text, (second, "dua"), (first, "satu"))
    for one, other in ((ours, theirs), (theirs, ours)):
        merged = merge_texts(text, one, other)
        assert merged is not None
        assert (merged.conflicts, merged.text) == ((), both)


def replaced(text: str, *edits: tuple[Place, str]) -> str:
    """The text with words at places, the last place first."""
    for (start, end), word in edits:
        text = f"{text[:start]}{word}{text[end:]}"
    return text
