"""Times as conditions write them: a day or moment in ISO's form, or how long ago."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from segsql.errors import Findings, Pointer, did_you_mean

UNITS: Final = ("minute", "hour", "day", "week", "month", "year")
"""What a span counts; the product names days and months, the others are chosen (docs/formats/cargo.md)."""
WHOLE_DAYS: Final = UNITS[2:]
_SPAN: Final = re.compile(r"(\d{1,6}) ([a-z]+)")
_LIKE_ONE: Final = re.compile(r"\s*[-+]?\d+\s+\w+\s*")


@dataclass(frozen=True, slots=True)
class Span:
    """So many units before now."""

    count: int
    unit: str

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"

    def moment(self) -> dict[str, object]:
        """Return the moment that lies so long ago."""
        return {"op": "moment", "shift": -self.count, "unit": self.unit}

    def day(self) -> dict[str, object]:
        """Return the day that lies so long ago."""
        return {"op": "expression", "text": f"add_{self.unit}s(today(), -{self.count})"}


def span(text: str) -> Span | None:
    """Return the span that a text is, in the singular or the plural, or None if it is none."""
    found = _SPAN.fullmatch(text)
    unit = found[2].removesuffix("s") if found is not None else ""
    return Span(int(found[1]), unit) if found is not None and unit in UNITS else None


def span_of(native: object) -> Span | None:
    """Return the span that a moment or a day was made of, or None if it was made of none."""
    match native:
        case {"op": "moment", "shift": int(shift), **more} if shift <= 0 and not set(more) - {"unit"}:
            unit = more.get("unit", "day")
            return Span(-shift, unit) if unit in UNITS else None
        case {"op": "expression", "text": str(text), **more} if not more:
            found = re.fullmatch(r"add_([a-z]+)s\(today\(\), -(\d{1,6})\)", text)
            return Span(int(found[2]), found[1]) if found is not None and found[1] in WHOLE_DAYS else None
        case _:
            return None


def read_time(text: str, at: Pointer, findings: Findings, *, as_day: bool = False) -> str | dict[str, object] | None:
    """Return what a definition has for a time; None after reporting that it is none.

    Args:
        text: What the document says.
        at: Where.
        findings: What is wrong with it is added here.
        as_day: A span stands for a whole day.
    """
    told = span(text)
    if told is None:
        if _LIKE_ONE.fullmatch(text):
            hint = did_you_mean(text.split()[-1], UNITS) or f"units: {', '.join(UNITS)}"
            findings.error("invalid-literal", at, f'"{text}" is no span of time', hint)
            return None
        return text
    if not as_day:
        return told.moment()
    if told.unit not in WHOLE_DAYS:
        message = f"a record is at no moment that lies exactly {told} ago, but by chance"
        findings.error("meaning-refused", at, message, "between, or greaterThan and lowerThan, take a stretch of time")
        return None
    return told.day()
