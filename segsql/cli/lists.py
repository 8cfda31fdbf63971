"""Static lists of a call: ``--list NAME=FILE``, a file with one value on each line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final, TypeAlias

from segsql.bind.context import Lists
from segsql.catalog.catalog import Catalog
from segsql.errors import Code, DefinitionError, Diagnostic, SourceRange
from segsql.model.limits import MAX_LISTED, MAX_TEXT

Lines: TypeAlias = Mapping[str, tuple[Path, Sequence[str]]]
"""The file of each list and its lines, by the name of the list."""

_BOOLEANS: Final = {"true": True, "false": False}
_READ: Final[dict[str, Callable[[str], object]]] = {
    "integer": int,
    "decimal": Decimal,
    "double": Decimal,
    "boolean": _BOOLEANS.__getitem__,
}
"""How a line is read, by the kind of the list; other kinds are text, as in a definition."""

_LONGEST: Final = MAX_TEXT + 3
"""So much of a line is read: the text, how it ends, and one more."""


def read_lines(options: Sequence[str]) -> Lines:
    """Return the lines of the files that ``NAME=FILE`` options name.

    Raises:
        DefinitionError: an option has another shape, names a list again, or its file cannot be read.
    """
    found: dict[str, tuple[Path, Sequence[str]]] = {}
    for option in options:
        name, equals, file = option.partition("=")
        if not equals or not name or not file:
            raise _refused(f'"{option}" names no list', "write --list NAME=FILE")
        if name in found:
            raise _refused(f'the list "{name}" is given twice', "put all of its values into one file")
        found[name] = (Path(file), _lines(Path(file)))
    return found


def texts(lines: Lines) -> dict[str, str]:
    """Return the text of each file by its name, for findings to quote."""
    return {str(path): "\n".join(given) for path, given in lines.values()}


def lists_for(catalog: Catalog, lines: Lines) -> Lists:
    """Return the values of lists, read as the types that a catalog gives them; of a list it does not know, the lines.

    Raises:
        DefinitionError: a line is no value of the list's type, with its place.
    """
    return {name: _values(catalog, name, path, given) for name, (path, given) in lines.items()}


def _values(catalog: Catalog, name: str, path: Path, lines: Sequence[str]) -> list[object]:
    kind = catalog.lists.get(name)
    read = _READ.get(kind.kind, str) if kind is not None else str
    found: list[object] = []
    for number, line in enumerate(lines, 1):
        try:
            if not line:
                raise ValueError(line)
            found.append(read(line))
        except (ValueError, ArithmeticError, KeyError):
            what = f'"{line}" is not of type {kind}' if line else "the line is empty"
            span = SourceRange(str(path), number, 1, number, len(line) + 1)
            found_at = Diagnostic("invalid-literal", "error", what, "", "write one value on each line", span)
            raise DefinitionError((found_at,)) from None
    return found


def _lines(path: Path) -> list[str]:
    """Return the lines of a file, which may go on for ever.

    Raises:
        DefinitionError: it cannot be read, or has more lines than a list has values, or longer ones than a value is.
    """
    found: list[str] = []
    try:
        # Only these end a line here; other separators may stand in a value.
        with path.open(encoding="utf-8-sig", newline="\n") as stream:
            while line := stream.readline(_LONGEST):
                found.append(line.removesuffix("\n").removesuffix("\r") if line.endswith("\n") else line)
                if len(found) > MAX_LISTED or len(found[-1]) > MAX_TEXT:
                    most = f"{MAX_LISTED:,} lines of at most {MAX_TEXT:,} characters"
                    raise _refused(f"{path} is larger than a list may be: {most}", code="too-large")
    except OSError as problem:
        raise _refused(f"cannot read {path}: {problem.strerror}") from None
    except UnicodeDecodeError as problem:
        raise _refused(f"{path} is not UTF-8 text: {problem.reason}") from None
    return found or [""]


def _refused(message: str, hint: str = "", code: Code = "unreadable-file") -> DefinitionError:
    return DefinitionError((Diagnostic(code, "error", message, "", hint),))
