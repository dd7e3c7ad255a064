"""A house's own `reference.docx`: its styles, fonts and theme take the place of ours, and ours fill what it lacks."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from smartprov.word_template import (
    FONTS,
    NUMBERING,
    THEME,
    BadTemplateError,
    W,
    every_style,
    missing_styles,
    parsed,
    read_parts,
    read_styles,
    style_name,
)

FIRST_DEFINITION, FIRST_INSTANCE, MOST_INSTANCES = 50, 10, 900
"""Where the numbers of a house's lists begin among ours."""
LADDER = tuple(f"{kind}{depth}" for kind in ("Heading", "AnnexHeading") for depth in range(1, 7))
"""Styles whose numbers are the book's."""
PAGE_BOUND = {
    **dict.fromkeys(("Header", "Footer", "HeaderLandscape", "FooterLandscape"), ("tabs",)),
    **dict.fromkeys((*(f"TOC{level}" for level in range(1, 7)), "TableofFigures"), ("tabs", "ind")),
}
"""What depends on the paper and on the book's own labels, and so stays ours."""
ORDER = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers"),
    *("pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct"),
    *("autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing"),
    *("mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl"),
    *("divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
)
"""In which order Word wants the properties of a paragraph."""
SERIF, SANS = "Bookman Old Style", "Arial"


@dataclass(frozen=True, slots=True)
class House:
    """What is taken from a reference document."""

    styles: bytes
    definitions: str
    """Lists that its styles name, as WordprocessingML."""
    instances: str
    others: Mapping[str, bytes]
    """Theme and table of fonts, by the paths that ours have."""


def house_of(template: bytes, own_styles: bytes, language: str) -> House:
    """The house's look, filled up with our styles. Raises `BadTemplateError`."""
    missing = missing_styles(template)
    if missing:
        raise BadTemplateError(f"no style {', '.join(missing)}")
    parts = read_parts(template)
    styles, own = _plain(read_styles(parts)), etree.fromstring(own_styles)
    renamed = _rename(styles, own)
    definitions, instances = _lists(parts, styles, renamed)
    _speak(styles, language)
    _take_over_numbers(styles, own)
    _fill_up(styles, own)
    return House(_serialized(styles), definitions, instances, dict(_other_parts(parts)))


def _plain(root: etree._Element) -> etree._Element:
    """Only what the standard itself has: newer additions need a declaration in every part that holds them."""
    for element in list(root.iter(etree.Element)):
        if not str(element.tag).startswith(W):
            _drop(element)
        for key in [str(key) for key in element.attrib if str(key).startswith("{")]:
            if not key.startswith((W, "{http://www.w3.org/XML/")):
                del element.attrib[key]
    etree.cleanup_namespaces(root)
    return root


def _rename(styles: etree._Element, own: etree._Element) -> dict[str, str]:
    """Gives styles that have our names our ids, as a Word in Indonesian calls "heading 1" Judul1."""
    ids = {(style_name(style), style.get(W + "type")): style.get(W + "styleId", "") for style in every_style(own)}
    taken = set(ids.values())
    renamed: dict[str, str] = {}
    seen: set[str] = set()
    for style in list(every_style(styles)):
        identifier = style.get(W + "styleId", "")
        wanted = ids.get((style_name(style), style.get(W + "type")))
        if wanted is None:
            wanted = f"House{identifier}" if identifier in taken else identifier
        if wanted in seen:
            styles.remove(style)
            continue
        seen.add(wanted)
        renamed[identifier] = wanted
        style.set(W + "styleId", wanted)
    for pointer in list(styles.iter(W + "basedOn", W + "next", W + "link")):
        target = renamed.get(pointer.get(W + "val", ""))
        if target is None:
            _drop(pointer)
        else:
            pointer.set(W + "val", target)
    return renamed


def _lists(parts: Mapping[str, bytes], styles: etree._Element, renamed: Mapping[str, str]) -> tuple[str, str]:
    """The lists that styles name, under numbers of their own."""
    root = _plain(parsed(parts[NUMBERING], NUMBERING)) if NUMBERING in parts else etree.Element(W + "numbering")
    definitions = {each.get(W + "abstractNumId"): each for each in root.iterchildren(W + "abstractNum")}
    instances = {each.get(W + "numId"): each for each in root.iterchildren(W + "num")}
    kept_definitions: dict[str | None, int] = {}
    kept_instances: dict[str | None, int] = {}
    for pointer in list(styles.iter(W + "numId")):
        identifier = pointer.get(W + "val")
        instance = instances.get(identifier)
        base = None if instance is None else instance.find(W + "abstractNumId")
        definition = None if base is None else definitions.get(base.get(W + "val"))
        if definition is None or base is None or len(kept_instances) >= MOST_INSTANCES:
            if identifier != "0":
                _drop(pointer.getparent())
            continue
        kept_definitions.setdefault(base.get(W + "val"), FIRST_DEFINITION + len(kept_definitions))
        kept_instances.setdefault(identifier, FIRST_INSTANCE + len(kept_instances))
        pointer.set(W + "val", str(kept_instances[identifier]))
    for old, number in kept_instances.items():
        base = instances[old].find(W + "abstractNumId")
        if base is not None:
            base.set(W + "val", str(kept_definitions[base.get(W + "val")]))
        instances[old].set(W + "numId", str(number))
    for old, number in kept_definitions.items():
        definitions[old].set(W + "abstractNumId", str(number))
        _unlink(definitions[old], renamed)
    return (
        "".join(_text(definitions[old]) for old in kept_definitions),
        "".join(_text(instances[old]) for old in kept_instances),
    )


def _unlink(definition: etree._Element, renamed: Mapping[str, str]) -> None:
    """Headings count by our ladders, and pictures as bullets stay behind."""
    for pointer in list(definition.iter(W + "pStyle", W + "lvlPicBulletId", W + "styleLink", W + "numStyleLink")):
        target = renamed.get(pointer.get(W + "val", ""))
        if pointer.tag == W + "lvlPicBulletId" or target is None or target in LADDER:
            _drop(pointer)
        else:
            pointer.set(W + "val", target)


def _speak(styles: etree._Element, language: str) -> None:
    """The language of the book is that of the document."""
    for element in list(styles.iter(W + "lang")):
        _drop(element)
    defaults = _child(styles, "docDefaults", first=True)
    run = _child(_child(defaults, "rPrDefault", first=True), "rPr")
    etree.SubElement(run, W + "lang", {W + "val": language, W + "eastAsia": "en-US", W + "bidi": "ar-SA"})


def _take_over_numbers(styles: etree._Element, own: etree._Element) -> None:
    ours = {style.get(W + "styleId"): style for style in every_style(own)}
    for style in every_style(styles):
        identifier = style.get(W + "styleId", "")
        taken = ("numPr", "outlineLvl") if identifier in LADDER else PAGE_BOUND.get(identifier, ())
        for name in taken:
            _replace_property(style, ours[identifier], name)


def _replace_property(style: etree._Element, ours: etree._Element, name: str) -> None:
    properties = _paragraph_properties(style)
    for element in properties.findall(W + name):
        properties.remove(element)
    source = ours.find(f"{W}pPr/{W}{name}")
    if source is not None:
        rank = ORDER.index(name)
        before = [child for child in properties if ORDER.index(etree.QName(child).localname) < rank]
        properties.insert(len(before), copy.deepcopy(source))


def _paragraph_properties(style: etree._Element) -> etree._Element:
    properties = style.find(W + "pPr")
    if properties is None:
        properties = etree.Element(W + "pPr")
        later = [W + name for name in ("rPr", "tblPr", "trPr", "tcPr", "tblStylePr")]
        place = next((i for i, child in enumerate(style) if child.tag in later), len(style))
        style.insert(place, properties)
    return properties


def _fill_up(styles: etree._Element, own: etree._Element) -> None:
    """Our styles where the house has none, in the house's letters."""
    known = {style.get(W + "styleId") for style in every_style(styles)}
    has_default = {s.get(W + "type") for s in every_style(styles) if s.get(W + "default") in ("1", "true", "on")}
    heading = next(style for style in every_style(styles) if style.get(W + "styleId") == LADDER[0])
    sans = _fonts(heading, {style.get(W + "styleId"): style for style in every_style(styles)})
    for style in every_style(own):
        if style.get(W + "styleId") not in known:
            added = copy.deepcopy(style)
            if added.get(W + "type") in has_default:
                added.attrib.pop(W + "default", "")
            _dress(added, sans)
            styles.append(added)


def _fonts(style: etree._Element | None, by_id: Mapping[str | None, etree._Element]) -> etree._Element | None:
    """The letters of a style, its own or those of what it is based on."""
    for _ in range(20):
        if style is None:
            return None
        found = style.find(f"{W}rPr/{W}rFonts")
        if found is not None:
            return found
        base = style.find(W + "basedOn")
        style = None if base is None else by_id.get(base.get(W + "val"))
    return None


def _dress(style: etree._Element, sans: etree._Element | None) -> None:
    for fonts in list(style.iter(W + "rFonts")):
        face = fonts.get(W + "ascii")
        parent = fonts.getparent()
        if face == SANS and sans is not None and parent is not None:
            parent.replace(fonts, copy.deepcopy(sans))
        elif face in (SANS, SERIF):
            _drop(fonts)


def _other_parts(parts: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    if FONTS in parts:
        fonts = _plain(parsed(parts[FONTS], FONTS))
        for embedded in [each for each in fonts.iter(etree.Element) if "embed" in str(each.tag)]:
            _drop(embedded)
        yield FONTS, _serialized(fonts)
    theme = next((name for name in sorted(parts) if name.startswith(THEME)), "")
    if theme:
        yield "word/theme/theme1.xml", _serialized(parsed(parts[theme], theme))


def _child(parent: etree._Element, name: str, *, first: bool = False) -> etree._Element:
    found = parent.find(W + name)
    if found is None:
        found = etree.Element(W + name)
        parent.insert(0 if first else len(parent), found)
    return found


def _drop(element: etree._Element | None) -> None:
    parent = None if element is None else element.getparent()
    if parent is not None and element is not None:
        parent.remove(element)


def _text(element: etree._Element) -> str:
    return etree.tostring(element, encoding="unicode", with_tail=False)


def _serialized(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
