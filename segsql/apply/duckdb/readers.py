"""Which views read a view or table, as the engine itself reads their queries, and whether they still can be read.

DuckDB looks up what a view reads when that is read, so nothing keeps an object from being dropped under a view that reads it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from segsql.apply.duckdb.found import Found, Place
from segsql.apply.duckdb.look import Database, Key, key
from segsql.apply.duckdb.session import run
from segsql.run.sql import quoted

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_MACROS: Final = "SELECT DISTINCT lower(function_name) FROM duckdb_functions() WHERE NOT internal"
_BY_NAME: Final = frozenset({"query", "query_table"})
"""Functions of tables that read what a text names."""


@dataclass(frozen=True, slots=True)
class Views:
    """What each view reads, by its place; ``opaque`` are those that may read anything, through a macro or a name in a text."""

    there: Database
    reads: Mapping[Key, frozenset[Key]]
    opaque: frozenset[Key]

    def of(self, places: Collection[Key]) -> tuple[Found, ...]:
        """Return the views that read any of some objects, each behind those that it reads itself."""
        found: list[Key] = []
        reached, grows = set(places), True
        while grows:
            new = sorted(one for one, read in self.reads.items() if one not in reached and read & reached)
            # A view that reads another new one stands behind it.
            ready = [one for one in new if not self._below(one) & set(new)] or new
            found += ready
            reached.update(ready)
            grows = bool(ready)
        return tuple(self.there.objects[one] for one in found)

    def _below(self, view: Key) -> set[Key]:
        """Return all that a view reads, and what that reads."""
        below: set[Key] = set()
        todo = [*self.reads[view]]
        while todo:
            one = todo.pop()
            if one not in below:
                below.add(one)
                todo.extend(self.reads.get(one, ()))
        return below - {view}


def views(conn: DuckDBPyConnection, there: Database) -> Views:
    """Return what the views of all databases read.

    Raises:
        ApplyError: the engine refuses.
    """
    macros = _BY_NAME | {name for (name,) in run(conn, _MACROS)}
    reads: dict[Key, frozenset[Key]] = {}
    opaque: set[Key] = set()
    for place, view in there.objects.items():
        if view.kind != "view":
            continue
        ((said,),) = run(conn, "SELECT json_serialize_sql(?)", [view.query])
        tree = json.loads(said)
        names, functions = _named(tree)
        reads[place] = frozenset(key(_resolved(there, view.place, one)) for one in names)
        if tree["error"] or not macros.isdisjoint(functions):
            opaque.add(place)
    return Views(there, reads, frozenset(opaque))


def broken(conn: DuckDBPyConnection, found: Iterable[Found]) -> tuple[Found, ...]:
    """Return the views that cannot be read. They are not read for that: the engine plans how it would."""
    asked = "SELECT json_serialize_plan(?) ->> '$.error'"
    return tuple(
        one
        for one in found
        if run(conn, asked, [f"SELECT * FROM {quoted(*one.place)}"]) != [("false",)]  # noqa: S608
    )


def _named(tree: Any) -> tuple[set[tuple[str, ...]], set[str]]:
    """Return the names of the tables that a query reads, and of the functions that it calls; names of its WITH are no tables."""
    tables: set[tuple[str, ...]] = set()
    functions: set[str] = set()
    todo: list[tuple[Any, frozenset[str]]] = [(tree, frozenset())]
    while todo:
        node, hidden = todo.pop()
        if isinstance(node, list):
            todo += [(one, hidden) for one in node]
        if not isinstance(node, dict):
            continue
        if "function_name" in node:
            functions.add(str(node["function_name"]).lower())
        if node.get("type") == "BASE_TABLE":
            table = str(node["table_name"]).lower()
            above = (node.get(one) for one in ("catalog_name", "schema_name"))
            name = (*(str(one).lower() for one in above if one), table)
            if len(name) > 1 or table not in hidden:
                tables.add(name)
        if node.get("cte_name"):
            hidden |= {str(node["cte_name"]).lower()}
        for one in (node.get("cte_map") or {}).get("map") or ():
            todo.append((one["value"], hidden))
            hidden |= {str(one["key"]).lower()}
        todo += [(one, hidden) for name, one in node.items() if name != "cte_map"]
    return tables, functions


def _resolved(there: Database, home: Place, name: tuple[str, ...]) -> Place:
    """Return what a name in a view means: what stands beside the view, else what the connection finds, else what is in the first schema."""
    database, schema, _ = home
    ways: dict[int, Callable[[], Iterator[Place]]] = {
        1: lambda: iter(((database, schema, name[0]), (*there.home, name[0]), (database, "main", name[0]))),
        2: lambda: iter(((database, name[0], name[1]), (name[0], "main", name[1]))),
        3: lambda: iter(((name[0], name[1], name[2]),)),
    }
    found = list(ways[len(name)]())
    return next((one for one in found if key(one) in there.objects), found[-1])
