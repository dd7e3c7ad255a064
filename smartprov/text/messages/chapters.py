"""Words for what goes wrong in chapters: Markdown, values, directives, references, pictures."""

from __future__ import annotations

from smartprov.diagnostics import Severity
from smartprov.text.messages.wording import Wording, wording

WARNING = Severity.WARNING
Pair = tuple[str, str]


def _with_reasons(code: str, message: Pair, reasons: dict[str, tuple[Pair, Pair]]) -> dict[str, Wording]:
    """A code's own words, and for each reason a sentence of its own with its hint."""
    own = {f"{code}.{reason}": wording(*said, hint) for reason, (said, hint) in reasons.items()}
    return {code: wording(*message), **own}


STRUCTURE = {
    "unclosed-front-matter": wording(
        "'---' di baris pertama tidak ditutup",
        "the '---' on the first line is not closed",
        ("Tutup id dan title dengan baris '---' kedua.", "Close id and title with a second '---' line."),
    ),
    "empty-heading": wording(
        "judul ini kosong",
        "this heading is empty",
        ("Tulis judulnya, atau hapus barisnya.", "Write it, or remove the line."),
    ),
    **_with_reasons(
        "heading-level",
        ("tingkat judul ini keliru", "this heading has the wrong level"),
        {
            "title": (
                (
                    "judul bab ditulis di title, bukan dengan '#'",
                    "a chapter's title stands in its front matter, not behind '#'",
                ),
                ("Mulai dari '##'.", "Begin with '##'."),
            ),
            "skipped": (
                (
                    "judul tingkat {level} langsung di bawah tingkat {previous}",
                    "a heading of level {level} right below level {previous}",
                ),
                ("Turunkan tingkat judul satu demi satu.", "Go down one level at a time."),
            ),
            "nested": (
                (
                    "judul tidak dapat berada di dalam daftar, kutipan, atau blok",
                    "a heading cannot stand inside a list, quotation or block",
                ),
                ("Pindahkan ke luar, atau tulis **tebal**.", "Move it out, or write it **bold**."),
            ),
        },
    ),
    "unclosed-code": wording(
        "blok kode yang dibuka dengan {fence} tidak ditutup",
        "the code block opened with {fence} is not closed",
        ("Tutup dengan baris {fence}.", "Close it with a line of {fence}."),
    ),
    "raw-html": wording(
        "HTML tidak diterima: {html}",
        "raw HTML is not accepted: {html}",
        (
            "Tulis dengan Markdown; tanda < yang dimaksud sebagai teks ditulis \\<.",
            "Write it as Markdown; a < that is meant as text is written \\<.",
        ),
    ),
    "unsupported-markdown": wording(
        "bagian Markdown ini tidak tampil di buku",
        "this piece of Markdown does not appear in the book",
        (
            "Hapus: garis pemisah dan judul tautan tidak dicetak.",
            "Remove it: rules between paragraphs and titles of links are not printed.",
        ),
        severity=WARNING,
    ),
    "too-deep": wording(
        "bersarang lebih dari {limit} tingkat",
        "nested deeper than {limit} levels",
        ("Ratakan bagian ini.", "Flatten this part."),
    ),
    "text-too-long": wording(
        "satu paragraf, sel, atau judul melebihi {limit} karakter",
        "one paragraph, cell or heading has more than {limit} characters",
        ("Pecah dengan baris kosong.", "Break it up with blank lines."),
    ),
    "misshapen-table": wording(
        "kepala tabel memiliki {columns} kolom, garis di bawahnya {ruled}",
        "the table's head has {columns} columns, the rule below it {ruled}",
        ("Samakan jumlah kolomnya.", "Make the two equal."),
    ),
    "too-many-cells": wording(
        "baris ini memiliki {cells} sel, padahal tabelnya {columns} kolom",
        "this row has {cells} cells, but the table {columns} columns",
        (
            "Hapus sel yang lebih; tanda | sebagai teks ditulis \\|.",
            "Remove the surplus; a | that is text is written \\|.",
        ),
    ),
    "empty-chapter": wording(
        "bab '{id}' tidak berisi apa pun",
        "chapter '{id}' says nothing",
        ("Tulis isinya, atau hapus bab ini dari buku.", "Write it, or take it out of the book."),
        severity=WARNING,
    ),
    "missing-glyph": wording(
        "karakter '{character}' ({code} {name}) tidak ada dalam huruf yang disertakan",
        "character '{character}' ({code} {name}) is in none of the bundled fonts",
        (
            "Ganti dengan kata atau karakter lain; PDF menampilkan penggantinya.",
            "Use words or another character; the PDF shows a substitute.",
        ),
        severity=WARNING,
    ),
}

FOOTNOTES = {
    "duplicate-footnote": wording(
        "catatan kaki [^{label}] ditulis dua kali",
        "footnote [^{label}] is written twice",
        ("Beri label lain.", "Give it another label."),
    ),
    "undefined-footnote": wording(
        "catatan kaki [^{label}] tidak ada",
        "there is no footnote [^{label}]",
        ("Tulis [^{label}]: dan isinya di bawah.", "Write [^{label}]: and its text below."),
    ),
    "footnote-in-footnote": wording(
        "catatan kaki tidak dapat memanggil [^{label}]",
        "a footnote cannot call [^{label}]",
        ("Gabungkan isinya ke dalam satu catatan.", "Join the two into one note."),
    ),
    "empty-footnote": wording(
        "catatan kaki [^{label}] kosong",
        "footnote [^{label}] is empty",
        ("Tulis isinya.", "Write its text."),
    ),
    "unused-footnote": wording(
        "catatan kaki [^{label}] tidak dipanggil",
        "footnote [^{label}] is not called",
        ("Panggil dengan [^{label}] di dalam teks, atau hapus.", "Call it with [^{label}] in the text, or remove it."),
        severity=WARNING,
    ),
}

ATTRIBUTES = {
    **_with_reasons(
        "unknown-attribute",
        ("atribut '{attribute}' keliru pada {block}", "attribute '{attribute}' is wrong on {block}"),
        {
            "unknown": (
                ("atribut '{attribute}' tidak dikenal pada {block}", "attribute '{attribute}' is not known on {block}"),
                ("Yang dikenal: {known}.", "Known ones: {known}."),
            ),
            "repeated": (
                ("atribut '{attribute}' ditulis lebih dari sekali", "attribute '{attribute}' is given more than once"),
                ("Sisakan satu.", "Keep one."),
            ),
            "empty": (
                ("atribut '{attribute}' kosong", "attribute '{attribute}' is empty"),
                ("Isi, atau hapus.", "Fill it, or remove it."),
            ),
            "syntax": (
                ("'{attribute}' bukan atribut", "'{attribute}' is not an attribute"),
                ('Tulis #id, .kelas, atau nama="nilai".', 'Write #id, .class or name="value".'),
            ),
        },
    ),
    "stray-attributes": wording(
        "atribut {attributes} tidak melekat pada apa pun",
        "attributes {attributes} belong to nothing",
        (
            "Tulis tepat di atas tabel, gambar, atau kutipan, atau di akhir baris judul; di sini diikuti {next}.",
            "Write them right above a table, picture or quotation, or at the end of a heading; here {next} follows.",
        ),
    ),
}

DIRECTIVES = {
    "unknown-fence": wording(
        "'{fence}' tidak membuka blok data",
        "'{fence}' opens no data block",
        ("Tulis :::{{nama}}, misalnya :::{{roadmap}}.", "Write :::{{name}}, for example :::{{roadmap}}."),
    ),
    "unclosed-directive": wording(
        "blok '{directive}' tidak ditutup",
        "block '{directive}' is not closed",
        ("Tutup dengan baris {fence}.", "Close it with a line of {fence}."),
    ),
    "stray-fence": wording(
        "baris ':::' ini tidak menutup apa pun",
        "this ':::' line closes nothing",
        ("Hapus, atau buka bloknya dengan :::{{nama}}.", "Remove it, or open the block with :::{{name}}."),
    ),
    **_with_reasons(
        "bad-option",
        ("pilihan '{option}' keliru", "option '{option}' is wrong"),
        {
            "syntax": (
                ("'{option}' bukan pilihan", "'{option}' is not an option"),
                (
                    'Sesudah kurung, tulis nama=nilai, atau nama="nilai" bila ada spasi: :::{{blok #id}} nama=nilai.',
                    'After the braces, write name=value, or name="value" with spaces: :::{{block #id}} name=value.',
                ),
            ),
            "repeated": (
                ("pilihan '{option}' ditulis dua kali", "option '{option}' is given twice"),
                ("Sisakan satu.", "Keep one."),
            ),
            "empty": (
                ("pilihan '{option}' kosong", "option '{option}' is empty"),
                ("Isi nilainya, atau hapus.", "Give its value, or remove it."),
            ),
        },
    ),
    "unknown-block": wording(
        "tidak ada blok data '{name}'",
        "there is no data block '{name}'",
        ("Maksud Anda '{nearest}'?", "Did you mean '{nearest}'?"),
        ("Blok yang ada: {known}.", "The blocks are: {known}."),
    ),
    "unknown-option": wording("pilihan '{name}' tidak dikenal", "option '{name}' is not known"),
    "unknown-option.unknown": wording(
        "blok '{block}' tidak memiliki pilihan '{name}'",
        "block '{block}' has no option '{name}'",
        ("Maksud Anda '{nearest}'? Pilihannya: {known}.", "Did you mean '{nearest}'? The options: {known}."),
        ("Pilihannya: {known}.", "The options: {known}."),
    ),
    "unknown-option.none": wording(
        "blok '{block}' tidak memiliki pilihan, juga bukan '{name}'",
        "block '{block}' has no options, nor '{name}'",
        ("Hapus pilihan itu.", "Remove it."),
    ),
    "bad-option-value": wording(
        "'{value}' bukan nilai untuk '{option}'",
        "'{value}' is not a value for '{option}'",
        ("Maksud Anda '{nearest}'? Yang ada: {known}.", "Did you mean '{nearest}'? There are: {known}."),
        ("Yang ada: {known}.", "There are: {known}."),
        ("Registrinya masih kosong ({kind}).", "There is none yet ({kind})."),
    ),
}

VALUES = {
    "unclosed-value": wording(
        "'{{{{' tidak ditutup",
        "'{{{{' is not closed",
        (
            "Tutup dengan '}}}}' pada baris yang sama; kurung kurawal sebagai teks ditulis \\{{.",
            "Close it with '}}}}' on the same line; a brace that is text is written \\{{.",
        ),
    ),
    "template-statement": wording(
        "perintah templat tidak diterima: {statement}",
        "template statements are not accepted: {statement}",
        (
            "Hanya nilai {{{{ … }}}} yang dapat dipakai; tabel dan daftar dibuat oleh blok data.",
            "Only values {{{{ … }}}} may be used; tables and lists are made by data blocks.",
        ),
    ),
    **_with_reasons(
        "bad-expression",
        ("'{expression}' tidak dapat dibaca", "'{expression}' cannot be read"),
        {
            "empty": (
                ("nilai ini kosong", "this value is empty"),
                (
                    "Tulis jalurnya, misalnya {{{{ programs.count }}}}.",
                    "Write a path, for example {{{{ programs.count }}}}.",
                ),
            ),
            "too-long": (
                ("nilai ini lebih panjang dari {detail} karakter", "this value is longer than {detail} characters"),
                ("Tulis satu jalur saja.", "Write a single path."),
            ),
            "syntax": (
                ("'{expression}' tidak dapat dibaca sebagai jalur", "'{expression}' cannot be read as a path"),
                (
                    "Tulis jalur, lalu filter: programs.count | words.",
                    "Write a path, then filters: programs.count | words.",
                ),
            ),
            "hyphen": (
                (
                    "tanda '-' dalam '{expression}' dibaca sebagai kurang",
                    "the '-' in '{expression}' is read as a minus",
                ),
                ("Tulis id di dalam kurung siku: programs['gov-01'].", "Write the id in brackets: programs['gov-01']."),
            ),
            "calculation": (
                (
                    "'{expression}' menghitung, padahal nilai hanya ditunjuk",
                    "'{expression}' calculates, but a value can only be named",
                ),
                (
                    "Tunjuk jumlah yang sudah ada, misalnya budget.total.",
                    "Name a total that is there, such as budget.total.",
                ),
            ),
            "comparison": (
                (
                    "'{expression}' membandingkan, padahal nilai hanya ditunjuk",
                    "'{expression}' compares, but a value can only be named",
                ),
                ("Tulis jalur ke satu nilai.", "Write the path to one value."),
            ),
            "condition": (
                (
                    "'{expression}' bersyarat, padahal nilai hanya ditunjuk",
                    "'{expression}' is conditional, but a value can only be named",
                ),
                ("Tulis jalur ke satu nilai.", "Write the path to one value."),
            ),
            "call": (
                (
                    "'{expression}' memanggil fungsi, yang tidak ada di sini",
                    "'{expression}' calls a function, and there are none",
                ),
                (
                    "Hapus kurungnya; filter ditulis di belakang '|'.",
                    "Remove the parentheses; filters stand behind '|'.",
                ),
            ),
            "constant": (
                ("'{expression}' bukan jalur, melainkan nilai tetap", "'{expression}' is a constant, not a path"),
                ("Tulis langsung di dalam teks, tanpa kurung kurawal.", "Write it in the text, without braces."),
            ),
            "subscript": (
                (
                    "di dalam kurung siku '{expression}' hanya boleh id atau tahun",
                    "only an id or a year may stand in the brackets of '{expression}'",
                ),
                ("Tulis programs['gov-01'] atau by_year[2025].", "Write programs['gov-01'] or by_year[2025]."),
            ),
            "argument": (
                (
                    "argumen filter dalam '{expression}' hanya boleh angka tanpa tanda atau teks dalam tanda kutip",
                    "a filter's argument in '{expression}' must be a number without a sign, or quoted text",
                ),
                ("Tulis misalnya percent(2).", "Write for example percent(2)."),
            ),
            "filter-name": (
                (
                    "nama filter dalam '{expression}' tidak dapat dibaca",
                    "a filter's name in '{expression}' cannot be read",
                ),
                ("Tulis satu nama di belakang setiap '|'.", "Write one name behind each '|'."),
            ),
            "form": (
                ("'{expression}' bukan jalur yang sederhana", "'{expression}' is not a plain path"),
                ("Tulis nama, titik, dan ['id'], lalu filter.", "Write names, dots and ['id'], then filters."),
            ),
        },
    ),
    "unknown-value": wording("tidak ada '{name}'", "there is no '{name}'"),
    "unknown-value.unknown": wording(
        "'{name}' tidak ditemukan dalam {before}",
        "'{name}' is not found in {before}",
        ("Maksud Anda '{nearest}'? Yang ada: {known}.", "Did you mean '{nearest}'? There are: {known}."),
        ("Yang ada: {known}.", "There are: {known}."),
    ),
    "unknown-value.root": wording(
        "tidak ada nilai bernama '{name}'",
        "no value is called '{name}'",
        ("Maksud Anda '{nearest}'?", "Did you mean '{nearest}'?"),
        ("Jalur diawali salah satu dari: {known}.", "A path begins with one of: {known}."),
    ),
    "unknown-value.leaf": wording(
        "'{before}' sudah berupa nilai; '{name}' tidak dapat mengikutinya",
        "'{before}' is a value already; '{name}' cannot follow it",
        ("Hapus '{name}'.", "Remove '{name}'."),
    ),
    "unknown-value.quoted": wording(
        "'{name}' dalam {before} tidak ditulis dengan cara ini",
        "'{name}' in {before} is not written this way",
        ("Tulis {before}{written}.", "Write {before}{written}."),
    ),
    "not-a-value": wording(
        "'{path}' bukan satu nilai",
        "'{path}' is not a single value",
        ("Tulis {suggestion}, atau lanjutkan dengan: {known}.", "Write {suggestion}, or go on with: {known}."),
        ("Lanjutkan dengan: {known}.", "Go on with: {known}."),
    ),
    "unknown-filter": wording(
        "tidak ada filter '{name}'",
        "there is no filter '{name}'",
        ("Maksud Anda '{nearest}'? Filternya: {known}.", "Did you mean '{nearest}'? The filters: {known}."),
        ("Filternya: {known}.", "The filters: {known}."),
    ),
    **_with_reasons(
        "wrong-filter",
        ("filter '{name}' tidak cocok di sini", "filter '{name}' does not fit here"),
        {
            "not-a-number": (
                (
                    "filter '{name}' memerlukan angka, padahal {path} bukan angka",
                    "filter '{name}' needs a number, but {path} gives none",
                ),
                ("Hapus filternya, atau tunjuk sebuah angka.", "Remove the filter, or name a number."),
            ),
            "bad-arguments": (
                ("filter '{name}' tidak menerima argumen seperti ini", "filter '{name}' takes no arguments like these"),
                (
                    "number dan percent menerima digits; yang lain tidak menerima apa pun.",
                    "number and percent take digits; the others take nothing.",
                ),
            ),
            "bad-digits": (
                ("banyaknya angka desimal untuk '{name}' harus 0 sampai 6", "the digits of '{name}' must be 0 to 6"),
                ("Tulis misalnya {name}(1).", "Write for example {name}(1)."),
            ),
            "not-a-date": (
                (
                    "filter '{name}' memerlukan tanggal, padahal {path} bukan tanggal",
                    "filter '{name}' needs a date, but {path} gives none",
                ),
                ("Hapus filternya, atau tunjuk sebuah tanggal.", "Remove the filter, or name a date."),
            ),
            "not-a-list": (
                (
                    "filter '{name}' memerlukan daftar, padahal {path} bukan daftar",
                    "filter '{name}' needs a list, but {path} gives none",
                ),
                ("Hapus filternya, atau tunjuk sebuah daftar.", "Remove the filter, or name a list."),
            ),
            "too-large": (
                ("{path} terlalu besar untuk ditulis dengan kata", "{path} is too large for words"),
                ("Pakai rupiah_short atau number.", "Use rupiah_short or number."),
            ),
        },
    ),
}

REFERENCES = {
    "broken-link": wording(
        "tautan ini tidak dapat dibaca",
        "this link cannot be read",
        ("Tulis [teks](alamat) tanpa spasi di dalam alamat.", "Write [text](address) without spaces in the address."),
    ),
    "missing-link-text": wording(
        "tautan ke {url} tidak memiliki teks",
        "the link to {url} has no text",
        ("Tulis teksnya di antara [ dan ].", "Write its text between [ and ]."),
    ),
    "bad-citation": wording(
        "'{citation}' bukan rujukan sumber",
        "'{citation}' is not a citation",
        ("Tulis [@src-a], atau [@src-a; @src-b].", "Write [@src-a], or [@src-a; @src-b]."),
    ),
    "unknown-target": wording(
        "rujukan '#{id}' tidak menunjuk apa pun",
        "reference '#{id}' leads to nothing",
        ("Maksud Anda '#{nearest}'?", "Did you mean '#{nearest}'?"),
        (
            "Yang dapat dirujuk: id entitas, bab, judul, tabel, gambar, atau blok, dan kode daerah.",
            "A target is the id of an entity, chapter, heading, table, picture or block, or a region's code.",
        ),
    ),
    "unknown-source": wording(
        "sumber '@{id}' tidak ada",
        "there is no source '@{id}'",
        ("Maksud Anda '@{nearest}'?", "Did you mean '@{nearest}'?"),
        ("Tambahkan ke registries/sources.yaml.", "Add it to registries/sources.yaml."),
    ),
    "duplicate-anchor": wording("id '{id}' sudah dipakai", "id '{id}' is already taken"),
    "duplicate-anchor.anchor": wording(
        "id '{id}' sudah dipakai di tempat lain dalam bab-bab",
        "id '{id}' already stands elsewhere in the chapters",
        ("Beri id lain.", "Choose another id."),
    ),
    "duplicate-anchor.entity": wording(
        "id '{id}' sudah dipakai oleh entitas lain ({kind})",
        "id '{id}' already belongs to another entity ({kind})",
        ("Beri id lain, misalnya bagian-{id}.", "Choose another id, such as section-{id}."),
    ),
    **_with_reasons(
        "unsafe-link",
        ("tautan ke '{url}' tidak diterima", "a link to '{url}' is not accepted"),
        {
            "empty": (
                ("tautan ini tidak memiliki alamat", "this link has no address"),
                (
                    "Tulis alamatnya, atau [](#id) untuk merujuk ke dalam buku.",
                    "Write its address, or [](#id) for a reference into the book.",
                ),
            ),
            "value": (
                ("alamat tautan tidak dapat memuat nilai", "a link's address cannot hold a value"),
                ("Tulis alamat lengkapnya.", "Write the whole address."),
            ),
            "characters": (
                (
                    "alamat '{url}' memuat karakter yang tidak diterima",
                    "address '{url}' holds characters that are not accepted",
                ),
                ("Hapus garis miring terbalik dan karakter kendali.", "Remove backslashes and control characters."),
            ),
            "host": (
                ("alamat '{url}' tidak menyebut https://", "address '{url}' does not say https://"),
                ("Tulis https: di depannya.", "Put https: before it."),
            ),
            "absolute": (
                ("'{url}' menunjuk ke berkas di komputer", "'{url}' points into a computer's files"),
                (
                    "Tulis alamat web, atau [](#id) untuk merujuk ke dalam buku.",
                    "Write a web address, or [](#id) for a reference into the book.",
                ),
            ),
            "scheme": (
                ("'{url}' bukan alamat https, http, atau mailto", "'{url}' is no https, http or mailto address"),
                ("Hanya ketiganya yang diterima.", "Only those three are accepted."),
            ),
            "incomplete": (
                ("alamat '{url}' tidak lengkap", "address '{url}' is incomplete"),
                (
                    "Tulis lengkap, misalnya https://jabarprov.go.id.",
                    "Write it in full, for example https://jabarprov.go.id.",
                ),
            ),
            "relative": (
                ("'{url}' bukan alamat web", "'{url}' is not a web address"),
                (
                    "Tulis https:// di depannya, atau [](#id) untuk merujuk ke dalam buku.",
                    "Put https:// before it, or write [](#id) for a reference into the book.",
                ),
            ),
        },
    ),
}

_PLACE = (
    "Tulis jalur relatif terhadap bab ini, misalnya ../../assets/peta.png.",
    "Write a path relative to this chapter, for example ../../assets/peta.png.",
)

PICTURES = {
    "missing-alt": wording(
        "gambar '{picture}' tidak memiliki teks alternatif",
        "picture '{picture}' has no alternative text",
        (
            "Tulis apa yang tampak di antara ![ dan ], bagi yang tidak melihatnya.",
            "Say between ![ and ] what it shows, for those who do not see it.",
        ),
    ),
    **_with_reasons(
        "unsafe-picture",
        ("gambar '{picture}' tidak diterima", "picture '{picture}' is not accepted"),
        {
            "empty": (("gambar ini tidak memiliki jalur", "this picture has no path"), _PLACE),
            "value": (("jalur gambar tidak dapat memuat nilai", "a picture's path cannot hold a value"), _PLACE),
            "characters": (
                (
                    "jalur '{picture}' memuat karakter yang tidak diterima",
                    "path '{picture}' holds characters that are not accepted",
                ),
                ("Pakai garis miring '/' dan huruf biasa.", "Use '/' and plain letters."),
            ),
            "host": (("'{picture}' berada di luar rencana", "'{picture}' lies outside the plan"), _PLACE),
            "absolute": (("'{picture}' adalah jalur mutlak", "'{picture}' is an absolute path"), _PLACE),
            "scheme": (
                (
                    "'{picture}' berada di luar rencana; pembangunan tidak mengambil apa pun dari jaringan",
                    "'{picture}' lies outside the plan; a build fetches nothing",
                ),
                ("Simpan gambarnya di assets/.", "Keep the picture in assets/."),
            ),
            "outside": (
                ("'{picture}' keluar dari folder rencana", "'{picture}' leaves the plan's folder"),
                ("Salin gambarnya ke assets/.", "Copy the picture into assets/."),
            ),
        },
    ),
    "missing-picture": wording(
        "berkas gambar '{file}' tidak ada",
        "there is no picture file '{file}'",
        ("Maksud Anda {nearest}? Huruf besar dan kecil dibedakan.", "Did you mean {nearest}? Capital letters count."),
        ("Simpan gambarnya di assets/, atau perbaiki jalurnya.", "Keep the picture in assets/, or correct the path."),
    ),
    **_with_reasons(
        "bad-picture",
        ("gambar '{picture}' tidak dapat dipakai", "picture '{picture}' cannot be used"),
        {
            "not-a-picture": (
                ("'{picture}' bukan PNG, JPEG, atau SVG", "'{picture}' is no PNG, JPEG or SVG"),
                ("Simpan ulang sebagai PNG, JPEG, atau SVG.", "Save it as PNG, JPEG or SVG."),
            ),
            "empty-picture": (
                ("berkas '{picture}' kosong", "file '{picture}' is empty"),
                ("Salin ulang gambarnya.", "Copy the picture again."),
            ),
            "picture-too-large": (
                ("'{picture}' lebih dari 40 juta piksel", "'{picture}' has more than 40 million pixels"),
                (
                    "Perkecil; untuk A4 cukup 2.500 piksel lebarnya.",
                    "Make it smaller; 2,500 pixels of width are enough for A4.",
                ),
            ),
            "broken-picture": (
                ("'{picture}' rusak atau tidak lengkap", "'{picture}' is broken or incomplete"),
                ("Simpan ulang dari aslinya.", "Save it again from the original."),
            ),
            "svg-doctype": (
                ("SVG '{picture}' memuat DOCTYPE", "SVG '{picture}' has a DOCTYPE"),
                ("Ekspor ulang sebagai SVG polos.", "Export it again as plain SVG."),
            ),
            "svg-active": (
                (
                    "SVG '{picture}' memuat skrip, animasi, atau tautan",
                    "SVG '{picture}' holds a script, an animation or a link",
                ),
                ("Ekspor ulang sebagai SVG polos.", "Export it again as plain SVG."),
            ),
            "svg-outside": (
                ("SVG '{picture}' mengambil berkas lain", "SVG '{picture}' draws on other files"),
                ("Tanamkan gambar dan huruf di dalam SVG.", "Embed its pictures and fonts."),
            ),
            "svg-without-size": (
                ("SVG '{picture}' tidak memiliki ukuran", "SVG '{picture}' has no size"),
                ("Tambahkan width dan height, atau viewBox.", "Add width and height, or viewBox."),
            ),
        },
    ),
}

CHAPTERS = {
    **STRUCTURE,
    **FOOTNOTES,
    **ATTRIBUTES,
    **DIRECTIVES,
    **VALUES,
    **REFERENCES,
    **PICTURES,
}
