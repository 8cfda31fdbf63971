"""The JSON Schema of definitions, for editors and validators; with a catalog's names it completes them as well.

The schema says what shape a document has. What the names in it mean, and whether types fit, only binding can say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from pydantic.json_schema import GenerateJsonSchema

from segsql.model.nodes import CONDITIONS, PERIODS, VALUES
from segsql.model.scalars import PATH_PATTERN, Node
from segsql.model.segment import Segment
from segsql.types import TYPE_PATTERN

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"

Schema: TypeAlias = dict[str, Any]

_UNIONS: Final[dict[str, tuple[str, tuple[type[Node], ...]]]] = {
    "Condition": ("True or false for a row.", CONDITIONS),
    "Value": ("A value that is more than a path or a scalar.", VALUES),
    "Period": ("A stretch of time, its end excluded.", PERIODS),
}
_PATH: Final = f"^{PATH_PATTERN}$"
_TYPE: Final[Schema] = {
    "description": "The logical type of a value.",
    "examples": ["text", "integer", "decimal(12,2)", "double", "boolean", "date", "timestamp", "datetime", "uuid"],
    "type": "string",
    "pattern": f"^({TYPE_PATTERN})$",
}
_SCALAR: Final[Schema] = {
    "description": "A constant.",
    "type": ["boolean", "integer", "number", "string"],
}


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a catalog that a definition may use."""

    tables: tuple[str, ...]
    columns: tuple[str, ...]
    relations: tuple[str, ...]


def json_schema(names: Names | None = None) -> Schema:
    """Return the JSON Schema (draft 2020-12) of a definition.

    With ``names`` the base and what a join leads to are among the catalog's tables. Relations and other paths offer the catalog's, and
    may still be any name, since a join or a transformation can bear it.
    """
    schema = Segment.model_json_schema(schema_generator=_Generator)
    parts = {name.rstrip("_"): _node(name.rstrip("_"), part) for name, part in schema.pop("$defs").items()}
    properties = {name: _named(part, name) for name, part in schema.pop("properties").items()}
    if names is not None:
        properties["base"] |= {"enum": list(names.tables)}
        parts["Join"]["properties"]["to"] |= {"enum": list(names.tables)}
    del schema["title"], schema["additionalProperties"]
    address = {"type": "string", "description": "Address of this schema, for editors."}
    unions = {name: {"description": said} | _union(nodes, parts) for name, (said, nodes) in _UNIONS.items()}
    return {
        "$schema": DRAFT,
        "title": "segsql segment definition",
        **schema,
        "properties": {"$schema": address, **properties},
        "additionalProperties": False,
        "$defs": {**unions, **_paths(names), "Scalar": _SCALAR, "Type": _TYPE, **dict(sorted(parts.items()))},
    }


class _Generator(GenerateJsonSchema):
    """Pydantic's generator without a title on every field, which only repeats its key."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def _node(name: str, part: Schema) -> Schema:
    """Return the schema of one class of nodes. In Python an ``op`` may be left to the class, a document writes it."""
    properties = {key: _named(one, key) for key, one in part["properties"].items()}
    required = part.get("required", [])
    if "op" in properties:
        op = properties.pop("op")
        op.pop("default", None)
        properties = {"op": op, **properties}
        required = ["op", *(key for key in required if key != "op")]
    return {
        "title": name,
        **_said(part),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _named(given: Any, key: str) -> Any:
    """Return a part with references where pydantic writes a union of nodes or a path out at every place."""
    if isinstance(given, list):
        return [_named(one, key) for one in given]
    if not isinstance(given, dict):
        return given
    if name := _shared(given, key):
        return {"$ref": f"#/$defs/{name}"} | _said(given)
    found = {label: _named(one, key) for label, one in given.items()}
    if "$ref" in found:
        found["$ref"] = found["$ref"].rstrip("_")
    if "patternProperties" in found:
        found["additionalProperties"] = False
    return found | _said(given)


def _said(part: Schema) -> Schema:
    """Return the description of a part in Markdown, which editors show."""
    return {"description": part["description"].replace("``", "`")} if "description" in part else {}


def _shared(given: Schema, key: str) -> str:
    """Return the name of the definition that says the same, if there is one."""
    if given.get("pattern") == _PATH:
        return "Relation" if key == "relation" else "Path"
    if given.get("pattern") == _TYPE["pattern"]:
        return "Type"
    if given.get("type") == _SCALAR["type"]:
        return "Scalar"
    if "discriminator" in given:
        first = given["oneOf"][0]
        return next(name for name, (_, nodes) in _UNIONS.items() if first == {"$ref": f"#/$defs/{nodes[0].__name__}"})
    return ""


def _union(nodes: tuple[type[Node], ...], parts: dict[str, Schema]) -> Schema:
    names = [one.__name__.rstrip("_") for one in nodes]
    mapping: dict[str, str] = {}
    for name in names:
        op = parts[name]["properties"]["op"]
        mapping |= dict.fromkeys(op.get("enum") or [op["const"]], f"#/$defs/{name}")
    return {
        "discriminator": {"propertyName": "op", "mapping": mapping},
        "oneOf": [{"$ref": f"#/$defs/{name}"} for name in names],
    }


def _paths(names: Names | None) -> dict[str, Schema]:
    path: Schema = {"type": "string", "maxLength": 640, "pattern": _PATH}
    column = {"description": "A column of the row at hand, or one that relations lead to, joined by dots."}
    relation = {"description": "Relations from the row at hand, joined by dots."}
    if names is None:
        return {"Path": column | path, "Relation": relation | path}
    return {
        "Path": column | {"anyOf": [{"enum": list(names.columns)}, path]},
        "Relation": relation | {"anyOf": [{"enum": list(names.relations)}, path]},
    }
