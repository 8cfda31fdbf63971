"""The pivot generator: one row for each key of the source, and for each path a column with the value that stands there.

A column is what a join finds: the row of the source that has the key and the path, and meets the clause. The catalog has to make sure that there is but
one, since the product does not say which of several it takes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Table
from segsql.errors import did_you_mean
from segsql.formats.bindings import Bindings
from segsql.formats.granary.clauses import Clause, clause_of, of_table, parsed_of, with_columns, with_names, with_value
from segsql.formats.granary.env import Env
from segsql.formats.granary.generic import known
from segsql.formats.granary.items import Item, Piece, listed, piece, sql, transformations
from segsql.formats.origins import Origins
from segsql.fragments.sources import read
from segsql.fragments.tree import Parsed
from segsql.model import nodes
from segsql.model.limits import MAX_NAMED, MAX_WRITTEN
from segsql.model.scalars import NAME_PATTERN

_PATH: Final = "path"
_VALUE: Final = "value"
_WHERE: Final = "SOURCE_WHERE_CLAUSE"
_AFTER: Final = "PIVOT_SEGMENT_WHERE_CLAUSE"
_LONGEST: Final = 57
"""So many characters of a column stand in the name of its join."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A column of the pivot: the path whose value it has, its name here, and that of the product, as it is written."""

    path: str
    name: str
    written: Piece


@dataclass(frozen=True, slots=True)
class _Source:
    """What a pivot is made of: the rows of a table that meet a clause, by a column that is the key of the base."""

    env: Env
    table: Table
    key: str
    clause: Clause
    base: Table
    noted: Origins
    rest: Parsed | None
    """What the rest of the clause says, if there is one."""

    @property
    def is_whole(self) -> bool:
        """Whether the base has the keys of those rows and no others."""
        assert self.base.distinct is not None
        said = {getattr(one, "column", None) for one in self.base.distinct.where}
        return not self.clause.rest and said == set(self.clause.equal)

    def join(self, name: str, path: Piece | None = None, value: str = "") -> dict[str, object]:
        """Return a join of the base to those rows, or to those at a path, but for the rest of the clause."""
        where = [self._is(_PATH, value, path)] if path is not None else []
        where += [self._is(column, text, None) for column, text in self.clause.equal.items()]
        join: dict[str, object] = {"name": name, "to": self.table.name, "keys": {self.key: self.key}}
        return self.noted.made(
            {**join, "where": where} if where else join, path.origin if path is not None else self.env.at(_WHERE)
        )

    def value(self, join: str) -> str:
        """Return the value of the row that a join finds, in SQL: NULL where it does not meet the rest of the clause."""
        value = f"{join}.{_VALUE}"
        if self.rest is None:
            return value
        rest = with_columns(self.clause.rest, self.rest, lambda path: f"{join}.{of_table(path, self.table)}")
        return f"CASE WHEN {rest} THEN {value} END"

    def sql(self, text: str, at: str) -> dict[str, object]:
        """Return a fragment that was made of a variable."""
        return self.noted.made({"op": "sql", "text": text, "dialect": "postgres"}, self.env.at(at))

    def _is(self, column: str, text: str, written: Piece | None) -> dict[str, object]:
        node: dict[str, object] = {"op": "eq", "column": column, "value": text}
        return self.noted.made(node, written.origin if written is not None else self.env.at(_WHERE))


def pivot(env: Env, table: Table, catalog: Catalog, bindings: Bindings, noted: Origins) -> dict[str, object] | None:
    """Return the native parts of a pivot job, or None after reporting why there are none."""
    before = len(env.findings.errors)
    columns, source = _columns(env, bindings), _source(env, table, catalog, noted)
    if source is None or len(env.findings.errors) > before:
        return None
    taken = {*source.base.columns, *source.base.relations, *(one.name for one in columns)}
    joins = {one.name: _free(f"{one.name[:_LONGEST]}_grain", taken) for one in columns}
    made = _values(source, columns, joins)
    if made is None:
        return None
    values, texts = made
    where = _kept(source, [joins[one.name] for one in columns])
    found = [source.join(joins[one.name], one.written, one.path) for one in columns]
    if not where:
        grains = _free("grains", taken)
        found.append(source.join(grains))
        rest = [source.sql(source.clause.rest, _WHERE)] if source.clause.rest else []
        exists: dict[str, object] = {"op": "exists", "relation": grains}
        where = [noted.made({**exists, "where": rest} if rest else exists, env.at(_WHERE))]
    where += _after(source, columns, texts)
    select = [source.key, *(one.name for one in columns)]
    return {"base": source.base.name, "joins": found, "transformations": values, "where": where, "select": select}


def names_of(env: Env, bindings: Bindings) -> Mapping[str, str]:
    """Return the names that the columns of a pivot have here, by those that the product gives them."""
    return {one.written.text: one.name for one in _columns(env, bindings)}


def _source(env: Env, table: Table, catalog: Catalog, noted: Origins) -> _Source | None:
    """Return what a pivot is made of, or None after reporting what there is not."""
    key = piece(env, "CITUS_DIST_COL")
    if not known(env, table, key):
        return None
    for name, kind in ((_PATH, "text"), (_VALUE, "json")):
        if name not in table.columns or table.columns[name].type.kind != kind:
            message = f"a pivot reads a column {name} of type {kind}, and {table.name} has none"
            env.findings.error("unbound-name", env.at("SOURCE_TABLE_NAME"), message, "name it so in the catalog")
            return None
    clause = clause_of(env, _WHERE, table)
    if clause is None:
        return None
    base = _base(catalog, table, key.text, clause)
    if base is None:
        message = f'no table of the catalog has one row for each "{key.text}" of {table.name}'
        hint = f"such as keys_of_{table.name}: {{distinct: {{table: {table.name}}}, key: [{key.text}]}}"
        env.findings.error("unbound-name", key.at, message, hint, key.within)
        return None
    entry = catalog.document.tables[table.name]
    settled = {key.text, _PATH, *clause.equal}
    if not any(one and settled.issuperset(one) for one in (entry.key, *entry.unique)):
        message = "several rows of a key may have one path, and the product does not say whose value it takes"
        hint = f"if there is but one: unique: [[{', '.join(dict.fromkeys([key.text, _PATH, *clause.equal]))}]] of {table.name} in the catalog"
        env.findings.error("meaning-refused", env.at(_WHERE), message, hint)
        return None
    rest = read(clause.rest, "postgres") if clause.rest else None
    return _Source(env, table, key.text, clause, base, noted, rest)


def _base(catalog: Catalog, table: Table, key: str, clause: Clause) -> Table | None:
    """Return the table of the distinct keys of rows that may meet the clause: of several that which says most of them."""
    found: Table | None = None
    most = -1
    for one in catalog.tables.values():
        made = one.distinct
        if made is None or made.table != table.name or [part.name for part in made.key] != [key]:
            continue
        if all(_is_said(condition, clause) for condition in made.where) and len(made.where) > most:
            found, most = one, len(made.where)
    return found


def _is_said(condition: nodes.Condition, clause: Clause) -> bool:
    """Whether rows that meet the clause meet a condition of the catalog."""
    match condition:
        case nodes.Comparison(op="eq", column=str() as column, value=str() as value, missing=None, ignore_case=False):
            return clause.equal.get(column) == value
        case _:
            return False


def _columns(env: Env, bindings: Bindings) -> list[_Named]:
    """Return the columns of a pivot."""
    paths, aliases = _list(env, "PIVOT_PATHS"), _list(env, "PIVOT_ALIASES")
    if not paths:
        at = env.at("PIVOT_PATHS")
        paths = [Piece(path, at, 0, is_default=True) for path in bindings.paths]
    if not paths:
        message = "all paths that there are become columns, which are not known before the rows are read"
        hint = "list them: PIVOT_PATHS, or paths in the bindings"
        env.findings.error("meaning-refused", env.at("PIVOT_PATHS"), message, hint)
        return []
    if aliases and len(aliases) != len(paths):
        message = f"there are {len(paths)} paths and {len(aliases)} aliases, of which each is of one path"
        env.findings.error("invalid-value", env.at("PIVOT_ALIASES"), message)
        return []
    if len(paths) > MAX_NAMED:
        message = f"there are {len(paths):,} paths, more than {MAX_NAMED:,}"
        env.findings.error("too-large", env.at("PIVOT_PATHS"), message, "a segment has fewer columns")
        return []
    found: dict[str, _Named] = {}
    for path, called in zip(paths, aliases or paths, strict=True):
        name = bindings.paths.get(called.text, called.text)
        if not re.fullmatch(NAME_PATTERN, name):
            message = f'"{name}" cannot be the name of a column here: small letters, digits and _, at most 63 of them'
            hint = f'PIVOT_ALIASES, or paths: {{"{called.text}": a_name}} in the bindings'
            env.findings.error("meaning-refused", called.at, message, hint, called.within)
        elif name in found:
            env.findings.error("duplicate-name", called.at, f'two columns are named "{name}"', "", called.within)
        else:
            found[name] = _Named(path.text, name, called)
    return list(found.values())


def _list(env: Env, name: str) -> list[Piece]:
    """Return the items of a list, which may stand in brackets and in quotes."""
    found = listed(env, name)
    if found and found[0].text.startswith("[") and found[-1].text.endswith("]"):
        found[0] = found[0].part(1, len(found[0].text))
        found[-1] = found[-1].part(0, len(found[-1].text) - 1)
    bare = [
        one.part(1, len(one.text) - 1) if one.text[:1] in "'\"" and one.text[:1] == one.text[-1:] else one
        for one in found
    ]
    return [one for one in bare if one.text]


def _values(
    source: _Source, columns: Sequence[_Named], joins: Mapping[str, str]
) -> tuple[list[dict[str, object]], dict[str, str]] | None:
    """Return the values of the columns, and what each is in SQL; None after reporting that this is more than a definition may hold."""
    env, items = source.env, _items(source.env, columns)
    values: list[dict[str, object]] = []
    texts: dict[str, str] = {}
    written = 0
    for one in columns:
        join, item = joins[one.name], items.get(one.name)
        texts[one.name] = source.value(join)
        node: dict[str, object] = {"op": "column", "path": f"{join}.{_VALUE}"}
        if item is not None:
            made = _transformed(env, item, texts[one.name])
            texts[one.name] = made
            node = source.sql(made, "PIVOT_TRANSFORMATIONS")
        elif source.clause.rest:
            node = source.sql(texts[one.name], _WHERE)
        written += len(texts[one.name]) if node["op"] == "sql" else 0
        if written > MAX_WRITTEN:
            message = f"the columns of the pivot have more than {MAX_WRITTEN:,} characters of SQL in all"
            place = env.at("PIVOT_TRANSFORMATIONS" if item is not None else _WHERE)
            env.findings.error("too-large", place, message, "what is said of every column stands in each of them")
            return None
        at = item.body.origin if item is not None else one.written.origin
        values.append(source.noted.made({"name": one.name, "value": node}, at, name=one.written.origin))
    return values, texts


def _items(env: Env, columns: Sequence[_Named]) -> dict[str, Item]:
    """Return the transformations by the names of their columns here."""
    names = {one.written.text: one.name for one in columns}
    found: dict[str, Item] = {}
    for item in transformations(env, "PIVOT_TRANSFORMATIONS"):
        name = names.get(item.name.text.strip('"'))
        if name is None:
            message = f'"{item.name.text}" is none of the columns'
            hint = did_you_mean(item.name.text, names)
            env.findings.error("unknown-column", item.name.at, message, hint, item.name.within)
        elif name in found:
            message = f'"{item.name.text}" is transformed twice'
            env.findings.error("duplicate-name", item.name.at, message, "", item.name.within)
        else:
            found[name] = item
    return found


def _transformed(env: Env, item: Item, value: str) -> str:
    """Return what a transformation makes of a value, in SQL."""
    text, _ = sql(env, item.body)
    placeholder = env.text("COLUMN_PLACEHOLDER")
    if text.count(placeholder) * len(value) > MAX_WRITTEN:
        message = f'with the column for every "{placeholder}" it has more than {MAX_WRITTEN:,} characters'
        env.findings.error("too-large", item.body.at, message, "name the column less often", item.body.within)
        return text
    made = with_value(text, placeholder, value if value.replace("_", "").replace(".", "").isalnum() else f"({value})")
    if made is None:
        message = f'the product puts the column in for every "{placeholder}", also for one in quotes'
        hint = "choose another sign for it: COLUMN_PLACEHOLDER"
        env.findings.error("meaning-refused", item.body.at, message, hint, item.body.within)
        return text
    return f"({made})::{item.type.text}" if item.type is not None else made


def _kept(source: _Source, joins: Sequence[str]) -> list[dict[str, object]]:
    """Return what keeps the rows that have a value, where empty ones are not allowed, or all rows where the base has no others."""
    env = source.env
    if env.flag("PIVOT_ALLOW_EMPTY"):
        return [source.noted.made({"op": "everyone"}, env.at(_WHERE))] if source.is_whole else []
    present: list[dict[str, object]] = []
    for join in joins:
        node: dict[str, object] = {"op": "is_present", "column": f"{join}.{_VALUE}"}
        if source.clause.rest:
            node = source.sql(f"({source.value(join)}) IS NOT NULL", _WHERE)
        present.append(source.noted.made(node, env.at("PIVOT_ALLOW_EMPTY")))
    whole: dict[str, object] = {"op": "or", "conditions": present}
    return present if len(present) == 1 else [source.noted.made(whole, env.at("PIVOT_ALLOW_EMPTY"))]


def _after(source: _Source, columns: Sequence[_Named], texts: Mapping[str, str]) -> list[dict[str, object]]:
    """Return the clause over the columns of the pivot, if there is one."""
    env, written = source.env, piece(source.env, _AFTER)
    if not written.text:
        return []
    text, _ = sql(env, written)
    text = with_names(text, {one.written.text: one.name for one in columns})
    parsed = parsed_of(env, text, written)
    if parsed is None:
        return []
    for one in parsed.names:
        if one.path not in texts and one.path != source.key:
            message = f'"{one.path}" is none of the columns'
            hint = did_you_mean(one.path, [source.key, *texts])
            env.findings.error("unknown-column", written.at, message, hint, written.within)
            return []
    made = with_columns(text, parsed, lambda path: f"({texts[path]})" if path in texts else path)
    return [source.sql(made, _AFTER)]


def _free(name: str, taken: Collection[str]) -> str:
    """Return a name that nothing has yet."""
    while name in taken:
        name += "_"
    return name
