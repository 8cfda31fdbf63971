"""What is made of texts, told in full: the type of every piece, or what is refused, where and why.

The files of ``readings`` hold texts in groups, below each what comes of it; ``--snapshot-update`` writes that anew, and adds the texts
of the corpora.
"""

from collections.abc import Iterator

import pytest

from fragments.corpora import corpus
from fragments.said import folder, of_text, readings
from segsql.fragments.sources import SOURCES


def written(text: str) -> str:
    """A text in one line."""
    return text.replace("\n", "\\n")


known = {dialect: readings(dialect) for dialect in SOURCES}
legitimate = [group for group in corpus("legitimate") if group.dialect in SOURCES]
raw = {written(text): text for group in legitimate for text in group.texts}


def said(text: str, dialect: str) -> str:
    return written(of_text(raw.get(text, text), dialect))


@pytest.mark.parametrize("dialect", known)
def test_every_legitimate_text_is_told(dialect: str, request: pytest.FixtureRequest) -> None:
    groups = [group for group in legitimate if group.dialect == dialect]
    told = {text for rows in known[dialect].values() for text in rows}
    if request.config.getoption("update_snapshots"):
        for group in groups:
            more = {text: "" for text in map(written, group.texts) if text not in told}
            known[dialect].setdefault(f"legitimate: {group.reason}", {}).update(more)
        (folder / f"{dialect}.txt").write_text("\n".join(_anew(dialect)), encoding="utf-8")
        return
    assert told >= {written(text) for group in groups for text in group.texts}


def _anew(dialect: str) -> Iterator[str]:
    for heading, rows in known[dialect].items():
        if rows:
            yield f"# {heading}"
            for text in rows:
                yield from (text, f"    {said(text, dialect)}")
            yield ""


@pytest.mark.parametrize(
    ("dialect", "heading"), [(one, heading) for one, groups in known.items() for heading in groups]
)
def test_what_is_said_of_a_text(dialect: str, heading: str) -> None:
    assert {text: said(text, dialect) for text in known[dialect][heading]} == known[dialect][heading]
