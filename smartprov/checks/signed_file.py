"""A file that was signed is there, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """By its digest, which never changes again. Reasons: missing, changed."""
    for commitment in plan.commitments.values():
        for at, file in enumerate(commitment.files):
            data = plan.assets.get(file.path)
            if data is None:
                span = plan.span(commitment.id, "files", at, "path")
                yield error("signed-file", span, reason="missing", file=file.path)
            elif sha256(data).hexdigest() != file.sha256.lower():
                span = plan.span(commitment.id, "files", at, "sha256")
                yield error("signed-file", span, reason="changed", file=file.path, digest=sha256(data).hexdigest())
