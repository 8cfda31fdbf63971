"""Rules to conditions: one operator, a field or an expression on its left, and what it is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, cast

from segsql.errors import Findings, Pointer, did_you_mean
from segsql.formats.origins import Origins
from segsql.formats.react_querybuilder.document import (
    COMPARISONS,
    LISTS,
    OPERATORS,
    PLACEHOLDER,
    PRESENCE,
    RANGES,
    SEARCHES,
    BigInt,
    Group,
    Relative,
    Rule,
)
from segsql.formats.react_querybuilder.fields import Scope
from segsql.formats.react_querybuilder.values import BLANKS, AnyExpression, One, Right, Values
from segsql.types import Type

Node_ = dict[str, object]
_BEFORE: Final = {"gt": "gte", "lte": "lt"}
"""What is left of a comparison with the last moment before another, when it is made with that one."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Reads rules in a scope. Where a group around them is negated, a missing value meets a comparison, so that it does not meet the group."""

    scope: Scope
    findings: Findings
    notes: Findings
    noted: Origins
    negated: bool

    @property
    def values(self) -> Values:
        """What reads the right side."""
        return Values(self.scope, self.findings)

    def condition(self, rule: Rule, at: Pointer) -> Node_ | None:
        """Return the condition of a rule that has no match mode, or None after reporting what is wrong with it."""
        if rule.operator not in OPERATORS:
            hint = did_you_mean(rule.operator, OPERATORS)
            self.findings.error("unknown-operator", (*at, "operator"), f'no operator "{rule.operator}"', hint)
            return None
        if rule.valueSource == "parameter":
            self.values.refuse_parameter((*at, "value"))
            return None
        left = self._left(rule, at)
        if left is None:
            return None
        column, kind = left
        origin = (*at, "field" if rule.lhs is None else "lhs")
        if rule.operator in PRESENCE:
            self._ignored(rule, at)
            return self.noted.made({"op": PRESENCE[rule.operator], "column": column}, at, column=origin)
        # What a text is searched for is text, whatever stands on the left: that is for the definition to refuse.
        rights = self._rights(rule, None if rule.operator in SEARCHES else kind, at)
        if rights is None:
            return None
        return self._leaf(rule.operator, column, rights, at, origin)

    def _left(self, rule: Rule, at: Pointer) -> tuple[object, Type | None] | None:
        """Return what is compared, and its type where that is known."""
        if rule.lhs is None:
            found = self.scope.field(rule.field, (*at, "field"))
            return None if found is None else (found.operand, found.type)
        value, kind = self.values.expression(rule.lhs, (*at, "lhs"))
        if value is None:
            return None
        if not isinstance(value, dict):
            self.findings.error("meaning-refused", (*at, "lhs"), "a constant on the left is the same for everyone")
            return None
        return (value["path"] if value["op"] == "column" else value), kind

    def _ignored(self, rule: Rule, at: Pointer) -> None:
        if rule.value not in (None, ""):
            message = f"the operator {rule.operator} takes no value, and the product ignores this one"
            self.notes.warning("ignored-part", (*at, "value"), message)

    def _rights(self, rule: Rule, kind: Type | None, at: Pointer) -> list[tuple[Right, Pointer]] | None:
        """Return the values of a rule, each with its place, or None after reporting what is wrong with one."""
        items = self._items(rule, (*at, "value"))
        if items is None:
            return None
        source, equal = rule.valueSource or "value", rule.operator in ("=", "!=", "in", "notIn")
        found: list[tuple[Right, Pointer]] = []
        for item, place in items:
            if source == "field":
                right = self.values.other(item, place)
            elif source == "expression":
                right = self.values.computed(item, kind, place, equal=equal)
            else:
                right = self.values.constant(item, kind, place, equal=equal)
            if right is not None:
                found.append((right, place))
        return found if len(found) == len(items) else None

    def _items(self, rule: Rule, at: Pointer) -> list[tuple[One, Pointer]] | None:
        """Return the single values of a rule: one, or those of a list, which may be written with commas."""
        value, operator = rule.value, rule.operator
        if isinstance(value, Group):
            self.findings.error("wrong-type", at, "rules as a value need a match mode")
            return None
        if operator not in LISTS and operator not in RANGES:
            if isinstance(value, tuple):
                self.findings.error("wrong-type", at, f"{operator} takes one value, got a list")
            elif value is None:
                hint = "the operator null tests for missing values"
                self.findings.error("invalid-value", at, "null is no value to compare with", hint)
            elif value == PLACEHOLDER and operator in COMPARISONS:
                self._unfinished(at, "its value is not chosen")
            else:
                return [(value, at)]
            return None
        items = _listed(value, at, keep_empty=operator in RANGES)
        return self._ranged(rule, items, at) if operator in RANGES else self._among(items, at)

    def _among(self, items: list[tuple[One, Pointer]], at: Pointer) -> list[tuple[One, Pointer]] | None:
        if not items:
            self._unfinished(at, "its list is empty")
            return None
        return items

    def _ranged(self, rule: Rule, items: list[tuple[One, Pointer]], at: Pointer) -> list[tuple[One, Pointer]] | None:
        if len(items) < 2 or "" in (items[0][0], items[1][0]):
            self._unfinished(at, "its range has one end or none")
            return None
        if len(items) > 2:
            message = f"{rule.operator} takes two values, and the product ignores those after them"
            self.notes.warning("ignored-part", at, message)
        return items[:2]

    def _unfinished(self, at: Pointer, what: str) -> None:
        """Report a rule that the product leaves out, as if all rows met it."""
        message = f"the rule is not finished: {what}. The product leaves it out, and so selects more"
        self.findings.error("meaning-refused", at, message, "finish the rule, or take it out")

    def unfinished(self, rule: Rule, at: Pointer) -> bool:
        """Report the field or operator of a rule that is not chosen yet, if one is not."""
        key = "field" if rule.field == PLACEHOLDER and rule.lhs is None else "operator"
        if PLACEHOLDER not in (rule.operator, rule.field if rule.lhs is None else ""):
            return False
        self._unfinished((*at, key), f"its {key} is not chosen")
        return True

    def _leaf(
        self, operator: str, column: object, rights: list[tuple[Right, Pointer]], at: Pointer, origin: Pointer
    ) -> Node_ | None:
        op = OPERATORS[operator]
        if operator in LISTS:
            return self._list(op, column, rights, at, origin)
        if operator in RANGES:
            return self._range(op, column, rights, at, origin)
        ((right, place),) = rights
        if right.before:
            if op not in _BEFORE:
                self._last_moment(place)
                return None
            op = _BEFORE[op]
        assert operator in COMPARISONS or operator in SEARCHES
        return self._made({"op": op, "column": column, "value": right.value}, at, column=origin, value=place)

    def _list(
        self, op: str, column: object, rights: list[tuple[Right, Pointer]], at: Pointer, origin: Pointer
    ) -> Node_ | None:
        """Return whether a value is in a list, of which nodes are compared one by one."""
        if late := [place for right, place in rights if right.before]:
            self._last_moment(late[0])
            return None
        if all(not isinstance(right.value, dict) for right, _ in rights):
            values = [right.value for right, _ in rights]
            return self._made({"op": op, "column": column, "values": values}, at, column=origin, values=(*at, "value"))
        one, group = ("eq", "or") if op == "in" else ("ne", "and")
        single: list[object] = [
            self._made({"op": one, "column": column, "value": right.value}, at, column=origin, value=place)
            for right, place in rights
        ]
        return self.noted.made({"op": group, "conditions": single}, at)

    def _range(
        self, op: str, column: object, rights: list[tuple[Right, Pointer]], at: Pointer, origin: Pointer
    ) -> Node_ | None:
        (low, low_at), (high, high_at) = rights
        if low.before:
            self._last_moment(low_at)
            return None
        if not high.before:
            leaf: Node_ = {"op": op, "column": column, "low": low.value, "high": high.value}
            return self._made(leaf, at, column=origin, low=low_at, high=high_at)
        first, second, group = ("gte", "lt", "and") if op == "between" else ("lt", "gte", "or")
        ends = [(first, low.value, low_at), (second, high.value, high_at)]
        single: list[object] = [
            self._made({"op": one, "column": column, "value": value}, at, column=origin, value=place)
            for one, value, place in ends
        ]
        return self.noted.made({"op": group, "conditions": single}, at)

    def _made(self, leaf: Node_, at: Pointer, **keys: Pointer) -> Node_:
        if self.negated:
            leaf["missing"] = "match"
        return self.noted.made(leaf, at, **keys)

    def _last_moment(self, at: Pointer) -> None:
        message = "the last moment of a period is another on engines that count other fractions of a second"
        self.findings.error("meaning-refused", at, message, "compare with the start of the next period")


def _listed(value: object, at: Pointer, *, keep_empty: bool) -> list[tuple[One, Pointer]]:
    """Return the values of a list, each with its place: texts are trimmed, and one text is cut at its commas but those behind a backslash."""
    if isinstance(value, tuple):
        items = cast("tuple[One, ...]", value)
        return [(one.strip(BLANKS) if isinstance(one, str) else one, (*at, index)) for index, one in enumerate(items)]
    if isinstance(value, str):
        pieces = [one.replace("\0", ",") for one in value.replace("\\,", "\0").split(",")]
        return [(one.strip(BLANKS), at) for one in pieces if keep_empty or one.strip(BLANKS)]
    if isinstance(value, (bool, type(None))):
        return []
    return [(cast("int | BigInt | Relative | AnyExpression", value), at)]
