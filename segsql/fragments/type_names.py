"""The types that a value may be cast to."""

from __future__ import annotations

from typing import Final

from segsql.fragments.kinds import Kind
from segsql.fragments.reader import Tokens

_LONGER: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "double": (("precision",),),
    "character": (("varying",),),
    "timestamp": (("with", "time", "zone"), ("without", "time", "zone")),
}


def read_type(reader: Tokens) -> tuple[str, Kind]:
    """Take the type that stands here; return it as it is printed, and what it is."""
    first = reader.token
    words = reader.advance().value if first.kind == "word" else ""
    for more in _LONGER.get(words, ()):
        if reader.sees(more[0]):
            reader.expect(*more)
            words = " ".join((words, *more))
            break
    types = reader.grammar.types
    if words not in types:
        message = f"nothing can be cast to {first.text}"
        reader.refuse(first, message, "types: " + " ".join(types))
    to, kind = types[words]
    if reader.sees("(") and to in reader.grammar.sizes:
        to, kind = _sized(reader, to, kind)
    if reader.sees("["):
        reader.expect("[", "]")
        if to not in reader.grammar.items:
            reader.refuse(first, f"arrays of {first.text} are not accepted", "arrays are of text or integer")
        return f"{to}[]", Kind(f"{kind.name}[]")
    return to, kind


def _sized(reader: Tokens, to: str, kind: Kind) -> tuple[str, Kind]:
    """Return a type with the numbers in its brackets."""
    reader.expect("(")
    sizes: list[int] = []
    most = reader.grammar.sizes[to]
    while not sizes or reader.take(","):
        token = reader.token
        size = int(token.text) if token.kind == "number" and token.text.isdecimal() else -1
        if not (size == 0 and sizes) and not 0 < size <= (sizes[0] if sizes else most[0]):
            reader.refuse(token, f"{token.text} is no size of {to}", f"from 1 to {most[0]}")
        reader.advance()
        sizes.append(size)
        if len(sizes) > len(most):
            reader.refuse(token, f"{to} takes no more than {len(most)} sizes")
    reader.expect(")")
    written = f"{to}({', '.join(map(str, sizes))})"
    if len(most) == 1:
        return written, kind
    scale = sizes[1] if len(sizes) > 1 else 0
    return written, Kind("numeric", sizes[0] - scale, scale)
