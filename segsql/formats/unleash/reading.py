"""Unleash's segments and features to segments: rows of the context whose fields meet what they ask."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Final

from segsql.catalog.catalog import Catalog
from segsql.errors import MAX_FINDINGS, DefinitionError, Diagnostic, Findings, Pointer
from segsql.formats.bindings import Bindings
from segsql.formats.names import Names
from segsql.formats.origins import Origins
from segsql.formats.reading import Document, Reading
from segsql.formats.unleash.constraints import Condition, Reader
from segsql.formats.unleash.document import PARTS, Feature, Listing, Strategy
from segsql.formats.unleash.document import Segment as Kept
from segsql.formats.unleash.strategies import strategy
from segsql.model.scalars import NAME_PATTERN
from segsql.model.segment import Segment
from segsql.model.validate import build
from segsql.places import Origin
from segsql.source import Source, locate_all

_DIGITS: Final = 12
_MEANT: Final = {"name", "description", "enabled", "constraints", "strategies", "dependencies"}
"""What of a segment or a feature its definition says; the rest is carried."""
_MEANT_OF_STRATEGIES: Final = {"constraints", "segments"}


def read(data: object, source: Source, catalog: Catalog, bindings: Bindings) -> Reading:
    """Return the segments and features of a document of Unleash, each as a segment of the context.

    Raises:
        DefinitionError: the document is none of Unleash's, asks for what is not in the context, or means what cannot be kept.
    """
    found = _found(data, source)
    findings = Findings(MAX_FINDINGS)
    names = Names(catalog, bindings, findings)
    table = names.context()
    if table is None:
        raise DefinitionError(locate_all(findings.errors, source))
    made = _Made(names, findings, table.name, {one.id: key_of(one) for one, _ in found.segments if one.id is not None})
    for feature, at in found.features:
        made.feature(feature, at)
    for kept, at in found.segments:
        made.segment(kept, at)
    if findings.errors:
        raise DefinitionError(locate_all(findings.errors, source))
    segments = {
        name: Segment.read(native, replace(source, origins=made.origins[name])) for name, native in made.natives.items()
    }
    notes = locate_all(findings.items, source)
    return Reading("unleash", segments, made.envelope, found.around, notes, made.origins)


def key_of(one: Kept | Feature) -> str:
    """Return the name of what is made of a segment or a feature: by its id, which a new name leaves as it is, else by its name."""
    if isinstance(one, Kept) and one.id is not None:
        return f"segment_{one.id}"
    name = one.name or ""
    if re.fullmatch(NAME_PATTERN, name):
        return name
    kind = "segment" if isinstance(one, Kept) else "feature"
    return f"{kind}_{hashlib.sha256(name.encode()).hexdigest()[:_DIGITS]}"


@dataclass(frozen=True, slots=True)
class _Found:
    """The segments and features of a document, each with its place, and what the document carries around them."""

    segments: tuple[tuple[Kept, Pointer], ...] = ()
    features: tuple[tuple[Feature, Pointer], ...] = ()
    around: Mapping[str, Document] = field(default_factory=dict)


def _found(data: object, source: Source) -> _Found:
    """Return what a document holds; its keys say which of the product's it is."""
    keys = data.keys() if isinstance(data, Mapping) else frozenset()
    if "constraints" in keys:
        return _Found(segments=((build(Kept, data, source, PARTS), ()),))
    if "strategies" in keys or "enabled" in keys:
        return _Found(features=((build(Feature, data, source, PARTS), ()),))
    listing = build(Listing, data, source, PARTS)
    if not {"features", "segments"} & listing.model_fields_set:
        message = "this is no segment, no feature and no list of them"
        hint = "a segment has constraints, a feature strategies, and a list features or segments"
        raise DefinitionError(locate_all((Diagnostic("missing-key", "error", message, "", hint),), source))
    around = _plain(listing.model_dump(exclude={"features", "segments"}, exclude_unset=True))
    around |= {"features": [key_of(one) for one in listing.features]} if "features" in listing.model_fields_set else {}
    around |= {"segments": [key_of(one) for one in listing.segments]} if "segments" in listing.model_fields_set else {}
    return _Found(
        tuple((one, ("segments", index)) for index, one in enumerate(listing.segments)),
        tuple((one, ("features", index)) for index, one in enumerate(listing.features)),
        around,
    )


def _carried(one: Strategy) -> dict[str, Document]:
    """Return what a strategy carries beside its constraints and segments; that it has a list of no segments is told as well."""
    more: dict[str, Document] = {"segments": []} if "segments" in one.model_fields_set and not one.segments else {}
    return {**_plain(one.model_dump(exclude=_MEANT_OF_STRATEGIES, exclude_unset=True)), **more}


def _plain(carried: Any) -> Any:
    """Return what is carried as JSON has it; a document is not deeper than the limits allow."""
    if isinstance(carried, dict):
        return {key: _plain(one) for key, one in carried.items()}
    if isinstance(carried, (list, tuple)):
        return [_plain(one) for one in carried]
    return float(carried) if isinstance(carried, Decimal) else carried


@dataclass(frozen=True, slots=True)
class _Made:
    """The native documents that are made of those of the product, by their names."""

    names: Names
    findings: Findings
    base: str
    known: Mapping[int, str]
    natives: dict[str, dict[str, object]] = field(default_factory=dict)
    envelope: dict[str, Document] = field(default_factory=dict)
    origins: dict[str, Mapping[str, Origin]] = field(default_factory=dict)

    def segment(self, one: Kept, at: Pointer) -> None:
        """Make a segment of constraints."""
        if one.id is None and one.name is None:
            self.findings.error(
                "missing-key", at, "a segment without an id and without a name cannot be told from others"
            )
            return
        reader = Reader(self.names, Origins(), self.findings)
        asked = [reader.condition(each, (*at, "constraints", index)) for index, each in enumerate(one.constraints)]
        if not asked:
            self._open((*at, "constraints"), "a segment without constraints is everyone")
            asked = [reader.noted.made({"op": "everyone"}, (*at, "constraints"))]
        self._keep(one, asked, at, reader.noted, {})

    def feature(self, one: Feature, at: Pointer) -> None:
        """Make a segment of whom a feature is on for."""
        reader = Reader(self.names, Origins(), self.findings, one.name)
        if one.dependencies:
            message = "whether it is on depends on other features, which is not read"
            self.findings.error("meaning-refused", (*at, "dependencies"), message)
        if one.strategies:
            ways = [
                strategy(reader, each, (*at, "strategies", index), self.known)
                for index, each in enumerate(one.strategies)
            ]
            held = [way for way in ways if way is not None]
            asked: list[Condition | None] = [None]
            if len(held) == len(ways):
                asked = [reader.noted.made({"op": "or", "conditions": held}, (*at, "strategies"))]
        else:
            self._open(at, "a feature without strategies is on for everyone")
            asked = [reader.noted.made({"op": "everyone"}, at)]
        if not one.enabled:
            asked.insert(0, reader.noted.made({"op": "nobody"}, (*at, "enabled")))
        self._keep(one, asked, at, reader.noted, {"strategies": [_carried(each) for each in one.strategies]})

    def _open(self, at: Pointer, message: str) -> None:
        self.findings.warning("always-true", at, message)

    def _keep(
        self,
        one: Kept | Feature,
        asked: Sequence[Condition | None],
        at: Pointer,
        noted: Origins,
        more: Mapping[str, Document],
    ) -> None:
        name = key_of(one)
        if name in self.natives:
            self.findings.error("duplicate-name", at, f'an earlier one is the segment "{name}" already')
            return
        if None in asked:
            return
        native: dict[str, object] = {"version": 1, "name": name}
        native |= {"title": one.name} if one.name not in (None, name) else {}
        native |= {"description": one.description} if one.description else {}
        native |= {"base": self.base, "where": [*asked]}
        known_by = (*at, "id") if isinstance(one, Kept) and one.id is not None else (*at, "name")
        told = {"name": known_by, "title": (*at, "name"), "description": (*at, "description")}
        noted.made(native, at, **{key: place for key, place in told.items() if key in native})
        self.natives[name], self.origins[name] = native, noted.of(native)
        carried = _plain(one.model_dump(exclude=_MEANT, exclude_unset=True))
        empty = (
            {"description": one.description} if "description" in one.model_fields_set and not one.description else {}
        )
        self.envelope[name] = {**carried, **empty, **more}
