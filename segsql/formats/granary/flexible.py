"""The flexible generator: a whole query."""

from __future__ import annotations

from segsql.errors import Pointer
from segsql.formats.granary.env import Env
from segsql.formats.granary.items import piece, sql
from segsql.places import Origin


def flexible(env: Env) -> tuple[dict[str, object], dict[str, Pointer | Origin]]:
    """Return the native parts of a flexible job, and where they come from."""
    text, origin = sql(env, piece(env, "SOURCE_QUERY"))
    return {"text": text, "dialect": "postgres"}, {"text": origin}
