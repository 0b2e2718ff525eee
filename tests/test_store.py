"""The compiled store: the same answers, never stale, never trusted when damaged."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from openingcli import loading
from openingcli.catalogue import Catalogue
from openingcli.compiling import compile_catalogue
from openingcli.errors import CatalogueError
from openingcli.index import index_of
from openingcli.loading import (
    CatalogueText,
    load,
    load_index,
    read_texts,
    stack_key,
    validate,
)
from openingcli.records import Figure
from openingcli.store import read_store, write_store
from openingcli.vocabulary import Vocabulary
from tests.conftest import FILES, Process, Run
from tests.making import made

SMALL = FILES / "good" / "small.yaml"
OVER = "categories: {extra: {name: {en: Extra, zh: 额外}}}\n"
"""A file that the shipped catalogue must lie below."""


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache directory for one test alone, not made yet."""
    folder = tmp_path / "own"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setattr(loading, "SHIPPED_STORE", tmp_path / "none.sqlite")
    return folder / "openingcli"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A copy of the small catalogue that a test may spoil."""
    return Path(shutil.copy(SMALL, tmp_path / "small.yaml"))


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    """A store of the small catalogue under the key `right`."""
    path = tmp_path / "store.sqlite"
    write_store(path, "right", compiled(SMALL))
    return path


def compiled(path: Path) -> Catalogue:
    """The catalogue of a file alone, compiled without any store."""
    catalogue = compile_catalogue([(path.name, path.read_bytes())]).catalogue
    assert catalogue is not None
    return catalogue


def every_figure(catalogue: Catalogue) -> list[Figure]:
    """All figures in their order."""
    return [f for figures in catalogue.figures.values() for f in figures]


def same(one: Catalogue, other: Catalogue) -> bool:
    """True where two catalogues hold the same of everything, in the same order."""
    parts = ("categories", "units", "sources", "concepts", "indicators", "figures")
    bare = replace(one, figures={}, vocabulary=never_asked)
    other_bare = replace(other, figures={}, vocabulary=never_asked)
    return (
        bare == other_bare
        and one.vocabulary() == other.vocabulary()
        and all(
            list(getattr(one, part).items()) == list(getattr(other, part).items())
            for part in parts
        )
    )


def never_asked() -> Vocabulary:
    """Stands in two catalogues for what is compared beside them."""
    raise AssertionError


def never() -> Catalogue:
    """What a whole store must not ask for."""
    raise AssertionError("the files were compiled although the store is whole")


def only_store(folder: Path) -> Path:
    """The one file in a cache directory."""
    (path,) = folder.iterdir()
    return path


# The same answers


def test_the_store_holds_the_shipped_catalogue(tmp_path: Path) -> None:
    """Every record and figure of the shipped catalogue comes back as it was compiled."""
    texts = read_texts([])
    fresh = compile_catalogue(texts).catalogue
    assert fresh is not None
    write_store(tmp_path / "a.sqlite", stack_key(texts), fresh)

    back = read_store(tmp_path / "a.sqlite", stack_key(texts), never)

    assert back is not None
    assert same(back, fresh)
    assert len(every_figure(back)) > 400


def test_digits_come_back_letter_by_letter(stored: Path) -> None:
    """A number from the store has every zero it was recorded with."""
    back = read_store(stored, "right", never)

    assert back is not None
    digits = [(f.value, f"{f.base_value:f}", f.low, f.high) for f in every_figure(back)]
    assert digits == [
        (f.value, f"{f.base_value:f}", f.low, f.high)
        for f in every_figure(compiled(SMALL))
    ]
    assert [f.value for f in back.figures["duty"]] == ["9.80", "7.4"]


def test_loading_twice_is_loading_once(own_cache: Path) -> None:
    """The first load leaves a store, the second reads it, and both say the same."""
    first = load([SMALL], alone=True)
    second = load([SMALL], alone=True)

    assert only_store(own_cache).suffix == ".sqlite"
    assert type(second.figures) is not dict
    assert same(first, second)


def test_the_cache_is_private(own_cache: Path) -> None:
    """The directory of the store is open to its user only."""
    load([SMALL], alone=True)

    assert own_cache.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "line",
    [
        "list",
        "show exports --lang zh",
        "show duty --format json",
        "compare 2020 2022",
        "sources exports",
        "search 出口",
        "export --format json",
    ],
)
def test_screens_are_the_same_with_and_without_a_store(
    run: Run, own_cache: Path, line: str
) -> None:
    """No screen shows whether its figures came from the store."""
    asked = f"{line} --catalogue {SMALL} --alone"

    without = run(asked)
    assert own_cache.is_dir()
    within = run(asked)

    assert without.code == 0
    assert within == without


EVERY_COMMAND = [
    "list",
    "list --category trade --lang zh",
    "list --year 2012 --format csv",
    "list --source wu-2025 --format markdown",
    "search 外商投资",
    "search tariff --format json",
    "show trade-volume",
    "show fdi",
    "show gdp --lang zh --unit 亿元",
    "show fdi-inflow --since 2015 --format json",
    "compare 2012 2024",
    "compare 2012 2024 --format json",
    "compare 2012 2023 --within 2 --lang zh",
    "sources",
    "sources trade-volume --format csv",
    "sources --format bibtex",
    "sources fdi-inflow --format gb7714",
    "quote gdp",
    "quote ftz-count --lang zh",
    "check 'China has 22 pilot free trade zones, and its goods trade topped 41 billion.'",
    "check 2024年中国对外直接投资达162.78亿美元。 --format json",
    "cross-check",
    "convert 1.27万亿元",
    "export --format csv",
    "export --format json",
    "export --format jsonl",
    "--version",
    "show no-such-indicator",
    "compare 1801 1802",
]


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    """The shipped catalogue, compiled without any store."""
    return compiled(loading.shipped_path())


@pytest.mark.parametrize("line", EVERY_COMMAND)
def test_every_answer_is_the_same_with_and_without_a_store(
    run: Run, monkeypatch: pytest.MonkeyPatch, shipped: Catalogue, line: str
) -> None:
    """Exit code, answer and what is said beside it, for every command."""
    load([])
    within = run(line)
    with monkeypatch.context() as patched:
        patched.setattr(loading, "_stores", lambda *_, **__: iter(()))
        patched.setattr(loading, "_compiled", lambda _: shipped)
        patched.setattr(loading, "_keep", lambda *_: None)
        without = run(line)

    assert within == without
    assert within.out or within.err


def test_writers_at_once_leave_one_whole_store(tmp_path: Path) -> None:
    """Of several first runs at the same time each answers, and none spoils the store."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    line = f"export --format csv --catalogue {SMALL} --alone".split()
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "openingcli", *line],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(6)
    ]

    answers = {one.communicate(timeout=60) for one in runs}

    assert [one.returncode for one in runs] == [0] * 6
    assert len(answers) == 1
    assert answers.pop()[1] == b""
    (store,) = (tmp_path / "openingcli").iterdir()
    assert store.suffix == ".sqlite"


# Never stale


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("9.80", "9.81"),
        ("name: {en: Duty,", "name: {en: Dutx,"),
        ("# A catalogue", "# a catalogue"),
        ("hedge: about, ", ""),
    ],
)
def test_a_changed_byte_makes_a_store_stale(
    own_cache: Path, file: Path, before: str, after: str
) -> None:
    """After any change of the file the answer is that of the file, not of the store."""
    load([file], alone=True)
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")

    catalogue = load([file], alone=True)

    assert same(catalogue, compiled(file))
    assert only_store(own_cache)


def test_the_time_of_a_file_is_not_asked(own_cache: Path, file: Path) -> None:
    """A file that is older than its store is still read when it says something else."""
    load([file], alone=True)
    stat = file.stat()
    file.write_bytes(file.read_bytes().replace(b"9.80", b"9.81"))
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))

    assert load([file], alone=True).figures["duty"][0].value == "9.81"
    assert only_store(own_cache)


def test_the_order_of_files_is_part_of_the_key() -> None:
    """The same files laid over one another the other way round are another stack."""
    one, other = CatalogueText("one", b"1"), CatalogueText("other", b"2")

    keys = {stack_key([one, other]), stack_key([other, one]), stack_key([one])}

    assert len(keys) == 3


def test_the_name_of_a_file_is_no_part_of_the_key() -> None:
    """A file of other name and the same bytes is the same catalogue."""
    assert stack_key([CatalogueText("a", b"1")]) == stack_key(
        [CatalogueText("b", b"1")]
    )


def test_the_code_is_part_of_the_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever changes a module that compiles makes every store stale."""
    copy = tmp_path / "openingcli"
    shutil.copytree(Path(loading.__file__).parent, copy)
    monkeypatch.setattr(loading, "HERE", copy)
    before = stack_key([])

    for module in loading.COMPILING_MODULES:
        assert (copy / f"{module}.py").is_file()
    with (copy / "hedges.py").open("a", encoding="utf-8") as code:
        code.write("# changed\n")

    assert stack_key([]) != before


def test_every_module_that_shapes_a_figure_is_part_of_the_key() -> None:
    """All that is imported to compile, besides words for people, is in the key."""
    code = (
        "import sys, openingcli.compiling, openingcli.store; "
        "print(*sorted(n[11:] for n in sys.modules if n.startswith('openingcli.')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )

    harmless = {"errors", "faults", "files", "guidelines", "language"}
    assert set(done.stdout.split()) - harmless == set(loading.COMPILING_MODULES)


# Where a store is kept


def test_each_stack_of_files_has_a_store_of_its_own(
    own_cache: Path, file: Path, tmp_path: Path
) -> None:
    """Other files and the same in another order are kept apart."""
    other = Path(shutil.copy(SMALL, tmp_path / "other.yaml"))
    over = tmp_path / "over.yaml"
    over.write_text(OVER, encoding="utf-8")

    for paths, alone in [
        ([], False),
        ([over], False),
        ([file], True),
        ([other], True),
        ([file, other], True),
        ([other, file], True),
    ]:
        load(paths, alone=alone)

    assert len(list(own_cache.iterdir())) == 6
    assert all(len(path.stem) == 32 for path in own_cache.iterdir())


def test_a_file_is_known_by_its_full_path(
    own_cache: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However a file is called from wherever, it has one store."""
    load([file], alone=True)
    monkeypatch.chdir(file.parent)

    load([Path(file.name)], alone=True)

    assert only_store(own_cache)


def test_the_shipped_store_serves_the_shipped_catalogue(
    own_cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a wheel carries is read, and nothing is written beside it."""
    path = loading.shipped_store(tmp_path / "shipped.sqlite")
    assert path == tmp_path / "shipped.sqlite"
    monkeypatch.setattr(loading, "SHIPPED_STORE", path)

    catalogue = load([])

    assert type(catalogue.figures) is not dict
    assert not own_cache.exists()


def test_a_cache_without_a_place_is_done_without(
    own_cache: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a user has no home, the catalogue is compiled each time."""

    def homeless(*_: object, **__: object) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr("platformdirs.user_cache_path", homeless)

    assert same(load([file], alone=True), compiled(SMALL))
    assert not own_cache.exists()


# Files that cannot be read


def test_every_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """All unreadable files of a stack are told at once, in their order."""
    missing = [tmp_path / "a.yaml", SMALL, tmp_path / "b.yaml"]

    with pytest.raises(CatalogueError) as error:
        read_texts(missing, alone=True)

    assert [fault.file for fault in error.value.faults] == [
        str(tmp_path / "a.yaml"),
        str(tmp_path / "b.yaml"),
    ]


@pytest.mark.parametrize(
    ("paths", "alone", "names"),
    [
        ([], False, [loading.shipped_path()]),
        ([], True, [loading.shipped_path()]),
        ([SMALL], False, [loading.shipped_path(), SMALL]),
        ([SMALL], True, [SMALL]),
    ],
)
def test_the_shipped_catalogue_lies_below_unless_left_out(
    paths: list[Path], alone: bool, names: list[Path]
) -> None:
    """A stack begins with the shipped catalogue; alone, only if it is all there is."""
    assert read_texts(paths, alone=alone) == [
        CatalogueText(str(path), path.read_bytes()) for path in names
    ]


def test_the_faults_of_a_stack_are_those_of_its_files(file: Path) -> None:
    """Faults of a file name it, whether the shipped catalogue lies below it or not."""
    file.write_text("colour: red\n", encoding="utf-8")

    alone = validate([file], alone=True)
    above = validate([file])

    assert [fault.place for fault in alone.errors] == [f"{file}:1:1"]
    assert [fault.place for fault in above.errors] == [f"{file}:1:1"]
    with pytest.raises(CatalogueError) as error:
        load([file], alone=True)
    assert error.value.faults == tuple(alone.errors)


# The index


def test_an_index_is_the_same_from_the_files_and_from_the_store(
    own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first index is made of the files and leaves a store, the second is its row."""
    first = load_index([SMALL], alone=True)
    assert only_store(own_cache)
    monkeypatch.setattr(loading, "load", never)

    assert first == index_of(compiled(SMALL))
    assert load_index([SMALL], alone=True) == first


def test_an_index_of_a_stack_holds_the_shipped_names(
    own_cache: Path, file: Path
) -> None:
    """The names of all files are offered, with a store for the next time."""
    file.write_text(OVER, encoding="utf-8")

    index = load_index([file])

    assert index is not None
    shipped = [[c.id, *c.name] for c in load([]).categories.values()]
    assert index.categories == [*shipped, ["extra", "Extra", "额外"]]
    assert len(list(own_cache.iterdir())) == 2


def test_a_large_stack_without_a_store_has_no_index(
    own_cache: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for files to be compiled at the press of a key, but for few bytes."""
    size = len(SMALL.read_bytes()) + len(file.read_bytes())

    monkeypatch.setattr(loading, "QUICKLY_COMPILED", size - 1)
    assert load_index([SMALL, file], alone=True) is None
    assert not own_cache.exists()

    monkeypatch.setattr(loading, "QUICKLY_COMPILED", size)
    assert load_index([SMALL, file], alone=True) is not None

    monkeypatch.setattr(loading, "QUICKLY_COMPILED", 0)
    assert load_index([SMALL, file], alone=True) is not None


# Damaged, foreign, missing


def cut(path: Path) -> None:
    """Leave only the first half."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(path: Path) -> None:
    """Leave nothing."""
    path.write_bytes(b"")


def foreign(path: Path) -> None:
    """Put something else in its place."""
    path.write_bytes(b"\x89PNG" * 1000)


def other_base(path: Path) -> None:
    """Put a database of another program in its place."""
    path.unlink()
    base = sqlite3.connect(path)
    base.execute("CREATE TABLE t (x)")
    base.commit()
    base.close()


def directory(path: Path) -> None:
    """Put a directory in its place."""
    path.unlink()
    path.mkdir()


def dangling(path: Path) -> None:
    """Put a link to nothing in its place."""
    path.unlink()
    path.symlink_to(path.with_name("nothing"))


def figure_row(path: Path) -> None:
    """Change a digit of a figure, in a row whose checksum stays."""
    spoil(path, "figures", "9.80", "9.90")


def record_row(path: Path) -> None:
    """Change a name, in a row whose checksum stays."""
    spoil(path, "indicators", "Duty", "Dutx")


def missing_row(path: Path) -> None:
    """Take the figures of one indicator away."""
    base = sqlite3.connect(path)
    base.execute("DELETE FROM row WHERE kind = 'figures' AND id = 'duty'")
    base.commit()
    base.close()


def missing_record(path: Path) -> None:
    """Take one indicator away."""
    base = sqlite3.connect(path)
    base.execute("DELETE FROM row WHERE kind = 'indicators' AND id = 'duty'")
    base.commit()
    base.close()


def flipped(path: Path) -> None:
    """Change a digit on the disk, as a failing disk would."""
    data = path.read_bytes()
    assert b"9.80 percent" in data
    path.write_bytes(data.replace(b'"value":"9.80"', b'"value":"9.70"'))


def spoil(path: Path, kind: str, before: str, after: str) -> None:
    """Replace text in the rows of one kind, their checksums left as they are."""
    base = sqlite3.connect(path)
    base.execute(
        "UPDATE row SET json = replace(json, ?, ?) WHERE kind = ?",
        (before, after, kind),
    )
    base.commit()
    base.close()


DAMAGES: list[Callable[[Path], None]] = [
    cut,
    empty,
    foreign,
    other_base,
    directory,
    dangling,
    figure_row,
    record_row,
    missing_row,
    missing_record,
    flipped,
]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: str(damage.__name__))
def test_a_damaged_store_is_as_none(
    own_cache: Path, damage: Callable[[Path], None]
) -> None:
    """Whatever became of the store, the answer is that of the file."""
    load([SMALL], alone=True)
    damage(only_store(own_cache))

    catalogue = load([SMALL], alone=True)

    assert same(catalogue, compiled(SMALL))


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: str(damage.__name__))
def test_a_damaged_store_is_told_to_nobody(
    run: Run, own_cache: Path, damage: Callable[[Path], None]
) -> None:
    """A screen made beside a damaged store is whole, and stderr is silent."""
    line = f"show duty --catalogue {SMALL} --alone"
    whole = run(line)
    damage(only_store(own_cache))

    assert run(line) == whole


@pytest.mark.parametrize("size", [0, 1, 15, 16, 99, 100, 512, 4095, 4096, 4097, 9000])
def test_a_store_cut_anywhere_is_as_none(stored: Path, size: int) -> None:
    """However little of a store is left, it answers rightly or not at all."""
    stored.write_bytes(stored.read_bytes()[:size])

    back = read_store(stored, "right", lambda: compiled(SMALL))

    assert back is None or same(back, compiled(SMALL))


def test_a_store_with_any_byte_changed_is_as_none(stored: Path, tmp_path: Path) -> None:
    """Whichever byte of a store changes, it answers rightly or not at all."""
    whole, right = stored.read_bytes(), compiled(SMALL)
    wrong = []
    for at in range(0, len(whole), 97):
        path = tmp_path / f"{at}.sqlite"
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        back = read_store(path, "right", lambda: right)
        if back is not None and not same(back, right):
            wrong.append(at)

    assert wrong == []


def test_a_store_of_another_key_is_as_none(stored: Path) -> None:
    """A store that was made of other files is not read."""
    assert read_store(stored, "right", never) is not None
    assert read_store(stored, "other", never) is None


def test_a_missing_store_is_none(tmp_path: Path) -> None:
    """Where there is no store there is no answer from it."""
    assert read_store(tmp_path / "none.sqlite", "right", never) is None


def test_a_store_that_is_gone_wrong_is_made_anew(own_cache: Path) -> None:
    """A damaged store is replaced, so that the next run is fast again."""
    load([SMALL], alone=True)
    foreign(only_store(own_cache))
    load([SMALL], alone=True)

    key = stack_key(read_texts([SMALL], alone=True))
    assert read_store(only_store(own_cache), key, never) is not None


def test_a_store_with_wrong_figures_is_made_anew(own_cache: Path) -> None:
    """A store whose figures prove damaged is not kept for the next run either."""
    load([SMALL], alone=True)
    missing_row(only_store(own_cache))
    assert load([SMALL], alone=True).figures["duty"]
    load([SMALL], alone=True)

    key = stack_key(read_texts([SMALL], alone=True))
    back = read_store(only_store(own_cache), key, never)
    assert back is not None
    assert back.figures["duty"] == compiled(SMALL).figures["duty"]


# A cache that others can write


def slip_in(cache: Path, file: Path) -> Path:
    """A store for a file under its right key, with figures of another catalogue."""
    load([file], alone=True)
    (place,) = cache.iterdir()
    other = made("amount", "flow", "CNY", "period: 2020, value: 666")
    write_store(place, stack_key(read_texts([file], alone=True)), other)
    assert "it" in load([file], alone=True).indicators  # a store of one's own is read
    return place


def test_a_store_that_others_can_write_is_made_anew(
    own_cache: Path, file: Path
) -> None:
    """Whoever may have written it, its figures are not told; a private one replaces it."""
    for mode in (0o666, 0o620, 0o602):
        place = slip_in(own_cache, file)
        place.chmod(mode)

        assert same(load([file], alone=True), compiled(file))
        assert place.stat().st_mode & 0o777 == 0o600
        assert same(load([file], alone=True), compiled(file))


def test_a_cache_that_others_can_write_is_done_without(
    own_cache: Path, file: Path
) -> None:
    """Where others can put files nothing is read, and nothing is left."""
    place = slip_in(own_cache, file)
    before = place.read_bytes()
    own_cache.chmod(0o777)

    assert same(load([file], alone=True), compiled(file))
    assert place.read_bytes() == before


def test_the_store_of_another_user_is_left_alone(
    own_cache: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under sudo with a home that is not root's: the files are compiled, that is all."""
    place = slip_in(own_cache, file)
    before = place.read_bytes()
    user = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: user)

    assert same(load([file], alone=True), compiled(file))
    assert place.read_bytes() == before


def test_no_folder_is_made_in_the_home_of_another_user(
    own_cache: Path, tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder of root's in a user's home would keep that user from any store."""
    if os.geteuid() == 0:
        os.chown(tmp_path, 65534, 65534)
    else:
        user = os.geteuid() + 1
        monkeypatch.setattr(os, "geteuid", lambda: user)

    assert same(load([file], alone=True), compiled(file))
    assert not own_cache.parent.exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_a_store_that_another_user_put_in_is_made_anew(
    own_cache: Path, file: Path
) -> None:
    """The owner of a file is asked of the system: a foreign one is replaced."""
    place = slip_in(own_cache, file)
    os.chown(place, 65534, 65534)

    assert same(load([file], alone=True), compiled(file))
    assert place.stat().st_uid == 0
    assert load_index([file], alone=True) is not None


def test_the_shipped_store_may_be_of_anybody(
    own_cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside the package a store may be root's: who can write there can change the code."""
    shipped = loading.shipped_store(tmp_path / "shipped.sqlite")
    monkeypatch.setattr(loading, "SHIPPED_STORE", shipped)
    monkeypatch.setattr(loading, "_compiled", never_asked)
    user = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: user)

    assert load([]).edition
    assert not own_cache.exists()


# A cache that cannot be written


def test_a_file_in_the_place_of_the_cache_is_harmless(own_cache: Path) -> None:
    """Where the cache directory cannot be made, the catalogue is compiled each time."""
    own_cache.parent.write_text("not a directory", encoding="utf-8")

    assert same(load([SMALL], alone=True), compiled(SMALL))
    assert own_cache.parent.read_text(encoding="utf-8") == "not a directory"


def test_a_full_disk_is_harmless(
    own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the store cannot be written, nothing is left of it."""

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)

    assert same(load([SMALL], alone=True), compiled(SMALL))
    assert list(own_cache.iterdir()) == []


@pytest.mark.parametrize("home", ["/dev/null", "/proc/self", "/nonexistent/\u0001"])
def test_an_impossible_cache_is_harmless(process: Process, home: str) -> None:
    """A command answers without a word where its cache cannot be."""
    outcome = process(f"show duty --catalogue {SMALL} --alone", XDG_CACHE_HOME=home)

    assert outcome.code == 0
    assert outcome.err == ""


def test_a_faulty_catalogue_leaves_no_store(
    own_cache: Path, file: Path, run: Run
) -> None:
    """A catalogue with faults is refused each time and never kept."""
    file.write_text("colour: red\n", encoding="utf-8")
    line = f"list --catalogue {file} --alone"

    assert run(line).code == run(line).code == 3
    assert not own_cache.exists()


# What a fresh store spares


@pytest.mark.parametrize("line", ["list", "show exports", "compare 2020 2022"])
def test_a_fresh_store_spares_yaml_and_pydantic(
    process: Process, tmp_path: Path, line: str
) -> None:
    """With a fresh store neither the YAML parser nor pydantic is imported."""
    asked = f"{line} --catalogue {SMALL} --alone"
    code = (
        "import sys\n"
        "from openingcli.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit:\n    pass\n"
        "print([m for m in ('yaml', 'pydantic', 'openingcli.compiling')"
        " if m in sys.modules], file=sys.stderr)\n"
    )

    def imported() -> str:
        done = subprocess.run(
            [sys.executable, "-c", code, *asked.split()],
            env={"XDG_CACHE_HOME": str(tmp_path), "PATH": ""},
            capture_output=True,
            check=True,
            text=True,
        )
        return done.stderr

    assert imported() == "['yaml', 'pydantic', 'openingcli.compiling']\n"
    assert imported() == "[]\n"
    assert process(asked).code == 0


def test_zeros_of_equal_numbers_are_kept(tmp_path: Path) -> None:
    """Of 100 and 100.0, one behind the other, the store keeps both to the digit."""
    values = ("100", "100.0", "100.00", "0", "0.0")
    figures = [f"period: {2020 + n}, value: {v}" for n, v in enumerate(values)]
    catalogue = made("amount", "flow", "USD", *figures)

    write_store(tmp_path / "it.sqlite", "key", catalogue)
    stored = read_store(tmp_path / "it.sqlite", "key", lambda: catalogue)

    assert stored is not None
    assert [str(f.base_value) for f in stored.figures["it"]] == list(values)
