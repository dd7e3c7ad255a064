"""`smartprov lsp`: the language server that an editor starts."""

from __future__ import annotations

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
    make_server(settings.lang.value if settings.lang else None).start_io()
    return 0
