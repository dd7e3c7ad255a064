"""The manifest of a release, version 1: a frozen contract; `manifest_v1.schema.json` beside this file describes it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Annotated, Any, Literal

import orjson
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from smartprov.diagnostics import UsageError

MANIFEST, SUMS, SIGNED = "manifest.json", "SHA256SUMS", "signed"
"""What a release holds beside the files that its manifest lists: itself, all digests, and what was signed later."""

MOST_BYTES_OF_A_NAME = 255

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256, in hexadecimal.")]
Commit = Annotated[str, Field(pattern=r"^([0-9a-f]{40}|[0-9a-f]{64})$", description="A commit or tree of git.")]
Version = Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$", description="major.minor.patch")]


class DamagedManifest(UsageError):
    """A manifest that is not one; `reason` says where and why."""

    exit_code = 1


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class Named(_Record):
    """An engine that took part, and its version."""

    name: str
    version: str


class Tool(_Record):
    """What made the release; the digest is of its code, for two builds of one version may differ."""

    name: str
    version: str
    sha256: Sha256


class Templates(_Record):
    """The shipped templates: SHA-256 over their paths and contents. A plan's own stand in its source."""

    sha256: Sha256


class Subject(_Record):
    """Which plan was released."""

    id: str
    title: str
    version: Version
    status: str
    language: Literal["id", "en"]


class Source(_Record):
    """From what: the commit that last touched the plan, the tree and path of its folder, and the time it prints."""

    commit: Commit
    tree: Commit
    path: Annotated[str, Field(description="Of the plan's folder in its repository; empty where that is the root.")]
    epoch: Annotated[int, Field(ge=0, description="Seconds since 1970.")]


class Earlier(_Record):
    """A release before this one; the last of them is what its changes are told against."""

    version: Version
    tag: str
    commit: Commit


class Fingerprints(_Record):
    """SHA-256 of what is said, however it was typed; of books, as they are composed without date and revision."""

    plan: Sha256
    books: dict[str, Sha256]
    chapters: dict[str, Sha256]
    programs: dict[str, Sha256]


class File(_Record):
    """One file of the release."""

    path: Annotated[str, Field(min_length=1, description="Below the release's folder, with forward slashes.")]
    sha256: Sha256
    size: Annotated[int, Field(ge=0, description="Bytes.")]


class Manifest(_Record):
    """A release: what it is, from what and with what it was made, and every file in it."""

    schema_version: Literal[1]
    tool: Tool
    engines: tuple[Named, ...]
    templates: Templates
    plan: Subject
    source: Source
    earlier: Annotated[tuple[Earlier, ...], Field(description="Earlier releases that it tells of, oldest first.")]
    fingerprints: Fingerprints
    files: Annotated[tuple[File, ...], Field(description="All files but the manifest, SHA256SUMS and signed/.")]

    @model_validator(mode="after")
    def _paths_stay_inside(self) -> Manifest:
        paths = [each.path for each in self.files]
        if len(set(paths)) < len(paths):
            raise ValueError("a path is listed twice")
        for path in paths:
            if not _can_be_inside(path):
                raise ValueError(f"a path that cannot be in a release: {path[:100]!r}")
        return self

    @property
    def paths(self) -> frozenset[str]:
        """The files it lists."""
        return frozenset(each.path for each in self.files)


def _can_be_inside(path: str) -> bool:
    """Below the release, spelled in one way, and a name on every system that a release may be read on."""
    parts = PurePosixPath(path).parts
    return (
        path not in (MANIFEST, SUMS)
        and path == "/".join(parts)
        and parts[0] != SIGNED
        and not {"..", "/"} & set(parts)
        and all(len(part.encode()) <= MOST_BYTES_OF_A_NAME for part in parts)
        and "\\" not in path
        and path.isprintable()
    )


def manifest_json(manifest: Manifest) -> bytes:
    """The manifest as it is written: one spelling."""
    return orjson.dumps(manifest.model_dump(mode="json"), option=orjson.OPT_INDENT_2) + b"\n"


def parse_manifest(data: bytes, file: str) -> Manifest:
    """A manifest read back. Raises `DamagedManifest`, whatever the bytes are."""
    try:
        return Manifest.model_validate_json(data)
    except ValidationError as failure:
        first = failure.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise DamagedManifest("damaged-manifest", file=file, reason=f"{place}: {first['msg']}".lstrip(": ")) from None


def sums_text(files: Iterable[File], manifest_sha256: str) -> bytes:
    """`SHA256SUMS` in the form that `sha256sum -c` reads, the manifest among its files."""
    digests = {each.path: each.sha256 for each in files} | {MANIFEST: manifest_sha256}
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items())).encode()


def manifest_schema() -> dict[str, Any]:
    """The JSON Schema that is published beside this file."""
    schema = Manifest.model_json_schema(mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "manifest-v1", **schema}
