"""Versions in texts, in the order that the product's padding gives them, as patterns.

The product strips a leading v and what stands behind a plus, takes the text apart at dots and minus signs, fills numbers of less than five
digits up with blanks, puts a ~ behind three parts, and compares what comes out as text (growthbook, packages/sdk-js/src/util.ts,
paddedVersionString). Beside a version that is written down, that order can be said by a pattern, so that every engine keeps it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

_WRITTEN: Final = re.compile(r"v?([0-9]{1,4}(?:[.-][0-9A-Za-z]*)*)(?:\+[^\n\r\u2028\u2029]*)?", re.ASCII)
_PADDED: Final = re.compile(r"[0-9]{1,4}", re.ASCII)
_FILLED: Final = 4
"""Numbers of up to so many digits are filled up, and so come before all other parts."""
_BETWEEN: Final = "[.-]"
_ENDS: Final = r"(?:\+|$)"
_LAST: Final = r"\x{10FFFF}"
_SIGN: Final = r"[^0-9.+-]"
"""A character of a part that is no digit."""
_FIRST: Final = r"[!-*,/:-\x{10FFFF}]"
_FIRST_BUT_V: Final = r"[!-*,/:-uw-\x{10FFFF}]"
"""The same that a part may begin with; v at the start of the whole is stripped."""
_THREE: Final = 3


_SAME: Final = re.compile(r"\|([0-9A-Za-z]*)(?:\[\.-\](?!\|)|\(\?:\[\.-\](?!~))", re.ASCII)
"""In a pattern of later versions, the way along the parts that are the same."""
Side: TypeAlias = Literal["at", "behind", "at or behind"]


@dataclass(frozen=True, slots=True)
class Parts:
    """A version that is written down, taken apart as the product does it."""

    parts: tuple[str, ...]

    def __str__(self) -> str:
        core, rest = self.parts[:_THREE], self.parts[_THREE:]
        return "-".join([".".join(core), ".".join(rest)] if rest else [".".join(core)])

    @property
    def is_full(self) -> bool:
        """Whether it has three parts, behind which the product puts a ~."""
        return len(self.parts) == _THREE


def read_parts(text: str) -> Parts | None:
    """Return the parts of a version, or None if it does not begin with a number of up to four digits and go on with letters and digits.

    A lone 0 is none either: the product takes what is missing for it.
    """
    found = _WRITTEN.fullmatch(text)
    return None if found is None or found[1] == "0" else Parts(tuple(re.split("[.-]", found[1])))


def at(version: Parts) -> str:
    """Return the pattern of the texts that the product takes for the same version."""
    body = _BETWEEN.join(version.parts)
    return f"^v?{body}{f'(?:{_BETWEEN}~)?' if version.is_full else ''}{_ENDS}"


def behind(version: Parts, *, or_at: bool = False) -> str:
    """Return the pattern of the texts that the product takes for a later version, or with ``or_at`` for the same as well."""
    first = version.parts[0]
    later = _later_number(first, _FIRST_BUT_V, 0)
    return f"^(?:vv|v?(?:{'|'.join(later)}|{first}{_after(version.parts, 1, or_at=or_at)}))"


def read_back(pattern: str) -> tuple[Side, Parts] | None:
    """Return what a pattern that was made here says, or None if it was made elsewhere."""
    start, _, _ = pattern.removeprefix("^v?").partition("(")
    found = [Parts(tuple(start.split(_BETWEEN))), Parts((*_SAME.findall(pattern),))]
    for parts in found:
        if read_parts(str(parts)) == parts:
            made: dict[str, Side] = {
                at(parts): "at",
                behind(parts): "behind",
                behind(parts, or_at=True): "at or behind",
            }
            if pattern in made:
                return made[pattern], parts
    return None


def _after(parts: tuple[str, ...], count: int, *, or_at: bool) -> str:
    """Return what stands behind so many parts that are the same."""
    if count == len(parts):
        return _after_all(is_full=count == _THREE, or_at=or_at)
    part, is_last = parts[count], count + 1 == len(parts) != _THREE
    later = _later_number(part, _FIRST, count) if _PADDED.fullmatch(part) else _later_word(part, is_last=is_last)
    onward = f"{_BETWEEN}(?:{'|'.join(later)}|{part}{_after(parts, count + 1, or_at=or_at)})"
    # Three parts have a ~ behind them, which comes after whatever else may stand there.
    return f"(?:{onward}|{_ENDS})" if count == _THREE else onward


def _after_all(*, is_full: bool, or_at: bool) -> str:
    if not is_full:
        return f"(?:{_BETWEEN}|{_ENDS})" if or_at else _BETWEEN
    more = rf"{_BETWEEN}(?:[\x{{7F}}-{_LAST}]|~[^+])"
    return f"(?:{more}|(?:{_BETWEEN}~)?{_ENDS})" if or_at else more


def _later_number(part: str, first: str, place: int) -> list[str]:
    """Return the parts that come after a number of up to four digits: words, numbers that are longer or greater, and nothing with more
    behind it, since a minus comes after a blank.
    """
    size = len(part)
    found = [first, f"[0-9]{{{size + 1}}}", f"[0-9]{{1,{size}}}{_SIGN}", _BETWEEN]
    found += [_ENDS] if place + 1 == _THREE else []
    for at_digit, digit in enumerate(part):
        if digit != "9":
            rest = size - 1 - at_digit
            found.append(f"{part[:at_digit]}[{int(digit) + 1}-9]{f'[0-9]{{{rest}}}' if rest else ''}")
    return found


def _later_word(part: str, *, is_last: bool) -> list[str]:
    """Return the parts that come after a word, or a number that is not filled up; a short number comes before either."""
    if not part:
        long_number = f"[0-9]{{{_FILLED + 1}}}|[0-9]{{1,{_FILLED}}}{_SIGN}"
        return ["[^.+-]"] if is_last else [f"[/:-{_LAST}]", long_number]
    found: list[str] = []
    for place, sign in enumerate(part):
        same = part[:place]
        found.append(f"{same}[:-{_LAST}]" if sign.isdigit() else rf"{same}[\x{{{ord(sign) + 1:X}}}-{_LAST}]")
        if sign.isdigit() and sign != "9":
            found.append(f"{same}[{int(sign) + 1}-9]{_beyond(place) if same.isdigit() or not same else ''}")
    found.append(f"{part}[^.+-]" if is_last else f"{part}[/-{_LAST}]")
    return found


def _beyond(place: int) -> str:
    """Return what makes of digits up to a place a part that is no short number."""
    more = _FILLED - place
    if more <= 0:
        return ""
    short = f"[0-9]{{0,{more - 1}}}" if more > 1 else ""
    return f"(?:[0-9]{{{more}}}|{short}{_SIGN})"
