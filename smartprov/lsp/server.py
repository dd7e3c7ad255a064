"""The language server: the protocol's words on one side, the workspace's answers on the other."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from smartprov import __version__
from smartprov.diagnostics import Diagnostic, Edit, Fix, Severity, Span, UsageError
from smartprov.lsp.completing import completions
from smartprov.lsp.hovering import entity_card, value_card
from smartprov.lsp.pointing import Pointed, declared, named_by, pointed_at, value_at
from smartprov.lsp.workspace import Workspace, plan_root
from smartprov.mending import fixes_of, suggestion_of
from smartprov.plan.known_ids import known_ids
from smartprov.plan.lookup import Lookup
from smartprov.plan.plan import Plan
from smartprov.plan.renaming import rename
from smartprov.source.load import Source
from smartprov.text.messages import Language, hint, message, related_words

PAUSE_S = 0.4
"""After so long without a keystroke, the rules over the whole plan are asked."""
SEVERITIES: Mapping[Severity, types.DiagnosticSeverity] = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


class Server(LanguageServer):
    """One workspace for each plan whose files are open."""

    def __init__(self, language: Language | None) -> None:
        super().__init__("smartprov", __version__)
        self.spoken = language
        self.plans: dict[Path, Workspace] = {}
        self.pending: dict[Path, asyncio.Task[None]] = {}
        self.told: dict[Path, set[str]] = {}

    def find(self, uri: str) -> tuple[Workspace, str] | None:
        """The workspace of a document, and the document's path in its plan."""
        file = Path(to_fs_path(uri) or "")
        root = plan_root(file)
        if root is None:
            return None
        known = self.plans.setdefault(root, Workspace(root))
        path = known.path_of(file)
        return (known, path) if path else None

    def resolved(self, uri: str) -> tuple[Workspace, str, Source, Plan] | None:
        """The same, with the source and the plan that were understood last."""
        found = self.find(uri)
        if found is None:
            return None
        if found[0].checked is None:
            self.check_whole(found[0])
        if found[0].source is None or found[0].checked is None or found[0].checked.plan is None:
            return None
        return *found, found[0].source, found[0].checked.plan

    def language(self, plan: Plan | None) -> Language:
        """The language of messages: what was asked for, else the plan's."""
        return self.spoken or (plan.masterplan.language if plan else "id")

    def position(self, uri: str, position: types.Position) -> tuple[int, int]:
        """A place as we count it: from 1, in characters."""
        lines = self.workspace.get_text_document(uri).lines
        here = self.workspace.position_codec.position_from_client_units(lines, position)
        return here.line + 1, here.character + 1

    def range(self, workspace: Workspace, span: Span) -> types.Range:
        """A span as the protocol counts it."""
        lines = workspace.text(span.path).splitlines(keepends=True) or [""]
        start = types.Position(span.line - 1, span.column - 1)
        end = types.Position((span.end_line or span.line) - 1, (span.end_column or span.column) - 1)
        return self.workspace.position_codec.range_to_client_units(lines, types.Range(start, end))

    def tell(self, workspace: Workspace, path: str, findings: tuple[Diagnostic, ...]) -> None:
        """Show a file's findings."""
        plan = workspace.checked.plan if workspace.checked else None
        language = self.language(plan)
        shown = [self._shown(workspace, each, language) for each in findings]
        uri = from_fs_path(str(workspace.root / path)) or ""
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, shown))

    def _shown(self, workspace: Workspace, finding: Diagnostic, language: Language) -> types.Diagnostic:
        words = [message(finding.code, finding.arguments, language), hint(finding.code, finding.arguments, language)]
        return types.Diagnostic(
            range=self.range(workspace, finding.span),
            message="\n".join(filter(None, words)),
            severity=SEVERITIES[finding.severity],
            code=finding.code,
            source="smartprov",
            related_information=[
                types.DiagnosticRelatedInformation(
                    self.location(workspace, each.span), related_words(each.role, language)
                )
                for each in finding.related
            ],
        )

    def check_whole(self, workspace: Workspace) -> None:
        """Look at the whole plan, and show what is new and what is gone."""
        found = workspace.check()
        for path in self.told.get(workspace.root, set()) - set(found):
            self.tell(workspace, path, ())
        for path, findings in found.items():
            self.tell(workspace, path, findings)
        self.told[workspace.root] = set(found)

    def check_soon(self, workspace: Workspace) -> None:
        """Look at the whole plan once the writer pauses."""
        earlier = self.pending.pop(workspace.root, None)
        if earlier is not None:
            earlier.cancel()
        self.pending[workspace.root] = asyncio.get_running_loop().create_task(self._after_pause(workspace))

    def is_behind(self, workspace: Workspace) -> bool:
        """Whether something was typed since the whole plan was looked at, so that places in it may have moved."""
        waiting = self.pending.get(workspace.root)
        return waiting is not None and not waiting.done()

    def catch_up(self, workspace: Workspace) -> None:
        """Look at the whole plan now, if that is due."""
        if self.is_behind(workspace):
            self.pending.pop(workspace.root).cancel()
            self.check_whole(workspace)

    async def _after_pause(self, workspace: Workspace) -> None:
        await asyncio.sleep(PAUSE_S)
        self.check_whole(workspace)

    def pointed(self, uri: str, position: types.Position) -> tuple[Workspace, Source, Plan, Pointed] | None:
        """The entity whose id is under the cursor, as the text stands now: edits will be made at what is found."""
        here = self.find(uri)
        if here is not None:
            self.catch_up(here[0])
        found = self.resolved(uri)
        if found is None:
            return None
        workspace, path, source, plan = found
        pointed = pointed_at(source, plan, path, workspace.text(path), *self.position(uri, position))
        return (workspace, source, plan, pointed) if pointed else None

    def repair(self, workspace: Workspace, finding: Diagnostic, fix: Fix, *, is_certain: bool) -> types.CodeAction:
        """What an editor offers to do about a finding."""
        language = self.language(workspace.checked.plan if workspace.checked else None)
        return types.CodeAction(
            title=hint(finding.code, finding.arguments, language) or finding.code,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[self._shown(workspace, finding, language)],
            is_preferred=is_certain,
            edit=types.WorkspaceEdit(changes=self.edits(workspace, fix.edits)),
        )

    def location(self, workspace: Workspace, span: Span) -> types.Location:
        """A span as a place that an editor can go to."""
        return types.Location(from_fs_path(str(workspace.root / span.path)) or "", self.range(workspace, span))

    def edits(self, workspace: Workspace, edits: tuple[Edit, ...]) -> dict[str, list[types.TextEdit]]:
        """Edits by the address of the file they change."""
        found: dict[str, list[types.TextEdit]] = {}
        for edit in edits:
            uri = from_fs_path(str(workspace.root / edit.span.path)) or ""
            found.setdefault(uri, []).append(types.TextEdit(self.range(workspace, edit.span), edit.text))
        return found


def make_server(language: Language | None = None) -> Server:
    """A server that answers what an editor asks."""
    server = Server(language)
    _listen_to_files(server)
    _answer_about_ids(server)
    _answer_about_text(server)
    _offer_repairs(server)
    return server


def _listen_to_files(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        found = server.find(params.text_document.uri)
        if found:
            found[0].typed[found[1]] = params.text_document.text
            server.check_whole(found[0])

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        found = server.find(params.text_document.uri)
        if not found:
            return
        workspace, path = found
        workspace.typed[path] = server.workspace.get_text_document(params.text_document.uri).source
        findings = workspace.check_typed(path)
        if findings is not None:
            server.tell(workspace, path, findings)
        server.check_soon(workspace)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        found = server.find(params.text_document.uri)
        if found:
            found[0].typed.pop(found[1], None)
            server.check_whole(found[0])

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        found = server.find(params.text_document.uri)
        if found:
            server.check_whole(found[0])


def _answer_about_ids(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def definition(params: types.DefinitionParams) -> types.Location | None:
        found = server.pointed(params.text_document.uri, params.position)
        return server.location(found[0], declared(found[3].place)) if found else None

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    def references(params: types.ReferenceParams) -> list[types.Location]:
        found = server.pointed(params.text_document.uri, params.position)
        if found is None:
            return []
        workspace, source, _, pointed = found
        return [server.location(workspace, each.span) for each in named_by(source, pointed.place)]

    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    def prepare(params: types.PrepareRenameParams) -> types.Range | None:
        found = server.pointed(params.text_document.uri, params.position)
        return server.range(found[0], found[3].span) if found else None

    @server.feature(types.TEXT_DOCUMENT_RENAME)
    def renamed(params: types.RenameParams) -> types.WorkspaceEdit | None:
        found = server.pointed(params.text_document.uri, params.position)
        if found is None:
            return None
        workspace, source, plan, pointed = found
        try:
            renaming = rename(source, plan, pointed.place.id, params.new_name, pointed.place.kind)
        except UsageError as refusal:
            words = message(refusal.code, refusal.arguments, server.language(plan))
            server.window_show_message(types.ShowMessageParams(types.MessageType.Error, words))
            return None
        return _workspace_edit(server, workspace, renaming.edits, renaming.moves)


def _workspace_edit(
    server: Server, workspace: Workspace, edits: tuple[Edit, ...], moves: Mapping[str, str]
) -> types.WorkspaceEdit:
    """Edits first, then the new names of files."""
    changes: list[types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile] = [
        types.TextDocumentEdit(types.OptionalVersionedTextDocumentIdentifier(uri), list(own))
        for uri, own in server.edits(workspace, edits).items()
    ]
    for old, new in moves.items():
        before, after = (from_fs_path(str(workspace.root / path)) or "" for path in (old, new))
        changes.append(types.RenameFile(old_uri=before, new_uri=after))
    return types.WorkspaceEdit(document_changes=changes)


def _answer_about_text(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        found = server.resolved(params.text_document.uri)
        if found is None or found[0].checked is None or found[0].checked.figures is None:
            return None
        workspace, path, source, plan = found
        lookup = Lookup(plan, found[0].checked.figures)
        here = server.position(params.text_document.uri, params.position)
        value = value_at(source, path, *here)
        pointed = None if value else pointed_at(source, plan, path, workspace.text(path), *here)
        card, span = "", None
        if value:
            card, span = value_card(plan, lookup, value, server.language(plan)), value.span
        elif pointed:
            card, span = entity_card(plan, lookup, pointed.place, server.language(plan)), pointed.span
        if not card or span is None:
            return None
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, card), server.range(workspace, span))

    @server.feature(
        types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=["#", "@", "'", ".", "="])
    )
    def complete(params: types.CompletionParams) -> list[types.CompletionItem]:
        found = server.resolved(params.text_document.uri)
        if found is None or found[0].checked is None or found[0].checked.figures is None:
            return []
        workspace, path, source, plan = found
        lookup = Lookup(plan, found[0].checked.figures)
        here = server.position(params.text_document.uri, params.position)
        offered = completions(path, workspace.text(path), *here, known_ids(source, plan), lookup)
        return [types.CompletionItem(each.text, detail=each.detail or None) for each in offered]


def _offer_repairs(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION)
    def mend(params: types.CodeActionParams) -> list[types.CodeAction]:
        found = server.find(params.text_document.uri)
        if found is None or found[0].checked is None or server.is_behind(found[0]):
            return []
        workspace, path = found
        line = params.range.start.line + 1
        texts = {path: workspace.text(path)}
        here = [each for each in found[0].checked.diagnostics if each.span.path == path and each.span.line == line]
        certain = list(fixes_of(here, texts))
        mended = [each for each, _ in certain]
        offered = [(each, suggestion_of(each, texts)) for each in here if each not in mended]
        return [
            *(server.repair(workspace, each, fix, is_certain=True) for each, fix in certain),
            *(server.repair(workspace, each, fix, is_certain=False) for each, fix in offered if fix is not None),
        ]
