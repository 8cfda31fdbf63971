"""A live PostgreSQL database read as a catalog document."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, LiteralString

from segsql.catalog.live import Described, Link, LiveColumn, LiveTable, document
from segsql.errors import DefinitionError, Diagnostic
from segsql.types import parse_type

if TYPE_CHECKING:
    from psycopg import Connection

# PostgreSQL manual, chapter 8: names as format_type() reports them, without what stands in brackets.
_TYPES: Final[dict[str, str | dict[str, str | bool]]] = {
    **dict.fromkeys(("text", "character varying"), "text"),
    **dict.fromkeys(("smallint", "integer", "bigint"), "integer"),
    "double precision": "double",
    "boolean": "boolean",
    "date": "date",
    "timestamp without time zone": "timestamp",
    "timestamp with time zone": {"type": "timestamp", "stored": "with_zone"},
    "uuid": "uuid",
    "jsonb": "json",
}
_WITH_LETTERS: Final = ("text", "json", "array<text>", "array<json>")
_WHY: Final = {
    "numeric": "numeric without a precision: its values may have any number of digits",
    "real": "real, of which sums keep six digits: a view can cast it to double precision",
    "character": "of a fixed length, so blanks at the end of its values come and go: a view can cast it to text",
    "json": "json, which cannot be asked all that jsonb can: a view can cast it",
}
"""Why a type is left out that looks like one of ours."""
_DIGITS: Final = re.compile(r"\(.*?\)")
# PostgreSQL manual, 24.1 and 24.2: the letters of Unicode, each by itself, are those of the provider builtin under C.UTF-8 and of the operating
# system under a locale of UTF-8. Under C they are those from A to Z, ICU and PG_UNICODE_FAST make several of some, and Turkish has its own i.
_WITHOUT_UNICODE: Final = re.compile(r"C|POSIX|(az|crh|ku|tr|tt)(_.*)?")

# A domain is what it is over, with the modifier that it is declared with.
_COLUMNS: Final[LiteralString] = """
    WITH RECURSIVE domains (type, base, modifier) AS (
        SELECT oid, typbasetype, typtypmod FROM pg_type WHERE typtype = 'd'
        UNION ALL
        SELECT d.type, t.typbasetype, t.typtypmod FROM domains AS d JOIN pg_type AS t ON t.oid = d.base AND t.typtype = 'd'
    ),
    family (ancestor, member) AS (
        SELECT inhparent, inhrelid FROM pg_inherits
        UNION
        SELECT f.ancestor, i.inhrelid FROM family AS f JOIN pg_inherits AS i ON i.inhparent = f.member
    )
    SELECT c.oid, c.relname, obj_description(c.oid, 'pg_class'),
           NOT EXISTS (
               SELECT FROM family AS f JOIN pg_class AS m ON m.oid = f.member
               WHERE f.ancestor = c.oid AND (c.relkind = 'r' OR m.relkind = 'f')
           ),
           a.attname,
           CASE WHEN d.type IS NULL THEN format_type(a.atttypid, a.atttypmod) ELSE format_type(d.base, d.modifier) END,
           NOT a.attnotnull OR EXISTS (
               SELECT FROM pg_constraint AS n
               WHERE n.conrelid = c.oid AND n.contype = 'n' AND NOT n.convalidated AND n.conkey = ARRAY[a.attnum]
           ),
           coalesce(l.collisdeterministic, true), col_description(c.oid, a.attnum),
           pg_encoding_to_char(b.encoding),
           CASE WHEN l.collprovider <> 'd' THEN l.collprovider ELSE b.datlocprovider END::text,
           CASE WHEN l.collprovider <> 'd' THEN coalesce(to_jsonb(l) ->> 'colllocale', l.collctype)
                ELSE coalesce(to_jsonb(b) ->> 'datlocale', b.datctype) END
    FROM pg_class AS c
    JOIN pg_database AS b ON b.datname = current_database()
    JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_collation AS l ON l.oid = a.attcollation
    LEFT JOIN domains AS d ON d.type = a.atttypid AND NOT EXISTS (
        SELECT FROM pg_type AS t WHERE t.oid = d.base AND t.typtype = 'd'
    )
    WHERE c.relnamespace = %s AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
      AND has_column_privilege(c.oid, a.attnum, 'SELECT')
    ORDER BY c.relname, a.attnum
"""
# What makes rows unique, whether a constraint or not: an index of columns, over all rows, whenever a statement has ended. Those of another
# method keep times from overlapping.
_KEYS: Final[LiteralString] = """
    SELECT i.indrelid, i.indisprimary, ARRAY(
               SELECT a.attname::text FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, place)
               JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
               WHERE k.place <= i.indnkeyatts ORDER BY k.place
           )
    FROM pg_index AS i
    JOIN pg_class AS x ON x.oid = i.indexrelid
    JOIN pg_am AS m ON m.oid = x.relam AND m.amname = 'btree'
    WHERE i.indrelid = ANY (%s) AND i.indisunique AND i.indisvalid AND i.indimmediate
      AND i.indpred IS NULL AND i.indexprs IS NULL
      AND NOT EXISTS (
          SELECT FROM unnest(i.indclass::oid[]) AS k (class) JOIN pg_opclass AS o ON o.oid = k.class
          WHERE NOT o.opcdefault AND o.opcname NOT IN ('text_pattern_ops', 'varchar_pattern_ops')
      )
    ORDER BY i.indrelid, x.relname
"""
_LINKS: Final[LiteralString] = """
    SELECT f.conrelid, ARRAY(
               SELECT a.attname::text FROM unnest(f.conkey) WITH ORDINALITY AS k (attnum, place)
               JOIN pg_attribute AS a ON a.attrelid = f.conrelid AND a.attnum = k.attnum ORDER BY k.place
           ), f.confrelid, ARRAY(
               SELECT a.attname::text FROM unnest(f.confkey) WITH ORDINALITY AS k (attnum, place)
               JOIN pg_attribute AS a ON a.attrelid = f.confrelid AND a.attnum = k.attnum ORDER BY k.place
           )
    FROM pg_constraint AS f
    WHERE f.contype = 'f' AND f.conrelid = ANY (%s) AND f.confrelid = ANY (%s)
    ORDER BY f.conrelid::regclass::text, f.conkey, f.conname
"""


def describe(
    connection: Connection[Any],
    *,
    schema: str = "public",
    counts: Callable[[str | None], bool] = lambda comment: True,
) -> Described:
    """Return the tables and views of a schema as a catalog document, as far as the role of the connection may read them.

    It works in a transaction and outside of one, and leaves both as they were. A table of partitions is one table. Columns of types that
    segsql has no word for are left out, since a definition could not use them; so is a text that may be equal to another one, and an
    enum, which sorts by its declaration. ``counts`` says by its comment whether a table or view is described.

    Raises:
        DefinitionError: there is no such schema, or no table in it that the role may read.
    """
    from psycopg import Cursor
    from psycopg.rows import tuple_row

    with connection.transaction(force_rollback=True):
        cursor = Cursor(connection, row_factory=tuple_row)
        # Every name in the questions is one of the system, and every type of others comes back with its schema.
        cursor.execute(
            "SELECT pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true),"
            " pg_catalog.set_config('client_encoding', 'UTF8', true),"
            " pg_catalog.set_config('quote_all_identifiers', 'off', true)"
        )
        found = cursor.execute(
            "SELECT oid, has_schema_privilege(oid, 'USAGE') FROM pg_namespace WHERE nspname = %s", (schema,)
        ).fetchone()
        if found is None or not found[1]:
            said = f'no schema "{schema}"' if found is None else f'the role may not use the schema "{schema}"'
            raise DefinitionError((Diagnostic("invalid-catalog", "error", said),))
        tables = _Tables(schema)
        for row in cursor.execute(_COLUMNS, (found[0],)):
            if counts(row[2]):
                tables.add(*row)
        oids = list(tables.names)
        for row in cursor.execute(_KEYS, (oids,)):
            tables.add_key(*row)
        links = [
            Link(tables.names[table], columns, tables.names[target], referenced)
            for table, columns, target, referenced in cursor.execute(_LINKS, (oids, oids))
        ]
    return document(tables.all(), links)


class _Tables:
    """Tables by their numbers, as their columns and keys come in."""

    def __init__(self, schema: str) -> None:
        self.schema = schema
        self.names: dict[int, str] = {}
        self.comments: dict[int, str] = {}
        self.columns: dict[int, list[LiveColumn]] = {}
        self.primary: dict[int, list[str]] = {}
        self.keys: dict[int, list[list[str]]] = {}
        self.held: dict[int, bool] = {}
        """Whether what is declared of a table holds for all rows that are read from it: not for those of tables that inherit from it."""

    def add(
        self,
        oid: int,
        table: str,
        about: str | None,
        held: bool,
        column: str,
        kind: str,
        nullable: bool,
        exact: bool,
        comment: str | None,
        *letters: str,
    ) -> None:
        self.names[oid], self.comments[oid], self.held[oid] = table, about or "", held
        said = _described(kind) if exact else None
        if said in _WITH_LETTERS and not _folds(*letters):
            said = {"type": said, "ignore_case": False}
        why = _why(kind) if exact else "of a collation by which different texts can be equal"
        self.columns.setdefault(oid, []).append(LiveColumn(column, said, nullable or not held, why, comment or ""))

    def add_key(self, oid: int, is_primary: bool, columns: list[str]) -> None:
        if not self.held[oid]:
            return
        if is_primary:
            self.primary[oid] = columns
        else:
            self.keys.setdefault(oid, []).append(columns)

    def all(self) -> list[LiveTable]:
        return [
            LiveTable(
                (self.schema, name),
                self.columns[oid],
                self.primary.get(oid, ()),
                self.keys.get(oid, ()),
                self.comments[oid],
            )
            for oid, name in self.names.items()
        ]


def _folds(encoding: str, provider: str, locale: str | None) -> bool:
    """Whether letters are put into the other case as definitions mean it: as Unicode does, each by itself."""
    if encoding != "UTF8" or locale is None:
        return False
    return locale == "C.UTF-8" if provider == "b" else provider == "c" and not _WITHOUT_UNICODE.fullmatch(locale)


def _described(kind: str) -> str | dict[str, str | bool] | None:
    """Return what the catalog says of a type, if it has a word for it."""
    if kind.endswith("[]"):
        items = _described(kind.removesuffix("[]"))
        return f"array<{items}>" if isinstance(items, str) else None
    if kind.startswith("numeric("):
        digits = kind.replace("numeric", "decimal")
        return digits if parse_type(digits) is not None else None
    return _TYPES.get(_DIGITS.sub("", kind))


def _why(kind: str) -> str:
    return _WHY.get(
        _DIGITS.sub("", kind) if not kind.startswith("numeric(") else kind,
        f"{kind}, which definitions have no word for",
    )
