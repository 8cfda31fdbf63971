"""The generic generator: rows of the source that meet a clause, with some of its columns and with named expressions."""

from __future__ import annotations

from segsql.catalog.schema import Table
from segsql.errors import Pointer, did_you_mean
from segsql.formats.granary.env import Env
from segsql.formats.granary.items import Item, Piece, listed, piece, sql, transformations
from segsql.formats.origins import Origins
from segsql.places import Origin


def generic(env: Env, table: Table, noted: Origins) -> dict[str, object]:
    """Return the native parts of a generic job: its rows, its named values and its columns, that of the distribution first."""
    values = [_value(env, one, noted) for one in transformations(env, "GENERIC_TRANSFORMATIONS")]
    found: dict[str, Pointer | Origin] = {}
    for one in (piece(env, "CITUS_DIST_COL"), *listed(env, "GENERIC_COLUMNS")):
        if one.text not in found and known(env, table, one):
            found[one.text] = one.origin
    columns = [*found, *(str(one["name"]) for one in values)]
    return {
        "base": table.name,
        "transformations": values,
        "where": [condition(env, "SOURCE_WHERE_CLAUSE", noted)],
        "select": columns,
    }


def condition(env: Env, name: str, noted: Origins) -> dict[str, object]:
    """Return the condition that a variable holds, which no ``or`` in it leads out of."""
    written = piece(env, name)
    text, origin = sql(env, written)
    return noted.made({"op": "sql", "text": text, "dialect": "postgres"}, written.at, text=origin)


def known(env: Env, table: Table, column: Piece) -> bool:
    """Return whether a table has a column, after reporting it if it has not."""
    if column.text in table.columns:
        return True
    message = f'no column "{column.text}" of {table.name}'
    hint = did_you_mean(column.text, table.columns) or "name it so in the catalog"
    env.findings.error("unbound-name", column.at, message, hint, column.within)
    return False


def _value(env: Env, item: Item, noted: Origins) -> dict[str, object]:
    """Return a named value: what the expression gives, all of it, in the type that is written behind it."""
    text, origin = sql(env, item.body)
    if item.type is not None:
        text = f"({text})::{item.type.text}"
        if isinstance(origin, Origin) and origin.within is not None:
            origin = Origin(origin.pointer, (origin.within[0] - 1, item.type.end))
    value = noted.made({"op": "sql", "text": text, "dialect": "postgres"}, item.body.at, text=origin)
    return noted.made({"name": item.name.text, "value": value}, item.body.origin, name=item.name.origin)
