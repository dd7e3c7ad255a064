"""What typer refuses of a call, as trouble with a code, so that it is worded like all other trouble."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartprov.diagnostics import SmartprovError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typer._click import Context


EXAMPLES = {"YEAR": "2025"}
CUTOFF = 0.65
"""How alike two words are, of 1, for one to be taken as a slip of the other."""


def unknown_command(word: str, context: Context) -> UsageError:
    """The refusal of a command that there is not, with the nearest one that there is."""
    if word.startswith("-"):
        return _unknown_flag(word, context)
    known = getattr(context.command, "commands", {})
    return UsageError(
        "unknown-command", word=_printable(word), nearest=_nearest(word, known), path=context.command_path
    )


def extra_words(left: list[str], context: Context) -> UsageError:
    """The refusal of words that nothing takes."""
    return UsageError("extra-words", words=_printable(" ".join(left)), usage=_usage(context))


def refusal(exc: Exception, context: Context) -> Exception:
    """Our words for what typer refuses; whatever is no refusal is given back.

    Typer does not publish its classes of refusals, so they are told apart by their names.
    """
    if isinstance(exc, SmartprovError):
        return exc
    match type(exc).__name__:
        case "NoSuchOption":
            return _unknown_flag(getattr(exc, "option_name", ""), context)
        case "MissingParameter":
            return UsageError("missing-word", word=_spelled(exc), usage=_usage(context))
        case "BadOptionUsage":
            return _bad_option(getattr(exc, "option_name", ""), context)
        case "BadParameter":
            return _bad_value(exc)
        case "UsageError" if hasattr(context.command, "commands"):
            return UsageError("missing-command", path=context.command_path)
        case "UsageError" | "BadArgumentUsage":
            return UsageError("bad-call", reason=exc, path=context.command_path)
        case _:
            return exc


def _usage(context: Context) -> str:
    from smartprov.cli.help_pages import usage

    return usage(context)


def _unknown_flag(option: str, context: Context) -> UsageError:
    known = [name for each in context.command.get_params(context) for name in (*each.opts, *each.secondary_opts)]
    nearest = _nearest(option.lstrip("-"), (name.lstrip("-") for name in known if name.startswith("--")))
    return UsageError(
        "unknown-flag", option=_printable(option), nearest=nearest and f"--{nearest}", path=context.command_path
    )


def _bad_option(option: str, context: Context) -> UsageError:
    """An option without the value that it needs, or with one that it does not take."""
    for each in context.command.get_params(context):
        if option in (*each.opts, *each.secondary_opts):
            if getattr(each, "is_flag", False) or getattr(each, "count", False):
                break
            metavar = each.metavar or each.name.upper()
            return UsageError("flag-without-value", option=option, known=", ".join(_choices(each)), metavar=metavar)
    return UsageError("flag-with-value", option=option)


def _bad_value(exc: Exception) -> UsageError:
    value, option = _printable(_value(exc)), _spelled(exc)
    choices = _choices(getattr(exc, "param", None))
    if choices:
        known = ", ".join(choices)
        return UsageError("bad-choice", option=option, value=value, nearest=_nearest(value, choices), known=known)
    return UsageError("bad-flag-value", option=option, value=value, expected=EXAMPLES.get(_metavar(exc), ""))


def _spelled(exc: Exception) -> str:
    """The parameter as one writes it: an option by its name, a word by its metavar."""
    parameter = getattr(exc, "param", None)
    is_option = getattr(parameter, "param_type_name", "") == "option"
    return str(parameter.opts[0]) if parameter and is_option else _metavar(exc)


def _metavar(exc: Exception) -> str:
    parameter = getattr(exc, "param", None)
    return str(parameter.metavar or parameter.name.upper()) if parameter else ""


def _choices(parameter: object) -> list[str]:
    described = getattr(parameter, "type_descriptor", None)
    return [str(getattr(each, "value", each)) for each in getattr(described, "choices", None) or ()]


def _value(exc: Exception) -> str:
    """The value that was refused, which only the cause of a refusal remembers."""
    errors = getattr(exc.__cause__, "errors", None)
    return str(errors()[0]["input"]) if callable(errors) else ""


def _nearest(word: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, tuple(known), n=1, cutoff=CUTOFF)), "")


def _printable(words: str) -> str:
    return "".join(each if each.isprintable() else "�" for each in words)
