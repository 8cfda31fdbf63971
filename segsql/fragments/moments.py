"""The moment of a call, as a fragment's clock tells it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Moment:
    """The moment of a call in UTC, and the zone in which a session would tell the time."""

    as_of: dt.datetime
    zone: ZoneInfo

    @property
    def in_utc(self) -> bool:
        """Whether clocks are those of UTC."""
        return self.zone.key == "UTC"

    def local(self, instant: dt.datetime) -> dt.datetime:
        """Return what the zone's clock shows at an instant."""
        return self.zone.fromutc(instant.replace(tzinfo=self.zone)).replace(tzinfo=None)

    def instant(self, wall: dt.datetime) -> dt.datetime:
        """Return when a clock shows a time.

        PostgreSQL takes an hour that is shown twice for the second one, and one that is skipped as if the clock had not been put forward:
        either way with the smaller offset.
        """
        offsets = [self.zone.utcoffset(wall.replace(fold=fold)) for fold in (0, 1)]
        return wall - min(one for one in offsets if one is not None)
