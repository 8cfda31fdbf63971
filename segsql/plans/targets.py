"""What a target asks of a dialect, held against its facts: what is said where an object is made, and what is done to it then.

Nothing here knows an engine. What a dialect lacks is refused by name, all of it at once.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from sqlglot import exp

from segsql.bind.bound import BoundSegment
from segsql.bind.queries import BoundQuery
from segsql.dialect import Dialect
from segsql.errors import Diagnostic, Findings, UnsupportedByDialect
from segsql.facts import Choice, Unsupported
from segsql.lower import nodes as n
from segsql.lower.query import Lowered
from segsql.model.queries import Query
from segsql.model.segment import Segment
from segsql.model.target import Index, Target, TargetKind, named
from segsql.plans import forms_of_targets as forms
from segsql.plans.forms_of_targets import Indexing, Keyed, Layout
from segsql.plans.names import bounded, of_index, of_key

_NOTHING: Final = Target()
Parts: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What is wanted of an object: its name, how it is laid out, and what belongs to it.

    ``indexes`` are those to make, each with what it is made from; ``unique`` says that one of them tells every row apart. ``key`` is the name
    and the columns of a declared key, ``comments`` what is said of each column. ``ordered`` is how rows are ordered, where that is said behind.
    ``preserve`` says that views of others over it have to stay.
    """

    name: Parts
    kind: TargetKind
    lowered: Lowered
    layout: Layout = field(default_factory=Layout)
    indexes: tuple[Indexing, ...] = ()
    key: tuple[str, tuple[Keyed, ...]] | None = None
    comment: str = ""
    comments: Mapping[str, str] = field(default_factory=dict[str, str])
    ordered: tuple[Keyed, ...] = ()
    preserve: bool = False

    @property
    def dialect(self) -> Dialect:
        """The dialect that it is for."""
        return self.lowered.target.dialect

    @property
    def unique(self) -> bool:
        """Whether an index tells all rows apart."""
        return any(one.unique for one in self.indexes)

    def form(self, question: str) -> Any:
        """Return what the dialect answers to a question, None where it has no answer."""
        return forms.answer(self.dialect, question)

    def clauses(self) -> list[exp.Expr]:
        """Return what stands between the name of the object and its query, anew at each call."""
        made: list[exp.Expr] = self.form("layout")(self.layout)
        return made

    @property
    def fixed(self) -> str:
        """Return what cannot be changed but by making the object anew, as text; empty where nothing is wanted."""
        layout = self.layout
        parts = [
            layout.cluster, layout.partition, layout.distribute.model_dump() if layout.distribute is not None else None, layout.storage,
            [one.sql() for one in self.form("layout")(Layout(searched=layout.searched))], self.key[1] if self.key is not None else None, self.ordered,
        ]  # fmt: skip
        return json.dumps(parts) if any(parts) else ""

    def text(self, said: str) -> exp.Expr:
        """Return a text as a literal."""
        return n.raw(self.lowered.target.answers["literals.string"](said), self.lowered.texts)


def furniture(
    segment: Segment | Query, bound: BoundSegment | BoundQuery, lowered: Lowered, kind: TargetKind
) -> Furniture:
    """Return what is wanted of the object of a segment, or of a whole query, which has no key.

    Raises:
        UnsupportedByDialect: the dialect lacks something of it; all of that, each at its place.
    """
    target, name = segment.target or _NOTHING, named(segment)
    asking = _Asking(target, kind, lowered, {one.name: one.type.kind for one in bound.output}, name)
    key = () if isinstance(bound, BoundQuery) else bound.scope.table.key
    found = asking.answer(tuple(one.name for one in key))
    if asking.findings.errors:
        raise UnsupportedByDialect(asking.findings.items)
    return found


def refusals(segment: Segment | Query, bound: BoundSegment | BoundQuery, lowered: Lowered) -> tuple[Diagnostic, ...]:
    """Return what a dialect lacks of the target of a segment."""
    if segment.target is None:
        return ()
    try:
        furniture(segment, bound, lowered, segment.target.into)
    except UnsupportedByDialect as problem:
        return problem.diagnostics
    return ()


@dataclass(frozen=True, slots=True)
class _Asking:
    """A target, and the dialect that is asked whether it has what is wanted."""

    target: Target
    kind: TargetKind
    lowered: Lowered
    kinds: Mapping[str, str]
    name: Parts
    findings: Findings = field(default_factory=Findings)

    @property
    def dialect(self) -> Dialect:
        """The dialect that is asked."""
        return self.lowered.target.dialect

    def answer(self, key: Sequence[str]) -> Furniture:
        """Return what is wanted, once the dialect was asked for each part of it."""
        target, longest = self.target, self.dialect.names.max_bytes.value
        self._names(longest)
        if self.kind == "materialized_view":
            self._has("materialized_view", "into", "make a materialized view")
            if self.dialect.targets.materialized_unsorted and self.lowered.tree.args.get("order") is not None:
                self._lacks(
                    "into",
                    "sort the rows of a materialized view, which a limit needs",
                    "its query has no ORDER BY and no LIMIT",
                )
        cluster = self._columns("cluster", target.cluster, "keep rows by columns")
        indexes = [self._index(at, one, longest) for at, one in enumerate(target.indexes)]
        keyed = self._columns("key", key if target.key else (), "declare a key")
        by_index = keyed and (self.kind == "materialized_view" or self.form("key") is None)
        name = of_key(self.name, longest)
        if by_index:
            self._has("index", "key", "make an index, which a key would be here")
            name = self._index_name(key, longest) if self.form("index_name") == "of_table" else name
            indexes.insert(0, Indexing(name, self.name, keyed, None, unique=True))
        if self.form("cluster") == "clustered_index" and cluster:
            # The others refer to rows by it, and would be made twice.
            name_of_rows = self._index_name((*target.cluster, "rows"), longest)
            indexes.insert(0, Indexing(name_of_rows, self.name, cluster, "clustered", unique=False))
        is_clause = self.form("cluster") == "clause"
        searched = tuple(dict.fromkeys((*(column for one in indexes for column in one.columns), *keyed)))
        self._storage(bool(cluster))
        return Furniture(
            self.name,
            self.kind,
            self.lowered,
            Layout(cluster if is_clause else (), self._partition(), self._distribute(key), target.storage, searched),
            tuple(indexes),
            (name, keyed) if keyed and not by_index else None,
            self._comment(),
            self._comments(),
            cluster if self.form("cluster") == "alter" else (),
            target.preserve,
        )

    def form(self, question: str) -> Any:
        """Return what the dialect answers to a question, None where it has no answer."""
        return forms.answer(self.dialect, question)

    def _lacks(self, wish: str, what: str, reason: str, *path: str | int) -> None:
        message = f"{self.dialect.title} cannot {what}: {reason}"
        self.findings.error("unsupported-by-dialect", ("target", wish, *path), message)

    def _has(self, question: str, wish: str, what: str, *path: str | int) -> bool:
        given = getattr(self.dialect.targets, question)
        if isinstance(given, Unsupported):
            self._lacks(wish, what, given.unsupported, *path)
        return not isinstance(given, Unsupported)

    def _names(self, longest: int) -> None:
        """Report names that the engine would cut, or refuse."""
        given = [("name", self.name[-1]), *(("schema", one) for one in self.name[:-1])]
        given += [("indexes", one.name) for one in self.target.indexes if one.name is not None]
        given += [("views", one.name) for one in self.target.views]
        for wish, one in given:
            if len(one.encode()) > longest:
                self._lacks(wish, "keep so long a name", f'"{one}" has {len(one)} bytes, and {longest} is the most')

    def _columns(self, wish: str, columns: Sequence[str], what: str) -> tuple[Keyed, ...]:
        """Return columns with the kinds of their values, if the dialect takes these."""
        if not columns or not self._has(wish, wish, what):
            return ()
        facts: Choice = getattr(self.dialect.targets, wish)
        if len(columns) > facts.most:
            self._lacks(wish, what, f"{facts.most} columns are the most")
        for one in columns:
            if self.kinds[one] not in facts.values:
                self._lacks(wish, what, f'"{one}" is {self.kinds[one]}, of which it cannot be')
        return tuple((one, self.kinds[one]) for one in columns)

    def _index_name(self, columns: Sequence[str], longest: int) -> str:
        """Return the name of an index that nobody named: one that is its table's own stays when that gets another name."""
        is_own = self.form("index_name") == "of_table"
        return bounded(f"by_{'_'.join(columns)}", longest) if is_own else of_index(self.name, columns, longest)

    def _index(self, at: int, one: Index, longest: int) -> Indexing:
        name = one.name or self._index_name(one.columns, longest)
        columns = tuple((column, self.kinds[column]) for column in one.columns)
        made = Indexing(name, self.name, columns, one.method, one.unique)
        if not self._has("index", "indexes", "make an index", at):
            return made
        methods = self.dialect.targets.methods.value
        method: str = one.method or next(iter(methods))
        if method not in methods:
            self._lacks("indexes", f"make an index by {method}", f"it has {', '.join(methods)}", at, "method")
            return made
        for column, kind in columns:
            if kind not in methods[method]:
                self._lacks("indexes", f"make an index by {method}", f'"{column}" is {kind}', at, "columns")
        if len(columns) > 1 and method in _OF_ONE_COLUMN:
            self._lacks("indexes", f"make an index by {method}", "it is of one column", at, "columns")
        if one.unique and not {kind for _, kind in columns} <= set(self._unique_kinds(method)):
            self._lacks(
                "indexes",
                f"make a unique index by {method}",
                "it finds rows and does not tell them apart",
                at,
                "unique",
            )
        return made

    def _unique_kinds(self, method: str) -> Sequence[str]:
        """Return the kinds of values that a unique index can be of."""
        facts = self.dialect.targets.unique
        return () if method != next(iter(self.dialect.targets.methods.value)) else facts.value

    def _partition(self) -> Any:
        parted = self.target.parted
        if parted is None:
            return None
        kept = self._columns("partition", (parted.column,), "keep rows apart by a column")
        form = self.form("partition")
        by_time = parted.by != "value"
        if kept and form in ("value", "value_last") and by_time:
            self._lacks("partition", f"keep rows apart by {parted.by}", "it does by value", "by")
        if kept and form == "time" and not by_time:
            self._lacks("partition", "keep rows apart by value", "it does by day, month and year", "by")
        if kept and form == "value_last" and list(self.kinds)[-1] != parted.column:
            self._lacks(
                "partition",
                "keep columns in their order",
                "the one that rows are kept apart by becomes the last: select it last",
            )
        if kept and self.dialect.targets.one_layout and self.target.cluster:
            self._lacks(
                "partition", "keep rows apart and near each other in one table", "leave out partition or cluster"
            )
        return (parted.column, self.kinds[parted.column], parted.by) if kept else None

    def _distribute(self, key: Sequence[str]) -> Any:
        spread = self.target.distributed
        if spread is None or not self._has("distribute", "distribute", "say which node keeps a row"):
            return None
        if spread.column is not None:
            self._columns("distribute", (spread.column,), "say which node keeps a row")
        if spread.together_with and (spread.column is None or self.form("distribute") != "citus"):
            self._lacks("distribute", "keep its rows together with those of another table", "say only by which column")
        if self.form("distribute") == "citus":
            self._is_in_what_is_unique(spread.column, key)
            if self.kind == "materialized_view":
                self._lacks("distribute", "distribute a materialized view", "tables are distributed")
        return spread

    def _is_in_what_is_unique(self, column: str | None, key: Sequence[str]) -> None:
        """Report what would have to be unique over all nodes: each only knows of its own rows."""
        if self.target.key and column is not None and column not in key:
            self._lacks(
                "key",
                "make rows unique over all nodes",
                f'"{column}", which says where a row is, is no part of the key',
            )
        for at, one in enumerate(self.target.indexes):
            if one.unique and column is not None and column not in one.columns:
                self._lacks(
                    "indexes", "make rows unique over all nodes", f'add "{column}", which says where a row is', at
                )

    def _storage(self, clustered: bool) -> None:
        target = self.target
        if target.storage is None or not self._has("storage", "storage", f"store rows by {target.storage}"):
            return
        facts = self.dialect.targets.storage
        assert isinstance(facts, Choice)
        if self.kind == "materialized_view":
            self._lacks("storage", "say how a materialized view is stored", "it stores one in its own way")
        if target.storage not in facts.values:
            self._lacks("storage", f"store rows by {target.storage}", f"it has {', '.join(facts.values)}")
        if target.storage == "memory" and (clustered or target.partition or target.indexes):
            self._lacks("storage", "keep what is in memory in any order", "leave out cluster, partition and indexes")

    def _comment(self) -> str:
        if self.target.comment is None or not self._has("comment", "comment", "keep a comment"):
            return ""
        mark = (
            self.dialect.targets.mark_materialized_view
            if self.kind == "materialized_view"
            else getattr(self.dialect.plans, f"mark_{self.kind}")
        )
        if isinstance(mark, Unsupported):
            self._lacks("comment", "keep a comment", mark.unsupported)
        self._is_plain("comment", self.target.comment)
        return self.target.comment

    def _comments(self) -> Mapping[str, str]:
        if not self.target.comments or not self._has("column_comment", "comments", "keep comments of columns"):
            return {}
        facts = self.dialect.targets.column_comment
        assert isinstance(facts, Choice)
        if self.kind not in facts.values:
            kind = self.kind.replace("_", " ")
            self._lacks(
                "comments", f"keep comments of the columns of a {kind}", f"it does of a {', '.join(facts.values)}"
            )
        for column, text in self.target.comments.items():
            self._is_plain("comments", text, column)
        return self.target.comments

    def _is_plain(self, wish: str, text: str, *path: str) -> None:
        """Report a comment that is no plain literal of the dialect: where one is asked for, no expression can stand."""
        if not self.lowered.target.answers["literals.string"](text).startswith(("'", "E'")):
            reason = "it holds characters that no plain literal of the engine has for certain: write it without them"
            self._lacks(wish, "keep such a comment", reason, *path)


_OF_ONE_COLUMN: Final = frozenset({"hash", "spgist"})
