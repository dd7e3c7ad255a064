"""A plan's own labels, laid over ours: which of them are none, and what no label can say."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Mapping
from string import Formatter

import orjson

from smartprov.diagnostics import Diagnostic, Span, error
from smartprov.resources import shipped_template
from smartprov.source.decoding import span_at


def judge_labels(path: str, name: str, text: str) -> Iterator[Diagnostic]:
    """A file of groups of labels; each is one of ours, a text, and uses no argument that ours is not given."""
    try:
        groups = orjson.loads(text)
    except orjson.JSONDecodeError as problem:
        yield error("template-syntax", span_at(path, text, problem.pos, problem.pos), reason=problem.msg)
        return
    shipped: Mapping[str, Mapping[str, str]] = orjson.loads(shipped_template(name))
    if not isinstance(groups, dict):
        yield error("label-shape", Span(path), name=name)
        return
    for group, words in groups.items():
        start, span = _key(path, text, group, 0)
        if group not in shipped:
            yield error("unknown-label", span, name=group, nearest=_nearest(group, shipped))
        elif not isinstance(words, dict):
            yield error("label-shape", span, name=group)
        else:
            yield from _judge_group(path, text, start, group, words, shipped[group])


def _judge_group(
    path: str, text: str, start: int, group: str, words: Mapping[str, object], shipped: Mapping[str, str]
) -> Iterator[Diagnostic]:
    for key, word in words.items():
        _, span = _key(path, text, key, start)
        name = f"{group}.{key}"
        if key not in shipped:
            nearest = _nearest(key, shipped)
            yield error("unknown-label", span, name=name, nearest=f"{group}.{nearest}" if nearest else "")
        elif not isinstance(word, str) or not word.strip() or not word.isprintable():
            yield error("label-text", span, name=name)
        else:
            known = _arguments(shipped[key]) or set()
            used = _arguments(word)
            unknown = ["{"] if used is None else sorted(used - known)
            if unknown:
                given = ", ".join(f"{{{each}}}" for each in sorted(known))
                yield error("label-argument", span, name=name, argument=unknown[0], given=given)


def _arguments(word: str) -> set[str] | None:
    """The names in braces, or None where braces do not pair or hold more than a name."""
    try:
        found = [(name, form, conversion) for _, name, form, conversion in Formatter().parse(word) if name is not None]
    except ValueError:
        return None
    plain = all(name.isidentifier() and not form and not conversion for name, form, conversion in found)
    return {name for name, _, _ in found} if plain else None


def _key(path: str, text: str, key: str, start: int) -> tuple[int, Span]:
    """Where a key stands, at or behind a place, and where it ends; JSON may spell it in more ways than one."""
    found = re.compile(re.escape(json.dumps(key, ensure_ascii=False)) + r"\s*:").search(text, start)
    if found is None:
        return start, Span(path)
    end = found.start() + len(json.dumps(key, ensure_ascii=False))
    return end, span_at(path, text, found.start(), end)


def _nearest(name: str, known: Mapping[str, object]) -> str:
    return next(iter(difflib.get_close_matches(name, known, 1, 0.6)), "")
