"""What constants may say to PostgreSQL: texts that become values of other types, units, and formats.

PostgreSQL reads more than is taken here, such as 'now' and 'tomorrow' for dates, and some of it by settings of the session.
"""

from __future__ import annotations

import re
from typing import Final

from segsql.fragments.constants import SHAPES as COMMON
from segsql.fragments.constants import Shapes, constant_text
from segsql.fragments.refusal import FragmentError, shown
from segsql.fragments.tree import Piece

SHAPES: Final[Shapes] = {
    **COMMON,
    # Whether a minus before the first amount is one before all of them is what IntervalStyle says, unless another has a sign (manual, 8.5.4).
    "interval": (re.compile(r"(?!\s*-.*\s[0-9]).*", re.DOTALL), "'-1 day +12:00', with a sign before every amount"),
    "text[]": (re.compile(r"\{.*\}", re.DOTALL), "'{a,b}'"),
    "integer[]": (re.compile(r"\{\s*(?:(?:-?[0-9]{1,18}|NULL)(?:\s*,\s*(?:-?[0-9]{1,18}|NULL))*)?\s*\}"), "'{1,2}'"),
}

PARTS: Final[dict[str, int]] = {
    **dict.fromkeys(
        ("century", "day", "decade", "dow", "doy", "hour", "isodow", "isoyear", "millennium", "minute", "month", "quarter", "week",
         "year"),
        0,
    ),
    "milliseconds": 3,
    "epoch": 6,
    "second": 6,
    "microseconds": 0,
}  # fmt: skip
"""What EXTRACT takes out of a time, with the digits after the point (manual, 9.9.1)."""
TRUNCATED: Final = frozenset(
    {
        "microseconds",
        "milliseconds",
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "month",
        "quarter",
        "year",
        "decade",
        "century",
    }
)
"""What date_trunc takes (manual, 9.9.2)."""
_FORMAT: Final = re.compile(r"(?:FM|YYYY|YY|IYYY|MM|DD|DDD|ID|IW|WW|Q|HH24|HH12|HH|MI|SS|MS|US|[-/:., ]|\"T\")+")
_NUMBER_FORMAT: Final = re.compile(r"(?:FM)?[09.,]{1,30}")


def check_format(piece: Piece, of_number: bool) -> None:
    """Refuse a format that reads the session's language.

    Raises:
        FragmentError: for that reason.
    """
    text = constant_text(piece, "a format")
    if not (_NUMBER_FORMAT if of_number else _FORMAT).fullmatch(text):
        hint = "such as 'FM990.00'" if of_number else "such as 'YYYY-MM-DD' or 'HH24:MI:SS'"
        raise FragmentError("sql-refused", f"the format {shown(repr(text))} is not accepted", hint, *piece.at)
