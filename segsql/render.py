"""The render stage: trees to text. The only place where a user's text meets SQL.

sqlglot prints a skeleton in which every literal is a numbered stand-in between NULs; the finished literals are put in afterwards, so
the printer never sees a byte that a user wrote. No definition can hold a NUL, so nothing else can look like a stand-in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlglot.errors import ErrorLevel

from segsql.lower.nodes import Texts
from segsql.plans.statements import Drafts


def render(
    plan: Drafts, *, pretty: bool = True, keep: bool = False, joined: Callable[[Sequence[str]], str] = "".join
) -> tuple[str, ...]:
    """Return the text of each statement, on one line unless ``pretty``; the plan's trees are used up by it unless it is to ``keep`` them.

    ``joined`` makes a text of what was printed and of the literals, in turn.
    """
    generator = plan.target.printer.generator(
        pretty=pretty, normalize_functions=False, unsupported_level=ErrorLevel.RAISE, comments=False
    )
    return tuple(_fill(generator.generate(draft.tree, copy=keep), plan.lowered.texts, joined) for draft in plan.drafts)


def _fill(skeleton: str, texts: Texts, joined: Callable[[Sequence[str]], str]) -> str:
    pieces = skeleton.split("\x00")
    assert len(pieces) % 2 == 1, "a stand-in was cut"
    literals = list(texts)
    pieces[1::2] = [literals[int(index)] for index in pieces[1::2]]
    text = joined(pieces)
    assert "\x00" not in text
    return text
