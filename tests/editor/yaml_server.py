"""yaml-language-server, which most editors read YAML with, over a plan's files: spoken to as an editor does."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

HERE = Path(__file__).parent
SERVER = HERE.parents[1] / "build/editor/node_modules/yaml-language-server/bin/yaml-language-server"
DEADLINE_S = 60
REACHED = "reached.txt"
"""Beside the plan: the addresses that the server asked for."""

MISSING = (
    "needs Node.js"
    if shutil.which("node") is None
    else "needs yaml-language-server in build/editor, which make test-system installs where npm has a network"
    if not SERVER.is_file()
    else ""
)


class YamlEditor:
    """An editor with a plan open. A word's place is given by the words it stands in, and how far into them."""

    def __init__(self, client: LanguageClient, root: Path) -> None:
        self.client = client
        self.root = root
        self.told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def tell(params: types.PublishDiagnosticsParams) -> None:
            self.told.put_nowait(params)

    async def open(self, path: str, text: str | None = None) -> list[tuple[int, str]]:
        """Open a file, as it is or with another text; what is said of it, by line from 1."""
        uri = (self.root / path).as_uri()
        typed = (self.root / path).read_text() if text is None else text
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "yaml", 1, typed))
        )
        said = await self.told.get()
        while said.uri != uri:
            said = await self.told.get()
        return [(each.range.start.line + 1, str(each.message)) for each in said.diagnostics]

    async def hover(self, path: str, text: str, words: str) -> str:
        """What is shown over the beginning of the words."""
        shown = await self.client.text_document_hover_async(types.HoverParams(*self._at(path, text, words, 0)))
        assert shown is not None
        assert isinstance(shown.contents, types.MarkupContent)
        return shown.contents.value

    async def offered(self, path: str, text: str, words: str) -> dict[str, str]:
        """What may be typed behind the words, each with what is said of it."""
        place = self._at(path, text, words, len(words))
        found = await self.client.text_document_completion_async(types.CompletionParams(*place))
        assert isinstance(found, types.CompletionList)
        return {each.label: _plain(each.documentation) for each in found.items}

    def _at(self, path: str, text: str, words: str, shift: int) -> tuple[types.TextDocumentIdentifier, types.Position]:
        before = text[: text.index(words) + shift]
        line = before.count("\n")
        document = types.TextDocumentIdentifier((self.root / path).as_uri())
        return document, types.Position(line, len(before.rpartition("\n")[2]))


def _plain(words: str | types.MarkupContent | None) -> str:
    return words.value if isinstance(words, types.MarkupContent) else words or ""


@asynccontextmanager
async def yaml_editor(root: Path) -> AsyncIterator[YamlEditor]:
    """A server that knows nothing but the plan's folder, and reaches nothing else."""
    client = LanguageClient("test", "1")
    client.feature(types.WORKSPACE_CONFIGURATION)(
        lambda asked: [{"schemaStore": {"enable": False}} if each.section == "yaml" else None for each in asked.items]
    )
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda asked: None)
    preload = f"--require {HERE / 'no_network.cjs'}"
    environment = {"PATH": os.environ["PATH"], "NODE_OPTIONS": preload, "REACHED": str(root.parent / REACHED)}
    await client.start_io("node", str(SERVER), "--stdio", env=environment)
    try:
        await client.initialize_async(_editor_of(root))
        client.initialized(types.InitializedParams())
        yield YamlEditor(client, root)
    finally:
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()


def _editor_of(root: Path) -> types.InitializeParams:
    markdown = [types.MarkupKind.Markdown]
    texts = types.TextDocumentClientCapabilities(
        hover=types.HoverClientCapabilities(content_format=markdown),
        completion=types.CompletionClientCapabilities(
            completion_item=types.ClientCompletionItemOptions(documentation_format=markdown, snippet_support=True)
        ),
    )
    capable = types.ClientCapabilities(
        workspace=types.WorkspaceClientCapabilities(configuration=True), text_document=texts
    )
    folder = types.WorkspaceFolder(root.as_uri(), root.name)
    return types.InitializeParams(capabilities=capable, root_uri=root.as_uri(), workspace_folders=[folder])


def with_yaml_editor(root: Path, claim: Callable[[YamlEditor], Awaitable[None]]) -> None:
    """Hold a claim against an editor with the plan."""

    async def run() -> None:
        async with yaml_editor(root) as editor:
            await claim(editor)

    asyncio.run(asyncio.wait_for(run(), DEADLINE_S))
