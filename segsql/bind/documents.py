"""What stands in JSON documents: the values ``json`` and ``json_kind``, and the declared fields of a column."""

from __future__ import annotations

from segsql.bind.bound import Convert, Json, Ref, Value
from segsql.bind.context import Context
from segsql.errors import Pointer, did_you_mean
from segsql.model.documents import READ, unreadable
from segsql.types import TEXT, Type, parse_type


def value_at(column: Ref, place: tuple[str | int, ...], kind: Type, at: Pointer) -> Value:
    """Return the value at a place of a document; a date is text that names one."""
    read = TEXT if kind.kind == "date" else kind
    found = Json(column, place, "value", read, nullable=True, at=at)
    return found if read is kind else Convert(found, kind, nullable=True, at=at)


def kind_at(column: Ref, place: tuple[str | int, ...], at: Pointer) -> Value:
    """Return the word for what stands at a place of a document, which is missing where the document is."""
    return Json(column, place, "kind", TEXT, column.nullable, at)


def document(ctx: Context, found: Value | None, path: Pointer) -> Ref | None:
    """Return a column whose documents can be looked into."""
    if found is None:
        return None
    if isinstance(found, Ref) and found.type.kind == "json":
        return found
    message = f"only JSON can be looked into, and this is {found.type}"
    ctx.findings.error("type-mismatch", path, message)
    return None


def type_to_read(ctx: Context, text: str, path: Pointer) -> Type | None:
    """Return the type that a value is read as."""
    kind = parse_type(text)
    if kind is not None and kind.kind in READ:
        return kind
    message = f"{text} is not a type" if kind is None else f"a value in JSON cannot be read as {kind}"
    ctx.findings.error("unsupported-type", path, message, unreadable(kind))
    return None


def field_of(ctx: Context, column: Ref, name: str, path: Pointer) -> Value | None:
    """Return a declared field of a column."""
    kind = column.column.fields.get(name)
    if kind is not None:
        return value_at(column, (name,), kind, path)
    message = f'no field "{name}" is declared for {column.column.name}'
    hint = did_you_mean(name, column.column.fields) or "a value of op json reads any place of a JSON column"
    ctx.findings.error("unknown-column", path, message, hint)
    return None


def what_to_ask(kind: Type) -> str:
    """Return what can be asked of values that cannot be compared as a whole."""
    if kind.kind == "json":
        return "json, json_kind and declared fields read what stands in it"
    if kind.holds_documents:
        return "its items are rows: the column is the relation of an exists"
    return "has_any, has_all and has_none look at its items" if kind.element is not None else ""
