"""Claims about running text: what is a word of the author's, where sentences end, and where each letter stands."""

from __future__ import annotations

import re

import pytest

from smartprov.source.chapter import parse_chapter
from smartprov.source.passages import STAND_IN, Passage, passages_of

HEAD = "---\nid: bab\ntitle: Bab\n---\n\n"


def passages(body: str) -> list[Passage]:
    return list(passages_of(parse_chapter("chapters/a.md", HEAD + body)))


def only(body: str) -> Passage:
    (passage,) = passages(body)
    return passage


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Ada **tiga** [pintu](https://a.id).", "Ada tiga pintu."),
        ("Ada {{ programs.count }} dan `kode 7`.", f"Ada {STAND_IN} dan {STAND_IN}."),
        ("Lihat [](#gov-01) dan [pintu](#gov-01).", f"Lihat {STAND_IN} dan pintu."),
        ("Menurut [@src-a] ada[^a].\n\n[^a]: Catatan.", "Menurut  ada."),
    ],
)
def test_only_the_authors_words_are_text(body: str, text: str) -> None:
    assert passages(body)[0].text == text


def test_an_address_is_no_text() -> None:
    text = only("Lihat https://a.id/2023/24-dari-27 atau tulis kepada a.b@c.go.id.").text
    assert not re.search(r"\d|@", text)


def test_directives_and_code_are_passed_over_but_not_their_notes() -> None:
    found = passages("```\n24 dari 27\n```\n\n:::{gaps} by=12\nCatatan 30 desa.\n:::\n")
    assert [passage.text for passage in found] == ["Catatan 30 desa."]


def test_each_kind_of_stretch_is_known() -> None:
    body = '## Judul\n\nIsi.\n\nIstilah\n: Arti.\n\n{#t caption="Keterangan"}\n| A | B |\n|---|---|\n| c | d |\n'
    kinds = [passage.kind for passage in passages(body)]
    assert kinds == ["heading", "paragraph", "term", "paragraph", "caption", "cell", "cell", "cell", "cell"]


def test_a_sentence_ends_where_a_reader_says_so() -> None:
    passage = only("Di Kab. Bogor ada 3 hal. Nilainya 1.500 per 5 km. Dr. Budi hadir. [@src-a] Selesai")
    found = [passage.text[each.start : each.end].strip() for each in passage.sentences]
    assert found == ["Di Kab. Bogor ada 3 hal.", "Nilainya 1.500 per 5 km.", "Dr. Budi hadir.", "Selesai"]


def test_a_source_belongs_to_the_sentence_it_stands_in() -> None:
    passage = only("Satu [@src-a]. Dua [@src-b; @src-c]. Tiga.")
    assert [each.cites for each in passage.sentences] == [("src-a",), ("src-b", "src-c"), ()]
    assert passage.cites == ("src-a", "src-b", "src-c")
    assert passage.sentence_at(passage.text.index("Dua")).cites == ("src-b", "src-c")


@pytest.mark.parametrize(
    "body",
    [
        "Satu dua\ntiga **empat\nlima** enam.",
        "> Satu dua\n> tiga empat\n> lima.",
        "- satu dua\n  tiga empat\n\n  lima enam\n  tujuh",
        "Satu\\* dua &amp; tiga \\[empat\\] lima.",
        "| satu \\| dua | tiga |\n|---|---|\n| {{ a | b }} empat | lima |",
        "Satu  \ndua tiga",
        "Istilah\n: satu dua\n  tiga empat",
    ],
)
def test_every_word_is_placed_where_it_was_typed(body: str) -> None:
    lines = (HEAD + body).split("\n")
    for passage in passages(body):
        for word in re.finditer(r"[A-Za-z]+", passage.text):
            span = passage.span(*word.span())
            assert lines[span.line - 1][span.column - 1 : span.end_column - 1] == word[0]
