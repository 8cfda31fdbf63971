"""Questions about customers and their orders: as segments, and in every form that people write by hand.

Customers have three orders each on average, of 1,000 days; one order in fifty belongs to nobody. What is asked for is rare or frequent
in turns, since that decides which form is best.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final

import segsql as sg

as_of = datetime(2026, 3, 1, tzinfo=UTC)
"""The moment of the newest order."""

Data = dict[str, Any]


@cache
def catalog() -> sg.Catalog:
    return sg.Catalog.loads("""
        version: 1
        tables:
          customers:
            key: [customer_id]
            columns:
              customer_id: {type: integer, nullable: false}
              age: {type: integer, nullable: false}
            relations:
              orders: {to: orders, keys: {customer_id: customer_id}}
          orders:
            key: [order_id]
            time: ordered_at
            columns:
              order_id: {type: integer, nullable: false}
              customer_id: integer
              ordered_at: {type: timestamp, nullable: false}
              total: {type: "decimal(10,2)", nullable: false}
              status: {type: text, nullable: false}
    """)


@dataclass(frozen=True)
class Question:
    """A segment, and the WHERE or the whole query of each form of it by hand.

    A form is a query where it starts with SELECT, else what stands behind ``FROM customers t WHERE``. Those in ``by_row`` look at the
    orders of one customer after the other, which takes PostgreSQL an index; those in ``in_memory`` take it minutes where the set of keys
    does not fit into its working memory.
    """

    name: str
    where: list[Data]
    forms: Mapping[str, str]
    by_row: Mapping[str, str] = field(default_factory=dict)
    in_memory: Mapping[str, str] = field(default_factory=dict)

    @property
    def segment(self) -> sg.Segment:
        document = {"version": 1, "name": self.name, "base": "customers", "where": self.where}
        return sg.Segment.model_validate({**document, "select": ["customer_id"]})

    def queries(self, *, by_row: bool, in_memory: bool) -> dict[str, str]:
        """The query of each form that an engine can be asked."""
        asked = {**self.forms, **(self.by_row if by_row else {}), **(self.in_memory if in_memory else {})}
        base = "SELECT t.customer_id FROM customers t WHERE"
        return {name: text if text.startswith("SELECT") else f"{base} {text}" for name, text in asked.items()}


def lately(days: int, *where: Data) -> Data:
    """Rows of orders of the last days that meet some conditions."""
    return {
        "relation": "orders",
        "during": {"op": "last", "count": days, "unit": "day"},
        "where": list(where),
    }


def since(day: str) -> str:
    return f"o.ordered_at >= TIMESTAMP '{day} 00:00:00' AND o.ordered_at < TIMESTAMP '2026-03-01 00:00:00'"


def grouped(condition: str, having: str = "") -> str:
    """Customers of orders that meet a condition, with how many they have."""
    query = f"SELECT o.customer_id AS k, COUNT(*) AS n FROM orders o WHERE {condition} GROUP BY o.customer_id"
    return f"({query} {having})" if having else f"({query})"


def of_t(condition: str) -> str:
    return f"SELECT 1 FROM orders o WHERE o.customer_id = t.customer_id AND {condition}"


large: Final[Data] = {"op": "gte", "column": "total", "value": 900}
medium: Final[Data] = {"op": "gte", "column": "total", "value": 500}
refunded: Final[Data] = {"op": "eq", "column": "status", "value": "refunded"}
dear = f"{since('2026-01-30')} AND o.total >= 900"
fair = f"{since('2025-12-01')} AND o.total >= 500"
most = since("2024-04-20")
sent_back = f"{since('2026-02-24')} AND o.status = 'refunded'"

at_least_one = Question(
    "at_least_one",
    [{"op": "exists", **lately(30, large)}],
    {
        "EXISTS": f"EXISTS ({of_t(dear)})",
        "IN": f"t.customer_id IN (SELECT o.customer_id FROM orders o WHERE {dear})",
        "JOIN and DISTINCT": (
            f"SELECT DISTINCT t.customer_id FROM customers t JOIN orders o ON o.customer_id = t.customer_id WHERE {dear}"
        ),
        "pre-aggregate": (
            f"SELECT t.customer_id FROM customers t LEFT JOIN {grouped(dear)} g ON g.k = t.customer_id WHERE g.n >= 1"
        ),
    },
    {"correlated COUNT": f"(SELECT COUNT(*) FROM orders o WHERE o.customer_id = t.customer_id AND {dear}) >= 1"},
)

three_or_more = Question(
    "three_or_more",
    [{"op": "gte", "column": {"op": "count", **lately(90, medium)}, "value": 3}],
    {
        "HAVING, joined": (
            "SELECT t.customer_id FROM customers t "
            f"JOIN {grouped(fair, 'HAVING COUNT(*) >= 3')} g ON g.k = t.customer_id"
        ),
        "HAVING, IN": (
            "t.customer_id IN "
            f"(SELECT o.customer_id FROM orders o WHERE {fair} GROUP BY o.customer_id HAVING COUNT(*) >= 3)"
        ),
        "JOIN, GROUP BY and HAVING": (
            "SELECT t.customer_id FROM customers t JOIN orders o ON o.customer_id = t.customer_id "
            f"WHERE {fair} GROUP BY t.customer_id HAVING COUNT(*) >= 3"
        ),
        "pre-aggregate": (
            f"SELECT t.customer_id FROM customers t LEFT JOIN {grouped(fair)} g ON g.k = t.customer_id WHERE g.n >= 3"
        ),
    },
    {
        "EXISTS and OFFSET": f"EXISTS ({of_t(fair)} OFFSET 2)",
        "correlated COUNT": f"(SELECT COUNT(*) FROM orders o WHERE o.customer_id = t.customer_id AND {fair}) >= 3",
    },
)

none = Question(
    "none",
    [{"op": "not_exists", **lately(680)}],
    {
        "NOT EXISTS": f"NOT EXISTS ({of_t(most)})",
        "LEFT JOIN and IS NULL": (
            "SELECT t.customer_id FROM customers t "
            f"LEFT JOIN orders o ON o.customer_id = t.customer_id AND {most} WHERE o.customer_id IS NULL"
        ),
        "pre-aggregate": (
            f"SELECT t.customer_id FROM customers t LEFT JOIN {grouped(most)} g ON g.k = t.customer_id WHERE g.n IS NULL"
        ),
        "EXCEPT": (f"SELECT t.customer_id FROM customers t EXCEPT SELECT o.customer_id FROM orders o WHERE {most}"),
    },
    in_memory={
        "NOT IN": (
            f"t.customer_id NOT IN (SELECT o.customer_id FROM orders o WHERE {most} AND o.customer_id IS NOT NULL)"
        ),
    },
)

one_or_another = Question(
    "one_or_another",
    [
        {
            "op": "or",
            "conditions": [
                {"op": "exists", **lately(30, large)},
                {"op": "exists", **lately(5, refunded)},
                {"op": "gt", "column": "age", "value": 75},
            ],
        }
    ],
    {
        "OR of EXISTS": f"EXISTS ({of_t(dear)}) OR EXISTS ({of_t(sent_back)}) OR t.age > 75",
        "EXISTS with OR": f"EXISTS ({of_t(f'({dear} OR {sent_back})')}) OR t.age > 75",
        "OR of IN": (
            f"t.customer_id IN (SELECT o.customer_id FROM orders o WHERE {dear}) "
            f"OR t.customer_id IN (SELECT o.customer_id FROM orders o WHERE {sent_back}) OR t.age > 75"
        ),
        "IN with OR": (
            f"t.customer_id IN (SELECT o.customer_id FROM orders o WHERE {dear} OR {sent_back}) OR t.age > 75"
        ),
        "pre-aggregate": (
            "SELECT t.customer_id FROM customers t LEFT JOIN (SELECT o.customer_id AS k, "
            f"COUNT(CASE WHEN {dear} THEN 1 END) AS a, COUNT(CASE WHEN {sent_back} THEN 1 END) AS b "
            f"FROM orders o WHERE {dear} OR {sent_back} GROUP BY o.customer_id) g ON g.k = t.customer_id "
            "WHERE g.a >= 1 OR g.b >= 1 OR t.age > 75"
        ),
        "UNION": (
            f"SELECT t.customer_id FROM customers t WHERE EXISTS ({of_t(dear)}) "
            f"UNION SELECT t.customer_id FROM customers t WHERE EXISTS ({of_t(sent_back)}) "
            "UNION SELECT t.customer_id FROM customers t WHERE t.age > 75"
        ),
        "JOIN and DISTINCT": (
            "SELECT DISTINCT t.customer_id FROM customers t LEFT JOIN orders o ON o.customer_id = t.customer_id "
            f"WHERE {dear} OR {sent_back} OR t.age > 75"
        ),
    },
)

questions: Final = (at_least_one, three_or_more, none, one_or_another)


def chains(count: int) -> tuple[sg.Segment, str]:
    """Comparisons with one value each on four columns, ``count`` in all, and the same as lists by hand."""
    each = range(count // 4)
    apart = [{"op": "ne", "column": name, "value": k} for k in each for name in ("a", "b")]
    alike = [{"op": "eq", "column": name, "value": 2 * k} for k in each for name in ("c", "d")]
    where = [*apart, {"op": "or", "conditions": alike}]
    document = {"version": 1, "name": "chains", "base": "numbers", "where": where, "select": ["number_id"]}
    one, two = ", ".join(map(str, each)), ", ".join(str(2 * k) for k in each)
    folded = f"t.a NOT IN ({one}) AND t.b NOT IN ({one}) AND (t.c IN ({two}) OR t.d IN ({two}))"
    return sg.Segment.model_validate(document), f"SELECT t.number_id FROM numbers t WHERE {folded}"


@cache
def numbers() -> sg.Catalog:
    """A table of numbers, to compare with many."""
    columns = {name: {"type": "integer"} for name in "abcd"}
    table = {"key": ["number_id"], "columns": {"number_id": {"type": "integer", "nullable": False}, **columns}}
    return sg.Catalog.model_validate({"version": 1, "tables": {"numbers": table}})
