"""Filters to conditions: which row a field is read of, and what a value means beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from segsql.catalog.schema import Table
from segsql.errors import Pointer, did_you_mean
from segsql.formats.kaireon.document import OPERATORS, Filter
from segsql.formats.names import Meant, Names
from segsql.formats.origins import Origins
from segsql.formats.reading import Document
from segsql.model.scalars import ScalarValue

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_SYMBOLS: Final = ("!", "=", "<", ">")


@dataclass(frozen=True, slots=True)
class Joined:
    """A joined schema: how filters and the native language call it, its table, and what its rows have to meet.

    ``name`` is the native name, ``schema`` the id as the join says it, ``carried`` what the product carries beside the keys. ``leaves`` are
    the conditions of its filters, filled as these are read.
    """

    name: str
    alias: str | None
    schema: str
    table: Table
    inner: bool
    at: Pointer
    carried: Mapping[str, Document]
    keys: Mapping[str, str] = field(default_factory=dict[str, str])
    leaves: list[dict[str, object]] = field(default_factory=list[dict[str, object]])

    def native(self, noted: Origins) -> dict[str, object]:
        """Return the native join; one without filters says by itself whether a row has to be there."""
        native: dict[str, object] = {"name": self.name, "to": self.table.name, "keys": dict(self.keys)}
        if self.inner and not self.leaves:
            native["required"] = True
        return noted.made(native, self.at)

    def condition(self, noted: Origins) -> dict[str, object]:
        """Return the condition that some joined row meets all filters.

        Where a left join finds no row there is one of NULLs, which meets them if each of them asks for NULL.
        """
        some = noted.made({"op": "exists", "relation": self.name, "where": self.leaves}, self.at)
        if self.inner or any(leaf["op"] != "is_missing" for leaf in self.leaves):
            return some
        none = noted.made({"op": "not_exists", "relation": self.name}, self.at)
        return noted.made({"op": "or", "conditions": [none, some]}, self.at)


@dataclass(frozen=True, slots=True)
class Scope:
    """What the fields of filters are read of: rows of the base schema, and of the schemas joined to it."""

    base: Table
    schema: str
    """The id of the base schema, as the document says it."""
    joins: Sequence[Joined]
    names: Names

    def conditions(self, filters: Sequence[Filter], at: Pointer, noted: Origins) -> list[dict[str, object]]:
        """Return the conditions of a row of the base; those on one join are one condition, where the first of them stands."""
        found: list[dict[str, object] | Joined] = []
        for index, one in enumerate(filters):
            here = (*at, index)
            owner = self._owner(one, here)
            if owner is None:
                continue
            leaf = self._leaf(one, owner, here, noted)
            if leaf is None:
                continue
            if not isinstance(owner, Joined):
                found.append(leaf)
                continue
            if not owner.leaves:
                found.append(owner)
            owner.leaves.append(leaf)
        return [one.condition(noted) if isinstance(one, Joined) else one for one in found]

    def _owner(self, one: Filter, at: Pointer) -> Table | Joined | None:
        """Return the base or the join that a filter's field is of, or None after reporting that there is none."""
        if one.schemaId is not None:
            return self._of_schema(one.schemaId, (*at, "schemaId"))
        if self._is_qualified(one):
            name = one.field.partition(".")[0]
            by_alias = next((join for join in self.joins if join.alias == name), None)
            return by_alias or self._of_schema(name, (*at, "field"))
        joined = [join for join in self.joins if _knows(self.names, join.table, one.field)]
        if joined and not _knows(self.names, self.base, one.field):
            meant = f"{joined[0].alias or joined[0].schema}.{one.field}"
            message = f'no field "{one.field}" of {self.base.name}'
            self.names.findings.error("unbound-name", (*at, "field"), message, f'did you mean "{meant}"?')
            return None
        return self.base

    def _is_qualified(self, one: Filter) -> bool:
        """Whether a filter's field says what it is a field of."""
        bound = self.names.bindings.columns.get(self.base.name, {})
        return one.schemaId is None and "." in one.field and one.field not in bound

    def _of_schema(self, name: str, at: Pointer) -> Table | Joined | None:
        """Return what has a schema, called by its id or its name; a join with an alias comes behind one that nothing else is said of."""
        table = self.names.bindings.tables.get(name, name)
        if name == self.schema or table == self.base.name:
            return self.base
        found = [one for one in self.joins if name == one.schema or table == one.table.name]
        found = [one for one in found if one.alias is None] or found
        if len(found) == 1:
            return found[0]
        if found:
            self.names.findings.error("unbound-name", at, f'"{name}" is joined more than once', "name it by its alias")
            return None
        known = [self.base.name, *(one.alias or one.table.name for one in self.joins)]
        self.names.findings.error("unbound-name", at, f'nothing is joined as "{name}"', did_you_mean(name, known))
        return None

    def _leaf(self, one: Filter, owner: Table | Joined, at: Pointer, noted: Origins) -> dict[str, object] | None:
        """Return the condition of a filter on a row of its own, or None after reporting what is wrong with it."""
        table = owner.table if isinstance(owner, Joined) else owner
        name = one.field.partition(".")[2] if self._is_qualified(one) else one.field
        meant = self.names.column(table, name, (*at, "field"))
        op = OPERATORS.get(one.operator)
        if op is None:
            hint = did_you_mean(one.operator, _alike(one.operator))
            self.names.findings.error(
                "unknown-operator", (*at, "operator"), f'no operator "{one.operator}"', hint or ", ".join(OPERATORS)
            )
        elif self._fits(op, one, at) and meant is not None:
            leaf = _native(op, meant, one.value)
            return noted.made(leaf, at, column=(*at, "field"), value=(*at, "value"), values=(*at, "value"))
        return None

    def _fits(self, op: str, one: Filter, at: Pointer) -> bool:
        """Whether the value is one for the operator; what is wrong with it is reported."""
        wrong, findings = (*at, "value"), self.names.findings
        if op in ("is_present", "is_missing"):
            if one.value is not None:
                findings.error("invalid-value", wrong, f'"{one.operator}" takes no value', "leave the value out")
            return one.value is None
        if one.value is None:
            if "value" in one.model_fields_set:
                hint = "not_exists tests for what is missing"
                findings.error("invalid-value", wrong, "null is no value to compare with", hint)
            else:
                findings.error("missing-key", at, 'the key "value" is missing')
            return False
        listed = op in ("in", "not_in")
        if listed != isinstance(one.value, tuple):
            findings.error("wrong-type", wrong, "expected a list of values" if listed else "expected one value")
            return False
        if listed and not one.value:
            message = f'"{one.operator}" of no values is no condition of the product: SQL has no empty list'
            findings.error("meaning-refused", wrong, message, "leave the filter out, or say which values")
            return False
        return True


def _alike(operator: str) -> Iterable[str]:
    """Return the operators of the family that a misspelled one looks like."""
    symbol = operator[:1] in _SYMBOLS
    return [one for one in OPERATORS if (one[0] in _SYMBOLS) == symbol]


def _knows(names: Names, table: Table, name: str) -> bool:
    return name in table.columns or name in names.bindings.columns.get(table.name, {})


def _native(op: str, meant: Meant, value: ScalarValue | tuple[ScalarValue, ...] | None) -> dict[str, object]:
    """Return a condition as the native language says it."""
    leaf: dict[str, object] = {"op": op, "column": meant.operand}
    if isinstance(value, tuple):
        leaf["values"] = [_beside(meant, one) for one in value]
    elif value is not None:
        leaf["value"] = _beside(meant, value)
    return leaf


def _beside(meant: Meant, value: ScalarValue) -> ScalarValue:
    """Return a value as it is meant beside a field: SQL reads a day beside a time as its midnight, the native language as all of it."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        if meant.type.kind == "timestamp":
            return f"{value}T00:00:00Z"
        if meant.type.kind == "datetime":
            return f"{value}T00:00:00"
    return value
