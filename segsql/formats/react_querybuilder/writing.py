"""Segments to queries: groups, rules and match modes that select the same rows, or a refusal that names all that has no place there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from segsql.errors import DefinitionError, Diagnostic, Findings, Pointer, SegsqlError
from segsql.formats.react_querybuilder.document import PRESENCE
from segsql.formats.react_querybuilder.places import Place, place_of
from segsql.formats.react_querybuilder.values import is_day
from segsql.formats.react_querybuilder.written_days import Days
from segsql.formats.react_querybuilder.written_matches import is_match, matching
from segsql.formats.react_querybuilder.written_values import Doc, Side, Written, is_settled, ruled
from segsql.formats.reading import Document, Reading
from segsql.model import nodes
from segsql.model.documents import Json
from segsql.model.segment import Segment
from segsql.source import locate_all

Leaf: TypeAlias = nodes.Comparison | nodes.Membership | nodes.Between | nodes.TextMatch
_PRESENCE: Final[Mapping[str, str]] = {ours: theirs for theirs, ours in PRESENCE.items()}
_OTHERS: Final = ("joins", "transformations", "select", "sort", "limit", "limit_percent", "per", "target")
"""What of a definition is no condition."""


def write(reading: Reading) -> Document:
    """Return the query of a segment.

    Raises:
        DefinitionError: ``not-held``, for everything of the definition that a query has no place for.
    """
    if len(reading.segments) != 1:
        message = f"one query is one segment, and here are {len(reading.segments)}"
        raise DefinitionError((Diagnostic("not-held", "error", message),))
    ((name, segment),) = reading.segments.items()
    if not isinstance(segment, Segment):
        message = f"{name} is a whole query of an engine, and no conditions"
        raise DefinitionError((Diagnostic("not-held", "error", message),))
    findings = Findings()
    _check_others(segment, findings)
    place = place_of(segment.base, reading.catalog, reading.bindings)
    found = Writer(findings, place, monday=segment.week_start == "monday").whole(segment.where, ("where",))
    if findings.errors:
        raise DefinitionError(locate_all(findings.errors, segment.source))
    carried = reading.envelope.get(name)
    return {**carried, **found} if isinstance(carried, Mapping) else found


def _check_others(segment: Segment, findings: Findings) -> None:
    for key in _OTHERS:
        if getattr(segment, key) not in (None, ()):
            findings.error("not-held", (key,), f"a query of react-querybuilder has no place for {key}")
    if segment.timezone not in ("UTC", "Etc/UTC"):
        message = f"a query of react-querybuilder has no time zone, and this is the one of {segment.timezone}"
        findings.error("not-held", ("timezone",), message)


def problem(refusal: SegsqlError) -> Document:
    """Return a refusal in the shape of the product's validation result: the query is not valid, and why."""
    return {"valid": False, "reasons": [one.to_dict() for one in refusal.diagnostics]}  # type: ignore[misc]


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes conditions for a place. Within an odd number of negations a rule that is unknown takes its row in, as it does to the product's SQL."""

    findings: Findings
    place: Place
    monday: bool
    negated: bool = False

    @property
    def values(self) -> Written:
        """What writes the sides of comparisons."""
        return Written(self.place, self.findings, monday=self.monday)

    def within(self, place: Place) -> Writer:
        """Return what writes the conditions of a list's items."""
        return Writer(self.findings, place, monday=self.monday)

    def whole(self, conditions: Sequence[nodes.Condition], at: Pointer) -> Doc:
        """Return conditions that all hold as one group."""
        if len(conditions) == 1:
            only = conditions[0]
            if isinstance(only, nodes.Constant) and only.op == "everyone" and at == ("where",):
                return {"combinator": "and", "rules": []}
            if isinstance(only, nodes.Group | nodes.Not) and not is_match(only):
                return self.member(only, (*at, 0))
        return self._group("and", conditions, at)

    def _group(self, combinator: str, conditions: Sequence[nodes.Condition], at: Pointer) -> Doc:
        return {
            "combinator": combinator,
            "rules": [self.member(one, (*at, index)) for index, one in enumerate(conditions)],
        }

    def member(self, condition: nodes.Condition, at: Pointer) -> Doc:
        """Return a rule or a group for one condition; an empty one after reporting that there is none."""
        matched = matching(self, condition, at)
        if matched is not None:
            return matched
        match condition:
            case nodes.Group():
                return self._group(condition.op, condition.conditions, (*at, "conditions"))
            case nodes.Not():
                return self._negation(condition, at)
            case nodes.Presence():
                left = self.values.left(condition.column, (*at, "column"))
                return {} if left is None else {**left, "operator": _PRESENCE[condition.op], "value": None}
            case nodes.Comparison() | nodes.Membership() | nodes.Between() | nodes.TextMatch():
                return self._leaf(condition, at)
            case _:
                return self.refused(at, f"the condition {condition.op}")

    def refused(self, at: Pointer, what: str, hint: str = "") -> Doc:
        """Report what no query can hold."""
        self.values.refuse(at, what, hint)
        return {}

    def _negation(self, condition: nodes.Not, at: Pointer) -> Doc:
        inner, turned = condition.condition, replace(self, negated=not self.negated)
        at = (*at, "condition")
        if isinstance(inner, nodes.Group) and not is_match(inner):
            found = turned.member(inner, at)
        else:
            found = {"combinator": "and", "rules": [turned.member(inner, at)]}
        return {"combinator": found.get("combinator", "and"), "not": True, "rules": found.get("rules", [])}

    def _leaf(self, leaf: Leaf, at: Pointer) -> Doc:
        """Return the rule of a comparison; beside it what says of a missing value, where the rule alone would not say it."""
        if not isinstance(leaf, nodes.Between) and leaf.ignore_case:
            self.values.refuse((*at, "ignore_case"), "a comparison that leaves out case")
        rule = self._rule(leaf, at)
        if (leaf.missing is not None) == self.negated or not rule:
            return rule
        combinator, presence = ("or", "null") if leaf.missing is not None else ("and", "notNull")
        lefts: list[Doc] = []
        for operand in _operands(leaf):
            left = self.values.left(operand, (*at, "column"))
            if left is not None and left not in lefts:
                lefts.append(left)
        known: list[Document] = [{**left, "operator": presence, "value": None} for left in lefts]
        return {"combinator": combinator, "rules": [rule, *known]}

    def _rule(self, leaf: Leaf, at: Pointer) -> Doc:
        left = self.values.left(leaf.column, (*at, "column"))
        if left is None:
            return {}
        days, side = Days(self.place, self.values, leaf.column), None
        match leaf:
            case nodes.Comparison():
                if isinstance(leaf.value, str) and is_day(leaf.value):
                    return days.compared(left, leaf.op, leaf.value, (*at, "value"))
                side = self.values.right(leaf.value, (*at, "value"))
            case nodes.TextMatch():
                side = (
                    Side(leaf.value) if isinstance(leaf.value, str) else self.values.right(leaf.value, (*at, "value"))
                )
            case nodes.Membership():
                if not leaf.values:
                    return self.refused(
                        (*at, "values"), "an empty list, which the product takes for a rule that is not there"
                    )
                if days.timed and any(isinstance(one, str) and is_day(one) for one in leaf.values):
                    return days.among(left, leaf, (*at, "values"))
                side = self.values.sides([(one, (*at, "values")) for one in leaf.values])
            case nodes.Between():
                ends = [one for one in (leaf.low, leaf.high) if isinstance(one, str) and is_day(one)]
                if ends and (days.timed or (not days.known and leaf.high in ends)):
                    return days.between(left, leaf, at)
                side = self.values.sides([(leaf.low, (*at, "low")), (leaf.high, (*at, "high"))])
        return {} if side is None else ruled(left, leaf.op, side)


def _operands(leaf: Leaf) -> list[str | nodes.Value]:
    """Return what a comparison reads that may be missing: the left side, and values on the right."""
    given = [getattr(leaf, key, None) for key in ("value", "low", "high")]
    read: list[str | nodes.Value] = [leaf.column]
    read += [one.path for one in given if isinstance(one, nodes.Column)]
    read += [one for one in given if isinstance(one, Json | nodes.Call) and not is_settled(one)]
    return read
