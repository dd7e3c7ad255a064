"""The page that `--help` prints, in the language of the run."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from smartprov.cli.console import Settings, console
from smartprov.diagnostics import SmartprovError
from smartprov.text.help import helped
from smartprov.text.messages import Language, message

if TYPE_CHECKING:
    from typer._click import Command, Context, HelpFormatter, Parameter

MOST_COLUMNS = 30
"""Names that are longer stand on a line of their own, above what they mean."""


def help_page(context: Context) -> str:
    """How a command is called, what it does, its words, options and commands, and what its exit code means."""
    command, language = context.command, _language(context)
    page = context.make_formatter()
    pieces = " ".join(_pieces(context, message("help-any-options", {}, language), language))
    page.write_usage(context.command_path, pieces, f"{message('help-usage', {}, language)}: ")
    _write_paragraph(page, helped(inspect.cleandoc(command.help or ""), language))
    every = command.get_params(context)
    for heading, kind in (("help-arguments", "argument"), ("help-options", "option")):
        shown = [_row(each, context, language) for each in every if each.param_type_name == kind]
        _write_rows(page, message(heading, {}, language), [row for row in shown if row])
    commands: dict[str, Command] = getattr(command, "commands", {})
    rows = [(name, _first_sentence(each, language)) for name, each in commands.items()]
    _write_rows(page, message("help-commands", {}, language), rows)
    if context.parent is None:
        _write_paragraph(page, message("help-common", {}, language))
    _write_paragraph(page, message("help-exit-codes", {}, language))
    return page.getvalue().rstrip("\n")


def usage(context: Context) -> str:
    """A call as one writes it, its options left out."""
    return " ".join((context.command_path, *_pieces(context, "", "en")))


def _pieces(context: Context, options: str, language: Language) -> list[str]:
    words = [each for each in context.command.get_params(context) if each.param_type_name == "argument"]
    spelled = [_spelled(each) if each.required else f"[{_spelled(each)}]" for each in words]
    named = [message("help-any-command", {}, language)] if hasattr(context.command, "commands") else []
    return [each for each in (options, *spelled, *named) if each]


def _spelled(word: Parameter) -> str:
    return word.metavar or word.name.upper()


def _language(context: Context) -> Language:
    settings = context.find_object(Settings) or Settings()
    said = console(settings)
    try:
        said.speak(None)
    except SmartprovError:
        said.language = "id"
    return said.language


def _row(parameter: Parameter, context: Context, language: Language) -> tuple[str, str] | None:
    """A parameter's names and what it means; typer words the default behind it, in English."""
    record = parameter.get_help_record(context)
    if record is None:
        return None
    english = getattr(parameter, "help", None) or ""
    meaning = [helped(english, language)]
    default = record[1].removeprefix(english).strip(" []").removeprefix("default: ")
    if default == "required":
        meaning.append(message("help-required", {}, language))
    elif default:
        meaning.append(message("help-default", {"value": default}, language))
    name = _spelled(parameter) if parameter.param_type_name == "argument" else record[0]
    return name, "  ".join(meaning)


def _first_sentence(command: Command, language: Language) -> str:
    first, _, _ = inspect.cleandoc(command.help or "").partition("\n\n")
    return helped(first, language)


def _write_paragraph(page: HelpFormatter, text: str) -> None:
    page.write_paragraph()
    with page.indentation():
        page.write_text(text)


def _write_rows(page: HelpFormatter, heading: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        with page.section(heading):
            page.write_dl(rows, MOST_COLUMNS)
