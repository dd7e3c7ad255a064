"""Claims about the manifest: one spelling, a published schema, and a sentence for whatever is not a manifest."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import jsonschema
import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartprov.release import manifest_v1
from smartprov.release.manifest_v1 import (
    DamagedManifest,
    File,
    Manifest,
    manifest_json,
    manifest_schema,
    parse_manifest,
    sums_text,
)

SCHEMA = Path(manifest_v1.__file__).with_suffix(".schema.json")
DIGEST = sha256(b"").hexdigest()
COMMIT = "0123456789" * 4
SMALL: dict[str, Any] = {
    "schema_version": 1,
    "tool": {"name": "smartprov", "version": "0.1.0", "sha256": DIGEST},
    "engines": [{"name": "typst", "version": "0.14"}],
    "templates": {"sha256": DIGEST},
    "plan": {"id": "p", "title": "P", "version": "1.0.0", "status": "draft", "language": "id"},
    "source": {"commit": COMMIT, "tree": COMMIT, "path": "rencana", "epoch": 0},
    "earlier": [{"version": "0.1.0", "tag": "v0.1.0", "commit": COMMIT}],
    "fingerprints": {"plan": DIGEST, "books": {"b": DIGEST}, "chapters": {}, "programs": {"gov-01": DIGEST}},
    "files": [{"path": "pdf/b.pdf", "sha256": DIGEST, "size": 0}],
}


def changed(*path: Any, to: Any) -> bytes:
    """The small manifest with one value replaced."""
    data = json.loads(json.dumps(SMALL))
    here = data
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = to
    return json.dumps(data).encode()


def test_what_is_written_is_read_back_and_fits_the_schema() -> None:
    manifest = parse_manifest(json.dumps(SMALL).encode(), "manifest.json")
    written = manifest_json(manifest)
    assert parse_manifest(written, "manifest.json") == manifest
    jsonschema.validate(json.loads(written), manifest_schema())


def test_the_published_schema_is_the_models() -> None:
    assert orjson.loads(SCHEMA.read_bytes()) == manifest_schema()


def test_version_1_never_gets_another_field() -> None:
    """A change of this set is version 2."""
    assert set(Manifest.model_fields) == {*SMALL}


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"", "EOF"),
        (b"\xff\xfe", "JSON"),
        (b"[1]", "object"),
        (b"{}", "schema_version"),
        (changed("schema_version", to=2), "schema_version"),
        (changed("files", 0, "sha256", to="x"), "files.0.sha256"),
        (changed("files", 0, "size", to=-1), "files.0.size"),
        (changed("files", 0, "size", to="0"), "files.0.size"),
        (changed("files", to=SMALL["files"] * 2), "twice"),
        (changed("files", 0, "path", to="../x"), "../x"),
        (changed("files", 0, "path", to="/etc/passwd"), "/etc/passwd"),
        (changed("files", 0, "path", to="signed/x"), "signed/x"),
        (changed("files", 0, "path", to="a//b"), "a//b"),
        (changed("files", 0, "path", to="./b"), "./b"),
        (changed("files", 0, "path", to="a\\b"), "a\\\\b"),
        (changed("files", 0, "path", to="a\0b"), "a\\x00b"),
        (changed("files", 0, "path", to="a" * 256), "aaa"),
        (changed("files", 0, "path", to="manifest.json"), "manifest.json"),
        (changed("plan", "version", to="1.0"), "plan.version"),
        (changed("lain", to=1), "lain"),
    ],
)
def test_a_damaged_manifest_is_a_sentence_that_names_the_place(data: bytes, place: str) -> None:
    with pytest.raises(DamagedManifest) as caught:
        parse_manifest(data, "manifest.json")
    assert (caught.value.code, caught.value.exit_code) == ("damaged-manifest", 1)
    assert place in caught.value.arguments["reason"]


@given(st.binary(max_size=200), st.integers(0, 2000), st.integers(0, 60))
def test_no_bytes_raise_anything_else(noise: bytes, at: int, length: int) -> None:
    whole = json.dumps(SMALL).encode()
    for data in (noise, whole[:at] + noise + whole[at + length :]):
        try:
            parse_manifest(data, "manifest.json")
        except DamagedManifest as damaged:
            assert damaged.arguments["reason"]


def test_digests_are_listed_by_path_the_manifest_among_them() -> None:
    files = (File(path="z", sha256="b" * 64, size=1), File(path="a b", sha256="a" * 64, size=1))
    assert sums_text(files, "c" * 64).decode() == f"{'a' * 64}  a b\n{'c' * 64}  manifest.json\n{'b' * 64}  z\n"
