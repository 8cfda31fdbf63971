"""What stands in JSON documents to nodes."""

from __future__ import annotations

from functools import partial
from typing import Final

from sqlglot import exp

from segsql.bind.bound import Json
from segsql.dialect import Unsupported
from segsql.lower import nodes as n
from segsql.lower.forms import Build
from segsql.lower.forms_of_json import Documents, Kind
from segsql.lower.run import Run
from segsql.model.documents import LARGEST_WHOLE

_KINDS: Final[tuple[Kind, ...]] = ("text", "number", "boolean", "array", "object", "null")
_KIND_OF: Final[dict[str, Kind]] = {"text": "text", "integer": "number", "double": "number", "boolean": "boolean"}

_READING: Final = 2
"""What the call and the path that read a place weigh, in values lowered; they stand as often as the column does."""


def read_document(run: Run, value: Json) -> exp.Expr:
    """Return what stands at a place of a JSON document, null where it is not of the type that is asked for."""
    documents: Documents | Unsupported = run.pen.target.answers["documents.read"]
    if isinstance(documents, Unsupported):
        return run.form("documents.read", value.at)()
    column = partial(_column, run, value)
    if value.asked == "kind":
        return _kind(run, documents, column, value)
    found = documents.is_one_of(run.pen, column, value.path, (_KIND_OF[value.type.kind],))
    return n.case([(n.both(found), _known(run, documents, column, value))])


def _column(run: Run, value: Json) -> exp.Expr:
    """Return a document to read a place of."""
    run.parts += _READING
    return run.value(value.document)


def _known(run: Run, documents: Documents, column: Build, value: Json) -> exp.Expr:
    """Return a value that is of the type that is asked for, or a number where that is an integer."""
    match value.type.kind:
        case "text":
            return run.form("text.read", ())(partial(documents.text, run.pen, column, value.path))
        case "boolean":
            truth = run.form("literals.boolean", ())
            return n.case([(documents.is_true(run.pen, column, value.path), truth(True))], truth(False))
        case "double":
            return documents.double(run.pen, column, value.path)
        case _:
            return _whole(run, documents, column, value)


def _whole(run: Run, documents: Documents, column: Build, value: Json) -> exp.Expr:
    """Return a number where it is a whole one that a double has all digits of."""
    number = partial(documents.double, run.pen, column, value.path)
    whole = exp.EQ(this=number(), expression=documents.floor(number()))
    fits = n.alone(n.between(number(), n.number(-LARGEST_WHOLE), n.number(LARGEST_WHOLE)))
    return n.case([(n.both([whole, fits]), n.cast(number(), run.pen.type("integer")))])


def _kind(run: Run, documents: Documents, column: Build, value: Json) -> exp.Expr:
    """Return the word for what stands at a place; there is none for the place of a column that is missing."""
    branches: list[tuple[exp.Expr, exp.Expr]] = []
    if value.document.nullable:
        branches.append((n.is_null(column()), exp.Null()))
    for kind in _KINDS:
        found = documents.is_one_of(run.pen, column, value.path, (kind,))
        if kind == "null" and documents.exists is not None:
            found.append(documents.exists(run.pen, column, value.path))
        branches.append((n.both(found), run.pen.text(kind)))
    return n.case(branches, run.pen.text("absent"))
