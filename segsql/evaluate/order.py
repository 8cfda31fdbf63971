"""Rows in order: by one key after the other, missing values last whichever way a key goes (docs/language.md, section 4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from segsql.bind.bound import Order
from segsql.evaluate.run import Here, Run


def ordered(run: Run, rows: Iterable[Here], order: Sequence[Order]) -> list[Here]:
    """Return rows sorted by all keys of an order, of which the first matters most.

    They are sorted by the last key first: rows that tie keep the order they have, also where Python sorts downwards. Binding
    has put the table's key at the end of every order, so in the end there are no ties.
    """
    found = list(rows)
    for one in reversed(order):
        keyed = [(run.value(one.value, here), here) for here in found]
        known = [pair for pair in keyed if pair[0] is not None]
        known.sort(key=lambda pair: pair[0], reverse=one.descending)
        found = [here for _, here in known]
        found += [here for value, here in keyed if value is None]
    return found
