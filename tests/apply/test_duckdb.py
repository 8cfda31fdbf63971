"""Segments made, changed, tracked and removed in a live DuckDB database: with as little as it takes, nothing of others touched, all or nothing."""

import datetime as dt
import random
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest
from diary import Diary, Members, alike, kept, kinds, known, start
from diary import catalog as diary_catalog
from diary import keys as diary_keys
from diary import segment as active_ones
from diary import values as diary_values
from engines.registry import each_engine
from typer.testing import CliRunner

import segsql as sg
from segsql.apply.duckdb.session import transaction
from segsql.apply.record import parse_comment
from segsql.cli.app import app
from segsql.model.queries import Query

pytestmark = pytest.mark.skipif(not each_engine("duckdb"), reason="DuckDB is left out")

catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "shoppers": {
                "key": ["shopper_id"],
                "columns": {
                    "shopper_id": {"type": "integer", "nullable": False},
                    "email": "text",
                    "country": "text",
                    "spent": "decimal(12,2)",
                },
            }
        },
    }
)
rich: dict[str, Any] = {
    "into": "table",
    "key": True,
    "indexes": [{"columns": ["email"]}],
    "comment": "It's the Germans",
    "comments": {"email": "where to write"},
    "views": [{"name": "reached", "where": [{"op": "is_present", "column": "email"}]}],
}
unkeyed: dict[str, Any] = {**rich, "key": False}


def german(
    *columns: str, name: str = "germans", country: object = "DE", called: str | None = None, **target: Any
) -> sg.Segment:
    """Those of a country, with a target where one is wished for."""
    target |= {"name": called} if called is not None else {}
    wish: dict[str, Any] = {
        "version": 1,
        "name": name,
        "base": "shoppers",
        "where": [{"op": "eq", "column": "country", "value": country}],
        "select": list(columns or ("shopper_id", "email")),
    }
    return sg.Segment.model_validate({**wish, "target": target} if target else wish)


def reader(of: str = "germans", name: str = "readers", **target: Any) -> sg.Segment:
    """Members of another segment who spend."""
    wish: dict[str, Any] = {
        "version": 1,
        "name": name,
        "base": "shoppers",
        "where": [{"op": "in_segment", "segment": of}, {"op": "gte", "column": "spent", "value": 10}],
        "select": ["shopper_id"],
    }
    return sg.Segment.model_validate({**wish, "target": target} if target else wish)


class Shop:
    """A database with shoppers, and somebody who makes segments of them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.conn = duckdb.connect(str(path), config={"threads": 1})

    def execute(self, sql: str) -> list[tuple[Any, ...]]:
        return self.conn.execute(sql).fetchall()

    def apply(self, segment: sg.Segment | Query, **given: Any) -> sg.Applied:
        return sg.duckdb.apply(self.conn, segment, catalog, **given)

    def refused(self, code: str, segment: sg.Segment, **given: Any) -> str:
        """What is said of a call that is refused, which changes nothing."""
        before = self.everything()
        with pytest.raises(sg.SegsqlError) as problem:
            self.apply(segment, **given)
        assert [one.code for one in problem.value.diagnostics] == [code]
        assert self.everything() == before
        return str(problem.value)

    def everything(self) -> list[list[tuple[Any, ...]]]:
        """All that there is, with the numbers by which the engine knows it: they change when something is made anew."""
        asked = (
            "SELECT database_name, schema_name, view_name, view_oid, comment, sql FROM duckdb_views() WHERE NOT internal ORDER BY ALL",
            "SELECT database_name, schema_name, table_name, table_oid, comment, sql FROM duckdb_tables() ORDER BY ALL",
            "SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal ORDER BY ALL",
            "SELECT index_name, index_oid, comment, sql FROM duckdb_indexes() ORDER BY ALL",
        )
        return [self.execute(one) for one in asked]

    def members(self, name: str = "germans") -> list[tuple[Any, ...]]:
        return sorted(self.execute(f'SELECT * FROM "{name}"'), key=repr)

    def kind(self, name: str = "germans") -> str | None:
        tables = "SELECT 'table' FROM duckdb_tables() WHERE table_name = ? UNION ALL SELECT 'view' FROM duckdb_views() WHERE view_name = ?"
        found = self.conn.execute(tables, [name, name]).fetchall()
        return found[0][0] if found else None

    def comment(self, name: str = "germans") -> str:
        asked = "SELECT comment FROM (FROM duckdb_tables() SELECT table_name, comment UNION ALL FROM duckdb_views() SELECT view_name, comment) t(n, comment) WHERE n = ?"
        return str(self.conn.execute(asked, [name]).fetchall()[0][0])


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    found = Shop(tmp_path / "shop.duckdb")
    found.execute("CREATE TABLE shoppers (shopper_id BIGINT, email VARCHAR, country VARCHAR, spent DECIMAL(12, 2))")
    found.execute(
        "INSERT INTO shoppers VALUES (1, 'ada@example.com', 'DE', 5), (2, NULL, 'DE', 20), (3, 'eve@example.com', 'FR', 30)"
    )
    yield found
    found.conn.close()


both = [(1, "ada@example.com"), (2, None)]


@pytest.mark.parametrize("target", [{"into": "view"}, {"into": "table"}, rich])
def test_what_is_there_as_it_is_to_be_stays_so(shop: Shop, target: dict[str, Any]) -> None:
    wanted = german(**target)
    first = shop.apply(wanted)
    before = shop.everything()
    second = shop.apply(wanted)

    assert (first.done, first.changed, first.retries) == (True, True, 0)
    assert first.rows == second.rows == (2 if target["into"] == "table" else None)
    assert (second.statements, second.changed) == ((), False)
    assert shop.everything() == before
    assert shop.members() == both


def test_what_is_there_stays_when_the_file_is_opened_again(shop: Shop) -> None:
    made = [
        german(**rich),
        german(name="others", country="FR"),
        german(name="doctors", country="it's \\ 'DE' AS \u0394", called="as AS x"),
    ]
    for one in made:
        shop.apply(one)
    shop.conn.close()
    shop.conn = duckdb.connect(str(shop.path), config={"threads": 1})

    assert [shop.apply(one).statements for one in made] == [()] * 3
    assert [one.changed for one in sg.duckdb.status(shop.conn)] == [()] * 3


def test_a_dry_run_says_all_that_is_run_but_for_the_record(shop: Shop) -> None:
    shop.apply(german(**rich))
    shop.execute("CREATE INDEX mine ON germans (shopper_id, email)")
    shop.execute("COMMENT ON COLUMN germans.shopper_id IS 'who it''s'")
    before = shop.everything()
    forecast = shop.apply(german(**rich), to=sg.Refresh(), dry_run=True)
    assert (forecast.done, forecast.changed, shop.everything()) == (False, False, before)
    done = shop.apply(german(**rich), to=sg.Refresh())

    assert done.statements[:-1] == forecast.statements
    assert done.statements[-1].startswith('COMMENT ON TABLE "germans" IS ')
    assert "record" in done.statements[-1]


def test_a_view_becomes_a_table_and_a_table_a_view(shop: Shop) -> None:
    shop.apply(german())
    shop.execute("CREATE VIEW theirs AS SELECT email FROM germans")
    for kind in ("table", "view", "table"):
        shop.apply(german(), to=sg.Create(kind))
        assert shop.kind() == kind
        assert shop.members() == both
        assert len(shop.members("theirs")) == 2


def test_a_table_is_filled_with_the_rows_of_now(shop: Shop) -> None:
    wanted = german(into="table")
    shop.apply(wanted)
    shop.execute("INSERT INTO shoppers VALUES (4, 'ida@example.com', 'DE', 1)")

    assert shop.apply(wanted).rows == 2
    assert shop.apply(wanted, to=sg.Refresh()).rows == 3
    assert len(shop.members()) == 3


def test_what_others_gave_it_stays(shop: Shop) -> None:
    shop.apply(german("shopper_id", "email", "spent", **unkeyed))
    for one in (
        "ALTER TABLE germans ALTER COLUMN spent SET DEFAULT 7",
        "CREATE INDEX mine ON germans (lower(email))",
        "COMMENT ON INDEX mine IS 'mine; it''s'",
        "COMMENT ON COLUMN germans.spent IS 'theirs; it''s'",
    ):
        with_index = one.startswith("ALTER")
        if with_index:
            shop.execute("DROP INDEX germans__email")
            shop.execute(one)
            shop.execute("CREATE INDEX germans__email ON germans (email)")
        else:
            shop.execute(one)
    shop.apply(german("shopper_id", "email", "spent", **unkeyed), to=sg.Refresh())

    indexes = shop.execute("SELECT index_name, comment FROM duckdb_indexes() ORDER BY ALL")
    assert indexes == [("germans__email", None), ("mine", "mine; it's")]
    columns = shop.execute(
        "SELECT column_name, comment, column_default FROM duckdb_columns() WHERE table_name = 'germans' ORDER BY column_index"
    )
    assert columns == [("shopper_id", None, None), ("email", "where to write", None), ("spent", "theirs; it's", "7")]


def test_constraints_of_others_stay(shop: Shop) -> None:
    shop.apply(german(into="table"))
    shop.execute("ALTER TABLE germans ALTER COLUMN shopper_id SET NOT NULL")
    shop.execute("ALTER TABLE germans ADD UNIQUE (shopper_id, email)")
    asked = "SELECT constraint_type, constraint_column_names FROM duckdb_constraints() WHERE table_name = 'germans' ORDER BY ALL"
    before = shop.execute(asked)
    shop.apply(german(into="table"), to=sg.Refresh())

    assert shop.execute(asked) == before
    assert len(before) == 2
    for other in (german("email", into="table"), german(into="view")):
        assert "that the new one cannot have" in shop.refused("in-use", other)


def test_comments_of_others_on_columns_of_a_view_stay(shop: Shop) -> None:
    shop.apply(german())
    shop.execute("COMMENT ON COLUMN germans.email IS 'theirs'")
    shop.apply(german("shopper_id", "email", "spent"))

    asked = "SELECT comment FROM duckdb_columns() WHERE table_name = 'germans' AND column_name = 'email'"
    assert shop.execute(asked) == [("theirs",)]


def test_an_index_of_others_keeps_its_columns(shop: Shop) -> None:
    shop.apply(german(into="table"))
    shop.execute("CREATE INDEX mine ON germans (email)")

    assert "what others gave it" in shop.refused("in-use", german("shopper_id", into="table"))
    said = shop.refused("in-use", german(name="deutsche", into="table"), former="germans")
    assert 'indexes of others keep "main.germans" from being given another name: mine' in said


@pytest.mark.parametrize(
    "theirs",
    [
        "CREATE TABLE germans (x INTEGER)",
        "CREATE VIEW germans AS SELECT 1 AS x",
        "CREATE VIEW GERMANS AS SELECT 1 AS x",
    ],
)
@pytest.mark.parametrize("target", [{"into": "view"}, {"into": "table"}])
def test_what_others_made_is_left_as_it_is(shop: Shop, theirs: str, target: dict[str, Any]) -> None:
    shop.execute(theirs)
    for aim in (sg.Create(), sg.Refresh(), sg.Drop(dependents=True)):
        assert "was not made by segsql" in shop.refused("not-ours", german(**target), to=aim)


def test_what_somebody_made_anew_is_theirs(shop: Shop) -> None:
    shop.apply(german())
    mark = shop.comment().replace("'", "''")
    shop.execute("CREATE OR REPLACE VIEW germans AS SELECT 1 AS shopper_id")
    assert "was not made by segsql" in shop.refused("not-ours", german())
    shop.execute("DROP VIEW germans")
    shop.execute("CREATE TABLE germans AS SELECT 1 AS shopper_id")
    shop.execute(f"COMMENT ON TABLE germans IS '{mark}'")
    assert "is a table, and was made as a view" in shop.refused("not-ours", german())


def test_a_view_of_the_target_takes_nobodys_place(shop: Shop) -> None:
    shop.execute("CREATE VIEW reached AS SELECT 1 AS x")
    assert '"main.reached" is in the way' in shop.refused("not-ours", german(**rich))
    shop.execute("DROP VIEW reached")
    shop.apply(german(**rich))
    shop.execute("CREATE OR REPLACE VIEW reached AS SELECT 1 AS x")
    assert 'the view "main.reached" was not made by segsql' in shop.refused("not-ours", german(**rich), to=sg.Refresh())


def test_what_was_made_of_another_segment_is_left(shop: Shop) -> None:
    shop.apply(german(name="germans"))
    shop.apply(german(name="french", country="FR"))
    taken = german(name="allemands", called="germans")

    assert 'was made of "germans"' in shop.refused("not-ours", taken)
    shop.apply(taken, former="germans")
    assert [one.segment for one in sg.duckdb.status(shop.conn)] == ["french", "allemands"]
    assert 'both "main.french" and "main.germans" are there' in shop.refused("in-use", taken, former="french")


def test_an_index_of_others_is_made_anew_where_it_was(shop: Shop) -> None:
    shop.execute("CREATE SCHEMA crm")
    wanted = german(into="table", schema="crm")
    shop.apply(wanted)
    shop.execute("CREATE INDEX mine ON crm.germans (email)")
    shop.apply(wanted, to=sg.Refresh())
    assert shop.execute("SELECT schema_name, table_name FROM duckdb_indexes()") == [("crm", "germans")]

    here = german(name="here", into="table", schema="main")
    shop.apply(here)
    shop.execute("CREATE INDEX too ON here (email)")
    shop.execute("USE crm")
    document = catalog.document.model_dump(mode="json", exclude_defaults=True, by_alias=True)
    document["tables"]["shoppers"]["table"] = ["main", "shoppers"]
    other = sg.Catalog.model_validate({**document, "version": 1})
    with pytest.raises(sg.ApplyError, match="can only be made anew from its own schema"):
        sg.duckdb.apply(shop.conn, here, other, to=sg.Refresh())
    shop.execute("USE main")
    shop.apply(here, to=sg.Refresh())


def test_views_of_others_stay_whole(shop: Shop) -> None:
    shop.apply(german())
    shop.execute("CREATE VIEW below AS SELECT email FROM germans WHERE shopper_id > 0")
    shop.execute("CREATE VIEW theirs AS SELECT (SELECT count(*) FROM below) AS n")
    shop.execute("CREATE VIEW bystander AS WITH germans AS (SELECT 1 AS x) SELECT x FROM germans")

    said = shop.refused("in-use", german(), to=sg.Drop(dependents=True))
    assert 'read by views that segsql did not make: "main.below", "main.theirs" ' in said
    assert "main.below" in shop.refused("in-use", german(name="deutsche"), former="germans")
    said = shop.refused("in-use", german("shopper_id"))
    assert 'views could not be read any more: "main.below", "main.theirs"' in said
    shop.apply(german("email", "shopper_id", "spent"))
    assert len(shop.members("below")) == 2


def test_a_view_that_reads_through_a_macro_stays_whole(shop: Shop) -> None:
    shop.apply(german())
    shop.execute("CREATE MACRO them() AS TABLE SELECT email FROM germans")
    shop.execute("CREATE VIEW theirs AS SELECT * FROM them()")
    shop.execute("CREATE VIEW named AS SELECT email FROM query_table('germans')")

    said = shop.refused("in-use", german(), to=sg.Drop())
    assert 'could not be read any more: "main.named", "main.theirs"' in said


def test_a_view_that_was_broken_before_is_in_nobodys_way(shop: Shop) -> None:
    shop.apply(german())
    shop.execute("CREATE TABLE gone (shopper_id BIGINT)")
    shop.execute("CREATE VIEW theirs AS SELECT email FROM germans JOIN gone USING (shopper_id)")
    shop.execute("DROP TABLE gone")
    shop.apply(german("shopper_id"))

    assert shop.members() == [(1,), (2,)]


def test_what_reads_it_is_made_anew_under_its_new_name(shop: Shop) -> None:
    old, new = german(into="table"), german(name="deutsche", into="table")
    first, second = reader(), reader("readers", "whales")
    below = {"germans": old, "readers": first}
    shop.apply(old)
    shop.apply(first, segments=below, references="object")
    shop.apply(second, segments=below, references="object")
    shop.execute("COMMENT ON COLUMN whales.shopper_id IS 'theirs'")
    assert shop.members("whales") == [(2,)]

    again = {"readers": reader("deutsche"), "whales": second}
    assert 'read by segments whose definitions are not at hand: "readers", "whales"' in shop.refused(
        "in-use", new, former="germans"
    )
    done = shop.apply(new, former="germans", segments=again)
    assert shop.kind("germans") is None
    assert shop.members("whales") == [(2,)]
    known = {**again, "deutsche": new}
    assert shop.apply(again["readers"], segments=known, references="object").statements == ()
    assert shop.apply(second, segments=known, references="object").statements == ()
    assert [one.changed for one in sg.duckdb.status(shop.conn)] == [(), (), ()]
    asked = "SELECT comment FROM duckdb_columns() WHERE table_name = 'whales'"
    assert shop.execute(asked) == [("theirs",)]
    assert done.rows == 2

    assert 'is read by segments: "readers", "whales"' in shop.refused("in-use", new, to=sg.Drop())
    shop.apply(new, to=sg.Drop(dependents=True))
    assert sg.duckdb.status(shop.conn) == ()


def test_what_of_ours_reads_it_stays_whole(shop: Shop) -> None:
    below = {"germans": german()}
    shop.apply(german())
    shop.apply(reader(), segments=below, references="object")

    assert 'could not be read any more: "main.readers"' in shop.refused("in-use", german("email"))


@pytest.mark.parametrize("name", ["deutsche", "ddr"])
def test_it_is_given_another_name(shop: Shop, name: str) -> None:
    shop.apply(german(**rich))
    renamed = german(name=name, **rich)
    shop.apply(renamed, former="germans")

    assert (shop.kind("germans"), shop.kind(name)) == (None, "table")
    assert shop.members("reached") == both[:1]
    assert shop.apply(renamed, former="germans").statements == ()
    (status,) = sg.duckdb.status(shop.conn)
    assert (status.segment, status.meaning) == (name, sg.plan(renamed, catalog).meaning)


def test_it_moves_to_another_schema(shop: Shop) -> None:
    shop.execute("CREATE SCHEMA crm")
    shop.apply(german(**rich))
    moved = german(**rich, schema="crm")
    shop.execute("COMMENT ON COLUMN germans.shopper_id IS 'theirs'")
    shop.apply(moved, former=("main", "germans"))

    assert shop.execute("SELECT count(*) FROM crm.reached") == [(1,)]
    assert shop.kind("germans") == "table"
    assert shop.execute("SELECT DISTINCT schema_name FROM duckdb_columns() WHERE comment = 'theirs'") == [("crm",)]
    assert shop.apply(moved).statements == ()
    with pytest.raises(sg.ApplyError, match="Schema with name"):
        shop.apply(german(name="x", schema="nowhere"))


def test_what_was_changed_by_hand_is_made_anew(shop: Shop) -> None:
    shop.apply(german(**rich))
    shop.execute("DROP INDEX germans__email")
    shop.execute("DROP VIEW reached")
    shop.execute("COMMENT ON COLUMN germans.email IS 'something else'")
    (status,) = sg.duckdb.status(shop.conn)
    assert status.changed == (
        "index germans__email is gone",
        "the comment of column email is another",
        "view reached of it is gone",
    )
    done = shop.apply(german(**rich))
    assert not any("CREATE OR REPLACE" in one for one in done.statements)
    assert sg.duckdb.status(shop.conn)[0].changed == ()

    shop.execute("DROP INDEX germans__email")
    shop.execute("ALTER TABLE germans ADD COLUMN mine INTEGER")
    assert "its columns are others" in sg.duckdb.status(shop.conn)[0].changed
    shop.apply(german(**rich))
    assert sg.duckdb.status(shop.conn)[0].changed == ()
    assert shop.members() == both


def test_a_plan_that_was_run_by_hand_is_taken_over(shop: Shop) -> None:
    for step in sg.plan(german(**rich), catalog).steps:
        shop.execute(step.sql)
    (status,) = [one for one in sg.duckdb.status(shop.conn) if one.path[-1] == "germans"]
    assert (status.applied, status.rows) == (None, None)
    assert "by hand, of another definition" in shop.refused("not-ours", german(country="FR", **rich))
    shop.apply(german(**rich))

    (status,) = sg.duckdb.status(shop.conn)
    assert (status.rows, status.changed) == (2, ())
    assert shop.apply(german(**rich)).statements == ()


def test_a_record_alone_is_written_anew(shop: Shop) -> None:
    shop.apply(german())
    twice = german().model_copy(update={"where": (*german().where, *german().where)})
    assert sg.plan(twice, catalog).meaning != sg.plan(german(), catalog).meaning
    shop.apply(twice)
    found = parse_comment(shop.comment())

    assert found is not None
    assert found.record is not None
    assert found.record.state == sg.plan(twice, catalog).state
    assert (found.meaning, found.statement) == (found.record.state.meaning, found.record.state.fingerprint)


def test_a_whole_query_of_another_dialect_is_refused(shop: Shop) -> None:
    wanted = Query.model_validate({"name": "all", "text": "select email from shoppers", "dialect": "postgres"})
    with pytest.raises(sg.UnsupportedByDialect, match="put out for no other dialect"):
        shop.apply(wanted)
    assert shop.kind("all") is None


def test_what_stands_in_front_of_a_table_is_not_read(shop: Shop) -> None:
    shop.execute("CREATE TEMP TABLE Shoppers AS SELECT 9 AS shopper_id, 'x' AS email, 'DE' AS country")
    assert 'stands in front of "shoppers"' in shop.refused("in-use", german())
    shop.execute("DROP TABLE temp.Shoppers")
    shop.execute("CREATE TEMP VIEW germans AS SELECT 1 AS x")
    assert 'stands in front of "germans"' in shop.refused("in-use", german())
    shop.execute("DROP VIEW temp.germans")
    shop.apply(german())


def test_what_is_no_table_is_not_read(shop: Shop) -> None:
    frame = shop.conn.sql("FROM shoppers").to_arrow_table()
    assert frame.num_rows == 3
    for name in ("frame", "gone"):
        document = catalog.document.model_dump(mode="json", exclude_defaults=True, by_alias=True)
        document["tables"]["shoppers"]["table"] = name
        other = sg.Catalog.model_validate({**document, "version": 1})
        with pytest.raises(sg.ApplyError, match=f'no column "country" of a table or view "{name}"'):
            sg.duckdb.apply(shop.conn, german(), other)
    shop.execute("ALTER TABLE shoppers DROP COLUMN email")
    assert 'no column "email"' in shop.refused("engine-refused", german())


def test_it_runs_in_a_transaction_of_its_own(shop: Shop) -> None:
    shop.execute("BEGIN")
    for call in (
        lambda: shop.apply(german()),
        lambda: sg.duckdb.read(shop.conn, sg.plan(german(), catalog, to=sg.Count())),
    ):
        with pytest.raises(sg.DefinitionError, match="in a transaction already"):
            call()
    shop.execute("ROLLBACK")
    shop.apply(german())
    shop.execute("BEGIN")
    assert len(sg.duckdb.status(shop.conn)) == 1
    shop.execute("ROLLBACK")


def test_only_what_changes_something_is_applied(shop: Shop) -> None:
    with pytest.raises(sg.DefinitionError, match="Count changes nothing"):
        shop.apply(german(), to=sg.Count())
    for aim in (sg.Drop(), sg.Refresh()):
        with pytest.raises(sg.DefinitionError, match="there is nothing to change"):
            shop.apply(german(), to=aim)


@pytest.mark.parametrize(
    ("begun", "name", "to"), [(sg.Create(), "germans", sg.Drop()), (sg.Track(), "germans__changes", sg.Untrack())]
)
def test_a_temporary_table_is_not_dropped_in_place_of_it(shop: Shop, begun: Any, name: str, to: Any) -> None:
    wish = german(into="table")
    shop.apply(wish, to=begun)
    shop.execute(f"CREATE TEMPORARY TABLE {name} AS SELECT 1 AS mine")
    assert "stands in front" in shop.refused("in-use", wish, to=to)
    assert shop.execute(f"SELECT mine FROM temp.{name}") == [(1,)]


def test_a_file_that_is_open_to_read_is_told_as_that(shop: Shop) -> None:
    shop.conn.close()
    shop.conn = duckdb.connect(str(shop.path), config={"threads": 1}, read_only=True)
    assert shop.apply(german(), dry_run=True).statements
    assert "this only reads" in shop.refused("engine-refused", german())


def test_the_catalog_of_a_connection_that_is_closed_is_refused(shop: Shop) -> None:
    shop.conn.close()
    with pytest.raises(sg.ApplyError, match="ConnectionException"):
        sg.duckdb.catalog(shop.conn)


def test_no_value_is_told(shop: Shop) -> None:
    shop.execute("UPDATE shoppers SET email = 'secret' WHERE shopper_id = 1")
    shop.execute("UPDATE shoppers SET shopper_id = 1")
    said = shop.refused("engine-refused", german(into="table", key=True))
    assert "rows would break a key" in said
    assert "secret" not in said
    shop.execute(
        "CREATE VIEW strange AS SELECT CAST(email AS BIGINT) AS shopper_id, country, email, spent FROM shoppers"
    )
    document = catalog.document.model_dump(mode="json", exclude_defaults=True, by_alias=True)
    document["tables"]["shoppers"]["table"] = "strange"
    other = sg.Catalog.model_validate({**document, "version": 1})
    with pytest.raises(sg.ApplyError, match="ConversionException") as problem:
        sg.duckdb.apply(shop.conn, german(into="table"), other)
    assert "secret" not in str(problem.value)
    assert problem.value.__suppress_context__


class Others:
    """What others do to the same at the same time, until they are told to let go."""

    def __init__(self, shop: Shop, sql: str) -> None:
        self.cursor = shop.conn.cursor()
        self.cursor.execute("BEGIN")
        self.cursor.execute(sql)

    def let_go(self) -> None:
        self.cursor.execute("ROLLBACK")


quick = {"options": sg.duckdb.Options(attempts=3, longest_pause=0.01)}


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ({"into": "view"}, "CREATE OR REPLACE VIEW germans AS SELECT 1 AS x"),
        ({"into": "table"}, "INSERT INTO germans VALUES (7, 'x')"),
        ({"into": "table"}, "DROP TABLE germans"),
    ],
)
def test_it_is_begun_again_while_others_are_in_the_way(
    shop: Shop, ours: dict[str, Any], theirs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.apply(german(**ours))
    others = Others(shop, theirs)
    wanted = german("shopper_id", "email", "spent", **ours)
    if "INSERT" in theirs:
        # Rows that are not there yet are in nobody's way: who added them finds the table gone.
        assert shop.apply(wanted, **quick).retries == 0
        with pytest.raises(duckdb.TransactionException):
            others.cursor.execute("COMMIT")
        return
    assert "at each of 3 tries" in shop.refused("busy", wanted, **quick)
    tries: list[bool] = []

    @contextmanager
    def counted(*given: Any, **named: Any) -> Generator[None]:
        tries.append(True)
        if len(tries) == 3:
            others.let_go()
        with transaction(*given, **named):
            yield

    monkeypatch.setattr("segsql.apply.duckdb.applying.transaction", counted)
    assert shop.apply(wanted, **quick).retries == 2
    assert shop.apply(wanted).statements == ()


def together(jobs: Sequence[Any]) -> list[BaseException]:
    """Run jobs in threads that begin at once, and return what went wrong."""
    problems: list[BaseException] = []
    gate = threading.Barrier(len(jobs))

    def run(job: Any) -> None:
        try:
            gate.wait()
            job()
        except BaseException as problem:
            problems.append(problem)

    threads = [threading.Thread(target=run, args=(one,)) for one in jobs]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return problems


def test_several_at_once_do_one_after_the_other(shop: Shop) -> None:
    patient = sg.duckdb.Options(attempts=40, longest_pause=0.3)
    for number in range(4):
        wanted = [
            german("shopper_id", *columns, name=f"germans_{number}", into=into)
            for columns, into in ((("email",), "view"), (("spent",), "table"), ((), "view"))
        ]

        def job(one: sg.Segment) -> Any:
            cursor = shop.conn.cursor()
            return lambda: [sg.duckdb.apply(cursor, one, catalog, options=patient) for _ in range(2)]

        assert together([job(one) for one in wanted]) == []
        states = [sg.plan(one, catalog).state for one in wanted]
        found = parse_comment(shop.comment(f"germans_{number}"))
        assert found is not None
        assert found.record is not None
        assert found.record.state in states


@pytest.mark.parametrize("kinds", [("view", "view"), ("table", "table"), ("view", "table")])
def test_readers_never_miss_it(shop: Shop, kinds: tuple[str, str]) -> None:
    choices = [german("shopper_id", "email", into=kinds[0]), german("email", "shopper_id", "spent", into=kinds[1])]
    shop.apply(choices[0])
    done, reads = threading.Event(), [0, 0]

    def look(number: int) -> Any:
        cursor = shop.conn.cursor()

        def loop() -> None:
            while not done.is_set():
                assert len(cursor.execute("SELECT shopper_id, email FROM germans").fetchall()) == 2
                reads[number] += 1

        return loop

    def replacing() -> None:
        try:
            for number in range(12):
                shop.apply(choices[(number + 1) % 2])
        finally:
            done.set()

    assert together([look(0), look(1), replacing]) == []
    assert min(reads) > 0


def test_who_is_killed_leaves_the_old_or_the_new(shop: Shop) -> None:
    """A process is killed behind a statement of its transaction: the first, or one behind which little is left."""
    shop.apply(german(**rich))
    shop.conn.close()
    shop.conn = duckdb.connect(str(shop.path), config={"threads": 1})
    before = shop.everything()
    shop.conn.close()
    code = """
import os, sys
import duckdb
import segsql as sg
import segsql.apply.duckdb.work as work
left, run = int(sys.argv[2]), work.run
def counted(*given):
    global left
    found = run(*given)
    left -= 1
    if left == 0:
        os.kill(os.getpid(), 9)
    return found
work.run = counted
conn = duckdb.connect(sys.argv[1], config={"threads": 1})
sg.duckdb.apply(conn, sg.loads(sys.argv[3]), sg.Catalog.loads(sys.argv[4]))
"""
    wanted = german("shopper_id", "email", "spent", **rich)
    texts = (
        wanted.model_dump_json(exclude_defaults=True),
        catalog.document.model_dump_json(exclude_defaults=True, by_alias=True),
    )

    def ended(stop: int) -> int:
        found = subprocess.run([sys.executable, "-c", code, str(shop.path), str(stop), *texts], check=False)
        shop.conn = duckdb.connect(str(shop.path), config={"threads": 1})
        return found.returncode

    for stop in (1, 9):
        assert ended(stop) == -9
        assert shop.everything() == before
        shop.conn.close()
    assert ended(1_000) == 0
    assert shop.apply(wanted).statements == ()


def shown_to(shop: Shop, members: Members, others: Members) -> None:
    """Let these be the rows of the base, those of others not active."""
    words = {"text": "VARCHAR", "integer": "BIGINT", "timestamp": "TIMESTAMP"}
    columns = ", ".join(f'"{name}" {words.get(kind, kind)}' for name, kind in kinds.items())
    shop.execute(f"CREATE OR REPLACE TABLE people ({columns})")
    rows = [
        (*one, active, *(cell.replace(tzinfo=None) if isinstance(cell, dt.datetime) else cell for cell in cells))
        for found, active in ((members, True), (others, False))
        for one, cells in found.items()
    ]
    if rows:
        shop.conn.executemany(f"INSERT INTO people VALUES ({', '.join('?' * len(kinds))})", rows)


def test_twenty_steps_of_tracking_are_the_difference(shop: Shop) -> None:
    chance, diary, moment = random.Random(8), Diary(), start
    selected = active_ones.model_copy(update={"select": kept})

    def apply(to: Any, as_of: dt.datetime = start) -> sg.Applied:
        return sg.duckdb.apply(shop.conn, selected, diary_catalog, to=to, as_of=as_of)

    def drawn() -> Members:
        chosen = chance.sample(diary_keys, chance.randint(0, len(diary_keys)))
        return {one: tuple(chance.choice(diary_values[name]) for name in kept) for one in chosen}

    def read(view: str, columns: Sequence[str]) -> list[tuple[Any, ...]]:
        shown = ", ".join(f'"{one}"' for one in columns)
        found = shop.execute(f"SELECT {shown} FROM active_ones__{view}")
        return [
            tuple(one.replace(tzinfo=dt.UTC) if isinstance(one, dt.datetime) else one for one in row) for row in found
        ]

    shown_to(shop, {}, {})
    assert apply(sg.Track()).changed
    assert apply(sg.Track()).statements == ()
    for _ in range(20):
        members, others = drawn(), drawn()
        shown_to(shop, members, {one: cells for one, cells in others.items() if one not in members})
        moment += dt.timedelta(microseconds=chance.choice((0, 1, 1, 1, 5)))
        now = {one: tuple(map(known, cells)) for one, cells in members.items()}
        before = {**diary.members}, len(diary.past)
        counted = sg.duckdb.read(
            shop.conn,
            sg.plan(
                selected,
                diary_catalog,
                to=sg.Changes(),
                tracking=sg.plan(selected, diary_catalog, to=sg.Track()).tracking,
            ),
        )
        assert counted.rows == (diary.counts(now),)
        done = apply(sg.Advance(), moment)
        diary.advance(now, moment)

        then, gone = before
        assert dict(done.counts) == {
            "total": len(diary.members),
            "added": len(diary.members.keys() - then.keys()),
            "updated": sum(1 for one in then.keys() & diary.members.keys() if then[one] != diary.members[one]),
            "removed": len(diary.past) - gone,
            "unchanged": sum(1 for one in then.keys() & diary.members.keys() if then[one] == diary.members[one]),
        }
        assert alike(read("history", ("region", "id", "entered_at", "left_at"))) == alike(diary.history())
        snapshot = read("snapshot", ("region", "id", *kept))
        assert alike(snapshot) == alike([(*one, *cells) for one, cells in diary.members.items()])
    (status,) = sg.duckdb.status(shop.conn)
    assert (status.path, status.kind, status.segment) == (("main", "active_ones__changes"), "table", "active_ones")
    assert apply(sg.Untrack()).changed
    assert sg.duckdb.status(shop.conn) == ()


def test_two_who_go_on_at_once_record_a_change_once(shop: Shop) -> None:
    shop.apply(german(), to=sg.Track())
    patient = sg.duckdb.Options(attempts=40, longest_pause=0.3)

    def job(day: int) -> Any:
        cursor, moment = shop.conn.cursor(), dt.datetime(2026, 3, day, tzinfo=dt.UTC)
        return lambda: sg.duckdb.apply(cursor, german(), catalog, to=sg.Advance(), as_of=moment, options=patient)

    assert together([job(day) for day in (16, 17, 18)]) == []
    assert shop.execute("SELECT count(*) FROM germans__changes") == [(2,)]


def test_who_goes_on_behind_another_begins_anew(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.apply(german(), to=sg.Track())
    first, second = (dt.datetime(2026, 3, day, tzinfo=dt.UTC) for day in (16, 17))
    cursor, tries = shop.conn.cursor(), list[bool]()

    @contextmanager
    def overtaken(conn: duckdb.DuckDBPyConnection, *, keep: bool) -> Generator[None]:
        with transaction(conn, keep=keep):
            conn.execute("FROM shoppers").fetchall()
            tries.append(True)
            if len(tries) == 1:
                sg.duckdb.apply(cursor, german(), catalog, to=sg.Advance(), as_of=first)
            yield

    monkeypatch.setattr("segsql.apply.duckdb.applying.transaction", overtaken)
    done = shop.apply(german(), to=sg.Advance(), as_of=second)
    assert (done.retries, dict(done.counts)["added"]) == (1, 0)
    assert shop.execute("SELECT count(*) FROM germans__changes") == [(2,)]


def test_what_is_recorded_of_others_is_left(shop: Shop) -> None:
    shop.execute("CREATE VIEW germans__history AS SELECT 1 AS x")
    assert "was not made by segsql" in shop.refused("not-ours", german(), to=sg.Track())
    shop.execute("DROP VIEW germans__history")
    shop.execute("CREATE VIEW germans__changes AS SELECT 1 AS x")
    assert "was not made by segsql" in shop.refused("not-ours", german(), to=sg.Track())
    shop.execute("DROP VIEW germans__changes")
    shop.apply(german(), to=sg.Track())
    shop.execute("CREATE VIEW theirs AS SELECT * FROM germans__history")
    assert 'is read by "main.theirs"' in shop.refused("in-use", german(), to=sg.Untrack())
    taken = german(name="x").model_copy(update={"name": "germans__changes"})
    assert 'holds the changes of "germans"' in shop.refused("not-ours", taken)


def test_tracking_that_was_begun_by_hand_goes_on(shop: Shop) -> None:
    for step in sg.plan(german(), catalog, to=sg.Track()).steps:
        shop.execute(step.sql)
    moment = dt.datetime(2026, 3, 16, tzinfo=dt.UTC)
    assert "is not known" in shop.refused("not-ours", german("shopper_id"), to=sg.Advance(), as_of=moment)
    done = shop.apply(german(), to=sg.Advance(), as_of=moment)

    assert dict(done.counts)["added"] == 2
    found = parse_comment(shop.comment("germans__changes"))
    assert found is not None
    assert found.record is not None
    assert found.record.tracking == sg.plan(german(), catalog, to=sg.Track()).tracking
    with pytest.raises(sg.DefinitionError, match="as of a moment"):
        shop.apply(german(), to=sg.Advance())
    with pytest.raises(sg.DefinitionError, match="nothing is tracked yet"):
        shop.apply(german(name="x"), to=sg.Untrack())


def test_status_tells_what_is_made_of_columns_that_are_others(shop: Shop) -> None:
    shop.apply(german())
    shop.apply(german(name="stored", into="table"))
    shop.execute("ALTER TABLE shoppers ALTER COLUMN email TYPE INTEGER USING 1")
    shop.execute("ALTER TABLE shoppers DROP COLUMN country")
    found = sg.duckdb.status(shop.conn, count=True)

    stale = ("column shoppers.country is gone", "column shoppers.email is INTEGER now, and was VARCHAR")
    assert [(one.segment, one.kind, one.rows, one.stale) for one in found] == [
        ("germans", "view", None, stale),
        ("stored", "table", 2, stale),
    ]
    shop.execute("DROP TABLE shoppers")
    assert [one.stale for one in sg.duckdb.status(shop.conn)] == [("shoppers is gone",)] * 2


def test_status_looks_in_one_schema_or_in_all(shop: Shop) -> None:
    shop.execute("CREATE SCHEMA crm")
    for one in (german(**rich), german(name="there", schema="crm")):
        shop.apply(one)
    shop.apply(german(), to=sg.Track())
    shop.execute("CREATE VIEW theirs AS SELECT 1 AS x")

    assert [one.path for one in sg.duckdb.status(shop.conn)] == [
        ("crm", "there"),
        ("main", "germans"),
        ("main", "germans__changes"),
    ]
    assert [one.path for one in sg.duckdb.status(shop.conn, schema="CRM")] == [("crm", "there")]
    (found,) = sg.duckdb.status(shop.conn, schema="crm", count=True)
    assert found.rows == 2
    assert found.applied is not None
    assert abs(found.applied - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=5)


def test_plans_that_read_are_read(shop: Shop) -> None:
    def read(to: Any) -> sg.Rows:
        return sg.duckdb.read(shop.conn, sg.plan(german(), catalog, to=to))

    assert read(sg.Count()).value == 2
    assert read(sg.Preview(1)).rows == ((1, "ada@example.com"),)
    assert read(sg.Page(5, (1,))).rows == ((2, None),)
    assert len(read(sg.Sample(2))) == 2
    assert "shoppers" in str(read(sg.Explain()))
    assert shop.apply(german()).changed


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO shoppers VALUES (9, 'x', 'DE', 1)",
        "CREATE TABLE mine AS SELECT 1 AS x",
        "CREATE TEMP TABLE mine AS SELECT 1 AS x",
        "COPY shoppers TO 'out.csv'",
        "EXPLAIN ANALYZE COPY shoppers TO 'out.csv'",
        "EXPLAIN (ANALYZE) COPY shoppers TO 'out.csv'",
        "SELECT 1; DROP TABLE shoppers",
        "SELECT nextval('numbers')",
        "ROLLBACK",
        "SET threads = 1",
    ],
)
def test_what_reads_can_write_nothing(shop: Shop, sql: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    shop.execute("CREATE SEQUENCE numbers")
    before = shop.everything()
    plan = sg.plan(german(), catalog, to=sg.Count())
    forged = replace(plan, steps=(replace(plan.steps[0], sql=sql),))
    with pytest.raises(sg.ApplyError, match="engine-refused"):
        sg.duckdb.read(shop.conn, forged)

    assert shop.everything() == before
    assert not (tmp_path / "out.csv").exists()
    assert len(shop.members("shoppers")) == 3
    assert shop.execute("SELECT nextval('numbers')") == [(1,)]


def test_what_takes_too_long_is_stopped(shop: Shop) -> None:
    plan = sg.plan(german(), catalog, to=sg.Count())
    long = "SELECT count(*) FROM range(100000000) a, range(100000) b WHERE a.range % 7 = b.range % 3"
    with pytest.raises(sg.ApplyError, match=r"longer than 0\.2 seconds"):
        sg.duckdb.read(shop.conn, replace(plan, steps=(replace(plan.steps[0], sql=long),)), timeout=0.2)
    assert sg.duckdb.read(shop.conn, plan, timeout=None).value == 2
    with pytest.raises(sg.DefinitionError, match="nothing can run for 0 seconds"):
        sg.duckdb.read(shop.conn, plan, timeout=0)


def test_only_plans_that_read_are_read(shop: Shop) -> None:
    for plan, said in (
        (sg.plan(german(), catalog), "changes something"),
        (sg.plan(german(), catalog, dialect="sqlite", to=sg.Count()), "the plan is for sqlite"),
    ):
        with pytest.raises(sg.DefinitionError, match=said):
            sg.duckdb.read(shop.conn, plan)


def test_the_driver_is_loaded_when_it_is_used() -> None:
    code = (
        "import sys, segsql as sg; sg.duckdb.apply; print(sorted({'duckdb', 'tenacity', 'pyarrow'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    assert found.stdout == "[]\n"


def test_the_command_line_applies(shop: Shop, tmp_path: Path) -> None:
    shop.conn.close()
    definition = tmp_path / "germans.segment.yaml"
    definition.write_text(
        "{version: 1, name: germans, base: shoppers, where: [{op: eq, column: country, value: DE}], select: [shopper_id]}",
        encoding="utf-8",
    )
    written = "{version: 1, tables: {shoppers: {key: [shopper_id], columns: {shopper_id: integer, country: text}}}}"
    (tmp_path / "shop.catalog.yaml").write_text(written, encoding="utf-8")

    def said(*arguments: str) -> str:
        found = CliRunner().invoke(app, ["apply", str(definition), "--db", str(shop.path), *arguments])
        assert found.exit_code == 0, found.stderr
        return found.stderr

    assert "2 statements to run, with --yes" in said()
    assert "3 statements in" in said("--yes")
    assert "nothing to do" in said("--yes")
    shop.conn = duckdb.connect(str(shop.path), config={"threads": 1})
    assert shop.members() == [(1,), (2,)]
