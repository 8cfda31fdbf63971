"""A catalog that was read from a database, as the text of a file to keep: YAML with what is left at its default left out."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from segsql.catalog.live import Described
from segsql.errors import printable

if TYPE_CHECKING:
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

_PLAIN: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_.<>]*")
_WORDS: Final = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that some readers of YAML take for something else than text."""
_LONGEST: Final = 200
"""More characters of what a database says of a table are cut off."""


def catalog_text(found: Described) -> str:
    """Return a catalog document as YAML, with what the database says of its tables and what is left out as comments."""
    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap

    yaml = YAML()
    yaml.width = 10_000
    tables = CommentedMap()
    for name, entry in found.data["tables"].items():
        tables[_text(name)] = _table(name, entry, found)
        _say(tables, name, [found.comments.get((name,), "")], 2)
    document = CommentedMap({"version": 1, "tables": tables})
    _say(document, "tables", _missing(found.left_out.get("", ())), 0)
    stream = io.StringIO()
    yaml.dump(document, stream)
    return stream.getvalue().rstrip("\n")


def _table(name: str, entry: Mapping[str, Any], found: Described) -> CommentedMap:
    from ruamel.yaml.comments import CommentedMap

    columns = CommentedMap()
    for column, said in entry["columns"].items():
        columns[_text(column)] = _column(column, said)
        _say(columns, column, [found.comments.get((name, column), "")], 6)
    written = CommentedMap()
    if entry["table"] != [name]:
        written["table"] = _text(".".join(entry["table"]))
    if "key" in entry:
        written["key"] = _list(entry["key"])
    if "unique" in entry:
        written["unique"] = _flow([_list(one) for one in entry["unique"]])
    written["columns"] = columns
    if "relations" in entry:
        written["relations"] = CommentedMap(
            {
                _text(label): _map(
                    {"to": _text(one["to"]), "keys": _map({_text(a): _text(b) for a, b in one["keys"].items()})}
                )
                for label, one in entry["relations"].items()
            }
        )
    _say(written, "columns", _missing(found.left_out.get(name, ())), 4)
    return written


def _column(name: str, said: Mapping[str, Any]) -> object:
    """Return a column as a type, or as a mapping where there is more to say."""
    more = {key: value for key, value in said.items() if (key, value) not in (("name", name), ("nullable", True))}
    if more.keys() == {"type"}:
        return _text(said["type"])
    return _map({key: _text(value) if isinstance(value, str) else value for key, value in more.items()})


def _missing(said: Sequence[str]) -> list[str]:
    return [f"left out: {one}" for one in said]


def _say(above: CommentedMap, key: str, lines: Sequence[str], indent: int) -> None:
    """Put lines before a key as comments. They are a database's words: each stays on its line."""
    shown = [" ".join(printable(" ".join(one.split())).split())[:_LONGEST] for one in lines if one.strip()]
    if shown:
        above.yaml_set_comment_before_after_key(key, before="\n".join(shown), indent=indent)


def _map(items: dict[Any, Any]) -> CommentedMap:
    from ruamel.yaml.comments import CommentedMap

    made = CommentedMap(items)
    made.fa.set_flow_style()
    return made


def _list(names: Sequence[str]) -> CommentedSeq:
    return _flow([_text(one) for one in names])


def _flow(items: list[Any]) -> CommentedSeq:
    from ruamel.yaml.comments import CommentedSeq

    made = CommentedSeq(items)
    made.fa.set_flow_style()
    return made


def _text(value: str) -> str:
    """Return a text that is quoted where a reader could take it for something else."""
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    plain = _PLAIN.fullmatch(value) and value.lower() not in _WORDS
    return value if plain else DoubleQuotedScalarString(value)
