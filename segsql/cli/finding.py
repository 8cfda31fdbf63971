"""Which catalog a definition is read with, where the call does not say."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from segsql.errors import Code, DefinitionError, Diagnostic

SUFFIXES: Final = (".catalog.yaml", ".catalog.yml", ".catalog.json")


def find_catalog(folder: Path) -> Path:
    """Return the catalog file for definitions in a folder.

    It is the one that ``[tool.segsql]`` of the nearest ``pyproject.toml`` names, else the nearest catalog in the folder or one above.

    Raises:
        DefinitionError: there is none, or there are several side by side.
    """
    above = [real(folder), *real(folder).parents]
    for one in above:
        project = one / "pyproject.toml"
        if project.is_file() and (named := _named(project)) is not None:
            return named
    for one in above:
        found = list(_catalogs(one))
        if len(found) > 1:
            names = ", ".join(path.name for path in found)
            raise _refused(f"several catalogs are in {shown(one)}: {names}", "choose one with --catalog")
        if found:
            return found[0]
    hint = (
        "name one with --catalog, or with catalog under [tool.segsql] in pyproject.toml,"
        " or put a *.catalog.yaml beside the definitions or above them"
    )
    raise _refused(f"no catalog for the definitions in {shown(folder)}", hint)


def real(path: Path) -> Path:
    """Return where a path leads, in full. What a link leads round in circles is no file, which who opens it finds out."""
    return Path(os.path.realpath(path))


def shown(path: Path) -> str:
    """Return how a path is shown: from the current folder where it lies below it."""
    here, there = Path.cwd(), real(path)
    return str(there.relative_to(here)) if there.is_relative_to(here) else str(there)


def _named(project: Path) -> Path | None:
    """Return the catalog that a ``pyproject.toml`` names."""
    try:
        settings = tomllib.loads(project.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise _refused(f"cannot read {shown(project)}: {problem}", code="unreadable-file") from None
    tools = settings.get("tool", {})
    section = tools.get("segsql", {}) if isinstance(tools, dict) else None
    name = section.get("catalog") if isinstance(section, dict) else None
    if name is None:
        return None
    if not isinstance(name, str):
        raise _refused(f"catalog under [tool.segsql] in {shown(project)} is no text")
    found = project.parent / name
    if not found.is_file():
        raise _refused(
            f'no file "{name}", which {shown(project)} names as the catalog', "the path is from that file on"
        )
    return found


def _catalogs(folder: Path) -> Iterator[Path]:
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        return
    yield from (one for one in inside if one.name.endswith(SUFFIXES) and one.is_file())


def _refused(message: str, hint: str = "", code: Code = "catalog-not-found") -> DefinitionError:
    return DefinitionError((Diagnostic(code, "error", message, "", hint),))
