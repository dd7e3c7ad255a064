"""The plan's own colours on the web: a few custom properties behind the style sheet, for light pages and print."""

from __future__ import annotations

from smartprov.book.model import Theme


def theme_rules(theme: Theme) -> str:
    """Rules to stand behind the style sheet; empty for our own look. Dark pages keep their own, tested colours."""
    ours = Theme()
    pairs = [("ink", ours.ink, theme.ink), ("accent", ours.accent, theme.accent), ("link", ours.accent, theme.accent)]
    pairs += [("signal", ours.signal, theme.signal)]
    pairs += [(f"tone-{n}", *both) for n, both in enumerate(zip(ours.tones, theme.tones, strict=True), 1)]
    rules = "".join(f" --{name}: {theirs};" for name, own, theirs in pairs if own != theirs)
    return f"\n:root {{{rules} }}\n" if rules else ""
