"""The plan's own look: its colours, fonts and logo, in the book and in the drawings alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256

from smartprov.book.figures import palette
from smartprov.book.model import Block, Figure, Landscape, PageProfile, Picture, Theme
from smartprov.book.pictures import place_pictures
from smartprov.plan.plan import Plan

FONT_NAMES = {
    "source-serif": "Source Serif 4",
    "arimo": "Arimo",
    "libertinus-serif": "Libertinus Serif",
    "new-computer-modern": "New Computer Modern",
}
"""Families that come with the packages of print; every machine has the same ones."""
WEB, PAPER = "html/", ("docx/", "pdf/")


def theme_of(plan: Plan, page: PageProfile) -> Theme:
    """What masterplan.yaml's page profile says, with our own look for the rest."""
    profile, ours = plan.masterplan.page, Theme()
    logo = place_pictures(plan.assets, [profile.logo], page).get(profile.logo) if profile.logo else None
    given = profile.colors.dimensions[: len(ours.tones)]
    return Theme(
        profile.colors.ink.lower(),
        profile.colors.accent.lower(),
        profile.colors.signal.lower(),
        (*(color.lower() for color in given), *ours.tones[len(given) :]),
        FONT_NAMES[profile.fonts.body],
        FONT_NAMES[profile.fonts.headings],
        profile.fonts.word_body,
        profile.fonts.word_headings,
        logo,
    )


def paper_templates(plan: Plan) -> dict[str, str]:
    """The plan's own templates of print and Word, by name."""
    return {name: text for name, text in plan.templates.items() if name.startswith(PAPER)}


def web_templates(plan: Plan) -> dict[str, str]:
    """The plan's own templates of the website, by name below `html/`."""
    return {name.removeprefix(WEB): text for name, text in plan.templates.items() if name.startswith(WEB)}


def themed(blocks: Iterable[Block], theme: Theme) -> tuple[Block, ...]:
    """Blocks whose drawings are in the plan's colours."""
    if not _changes(theme):
        return tuple(blocks)
    return tuple(_themed(block, theme) for block in blocks)


def _themed(block: Block, theme: Theme) -> Block:
    if isinstance(block, Figure):
        return replace(block, picture=recolored(block.picture, theme))
    if isinstance(block, Landscape):
        return replace(block, blocks=themed(block.blocks, theme))
    return block


def recolored(picture: Picture, theme: Theme) -> Picture:
    """A drawing of ours in the plan's colours; each colour of `palette` means one thing, so names can be exchanged."""
    changes = _changes(theme)
    if not changes:
        return picture
    text = picture.data.decode()
    for ours, theirs in changes.items():
        text = text.replace(f'"{ours}"', f'"\0{theirs}"')
    data = text.replace('"\0', '"').encode()
    if data == picture.data:
        return picture
    name = f"{picture.name.rpartition('-')[0]}-{sha256(data).hexdigest()[:12]}"
    return replace(picture, name=name, data=data.replace(picture.name.encode(), name.encode()))


def _changes(theme: Theme) -> Mapping[str, str]:
    pairs = {palette.INK: theme.ink, palette.ACCENT: theme.accent, palette.SIGNAL: theme.signal}
    pairs |= dict(zip(palette.TONES.values(), theme.tones, strict=True))
    return {ours: theirs for ours, theirs in pairs.items() if ours != theirs}
