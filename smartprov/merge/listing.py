"""A plan's file as lines, one for each field with its whole path: what a line-wise diff of two versions can show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from smartprov.merge.identity import entry_keys, identifying_fields, shown_key
from smartprov.source.outline import Collection, Node, NoOutline, Scalar, outline

STEP = " › "
GROUPED = 10_000
"""From here on a number is easier read in groups of three; years are smaller."""
_FIRST = ("id", "code", "term", "version", "title", "name")
_CONFLICT = re.compile(r"^<{7} .*\n((?:.*\n)*?)={7}\n((?:.*\n)*?)>{7} .*\n", re.MULTILINE)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^a-z\s])|\n+")


def listed(text: str) -> list[str] | None:
    """The lines of a file; None if it is not YAML that can be told apart. Layout and comments are not in them.

    Of a file that is being merged, the lines on which the sides differ stand between markers, as in the file.
    """
    if not _CONFLICT.search(text):
        return _listed(text)
    ours, theirs = (_listed(_CONFLICT.sub(side, text)) for side in (r"\1", r"\2"))
    return None if ours is None or theirs is None else list(_between_markers(ours, theirs))


def _between_markers(ours: list[str], theirs: list[str]) -> Iterator[str]:
    for what, i, i_end, j, j_end in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if what == "equal":
            yield from ours[i:i_end]
        else:
            yield from ("<<<<<<< ours", *ours[i:i_end], "=======", *theirs[j:j_end], ">>>>>>> theirs")


def _listed(text: str) -> list[str] | None:
    try:
        root = outline(text)
    except NoOutline:
        return None
    return list(_lines(root, "", "")) if isinstance(root, Collection) else None


def _lines(node: Node, path: str, field: str, left_out: tuple[str, ...] = ()) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield from (f"{path}: {sentence}" for sentence in _spelled(node))
    elif node.is_mapping:
        yield from _mapping_lines(node, path, left_out)
    elif node.entries:
        for key, entry in zip(entry_keys(node, field), node.entries, strict=True):
            if isinstance(entry.value, Scalar):
                yield f"{path}{path and ': '}{' '.join(_spelled(entry.value))}"
            else:
                named = identifying_fields(entry.value, field)
                yield from _lines(entry.value, f"{path}{path and STEP}{shown_key(key)}", "", named)
    else:
        yield f"{path}: []"


def _mapping_lines(node: Collection, path: str, left_out: tuple[str, ...]) -> Iterator[str]:
    """The fields in an order of their own; those that the path already names are left out."""
    fields = {entry.key: entry.value for entry in node.entries if entry.key not in left_out}
    for key in sorted(fields, key=lambda key: (_FIRST.index(key) if key in _FIRST else len(_FIRST), key)):
        yield from _lines(fields[key], f"{path}{path and STEP}{key}", key)
    if not fields:
        yield path if left_out else f"{path}: {{}}"


def _spelled(node: Scalar) -> list[str]:
    """A value; a text has a line for each sentence, so that a changed one stands alone."""
    tag, value = node.data[-2], str(node.data[-1])
    if tag == "int" and value.isdecimal() and int(value) >= GROUPED:
        return [f"{int(value):,}".replace(",", ".")]
    return [part.strip() for part in _SENTENCE_END.split(value.strip())]
