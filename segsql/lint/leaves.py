"""What a bound condition on one value lets through, where it compares with constants alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, Final

from segsql.bind.bound import All, AnyOf, Compare, Condition, Const, Missing, Negation, OneOf, Ref, Within
from segsql.lint.domains import END, EVERYTHING, START, Domain, before, behind, spans
from segsql.types import Type


@dataclass(frozen=True, slots=True)
class Told:
    """What a condition says of a column: the values that it lets through, of the ``whole`` that the column can have.

    The subject is the column under its alias, and whether its case is ignored.
    """

    column: str
    subject: tuple[str, str, bool]
    kind: Type
    domain: Domain
    whole: Domain


_PRESENT: Final = spans((START, END))
_BETWEEN_TRUTHS: Final = 0.5


def told(condition: Condition) -> Told | None:
    """Return what a condition says of one column, or None where it says something else or more."""
    match condition:
        case Negation():
            inner = told(condition.condition)
            return replace(inner, domain=inner.domain.complement & inner.whole) if inner is not None else None
        case All(conditions=(one,)) | AnyOf(conditions=(one,)):
            return told(one)
        case Missing(value=Ref() as column):
            return _about(column, _PRESENT if condition.negated else _PRESENT.complement)
        case Compare(left=Ref() as column, right=Const() as constant):
            return _leaf(column, _compared(condition.op, _placed(constant, fold=condition.fold)), condition)
        case OneOf(value=Ref() as column, constants=(_, *_)):
            points = (_compared("eq", _placed(one, fold=condition.fold)).spans for one in condition.constants)
            return _leaf(column, spans(*chain(*points)), condition, negated=condition.negated)
        case Within(value=Ref() as column, low=Const() as low, high=Const() as high):
            end = behind if condition.closed else before
            return _leaf(
                column, spans((before(_placed(low)), end(_placed(high)))), condition, negated=condition.negated
            )
        case _:
            return None


def _leaf(column: Ref, domain: Domain, leaf: Compare | OneOf | Within, *, negated: bool = False) -> Told:
    known = domain.complement if negated else domain
    fold = False if isinstance(leaf, Within) else leaf.fold
    return _about(column, Domain(known.spans, leaf.or_missing), fold=fold)


def _about(column: Ref, domain: Domain, *, fold: bool = False) -> Told:
    whole = EVERYTHING if column.nullable else _PRESENT
    return Told(column.column.name, (column.alias, column.column.name, fold), column.type, domain & whole, whole)


def _compared(op: str, value: Any) -> Domain:
    if isinstance(value, float):  # a truth, of which there are two
        value_is = spans(
            (START, before(_BETWEEN_TRUTHS)) if value < _BETWEEN_TRUTHS else (before(_BETWEEN_TRUTHS), END)
        )
    else:
        value_is = spans((before(value), behind(value)))
    match op:
        case "eq":
            return value_is
        case "ne":
            return Domain(value_is.complement.spans, missing=False)
        case "lt":
            return spans((START, before(value)))
        case "lte":
            return spans((START, behind(value)))
        case "gt":
            return spans((behind(value), END))
        case _:
            return spans((before(value), END))


def _placed(constant: Const, *, fold: bool = False) -> Any:
    """Return where a constant lies on the line of its kind."""
    if isinstance(constant.value, bool):
        return float(constant.value)
    return constant.value.lower() if fold and isinstance(constant.value, str) else constant.value
