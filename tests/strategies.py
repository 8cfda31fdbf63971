"""Random rows and random definitions over a catalog, for laws that hold whatever is asked of whatever is stored.

Every table has a few slots, and for every slot a few variants of its row; a world keeps some of the slots. So an engine is
filled once, and a world is nothing but views. A definition is written down node by node, always a valid one: whatever stands
somewhere is of a type that may stand there.
"""

import datetime as dt
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache, lru_cache
from itertools import product
from random import Random
from typing import Any, TypeAlias, TypeVar
from uuid import UUID

from engines import Column, Row
from fixture_folders import logical
from fragments.drawn import Draw
from hypothesis import strategies as st

import segsql as sg
from segsql.catalog.schema import Column as Stored
from segsql.catalog.schema import Table
from segsql.model.documents import KINDS, READ

T = TypeVar("T", bound=Hashable)
Node: TypeAlias = dict[str, Any]
"""A node, as plain data."""
Kind: TypeAlias = str
"""The kind of a type; ``big`` is an integer too large to calculate with, ``nick`` a text whose letters no definition may ask for in another case."""

catalog = sg.Catalog.loads("""
version: 1
lists: {some_texts: text, some_numbers: "decimal(20,1)", some_days: date, no_numbers: integer, some_versions: version}
tables:
  people:
    key: [id]
    time: joined
    columns:
      id: {type: integer, nullable: false}
      name: text
      nick: {type: text, ignore_case: false}
      plan: {type: text, values: [free, plus, pro]}
      age: integer
      big: integer
      score: double
      balance: decimal(10,2)
      vip: boolean
      tags: array<text>
      marks: {type: array<integer>, nullable: false}
      born: date
      joined: timestamp
      seen: {type: timestamp, stored: with_zone}
      met: datetime
      code: uuid
      team_id: integer
      boss_id: integer
      app: version
      profile: {type: json, name: Profile, fields: {mood: text, rank: integer, share: double, vip: boolean, since: date}}
    relations:
      team: {to: teams, keys: {team_id: team_id}}
      boss: {to: people, keys: {boss_id: id}}
      reports: {to: people, keys: {id: boss_id}}
      orders: {to: orders, keys: {id: person_id}}
      products: {path: orders.lines.product}
      notes: {to: notes, keys: {id: person_id}}
      old_team:
        to: teams
        keys: {team_id: team_id}
        where: [{op: or, conditions: [{op: lt, column: founded, value: 2026-03-15}, {op: is_missing, column: founded}]}]
      gifts: {to: orders, keys: {id: person_id}, where: [{op: eq, column: gift, value: true}]}
      gift_lines: {path: gifts.other_lines}
  teams:
    key: [team_id]
    columns:
      team_id: {type: integer, nullable: false}
      title: {type: text, name: Team name}
      founded: date
      budget: decimal(10,2)
      open: boolean
      days: {type: array<date>, nullable: false}
      codes: array<uuid>
      perks: {type: array<json>, name: Perks, nullable: false, element: {mood: text, rank: integer, share: double, vip: boolean, since: date}}
    relations:
      members: {to: people, keys: {team_id: team_id}}
  orders:
    key: [order_id]
    time: placed
    columns:
      order_id: {type: integer, nullable: false}
      person_id: integer
      status: {type: text, nullable: false}
      total: decimal(10,2)
      placed: {type: timestamp, nullable: false}
      paid: date
      rating: double
      gift: boolean
      weights: array<double>
      prices: "array<decimal(10,2)>"
      moments: {type: array<timestamp>, nullable: false}
      parcels: {type: array<json>, element: {mood: text, rank: integer}}
    relations:
      person: {to: people, keys: {person_id: id}}
      lines: {to: lines, keys: {order_id: order_id}}
      other_lines:
        to: lines
        keys: {order_id: order_id}
        where: [{op: not_in, column: sku, values: [a, é], missing: match}]
  lines:
    table: order_lines
    key: [order_id, line_no]
    columns:
      order_id: {type: integer, nullable: false}
      line_no: {type: integer, nullable: false}
      sku: text
      quantity: {type: integer, nullable: false}
      price: decimal(8,2)
      token: uuid
    relations:
      order: {to: orders, keys: {order_id: order_id}}
      product: {to: products, keys: {sku: sku}}
  products:
    key: [sku]
    columns:
      sku: {type: text, nullable: false}
      title: text
      launched: date
      weight: double
    relations:
      lines: {to: lines, keys: {sku: sku}}
  notes:
    time: written
    columns:
      person_id: integer
      body: text
      written: datetime
    relations:
      person: {to: people, keys: {person_id: id}}
""")

as_of = dt.datetime(2026, 3, 15, 9, 30, tzinfo=dt.UTC)
zones = ("UTC", "Europe/Berlin", "America/New_York", "Pacific/Auckland")
parts_of_days = (
    "year",
    "quarter",
    "month",
    "day",
    "week",
    "week_year",
    "day_of_week",
    "day_of_year",
    "days_in_month",
)
ends_of_days = ("end_of_week", "end_of_month", "end_of_quarter", "end_of_year")
days_apart = ("days_between", "months_between", "years_between")
days_moved = ("add_days", "add_weeks", "add_months", "add_years")
times_apart = ("hours_between", "minutes_between", "seconds_between")
moving_times: tuple[Kind, ...] = ("timestamp", "datetime")
units = ("minute", "hour", "day", "week", "month", "quarter", "year")

texts = (
    "a", "", "A", "b", "é", "e\u0301", " a", "a ", "a%", "a_", "%", "_", "a'b", '"a"', "a\\b", "\\", "ß", "ss", "😀", "a😀b",
    "NULL", "null", "'); DROP TABLE people; --", "${x}", "{{ x }}", "--", "/* */", "?", ":x", "a\nb", "\t", "free", "12", "-3",
    "+7", "007", " 5", "1e3", "99999999999999999999", "2024-02-29", "2023-02-29", "2026-1-5", "0000-01-01", "zz", "Z",
)  # fmt: skip
dates = ("2026-03-15", "2026-03-14", "2024-02-29", "2026-02-28", "2026-03-29", "2025-12-31", "2026-01-31", "1999-12-31")
moments = (
    "2026-03-15 09:30:00", "2026-03-15 09:29:59.999999", "2026-03-15 00:00:00", "2026-03-14 23:00:00", "2026-03-14 11:00:00",
    "2026-03-14 10:59:59.999999", "2026-03-08 05:00:00", "2026-03-08 06:59:59", "2026-03-29 00:30:00", "2026-03-29 01:30:00",
    "2025-10-26 00:30:00", "2025-10-26 01:30:00", "2026-03-01 00:00:00", "2026-02-28 23:30:00.5", "2025-12-31 23:00:00",
    "2024-02-29 12:00:00.000001",
)  # fmt: skip
ids = tuple(str(UUID(int=number << 96 | number)) for number in (0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF))
exact = ("0", "0.1", "0.2", "0.3", "-0.01", "0.3333", "10", "19.99", "1234.56")
versions = ("1.9.0-2", "1.9.0-10", "1.9.0-a", "1.9.0", "1.10.0-a.1", "1.10.0", "2.0.0", "10.0.0")
"""Versions in their order."""
literals: Mapping[Kind, tuple[Any, ...]] = {
    "text": texts,
    "nick": texts,
    "integer": (0, 1, 2, 3, -1, 30, 7),
    "big": (0, 2**53, 2**53 + 1, 2**63 - 1, -(2**63)),
    "decimal": tuple(map(Decimal, exact)),
    "double": (0, Decimal("0.5"), 1, Decimal("1.5"), Decimal("-3.25"), 2),
    "boolean": (True, False),
    "date": dates,
    "timestamp": (*dates, *(f"{moment.replace(' ', 'T')}Z" for moment in moments), "2026-03-15T10:30:00+01:00"),
    "datetime": (*dates, *moments),
    "uuid": (*ids, ids[-1].upper()),
}
"""Constants as definitions write them, the plainest first."""
stored: Mapping[Kind, tuple[object, ...]] = {
    **literals,
    "decimal": tuple(Decimal(one) for one in exact if one != "0.3333"),
    "double": (0.0, 0.5, 1.0, -3.25, 2.0, -0.0, float("nan")),
    "date": tuple(map(dt.date.fromisoformat, dates)),
    "timestamp": tuple(dt.datetime.fromisoformat(moment).replace(tzinfo=dt.UTC) for moment in moments),
    "datetime": tuple(map(dt.datetime.fromisoformat, moments)),
    "uuid": tuple(map(UUID, ids)),
    "version": (*versions, "1.9.0+1", "2.0", "v2.0.0", ""),
    "json": (
        {"mood": "a", "rank": 1, "share": 0.5, "vip": True, "since": "2026-03-15", "tags": ["a", {"mood": "b"}, None]},
        {"mood": None, "rank": "1", "share": 2, "vip": "true", "since": 20260315, "tags": "a"},
        {
            "mood": "null",
            "rank": 2.0,
            "share": "0.5",
            "vip": None,
            "since": "2023-02-29",
            "tags": [[1, 2], {"rank": 30}],
        },
        {"mood": "", "rank": 2.5, "share": -3.25, "vip": False, "since": "2024-02-29", "tags": {"0": "a", "mood": "A"}},
        {"mood": "a'b \"\\ é😀\n", "rank": 2**53, "vip": 1, "share": [], "tags": []},
        {"Mood": "a", "mood": ["a"], "rank": True, "tags": 7},
        {},
        [{"mood": "a"}, "b", 3],
        "a",
        30,
        True,
    ),
}
"""Values of columns. Doubles are halves and quarters, so that sums of them are the same in any order."""
short: Mapping[str, tuple[object, ...]] = {"age": (*literals["integer"], 127, -128), "quantity": literals["integer"]}
"""Values of columns whose type holds no others where an engine has a short one, in which two of them have no product."""
slots: Mapping[str, Sequence[Mapping[str, object]]] = {
    "people": [{"id": number} for number in range(1, 9)],
    "teams": [{"team_id": number} for number in range(1, 4)],
    "orders": [{"order_id": number} for number in range(1, 11)],
    "lines": [{"order_id": order, "line_no": line} for order, line in product(range(1, 8), (1, 2))],
    "products": [{"sku": sku} for sku in ("a", "A", "", "a ", "é", "😀")],
    "notes": [{} for _ in range(5)],
}
"""What identifies each row there may be."""
variants = 3
document_paths: Sequence[tuple[str | int, ...]] = (
    ("mood",), ("rank",), ("share",), ("vip",), ("since",), ("tags", 0), ("tags", 1, "mood"), ("tags", 0, 1), ("tags",), (), (0,),
    (0, "mood"), ("Mood",), ("no such",),
)  # fmt: skip
"""Places in the documents above."""


static: Mapping[str, Sequence[Any]] = {
    "some_texts": ("a", "A", "", "a ", "a%", "é", "12"),
    "some_numbers": (0, 1, 3, Decimal("0.1"), 2**53),
    "some_days": ("2026-03-15", "2024-02-29"),
    "no_numbers": (),
    "some_versions": ("1.9.0", "1.10.0-a.1", "1.10.0-a.1+2"),
}
"""The values of the static lists of the catalog above."""
others: Sequence[Node] = [
    {"version": 1, **one}
    for one in (
        {
            "name": "pros",
            "base": "people",
            "where": [{"op": "ne", "column": "plan", "value": "free", "missing": "match"}],
        },
        {
            "name": "elders",
            "base": "people",
            "where": [{"op": "everyone"}],
            "sort": [{"column": "age", "direction": "desc"}],
            "limit": 3,
        },
        {
            "name": "one_of_each_plan",
            "base": "people",
            "where": [{"op": "not_in_segment", "segment": "elders"}],
            "sort": [{"column": "score"}],
            "limit": 1,
            "per": ["plan"],
        },
        {
            "name": "new_there",
            "base": "people",
            "timezone": "Pacific/Auckland",
            "where": [{"op": "during", "column": "joined", "period": {"op": "last", "count": 2, "unit": "day"}}],
        },
        {
            "name": "buyers",
            "base": "people",
            "transformations": [{"name": "spent", "value": {"op": "sum", "relation": "orders", "column": "total"}}],
            "where": [
                {
                    "op": "or",
                    "conditions": [
                        {"op": "gt", "column": "spent", "value": 1},
                        {"op": "exists", "relation": "boss", "where": [{"op": "in_segment", "segment": "pros"}]},
                    ],
                }
            ],
        },
        {"name": "gifts", "base": "orders", "where": [{"op": "eq", "column": "gift", "value": True}]},
        {
            "name": "first_orders",
            "base": "orders",
            "where": [{"op": "exists", "relation": "person", "where": [{"op": "in_segment", "segment": "buyers"}]}],
            "sort": [{"column": "placed"}],
            "limit_percent": 40,
        },
        {
            "name": "dear_lines",
            "base": "lines",
            "where": [{"op": "is_present", "column": "sku"}],
            "sort": [{"column": "price", "direction": "desc"}],
            "limit": 4,
        },
        {"name": "odd_products", "base": "products", "where": [{"op": "ne", "column": "sku", "value": "a"}]},
    )
]
"""Segments that definitions may refer to."""
joinable: Mapping[str, Sequence[tuple[Node, bool]]] = {
    "people": [
        ({"name": "side", "to": "teams", "keys": {"team_id": "team_id"}}, True),
        ({"name": "peers", "to": "people", "keys": {"team_id": "team_id"}}, False),
        ({"name": "namesake", "to": "products", "keys": {"name": "sku"}}, True),
    ],
    "orders": [
        ({"name": "owner", "to": "people", "keys": {"person_id": "id"}}, True),
        ({"name": "alike", "to": "orders", "keys": {"status": "status", "person_id": "person_id"}}, False),
    ],
}
"""By base, the joins that definitions may have, and whether each reaches one row."""


@dataclass(frozen=True, eq=False)
class Setting:
    """A catalog, and what its tables may hold: the keys of their rows, and the keys that other columns refer to.

    ``references`` gives, for columns that refer to a key together, the keys to choose from.
    """

    catalog: sg.Catalog
    slots: Mapping[str, Sequence[Mapping[str, object]]]
    references: Mapping[tuple[str, ...], Sequence[tuple[object, ...]]]
    lists: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    segments: Mapping[str, sg.Segment] = field(default_factory=dict)
    joins: Mapping[str, Sequence[tuple[Node, bool]]] = field(default_factory=dict)


usual = Setting(
    catalog,
    slots,
    {
        ("team_id",): [(number,) for number in range(1, 5)],
        ("boss_id",): [(number,) for number in range(1, 9)],
        ("person_id",): [(number,) for number in range(1, 10)],
        ("sku",): [(sku,) for sku in ("a", "A", "", "a ", "é", "😀", "b")],
    },
    static,
    {one["name"]: sg.Segment.model_validate(one) for one in others},
    joinable,
)
"""The catalog above, which most laws are about."""
World: TypeAlias = Mapping[str, tuple[int, ...]]
"""The places of the rows that each table holds."""


def kind_of(column: str, kind: str) -> Kind:
    """The kind of a column."""
    return column if column in ("big", "nick") else kind


@cache
def stored_rows(name: str, setting: Setting = usual) -> tuple[list[Column], list[Row]]:
    """The columns of a table after their place, and every variant of every row it may hold."""
    table, random = setting.catalog.tables[name], Random(name)
    kinds = (
        (one.physical, "integer short" if one.name in short else logical(one.type, folds=one.folds))
        for one in table.columns.values()
    )
    columns = [("place", "integer"), *kinds]
    rows: list[Row] = []
    for slot, variant in product(setting.slots[name], range(variants)):
        referred = {
            column: value
            for group, keys in setting.references.items()
            if set(group) <= table.columns.keys()
            for column, value in zip(group, random.choice(keys), strict=True)
        }
        cells: list[object] = [len(rows)]
        for column in table.columns.values():
            if column.name in slot:
                cells.append(slot[column.name])
            elif column.nullable and random.random() < 0.1 + 0.2 * variant:
                cells.append(None)
            elif column.name in referred:
                cells.append(referred[column.name])
            elif column.type.element is not None:
                items = (None, *stored[column.type.element.kind])
                cells.append([random.choice(items) for _ in range(random.randrange(4))])
            else:
                known = short.get(column.name) or stored[kind_of(column.name, column.type.kind)]
                cells.append(random.choice(column.values or known))
        rows.append(tuple(cells))
    return columns, rows


def worlds(setting: Setting = usual) -> st.SearchStrategy[World]:
    """Some rows of every table, at most one variant for each slot; the simplest world is empty."""
    return st.fixed_dictionaries({name: rows_of(len(rows)) for name, rows in setting.slots.items()})


def rows_of(count: int) -> st.SearchStrategy[tuple[int, ...]]:
    return st.integers(0, (variants + 1) ** count - 1).map(lambda choice: places(choice, count))


def places(choice: int, count: int) -> tuple[int, ...]:
    """The rows that the digits of a number stand for."""
    found: list[int] = []
    for slot in range(count):
        choice, digit = divmod(choice, variants + 1)
        if digit:
            found.append(slot * variants + digit - 1)
    return tuple(found)


@dataclass(frozen=True)
class Place:
    """The row at hand: its table, the row one level out, the named values beside its columns, and by the names of joins the tables they
    lead to and whether to one row; ``whole`` where it is one of a figure over a whole table.
    """

    table: Table
    outer: "Place | None" = None
    names: Mapping[str, Kind] = field(default_factory=dict)
    setting: Setting = usual
    whole: bool = False
    joins: Mapping[str, tuple[str, bool]] = field(default_factory=dict)

    @property
    def is_of_member(self) -> bool:
        """Whether it is a row of the base that a key tells from the others, so that it has a bucket."""
        return self.outer is None and not self.whole and bool(self.table.key)

    def arrays(self) -> list[tuple[str, Kind]]:
        """Every array that can be read from here, with the kind of its items."""
        outer = [] if self.outer is None else [(f"outer.{path}", kind) for path, kind in self.outer.arrays()]
        return [*array_paths(self.table.name, self.setting), *outer]

    def paths(self) -> list[tuple[str, Kind]]:
        """Everything that can be read from here, with its kind."""
        found = [*table_paths(self.table.name, self.setting), *self.names.items()]
        for name, (table, is_one) in self.joins.items():
            found += [(f"{name}.{path}", kind) for path, kind in table_paths(table, self.setting, 1) if is_one]
        if self.outer is not None:
            found += [(f"outer.{path}", kind) for path, kind in self.outer.paths()]
        return found

    def of_kind(self, kind: str) -> list[str]:
        """The columns of JSON or of versions that can be read from here."""
        found = columns_of(kind, self.table.name, self.setting)
        return found + [f"outer.{path}" for path in self.outer.of_kind(kind)] if self.outer is not None else found


@cache
def tables_of(setting: Setting) -> Mapping[str, Table]:
    """The tables of a catalog, and the items of its arrays, which are named after their table and column."""
    tables = dict(setting.catalog.tables)
    for name, table in setting.catalog.tables.items():
        for column in table.columns.values():
            if column.type.element is not None:
                element = Stored("element", "element", column.type.element, nullable=True, fields=column.fields)
                tables[f"{name}.{column.name}"] = Table(f"{name}.{column.name}", (), (), {"element": element}, {})
    return tables


@cache
def table_paths(name: str, setting: Setting = usual, hops: int = 2) -> list[tuple[str, Kind]]:
    """The columns of a table, and those of to-one rows up to two steps away."""
    table = tables_of(setting)[name]
    found = [(one.name, kind_of(one.name, one.type.kind)) for one in table.columns.values() if one.type.scalar]
    for one in table.columns.values():
        fields = one.fields.items() if one.type.kind == "json" else ()
        found += [(f"{one.name}.{field}", kind.kind) for field, kind in fields]
        found += [(field, kind.kind) for field, kind in fields if one.name == "element"]
    for relation in table.relations.values():
        if relation.one and hops:
            found += [
                (f"{relation.name}.{path}", kind) for path, kind in table_paths(relation.table, setting, hops - 1)
            ]
    return found


@cache
def array_paths(name: str, setting: Setting = usual, hops: int = 1) -> list[tuple[str, Kind]]:
    """The arrays of a table, and those of to-one rows, each with the kind of its items."""
    table = tables_of(setting)[name]
    found: list[tuple[str, Kind]] = [
        (one.name, one.type.element.kind) for one in table.columns.values() if one.type.element is not None
    ]
    for relation in table.relations.values():
        if relation.one and hops:
            further = array_paths(relation.table, setting, hops - 1)
            found += [(f"{relation.name}.{path}", kind) for path, kind in further]
    return found


@cache
def columns_of(kind: str, name: str, setting: Setting = usual, hops: int = 1) -> list[str]:
    """The columns of a kind of a table, and those of to-one rows a step away."""
    table = tables_of(setting)[name]
    found = [one.name for one in table.columns.values() if one.type.kind == kind]
    for relation in table.relations.values():
        if relation.one and hops:
            found += [f"{relation.name}.{path}" for path in columns_of(kind, relation.table, setting, hops - 1)]
    return found


def fragment_columns(place: Place) -> dict[str, list[str]]:
    """The columns that a fragment can read from a place, by kind and between quotes; stored zones have operators of their own."""
    found: dict[str, list[str]] = {}
    table = tables_of(place.setting)[place.table.name]
    further = [
        ("", table),
        *((f'"{one.name}".', tables_of(place.setting)[one.table]) for one in table.relations.values() if one.one),
    ]
    for before, reached in further:
        for one in reached.columns.values():
            if not one.type.zoned:
                found.setdefault(kind_of(one.name, one.type.kind), []).append(f'{before}"{one.name}"')
    return found


@lru_cache(maxsize=4096)
def one_of(options: tuple[T, ...]) -> st.SearchStrategy[T]:
    return st.sampled_from(options)


plans = ("free", "plus", "pro")
"""The values of every column that is called a plan."""


def closed_list(column: Any) -> tuple[Any, ...]:
    """The only values that a column takes, where the catalog lists them."""
    if isinstance(column, dict):
        column = column.get("using", {}).get("given", column).get("path", "")
    is_plan = isinstance(column, str) and column.split(".")[-1] == "plan"
    return plans if is_plan else ()


spelled: Mapping[Kind, tuple[str, ...]] = {
    "integer": ("given * 2 - 1", "-given", "abs(given)", "CASE WHEN given > 1 THEN given ELSE 0 END"),
    "decimal": ("given + 0.05", "given * 2", "NULLIF(given, 0.1)"),
    "double": ("given / 2", "given / (given - 0.5)", "COALESCE(given, 0)"),
    "text": ("given || '%'", "trim(given)", "substring(given, 2, 1)", "COALESCE(given, '')", "NULLIF(given, 'a')"),
    "boolean": ("given = TRUE", "NOT given", "given IS NULL"),
    "date": ("CASE WHEN given > DATE '2026-01-01' THEN given END", "CAST('2024-02-29' AS date)"),
    "timestamp": ("COALESCE(given, TIMESTAMP '2026-03-15T00:00:00Z')",),
}
"""Values of each kind as text that reads one by the name of ``given``."""


def meets(listed: Kind, kind: Kind) -> bool:
    """Whether values of a kind can be looked up in a list of another."""
    return listed == kind or (listed in numeric and kind in numeric) or (listed == "date" and kind in temporal)


characters = (
    "a", "A", "b", "é", "e", " ", "_", "%", "'", "😀", "ß", "\\.", "\\\\", "\\$", "\\{", "\\n", ".", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S",
    "[ab]", "[^a]", "[a-z]", "[^A-Z]", "[0-9-]", "[ß-é]", "[\\[\\]\\\\^-]", "[^😀]", "[\\x{80}-\\x{10FFFF}]", "[\\s\\S]",
)  # fmt: skip
"""Patterns of one character."""
counts = ("*", "+", "?", "{2}", "{1,2}", "{0,3}", "{2,}")
seeds = ("spring", "é'\\ ", "1")
percents = (50, 100, 10, Decimal("33.3"), Decimal("12.5"), Decimal("0.0001"))
temporal = ("date", "timestamp", "datetime")
numeric = ("integer", "decimal", "double")
ordered = ("text", "big", "nick", *numeric, *temporal)


@dataclass
class Writer:
    """Writes definitions by drawing one choice after the other; the first choice is always the simplest."""

    draw: Callable[[st.SearchStrategy[Any]], Any]
    setting: Setting = usual
    zone: str = "UTC"

    def pick(self, options: Sequence[T]) -> T:
        found: T = self.draw(one_of(tuple(options)))
        return found

    def chance(self, one_in: int) -> bool:
        return self.pick(range(one_in)) == one_in - 1

    def several(self, least: int, most: int, make: Callable[[], Any]) -> list[Any]:
        return [make() for _ in range(self.pick(range(least, most + 1)))]

    def segment(self) -> Node:
        """A whole definition."""
        first, *others = [name for name, one in self.setting.catalog.tables.items() if one.key]
        table = self.setting.catalog.tables[self.pick((first, first, *others))]
        self.zone = self.pick(zones)
        place = Place(table, setting=self.setting)
        node: Node = {"version": 1, "name": "drawn", "base": table.name, "timezone": self.zone}
        node["week_start"] = self.pick(("monday", "sunday", "wednesday"))
        node["fiscal_start"] = self.pick((1, 2, 10))
        place = self.joined(place, node)
        transformations: list[Node] = []
        for index in range(self.pick((0, 0, 1, 2))):
            kind = self.pick((*ordered[2:], "text", "boolean", "uuid"))
            transformations.append({"name": f"named_{index}", "value": self.value(place, kind, 2)})
            place = replace(place, names={**place.names, f"named_{index}": kind})
        node["transformations"] = transformations
        node["where"] = self.several(1, 3, lambda: self.condition(place, 3))
        node["select"] = self.selection(place)
        if self.chance(2):
            node["sort"] = self.several(1, 2, lambda: self.sort(place))
        match self.pick(("", "", "", "limit", "limit_percent", "per")):
            case "limit":
                node["limit"] = self.pick((1, 2, 4))
            case "limit_percent":
                node["limit_percent"] = self.pick(percents)
            case "per":
                node |= {"limit": self.pick((1, 2))} if self.chance(2) else {"limit_percent": self.pick(percents)}
                node["per"] = self.several(1, 2, lambda: self.left(place, 2)[0])
            case _:
                pass
        return node

    def joined(self, place: Place, node: Node) -> Place:
        """The row of the base with the joins that a definition gets, if any."""
        options = self.setting.joins.get(place.table.name, ())
        if not options or not self.chance(4):
            return place
        chosen = [options[index] for index in sorted(set(self.several(1, 2, lambda: self.pick(range(len(options))))))]
        node["joins"] = [{**one, "required": self.chance(3)} for one, _ in chosen]
        return replace(place, joins={one["name"]: (one["to"], is_one) for one, is_one in chosen})

    def selection(self, place: Place) -> list[str]:
        """The base key, and other columns; no two are put out under one name."""
        key = [column.name for column in place.table.key]
        chosen = [*key, *self.several(0, 3, lambda: self.pick(place.paths())[0])]
        arrays = [path for path, _ in place.arrays()]
        if arrays and self.chance(8):
            chosen.append(self.pick(arrays))
        if (documents := place.of_kind("json")) and self.chance(8):
            chosen.append(self.pick(documents))
        return list({path.replace(".", "_"): path for path in chosen}.values())

    def sort(self, place: Place) -> Node:
        if place.is_of_member and self.chance(8):
            return {"column": self.bucket()}
        if self.chance(4):
            return {"column": self.value(place, self.pick(ordered), 1), "direction": self.pick(("asc", "desc"))}
        return {"column": self.pick(place.paths())[0], "direction": self.pick(("asc", "desc"))}

    def condition(self, place: Place, depth: int) -> Node:
        """Any condition that can stand at a place."""
        deeper = ("group", "not", "exists", "text", "some") if depth > 0 else ()
        rows = [one for one in deeper if one != "exists" or place.table.key]
        # The rows of its steps are nested in each other, and engines end somewhere.
        sequence = ["sequence"] if depth > 1 and place.table.key else []
        split = ["split"] if place.is_of_member else []
        named = [one.name for one in place.setting.segments.values() if one.base == place.table.name]
        reference = ["reference"] if named else []
        arrays = ["array"] if place.arrays() else []
        document = ["document"] if place.of_kind("json") else []
        version = ["version"] if place.of_kind("version") else []
        options = (*2 * rows, "sql", *arrays, *document, *version, *sequence, *split, *reference, "constant")
        match self.pick((*5 * ("leaf",), "presence", *options)):
            case "presence":
                return {"op": self.pick(("is_missing", "is_present")), "column": self.left(place, depth)[0]}
            case "document":
                kind = self.document(place, "json_kind")
                return {"op": self.pick(("eq", "ne")), "column": kind, "value": self.pick(KINDS)}
            case "array":
                return self.array_test(place)
            case "version":
                return self.version_test(place)
            case "group":
                inner = self.several(1, 3, lambda: self.condition(place, depth - 1))
                return {"op": self.pick(("and", "or")), "conditions": inner}
            case "some":
                return self.some(place, depth)
            case "not":
                return {"op": "not", "condition": self.condition(place, depth - 1)}
            case "exists":
                return self.exists(place, depth)
            case "sequence":
                return self.sequence(place, depth)
            case "text":
                return self.text_condition(place)
            case "sql":
                source, signs = self.pick((("postgres", ("+", "-", "*")), ("duckdb", ())))
                drawn = Draw(self.pick, fragment_columns(place), signs=signs).condition(self.pick((0, 1, 2)))
                return {"op": "sql", "dialect": source, "text": drawn}
            case "reference":
                return {"op": self.pick(("in_segment", "not_in_segment")), "segment": self.pick(named)}
            case "split":
                start, end = self.pick(((0, 50), (0, 100), (Decimal("12.5"), Decimal("62.25")), (40, 100)))
                return {"op": "split", "seed": self.pick(seeds), "start": start, "end": end}
            case "constant":
                return {"op": self.pick(("everyone", "nobody"))}
            case _:
                return self.leaf(place, depth)

    def array_test(self, place: Place) -> Node:
        """A test of the items of an array, or whether it is there."""
        path, kind = self.pick(place.arrays())
        if kind == "json" or self.chance(6):
            return {"op": self.pick(("is_missing", "is_present")), "column": path}
        days = dates if kind in ("timestamp", "datetime") else ()
        values = self.several(0, 3, lambda: self.pick([one for one in literals[kind] if one not in days]))
        node = {"op": self.pick(("has_any", "has_all", "has_none")), "column": path, "values": values}
        return {**node, "missing": "match"} if self.chance(3) else node

    def version_test(self, place: Place) -> Node:
        """A test of a version, or whether it is one."""
        column = {"column": self.pick(place.of_kind("version"))}
        shape = self.pick(("order", "among", "between", "presence", "list"))
        if shape == "presence":
            return {"op": self.pick(("is_missing", "is_present")), **column}
        if shape == "order":
            node: Node = {"op": self.pick(("eq", "ne", "lt", "lte", "gt", "gte")), "value": self.pick(versions)}
        elif shape == "list":
            node = {"op": self.pick(("in_list", "not_in_list")), "list": "some_versions"}
        elif shape == "among":
            node = {"op": self.pick(("in", "not_in")), "values": self.several(0, 2, lambda: self.pick(versions))}
        else:
            low, high = sorted((self.pick(range(len(versions))), self.pick(range(len(versions)))))
            node = {"op": self.pick(("between", "not_between")), "low": versions[low], "high": versions[high]}
        return {**node, **column, **({"missing": "match"} if self.chance(3) else {})}

    def exists(self, place: Place, depth: int) -> Node:
        """A condition on related rows: there are some, there are none, or none fails."""
        node = {"op": self.pick(("exists", "not_exists", "every")), **self.rows(place, depth)}
        if node["op"] == "every" and "satisfies" not in node:
            inner = Place(self.end_of(place, node["relation"]), place, setting=place.setting)
            node["satisfies"] = self.several(1, 2, lambda: self.condition(inner, depth - 2))
        return node

    def sequence(self, place: Place, depth: int) -> Node:
        """Related rows that come one after the other, or do not."""
        relation, table = self.relation(place, keyed=True)
        inner = Place(table, place, setting=place.setting)
        paths = table_paths(table.name, place.setting)
        times = [one for one in paths if one[1] in temporal]
        options = times if times and not self.chance(5) else [one for one in paths if one[1] in ordered]
        if not options:
            return self.exists(place, depth)
        order, kind = self.pick(options)
        steps = self.several(1, 3, lambda: {"where": self.several(1, 2, lambda: self.condition(inner, depth - 2))})
        start = self.pick(range(len(steps)))
        for index, step in enumerate(steps):
            if index != start and self.chance(3):
                step["absent"] = True
            if kind in temporal and self.chance(2) and not all(one.get("absent") for one in steps[:index]):
                step |= self.span(kind)
        node: Node = {"op": "sequence", "relation": relation, "order": order, "steps": steps}
        if table.time is not None and self.chance(4):
            node["during"] = self.period(inner, table.time.type.kind)
        return node

    def span(self, kind: Kind) -> Node:
        """A number of units that a time of a kind can be moved by."""
        usable = [one for one in units if one in ("day", "week") or (kind == "date") == (one not in units[:4])]
        return {"within": self.pick((1, 2, 30, 400)), "unit": self.pick(usable)}

    def some(self, place: Place, depth: int) -> Node:
        """So many of a few conditions; some numbers always hold and are refused."""
        inner = self.several(1, 4, lambda: self.condition(place, depth - 1))
        low, high = sorted((self.pick(range(len(inner) + 1)), self.pick(range(len(inner) + 1))))
        bounds = {"at_least": low} if low else {"at_most": min(high, len(inner) - 1)}
        if low and self.chance(2):
            bounds["at_most"] = high
        return {"op": "some", "conditions": inner, **bounds}

    def left(self, place: Place, depth: int, kinds: Sequence[Kind] = ()) -> tuple[Any, Kind]:
        """What a leaf tests: a path or a value, and its kind."""
        paths = [one for one in place.paths() if not kinds or one[1] in kinds]
        if paths and (depth <= 0 or not self.chance(3)):
            kind = self.pick(sorted({kind for _, kind in paths}))
            return self.pick([path for path, one in paths if one == kind]), kind
        kind = self.pick(kinds or (*ordered, *numeric, "boolean", "uuid"))
        return self.value(place, kind, min(depth, 2)), kind

    def leaf(self, place: Place, depth: int, *, constant: bool = False) -> Node:
        """A test of one value; ``constant`` against constants only."""
        column, kind = self.left(place, depth)
        leaf = self.test(place, depth, column, kind, constant=constant)
        if self.chance(5) and not constant:
            leaf["missing"] = "match"
        return {**leaf, "column": column}

    def test(self, place: Place, depth: int, column: Any, kind: Kind, *, constant: bool) -> Node:
        """An operator that takes values of a kind, with what it is told."""

        def given() -> Any:
            return self.literal(column, kind) if constant else self.right(place, depth, column, kind)

        ops = ["eq", "in"]
        ops += ["order", "between"] if kind in ordered else []
        ops += ["needle", "needle", "pattern"] if kind in ("text", "nick") else []
        ops += ["during", "during"] if kind in temporal else []
        ops += ["anniversary"] if kind in ("date", "datetime") or (kind, self.zone) == ("timestamp", "UTC") else []
        fold = {"ignore_case": True} if kind == "text" and self.chance(8) else {}
        lists = [name for name, of in self.setting.catalog.lists.items() if meets(of.kind, kind)]
        ops += ["list"] if lists and not constant else []
        match self.pick(ops):
            case "in":
                values = self.several(0, 3, lambda: self.literal(column, kind))
                return {"op": self.pick(("in", "not_in")), "values": values, **fold}
            case "list":
                return {"op": self.pick(("in_list", "not_in_list")), "list": self.pick(lists), **fold}
            case "order":
                return {"op": self.pick(("lt", "lte", "gt", "gte")), "value": given(), **fold}
            case "between":
                low, high = self.ends(column, kind)
                if not constant and self.chance(3):
                    low, high = (self.read(place, kind) if self.chance(2) else end for end in (low, high))
                return {"op": self.pick(("between", "not_between")), "low": low, "high": high}
            case "needle":
                op = self.pick(("contains", "starts_with", "ends_with"))
                needle: Any = self.pick([one for one in texts if one])
                paths = [] if constant else [path for path, one in place.paths() if one == "text"]
                if paths and self.chance(4):
                    needle = {"op": "column", "path": self.pick(paths)}
                return {"op": self.pick((op, f"not_{op}")), "value": needle, **fold}
            case "pattern":
                return {"op": self.pick(("matches", "not_matches")), "pattern": self.pattern(3), **fold}
            case "during":
                op = self.pick(("during", "not_during"))
                return {"op": op, "period": self.period(place, kind, anchored=not constant)}
            case "anniversary":
                return {"op": "anniversary", "period": self.period(place, "date", anchored=False)}
            case _:
                return {"op": self.pick(("eq", "ne")), "value": given(), **fold}

    def pattern(self, depth: int) -> str:
        """A pattern of a few characters, of which texts have some."""
        shape = self.pick(("character", "series", "choice", "repeat", "edge") if depth else ("character",))
        match shape:
            case "series":
                return self.pattern(depth - 1) + self.pattern(depth - 1)
            case "choice":
                return f"({self.pattern(depth - 1)}|{self.pattern(depth - 1)})"
            case "repeat":
                return f"({self.pick(characters)}{self.pattern(depth - 1)}){self.pick(counts)}"
            case "edge":
                return self.pick(("^", "$")) + self.pattern(depth - 1)
            case _:
                return self.pick(characters)

    def read(self, place: Place, kind: Kind) -> Node:
        """A column of a kind that may stand where a constant else does, the key for want of one."""
        paths = [path for path, one in place.paths() if one == kind]
        return {"op": "column", "path": self.pick(paths or [place.paths()[0][0]])}

    def literal(self, column: Any, kind: Kind) -> Any:
        """A constant that a value of this kind may be compared with."""
        listed = closed_list(column)
        if listed:
            return self.pick(listed)
        if kind == "timestamp" and self.zone == "UTC" and self.chance(4):
            return self.pick(moments)
        return self.pick(literals[kind])

    def ends(self, column: Any, kind: Kind) -> tuple[Any, Any]:
        """Two constants, the smaller one first."""
        if kind in temporal:
            kind = "date"
        low, high = sorted((self.literal(column, kind), self.literal(column, kind)))
        return low, high

    def right(self, place: Place, depth: int, column: Any, kind: Kind) -> Any:
        """What a value is compared with: a constant, or a value of the same kind."""
        match self.pick(("literal", "literal", "literal", "column", "value" if depth > 0 else "literal")):
            case "column":
                alike = numeric if kind in numeric else (kind,)
                paths = [path for path, one in place.paths() if one in alike]
                return {"op": "column", "path": self.pick(paths)} if paths else self.literal(column, kind)
            case "value":
                return self.value(place, kind, depth - 1)
            case _:
                return self.literal(column, kind)

    def period(self, place: Place, kind: Kind, *, anchored: bool = True) -> Node:
        """A period for times of a kind; ``anchored`` may read a column for its bounds."""
        anchors = [path for path, one in place.paths() if one == kind] if anchored else []
        match self.pick(("last", "next", "this", "previous", "following", "range", *(["anchor"] if anchors else []))):
            case "last" | "next" as op:
                return {"op": op, "count": self.pick((1, 2, 7, 30)), "unit": self.pick(units)}
            case "anchor":
                usable = [one for one in units if one in ("day", "week") or (kind == "date") == (one not in units[:4])]
                node = {"op": self.pick(("last", "next")), "count": self.pick((1, 2, 7)), "unit": self.pick(usable)}
                return {**node, "anchor": self.pick(anchors)}
            case "this":
                unit = self.pick(units)
                return {"op": "this", "unit": unit, "to_date": self.chance(3), **self.fiscal(unit)}
            case "previous" | "following" as op:
                unit = self.pick(units)
                return {"op": op, "unit": unit, "count": self.pick((1, 2)), **self.fiscal(unit)}
            case _:
                return self.range(place, kind, anchors)

    def fiscal(self, unit: str) -> Node:
        return {"fiscal": True} if unit in ("quarter", "year") and self.chance(3) else {}

    def range(self, place: Place, kind: Kind, anchors: Sequence[str]) -> Node:
        """A range that does not end before it starts."""
        if anchors and self.chance(3):
            sides = self.pick((("start",), ("end",), ("start", "end")))
            return {"op": "range"} | {side: {"op": "column", "path": self.pick(anchors)} for side in sides}
        match self.pick(("both", "start", "end", "moments")):
            case "start" | "end" as side:
                return {"op": "range", side: self.literal(None, kind)}
            case "moments":
                before, after = (self.pick(shifts) for shifts in ((-400, -30, -2), (1, 3, 40)))
                ends = {"start": before, "end": after}
                return {"op": "range"} | {end: {"op": "moment", "shift": shift} for end, shift in ends.items()}
            case _:
                start, end = self.pick([(low, high) for low, high in product(dates, dates) if low < high])
                return {"op": "range", "start": start, "end": end}

    def rows(self, place: Place, depth: int, *, first: bool = False) -> Node:
        """The fields that choose related rows; ``first`` asks for the order of a first row and no cut."""
        relation, table = self.relation(place, keyed=first)
        inner = Place(table, place, setting=place.setting)
        node: Node = {"relation": relation}
        if table.time is not None and self.chance(3):
            node["during"] = self.period(inner, table.time.type.kind)
        if self.chance(2):
            node["where"] = self.several(1, 2, lambda: self.condition(inner, depth - 2))
        if first:
            return {**node, "sort": self.several(1, 2, lambda: self.sort(inner))}
        if table.key and self.chance(3):
            node["sort"] = self.several(0, 2, lambda: self.sort(inner))
            node["limit"] = self.pick((1, 2, 3))
            if self.chance(2):
                node["satisfies"] = self.several(1, 2, lambda: self.condition(inner, depth - 2))
        return node

    def relation(self, place: Place, *, keyed: bool) -> tuple[str, Table]:
        """A path of one or two relations, and the table at its end; ``keyed`` where that must have a key."""
        tables = tables_of(self.setting)
        if not keyed and self.chance(8) and (arrays := self.walks_to_items(place)):
            name, end = self.pick(arrays)
            return name, tables[end]
        found = [(name, tables[one.table]) for name, one in place.table.relations.items()]
        found += [(name, tables[table]) for name, (table, _) in place.joins.items()]
        found += [
            (f"{name}.{further}", tables[two.table])
            for name, table in found
            for further, two in table.relations.items()
        ]
        # Rows that several walks reach are told apart by their key, which notes do not have.
        usable = [(name, table.name) for name, table in found if table.key or (name == "notes" and not keyed)]
        name, end = self.pick(usable)
        return name, tables[end]

    @staticmethod
    def walks_to_items(place: Place) -> list[tuple[str, str]]:
        """Paths to the items of an array of a row, or of rows one relation away, and what the items are called."""
        tables = tables_of(place.setting)
        one_away = [
            (f"{name}.", tables[one.table]) for name, one in place.table.relations.items() if len(one.hops) == 1
        ]
        return [
            (f"{walk}{column.name}", f"{table.name}.{column.name}")
            for walk, table in [("", place.table), *one_away]
            for column in table.columns.values()
            if column.type.element is not None and table.key
        ]

    def value(self, place: Place, kind: Kind, depth: int) -> Node:
        """A value node of a kind."""
        figures = ["figure", "figure"] if depth > 0 and place.table.key else []
        document = ["document"] if place.of_kind("json") and kind in READ else []
        match self.pick(("plain", *document, *figures, *(["call", "call", "case", "text"] if depth > 0 else []))):
            case "figure" if found := self.figure(place, kind, depth):
                return found
            case "call" if found := self.call(place, kind, depth):
                return found
            case "document":
                return {**self.document(place, "json"), "type": kind}
            case "case":
                branch = {"when": self.condition(place, depth - 2), "then": self.value(place, kind, depth - 1)}
                node: Node = {"op": "case", "branches": [branch]}
                return {**node, "otherwise": self.value(place, kind, depth - 1)} if self.chance(2) else node
            case "text":
                value = self.plain(place, kind, place.paths())
                return {
                    "op": "expression",
                    "text": self.pick(("given", *spelled.get(kind, ()))),
                    "using": {"given": value},
                }
            case _:
                return self.plain(place, kind, place.paths())

    def document(self, place: Place, op: str) -> Node:
        """A place of a JSON document."""
        return {"op": op, "column": self.pick(place.of_kind("json")), "path": list(self.pick(document_paths))}

    def plain(self, place: Place, kind: Kind, paths: Sequence[tuple[str, Kind]]) -> Node:
        """A column or a constant."""
        usable = [path for path, one in paths if one == kind]
        if usable and not self.chance(4):
            return {"op": "column", "path": self.pick(usable)}
        stated = {"big": "integer", "nick": "text", "decimal": "decimal(10,4)"}.get(kind, kind)
        whole_days = dates if kind in ("timestamp", "datetime") else ()
        value = self.pick([one for one in literals[kind] if one not in whole_days])
        return {"op": "literal", "value": value, "type": stated}

    def figure(self, place: Place, kind: Kind, depth: int) -> Node | None:
        """A figure over related rows, or a whole table, if one is of this kind."""
        functions = {"integer": ("count", "count_distinct", "sum"), "decimal": ("sum",), "double": ("avg", "sum")}.get(
            kind, ()
        )
        op = self.pick((*3 * functions, *(("min", "max") if kind in ordered else ()), "first"))
        if op != "first" and self.chance(6):
            rows, inner = self.whole(place, depth, op)
        else:
            rows = {"op": op, **self.rows(place, depth, first=op == "first")}
            inner = Place(self.end_of(place, rows["relation"]), place, setting=place.setting)
        if op == "count":
            return rows
        kinds = {"count_distinct": (*ordered, "uuid", "boolean"), "avg": numeric}.get(op, (kind,))
        paths = [path for path, one in inner.paths() if one in kinds]
        if not paths:
            return None
        column: Any = self.pick(paths)
        if depth > 1 and self.chance(5):
            column = self.value(inner, self.pick(kinds), 1)
        during: Any = rows.get("during")
        time = inner.table.time
        if op == "count_distinct" and during and during["op"] != "range" and "anchor" not in during and self.chance(2):
            assert time is not None
            column = self.start_of(inner, time.name)
        empty = {"empty": self.pick(("zero", "missing"))} if op in ("sum", "count_distinct") and self.chance(3) else {}
        return {**rows, "column": column, **empty}

    def whole(self, place: Place, depth: int, function: str) -> tuple[Node, Place]:
        """The fields of a figure over a whole table, and a row of it."""
        table = place.setting.catalog.tables[self.pick(sorted(place.setting.catalog.tables))]
        inner = Place(table, setting=place.setting, whole=True)
        node: Node = {"op": "overall", "function": function, "table": table.name}
        if self.chance(2):
            node["where"] = self.several(1, 2, lambda: self.condition(inner, depth - 2))
        return node, inner

    @staticmethod
    def end_of(place: Place, relation: str) -> Table:
        tables, table = tables_of(place.setting), place.table
        for step in relation.split("."):
            reached = table.relations.get(step)
            if step in table.columns:
                return tables[f"{table.name}.{step}"]
            table = tables[reached.table if reached is not None else place.joins[step][0]]
        return table

    def call(self, place: Place, kind: Kind, depth: int) -> Node | None:
        """A function, a conversion or a moment of this kind, if there is one."""

        def argument(one: Kind) -> Node:
            return self.value(place, one, depth - 1)

        def function(name: str, *arguments: Any) -> Node:
            return {"op": "call", "function": name, "arguments": list(arguments)}

        def cast(source: Kind) -> Node:
            target = {"decimal": "decimal(20,2)"}.get(kind, kind)
            return {"op": "cast", "value": argument(source), "type": target}

        made: dict[Kind, list[Callable[[], Node]]] = {
            "integer": [
                lambda: function(self.pick(("add", "subtract", "multiply")), argument(kind), argument(kind)),
                lambda: function(self.pick(("negate", "abs")), argument(kind)),
                lambda: function(
                    self.pick(("mod", "div")), argument(kind), self.pick((3, -2)) if self.chance(2) else argument(kind)
                ),
                lambda: function("sign", argument(self.pick(numeric))),
                lambda: function("power", argument(kind), 2),
                lambda: function("count_known", argument(self.pick(ordered)), argument(self.pick(ordered))),
                lambda: function("length", argument("text")),
                lambda: function("strpos", argument("text"), self.pick(("a", " ", "'", "😀"))),
                lambda: function(self.pick(parts_of_days), argument("date")),
                lambda: function(self.pick(days_apart), argument("date"), argument("date")),
                lambda: function("age", argument("date")),
                lambda: function(self.pick(("hour", "minute", "second")), argument("datetime")),
                lambda: function(self.pick(times_apart), *[argument(one) for one in (self.pick(moving_times),) * 2]),
                lambda: function("to_epoch", argument("timestamp")),
                lambda: cast(self.pick(("text", "double", "boolean"))),
                *([self.bucket] if place.is_of_member else []),
            ],
            "decimal": [
                lambda: function(self.pick(("add", "subtract")), argument(kind), argument(kind)),
                lambda: function("multiply", argument("integer"), argument("decimal")),
                lambda: function(self.pick(("negate", "abs")), argument(kind)),
                lambda: function(self.pick(("floor", "ceil", "truncate")), argument(kind)),
                lambda: function("round", argument(kind), self.pick((0, 1, 2))),
                lambda: cast(self.pick(("integer", "text"))),
            ],
            "double": [
                lambda: function("divide", argument(self.pick(numeric)), argument(self.pick(numeric))),
                lambda: function(self.pick(("add", "subtract", "multiply")), argument(kind), argument(kind)),
                lambda: function(self.pick(("floor", "ceil", "truncate", "round", "sqrt")), argument(kind)),
                lambda: cast(self.pick(("integer", "decimal"))),
            ],
            "text": [
                lambda: function(self.pick(("trim", "ltrim", "rtrim", "lower", "upper")), argument(kind)),
                lambda: function(self.pick(("left", "right")), argument(kind), self.pick((1, 2))),
                lambda: function(
                    self.pick(("lpad", "rpad")), argument(kind), self.pick((1, 3)), self.pick((" ", "0", "😀"))
                ),
                lambda: function(
                    "replace", argument(kind), self.pick(("a", " ", "'", "😀")), self.pick(("", "b", "\\"))
                ),
                lambda: function("split_part", argument(kind), self.pick(("a", " ", "--", "😀")), self.pick((1, 2, 3))),
                lambda: function("concat_ws", self.pick((", ", "")), argument(kind), argument(kind)),
                lambda: function("substring", argument(kind), self.pick((1, 2)), self.pick((0, 1, 2))),
                lambda: function("concat", argument(kind), argument(kind)),
                lambda: cast(self.pick(("integer", "uuid", "boolean", "date"))),
                lambda: function("format_date", argument("date"), "MM/DD/YYYY"),
            ],
            "date": [
                lambda: cast(self.pick(("text", "datetime"))),
                lambda: self.moment(place, kind),
                lambda: self.start_of(place),
                lambda: function(self.pick(ends_of_days), argument(kind)),
                lambda: function(self.pick(days_moved), argument(kind), self.pick((0, 1, -1, 13, -48))),
                lambda: function(self.pick(days_moved), argument(kind), argument("integer")),
                lambda: function("date", argument("integer"), self.pick((2, 12)), self.pick((1, 29, 31))),
                lambda: function("parse_date", argument("text"), "MM/DD/YYYY"),
            ],
            "timestamp": [
                lambda: self.moment(place, kind),
                lambda: function("add_hours", argument(kind), 36),
                lambda: function("from_epoch", argument("integer")),
            ],
            "boolean": [lambda: cast(self.pick(("integer", "text")))],
            "datetime": [
                lambda: cast("date"),
                lambda: self.moment(place, kind),
                lambda: function("add_minutes", argument(kind), -90),
            ],
        }
        options = made.get(kind, [])
        chosen = self.pick(range(len(options) + 1))
        if chosen < len(options):
            return options[chosen]()
        if kind in ordered and self.chance(2):
            ends = [argument(kind)] if self.chance(3) else []
            return function(
                "clamp" if ends else self.pick(("greatest", "least")), argument(kind), argument(kind), *ends
            )
        return function(self.pick(("coalesce", "nullif")), argument(kind), argument(kind))

    def start_of(self, place: Place, path: str | None = None) -> Node:
        """The first day of a unit of the calendar around a column whose day any engine can tell, or around a constant for want of one."""
        kinds = ("date", "datetime", *(["timestamp"] if self.zone == "UTC" else []))
        paths = [name for name, one in place.paths() if one in kinds] if path is None else [path]
        plain = (
            {"op": "column", "path": self.pick(paths)}
            if paths
            else {"op": "literal", "value": dates[0], "type": "date"}
        )
        function = f"start_of_{self.pick(('week', 'day', 'month', 'quarter', 'year'))}"
        return {"op": "call", "function": function, "arguments": [plain]}

    def bucket(self) -> Node:
        """The bucket of a member."""
        return {"op": "bucket", "seed": self.pick(seeds)}

    def moment(self, place: Place, kind: Kind) -> Node:
        """A moment of the kind: around as_of where that is a timestamp, else around a column."""
        node: Node = {"op": "moment", "shift": self.pick((0, 1, -1, -31))}
        anchors = [path for path, one in place.paths() if one == kind]
        if kind == "timestamp" and (not anchors or self.chance(2)):
            start = {"start_of": self.pick(units)} if self.chance(2) else {}
            return {**node, "unit": self.pick(units), **start}
        usable = ("day", "week", "month", "year") if kind == "date" else ("day", "minute", "hour", "week")
        if not anchors:
            return {"op": "literal", "value": literals[kind][-1], "type": kind}
        return {**node, "anchor": self.pick(anchors), "unit": self.pick(usable)}

    def text_condition(self, place: Place) -> Node:
        """A condition written as text over columns of the row at hand."""
        if self.chance(3):
            return {"op": "expression", "text": self.called_condition(place)}
        numbers = [path for path, kind in place.paths() if kind in numeric] or ["1"]
        one, other = self.pick(numbers), self.pick(numbers)
        sign = self.pick(("=", "<>", "<", ">="))
        text = self.pick(
            (
                f"{one} {sign} {other}",
                f"{one} + 1 {sign} {other} * 2",
                f"NOT ({one} {sign} 2 AND {other} IS NULL)",
                f"{one} / {other} {sign} 0.5 OR {one} IN (1, 2)",
                f"CASE WHEN {one} {sign} 1 THEN {other} ELSE 0 END BETWEEN 0 AND 10",
                f"COALESCE({one}, {other}, 0) {sign} -1",
            )
        )
        return {"op": "expression", "text": text}

    def called_condition(self, place: Place) -> str:
        """A condition that a call spells."""
        words = [path for path, kind in place.paths() if kind == "text"] or ["'a b'"]
        one, other = self.pick(words), self.pick(words)
        document = self.pick(place.of_kind("json") or [""])
        read = (
            f"json_integer({document}, 'rank') >= 2 OR json_text({document}, 'tags', 0) = 'a'",
            f"json_kind({document}, 'vip') = 'boolean' AND NOT json_boolean({document}, 'vip')",
            f"json_double({document}, 'share') < 1 OR json_date({document}, 'since') > DATE '2025-01-01'",
        )
        found: str = self.pick(
            (
                f"contains({one}, 'a') OR is_blank({other})",
                f"NOT starts_with({one}, 'a') AND NOT ends_with({other}, '\\')",
                f"matches({one}, '^[a-z]|😀')",
                *(read if document else ()),
            )
        )
        return found


@st.composite
def segments(draw: Callable[[st.SearchStrategy[Any]], Any], setting: Setting = usual) -> Node:
    """A definition as plain data."""
    return Writer(draw, setting).segment()
