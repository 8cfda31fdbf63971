"""What is found in a database of PostgreSQL, and what a fingerprint of it tells."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import psycopg
import pytest
from engines import PostgresEngine
from psycopg.rows import dict_row, tuple_row

from segsql.apply.postgres.drift import changed, fingerprint
from segsql.apply.postgres.found import Dependent, Found, Grant, Hung
from segsql.apply.postgres.look import look, look_all, lost, read_columns
from segsql.apply.record import ReadColumn, Record
from segsql.plans.aims import Part, State

MARK = f"segsql 1, meaning {'a' * 64}, statement {'b' * 64}"
SHOP = (
    "CREATE SCHEMA shop",
    "CREATE TYPE shop.mood AS ENUM ('fine', 'bad')",
    "CREATE TABLE shop.people (id bigint PRIMARY KEY, name text COLLATE \"C\" DEFAULT 'x', paid numeric(8, 2), mood shop.mood)",
    "CREATE TABLE shop.rich (id bigint NOT NULL, paid numeric(8, 2), mood shop.mood, CONSTRAINT rich__key PRIMARY KEY (id))",
    "CREATE INDEX rich__paid ON shop.rich (paid DESC)",
    f"COMMENT ON TABLE shop.rich IS '{MARK}'",
    "CREATE VIEW shop.paying AS SELECT id, name FROM shop.people WHERE paid > 0",
    f"COMMENT ON VIEW shop.paying IS 'Those who pay; {MARK}'",
    "COMMENT ON COLUMN shop.paying.id IS 'who'",
)


@pytest.fixture
def shop(postgres: PostgresEngine) -> psycopg.Connection[Any]:
    for one in SHOP:
        postgres.execute(one)
    return postgres.connection


def found(conn: psycopg.Connection[Any], *path: str) -> Found:
    one = look(conn, path)
    assert one is not None
    return one


def test_a_table_is_found_with_its_columns_indexes_and_constraints(shop: psycopg.Connection[Any]) -> None:
    one = found(shop, "shop", "rich")

    assert (one.name, one.kind, one.owner, one.comment) == (("shop", "rich"), "table", "segsql", MARK)
    assert [(column.name, column.type, column.not_null) for column in one.columns] == [
        ("id", "bigint", True),
        ("paid", "numeric(8,2)", False),
        ("mood", "shop.mood", False),
    ]
    assert [(part.kind, part.name, part.definition) for part in one.belongings] == [
        ("constraint", "rich__key", "PRIMARY KEY (id)"),
        ("index", "rich__paid", "CREATE INDEX rich__paid ON shop.rich USING btree (paid DESC)"),
    ]
    assert {grant.grantee for grant in one.grants} == {"segsql"}
    assert one.by_others(frozenset({"rich__key"})) == (
        Hung("index", "rich__paid", "CREATE INDEX rich__paid ON shop.rich USING btree (paid DESC)"),
    )


def test_a_column_says_how_it_is_filled_and_sorted(shop: psycopg.Connection[Any]) -> None:
    shop.execute(
        "CREATE TABLE shop.made (a int GENERATED ALWAYS AS IDENTITY, b int GENERATED ALWAYS AS (2) STORED, c text COLLATE \"C\" DEFAULT 'x')"
    )

    assert [(one.collation, one.default) for one in found(shop, "shop", "made").columns] == [
        ("", "GENERATED ALWAYS AS IDENTITY"),
        ("", "GENERATED STORED AS 2"),
        ('"C"', "'x'::text"),
    ]


def test_a_view_is_found_with_its_query_and_options(shop: psycopg.Connection[Any]) -> None:
    shop.execute("ALTER VIEW shop.paying SET (security_invoker = true, security_barrier)")
    one = found(shop, "shop", "paying")

    assert (one.kind, one.options) == ("view", (("security_barrier", "true"), ("security_invoker", "true")))
    assert "FROM shop.people" in one.query
    assert one.mark is not None
    assert one.mark.said.startswith("Those who pay; ")
    assert one.columns[0].comment == "who"


def test_a_name_alone_is_looked_for_in_the_schema(shop: psycopg.Connection[Any]) -> None:
    assert look(shop, ("rich",)) is None
    assert look(shop, ("rich",), schema="shop") is not None
    assert look(shop, ("postgres", "shop", "rich")) is not None
    assert look(shop, ("shop", "RICH")) is None


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        ("CREATE SEQUENCE shop.thing", "sequence"),
        ("CREATE TABLE shop.thing (a int) PARTITION BY RANGE (a)", "partitioned_table"),
        ("CREATE TYPE shop.thing AS (a int)", "type"),
        ("CREATE MATERIALIZED VIEW shop.thing AS SELECT 1 AS a WITH NO DATA", "materialized_view"),
        ("CREATE INDEX thing ON shop.rich (id)", "index"),
    ],
)
def test_what_else_has_a_name_is_told(shop: psycopg.Connection[Any], made: str, kind: str) -> None:
    shop.execute(made.encode())
    one = found(shop, "shop", "thing")

    assert (one.kind, one.populated) == (kind, kind != "materialized_view")


def test_looking_leaves_the_connection_as_it_was(shop: psycopg.Connection[Any]) -> None:
    shop.execute("SET search_path TO shop")
    first = look(shop, ("shop", "paying"))
    with shop.transaction():
        shop.execute("SET LOCAL search_path TO public, shop")
        second = look(shop, ("shop", "paying"))
        assert shop.execute("SHOW search_path").fetchone() == ("public, shop",)

    assert shop.execute("SHOW search_path").fetchone() == ("shop",)
    assert first == second
    assert shop.info.transaction_status == psycopg.pq.TransactionStatus.IDLE


def test_rows_and_cursors_of_the_connection_do_not_matter(shop: psycopg.Connection[Any]) -> None:
    plain = look(shop, ("shop", "rich"))
    shop.row_factory = dict_row
    shop.cursor_factory = psycopg.ClientCursor
    try:
        assert look(shop, ("shop", "rich")) == plain
        assert len(look_all(shop)) == 2
    finally:
        shop.row_factory = tuple_row
        shop.cursor_factory = psycopg.Cursor


@pytest.mark.parametrize(
    "setting",
    [
        "search_path = shop",
        "quote_all_identifiers = on",
        "DateStyle = 'SQL, DMY'",
        "IntervalStyle = iso_8601",
        "TimeZone = 'Asia/Tokyo'",
        "extra_float_digits = -10",
        "bytea_output = escape",
        "standard_conforming_strings = off",
        "client_encoding = latin1",
    ],
)
def test_settings_of_the_session_do_not_change_a_fingerprint(shop: psycopg.Connection[Any], setting: str) -> None:
    shop.execute(
        "CREATE VIEW shop.spelled AS SELECT id FROM shop.people WHERE paid > float8 '0.1' AND name::date > date '2024-02-01'"
        " AND now() > timestamptz '2024-01-01 00:00+00' AND interval '1 day 2 hours' > interval '0' AND name::bytea = '\\x00ff' AND name <> 'Łódź'"
    )
    before = fingerprint(found(shop, "shop", "spelled"))
    shop.execute(f"SET {setting}".encode())

    assert fingerprint(found(shop, "shop", "spelled")) == before


def test_grants_are_told_with_who_gave_them(shop: psycopg.Connection[Any]) -> None:
    for role in ("reader", "lender"):
        made(shop, role)
    shop.execute("GRANT USAGE ON SCHEMA shop TO lender")
    shop.execute("GRANT SELECT ON shop.rich TO lender WITH GRANT OPTION")
    shop.execute("GRANT INSERT ON shop.rich TO PUBLIC")
    shop.execute("GRANT UPDATE (paid) ON shop.rich TO reader")
    shop.execute("SET ROLE lender")
    shop.execute("GRANT SELECT ON shop.rich TO reader")
    shop.execute("RESET ROLE")
    one = found(shop, "shop", "rich")

    assert [grant for grant in one.grants if grant.grantee != "segsql"] == [
        Grant("lender", "reader", "SELECT", False),
        Grant("segsql", "", "INSERT", False),
        Grant("segsql", "lender", "SELECT", True),
    ]
    assert one.columns[1].grants == (Grant("segsql", "reader", "UPDATE", False),)
    assert (one.role, one.roles) == ("segsql", frozenset({"lender"}))


def test_one_without_a_way_into_the_schema_cannot_grant_again(shop: psycopg.Connection[Any]) -> None:
    for role in ("reader", "lender"):
        made(shop, role)
    shop.execute("GRANT USAGE ON SCHEMA shop TO lender")
    shop.execute("GRANT SELECT ON shop.rich TO lender WITH GRANT OPTION")
    shop.execute("SET ROLE lender")
    shop.execute("GRANT SELECT ON shop.rich TO reader")
    shop.execute("RESET ROLE")
    shop.execute("REVOKE USAGE ON SCHEMA shop FROM lender")

    assert found(shop, "shop", "rich").roles == frozenset()


def made(conn: psycopg.Connection[Any], role: str) -> None:
    """Make a role, unless a test before has: they belong to the server."""
    if conn.execute("SELECT FROM pg_roles WHERE rolname = %s", (role,)).fetchone() is None:
        conn.execute(f"CREATE ROLE {role}".encode())


def test_dependents_are_told_each_behind_what_it_reads(shop: psycopg.Connection[Any]) -> None:
    shop.execute("CREATE VIEW shop.b AS SELECT id FROM shop.rich")
    shop.execute("CREATE MATERIALIZED VIEW shop.a AS SELECT b.id FROM shop.b JOIN shop.rich USING (id)")
    shop.execute("CREATE VIEW shop.c AS SELECT id FROM shop.a")
    shop.execute(f"COMMENT ON VIEW shop.b IS '{MARK}'")
    shop.execute("CREATE FUNCTION shop.f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM shop.c; END")
    shop.execute("CREATE TABLE shop.whole (one shop.rich)")
    shop.execute("CREATE POLICY theirs ON shop.people USING (id IN (SELECT id FROM shop.rich))")
    shop.execute("CREATE RULE noted AS ON INSERT TO shop.people DO ALSO DELETE FROM shop.rich WHERE id = NEW.id")
    shop.execute("CREATE TABLE shop.child () INHERITS (shop.rich)")
    shop.execute("CREATE TABLE shop.vips (id bigint CONSTRAINT ours REFERENCES shop.rich (id))")
    shop.execute(
        "ALTER TABLE shop.vips ADD of regclass DEFAULT 'shop.rich', ADD CONSTRAINT no CHECK (of > 'shop.b'::regclass)"
    )
    one = found(shop, "shop", "rich")

    assert [(other.shown, other.reads) for other in one.dependents] == [
        ("view shop.b", (("shop", "rich"),)),
        ("materialized view shop.a", (("shop", "b"), ("shop", "rich"))),
        ("view shop.c", (("shop", "a"),)),
        ("column one of table shop.whole", ()),
        ("constraint no on table shop.vips", ()),
        ("constraint ours on table shop.vips", ()),
        ("default value for column of of table shop.vips", ()),
        ("function shop.f()", ()),
        ("policy theirs on table shop.people", ()),
        ("rule noted on table shop.people", ()),
        ("table shop.child", ()),
    ]
    assert [other.name for other in one.ours] == [("shop", "b")]
    assert [other.kind for other in one.others] == ["materialized_view", "view", *[None] * 8]


def test_views_that_read_each_other_are_told(shop: psycopg.Connection[Any]) -> None:
    shop.execute("CREATE VIEW shop.b AS SELECT id FROM shop.rich")
    shop.execute("CREATE VIEW shop.a AS SELECT id FROM shop.b")
    shop.execute("CREATE OR REPLACE VIEW shop.b AS SELECT a.id FROM shop.rich JOIN shop.a USING (id)")

    assert {one.shown for one in found(shop, "shop", "rich").dependents} == {"view shop.a", "view shop.b"}


HANGING = {
    "trigger": "CREATE TRIGGER thing AFTER INSERT ON shop.rich FOR EACH ROW WHEN (NEW.id > 1) EXECUTE FUNCTION shop.t()",
    "policy": "CREATE POLICY thing ON shop.rich USING (id > 1)",
    "rule": "CREATE RULE thing AS ON DELETE TO shop.rich DO INSTEAD NOTHING",
    "publication": "CREATE PUBLICATION thing FOR TABLE shop.rich WHERE (id > 1)",
    "statistics": "CREATE STATISTICS shop.thing ON id, paid FROM shop.rich",
    "inheritance": "ALTER TABLE shop.rich INHERIT shop.above",
    "row security": "ALTER TABLE shop.rich ENABLE ROW LEVEL SECURITY",
    "replica identity": "ALTER TABLE shop.rich REPLICA IDENTITY FULL",
}


@pytest.mark.parametrize("kind", HANGING)
def test_what_others_hung_on_it_is_told_and_told_once(shop: psycopg.Connection[Any], kind: str) -> None:
    shop.execute("CREATE FUNCTION shop.t() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'")
    shop.execute("CREATE TABLE shop.above ()")
    before = found(shop, "shop", "rich")
    shop.execute(HANGING[kind].encode())
    after = found(shop, "shop", "rich")
    shop.execute("DROP PUBLICATION IF EXISTS thing")

    assert before.hung == ()
    assert [one.kind for one in after.hung] == [kind]
    assert after.dependents == ()
    assert fingerprint(after) == fingerprint(before)


def test_what_hangs_on_nothing_is_not_told(shop: psycopg.Connection[Any]) -> None:
    for one in ("rich", "paying", "people"):
        assert found(shop, "shop", one).hung == ()


def test_all_that_bears_a_mark_is_found(shop: psycopg.Connection[Any]) -> None:
    shop.execute("CREATE SCHEMA other")
    shop.execute("CREATE VIEW other.seen AS SELECT 1 AS a")
    shop.execute(f"COMMENT ON VIEW other.seen IS '{MARK}'")
    shop.execute("CREATE VIEW other.near AS SELECT 1 AS a")
    shop.execute("COMMENT ON VIEW other.near IS 'segsql 1, meaning little'")
    shop.execute("CREATE TEMP VIEW passing AS SELECT 1 AS a")
    shop.execute(f"COMMENT ON VIEW passing IS '{MARK}'")

    assert [one.name for one in look_all(shop)] == [("other", "seen"), ("shop", "paying"), ("shop", "rich")]
    assert [one.name for one in look_all(shop, "shop")] == [("shop", "paying"), ("shop", "rich")]
    assert [column.name for column in look_all(shop, "shop")[1].columns] == ["id", "paid", "mood"]


def test_columns_are_read_with_their_types(shop: psycopg.Connection[Any]) -> None:
    wanted = [(("shop", "people"), "paid"), (("people",), "mood"), (("people",), "gone"), (("gone",), "id")]

    assert read_columns(shop, wanted, schema="shop") == (
        ReadColumn(("shop", "people"), "mood", "shop.mood"),
        ReadColumn(("shop", "people"), "paid", "numeric(8,2)"),
    )


def test_what_has_become_of_columns_is_told(shop: psycopg.Connection[Any]) -> None:
    reads = read_columns(shop, [(("shop", "rich"), one) for one in ("id", "paid", "mood")])
    assert lost(shop, reads) == {}

    shop.execute("ALTER TABLE shop.rich ALTER paid TYPE text, DROP mood")
    assert list(lost(shop, reads).values()) == [
        "column shop.rich.mood is gone",
        "column shop.rich.paid is text now, and was numeric(8,2)",
    ]
    shop.execute("DROP TABLE shop.rich")
    assert set(lost(shop, reads).values()) == {"shop.rich is gone"}


def record_of(one: Found) -> Record:
    state = State(
        one.name[-1],
        one.kind,  # type: ignore[arg-type]
        tuple((column.name, column.type) for column in one.columns),
        "a" * 64,
        "b" * 64,
        path=one.name,
        parts=(Part("key", "rich__key", ""), Part("index", "rich__paid", "")),
    )
    return Record(state, fingerprint(one), dt.datetime(2026, 1, 1, tzinfo=dt.UTC), None)


BY_HAND = {
    "DROP INDEX shop.rich__paid": ["index or constraint rich__paid is gone"],
    "CREATE INDEX mine ON shop.rich (mood)": ["index or constraint mine was added"],
    "ALTER TABLE shop.rich ADD CHECK (paid > 0)": ["index or constraint rich_paid_check was added"],
    "ALTER TABLE shop.rich DROP CONSTRAINT rich__key": ["index or constraint rich__key is gone"],
    "DROP INDEX shop.rich__paid; CREATE INDEX rich__paid ON shop.rich (paid)": ["an index or a constraint is another one"],
    "ALTER TABLE shop.rich ADD further int": ["column further was added"],
    "ALTER TABLE shop.rich DROP mood": ["column mood is gone"],
    "ALTER TABLE shop.rich ALTER mood TYPE text": ["its columns are in another order, or one has another type"],
    "ALTER TABLE shop.rich RENAME mood TO temper": ["column mood is gone", "column temper was added"],
    "ALTER TABLE shop.rich ALTER paid SET NOT NULL": ["what a column may hold, or how it is filled, is another one"],
    "ALTER TABLE shop.rich ALTER paid SET DEFAULT 1": ["what a column may hold, or how it is filled, is another one"],
    "COMMENT ON COLUMN shop.rich.paid IS 'in euros'": ["a comment on it or on a column is another one"],
    f"COMMENT ON TABLE shop.rich IS 'mine; {MARK}'": ["a comment on it or on a column is another one"],
    "ALTER TABLE shop.rich SET SCHEMA public": ["it was called shop.rich when it was made", "an index or a constraint is another one"],
}  # fmt: skip


@pytest.mark.parametrize("statements", BY_HAND)
def test_what_was_changed_by_hand_is_told(shop: psycopg.Connection[Any], statements: str) -> None:
    before = found(shop, "shop", "rich")
    record = record_of(before)
    assert changed(before, record) == ()
    for one in statements.split("; ") if "COMMENT" not in statements else [statements]:
        shop.execute(one.encode())
    after = look(shop, ("shop", "rich")) or found(shop, "public", "rich")

    assert fingerprint(after) != fingerprint(before)
    assert list(changed(after, record)) == BY_HAND[statements]


def test_another_query_is_told(shop: psycopg.Connection[Any]) -> None:
    before = found(shop, "shop", "paying")
    shop.execute("CREATE OR REPLACE VIEW shop.paying AS SELECT id, name FROM shop.people WHERE paid > 1")
    after = found(shop, "shop", "paying")

    assert fingerprint(after) != fingerprint(before)
    assert changed(after, record_of(before)) == ("its query is another one",)


@pytest.mark.parametrize(
    "statement",
    [
        "GRANT SELECT ON shop.rich TO PUBLIC",
        "GRANT SELECT (id) ON shop.rich TO PUBLIC",
        "ALTER TABLE shop.rich SET (fillfactor = 70)",
        "ALTER TABLE shop.rich ALTER id SET STATISTICS 500",
        "INSERT INTO shop.rich SELECT * FROM generate_series(1, 100)",
        "ANALYZE shop.rich",
        "CLUSTER shop.rich USING rich__key",
        "CREATE VIEW shop.over AS SELECT id FROM shop.rich",
    ],
)
def test_what_is_others_matter_does_not_change_a_fingerprint(shop: psycopg.Connection[Any], statement: str) -> None:
    before = fingerprint(found(shop, "shop", "rich"))
    shop.execute(statement.encode())

    assert fingerprint(found(shop, "shop", "rich")) == before


def test_another_owner_does_not_change_a_fingerprint(shop: psycopg.Connection[Any]) -> None:
    made(shop, "lender")
    before = fingerprint(found(shop, "shop", "rich"))
    shop.execute("ALTER TABLE shop.rich OWNER TO lender")

    assert found(shop, "shop", "rich").owner == "lender"
    assert fingerprint(found(shop, "shop", "rich")) == before


def test_the_record_itself_does_not_change_a_fingerprint(shop: psycopg.Connection[Any]) -> None:
    before = found(shop, "shop", "rich")

    assert fingerprint(replace(before, comment=f"{MARK}, record {{}}")) == fingerprint(before)


ELSEWHERE: dict[str, Callable[[Found], Found]] = {
    "query": lambda one: replace(one, query="SELECT 1"),
    "parts": lambda one: replace(one, belongings=()),
}


@pytest.mark.parametrize("aspect", ELSEWHERE)
def test_words_of_another_version_are_not_compared(shop: psycopg.Connection[Any], aspect: str) -> None:
    record = record_of(found(shop, "shop", "rich"))
    other = ELSEWHERE[aspect](found(shop, "shop", "rich"))
    later = replace(other, server=other.server + 1)

    assert changed(other, record)
    assert changed(later, record) == ()
    assert changed(replace(later, columns=later.columns[1:]), record) == ("column id is gone",)


def test_a_dependent_is_ours_by_its_comment() -> None:
    assert Dependent("view a", comment=MARK).mark is not None
    assert Dependent("view a", comment="nothing").mark is None
