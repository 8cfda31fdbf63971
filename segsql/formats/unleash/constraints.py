"""Constraints to conditions: what each operator asks of a field of the context."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeAlias

from segsql.errors import Code, Findings, Pointer, did_you_mean
from segsql.formats.names import Meant, Names
from segsql.formats.origins import Origins
from segsql.formats.unleash import addresses
from segsql.formats.unleash.document import Constraint
from segsql.formats.unleash.patterns import rewritten

Condition: TypeAlias = dict[str, object]
NOW: Final = "currentTime"
"""The field of the context that is the moment at which it is asked."""
_SENT: Final = "the product compares texts, letter for letter, so nothing would ever be equal to it"
_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?")
_EXACT: Final = 15
"""So many digits come out of a double as they went in."""
_WRITTEN: Final = {
    "integer": re.compile(r"0|-?[1-9]\d{0,17}"),
    "boolean": re.compile(r"true|false"),
    "uuid": re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
}
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)")


@dataclass(frozen=True, slots=True)
class Reader:
    """What constraints are read with: the names of the context, the origins and the findings, and of which feature they are."""

    names: Names
    noted: Origins
    findings: Findings
    feature: str = ""

    def condition(self, one: Constraint, at: Pointer, places: Mapping[str, Pointer] | None = None) -> Condition | None:
        """Return what a constraint asks, or None after reporting why it cannot be said.

        ``places`` are those of its keys, where it is not written as one.
        """
        kind = _OPERATORS.get(one.operator)
        if kind is None:
            hint = did_you_mean(one.operator, _OPERATORS)
            self.findings.error("unknown-operator", (*at, "operator"), f'no operator "{one.operator}"', hint)
            return None
        asked = kind.read(_Asked(self, one, at, kind, places or {}))
        if asked is None or not one.inverted:
            return asked
        return self.noted.made({"op": "not", "condition": asked}, at)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A constraint that is being read."""

    reader: Reader
    constraint: Constraint
    at: Pointer
    kind: _Kind
    places: Mapping[str, Pointer]

    def place(self, key: str, *steps: int) -> Pointer:
        """Return where a key of it stands, or an item of that."""
        return self.places.get(key, (*self.at, key, *steps))

    def error(self, code: Code, key: str, message: str, hint: str = "", index: int | None = None) -> None:
        """Report what is wrong with a key of it, or with an item of that."""
        place = self.place(key) if index is None else self.place(key, index)
        self.reader.findings.error(code, place, message, hint)

    def field(self) -> Meant | None:
        """Return what the field of the context is, or None after reporting that there is none that the operator can read."""
        one, kinds = self.constraint, self.kind.types
        if one.contextName == NOW:
            message = f"{NOW} is the moment at which it is asked, and {one.operator} is not for times"
            self.error("meaning-refused", "contextName", message, "ask for it with DATE_AFTER or DATE_BEFORE")
            return None
        meant = self.reader.names.attribute(one.contextName, self.place("contextName"))
        if meant is not None and meant.type.kind not in kinds:
            message = f"{one.operator} reads values of type {' or '.join(kinds)}, and {one.contextName} is {meant.type}"
            self.error("type-mismatch", "contextName", message, self.kind.hint)
            return None
        return meant

    def stated(self, key: str) -> bool:
        """Return whether what the operator compares with is there, after reporting it if not; say what the product does not look at."""
        one = self.constraint
        other = "value" if key == "values" else "values"
        if getattr(one, other):
            message = f"{one.operator} compares with {key}, so {other} is not looked at"
            self.reader.findings.warning("ignored-part", self.place(other), message)
        if one.caseInsensitive and not self.kind.letters:
            message = f"{one.operator} knows no letters of either case"
            self.reader.findings.warning("ignored-part", (*self.at, "caseInsensitive"), message)
        if key in one.model_fields_set:
            return True
        self.reader.findings.error(
            "missing-key", self.at, f'the key "{key}" is missing: {one.operator} compares with it'
        )
        return False

    def texts(self) -> list[str] | None:
        """Return the values, or None after reporting one that SDKs do not agree on."""
        wrong = [index for index, one in enumerate(self.constraint.values) if not one or one != one.strip()]
        for index in wrong:
            message = "an empty value, and blanks around one, are left out by some SDKs and compared by others"
            self.error("meaning-refused", "values", message, "write the value without them", index)
        return None if wrong else list(self.constraint.values)

    def leaf(self, meant: Meant, **asked: object) -> Condition:
        """Return a condition on the field."""
        keys = {"column": "contextName", "values": "values", "value": "value", "pattern": "value"}
        if "value" in asked and not self.constraint.value:
            keys["value"] = "values"  # one of several texts is searched for
        part = {"op": self.kind.op, "column": meant.operand, **asked}
        noted = {key: self.place(where) for key, where in keys.items() if key in part}
        return self.reader.noted.made(part, self.at, **noted)

    @property
    def ignoring(self) -> dict[str, object]:
        """What a condition on text says of case."""
        return {"ignore_case": True} if self.constraint.caseInsensitive else {}


@dataclass(frozen=True, slots=True)
class _Kind:
    """An operator: how it is read, the condition it becomes, and the types of the fields that it reads."""

    read: Callable[[_Asked], Condition | None]
    op: str
    types: tuple[str, ...]
    hint: str = ""
    letters: bool = False


def _in(asked: _Asked) -> Condition | None:
    """Equality of texts. A missing field is none of the values."""
    stated, meant = asked.stated("values"), asked.field()
    if not stated or meant is None:
        return None
    texts = asked.texts()
    if texts is None:
        return None
    missing: dict[str, object] = {"missing": "match"} if asked.kind.op == "not_in" else {}
    if meant.type.kind == "text":
        return asked.leaf(meant, values=texts, **missing, **asked.ignoring)
    if asked.constraint.caseInsensitive:
        texts = [one.lower() for one in texts]
    written = _WRITTEN[meant.type.kind]
    wrong = [index for index, one in enumerate(texts) if not written.fullmatch(one)]
    for index in wrong:
        asked.error("invalid-literal", "values", f'"{texts[index]}" is not how {meant.type} is written', _SENT, index)
    if wrong:
        return None
    return asked.leaf(meant, values=[_constant(one, meant.type.kind) for one in texts], **missing)


def _constant(text: str, kind: str) -> object:
    match kind:
        case "integer":
            return int(text)
        case "boolean":
            return text == "true"
        case _:
            return text


def _search(asked: _Asked) -> Condition | None:
    """A search for one of several texts, each as it is written."""
    stated, meant = asked.stated("values"), asked.field()
    if not stated or meant is None:
        return None
    texts = asked.texts()
    if texts is None:
        return None
    if not texts:
        nothing: Condition = {"op": "in", "column": meant.operand, "values": []}
        return asked.reader.noted.made(nothing, asked.at, values=asked.place("values"))
    found = [asked.leaf(meant, value=one, **asked.ignoring) for one in texts]
    return found[0] if len(found) == 1 else asked.reader.noted.made({"op": "or", "conditions": found}, asked.at)


def _number(asked: _Asked) -> Condition | None:
    """A comparison of numbers."""
    stated, meant = asked.stated("value"), asked.field()
    if not stated or meant is None:
        return None
    text = asked.constraint.value
    if not _NUMBER.fullmatch(text):
        asked.error("invalid-literal", "value", f'"{text}" is no number', "write digits, with a point at most")
        return None
    if len(text.lstrip("-0.").replace(".", "")) > _EXACT:
        message = f"the product compares doubles, which hold no more than {_EXACT} digits as they were written"
        asked.error("meaning-refused", "value", message, f"write {_EXACT} digits at most")
        return None
    return asked.leaf(meant, value=Decimal(text) if "." in text else int(text))


def _moment(asked: _Asked) -> Condition | None:
    """A comparison of the moment at which it is asked."""
    if not asked.stated("value"):
        return None
    one = asked.constraint
    if one.contextName != NOW:
        message = f"{one.operator} is defined for {NOW}: some SDKs compare that whatever field is named"
        asked.error("meaning-refused", "contextName", message)
        return None
    if not _MOMENT.fullmatch(one.value):
        hint = "write it as 2026-01-31T12:00:00.000Z, with Z or an offset and no more than milliseconds"
        asked.error("invalid-literal", "value", f'"{one.value}" is no moment that every SDK reads alike', hint)
        return None
    constant = {"op": "literal", "value": one.value, "type": "timestamp"}
    moment: Condition = {"op": asked.kind.op, "column": {"op": "moment"}, "value": constant}
    return asked.reader.noted.made(moment, asked.at, value=asked.place("value"))


def _version(asked: _Asked) -> Condition | None:
    """A comparison of versions by their precedence."""
    stated, meant = asked.stated("value"), asked.field()
    return asked.leaf(meant, value=asked.constraint.value) if stated and meant is not None else None


def _regex(asked: _Asked) -> Condition | None:
    """A regular expression, found anywhere in the text."""
    stated, meant = asked.stated("value"), asked.field()
    if not stated or meant is None:
        return None
    pattern, ignoring = rewritten(asked.constraint.value, ignoring=asked.constraint.caseInsensitive)
    return asked.leaf(meant, pattern=pattern, **({"ignore_case": True} if ignoring else {}))


def _address(asked: _Asked) -> Condition | None:
    """An address of one of several networks, told by how it is written."""
    stated, meant = asked.stated("values"), asked.field()
    if not stated or meant is None:
        return None
    known: list[addresses.Network] = []
    refused = False
    for index, value in enumerate(asked.constraint.values):
        network = addresses.network(value)
        if isinstance(network, addresses.Network):
            known.append(network)
        elif network == "none":
            message = f'"{value}" is no address, and the product passes over it'
            asked.reader.findings.warning("ignored-part", asked.place("values", index), message)
        else:
            refused = True
            asked.error("meaning-refused", "values", addresses.WHY[network], "", index)
    if refused:
        return None
    noted, at = asked.reader.noted, asked.at
    if not known:
        nothing: Condition = {"op": "in", "column": meant.operand, "values": []}
        return noted.made(nothing, at, values=asked.place("values"))
    found = [_address_of(asked, meant, one) for one in known]
    return found[0] if len(found) == 1 else noted.made({"op": "or", "conditions": found}, at)


def _address_of(asked: _Asked, meant: Meant, one: addresses.Network) -> Condition:
    found: Condition = {"op": "matches", "column": meant.operand, "pattern": addresses.pattern(one)}
    return asked.reader.noted.made(found, asked.at)


_LISTED: Final = ("text", "integer", "boolean", "uuid", "date")
_AS_TEXT: Final = "values of that type are written in more ways than one: bind the field to a text"
_TEXT: Final = ("text",)
_NUMERIC: Final = ("integer", "decimal", "double")
_AS_NUMBER: Final = "bind the field to a number"
_AS_VERSION: Final = "the catalog says of a text that it holds versions: type: version"

SEARCHES: Final = {"STR_CONTAINS": "contains", "STR_STARTS_WITH": "starts_with", "STR_ENDS_WITH": "ends_with"}
COMPARED: Final = {"EQ": "eq", "GT": "gt", "GTE": "gte", "LT": "lt", "LTE": "lte"}

_OPERATORS: Final[Mapping[str, _Kind]] = {
    "IN": _Kind(_in, "in", _LISTED, _AS_TEXT, letters=True),
    "NOT_IN": _Kind(_in, "not_in", _LISTED, _AS_TEXT, letters=True),
    **{name: _Kind(_search, op, _TEXT, letters=True) for name, op in SEARCHES.items()},
    **{f"NUM_{name}": _Kind(_number, op, _NUMERIC, _AS_NUMBER) for name, op in COMPARED.items()},
    "DATE_AFTER": _Kind(_moment, "gt", ()),
    "DATE_BEFORE": _Kind(_moment, "lt", ()),
    **{f"SEMVER_{name}": _Kind(_version, op, ("version",), _AS_VERSION) for name, op in COMPARED.items()},
    "REGEX": _Kind(_regex, "matches", _TEXT, letters=True),
    "IN_CIDR": _Kind(_address, "matches", _TEXT),
}
"""The operators of Unleash's constraintSchema, and of specifications 13, 14, 21 and 22 of Unleash/client-specification."""
