"""Static lists of a call: ``--list NAME=FILE``, a file with one value on each line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final, TypeAlias

from segsql.bind.context import Lists
from segsql.catalog.catalog import Catalog
from segsql.errors import DefinitionError, Diagnostic, SourceRange

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
    try:
        # Only these end a line here; other separators may stand in a value.
        return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n").removesuffix("\n").split("\n")
    except OSError as problem:
        raise _refused(f"cannot read {path}: {problem.strerror}") from None
    except UnicodeDecodeError as problem:
        raise _refused(f"{path} is not UTF-8 text: byte {problem.start} is invalid") from None


def _refused(message: str, hint: str = "") -> DefinitionError:
    return DefinitionError((Diagnostic("unreadable-file", "error", message, "", hint),))
