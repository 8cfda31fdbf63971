"""A query to a segment: the rows of the context that meet it."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import PurePath
from typing import Final

from segsql.catalog.catalog import Catalog
from segsql.errors import MAX_FINDINGS, DefinitionError, Findings
from segsql.formats.bindings import Bindings
from segsql.formats.names import Names
from segsql.formats.origins import Origins
from segsql.formats.react_querybuilder.document import PARTS, Group
from segsql.formats.react_querybuilder.fields import Columns
from segsql.formats.react_querybuilder.groups import Groups
from segsql.formats.reading import Reading
from segsql.model.segment import Segment
from segsql.model.validate import build
from segsql.source import Source, locate_all

NAME: Final = "react-querybuilder"
_DIGITS: Final = 12
_ODD: Final = re.compile(r"[^a-z0-9]+")


def read(data: object, source: Source, catalog: Catalog, bindings: Bindings) -> Reading:
    """Return the segment of a query.

    Raises:
        DefinitionError: the document is no query, names what is not there, or is not finished; everything that is wrong with it.
    """
    group = build(Group, data, source, PARTS)
    findings, notes, noted = Findings(MAX_FINDINGS), Findings(), Origins()
    names = Names(catalog, bindings, findings)
    table = names.context()
    if table is None:
        raise DefinitionError(locate_all(findings.errors, source))
    groups = Groups(Columns(names, table), findings, notes, noted)
    if group.disabled:
        notes.warning("ignored-part", ("disabled",), "disabled locks it in the editor alone, and selects as it did")
    where = groups.whole(group, ())
    if group.muted or (where is None and group.negated):
        message = "the query is muted" if group.muted else "nothing is negated"
        findings.error("meaning-refused", (), f"{message}. The product takes this for everyone", "add a rule")
    if findings.errors:
        raise DefinitionError(locate_all(findings.errors, source))
    if where is None:
        notes.warning("always-true", ("rules",), "a query without rules selects everyone")
        where = [noted.made({"op": "everyone"}, ("rules",))]
    name = _name(source.file, where)
    native = noted.made({"version": 1, "name": name, "base": table.name, "where": where}, ())
    origins = noted.of(native)
    segment = Segment.read(native, replace(source, origins=origins))
    envelope = {name: {"id": group.id}} if group.id is not None else {}
    return Reading(NAME, {name: segment}, envelope, {}, locate_all(notes.items, source), {name: origins})


def _name(file: str, where: object) -> str:
    """Return the name of a query, which has none: that of its file, else one made of what it says."""
    path = PurePath(file)
    stem = _ODD.sub("_", path.name.removesuffix(path.suffix).lower()).strip("_") if path.suffix else ""
    if stem:
        return (stem if not stem[0].isdigit() else f"query_{stem}")[:63]
    said = json.dumps(where, sort_keys=True, default=_spelled)
    return f"query_{hashlib.sha256(said.encode()).hexdigest()[:_DIGITS]}"


def _spelled(number: object) -> str:
    """Return a decimal as it is the same number however it was written."""
    assert isinstance(number, Decimal)
    return format(number.normalize(), "f")
