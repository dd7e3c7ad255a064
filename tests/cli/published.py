"""The published schemas of what commands write as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

import smartprov.cli.show


def conforming(name: str, text: str) -> Any:
    """A document that is what its schema, `changes_v1` for one, says."""
    schema = json.loads((Path(smartprov.cli.show.__file__).parent / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    document = json.loads(text)
    Draft202012Validator(schema).validate(document)
    return document
