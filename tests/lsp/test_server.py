"""Claims about the language server, as an editor meets it: a process that is spoken to in the protocol."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from tests.plans import written

DEADLINE_S = 60
Spot = tuple[types.TextDocumentIdentifier, types.Position]


class Editor:
    """A client with one plan open; `findings` waits for what is said of a file."""

    def __init__(self, client: LanguageClient, root: Path) -> None:
        self.client = client
        self.root = root
        self.told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def tell(params: types.PublishDiagnosticsParams) -> None:
            self.told.put_nowait(params)

    def uri(self, path: str) -> str:
        return (self.root / path).as_uri()

    def open(self, path: str) -> str:
        text = (self.root / path).read_text()
        item = types.TextDocumentItem(self.uri(path), "yaml", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return text

    def type(self, path: str, text: str) -> None:
        change = types.TextDocumentContentChangeWholeDocument(text)
        document = types.VersionedTextDocumentIdentifier(2, self.uri(path))
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    def at(
        self, path: str, text: str, words: str, shift: int = 1
    ) -> tuple[types.TextDocumentIdentifier, types.Position]:
        before = text[: text.index(words) + shift]
        line = before.count("\n")
        return types.TextDocumentIdentifier(self.uri(path)), types.Position(line, len(before.rpartition("\n")[2]))

    async def findings(self, path: str, code: str) -> types.Diagnostic:
        while True:
            said = await self.told.get()
            if said.uri == self.uri(path):
                found = next((each for each in said.diagnostics if each.code == code), None)
                if found is not None:
                    return found


@asynccontextmanager
async def editor(root: Path) -> AsyncIterator[Editor]:
    client = LanguageClient("test", "1")
    await client.start_io(sys.executable, "-m", "smartprov", "lsp")
    try:
        await client.initialize_async(
            types.InitializeParams(capabilities=types.ClientCapabilities(), root_uri=root.as_uri())
        )
        client.initialized(types.InitializedParams())
        yield Editor(client, root)
    finally:
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()


def with_editor(root: Path, claim: Callable[[Editor], Awaitable[None]]) -> None:
    async def run() -> None:
        async with editor(root) as opened:
            await claim(opened)

    asyncio.run(asyncio.wait_for(run(), DEADLINE_S))


@pytest.fixture(name="small")
def _small(tmp_path: Path) -> Path:
    return written(tmp_path / "kecil")


GOV_01, CHAPTER = "programs/gov-01.yaml", "chapters/buku-1/01-analisis.md"


def test_a_mistake_is_told_while_it_is_typed_and_mended_when_it_is_gone(small: Path) -> None:
    async def claim(opened: Editor) -> None:
        text = opened.open(GOV_01)
        opened.type(GOV_01, text.replace("goal: goal-1", "goal: goal-9"))
        found = await opened.findings(GOV_01, "unknown-reference")
        assert (found.range.start.line, found.range.start.character) == (4, 6)
        assert "goal-1" in found.message

    with_editor(small, claim)


def test_a_rule_over_the_plan_is_told_after_a_pause(small: Path) -> None:
    async def claim(opened: Editor) -> None:
        text = opened.open(GOV_01)
        opened.type(GOV_01, text.replace("end: 2025}", "end: 2024}"))
        await opened.findings(GOV_01, "wrong-phase")

    with_editor(small, claim)


def test_an_id_leads_to_where_it_is_declared_and_to_all_that_name_it(small: Path) -> None:
    async def claim(opened: Editor) -> None:
        text = opened.open(GOV_01)
        document, position = opened.at(GOV_01, text, "diskominfo")
        there = await opened.client.text_document_definition_async(types.DefinitionParams(document, position))
        assert isinstance(there, types.Location)
        assert there.uri == opened.uri("registries/agencies.yaml")
        context = types.ReferenceContext(include_declaration=False)
        named = await opened.client.text_document_references_async(types.ReferenceParams(context, document, position))
        assert {each.uri for each in named or ()} >= {opened.uri(GOV_01), opened.uri("programs/gov-02.yaml")}

    with_editor(small, claim)


def test_an_id_is_renamed_in_yaml_and_in_chapters(small: Path) -> None:
    async def claim(opened: Editor) -> None:
        text = opened.open(GOV_01)
        document, position = opened.at(GOV_01, text, "gov-01")
        edit = await opened.client.text_document_rename_async(types.RenameParams(document, position, "gov-19"))
        assert edit is not None
        assert edit.document_changes is not None
        moved = [each for each in edit.document_changes if isinstance(each, types.RenameFile)]
        assert [each.new_uri for each in moved] == [opened.uri("programs/gov-19.yaml")]
        changed = {each.text_document.uri for each in edit.document_changes if isinstance(each, types.TextDocumentEdit)}
        assert changed >= {opened.uri(GOV_01), opened.uri(CHAPTER)}

    with_editor(small, claim)


def test_a_value_is_shown_with_its_origin(small: Path) -> None:
    path = "chapters/buku-2/02-pendanaan.md"

    async def claim(opened: Editor) -> None:
        text = opened.open(path)
        document, position = opened.at(path, text, "{{ budget.by", 4)
        shown = await opened.client.text_document_hover_async(types.HoverParams(document, position))
        assert shown is not None
        assert isinstance(shown.contents, types.MarkupContent)
        assert "baris anggaran" in shown.contents.value
        assert "programs/gov-01.yaml" in shown.contents.value

    with_editor(small, claim)


def test_ids_are_offered_where_one_is_named(small: Path) -> None:
    async def claim(opened: Editor) -> None:
        text = opened.open(GOV_01)
        document, position = opened.at(GOV_01, text, "diskominfo", 0)
        offered = await opened.client.text_document_completion_async(types.CompletionParams(document, position))
        assert isinstance(offered, list)
        assert {"diskominfo", "bappeda", "tbd"} <= {each.label for each in offered}

    with_editor(small, claim)


def test_a_slip_is_mended_by_a_quick_fix(small: Path) -> None:
    program = small / GOV_01
    program.write_text(program.read_text().replace("phase: long", "phasse: long"))

    async def claim(opened: Editor) -> None:
        text = opened.open(GOV_01)
        await opened.findings(GOV_01, "unknown-key")
        document, position = opened.at(GOV_01, text, "phasse")
        asked = types.CodeActionParams(document, types.Range(position, position), types.CodeActionContext([]))
        [action] = await opened.client.text_document_code_action_async(asked) or ()
        assert isinstance(action, types.CodeAction)
        assert action.edit is not None
        assert action.edit.changes is not None
        assert [edit.new_text for edit in action.edit.changes[opened.uri(GOV_01)]] == ["phase"]

    with_editor(small, claim)


def test_the_nearest_id_is_offered_for_one_that_is_not_there(small: Path) -> None:
    program = small / GOV_01
    program.write_text(program.read_text().replace("goal: goal-1", "goal: goal-9"))

    async def claim(opened: Editor) -> None:
        text = opened.open(GOV_01)
        found = await opened.findings(GOV_01, "unknown-reference")
        assert [each.location.uri for each in found.related_information or ()] == [opened.uri("strategy.yaml")]
        document, position = opened.at(GOV_01, text, "goal-9")
        asked = types.CodeActionParams(document, types.Range(position, position), types.CodeActionContext([]))
        [action] = await opened.client.text_document_code_action_async(asked) or ()
        assert isinstance(action, types.CodeAction)
        assert action.edit is not None
        assert action.edit.changes is not None
        assert [edit.new_text for edit in action.edit.changes[opened.uri(GOV_01)]] == ["goal-1"]
        assert (action.is_preferred, [each.code for each in action.diagnostics or ()]) == (False, ["unknown-reference"])

    with_editor(small, claim)


def test_a_rename_in_the_middle_of_typing_finds_words_where_they_are_now(small: Path) -> None:
    async def claim(opened: Editor) -> None:
        text = opened.open(GOV_01)
        moved = f"# satu baris lagi\n{text}"
        opened.type(GOV_01, moved)
        document, position = opened.at(GOV_01, moved, "goal-1")
        edit = await opened.client.text_document_rename_async(types.RenameParams(document, position, "goal-19"))
        assert edit is not None
        changes = [each for each in edit.document_changes or () if isinstance(each, types.TextDocumentEdit)]
        own = next(each for each in changes if each.text_document.uri == opened.uri(GOV_01))
        assert [each.range.start for each in own.edits if isinstance(each, types.TextEdit)][:1] == [
            types.Position(position.line, position.character - 1)
        ]

    with_editor(small, claim)


def test_no_repair_is_offered_at_a_place_that_has_moved_since(small: Path) -> None:
    program = small / GOV_01
    program.write_text(program.read_text().replace("phase: long", "phasse: long"))

    async def claim(opened: Editor) -> None:
        text = opened.open(GOV_01)
        document, position = opened.at(GOV_01, text, "phasse")
        opened.type(GOV_01, text.replace("phasse", "phase"))
        asked = types.CodeActionParams(document, types.Range(position, position), types.CodeActionContext([]))
        assert not await opened.client.text_document_code_action_async(asked)

    with_editor(small, claim)
