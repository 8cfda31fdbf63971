"""Where the parts of a definition came from: noted by a reader while it makes one of a product's document."""

from __future__ import annotations

from collections.abc import Mapping

from segsql.errors import Pointer, pointer_text
from segsql.places import Origin


class Origins:
    """The origins of mappings, each known by being the same object until the definition is whole."""

    def __init__(self) -> None:
        self._noted: dict[int, tuple[object, Origin, Mapping[str, Origin]]] = {}

    def made(self, part: dict[str, object], at: Pointer | Origin, **keys: Pointer | Origin) -> dict[str, object]:
        """Return a mapping as it is, noting what it was made of and, by key, what some of its values were."""
        self._noted[id(part)] = part, _origin(at), {key: _origin(one) for key, one in keys.items()}
        return part

    def of(self, whole: object) -> dict[str, Origin]:
        """Return the origins of a definition's parts, by their pointers in it."""
        found: dict[str, Origin] = {}
        todo: list[tuple[Pointer, object]] = [((), whole)]
        while todo:
            path, part = todo.pop()
            if (noted := self._noted.get(id(part))) is not None:
                _, origin, keys = noted
                found[pointer_text(path)] = origin
                found |= {pointer_text((*path, key)): one for key, one in keys.items()}
            if isinstance(part, dict):
                todo += [((*path, key), one) for key, one in part.items()]
            elif isinstance(part, list):
                todo += [((*path, index), one) for index, one in enumerate(part)]
        return found


def _origin(at: Pointer | Origin) -> Origin:
    return at if isinstance(at, Origin) else Origin(pointer_text(at))
