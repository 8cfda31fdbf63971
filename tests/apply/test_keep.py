"""What others gave an object is there again when another object has taken its place."""

import datetime as dt
import hashlib
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import psycopg
import pytest
from engines import PostgresEngine
from hypothesis import given
from hypothesis import strategies as st
from psycopg.sql import SQL, Composed, Identifier, Literal

from segsql.apply.postgres.found import Found
from segsql.apply.postgres.keep import restored
from segsql.apply.postgres.look import look
from segsql.apply.record import Record, comment
from segsql.plans.aims import Part, State

MARK = f"segsql 1, meaning {'a' * 64}, statement {'b' * 64}"
APPLIERS = ("segsql", "ap plier")
OWNERS = ("segsql", "ap plier", 'Own"er')
ROLES = ("ann", "bob's", "Cy", "dee")
COLUMNS = ("id", 'the "n"', "gone")
OF_COLUMNS = ("SELECT", "INSERT", "UPDATE", "REFERENCES")
OF_ALL = (*OF_COLUMNS, "DELETE", "TRUNCATE", "TRIGGER")
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=9)
MADE = {
    "table": 'CREATE TABLE shop.{} AS SELECT 1 AS id, \'x\'::text AS "the ""n"""{}',
    "view": 'CREATE VIEW shop.{} AS SELECT 1 AS id, \'x\'::text AS "the ""n"""{}',
    "materialized_view": 'CREATE MATERIALIZED VIEW shop.{} AS SELECT 1 AS id, \'x\'::text AS "the ""n"""{}',
}
WORDS = {"table": "TABLE", "view": "VIEW", "materialized_view": "MATERIALIZED VIEW"}
BY_DEFAULT = SQL("ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT {} ON TABLES TO {}")
REFUSED = (
    psycopg.errors.InsufficientPrivilege,
    psycopg.errors.DependentObjectsStillExist,
    psycopg.errors.InvalidGrantOperation,
)
OPTIONS: dict[str, dict[str, tuple[str, ...]]] = {
    "table": {"fillfactor": ("50", "90"), "autovacuum_enabled": ("false",), "toast.autovacuum_enabled": ("false",)},
    "view": {"security_barrier": ("true", "false"), "security_invoker": ("true", "false")},
    "materialized_view": {"fillfactor": ("50", "90"), "autovacuum_enabled": ("false",)},
}

grants = st.lists(
    st.tuples(
        st.sampled_from(["GRANT", "GRANT", "GRANT", "REVOKE", "REVOKE GRANT OPTION FOR"]),
        st.sampled_from(["", "", *ROLES]),
        st.sampled_from(["PUBLIC", "", *ROLES]),
        st.sampled_from(["SELECT", "SELECT", "SELECT", *OF_ALL]),  # so that one is often passed on
        st.sampled_from(["", "", *COLUMNS]),
        st.booleans(),
    ),
    max_size=12,
)
"""What is done, by whom (the owner, if nobody is named), to whom, to what column, and whether it may be passed on."""
defaults = st.lists(st.tuples(st.sampled_from(OF_ALL), st.sampled_from(["PUBLIC", *ROLES]), st.booleans()), max_size=3)


@st.composite
def settings_of(draw: Callable[[st.SearchStrategy[Any]], Any], kind: str) -> dict[str, str]:
    options = {name: st.sampled_from(values) for name, values in OPTIONS[kind].items()}
    found: dict[str, str] = draw(st.fixed_dictionaries({}, optional=options))
    return found


def words(text: str) -> SQL:
    return SQL(text)  # pyright: ignore[reportArgumentType]


def named(role: str, owner: str) -> Composed:
    return SQL("{}").format(SQL("PUBLIC") if role == "PUBLIC" else Identifier(role or owner))


def prepare(conn: psycopg.Connection[Any], applier: str) -> None:
    """Make roles and a schema, of which nothing is left when the transaction is taken back."""
    conn.execute("CREATE SCHEMA shop")
    for role in (*ROLES, *OWNERS[1:]):  # in this order, by which the server looks for one who may grant
        conn.execute(SQL("CREATE ROLE {}").format(Identifier(role)))
        conn.execute(SQL("GRANT ALL ON SCHEMA shop TO {}").format(Identifier(role)))
    for role in (*ROLES, OWNERS[-1]):
        conn.execute(SQL('GRANT {} TO "ap plier"').format(Identifier(role)))
    conn.execute(SQL("SET LOCAL SESSION AUTHORIZATION {}").format(Identifier(applier)))


def grant(conn: psycopg.Connection[Any], owner: str, one: tuple[str, str, str, str, str, bool]) -> None:
    """Grant or revoke; whoever may not does not."""
    verb, grantor, grantee, privilege, column, passed = one
    if column and privilege not in OF_COLUMNS:
        column = ""
    what = words(privilege) + (SQL(" ({})").format(Identifier(column)) if column else SQL(""))
    ends = {"GRANT": SQL(" WITH GRANT OPTION") if passed and grantee != "PUBLIC" else SQL("")}
    statement = SQL("{} {} ON shop.it {} {}").format(
        words(verb), what, SQL("TO" if verb == "GRANT" else "FROM"), named(grantee, owner)
    )
    before = conn.execute("SELECT current_user").fetchone()
    assert before is not None
    with suppress(*REFUSED), conn.transaction():
        conn.execute(SQL("SET LOCAL ROLE {}").format(Identifier(grantor or owner)))
        conn.execute(statement + ends.get(verb, SQL(" CASCADE" if passed else "")))
        conn.execute(SQL("SET LOCAL ROLE {}").format(Identifier(before[0])))


def found(conn: psycopg.Connection[Any], name: str = "it") -> Found:
    one = look(conn, ("shop", name))
    assert one is not None
    return one


def given_away(one: Found) -> dict[str, object]:
    """All of an object that is others'."""
    return {
        "owner": one.owner,
        "grants": set(one.grants),
        "options": one.options,
        "columns": {
            column.name: (set(column.grants), column.comment, column.settings)
            for column in one.columns
            if column.name != "gone"
        },
    }


def run(conn: psycopg.Connection[Any], statements: list[Composed]) -> None:
    for one in statements:
        conn.execute(one)


@given(st.data())
def test_all_that_others_gave_is_kept(live: PostgresEngine, data: st.DataObject) -> None:
    conn, kind = live.connection, data.draw(st.sampled_from(list(MADE)))
    applier = data.draw(st.sampled_from(APPLIERS))
    owner = data.draw(st.sampled_from(OWNERS if applier == "segsql" else OWNERS[1:]))
    with conn.transaction(force_rollback=True):
        prepare(conn, applier)
        for privilege, grantee, passed in data.draw(defaults):
            end = SQL(" WITH GRANT OPTION") if passed and grantee != "PUBLIC" else SQL("")
            conn.execute(BY_DEFAULT.format(words(privilege), named(grantee, owner)) + end)
        conn.execute(MADE[kind].format("it", ", 2 AS gone").encode())
        conn.execute(SQL("ALTER {} shop.it OWNER TO {}").format(words(WORDS[kind]), Identifier(owner)))
        for one in data.draw(grants):
            grant(conn, owner, one)
        for name, value in data.draw(settings_of(kind)).items():
            option = Identifier(*name.split("."))
            conn.execute(SQL("ALTER {} shop.it SET ({} = {})").format(words(WORDS[kind]), option, Literal(value)))
        for column, said in data.draw(st.dictionaries(st.sampled_from(COLUMNS), TEXTS)).items():
            conn.execute(SQL("COMMENT ON COLUMN shop.it.{} IS {}").format(Identifier(column), Literal(said)))
        if kind != "view" and data.draw(st.booleans()):
            alter = SQL("ALTER {} shop.it ALTER {} ").format(words(WORDS[kind]), Identifier('the "n"'))
            for setting in ("SET STATISTICS 0", "SET (n_distinct = -0.5)", "SET STORAGE main", "SET COMPRESSION pglz"):
                conn.execute(alter + words(setting))

        before = found(conn)
        conn.execute(SQL("DROP {} shop.it").format(words(WORDS[kind])))
        conn.execute(MADE[kind].format("it", "").encode())
        run(conn, restored(before, found(conn)))
        after = found(conn)

        assert given_away(after) == given_away(before)
        assert restored(before, after) == []


@given(defaults, grants, st.sampled_from(["view", "table"]))
def test_what_is_granted_stays_with_another_kind_of_object(
    live: PostgresEngine, default: list[tuple[str, str, bool]], given: list[Any], kind: str
) -> None:
    conn, other = live.connection, {"view": "table", "table": "view"}[kind]
    with conn.transaction(force_rollback=True):
        prepare(conn, "segsql")
        for privilege, grantee, _ in default:
            conn.execute(BY_DEFAULT.format(words(privilege), named(grantee, "")))
        conn.execute(MADE[kind].format("it", ", 2 AS gone").encode())
        for one in given:
            grant(conn, "segsql", one)
        before = found(conn)
        conn.execute(SQL("DROP {} shop.it").format(words(WORDS[kind])))
        conn.execute(MADE[other].format("it", "").encode())
        run(conn, restored(before, found(conn)))

        assert given_away(found(conn)) == given_away(before)


@pytest.fixture
def shop(postgres: PostgresEngine) -> Any:
    """A connection in a transaction, with the roles and the schema."""
    with postgres.connection.transaction(force_rollback=True):
        prepare(postgres.connection, "segsql")
        yield postgres.connection


def test_a_grant_comes_behind_the_one_that_allows_it(shop: psycopg.Connection[Any]) -> None:
    shop.execute(MADE["view"].format("it", "").encode())
    grant(shop, "segsql", ("GRANT", "", "dee", "SELECT", "", True))
    grant(shop, "segsql", ("GRANT", "dee", "bob's", "SELECT", "", True))
    grant(shop, "segsql", ("GRANT", "bob's", "ann", "SELECT", "", False))
    grant(shop, "segsql", ("GRANT", "dee", "Cy", "SELECT", "id", False))
    grant(shop, "segsql", ("GRANT", "", "bob's", "INSERT", "id", True))
    grant(shop, "segsql", ("GRANT", "bob's", "ann", "INSERT", "id", True))
    grant(shop, "segsql", ("GRANT", "ann", "PUBLIC", "INSERT", "id", False))
    before = found(shop)
    shop.execute("DROP VIEW shop.it")
    shop.execute(MADE["view"].format("it", "").encode())
    run(shop, restored(before, found(shop)))

    assert {one.grantor for one in before.grants} == {"segsql", "dee", "bob's"}
    assert {one.grantor for one in before.columns[0].grants} == {"segsql", "dee", "bob's", "ann"}
    assert given_away(found(shop)) == given_away(before)


def test_the_owners_grants_are_the_owners_also_where_others_might_have_granted(shop: psycopg.Connection[Any]) -> None:
    shop.execute('SET LOCAL SESSION AUTHORIZATION "ap plier"')
    shop.execute(MADE["view"].format("it", "").encode())
    shop.execute('ALTER VIEW shop.it OWNER TO "Own""er"')
    grant(shop, 'Own"er', ("GRANT", "", "ann", "UPDATE", "", True))
    grant(shop, 'Own"er', ("GRANT", "", "bob's", "UPDATE", "id", True))
    before = found(shop)
    shop.execute("DROP VIEW shop.it")
    shop.execute(MADE["view"].format("it", "").encode())
    run(shop, restored(before, found(shop)))

    assert [one.grantor for one in before.columns[0].grants] == ['Own"er']
    assert given_away(found(shop)) == given_away(before)


def test_what_default_privileges_give_is_taken_back(shop: psycopg.Connection[Any]) -> None:
    shop.execute(BY_DEFAULT.format(SQL("SELECT"), Identifier("ann")) + SQL(" WITH GRANT OPTION"))
    shop.execute(BY_DEFAULT.format(SQL("INSERT"), SQL("PUBLIC")))
    shop.execute(MADE["table"].format("it", "").encode())
    shop.execute("REVOKE GRANT OPTION FOR SELECT ON shop.it FROM ann")
    shop.execute("REVOKE INSERT ON shop.it FROM PUBLIC")
    shop.execute("REVOKE DELETE ON shop.it FROM segsql")
    before = found(shop)
    shop.execute("DROP TABLE shop.it")
    shop.execute(MADE["table"].format("it", "").encode())
    assert given_away(found(shop)) != given_away(before)
    run(shop, restored(before, found(shop)))

    assert given_away(found(shop)) == given_away(before)


def test_what_is_taken_back_of_all_leaves_what_is_granted_on_a_column(shop: psycopg.Connection[Any]) -> None:
    shop.execute(MADE["table"].format("it", "").encode())
    shop.execute("GRANT SELECT (id) ON shop.it TO ann")
    before = found(shop)
    shop.execute("GRANT SELECT ON shop.it TO ann")
    run(shop, restored(before, found(shop)))

    assert given_away(found(shop)) == given_away(before)


def test_the_one_who_granted_is_the_owner_where_it_cannot_be_another(shop: psycopg.Connection[Any]) -> None:
    shop.execute(MADE["view"].format("it", "").encode())
    shop.execute('ALTER VIEW shop.it OWNER TO "ap plier"')
    grant(shop, "ap plier", ("GRANT", "", "dee", "SELECT", "", True))
    grant(shop, "ap plier", ("GRANT", "dee", "ann", "SELECT", "", True))
    grant(shop, "ap plier", ("GRANT", "ann", "PUBLIC", "SELECT", "id", False))
    shop.execute('REVOKE dee, ann FROM "ap plier"')
    shop.execute('SET LOCAL SESSION AUTHORIZATION "ap plier"')
    before = found(shop)
    shop.execute("DROP VIEW shop.it")
    shop.execute(MADE["view"].format("it", "").encode())
    run(shop, restored(before, found(shop)))
    after = found(shop)

    def kept(one: Found) -> set[tuple[str, str, bool]]:
        return {(grant.grantee, grant.privilege, grant.grantable) for grant in (*one.grants, *one.columns[0].grants)}

    assert kept(after) == kept(before)
    assert {one.grantor for one in (*after.grants, *after.columns[0].grants)} == {"ap plier"}


def test_a_comment_of_the_target_is_the_targets_to_say(shop: psycopg.Connection[Any]) -> None:
    def record(said: dict[str, str]) -> str:
        parts = tuple(
            Part("comment", column, hashlib.sha256(text.encode()).hexdigest()) for column, text in said.items()
        )
        state = State("it", "view", (("id", "integer"),), "a" * 64, "b" * 64, parts=parts)
        return comment(MARK, Record(state, "", dt.datetime(2026, 1, 1, tzinfo=dt.UTC), None))

    shop.execute(MADE["view"].format("it", ", 2 AS further").encode())
    for column, text in {"id": "ours", 'the "n"': "theirs", "further": "theirs"}.items():
        shop.execute(SQL("COMMENT ON COLUMN shop.it.{} IS {}").format(Identifier(column), Literal(text)))
    shop.execute(SQL("COMMENT ON VIEW shop.it IS {}").format(Literal(record({"id": "ours", "further": "ours"}))))
    before = found(shop)
    shop.execute("DROP VIEW shop.it")
    shop.execute(MADE["view"].format("it", ", 2 AS further").encode())
    shop.execute("COMMENT ON COLUMN shop.it.further IS 'said anew'")
    run(shop, restored(before, found(shop)))

    assert [one.comment for one in found(shop).columns] == [None, "theirs", "said anew"]


def test_comments_on_indexes_and_constraints_are_kept(shop: psycopg.Connection[Any]) -> None:
    def make() -> None:
        shop.execute(MADE["table"].format("it", "").encode())
        shop.execute("ALTER TABLE shop.it ADD CONSTRAINT it__key PRIMARY KEY (id)")
        shop.execute('CREATE INDEX it__n ON shop.it ("the ""n""")')

    make()
    shop.execute("COMMENT ON INDEX shop.it__n IS 'for the report'")
    shop.execute("COMMENT ON CONSTRAINT it__key ON shop.it IS 'one each'")
    shop.execute("COMMENT ON INDEX shop.it__key IS 'of the key'")
    before = found(shop)
    shop.execute("DROP TABLE shop.it")
    make()
    run(shop, restored(before, found(shop)))

    assert [(one.comment, one.of_index) for one in found(shop).belongings] == [
        ("one each", "of the key"),
        ("for the report", None),
    ]


def test_settings_stay_with_a_column_of_the_same_type(shop: psycopg.Connection[Any]) -> None:
    shop.execute(MADE["table"].format("it", "").encode())
    shop.execute('ALTER TABLE shop.it ALTER "the ""n""" SET STORAGE external')
    before = found(shop)
    shop.execute("DROP TABLE shop.it")
    shop.execute('CREATE TABLE shop.it AS SELECT 1 AS id, 2 AS "the ""n"""')
    run(shop, restored(before, found(shop)))

    assert [one.settings for one in found(shop).columns] == [(), ()]


def test_nothing_is_done_to_one_that_was_not_touched(shop: psycopg.Connection[Any]) -> None:
    shop.execute(MADE["view"].format("it", "").encode())

    assert restored(found(shop), found(shop)) == []


def test_a_replaced_view_gets_its_options_again(shop: psycopg.Connection[Any]) -> None:
    shop.execute(MADE["view"].format("it", "").encode())
    shop.execute("ALTER VIEW shop.it SET (security_barrier = true)")
    before = found(shop)
    shop.execute(
        'CREATE OR REPLACE VIEW shop.it WITH (security_invoker = true) AS SELECT 1 AS id, \'x\'::text AS "the ""n"""'
    )
    assert found(shop).options == (("security_invoker", "true"),)
    run(shop, restored(before, found(shop)))

    assert found(shop).options == (("security_barrier", "true"),)
