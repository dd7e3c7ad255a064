"""`smartprov lsp`: the language server that an editor starts."""

from __future__ import annotations

import gc
import io
import sys
from typing import Any, BinaryIO

import typer

from smartprov.cli.console import Settings
from smartprov.diagnostics import SmartprovError


def lsp(context: typer.Context) -> int:
    """Serve an editor over standard input and output, in the Language Server Protocol.

    The same findings as `check` while one types, go-to-definition, rename and completion of ids in YAML and Markdown,
    and computed values on hover. Needs smartprov's extra [lsp], which is pygls.
    """
    settings: Settings = context.obj
    try:
        from smartprov.lsp.server import make_server
    except ModuleNotFoundError as missing:
        raise SmartprovError("extra-missing", extra="lsp", package=missing.name or "pygls") from missing
    gc.enable()
    server = make_server(settings.lang.value if settings.lang else None)
    server.start_io(stdout=_UntilUnread(sys.stdout.buffer))
    return 0


class _UntilUnread(io.RawIOBase, BinaryIO):
    """A stream that says nothing more once nobody reads it: an editor that has died closes what it sends us next."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._is_read = True

    def write(self, data: Any, /) -> int:
        """Write all of it at once, or drop it."""
        try:
            if self._is_read:
                self._stream.write(data)
                self._stream.flush()
        except BrokenPipeError:
            self._is_read = False
        return len(data)
