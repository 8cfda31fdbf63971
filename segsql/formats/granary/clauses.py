"""Clauses over the rows of a source: which columns they leave one value, and the same clause with other names for its columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from segsql.catalog.schema import Table
from segsql.formats.granary.env import Env
from segsql.formats.granary.items import Piece, piece, sql
from segsql.fragments.refusal import FragmentError
from segsql.fragments.sources import read
from segsql.fragments.tree import Apply, Column, Parsed, Text, pieces
from segsql.fragments.tree import Piece as Part

_QUOTED: Final = re.compile(r"'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"")
_DIALECT: Final = "postgres"


@dataclass(frozen=True, slots=True)
class Clause:
    """What rows of a source meet: text columns that ``equal`` one text, and the ``rest`` of the clause, empty where that is all."""

    equal: Mapping[str, str]
    rest: str


def clause_of(env: Env, name: str, table: Table) -> Clause | None:
    """Return the clause of a variable over the rows of a table, or None after reporting why it cannot be read."""
    written = piece(env, name)
    text, _ = sql(env, written)
    parsed = parsed_of(env, text, written)
    if parsed is None:
        return None
    equal: dict[str, str] = {}
    rest: list[str] = []
    for one in _conjuncts(parsed.root):
        column, value = _equal(one, parsed, table)
        if column and equal.setdefault(column, value) == value:
            continue
        rest.append(text[one.at[0] : one.at[1]])
    return Clause(equal, rest[0] if len(rest) == 1 else " AND ".join(f"({one})" for one in rest))


def parsed_of(env: Env, text: str, written: Piece) -> Parsed | None:
    """Return what a text of the document says, or None after reporting what cannot stand in it."""
    try:
        return read(text, _DIALECT)
    except FragmentError as problem:
        env.findings.error(problem.code, written.at, problem.message, problem.hint, written.within)
        return None


def with_columns(text: str, parsed: Parsed, named: Callable[[str], str]) -> str:
    """Return a text with other texts in the places of its columns."""
    places = sorted((one.at, parsed.names[one.index].path) for one in pieces(parsed.root) if isinstance(one, Column))
    found, behind = list[str](), 0
    for (start, end), path in places:
        found += [text[behind:start], named(path)]
        behind = end
    return "".join([*found, text[behind:]])


def of_table(path: str, table: Table) -> str:
    """Return a column without the name of its table."""
    owner, _, column = path.rpartition(".")
    return column if owner in (table.name, table.physical[-1]) else path


def with_names(text: str, names: Mapping[str, str]) -> str:
    """Return a text with the names that quoted columns have here."""

    def named(found: re.Match[str]) -> str:
        whole = found[0]
        return names.get(whole[1:-1].replace('""', '"'), whole) if whole[0] == '"' else whole

    return _QUOTED.sub(named, text)


def with_value(text: str, placeholder: str, value: str) -> str | None:
    """Return an expression with a value wherever the placeholder stands; None where one stands in quotes."""
    found, at = list[str](), 0
    for quoted in _QUOTED.finditer(text):
        if placeholder in quoted[0]:
            return None
        found += [text[at : quoted.start()].replace(placeholder, value), quoted[0]]
        at = quoted.end()
    return "".join([*found, text[at:].replace(placeholder, value)])


def _conjuncts(root: Part) -> Iterator[Part]:
    """Yield what has to be true for all of a piece to be."""
    todo = [root]
    while todo:
        one = todo.pop(0)
        if isinstance(one, Apply) and one.name == "and":
            todo[:0] = one.arguments
        else:
            yield one


def _equal(one: Part, parsed: Parsed, table: Table) -> tuple[str, str]:
    """Return the text column that a piece says equals a text, and that text; no name where it says something else."""
    if isinstance(one, Apply) and one.name == "=":
        column, value = one.arguments if isinstance(one.arguments[0], Column) else one.arguments[::-1]
        if isinstance(column, Column) and isinstance(value, Text):
            name = of_table(parsed.names[column.index].path, table)
            known = table.columns.get(name)
            if known is not None and known.type.kind == "text":
                return name, value.value
    return "", ""
