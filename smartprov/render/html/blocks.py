"""Every block of a book as markup. Small ones are written here, those that a plan may restyle go through a template."""

from __future__ import annotations

from collections.abc import Callable

from smartprov.book.model import (
    Aside,
    Bars,
    Block,
    Change,
    CodeBlock,
    DefinitionList,
    Figure,
    Footnote,
    Heading,
    Index,
    IndexEntry,
    Landscape,
    ListBlock,
    Listing,
    Paragraph,
    Revision,
    Sheet,
    Signatures,
    Strip,
    Table,
)
from smartprov.render.html.drawings import bar
from smartprov.render.html.escaping import in_attribute, in_text
from smartprov.render.html.inlines import (
    class_of,
    marked,
    marked_part,
    plain_text,
    replaced,
    with_changes,
    write_chip,
    write_inlines,
)
from smartprov.render.html.page import Page
from smartprov.render.html.pictures import image
from smartprov.render.html.sheets import Content
from smartprov.render.html.tables import is_sortable, is_tall, write_bodies, write_columns, write_head
from smartprov.render.html.templating import Markup

BIG_PICTURE_MM = 100
"""A drawing wider than this scrolls on a phone: shrunk to the screen, its letters could not be read."""


def write_blocks(page: Page, blocks: tuple[Block, ...]) -> str:
    """Markup for a run of blocks."""
    return "\n".join([WRITERS[type(block)](page, block) for block in blocks])


def write_footnotes(page: Page, footnotes: tuple[Footnote, ...]) -> str:
    """The notes of a chapter, each with the way back to every place that calls it. Comes after all other blocks."""
    notes = [
        {
            "number": abs(footnote.number),
            "is_former": footnote.number < 0,
            "id": page.footnote_id(footnote.number),
            "content": Markup(write_blocks(page, footnote.blocks)),
            "calls": page.footnote_calls(footnote.number),
        }
        for footnote in footnotes
    ]
    if not notes:
        return ""
    name = page.words["footnotes"]
    return page.fill("blocks/footnotes.html", notes=notes, name=page.name_once(name), words=page.words)


def _heading(page: Page, block: Heading) -> str:
    number = in_text(block.number)
    if block.former is not None:
        number = replaced(in_text(block.former.number), number)
    number = f'<span class="number">{number}</span> ' if number else ""
    name = " ".join(filter(None, (block.number, plain_text(block.text))))
    tag = f"h{min(block.level, 6)}"
    page.section = name
    identity = f' id="{in_attribute(page.anchor(block.id))}"' if block.id else ""
    return (
        f'<div class="titled"><{tag}{identity}>{number}'
        f"{write_inlines(page, block.text)}</{tag}>{_link_here(page, block.id, name)}</div>"
    )


def _paragraph(page: Page, block: Paragraph) -> str:
    identity = f' id="{in_attribute(page.anchor(block.id))}"' if block.id else ""
    role = "" if block.role == "body" else f' class="{block.role}"'
    return f"<p{identity}{role}>{write_inlines(page, block.text)}</p>"


def _list(page: Page, block: ListBlock) -> str:
    tag = "ol" if block.ordered else "ul"
    start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
    items = "".join(
        [
            f"<li{class_of(change)}>{marked_part(change, write_blocks(page, item))}</li>"
            for item, change in with_changes(block.items, block.changes)
        ]
    )
    return f"<{tag}{start}>{items}</{tag}>"


def _definitions(page: Page, block: DefinitionList) -> str:
    items = [
        f"<div{class_of(change)}><dt>{marked(change, write_inlines(page, term))}</dt>"
        f"<dd>{marked_part(change, write_blocks(page, meaning))}</dd></div>"
        for (term, meaning), change in with_changes(block.items, block.changes)
    ]
    return f'<dl class="definitions">{"".join(items)}</dl>'


def _aside(page: Page, block: Aside) -> str:
    content = Markup(write_blocks(page, block.blocks))
    return page.fill("blocks/aside.html", tone=block.tone, word=page.words.get(block.tone, ""), content=content)


def _code(page: Page, block: CodeBlock) -> str:
    return f"<pre><code>{in_text(block.text)}</code></pre>"


def _table(page: Page, block: Table) -> str:
    caption = plain_text(block.caption)
    name = f"{block.label} {caption}" if block.label else ", ".join(filter(None, (caption, page.section))) or page.title
    return page.fill(
        "blocks/table.html",
        table=block,
        id=page.anchor(block.id),
        label=_label(block),
        name=page.name_once(name),
        is_tall=is_tall(block),
        is_sortable=is_sortable(block),
        caption=Markup(write_inlines(page, block.caption)),
        columns=Markup(write_columns(block.columns)),
        head=Markup(write_head(page, block)),
        bodies=Markup(write_bodies(page, block)),
        notes=Markup(write_blocks(page, block.notes)),
        source=Markup(write_inlines(page, block.source)),
    )


def _figure(page: Page, block: Figure) -> str:
    picture = _picture(page, block)
    if block.former is not None:
        picture = replaced(_picture(page, block.former), picture)
    return page.fill(
        "blocks/figure.html",
        figure=block,
        id=page.anchor(block.id),
        label=_label(block),
        image=Markup(picture),
        caption=Markup(write_inlines(page, block.caption)),
        notes=Markup(write_blocks(page, block.notes)),
        source=Markup(write_inlines(page, block.source)),
    )


def _picture(page: Page, block: Figure) -> str:
    is_big = block.picture.media == "svg" and block.picture.width_mm > BIG_PICTURE_MM
    return image(page, block.picture, block.alt, "big" if is_big else "small")


def _label(block: Table | Figure) -> Markup:
    label = in_text(block.label)
    return Markup(replaced(in_text(block.former.label), label) if block.former else label)


def _strip(page: Page, block: Strip) -> str:
    return page.fill("blocks/strip.html", items=block.items)


def _bars(page: Page, block: Bars) -> str:
    bars = [(item.label, Markup(bar(item)), item.text) for item in block.bars]
    return page.fill("blocks/bars.html", title=block.title, bars=bars)


def _sheet(page: Page, block: Sheet) -> str:
    former = block.former or block
    name = page.section = " ".join(filter(None, (block.code, block.title)))
    content = page.sheets.content(page, block, _content) if page.sheets else _content(page, block)
    return page.fill(
        "blocks/sheet.html",
        sheet=block,
        id=page.anchor(block.id),
        heading=f"h{min(block.level, 6)}",
        code=Markup(replaced(in_text(former.code), in_text(block.code))),
        title=Markup(replaced(in_text(former.title), in_text(block.title))),
        link=Markup(_link_here(page, block.id, name)),
        chips=Markup(replaced(" ".join(map(write_chip, former.chips)), " ".join(map(write_chip, block.chips)))),
        **content,
    )


def _content(page: Page, block: Sheet) -> Content:
    return {
        "facts": [
            (
                Markup(marked(change, in_text(fact.label))),
                Markup(marked(change, write_inlines(page, fact.text))),
                change,
            )
            for fact, change in with_changes(block.facts, block.changes)
        ],
        "story": Markup(write_blocks(page, block.story)),
        "body": Markup(write_blocks(page, block.body)),
    }


def _listing(page: Page, block: Listing) -> str:
    entries = [
        (entry, Markup("" if change == "deleted" else page.href(entry.target, "")), change)
        for entry, change in with_changes(block.entries, block.changes)
    ]
    return page.fill("blocks/listing.html", listing=block, entries=entries)


def _index(page: Page, block: Index) -> str:
    groups = [
        (
            group.title,
            [
                (
                    Markup(marked(change, in_text(entry.term))),
                    Markup(marked(change, _places(page, entry, change))),
                    change,
                )
                for entry, change in with_changes(group.entries, group.changes)
            ],
        )
        for group in block.groups
    ]
    return page.fill("blocks/index.html", groups=groups)


def _places(page: Page, entry: IndexEntry, change: Change) -> str:
    if entry.revised:
        return write_inlines(page, entry.revised)
    hrefs = ["" if change == "deleted" else page.href(place.target, "") for place in entry.targets]
    labels = [in_text(place.label) for place in entry.targets]
    return ", ".join(
        [f'<a href="{href}">{label}</a>' if href else label for href, label in zip(hrefs, labels, strict=True)]
    )


def _signatures(page: Page, block: Signatures) -> str:
    boxes = [(box, Markup(write_inlines(page, box.name))) for box in block.boxes]
    return page.fill("blocks/signatures.html", signatures=block, boxes=boxes)


def _landscape(page: Page, block: Landscape) -> str:
    return f'<div class="landscape">{write_blocks(page, block.blocks)}</div>'


def _revision(page: Page, block: Revision) -> str:
    return marked_part(block.change, f"\n{write_blocks(page, block.blocks)}\n")


def _link_here(page: Page, anchor: str, name: str) -> str:
    if not anchor:
        return ""
    label = in_attribute(f"{page.words['link_here']}: {name}")
    return f'<a class="here" href="#{in_attribute(page.anchor(anchor))}" aria-label="{label}"></a>'


# Keyed by type like the inlines; a test proves it complete.
WRITERS: dict[type, Callable[..., str]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    ListBlock: _list,
    DefinitionList: _definitions,
    Aside: _aside,
    CodeBlock: _code,
    Table: _table,
    Figure: _figure,
    Strip: _strip,
    Bars: _bars,
    Sheet: _sheet,
    Listing: _listing,
    Index: _index,
    Signatures: _signatures,
    Landscape: _landscape,
    Revision: _revision,
}
