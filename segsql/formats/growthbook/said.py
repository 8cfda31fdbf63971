"""What the readers of conditions share: where findings and origins go, and the saved groups that a document brings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final, Literal, TypeAlias

from segsql.errors import MAX_FINDINGS, DefinitionError, Findings, Pointer
from segsql.formats.growthbook.operands import Operand
from segsql.formats.origins import Origins
from segsql.model.limits import MAX_NESTING

Made: TypeAlias = "dict[str, object]"
"""A part of a native definition."""
Kind: TypeAlias = Literal["null", "boolean", "number", "text", "array", "object"]

_ARTICLE: Final[Mapping[str, str]] = {
    "null": "null",
    "boolean": "true or false",
    "number": "a number",
    "text": "text",
    "array": "a list",
    "object": "an object",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What a document says beside its condition, and what is said of it."""

    groups: Mapping[str, Sequence[object]] | None
    """The values of saved groups by id, or None where the document brings none."""
    lists: Mapping[str, str]
    """The static lists of the catalog that saved groups are."""
    findings: Findings = field(default_factory=lambda: Findings(MAX_FINDINGS))
    notes: Findings = field(default_factory=Findings)
    noted: Origins = field(default_factory=Origins)

    def leaf(self, at: Pointer, op: str, operand: Operand, *, missing: bool = False, **more: object) -> Made:
        """Return a test of the operand that was made of a part of the document; ``missing`` says whether it holds for what is missing."""
        made: Made = {"op": op, "column": operand.operand, **more}
        if missing and operand.missing_matters:
            made["missing"] = "match"
        return self.made(made, at)

    def made(self, made: Made, at: Pointer) -> Made:
        """Return a part of the definition, noted as made of a part of the document."""
        return self.noted.made(made, at)

    def all_of(self, parts: Sequence[Made | None], at: Pointer, op: str = "and") -> Made | None:
        """Return a group of conditions, or the only one; None where any was refused."""
        known = [one for one in parts if one is not None]
        if len(known) != len(parts):
            return None
        return known[0] if len(known) == 1 else self.made({"op": op, "conditions": known}, at)

    def none_of(self, part: Made | None, at: Pointer) -> Made | None:
        """Return the complement of a condition, or None where it was refused."""
        return None if part is None else self.made({"op": "not", "condition": part}, at)

    def mismatch(self, operand: Operand, given: object, at: Pointer, hint: str = "") -> None:
        """Report a constant that is of another type than what it is compared with."""
        message = f'"{operand.name}" is {operand.type}, which {_ARTICLE[kind_of(given)]} is not compared with'
        self.findings.error("type-mismatch", at, message, hint)

    def refuse(self, message: str, at: Pointer, hint: str = "") -> None:
        """Report what the product does that cannot be promised."""
        self.findings.error("meaning-refused", at, message, hint)


def kind_of(given: object) -> Kind:
    """Return what a part of a document is."""
    match given:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int() | float() | Decimal():
            return "number"
        case str():
            return "text"
        case Mapping():
            return "object"
        case _:
            return "array"


def deeper(depth: int, at: Pointer) -> int:
    """Return how deep the conditions inside of one are.

    Raises:
        DefinitionError: deeper than the language allows.
    """
    if depth >= MAX_NESTING:
        findings = Findings()
        findings.error("too-deep", at, f"more than {MAX_NESTING} conditions are nested in each other")
        raise DefinitionError(findings.errors)
    return depth + 1


def is_operators(given: Mapping[Any, object]) -> bool:
    """Return whether all keys of an object are operators, as the product tells it from an object that is compared as a whole."""
    return bool(given) and all(str(key).startswith("$") for key in given)
