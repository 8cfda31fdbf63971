"""Groups to conditions: nested, negated, and with combinators between their rules."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from segsql.errors import Findings, Pointer
from segsql.formats.origins import Origins
from segsql.formats.react_querybuilder.document import Group, Rule
from segsql.formats.react_querybuilder.fields import Scope
from segsql.formats.react_querybuilder.matches import counts, matched
from segsql.formats.react_querybuilder.rules import Rules
from segsql.model.limits import MAX_NESTING

Node_ = dict[str, object]
_FAILED: Final[Node_] = {"op": "nobody"}
"""Stands for what has been reported, until that is raised."""


@dataclass(frozen=True, slots=True)
class Groups:
    """Reads groups in a scope; ``negated`` counts the negations around by twos, ``depth`` the groups."""

    scope: Scope
    findings: Findings
    notes: Findings
    noted: Origins
    negated: bool = False
    depth: int = 0

    def whole(self, group: Group, at: Pointer) -> list[Node_] | None:
        """Return what a group asks for as a list of conditions that all have to hold; None if nothing in it counts."""
        found = self._group(group, at)
        if found is None or group.negated:
            return None if found is None else [found]
        single = found["conditions"] if found["op"] == "and" else None
        if not isinstance(single, list) or (len(single) == 1 and single[0]["op"] in ("and", "or", "not")):
            return [found]
        return single

    def _group(self, group: Group, at: Pointer) -> Node_ | None:
        """Return the condition of a group, or None if nothing in it counts."""
        if self.depth >= MAX_NESTING:
            self.findings.error("too-deep", at, f"more than {MAX_NESTING} groups are nested in each other")
            return _FAILED
        inner = replace(self, negated=self.negated != bool(group.negated), depth=self.depth + 1)
        op, conditions = inner.joined(group, at) if group.combinator else inner.between(group, at)
        if not conditions:
            return None
        found = self.noted.made({"op": op, "conditions": conditions}, at)
        return self.noted.made({"op": "not", "condition": found}, at) if group.negated else found

    def joined(self, group: Group, at: Pointer) -> tuple[str, list[Node_]]:
        """Return what one combinator joins."""
        conditions: list[Node_] = []
        for index, one in enumerate(group.rules):
            here = (*at, "rules", index)
            if isinstance(one, str):
                message = "a combinator stands between rules, and the group has one for all of them"
                self.findings.error("invalid-value", here, message)
            elif (condition := self._member(one, here)) is not None:
                conditions.append(condition)
        return group.combinator or "and", conditions

    def between(self, group: Group, at: Pointer) -> tuple[str, list[Node_]]:
        """Return what combinators between the rules join: those joined by and belong together, as in the SQL that the product makes of them."""
        runs: list[list[Node_]] = [[]]
        for index, one in enumerate(group.rules):
            here = (*at, "rules", index)
            if isinstance(one, str) != bool(index % 2) or (isinstance(one, str) and index == len(group.rules) - 1):
                message = "rules and the combinators between them take turns where the group has no combinator"
                self.findings.error("invalid-value", here, message, "give the group a combinator")
                return "and", [_FAILED]
            if isinstance(one, str):
                if one == "or":
                    runs.append([])
            elif (condition := self._member(one, here)) is not None:
                runs[-1].append(condition)
        known = [run for run in runs if run]
        if len(known) < 2:
            return "and", [one for run in known for one in run]
        return "or", [
            run[0] if len(run) == 1 else self.noted.made({"op": "and", "conditions": run}, at) for run in known
        ]

    def _member(self, one: Rule | Group, at: Pointer) -> Node_ | None:
        """Return the condition of a rule or group, or None where it is muted."""
        if one.muted:
            self.notes.warning("ignored-part", at, "it is muted: the product leaves it out, and so does segsql")
            return None
        if one.disabled:
            message = "disabled locks it in the editor alone: the product applies it, and so does segsql"
            self.notes.warning("ignored-part", (*at, "disabled"), message)
        if isinstance(one, Rule):
            return self._rule(one, at) or _FAILED
        found = self._group(one, at)
        if found is None:
            message = "the group has no rules. The product takes it for everyone, whatever it stands in"
            self.findings.error("meaning-refused", at, message, "add a rule to it, or take it out")
        return found or _FAILED

    def _rule(self, rule: Rule, at: Pointer) -> Node_ | None:
        """Return the condition of a rule, or None after reporting what is wrong with it."""
        rules = Rules(self.scope, self.findings, self.notes, self.noted, self.negated)
        if rules.unfinished(rule, at):
            return None
        if rule.match is None:
            return rules.condition(rule, at)
        if rule.lhs is not None or rule.valueSource not in (None, "value"):
            key = "lhs" if rule.lhs is not None else "valueSource"
            self.findings.error("meaning-refused", (*at, key), "a match mode is about a field, and its value are rules")
            return None
        if not isinstance(rule.value, Group):
            message = (
                "a match mode needs rules for the items as its value. The product leaves the rule out without them"
            )
            self.findings.error("meaning-refused", (*at, "value"), message)
            return None
        known = counts(rule, at, self.findings, self.notes)
        listed = self.scope.listed(rule.field, (*at, "field"))
        if listed is None:
            return None
        inner = replace(self, scope=listed.scope, negated=False)
        where = inner.whole(rule.value, (*at, "value"))
        if where is None:
            message = "there are no rules for the items. The product takes this for every item"
            self.findings.error("meaning-refused", (*at, "value"), message, "add a rule")
            return None
        return matched(rule, listed.relation, where, at, self.noted) if known else None
