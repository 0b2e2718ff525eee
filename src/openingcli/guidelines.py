"""How to fill in each field of a catalogue file: an example, and one to avoid.

Whoever writes a file sees them in the editor, by the JSON Schema. A field that a record
has from another stands under that one.
"""

from typing import Any, NamedTuple


class Guide(NamedTuple):
    """What a field may hold, what it should not, and why."""

    good: Any
    bad: Any
    why: str


_NAME = Guide(
    {"en": "Goods exports", "zh": "货物出口额"},
    {"en": "Exports up strongly", "zh": "Exports"},
    "a name says what it is, with the official Chinese term",
)

GUIDES: dict[str, Guide] = {
    "Both.en": Guide("Goods exports", "货物出口额", "this is the English text"),
    "Both.zh": Guide("货物出口额", "货品外销金额", "take the official term"),
    "Named.name": _NAME,
    "Head.title": Guide(
        {"en": "Trade of Hainan", "zh": "海南贸易"}, "Hainan", "both languages"
    ),
    "Head.edition": Guide("2026-11", "November 2026", "year and month in digits"),
    "Head.licence": Guide("CC BY 4.0", "free", "name the terms"),
    "UnitRecord.kind": Guide("count", "number", "only the kinds listed count"),
    "Document.file": Guide(
        "hainan-2024.txt", "texts/hainan-2024.txt", "the name, not where it lies"
    ),
    "Document.sha256": Guide(
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "9f86d081",
        "all 64 digits, as sha256sum prints them",
    ),
    "SourceRecord.type": Guide("article", "blog", "only the types listed"),
    "SourceRecord.title": Guide(
        "Vigorously Advancing High-Standard Opening Up",
        "Article on opening up",
        "as printed, not described",
    ),
    "SourceRecord.author": Guide("Wang Wentao", "the minister", "as printed"),
    "SourceRecord.family": Guide(
        "Wang", "Wentao", "the family name, wherever in the name it stands"
    ),
    "SourceRecord.publisher": Guide("Qiushi Journal", "a journal", "as printed"),
    "SourceRecord.published": Guide(
        "2025-08", "2025-08-01", "a day that the document does not print"
    ),
    "SourceRecord.language": Guide("en", "English", "en or zh"),
    "SourceRecord.url": Guide(
        "https://www.example.org/report",
        "www.example.org",
        "with https://, and only where the document prints it",
    ),
    "SourceRecord.doi": Guide(
        "10.1000/182", "https://doi.org/10.1000/182", "the DOI alone"
    ),
    "SourceRecord.document": Guide(
        {
            "file": "hainan-2024.txt",
            "sha256": "9f86d081884c7d659a2feaa0c55ad015"
            "a3bf4f1b2b0b822cd15d6c15b0f00a08",
        },
        "hainan-2024.txt",
        "file and sha256, so that another edition is noticed",
    ),
    "SourceRecord.repeats": Guide(["wang-2025"], "wang-2025", "a list, even of one id"),
    "SourceRecord.licence": Guide("CC BY 4.0", "open data", "name the terms"),
    "ConceptRecord.differs": Guide(
        {
            "en": "One is counted by the customs, the other when the money moves.",
            "zh": "前者按海关统计，后者按资金流动统计。",
        },
        {"en": "They differ.", "zh": "口径不同。"},
        "say why the numbers differ",
    ),
    "Aliases.en": Guide(["foreign trade"], ["trade"], "a name that fits nothing else"),
    "Aliases.zh": Guide(["外贸总额"], ["贸易"], "a name that fits nothing else"),
    "Correction.value": Guide("162.78", "about 162.78", "the misprinted number alone"),
    "Correction.because": Guide(
        {
            "en": "the sum in the same paragraph is 1.6278",
            "zh": "同段合计为1.6278",
        },
        "obvious misprint",
        "name what shows it",
    ),
    "Conversion.value": Guide("25.7", "25.7 trillion", "the scale belongs to unit"),
    "Conversion.unit": Guide("trillion USD", "$tn", "scale and id of a unit"),
    "Conversion.hedge": Guide("about", "approximately", "only the words listed"),
    "Conversion.printed": Guide(
        "(about US$3.58 trillion)",
        "or, at the exchange rate of that day, about US$3.58 trillion",
        "the figure and at most eight words",
    ),
    "Printing.value": Guide("25.70", "25.7 trillion", "the scale belongs to unit"),
    "Printing.hedge": Guide("nearly", "almost", "almost is nearly here"),
    "Printing.source": Guide("wang-2025", "Wang Wentao 2025", "the id, not the name"),
    "Printing.line": Guide(21, "p. 3", "lines that are not empty, from 1"),
    "Printing.section": Guide("II.1", "Introduction", "numbers, not headings"),
    "Printing.printed": Guide(
        "established nearly 1.24 million companies in China",
        "1.24m companies",
        "letter by letter as printed",
    ),
    "Printing.cites": Guide("15", "[15] Ministry of Commerce", "the number alone"),
    "Printing.over": Guide("average", "mean", "total, average or each"),
    "Printing.streak": Guide("8 years", "since 2017", "a number and its periods"),
    "Printing.scope": Guide(
        {"en": "private enterprises", "zh": "民营企业"},
        {"en": "China", "zh": "中国"},
        "only what is narrower than the definition",
    ),
    "Printing.status": Guide("provisional", "final", "a final figure has none"),
    "Printing.precision": Guide("0.05", "1 decimal", "half the width, as a number"),
    "Printing.prices": Guide("constant-2015", "real", "name the base year"),
    "Printing.inferred": Guide(
        {"period": {"en": "dated by publication", "zh": "按发表时间推断"}},
        {"period": {"en": "2025", "zh": "2025年"}},
        "the reason, not the value",
    ),
    "Printing.corrected": Guide(
        {
            "value": "162.78",
            "because": {"en": "the sum says 1.6278", "zh": "合计为1.6278"},
        },
        "162.78",
        "value as printed, and because",
    ),
    "Printing.note": Guide(
        {"en": "without services", "zh": "不含服务贸易"},
        {"en": "a record", "zh": "创历史新高"},
        "what a reader must know, not praise",
    ),
    "ObservationRecord.period": Guide(
        "2025-H1", "first half of 2025", "the time described, in digits"
    ),
    "ObservationRecord.unit": Guide("million USD", "USD millions", "scale first"),
    "ObservationRecord.converted": Guide(
        {"value": "3.58", "unit": "trillion USD", "printed": "(US$3.58 trillion)"},
        "US$3.58 trillion",
        "value, unit and printed",
    ),
    "ChangeRecord.from_": Guide("2012", "since 2012", "the period alone"),
    "ChangeRecord.to": Guide("2024", "now", "the period alone"),
    "ChangeRecord.unit": Guide("points", "%", "percent, points, fold or times-more"),
    "SeriesRecord.source": Guide("world-bank-wdi", "World Bank", "the id of a source"),
    "SeriesRecord.code": Guide("NE.EXP.GNFS.CD", "exports", "the publisher's code"),
    "SeriesRecord.vintage": Guide("2026-07-13", "latest", "the release, by its date"),
    "SeriesRecord.unit": Guide("million USD", "US$ m", "scale and id of a unit"),
    "SeriesRecord.values": Guide(
        {"2023": "163.25345", "2024": "116.2377"},
        {"2023": "163,253"},
        "plain digits, all that are published",
    ),
    "SeriesRecord.breaks": Guide(
        ["2016"], ["2015/2016"], "the first year that differs"
    ),
    "SeriesRecord.note": Guide(
        {"en": "Hong Kong is not in it.", "zh": "不含香港。"},
        {"en": "see website", "zh": "见网站"},
        "say the trap itself",
    ),
    "IndicatorRecord.aliases": Guide(
        {"en": ["foreign trade"], "zh": ["外贸总额"]}, ["foreign trade"], "by language"
    ),
    "IndicatorRecord.phrase": Guide(
        {"en": "the number of pilot free trade zones", "zh": "自贸试验区数量"},
        {"en": "There are", "zh": "有"},
        "a subject that “stood at” can follow",
    ),
    "IndicatorRecord.category": Guide("trade", "Trade in goods", "the id"),
    "IndicatorRecord.definition": Guide(
        {
            "en": "Value of goods sold abroad; services are not in it.",
            "zh": "销往境外的货物价值，不含服务。",
        },
        {"en": "Exports.", "zh": "出口。"},
        "what is counted and what is not",
    ),
    "IndicatorRecord.measure": Guide("share", "percentage", "one of the list"),
    "IndicatorRecord.time": Guide("flow", "annual", "flow or stock"),
    "IndicatorRecord.unit": Guide("trillion CNY", "万亿元", "scale and id of a unit"),
    "IndicatorRecord.prices": Guide("current", "nominal", "current is the word here"),
    "IndicatorRecord.area": Guide("CN-HI", "Hainan", "the ISO code"),
    "IndicatorRecord.concept": Guide("fdi", "FDI", "the id, in lower case"),
    "IndicatorRecord.sum_of": Guide(
        ["goods-exports", "goods-imports"], ["trade-volume"], "the parts, not the sum"
    ),
    "IndicatorRecord.observations": Guide(
        [
            {
                "period": "2024",
                "value": "10.5",
                "source": "wang-2025",
                "line": 20,
                "printed": "to 10.5% in 2024",
            }
        ],
        {"2024": "10.5"},
        "every figure has its source, line and printed form",
    ),
    "IndicatorRecord.changes": Guide(
        [
            {
                "from": "2012",
                "to": "2024",
                "value": "83.6",
                "unit": "percent",
                "source": "wang-2025",
                "line": 20,
                "printed": "an increase of 83.6 percent",
            }
        ],
        [{"from": "2012", "to": "2024", "value": "83.6"}],
        "only a growth that the document prints, with its place",
    ),
    "IndicatorRecord.series": Guide(
        [
            {
                "source": "world-bank-wdi",
                "code": "NE.EXP.GNFS.CD",
                "vintage": "2026-07-13",
                "values": {"2024": "3792.5"},
            }
        ],
        {"2024": "3792.5"},
        "a list of series, each with source, code and vintage",
    ),
    "CatalogueFile.catalogue": Guide(
        {
            "title": {"en": "Trade of Hainan", "zh": "海南贸易"},
            "edition": "2026-11",
            "licence": "CC BY 4.0",
        },
        "Trade of Hainan",
        "leave it out in a file that is laid over the shipped one",
    ),
    "CatalogueFile.categories": Guide(
        {"ports": {"name": {"en": "Ports", "zh": "港口"}}}, ["Ports"], "by id"
    ),
    "CatalogueFile.units": Guide(
        {"ships": {"name": {"en": "ships", "zh": "艘船"}, "kind": "count"}},
        ["ships"],
        "by id",
    ),
    "CatalogueFile.sources": Guide(
        {"gazette-2024": {"name": {"en": "Gazette", "zh": "公报"}, "type": "news"}},
        ["gazette-2024"],
        "by id",
    ),
    "CatalogueFile.concepts": Guide(
        {
            "port-traffic": {
                "name": {"en": "Port traffic", "zh": "港口吞吐"},
                "differs": {
                    "en": "Ships are counted by the port, cargo by the customs.",
                    "zh": "船舶由港口统计，货物由海关统计。",
                },
            }
        },
        ["port-traffic"],
        "by id",
    ),
    "CatalogueFile.indicators": Guide(
        {
            "ship-calls": {
                "name": {"en": "Ship calls", "zh": "船舶进港次数"},
                "category": "ports",
                "definition": {"en": "Ships that berth.", "zh": "靠泊的船舶。"},
                "measure": "count",
                "time": "flow",
                "unit": "ships",
            }
        },
        [{"id": "ship-calls"}],
        "by id, without a key id inside",
    ),
}
