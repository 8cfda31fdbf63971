"""Segments made, changed and removed in a live PostgreSQL database: with as little as it takes, nothing of others touched, all or nothing."""

import datetime as dt
import threading
from collections.abc import Iterator, Sequence
from typing import Any

import psycopg
import psycopg.rows
import pytest
from engines import PostgresEngine
from psycopg.sql import SQL, Identifier

import segsql as sg
from segsql.apply.postgres.session import run
from segsql.apply.record import parse_comment

catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "key": ["id"],
                "columns": {"id": "integer", "plan": "text", "score": "integer", "joined": "date"},
            }
        },
    }
)
many = 1_000
moment = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
views = [{"name": "low", "where": [{"op": "lt", "column": "score", "value": 50}]}]


def segment(least: int = 1, *columns: str, name: str = "trial", **target: Any) -> sg.Segment:
    """Those of a score, with a target where one is wished for."""
    wish: dict[str, Any] = {
        "version": 1,
        "name": name,
        "base": "people",
        "where": [{"op": "gte", "column": "score", "value": least}],
        "select": list(columns or ("id", "score")),
    }
    return sg.Segment.model_validate({**wish, "target": target} if target else wish)


def reader(of: str = "trial", name: str = "readers", least: int = 10, **target: Any) -> sg.Segment:
    """Members of another segment."""
    wish: dict[str, Any] = {
        "version": 1,
        "name": name,
        "base": "people",
        "where": [{"op": "in_segment", "segment": of}, {"op": "gte", "column": "score", "value": least}],
        "select": ["id"],
    }
    return sg.Segment.model_validate({**wish, "target": target} if target else wish)


class Shop:
    """A database with people, somebody who makes segments of them, and somebody who reads these."""

    def __init__(self, engine: PostgresEngine) -> None:
        self.engine = engine
        self.boss = engine.connection
        for role in ("maker", "guest"):
            if not self.boss.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)).fetchall():
                self.boss.execute(SQL("CREATE ROLE {} LOGIN").format(Identifier(role)))
        self.boss.execute("GRANT CREATE, USAGE ON SCHEMA public TO maker")
        self.boss.execute("GRANT USAGE ON SCHEMA public TO guest")
        self.boss.execute("CREATE TABLE people (id bigint PRIMARY KEY, plan text, score bigint, joined date)")
        self.boss.execute(
            "INSERT INTO people SELECT i, CASE WHEN i %% 2 = 0 THEN 'trial' ELSE 'paid' END, i, '2026-01-01'"
            " FROM generate_series(1, %s) AS i",
            (many,),
        )
        self.boss.execute("GRANT SELECT ON people TO maker, guest")
        self.opened: list[psycopg.Connection[Any]] = []
        self.maker = self.connect("maker")

    def connect(self, role: str, *, autocommit: bool = True) -> psycopg.Connection[Any]:
        """A further connection."""
        found = psycopg.connect(
            host=self.engine.connection.info.host, user=role, dbname=self.engine.database, autocommit=autocommit
        )
        self.opened.append(found)
        return found

    def apply(self, one: sg.Segment, **given: Any) -> sg.Applied:
        """Run a plan as the one who makes segments, and see that the connection is as it was."""
        connection = given.pop("connection", self.maker)
        settings = "SELECT current_setting('search_path'), current_setting('lock_timeout'), current_setting('TimeZone')"
        before = connection.execute(settings).fetchall()
        connection.rollback()
        try:
            return sg.postgres.apply(connection, one, catalog, **given)
        finally:
            if not connection.closed:
                assert connection.info.transaction_status is psycopg.pq.TransactionStatus.IDLE
                assert connection.execute(settings).fetchall() == before
                connection.rollback()

    def refused(self, one: sg.Segment, **given: Any) -> tuple[str, str, str]:
        """The code, the message and the hint of what is refused, which changes nothing."""
        before = self.all_there()
        with pytest.raises(sg.ApplyError) as refusal:
            self.apply(one, **given)
        assert self.all_there() == before
        (found,) = refusal.value.diagnostics
        return found.code, found.message, found.hint

    def rows(self, query: str, role: str = "maker") -> list[Any]:
        """What somebody reads."""
        connection = self.maker if role == "maker" else self.connect(role)
        return connection.execute(query.encode()).fetchall()

    def all_there(self) -> list[Any]:
        """Every object, by its number, with what is said of it and granted on it."""
        return self.boss.execute(
            "SELECT oid, relname, relkind, relowner, relacl::text, reloptions, obj_description(oid, 'pg_class') FROM pg_class"
            " WHERE relnamespace = 'public'::regnamespace ORDER BY oid"
        ).fetchall()

    def names(self) -> set[str]:
        """The names of all tables and views."""
        return {str(one[1]) for one in self.all_there() if one[2] in "rvm"}

    def record(self, name: str) -> Any:
        """The record of an object."""
        ((comment,),) = self.boss.execute("SELECT obj_description(%s::regclass, 'pg_class')", (name,)).fetchall()
        mark = parse_comment(comment)
        assert mark is not None
        return mark.record

    def kind(self, name: str) -> str:
        """What an object is."""
        return str(self.boss.execute("SELECT relkind::text FROM pg_class WHERE relname = %s", (name,)).fetchall()[0][0])


@pytest.fixture
def shop(postgres: PostgresEngine) -> Iterator[Shop]:
    made = Shop(postgres)
    yield made
    for one in made.opened:
        one.close()


def purposes(applied: sg.Applied) -> list[str]:
    return [one.purpose for one in applied.plan.steps]


# Made, changed, removed


@pytest.mark.parametrize("kind", ["view", "table", "materialized_view"])
def test_it_is_made_and_a_second_time_nothing_is_done(shop: Shop, kind: Any) -> None:
    wish = segment(11, into=kind, key=kind != "view", comment="People") if kind != "view" else segment(11)
    made = shop.apply(wish)
    assert made.done
    assert made.changed
    assert made.rows == (None if kind == "view" else many - 10)
    assert shop.rows("SELECT COUNT(*) FROM trial") == [(many - 10,)]

    before = shop.all_there()
    again = shop.apply(wish)
    assert (again.statements, again.changed, again.rows) == ((), False, made.rows)
    assert shop.all_there() == before

    record = shop.record("trial")
    assert record.state.fingerprint == made.plan.fingerprint
    assert [(".".join(one.table), one.column, one.type) for one in record.reads] == [
        ("public.people", "id", "bigint"),
        ("public.people", "score", "bigint"),
    ]
    assert record.rows == made.rows
    assert abs(record.applied - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=5)


@pytest.mark.parametrize("kind", ["view", "table", "materialized_view"])
@pytest.mark.parametrize("columns", [("id", "score"), ("id", "score", "plan"), ("id", "plan"), ("plan", "id")])
def test_it_is_changed_and_keeps_what_others_gave_it(shop: Shop, kind: Any, columns: Sequence[str]) -> None:
    shop.apply(segment(), to=sg.Create(kind))
    shop.maker.execute("GRANT SELECT ON trial TO guest WITH GRANT OPTION")
    shop.maker.execute("COMMENT ON COLUMN trial.id IS 'who it is'")
    found = shop.apply(segment(501, *columns), to=sg.Create(kind))
    assert found.changed
    assert shop.rows("SELECT COUNT(*) FROM trial", "guest") == [(many - 500,)]
    granted = (
        "SELECT is_grantable FROM information_schema.table_privileges WHERE table_name = 'trial' AND grantee = 'guest'"
    )
    if kind != "materialized_view":
        assert shop.rows(granted) == [("YES",)]
    assert shop.rows("SELECT col_description('trial'::regclass, attnum) FROM pg_attribute"
                     " WHERE attrelid = 'trial'::regclass AND attname = 'id'") == [("who it is",)]  # fmt: skip
    assert shop.apply(segment(501, *columns), to=sg.Create(kind)).statements == ()


@pytest.mark.parametrize("before", ["view", "table", "materialized_view"])
@pytest.mark.parametrize("after", ["view", "table", "materialized_view"])
def test_one_kind_becomes_another(shop: Shop, before: Any, after: Any) -> None:
    shop.apply(segment(), to=sg.Create(before))
    shop.maker.execute("GRANT SELECT ON trial TO guest")
    shop.apply(segment(301), to=sg.Create(after))
    assert shop.kind("trial") == {"view": "v", "table": "r", "materialized_view": "m"}[after]
    assert shop.rows("SELECT COUNT(*) FROM trial", "guest") == [(many - 300,)]
    assert shop.record("trial").rows == (None if after == "view" else many - 300)
    assert shop.names() == {"people", "trial"}


@pytest.mark.parametrize("kind", ["table", "materialized_view"])
@pytest.mark.parametrize("key", [True, False])
def test_rows_are_filled_anew(shop: Shop, kind: Any, key: bool) -> None:
    wish = segment(into=kind, key=key, indexes=[{"columns": ["score"]}])
    shop.apply(wish)
    then = shop.record("trial").applied
    shop.boss.execute("DELETE FROM people WHERE id > 600")
    shop.boss.execute("GRANT SELECT ON trial TO guest")
    assert shop.apply(wish).statements == ()
    found = shop.apply(wish, to=sg.Refresh())
    assert found.rows == 600
    assert shop.rows("SELECT COUNT(*) FROM trial", "guest") == [(600,)]
    assert shop.record("trial").rows == 600
    assert shop.record("trial").applied > then
    assert shop.names() == {"people", "trial"}
    indexes = {one for (one,) in shop.rows("SELECT indexname FROM pg_indexes WHERE tablename = 'trial'")}
    assert indexes == {"trial__score"} | ({"trial__key"} if key else set())


def test_a_materialized_view_is_refreshed_concurrently_within_the_transaction(shop: Shop) -> None:
    wish = segment(into="materialized_view", key=True)
    shop.apply(wish)
    with shop.connect("guest"), shop.connect("maker", autocommit=False) as slow:
        slow.execute("SELECT * FROM trial LIMIT 1")  # an open reader is no obstacle
        found = shop.apply(wish, to=sg.Refresh())
    assert "CONCURRENTLY" in found.statements[0]


def test_parts_come_and_go_while_rows_stay(shop: Shop) -> None:
    shop.apply(segment(into="table", comments={"id": "who"}))
    then = shop.record("trial").applied
    more = shop.apply(segment(into="table", indexes=[{"columns": ["score"]}], comments={"id": "whom"}))
    assert sorted(purposes(more)) == ["comment", "index"]
    assert shop.record("trial").applied == then
    assert shop.record("trial").rows == many
    fewer = shop.apply(segment(into="table"))
    assert set(purposes(fewer)) == {"comment", "drop"}
    assert shop.apply(segment(into="table")).statements == ()


def test_views_over_it_are_made_with_it(shop: Shop) -> None:
    wish = segment(into="table", views=views)
    shop.apply(wish)
    shop.maker.execute("GRANT SELECT ON low TO guest")
    shop.boss.execute("REVOKE SELECT ON people FROM guest")
    assert shop.rows("SELECT COUNT(*) FROM low", "guest") == [(49,)]
    shop.apply(wish, to=sg.Refresh())
    assert shop.rows("SELECT COUNT(*) FROM low", "guest") == [(49,)]
    assert shop.rows("SELECT reloptions FROM pg_class WHERE relname = 'low'") == [(["security_barrier=true"],)]
    shop.apply(wish, to=sg.Drop())
    assert shop.names() == {"people"}


def test_a_view_asks_for_the_rights_of_its_readers(shop: Shop) -> None:
    shop.apply(segment())
    shop.maker.execute("GRANT SELECT ON trial TO guest")
    assert shop.rows("SELECT COUNT(*) FROM trial", "guest") == [(many,)]
    shop.boss.execute("REVOKE SELECT ON people FROM guest")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        shop.rows("SELECT COUNT(*) FROM trial", "guest")
    shop.maker.execute("ALTER VIEW trial SET (security_invoker = false)")
    shop.apply(segment(2))  # what an operator set is kept
    assert shop.rows("SELECT COUNT(*) FROM trial", "guest") == [(many - 1,)]


@pytest.mark.parametrize("kind", ["view", "table", "materialized_view"])
@pytest.mark.parametrize("least", [1, 2])
def test_it_gets_another_name(shop: Shop, kind: Any, least: int) -> None:
    shop.apply(segment(into=kind))
    shop.maker.execute("GRANT SELECT ON trial TO guest")
    wish = segment(least, name="probation", into=kind)
    found = shop.apply(wish, former="trial")
    assert found.changed
    assert shop.names() == {"people", "probation"}
    assert shop.rows("SELECT COUNT(*) FROM probation", "guest") == [(many + 1 - least,)]
    assert shop.record("probation").state.name == "probation"
    assert shop.apply(wish, former="trial").statements == ()
    assert shop.apply(wish).statements == ()


def test_it_moves_to_another_schema(shop: Shop) -> None:
    shop.boss.execute("CREATE SCHEMA audiences AUTHORIZATION maker")
    shop.boss.execute("GRANT USAGE ON SCHEMA audiences TO guest")
    shop.apply(segment())
    shop.maker.execute("GRANT SELECT ON trial TO guest")
    wish = segment(schema="audiences")
    shop.apply(wish, former="public.trial")
    assert shop.names() == {"people"}
    assert shop.rows("SELECT COUNT(*) FROM audiences.trial", "guest") == [(many,)]
    assert shop.apply(wish).statements == ()
    shop.apply(wish, to=sg.Drop())
    assert shop.rows("SELECT 1 FROM pg_class WHERE relname = 'trial'") == []


def test_the_name_with_its_schema_is_the_same_name(shop: Shop) -> None:
    shop.apply(segment())
    found = shop.apply(segment(schema="public"))
    assert purposes(found) == []
    assert shop.apply(segment(schema="public")).statements == ()


def test_names_without_a_schema_are_of_the_one_that_is_named(shop: Shop) -> None:
    shop.boss.execute("CREATE SCHEMA audiences AUTHORIZATION maker")
    shop.boss.execute("CREATE TABLE audiences.people AS SELECT * FROM people LIMIT 5")
    shop.boss.execute("GRANT SELECT ON audiences.people TO maker")
    shop.apply(segment(), schema="audiences")
    assert shop.rows("SELECT COUNT(*) FROM audiences.trial") == [(5,)]
    assert shop.names() == {"people"}


@pytest.mark.parametrize("kind", ["view", "table", "materialized_view"])
def test_it_is_removed(shop: Shop, kind: Any) -> None:
    shop.apply(segment(into=kind))
    found = shop.apply(segment(into=kind), to=sg.Drop())
    assert found.changed
    assert shop.names() == {"people"}
    with pytest.raises(sg.DefinitionError):
        shop.apply(segment(into=kind), to=sg.Drop())


# Told, and not done


@pytest.mark.parametrize("to", [sg.Create("table"), sg.Refresh(), sg.Drop(), sg.Track()])
def test_a_dry_run_changes_nothing_and_says_what_would_be_run(shop: Shop, to: Any) -> None:
    shop.apply(segment(), to=sg.Create("table"))
    shop.maker.execute("GRANT SELECT ON trial TO guest")
    before = shop.all_there()
    told = shop.apply(segment(2), to=to, dry_run=True)
    assert not told.done
    assert not told.changed
    assert shop.all_there() == before
    done = shop.apply(segment(2), to=to)

    def kept(applied: sg.Applied) -> list[str]:
        return [one for one in applied.statements if ", record " not in one and not one.startswith("ANALYZE")]

    assert kept(done) == kept(told)
    assert any("GRANT" in one for one in told.statements) == isinstance(to, sg.Create | sg.Refresh)


def test_progress_is_told_ahead_of_each_step(shop: Shop) -> None:
    told: list[tuple[str, int, int]] = []
    options = sg.postgres.Options(progress=lambda *step: told.append(step))
    shop.apply(segment(into="table"), options=options)
    told.clear()
    shop.apply(segment(into="table"), to=sg.Refresh(), options=options)
    assert told == [(one, at, 4) for at, one in enumerate(["create", "mark", "drop", "rename"], 1)]


# What is of others


@pytest.mark.parametrize(
    "made", ["VIEW trial AS SELECT 1 AS id", "TABLE trial (id bigint)", "MATERIALIZED VIEW trial AS SELECT 1", "SEQUENCE trial"]
)  # fmt: skip
@pytest.mark.parametrize("to", [sg.Create("view"), sg.Create("table"), sg.Refresh(), sg.Drop()])
def test_what_others_made_is_left_as_it_is(shop: Shop, made: str, to: Any) -> None:
    shop.maker.execute(f"CREATE {made}".encode())
    assert shop.refused(segment(), to=to)[0] == "not-ours"


def test_what_was_made_of_another_segment_is_left_as_it_is(shop: Shop) -> None:
    shop.apply(segment())
    other = segment(2, name="other").model_copy(update={"target": segment(name="x").target})
    other = sg.Segment.model_validate({**segment(2, name="other").model_dump(mode="json"), "target": {"name": "trial"}})
    code, message, hint = shop.refused(other)
    assert (code, "trial" in message, "former" in hint) == ("not-ours", True, True)
    shop.apply(other, former="trial")
    assert shop.record("trial").state.name == "other"


def test_a_segment_does_not_take_the_place_of_a_view_over_another(shop: Shop) -> None:
    shop.apply(segment(into="table", views=views))
    assert shop.refused(segment(name="low"))[0] == "not-ours"


@pytest.mark.parametrize("kind", ["view", "table", "materialized_view"])
def test_what_others_made_over_it_stays(shop: Shop, kind: Any) -> None:
    shop.apply(segment(), to=sg.Create(kind))
    shop.maker.execute("CREATE VIEW theirs AS SELECT COUNT(*) AS n FROM trial")
    code, message, _ = shop.refused(segment(2, "id"), to=sg.Create(kind))
    assert code == "in-use"
    assert "theirs" in message
    code, message, _ = shop.refused(segment(), to=sg.Drop())
    assert (code, "theirs" in message) == ("in-use", True)
    if kind == "view":
        shop.apply(segment(2, "id", "score", "plan"))  # replaced in place
        assert shop.rows("SELECT n FROM theirs") == [(many - 1,)]


def test_a_table_that_has_to_stay_is_filled_in_place(shop: Shop) -> None:
    wish = segment(into="table", preserve=True)
    shop.apply(wish)
    shop.maker.execute("CREATE VIEW theirs AS SELECT COUNT(*) AS n FROM trial")
    found = shop.apply(segment(2, "id", "score", "plan", into="table", preserve=True))
    assert found.rows == many - 1
    assert shop.rows("SELECT n FROM theirs") == [(many - 1,)]


@pytest.mark.parametrize(
    "hung",
    [
        "CREATE INDEX theirs ON trial (score)",
        "CREATE TRIGGER theirs BEFORE INSERT ON trial FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
        "ALTER TABLE trial ENABLE ROW LEVEL SECURITY",
        "CREATE RULE theirs AS ON INSERT TO trial DO INSTEAD NOTHING",
        "CREATE STATISTICS theirs ON id, score FROM trial",
    ],
)
def test_what_others_hung_on_it_is_not_lost_unsaid(shop: Shop, hung: str) -> None:
    shop.apply(segment(into="table"))
    shop.maker.execute(hung.encode())
    assert shop.apply(segment(into="table")).statements == ()
    code, message, _ = shop.refused(segment(2, into="table"))
    assert code == "in-use"
    assert "theirs" in message or "row security" in message
    assert shop.refused(segment(2, into="table"), dry_run=True)[0] == "in-use"
    shop.apply(segment(2, into="table"), to=sg.Drop())
    assert shop.names() == {"people"}


@pytest.mark.parametrize(
    "by_others",
    [
        "CREATE TABLE theirs (id bigint REFERENCES trial (id))",
        "CREATE TABLE theirs () INHERITS (trial)",
        "CREATE TABLE theirs (of regclass DEFAULT 'trial')",
        "CREATE FUNCTION theirs() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT COUNT(*) FROM trial; END",
        "CREATE POLICY theirs ON others USING (id IN (SELECT id FROM trial))",
    ],
)
@pytest.mark.parametrize("to", [sg.Refresh(), sg.Drop()])
def test_what_others_tied_to_it_is_told_beforehand(shop: Shop, by_others: str, to: Any) -> None:
    wish = segment(into="table", key=True)
    shop.apply(wish)
    shop.maker.execute("CREATE TABLE others (id bigint)")
    shop.maker.execute(by_others.encode())
    code, message, _ = shop.refused(wish, to=to, dry_run=True)
    assert (code, "theirs" in message) == ("in-use", True)


# What is of ours, and reads it


@pytest.mark.parametrize("kind", ["view", "table", "materialized_view"])
@pytest.mark.parametrize("into", ["view", "materialized_view"])
def test_what_reads_it_is_made_anew_with_it(shop: Shop, kind: Any, into: Any) -> None:
    known = {"trial": segment(), "readers": reader(), "further": reader("readers", "further", 20)}
    shop.apply(known["trial"], to=sg.Create(kind))
    for name in ("readers", "further"):
        shop.apply(known[name], to=sg.Create(into), segments=known, references="object")
    shop.maker.execute("GRANT SELECT ON readers TO guest")
    shop.maker.execute("GRANT SELECT ON further TO guest")
    shop.maker.execute("GRANT SELECT ON trial TO guest")
    before = {name: shop.record(name) for name in ("readers", "further")}

    found = shop.apply(segment(501, "id"), to=sg.Create(kind), segments=known)
    assert found.changed
    for name in ("readers", "further"):
        assert shop.rows(f"SELECT COUNT(*) FROM {name}", "guest") == [(many - 500,)]
        assert shop.record(name).state.meaning != before[name].state.meaning
        assert shop.record(name).rows == (None if into == "view" else many - 500)
    known["trial"] = segment(501, "id")
    assert shop.apply(known["trial"], to=sg.Create(kind), segments=known).statements == ()
    for name in ("readers", "further"):
        again = shop.apply(known[name], to=sg.Create(into), segments=known, references="object")
        assert again.statements == ()


def test_what_reads_it_and_is_not_at_hand_stays(shop: Shop) -> None:
    known = {"trial": segment(), "readers": reader()}
    shop.apply(known["trial"])
    shop.apply(known["readers"], segments=known, references="object")
    code, message, hint = shop.refused(segment(2, "id"))
    assert code == "in-use"
    assert "readers" in message
    assert "segments" in hint
    shop.apply(segment(2))  # in place nobody is in the way
    assert shop.rows("SELECT COUNT(*) FROM readers") == [(many - 9,)]


def test_what_reads_it_is_removed_with_it_if_that_is_said(shop: Shop) -> None:
    known = {"trial": segment(), "readers": reader()}
    shop.apply(known["trial"])
    shop.apply(known["readers"], segments=known, references="object")
    assert shop.refused(segment(), to=sg.Drop())[0] == "in-use"
    shop.apply(segment(), to=sg.Drop(dependents=True))
    assert shop.names() == {"people"}


def test_what_reads_it_follows_another_name(shop: Shop) -> None:
    known = {"trial": segment(), "readers": reader()}
    shop.apply(known["trial"], to=sg.Create("table"))
    shop.apply(known["readers"], segments=known, references="object")
    after = {"probation": segment(name="probation"), "readers": reader("probation")}
    shop.apply(segment(name="probation"), to=sg.Create("table"), former="trial", segments=after)
    assert shop.rows("SELECT COUNT(*) FROM readers") == [(many - 9,)]
    shop.apply(segment(2, "id", name="probation"), to=sg.Create("table"), segments=after)
    assert shop.rows("SELECT COUNT(*) FROM readers") == [(many - 9,)]


# Changed by hand, or run by hand


def test_what_somebody_changed_by_hand_is_made_anew(shop: Shop) -> None:
    shop.apply(segment())
    shop.maker.execute("GRANT SELECT ON trial TO guest")
    shop.maker.execute("CREATE OR REPLACE VIEW trial AS SELECT id, score, 1 AS more FROM people WHERE score = 7")
    shop.apply(segment())
    assert shop.rows("SELECT COUNT(*) FROM trial", "guest") == [(many,)]
    assert shop.apply(segment()).statements == ()


@pytest.mark.parametrize("unique", [True, False])
@pytest.mark.parametrize("to", [sg.Create(), sg.Refresh()])
def test_a_materialized_view_that_was_emptied_is_made_anew(shop: Shop, to: Any, unique: bool) -> None:
    indexes = [{"columns": ["id"], "unique": unique}]
    wish = segment(into="materialized_view", indexes=indexes)
    shop.apply(wish)
    shop.maker.execute("REFRESH MATERIALIZED VIEW trial WITH NO DATA")
    (told,) = sg.postgres.status(shop.maker)
    assert told.changed == ("its rows were taken away, and it cannot be read",)
    assert shop.apply(wish, to=to).rows == many
    assert shop.rows("SELECT COUNT(*) FROM trial") == [(many,)]


def test_what_others_added_is_no_change_of_it(shop: Shop) -> None:
    wish = segment(into="table", indexes=[{"columns": ["score"]}])
    shop.apply(wish)
    shop.maker.execute("CREATE INDEX theirs ON trial (id)")
    shop.maker.execute("COMMENT ON COLUMN trial.id IS 'who'")
    shop.maker.execute("GRANT SELECT ON trial TO guest")
    assert shop.apply(wish).statements == ()
    shop.maker.execute("DROP INDEX trial__score")
    found = shop.apply(wish)
    assert purposes(found) == ["index"]


@pytest.mark.parametrize(
    "behind", ["", "{}", "null", "[" * 100_000, '{"version": 2}', '{"version": 1, "state": 7}', "no JSON"]
)
def test_a_record_that_is_none_is_as_good_as_none(shop: Shop, behind: str) -> None:
    shop.apply(segment())
    ((comment,),) = shop.rows("SELECT obj_description('trial'::regclass, 'pg_class')")
    forged = f"{comment.partition(', record ')[0]}, record {behind}"
    shop.maker.execute(SQL("COMMENT ON VIEW trial IS {}").format(forged))
    assert shop.apply(segment()).changed
    assert shop.record("trial").state.name == "trial"
    assert shop.apply(segment()).statements == ()


@pytest.mark.parametrize("kind", ["view", "table", "materialized_view"])
def test_what_a_plan_made_that_was_run_by_hand_is_taken_over(shop: Shop, kind: Any) -> None:
    wish = segment(into=kind, key=kind != "view", views=views)
    made = sg.plan(wish, catalog, dialect="postgres")
    for step in made.steps:
        shop.maker.execute(step.sql.encode())
    shop.maker.execute("GRANT SELECT ON trial TO guest")
    shop.apply(wish)
    assert shop.rows("SELECT COUNT(*) FROM trial", "guest") == [(many,)]
    assert shop.rows("SELECT COUNT(*) FROM low") == [(49,)]
    assert shop.apply(wish).statements == ()


def test_what_a_stopped_plan_left_is_swept(shop: Shop) -> None:
    wish = segment(into="table")
    shop.apply(wish)
    state = shop.record("trial").state
    stopped = sg.plan(wish, catalog, dialect="postgres", to=sg.Refresh(), current=state)
    for step in stopped.steps[:2]:
        shop.maker.execute(step.sql.encode())
    assert "trial__new" in shop.names()
    shop.apply(wish)
    assert shop.names() == {"people", "trial"}

    shop.maker.execute("CREATE TABLE trial__new (id bigint)")
    assert shop.refused(wish, to=sg.Refresh())[0] == "not-ours"


# Who may, and who is in the way


def test_a_superuser_is_refused_unless_allowed(shop: Shop) -> None:
    assert shop.refused(segment(), connection=shop.boss)[0] == "unsafe-role"
    options = sg.postgres.Options(allow_superuser=True)
    assert shop.apply(segment(), connection=shop.boss, options=options).changed


def test_what_the_engine_refuses_is_told_without_values(shop: Shop) -> None:
    shop.boss.execute("REVOKE SELECT ON people FROM maker")
    code, message, _ = shop.refused(segment())
    assert (code, "people" in message) == ("engine-refused", True)
    shop.boss.execute("GRANT SELECT ON people TO maker")
    shop.boss.execute("INSERT INTO people SELECT id + 5000, 'secret', score, joined FROM people WHERE id = 7")
    code, message, _ = shop.refused(
        segment(1, "id", "score", into="table", indexes=[{"columns": ["score"], "unique": True}])
    )
    assert code == "engine-refused"
    assert "(7)" not in message


def test_a_view_that_cannot_be_read_is_not_left_there(shop: Shop) -> None:
    shop.apply(segment())
    shop.boss.execute("ALTER TABLE people RENAME COLUMN joined TO since")
    assert shop.refused(segment(1, "id", "joined"))[0] == "engine-refused"
    assert shop.rows("SELECT COUNT(*) FROM trial") == [(many,)]


@pytest.mark.parametrize("dry_run", [True, False])
@pytest.mark.parametrize("kind", ["view", "table", "materialized_view"])
def test_a_temporary_table_does_not_stand_in_for_one_that_is_not_there(shop: Shop, kind: Any, dry_run: bool) -> None:
    shop.boss.execute("ALTER TABLE people RENAME TO humans")
    shop.maker.execute("CREATE TEMPORARY TABLE people (id bigint, score bigint)")
    code, message, _ = shop.refused(segment(), to=sg.Create(kind), dry_run=dry_run)
    assert (code, '"public.people"' in message) == ("engine-refused", True)


def test_a_view_whose_owner_may_not_read_is_replaced(shop: Shop) -> None:
    """It asks for the rights of those who read it, and so does the one that takes its place, before it is tried."""
    shop.boss.execute("CREATE ROLE owners; GRANT owners TO maker; GRANT CREATE, USAGE ON SCHEMA public TO owners")
    try:
        shop.apply(segment())
        shop.boss.execute("ALTER VIEW trial OWNER TO owners")
        assert shop.apply(segment(2)).changed
        assert shop.rows("SELECT COUNT(*) FROM trial") == [(many - 1,)]
    finally:
        shop.boss.execute("DROP OWNED BY owners; DROP ROLE owners")


def test_a_connection_in_a_transaction_is_refused(shop: Shop) -> None:
    with shop.connect("maker", autocommit=False) as connection:
        connection.execute("SELECT 1")
        with pytest.raises(sg.DefinitionError, match="in a transaction"):
            sg.postgres.apply(connection, segment(), catalog)
        connection.rollback()
        sg.postgres.apply(connection, segment(), catalog)
        assert connection.info.transaction_status is psycopg.pq.TransactionStatus.IDLE
    assert "trial" in shop.names()


@pytest.mark.parametrize("threshold", [None, 5])
def test_one_statement_is_run_at_a_time(shop: Shop, threshold: int | None) -> None:
    shop.maker.prepare_threshold = threshold
    with pytest.raises(psycopg.errors.SyntaxError, match="multiple commands"):
        run(shop.maker, "SELECT 1; SELECT 2")


def test_a_connection_that_takes_no_transaction_is_refused(shop: Shop) -> None:
    with shop.maker.pipeline(), pytest.raises(sg.DefinitionError, match="in a pipeline"):
        sg.postgres.apply(shop.maker, segment(), catalog)
    with pytest.raises(sg.DefinitionError, match="no connection of psycopg"):
        sg.postgres.apply(object(), segment(), catalog)  # type: ignore[arg-type]


def test_what_reads_takes_no_such_connection_either(shop: Shop) -> None:
    count = sg.plan(segment(), catalog, dialect="postgres", to=sg.Count())
    with shop.maker.pipeline():
        for read in (
            lambda: sg.postgres.read(shop.maker, count),
            lambda: sg.postgres.diff(shop.maker, None, segment(), catalog),
        ):
            with pytest.raises(sg.DefinitionError, match="in a pipeline"):
                read()
    with pytest.raises(sg.DefinitionError, match="no connection of psycopg"):
        sg.postgres.read(object(), count)  # type: ignore[arg-type]


def test_rows_of_a_connection_may_be_of_any_shape(shop: Shop) -> None:
    connection = psycopg.connect(
        host=shop.engine.connection.info.host,
        user="maker",
        dbname=shop.engine.database,
        row_factory=psycopg.rows.dict_row,  # pyright: ignore[reportArgumentType]
        cursor_factory=psycopg.ClientCursor,
    )
    with connection:
        wish = segment(into="table", views=views)
        sg.postgres.apply(connection, wish, catalog)
        assert sg.postgres.apply(connection, wish, catalog).statements == ()


def test_readers_are_not_locked_out_while_a_table_that_gets_another_name_is_filled(shop: Shop) -> None:
    shop.apply(segment(into="table"))
    told: list[str] = []
    options = sg.postgres.Options(progress=lambda purpose, _at, _count: told.append(purpose))
    found = shop.apply(segment(2, name="probation", into="table"), former="trial", options=options)
    assert told == ["create", "mark", "rename", "drop", "rename"]
    assert sorted(told) == sorted(one for one in purposes(found) if one not in ("begin", "commit"))


def test_values_with_quotes_and_percent_signs_arrive(shop: Shop) -> None:
    wish = {**segment().model_dump(mode="json"), "where": [{"op": "eq", "column": "plan", "value": "100%s '\\ %(x)s"}]}
    shop.boss.execute("UPDATE people SET plan = $$100%s '\\ %(x)s$$ WHERE id <= 3")
    found = shop.apply(sg.Segment.model_validate({**wish, "target": {"into": "table", "comment": "it's 5% \\"}}))
    assert found.rows == 3
    ((comment,),) = shop.rows("SELECT obj_description('trial'::regclass, 'pg_class')")
    assert comment.startswith("it's 5% \\; segsql 1, meaning ")


@pytest.mark.parametrize("to", [sg.Refresh(), sg.Drop()])
def test_what_is_not_there_is_told_by_its_name(shop: Shop, to: Any) -> None:
    with pytest.raises(sg.DefinitionError, match='no "trial" is there'):
        shop.apply(segment(), to=to)


def test_a_plan_that_only_reads_is_refused(shop: Shop) -> None:
    with pytest.raises(sg.DefinitionError, match="changes nothing"):
        shop.apply(segment(), to=sg.Count())


def test_the_fill_is_not_lost_while_a_reader_is_in_the_way(shop: Shop) -> None:
    shop.apply(segment(into="table"))
    slow = shop.connect("guest", autocommit=False)
    shop.boss.execute("GRANT SELECT ON trial TO guest")
    slow.execute("SELECT COUNT(*) FROM trial")
    tries: list[str] = []

    def told(purpose: str, _at: int, _count: int) -> None:
        tries.append(purpose)
        if tries.count("drop") == 2:
            slow.rollback()

    options = sg.postgres.Options(lock_timeout=0.05, longest_pause=0.05, attempts=20, progress=told)
    found = shop.apply(segment(into="table"), to=sg.Refresh(), options=options)
    assert found.retries >= 1
    assert tries.count("create") == 1
    assert tries.count("drop") == found.retries + 1


def test_it_gives_up_when_a_reader_stays(shop: Shop) -> None:
    shop.apply(segment(into="table"))
    shop.boss.execute("GRANT SELECT ON trial TO guest")
    slow = shop.connect("guest", autocommit=False)
    slow.execute("SELECT COUNT(*) FROM trial")
    options = sg.postgres.Options(lock_timeout=0.05, longest_pause=0.01, attempts=3)
    assert shop.refused(segment(into="table"), to=sg.Refresh(), options=options)[0] == "busy"


def slow_rows(shop: Shop) -> None:
    """Make the table that is read one that takes a while to be read."""
    shop.boss.execute("ALTER TABLE people RENAME TO people_rows")
    shop.boss.execute(
        "CREATE VIEW people AS SELECT r.* FROM people_rows AS r, (SELECT pg_sleep(0.8) OFFSET 0) AS s ORDER BY r.id"
    )
    shop.boss.execute("GRANT SELECT ON people TO maker")


def test_what_is_filled_has_no_limit_until_readers_are_locked_out(shop: Shop) -> None:
    slow_rows(shop)
    options = sg.postgres.Options(statement_timeout=0.5)
    wish = segment(into="table")
    assert shop.apply(wish, options=options).rows == many
    assert shop.apply(wish, to=sg.Refresh(), options=options).rows == many


def test_readers_are_locked_out_for_no_longer_than_is_said(shop: Shop) -> None:
    wish = segment(into="materialized_view")  # without a key its readers wait
    shop.apply(wish)
    shop.boss.execute("DROP MATERIALIZED VIEW trial")
    slow_rows(shop)
    shop.apply(wish)
    assert shop.refused(wish, to=sg.Refresh(), options=sg.postgres.Options(statement_timeout=0.5))[0] == "busy"
    assert shop.apply(wish, to=sg.Refresh()).rows == many


def test_an_operator_who_cancels_it_is_heard_at_once(shop: Shop) -> None:
    shop.apply(segment(into="table"))
    shop.boss.execute("GRANT SELECT ON trial TO guest")
    slow = shop.connect("guest", autocommit=False)
    slow.execute("SELECT COUNT(*) FROM trial")
    operators: list[threading.Thread] = []

    def cancel(purpose: str, _at: int, _count: int) -> None:
        if purpose == "drop":
            told = (shop.connect("segsql"), shop.maker.info.backend_pid)
            operators.append(threading.Thread(target=_cancel_once_it_waits, args=told, daemon=True))
            operators[-1].start()

    options = sg.postgres.Options(lock_timeout=30, progress=cancel)
    assert shop.refused(segment(into="table"), to=sg.Refresh(), options=options)[0] == "busy"
    (operator,) = operators
    operator.join()


def _cancel_once_it_waits(connection: psycopg.Connection[Any], pid: int) -> None:
    waits = "SELECT 1 FROM pg_stat_activity WHERE pid = %s AND wait_event_type = 'Lock'"
    while not connection.execute(waits, (pid,)).fetchall():
        pass
    connection.execute("SELECT pg_cancel_backend(%s)", (pid,))


def test_two_plans_for_one_object_wait_for_each_other(shop: Shop) -> None:
    other = shop.connect("maker", autocommit=False)
    other.execute("SELECT pg_advisory_xact_lock(hashtextextended('segsql:public.trial', 0))")
    options = sg.postgres.Options(wait=0.05)
    code, message, _ = shop.refused(segment(), options=options)
    assert (code, "another plan" in message) == ("busy", True)
    assert not shop.apply(segment(), dry_run=True, options=options).done
    other.rollback()
    assert shop.apply(segment(), options=options).changed


def test_a_connection_that_is_lost_leaves_what_was_there(shop: Shop) -> None:
    shop.apply(segment(into="table"))
    before = shop.all_there()
    connection = shop.connect("maker")

    def lose(purpose: str, _at: int, _count: int) -> None:
        if purpose == "rename":
            shop.boss.execute("SELECT pg_terminate_backend(%s, 10000)", (connection.info.backend_pid,))

    options = sg.postgres.Options(progress=lose)
    with pytest.raises(sg.ApplyError) as refusal:
        sg.postgres.apply(connection, segment(2, into="table"), catalog, options=options)
    assert refusal.value.diagnostics[0].code == "engine-refused"
    assert shop.all_there() == before


def test_what_changes_meanwhile_is_not_overwritten(shop: Shop) -> None:
    shop.apply(segment(into="table"))
    other = shop.connect("maker")
    done: list[str] = []

    def meddle(purpose: str, _at: int, _count: int) -> None:
        if purpose == "mark" and not done:
            done.append(purpose)
            other.execute("ALTER TABLE trial RENAME TO kept")
            other.execute("CREATE TABLE trial AS SELECT 1 AS theirs")

    with pytest.raises(sg.ApplyError) as refusal:
        shop.apply(segment(into="table"), to=sg.Refresh(), options=sg.postgres.Options(progress=meddle))
    assert refusal.value.diagnostics[0].code == "not-ours"
    assert shop.names() == {"people", "trial", "kept"}


def test_what_takes_its_place_meanwhile_stays(shop: Shop) -> None:
    shop.apply(segment(into="table"))
    ((comment,),) = shop.rows("SELECT obj_description('trial'::regclass, 'pg_class')")
    other = shop.connect("maker")

    def meddle(purpose: str, _at: int, _count: int) -> None:
        if purpose == "mark":
            other.execute("DROP TABLE trial")
            other.execute("CREATE TABLE trial AS SELECT id, score FROM people WHERE id = 7")
            other.execute(SQL("COMMENT ON TABLE trial IS {}").format(comment))

    with pytest.raises(sg.ApplyError) as refusal:
        shop.apply(segment(into="table"), to=sg.Refresh(), options=sg.postgres.Options(progress=meddle))
    assert refusal.value.diagnostics[0].code == "busy"
    assert shop.rows("SELECT id FROM trial") == [(7,)]


def test_a_former_name_of_which_something_is_there_beside_the_new_one_is_refused(shop: Shop) -> None:
    shop.apply(segment())
    shop.apply(segment(name="probation"))
    assert shop.refused(segment(2, name="probation"), former="trial")[0] == "in-use"


def test_a_grant_of_meanwhile_is_kept(shop: Shop) -> None:
    shop.apply(segment(into="table"))

    def grant(purpose: str, _at: int, _count: int) -> None:
        if purpose == "mark":
            shop.boss.execute("GRANT SELECT ON trial TO guest")

    shop.apply(segment(into="table"), to=sg.Refresh(), options=sg.postgres.Options(progress=grant))
    assert shop.rows("SELECT COUNT(*) FROM trial", "guest") == [(many,)]


# Tracked


def test_changes_are_recorded(shop: Shop) -> None:
    wish = segment(11)
    begun = shop.apply(wish, to=sg.Track())
    assert shop.names() == {"people", "trial__changes", "trial__snapshot", "trial__history"}
    assert shop.apply(wish, to=sg.Track()).statements == ()
    assert shop.record("trial__changes").tracking == begun.plan.tracking
    first = shop.apply(wish, to=sg.Advance(), as_of=moment)
    assert dict(first.counts) == {"total": 990, "added": 990, "updated": 0, "removed": 0, "unchanged": 0}
    shop.boss.execute("UPDATE people SET score = score + 1 WHERE id BETWEEN 6 AND 15")
    shop.boss.execute("DELETE FROM people WHERE id > 900")
    second = shop.apply(wish, to=sg.Advance(), as_of=moment + dt.timedelta(days=1))
    assert dict(second.counts) == {"total": 891, "added": 1, "updated": 5, "removed": 100, "unchanged": 885}
    again = shop.apply(wish, to=sg.Advance(), as_of=moment + dt.timedelta(days=1))
    assert dict(again.counts) == {"total": 891, "added": 0, "updated": 0, "removed": 0, "unchanged": 891}
    shop.apply(wish, to=sg.Untrack())
    assert shop.names() == {"people"}


def test_tracking_that_others_read_stays(shop: Shop) -> None:
    shop.apply(segment(), to=sg.Track())
    shop.maker.execute("CREATE VIEW theirs AS SELECT * FROM trial__history")
    code, message, _ = shop.refused(segment(), to=sg.Untrack())
    assert (code, "theirs" in message) == ("in-use", True)
    shop.maker.execute("DROP VIEW theirs")
    shop.maker.execute("DROP VIEW trial__history")
    shop.maker.execute("CREATE VIEW trial__history AS SELECT 1 AS theirs")
    assert shop.refused(segment(), to=sg.Untrack())[0] == "not-ours"


def test_what_is_tracked_goes_on_under_its_former_name(shop: Shop) -> None:
    shop.apply(segment(), to=sg.Track())
    found = shop.apply(segment(name="probation"), to=sg.Advance(), former="trial", as_of=moment)
    assert dict(found.counts)["added"] == many


def test_tracking_that_was_begun_by_hand_goes_on(shop: Shop) -> None:
    for step in sg.plan(segment(), catalog, dialect="postgres", to=sg.Track()).steps:
        shop.maker.execute(step.sql.encode())
    assert shop.refused(segment(2), to=sg.Advance(), as_of=moment)[0] == "not-ours"
    assert dict(shop.apply(segment(), to=sg.Advance(), as_of=moment).counts)["added"] == many
    shop.apply(segment(2), to=sg.Advance(), as_of=moment + dt.timedelta(days=1))


def test_nothing_is_imported_that_is_not_used() -> None:
    import subprocess
    import sys

    code = (
        "import sys, segsql; assert callable(segsql.postgres.apply);"
        "assert not {'psycopg', 'duckdb', 'tenacity'} & set(sys.modules), sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
