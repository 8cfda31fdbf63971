"""The forms that dialect files name under ``[targets]``: how what is stored of a segment is kept, found and spoken of, in literal tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from sqlglot import exp

from segsql.dialect import Dialect, Unsupported
from segsql.errors import DefinitionError, Diagnostic, did_you_mean
from segsql.lower import nodes as n
from segsql.model.target import Distribution, PartitionUnit

Parts: TypeAlias = Sequence[str]
Words: TypeAlias = list[exp.Expr]
Keyed: TypeAlias = tuple[str, str]
"""A column, and the kind of its values."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What is said of a table where it is made: how its rows are stored."""

    cluster: tuple[Keyed, ...] = ()
    partition: tuple[str, str, PartitionUnit] | None = None
    distribute: Distribution | None = None
    storage: str | None = None
    searched: tuple[Keyed, ...] = ()
    """The columns of its indexes and of its key."""


@dataclass(frozen=True, slots=True)
class Indexing:
    """An index to make: its name, what it is of, and how."""

    name: str
    table: tuple[str, ...]
    columns: tuple[Keyed, ...]
    method: str | None
    unique: bool


def _listed(columns: Sequence[Keyed]) -> exp.Expr:
    return exp.Tuple(expressions=[n.name(one) for one, _ in columns])


def _named_index(one: Indexing, name: Parts, table: Parts, *method: exp.Expr) -> Words:
    """Return CREATE INDEX of columns as they are."""
    words = n.word("CREATE UNIQUE INDEX" if one.unique else "CREATE INDEX")
    return [n.line(words, n.table(name), n.word("ON"), n.table(table), *method, _listed(one.columns))]


def _by_method(one: Indexing) -> Words:
    method = [n.word(f"USING {one.method}")] if one.method is not None else []
    return _named_index(one, (one.name,), one.table, *method)


def _prefixed(one: Indexing) -> Words:
    """A text is found by its first 191 characters, which is what a key of four bytes each has had room for ever since."""
    words = n.word("CREATE UNIQUE INDEX" if one.unique else "CREATE INDEX")
    columns = [n.line(n.name(name), n.word("(191)")) if _is_text(kind) else n.name(name) for name, kind in one.columns]
    return [n.line(words, n.table((one.name,)), n.word("ON"), n.table(one.table), exp.Tuple(expressions=columns))]


def _of_schema(one: Indexing) -> Words:
    name = (*one.table[:-1], one.name)
    if one.method != "bitmap":
        return _named_index(one, name, one.table)
    words = n.word("CREATE BITMAP INDEX")
    return [n.line(words, n.table(name), n.word("ON"), n.table(one.table), _listed(one.columns))]


_SKIPPING: Final = {
    "minmax": "TYPE minmax GRANULARITY 1",
    "set": "TYPE set(0) GRANULARITY 1",
    "bloom_filter": "TYPE bloom_filter GRANULARITY 1",
}


def _skipping(one: Indexing) -> Words:
    """Rows that are there already are looked through when it is told to."""
    added = n.line(
        n.word("ALTER TABLE"), n.table(one.table), n.word("ADD INDEX"), n.name(one.name), _listed(one.columns),
        n.word(_SKIPPING[one.method or "minmax"]),
    )  # fmt: skip
    filled = n.line(
        n.word("ALTER TABLE"), n.table(one.table), n.word("MATERIALIZE INDEX"), n.name(one.name),
        n.word("SETTINGS mutations_sync = 1"),
    )  # fmt: skip
    return [added, filled]


def _is_text(kind: str) -> bool:
    return kind in ("text", "uuid")


INDEX: Final[dict[str, Callable[[Indexing], Words]]] = {
    "by_method": _by_method,
    "plain": lambda one: _named_index(one, (one.name,), one.table),
    "prefixed": _prefixed,
    "of_schema": _of_schema,
    "of_database": lambda one: _named_index(one, (*one.table[:-1], one.name), one.table[-1:]),
    "skipping": _skipping,
}
INDEX_NAME: Final[dict[str, str]] = {one: one for one in ("renamed", "made_after", "of_table", "in_the_way")}
"""Whether an index of a table that takes the place of another is given its name when that is gone, is made then, has a name that is the
table's own, or keeps its table from being given another name.
"""
KEY_NAME: Final[dict[str, str]] = {one: one for one in ("renamed", "renamed_with_index", "of_table")}
"""The same of a key, whose index may have to be given the name as well."""
DROP_INDEX: Final[dict[str, Callable[[str, Parts], exp.Expr]]] = {
    "by_method": lambda name, table: n.line(n.word("DROP INDEX"), n.table((*table[:-1], name))),
    "plain": lambda name, table: n.line(n.word("DROP INDEX"), n.name(name), n.word("ON"), n.table(table)),
    "prefixed": lambda name, table: n.line(n.word("DROP INDEX"), n.name(name), n.word("ON"), n.table(table)),
    "of_schema": lambda name, table: n.line(n.word("DROP INDEX"), n.table((*table[:-1], name))),
    "of_database": lambda name, table: n.line(n.word("DROP INDEX"), n.table((*table[:-1], name))),
    "skipping": lambda name, table: n.line(n.word("ALTER TABLE"), n.table(table), n.word("DROP INDEX"), n.name(name)),
}
"""How what a form makes is removed."""


def _primary_key(name: str, table: Parts, columns: Sequence[Keyed]) -> Words:
    words = n.word("ADD CONSTRAINT")
    return [n.line(n.word("ALTER TABLE"), n.table(table), words, n.name(name), n.word("PRIMARY KEY"), _listed(columns))]


def _unnamed_key(table: Parts, columns: Sequence[Keyed], *words: exp.Expr) -> Words:
    return [n.line(n.word("ALTER TABLE"), n.table(table), n.word("ADD PRIMARY KEY"), _listed(columns), *words)]


KEY: Final[dict[str, Callable[[str, Parts, Sequence[Keyed]], Words] | None]] = {
    "constraint": _primary_key,
    "unnamed": lambda _name, table, columns: _unnamed_key(table, columns),
    "not_enforced": lambda _name, table, columns: _unnamed_key(table, columns, n.word("NOT ENFORCED")),
    "unique_index": None,
}
"""How a key is declared; a unique index is one of the indexes."""


def _in_brackets(words: str, columns: Sequence[Keyed]) -> Words:
    return [n.word(words), _listed(columns)] if columns else []


_TO_DAY: Final = {"date": "", "timestamp": "toDate32", "datetime": "toDate32"}
_TO_MONTH: Final = {"month": "toYYYYMM", "year": "toYear"}


def _merge_tree(one: Layout) -> Words:
    """Columns that a query made may be null, and so may a key then."""
    if one.storage == "memory":
        return [n.word("ENGINE = Memory")]
    if one == Layout(searched=one.searched):
        return []
    parted: Words = []
    if one.partition is not None:
        column, kind, by = one.partition
        function = _TO_DAY[kind] if by == "day" else _TO_MONTH.get(by, "")
        value = n.call(function, n.name(column)) if function else n.name(column)
        parted = [n.word("PARTITION BY"), exp.Tuple(expressions=[value])]
    order = _in_brackets("ORDER BY", one.cluster) or [n.word("ORDER BY tuple()")]
    return [n.word("ENGINE = MergeTree"), *parted, *order, n.word("SETTINGS allow_nullable_key = 1")]


_TRUNCATED: Final = {"date": "DATE_TRUNC", "timestamp": "TIMESTAMP_TRUNC", "datetime": "DATETIME_TRUNC"}


def _bigquery(one: Layout) -> Words:
    parted: Words = []
    if one.partition is not None:
        column, kind, by = one.partition
        is_plain = kind == "date" and by == "day"
        value = n.name(column) if is_plain else n.call(_TRUNCATED[kind], n.name(column), n.word(by.upper()))
        parted = [n.word("PARTITION BY"), value]
    names = [n.line(n.name(name), n.word(",")) for name, _ in one.cluster[:-1]]
    names += [n.name(name) for name, _ in one.cluster[-1:]]
    return [*parted, *([n.word("CLUSTER BY"), *names] if names else [])]


def _redshift(one: Layout) -> Words:
    words: Words = []
    if one.distribute is not None and one.distribute.column is not None:
        words = [n.word("DISTSTYLE KEY DISTKEY"), exp.Tuple(expressions=[n.name(one.distribute.column)])]
    elif one.distribute is not None:
        words = [n.word("DISTSTYLE ALL")]
    return [*words, *_in_brackets("COMPOUND SORTKEY", one.cluster)]


def _files(one: Layout) -> Words:
    """A format, and folders by the values of a column; or rows that are near each other."""
    words: Words = [n.word(f"USING {one.storage}")] if one.storage is not None else []
    if one.partition is not None:
        words += [n.word("PARTITIONED BY"), exp.Tuple(expressions=[n.name(one.partition[0])])]
    return [*words, *_in_brackets("CLUSTER BY", one.cluster)]


def _declared(one: Layout) -> Words:
    """A text that is searched by its first letters is of a type that has as many, whatever the column was that it was read from."""
    texts = list(dict.fromkeys(name for name, kind in one.searched if _is_text(kind)))
    columns = [n.line(n.name(name), n.word("LONGTEXT CHARACTER SET utf8mb4")) for name in texts]
    words: Words = [exp.Tuple(expressions=columns)] if columns else []
    return [*words, n.word("ENGINE = InnoDB")] if one.storage is not None else words


LAYOUT: Final[dict[str, Callable[[Layout], Words]]] = {
    "none": lambda _one: [],
    "merge_tree": _merge_tree,
    "bigquery": _bigquery,
    "redshift": _redshift,
    "files": _files,
    "declared": _declared,
}
"""What stands between the name of a table and its query."""
PLACE: Final[dict[str, str]] = {one: one for one in ("clause", "alter", "clustered_index")}
"""Where it is said by which columns rows are near each other: where the table is made, behind that, or by an index."""
CLAUSE: Final[dict[str, str]] = {"clause": "clause"}
PARTITION: Final[dict[str, str]] = {one: one for one in ("clause", "value", "value_last", "time")}
"""What rows are kept apart by: values and units of time, values alone, those of the last column alone, units of time alone."""
DISTRIBUTE: Final[dict[str, str]] = {one: one for one in ("clause", "citus")}
MATERIALIZED: Final[dict[str, bool]] = {"filled": True, "empty": False}
"""Whether a materialized view has its rows as soon as it is made."""
REFRESH: Final[dict[str, Callable[[Parts, bool], exp.Expr]]] = {
    "plain": lambda name, _unique: n.line(n.word("REFRESH MATERIALIZED VIEW"), n.table(name)),
    "concurrently": lambda name, unique: n.line(
        n.word("REFRESH MATERIALIZED VIEW CONCURRENTLY" if unique else "REFRESH MATERIALIZED VIEW"), n.table(name)
    ),
}
"""How a materialized view is filled anew; readers need not wait where its rows are told apart by a unique index."""
NEW_NAME: Final[dict[str, str]] = {one: one for one in ("bare", "qualified", "bare_of_own")}
"""Whether the new name of what stands in a schema is written with it; ``bare_of_own``, and a view is renamed by who owns the schema alone."""
COMMENT: Final[dict[str, str]] = {one: one for one in ("with_mark", "property")}
"""Whether what is said of an object stands ahead of its mark, or by itself."""


def _of_column(table: Parts, column: str) -> exp.Expr:
    if len(table) < 3:
        return n.table((*table, column))
    return exp.Dot(this=n.table(table), expression=n.name(column))


COLUMN_COMMENT: Final[dict[str, Callable[[Parts, str, exp.Expr], exp.Expr]]] = {
    "comment_on": lambda table, column, text: n.line(
        n.word("COMMENT ON COLUMN"), _of_column(table, column), n.word("IS"), text
    ),
    "alter_column": lambda table, column, text: n.line(
        n.word("ALTER TABLE"), n.table(table), n.word("ALTER COLUMN"), n.name(column), n.word("COMMENT"), text
    ),
    "comment_column": lambda table, column, text: n.line(
        n.word("ALTER TABLE"), n.table(table), n.word("COMMENT COLUMN"), n.name(column), text
    ),
    "options": lambda table, column, text: n.line(
        n.word("ALTER TABLE"), n.table(table), n.word("ALTER COLUMN"), n.name(column),
        n.word("SET OPTIONS (description ="), text, n.word(")"),
    ),
}  # fmt: skip
RENAME_MATERIALIZED: Final = {
    "alter": lambda old, new: n.line(n.word("ALTER MATERIALIZED VIEW"), old, n.word("RENAME TO"), new)
}
MARK_MATERIALIZED: Final = {
    "comment_on": lambda table, text: n.line(n.word("COMMENT ON MATERIALIZED VIEW"), table, n.word("IS"), text)
}
TABLES: Final[dict[str, Mapping[str, Any]]] = {
    "materialized_view": MATERIALIZED,
    "refresh": REFRESH,
    "rename_materialized_view": RENAME_MATERIALIZED,
    "mark_materialized_view": MARK_MATERIALIZED,
    "new_name": NEW_NAME,
    "layout": LAYOUT,
    "index": INDEX,
    "index_name": INDEX_NAME,
    "key_name": KEY_NAME,
    "key": KEY,
    "cluster": PLACE,
    "partition": PARTITION,
    "distribute": DISTRIBUTE,
    "storage": CLAUSE,
    "comment": COMMENT,
    "column_comment": COLUMN_COMMENT,
}
"""Which table of forms answers which question of ``[targets]``."""


def answer(dialect: Dialect, question: str) -> Any:
    """Return the form that a dialect names for a question, or None where it has none.

    Raises:
        DefinitionError: it names one that does not exist.
    """
    given = getattr(dialect.targets, question)
    if isinstance(given, Unsupported):
        return None
    if given.use not in TABLES[question]:
        hint = did_you_mean(given.use, TABLES[question])
        message = f'targets.{question} has no form "{given.use}"'
        raise DefinitionError((Diagnostic("unknown-dialect", "error", message, f"/targets/{question}", hint),))
    return TABLES[question][given.use]
