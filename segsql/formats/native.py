"""The native format: YAML, JSON or plain data to a segment, and folders of them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from segsql.errors import DefinitionError, Diagnostic
from segsql.model.segment import Segment
from segsql.places import refused
from segsql.source import locate_all, parse, read_file

SUFFIXES: Final = (".segment.yaml", ".segment.yml", ".segment.json")


def load(path: str | Path) -> Segment:
    """Return the segment written in a YAML or JSON file.

    Raises:
        DefinitionError: the file cannot be read, or what it says is no segment; every mistake is reported.
    """
    return loads(read_file(Path(path)), file=str(path))


def loads(text: str, *, file: str = "<string>") -> Segment:
    """Return the segment written in a YAML or JSON text; ``file`` names it in findings."""
    data, source = parse(text, file)
    return Segment.read(data, source)


def load_folder(path: str | Path) -> dict[str, Segment]:
    """Return all segments below a folder by name, in the order of their files.

    Raises:
        DefinitionError: with the mistakes of every file; or two segments share a name, or there is no such folder.
    """
    if not Path(path).is_dir():
        raise refused(str(path), "unreadable-file", f"{path} is no folder")
    found: dict[str, Segment] = {}
    problems: list[Diagnostic] = []
    for file in segment_files(Path(path)):
        try:
            segment = load(file)
        except DefinitionError as problem:
            problems.extend(problem.diagnostics)
            continue
        if segment.name in found:
            message = f'another file already holds a segment named "{segment.name}"'
            one = Diagnostic("duplicate-name", "error", message, "/name")
            problems.extend(locate_all((one,), segment.source))
        found[segment.name] = segment
    if problems:
        raise DefinitionError(problems)
    return found


def segment_files(folder: Path) -> list[Path]:
    """Return the definition files below a folder, sorted."""
    return sorted(one for one in folder.rglob("*") if one.name.endswith(SUFFIXES) and one.is_file())
