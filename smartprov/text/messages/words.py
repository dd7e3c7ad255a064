"""Words for the values of arguments that are names of ours, not the author's own words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from smartprov.text.messages.wording import Language

Words = Mapping[str, tuple[str, str]]

KINDS: Words = {
    "masterplan": ("rencana", "plan"),
    "agency": ("perangkat daerah", "agency"),
    "region": ("kabupaten/kota", "region"),
    "dimension": ("dimensi", "dimension"),
    "subdimension": ("subdimensi", "subdimension"),
    "regulation": ("regulasi", "regulation"),
    "plan": ("dokumen perencanaan", "aligned plan"),
    "funding": ("skema pendanaan", "funding scheme"),
    "indicator": ("indikator", "indicator"),
    "body": ("badan", "body"),
    "source": ("sumber", "source"),
    "fact": ("fakta", "fact"),
    "abbreviation": ("singkatan", "abbreviation"),
    "program": ("program", "program"),
    "action": ("rencana aksi", "action"),
    "strategy-map": ("arah strategis", "strategy"),
    "mission": ("misi", "mission"),
    "goal": ("sasaran", "goal"),
    "strategy": ("strategi", "strategy"),
    "analysis": ("analisis", "analysis"),
    "issue": ("isu strategis", "strategic issue"),
    "gap": ("kesenjangan", "gap"),
    "readiness": ("kesiapan", "readiness"),
    "strength": ("kekuatan", "strength"),
    "weakness": ("kelemahan", "weakness"),
    "opportunity": ("peluang", "opportunity"),
    "threat": ("ancaman", "threat"),
    "tows": ("strategi TOWS", "TOWS strategy"),
    "risk": ("risiko", "risk"),
    "milestone": ("tonggak", "milestone"),
    "consultation": ("konsultasi", "consultation"),
    "commitment": ("komitmen", "commitment"),
    "amendment": ("catatan perubahan", "amendment"),
    "review": ("peninjauan", "review"),
    "chapter": ("bab", "chapter"),
    "phase": ("fase", "phase"),
    "book": ("buku", "book"),
    "view": ("susunan kolom", "column view"),
}

SHAPES: Words = {
    "text": ("teks", "text"),
    "map": ("kunci dan nilai", "keys and values"),
    "list": ("daftar", "a list"),
    "flag": ("true/false", "true or false"),
    "number": ("angka", "a number"),
}

BLOCKS: Words = {
    "heading": ("judul", "a heading"),
    "table": ("tabel", "a table"),
    "picture": ("gambar", "a picture"),
    "quote": ("kutipan", "a quotation"),
    "paragraph": ("paragraf", "a paragraph"),
    "list": ("daftar", "a list"),
    "definitions": ("daftar definisi", "a definition list"),
    "code": ("kode", "code"),
    "directive": ("blok data", "a data block"),
    "attributes": ("atribut lain", "other attributes"),
    "footnote": ("catatan kaki", "a footnote"),
    "text": ("teks", "text"),
    "end": ("akhir bagian", "the end of this part"),
    "other": ("bagian lain", "something else"),
}

REASONS: Words = {
    "File exists": ("sudah ada", "it exists"),
    "File name too long": ("namanya terlalu panjang", "its name is too long"),
    "Is a directory": ("itu sebuah folder", "it is a folder"),
    "No space left on device": ("ruang penyimpanan habis", "no space is left"),
    "No such file or directory": ("berkas atau foldernya tidak ada", "there is no such file or folder"),
    "Not a directory": ("itu bukan folder", "it is no folder"),
    "Permission denied": ("tidak diizinkan", "Permission denied"),
    "Read-only file system": ("penyimpanannya hanya dapat dibaca", "the file system is read-only"),
}
"""Why a system refuses a file, in its own words, which are English."""

WORDS_BY_ARGUMENT: Mapping[str, Words] = {
    "kind": KINDS,
    "actual": KINDS,
    "got": SHAPES,
    "expected": SHAPES,
    "block": BLOCKS,
    "next": BLOCKS,
    "reason": REASONS,
}
MAX_LENGTH = 400
"""No word, path or list of names that is worth reading in a message is longer."""
_BETWEEN = re.compile(r"(, | \| )")


def in_words(arguments: Mapping[str, str], language: Language) -> dict[str, str]:
    """The arguments, with our names replaced by words; whatever is not ours stays as it is, unless it is endless."""
    return {
        name: _clipped(_in_words(WORDS_BY_ARGUMENT.get(name, {}), value, language)) for name, value in arguments.items()
    }


def _clipped(value: str) -> str:
    return value if len(value) <= MAX_LENGTH else value[: MAX_LENGTH - 1] + "…"


def _in_words(words: Words, value: str, language: Language) -> str:
    parts = _BETWEEN.split(value)
    names = parts[::2]
    if not all(name in words for name in names):
        return value
    said = [words[name][language == "en"] for name in names]
    if len(said) == 1:
        return said[0]
    return f"{', '.join(said[:-1])} {'or' if language == 'en' else 'atau'} {said[-1]}"
