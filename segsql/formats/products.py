"""The formats of products, and the two ways through them: a document to segments, and back."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Final

from segsql.catalog.catalog import Catalog
from segsql.errors import MAX_FINDINGS, NO_MORE, DefinitionError, Diagnostic, Findings, SegsqlError, did_you_mean, shown
from segsql.formats import cargo, featuresignals, granary, growthbook, kaireon, label, react_querybuilder, unleash
from segsql.formats.bindings import Bindings
from segsql.formats.reading import Document, Format, Reading
from segsql.model.segment import Segment
from segsql.places import Trail, path_of
from segsql.source import Source, locate_all, measure, parse, read_file

FORMATS: Final[Mapping[str, Format]] = {
    "cargo": cargo.FORMAT,
    "featuresignals": featuresignals.FORMAT,
    "granary": granary.FORMAT,
    "growthbook": growthbook.FORMAT,
    "kaireon": kaireon.FORMAT,
    "label": label.FORMAT,
    "react-querybuilder": react_querybuilder.FORMAT,
    "unleash": unleash.FORMAT,
}
"""The formats by name."""
_DOUBLE: Final = 1_023
"""So many bits has a whole number that is a double, whatever it is rounded to."""


def read(
    document: Path | str | Mapping[str, object] | Sequence[object],
    *,
    format: str,
    catalog: Catalog,
    bindings: Bindings | Mapping[str, object] | None = None,
    file: str = "<string>",
) -> Reading:
    """Return what a document of a product says, as segments.

    Args:
        document: A file by its path, the text of one, or plain data.
        format: The name of the format.
        catalog: The tables that the segments are about.
        bindings: What the product's own names stand for in the catalog.
        file: What findings call a text.

    Raises:
        DefinitionError: the document is none of the format, or does not fit the catalog and the bindings; every mistake, at its place in the
            document or in the bindings.
    """
    known = format_of(format)
    bound = Bindings.read(bindings if bindings is not None else {})
    bound.check(catalog)
    if isinstance(document, Path):
        document, file = read_file(document), str(document)
    data: object = document
    if isinstance(document, str):
        data, source = parse(document, file)
    else:
        measure(document)
        source = Source(file, "", None)
    _check_plain(data, source)
    try:
        reading = known.read(data, source, catalog, bound)
    except DefinitionError as problem:
        if problem.diagnostics[-1:] != (NO_MORE,):
            raise
        # A reader that has found enough goes no further, and so to no places either.
        raise DefinitionError((*locate_all(problem.diagnostics[:-1], source), NO_MORE)) from None
    return replace(reading, catalog=catalog, bindings=bound)


def write(
    what: Reading | Segment,
    *,
    format: str | None = None,
    catalog: Catalog | None = None,
    bindings: Bindings | Mapping[str, object] | None = None,
) -> Document:
    """Return a reading, or a segment, as the document of a product.

    Args:
        what: A reading, or a segment of any origin.
        format: The name of the format; by default that which the reading was read from.
        catalog: The tables that the segment is about; by default those that the reading was read with.
        bindings: What the product's own names stand for in the catalog; by default those that the reading was read with.

    Raises:
        DefinitionError: there is no such format, or its documents cannot hold what the reading says; everything that they cannot.
    """
    name = format if format is not None else what.format if isinstance(what, Reading) else None
    if name is None:
        raise _refused("nothing says of which product the document is to be", "name its format")
    known = format_of(name)
    if known.write is None:
        raise _refused(f"{known.title} documents are read only")
    reading = what if isinstance(what, Reading) else Reading(name, {what.name: what})
    if reading.format != name:  # what one product carries beside its definitions says nothing to another
        reading = replace(reading, format=name, envelope={}, around={})
    if catalog is not None:
        reading = replace(reading, catalog=catalog)
    if bindings is not None:
        reading = replace(reading, bindings=Bindings.read(bindings))
    return known.write(reading)


def problem(refusal: SegsqlError, *, format: str) -> Document:
    """Return a refusal of segsql in the shape in which a product tells its own errors.

    Args:
        refusal: What ``read``, ``compile`` or any other call raised.
        format: The name of the product's format.

    Raises:
        DefinitionError: there is no such format.
    """
    return format_of(format).problem(refusal)


def format_of(name: str) -> Format:
    """Return a format by its name.

    Raises:
        DefinitionError: there is none of that name.
    """
    if name not in FORMATS:
        raise _refused(f'no format "{name}"', did_you_mean(name, FORMATS))
    return FORMATS[name]


def _refused(message: str, hint: str = "") -> DefinitionError:
    return DefinitionError((Diagnostic("unknown-format", "error", message, "", hint),))


def _check_plain(data: object, source: Source) -> None:
    """Refuse what no document of a product says: data that JSON has no text for, such as bytes, and numbers beyond a double, which is what products keep.

    Raises:
        DefinitionError: there is such data; all of it, at its place.
    """
    findings = Findings()
    todo: list[tuple[Trail, object]] = [(None, data)]
    while todo and len(findings.items) < MAX_FINDINGS:
        trail, one = todo.pop()
        if isinstance(one, Mapping):
            for key, value in one.items():
                if isinstance(key, str):
                    todo.append(((trail, key), value))
                else:
                    findings.error("wrong-type", path_of(trail), f"a key is text, and {shown(key)} is not")
        elif isinstance(one, (list, tuple)):
            todo += [((trail, index), value) for index, value in enumerate(one)]
        elif one is not None and not isinstance(one, (str, int, float, Decimal)):
            findings.error("wrong-type", path_of(trail), f"expected what JSON can say, got {shown(type(one).__name__)}")
        elif not isinstance(one, str) and one is not None and not _is_double(one):
            findings.error("invalid-value", path_of(trail), f"{shown(one)} is no number that a double holds")
    if findings.errors:
        raise DefinitionError(locate_all(findings.errors[:MAX_FINDINGS], source))


def _is_double(number: float | Decimal) -> bool:
    """Whether a number is finite, and within the range of doubles."""
    if isinstance(number, int):
        return number.bit_length() <= _DOUBLE
    if isinstance(number, Decimal) and not number.is_finite():
        return False
    return math.isfinite(float(number))
