"""The meaning of a segment in plain Python: which rows of some tables are its members, worked out row by row.

This is the second opinion. It reads the bound segment, before normalizing, and follows docs/language.md and nothing else: no SQL,
no dialect, and nothing of what normalizing and lowering believe. Where an engine and this package disagree, one of them is wrong. What
binding settles is shared: names, types, and periods and days made into moments. About these it is no second opinion.

Reading order: ``matching`` (what callers use), ``run`` (the row at hand, and how conditions and values reach each other),
``conditions``, ``values``, ``functions``, ``arithmetic`` and ``texts`` (what each node means), ``related`` (walks to related rows, and
figures over them), ``order`` (sorting); then what comes before all that: ``needs`` (what a segment reads of which table), ``cells``
(one Python value as a value of a logical type), ``rows`` (whole tables, held to what the catalog promises of them).

What the language leaves to be said here:

- A number that its type cannot hold ends the evaluation with an error, since engines end a query or go on with another number: an
  integer outside of 64 bits, a decimal of more than 38 digits, an infinite double that was made of finite ones. What is not looked at
  makes no error: a branch of ``case`` not taken, a fallback of ``coalesce`` not needed, conditions behind the one that decides a group.
- Double arithmetic that gives no number, such as infinity minus infinity, gives a missing value, since NaN is one.
- The sum of doubles is the double nearest to the exact sum, so it depends on no order.
- ``lower``, ``upper`` and ``ignore_case`` map each character on its own, to one character. So a sharp s stays as it is, and a
  sigma becomes the same letter wherever it stands.
"""

from segsql.evaluate.matching import Member, Tables, matches, matches_record, members

__all__ = ["Member", "Tables", "matches", "matches_record", "members"]
