"""Each field of a catalogue file says how to fill it in."""

from typing import Any

import pytest
from pydantic import ValidationError, create_model

from openingcli.guidelines import GUIDES
from openingcli.schema import RECORDS, Record, guide_of, json_schema

FIELDS = [(record, field) for record in RECORDS for field in record.model_fields]
TASTE = {
    "Both.en",
    "Both.zh",
    "Named.name",
    "Head.licence",
    "Document.file",
    "SourceRecord.title",
    "SourceRecord.author",
    "SourceRecord.family",
    "SourceRecord.publisher",
    "SourceRecord.published",
    "SourceRecord.licence",
    "ConceptRecord.differs",
    "Aliases.en",
    "Aliases.zh",
    "Correction.because",
    "Printing.printed",
    "Printing.section",
    "Printing.cites",
    "Printing.scope",
    "Printing.inferred",
    "Printing.note",
    "SeriesRecord.code",
    "SeriesRecord.vintage",
    "SeriesRecord.note",
    "IndicatorRecord.phrase",
    "IndicatorRecord.definition",
    "IndicatorRecord.sum_of",
}
"""Fields whose bad example is well formed: a reader minds it, not the program."""


def valid(record: type[Record], field: str, value: Any) -> bool:
    """True where the field of a record takes this value, written as YAML writes it."""
    info = record.model_fields[field]
    fields: dict[str, Any] = {field: (info.annotation, info)}
    alone = create_model("Alone", **fields)
    try:
        alone.model_validate({info.alias or field: as_written(value)})
    except ValidationError:
        return False
    return True


def as_written(value: Any) -> Any:
    """A value as the reader of files hands it over: every scalar is text."""
    if isinstance(value, dict):
        return {key: as_written(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_written(one) for one in value]
    return str(value)


@pytest.mark.parametrize(("record", "field"), FIELDS)
def test_good_example_is_taken_and_bad_one_refused(
    record: type[Record], field: str
) -> None:
    """The example of every field is valid, the bad one is not, or a matter of taste."""
    guide = guide_of(record, field)

    assert valid(record, field, guide.good)
    owners = [f"{owner.__name__}.{field}" for owner in record.__mro__]
    (key,) = [owner for owner in owners if owner in GUIDES]
    assert valid(record, field, guide.bad) is (key in TASTE)


def test_no_guideline_is_left_over() -> None:
    """Every guideline belongs to a field."""
    known = {
        f"{owner.__name__}.{field}"
        for record, field in FIELDS
        for owner in record.__mro__
    }

    assert set(GUIDES) <= known


def test_editor_sees_the_guideline() -> None:
    """Description, example and bad example of a field stand in the JSON Schema."""
    observation = json_schema()["$defs"]["ObservationRecord"]["properties"]

    assert observation["value"]["description"] == (
        "The number in its unit, trailing zeros included, or a fraction such as 1/3. "
        "Not 25.7 trillion: the scale belongs to unit."
    )
    assert observation["value"]["examples"] == ["25.70"]
    assert observation["value"]["examples_bad"] == ["25.7 trillion"]


def test_every_property_is_described() -> None:
    """No property of the JSON Schema is without description and examples."""
    schema = json_schema()
    shapes = [schema, *schema["$defs"].values()]
    bare = [
        (shape.get("title"), name)
        for shape in shapes
        for name, field in shape.get("properties", {}).items()
        if not {"description", "examples", "examples_bad"} <= set(field)
    ]

    assert bare == []
