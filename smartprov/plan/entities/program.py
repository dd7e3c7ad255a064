"""A program with its actions and budget lines: what the plan promises."""

from __future__ import annotations

from typing import Annotated, Literal

from smartprov.plan.entities.aligned_plan import Period
from smartprov.plan.entities.indicator import Indicator
from smartprov.plan.entities.references import (
    AgencyId,
    AgencyIdOrTbd,
    DimensionId,
    FundingId,
    GoalId,
    IndicatorId,
    NeedId,
    PhaseId,
    PlanId,
    ProgramId,
    RegionCode,
    SourceId,
    StrategyId,
    SubdimensionId,
)
from smartprov.plan.values import (
    Code,
    Date,
    Entity,
    Id,
    MoneyOrTbd,
    Percentage,
    Text,
    TextOrTbd,
    Year,
    about,
    never,
    only,
    shaped,
    tagged,
)

ALL_REGIONS = "all"
FROM_ACTIONS = "from_actions"

Regions = Annotated[
    Annotated[str, *only(ALL_REGIONS), tagged("text")] | Annotated[tuple[RegionCode, ...], tagged("list")],
    shaped("text", "list"),
]


class BudgetLine(Entity):
    """Money of one year from one scheme, in whole rupiah."""

    ENTRY_KEY = ("year", "scheme")

    year: Annotated[Year, about("The year.", "Tahun.")]
    amount: Annotated[
        MoneyOrTbd, about("Whole rupiah without separators, or tbd.", "Rupiah utuh tanpa titik, atau tbd.")
    ]
    scheme: Annotated[FundingId, about("The funding scheme.", "Skema pendanaan.")]
    status: Annotated[Literal["indicative", "approved", "spent"], about("How firm it is.", "Kepastiannya.")] = (
        "indicative"
    )
    official_code: Annotated[Code | None, about("Official code of the source.", "Kode sumber pendanaan resmi.")] = None


class Partner(Entity):
    """Someone outside the government's own agencies who takes part."""

    ENTRY_KEY = ("name", "kind")

    name: Annotated[TextOrTbd, about("Who, or tbd.", "Siapa, atau tbd.")]
    kind: Annotated[
        Literal["government", "private", "community", "academia", "media", "other"], about("What kind.", "Jenisnya.")
    ]


class Action(Entity):
    """One *rencana aksi* of a program."""

    id: Annotated[Id, about("Program id, a dot, more.", "Id program, titik, lanjutannya.")]
    title: Annotated[Text, about("What is done.", "Apa yang dilakukan.")]
    category: Annotated[
        Literal["policy", "infrastructure", "application", "literacy"],
        about("One of the four kinds.", "Kebijakan, infrastruktur, aplikasi, atau literasi."),
    ]
    output: Annotated[Text, about("What will exist afterwards.", "Keluaran yang dihasilkan.")]
    lead_agency: Annotated[AgencyIdOrTbd, about("Who answers for it, or tbd.", "Penanggung jawab, atau tbd.")]
    partners: Annotated[tuple[Partner, ...], about("Who else takes part.", "Mitra.")] = ()
    regions: Annotated[Regions, about("`all` or a list of quoted codes.", "`all` atau daftar kode wilayah.")] = (
        ALL_REGIONS
    )
    years: Annotated[tuple[Year, ...], about("The years it runs.", "Tahun pelaksanaan.", min_length=1)]
    budget: Annotated[tuple[BudgetLine, ...], about("Its money, a line per year and scheme.", "Baris anggaran.")] = ()
    renamed_from: Annotated[Id | None, about("Its id in an earlier version.", "Id pada versi terdahulu.")] = None


class QuickWin(Entity):
    """Why a program is a quick win and how far it has come."""

    problem: Annotated[Text, about("The problem it ends.", "Masalah yang diatasi.")]
    innovation: Annotated[Text, about("What is new.", "Apa yang baru.")]
    progress: Annotated[Percentage, about("How far, 0–100.", "Kemajuan, 0–100.")]
    progress_on: Annotated[Date, about("When that was measured.", "Tanggal pengukuran kemajuan.")]
    due: Annotated[Date, about("When it is to be done.", "Target selesai.")]
    sustainability: Annotated[Text | None, about("How it lives on.", "Strategi keberlanjutan.")] = None
    evidence: Annotated[Text | None, about("What shows it.", "Bukti.")] = None


class Alignment(Entity):
    """Where another plan says the same."""

    ENTRY_KEY = ("plan",)

    plan: Annotated[PlanId, about("The other plan.", "Dokumen lain.")]
    reference: Annotated[Text | None, about("Where in it.", "Bagian yang dirujuk.")] = None


ProgramIndicator = Annotated[
    Annotated[Indicator, tagged("map")] | Annotated[IndicatorId, tagged("text")], shaped("map", "text")
]
ProgramBudget = Annotated[
    Annotated[str, *only(FROM_ACTIONS), tagged("text")] | Annotated[tuple[BudgetLine, ...], tagged("list")],
    shaped("text", "list"),
]
QuickWinOrNot = Annotated[
    Annotated[bool, *never(), tagged("flag")] | Annotated[QuickWin, tagged("map")], shaped("flag", "map")
]


class Program(Entity):
    """A program, one file, named after its id."""

    id: Annotated[Id, about("Its id; immutable once released.", "Id program; tetap setelah dirilis.")]
    title: Annotated[Text, about("Its name.", "Nama program.")]
    dimension: Annotated[DimensionId, about("Its dimension.", "Dimensinya.")]
    subdimension: Annotated[SubdimensionId | None, about("Its subdimension.", "Subdimensinya.")] = None
    goal: Annotated[GoalId, about("The goal it serves.", "Sasaran yang dilayani.")]
    strategies: Annotated[tuple[StrategyId, ...], about("Strategies it follows.", "Strategi yang diikuti.")] = ()
    addresses: Annotated[tuple[NeedId, ...], about("Needs it answers.", "Kesenjangan atau isu yang dijawab.")] = ()
    lead_agency: Annotated[AgencyIdOrTbd, about("Who answers for it, or tbd.", "Penanggung jawab, atau tbd.")]
    supporting_agencies: Annotated[tuple[AgencyId, ...], about("Who helps.", "Perangkat daerah pendukung.")] = ()
    regions: Annotated[Regions, about("`all` or a list of quoted codes.", "`all` atau daftar kode wilayah.")] = (
        ALL_REGIONS
    )
    period: Annotated[Period, about("Its years.", "Periode pelaksanaan.")]
    phase: Annotated[
        PhaseId, about("The first phase its end year fits in.", "Fase pertama yang memuat tahun akhirnya.")
    ]
    quick_win: Annotated[QuickWinOrNot, about("false, or what makes it one.", "false, atau keterangannya.")] = False
    nomenclature: Annotated[tuple[Code, ...], about("Official program codes.", "Kode nomenklatur resmi.")] = ()
    aligns_with: Annotated[tuple[Alignment, ...], about("Plans that say the same.", "Keselarasan dokumen.")] = ()
    depends_on: Annotated[tuple[ProgramId, ...], about("Programs it needs first.", "Program prasyarat.")] = ()
    summary: Annotated[Text, about("Two or three sentences.", "Dua atau tiga kalimat.")]
    indicators: Annotated[
        tuple[ProgramIndicator, ...], about("Its own, or ids from the registry.", "Milik sendiri, atau id registri.")
    ] = ()
    budget: Annotated[
        ProgramBudget,
        about("from_actions, or lines that equal their sum.", "from_actions, atau baris yang sama jumlahnya."),
    ] = FROM_ACTIONS
    actions: Annotated[tuple[Action, ...], about("Its action plans.", "Rencana aksinya.")] = ()
    sources: Annotated[tuple[SourceId, ...], about("Where it comes from.", "Sumbernya.")] = ()
    renamed_from: Annotated[Id | None, about("Its id in an earlier version.", "Id pada versi terdahulu.")] = None
