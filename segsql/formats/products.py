"""The formats of products, and the two ways through them: a document to segments, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from segsql.catalog.catalog import Catalog
from segsql.errors import DefinitionError, Diagnostic, did_you_mean
from segsql.formats import label
from segsql.formats.bindings import Bindings
from segsql.formats.reading import Document, Format, Reading
from segsql.source import Source, measure, parse, read_file

FORMATS: Final[Mapping[str, Format]] = {"label": label.FORMAT}
"""The formats by name."""


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
    if isinstance(document, Path):
        document, file = read_file(document), str(document)
    if isinstance(document, str):
        data, source = parse(document, file)
        return known.read(data, source, catalog, bound)
    measure(document)
    return known.read(document, Source(file, "", None), catalog, bound)


def write(reading: Reading, *, format: str | None = None) -> Document:
    """Return a reading as the document of a product, that which it was read from unless another is named.

    Raises:
        DefinitionError: there is no such format, or its documents cannot hold what the reading says; everything that they cannot.
    """
    name = format if format is not None else reading.format
    known = format_of(name)
    if known.write is None:
        raise _refused(f"{known.title} documents are read only")
    return known.write(reading)


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
