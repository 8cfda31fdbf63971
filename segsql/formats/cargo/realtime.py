"""What of a segment a trigger in real time takes: the product looks at one record as it comes, and at nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from segsql.errors import Diagnostic, Findings, Pointer
from segsql.formats.cargo.conditions import AnyCondition, Clause, Membership, Occurrence, OnColumn
from segsql.formats.cargo.document import Definition
from segsql.formats.cargo.reading import definitions
from segsql.source import Source, locate_all, measure, parse, read_file

_NOT_TAKEN: Final[Mapping[type[AnyCondition], str]] = {
    Clause: "conditions in SQL",
    Membership: "conditions on other segments",
    Occurrence: "conditions on related records",
}


def realtime(
    document: Path | str | Mapping[str, object] | Sequence[object], *, file: str = "<string>"
) -> tuple[Diagnostic, ...]:
    """Return what keeps a document's segments from being triggers in real time, each at its place; nothing if they can be.

    Args:
        document: A file by its path, the text of one, or plain data.
        file: What findings call a text.

    Raises:
        DefinitionError: the document is none of a segment; every mistake.
    """
    if isinstance(document, Path):
        document, file = read_file(document), str(document)
    data: object = document
    source = Source(file, "", None)
    if isinstance(document, str):
        data, source = parse(document, file)
    else:
        measure(document)
    findings = Findings()
    for definition, at in definitions(data, source)[0]:
        _look_at(definition, at, findings)
    return locate_all(findings.items, source)


def _look_at(definition: Definition, at: Pointer, findings: Findings) -> None:
    groups, there = definition.filter.groups, (*at, "filter")
    if definition.filter.conjonction == "and" and len(groups) > 1:
        _refuse(findings, (*there, "conjonction"), "AND between groups", "one group holds all of its conditions")
    for index, group in enumerate(groups):
        here = (*there, "groups", index)
        if group.conjonction == "or" and len(group.conditions) > 1:
            _refuse(findings, (*here, "conjonction"), "OR within a group", "OR joins groups")
        for place, one in enumerate(group.conditions):
            if type(one) in _NOT_TAKEN:
                _refuse(findings, (*here, "conditions", place), _NOT_TAKEN[type(one)])
            elif isinstance(one, OnColumn) and one.relatedModelUuid is not None:
                _refuse(findings, (*here, "conditions", place, "relatedModelUuid"), "conditions on a related model")


def _refuse(findings: Findings, at: Pointer, what: str, hint: str = "") -> None:
    findings.error("not-held", at, f"a trigger in real time does not take {what}", hint)
