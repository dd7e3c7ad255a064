"""The entry point. `--version` and what git calls answer before anything else is imported: they are asked often."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress


def main() -> None:
    """Run the command line and leave with its exit code.

    No garbage is looked for, and nothing is taken apart at the end: a plan is one large tree that lives as long as the
    process, and each walk through it is a twentieth of a build. What lives on, `watch` and `lsp`, asks for it.
    """
    _open_closed_streams()
    if sys.argv[1:] == ["--version"]:
        from smartprov import __version__

        with suppress(OSError):  # what cannot be written is told in the way of all commands
            sys.stdout.write(f"smartprov {__version__}\n")
            sys.stdout.flush()
            return
    gc.disable()
    if sys.argv[1:2] == ["git"]:
        from smartprov.cli.git.drivers import quick

        done = quick(sys.argv[2:])
        if done is not None:
            sys.exit(done)
    try:
        from smartprov.cli.app import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # before there was anything to interrupt
        code = 130
    os._exit(code)  # what was said has been flushed


def _open_closed_streams() -> None:
    """What is said to a stream that was closed before we began goes nowhere, and no file of ours takes its place."""
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        if getattr(sys, name) is None and os.open(os.devnull, os.O_RDWR) == number:
            setattr(sys, name, os.fdopen(number, mode, encoding="utf-8"))
