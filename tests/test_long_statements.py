"""How long a statement may be: a list of 100,000 texts and a hundred texts joined on every engine, and a text at the limit and beyond it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from answers import rows_of
from engines import Engine
from engines.registry import dialect_of, each_engine
from fixture_folders import dialects_folder

import segsql as sg
from segsql.dialect import load

catalog = sg.Catalog.loads("""
version: 1
lists: {codes: text}
tables:
  people:
    key: [id]
    columns: {id: integer, code: text}
""")
segment = sg.Segment.model_validate(
    {
        "version": 1,
        "name": "listed",
        "base": "people",
        "where": [{"op": "in_list", "column": "code", "list": "codes"}],
        "select": ["id"],
    }
)
codes = [f"code-{number:09d}" for number in range(100_000)]
too_long = {"bigquery", "clickhouse"}
"""The dialects, of those with engines here, that take no statement as long as that list."""


@pytest.mark.parametrize("label", each_engine())
def test_a_list_of_100_000_texts(label: str, open_engine: Callable[[str], Engine]) -> None:
    compile_list = partial(sg.compile, segment, catalog, dialect=dialect_of[label], lists={"codes": codes})
    if dialect_of[label] in too_long:
        with pytest.raises(sg.UnsupportedByDialect, match="takes a statement of at most"):
            compile_list()
        return
    compiled = compile_list()
    engine = open_engine(label)
    rows = [(1, codes[0]), (2, codes[-1]), (3, codes[0].upper()), (4, f"{codes[0]} "), (5, None), (6, "")]
    engine.load_table("people", [("id", "integer"), ("code", "text")], rows)

    assert len(compiled.sql.encode()) > 2_000_000
    assert rows_of(engine, compiled) == [(1,), (2,)]


@pytest.mark.parametrize("label", each_engine())
def test_as_many_texts_joined_as_there_may_be(label: str, open_engine: Callable[[str], Engine]) -> None:
    engine = open_engine(label)
    engine.load_table("people", [("id", "integer"), ("code", "text")], [(1, "ab"), (2, None)])

    found = rows_of(engine, sg.compile(joined(100), catalog, dialect=dialect_of[label]))

    assert found == [(1, 200), (2, None)]
    with pytest.raises(sg.DefinitionError, match="concat is given 101 arguments, and takes at most 100"):
        sg.compile(joined(101), catalog, dialect=dialect_of[label])


def joined(count: int) -> sg.Segment:
    """The length of so many texts behind each other, which engines take as that many operators in each other."""
    node = {"op": "expression", "text": f"length({' || '.join(['code'] * count)})"}
    return sg.Segment.model_validate(
        {
            "version": 1,
            "name": "joined",
            "base": "people",
            "where": [{"op": "everyone"}],
            "transformations": [{"name": "made", "value": node}],
            "select": ["id", "made"],
        }
    )


def test_a_list_of_100_000_numbers() -> None:
    home = sg.Catalog.model_validate(
        {
            "version": 1,
            "lists": {"known": "integer"},
            "tables": {"people": {"key": ["id"], "columns": {"id": "integer"}}},
        }
    )
    chosen = sg.Segment.model_validate({
        "version": 1, "name": "chosen", "base": "people", "where": [{"op": "in_list", "column": "id", "list": "known"}],
    })  # fmt: skip

    assert "99999" in sg.compile(chosen, home, dialect="duckdb", lists={"known": range(100_000)}).sql


def own_dialect(folder: Path, limit: int) -> Path:
    """DuckDB's dialect with another limit."""
    (folder / "dialect.toml").write_text(
        (dialects_folder / "duckdb" / "dialect.toml")
        .read_text()
        .replace(
            f"statement_bytes = {{ value = {load('duckdb').limits.statement_bytes.value},",
            f"statement_bytes = {{ value = {limit},",
        )
    )
    return folder


def test_a_statement_is_as_long_as_the_limit_at_most(tmp_path: Path) -> None:
    lists = {"codes": ["\u00fc", "\U0001f600"]}
    text = sg.compile(segment, catalog, lists=lists).sql
    length = len(text.encode())

    assert sg.compile(segment, catalog, dialect=own_dialect(tmp_path, length), lists=lists).sql == text
    with pytest.raises(sg.UnsupportedByDialect) as refused:
        sg.compile(segment, catalog, dialect=own_dialect(tmp_path, length - 1), lists=lists)

    (found,) = refused.value.diagnostics
    assert (found.code, found.pointer) == ("unsupported-by-dialect", "/where")
    assert found.message == f"DuckDB takes a statement of at most {length - 1:,} bytes, and this one has {length:,}"
    assert found.hint == "keep the values of a long list in a table, and reach it by a relation"


def test_the_longest_of_several_statements_counts(tmp_path: Path) -> None:
    lists = {"codes": ["x"]}
    select, view = (len(sg.compile(segment, catalog, into=into, lists=lists).sql) for into in ("select", "view"))
    dialect = own_dialect(tmp_path, select)

    assert view > select
    sg.compile(segment, catalog, dialect=dialect, lists=lists)
    with pytest.raises(sg.UnsupportedByDialect):
        sg.compile(segment, catalog, dialect=dialect, into="view", lists=lists)
