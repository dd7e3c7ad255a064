"""What mends a finding for certain: the words to put in place of those at its span. One line for each code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from rapidfuzz.distance import OSA

from smartprov.diagnostics import Diagnostic, Edit, Fix, Span
from smartprov.source.splicing import typed_at

Arguments = Mapping[str, str]
Mend = Callable[[str, Arguments], str | None]
"""What stands there and the finding's own words → what is to stand there; None where that is not certain."""

CLOSE = 2
"""A slip of so many letters is a slip; more of them may be another word."""
_GROUPED = re.compile(r"(?:Rp\.?\s?)?(\d{1,3}(?:[.,]\d{3})+|\d+)(?:,00|,-|\.00)?")
_PLAIN = re.compile(r"""[^\s"'{}\[\],#&*!|>%@`:-][^"'{}\[\],#:]*""")


def fix_of(finding: Diagnostic, texts: Mapping[str, str]) -> Fix | None:
    """The edit that mends a finding; None where only its author can know. `texts` are the files by path."""
    if finding.fix is not None:
        return finding.fix
    mend = MENDS.get(finding.code)
    typed = typed_at(texts.get(finding.span.path, ""), finding.span)
    if mend is None or not typed:
        return None
    right = mend(typed, finding.arguments)
    return None if right is None or right == typed else Fix((Edit(finding.span, right),))


def suggestion_of(finding: Diagnostic, texts: Mapping[str, str]) -> Fix | None:
    """The nearest known word in place of an unknown one: for the author to agree to, never made unasked."""
    typed = typed_at(texts.get(finding.span.path, ""), finding.span)
    if not typed or typed.strip("\"'") not in finding.arguments.values():
        return None
    right = _in_quotes("nearest")(typed, finding.arguments)
    return Fix((Edit(finding.span, right),)) if right else None


def fixes_of(findings: Iterable[Diagnostic], texts: Mapping[str, str]) -> Iterator[tuple[Diagnostic, Fix]]:
    """The fixes that can be made at once: of two that want the same words, the first."""
    taken: set[tuple[str, int, int]] = set()
    for finding in findings:
        fix = fix_of(finding, texts)
        if fix is None:
            continue
        spots = {(edit.span.path, edit.span.line, at) for edit in fix.edits for at in _columns(edit.span)}
        if not spots & taken:
            taken |= spots
            yield finding, fix


def _columns(span: Span) -> range:
    return range(span.column, max(span.end_column, span.column + 1))


def _argument(name: str) -> Mend:
    return lambda typed, arguments: arguments.get(name) or None


def _nearest(typed: str, arguments: Arguments) -> str | None:
    """A known word that is a slip away."""
    near = arguments.get("nearest", "")
    is_slip = near and OSA.distance(typed.casefold(), near.casefold()) <= min(CLOSE, len(near) // 3)
    return near if is_slip else None


def _ungrouped(typed: str, arguments: Arguments) -> str | None:
    """Money without what separates its digits: `1.500.000` and `Rp1.500.000,00` are 1500000."""
    found = _GROUPED.fullmatch(typed.strip("\"'"))
    return re.sub(r"\D", "", found[1]) if found else None


def _quoted(typed: str, arguments: Arguments) -> str | None:
    """A plain scalar in quotes."""
    is_plain = _PLAIN.fullmatch(typed) or re.fullmatch(r"-?[\w.:/-]+", typed)
    return f'"{typed}"' if is_plain else None


def _in_quotes(name: str) -> Mend:
    """An argument in the quotes that stand there; nothing where plain words would need some."""

    def mend(typed: str, arguments: Arguments) -> str | None:
        right = arguments.get(name, "")
        quote = typed[0] if typed[:1] in "\"'" and typed[-1:] == typed[:1] and len(typed) > 1 else ""
        if quote:
            return None if quote in right or "\\" in right else f"{quote}{right}{quote}"
        return right if _PLAIN.fullmatch(right) else None

    return mend


def _number(typed: str, arguments: Arguments) -> str | None:
    match arguments.get("reason"):
        case "dash":
            return ""
        case "currency" | "point" | "space":
            return "Rp"
        case "commas" | "decimal" | "ungrouped":
            return arguments.get("right") or None
        case _:
            return None


def _spelling(typed: str, arguments: Arguments) -> str | None:
    return arguments.get("right") if arguments.get("reason") == "spelling" else None


def _name(typed: str, arguments: Arguments) -> str | None:
    """An agency's official name for an alias, or for a slip of a letter or two in one of its words."""
    said, right = arguments.get("said", "").split(), arguments.get("right", "").split()
    if arguments.get("reason") == "alias":
        return arguments.get("right")
    other = [pair for pair in zip(said, right, strict=False) if pair[0] != pair[1]]
    if arguments.get("reason") != "near" or len(said) != len(right) or len(other) != 1:
        return None
    is_slip = OSA.distance(*other[0]) <= min(CLOSE, len(other[0][1]) // 4)
    return arguments.get("right") if is_slip else None


MENDS: Mapping[str, Mend] = {
    "abbreviation-expansion": _argument("right"),
    "bad-code": _quoted,
    "bad-money": _ungrouped,
    "bad-text": _quoted,
    "common-typo": _spelling,
    "ignore-malformed": _argument("right"),
    "name-spelling": _name,
    "not-nfc": _argument("letter"),
    "number-format": _number,
    "typed-number": _argument("expression"),
    "unit-spelling": _in_quotes("usual"),
    "unknown-choice": _nearest,
    "unknown-key": _nearest,
    "untidy-text": _in_quotes("tidy"),
    "wrong-weekday": _argument("right"),
}
