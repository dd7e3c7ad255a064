"""Writes a review into the text of its file; what others wrote there stays as it is."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from smartprov.source.document import load_text
from smartprov.source.outline import Collection, Entry, NoOutline, Scalar, outline

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ./-]*[A-Za-z0-9.]")
_RESERVED = frozenset(("true", "false", "yes", "no", "on", "off", "null", "y", "n"))
FINGERPRINT = "fingerprint"


class CannotRecord(ValueError):
    """The text is written in a way that nothing can be put into for certain."""


@dataclass(frozen=True, slots=True)
class Record:
    """A review that is to be written."""

    of: str
    role: str
    by: str
    on: str
    fingerprint: str

    @property
    def data(self) -> dict[str, str]:
        """As it is read back."""
        by = {"by": self.by} if self.by else {}
        return {"role": self.role, **by, "on": self.on, FINGERPRINT: self.fingerprint}

    @property
    def text(self) -> str:
        """As it is typed."""
        by = f"by: {_scalar(self.by)}, " if self.by else ""
        return f'{{role: {_scalar(self.role)}, {by}on: {self.on}, {FINGERPRINT}: "{self.fingerprint}"}}'


def recorded_text(text: str, record: Record) -> str:
    """The text of a file with a review added, or with the one of the same role, name and date brought up to date.

    An empty text becomes a file. Raises `CannotRecord`.
    """
    made = _written(text, record) if text.strip() else f"of: {record.of}\nreviews:\n  - {record.text}\n"
    document = load_text("", made)
    data = document.data if isinstance(document.data, dict) else {}
    entries = data.get("reviews")
    if document.diagnostics or data.get("of") != record.of or not isinstance(entries, list):
        raise CannotRecord
    if record.data not in [_spelled(each) for each in entries]:
        raise CannotRecord
    return made


def _spelled(entry: object) -> object:
    return {key: str(value) for key, value in entry.items()} if isinstance(entry, dict) else entry


def _written(text: str, record: Record) -> str:
    try:
        root = outline(text)
    except NoOutline as exc:
        raise CannotRecord from exc
    if not isinstance(root, Collection) or not root.is_mapping:
        raise CannotRecord
    entry = next((each for each in root.entries if each.key == "reviews"), None)
    line_end = "\r\n" if "\r\n" in text else "\n"
    if entry is None:
        if root.is_flow:
            raise CannotRecord
        margin = " " * root.column
        lines = (text.rstrip(), f"{margin}reviews:", f"{margin}  - {record.text}", "")
        return line_end.join(lines)
    held = entry.value
    if isinstance(held, Scalar) or not held.entries:
        return f"{text[: held.start]}{'' if held.start != held.end else ' '}[{record.text}]{text[held.end :]}"
    same = next((each for each in held.entries if _is_same(text, each, record)), None)
    if same is not None:
        return _renewed(text, same, record)
    last = held.entries[-1]
    if held.is_flow:
        return f"{text[: last.end]}, {record.text}{text[last.end :]}"
    end = next((at for at in range(last.end, len(text)) if text[at] in "\r\n"), len(text))
    return f"{text[:end]}{line_end}{' ' * held.column}- {record.text}{text[end:]}"


def _is_same(text: str, entry: Entry, record: Record) -> bool:
    said = load_text("", text[entry.value.start : entry.value.end]).data
    if not isinstance(said, dict):
        return False
    keys = ("role", "by", "on")
    return [str(said.get(key) or "") for key in keys] == [record.data.get(key, "") for key in keys]


def _renewed(text: str, entry: Entry, record: Record) -> str:
    value = entry.value
    entries = value.entries if isinstance(value, Collection) else ()
    held = next((each.value for each in entries if each.key == FINGERPRINT), None)
    if held is None:
        raise CannotRecord
    return f'{text[: held.start]}"{record.fingerprint}"{text[held.end :]}'


def _scalar(text: str) -> str:
    is_plain = _PLAIN.fullmatch(text) and text.lower() not in _RESERVED and "  " not in text
    return text if is_plain else json.dumps(text, ensure_ascii=False)
