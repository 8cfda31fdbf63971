"""The texts of ``hostile.yaml`` and ``legitimate.yaml``, and the table that they are about."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ruamel.yaml import YAML

import segsql as sg

folder = Path(__file__).parent


@dataclass(frozen=True)
class Group:
    """Texts of one dialect that are accepted or refused for one reason."""

    reason: str
    dialect: str
    texts: tuple[str, ...]
    harmless: bool = False
    """Whether PostgreSQL reads them as something else, which does no harm."""
    values: bool = False
    """Whether they are good as values, and no conditions."""

    def __str__(self) -> str:
        return f"{self.dialect}: {self.reason.split(':')[0]}"


def corpus(name: str) -> list[Group]:
    """The groups of a file, and of those beside it for one dialect."""
    files = sorted(folder.glob(f"{name}*.yaml"))
    return [one for file in files for one in _read(YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8")))]


def _read(groups: list[dict[str, object]]) -> Iterator[Group]:
    for one in groups:
        texts, grown = one.pop("texts", []), one.pop("grown", [])
        assert isinstance(texts, list)
        assert isinstance(grown, list)
        made = ("".join(piece * times for piece, times in pieces) for pieces in grown)
        yield Group(texts=(*texts, *made), **one)  # type: ignore[arg-type]


catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {
            "frag": {
                "key": ["id"],
                "columns": {
                    "id": {"type": "integer", "nullable": False},
                    **dict.fromkeys(("age", "score"), "integer"),
                    "price": "decimal(10,2)",
                    "ratio": "double",
                    **dict.fromkeys(("name", "status", "email", "path", "profile_type"), "text"),
                    "active": "boolean",
                    "born": "date",
                    "created": "timestamp",
                    "seen": {"type": "timestamp", "stored": "with_zone"},
                    **dict.fromkeys(("message", "value"), "json"),
                    "tags": "array<text>",
                    "marks": "array<integer>",
                    "code": "uuid",
                },
            }
        },
    }
)

as_of = datetime(2024, 6, 15, 13, 30, tzinfo=UTC)
