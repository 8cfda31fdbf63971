"""A database to drill in: rows of several versions, segments that show those of one, who applies them, and all that is seen of it."""

import multiprocessing
import re
import uuid
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import psycopg
from psycopg.sql import SQL, Identifier

import segsql as sg

if TYPE_CHECKING:  # a process that applies has no use for the engines of the tests, which take a second to import
    from engines import PostgresServer, Row

maker = "drill_maker"
"""Who applies: a role as a service has it, which is no superuser."""
reader = "drill_reader"
"""Who reads: by a grant of the maker, so that a grant that is lost is a read that fails."""
versions = 10
name = "audience"
longest_told = 400
Kind: TypeAlias = Any
processes = multiprocessing.get_context("forkserver")
"""Where processes come from: one that has only imported what all of them need, since a fork of a process with threads is not safe."""
processes.set_forkserver_preload(["psycopg", "segsql", "segsql.apply.postgres"])

catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "people": {
                "key": ["person_id"],
                "columns": {
                    "person_id": {"type": "integer", "nullable": False},
                    "version": {"type": "integer", "nullable": False},
                    "name": {"type": "text", "nullable": False},
                },
            }
        },
    }
)


def segment(version: int, kind: Kind = "view", *, named: bool = False, furnished: bool = False) -> sg.Segment:
    """People of one version, as a view or table; ``named`` puts a further column in front of the last, ``furnished`` asks for a key,
    an index and comments, of those that the kind can have.
    """
    target: dict[str, object] = {"into": kind}
    if furnished:
        target |= {"comment": "Who is reached", "comments": {"version": "which of them"}}
        target |= {"key": True, "indexes": [{"columns": ["version"]}]} if kind == "table" else {}
    return sg.Segment.model_validate(
        {
            "version": 1,
            "name": name,
            "base": "people",
            "where": [{"op": "eq", "column": "version", "value": version}],
            "select": ["person_id", *(["name"] if named else []), "version"],
            "target": target,
        }
    )


def apply(connection: psycopg.Connection[Any], made: sg.Segment, **how: Any) -> sg.Applied:
    """Apply a segment of these."""
    return sg.postgres.apply(connection, made, catalog, **how)


@dataclass(frozen=True)
class Stand:
    """A database of a running server, by which another process can find it as well."""

    folder: Path
    database: str
    rows: int
    """How many people there are of each version."""

    def connect(self, user: str = maker, **how: Any) -> psycopg.Connection[Any]:
        """A connection as a service opens it."""
        return psycopg.connect(host=str(self.folder), dbname=self.database, user=user, **how)

    @contextmanager
    def overseen(self) -> Generator[psycopg.Connection[Any]]:
        """A connection of the superuser, who commits every statement."""
        with self.connect("segsql", autocommit=True, prepare_threshold=None) as connection:
            yield connection


@contextmanager
def stand(server: "PostgresServer", rows: int = 50) -> Generator[Stand]:
    """A new database with people in it; it is dropped in the end."""
    made = Stand(server.folder, f"drill_{uuid.uuid4().hex}", rows)
    with server.connect() as connection:
        connection.execute(SQL("CREATE DATABASE {}").format(Identifier(made.database)))
        add_roles(connection, maker, reader)
    with made.overseen() as connection:
        connection.execute(
            "CREATE TABLE people (person_id BIGINT PRIMARY KEY, version BIGINT NOT NULL, name TEXT NOT NULL)"
        )
        connection.execute(
            "INSERT INTO people SELECT i, i %% %s, 'Person ' || i FROM generate_series(1, %s) AS s(i)",
            [versions, versions * rows],
        )
        connection.execute("ANALYZE people")
        connection.execute(
            f"GRANT CREATE ON SCHEMA public TO {maker}; GRANT SELECT ON people TO {maker}, {reader}".encode()
        )
    yield made
    with server.connect() as connection:
        connection.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(made.database)))


def add_roles(connection: psycopg.Connection[Any], *roles: str) -> None:
    """Make those of some roles that the server has not; they stay, as other databases of it may need them."""
    for role in roles:
        if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone():
            connection.execute(SQL("CREATE ROLE {} LOGIN").format(Identifier(role)))


def readable(stand: Stand) -> None:
    """Let the reader read what was made."""
    with stand.connect(autocommit=True) as connection:
        connection.execute(f"GRANT SELECT ON {name} TO {reader}".encode())


def nothing(connection: psycopg.Connection[Any]) -> None:
    """Drop what is there, whatever it is."""
    found = connection.execute("SELECT relkind FROM pg_class WHERE relname = %s", [name]).fetchone()
    if found:
        connection.execute(f"DROP {'VIEW' if found[0] == 'v' else 'TABLE'} {name}".encode())


def version_of(rows: "list[Row]", count: int) -> object:
    """Which version some rows of a segment are, the last of their columns; none if they are not all the rows of one."""
    found = {row[-1] for row in rows}
    whole = len(found) == 1 and len({row[0] for row in rows}) == len(rows) == count
    return found.pop() if whole else None


look: Final = """
SELECT c.relname, jsonb_build_object(
  'kind', c.relkind, 'owner', pg_get_userbyid(c.relowner), 'options', to_jsonb(c.reloptions),
  'comment', obj_description(c.oid, 'pg_class'),
  'query', CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
  'index', CASE WHEN c.relkind = 'i' THEN pg_get_indexdef(c.oid) END,
  'constraints', (SELECT jsonb_agg(conname || ' ' || pg_get_constraintdef(oid) ORDER BY conname)
    FROM pg_constraint WHERE conrelid = c.oid AND contype <> 'n'),
  'grants', (SELECT jsonb_agg(to_jsonb(g) ORDER BY g) FROM (
    SELECT pg_get_userbyid(grantee), privilege_type, bool_or(is_grantable)
    FROM aclexplode(COALESCE(c.relacl, acldefault('r', c.relowner))) GROUP BY 1, 2) AS g),
  'columns', (SELECT jsonb_agg(jsonb_build_object(
      'name', attname, 'type', format_type(atttypid, atttypmod), 'not_null', attnotnull,
      'comment', col_description(c.oid, attnum), 'options', to_jsonb(attoptions),
      'statistics', NULLIF(attstattarget, -1),
      'grants', (SELECT jsonb_agg(to_jsonb(g) ORDER BY g) FROM (
        SELECT pg_get_userbyid(grantee), privilege_type, bool_or(is_grantable) FROM aclexplode(attacl) GROUP BY 1, 2) AS g)
    ) ORDER BY attnum) FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped))
FROM pg_class AS c
WHERE c.relnamespace = 'public'::regnamespace AND c.relname !~ '^people'
"""


def seen(connection: psycopg.Connection[Any]) -> dict[str, Any]:
    """Everything in the schema but the rows to choose from: each object with all that belongs to it, and the rows of the segment.

    The moment of the record is left out, as the one thing that differs from run to run.
    """
    found: dict[str, Any] = dict(connection.execute(look).fetchall())
    for one in found.values():
        one["comment"] = re.sub(r'"applied": ?"[^"]*"', '"applied":""', one["comment"] or "")
    rows = (
        connection.execute(SQL("SELECT * FROM {} ORDER BY 1").format(Identifier(name))).fetchall()
        if name in found
        else []
    )
    return {**found, "rows of it": [list(one) for one in rows]}


def difference(found: dict[str, Any], wanted: dict[str, Any]) -> str:
    """In what two sights differ, in words: nothing where they are the same."""
    told: list[str] = []
    for key in sorted({*found, *wanted}):
        one, other = found.get(key), wanted.get(key)
        if isinstance(one, dict) and isinstance(other, dict):
            told += [f"{key}.{part}: {one[part]} and not {other[part]}" for part in one if one[part] != other[part]]
        elif one != other:
            told.append(f"{key}: {one or 'nothing'} and not {other or 'nothing'}")
    return "; ".join(one if len(one) <= longest_told else f"{one[:longest_told]}..." for one in told)
