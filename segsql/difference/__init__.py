"""What is different between two definitions: whether one selects more or fewer than the other, where that can be proven, and what was changed.

Nothing is run. Reading order: ``result`` (what comes back), ``definitions`` (how two definitions are held against each other), ``values`` and
``reading`` (bound values and conditions as formulas), ``terms`` (formulas, each kept once, and what they are about), ``lines`` (where
constants lie), ``prover`` (whether formulas contradict each other, ``case`` by case) with ``texts`` and ``figures`` (what is known of texts and of related
rows), ``witness`` and ``rows`` (made-up rows that only one of two definitions selects), ``changes``, ``conditions`` and ``wording`` (what was
changed in the documents).
"""

from segsql.difference.definitions import diff
from segsql.difference.result import Change, Difference

__all__ = ["Change", "Difference", "diff"]
