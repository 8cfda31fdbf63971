"""Paths to definitions: files, folders and standard input, each with its catalog, all mistakes gathered."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Final, TypeVar

from segsql.catalog.catalog import Catalog
from segsql.cli import finding
from segsql.errors import Code, DefinitionError, Diagnostic, SegsqlError, SourceRange
from segsql.formats import products
from segsql.formats.bindings import Bindings
from segsql.formats.native import SUFFIXES, loads, segment_files
from segsql.formats.reading import Reading
from segsql.model.queries import Query
from segsql.model.references import in_order
from segsql.model.segment import Segment
from segsql.source import MAX_BYTES, locate_all, read_file

T = TypeVar("T")

STDIN: Final = Path("-")

# What is wrong with the call or its surroundings rather than with a definition.
_SURROUNDINGS: Final[frozenset[Code]] = frozenset(
    {
        "catalog-not-found",
        "unreadable-file",
        "unknown-dialect",
        "invalid-as-of",
        "list-required",
        "invalid-guard",
        "data-mismatch",
        "unknown-format",
        "invalid-binding",
        "not-ours",
        "in-use",
        "unsafe-role",
        "busy",
        "engine-refused",
    }
)


@dataclass(frozen=True, slots=True)
class Definition:
    """A definition that could be read, and the catalog it is for; that of a product has what was read of the document."""

    file: str
    segment: Segment | Query
    catalog: Catalog
    reading: Reading | None = None

    @property
    def of_rows(self) -> Segment:
        """The definition, where it has to be one of rows of a base.

        Raises:
            DefinitionError: it is a whole query.
        """
        if isinstance(self.segment, Query):
            self.segment.check_size()
        return self.segment


@dataclass(frozen=True, slots=True)
class Product:
    """The format that files are in, where it is not our own, and what its names stand for."""

    format: str
    bindings: Bindings


@dataclass(slots=True)
class Batch:
    """All that one call reads. ``others`` are definitions that are only referred to, ``texts`` the sources of all files, ``findings`` what
    is wrong with them so far.
    """

    definitions: list[Definition] = field(default_factory=list)
    others: list[Definition] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    files: int = 0

    def known(self, catalog: Catalog) -> dict[str, Segment]:
        """Return the segments that definitions for a catalog may refer to, by name."""
        found = [one.segment for one in (*self.definitions, *self.others) if one.catalog is catalog]
        return {one.name: one for one in found if isinstance(one, Segment)}

    def dependents_last(self) -> list[Definition]:
        """Return the definitions in the order of reading, but each behind those that it refers to."""
        catalogs = {id(one.catalog): one.catalog for one in self.definitions}
        places = {
            (key, name): place
            for key, catalog in catalogs.items()
            for place, name in enumerate(in_order(self.known(catalog)))
        }
        # A whole query refers to nothing, and nothing refers to it.
        return sorted(self.definitions, key=lambda one: places.get((id(one.catalog), one.segment.name), -1))

    def ordered(self) -> list[Diagnostic]:
        """Return the findings, each once, by file in the order of reading and by place in it."""
        files = {file: index for index, file in enumerate(self.texts)}

        def place(one: Diagnostic) -> tuple[int, int, int]:
            span = one.range
            return (files.get(span.file, -1), span.line, span.column) if span else (-1, 0, 0)

        return sorted(dict.fromkeys(self.findings), key=place)

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(1 for one in dict.fromkeys(self.findings) if one.severity == "error")

    @property
    def warnings(self) -> int:
        """How many findings are warnings."""
        return len(dict.fromkeys(self.findings)) - self.errors

    def attempt(self, make: Callable[[], T]) -> T | None:
        """Return what ``make`` returns; what it finds wrong is added to the findings."""
        try:
            return make()
        except SegsqlError as problem:
            self.findings.extend(problem.diagnostics)
            return None


def status(findings: Iterable[Diagnostic]) -> int:
    """Return the exit code for findings: 0 without errors, 1 where inputs have some, 2 where the call has."""
    errors = [one for one in findings if one.severity == "error"]
    return 2 if any(one.code in _SURROUNDINGS for one in errors) else 1 if errors else 0


def read(
    paths: Sequence[Path],
    *,
    catalog: Path | None = None,
    stdin_filename: str | None = None,
    catalogs: bool = False,
    segments: Sequence[Path] = (),
    product: Product | None = None,
) -> Batch:
    """Return the definitions of files and folders; ``-`` is standard input.

    Args:
        paths: Files of any name, and folders, of which every definition file below counts.
        catalog: The catalog of all of them; if not given, each definition's own is looked for.
        stdin_filename: What standard input is called in findings; its catalog is looked for from there.
        catalogs: Whether a path may also be a catalog file, which is then checked by itself.
        segments: Files and folders of definitions that the others may refer to.
        product: The format that the files of ``paths`` are in, if it is not our own.
    """
    reader = _Reader(catalog, stdin_filename, catalogs)
    reader.product = product
    for path in dict.fromkeys(paths):
        reader.batch.attempt(lambda path=path: reader.take(path))  # type: ignore[misc]
    reader.found, reader.product = reader.batch.others, None
    for path in dict.fromkeys(segments):
        reader.batch.attempt(lambda path=path: reader.take(path))  # type: ignore[misc]
    return reader.batch


class _Reader:
    """One call's reading; every catalog is read once."""

    def __init__(self, catalog: Path | None, stdin_filename: str | None, accepts_catalogs: bool) -> None:
        self.batch = Batch()
        self.found = self.batch.definitions
        self.product: Product | None = None
        self.catalog = catalog
        self.stdin_filename = stdin_filename
        self.accepts_catalogs = accepts_catalogs
        self.catalogs: dict[Path, Catalog | None] = {}
        self.folders: dict[Path, Path | None] = {}
        self.names: set[tuple[int, str]] = set()
        self.seen: set[Path] = set()

    def take(self, path: Path) -> None:
        """Read a file, the definitions below a folder, or standard input."""
        if path == STDIN:
            name = self.stdin_filename or "<stdin>"
            if self.stdin_filename:
                self.seen.add(finding.real(Path(self.stdin_filename)))  # its text on disk may be older
            self.definition(name, Path(self.stdin_filename or "x").parent, lambda: read_stdin(name))
        elif path.is_dir():
            files = segment_files(path) if self.product is None else sorted(path.rglob("*.json"))
            if not files:
                kinds = ", ".join(f"*{one}" for one in SUFFIXES) if self.product is None else "*.json"
                raise refused(f"no definitions in {path}", f"a folder is searched for {kinds}")
            for file in files:
                self.file(file)
        elif not path.exists():
            raise refused(f"cannot read {path}: No such file or directory", _nearby(path))
        else:
            self.file(path)

    def file(self, path: Path) -> None:
        """Read one file, a definition or a catalog."""
        if (there := finding.real(path)) in self.seen:
            return
        self.seen.add(there)
        if path.name.endswith(finding.SUFFIXES):
            if not self.accepts_catalogs:
                raise refused(f"{path} is a catalog, not a definition", "a catalog is named with --catalog")
            self.batch.files += 1
            self.load_catalog(path)
            return
        self.definition(str(path), path.parent, lambda: read_file(path))

    def definition(self, name: str, folder: Path, text: Callable[[], str]) -> None:
        """Read one definition and find its catalog; either may fail, and both are reported."""
        batch = self.batch
        batch.files += self.found is batch.definitions
        catalog = self.catalog_for(folder)
        said = batch.attempt(text)
        if said is None:
            return
        batch.texts[name] = said
        if self.product is not None:
            self.reading(name, said, catalog, self.product)
            return
        segment = batch.attempt(lambda: loads(said, file=name))
        if segment is not None and catalog is not None:
            self.take_in(name, segment, catalog)

    def reading(self, name: str, said: str, catalog: Catalog | None, product: Product) -> None:
        """Read all segments of a product's document; without a catalog nothing can be said of them."""
        if catalog is None:
            return
        found = self.batch.attempt(
            lambda: products.read(said, format=product.format, catalog=catalog, bindings=product.bindings, file=name)
        )
        if found is not None:
            self.batch.findings.extend(found.notes)
            for segment in found.segments.values():
                self.take_in(name, segment, catalog, found)

    def take_in(self, name: str, segment: Segment | Query, catalog: Catalog, reading: Reading | None = None) -> None:
        """Add a definition, whose name has to be its own."""
        batch = self.batch
        if (id(catalog), segment.name) in self.names:
            message = f'another file already holds a segment named "{segment.name}"'
            one = Diagnostic("duplicate-name", "error", message, "/name")
            batch.findings.extend(locate_all((one,), segment.source))
        self.names.add((id(catalog), segment.name))
        self.found.append(Definition(name, segment, catalog, reading))

    def catalog_for(self, folder: Path) -> Catalog | None:
        """Return the catalog for definitions in a folder."""
        if self.catalog is not None:
            return self.load_catalog(self.catalog)
        if folder not in self.folders:
            self.folders[folder] = self.batch.attempt(lambda: finding.find_catalog(folder))
        found = self.folders[folder]
        return None if found is None else self.load_catalog(found)

    def load_catalog(self, path: Path) -> Catalog | None:
        """Return a catalog, or None after reporting what is wrong with it."""
        there = finding.real(path)
        if there not in self.catalogs:
            self.catalogs[there] = self.batch.attempt(lambda: self.parse_catalog(path))
        return self.catalogs[there]

    def parse_catalog(self, path: Path) -> Catalog:
        """Return a catalog, its text kept for findings."""
        name = finding.shown(path)
        text = read_file(path)
        self.batch.texts[name] = text
        return Catalog.loads(text, file=name)


def read_stdin(name: str) -> str:
    """Return what comes in on standard input, held to the same limits as a file.

    Raises:
        DefinitionError: nothing comes in, too much of it, or no UTF-8.
    """
    raw = sys.stdin.buffer.read(MAX_BYTES + 1)
    place = SourceRange(name, 1, 1, 1, 1)
    if len(raw) > MAX_BYTES:
        message = f"standard input is larger than {MAX_BYTES:,} bytes"
        raise DefinitionError((Diagnostic("too-large", "error", message, range=place),))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        message = f"not UTF-8 text: byte {problem.start} is invalid"
        raise DefinitionError((Diagnostic("unreadable-file", "error", message, range=place),)) from None
    if not text.strip():
        raise refused("nothing came in on standard input", "pipe a definition in, or name a file or folder")
    return text


def refused(message: str, hint: str = "") -> DefinitionError:
    """Return the error for an input that is not there."""
    return DefinitionError((Diagnostic("unreadable-file", "error", message, "", hint),))


def _nearby(path: Path) -> str:
    """Return a hint that names a definition beside the missing file whose name is close to it."""
    try:
        beside = {one.name.split(".")[0]: one for one in path.parent.iterdir() if one.name.endswith(SUFFIXES)}
    except OSError:
        return ""
    close = get_close_matches(path.name.split(".")[0], beside, n=1, cutoff=0.6)
    return f'did you mean "{beside[close[0]]}"?' if close else ""
