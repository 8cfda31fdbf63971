"""dbt: a model, what is known and tested of its columns, and a test of a key of several columns."""

from __future__ import annotations

from collections.abc import Iterator

from segsql.exports.bindings import Place
from segsql.exports.jinja import call, inert
from segsql.exports.model import MADE, Model


def files(model: Model, repeated_keys: str | None) -> dict[str, str]:
    """Return the texts of files by their paths in a dbt project.

    ``model.query`` and ``repeated_keys``, which finds keys that several rows have, are templates already.
    """
    options = {"materialized": model.kind} | dict(zip(("schema", "database"), model.named[-2::-1], strict=False))
    if model.named[-1] != model.name:
        options["alias"] = model.named[-1]
    head = "".join(f"-- {one}\n" for one in (MADE, *model.head))
    found = {
        f"models/{model.name}.sql": f"{head}{call('config', **options)}\n{model.query}\n",
        f"models/{model.name}.yml": "\n".join(_properties(model)) + "\n",
    }
    if repeated_keys is not None:
        found[f"tests/{model.name}_key.sql"] = f"-- {MADE}\n{repeated_keys}\n"
    return found


def written(place: Place) -> str:
    """Return the template for a table."""
    return call(place.kind, *place.parts[-2:])


def _properties(model: Model) -> Iterator[str]:
    yield f"# {MADE}"
    yield "version: 2"
    yield "models:"
    yield f"  - name: {model.name}"
    yield f"    description: {_quoted(model.told)}"
    yield "    columns:"
    for one in model.columns:
        yield f"      - name: {one.name}"
        yield "        quote: true"
        yield f"        description: {_quoted(one.description)}"
        if one.name in model.key:
            yield f"        data_tests: [{'not_null' if len(model.key) > 1 else 'unique, not_null'}]"


def _quoted(text: str) -> str:
    """Return a template as a value of YAML: what is no letter to everyone is written by its number."""
    return f'"{"".join(map(_letter, inert(text)))}"'


def _letter(one: str) -> str:
    if one in '"\\':
        return f"\\{one}"
    if one == "\n":
        return "\\n"
    if one.isprintable():
        return one
    return f"\\u{ord(one):04x}" if ord(one) <= 0xFFFF else f"\\U{ord(one):08x}"
