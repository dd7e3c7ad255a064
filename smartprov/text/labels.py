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
    path = templates_folder() / "labels" / f"{language}.json"
    groups: dict[str, dict[str, str]] = orjson.loads(path.read_bytes())
    return Labels(language, {f"{group}.{key}": word for group, words in groups.items() for key, word in words.items()})
