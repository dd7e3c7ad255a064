"""How a call is read: what typer refuses is said in our words, and what goes with every command may follow its name."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, cast

import typer.core

from smartprov.cli.console import Settings
from smartprov.cli.refusals import extra_words, refusal, unknown_command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typer._click import Command as AnyCommand
    from typer._click import Context, Parameter

COMMON = ("color", "lang", "quiet", "verbose")
"""The settings of a run: options of the whole program, and of each command that has none of that name itself."""


class Command(typer.core.TyperCommand):
    """A command whose refusals and help are worded by us."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the words of a call, and raise `UsageError` for what cannot be read."""
        ctx.allow_extra_args = True
        try:
            left = super().parse_args(ctx, args)
        except Exception as exc:
            raise refusal(exc, ctx) from exc
        if left and not ctx.resilient_parsing:
            raise extra_words(left, ctx)
        return left

    def get_help(self, ctx: Context) -> str:
        """The page that `--help` prints."""
        from smartprov.cli.help_pages import help_page

        return help_page(ctx)


class Group(typer.core.TyperGroup):
    """Commands under one name."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the words before a command's name, and raise `UsageError` for what cannot be read."""
        try:
            return super().parse_args(ctx, args)
        except Exception as exc:
            raise refusal(exc, ctx) from exc

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, AnyCommand | None, list[str]]:
        """Find a command; it hears the common options too."""
        named = self.commands.get(args[0])
        if named is None and not ctx.resilient_parsing:
            raise unknown_command(args[0], ctx)
        if named is not None:
            named.params.extend(_common(ctx.find_root().command.params, named.params))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Context) -> object:
        """Run the command that was named, and raise `UsageError` where none was."""
        try:
            outcome: object = super().invoke(ctx)
        except Exception as exc:
            raise refusal(exc, ctx) from exc
        return outcome

    def get_help(self, ctx: Context) -> str:
        """The page that `--help` prints."""
        from smartprov.cli.help_pages import help_page

        return help_page(ctx)


def keep(context: typer.Context, parameter: typer.CallbackParam, value: object) -> object:
    """Keep a common option in the settings of the run, wherever it stood."""
    settings, source = context.find_object(Settings), context.get_parameter_source(str(parameter.name))
    if settings is not None and source is not None and source.name == "COMMANDLINE":
        setattr(settings, parameter.name, value)
    return value


def _common(every: list[Parameter], own: list[Parameter]) -> Iterator[Parameter]:
    """The common options as a command takes them, less those that mean something of its own there."""
    taken = {name for each in own for name in each.opts}
    for each in every:
        if each.name in COMMON and taken.isdisjoint(each.opts):
            repeated = copy.copy(cast("typer.core.TyperOption", each))
            repeated.hidden, repeated.expose_value = True, False
            yield repeated
