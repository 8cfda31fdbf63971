"""How the members of two definitions are compared before anything is applied: by statements made of the definitions, whatever runs them.

Two statements count and show who comes, goes or changes. Why one of those who are shown is no member by a definition is then asked of its
conditions one by one, each with the keys that are shown. A condition that both definitions have is met by all of them, and not asked.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NoReturn, Protocol, TypeAlias

from segsql.apply.given import path_of
from segsql.apply.members import MembersDifference, Moved, Reason, Updated
from segsql.bind.bound import BoundSegment
from segsql.bind.context import Lists
from segsql.bind.segment import bind
from segsql.catalog.catalog import Catalog
from segsql.catalog.guards import Guards
from segsql.compiler import check_length, located
from segsql.dialect import Dialect
from segsql.difference.wording import said
from segsql.errors import Code, DefinitionError, Diagnostic, UnsupportedByDialect
from segsql.lower.query import Lowered, lower
from segsql.model import nodes
from segsql.model.queries import Query
from segsql.model.references import Segments
from segsql.model.segment import Segment
from segsql.model.target import named
from segsql.model.validate import build
from segsql.normalize.logic import normalize
from segsql.plans.compared import compared, nothing
from segsql.plans.statements import Drafts, plan
from segsql.plans.tracking_aims import Columns
from segsql.render import render
from segsql.types import Type, unzoned

Key: TypeAlias = tuple[Any, ...]

MOST_SHOWN: Final = 1_000
_CLOCK: Final = ("timezone", "week_start", "fiscal_start", "joins", "transformations")
"""What conditions are read with: alike in two definitions, equal conditions mean the same."""


class Engine(Protocol):
    """What runs statements that only read, all of them on one state of the database."""

    @property
    def fetch(self) -> Callable[[str], Sequence[Sequence[Any]]]:
        """What returns the rows of a query."""
        ...

    def shape(self, sql: str) -> Sequence[tuple[str, str]]:
        """Return the columns of a query and their types, in the words of the engine."""
        ...


@dataclass(frozen=True, slots=True)
class Stored:
    """An object in the database: the parts of its name, none of them where there is no such object."""

    path: tuple[str, ...]
    is_there: bool = True


def stored_path(new: Segment, former: str | Sequence[str] | None) -> tuple[str, ...]:
    """Return the parts of the name under which a segment was made before: its own, if no other is said."""
    return named(new) if former is None else path_of(former)


@dataclass(frozen=True, slots=True)
class Call:
    """What comes with a call beside the definitions."""

    catalog: Catalog
    dialect: Dialect
    as_of: dt.datetime | None
    lists: Lists | None
    segments: Segments | None
    guards: Guards | None

    def bound(self, segment: Segment) -> BoundSegment:
        """Return a definition with its names resolved."""
        return normalize(
            bind(
                segment,
                self.catalog,
                as_of=self.as_of,
                lists=self.lists,
                segments=self.segments,
                guards=self.guards,
            )
        )

    def lowered(self, segment: Segment) -> Lowered:
        """Return the query of a definition, in no order."""
        try:
            return lower(self.bound(segment), self.dialect, into="table")
        except UnsupportedByDialect as problem:
            raise located(problem, segment) from None

    def text(self, segment: Segment) -> str:
        """Return the text of the query of a definition."""
        return self.printed(plan(self.lowered(segment), (segment.name,), into="select"))[0]

    def printed(self, drafts: Drafts) -> tuple[str, ...]:
        """Return the text of statements."""
        texts = render(drafts, pretty=False)
        check_length(texts, self.dialect)
        return texts


def check(old: Segment | Stored, new: Segment, catalog: Catalog, sample: int) -> None:
    """Refuse what cannot be compared.

    Raises:
        DefinitionError: members are known by no key, or are rows of two tables, or no such number of them can be shown.
    """
    for one in (old, new):
        if isinstance(one, Query):  # pyright: ignore[reportUnnecessaryIsInstance]  # not all callers have types
            one.check_size()  # which tells that it is no definition of rows
    if type(sample) is not int or not 0 <= sample <= MOST_SHOWN:
        _refuse("invalid-plan", f"so many members cannot be shown: {sample}", "", f"ask for 0 to {MOST_SHOWN:,}")
    if isinstance(old, Segment) and old.base != new.base:
        message = f'members of "{old.name}" are rows of {old.base}, those of "{new.name}" rows of {new.base}'
        _refuse("segment-mismatch", message, "/base", "members of one table are compared")
    table = catalog.tables.get(new.base)
    if table is None:
        return  # which is refused as any definition is
    if not table.key:
        message = f"the table {table.name} has no key, so that nobody is known again"
        _refuse("key-required", message, "/base", "name its key in the catalog")


def difference(engine: Engine, old: Segment | Stored, new: Segment, call: Call, sample: int) -> MembersDifference:
    """Return what becomes of the members.

    Raises:
        DefinitionError: a definition is wrong, or there is nothing to compare its members by.
        UnsupportedByDialect: the dialect cannot be trusted to give the members.
    """
    return _Work(engine, old, new, call, sample).found()


@dataclass(frozen=True, slots=True)
class _Work:
    """Two definitions, or one and an object, and what runs statements."""

    engine: Engine
    old: Segment | Stored
    new: Segment
    call: Call
    sample: int

    def found(self) -> MembersDifference:
        old, new, bound = self._there(), self.new, self.call.bound(self.new)
        after = {one.name: one.type for one in bound.output}
        key = tuple((one.name, unzoned(one.type)) for one in bound.scope.table.key)
        names = tuple(name for name, _ in key)
        if isinstance(old, Stored):
            columns, every = self._alike(old, names, after)
        else:
            before = {one.name: one.type for one in self.call.bound(old).output}
            columns = [name for name in after if before.get(name) == after[name]]
            every = [*before, *(name for name in after if name not in before)]
        columns = [one for one in columns if after[one].scalar and one not in names]
        kinds = tuple((one, after[one]) for one in columns)
        then = old.path if isinstance(old, Stored) else self._query(old, names, columns)
        now = self._query(new, names, columns)
        count, read = self.call.printed(compared(now, then, _said(key), _said(kinds), self.sample))
        [(_, added, updated, removed, unchanged)] = self.engine.fetch(count)
        found = MembersDifference(
            old=".".join(self.old.path) if isinstance(self.old, Stored) else self.old.name,
            new=new.name,
            stored=isinstance(self.old, Stored),
            as_of=self.call.as_of,
            key=names,
            columns=tuple(columns),
            uncompared=tuple(one for one in every if one not in columns and one not in names),
            added=added,
            removed=removed,
            updated=updated,
            unchanged=unchanged,
        )
        if not self.sample or found.is_empty:
            return found
        types = [kind for _, kind in (*key, *(pair for one in kinds for pair in (one, one)))]
        return self._shown(found, self.engine.fetch(read), types, is_guarded=new.base in bound.guards)

    def _there(self) -> Segment | Stored:
        """Return what members are compared with: where there is no object, nobody is there."""
        if isinstance(self.old, Stored) and not self.old.is_there:
            return self.new.model_copy(update={"where": (nodes.Constant(op="nobody"),), **_UNCUT})
        return self.old

    def _alike(self, old: Stored, names: Sequence[str], after: Mapping[str, Type]) -> tuple[list[str], list[str]]:
        """Return which columns an object has of the types that they will be of, and all that there are before or after."""
        paths = _paths(self.new, list(after))
        whole = self._query(self.new, names, [one for one in after if one not in names and one in paths])
        there, then = (dict(self.engine.shape(one)) for one in self.call.printed(nothing(old.path, whole)))
        if wrong := [one for one in names if there.get(one) != then[one]]:
            called = ".".join(old.path)
            what = f"is {there[wrong[0]]}, and will be {then[wrong[0]]}" if wrong[0] in there else "is not put out"
            _refuse(
                "invalid-plan",
                f'"{wrong[0]}" of {called} {what}, so that its members are not known by it',
                "",
                "compare with a definition",
            )
        same = [one for one in after if one in there and there[one] == then[one]]
        return same, [*there, *(one for one in after if one not in there)]

    def _query(self, segment: Segment, names: Sequence[str], columns: Sequence[str]) -> Lowered:
        paths = _paths(segment, columns)
        select = (*names, *(paths[one] for one in columns))
        return self.call.lowered(segment.model_copy(update={"select": select, "target": None}))

    def _shown(
        self, found: MembersDifference, rows: Sequence[Sequence[Any]], types: Sequence[Type], *, is_guarded: bool
    ) -> MembersDifference:
        """Return a difference with those who are shown, each with its reasons."""
        width, moved = len(found.key), dict[str, list[tuple[Key, list[Any]]]]()
        for row in rows:
            given = [*row[:width], *row[width + 1 :]]
            values = [_python(one, kind) for one, kind in zip(given, types, strict=True)]
            moved.setdefault(row[width], []).append((tuple(values[:width]), values[width:]))
        added, removed = ([key for key, _ in moved.get(kind, [])] for kind in ("added", "removed"))
        old = self.old if isinstance(self.old, Segment) else None
        asking = _Asking(self.engine, self.call, [kind for _, kind in zip(found.key, types, strict=False)])
        gone = asking.not_there(self.new, removed) if old is None else frozenset[Key]()
        if is_guarded:
            removed = [one for one in removed if one not in gone]
        why_added = asking.reasons(old, added, self.new) if old is not None else {}
        why_removed = asking.reasons(self.new, [one for one in removed if one not in gone], old)
        why_removed |= dict.fromkeys(gone, (_GONE,))
        return replace(
            found,
            first_added=tuple(Moved(one, why_added.get(one, ())) for one in added),
            first_removed=tuple(Moved(one, why_removed.get(one, ())) for one in removed),
            first_updated=tuple(Updated(key, _others(found.columns, values)) for key, values in moved.get("updated", [])),
        )  # fmt: skip


_UNCUT: Final[Mapping[str, Any]] = {"limit": None, "limit_percent": None, "per": (), "sort": (), "target": None}
_GONE: Final = Reason("row", "/base", "the row is gone from the base, or not to be seen")


@dataclass(frozen=True, slots=True)
class _Asking:
    """Asks of definitions which of some keys meet their conditions."""

    engine: Engine
    call: Call
    types: Sequence[Type]

    def reasons(self, segment: Segment, keys: Sequence[Key], other: Segment | None) -> dict[Key, tuple[Reason, ...]]:
        """Return why rows of some keys are no members by a definition, which are by another one."""
        found: dict[Key, list[Reason]] = {one: [] for one in keys}
        for reason, asked in _parts(segment, other):
            met = self.met(asked, keys)
            if met is None:
                return {}
            for one in keys:
                if one not in met:
                    found[one].append(reason)
        cut = _cut(segment)
        return {one: tuple(why) or cut for one, why in found.items()}

    def not_there(self, segment: Segment, keys: Sequence[Key]) -> frozenset[Key]:
        """Return the keys of which there is no row in the base, or none that is to be seen."""
        anyone = segment.model_copy(update={**_UNCUT, "joins": (), "transformations": (), "where": ()})
        met = self.met(anyone, keys)
        return frozenset(keys) - met if met is not None else frozenset(keys)

    def met(self, segment: Segment, keys: Sequence[Key]) -> frozenset[Key] | None:
        """Return the keys of which there is a row that a definition selects; none where that cannot be asked."""
        if not keys:
            return frozenset()
        if any(isinstance(value, str) and "\x00" in value for key in keys for value in key):
            return None  # no definition can hold such a text
        names = tuple(one.name for one in self.call.catalog.tables[segment.base].key)
        try:
            where = (_is_one_of(names, keys), *segment.where)
            # What a definition may not do with masked columns was looked at before; that a key is looked for is nothing it says.
            call = replace(self.call, catalog=self.call.catalog.unmasked)
            text = call.text(segment.model_copy(update={"where": where, "select": names}))
        except DefinitionError:
            return None  # a key that a definition has no way to spell
        rows = self.engine.fetch(text)
        return frozenset(tuple(map(_python, row, self.types)) for row in rows)


def _parts(segment: Segment, other: Segment | None) -> Iterator[tuple[Reason, Segment]]:
    """Yield what a definition asks of its members and another one does not, each as a definition of its own."""
    alike = other is not None and all(getattr(segment, one) == getattr(other, one) for one in _CLOCK)
    plain = segment.model_copy(
        update={**_UNCUT, "joins": tuple(one.model_copy(update={"required": False}) for one in segment.joins)}
    )
    for index, one in enumerate(segment.joins):
        if one.required and not alike:
            joins = tuple(
                two if at == index else two.model_copy(update={"required": False})
                for at, two in enumerate(segment.joins)
            )
            yield (
                Reason("join", f"/joins/{index}", said(one.written())),
                plain.model_copy(update={"joins": joins, "where": ()}),
            )
    for index, condition in enumerate(segment.where):
        if not (alike and other is not None and condition in other.where):
            reason = Reason("condition", f"/where/{index}", said(condition.written()))
            yield reason, plain.model_copy(update={"where": (condition,)})


def _cut(segment: Segment) -> tuple[Reason, ...]:
    """Return what decides where all conditions are met."""
    if not segment.is_cut:
        return ()
    name = "limit" if segment.limit is not None else "limit_percent"
    parts = {one: value for one, value in segment.written().items() if one in (name, "per", "sort")}
    return (Reason("cut", f"/{name}", said(parts)),)


def _is_one_of(names: Sequence[str], keys: Sequence[Key]) -> nodes.Condition:
    """Return the condition that a row has one of some keys."""
    spelled = [[str(one) if isinstance(one, uuid.UUID) else one for one in key] for key in keys]
    if len(names) == 1:
        listed = {"op": "in", "column": names[0], "values": [value for (value,) in spelled]}
        return build(nodes.Membership, listed, None, {})
    parts = [nodes.Group(op="and", conditions=tuple(map(_is, names, key))) for key in spelled]
    return nodes.Group(op="or", conditions=tuple(parts))


def _is(name: str, value: object) -> nodes.Condition:
    return build(nodes.Comparison, {"op": "eq", "column": name, "value": value}, None, {})


def _paths(segment: Segment, names: Sequence[str]) -> dict[str, str]:
    """Return the path of each output column by its name."""
    found = {one.replace(".", "_"): one for one in segment.select}
    return found or {one: one for one in names}


def _said(columns: Sequence[tuple[str, Type]]) -> Columns:
    return tuple((name, str(kind)) for name, kind in columns)


def _others(names: Sequence[str], values: Sequence[Any]) -> tuple[tuple[str, Any, Any], ...]:
    """Return the columns whose values are others than they were."""
    pairs = zip(names, values[::2], values[1::2], strict=True)
    return tuple(one for one in pairs if one[1] != one[2] and not (one[1] != one[1] and one[2] != one[2]))


def _python(value: Any, kind: Type) -> Any:
    """Return a value as Python has it, whatever a driver makes of it."""
    match kind.kind, value:
        case "timestamp", dt.datetime():
            return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)
        case "uuid", str():
            return uuid.UUID(value)
        case _:
            return value


def _refuse(code: Code, message: str, pointer: str, hint: str = "") -> NoReturn:
    raise DefinitionError((Diagnostic(code, "error", message, pointer, hint),))
