"""What every engine offers, and the Python form of each logical type.

A value of type ``timestamp`` is an aware ``datetime`` in UTC (a naive one going in is taken as UTC), ``datetime`` a naive
one, ``decimal`` a ``Decimal``, ``json`` whatever ``json.loads`` gives, ``array<T>`` a list; the rest is what the name says.
``timestamp with_zone`` is a timestamp in a column that keeps the zone, for catalogs that declare ``stored: with_zone``. An integer may be
stored in the narrowest type that an engine has (``integer short``), in 32 bits (``integer half``), or without a sign (``integer unsigned``).
A ``text plain`` has, where an engine knows such, a collation that has the letters from A to Z in another case and no others.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Protocol

type_pattern = re.compile(
    r"(?P<name>\w+(?: with_zone| short| half| unsigned| plain)?)(?:\((?P<precision>\d+), ?(?P<scale>\d+)\)|<(?P<element>\w+(?:\(\d+,\d+\))?)>)?"
)

Column = tuple[str, str]
"""A physical name and a logical type, such as ``("balance", "decimal(12,2)")``."""

Row = tuple[object, ...]


class Unavailable(Exception):
    """An engine cannot be had on this machine; the message says why, in one line."""


class Engine(Protocol):
    """A database that starts empty and is thrown away."""

    @property
    def name(self) -> str:
        """The name of the dialect that this engine runs."""
        ...

    @property
    def label(self) -> str:
        """What tells it apart from other engines of its dialect; its key in ``registry``."""
        ...

    @property
    def version(self) -> str:
        """The product and the version that answers, such as ``PostgreSQL 18.4``."""
        ...

    def load_table(self, name: str | Sequence[str], columns: Sequence[Column], rows: Iterable[Row]) -> None:
        """Create a table, in its schema where ``name`` has several parts, and fill it."""
        ...

    def index(self, name: str | Sequence[str], columns: Sequence[str]) -> None:
        """Make rows of a table quick to find by some columns, on an engine that would else look at every one."""
        ...

    def set_session(self, mode: str) -> None:
        """Put the connection into one of the session modes that the dialect's file names, until it is reset."""
        ...

    def execute(self, sql: str) -> None:
        """Run one or more statements for their effect."""
        ...

    def query(self, sql: str) -> list[Row]:
        """The rows of one statement, as the driver gives them."""
        ...

    def query_many(self, statements: Sequence[str]) -> list[list[Row]]:
        """The rows of several statements, asked in one go where that saves time."""
        ...

    def quoted(self, name: str | Sequence[str]) -> str:
        """A name, or the parts of one, as this engine writes it."""
        ...

    def decode(self, value: object, logical: str) -> object:
        """A value that ``query`` gave, in the form of its logical type, the same for every engine."""
        ...

    def reset(self) -> None:
        """Drop everything that was made since the start."""
        ...

    def close(self) -> None:
        """Free what the engine holds; it cannot be used afterwards."""
        ...


def storage_type(logical: str, storage: dict[str, str], array: str) -> str:
    """The type of a column in an engine: an entry of ``storage``, or ``array`` around that of the elements."""
    match = type_pattern.fullmatch(logical)
    assert match, f"not a logical type: {logical}"
    if match["element"]:
        return array.format(storage_type(match["element"], storage, array))
    return storage[match["name"]].format(precision=match["precision"], scale=match["scale"])


def coder(logical: str, encoders: Mapping[str, Callable[[Any], object]]) -> Callable[[Any], object] | None:
    """What makes a value of a type, or each item of an array, one that an engine takes; None where it takes it as it is."""
    match = type_pattern.fullmatch(logical)
    assert match, f"not a logical type: {logical}"
    if not match["element"]:
        return encoders.get(match["name"])
    encode = coder(match["element"], encoders)
    return (lambda items: [None if one is None else encode(one) for one in items]) if encode else None


def as_json(items: Any) -> str:
    """An array as JSON, for engines that have none, whose items no statement reads."""
    return json.dumps([one if one is None or isinstance(one, (int, str)) else str(one) for one in items])


def quoted(name: str | Sequence[str]) -> str:
    """A name, or the parts of one, as an identifier in standard SQL."""
    parts = [name] if isinstance(name, str) else name
    return ".".join('"' + part.replace('"', '""') + '"' for part in parts)


def index_of(name: str | Sequence[str], columns: Sequence[str]) -> str:
    """The statement that indexes a table by some columns, in standard names."""
    label = "_".join([name if isinstance(name, str) else name[-1], "by", *columns])
    return f"CREATE INDEX {quoted(label)} ON {quoted(name)} ({', '.join(map(quoted, columns))})"


def schemas(name: str | Sequence[str]) -> Sequence[str]:
    """The parts of a name before its last."""
    return [] if isinstance(name, str) else name[:-1]


def in_utc(value: datetime) -> datetime:
    """The same instant as a naive datetime that reads in UTC."""
    return value.astimezone(UTC).replace(tzinfo=None) if value.tzinfo else value
