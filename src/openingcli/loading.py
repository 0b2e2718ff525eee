"""From paths to a catalogue: the compiled store where it is fresh, else the files."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from openingcli.errors import CatalogueError, OpeningError
from openingcli.files import UnreadableError, is_own, name_of, read_bytes

if TYPE_CHECKING:  # imported where they are needed: a shell only asks for the index
    from openingcli.catalogue import Catalogue
    from openingcli.compiling import Compiled
    from openingcli.index import Index

HERE = Path(__file__).parent
SHIPPED_STORE = HERE / "data" / "catalogue.sqlite"

COMPILING_MODULES = [
    "catalogue",
    "characters",
    "checking",
    "compiling",
    "consistency",
    "figures",
    "hedges",
    "index",
    "lexicon",
    "located_yaml",
    "naming",
    "periods",
    "places",
    "records",
    "rows",
    "schema",
    "stack",
    "store",
    "topics",
    "units",
    "vocabulary",
]
"""A change in the code of one of these makes every store stale."""

QUICKLY_COMPILED = 1024 * 1024
"""Files of so many bytes are compiled before a reader wonders what goes on."""


class CatalogueText(NamedTuple):
    """A catalogue file: the name that faults call it by, and its bytes."""

    name: str
    data: bytes


def shipped_path() -> Path:
    """The catalogue that comes with the package, or stands in its checkout."""
    packaged = HERE / "data" / "indicators.yaml"
    return packaged if packaged.exists() else HERE.parents[1] / "data" / packaged.name


def load(paths: Sequence[Path], *, alone: bool = False) -> "Catalogue":
    """The shipped catalogue with those of `paths` laid over it in order.

    `alone` leaves the shipped one out. `CatalogueError` where a file has faults.
    """
    texts = read_texts(paths, alone=alone)
    key = stack_key(texts)

    from openingcli.store import read_store

    @cache
    def compiled() -> "Catalogue":
        catalogue = _compiled(texts)
        for place in _cached(paths, alone=alone):
            _keep(place, key, catalogue)
        return catalogue

    for place in _stores(paths, alone=alone):
        if found := read_store(place, key, compiled):
            return found
    return compiled()


def load_index(paths: Sequence[Path], *, alone: bool = False) -> "Index | None":
    """What can be named in a stack of files; None where finding out would take long.

    `CatalogueError` where a file has faults.
    """
    texts = read_texts(paths, alone=alone)
    key = stack_key(texts)
    from openingcli.index import index_of, read_index

    for place in _stores(paths, alone=alone):
        if found := read_index(place, key):
            return found
    if sum(len(text.data) for text in texts) > QUICKLY_COMPILED:
        return None
    return index_of(load(paths, alone=alone))


def _keep(place: Path, key: str, catalogue: "Catalogue") -> None:
    """Write a store for the next run; do without it where that cannot be trusted."""
    with suppress(OSError, OpeningError):
        from openingcli.store import write_store

        _make_folder(place.parent)
        if is_own(place.parent):
            write_store(place, key, catalogue)


def _make_folder(folder: Path) -> None:
    """Make the folder of the stores, but not in the home of another user: under sudo."""
    nearest = next(above for above in folder.parents if above.exists())
    if nearest.stat().st_uid in (0, os.geteuid()):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def shipped_store(path: Path) -> Path:
    """Write the store of the shipped catalogue to `path`: what a wheel carries."""
    from openingcli.store import write_store

    texts = read_texts([])
    write_store(path, stack_key(texts), _compiled(texts))
    return path


def read_texts(paths: Sequence[Path], *, alone: bool = False) -> list[CatalogueText]:
    """The bytes of each file of a stack; `CatalogueError` names the unreadable ones."""
    texts, faults = [], []
    for path in paths if alone and paths else (shipped_path(), *paths):
        try:
            texts.append(CatalogueText(name_of(path), read_bytes(path)))
        except UnreadableError as error:
            faults.append(error.fault)
    if faults:
        raise CatalogueError(faults)
    return texts


def validate(paths: Sequence[Path], *, alone: bool = False) -> "Compiled":
    """Every fault of a stack of files; `CatalogueError` where one cannot be read."""
    from openingcli.compiling import compile_catalogue

    return compile_catalogue(read_texts(paths, alone=alone))


def stack_key(texts: Sequence[CatalogueText]) -> str:
    """What a store must have been made of: the files in order, and the code."""
    digest = sha256(b"1")
    for module in COMPILING_MODULES:
        with suppress(OSError):
            digest.update(sha256((HERE / f"{module}.py").read_bytes()).digest())
    for text in texts:
        digest.update(sha256(text.data).digest())
    return digest.hexdigest()


def _compiled(texts: Sequence[CatalogueText]) -> "Catalogue":
    from openingcli.compiling import compile_catalogue

    compiled = compile_catalogue(texts)
    if compiled.catalogue is None:
        raise CatalogueError(compiled.errors)
    return compiled.catalogue


def _stores(paths: Sequence[Path], *, alone: bool) -> Iterator[Path]:
    """Where a store may be: beside the package for the shipped catalogue, else cached.

    What another user wrote into the cache, or could have, is left unread.
    """
    if not paths:
        yield SHIPPED_STORE
    for place in _cached(paths, alone=alone):
        if is_own(place.parent) and is_own(place):
            yield place


def _cached(paths: Sequence[Path], *, alone: bool) -> Iterator[Path]:
    """Where the user's own store is, if there is a place for it.

    It is named after the paths, so that an edited file replaces its own store.
    """
    from platformdirs import user_cache_path

    try:
        names = [str(path.resolve()) for path in (shipped_path(), *paths)]
        cache_path = user_cache_path("openingcli", appauthor=False)
        if not cache_path.is_absolute():  # which XDG says to ignore
            return
    except (OSError, RuntimeError):
        return
    digest = sha256(os.fsencode("\0".join([*names, str(alone)]))).hexdigest()[:32]
    yield cache_path / f"{digest}.sqlite"
