"""The moment that relative times are relative to: stated with the call, or now."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from segsql.bind.clock import Now
from segsql.cli.stream import note
from segsql.errors import DefinitionError, Diagnostic


@dataclass(slots=True)
class Clock:
    """The moment of one call, None where the engine says when it is. Where it is now, that is said once, and only if a definition depends on it."""

    as_of: dt.datetime | None
    stated: bool
    said: bool = False

    @property
    def now(self) -> Now:
        """By what clock it is now."""
        return "engine" if self.as_of is None else "as_of"

    def tell(self, *, moving: bool) -> None:
        """Say the moment if it matters and was not stated."""
        if moving and not self.stated and not self.said:
            self.said = True
            note("by the clock of the engine" if self.as_of is None else f"as of {self.as_of:%Y-%m-%dT%H:%M:%S}Z")


def clock(stated: str | None, now: Now = "as_of") -> Clock:
    """Return the clock for ``--as-of``, an ISO date or datetime, in UTC unless it says otherwise; or, by ``--now``, that of the engine.

    Raises:
        DefinitionError: it is neither.
    """
    if now == "engine":
        return Clock(None, stated=False)
    if stated is None:
        return Clock(dt.datetime.now(dt.UTC).replace(microsecond=0), stated=False)
    try:
        moment = dt.datetime.fromisoformat(stated.strip())
        moment = moment.replace(tzinfo=dt.UTC) if moment.utcoffset() is None else moment.astimezone(dt.UTC)
    except (ValueError, OverflowError):
        hint = "an ISO date or datetime, such as 2026-03-15 or 2026-03-15T09:30:00+01:00"
        raise DefinitionError(
            (Diagnostic("invalid-as-of", "error", f'"{stated}" is not a moment', "", hint),)
        ) from None
    return Clock(moment, stated=True)
