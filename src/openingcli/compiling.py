"""Catalogue files to figures: parse, validate, resolve names, gather every fault."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from openingcli import schema
from openingcli.catalogue import Catalogue
from openingcli.checking import check
from openingcli.consistency import warn
from openingcli.errors import Fault
from openingcli.faults import (
    COMMA,
    EMPTY,
    NO_HEAD,
    NOT_LIST,
    NOT_MAPPING,
    SHAPE,
    TOO_MANY,
)
from openingcli.figures import build
from openingcli.language import SILENCE, Said
from openingcli.located_yaml import Loc, Node, read_yaml
from openingcli.stack import Entry, FileRead, Stack

ModelT = TypeVar("ModelT", bound=BaseModel)

MOST_ENTRIES = 10_000
"""So much may stand in one record besides its figures, or in one figure."""


class Compiled(NamedTuple):
    """What came of a stack of files: a catalogue unless a fault forbids it."""

    catalogue: Catalogue | None
    faults: tuple[Fault, ...]
    """Errors and warnings, in the order of the files and their lines."""

    @property
    def errors(self) -> list[Fault]:
        """The faults that forbid using the catalogue."""
        return [fault for fault in self.faults if not fault.is_warning]


def compile_catalogue(texts: Sequence[tuple[str, bytes]]) -> Compiled:
    """Compile a stack of files, pairs of name and bytes, each laid over those before."""
    stack = Stack()
    for name, data in texts:
        _read(stack, name, data)
    check(stack)
    if stack.head is None and not _has_errors(stack):
        stack.files[0].fault(("catalogue",), *NO_HEAD)
    catalogue = None
    if stack.head is not None and not _has_errors(stack):
        catalogue = build(stack, stack.head)
        warn(stack, catalogue)
    return Compiled(catalogue, tuple(_in_order(stack.files)))


def _has_errors(stack: Stack) -> bool:
    return any(file.errors for file in stack.files)


def _in_order(files: Iterable[FileRead]) -> Iterator[Fault]:
    """The faults file by file and line by line."""
    for file in files:
        told = [*file.errors, *file.warnings]
        yield from sorted(told, key=lambda fault: (fault.line, fault.column))


# Reading the shape of one file


def _read(stack: Stack, name: str, data: bytes) -> None:
    located = read_yaml(name, data)
    file = FileRead(name, located, list(located.faults))
    stack.files.append(file)
    root = located.root
    if not isinstance(root, dict):
        if not located.faults:
            file.fault((), *(EMPTY if root is None else NOT_MAPPING))
        return
    allowed = schema.CatalogueFile.model_fields
    for key in root:
        if key not in allowed and not file.is_full:
            file.fault((key,), *_unknown(key, allowed))
    if "catalogue" in root:
        head = _validated(file, ("catalogue",), schema.Head, root["catalogue"])
        stack.head = stack.head or head  # the edition is that of the lowest file
    for name, model in schema.COLLECTIONS.items():
        for record_id, raw in _mapping(file, (name,), root.get(name, {})).items():
            if file.is_full:
                return
            _read_record(stack, file, (name, record_id), model, raw)


def _read_record(
    stack: Stack, file: FileRead, loc: Loc, model: type[schema.Named], raw: Node
) -> None:
    collection, record_id = str(loc[0]), str(loc[1])
    pattern = schema.UNIT_ID if collection == "units" else schema.ID
    if not pattern.fullmatch(record_id):
        file.fault(loc, *SHAPE["id"])
    items: dict[str, list[tuple[Loc, Any]]] = {}
    written = raw
    if collection == "indicators" and isinstance(raw, dict):
        items = {
            name: list(_read_items(stack, file, (*loc, name), item, raw[name]))
            for name, item in schema.ITEMS.items()
            if name in raw
        }
        raw = {key: value for key, value in raw.items() if key not in schema.ITEMS}
    record = _validated(file, loc, model, raw)
    kept = written if isinstance(written, dict) else {}
    stack.entries[collection][record_id] = Entry(file, loc, record, kept, items)


def _read_items(
    stack: Stack, file: FileRead, loc: Loc, model: type[schema.Record], raw: Node
) -> Iterator[tuple[Loc, Any]]:
    if not isinstance(raw, list):
        file.fault(loc, *NOT_LIST)
        return
    for index, one in enumerate(raw):
        if file.is_full:
            return
        if isinstance(one, dict) and isinstance(source := one.get("source"), str):
            stack.used_sources.add(source)
        item = _validated(file, (*loc, index), model, one)
        if item is not None:
            yield (str(loc[-1]), index), item


def _mapping(file: FileRead, loc: Loc, raw: Node) -> Mapping[str, Node]:
    if isinstance(raw, dict):
        return raw
    file.fault(loc, *NOT_MAPPING)
    return {}


def _validated(
    file: FileRead, loc: Loc, model: type[ModelT], raw: Node
) -> ModelT | None:
    if _entries(raw) > MOST_ENTRIES:
        message, hint = TOO_MANY
        file.fault(loc, message.fill(most=f"{MOST_ENTRIES:,}"), hint)
        return None
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            inner = tuple(part for part in detail["loc"] if part != "[key]")
            file.fault((*loc, *inner), *_said(detail, model))
        return None


def _entries(raw: Node) -> int:
    """How many values stand in a value."""
    if isinstance(raw, dict):
        return len(raw) + sum(map(_entries, raw.values()))
    if isinstance(raw, list):
        return len(raw) + sum(map(_entries, raw))
    return 0


def _said(detail: ErrorDetails, model: type[BaseModel]) -> tuple[Said, Said]:
    """A pydantic error in our words, with a hint that an editor can act on."""
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        key = str(detail["loc"][-1])
        return _unknown(key, _fields(model, detail["loc"][:-1]))
    if kind == "period":
        hint = Said(context["hint_en"], context["hint_zh"])
        return Said(context["en"], context["zh"]), hint
    if kind in ("literal_error", "enum"):
        expected = context["expected"]
        allowed = re.findall("'(.*?)'", expected)
        return (
            Said(f"must be one of {expected}", f"只能是以下之一：{'、'.join(allowed)}"),
            _nearest(str(detail["input"]), allowed),
        )
    if kind == "text" and detail["input"] is None:
        kind = "missing"
    if kind not in SHAPE:  # of a pydantic that is newer than these lines
        return Said(detail["msg"], detail["msg"]), SILENCE
    message, hint = SHAPE[kind]
    return message.fill(**context), hint.fill(**context)


def _fields(model: type[BaseModel], loc: Sequence[str | int]) -> list[str]:
    """The keys that the record at `loc` inside a model may have."""
    for part in map(str, loc):
        if part in model.model_fields:
            model = _record_type(model.model_fields[part].annotation)
    return [info.alias or name for name, info in model.model_fields.items()]


def _record_type(annotation: Any) -> Any:
    """The model inside `X | None`, `tuple[X, ...]` or `Annotated[X, …]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_record_type(arg) for arg in getattr(annotation, "__args__", ()))
    return next((found for found in inner if found is not None), None)


def _unknown(key: str, allowed: Iterable[str]) -> tuple[Said, Said]:
    names = list(allowed)
    message = Said(f"unknown key {key!r}", f"未知的键 {key!r}")
    if (hint := _nearest(key, names)) != SILENCE:
        return message, hint
    if re.fullmatch("[0-9]{3}([.][0-9]+)?", key):
        return message, COMMA
    listed = ", ".join(names)
    return message, Said(f"the keys here are: {listed}", f"此处可用的键：{listed}")


def _nearest(written: str, allowed: Sequence[str]) -> Said:
    """The hint that offers what was meant; silence where nothing comes near."""
    for close in get_close_matches(written, allowed, 1):
        return Said(f"did you mean {close}?", f"是否想写 {close}？")
    return SILENCE
