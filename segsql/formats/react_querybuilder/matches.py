"""Match modes: how many items of a list, or rows of a relation, meet some rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from segsql.errors import Findings, Pointer
from segsql.formats.origins import Origins
from segsql.formats.react_querybuilder.document import Rule

Node_ = dict[str, object]
COUNTED: Final[Mapping[str, str]] = {"atLeast": "gte", "atMost": "lte", "exactly": "eq"}
"""The modes that count."""


def counts(rule: Rule, at: Pointer, findings: Findings, notes: Findings) -> bool:
    """Return whether a rule's match mode has what it needs, reporting what it lacks and noting what the product ignores."""
    assert rule.match is not None
    mode, threshold = rule.match.mode, rule.match.threshold
    here = (*at, "match", "threshold")
    if mode not in COUNTED:
        if threshold is not None:
            notes.warning("ignored-part", here, f"the mode {mode} has no threshold, and the product ignores it")
    elif threshold is None or threshold < 0:
        message = f"the mode {mode} needs a threshold from 0 on. The product leaves the rule out without one, and so selects more"
        findings.error("meaning-refused", here if threshold is not None else (*at, "match"), message)
        return False
    if rule.operator != "=":
        message = f"the product ignores the operator {rule.operator} beside a match mode"
        notes.warning("ignored-part", (*at, "operator"), message)
    return True


def matched(rule: Rule, relation: str, where: Sequence[object], at: Pointer, noted: Origins) -> Node_:
    """Return the condition that so many of the items meet the conditions; without items none of them is a part, and all is not met."""
    assert rule.match is not None
    mode, threshold = rule.match.mode, rule.match.threshold
    field, inner = (*at, "field"), list(where)
    said = (*at, "match", "threshold")

    def made(node: Node_, **keys: Pointer) -> Node_:
        return noted.made(node, at, **keys)

    some = made({"op": "exists", "relation": relation}, relation=field)
    match mode:
        case "some":
            return made({"op": "exists", "relation": relation, "where": inner}, relation=field)
        case "none":
            return made({"op": "not_exists", "relation": relation, "where": inner}, relation=field)
        case "all":
            every = made({"op": "every", "relation": relation, "satisfies": inner}, relation=field)
            return made({"op": "and", "conditions": [some, every]})
        case _:
            assert threshold is not None
    count = made({"op": "count", "relation": relation, "where": inner}, relation=field)
    if not 0 < threshold < 1:
        return made({"op": COUNTED[mode], "column": count, "value": threshold}, value=said)
    all_of_them = made({"op": "count", "relation": relation}, relation=field)
    part = made({"op": "call", "function": "multiply", "arguments": [all_of_them, Decimal(threshold)]})
    return made({"op": "and", "conditions": [some, made({"op": COUNTED[mode], "column": count, "value": part})]})
