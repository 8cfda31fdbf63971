"""Catalog document to tables: keys checked, cardinality derived, relation paths walked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Final, get_args

from segsql.catalog.distinct import key_columns
from segsql.catalog.document import CatalogDocument, ColumnEntry, DirectRelation, PathRelation, TableEntry, Use
from segsql.catalog.relations import Side, by_column, by_keys
from segsql.catalog.schema import Column, Distinct, Hop, Relation, Table
from segsql.catalog.tested import Report, fixed
from segsql.errors import Code, Findings, Pointer, did_you_mean
from segsql.model.documents import READ, unreadable
from segsql.model.limits import MAX_HOPS
from segsql.model.nodes import Condition
from segsql.model.scalars import RESERVED
from segsql.types import TEXT, Type, parse_type

USES: Final[tuple[Use, ...]] = get_args(Use)
_WITH_LETTERS: Final = ("text", "json")


def resolve(document: CatalogDocument, findings: Findings) -> dict[str, Table]:
    """Return the tables of a document by name; what does not fit together is added to ``findings``."""
    return _Resolver(document, findings).tables()


def static_lists(document: CatalogDocument, findings: Findings) -> dict[str, Type]:
    """Return the types of the static lists of a document by name; what cannot be listed is added to ``findings``."""
    found: dict[str, Type] = {}
    for name, text in document.lists.items():
        kind = parse_type(text)
        if kind is None or not (kind.scalar or kind.kind == "version"):
            message = f"{text} is not a type" if kind is None else f"values of type {kind} cannot be listed yet"
            findings.error("invalid-catalog", ("lists", name), message)
        else:
            found[name] = kind
    return found


class _Resolver:
    """Builds tables in three rounds: columns and keys, direct relations, relations by path."""

    def __init__(self, document: CatalogDocument, findings: Findings) -> None:
        self.document = document
        self.findings = findings
        self.columns: dict[str, dict[str, Column]] = {}
        self.relations: dict[str, dict[str, Relation]] = {}
        self.sides: dict[str, Side] = {}

    def tables(self) -> dict[str, Table]:
        for name, entry in self.document.tables.items():
            self.columns[name] = {} if entry.distinct else self._columns(name, entry)
            if not entry.distinct and not entry.columns:
                self.findings.error("missing-key", ("tables", name), 'the key "columns" is missing')
        for name, entry in self.document.tables.items():
            if entry.distinct:
                self.columns[name] = key_columns(self.document, self.columns, name, self._report(name))
            self._check_names(name, entry)
        for name, entry in self.document.tables.items():
            self.relations[name] = {
                label: relation
                for label, one in entry.relations.items()
                if isinstance(one, DirectRelation) and (relation := self._direct(name, label, one))
            }
        for name, entry in self.document.tables.items():
            for label, one in entry.relations.items():
                if isinstance(one, PathRelation) and (relation := self._walk(name, label, one)):
                    self.relations[name][label] = relation
        return {name: self._table(name, entry) for name, entry in self.document.tables.items()}

    def _columns(self, table: str, entry: TableEntry) -> dict[str, Column]:
        keyed = set(entry.key)
        found: dict[str, Column] = {}
        for name, given in entry.columns.items():
            one = given if isinstance(given, ColumnEntry) else ColumnEntry(type=given)
            kind = parse_type(one.type)
            if kind is None:
                self._error((table, "columns", name), f"{one.type} is not a type", "decimal takes 1 to 38 digits")
                kind = TEXT
            if one.stored == "with_zone":
                if kind.kind != "timestamp":
                    self._error((table, "columns", name, "stored"), "only a timestamp is stored with a zone")
                kind = type(kind)(kind.kind, kind.precision, kind.scale, zoned=True)
            # NaN counts as missing, so no double column is free of missing values.
            nullable = (one.nullable and name not in keyed) or kind.kind == "double"
            fields = self._fields((table, "columns", name), one, kind)
            if not one.ignore_case and (kind.element or kind).kind not in _WITH_LETTERS:
                self._error((table, "columns", name, "ignore_case"), f"values of type {kind} have no case")
            masked = self._masked(table, name, one)
            found[name] = Column(name, one.name or name, kind, nullable, one.values, fields, masked, one.ignore_case)
        return found

    def _masked(self, table: str, name: str, entry: ColumnEntry) -> frozenset[Use]:
        """Return what definitions may not do with a column; rows are put in order by their key, and members are named by it."""
        if isinstance(entry.masked, bool):
            found = frozenset(USES) if entry.masked else frozenset[Use]()
        else:
            found = frozenset(entry.masked)
        if found - {"filter"} and name in self.document.tables[table].key:
            message = f'"{name}" is of the key of {table}, by which rows are put in order and members are named'
            self._error(
                (table, "columns", name, "masked"), message, "a column of a key can be masked from filter alone"
            )
        return found

    def _fields(self, where: Pointer, entry: ColumnEntry, kind: Type) -> dict[str, Type]:
        """Return the types of the keys of a JSON column, or of the documents in an array of JSON."""
        if entry.fields and kind.kind != "json":
            hint = "element declares the fields of items" if kind.holds_documents else ""
            self._error((*where, "fields"), f"only a JSON column has fields, and this is {kind}", hint)
        if entry.element and not kind.holds_documents:
            hint = "fields declares those of a JSON column" if kind.kind == "json" else ""
            message = f"only items of type json have fields, and this is {kind}"
            self._error((*where, "element"), message, hint)
        for name in entry.element:
            if name in RESERVED:
                self._error((*where, "element", name), f'the name "{name}" has a meaning of its own in paths')
        fields, of_items = (*where, "fields"), (*where, "element")
        return {**self._read_as(fields, entry.fields), **self._read_as(of_items, entry.element)}

    def _read_as(self, where: Pointer, fields: Mapping[str, str]) -> dict[str, Type]:
        """Return the types that what stands at keys is read as."""
        found: dict[str, Type] = {}
        for name, text in fields.items():
            read = parse_type(text)
            if read is None or read.kind not in READ:
                message = f"{text} is not a type" if read is None else f"a value in JSON cannot be read as {read}"
                self._error((*where, name), message, unreadable(read))
            else:
                found[name] = read
        return found

    def _check_names(self, table: str, entry: TableEntry) -> None:
        columns = self.columns[table]
        for name in (*entry.columns, *entry.relations):
            if name in RESERVED:
                self._error((table,), f'the name "{name}" has a meaning of its own in paths')
        for name in entry.relations:
            if name in columns:
                self._error((table, "relations", name), f'"{name}" is both a column and a relation')
        physical = Counter(column.physical.lower() for column in columns.values())
        for column in columns.values():
            if physical[column.physical.lower()] > 1:
                self._error((table, "columns", column.name), f'two columns are stored as "{column.physical}"')
        named = [("key", name) for name in entry.key] + [("unique", name) for one in entry.unique for name in one]
        for where, name in named:
            if name not in columns:
                if entry.distinct is None:  # where there is one, it is missing among the columns of the other table
                    self._error((table, where), f'no column "{name}" in {table}', did_you_mean(name, columns))
            elif not columns[name].type.scalar or columns[name].type.kind == "double":
                self._error((table, where), f'"{name}" is {columns[name].type}, which cannot identify a row')
        if entry.time is not None:
            if entry.time not in columns:
                self._error((table, "time"), f'no column "{entry.time}" in {table}', did_you_mean(entry.time, columns))
            elif not columns[entry.time].type.temporal:
                self._error((table, "time"), f'"{entry.time}" is {columns[entry.time].type}, not a time')

    def _direct(self, table: str, label: str, one: DirectRelation) -> Relation | None:
        where = (table, "relations", label)
        if one.to not in self.document.tables:
            self._error((*where, "to"), f'no table "{one.to}"', did_you_mean(one.to, self.document.tables))
            return None

        return by_keys(
            label,
            self._side(table),
            self._side(one.to),
            one.keys,
            self._report(*where),
            where=one.where,
            cardinality=one.cardinality,
            required=one.required,
        )

    def _side(self, name: str) -> Side:
        if name not in self.sides:
            entry = self.document.tables[name]
            self.sides[name] = Side(name, self.columns[name], by_column((entry.key, *entry.unique)))
        return self.sides[name]

    def _walk(
        self, table: str, label: str, one: PathRelation, seen: tuple[tuple[str, str], ...] = ()
    ) -> Relation | None:
        where = (table, "relations", label, "path")
        if (table, label) in seen:
            walk = " -> ".join(f"{owner}.{name}" for owner, name in (*seen, (table, label)))
            self._error(where, f"the path comes back to itself: {walk}")
            return None
        if len(seen) >= MAX_HOPS:
            self._error(where, f"more than {MAX_HOPS} paths are built on each other", "write the relations out")
            return None
        here: str = table
        hops: list[Hop] = []
        for step in one.path.split("."):
            entry = self.document.tables[here].relations.get(step)
            relation = self.relations[here].get(step)
            if relation is None and isinstance(entry, PathRelation):
                relation = self._walk(here, step, entry, (*seen, (table, label)))
                if relation is not None:
                    self.relations[here][step] = relation
            if relation is None:
                if entry is None:
                    hint = did_you_mean(step, self.document.tables[here].relations)
                    self._error(where, f'no relation "{step}" from {here}', hint)
                return None
            hops.extend(relation.hops)
            if len(hops) > MAX_HOPS:
                self._error(where, f"the path walks more than {MAX_HOPS} relations, one by one", "add a shorter way")
                return None
            here = relation.table
        return Relation(label, tuple(hops))

    def _table(self, name: str, entry: TableEntry) -> Table:
        columns = self.columns[name]
        physical = self._physical(name)
        if entry.distinct is None and (not all(physical) or len(physical) > 3):
            self._error((name, "table"), "a table name has one to three parts joined by dots")
        key = tuple(columns[one] for one in entry.key if one in columns)
        time = columns.get(entry.time) if entry.time else None
        found = Table(name, physical, key, columns, self.relations[name], time, guard=self._guard(name, entry))
        of = entry.distinct
        if of is None or len(key) < len(entry.key):
            return found
        theirs = self.columns[of.table]
        return replace(found, distinct=Distinct(of.table, tuple([theirs[one.name] for one in key]), of.where))

    def _physical(self, name: str) -> tuple[str, ...]:
        """Return the parts of a table's name in the database, or of the one that its rows are made of."""
        entry = self.document.tables[name]
        if entry.distinct is not None and entry.distinct.table in self.document.tables:
            name, entry = entry.distinct.table, self.document.tables[entry.distinct.table]
        match entry.table:
            case None:
                return (name,)
            case str():
                return tuple(entry.table.split("."))
            case _:
                return entry.table

    def _guard(self, name: str, entry: TableEntry) -> tuple[Condition, ...]:
        fixed(entry.guard, name, self.columns[name], ("guard",), self._report(name), what="a guard")
        return entry.guard

    def _report(self, *where: str) -> Report:
        """Return what takes mistakes below a place."""

        def report(_code: Code, path: Pointer, message: str, hint: str = "") -> None:
            self._error((*where, *path), message, hint)

        return report

    def _error(self, path: Pointer, message: str, hint: str = "") -> None:
        self.findings.error("invalid-catalog", ("tables", *path), message, hint)
