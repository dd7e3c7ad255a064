"""An author's prose becomes blocks of the book: values in words, references live, directives answered by the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal, assert_never

from smartprov.book.blocks import BUILDERS
from smartprov.book.context import Context
from smartprov.book.model import (
    Aside,
    Block,
    Code,
    CodeBlock,
    Column,
    Computed,
    DefinitionList,
    Emphasis,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Inline,
    InlineFigure,
    Inlines,
    Landscape,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Reference,
    Row,
    Strong,
    Table,
    Text,
)
from smartprov.book.terms import written_out
from smartprov.book.theming import themed
from smartprov.plan.data_blocks import DATA_BLOCK_BY_NAME
from smartprov.plan.filters import written
from smartprov.plan.lookup import Unknown, View
from smartprov.plan.values import TBD
from smartprov.source import prose
from smartprov.source.expression import Expression


class Writer:
    """Writes one chapter; it numbers footnotes in the order in which they are called."""

    def __init__(self, context: Context, footnotes: Mapping[str, tuple[prose.Block, ...]]) -> None:
        self._context = context
        self._notes = footnotes
        self._numbers: dict[str, int] = {}

    def blocks(self, blocks: Iterable[prose.Block]) -> tuple[Block, ...]:
        """The blocks, in order."""
        return tuple(_standing_right(written for block in blocks for written in self._block(block)))

    def footnotes(self) -> tuple[Footnote, ...]:
        """The notes that were called, in that order; a note may call another."""
        written: list[Footnote] = []
        while len(written) < len(self._numbers):
            label = list(self._numbers)[len(written)]
            blocks = self.blocks(self._notes.get(label, ()))
            written.append(Footnote(self._numbers[label], blocks))
        return tuple(written)

    def running(self, inlines: tuple[prose.Inline, ...]) -> Inlines:
        """Inlines of running text, in which an abbreviation is written out where the book first uses it."""
        parts = self.inlines(inlines)
        terms, seen = self._context.plan.abbreviations, self._context.ledger.terms
        if isinstance(parts, str):
            return written_out(parts, terms, seen)
        return tuple(
            replace(part, text=written_out(part.text, terms, seen)) if isinstance(part, Text) else part
            for part in parts
        )

    def inlines(self, inlines: tuple[prose.Inline, ...]) -> Inlines:
        """The inlines; plain words alone become a plain string."""
        parts = tuple(_merged(part for inline in inlines for part in self._inline(inline)))
        if len(parts) == 1 and isinstance(parts[0], Text):
            return parts[0].text
        return parts or ""

    def _block(self, block: prose.Block) -> Iterator[Block]:
        context = self._context
        match block:
            case prose.Heading():
                place = context.outline.heading(context.book, block)
                context.ledger.here = place.id
                yield Heading(block.level, place.id, place.number, self.inlines(block.inlines), place.label)
            case prose.Paragraph():
                yield Paragraph(self.running(block.inlines))
            case prose.ListBlock():
                items = tuple(self.blocks(item) for item in block.items)
                yield ListBlock(items, block.ordered, block.start)
            case prose.Definitions():
                entries = tuple((self.inlines(item.term), self.blocks(item.blocks)) for item in block.items)
                yield DefinitionList(entries)
            case prose.Quote():
                yield Aside(_tone(block.classes), self.blocks(block.blocks))
            case prose.CodeBlock():
                yield CodeBlock(block.text)
            case prose.Table():
                yield self._table(block)
            case prose.Picture():
                yield from self._picture(block)
            case prose.Directive():
                yield from self._directive(block)
            case _:
                assert_never(block)

    def _table(self, table: prose.Table) -> Block:
        context = self._context
        places = context.outline.floats_of(context.book, table)
        columns = tuple(
            Column(align or "left", max(2.0, min(8.0, _longest(table, index) / 6)))
            for index, align in enumerate(table.aligns)
        )
        written = Table(
            columns,
            (Row(tuple(self.inlines(cell) for cell in table.head), "head"),),
            tuple(Row(tuple(self.inlines(cell) for cell in row)) for row in table.rows),
            places[0].id if places else table.id,
            places[0].label if places else "",
            self.inlines(table.caption),
            wide="wide" in table.classes,
        )
        return Landscape((written,)) if written.wide else written

    def _picture(self, picture: prose.Picture) -> Iterator[Block]:
        context = self._context
        found = context.pictures.get(picture.file)
        if found is None:
            return
        places = context.outline.floats_of(context.book, picture)
        yield Figure(
            found,
            self._words(picture.alt),
            places[0].id if places else picture.id,
            places[0].label if places else "",
            self.inlines(picture.caption),
        )

    def _directive(self, directive: prose.Directive) -> Iterator[Block]:
        if directive.name not in DATA_BLOCK_BY_NAME:
            return
        context = replace(self._context, node=directive)
        options = {option.name: option.value for option in directive.options}
        places = context.outline.floats_of(context.book, directive)
        notes = tuple(
            replace(note, role="note") if isinstance(note, Paragraph) else note for note in self.blocks(directive.body)
        )
        if places:
            context.ledger.here = places[-1].id
        yield from themed(BUILDERS[directive.name](context, options, places, notes), context.theme)

    def _inline(self, inline: prose.Inline) -> Iterator[Inline]:
        context = self._context
        match inline:
            case prose.Text():
                yield Text(inline.text)
            case prose.Strong():
                yield Strong(self._tuple(inline.inlines))
            case prose.Emphasis():
                yield Emphasis(self._tuple(inline.inlines))
            case prose.Code():
                yield Code(inline.text)
            case prose.Link():
                yield Link(self._tuple(inline.inlines), inline.url)
            case prose.Reference():
                yield context.reference(inline.target, self._words(inline.inlines))
            case prose.Citation():
                yield from self._citation(inline)
            case prose.Value():
                yield self._value(inline)
            case prose.FootnoteCall():
                yield FootnoteMark(self._numbers.setdefault(inline.label, len(self._numbers) + 1))
            case prose.Image():
                picture = context.pictures.get(inline.file)
                if picture is not None:
                    yield InlineFigure(picture, self._words(inline.alt))
            case prose.LineBreak():
                yield LineBreak()
            case _:
                assert_never(inline)

    def _value(self, value: prose.Value) -> Inline:
        expression = value.expression
        found = self._context.lookup.value(tuple(part.value for part in expression.parts))
        if isinstance(found, Unknown | View):
            raise LookupError(expression.text)
        text = written(found, expression.filters, self._context.forms)
        if text == TBD:
            return self._context.tbd()
        return Text(text) if isinstance(found, str) else self._computed(text, expression)

    def _computed(self, text: str, expression: Expression) -> Inline:
        parts = [str(part.value) for part in expression.parts]
        record = next((id for id in reversed(parts) if self._context.plan.places.of(id)), "")
        formula = expression.text.partition("|")[0].strip()
        return Computed(text, formula, self._context.where(record) if record else "")

    def _citation(self, citation: prose.Citation) -> Iterator[Inline]:
        yield Text("(")
        for index, (id, _) in enumerate(citation.sources):
            if index:
                yield Text("; ")
            yield self._context.cite(id, source_words(self._context, id))
        yield Text(")")

    def _tuple(self, inlines: tuple[prose.Inline, ...]) -> tuple[Inline, ...]:
        found = self.inlines(inlines)
        return (Text(found),) if isinstance(found, str) else found

    def _words(self, inlines: tuple[prose.Inline, ...]) -> str:
        """Inlines as words alone, for a place that takes no markup."""
        return "".join(_plain(part) for part in self._tuple(inlines))


def source_words(context: Context, id: str) -> str:
    """How a source is named in running text: publisher and year."""
    source = context.plan.sources.get(id)
    if source is None:
        return id
    year = source.date[:4] if source.date and source.date != TBD else context.labels("source.no_date")
    return f"{source.publisher}, {year}"


def _plain(inline: Inline) -> str:
    match inline:
        case Text() | Code() | Computed() | Reference():
            return inline.text
        case Strong() | Emphasis() | Link():
            return "".join(_plain(part) for part in inline.inlines)
        case _:
            return getattr(inline, "text", " ")


def _merged(inlines: Iterator[Inline]) -> Iterator[Inline]:
    """Neighbouring plain words as one."""
    pending = ""
    for inline in inlines:
        if isinstance(inline, Text):
            pending += inline.text
            continue
        if pending:
            yield Text(pending)
            pending = ""
        yield inline
    if pending:
        yield Text(pending)


def _tone(classes: tuple[str, ...]) -> Literal["quote", "note", "warning"]:
    if "warning" in classes:
        return "warning"
    return "note" if "note" in classes else "quote"


def _longest(table: prose.Table, index: int) -> int:
    rows = (table.head, *table.rows)
    return max((sum(len(getattr(part, "text", "      ")) for part in row[index]) for row in rows), default=1)


def _standing_right(blocks: Iterator[Block]) -> Iterator[Block]:
    """Neighbouring landscape blocks share their pages."""
    pending: list[Block] = []
    for block in blocks:
        if isinstance(block, Landscape):
            pending.extend(block.blocks)
            continue
        if pending:
            yield Landscape(tuple(pending))
            pending = []
        yield block
    if pending:
        yield Landscape(tuple(pending))
