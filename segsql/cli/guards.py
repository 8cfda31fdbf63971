"""Guards of a call: ``--guards FILE``, a YAML or JSON file with conditions by the name of the table that they guard."""

from __future__ import annotations

from pathlib import Path

from segsql.catalog.guards import Guards
from segsql.errors import DefinitionError, Diagnostic
from segsql.source import parse, read_file


def guards_in(path: Path | None) -> Guards:
    """Return what a file guards tables by, nothing without one.

    Raises:
        DefinitionError: the file cannot be read, or guards nothing.
    """
    if path is None:
        return {}
    data, _ = parse(read_file(path), str(path))
    if not isinstance(data, dict) or not data:
        message = f"{path} names no table and the conditions that guard it"
        hint = "such as orders: [{op: eq, column: tenant_id, value: 7}]"
        raise DefinitionError((Diagnostic("invalid-guard", "error", message, "", hint),))
    return data  # type: ignore[return-value]  # what stands there is looked at with the catalog
