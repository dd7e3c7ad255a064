"""Writes a seal into the text of a commitment's file; comments, order and every other character stay."""

from __future__ import annotations

from smartprov.plan.signing import Seal
from smartprov.source.document import load_text
from smartprov.source.outline import Collection, Entry, NoOutline, outline

JOINT, BY_AGENCY = "fingerprint", "agency_fingerprints"


class CannotSeal(ValueError):
    """The text is written in a way that nothing can be put into for certain."""


def sealed_text(text: str, seal: Seal) -> str:
    """The text with the fingerprint in place of the one that is there, and with those of the agencies' own sheets.

    Raises `CannotSeal`.
    """
    try:
        root = outline(text)
    except NoOutline as exc:
        raise CannotSeal from exc
    entry_by_key = {entry.key: entry for entry in root.entries} if isinstance(root, Collection) else {}
    if not isinstance(root, Collection) or JOINT not in entry_by_key:
        raise CannotSeal
    cuts = [_joint(entry_by_key[JOINT], seal), *_by_agency(text, root, entry_by_key, seal)]
    for start, end, new in sorted(cuts, reverse=True):
        text = text[:start] + new + text[end:]
    if not _says(text, seal):
        raise CannotSeal
    return text


Cut = tuple[int, int, str]
"""What stands from a beginning to an end, and what takes its place."""


def _joint(entry: Entry, seal: Seal) -> Cut:
    return entry.value.start, entry.value.end, f'"{seal.joint}"'


def _by_agency(text: str, root: Collection, entry_by_key: dict[str, Entry], seal: Seal) -> list[Cut]:
    line_end = "\r\n" if "\r\n" in text else "\n"
    pairs = [f'{agency}: "{fingerprint}"' for agency, fingerprint in seal.by_agency.items()]
    if root.is_flow:
        written = f"{BY_AGENCY}: {{{', '.join(pairs)}}}"
    else:
        margin = " " * root.column
        written = line_end.join((f"{BY_AGENCY}:", *(f"{margin}  {pair}" for pair in pairs)))
    earlier = entry_by_key.get(BY_AGENCY)
    if earlier:
        return [(earlier.start, earlier.end, written if pairs else f"{BY_AGENCY}: {{}}")]
    if not pairs:
        return []
    behind = entry_by_key[JOINT].end
    if root.is_flow:
        return [(behind, behind, f", {written}")]
    at = next((index for index in range(behind, len(text)) if text[index] in "\r\n"), len(text))
    return [(at, at, line_end + " " * root.column + written)]


def _says(text: str, seal: Seal) -> bool:
    document = load_text("", text)
    said = document.data if isinstance(document.data, dict) else {}
    own = said.get(BY_AGENCY) or {}
    return not document.diagnostics and said.get(JOINT) == seal.joint and own == seal.by_agency
