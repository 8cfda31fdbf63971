"""What a segment is to be in the database: its name, its indexes, the views over it, and where its rows are kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, get_args

from segsql.catalog.schema import Table
from segsql.errors import Pointer
from segsql.formats.granary.clauses import with_names
from segsql.formats.granary.env import Env
from segsql.formats.granary.items import Item, indexes, sql, views
from segsql.formats.origins import Origins
from segsql.model.scalars import NAME_PATTERN
from segsql.model.target import IndexMethod, digest_name
from segsql.places import Origin

_INDEX: Final = re.compile(r"(?:using\s+([a-z_]+)\s*)?\(([^()]*)\)", re.IGNORECASE)
_COLUMN: Final = re.compile(rf'{NAME_PATTERN}|"[^"]{{1,255}}"')
_METHODS: Final = get_args(IndexMethod)


def key_of(env: Env) -> str:
    """Return the name by which a segment is known: that of its table, or one made of that where it is no name of the language."""
    physical = env.text("TARGET_SEGMENT_NAME")
    return physical if re.fullmatch(NAME_PATTERN, physical) else digest_name(physical)


def target(env: Env, table: Table | None, names: Mapping[str, str], noted: Origins) -> dict[str, object]:
    """Return what is made of a segment, whose rows are those of a table, or of a whole query.

    ``names`` are those of its columns here, by the product's, where these differ.
    """
    physical, is_view = env.text("TARGET_SEGMENT_NAME"), env.flag("DB_USE_VIEWS")
    made: dict[str, object] = {"into": "view" if is_view else "table", "schema": env.text("TARGET_SCHEMA_NAME")}
    places: dict[str, Pointer | Origin] = {
        "into": env.at("DB_USE_VIEWS"), "schema": env.at("TARGET_SCHEMA_NAME"), "name": env.at("TARGET_SEGMENT_NAME"),
        "indexes": env.at("TARGET_SEGMENT_INDEXES"), "views": env.at("TARGET_SEGMENT_VIEWS"), "preserve": env.at("DB_PRESERVE_VIEWS"),
        "distribute": env.at("CITUS_DIST_COL"),
    }  # fmt: skip
    if key_of(env) != physical:
        made["name"] = physical
    if found := [one for item in indexes(env) if (one := _index(env, item, names, noted)) is not None]:
        made["indexes"] = found
    if over := [_view(env, item, names, noted) for item in views(env)]:
        made["views"] = over
    if env.flag("DB_PRESERVE_VIEWS"):
        made["preserve"] = True
    if env.text("DB_TYPE") == "citus" and not is_view:
        _distribute(env, table, made)
    return noted.made(made, env.place, **{name: place for name, place in places.items() if name in made})


def _distribute(env: Env, table: Table | None, made: dict[str, object]) -> None:
    """Keep the rows of a segment where those of its source are."""
    if table is None:
        message = "the product does not say on which node of Citus it keeps what a query gives"
        hint = "DB_TYPE: postgres, or DB_USE_VIEWS: True"
        env.findings.error("meaning-refused", env.at("DB_TYPE"), message, hint)
        return
    made["distribute"] = {"column": env.text("CITUS_DIST_COL"), "together_with": list(table.physical)}


def _index(env: Env, item: Item, names: Mapping[str, str], noted: Origins) -> dict[str, object] | None:
    """Return an index of columns."""
    found = _INDEX.fullmatch(item.body.text)
    written = [one.strip() for one in found[2].split(",")] if found is not None else []
    columns = [one.strip('"') for one in written]
    if found is None or not all(map(_COLUMN.fullmatch, written)):
        message = f'"{item.body.text}" is no list of columns that an index is of'
        hint = "(event_id, theval02) or USING hash (street)"
        env.findings.error("meaning-refused", item.body.at, message, hint, item.body.within)
        return None
    made: dict[str, object] = {"name": item.name.text, "columns": [names.get(one, one) for one in columns]}
    if found[1] is not None:
        made["method"] = found[1].lower()
        if made["method"] not in _METHODS:
            message = f"indexes of the method {found[1]} are not made here"
            env.findings.error("meaning-refused", item.body.at, message, ", ".join(_METHODS[:5]), item.body.within)
            return None
    return noted.made(made, item.body.origin, name=item.name.origin)


def _view(env: Env, item: Item, names: Mapping[str, str], noted: Origins) -> dict[str, object]:
    """Return a view that shows the rows which meet a condition."""
    text, origin = sql(env, item.body)
    if (named := with_names(text, names)) != text:
        text, origin = named, item.body.at
    condition = noted.made({"op": "sql", "text": text, "dialect": "postgres"}, item.body.at, text=origin)
    return noted.made({"name": item.name.text, "where": [condition]}, item.body.origin, name=item.name.origin)
