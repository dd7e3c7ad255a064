"""The entry point. `--version` answers before anything else is imported, because scripts ask for it often."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        from smartprov import __version__

        sys.stdout.write(f"smartprov {__version__}\n")
        return
    from smartprov.cli.app import run

    sys.exit(run(sys.argv[1:]))
