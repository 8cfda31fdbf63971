"""Conditions of targeting to segments: the users for whom a condition holds."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from segsql.catalog.catalog import Catalog
from segsql.errors import DefinitionError, Diagnostic, Pointer
from segsql.formats.bindings import Bindings
from segsql.formats.growthbook.conditions import conditions
from segsql.formats.growthbook.document import KEYS, Targeting
from segsql.formats.growthbook.operands import Attributes
from segsql.formats.growthbook.said import Said
from segsql.formats.names import Names
from segsql.formats.reading import Document, Reading
from segsql.model.scalars import NAME_PATTERN
from segsql.model.segment import Segment
from segsql.model.validate import build
from segsql.source import Source, locate_all

_DIGITS: Final = 12
_NAME: Final = re.compile(NAME_PATTERN)
_RULE: Final = frozenset(
    {
        *("coverage", "namespace", "hashAttribute", "hashVersion", "seed", "weights", "variations", "force", "range"),
        *("ranges", "filters", "parentConditions", "phase", "tracks", "meta", "fallbackAttribute", "bucketVersion"),
        *("minBucketVersion", "disableStickyBucketing"),
    }
)
"""What a rule or an experiment of the product says beside its condition (packages/sdk-js/src/types/growthbook.ts)."""


def read(data: object, source: Source, catalog: Catalog, bindings: Bindings) -> Reading:
    """Return the segment of those for whom a condition holds.

    Raises:
        DefinitionError: the document is no condition, names what is not bound, or asks for what cannot be promised; every mistake.
    """
    targeting, at = _targeting(data, source)
    said = Said(targeting.savedGroups, bindings.lists)
    names = Names(catalog, bindings, said.findings)
    table = names.context()
    if table is None:
        raise DefinitionError(locate_all(said.findings.errors, source))
    parts = conditions(said, Attributes(names), targeting.condition, at)
    if said.findings.errors:
        raise DefinitionError(locate_all(said.findings.errors, source))
    where = [one for one in parts if one is not None]
    if not where:
        said.notes.warning("always-true", at, "an empty condition holds for everyone")
        where = [said.made({"op": "everyone"}, at)]
    name = _name(targeting)
    native: dict[str, object] = {"version": 1, "name": name}
    if targeting.name is not None:
        native["title"] = targeting.name
    native |= {"base": table.name, "where": where}
    said.made(native, at)
    origins = said.noted.of(native)
    segment = Segment.read(native, replace(source, origins=origins))
    notes = locate_all(said.notes.items, source)
    around: Mapping[str, Document] = {} if at else {"alone": True}
    return Reading("growthbook", {name: segment}, {name: _envelope(targeting)}, around, notes, {name: origins})


def _targeting(data: object, source: Source) -> tuple[Targeting, Pointer]:
    """Return what a document says, and where its condition stands: a condition alone is the whole document."""
    if not isinstance(data, Mapping):
        one = Diagnostic("wrong-type", "error", "expected a condition, or an object that has one")
        raise DefinitionError(locate_all((one,), source))
    if "condition" in data and KEYS.issuperset(data) and (len(data) > 1 or isinstance(data["condition"], Mapping)):
        return build(Targeting, data, source), ("condition",)
    if isinstance(data.get("condition"), Mapping) and (more := _RULE.intersection(data)):
        raise _refused(sorted(more), source)
    return build(Targeting, {"condition": data}, source), ()


def _refused(keys: Sequence[str], source: Source) -> DefinitionError:
    """Return the refusal of what a rule says beside its condition."""
    message = "a rule says here what its users get; of who they are only the condition is read"
    hint = "SDKs do not hash the same bytes, so nobody can tell from outside who is drawn; hand in the condition alone"
    found = [Diagnostic("meaning-refused", "error", message, f"/{key}", hint) for key in keys]
    return DefinitionError(locate_all(found, source))


def _name(targeting: Targeting) -> str:
    """Return the key of the segment: the id if it can be one, else made of the id, else of the condition."""
    if targeting.id is not None and _NAME.fullmatch(targeting.id):
        return targeting.id
    told = targeting.id
    if told is None:
        told = json.dumps(plain(targeting.condition), sort_keys=True, separators=(",", ":"))
    return f"seg_{hashlib.sha256(told.encode()).hexdigest()[:_DIGITS]}"


def _envelope(targeting: Targeting) -> Mapping[str, Document]:
    """Return the document as the product has it; a condition alone is one that nothing stands beside."""
    carried: Mapping[str, Document] = plain({key: getattr(targeting, key) for key in targeting.model_fields_set})
    return carried


def plain(given: Any) -> Any:
    """Return a part of a document as JSON has it, where numbers are doubles."""
    match given:
        case Mapping():
            return {str(key): plain(one) for key, one in given.items()}
        case list() | tuple():
            return [plain(one) for one in given]
        case Decimal():
            return float(given)
        case _:
            return given
