"""What others gave a view or table, given to the one that has taken its place: indexes, constraints, defaults and comments of columns."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from segsql.apply.duckdb.found import Constraint, Found
from segsql.apply.refusing import refused
from segsql.plans.aims import Part, State
from segsql.run.sql import quoted

_ADDED: Final = {
    "NOT NULL": "ALTER TABLE {0} ALTER COLUMN {1} SET NOT NULL",
    "PRIMARY KEY": "ALTER TABLE {0} ADD PRIMARY KEY ({1})",
    "UNIQUE": "ALTER TABLE {0} ADD UNIQUE ({1})",
}
"""How a constraint is added to a table that is there; of others the engine has no such statement."""


@dataclass(frozen=True, slots=True)
class Restored:
    """Statements to be run behind the one that makes the object (``early``), since an index keeps a table from being altered, and at the end."""

    early: tuple[str, ...] = ()
    late: tuple[str, ...] = ()


def restored(before: Found, state: State, parts: Collection[Part], home: tuple[str, str]) -> Restored:
    """Return the statements that give what is to be there what others gave the object before it. What is said of a column that is gone is gone.

    Args:
        before: The object before it.
        state: What is to be there.
        parts: What of the object before was ours.
        home: Where the connection looks for names that say no schema.

    Raises:
        ApplyError: something cannot be given to it.
    """
    columns, name = [one for one, _ in state.columns], quoted(*state.named)
    kept = [one for one in before.columns if one.name in columns]
    own = (*parts, *state.parts)
    early = [_constraint(one, name, state, before) for one in _of_others(before, own)]
    if state.kind == "table":
        defaults = [(one.name, one.default) for one in kept if one.default is not None]
        early += [f"ALTER TABLE {name} ALTER COLUMN {quoted(column)} SET DEFAULT {value}" for column, value in defaults]
    ours = {(one.kind, one.name) for one in own}
    late: list[str] = []
    for index in before.indexes:
        if ("index", index.name) not in ours:
            _check_home(before, home)
            late.append(index.sql.removesuffix(";"))
            if index.comment is not None:
                path = quoted(*state.named[:-1], index.name)
                late.append(f"COMMENT ON INDEX {path} IS {literal(index.comment)}")
    for column in kept:
        if column.comment is not None and ("comment", column.name) not in ours:
            late.append(f"COMMENT ON COLUMN {name}.{quoted(column.name)} IS {literal(column.comment)}")
    return Restored(tuple(early), tuple(late))


def literal(text: str) -> str:
    """Return a text as DuckDB reads it, in which only a quote is special."""
    return "'" + text.replace("'", "''") + "'"


def _check_home(before: Found, home: tuple[str, str]) -> None:
    """Refuse to run what the engine says of an index where it would mean another table: it names no database, nor the first schema."""
    database, schema, _ = before.place
    if database != home[0] or (schema != home[1] and schema == "main"):
        message = f'indexes of others on "{before.shown}" can only be made anew from its own schema'
        raise refused("in-use", message, f"USE {quoted(database, schema)}, or drop them first")


def _of_others(before: Found, parts: Collection[Part]) -> Iterator[Constraint]:
    """Yield the constraints that others added. Those of a key say of its columns that nothing is missing, without being told."""
    keyed = {column for one in before.constraints if one.kind == "PRIMARY KEY" for column in one.columns}
    has_own = any(one.kind == "key" for one in parts)
    for one in before.constraints:
        is_implied = one.kind == "NOT NULL" and keyed.issuperset(one.columns)
        if not is_implied and not (one.kind == "PRIMARY KEY" and has_own):
            yield one


def _constraint(one: Constraint, name: str, state: State, before: Found) -> str:
    columns = {column for column, _ in state.columns}
    if state.kind != "table" or one.kind not in _ADDED or not columns.issuperset(one.columns):
        message = f'others gave "{before.shown}" a constraint, {one.kind} of {", ".join(one.columns)}, that the new one cannot have'
        raise refused("in-use", message, "drop the constraint first")
    return _ADDED[one.kind].format(name, ", ".join(map(quoted, one.columns)))
