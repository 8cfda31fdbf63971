"""Random catalogs: tables with keys of any types, columns of all types, and relations both ways between them."""

from functools import cache
from itertools import product
from random import Random
from typing import Any

from strategies import Setting, plans, stored

import segsql as sg

physical_names = ("Order", "select", "user", "Group", "from_", "T1", "case_when", "Table")
"""Names of tables in the database; most need quotes somewhere."""
key_kinds = (
    ("integer",),
    ("text",),
    ("uuid",),
    ("date",),
    ("integer", "text"),
    ("date", "integer"),
    ("uuid", "integer"),
)
column_types = (
    "text", "text", "integer", "decimal(10,2)", "decimal(18,4)", "double", "boolean", "date", "timestamp", "datetime", "uuid",
)  # fmt: skip
rows_at_most = 7


@cache
def random_setting(seed: int, *, distinct: bool = False) -> Setting:
    """A catalog of three tables in a chain, the first of which refers to itself as well, and where asked for the distinct keys of the rows of
    one of them.
    """
    random = Random(seed)
    names = [f"t{index}" for index in range(3)]
    called = random.sample(physical_names, len(names))
    kinds = [random.choice(key_kinds) for _ in names]
    keys = [some_keys(one, random) for one in kinds]
    tables: dict[str, dict[str, Any]] = {}
    references: dict[tuple[str, ...], list[tuple[object, ...]]] = {}
    for index, name in enumerate(names):
        columns = {f"k{place}": {"type": kind, "nullable": False} for place, kind in enumerate(kinds[index])}
        columns |= random_columns(random)
        relations: dict[str, Any] = {}
        for target, relation in ((index - 1, "parent"), *([(0, "self")] if index == 0 else [])):
            if target < 0:
                continue
            mine = tuple(f"{relation}{index}_{place}" for place in range(len(kinds[target])))
            columns |= {column: {"type": kind} for column, kind in zip(mine, kinds[target], strict=True)}
            pairs = {column: f"k{place}" for place, column in enumerate(mine)}
            relations[relation] = {"to": names[target], "keys": pairs}
            back = "selves" if relation == "self" else "children"
            home = relations if target == index else tables[names[target]]["relations"]
            home[back] = {"to": name, "keys": {theirs: column for column, theirs in pairs.items()}}
            references[mine] = [*keys[target], *some_keys(kinds[target], random)[:1]]
        order = random.sample(list(columns), len(columns))
        times = [column for column, one in columns.items() if one["type"] in ("date", "timestamp", "datetime")]
        tables[name] = {
            "table": called[index],
            "key": list(columns)[: len(kinds[index])],
            "columns": {column: columns[column] for column in order},
            "relations": relations,
            **({"time": random.choice(times)} if times else {}),
        }
    tables[names[0]]["relations"]["grandchildren"] = {"path": "children.children"}
    if distinct:
        tables["keys"] = random_keys(names[seed % len(names)], tables, random)
    catalog = sg.Catalog.model_validate({"version": 1, "tables": tables})
    slots = {
        name: [{f"k{place}": cell for place, cell in enumerate(key)} for key in keys[index]]
        for index, name in enumerate(names)
    }
    return Setting(catalog, slots, references)


def random_keys(name: str, tables: dict[str, dict[str, Any]], random: Random) -> dict[str, Any]:
    """A table of the distinct keys of another one's rows, by one or two columns of which some may be missing, with relations both ways."""
    columns: dict[str, dict[str, Any]] = tables[name]["columns"]
    able = [column for column, one in columns.items() if one["type"] != "double" and column not in tables[name]["key"]]
    key = random.sample(able, random.randint(1, min(2, len(able))))
    where = [{"op": "is_present", "column": one} for one in random.sample(list(columns), random.randint(0, 1))]
    pairs = {column: column for column in key}
    tables[name]["relations"]["shared"] = {"to": "keys", "keys": pairs}
    meant = {"where": where} if where and random.random() < 0.5 else {}
    entry = {"to": name, "keys": pairs, **meant}
    return {"distinct": {"table": name, "where": where}, "key": key, "relations": {"sharers": entry}}


def some_keys(kinds: tuple[str, ...], random: Random) -> list[tuple[object, ...]]:
    """Different keys of some types."""
    pools = [tuple(dict.fromkeys(stored[kind])) for kind in kinds]
    every = list(product(*pools))
    return random.sample(every, min(rows_at_most, len(every)))


def random_columns(random: Random) -> dict[str, dict[str, Any]]:
    """Columns beside the key, some of which are never missing."""
    found: dict[str, dict[str, Any]] = {}
    for place, kind in enumerate(random.sample(column_types, random.randint(4, 7))):
        found[f"c{place}_{kind[:4]}"] = {"type": kind, "nullable": random.random() < 0.7}
    if random.random() < 0.5:
        found["plan"] = {"type": "text", "values": list(plans)}
    if random.random() < 0.5:
        found["nick"] = {"type": "text", "ignore_case": False}
    return found
