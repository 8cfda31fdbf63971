"""Whole tables: rows as they are given, read as the catalog says, held to its promises, and found by the keys of relations.

What is checked is what a dry run checks (docs/catalog.md): values are of their types, nothing is missing where nothing may be, keys
do not repeat, and a relation whose one row is looked up reaches no more. Only columns that the segment reads are looked at, and keys.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from segsql.bind.bound import Step
from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Column, Table, either_masked
from segsql.errors import DefinitionError, Findings, did_you_mean, shown
from segsql.evaluate import cells
from segsql.evaluate.needs import Made, Needs
from segsql.source import locate_all

Row: TypeAlias = dict[str, Any]
"""The columns of a row that matter, by their names in the catalog; None where one is missing."""

Key: TypeAlias = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Gate:
    """The guard of a table: the columns it reads, and whether it lets in a row that has them."""

    columns: Sequence[Column]
    holds: Callable[[Row], bool]

    def lets_in(self, given: object) -> bool | None:
        """Whether a row as it is given is let in; None where that cannot be said, which is to be reported."""
        if not isinstance(given, Mapping):
            return None
        row: Row = {}
        for column in self.columns:
            try:
                row[column.name] = cells.read(given.get(column.name), column.type)
            except cells.NoValue:
                return None
        return self.holds(row)


@dataclass(slots=True)
class Store:
    """The rows of tables by name, and as they are found by the columns of a relation; ``meets`` says which of them the catalog means."""

    rows: Mapping[str, Sequence[Row]]
    meets: Callable[[Step, Row], bool]
    indices: dict[tuple[str, tuple[str, ...]], Mapping[Key, Sequence[Row]]] = field(default_factory=dict)

    def matching(self, step: Step, before: Row) -> Sequence[Row]:
        """Return the rows that a step leads to from the row before; a missing key belongs to no row.

        Items of an array are rows of their own whenever they are asked for; a missing array has none. They keep the array, since one of them
        may lead to the others.
        """
        if step.table.items is not None:
            name = step.table.items.array.name
            return [{"element": one, name: before[name]} for one in before[name] or ()]
        names = tuple(theirs.name for _, theirs in step.keys)
        place = (step.table.name, names)
        if place not in self.indices:
            self.indices[place] = _indexed(self.rows[step.table.name], names)
        found = self.indices[place].get(tuple(before[mine.name] for mine, _ in step.keys), ())
        return found if step.where is None else [row for row in found if self.meets(step, row)]


@dataclass(frozen=True, slots=True)
class Given:
    """The rows of a table as they come in. ``record`` says that the first of them is the one record that is asked about."""

    table: Table
    rows: Sequence[object]
    record: bool = False

    def place(self, index: int) -> str:
        """Return words for where a row is."""
        if self.record:
            return f"row {index} of the related rows" if index else "the record"
        return f"row {index + 1}"


def read_tables(
    given: Mapping[str, Given],
    needs: Needs,
    catalog: Catalog,
    meets: Callable[[Step, Row], bool],
    gates: Mapping[str, Gate],
    counts: Callable[[Made, Row], bool],
) -> Store:
    """Return the tables that a segment reads, without the rows that the guard of their table keeps out, which are not looked at otherwise.

    Raises:
        DefinitionError: the rows are not as the catalog says, with everything that is wrong.
    """
    findings = Findings()
    rows = {name: _read(given[name], columns, findings, gates.get(name)) for name, columns in needs.columns.items()}
    if not findings.errors:
        rows |= {name: _distinct(one, rows[one.table.stored], counts) for name, one in needs.made.items()}
    store = Store(rows, meets)
    if not findings.errors:
        for name, columns in needs.columns.items():
            _check_keys(catalog, name, columns, store.rows[name], findings)
    if not findings.errors:
        for parent, step in needs.lookups:
            _check_reached(parent, step, store, catalog, findings, is_guarded=step.table.stored in gates)
    if findings.errors:
        raise DefinitionError(locate_all(findings.errors, catalog.source))
    return store


def read_record(table: Table, record: Mapping[str, object], catalog: Catalog) -> Row:
    """Return a record of a table that has no rows of its own.

    Raises:
        DefinitionError: its values are not as the catalog says.
    """
    findings = Findings()
    rows = _read(Given(table, [record], record=True), tuple(table.columns.values()), findings, None)
    if findings.errors:
        raise DefinitionError(locate_all(findings.errors, catalog.source))
    return rows[0]


def _distinct(made: Made, rows: Iterable[Row], counts: Callable[[Made, Row], bool]) -> list[Row]:
    """Return a row for each key of the rows that count, in the order in which they come first."""
    names = [one.name for one in made.table.key]
    keys = dict.fromkeys(tuple([row[name] for name in names]) for row in rows if counts(made, row))
    return [dict(zip(names, key, strict=True)) for key in keys]


_UNTOLD: Final = object()
"""A value of a row of which nobody can say whether the guard lets it in."""


@dataclass(slots=True)
class _Trouble:
    """How often something is wrong in a column, and what it is the first time."""

    count: int
    place: str
    value: object = None


def _read(given: Given, columns: Sequence[Column], findings: Findings, gate: Gate | None) -> list[Row]:
    """Return the rows of a table that its gate lets in, with every value read; what cannot be read is reported once for each column."""
    wrong: dict[str, _Trouble] = {}
    missing: dict[str, _Trouble] = {}
    unknown: dict[str, _Trouble] = {}
    rows: list[Row] = []
    for index, one in enumerate(given.rows):
        if not isinstance(one, Mapping):
            _no_row(given, index, one, findings)
            return []
        let_in = gate is None or gate.lets_in(one)
        if let_in is False:
            continue
        for name in one:
            if name not in given.table.columns:
                _note(unknown, str(name), given, index)
        row: Row = {}
        for column in columns:
            value = one.get(column.name)
            try:
                row[column.name] = cells.read(value, column.type)
            except cells.NoValue:
                _note(wrong, column.name, given, index, value if let_in else _UNTOLD)
                continue
            if row[column.name] is None and not column.nullable:
                _note(missing, column.name, given, index)
        rows.append(row)
    _report(given.table, unknown, wrong, missing, findings)
    return rows


def _note(found: dict[str, _Trouble], name: str, given: Given, index: int, value: object = None) -> None:
    if name in found:
        found[name].count += 1
    else:
        found[name] = _Trouble(1, given.place(index), value)


def _no_row(given: Given, index: int, value: object, findings: Findings) -> None:
    message = (
        f"{given.place(index)} of {given.table.name} is {cells.shown(value)}, and no mapping of column names to values"
    )
    hint = 'give a list of dict; a dataframe hands one over by to_dict("records")'
    findings.error("data-mismatch", ("tables", given.table.name), message, hint)


def _shown(value: object) -> str:
    return "a value that is not told" if value is _UNTOLD else cells.shown(value)


def _report(
    table: Table,
    unknown: Mapping[str, _Trouble],
    wrong: Mapping[str, _Trouble],
    missing: Mapping[str, _Trouble],
    findings: Findings,
) -> None:
    for name, one in unknown.items():
        message = f'{one.place} of {table.name} has a value for "{name}", which is no column of the table'
        findings.error("data-mismatch", ("tables", table.name), message, did_you_mean(name, table.columns))
    for name, one in wrong.items():
        kind = table.columns[name].type
        said = "1 value that is" if one.count == 1 else f"{one.count:,} values that are"
        value = "a masked value" if table.columns[name].masked else _shown(one.value)
        message = f'"{name}" of {table.name} has {said} no {kind}: {value} in {one.place}'
        hint = f"{kind} takes {cells.TAKEN[kind.kind]}"
        findings.error("data-mismatch", ("tables", table.name, "columns", name), message, hint)
    for name, one in missing.items():
        times = "1 row" if one.count == 1 else f"{one.count:,} rows"
        message = f'"{name}" of {table.name} is missing in {times}, where the catalog says it never is: {one.place}'
        hint = "correct the data, or drop nullable: false"
        if table.columns[name] in table.key:
            hint = "a key is never missing: give it with every row, or correct the key in the catalog"
        findings.error("data-mismatch", ("tables", table.name, "columns", name), message, hint)


def _check_keys(
    catalog: Catalog, name: str, columns: Sequence[Column], rows: Sequence[Row], findings: Findings
) -> None:
    """Report the keys that repeat, of those whose columns the segment reads."""
    entry, of_name = catalog.document.tables[name], {column.name: column for column in columns}
    for place, names in (("key", entry.key), *(("unique", one) for one in entry.unique)):
        if not names or not of_name.keys() >= set(names):
            continue
        counted = Counter(key for row in rows if None not in (key := tuple(row[one] for one in names)))
        repeated = [(key, times) for key, times in counted.items() if times > 1]
        if repeated:
            called = ", ".join(names)
            what = "key" if place == "key" else "unique columns"
            message = f"the {what} ({called}) of {name} repeats: {_times([of_name[one] for one in names], repeated)}"
            hint = "correct the data, or name the columns that identify a row"
            findings.error("data-mismatch", ("tables", name, place), message, hint)


def _check_reached(
    parent: Table, step: Step, store: Store, catalog: Catalog, findings: Findings, *, is_guarded: bool
) -> None:
    """Report a to-one relation that reaches several rows, or none where the catalog says that there is one; no key makes sure of it."""
    if not step.place[1]:
        return
    required = catalog.tables[step.place[0]].relations[step.place[1]].hops[0].required and not is_guarded
    for row in store.rows[parent.name]:
        reached = len(store.matching(step, row))
        if reached == 1 or (reached == 0 and not required):
            continue
        key, called = tuple(row[mine.name] for mine, _ in step.keys), ", ".join(one.name for _, one in step.keys)
        tested = [either_masked(*one) for one in step.keys]
        walk, found = ".".join(step.place), f"{step.table.name}.{called}"
        if reached:
            message = f"{walk} reaches several rows, where the catalog says one: {found} repeats, {_times(tested, [(key, reached)])}"
            hint = "correct the data, or say cardinality: many"
        else:
            message = f"{walk} reaches no row, where the catalog says one: no {found} is {_key(tested, key)}"
            hint = "correct the data, or drop required: true"
        table, relation = step.place
        findings.error("data-mismatch", ("tables", table, "relations", relation), message, hint)
        return


def _key(columns: Iterable[Column], key: Key) -> str:
    """Return the values of columns for people, those of masked ones not told."""
    return ", ".join("a masked value" if one.masked else shown(value) for one, value in zip(columns, key, strict=True))


def _times(columns: Iterable[Column], repeated: Iterable[tuple[Key, int]]) -> str:
    """Return words about keys that occur more than once."""
    (key, times), *more = repeated
    said = f"{_key(columns, key)} occurs {times:,} times"
    return f"{said}, {len(more):,} more values occur more than once" if more else said


def _indexed(rows: Iterable[Row], names: Sequence[str]) -> Mapping[Key, Sequence[Row]]:
    found: dict[Key, list[Row]] = {}
    for row in rows:
        key = tuple(row[name] for name in names)
        if None not in key:
            found.setdefault(key, []).append(row)
    return found
