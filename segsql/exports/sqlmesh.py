"""SQLMesh: a model, with what is known of its columns and audited of its key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from segsql.exports.bindings import Place
from segsql.exports.model import MADE, Kind, Model

SCHEMA: Final = "segments"
"""Where models are that say nothing of it: without a schema, SQLMesh knows no model."""
_PLAIN: Final = re.compile(r"[a-z_][a-z0-9_]*")
_KINDS: Final[dict[Kind, str]] = {"view": "VIEW", "table": "FULL"}


def written(place: Place, schema: str) -> tuple[str, ...]:
    """Return the name of a table; a model without a schema is one of those in ``schema``."""
    return place.parts if len(place.parts) > 1 else (schema, *place.parts)


def files(model: Model, string: Callable[[str], str]) -> dict[str, str]:
    """Return the text of a model by its path in a SQLMesh project; ``string`` writes a text in the dialect of the query."""
    head = "".join(f"-- {one}\n" for one in (MADE, *model.head))
    told = ",\n".join(f"  {one}" for one in _properties(model, string))
    return {f"models/{model.name}.sql": f"{head}MODEL (\n{told}\n);\n\n{model.query}\n"}


def _properties(model: Model, string: Callable[[str], str]) -> Iterator[str]:
    # The dialect comes first: SQLMesh looks for the word ahead of reading anything else.
    yield f"dialect {model.dialect}"
    yield f"name {'.'.join(map(_name, model.named))}"
    yield f"kind {_KINDS[model.kind]}"
    if model.key:
        names = ", ".join(f'"{one}"' for one in model.key)
        test = "UNIQUE_VALUES" if len(model.key) == 1 else "UNIQUE_COMBINATION_OF_COLUMNS"
        yield f"grain ({names})"
        yield f"audits (\n    {test}(columns = ({names})),\n    NOT_NULL(columns = ({names}))\n  )"
    yield f"description {string(model.told)}"
    lines = ",\n".join(f'    "{one.name}" = {string(one.description)}' for one in model.columns)
    yield f"column_descriptions (\n{lines}\n  )"
    # It would put the query in other words than need be.
    yield "optimize_query FALSE"


def _name(part: str) -> str:
    return part if _PLAIN.fullmatch(part) else f'"{part}"'
