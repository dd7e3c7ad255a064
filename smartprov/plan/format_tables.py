"""The tables of kinds and fields in docs/format.md, made from the entities, so that the two cannot differ."""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import Discriminator, WrapValidator
from pydantic.fields import FieldInfo

from smartprov.plan import values
from smartprov.plan.columns import COLUMNS
from smartprov.plan.data_blocks import DATA_BLOCKS, Option
from smartprov.plan.entities import KIND_BY_NAME, KINDS
from smartprov.plan.schema import FILE_KINDS, FileKind, entity_models
from smartprov.plan.values import Entity, Reference

BEGIN = "<!-- tables of kinds and fields: made by smartprov/plan/format_tables.py, do not edit by hand -->"
BAR = "\\|"
"""What stands between alternatives: a bar that does not end a cell."""

END = "<!-- end of the tables -->"
BLOCKS_BEGIN = "<!-- data blocks: made by smartprov/plan/format_tables.py, do not edit by hand -->"
BLOCKS_END = "<!-- end of the data blocks -->"
COLUMNS_BEGIN = "<!-- columns: made by smartprov/plan/format_tables.py, do not edit by hand -->"
COLUMNS_END = "<!-- end of the columns -->"

_NAME_BY_PATTERN = {
    values.ID_PATTERN: "id",
    values.CODE_PATTERN: "code",
    values.ID_OR_CODE_PATTERN: "id|code",
    values.VERSION_PATTERN: "version",
    values.TEXT_PATTERN: "text",
}
_NAME_BY_ALIAS = {
    "date": values.Date,
    "date|tbd": values.DateOrTbd,
    "money": values.Money,
    "money|tbd": values.MoneyOrTbd,
    "number": values.Number,
    "number|tbd": values.NumberOrTbd,
    "integer": values.Integer,
    "integer|tbd": values.IntegerOrTbd,
    "0–100": values.Percentage,
    "1–5": values.Score,
    'number, "low-high" or tbd': values.Target,
    "bool": values.Flag,
}
_RULES = [
    (metadata, name)
    for name, alias in _NAME_BY_ALIAS.items()
    for metadata in get_args(alias)[1:]
    if isinstance(metadata, WrapValidator)
]


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field as the documentation shows it; `default` is empty where the field must be written or may be absent."""

    name: str
    type: str
    is_required: bool
    default: str
    english: str
    indonesian: str


def format_tables() -> str:
    """All kinds, each with a table of its fields, in Markdown."""
    sections = [line for file_kind in FILE_KINDS for line in _file_section(file_kind)]
    return "\n".join(sections).rstrip() + "\n"


def data_block_table() -> str:
    """All data blocks with their options, in Markdown."""
    lines = ["| Block | Shows | Options |", "|---|---|---|"]
    for block in DATA_BLOCKS:
        shows = " and ".join(block.floats) or "sheets"
        options = " · ".join(_option(name, option) for name, option in block.options.items()) or "–"
        lines.append(f"| `{block.name}` | {shows} | {options} |")
    return "\n".join(lines) + "\n"


def column_table() -> str:
    """The blocks that take `columns=`, each with its views and columns, in Markdown."""
    lines = ["| Block | View | Columns |", "|---|---|---|"]
    for block, columns in COLUMNS.items():
        lines.append(f"| `{block}` | all | {_names(columns.names)} |")
        lines += [f"| | `{view}` | {_names(names)} |" for view, names in columns.views.items()]
    return "\n".join(lines) + "\n"


def _names(names: Iterable[str]) -> str:
    return " ".join(f"`{name}`" for name in names)


def _option(name: str, option: Option) -> str:
    words = BAR.join(option.choices) if option.choices else option.kind
    return f"`{name}=`{words}"


def with_tables(page: str) -> str:
    """A page with the tables between its marks made anew."""
    page = _between(page, BEGIN, END, format_tables())
    page = _between(page, BLOCKS_BEGIN, BLOCKS_END, data_block_table())
    return _between(page, COLUMNS_BEGIN, COLUMNS_END, column_table())


def _between(page: str, begin: str, end: str, table: str) -> str:
    before, mark, rest = page.partition(begin)
    after = rest.partition(end)[2]
    if not mark or end not in rest:
        raise ValueError("the page lacks the marks of its tables")
    return f"{before}{begin}\n\n{table}\n{end}{after}"


def field_rows(model: type[Entity]) -> Iterator[FieldRow]:
    """The fields of a model in their order."""
    for name, field in model.model_fields.items():
        indonesian, _, english = (field.description or "").partition("\n\n")
        default = "" if field.is_required() or field.default is None else _default(field.default)
        yield FieldRow(name, _field_type(model, name, field), field.is_required(), default, english, indonesian)


def _file_section(file_kind: FileKind) -> Iterator[str]:
    model = KIND_BY_NAME[file_kind.kind].model
    shape = f"A list; each entry is one {file_kind.kind}. " if file_kind.shape == "list" else ""
    yield from (f"### `{file_kind.pattern}`", "", f"{shape}{_summary(model)}", "")
    yield from _table(model)
    for part in entity_models(model):
        if part is not model and _home(part) == file_kind.kind:
            yield from (f"**{_word(part)}** – {_summary(part)}", "")
            yield from _table(part)


def _table(model: type[Entity]) -> Iterator[str]:
    yield from ("| Field | Type | Default | Meaning | Arti |", "|---|---|---|---|---|")
    for row in field_rows(model):
        default = "**required**" if row.is_required else f"`{row.default}`" if row.default else "–"
        cells = (f"`{row.name}`", f"`{row.type}`", default, row.english, row.indonesian)
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
    yield ""


def _home(part: type[Entity]) -> str:
    """The first kind that uses a part; it is described there alone."""
    return next(kind.name for kind in KINDS if part in entity_models(kind.model))


def _summary(model: type[Entity]) -> str:
    return " ".join((model.__doc__ or "").split())


def _word(model: type[Entity]) -> str:
    """`BudgetLine` is a budget line."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in model.__name__).strip()


def _field_type(model: type[Entity], name: str, field: FieldInfo) -> str:
    spelled = _type(field.annotation, field.metadata)
    # `TextOrTbd` is `Text` to Python; only what was written tells them apart.
    if "TextOrTbd" in str(model.__annotations__.get(name, "")):
        spelled = spelled.replace("text", "text|tbd")
    return spelled


def _type(annotation: Any, metadata: Iterable[Any] = ()) -> str:
    metadata = list(metadata)
    named = _named(metadata)
    if named:
        return named
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _type(arguments[0], [*_flattened(arguments[1:]), *metadata])
    if origin in (Union, types.UnionType):
        choices = list(dict.fromkeys(_type(each) for each in arguments if each is not type(None)))
        is_plain = all(choice.isidentifier() for choice in choices)
        return ("|" if is_plain else " or ").join(_without_discriminator(choices))
    if origin is tuple:
        return f"[{_type(arguments[0])}]"
    if origin is dict:
        return f"{{{_type(arguments[0])}: {_type(arguments[1])}}}"
    if origin is Literal:
        return "|".join(str(each) for each in arguments)
    if isinstance(annotation, type) and issubclass(annotation, Entity):
        return _word(annotation)
    return {str: "text", int: "year"}[annotation]


def _without_discriminator(choices: list[str]) -> list[str]:
    return [choice for choice in choices if choice]


def _flattened(metadata: Iterable[Any]) -> Iterator[Any]:
    for each in metadata:
        if isinstance(each, FieldInfo):
            yield from each.metadata
        elif not isinstance(each, Discriminator):
            yield each


def _named(metadata: list[Any]) -> str:
    for each in metadata:
        if isinstance(each, Reference):
            kinds = [kind for kind in each.kinds if kind != values.TBD]
            return " or ".join(kinds) + ("|tbd" if values.TBD in each.kinds else "")
        if isinstance(each, WrapValidator):
            return next((name for rule, name in _RULES if rule == each), "") or _constant(metadata)
    patterns = (getattr(each, "pattern", None) for each in metadata)
    return next((_NAME_BY_PATTERN[pattern] for pattern in patterns if pattern in _NAME_BY_PATTERN), "")


def _constant(metadata: list[Any]) -> str:
    schema = next((each.json_schema for each in metadata if hasattr(each, "json_schema")), None) or {}
    if "const" in schema:
        return "false" if schema["const"] is False else str(schema["const"])
    return f"{schema['minimum']}–{schema['maximum']} mm"


def _default(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Entity):
        written = value.model_dump(exclude_none=True, exclude_defaults=True)
        return "{" + ", ".join(f"{key}: {each}" for key, each in written.items()) + "}"
    if isinstance(value, tuple):
        return "[]"
    return str(value)
