"""Tests of the native language as tests of an attribute: the way back from what the operators are read as."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from segsql.catalog.catalog import Catalog
from segsql.formats.bindings import Bindings
from segsql.formats.growthbook import versions
from segsql.formats.reading import Document
from segsql.model.documents import Json

_COMPARED: Final = {"ne": "$ne", "lt": "$lt", "lte": "$lte", "gt": "$gt", "gte": "$gte"}
_VERSIONS: Final = {"eq": "$veq", "ne": "$vne", "lt": "$vlt", "lte": "$vlte", "gt": "$vgt", "gte": "$vgte"}
_SIDES: Final[Mapping[str, Mapping[versions.Side, str]]] = {
    "matches": {"at": "$veq", "behind": "$vgt", "at or behind": "$vgte"},
    "not_matches": {"at": "$vne", "behind": "$vlte", "at or behind": "$vlt"},
}
_LISTS: Final = {"in": "$in", "not_in": "$nin"}
_ITEMS: Final = {"has_any": "$in", "has_none": "$nin", "has_all": "$all"}
_GROUPS: Final = {"in_list": "$inGroup", "not_in_list": "$notInGroup"}
_JS_TYPES: Final = {"text": "string", "number": "number", "boolean": "boolean", "array": "array", "object": "object"}
_ANY: Final = r"[^\n\r\x{2028}\x{2029}]"


class Unheld(Exception):
    """A condition has no way to say something; the message says what."""


def value_test(node: Mapping[str, Any], catalog: Catalog | None, bindings: Bindings) -> tuple[str, Document]:
    """Return the attribute that a node tests, and what stands beside it.

    Raises:
        Unheld: conditions of the product do not say this.
    """
    op = node["op"]
    if op in ("exists", "not_exists"):
        return _items(node, bindings)
    if "column" not in node:
        raise Unheld(f"a condition has no operator for {op}")
    if isinstance(node["column"], Mapping) and (figure := _figure(node, bindings)) is not None:
        return figure
    name = attribute(node["column"], bindings)
    if _is_version(node["column"], catalog, bindings) and op in _VERSIONS:
        return name, {_VERSIONS[op]: _plain(node["value"])}
    match op:
        case "is_missing":
            return name, None
        case "is_present":
            return name, {"$exists": True}
        case "eq" if not node.get("ignore_case"):
            value = _plain(node["value"])
            return name, {"$eq": value} if value in ("null", 0) or isinstance(node["column"], dict) else value
        case "eq":
            return name, {"$ini": [_plain(node["value"])]}
        case _ if op in _COMPARED and not node.get("ignore_case"):
            return name, {_COMPARED[op]: _plain(node["value"])}
        case "in" | "not_in":
            return name, {f"{_LISTS[op]}{'i' if node.get('ignore_case') else ''}": [*map(_plain, node["values"])]}
        case "has_any" | "has_none" | "has_all":
            return name, {_ITEMS[op]: [*map(_plain, node["values"])]}
        case "in_list" | "not_in_list" if not node.get("ignore_case"):
            return name, {_GROUPS[op]: _group(node["list"], bindings)}
        case "matches" | "not_matches" if (version := versions.read_back(node["pattern"])) is not None:
            return name, {_SIDES[op][version[0]]: str(version[1])}
        case "matches" if not node.get("ignore_case"):
            return name, {"$regex": _regex(node["pattern"])}
        case _:
            raise Unheld(f"a condition has no operator for {op}")


def attribute(column: Any, bindings: Bindings) -> str:
    """Return the product's name of what a node reads.

    Raises:
        Unheld: it is no attribute.
    """
    if isinstance(column, Mapping) and column["op"] == "call" and column["function"] == "coalesce":
        column = column["arguments"][0]
    if isinstance(column, Mapping) and column["op"] == "column":
        column = column["path"]
    for foreign, stand in bindings.attributes.items():
        if (stand.written() if isinstance(stand, Json) else stand) == column:
            return foreign
    if isinstance(column, str) and column not in bindings.attributes and not column.startswith("outer."):
        return column
    raise Unheld("a condition tests attributes, and this is none")


def _figure(node: Mapping[str, Any], bindings: Bindings) -> tuple[str, Document] | None:
    """Return a test of how many items there are, or of what stands in JSON, or None if it is of something else."""
    op, column = node["op"], node["column"]
    if column["op"] == "count" and set(column) == {"op", "relation"} and (op == "eq" or op in _COMPARED):
        value = _plain(node["value"])
        return attribute(column["relation"], bindings), {"$size": value if op == "eq" else {_COMPARED[op]: value}}
    if column["op"] == "json_kind":
        kinds = node.get("values", [node.get("value")])
        name = _place(column, bindings)
        if set(kinds) == {"null", "absent"} and op in ("in", "not_in"):
            return name, None if op == "in" else {"$exists": True}
        if op == "eq" and kinds[0] in _JS_TYPES:
            return name, {"$type": _JS_TYPES[kinds[0]]}
    if column["op"] == "json" and op == "eq" and column not in [one.written() for one in _bound_places(bindings)]:
        return _place(column, bindings), {"$eq": _plain(node["value"])}
    return None


def _bound_places(bindings: Bindings) -> list[Json]:
    return [one for one in bindings.attributes.values() if isinstance(one, Json)]


def _place(column: Mapping[str, Any], bindings: Bindings) -> str:
    """Return the name of a place in JSON: that of the column, and the keys on the way."""
    return ".".join([attribute(column["column"], bindings), *map(str, column.get("path", ()))])


def _items(node: Mapping[str, Any], bindings: Bindings) -> tuple[str, Document]:
    """Return a test of the items of an array whose case is left out of account, or that are in a saved group."""
    where = node.get("where", ())
    if set(node) - {"op", "relation", "where"} or len(where) != 1 or where[0].get("column") != "element":
        raise Unheld("a condition knows no related rows")
    name, only = attribute(node["relation"], bindings), where[0]
    if only["op"] == "in" and only.get("ignore_case"):
        return name, {"$ini" if node["op"] == "exists" else "$nini": [*map(_plain, only["values"])]}
    if only["op"] == "in_list":
        return name, {"$inGroup" if node["op"] == "exists" else "$notInGroup": _group(only["list"], bindings)}
    if only["op"] == "eq" and only.get("ignore_case") and node["op"] == "exists":
        return name, {"$alli": [_plain(only["value"])]}
    raise Unheld("a condition on items is not made anew")


def _group(name: str, bindings: Bindings) -> str:
    for foreign, bound in bindings.lists.items():
        if bound == name:
            return foreign
    raise Unheld(f'no saved group is bound to the list "{name}"')


def _is_version(column: Any, catalog: Catalog | None, bindings: Bindings) -> bool:
    """Return whether a column of the users' table is of the type version."""
    table = catalog.tables.get(bindings.context or "") if catalog is not None else None
    found = table.columns.get(column) if table is not None and isinstance(column, str) else None
    return found is not None and found.type.kind == "version"


def _regex(pattern: str) -> str:
    """Return a pattern in the signs of JavaScript, which has no braces around the numbers of characters."""
    text = pattern.replace(_ANY, ".")
    found = ""
    while "\\x{" in text:
        before, _, rest = text.partition("\\x{")
        number, _, text = rest.partition("}")
        if int(number, 16) > 0xFFFF:
            raise Unheld("a regular expression of JavaScript names no character beyond U+FFFF")
        found += f"{before}\\u{int(number, 16):04x}"
    return found + text


def _plain(value: Any) -> Document:
    """Return a constant for JSON.

    Raises:
        Unheld: it is no constant.
    """
    if isinstance(value, Mapping):
        raise Unheld("an attribute is compared with constants")
    return float(value) if isinstance(value, Decimal) else value
