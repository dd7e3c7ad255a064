"""What makes two entries of two versions the same one: an id, the year and scheme of a budget line, the word itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from smartprov.merge.order import Key
from smartprov.source.outline import Collection, Entry, Node, Scalar

IDENTITIES: Mapping[str, tuple[str, ...]] = {
    "accepted": ("code", "at"),
    "aligns_with": ("plan",),
    "budget": ("year", "scheme"),
    "dates": ("start",),
    "files": ("path",),
    "groups": ("name",),
    "partners": ("name", "kind"),
    "reviews": ("role", "on"),
    "roles": ("title",),
    "signatories": ("agency", "position"),
    "standards": ("scheme",),
}
"""By the field that holds the list, as the entities say; they are not asked, for a merge must not wait for them.
Entries of all other lists have an id, a code or a term.
"""

USUAL = (("id",), ("code",), ("term",))
FIRM = frozenset(("budget",))
"""Lists beside those with ids whose entry is another one, not a changed one, when what identifies it differs."""

_WORD = re.compile(r"[a-z0-9][a-z0-9.-]*\Z")
RENAMED = "renamed_from"


def entry_keys(collection: Collection, field: str, base: Sequence[Key] | None = None) -> list[Key]:
    """A key for each entry, all different. From `base`, the base's, a renamed or reworded entry takes its own."""
    if collection.is_mapping:
        return [(entry.key,) for entry in collection.entries]
    keys = _numbered([_key(entry.value, field) for entry in collection.entries])
    if base is None or keys == base:
        return keys
    return _reworded(_renamed(keys, collection.entries, set(base)), base)


def identifying_fields(node: Node, field: str) -> tuple[str, ...]:
    """Of an entry of a list, the fields that make up its key."""
    found = _fields(node) if isinstance(node, Collection) and node.is_mapping else {}
    candidates = (IDENTITIES[field],) if field in IDENTITIES else USUAL
    return next((names for names in candidates if names[0] in found), ())


def shown_key(key: Key) -> str:
    """How a key is named to people."""
    return " ".join(part for part in key[:-1] if part) if len(key) > 1 else key[0]


def _key(node: Node, field: str) -> Key:
    """What identifies an entry. The last part says how firmly: entries with a loose one may be reworded."""
    if isinstance(node, Scalar):
        word = str(node.data[-1])
        return (word, "word" if _WORD.match(word) else "loose")
    found = _fields(node) if node.is_mapping else {}
    names = identifying_fields(node, field)
    if not names:
        return (repr(sorted(found.items())), "loose")
    how = "loose" if field in IDENTITIES and field not in FIRM else names[0]
    return (*(found.get(name, "") for name in names), how)


def _fields(node: Collection) -> dict[str, str]:
    return {entry.key: str(entry.value.data[-1]) for entry in node.entries if isinstance(entry.value, Scalar)}


def _numbered(keys: list[Key]) -> list[Key]:
    """Keys made different: of two equal ones the second says so."""
    seen: Counter[Key] = Counter()
    numbered = []
    for key in keys:
        seen[key] += 1
        numbered.append(key if seen[key] == 1 else (*key[:-1], f"({seen[key]})", key[-1]))
    return numbered


def _renamed(keys: list[Key], entries: Sequence[Entry], base: set[Key]) -> list[Key]:
    own = set(keys)
    renamed = []
    for key, entry in zip(keys, entries, strict=True):
        former = _fields(entry.value).get(RENAMED, "") if isinstance(entry.value, Collection) else ""
        was = (former, key[-1])
        renamed.append(was if former and was in base and was not in own else key)
    return renamed if len(set(renamed)) == len(renamed) else keys


def _reworded(keys: list[Key], base: Sequence[Key]) -> list[Key]:
    """A loose entry that stands in the place of another loose one is that one, changed."""
    if not any(key[-1] == "loose" for key in keys):
        return keys
    own, reworded = set(keys), list(keys)
    for what, i, i_end, j, j_end in SequenceMatcher(None, base, keys, autojunk=False).get_opcodes():
        if what != "replace":
            continue
        gone = [key for key in base[i:i_end] if key[-1] == "loose" and key not in own]
        come = [at for at in range(j, j_end) if keys[at][-1] == "loose" and keys[at] not in base]
        for key, at in zip(gone, come, strict=False):
            reworded[at] = key
    return reworded
