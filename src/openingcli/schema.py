"""What may stand in the catalogue file: its shape, its manual and its JSON Schema.

The sentence under each field is its description in the JSON Schema, so that an editor
shows it while the file is written. Imported only to compile a file, never to answer.
"""

import json
import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from openingcli.characters import HIDDEN
from openingcli.errors import PeriodError
from openingcli.guidelines import GUIDES, Guide
from openingcli.hedges import FRACTION, NUMBER, Hedge
from openingcli.periods import parse_period
from openingcli.records import Measure, Over, Status, Time
from openingcli.units import UNIT_TEXT, parse_unit

SCHEMA_DIALECT = "http://json-schema.org/draft-07/schema#"

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
UNIT_ID = re.compile(r"[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*")
POSITIVE = re.compile(rf"(?!-)(?=.*[1-9]){NUMBER.pattern}")
YEAR = re.compile(r"(1[89]|2[01])[0-9]{2}")
STREAK = re.compile(r"[1-9][0-9]{0,2} (years|quarters|months|editions)")
AREA = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?|[A-Z]{3}")
PRICES = re.compile(r"current|constant(-[0-9]{4})?|ppp-[0-9]{4}")
EDITION = re.compile(r"[0-9]{4}-[0-9]{2}(\.[0-9]+)?")
SHA256 = re.compile(r"[0-9a-f]{64}")
LINE = re.compile(r"[1-9][0-9]{0,5}")
WEB = re.compile(r"https?://[^\s<>\"']{3,500}")
DOI = re.compile(r"10\.[0-9]{4,9}/[^\s]{1,200}")
LONGEST_LINE = 2_000
MOST_WORDS = 8


def _text(value: object) -> str:
    """Text on one line, without tricks; anything else is refused."""
    if not isinstance(value, str):
        raise PydanticCustomError("text", "expected text")
    if not value.strip():
        raise PydanticCustomError("empty", "empty")
    if found := HIDDEN.search(value):
        code = f"U+{ord(found[0]):04X}"
        raise PydanticCustomError("control", "control", {"code": code})
    if len(value) > LONGEST_LINE:
        raise PydanticCustomError("long", "long", {"most": LONGEST_LINE})
    return value


def _matching(kind: str, *patterns: re.Pattern[str]) -> BeforeValidator:
    """A validator for text that has one of these forms; its fault is of type `kind`."""

    def check(value: object) -> str:
        text = _text(value)
        if not any(pattern.fullmatch(text) for pattern in patterns):
            raise PydanticCustomError(kind, "form", {"text": text[:60]})
        return text

    return BeforeValidator(check)


def _period(value: object) -> str:
    text = _text(value)
    try:
        parse_period(text)
    except PeriodError as error:
        said = {
            "en": error.message.en,
            "zh": error.message.zh,
            "hint_en": error.hint.en,
            "hint_zh": error.hint.zh,
        }
        raise PydanticCustomError("period", "period", said) from None
    return text


def _unit(value: object) -> str:
    text = _text(value)
    try:
        parse_unit(text)
    except ValueError:
        raise PydanticCustomError("unit", "unit", {"text": text[:60]}) from None
    return text


def _printed(value: object) -> str:
    text = _text(value)
    if (count := len(text.split())) > MOST_WORDS:
        raise PydanticCustomError("printed", "words", {"count": count})
    return text


def _line(value: object) -> int:
    text = _text(value)
    if not LINE.fullmatch(text):
        raise PydanticCustomError("line", "form", {"text": text[:60]})
    return int(text)


def _reason(value: object) -> object:
    """A reason may be written as one English text or as both languages."""
    return {"en": value, "zh": value} if isinstance(value, str) else value


def _editor(pattern: str, *kinds: str) -> WithJsonSchema:
    """What editors check: text of this pattern, or a bare number where YAML has one."""
    types: Any = ["string", *kinds] if kinds else "string"
    return WithJsonSchema({"type": types, "pattern": f"^({pattern})$"})


Text = Annotated[str, BeforeValidator(_text)]
Id = Annotated[str, _matching("id", ID), _editor(ID.pattern, "integer")]
UnitId = Annotated[str, _matching("unit_id", UNIT_ID), _editor(UNIT_ID.pattern)]
NumberText = Annotated[
    str, _matching("number", NUMBER), _editor(NUMBER.pattern, "integer", "number")
]
PrecisionText = Annotated[
    str,
    _matching("precision", POSITIVE),
    _editor(POSITIVE.pattern, "integer", "number"),
]
ValueText = Annotated[
    str,
    _matching("number", NUMBER, FRACTION),
    _editor(f"{NUMBER.pattern}|{FRACTION.pattern}", "integer", "number"),
]
PeriodText = Annotated[
    str,
    BeforeValidator(_period),
    WithJsonSchema({"type": ["string", "integer"]}),
]
UnitText = Annotated[
    str,
    BeforeValidator(_unit),
    _editor(re.sub(r"\?P<\w+>", "", UNIT_TEXT.pattern)),
]
LineNumber = Annotated[
    int,
    BeforeValidator(_line),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 999_999}),
]
Printed = Annotated[str, BeforeValidator(_printed)]
Year = Annotated[str, _matching("year", YEAR), _editor(YEAR.pattern, "integer")]
Digits = Annotated[Text, WithJsonSchema({"type": ["string", "integer", "number"]})]


class Record(BaseModel):
    """A record that refuses unknown keys and cannot change once it is read."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True
    )


class Both(Record):
    """One text in English and in Chinese."""

    en: Text
    """In English."""
    zh: Text
    """In Chinese, with the official terms."""


Reason = Annotated[
    Both,
    BeforeValidator(_reason),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string"},
                {
                    "type": "object",
                    "properties": {"en": {"type": "string"}, "zh": {"type": "string"}},
                    "required": ["en", "zh"],
                    "additionalProperties": False,
                },
            ]
        }
    ),
]


class Named(Record):
    """A record that begins with its name in both languages."""

    name: Both
    """Its name on every screen."""


class Head(Record):
    """What the file as a whole is."""

    title: Both
    """Title of the catalogue."""
    edition: Annotated[str, _matching("edition", EDITION), _editor(EDITION.pattern)]
    """Year and month of this edition, such as 2026-11."""
    licence: Text
    """Terms under which the figures as collected here may be used."""


class CategoryRecord(Named):
    """A heading that a reader would look under."""


class UnitRecord(Named):
    """What is counted. In Chinese begin with the measure word: 个协定."""

    kind: Literal["money", "percent", "count", "place", "whole", "index"]
    """How numbers of it are shown and compared."""


class Document(Record):
    """The text edition that lines are counted in."""

    file: Text
    """File name of the text edition."""
    sha256: Annotated[str, _matching("sha256", SHA256), _editor(SHA256.pattern)]
    """SHA-256 of the file, so that a changed edition is noticed."""


class SourceRecord(Named):
    """A document or data set that figures were read from."""

    type: Literal["article", "paper", "news", "dataset"]
    """What kind of publication it is."""
    title: Text | None = None
    """Title as printed; left out where it has none."""
    author: Text | None = None
    """Author as printed."""
    family: Text | None = None
    """Family name of the author, as it stands there; left out for a body."""
    publisher: Text | None = None
    """Who published it, as printed."""
    published: PeriodText | None = None
    """When it was published, as exactly as it says."""
    language: Literal["en", "zh"] | None = None
    """Language of the text edition."""
    url: Annotated[Text, _matching("url", WEB), _editor(WEB.pattern)] | None = None
    """Address, only where the text itself states it."""
    doi: Annotated[Text, _matching("doi", DOI), _editor(DOI.pattern)] | None = None
    """DOI, only where the text itself states it."""
    document: Document | None = None
    """The text edition; a data set has none."""
    repeats: tuple[Id, ...] = ()
    """Sources whose text it repeats: their agreement confirms nothing."""
    licence: Text | None = None
    """Terms of a data set."""


class ConceptRecord(Named):
    """One word that several indicators measure differently."""

    differs: Both
    """Why their numbers differ, in our own words."""


class Aliases(Record):
    """Other names that people search by."""

    en: tuple[Text, ...] = ()
    """English names."""
    zh: tuple[Text, ...] = ()
    """Chinese names."""


class Correction(Record):
    """A misprint: the value as printed, and why it cannot be meant."""

    value: ValueText
    """The value exactly as printed."""
    because: Reason
    """What shows that it is a misprint."""


class Conversion(Record):
    """The document's own conversion of the same number."""

    value: ValueText
    """The converted number."""
    unit: UnitText
    """Its unit."""
    hedge: Hedge | None = None
    """The caution printed with it."""
    printed: Printed
    """The figure and the few words around it, at most eight."""


class Printing(Record):
    """What an observation and a printed change have in common."""

    value: ValueText
    """The number in its unit, trailing zeros included, or a fraction such as 1/3."""
    hedge: Hedge | None = None
    """The source's own caution; left out where it prints none."""
    source: Id
    """Id of the source it was read from."""
    line: LineNumber
    """Which non-empty line of the document, counted from 1."""
    section: Digits | None = None
    """Part and heading by number, for the reader of another edition: II.1."""
    printed: Printed
    """The figure and the few words around it, at most eight, always in quotes."""
    cites: Digits | None = None
    """The document's own footnote."""
    over: Over | None = None
    """For a span: whether the number is its total, its average or true of each part."""
    streak: (
        Annotated[str, _matching("streak", STREAK), _editor(STREAK.pattern)] | None
    ) = None
    """For how many periods running it has been true: 8 years."""
    scope: Both | None = None
    """What it covers, as printed, where that is narrower than the definition."""
    status: Status | None = None
    """Left out for a final figure."""
    precision: PrecisionText | None = None
    """Half the width of what it may be, where the rule for printed digits is wrong."""
    prices: (
        Annotated[str, _matching("prices", PRICES), _editor(PRICES.pattern)] | None
    ) = None
    """Price basis, if not the indicator's."""
    inferred: dict[
        Literal[
            "period",
            "from",
            "to",
            "value",
            "unit",
            "scope",
            "prices",
            "hedge",
        ],
        Reason,
    ] = {}
    """What the text does not state, each with the reason for our reading."""
    corrected: Correction | None = None
    """A misprint that we put right."""
    note: Both | None = None
    """What a reader must know besides."""


class ObservationRecord(Printing):
    """One number as one source printed it."""

    period: PeriodText
    """The time the number describes, not the time it was printed."""
    unit: UnitText | None = None
    """Its unit, if not the indicator's."""
    converted: Conversion | None = None
    """The document's own conversion into another unit."""


class ChangeRecord(Printing):
    """A growth that the document itself prints; it belongs to the level it describes."""

    from_: Annotated[PeriodText, Field(alias="from")]
    """The period it grows from."""
    to: PeriodText
    """The period it grows to."""
    unit: Literal["percent", "points", "fold", "times-more"]
    """percent; points; fold for "doubled"; times-more for "up 33.5 times"."""


class SeriesRecord(Record):
    """Annual values of one source, as its publisher gives them."""

    source: Id
    """Id of the data set."""
    code: Text
    """The publisher's own code of the series."""
    vintage: Digits
    """The release in which the values were read."""
    unit: UnitText | None = None
    """Unit of the values, if not the indicator's."""
    values: dict[Year, NumberText]
    """Year and value, every digit as published."""
    breaks: tuple[Year, ...] = ()
    """Years whose value does not compare with those before."""
    note: Both | None = None
    """Traps of meaning."""


class IndicatorRecord(Named):
    """What is counted, and all its figures."""

    aliases: Aliases = Aliases()
    """Other names that people search by."""
    phrase: Both | None = None
    """Subject of a sentence that quotes it, where "China's" and its name will not do."""
    category: Id
    """Id of the category to list it under."""
    definition: Both
    """What is counted and what is not, in our own words."""
    measure: Measure
    """What kind of number it is: decides which comparison is legitimate."""
    time: Time
    """flow where it adds up over a period, stock where it holds at a moment."""
    unit: UnitText
    """[thousand|million|billion|trillion] unit[ per unit]."""
    prices: (
        Annotated[str, _matching("prices", PRICES), _editor(PRICES.pattern)] | None
    ) = None
    """Price basis, for money."""
    area: Annotated[str, _matching("area", AREA), _editor(AREA.pattern)] = "CN"
    """ISO 3166 code; CN if left out, CN-HI for Hainan."""
    concept: Id | None = None
    """Id of the concept it measures in its own way."""
    sum_of: tuple[Id, ...] = ()
    """Indicators it is the sum of, year by year and source by source."""
    observations: tuple[ObservationRecord, ...] = ()
    """Numbers that documents print."""
    changes: tuple[ChangeRecord, ...] = ()
    """Growth that documents print."""
    series: tuple[SeriesRecord, ...] = ()
    """Annual values of data sets."""


class CatalogueFile(Record):
    """The whole file; one that is laid over another may leave out what it leaves alone."""

    catalogue: Head | None = None
    """What the file as a whole is; needed in a file that stands alone."""
    categories: dict[Id, CategoryRecord] = {}
    """Headings, by id."""
    units: dict[UnitId, UnitRecord] = {}
    """Units, by id."""
    sources: dict[Id, SourceRecord] = {}
    """Sources, by id."""
    concepts: dict[Id, ConceptRecord] = {}
    """Concepts, by id; indicators and concepts share one namespace."""
    indicators: dict[Id, IndicatorRecord] = {}
    """Indicators, by id."""


COLLECTIONS: dict[str, type[Named]] = {
    "categories": CategoryRecord,
    "units": UnitRecord,
    "sources": SourceRecord,
    "concepts": ConceptRecord,
    "indicators": IndicatorRecord,
}
"""The collections of a file, each a mapping by id."""

ITEMS: dict[str, type[Record]] = {
    "observations": ObservationRecord,
    "changes": ChangeRecord,
    "series": SeriesRecord,
}
"""The lists of an indicator that hold its figures."""


RECORDS: list[type[Record]] = [
    Both,
    Head,
    Document,
    Aliases,
    Correction,
    Conversion,
    *COLLECTIONS.values(),
    *ITEMS.values(),
    CatalogueFile,
]
"""Every record of a file."""


def json_schema() -> dict[str, Any]:
    """The JSON Schema of the file, for editors and for check-jsonschema."""
    schema = CatalogueFile.model_json_schema()
    for record in RECORDS:
        shape = schema["$defs"].get(record.__name__, schema)
        for field, info in record.model_fields.items():
            name = info.alias or field
            shape["properties"][name] = _guided(
                shape["properties"][name], info.description, guide_of(record, field)
            )
    return {"$schema": SCHEMA_DIALECT, "title": "openingcli catalogue"} | schema


def guide_of(record: type[Record], field: str) -> Guide:
    """The guideline of a field, which may stand with the record it comes from."""
    for owner in record.__mro__:
        if guide := GUIDES.get(f"{owner.__name__}.{field}"):
            return guide
    raise KeyError(f"{record.__name__}.{field}")


def _guided(
    shape: dict[str, Any], description: str | None, guide: Guide
) -> dict[str, Any]:
    """The schema of a field with its guideline, as editors show it.

    Draft 7 overlooks what stands beside a `$ref`, so that one goes into `allOf`.
    """
    shape = dict(shape)
    if reference := shape.pop("$ref", None):
        shape["allOf"] = [{"$ref": reference}]
    bad = guide.bad
    if not isinstance(bad, str):
        bad = json.dumps(bad, ensure_ascii=False)
    told = f"{description} Not {bad}: {guide.why}."
    return shape | {
        "description": told,
        "examples": [guide.good],
        "examples_bad": [guide.bad],
    }
