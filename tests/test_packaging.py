"""What an installed segsql holds, and what importing it costs."""

import importlib.metadata
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import sqlglot.parser

import segsql

# Set by `./dev test` for its second run, against the built wheel.
expects_wheel = "SEGSQL_EXPECT_WHEEL" in os.environ
wheel_only = pytest.mark.skipif(not expects_wheel, reason="`./dev test` without arguments runs it against the wheel")

package = Path(segsql.__file__).parent
checkout = Path(__file__).parent.parent
optional = {"duckdb", "psycopg", "pyarrow", "typer", "rich", "pandas", "polars"}


def fresh_modules(statement: str) -> set[str]:
    """The top-level modules that a new interpreter has loaded after a statement."""
    code = (
        f"{statement}\nimport json, sys\nprint(json.dumps(sorted({{name.partition('.')[0] for name in sys.modules}})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


def test_the_suite_runs_against_what_it_should() -> None:
    assert package == (package if expects_wheel else checkout / "segsql")
    assert ("site-packages" in package.parts) == expects_wheel


def test_import_loads_no_optional_package() -> None:
    assert "segsql" in (loaded := fresh_modules("import segsql"))
    assert not loaded & optional


def test_the_types_are_marked_as_shipped() -> None:
    assert (package / "py.typed").is_file()


@wheel_only
def test_the_wheel_ships_every_dialect_and_no_golden() -> None:
    written = {path.parent.name for path in checkout.glob("dialects/*/dialect.toml")}
    shipped = {path.parent.name for path in package.glob("dialects/*/dialect.toml")}

    assert shipped == written
    assert shipped
    assert not list(package.glob("dialects/*/golden"))


@wheel_only
@pytest.mark.parametrize(("tree", "shipped"), [("segsql", package), ("dialects", package / "dialects")])
def test_what_the_wheel_ships_is_what_the_tests_of_the_tree_were_about(tree: str, shipped: Path) -> None:
    folder = checkout / tree
    written = [one for one in folder.rglob("*") if one.is_file() and one.suffix in (".py", ".toml", ".json", ".typed")]

    assert written
    for path in written:
        assert (shipped / path.relative_to(folder)).read_bytes() == path.read_bytes(), path


@wheel_only
def test_the_wheel_holds_the_package_and_nothing_beside_it() -> None:
    files = importlib.metadata.files("segsql")

    assert files
    assert {file.parts[0] for file in files} - {"..", "segsql"} == {
        f"segsql-{importlib.metadata.version('segsql')}.dist-info"
    }


@wheel_only
def test_the_wheel_runs_on_the_pure_sqlglot() -> None:
    assert Path(sqlglot.parser.__file__).suffix == ".py"
