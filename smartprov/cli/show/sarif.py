"""Findings as SARIF 2.1.0, the OASIS standard for the results of static analysis, as code scanning reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import orjson

from smartprov import __version__
from smartprov.cli.show.findings import Finding, Findings
from smartprov.diagnostics import Span
from smartprov.text.catalogue import RULES
from smartprov.text.messages import CATALOGUE, Language
from smartprov.text.messages.document import sentence_of

SARIF_VERSION = "2.1.0"
FINGERPRINT = "smartprov/v1"
"""The kind of fingerprint and its version, as SARIF names it."""


def findings_sarif(findings: Findings) -> str:
    """One run with its results, and of the rules those that were broken."""
    codes = sorted({each.code for each in findings.each})
    driver = {
        "name": "smartprov",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(code, findings.language) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": findings.language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, codes.index(each.code)) for each in findings.each],
    }
    return orjson.dumps({"version": SARIF_VERSION, "runs": [run]}, option=orjson.OPT_INDENT_2).decode() + "\n"


def _rule(code: str, language: Language) -> Mapping[str, Any]:
    rule = RULES[code]
    why = rule.why_en if language == "en" else rule.why_id
    return {
        "id": code,
        "shortDescription": {"text": sentence_of(code, language)},
        "fullDescription": {"text": why},
        "help": {"text": f"{why}\n\nsmartprov rule {code}"},
        "defaultConfiguration": {"level": str(CATALOGUE[code].severity)},
    }


def _result(finding: Finding, rule_index: int) -> Mapping[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": str(finding.severity),
        "message": {"text": finding.advice},
        "locations": [_location(finding.path, finding.span)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(each.path, each.span), "message": {"text": each.message}}
            for number, each in enumerate(finding.related, 1)
        ]
    return result


def _location(path: str, span: Span) -> dict[str, Any]:
    region = {"startLine": span.line, "startColumn": span.column}
    if span.end_line:
        region |= {"endLine": span.end_line, "endColumn": span.end_column}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(path)}, "region": region}}
