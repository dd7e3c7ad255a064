"""The plan that a PDF carries, read back. Not imported by the renderer, which needs no reader of PDFs."""

from __future__ import annotations

import io
import logging

import pypdf
from pypdf.errors import PyPdfError

from smartprov.render.pdf.engine import PLAN

# What it thinks of a file's state is of no use to whoever asked for the plan, and would go to standard error.
logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)


class UnreadablePdf(Exception):
    """The bytes are no PDF that can be read; the message is the reader's."""


def read_plan(data: bytes) -> bytes | None:
    """The bytes of the attached `plan.json`, or None where there is none. Raises `UnreadablePdf`.

    Also from a PDF that other programs have signed or packed anew, which is why a whole reader is used.
    """
    try:
        return _attached(pypdf.PdfReader(io.BytesIO(data)))
    except PyPdfError as failure:
        raise UnreadablePdf(str(failure)) from failure
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as failure:
        # What a forged file makes of the reader: it trusts the kinds of the objects that it meets.
        raise UnreadablePdf(type(failure).__name__) from failure


def _attached(reader: pypdf.PdfReader) -> bytes | None:
    for attached in reader.attachment_list:
        if attached.name == PLAN:
            return attached.content
    return None
