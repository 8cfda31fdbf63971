"""Catalogs of live databases: what is read of PostgreSQL and DuckDB, and what is left out since a definition could not trust it."""

from pathlib import Path
from random import Random
from typing import Any

import duckdb
import psycopg
import pytest
from answers import rows_of
from engines import PostgresEngine
from hypothesis import given, settings
from psycopg.pq import TransactionStatus
from random_settings import random_setting
from stage import compiled, law
from strategies import Node, Setting, segments, stored_rows, variants
from typer.testing import CliRunner
from witness import drawn, outputs, tables_of_world, worked_out

import segsql as sg
from segsql.apply.duckdb.catalog import catalog as catalog_of_duckdb
from segsql.apply.postgres.catalog import described
from segsql.cli.app import app
from segsql.cli.catalog_text import catalog_text


def types(table: Any) -> dict[str, str]:
    return {name: f"{column.type}{' zoned' if column.type.zoned else ''}" for name, column in table.columns.items()}


def relations(table: Any) -> dict[str, tuple[str, dict[str, str], bool]]:
    """Where each relation leads, by which columns, and whether to one row."""
    return {
        name: (one.table, {mine.name: theirs.name for mine, theirs in one.hops[0].keys}, one.one)
        for name, one in table.relations.items()
    }


def entry(catalog: sg.Catalog, table: str) -> Any:
    return catalog.document.tables[table]


class TestTypes:
    def test_those_with_a_word_are_read(self, postgres: PostgresEngine) -> None:
        postgres.execute("""
            CREATE TABLE things (
                id bigint PRIMARY KEY, small smallint, code varchar(8), name text, price numeric(10,2), ratio double precision,
                alive boolean, born date, seen timestamptz(3), made timestamp(0), tag uuid, about jsonb,
                words text[], codes varchar(8)[], days date[], prices numeric(12,4)[], abouts jsonb[]
            )
        """)

        found = sg.postgres.catalog(postgres.connection)

        assert types(found.tables["things"]) == {
            "id": "integer", "small": "integer", "code": "text", "name": "text", "price": "decimal(10,2)", "ratio": "double",
            "alive": "boolean", "born": "date", "seen": "timestamp zoned", "made": "timestamp", "tag": "uuid", "about": "json",
            "words": "array<text>", "codes": "array<text>", "days": "array<date>", "prices": "array<decimal(12,4)>",
            "abouts": "array<json>",
        }  # fmt: skip
        assert found.tables["things"].physical == ("public", "things")

    def test_a_domain_is_what_it_is_over(self, postgres: PostgresEngine) -> None:
        postgres.execute("CREATE DOMAIN amount AS numeric(10,2) NOT NULL")
        postgres.execute("CREATE DOMAIN price AS amount CHECK (VALUE >= 0)")
        postgres.execute("CREATE DOMAIN words AS text[]")
        postgres.execute("CREATE DOMAIN blanks AS char(3)")
        postgres.execute(
            "CREATE TABLE things (id int PRIMARY KEY, price price, words words, blanks blanks, prices price[])"
        )

        found = described(postgres.connection)

        table = sg.Catalog.model_validate(found.data).tables["things"]
        assert types(table) == {"id": "integer", "price": "decimal(10,2)", "words": "array<text>"}
        assert table.columns["price"].nullable, "a domain lets missing values in by a subquery"
        assert [one.partition(" is ")[0] for one in found.left_out["things"]] == ['"blanks"', '"prices"']

    @pytest.mark.parametrize(
        ("kind", "why"),
        [
            ("numeric", "any number of digits"),
            ("numeric(5,-2)", "no word for"),
            ("numeric(3,5)", "no word for"),
            ("numeric(39,2)", "no word for"),
            ("real", "six digits"),
            ("char(3)", "blanks at the end"),
            ("json", "jsonb"),
            ("time", "no word for"),
            ("timestamptz[]", "no word for"),
            ("real[]", "no word for"),
            ("bytea", "no word for"),
            ("name", "no word for"),
            ('"char"', "no word for"),
            ("interval", "no word for"),
            ("mood", "public.mood"),
            ("text2", "public.text2"),
            ("text COLLATE odd", "different texts can be equal"),
            ("text[] COLLATE odd", "different texts can be equal"),
        ],
    )
    def test_others_are_left_out_with_a_reason(self, postgres: PostgresEngine, kind: str, why: str) -> None:
        postgres.execute("CREATE TYPE mood AS ENUM ('good', 'bad'); CREATE TYPE text2 AS (a int)")
        # The build of the tests has no ICU, of which the collations are that take different texts for equal.
        postgres.execute("CREATE COLLATION odd (LOCALE = 'C.UTF-8'); SET allow_system_table_mods = on")
        postgres.execute("UPDATE pg_collation SET collisdeterministic = false WHERE collname = 'odd'")
        postgres.execute(f"CREATE TABLE things (id int PRIMARY KEY, it {kind})")

        found = described(postgres.connection)

        assert list(found.data["tables"]["things"]["columns"]) == ["id"]
        (said,) = found.left_out["things"]
        assert said.startswith('"it" is ')
        assert why in said

    def test_a_type_of_others_is_not_taken_for_one_of_the_system(self, postgres: PostgresEngine) -> None:
        postgres.execute('CREATE DOMAIN public."integer" AS char(2)')
        postgres.execute(
            'CREATE TABLE things (id int PRIMARY KEY, it public."integer"); SET search_path = public, pg_catalog'
        )

        assert list(sg.postgres.catalog(postgres.connection).tables["things"].columns) == ["id"]
        assert postgres.query("SHOW search_path") == [("public, pg_catalog",)]


class TestNames:
    def test_they_are_plain_where_that_is_unambiguous(self, postgres: PostgresEngine) -> None:
        postgres.execute("""
            CREATE TABLE "Order Items" ("Id" int PRIMARY KEY, "Unit Price" int, "2nd" int, "outer" int, name text, "Name" text,
                "X" int, "x" int, "Y" int, "größe" int, "a.b" int, "A-1" int, "A_1" int);
            CREATE TABLE "Both" (id int); CREATE TABLE "both" (id int);
            CREATE TABLE "ONE" (id int); CREATE TABLE "One" (id int);
            CREATE TABLE "straße" (id int)
        """)

        found = described(postgres.connection)

        tables = sg.Catalog.model_validate(found.data).tables
        assert {name: one.physical[-1] for name, one in tables.items()} == {
            "order_items": "Order Items",
            "both": "both",
        }
        assert {name: one.physical for name, one in tables["order_items"].columns.items()} == {
            "id": "Id", "unit_price": "Unit Price", "_2nd": "2nd", "outer_": "outer", "name": "name", "x": "x", "y": "Y",
        }  # fmt: skip
        assert sorted(found.left_out[""]) == [
            '"Both" is another one\'s name in lower case',
            '"ONE" is another one\'s name in lower case',
            '"One" is another one\'s name in lower case',
            '"straße" cannot be written in a definition',
        ]
        assert len(found.left_out["order_items"]) == 6

    def test_another_schema_is_asked_for_by_its_name(self, postgres: PostgresEngine) -> None:
        postgres.execute('CREATE SCHEMA "Sales"; CREATE TABLE "Sales".orders (id int PRIMARY KEY)')
        postgres.execute("CREATE TABLE customers (id int)")

        found = sg.postgres.catalog(postgres.connection, schema="Sales")

        assert {name: one.physical for name, one in found.tables.items()} == {"orders": ("Sales", "orders")}
        with pytest.raises(sg.DefinitionError, match='no schema "sales"'):
            sg.postgres.catalog(postgres.connection, schema="sales")

    def test_nothing_to_read_is_an_error(self, postgres: PostgresEngine) -> None:
        with pytest.raises(sg.DefinitionError, match="no tables"):
            sg.postgres.catalog(postgres.connection)


class TestKeys:
    def test_only_those_that_hold_for_every_row_count(self, postgres: PostgresEngine) -> None:
        postgres.execute("""
            CREATE TABLE things (id int PRIMARY KEY, a int UNIQUE, b int, c int, d int, e int UNIQUE DEFERRABLE, f text, g int, h real, i int,
                UNIQUE (b, c), UNIQUE (g, h), UNIQUE NULLS NOT DISTINCT (i));
            CREATE UNIQUE INDEX ON things (d) WHERE a > 1;
            CREATE UNIQUE INDEX ON things (lower(f)); CREATE UNIQUE INDEX ON things (c, lower(f));
            CREATE UNIQUE INDEX ON things (f text_pattern_ops) INCLUDE (c);
            CREATE INDEX ON things (c)
        """)

        table = entry(sg.postgres.catalog(postgres.connection), "things")

        assert (table.key, sorted(table.unique)) == (("id",), [("a",), ("b", "c"), ("f",), ("i",)])

    def test_an_index_that_could_not_be_made_is_no_key(self, postgres: PostgresEngine) -> None:
        postgres.execute("CREATE TABLE things (id int); INSERT INTO things VALUES (1), (1)")
        with pytest.raises(psycopg.errors.UniqueViolation):
            postgres.connection.execute("CREATE UNIQUE INDEX CONCURRENTLY ON things (id)")

        assert entry(sg.postgres.catalog(postgres.connection), "things").unique == ()

    def test_columns_that_are_always_there_are_a_key_where_none_is_declared(self, postgres: PostgresEngine) -> None:
        postgres.execute(
            "CREATE TABLE things (a int UNIQUE, b int NOT NULL, c int NOT NULL, d int NOT NULL UNIQUE, UNIQUE (b, c))"
        )

        table = entry(sg.postgres.catalog(postgres.connection), "things")

        assert (table.key, sorted(table.unique)) == (("d",), [("a",), ("b", "c")])

    def test_a_key_whose_column_is_left_out_is_none(self, postgres: PostgresEngine) -> None:
        postgres.execute("CREATE TABLE things (a int, b char(2), PRIMARY KEY (a, b))")

        assert entry(sg.postgres.catalog(postgres.connection), "things").key == ()

    def test_what_others_inherit_is_not_held_for_all_rows(self, postgres: PostgresEngine) -> None:
        postgres.execute(
            "CREATE TABLE parent (id int PRIMARY KEY, a int NOT NULL); CREATE TABLE child () INHERITS (parent)"
        )
        postgres.execute("INSERT INTO parent VALUES (1, 1); INSERT INTO child VALUES (1, 1)")

        found = sg.postgres.catalog(postgres.connection)

        assert entry(found, "parent").key == ()
        assert all(one.nullable for one in found.tables["parent"].columns.values())
        assert not found.tables["child"].columns["a"].nullable

    def test_a_promise_that_was_not_checked_is_none(self, postgres: PostgresEngine) -> None:
        if postgres.connection.info.server_version < 180_000:
            pytest.skip("a missing value is kept out for good before PostgreSQL 18")
        postgres.execute(
            "CREATE TABLE things (id int PRIMARY KEY, a int, b int NOT NULL); INSERT INTO things VALUES (1, NULL, 1)"
        )
        postgres.execute("ALTER TABLE things ADD CONSTRAINT there NOT NULL a NOT VALID")

        columns = sg.postgres.catalog(postgres.connection).tables["things"].columns

        assert {name: one.nullable for name, one in columns.items()} == {"id": False, "a": True, "b": False}


class TestTables:
    def test_partitions_are_one_table_and_views_count(self, postgres: PostgresEngine) -> None:
        postgres.execute("""
            CREATE TABLE visits (id int, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
            CREATE TABLE visits_2025 PARTITION OF visits FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') PARTITION BY LIST (id);
            CREATE TABLE visits_2025_1 PARTITION OF visits_2025 FOR VALUES IN (1);
            CREATE VIEW lately AS SELECT * FROM visits;
            CREATE MATERIALIZED VIEW days AS SELECT at, count(*) AS visits FROM visits GROUP BY at;
            CREATE UNIQUE INDEX ON days (at);
            CREATE SEQUENCE numbers; CREATE TYPE pair AS (a int, b int); CREATE TEMP TABLE mine (id int)
        """)

        found = sg.postgres.catalog(postgres.connection)

        assert sorted(found.tables) == ["days", "lately", "visits"]
        assert (entry(found, "visits").key, entry(found, "lately").key) == (("id", "at"), ())
        assert (entry(found, "days").key, entry(found, "days").unique) == ((), (("at",),))

    def test_foreign_tables_are_not_read_and_hold_no_promise(self, postgres: PostgresEngine) -> None:
        postgres.execute("""
            CREATE FOREIGN DATA WRAPPER away; CREATE SERVER away FOREIGN DATA WRAPPER away;
            CREATE FOREIGN TABLE others (id int NOT NULL) SERVER away;
            CREATE TABLE visits (id int NOT NULL) PARTITION BY RANGE (id);
            CREATE FOREIGN TABLE old PARTITION OF visits FOR VALUES FROM (0) TO (9) SERVER away
        """)
        try:
            found = sg.postgres.catalog(postgres.connection)
        finally:
            postgres.execute("DROP FOREIGN DATA WRAPPER away CASCADE")

        assert list(found.tables) == ["visits"]
        assert found.tables["visits"].columns["id"].nullable

    def test_a_role_is_told_of_what_it_may_read(self, postgres: PostgresEngine) -> None:
        reader = f"reader_{postgres.database[-8:]}"
        postgres.execute(f"""
            CREATE ROLE {reader};
            CREATE TABLE open (id int PRIMARY KEY, a int); CREATE TABLE closed (id int PRIMARY KEY);
            CREATE TABLE partly (id int PRIMARY KEY, secret text, b int UNIQUE REFERENCES closed, c int REFERENCES open);
            GRANT SELECT ON open TO {reader}; GRANT SELECT (b, c) ON partly TO {reader}
        """)
        try:
            postgres.execute(f"REVOKE USAGE ON SCHEMA public FROM PUBLIC; SET ROLE {reader}")
            with pytest.raises(sg.DefinitionError, match="may not use"):
                sg.postgres.catalog(postgres.connection)
            postgres.execute(f"RESET ROLE; GRANT USAGE ON SCHEMA public TO {reader}; SET ROLE {reader}")

            found = sg.postgres.catalog(postgres.connection)
        finally:
            postgres.execute(f"RESET ROLE; DROP OWNED BY {reader}; DROP ROLE {reader}")

        assert {name: list(one.columns) for name, one in found.tables.items()} == {
            "open": ["id", "a"],
            "partly": ["b", "c"],
        }
        assert (entry(found, "partly").key, entry(found, "partly").unique) == ((), (("b",),))
        assert relations(found.tables["partly"]) == {"open": ("open", {"c": "id"}, True)}

    def test_what_segsql_made_counts_where_it_is_asked_for(self, postgres: PostgresEngine) -> None:
        postgres.execute(
            "CREATE TABLE people (id int PRIMARY KEY, plan text); COMMENT ON TABLE people IS 'Everyone, segsql 1'"
        )
        catalog = sg.postgres.catalog(postgres.connection)
        segment = sg.loads("{version: 1, name: paying, base: people, where: [{op: eq, column: plan, value: pro}]}")
        for to in (sg.Create("view"), sg.Track()):
            for step in sg.plan(segment, catalog, dialect="postgres", to=to).steps:
                postgres.execute(step.sql)

        assert list(sg.postgres.catalog(postgres.connection).tables) == ["people"]
        assert "paying" in sg.postgres.catalog(postgres.connection, made=True).tables

    def test_a_transaction_and_its_settings_stay_as_they_are(self, postgres: PostgresEngine) -> None:
        postgres.execute("CREATE TABLE people (id int PRIMARY KEY)")
        states: list[TransactionStatus] = []
        with postgres.connection.transaction():
            postgres.execute("CREATE TABLE public.others (id int); COMMENT ON TABLE public.others IS 'Łódź'")
            postgres.execute("SET LOCAL search_path = nowhere; SET LOCAL client_encoding = latin1")

            assert sorted(sg.postgres.catalog(postgres.connection).tables) == ["others", "people"]
            assert postgres.query("SHOW search_path") == [("nowhere",)]
            states.append(postgres.connection.info.transaction_status)
        assert [*states, postgres.connection.info.transaction_status] == [
            TransactionStatus.INTRANS,
            TransactionStatus.IDLE,
        ]


class TestRelations:
    def test_a_foreign_key_leads_both_ways(self, postgres: PostgresEngine) -> None:
        postgres.execute("""
            CREATE TABLE customers (id int PRIMARY KEY);
            CREATE TABLE orders (id int PRIMARY KEY, customer_id int REFERENCES customers);
            CREATE TABLE passports (customer_id int UNIQUE REFERENCES customers)
        """)

        found = sg.postgres.catalog(postgres.connection)

        assert relations(found.tables["orders"]) == {"customers": ("customers", {"customer_id": "id"}, True)}
        assert relations(found.tables["customers"]) == {
            "orders": ("orders", {"id": "customer_id"}, False),
            "passports": ("passports", {"id": "customer_id"}, True),
        }

    def test_several_are_told_apart_by_their_columns(self, postgres: PostgresEngine) -> None:
        postgres.execute("""
            CREATE TABLE people (id int PRIMARY KEY, boss_id int REFERENCES people, _id int REFERENCES people, bag int);
            CREATE TABLE letters (writer_id int REFERENCES people, reader int REFERENCES people, outer_id int REFERENCES people);
            ALTER TABLE letters ADD FOREIGN KEY (reader) REFERENCES people
        """)

        found = sg.postgres.catalog(postgres.connection)

        assert relations(found.tables["people"]) == {
            "_id_to": ("people", {"_id": "id"}, True),
            "people_by__id": ("people", {"id": "_id"}, False),
            "boss": ("people", {"boss_id": "id"}, True),
            "people_by_boss_id": ("people", {"id": "boss_id"}, False),
            "letters_by_outer_id": ("letters", {"id": "outer_id"}, False),
            "letters_by_reader": ("letters", {"id": "reader"}, False),
            "letters_by_writer_id": ("letters", {"id": "writer_id"}, False),
        }
        assert relations(found.tables["letters"]) == {
            "writer": ("people", {"writer_id": "id"}, True),
            "reader_to": ("people", {"reader": "id"}, True),
            "outer_to": ("people", {"outer_id": "id"}, True),
        }

    def test_composite_ones_and_those_over_partitions(self, postgres: PostgresEngine) -> None:
        postgres.execute("""
            CREATE TABLE lines (order_id bigint, line smallint, PRIMARY KEY (order_id, line)) PARTITION BY HASH (order_id);
            CREATE TABLE lines_0 PARTITION OF lines FOR VALUES WITH (MODULUS 1, REMAINDER 0);
            CREATE TABLE returns (id int PRIMARY KEY, o int, l int, FOREIGN KEY (l, o) REFERENCES lines (line, order_id))
        """)

        found = sg.postgres.catalog(postgres.connection)

        assert relations(found.tables["returns"]) == {"lines": ("lines", {"l": "line", "o": "order_id"}, True)}
        assert relations(found.tables["lines"]) == {"returns": ("returns", {"line": "l", "order_id": "o"}, False)}

    def test_columns_that_cannot_be_matched_tie_nothing(self, postgres: PostgresEngine) -> None:
        postgres.execute("""
            CREATE TABLE days (day date PRIMARY KEY, at timestamp UNIQUE, words text[] UNIQUE, n double precision UNIQUE);
            CREATE TABLE visits (at timestamp REFERENCES days (day), seen timestamptz REFERENCES days (at), words text[] REFERENCES days (words),
                n double precision REFERENCES days (n))
        """)

        found = sg.postgres.catalog(postgres.connection)

        assert relations(found.tables["visits"]) == {"days": ("days", {"seen": "at"}, True)}

    def test_names_have_an_end(self, postgres: PostgresEngine) -> None:
        long = "a" * 63
        postgres.execute(
            f"CREATE TABLE {long} (id int PRIMARY KEY, {long} int REFERENCES {long}, {'a' * 60}_to int REFERENCES {long})"
        )

        found = relations(sg.postgres.catalog(postgres.connection).tables[long])

        assert len(found) == 4
        assert {len(name) for name in found} == {63}


def create(postgres: PostgresEngine, setting: Setting, seed: int) -> None:
    """Tables of a random catalog, in types that stand for those of the catalog."""
    random = Random(seed)
    spelled = {
        "text": ("text", "varchar", "varchar(40)", "words"), "integer": ("bigint", "whole"), "double": ("double precision",),
        "datetime": ("timestamp",), "timestamp": ("timestamp(6)",), "decimal": ("numeric({0.precision},{0.scale})",),
    }  # fmt: skip
    postgres.execute(
        "CREATE DOMAIN words AS varchar(40); CREATE DOMAIN whole AS bigint CHECK (VALUE IS NOT NULL OR true)"
    )
    tables = setting.catalog.tables.values()
    for table in tables:
        columns = [
            f'"{one.physical}" {random.choice(spelled.get(one.type.kind, (one.type.kind,))).format(one.type)}'
            f"{'' if one.nullable else ' NOT NULL'}"
            for one in table.columns.values()
        ]
        key = ", ".join(f'"{one.physical}"' for one in table.key)
        postgres.execute(f'CREATE TABLE "{table.physical[0]}" ({", ".join(columns)}, PRIMARY KEY ({key}))')
    for table in tables:
        for name, one in table.relations.items():
            if name in ("parent", "self"):
                mine, theirs = (", ".join(f'"{pair[side].physical}"' for pair in one.hops[0].keys) for side in (0, 1))
                target = setting.catalog.tables[one.table].physical[0]
                postgres.execute(
                    f'ALTER TABLE "{table.physical[0]}" ADD FOREIGN KEY ({mine}) REFERENCES "{target}" ({theirs})'
                )


def shape(catalog: sg.Catalog, names: dict[str, str]) -> dict[str, Any]:
    """What a catalog says of its tables, by their names in the database: columns, key, and where relations lead by which columns."""
    return {
        names[name]: (
            {
                one.physical: (str(one.type).replace("datetime", "timestamp"), one.nullable)
                for one in table.columns.values()
            },
            [one.physical for one in table.key],
            {
                (names[one.table], one.one, frozenset((a.physical, b.physical) for a, b in one.hops[0].keys))
                for one in table.relations.values()
                if len(one.hops) == 1
            },
        )
        for name, table in catalog.tables.items()
    }


@pytest.mark.parametrize("seed", range(5))
def test_a_random_segment_over_tables_that_were_read_has_its_members(postgres: PostgresEngine, seed: int) -> None:
    """Random tables are made, their catalog is read, and what random definitions over it give is what is meant."""
    drawn_from = random_setting(seed)
    create(postgres, drawn_from, seed)

    found = sg.postgres.catalog(postgres.connection)

    assert shape(found, {name: one.physical[-1] for name, one in found.tables.items()}) == shape(
        drawn_from.catalog, {name: one.physical[0] for name, one in drawn_from.catalog.tables.items()}
    )
    named = {one.physical[-1]: name for name, one in found.tables.items()}
    slots = {named[drawn_from.catalog.tables[name].physical[0]]: rows for name, rows in drawn_from.slots.items()}
    setting = Setting(found, slots, drawn_from.references)
    random = Random(seed)
    world = {
        name: tuple(slot * variants + random.randrange(variants) for slot in range(len(slots[name]))) for name in slots
    }
    fill(postgres, setting, world)
    asked = 0

    @settings(law, max_examples=30)
    @given(segments(setting))
    def agrees(definition: Node) -> None:
        nonlocal asked
        _, bound = drawn(definition, setting)
        right = list(outputs(bound, worked_out(bound, tables_of_world(world, setting), setting)))
        try:
            made = compiled(definition, "postgres", setting=setting)
        except sg.UnsupportedByDialect:
            return
        asked += 1
        assert rows_of(postgres, made) == right

    agrees()
    assert asked > 5, "most definitions are not refused"


def fill(postgres: PostgresEngine, setting: Setting, world: dict[str, tuple[int, ...]]) -> None:
    """Put the rows of a world into the tables; some refer to rows that are not there."""
    postgres.execute("SET session_replication_role = replica")
    for name, places in world.items():
        columns, rows = stored_rows(name, setting)
        made = f"{name}_filled"
        postgres.load_table(made, columns[1:], [rows[place][1:] for place in places])
        listed = ", ".join(postgres.quoted(column) for column, _ in columns[1:])
        table = postgres.quoted(setting.catalog.tables[name].physical)
        postgres.execute(f"INSERT INTO {table} ({listed}) SELECT {listed} FROM {postgres.quoted(made)}")
        postgres.execute(f"DROP TABLE {postgres.quoted(made)}")


class TestArrays:
    @pytest.mark.parametrize("kind", ["text[]", "varchar(8)[]", "words"])
    def test_items_are_found_whatever_stands_for_texts(self, postgres: PostgresEngine, kind: str) -> None:
        postgres.execute("CREATE DOMAIN words AS text[]")
        postgres.execute(
            f"CREATE TABLE things (id int PRIMARY KEY, it {kind}); INSERT INTO things VALUES (1, '{{a,b}}'), (2, '{{c}}'), (3, NULL)"
        )
        catalog = sg.postgres.catalog(postgres.connection)

        def ids(where: str) -> list[Any]:
            segment = sg.loads(f"{{version: 1, name: some, base: things, where: [{where}], select: [id]}}")
            return [
                row[0]
                for row in sg.postgres.read(
                    postgres.connection, sg.plan(segment, catalog, dialect="postgres", to=sg.Preview())
                ).rows
            ]

        assert ids("{op: has_any, column: it, values: [a, x]}") == [1]
        assert ids("{op: has_all, column: it, values: [a, b]}") == [1]
        assert ids("{op: has_none, column: it, values: [a]}") == [2]
        assert ids("{op: exists, relation: it, where: [{op: gte, column: element, value: b}]}") == [1, 2]


class TestDuckDB:
    def test_names_keys_and_relations_are_as_on_postgresql(self) -> None:
        with duckdb.connect() as connection:
            connection.execute("""
                CREATE TABLE "Team Members" (id INTEGER PRIMARY KEY, boss_id INTEGER REFERENCES "Team Members", "größe" INTEGER, took TIME);
                CREATE TABLE letters (writer_id INTEGER REFERENCES "Team Members", reader_id INTEGER REFERENCES "Team Members", no INTEGER NOT NULL UNIQUE)
            """)
            found = sg.Catalog.from_duckdb(connection)

        assert relations(found.tables["team_members"]) == {
            "boss": ("team_members", {"boss_id": "id"}, True),
            "team_members_by_boss_id": ("team_members", {"id": "boss_id"}, False),
            "letters_by_writer_id": ("letters", {"id": "writer_id"}, False),
            "letters_by_reader_id": ("letters", {"id": "reader_id"}, False),
        }
        assert set(relations(found.tables["letters"])) == {"writer", "reader"}
        assert list(found.tables["team_members"].columns) == ["id", "boss_id"]
        assert entry(found, "letters").key == ("no",)

    def test_the_schema_in_use_is_read_or_the_one_that_is_named(self) -> None:
        with duckdb.connect() as connection:
            connection.execute(
                "CREATE TABLE here (id INTEGER); CREATE SCHEMA other; CREATE TABLE other.there (id INTEGER)"
            )

            assert {
                name: one.physical for name, one in catalog_of_duckdb(connection, schema="other").tables.items()
            } == {"there": ("other", "there")}
            assert list(catalog_of_duckdb(connection).tables) == ["here"]
            connection.execute("USE other")
            assert {name: one.physical for name, one in catalog_of_duckdb(connection).tables.items()} == {
                "there": ("there",)
            }
            with pytest.raises(sg.DefinitionError, match="no tables"):
                catalog_of_duckdb(connection, schema="nowhere")

    def test_what_segsql_made_counts_where_it_is_asked_for(self) -> None:
        with duckdb.connect() as connection:
            connection.execute(
                "CREATE TABLE people (id INTEGER PRIMARY KEY, plan VARCHAR); COMMENT ON TABLE people IS 'Everyone'"
            )
            catalog = catalog_of_duckdb(connection)
            segment = sg.loads("{version: 1, name: paying, base: people, where: [{op: eq, column: plan, value: pro}]}")
            for step in sg.plan(segment, catalog, to=sg.Create("view")).steps:
                connection.execute(step.sql)

            assert list(catalog_of_duckdb(connection).tables) == ["people"]
            assert sorted(catalog_of_duckdb(connection, made=True).tables) == ["paying", "people"]
            assert sorted(sg.Catalog.from_duckdb(connection).tables) == ["paying", "people"]


EXPECTED = """\
version: 1
tables:
  _2024:
    table: public.2024
    # left out: "price" is numeric without a precision: its values may have any number of digits
    columns:
      "true": integer
      _0x10: {type: integer, name: "0x10"}
    relations:
      "yes": {to: "yes", keys: {_0x10: "no"}}
  # Everyone: {a} # and more
  "yes":
    table: public.yes
    key: ["no"]
    unique: [[a_b]]
    columns:
      "no": {type: integer, nullable: false}
      # nothing, really
      "null": text
      "on": {type: text, name: "On", nullable: false}
      _1e3: {type: "decimal(10,2)", name: "1e3"}
      words: array<text>
      a_b: {type: integer, name: "a b"}
      "y": integer
    relations:
      _2024: {to: _2024, keys: {"no": _0x10}}
      y_to: {to: "yes", keys: {"y": "no"}}
      yes_by_y: {to: "yes", keys: {"no": "y"}}"""


class TestText:
    def test_a_file_says_what_was_read(self, postgres: PostgresEngine) -> None:
        postgres.execute("""
            CREATE TABLE "yes" (no int PRIMARY KEY, "null" text, "On" text NOT NULL, "1e3" numeric(10,2), words text[], "a b" int UNIQUE, y int REFERENCES "yes");
            CREATE TABLE "2024" ("true" int, "0x10" int REFERENCES "yes", price numeric);
            COMMENT ON TABLE "yes" IS E'Everyone: {a}\n# and\u2028more';
            COMMENT ON COLUMN "yes"."null" IS 'nothing, really';
        """)
        found = described(postgres.connection)

        text = catalog_text(found)

        assert sg.Catalog.loads(text).tables == sg.Catalog.model_validate(found.data).tables
        assert text == EXPECTED

    @pytest.mark.parametrize("seed", range(5))
    def test_a_file_of_random_tables_says_what_was_read(self, postgres: PostgresEngine, seed: int) -> None:
        create(postgres, random_setting(seed), seed)
        found = described(postgres.connection)

        assert sg.Catalog.loads(catalog_text(found)).tables == sg.Catalog.model_validate(found.data).tables

    def test_the_command_prints_one_of_either_engine(self, postgres: PostgresEngine, tmp_path: Path) -> None:
        tables = "CREATE TABLE people (id integer PRIMARY KEY, plan varchar, took time)"
        postgres.execute(tables)
        with duckdb.connect(str(tmp_path / "shop.duckdb")) as connection:
            connection.execute(tables)
        info = postgres.connection.info

        live = CliRunner().invoke(app, ["catalog", "--dsn", f"host={info.host} user={info.user} dbname={info.dbname}"])
        embedded = CliRunner().invoke(app, ["catalog", "--db", str(tmp_path / "shop.duckdb")])

        assert (live.exit_code, live.stderr) == (0, "1 table; 1 thing left out, see the comments\n")
        assert live.stdout.splitlines()[2:] == [
            "  people:",
            "    table: public.people",
            "    key: [id]",
            '    # left out: "took" is time without time zone, which definitions have no word for',
            "    columns:",
            "      id: {type: integer, nullable: false}",
            "      plan: text",
        ]
        assert sg.Catalog.loads(embedded.stdout).tables.keys() == {"people"}
        assert "table:" not in embedded.stdout

    def test_the_command_says_so_where_a_file_would_be_too_large(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with duckdb.connect(str(tmp_path / "shop.duckdb")) as connection:
            connection.execute("CREATE TABLE people (id integer PRIMARY KEY, plan varchar)")
        monkeypatch.setattr("segsql.source.MAX_PARTS", 20)
        whole = CliRunner().invoke(app, ["catalog", "--db", str(tmp_path / "shop.duckdb")])
        monkeypatch.setattr("segsql.source.MAX_PARTS", 19)
        found = CliRunner().invoke(app, ["catalog", "--db", str(tmp_path / "shop.duckdb")])

        assert (whole.exit_code, whole.stderr) == (0, "1 table\n")
        assert found.stdout == whole.stdout
        assert found.stderr.splitlines() == [
            "1 table",
            "take out tables that no segment needs before you use this: the document has more than 19 keys and values",
        ]

    @pytest.mark.parametrize("arguments", [[], ["--dsn", "", "--db", "x"]])
    def test_the_command_reads_one_database(self, arguments: list[str]) -> None:
        found = CliRunner().invoke(app, ["catalog", *arguments])

        assert found.exit_code == 2
        assert "name one database" in found.stderr

    def test_a_database_that_is_not_there_is_an_error(self, tmp_path: Path) -> None:
        found = CliRunner().invoke(app, ["catalog", "--db", str(tmp_path / "none.duckdb")])

        assert found.exit_code == 2
        assert "no file or folder" in found.stderr
