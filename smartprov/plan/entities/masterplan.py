"""The plan itself: title, region, period, phases, version, page profile and books."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import field_validator

from smartprov.plan.entities.aligned_plan import Period
from smartprov.plan.entities.references import AgencyId, AnyIdOrCode, ChapterId, RegulationId
from smartprov.plan.values import (
    Code,
    Color,
    Date,
    DateOrTbd,
    Entity,
    Flag,
    Id,
    Integer,
    Text,
    Version,
    Year,
    about,
    by_key,
    millimetres,
    tagged,
)

BundledFont = Literal["source-serif", "arimo", "libertinus-serif", "new-computer-modern"]


class PlanRegion(Entity):
    """The region whose plan this is."""

    code: Annotated[Code, about('Official code, quoted: "32".', 'Kode wilayah, dalam tanda kutip: "32".')]
    name: Annotated[Text, about("Its name.", "Namanya.")]
    level: Annotated[Literal["province", "regency", "city"], about("Its level.", "Tingkatnya.")]


class Phase(Entity):
    """A horizon; a program belongs to the first phase whose end year its own end fits in."""

    id: Annotated[Id, about("Its id.", "Id fase.")]
    title: Annotated[Text, about("Its name.", "Namanya.")]
    end: Annotated[Year, about("Its last year.", "Tahun terakhirnya.")]


class Adoption(Entity):
    """The regulation that gives the plan legal force."""

    regulation: Annotated[RegulationId, about("The regulation.", "Regulasinya.")]
    date: Annotated[Date, about("When.", "Tanggal.")]


class Margins(Entity):
    """Margins in millimetres; `inner` is the binding side."""

    top: Annotated[int, *millimetres(10, 60), about("Top.", "Atas.")] = 25
    bottom: Annotated[int, *millimetres(10, 60), about("Bottom.", "Bawah.")] = 25
    inner: Annotated[int, *millimetres(10, 60), about("Binding side.", "Sisi jilid.")] = 30
    outer: Annotated[int, *millimetres(10, 60), about("Outer side.", "Sisi luar.")] = 20


class Colors(Entity):
    """Colours as `#rrggbb`; what is read against white must contrast with it."""

    ink: Annotated[Color, about("Text.", "Teks.")] = "#1b2733"
    accent: Annotated[Color, about("Headings, lines, links.", "Judul, garis, tautan.")] = "#1f3a5f"
    signal: Annotated[Color, about("tbd and drafts.", "tbd dan draf.")] = "#8a5a00"
    dimensions: Annotated[
        tuple[Color, ...],
        about("Of the dimensions, in order; at most eight.", "Warna dimensi, berurutan; paling banyak delapan."),
    ] = ()


class Fonts(Entity):
    """Fonts of print are among the bundled ones; Word's are named and must be on the reader's machine."""

    body: Annotated[BundledFont, about("Running text in print.", "Huruf isi dalam cetakan.")] = "source-serif"
    headings: Annotated[BundledFont, about("Headings and tables in print.", "Huruf judul dan tabel dalam cetakan.")] = (
        "arimo"
    )
    word_body: Annotated[Text, about("Running text in Word.", "Huruf isi dalam Word.")] = "Bookman Old Style"
    word_headings: Annotated[Text, about("Headings and tables in Word.", "Huruf judul dan tabel dalam Word.")] = "Arial"


class Page(Entity):
    """Paper, heading ladder and look."""

    size: Annotated[Literal["a4", "f4"], about("Paper.", "Kertas.")] = "a4"
    headings: Annotated[Literal["bab", "decimal"], about("Numbering.", "Penomoran.")] = "bab"
    margins: Annotated[Margins, about("Margins in millimetres.", "Margin dalam milimeter.")] = Margins()
    colors: Annotated[Colors, about("Colours.", "Warna.")] = Colors()
    fonts: Annotated[Fonts, about("Fonts.", "Huruf.")] = Fonts()
    logo: Annotated[
        Text | None,
        about(
            "A picture for the cover instead of the drawn one, relative to the plan's folder.",
            "Gambar sampul pengganti, relatif terhadap folder rencana.",
        ),
    ] = None
    views: Annotated[
        dict[str, tuple[Text, ...]],
        about(
            "Column views by name; a block's name changes what it shows by default.",
            "Susunan kolom menurut nama; nama sebuah blok mengganti susunan bawaannya.",
        ),
    ] = {}


class ComposedBook(Entity):
    """A book of the author's own chapters."""

    id: Annotated[Id, about("Its id.", "Id buku.")]
    title: Annotated[Text, about("Its title.", "Judulnya.")]
    chapters: Annotated[tuple[ChapterId, ...], about("Its chapters in order.", "Babnya, berurutan.")]
    front: Annotated[
        tuple[ChapterId, ...],
        about("Unnumbered chapters before the contents: forewords.", "Kata sambutan dan pengantar."),
    ] = ()
    annexes: Annotated[tuple[ChapterId, ...], about("Annexes, numbered in roman.", "Lampiran, bernomor romawi.")] = ()

    @property
    def all_chapters(self) -> tuple[tuple[str, int, str], ...]:
        """Every chapter with the field and the index at which it is named."""
        fields = (("front", self.front), ("chapters", self.chapters), ("annexes", self.annexes))
        return tuple((field, at, id) for field, ids in fields for at, id in enumerate(ids))


class GeneratedBook(Entity):
    """A book that is made from the plan's data alone."""

    id: Annotated[Id, about("Its id.", "Id buku.")]
    title: Annotated[Text, about("Its title.", "Judulnya.")]
    generated: Annotated[Literal["executive-summary", "quick-wins"], about("What it shows.", "Isinya.")]


AnyBook = Annotated[
    Annotated[ComposedBook, tagged("chapters")] | Annotated[GeneratedBook, tagged("generated")],
    by_key("chapters", "generated"),
]


class Accepted(Entity):
    """A warning that the plan is meant to show, with its reason."""

    ENTRY_KEY = ("code", "at")

    code: Annotated[Text, about("The finding's code.", "Kode temuan.")]
    at: Annotated[AnyIdOrCode | None, about("Where: an id.", "Pada id apa.")] = None
    reason: Annotated[Text, about("Why it is accepted.", "Alasan diterima.")]


class Rules(Entity):
    """How findings weigh in this plan."""

    severity: Annotated[dict[str, Literal["error", "warning", "note", "off"]], about("By code.", "Menurut kode.")] = {}
    accepted: Annotated[tuple[Accepted, ...], about("Accepted findings.", "Temuan yang diterima.")] = ()
    tbd_allowance: Annotated[Integer | None, about("How many tbd a release may hold.", "Batas tbd dalam rilis.")] = None

    @field_validator("severity", mode="before")
    @classmethod
    def _off_is_a_word(cls, severity: object) -> object:
        """YAML 1.1 reads a plain `off` as false; here it can only mean the word."""
        if not isinstance(severity, dict):
            return severity
        return {code: "off" if weight is False else weight for code, weight in severity.items()}


class Masterplan(Entity):
    """The whole of masterplan.yaml."""

    format: Annotated[Literal[1], about("Format of the source.", "Format sumber.")]
    id: Annotated[Id, about("Its id.", "Id rencana.")]
    title: Annotated[Text, about("Its title.", "Judulnya.")]
    subtitle: Annotated[Text | None, about("A second line.", "Baris kedua.")] = None
    region: Annotated[PlanRegion, about("Whose plan it is.", "Wilayah pemilik rencana.")]
    period: Annotated[Period, about("Its years.", "Periodenya.")]
    phases: Annotated[
        tuple[Phase, ...],
        about("Ascending; the last ends with the period.", "Menaik; yang terakhir berakhir bersama periode."),
    ]
    version: Annotated[Version, about("major.minor.patch", "mayor.minor.tambalan")]
    status: Annotated[
        Literal["draft", "final", "committed", "adopted", "amended", "revoked"], about("Its state.", "Statusnya.")
    ]
    example: Annotated[Flag, about("Whether its data is invented.", "Apakah datanya contoh.")] = False
    language: Annotated[Literal["id", "en"], about("Language of the book.", "Bahasa buku.")] = "id"
    publisher: Annotated[AgencyId, about("Who publishes it.", "Penerbitnya.")]
    legal_basis: Annotated[tuple[RegulationId, ...], about("What it stands on.", "Dasar hukumnya.")] = ()
    adoption: Annotated[Adoption | None, about("What adopted it.", "Penetapannya.")] = None
    reviewed_on: Annotated[DateOrTbd | None, about("Last review, or tbd.", "Tinjauan terakhir, atau tbd.")] = None
    review_interval_months: Annotated[Integer, about("Months between reviews.", "Jeda tinjauan dalam bulan.")] = 12
    page: Annotated[Page, about("Page profile.", "Profil halaman.")] = Page()
    books: Annotated[tuple[AnyBook, ...], about("Its books.", "Bukunya.")]
    rules: Annotated[Rules, about("How findings weigh.", "Bobot temuan.")] = Rules()
