"""The command line, in this process and as a process of its own."""

import csv
import datetime as dt
import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from fixture_folders import dialect_names, read_fixtures
from typer.testing import CliRunner, Result

import segsql as sg
from segsql import cli
from segsql.cli import app as commands
from segsql.cli import options
from segsql.cli.lists import read_lines
from segsql.cli.show import excerpt
from segsql.cli.stages import model_text
from segsql.errors import CODES, SourceRange
from segsql.lower.query import Into
from segsql.model.limits import MAX_TEXT

fixtures = Path(__file__).parent.parent / "fixtures"
shop, cdnow = fixtures / "shop", fixtures / "cdnow"
expects_wheel = "SEGSQL_EXPECT_WHEEL" in os.environ

DEFINITION = """\
version: 1
name: germans
base: shoppers
where:
  - {op: eq, column: country, value: DE}
"""
MOVING = """\
version: 1
name: lately
base: shoppers
where:
  - {op: during, column: last_seen_at, period: {op: last, count: 30, unit: day}}
"""
FOLDED = DEFINITION.replace("country, value: DE", "city, value: berlin, ignore_case: true").replace("germans", "folded")
LISTED = DEFINITION.replace("eq, column: country, value: DE", "not_in_list, column: shopper_id, list: test_accounts")
REFERRING = """\
version: 1
name: others
base: shoppers
where:
  - {op: not_in_segment, segment: germans}
"""
WRONG = DEFINITION.replace("country", "contry")


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder with a catalog, and no wishes about color."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "SEGSQL_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    shutil.copy(shop / "shop.catalog.yaml", tmp_path)


def write(name: str, text: str) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    found = CliRunner().invoke(commands.app, [str(one) for one in arguments], input=stdin)
    if found.exception is not None and not isinstance(found.exception, SystemExit):
        raise found.exception
    return found


def sql(text: str, **options: object) -> str:
    catalog = sg.Catalog.load(shop / "shop.catalog.yaml")
    return sg.compile(sg.loads(text), catalog, **options).sql  # type: ignore[arg-type]


def process(*arguments: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from segsql.cli import main; main()", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        check=False,
    )


class TestCompile:
    def test_it_prints_sql_and_nothing_else(self) -> None:
        found = run("compile", write("a.segment.yaml", DEFINITION), "-d", "postgres")

        assert (found.exit_code, found.stdout, found.stderr) == (0, sql(DEFINITION, dialect="postgres") + "\n", "")

    @pytest.mark.parametrize("into", get_args(Into))
    def test_it_knows_everything_that_segments_become(self, into: Into) -> None:
        found = run("compile", write("a.segment.yaml", DEFINITION), "--into", into)

        assert found.stdout == sql(DEFINITION, into=into) + "\n"

    def test_each_statement_can_stand_on_one_line(self) -> None:
        write("a.segment.yaml", DEFINITION)

        assert run("compile", ".", "--no-pretty").stdout == sql(DEFINITION, pretty=False) + "\n"
        assert "\n" not in sql(DEFINITION, pretty=False)
        assert len(run("compile", ".", "--no-pretty", "--stage", "lowered").stdout.splitlines()) == 3, (
            "and two literals"
        )

    def test_static_lists_come_from_files(self) -> None:
        write("a.segment.yaml", LISTED)
        write("accounts.txt", "1\n7\n19\n")

        found = run("compile", ".", "--list", "test_accounts=accounts.txt")

        assert found.stdout == sql(LISTED, lists={"test_accounts": [1, 7, 19]}) + "\n"

    @pytest.mark.parametrize("end", ["\n", "\r\n"])
    def test_a_file_may_hold_all_that_a_list_may(self, end: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("segsql.cli.lists.MAX_LISTED", 3)
        names = ["x" * MAX_TEXT, "", "1 \x85 2"]
        for lines in (names, [*names[:2], "1\r"]):
            last = end if lines is names else ""
            Path("names.txt").write_bytes((end.join(lines) + last).encode("utf-8-sig"))
            assert read_lines(["l=names.txt"])["l"][1] == lines
        assert read_lines([f"l={write('empty.txt', '')}"])["l"][1] == [""]

    @pytest.mark.parametrize("text", ["x" * 10_001, "1\n2\n3\n4\n", "1\n2\n3\n4"])
    def test_a_file_that_holds_more_than_a_list_may_is_not_read_to_its_end(
        self, text: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("segsql.cli.lists.MAX_LISTED", 3)
        write("a.segment.yaml", LISTED)
        write("accounts.txt", text)

        found = run("compile", ".", "--list", "test_accounts=accounts.txt")

        assert (found.exit_code, found.stdout) == (1, "")
        assert found.stderr.startswith("error[too-large]: accounts.txt is larger than a list may be: ")

    def test_a_definition_comes_behind_those_it_refers_to(self) -> None:
        write("segments/a.segment.yaml", REFERRING)
        write("segments/z.segment.yaml", DEFINITION)

        found = run("compile", "segments", "--into", "view", "--references", "object")

        assert (found.exit_code, found.stderr) == (0, "")
        made = [line for line in found.stdout.splitlines() if line.startswith("CREATE")]
        assert made == ['CREATE OR REPLACE VIEW "germans" AS', 'CREATE OR REPLACE VIEW "others" AS']
        assert 'FROM "germans"' in found.stdout

    def test_definitions_that_are_only_referred_to_are_not_compiled(self) -> None:
        write("a.segment.yaml", REFERRING)
        write("elsewhere/z.segment.yaml", DEFINITION)

        assert "no segment" in run("compile", "a.segment.yaml").stderr
        for way in ("inline", "cte", "object"):
            found = run("compile", "a.segment.yaml", "--segments", "elsewhere", "--references", way)
            segments = {"germans": sg.loads(DEFINITION)}
            assert (found.exit_code, found.stdout) == (0, sql(REFERRING, segments=segments, references=way) + "\n")

    def test_what_comes_in_stands_for_the_file_of_its_name(self) -> None:
        write("a.segment.yaml", DEFINITION.replace("DE", "AT"))
        write("b.segment.yaml", REFERRING)

        found = run("check", "-", "--stdin-filename", "a.segment.yaml", "--segments", ".", stdin=DEFINITION)

        assert (found.exit_code, found.stderr) == (0, "no mistakes in 1 file\n")

    @pytest.mark.parametrize("command", [("check",), ("run", "--data", str(shop), "--format", "json")])
    def test_other_commands_know_other_definitions(self, command: tuple[str, ...]) -> None:
        write("a.segment.yaml", REFERRING)
        write("b.segment.yaml", DEFINITION)

        assert run(command[0], "a.segment.yaml", *command[1:]).exit_code == 1
        assert run(command[0], "a.segment.yaml", *command[1:], "--segments", "b.segment.yaml").exit_code == 0

    def test_a_stage_knows_other_definitions(self) -> None:
        write("a.segment.yaml", REFERRING)
        write("b.segment.yaml", DEFINITION)

        found = run(
            "compile", "a.segment.yaml", "--segments", "b.segment.yaml", "--references", "cte", "--stage", "bound"
        )

        assert "Members way=cte" in found.stdout

    def test_a_cycle_is_told_at_its_place(self) -> None:
        write("a.segment.yaml", REFERRING)
        write(
            "b.segment.yaml", REFERRING.replace("others", "x").replace("germans", "others").replace(": x", ": germans")
        )

        found = run("compile", ".")

        assert (found.exit_code, found.stdout) == (1, "")
        assert "others -> germans -> others" in found.stderr

    @pytest.mark.parametrize(
        ("lines", "option", "said"),
        [
            (
                "1\nx\n",
                "test_accounts=accounts.txt",
                '"x" is not of type integer   --> accounts.txt:2:1',
            ),
            ("1\n\n2\n", "test_accounts=accounts.txt", "the line is empty   --> accounts.txt:2:1"),
            ("1\n", "accounts.txt", '"accounts.txt" names no list'),
            ("1\n", "test_accounts=none.txt", "cannot read none.txt"),
            ("1\n", "tets_accounts=accounts.txt", 'did you mean "test_accounts"?'),
        ],
    )
    def test_a_wrong_list_is_told(self, lines: str, option: str, said: str) -> None:
        write("a.segment.yaml", LISTED)
        write("accounts.txt", lines)

        found = run("compile", ".", "--list", option)

        assert (found.exit_code > 0, found.stdout) == (True, "")
        assert said in found.stderr.replace("\n", " ")

    @pytest.mark.parametrize("arguments", [["-"], []])
    def test_it_reads_what_is_piped_in(self, arguments: list[str]) -> None:
        assert run("compile", *arguments, stdin=DEFINITION).stdout == sql(DEFINITION) + "\n"

    def test_several_statements_are_headed_and_ended(self) -> None:
        write("a.segment.yaml", DEFINITION)
        write("sub/b.segment.yaml", FOLDED)

        found = run("compile", ".", "-d", "duckdb", "-d", "postgres")

        assert (
            found.stdout
            == "\n\n".join(
                f"-- segment {name}, dialect {dialect}\n{sql(text, dialect=dialect)};"
                for name, text in (("germans", DEFINITION), ("folded", FOLDED))
                for dialect in ("duckdb", "postgres")
            )
            + "\n"
        )

    def test_errors_of_all_files_are_reported_and_nothing_is_printed(self) -> None:
        write("a.segment.yaml", WRONG)
        write("b.segment.yaml", MOVING)
        write("c.segment.yaml", FOLDED.replace("city", "town"))

        found = run("compile", ".")

        assert (found.exit_code, found.stdout) == (1, "")
        assert found.stderr.index('no column "contry"') < found.stderr.index('no column "town"')
        assert found.stderr.endswith("2 errors in 3 files\n")

    def test_two_segments_of_one_name_are_refused(self) -> None:
        write("a.segment.yaml", DEFINITION)
        write("b.segment.yaml", DEFINITION)

        found = run("compile", ".")

        assert found.exit_code == 1
        assert 'error[duplicate-name]: another file already holds a segment named "germans"' in found.stderr

    def test_a_file_named_twice_is_read_once(self) -> None:
        path = write("a.segment.yaml", DEFINITION)

        assert run("compile", path, ".", path).stdout == sql(DEFINITION) + "\n"

    def test_a_dialect_that_cannot_say_it_is_named(self) -> None:
        found = run("compile", write("a.segment.yaml", FOLDED), "-d", "duckdb", "-d", "sqlite")

        assert (found.exit_code, found.stdout) == (1, "")
        assert "error[unsupported-by-dialect]: SQLite" in found.stderr
        assert "--> a.segment.yaml:5:5  (/where/0)" in found.stderr

    def test_warnings_do_not_stop_it(self) -> None:
        found = run("compile", write("a.segment.yaml", DEFINITION + "limit: 3\n"))

        assert (found.exit_code, found.stdout) == (0, sql(DEFINITION + "limit: 3\n") + "\n")
        assert found.stderr.startswith("warning[limit-without-sort]: ")


class TestMoment:
    def test_now_is_said_where_it_matters(self) -> None:
        found = run("compile", write("a.segment.yaml", MOVING))

        assert found.exit_code == 0
        assert (said := re.fullmatch(r"as of (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)\n", found.stderr))
        assert found.stdout == run("compile", "a.segment.yaml", "--as-of", said[1]).stdout

    def test_it_is_said_once(self) -> None:
        write("a.segment.yaml", MOVING)
        write("b.segment.yaml", MOVING.replace("lately", "again"))

        assert run("compile", ".", "-d", "duckdb", "-d", "sqlite").stderr.count("as of ") == 1

    @pytest.mark.parametrize(
        "stated", ["2026-03-15", "2026-03-15T00:00", "2026-03-15 01:00+01:00", "2026-03-14T19:00:00-05:00"]
    )
    def test_a_stated_moment_is_utc_unless_it_says_otherwise(self, stated: str) -> None:
        found = run("compile", write("a.segment.yaml", MOVING), "--as-of", stated)

        assert found.stderr == ""
        assert "2026-03-15 00:00:00" in found.stdout

    @pytest.mark.parametrize("stated", ["yesterday", "2026-13-01", "", "9999-12-31T23:59-11:00"])
    def test_rubbish_is_refused(self, stated: str) -> None:
        found = run("compile", write("a.segment.yaml", MOVING), "--as-of", stated)

        assert (found.exit_code, found.stdout) == (2, "")
        assert found.stderr.startswith(f'error[invalid-as-of]: "{stated}" is not a moment\n  help: ')

    def test_the_engine_can_say_when_it_is(self) -> None:
        path = write("a.segment.yaml", MOVING)
        both = run("compile", path, "--now", "engine", "-d", "duckdb", "-d", "postgres", "--into", "view")

        assert (both.exit_code, both.stderr) == (0, "by the clock of the engine\n")
        assert both.stdout.count("now()") == 4
        assert both.stdout.startswith("-- segment lately, dialect duckdb, by the clock of the engine\nCREATE ")
        assert run("compile", path, "--now", "engine", "-d", "sqlite").stderr.startswith(
            "error[unsupported-by-dialect]"
        )

    def test_there_is_one_clock(self) -> None:
        found = run("compile", write("a.segment.yaml", MOVING), "--now", "engine", "--as-of", "2026-03-15")

        assert (found.exit_code, found.stdout) == (2, "")
        assert "two different clocks" in found.stderr


class TestStages:
    @pytest.mark.parametrize("folder", [shop, cdnow], ids=lambda folder: folder.name)
    def test_the_model_reads_back_as_the_same_segment(self, folder: Path) -> None:
        for path in sorted(folder.glob("*.segment.yaml")):
            segment = sg.load(path)

            assert sg.loads(model_text(segment)) == segment, path.name

    @pytest.mark.parametrize("stage", ["bound", "normalized"])
    @pytest.mark.parametrize("folder", [shop, cdnow], ids=lambda folder: folder.name)
    def test_every_fixture_has_a_tree_without_whole_tables(self, folder: Path, stage: str) -> None:
        given = read_fixtures()[folder.name].lists
        files = {name: write(f"{name}.txt", "\n".join(map(str, values))) for name, values in given.items()}
        options = [part for name, path in files.items() for part in ("--list", f"{name}={path}")]

        found = run("compile", folder, "--stage", stage, "--as-of", "1998-07-01", *options)

        assert found.exit_code == 0
        assert max(len(line) for line in found.stdout.splitlines()) < 200
        assert not {"Table", "Column", "Hop"} & set(re.findall(r"\w+(?=\()", found.stdout))

    def test_the_model_can_be_piped_back(self) -> None:
        shown = run("compile", write("a.segment.yaml", MOVING), "--stage", "model").stdout

        assert (
            run("compile", "-", "--as-of", "2026-03-15", stdin=shown).stdout
            == sql(MOVING, as_of=dt.datetime(2026, 3, 15, tzinfo=dt.UTC)) + "\n"
        )

    def test_a_bound_segment_is_a_tree(self) -> None:
        text = """\
version: 1
name: buyers
base: shoppers
where:
  - {op: not, condition: {op: lt, column: {op: count, relation: orders}, value: 2}}
select: [email, account.region]
"""
        head, tree = run("compile", write("a.segment.yaml", text), "--stage", "normalized").stdout.split("\n", 1)

        assert head.startswith("BoundSegment name=buyers")
        assert (
            tree
            == """\
  scope: t = shoppers
    lookups:
      account_2 = accounts of t by account_id = account_id
  where: Compare op=gte
    left: Measure function=count type=integer zero=True
      rows: Rows orders_1
        orders_1 = orders of t by shopper_id = shopper_id
    right: 2 integer
  output:
    email: t.email text
    account_region: account_2.region text?
  order:
    - Order
      value: t.shopper_id integer
"""
        )

    def test_a_lowered_statement_holds_no_literal(self) -> None:
        text = DEFINITION.replace("DE}", 'AT}\n  - {op: eq, column: note, value: "it\'s\\na"}')

        found = run("compile", write("a.segment.yaml", text), "--stage", "lowered", "--into", "count").stdout

        statement, *texts = found.split("\n--   ")
        assert '"t"."country" = :0 ' in statement
        assert "'" not in statement
        assert texts == [":0 = 'AT'", ":1 = 'it''s\\na'\n"]

    def test_a_refusal_has_its_place(self) -> None:
        found = run("compile", write("a.segment.yaml", FOLDED), "--stage", "lowered", "-d", "sqlite")

        assert found.exit_code == 1
        assert "a.segment.yaml:5:5" in found.stderr


class TestFiles:
    def test_each_segment_has_a_file(self) -> None:
        write("in/a.segment.yaml", DEFINITION)
        write("in/b.segment.yaml", FOLDED)

        found = run("compile", "in", "--into", "view", "--out", "out")

        assert (found.exit_code, found.stdout, found.stderr) == (0, "", "wrote 2 files to out\n")
        assert {path.name: path.read_text(encoding="utf-8") for path in Path("out").iterdir()} == {
            "germans.view.sql": sql(DEFINITION, into="view") + "\n",
            "folded.view.sql": sql(FOLDED, into="view") + "\n",
        }

    def test_each_of_several_dialects_has_a_folder(self) -> None:
        run("compile", write("a.segment.yaml", DEFINITION), "--out", "out", "-d", "duckdb", "-d", "sqlite")

        assert sorted(str(path) for path in Path("out").rglob("*.sql")) == [
            "out/duckdb/germans.select.sql",
            "out/sqlite/germans.select.sql",
        ]

    def test_nothing_is_written_if_anything_is_wrong(self) -> None:
        write("in/a.segment.yaml", DEFINITION)
        write("in/b.segment.yaml", WRONG.replace("germans", "others"))

        assert run("compile", "in", "--out", "out").exit_code == 1
        assert not Path("out").exists()

    def test_what_is_as_it_should_be_stays_untouched(self) -> None:
        path = write("a.segment.yaml", DEFINITION)
        run("compile", path, "--out", "out")
        before = Path("out/germans.select.sql").stat()

        assert run("compile", path, "--out", "out").stderr == "wrote 0 files to out, 1 unchanged\n"
        assert Path("out/germans.select.sql").stat().st_mtime_ns == before.st_mtime_ns

    def test_a_file_that_cannot_be_written_leaves_no_draft(self) -> None:
        Path("out/germans.select.sql").mkdir(parents=True)

        found = run("compile", write("a.segment.yaml", DEFINITION), "--out", "out")

        assert found.exit_code == 2
        assert found.stderr.startswith("error: cannot write to out: ")
        assert [path.name for path in Path("out").iterdir()] == ["germans.select.sql"]

    def test_two_catalogs_cannot_write_one_file(self) -> None:
        for folder in ("one", "two"):
            write(f"{folder}/a.segment.yaml", DEFINITION)
            shutil.copy("shop.catalog.yaml", folder)

        found = run("compile", "one", "two", "--out", "out")

        assert found.exit_code == 1
        assert "error[duplicate-name]: one/a.segment.yaml holds a segment" in found.stderr
        assert run("check", "one", "two").exit_code == 0

    def test_check_shows_what_would_change_and_changes_nothing(self) -> None:
        path = write("a.segment.yaml", DEFINITION)
        missing = run("compile", path, "--out", "out", "--check")
        run("compile", path, "--out", "out")
        same = run("compile", path, "--out", "out", "--check")
        write("a.segment.yaml", DEFINITION.replace("DE", "AT"))
        different = run("compile", path, "--out", "out", "--check")

        assert missing.exit_code == 1
        assert missing.stdout.startswith("--- /dev/null\n+++ out/germans.select.sql\n@@ ")
        assert missing.stderr == "1 file missing, of 1 file in out\n"
        assert (same.exit_code, same.stdout, same.stderr) == (0, "", "1 file in out: all as compiled\n")
        assert different.exit_code == 1
        assert """\n-  "t"."country" = 'DE'\n+  "t"."country" = 'AT'\n""" in different.stdout
        assert different.stderr == "1 file differs, of 1 file in out\n"
        assert "'DE'" in Path("out/germans.select.sql").read_text(encoding="utf-8")

    @pytest.mark.parametrize("arguments", [["--check"], ["--stage", "model", "--out", "out"]])
    def test_options_that_do_not_go_together_are_refused(self, arguments: list[str]) -> None:
        assert run("compile", write("a.segment.yaml", DEFINITION), *arguments).exit_code == 2


class TestCatalog:
    def test_the_nearest_one_counts(self) -> None:
        path = write("deep/er/a.segment.yaml", DEFINITION)
        near = (
            Path("shop.catalog.yaml")
            .read_text(encoding="utf-8")
            .replace("\n  shoppers:", "\n  shoppers:\n    table: near")
        )
        assert 'FROM "shoppers"' in run("compile", path).stdout

        write("deep/near.catalog.yml", near)

        assert 'FROM "near"' in run("compile", path).stdout
        assert 'FROM "shoppers"' in run("compile", path, "--catalog", "shop.catalog.yaml").stdout

    def test_a_project_names_its_own(self) -> None:
        write("project/pyproject.toml", '[tool.segsql]\ncatalog = "tables/our.yaml"\n')
        path = write("project/segments/a.segment.yaml", DEFINITION)
        write("project/segments/other.catalog.yaml", "version: 1")
        missing = run("compile", path)
        Path("project/tables").mkdir()
        shutil.copy("shop.catalog.yaml", "project/tables/our.yaml")

        assert missing.exit_code == 2
        assert (
            'error[catalog-not-found]: no file "tables/our.yaml", which project/pyproject.toml names' in missing.stderr
        )
        assert run("compile", path).exit_code == 0

    def test_a_project_without_one_does_not_matter(self) -> None:
        write("pyproject.toml", "[tool.other]\n")

        assert run("compile", write("a.segment.yaml", DEFINITION)).exit_code == 0

    def test_a_project_file_that_is_broken_is_an_error(self) -> None:
        write("pyproject.toml", "[tool")

        found = run("compile", write("a.segment.yaml", DEFINITION))

        assert found.exit_code == 2
        assert found.stderr.startswith("error[unreadable-file]: cannot read pyproject.toml: ")

    def test_a_project_file_with_other_things_where_tools_stand_does_not_matter(self) -> None:
        for text in ("tool = 5\n", "[tool]\nsegsql = 5\n"):
            write("pyproject.toml", text)
            assert run("compile", write("a.segment.yaml", DEFINITION)).exit_code == 0

    def test_a_catalog_that_is_a_link_to_itself_is_no_file(self) -> None:
        Path("loop").symlink_to("loop")

        found = run("check", write("a.segment.yaml", DEFINITION), "--catalog", "loop")

        assert found.exit_code == 2
        assert found.stdout.startswith("error[unreadable-file]: cannot read loop: ")

    def test_several_need_a_choice(self) -> None:
        shutil.copy("shop.catalog.yaml", "other.catalog.yaml")

        found = run("check", write("a.segment.yaml", DEFINITION))

        assert found.exit_code == 2
        assert "several catalogs are in .: other.catalog.yaml, shop.catalog.yaml" in found.stdout
        assert "help: choose one with --catalog" in found.stdout

    def test_none_is_an_error_that_says_what_to_do(self) -> None:
        Path("shop.catalog.yaml").unlink()

        found = run("compile", write("a.segment.yaml", DEFINITION))

        assert found.exit_code == 2
        assert found.stderr.startswith(
            "error[catalog-not-found]: no catalog for the definitions in .\n  help: name one"
        )

    def test_stdin_has_one_where_its_name_says(self) -> None:
        Path("sub").mkdir()
        Path("shop.catalog.yaml").rename("sub/shop.catalog.yaml")

        assert run("compile", "-", stdin=DEFINITION).exit_code == 2
        assert run("compile", "-", "--stdin-filename", "sub/x.segment.yaml", stdin=DEFINITION).exit_code == 0

    def test_its_mistakes_are_shown_once_and_in_place(self) -> None:
        broken = Path("shop.catalog.yaml").read_text(encoding="utf-8").replace("key: [shopper_id]", "key: [shoper_id]")
        write("shop.catalog.yaml", broken)
        write("a.segment.yaml", DEFINITION)
        write("b.segment.yaml", FOLDED)

        found = run("check", ".")

        assert found.exit_code == 1
        assert found.stdout.count("error[") == 1
        assert re.search(r"--> shop\.catalog\.yaml:\d+:\d+  \(/tables/shoppers/key\)", found.stdout)
        assert 'help: did you mean "shopper_id"?' in found.stdout

    def test_it_can_be_checked_by_itself(self) -> None:
        assert run("check", "shop.catalog.yaml").stderr == "no mistakes in 1 file\n"
        assert "is a catalog, not a definition" in run("compile", "shop.catalog.yaml").stderr


class TestCheck:
    def test_a_finding_shows_its_line(self) -> None:
        found = run("check", write("a.segment.yaml", WRONG))

        assert (found.exit_code, found.stderr) == (1, "1 error in 1 file\n")
        assert (
            found.stdout
            == """\
error[unknown-column]: no column "contry" in shoppers
  --> a.segment.yaml:5:22  (/where/0/column)
 4 | where:
 5 |   - {op: eq, column: contry, value: DE}
   |                      ^^^^^^
  help: did you mean "country"?
"""
        )

    def test_all_is_well(self) -> None:
        found = run("check", write("a.segment.yaml", DEFINITION))

        assert (found.exit_code, found.stdout, found.stderr) == (0, "", "no mistakes in 1 file\n")

    def test_warnings_are_shown_and_accepted(self) -> None:
        found = run("check", write("a.segment.yaml", DEFINITION + "limit: 3\n"))

        assert (found.exit_code, found.stderr) == (0, "1 warning in 1 file\n")
        assert found.stdout.startswith("warning[limit-without-sort]: ")

    def test_relative_times_need_no_moment(self) -> None:
        assert run("check", write("a.segment.yaml", MOVING)).stderr == "no mistakes in 1 file\n"

    def test_dialects_are_asked(self) -> None:
        path = write("a.segment.yaml", FOLDED)

        assert run("check", path).exit_code == 0
        assert run("check", path, "-d", "postgres").exit_code == 0
        assert "SQLite" in run("check", path, "-d", "postgres", "-d", "sqlite").stdout

    def test_concise_is_a_line_for_each(self) -> None:
        found = run("check", write("a.segment.yaml", WRONG), "--format", "concise")

        assert found.stdout == (
            'a.segment.yaml:5:22: error[unknown-column] at /where/0/column: no column "contry" in shoppers'
            ' (did you mean "country"?)\n'
        )

    def test_json_says_it_all(self) -> None:
        found = run("check", write("a.segment.yaml", WRONG), "--format", "json")
        body = json.loads(found.stdout)

        assert {key: body[key] for key in ("version", "files", "errors", "warnings")} == {
            "version": 1,
            "files": 1,
            "errors": 1,
            "warnings": 0,
        }
        assert body["findings"][0]["range"] == {"line": 5, "column": 22, "end_line": 5, "end_column": 28}

    def test_stdin_has_a_name(self) -> None:
        assert "--> <stdin>:5:22" in run("check", "-", stdin=WRONG).stdout
        assert "--> x.yaml:5:22" in run("check", "-", "--stdin-filename", "x.yaml", stdin=WRONG).stdout

    def test_findings_are_in_the_order_of_the_file(self) -> None:
        text = WRONG + "  - {op: gt, column: score, value: high}\nselect: [emial]\n"

        found = run("check", write("a.segment.yaml", text), "--format", "concise").stdout

        assert [int(line.split(":")[1]) for line in found.splitlines()] == [5, 6, 7]

    def test_an_input_cannot_play_with_the_terminal(self) -> None:
        text = DEFINITION.replace("value: DE", 'value: "\\e[31m\\u202E"')

        for form in ("human", "concise"):
            found = run("check", write("a.segment.yaml", text), "--format", form).stdout
            assert "not-a-listed-value" in found
            assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", found)

    def test_json_spells_out_what_a_terminal_would_obey(self) -> None:
        """The name of a file is any bytes, some of which are no text at all."""
        name = "a\x9b2J\u202e\udcff.segment.yaml"

        found = run("check", write(name, WRONG), "--format", "json").stdout

        assert found.isprintable() or not re.search("[^\n]", "".join(one for one in found if not one.isprintable()))
        assert json.loads(found)["findings"][0]["file"] == name


class TestExcerpt:
    @staticmethod
    def drawn(text: str, span: tuple[int, int, int, int], room: int = 60) -> list[str]:
        lines: list[str] = []
        for line in excerpt(text, SourceRange("f", *span), room):
            lines.append(line.text)
            if line.end:
                lines.append(" " * line.start + "^" * (line.end - line.start))
        return lines

    def test_a_long_line_is_cut_around_the_place(self) -> None:
        text = "a: [" + ", ".join(f"item_{number:03}" for number in range(40)) + "]"
        column = text.index("item_020") + 1

        line, marks = self.drawn(text, (1, column, 1, column + 8))

        assert len(line) == 60
        assert line.startswith("…")
        assert line.endswith("…")
        assert line[marks.index("^") : marks.rindex("^") + 1] == "item_020"

    def test_wide_characters_take_two_cells(self) -> None:
        assert self.drawn("名: 日本", (1, 4, 1, 6)) == ["名: 日本", "    ^^^^"]

    def test_a_place_over_several_lines_is_marked_in_its_first(self) -> None:
        assert self.drawn("a:\n  b: 1  \n  c: 2\nd: 3", (2, 3, 4, 1)) == ["a:", "  b: 1  ", "  ^^^^", "  c: 2"]

    def test_lines_end_where_the_reader_says(self) -> None:
        assert self.drawn("a: 1\r\nb: 2\u2028c: 3", (2, 1, 2, 2)) == ["a: 1", "b: 2", "^", "c: 3"]

    def test_a_tab_is_one_column(self) -> None:
        assert self.drawn('{"a":\t1}', (1, 7, 1, 8)) == ['{"a": 1}', "      ^"]

    @pytest.mark.parametrize("span", [(1, 1, 1, 1), (9, 1, 9, 2), (1, 99, 1, 99)])
    def test_no_place_is_too_odd(self, span: tuple[int, int, int, int]) -> None:
        for text in ("", "x", "x\n" * 3):
            self.drawn(text, span)


class TestRun:
    @staticmethod
    def members(*arguments: str) -> Result:
        return run("run", cdnow / "big_baskets.segment.yaml", "--data", cdnow, *arguments)

    def test_a_table_has_the_first_members_and_their_number(self) -> None:
        found = self.members("--limit", "2")

        assert (found.exit_code, found.stderr) == (0, "")
        head, rule, *rows, caption = found.stdout.splitlines()
        assert head.split() == [
            "purchase_id",
            "customer_id",
            "customer_first_purchase",
            "purchased_on",
            "cds",
            "dollars",
        ]
        assert set(rule) == {"─"}
        assert [row.split()[-1] for row in rows] == ["1286.01", "1119.68"]
        assert caption == "100 members, the first 2 shown"

    def test_csv_is_csv(self) -> None:
        found = self.members("--format", "csv", "--limit", "100")
        rows = list(csv.DictReader(io.StringIO(found.stdout)))

        assert found.stderr == "100 members\n"
        assert len(rows) == 100
        assert rows[0]["dollars"] == "1286.01"

    def test_json_is_json(self) -> None:
        found = self.members("--format", "json", "--limit", "1")

        assert found.stderr == "100 members, the first 1 shown\n"
        assert json.loads(found.stdout, parse_float=str) == [
            {
                "purchase_id": 27633,
                "customer_id": 8830,
                "customer_first_purchase": "1997-02-02",
                "purchased_on": "1998-06-10",
                "cds": 99,
                "dollars": "1286.01",
            }
        ]

    @pytest.mark.parametrize(("form", "nothing"), [("json", "[]\n"), ("csv", "shopper_id,email\n")])
    def test_no_members_are_no_rows(self, form: str, nothing: str) -> None:
        text = DEFINITION.replace("op: eq, column: country, value: DE", "op: nobody") + "select: [shopper_id, email]\n"

        found = run("run", write("a.segment.yaml", text), "--data", shop, "--format", form)

        assert (found.exit_code, found.stdout, found.stderr) == (0, nothing, "0 members\n")

    def test_nothing_is_cut_or_lost_outside_of_a_table(self) -> None:
        path = write("a.segment.yaml", DEFINITION.replace("op: eq, column: country, value: DE", "op: everyone"))
        catalog = sg.Catalog.load("shop.catalog.yaml")
        rows = sg.dry_run(sg.load(path), catalog, shop).rows(None)

        objects = run("run", path, "--data", shop, "--format", "json", "--limit", "1000").stdout

        assert [one["email"] for one in json.loads(objects)] == [row[1] for row in rows]
        assert [one["note"] for one in json.loads(objects)] == [row[-1] for row in rows]

    @pytest.mark.parametrize(
        ("form", "lines"),
        [
            (
                "json",
                [
                    '{"visit_id": 9, "properties": {"page": "", "seconds": -0.0, "clicks": 9007199254740993, "until": "2026-03-14", '
                    '"cart": [{"sku": "MUG-01", "pieces": 2}, {"sku": "BAG\\\\01"}]}}',
                    '{"visit_id": 12, "properties": "/start"}',
                ],
            ),
            ("csv", ['12,"""/start"""', "13,3", "5,"]),
            ("table", ['12   "/start"', "13   3", "5   missing"]),
        ],
    )
    def test_documents_are_put_out_as_json(self, form: str, lines: list[str]) -> None:
        text = "version: 1\nname: a\nbase: visits\nwhere: [{op: everyone}]\nselect: [visit_id, properties]\n"

        found = run("run", write("a.segment.yaml", text), "--data", shop, "--format", form, "--limit", "20").stdout

        assert [one for one in lines if one not in found] == []

    @pytest.mark.parametrize(
        ("form", "line"),
        [
            (
                "json",
                '"occasions": ["birthday", null], "offers": [null, 9.99], "reminders": [null], "wishes": [null, {"sku": "TEE-01", ',
            ),
            ("csv", '"[""birthday"", null]","[null, 9.99]",[null],"[null, {""sku"": ""TEE-01"", '),
            ("table", ' [missing, {"sku": "TEE-01", '),
        ],
    )
    def test_arrays_are_put_out_item_by_item(self, form: str, line: str) -> None:
        chosen = "[wish_list_id, occasions, offers, reminders, wishes]"
        text = f"version: 1\nname: a\nbase: wish_lists\nwhere: [{{op: everyone}}]\nselect: {chosen}\n"

        found = run("run", write("a.segment.yaml", text), "--data", shop, "--format", form).stdout

        assert line in found

    def test_a_narrow_terminal_shows_the_outer_columns(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "80")

        found = run("run", write("a.segment.yaml", DEFINITION), "--data", shop)

        assert max(len(line) for line in found.stdout.splitlines()) <= 80
        assert found.stdout.splitlines()[0].split()[-2:] == ["…", "note"]
        assert re.search(r"members; \d+ columns left out\n$", found.stdout)

    def test_now_is_said_where_it_matters(self) -> None:
        found = run("run", write("a.segment.yaml", MOVING), "--data", shop)

        assert found.stderr.startswith("as of ")

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["a.segment.yaml", "--data", "nope.duckdb"], "no data at nope.duckdb"),
            ([".", "--data", "."], ". is a folder, and one definition runs at a time"),
            (["nope.yaml", "--data", "."], "cannot read nope.yaml: No such file or directory"),
            (["a.segment.yaml", "--data", "."], 'no file for the table "shoppers"'),
            (["a.segment.yaml", "--data", "a.segment.yaml"], "a.segment.yaml cannot be opened by DuckDB"),
            (["a.segment.yaml"], "name what to read"),
        ],
    )
    def test_what_cannot_run_says_why(self, arguments: list[str], said: str) -> None:
        write("a.segment.yaml", DEFINITION)

        found = run("run", *arguments)

        assert (found.exit_code, found.stdout) == (2, "")
        assert said in found.stderr


class TestFacts:
    def test_every_dialect_has_a_line(self) -> None:
        lines = run("dialects").stdout.splitlines()

        assert lines[0].split() == ["name", "title", "tier", "versions", "forms", "refusals"]
        assert [line.split()[0] for line in lines[2:]] == [
            one["name"] for one in json.loads(run("dialects", "--format", "json").stdout)["dialects"]
        ]

    @pytest.mark.parametrize("name", dialect_names())
    def test_every_dialect_tells_what_is_known_of_it(self, name: str) -> None:
        facts = json.loads(run("dialects", name, "--format", "json").stdout)["facts"]

        assert all(one["answer"] and one["source"] for one in facts)

    def test_a_dialect_gives_its_answers_and_their_sources(self) -> None:
        facts = json.loads(run("dialects", "sqlite", "--format", "json").stdout)["facts"]
        fold = next(one for one in facts if one["question"] == "text.fold")

        assert not fold["supported"]
        assert all(one["source"] for one in facts)
        assert f"refused: {fold['answer']}" in run("dialects", "sqlite").stdout

    def test_the_matrix_says_what_a_dialect_refuses_and_why(self) -> None:
        cells = json.loads(run("dialects", "sqlite", "--matrix", "--format", "json").stdout)["operations"]
        by_name = {one["operation"]: one["dialects"]["sqlite"] for one in cells}
        lines = run("dialects", "sqlite", "--matrix").stdout.splitlines()

        assert by_name["contains, not_contains"] == {"exact": True, "forms": ["instr"], "refusals": []}
        assert not by_name["lower"]["exact"]
        assert f"refused: {by_name['lower']['refusals'][0]}" in next(one for one in lines if one.startswith("lower "))

    def test_the_matrix_of_all_has_every_operation_and_dialect(self) -> None:
        cells = json.loads(run("dialects", "--matrix", "--format", "json").stdout)["operations"]
        names = {one["name"] for one in json.loads(run("dialects", "--format", "json").stdout)["dialects"]}

        assert all(one["dialects"].keys() == names for one in cells)
        assert {one["operation"] for one in cells} <= {
            line.partition("  ")[0] for line in run("dialects", "--matrix").stdout.splitlines()
        }

    def test_the_schema_of_a_catalog_knows_its_names(self) -> None:
        plain = json.loads(run("schema").stdout)
        named = json.loads(run("schema", "--catalog", "shop.catalog.yaml").stdout)

        assert "enum" not in plain["properties"]["base"]
        assert "shoppers" in named["properties"]["base"]["enum"]
        relations, columns = ({*named["$defs"][one]["anyOf"][0]["enum"]} for one in ("Relation", "Path"))
        assert {"sent_back", "wishes"} <= relations, "an array leads to its items"
        assert {"email", "element", "pieces", "properties.clicks"} <= columns, "and documents have fields"

    def test_an_error_is_explained(self) -> None:
        found = run("error", "unknown-column")

        assert found.exit_code == 0
        assert found.stdout.startswith("unknown-column\n\n")
        assert len(found.stdout.splitlines()) > 2
        assert "<!--" not in found.stdout

    def test_every_error_is_listed(self) -> None:
        assert run("error").stdout.split() == sorted(CODES)

    def test_an_unknown_error_is_guessed(self) -> None:
        found = run("error", "unknown-colum")

        assert (found.exit_code, found.stdout) == (2, "")
        assert 'did you mean "unknown-column"?' in found.stderr

    def test_the_demo_shows_a_segment_and_all_others(self) -> None:
        found = run("demo")

        if expects_wheel:
            assert (found.exit_code, found.stdout, found.stderr.count("\n")) == (2, "", 1)
        else:
            assert found.exit_code == 0
            assert found.stdout.count("SELECT\n") >= 2
            assert len(re.findall(r"^ *[\d,]+  \w", found.stdout, re.MULTILINE)) == len(
                list(cdnow.glob("*.segment.yaml"))
            )


class TestCall:
    @pytest.mark.parametrize(
        "name", ["compile", "check", "apply", "run", "catalog", "diff", "dialects", "schema", "error", "demo"]
    )
    def test_help_is_short_and_has_an_example(self, name: str) -> None:
        found = run(name, "--help")

        assert found.exit_code == 0
        assert re.search(rf"Examples?:\n +segsql {name}", found.stdout)
        assert len(found.stdout.splitlines()) <= 50, "a screen"
        assert max(len(line) for line in found.stdout.splitlines()) <= 80

    def test_commands_are_told_in_whole_sentences(self) -> None:
        assert "..." not in run("--help").stdout.split("Commands:")[1]

    def test_the_version_is_the_package_s(self) -> None:
        assert re.fullmatch(r"segsql \d+\.\d+\.\d+\n", run("--version").stdout)

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["compile", "a.segment.yaml", "--dialct", "x"], "--dialect"),
            (["comple"], "Did you mean 'compile'?"),
            (["compile", "a.segment.yaml", "--into", "wiew"], "'view'"),
            (["compile", "a.segment.yaml", "-d", "postgress"], 'did you mean "postgres"?'),
            (["check", "a.segment.yaml", "-d", "postgress"], 'did you mean "postgres"?'),
            (["dialects", "postgress"], 'did you mean "postgres"?'),
            (["compile", "aa.segment.yaml"], 'did you mean "a.segment.yaml"?'),
            (["compile", "empty"], "no definitions in empty"),
            (["compile", "-"], "nothing came in on standard input"),
            (["compile", "binary"], "not UTF-8 text"),
            (["compile", "a.segment.yaml", "--catalog", "nope"], "cannot read nope"),
            (["compile", "a.segment.yaml", "--catalog", "empty"], "cannot read empty"),
            (["compile", "a.segment.yaml", "--out", "a.segment.yaml"], "cannot write to a.segment.yaml"),
            (["schema", "--catalog", "nope"], "cannot read nope"),
        ],
    )
    def test_a_wrong_call_is_told_what_is_right(self, arguments: list[str], said: str) -> None:
        write("a.segment.yaml", DEFINITION)
        Path("empty").mkdir()
        Path("binary").write_bytes(b"\xff\xfe\x00")

        found = run(*arguments)

        assert (found.exit_code, found.stdout) == (2, "")
        assert said in found.stderr

    def test_a_terminal_without_paths_is_asked_for_some(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(options, "reads_terminal", lambda: True)

        found = run("compile")

        assert found.exit_code == 2
        assert "name files or folders" in found.stderr

    def test_too_much_on_stdin_is_refused(self) -> None:
        found = run("compile", "-", stdin="#" * 1_100_000)

        assert found.exit_code == 1
        assert "error[too-large]" in found.stderr

    def test_what_is_no_utf8_on_stdin_is_refused(self) -> None:
        found = run("compile", "-", stdin=b"\xff")

        assert found.exit_code == 2
        assert "byte 0 is invalid" in found.stderr


class TestProcess:
    @pytest.fixture(autouse=True)
    def definitions(self) -> None:
        write("a.segment.yaml", DEFINITION)
        write("wrong.segment.yaml", WRONG)

    def test_a_pipe_has_no_color(self) -> None:
        good, bad = process("compile", "a.segment.yaml"), process("check", "wrong.segment.yaml")

        assert (good.returncode, good.stdout, good.stderr) == (0, sql(DEFINITION) + "\n", "")
        assert bad.returncode == 1
        assert "\x1b" not in bad.stdout + bad.stderr

    def test_color_can_be_asked_for_and_changes_no_text(self) -> None:
        found = process("compile", "a.segment.yaml", FORCE_COLOR="1")

        assert "\x1b[" in found.stdout
        assert re.sub(r"\x1b\[[\d;]*m", "", found.stdout) == sql(DEFINITION) + "\n"

    def test_color_can_be_forbidden(self) -> None:
        assert "\x1b" not in process("check", "wrong.segment.yaml", FORCE_COLOR="1", NO_COLOR="1").stdout

    def test_a_reader_that_leaves_is_no_error(self) -> None:
        code = "from segsql.cli import main; main()"
        for arguments in (["schema"], ["check", "wrong.segment.yaml"]):
            running = subprocess.Popen(
                [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
            )
            assert running.stdout
            assert running.stderr
            running.stdout.close()
            said = running.stderr.read()
            running.stderr.close()

            assert (running.wait(), said) == (0, "")

    @pytest.mark.parametrize(
        ("arguments", "closed", "code"),
        [
            ("check", "<&-", 2),
            ("check -", "<&-", 2),
            ("check a.segment.yaml", "<&-", 0),
            ("compile a.segment.yaml", ">&-", 0),
            ("check b.segment.yaml", ">&-", 1),
            ("check a.segment.yaml", "2>&-", 0),
            ("check b.segment.yaml", "2>&-", 1),
            ("check missing.segment.yaml", "<&- >&- 2>&-", 2),
        ],
    )
    @pytest.mark.skipif(os.name != "posix", reason="no shell closes a stream as this one does")
    def test_a_stream_that_is_closed_is_an_empty_one(self, arguments: str, closed: str, code: int) -> None:
        write("a.segment.yaml", DEFINITION)
        write("b.segment.yaml", "version: 2")
        call = f"\"{sys.executable}\" -c 'from segsql.cli import main; main()' {arguments} {closed}"

        found = subprocess.run(["/bin/sh", "-c", call], capture_output=True, text=True, check=False)

        assert found.returncode == code
        assert "internal error" not in found.stderr

    @pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["compile", "--help"]])
    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write to")
    def test_a_full_disk_is_an_error_of_every_page(self, arguments: list[str]) -> None:
        with Path("/dev/full").open("w") as full:
            found = subprocess.run(
                [sys.executable, "-c", "from segsql.cli import main; main()", *arguments],
                stdout=full, stderr=subprocess.PIPE, text=True, check=False,
            )  # fmt: skip

        assert found.returncode == 2
        assert re.fullmatch("error: .*No space left on device\n", found.stderr)

    @pytest.mark.parametrize("arguments", [["nothing"], ["check", "missing.segment.yaml"]])
    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write to")
    def test_an_error_that_nobody_can_be_told_has_its_code(self, arguments: list[str]) -> None:
        with Path("/dev/full").open("w") as full:
            found = subprocess.run(
                [sys.executable, "-c", "from segsql.cli import main; main()", *arguments],
                stdout=subprocess.PIPE, stderr=full, check=False,
            )  # fmt: skip

        assert found.returncode == 2

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write to")
    def test_a_full_disk_is_an_error(self) -> None:
        with Path("/dev/full").open("w") as full:
            found = subprocess.run(
                [sys.executable, "-c", "from segsql.cli import main; main()", "compile", "a.segment.yaml"],
                stdout=full, stderr=subprocess.PIPE, text=True, check=False,
            )  # fmt: skip

        assert found.returncode == 2
        assert re.fullmatch("error: .*No space left on device\n", found.stderr)

    def test_names_that_are_no_utf8_do_not_break_it(self) -> None:
        name = os.fsdecode(b"caf\xe9.segment.yaml")
        write(name, WRONG)

        found = subprocess.run(
            [sys.executable, "-c", "from segsql.cli import main; main()", "check", name],
            capture_output=True,
            check=False,
        )

        assert found.returncode == 1
        assert b"Traceback" not in found.stderr
        assert b"contry" in found.stdout

    def test_output_is_utf8_in_any_locale(self) -> None:
        write("a.segment.yaml", DEFINITION.replace("country, value: DE", "city, value: Zürich"))

        found = process("compile", "a.segment.yaml", PYTHONIOENCODING="ascii", LC_ALL="C")

        assert "'Zürich'" in found.stdout

    def test_a_small_command_loads_no_engine(self) -> None:
        code = (
            "import sys\nfrom typer.testing import CliRunner\nfrom segsql.cli.app import app\n"
            "CliRunner().invoke(app, ['check', 'a.segment.yaml'])\n"
            "print(sorted({'duckdb', 'pyarrow', 'psycopg', 'rich'} & set(sys.modules)))"
        )
        found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

        assert found.stdout == "[]\n"


@pytest.mark.parametrize("command", [("compile",), ("compile", "--stage", "lowered"), ("plan",)])
def test_a_terminal_gets_no_command_out_of_a_definition(
    command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write("a.segment.yaml", DEFINITION.replace("country, value: DE", 'name, value: "\\e[31m\\x9b2J\\t"'))

    def said(*, terminal: bool) -> str:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
        monkeypatch.setenv("NO_COLOR", "1")
        commands.app([command[0], "a.segment.yaml", *command[1:]], standalone_mode=False)
        return capsys.readouterr().out

    assert "'\\u001b[31m\\u009b2J\t'" in said(terminal=True)
    assert "'\x1b[31m\x9b2J\t'" in said(terminal=False)


@pytest.mark.parametrize("arguments", [("error", "\x9b2J"), ("compile", "a.segment.yaml", "--out", "/dev/null/\x9b2J")])
def test_a_remark_gives_a_terminal_no_command(arguments: tuple[str, ...]) -> None:
    write("a.segment.yaml", DEFINITION)

    found = run(*arguments).stderr

    assert "\\u009b2J" in found
    assert "\x9b" not in found


class TestInternalErrors:
    @pytest.fixture(autouse=True)
    def broken(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: object) -> None:
            raise KeyError("first line\nsecond line")

        monkeypatch.setattr("segsql.cli.facts.put_schema", fail)
        monkeypatch.setattr("sys.argv", ["segsql", "schema"])

    def test_one_is_a_line_and_a_request(self, capfd: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as left:
            cli.main()

        assert left.value.code == 2
        said = capfd.readouterr()
        assert said.out == ""
        assert said.err.startswith("internal error: KeyError: ")
        assert said.err.count("\n") == 2
        assert "report" in said.err

    def test_one_is_a_traceback_for_developers(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SEGSQL_DEBUG", "1")

        with pytest.raises(KeyError):
            cli.main()
