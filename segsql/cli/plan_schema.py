"""The JSON Schema of plans as JSON, out of the types that hold them."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields
from decimal import Decimal
from types import NoneType
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

from segsql.plans.aims import Aim
from segsql.steps import PLAN_VERSION, Plan
from segsql.types import Type

_PLAIN: Final[dict[object, dict[str, object]]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    Decimal: {"type": "string"},
    dt.datetime: {"type": "string", "format": "date-time"},
    Type: {"type": "string", "description": "A type of the language, such as decimal(10,2)."},
}
_UNSAID: Final = frozenset({"diagnostics"})


def plan_schema() -> dict[str, object]:
    """Return the JSON Schema of what ``Plan.to_json`` writes and ``segsql plan --format json`` prints."""
    found = _Schema()
    aims = [found.of(one) for one in get_args(Aim)]
    plan = found.record(Plan, {"version": {"const": PLAN_VERSION}}, {"aim": {"oneOf": aims}})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A plan of segsql, version {PLAN_VERSION}",
        **plan,
        "$defs": dict(sorted(found.named.items())),
    }


class _Schema:
    """Types put in the words of JSON Schema, dataclasses under names of their own."""

    def __init__(self) -> None:
        self.named: dict[str, dict[str, object]] = {}

    def of(self, hint: Any) -> dict[str, object]:
        """Return the schema of a type."""
        if hint in _PLAIN:
            return dict(_PLAIN[hint])
        if get_origin(hint) is Literal:
            return {"enum": list(get_args(hint))}
        if get_origin(hint) is tuple:
            return self._array(get_args(hint))
        if arguments := get_args(hint):
            choices = [self.of(one) for one in arguments]
            return {"anyOf": [one for at, one in enumerate(choices) if one not in choices[:at]]}
        return self._reference(hint)

    def record(
        self, kind: type, first: dict[str, object], others: dict[str, object] | None = None
    ) -> dict[str, object]:
        """Return the schema of a dataclass, behind properties that it does not hold and with others in place of its own."""
        hints = get_type_hints(kind)
        names = [one.name for one in fields(kind) if not one.name.startswith("_") and one.name not in _UNSAID]
        properties = {**first, **{name: (others or {}).get(name) or self.of(hints[name]) for name in names}}
        said = " ".join(str(kind.__doc__).partition("\n\n")[0].split()).replace("``", "`")
        return {
            "type": "object",
            "description": said,
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        }

    def _array(self, arguments: tuple[Any, ...]) -> dict[str, object]:
        if arguments[-1] is Ellipsis:
            return {"type": "array", "items": self.of(arguments[0])}
        items = [self.of(one) for one in arguments]
        return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}

    def _reference(self, kind: type) -> dict[str, object]:
        name = kind.__name__
        if name not in self.named:
            self.named[name] = {}  # it may hold others of its kind
            tag: dict[str, object] = {"kind": {"const": name.lower()}} if kind in get_args(Aim) else {}
            self.named[name] = self.record(kind, tag)
        return {"$ref": f"#/$defs/{name}"}
