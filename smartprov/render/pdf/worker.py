"""The child process that compiles one PDF: a parcel on standard input, its outcome on standard output."""

from __future__ import annotations

import os
import signal
import sys
from threading import Thread

from smartprov.diagnostics import SmartprovError
from smartprov.render.pdf.engine import compile_with_pages
from smartprov.render.pdf.parcel import packed_outcome, unpacked


def main() -> int:
    """0 with a PDF written, 1 with the reason on standard error."""
    # Python would hold Ctrl-C back until the engine returns.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    parcel = unpacked(sys.stdin.buffer)
    Thread(target=_end_with_parent, daemon=True).start()
    try:
        outcome = compile_with_pages(parcel.files, parcel.timestamp, pages=parcel.pages)
    except SmartprovError as failure:
        sys.stderr.write(failure.arguments.get("reason", failure.code))
        sys.stderr.flush()
        os._exit(1)
    sys.stdout.buffer.write(packed_outcome(outcome))
    sys.stdout.buffer.flush()
    os._exit(0)


def _end_with_parent() -> None:
    """The parent holds the other end of standard input; when it is gone, so is the need for this process."""
    sys.stdin.buffer.read(1)
    os._exit(2)


if __name__ == "__main__":
    main()
