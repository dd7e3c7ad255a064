"""The commands under one roof, and the one place where what goes wrong becomes an exit code."""

from __future__ import annotations

import errno
import os
import platform
import sys
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Annotated

import typer

from smartprov import __version__
from smartprov.cli.build import build
from smartprov.cli.check import check
from smartprov.cli.commitments import commitments
from smartprov.cli.console import Color, Lang, Settings, console
from smartprov.cli.diff import diff
from smartprov.cli.doctor import doctor
from smartprov.cli.explain import explain
from smartprov.cli.extract import extract
from smartprov.cli.folders import language_asked, language_before_reading
from smartprov.cli.git.ci import ci
from smartprov.cli.git.diff_driver import diff_driver
from smartprov.cli.git.install import install
from smartprov.cli.git.merge_driver import merge_driver
from smartprov.cli.git.status import status
from smartprov.cli.git.uninstall import uninstall
from smartprov.cli.grammar import Command, Group, keep
from smartprov.cli.impact import impact
from smartprov.cli.list_entities import list_entities
from smartprov.cli.log import log
from smartprov.cli.lsp import lsp
from smartprov.cli.new import new
from smartprov.cli.release import release
from smartprov.cli.rename import rename
from smartprov.cli.review import review
from smartprov.cli.rule import rule
from smartprov.cli.schema import schema
from smartprov.cli.seal import seal
from smartprov.cli.show_entity import show_entity
from smartprov.cli.verify import verify
from smartprov.cli.watch import watch
from smartprov.diagnostics import SmartprovError

INTERRUPTED = 130
OUR_BUG = 70
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""What a stream says that can take no more."""

app = typer.Typer(
    name="smartprov",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=True,
    cls=Group,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

COMMANDS: Mapping[str, Callable[..., int]] = {
    "new": new,
    "check": check,
    "build": build,
    "watch": watch,
    "list": list_entities,
    "show": show_entity,
    "explain": explain,
    "impact": impact,
    "rename": rename,
    "diff": diff,
    "log": log,
    "release": release,
    "verify": verify,
    "seal": seal,
    "commitments": commitments,
    "review": review,
    "extract": extract,
    "rule": rule,
    "schema": schema,
    "doctor": doctor,
    "lsp": lsp,
}
GIT_COMMANDS: Mapping[str, Callable[..., int]] = {
    "install": install,
    "uninstall": uninstall,
    "status": status,
    "ci": ci,
    "merge-driver": merge_driver,
    "diff-driver": diff_driver,
}
for name, command in COMMANDS.items():
    app.command(name, cls=Command)(command)
git = typer.Typer(no_args_is_help=True, help="Let git compare and merge the plan by id and field.", cls=Group)
for name, command in GIT_COMMANDS.items():
    git.command(name, cls=Command)(command)
app.add_typer(git, name="git")


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"smartprov {__version__}")
        raise typer.Exit


@app.callback()
def smartprov(
    color: Annotated[
        Color, typer.Option(callback=keep, help="Colour the output; auto asks NO_COLOR, FORCE_COLOR, the terminal.")
    ] = Color.AUTO,
    lang: Annotated[
        Lang | None, typer.Option(callback=keep, help="Language of messages; else SMARTPROV_LANG, else the plan's.")
    ] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", callback=keep, help="Say nothing on stderr but trouble.")
    ] = False,
    verbose: Annotated[
        int, typer.Option("--verbose", "-v", callback=keep, count=True, help="Say more on stderr.", show_default=False)
    ] = 0,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Compile a masterplan, data and prose in git, into a versioned book in HTML, DOCX and PDF."""


def run(arguments: list[str]) -> int:
    """Run the command line. Whatever happens, the exit code says which kind of thing it was."""
    os.environ.setdefault("TERMINAL_WIDTH", os.environ.get("COLUMNS", "100"))
    settings = Settings(lang=language_asked(arguments), plan_language=language_before_reading(arguments))
    try:
        code = _outcome(arguments, settings)
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        return _unread()
    except OSError as exc:
        return _unwritten(exc, settings)
    except SystemExit as exc:
        if isinstance(exc.__context__, BrokenPipeError):  # typer's own answer to it
            return _unread()
        raise
    return code


def _outcome(arguments: list[str], settings: Settings) -> int:
    try:
        outcome = app(arguments, prog_name="smartprov", standalone_mode=False, obj=settings)
        return outcome if isinstance(outcome, int) else 0
    except SmartprovError as exc:
        return _trouble(exc, settings)
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as exc:
        if isinstance(exc, BrokenPipeError) or (exc.errno in FULL and exc.filename is None):
            raise
        return _bug(exc, arguments)
    except Exception as exc:  # noqa: BLE001 - the edge of the program: what typer says by raising, or a bug of ours
        return _ended(exc) if hasattr(exc, "exit_code") else _bug(exc, arguments)


def _unread() -> int:
    """Whoever read has read enough, as `head` does: what is still to be written on either stream goes nowhere."""
    _silence()
    return 0


def _unwritten(exc: OSError, settings: Settings) -> int:
    """What was said did not fit where it was to be written, a full disk most likely."""
    with suppress(OSError):
        _trouble(SmartprovError("cannot-write", file="stdout", reason=exc.strerror or str(exc)), settings)
        sys.stderr.flush()
    _silence()
    return SmartprovError.exit_code


def _silence() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())


def _trouble(exc: SmartprovError, settings: Settings) -> int:
    said = console(settings)
    try:
        said.speak(None)
    except SmartprovError:
        said.language = "id"
    said.trouble(exc)
    return exc.exit_code


def _ended(exc: Exception) -> int:
    """Typer's ways to say that it was interrupted, or that a call without words has the help for an answer."""
    if type(exc).__name__ == "Abort":
        return INTERRUPTED
    show = getattr(exc, "show", None)
    if callable(show):
        show()
    return int(getattr(exc, "exit_code", 2))


def _bug(exc: Exception, arguments: list[str]) -> int:
    sys.stderr.write("smartprov: internal error / kesalahan internal\n\n")
    traceback.print_exception(exc, file=sys.stderr)
    sys.stderr.write(
        f"\nsmartprov {__version__}, Python {platform.python_version()}, {platform.system()}, arguments {arguments}\n"
        "This is a bug of smartprov, not of your plan. Please send this report, and the plan if you may, to whoever\n"
        "gave you smartprov. / Ini kesalahan smartprov, bukan rencana Anda. Mohon kirim laporan ini.\n"
    )
    return OUR_BUG
