"""The lint stage: what a segment says that its author hardly means, as warnings.

Reading order: ``domains`` (sets of values on a line), ``leaves`` (what a condition on one value lets through), ``rules`` (what is looked
for, and where). A rule that says "always" or "never" is held to that by tests: no rows may contradict it.
"""

from segsql.lint.rules import lint

__all__ = ["lint"]
