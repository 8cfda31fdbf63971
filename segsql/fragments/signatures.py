"""Operators and functions as entries of a source's lists: what each takes, what comes out, and which entry fits what is given.

A signature is the types of the arguments and that of the result; ``number`` is any type of numbers, ``any`` any type, ``shown`` one whose
values are written as text in one way, and ``same`` the type of the first argument. An integer is taken for a numeric or a double, a numeric
for a double.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from segsql.fragments.kinds import RANKS, Kind

Check: TypeAlias = Literal["text", "pattern", "flags", "count", "unit", "trunc", "format", "replacement", "path"]
"""What a constant argument has to be; every one of them is a constant."""


@dataclass(frozen=True, slots=True)
class Signature:
    """The types of arguments, of which the last may be ``repeated``, and that of the result."""

    arguments: tuple[str, ...]
    result: str
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Function:
    """A function: where the manual has it, how it is called, and which of its arguments are constants of a kind."""

    section: str
    signatures: tuple[Signature, ...]
    constants: Mapping[int, Check] = field(default_factory=dict)


def _signature(text: str) -> Signature:
    arguments, _, result = text.partition(">")
    names = arguments.split()
    return Signature(tuple(one.rstrip("*") for one in names), result.strip(), arguments.rstrip().endswith("*"))


def entry(section: str, *signatures: str, **constants: Check) -> Function:
    """Return an entry of a list: signatures as ``text integer > text``, and ``a1="count"`` for a constant as the second argument."""
    places: Mapping[int, Check] = {int(name.removeprefix("a")): check for name, check in constants.items()}
    return Function(section, tuple(map(_signature, signatures)), places)


def fitting(function: Function, kinds: Sequence[Kind], shown: frozenset[str]) -> tuple[tuple[str, ...], str] | None:
    """Return the types that arguments are taken for, and the word for the result; None where no signature fits.

    ``shown`` are the types whose values are written as text in one way.
    """
    for exactly in (True, False):
        for signature in function.signatures:
            taken = _taken(signature, kinds, shown, exactly=exactly)
            if taken is not None:
                return taken, signature.result
    return None


def _taken(
    signature: Signature, kinds: Sequence[Kind], shown: frozenset[str], *, exactly: bool
) -> tuple[str, ...] | None:
    wanted = signature.arguments
    if signature.repeated:
        wanted = (*wanted, *wanted[-1:] * (len(kinds) - len(wanted)))
    if len(wanted) != len(kinds):
        return None
    if not all(map(lambda one, kind: _fits(one, kind, shown, exactly=exactly), wanted, kinds)):
        return None
    return tuple(map(_given, wanted, kinds))


def _fits(wanted: str, kind: Kind, shown: frozenset[str], *, exactly: bool) -> bool:
    if wanted == "number":  # not for a quoted text: which type of numbers it is taken for differs
        return kind.is_number
    if wanted == "any" or wanted == kind.name or kind.name == "unknown":
        return True
    if wanted == "shown":
        return kind.name in shown
    return not exactly and wanted in RANKS and kind.is_number and RANKS[kind.name] <= RANKS[wanted]


def _given(wanted: str, kind: Kind) -> str:
    """Return what a quoted text, or a value that fits more than one type, is taken for."""
    if kind.name == "unknown":
        return "text" if wanted in ("any", "shown") else wanted
    return kind.name if wanted in ("any", "shown", "number") else wanted
