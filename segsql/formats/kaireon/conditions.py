"""Conditions and joins of a segment to the filters and joins of a document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from segsql.catalog.catalog import Catalog
from segsql.errors import Findings, Pointer
from segsql.formats.bindings import Bindings
from segsql.formats.kaireon.document import OPERATORS, SchemaJoin
from segsql.formats.names import Names
from segsql.formats.reading import Document
from segsql.model.documents import Json
from segsql.model.segment import Segment

_WRITTEN: Final = {native: product for product, native in reversed(tuple(OPERATORS.items()))}
"""The product's spelling of each operator: the symbol where there is one."""
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_LEAF: Final = frozenset({"op", "column", "value", "values"})


class Conditions:
    """What a segment asks of its members, written as filters and joins; what these cannot hold is reported as ``not-held``.

    ``carried`` is what the product carries beside each join, by its native name.
    """

    def __init__(
        self,
        segment: Segment,
        carried: Mapping[str, Any],
        catalog: Catalog | None,
        bindings: Bindings,
        findings: Findings,
    ) -> None:
        data = segment.model_dump(exclude_unset=True)
        self._where: tuple[dict[str, Any], ...] = data["where"]
        self._joins: dict[str, dict[str, Any]] = {one["name"]: one for one in data.get("joins", ())}
        self._base, self._carried, self._findings = segment.base, carried, findings
        self._catalog, self._bindings = catalog, bindings
        self._types: dict[str, str] = {}
        """How each join with filters has to be; nothing where either way has the same members."""

    def filters(self) -> list[Document]:
        """Return the filters."""
        found: list[Document] = []
        if [one["op"] for one in self._where] == ["everyone"]:
            return found
        for index, one in enumerate(self._where):
            at: Pointer = ("where", index)
            if one["op"] == "exists":
                found += self._of_join(one, at, missing="inner")
            elif one["op"] == "or" and (some := _or_none(one)) is not None:
                found += self._of_join(some, (*at, "conditions", 1), missing="left")
            else:
                found += self._leaf(one, self._base, at)
        return found

    def joins(self) -> list[Document]:
        """Return the joins; to be called when the filters are known."""
        return [self._join(one, ("joins", index)) for index, one in enumerate(self._joins.values())]

    def schema(self, table: str, carried: object, at: Pointer) -> str:
        """Return the id of the schema that a table is: that which was carried, if it still is that table."""
        tables = self._bindings.tables
        if isinstance(carried, str) and tables.get(carried, carried) == table:
            return carried
        bound = next((one for one, name in tables.items() if name == table), None)
        if bound is None and table in tables:
            self._findings.error("not-held", at, f"the name of the table {table} is bound to another")
        return bound if bound is not None else table

    def _of_join(self, some: Mapping[str, Any], at: Pointer, *, missing: str) -> list[Document]:
        """Return the filters of a condition that there is a joined row; where all of them ask for NULL only one way of joining is right."""
        relation = some["relation"]
        join = self._joins.get(relation)
        if join is None:
            self._findings.error("not-held", (*at, "relation"), f"{relation} is no join of the segment")
            return []
        if relation in self._types or some.keys() - {"op", "relation", "where"} or not some.get("where"):
            message = f"all filters on {relation} hold for one row of it, and there are no other conditions on its rows"
            self._findings.error("not-held", at, message)
            return []
        nulls = all(one["op"] == "is_missing" for one in some["where"])
        if missing == "left" and (not nulls or join.get("required")):
            self._findings.error(
                "not-held", at, f"a row of {relation} is there or is not, and no filter asks for either"
            )
        self._types[relation] = missing if nulls else ""
        return [
            self._on_join(told, join)
            for index, one in enumerate(some["where"])
            for told in self._leaf(one, join["to"], (*at, "where", index))
        ]

    def _on_join(self, told: dict[str, Document], join: Mapping[str, Any]) -> Document:
        """Return a filter as one on a joined schema: called by its alias, else by its table, or by its id where that is the alias of another."""
        carried, table = self._carried.get(join["name"], {}), join["to"]
        if "foreignSchemaId" not in carried:
            return {**told, "field": f"{carried.get('alias', join['name'])}.{told['field']}"}
        if all(one.get("alias") != table for one in self._carried.values()):
            return {**told, "field": f"{table}.{told['field']}"}
        return {"schemaId": carried["foreignSchemaId"], **told}

    def _leaf(self, one: Mapping[str, Any], table: str, at: Pointer) -> list[dict[str, Document]]:
        """Return the filter that a condition on one value is, or nothing after reporting why it is none."""
        operator = _WRITTEN.get(one["op"])
        if operator is None or one.keys() - _LEAF - {"ignore_case", "missing"}:
            self._findings.error("not-held", at, f'no filter says what "{one["op"]}" does')
            return []
        for key in ("ignore_case", "missing"):
            if one.get(key):
                self._findings.error("not-held", (*at, key), f"no filter has {key}")
        told: dict[str, Document] = {"field": self._field(one["column"], table, (*at, "column"))}
        told["operator"] = operator
        if "values" in one:
            told["value"] = [
                self._value(value, one, table, (*at, "values", index)) for index, value in enumerate(one["values"])
            ]
            if not one["values"]:
                self._findings.error("not-held", (*at, "values"), "a filter has no empty list")
        elif "value" in one:
            told["value"] = self._value(one["value"], one, table, (*at, "value"))
        return [told]

    def _field(self, operand: object, table: str, at: Pointer) -> str:
        """Return the product's name of a column."""
        bound = self._bindings.columns.get(table, {})
        for foreign, stand in bound.items():
            if operand == ({"op": "json", **stand.model_dump()} if isinstance(stand, Json) else stand):
                return foreign
        if not isinstance(operand, str) or "." in operand or operand in bound:
            self._findings.error("not-held", at, "a filter is on a column of the table, or on what a name is bound to")
        return str(operand)

    def _value(self, value: object, one: Mapping[str, Any], table: str, at: Pointer) -> Document:
        """Return a constant as the product says it."""
        if isinstance(value, Decimal):
            if Decimal(repr(float(value))) != value:
                self._findings.error("not-held", at, "a number of JSON has fewer digits")
            return float(value)
        if not isinstance(value, (str, int)):
            self._findings.error("not-held", at, "a filter compares a field with constants")
            return None
        if isinstance(value, str) and _DAY.fullmatch(value) and self._is_time(one["column"], table):
            message = "a day is its midnight to the product"
            self._findings.error("not-held", at, message, "say from which moment to which")
        return value

    def _is_time(self, operand: object, table: str) -> bool:
        """Whether a column holds times, or may: without the catalog nobody knows."""
        if self._catalog is None or not isinstance(operand, str):
            return True
        meant = Names(self._catalog, Bindings(), Findings()).column(self._catalog.tables[table], operand, ())
        return meant is None or meant.type.kind in ("timestamp", "datetime")

    def _join(self, join: Mapping[str, Any], at: Pointer) -> Document:
        """Return a join, in the shape in which it was read."""
        name, table = join["name"], join["to"]
        for key in sorted(join.keys() - {"name", "to", "keys", "required"}):
            self._findings.error("not-held", (*at, key), f"a join has no {key}")
        carried = self._carried.get(name, {})
        kind = self._types.get(name, "inner" if join.get("required") else "left") or carried.get("joinType", "inner")
        pairs = [
            (self._field(mine, self._base, (*at, "keys")), self._field(theirs, table, (*at, "keys")))
            for mine, theirs in join["keys"].items()
        ]
        if "foreignSchemaId" in carried and len(pairs) == 1:
            ((mine, theirs),) = pairs
            schemas = {
                "primarySchemaId": self.schema(self._base, carried["primarySchemaId"], at),
                "foreignSchemaId": self.schema(table, carried["foreignSchemaId"], at),
            }
            told = {**carried, **schemas, "primaryKey": mine, "foreignKey": theirs, "joinType": kind}
            return {key: told[key] for key in SchemaJoin.model_fields if key in told}
        return {
            "schemaId": self.schema(table, carried.get("schemaId"), (*at, "to")),
            "alias": carried.get("alias", name),
            "joinType": kind,
            "on": [{"left": mine, "right": theirs} for mine, theirs in pairs],
        }


def _or_none(one: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the condition that there is some row, of one that there is such a row or none at all."""
    match one["conditions"]:
        case ({"op": "not_exists", "relation": first, **more}, {"op": "exists", "relation": second} as some) if (
            first == second and not more
        ):
            return some  # type: ignore[no-any-return]
        case _:
            return None
