"""What a database says of its tables, as a catalog document: plain names, keys, relations out of foreign keys, and what is left out and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from segsql.errors import DefinitionError, Diagnostic
from segsql.model.scalars import NAME_PATTERN, RESERVED
from segsql.types import Type, parse_type, unzoned, wider

_NAME: Final = re.compile(NAME_PATTERN)
_PHYSICAL: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_$ -]{0,127}")
_LONGEST: Final = 63

Entry = dict[str, Any]
"""A part of a catalog document."""


@dataclass(frozen=True, slots=True)
class LiveColumn:
    """A column; ``type`` is what the catalog says of its type, a word or a mapping, or None where it has no word for it.

    ``why`` says why it has none, ``comment`` what the database says of the column.
    """

    name: str
    type: str | Mapping[str, str | bool] | None
    nullable: bool
    why: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class LiveTable:
    """A table or view; ``path`` are the parts of its name, itself last. ``keys`` are its unique keys, ``primary`` the one of them, if any."""

    path: tuple[str, ...]
    columns: Sequence[LiveColumn]
    primary: Sequence[str] = ()
    keys: Sequence[Sequence[str]] = ()
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A foreign key: columns of a table that hold those of another."""

    table: str
    columns: Sequence[str]
    target: str
    referenced: Sequence[str]


@dataclass(frozen=True, slots=True)
class Described:
    """A catalog document as plain data, and what is said beside it.

    Attributes:
        data: The document.
        left_out: What has no place in it, a sentence each, by the name of its table in the document; under an empty name whole tables.
        comments: What the database says of a table, by name, and of its columns, by both.
    """

    data: Entry
    left_out: Mapping[str, Sequence[str]]
    comments: Mapping[tuple[str, ...], str] = field(default_factory=dict[tuple[str, ...], str])


def document(tables: Iterable[LiveTable], links: Iterable[Link]) -> Described:
    """Return the catalog document of tables, with relations both ways for each foreign key.

    Raises:
        DefinitionError: there is no table that a definition could name.
    """
    given = sorted(tables, key=lambda one: one.path)
    names, unnamed = _plain(one.path[-1] for one in given)
    left_out: dict[str, list[str]] = {"": unnamed}
    entries: dict[str, Entry] = {}
    columns: dict[str, dict[str, str]] = {}
    comments: dict[tuple[str, ...], str] = {}
    for one in given:
        if (name := names.get(one.path[-1])) is None:
            continue
        columns[name], missing = _columns(one)
        if not columns[name]:
            left_out[""].append(f'"{one.path[-1]}" has no column that a definition could name')
            continue
        entries[name] = _table(one, columns[name])
        left_out[name] = missing
        comments |= {(name,): one.comment} if one.comment else {}
        comments |= {
            (name, columns[name][two.name]): two.comment
            for two in one.columns
            if two.comment and two.name in columns[name]
        }
    if not entries:
        hint = "create or attach the tables first, ask for the right to read them, or load a catalog file"
        raise DefinitionError((Diagnostic("invalid-catalog", "error", "the connection has no tables", "", hint),))
    _relate(entries, names, columns, list(links))
    return Described(
        {"version": 1, "tables": entries}, {name: said for name, said in left_out.items() if said}, comments
    )


def _plain(physical: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """Return the name of each in definitions, and of those that get none, why.

    It is the same in lower case, with ``_`` for what a definition cannot say. Where that is so of several, it is that of the one that is
    called so.
    """
    given = list(physical)
    wished = {one: _said(one) for one in given if _PHYSICAL.fullmatch(one)}
    times = Counter(wished.values())
    found = {one: name for one, name in wished.items() if _NAME.fullmatch(name) and (times[name] == 1 or one == name)}
    why = dict.fromkeys(wished, "is another one's name in lower case")
    return found, [f'"{one}" {why.get(one, "cannot be written in a definition")}' for one in given if one not in found]


def _said(physical: str) -> str:
    name = re.sub("[^a-z0-9_]", "_", physical.lower())
    name = f"_{name}" if name[0].isdigit() else name
    return f"{name}_" if name in RESERVED else name


def _columns(table: LiveTable) -> tuple[dict[str, str], list[str]]:
    """Return the names in definitions of the columns that have a type, and what is said of the others."""
    names, unnamed = _plain(one.name for one in table.columns)
    left_out = unnamed + [
        f'"{one.name}" is {one.why}' for one in table.columns if one.type is None and one.name in names
    ]
    return {one.name: names[one.name] for one in table.columns if one.type is not None and one.name in names}, left_out


def _table(table: LiveTable, names: Mapping[str, str]) -> Entry:
    described: dict[str, Entry] = {}
    for one in table.columns:
        if one.type is not None and one.name in names:
            said = {"type": one.type} if isinstance(one.type, str) else dict(one.type)
            described[names[one.name]] = {**said, "name": one.name, "nullable": one.nullable}
    primary, *others = [[names.get(one, "") for one in key] for key in (table.primary, *table.keys)]
    usable = [key for key in others if _identifies(key, described)]
    key = primary if _identifies(primary, described) else []
    if not key:
        # Columns that tell rows apart and are always there are a key, whatever the database calls them.
        whole = [one for one in usable if not any(described[name]["nullable"] for name in one)]
        key = min(whole, key=lambda one: (len(one), one), default=[])
    unique = [one for one in usable if set(one) != set(key)]
    entry: Entry = {"table": list(table.path)}
    entry |= {"key": key} if key else {}
    entry |= {"unique": unique} if unique else {}
    return {**entry, "columns": described}


def _identifies(key: Sequence[str], columns: Mapping[str, Entry]) -> bool:
    """Whether columns can be a key: all of them are there, and their values can be told apart."""
    kinds = [_type(columns[one]) for one in key if one in columns]
    return len(kinds) == len(key) > 0 and all(one.scalar and one.kind != "double" for one in kinds)


def _type(column: Entry) -> Type:
    found = parse_type(column["type"])
    assert found is not None, "a reader writes types of the catalog"
    return found


def _relate(
    entries: dict[str, Entry], names: Mapping[str, str], columns: Mapping[str, Mapping[str, str]], links: list[Link]
) -> None:
    """Add relations both ways for each foreign key of which both sides are there."""
    seen: set[tuple[str, str, tuple[tuple[str, str], ...]]] = set()
    known: list[tuple[str, str, tuple[tuple[str, str], ...]]] = []
    for link in links:
        source, goal = names.get(link.table, ""), names.get(link.target, "")
        if source not in entries or goal not in entries:
            continue
        mine, theirs = columns[source], columns[goal]
        pairs = tuple(
            (mine.get(one, ""), theirs.get(two, "")) for one, two in zip(link.columns, link.referenced, strict=True)
        )
        one = (source, goal, pairs)
        if one not in seen and all(_meet(entries[source], entries[goal], *pair) for pair in pairs):
            seen.add(one)
            known.append(one)
    times = Counter((source, goal) for source, goal, _ in known)
    for source, goal, pairs in known:
        by = "_".join(one for one, _ in pairs)
        # Rows of the same table are told apart by what they are to each other, not by the name of their table.
        several = times[source, goal] > 1 or source == goal
        _add(entries[source], (by.removesuffix("_id") or by) if several else goal, goal, dict(pairs))
        _add(entries[goal], f"{source}_by_{by}" if several else source, source, {two: one for one, two in pairs})


def _meet(source: Entry, goal: Entry, mine: str, theirs: str) -> bool:
    """Whether rows can be matched by two columns."""
    if mine not in source["columns"] or theirs not in goal["columns"]:
        return False
    left, right = (unzoned(_type(one)) for one in (source["columns"][mine], goal["columns"][theirs]))
    return left.scalar and right.scalar and wider(left, right) is not None and "double" not in (left.kind, right.kind)


def _add(entry: Entry, wished: str, target: str, keys: dict[str, str]) -> None:
    relations: dict[str, Entry] = entry.setdefault("relations", {})
    taken = {*relations, *entry["columns"], *RESERVED}
    label, at = wished[:_LONGEST], 1
    while label in taken:
        ending = "_to" if at == 1 else f"_to_{at}"
        label, at = f"{wished[: _LONGEST - len(ending)]}{ending}", at + 1
    relations[label] = {"to": target, "keys": keys}
