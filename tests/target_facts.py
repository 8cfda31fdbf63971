"""What engines say themselves of an object: its indexes, its key, its comments and how it is laid out, read from their own catalogs."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from engines import Engine, Row

Facts = dict[str, object]


def said_of(engine: Engine, parts: Sequence[str]) -> Facts:
    """What an engine says of an object."""
    schema, name = parts if len(parts) == 2 else ("", parts[0])
    return readers[engine.name](engine, schema, name)


def facts(
    indexes: dict[str, list[str]], key: list[str], comment: Any = "", comments: Any = None, layout: Any = None
) -> Facts:
    remark = re.sub(r"(; )?segsql 1, meaning \w{64}, statement \w{64}$", "", comment or "")
    found = {column: text for column, text in (comments or {}).items() if text}
    return {"indexes": indexes, "key": key, "comment": remark, "comments": found, "layout": layout or ["", [], ""]}


def pairs(found: list[Row]) -> dict[str, object]:
    """Rows of two columns as a mapping."""
    return {str(one): other for one, other in found}


def _columns(text: str) -> list[str]:
    return [one.strip().strip('"`') for one in text.split(",")]


def _postgres(engine: Engine, schema: str, name: str) -> Facts:
    table = f"'{schema}.{name}'::regclass"
    read = f"SELECT c.relname, pg_get_indexdef(i.indexrelid), i.indisprimary FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = {table}"
    found = {
        (key, primary): _columns(str(text)[str(text).rindex("(") + 1 : -1]) for key, text, primary in engine.query(read)
    }
    names = [key for (key, primary) in found if primary]
    assert names in ([], [f"{name}__key"]), names
    said = engine.query(
        f"SELECT a.attname, col_description({table}, a.attnum) FROM pg_attribute a WHERE a.attrelid = {table} AND a.attnum > 0"
    )
    ((comment,),) = engine.query(f"SELECT obj_description({table}, 'pg_class')")
    keyed = next((columns for (_, primary), columns in found.items() if primary), [])
    return facts(
        {str(key): columns for (key, primary), columns in found.items() if not primary}, keyed, comment, pairs(said)
    )


def _duckdb(engine: Engine, schema: str, name: str) -> Facts:
    at = f"schema_name = '{schema}' AND table_name = '{name}'"
    indexes = engine.query(f"SELECT index_name, expressions FROM duckdb_indexes() WHERE {at}")
    key = engine.query(
        f"SELECT constraint_column_names FROM duckdb_constraints() WHERE {at} AND constraint_type = 'PRIMARY KEY'"
    )
    ((comment,),) = engine.query(f"SELECT comment FROM duckdb_tables() WHERE {at}")
    comments = engine.query(f"SELECT column_name, comment FROM duckdb_columns() WHERE {at}")
    found = {str(one): _columns(str(text).strip("[]").replace("'", "")) for one, text in indexes}
    return facts(found, _columns(str(key[0][0]).strip("[]").replace("'", "")) if key else [], comment, pairs(comments))


def _sqlite(engine: Engine, schema: str, name: str) -> Facts:
    read = f"SELECT i.name, i.\"unique\", (SELECT group_concat(name) FROM pragma_index_info(i.name)) FROM pragma_index_list('{name}') i"
    found = {str(one): (unique, _columns(str(text))) for one, unique, text in engine.query(read)}
    key = found.pop(f"{name}__key", (1, []))
    assert key[0] == 1
    return facts({one: columns for one, (_, columns) in found.items()}, key[1])


def _mysql(engine: Engine, schema: str, name: str) -> Facts:
    at = f"table_schema = '{schema}' AND table_name = '{name}'"
    found: dict[str, list[str]] = {}
    for one, column in engine.query(
        f"SELECT index_name, column_name FROM information_schema.statistics WHERE {at} ORDER BY index_name, seq_in_index"
    ):
        found.setdefault(str(one), []).append(str(column))
    ((comment, kind),) = engine.query(f"SELECT table_comment, engine FROM information_schema.tables WHERE {at}")
    stored = "innodb" if engine.name == "mysql" else ""
    assert kind == "InnoDB"
    key = found.pop("PRIMARY", [])
    return facts(found, key, comment, {}, ["", [], stored])


def _clickhouse(engine: Engine, schema: str, name: str) -> Facts:
    at = f"database = '{schema}' AND table = '{name}'"
    indexes = engine.query(f"SELECT name, expr FROM system.data_skipping_indices WHERE {at}")
    ((comment, sorting, partition),) = engine.query(
        f"SELECT comment, sorting_key, partition_key FROM system.tables WHERE database = '{schema}' AND name = '{name}'"
    )
    comments = engine.query(f"SELECT name, comment FROM system.columns WHERE {at}")
    assert partition == "(toYYYYMM(joined))"
    found = {str(one): _columns(str(text).strip("()")) for one, text in indexes}
    return facts(found, [], comment, pairs(comments), [{"column": "joined", "by": "month"}, _columns(str(sorting)), ""])


def _spark(engine: Engine, schema: str, name: str) -> Facts:
    described = engine.query(f"DESCRIBE TABLE EXTENDED {engine.quoted((schema, name))}")
    said = {str(one): value for one, value, _ in described}
    comments = {str(one): text for one, _, text in described[:4]}
    parted = [str(one) for one, _, _ in described[described.index(("# col_name", "data_type", "comment")) + 1 :]][:1]
    assert "segsql=segsql 1, meaning" in str(said["Table Properties"])
    return facts({}, [], said["Comment"], comments, [*parted, [], str(said["Provider"])])


readers: dict[str, Callable[[Engine, str, str], Facts]] = {
    "postgres": _postgres,
    "duckdb": _duckdb,
    "sqlite": _sqlite,
    "mysql": _mysql,
    "mariadb": _mysql,
    "clickhouse": _clickhouse,
    "spark": _spark,
}
