"""Rows of JSON in one SQLite file, each proved by its checksum.

A file that is damaged or foreign is the same as no file.
"""

import json
import os
import sqlite3
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any
from urllib.parse import quote

Row = dict[str, Any]

HEAD = "catalogue"


class DamagedError(Exception):
    """A store cannot be trusted: the catalogue has to be compiled."""


DISTRUST = (sqlite3.Error, DamagedError, ValueError, KeyError, TypeError)
"""What reading a file raises that is not, or no longer, a store."""


def opened(path: Path, key: str) -> tuple[sqlite3.Connection, Row] | None:
    """The store of that key, for reading, and its head row; None where there is none."""
    if not path.is_file():
        return None
    base = None
    try:
        base = sqlite3.connect(
            f"file:{quote(os.fsencode(path))}?mode=ro&immutable=1", uri=True
        )
        head = one(base, HEAD, "")
        if head["key"] == key:
            return base, head
    except DISTRUST:
        pass
    if base is not None:
        base.close()
    return None


def one(base: sqlite3.Connection, kind: str, record_id: str) -> Row:
    """The row of that kind and id; `DamagedError` where it is missing."""
    for row in every(base, kind, record_id):
        return row
    raise DamagedError(kind)


def every(
    base: sqlite3.Connection, kind: str, only: str | None = None
) -> Iterator[Row]:
    """Rows of one kind in their order, each proved by its checksum."""
    where, values = "kind = ?", [kind]
    if only is not None:
        where, values = "kind = ? AND id = ?", [kind, only]
    query = f"SELECT id, json, sum FROM row WHERE {where} ORDER BY rowid"
    for record_id, text, checksum in base.execute(query, values):
        if proof(kind, record_id, text) != checksum:
            raise DamagedError(record_id)
        yield json.loads(text)


def proof(kind: str, record_id: str, text: str) -> str:
    """The checksum of a row."""
    content = "\0".join((kind, record_id, text)).encode()
    return blake2b(content, digest_size=16).hexdigest()


def dumped(row: Row) -> str:
    """A row as it is stored."""
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))
