"""The words a book prints beside the author's: captions, column heads, states. Data in `templates/labels/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

import orjson

from smartprov.resources import templates_folder


@dataclass(frozen=True, slots=True)
class Labels:
    """One language's labels. Asking for one that does not exist is our own bug, and raises `KeyError`."""

    language: Literal["id", "en"]
    words: Mapping[str, str] = field(repr=False)

    def __call__(self, key: str, /, **arguments: object) -> str:
        """The label, with its arguments filled in."""
        template = self.words[key]
        return template.format(**arguments) if arguments else template

    def group(self, prefix: str) -> dict[str, str]:
        """All labels of a group, by the rest of their key."""
        start = prefix + "."
        return {key.removeprefix(start): word for key, word in self.words.items() if key.startswith(start)}


@cache
def labels(language: Literal["id", "en"]) -> Labels:
    """The labels of a language."""
    return Labels(language, words_in((templates_folder() / label_file(language)).read_bytes()))


def label_file(language: Literal["id", "en"]) -> str:
    """Where the labels of a language lie below `templates/`, ours and a plan's own."""
    return f"labels/{language}.json"


def own_labels(language: Literal["id", "en"], templates: Mapping[str, str]) -> Labels:
    """The labels of a language, with those of a plan's own file in the place of ours."""
    own = templates.get(label_file(language))
    return labels(language) if own is None else _laid_over(language, own)


@cache
def _laid_over(language: Literal["id", "en"], own: str) -> Labels:
    return Labels(language, {**labels(language).words, **words_in(own.encode())})


def words_in(data: bytes) -> dict[str, str]:
    """A file of labels, by group and key with a dot between."""
    groups: dict[str, dict[str, str]] = orjson.loads(data)
    return {f"{group}.{key}": word for group, words in groups.items() for key, word in words.items()}
