"""What every definition of the fixtures compiles to in every dialect, as files to read in ``dialects/<name>/golden``."""

from itertools import product
from pathlib import Path
from typing import Any, get_args

import pytest
from fixture_folders import dialect_names, dialects_folder, read_fixtures
from syrupy.assertion import SnapshotAssertion
from syrupy.data import SnapshotCollection, SnapshotCollections
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from syrupy.location import PyTestLocation
from syrupy.types import SerializedData, SnapshotIndex

import segsql as sg
from segsql.lower.query import Into

intos: list[Into] = [into for into in get_args(Into) if into != "count"]
cases = [(fixture.name, case) for fixture in read_fixtures().values() for case in fixture.segments]


class GoldenFile(SingleFileSnapshotExtension):
    """``dialects/<dialect>/golden/<case>.<into>.sql``, byte for byte."""

    _write_mode = WriteMode.TEXT
    file_extension = "sql"

    @classmethod
    def dirname(cls, *, test_location: PyTestLocation) -> str:
        return str(golden_folder(argument(test_location, "dialect")))

    @classmethod
    def get_snapshot_name(cls, *, test_location: PyTestLocation, index: SnapshotIndex = 0) -> str:
        return f"{argument(test_location, 'case')}.{index}"

    def discover_snapshots(
        self, *, test_location: PyTestLocation, ignore_extensions: list[str] | None = None
    ) -> SnapshotCollections:
        # syrupy would look for files that no test wrote, with some ways to call pytest and not with others.
        return SnapshotCollections()

    def read_snapshot_data_from_location(
        self, *, snapshot_location: str, snapshot_name: str, session_id: str
    ) -> SerializedData | None:
        path = Path(snapshot_location)
        return path.read_bytes().decode() if path.is_file() else None

    @classmethod
    def write_snapshot_collection(
        cls, *, snapshot_collection: SnapshotCollection, name_order: dict[str, int] | None = None
    ) -> None:
        (snapshot,) = snapshot_collection
        Path(snapshot_collection.location).write_bytes(str(snapshot.data).encode())


def argument(location: PyTestLocation, name: str) -> str:
    """An argument of the test at hand; syrupy also asks for tests that have none."""
    callspec: Any = getattr(location.item, "callspec", None)
    return str(callspec.params.get(name, "")) if callspec else ""


def golden_folder(dialect: str) -> Path:
    return dialects_folder / dialect / "golden"


def golden(fixture: str, case: str, dialect: str, into: Into) -> str:
    """The statements, or why there are none."""
    try:
        compiled = read_fixtures()[fixture].compile(case, dialect, into)
    except sg.UnsupportedByDialect as refusal:
        found = [f"-- refused: {one.code} at {one.pointer}: {one.message}\n" for one in refusal.diagnostics]
        # Two of one text stand at different places in it.
        return "".join(dict.fromkeys(found))
    return "".join(f"{statement.sql};\n" for statement in compiled.statements)


@pytest.mark.filterwarnings("ignore:\\s*Can not relate snapshot:UserWarning")
@pytest.mark.parametrize("dialect", dialect_names())
@pytest.mark.parametrize(("fixture", "case"), cases)
def test_golden(fixture: str, case: str, dialect: str, snapshot: SnapshotAssertion) -> None:
    files = snapshot.use_extension(GoldenFile)

    for into in intos:
        assert golden(fixture, case, dialect, into) == files(name=into)


def test_no_two_fixtures_share_a_case() -> None:
    names = [case for _, case in cases]

    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("dialect", dialect_names())
def test_no_stray_golden(dialect: str, request: pytest.FixtureRequest) -> None:
    wanted = {f"{case}.{into}.sql" for (_, case), into in product(cases, intos)}
    files = (path for path in golden_folder(dialect).iterdir() if not path.name.endswith(".by_hand.sql"))
    found = {path.name: path for path in files}
    if request.config.getoption("update_snapshots"):
        for name in found.keys() - wanted:
            found.pop(name).unlink()

    assert set(found) == wanted
