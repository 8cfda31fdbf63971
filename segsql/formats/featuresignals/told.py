"""Native conditions to conditions of FeatureSignals, as far as they look like one; whether they mean one is for who reads them again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from segsql.catalog.catalog import Catalog
from segsql.errors import Findings, Pointer
from segsql.formats.bindings import Bindings
from segsql.formats.featuresignals.conditions import EQUALITY, EXISTS, LISTED, ORDER, REGEX, SEARCHES
from segsql.formats.reading import Document
from segsql.model import nodes
from segsql.model.scalars import ScalarValue

_SPELLED: Final = {native: foreign for table in (EQUALITY, LISTED, SEARCHES) for foreign, native in table.items()}
_OPERATORS: Final = {**_SPELLED, **{name: name for name in ORDER}}
"""The product's operators by the native ones."""
_LONG: Final = 21
HINT: Final = "it compares an attribute with constants, one by one"


@dataclass(frozen=True, slots=True)
class Telling:
    """Tells conditions by the names that the bindings give to columns; what there is no condition like is reported as not held."""

    catalog: Catalog
    bindings: Bindings
    findings: Findings

    def matched(self, where: Sequence[nodes.Condition], at: Pointer) -> tuple[str, list[Document]]:
        """Return whether all or any of conditions hold, and the conditions."""
        first = where[0] if len(where) == 1 else None
        if isinstance(first, nodes.Constant) and first.op == "everyone":
            return "all", []
        if isinstance(first, nodes.Group) and first.op == "or":
            return "any", [self.one(one, (*at, 0, "conditions", index)) for index, one in enumerate(first.conditions)]
        return "all", [self.one(one, (*at, index)) for index, one in enumerate(where)]

    def one(self, node: nodes.Condition, at: Pointer) -> Document:
        """Return the condition that looks like a native one, or nothing after reporting that there is none."""
        attribute, told = self._attribute(node), _told(node)
        if attribute is None or told is None:
            self.findings.error("not-held", at, f"a condition of the product cannot say this {node.op}", HINT)
            return None
        operator, values = told
        return {"attribute": attribute, "operator": operator, "values": [_text(one) for one in values]}

    def _attribute(self, node: nodes.Condition) -> str | None:
        """Return what the product calls what a condition is about, or None if it has no name there."""
        operand = getattr(node, "column", None)
        if isinstance(operand, nodes.Cast):
            operand = operand.value
        if isinstance(operand, nodes.Column):
            operand = operand.path
        attributes = self.bindings.attributes
        bound = next((name for name, stand in attributes.items() if stand == operand), None)
        if bound is not None or not isinstance(operand, str) or self.bindings.context is None:
            return bound
        table = self.catalog.tables[self.bindings.context]
        if "key" not in attributes and [one.name for one in table.key] == [operand]:
            return "key"
        return operand if operand not in attributes and operand in table.columns else None


def _told(node: nodes.Condition) -> tuple[str, tuple[ScalarValue, ...]] | None:
    """Return the product's operator and values of a condition, or None if it has none that is like it."""
    match node:
        case nodes.Comparison(value=str() | bool() | int() | Decimal() as value):
            return _OPERATORS[node.op], (value,)
        case nodes.Membership():
            return _OPERATORS[node.op], node.values
        case nodes.TextMatch(value=str() as value) if node.op in _OPERATORS:
            return _OPERATORS[node.op], (value,)
        case nodes.Pattern(op="matches"):
            return REGEX, (node.pattern,)
        case nodes.Presence():
            return EXISTS, (node.op == "is_present",)
        case _:
            return None


def _text(value: ScalarValue) -> str:
    """Return a constant as the text that the product compares with."""
    match value:
        case bool():
            return str(value).lower()
        case Decimal():
            short = value.normalize()
            return format(short, "f") if abs(short.adjusted()) < _LONG else str(short).lower()
        case _:
            return str(value)
