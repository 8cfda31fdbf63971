"""The corpora: no hostile query is accepted, each is refused at a piece of its text, and no legitimate one is refused."""

import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import segsql as sg
from queries.corpora import Group, as_of, catalog, corpus, query

HOSTILE = corpus("hostile")


def refused_well(text: str) -> str:
    """What is wrong with how a query is refused: nothing where it is, with a piece of its text, in time."""
    start = time.process_time()
    try:
        found = sg.check(query(text), catalog, dialects=["postgres"], as_of=as_of)
    except sg.DefinitionError as problem:  # no text at all may hold this
        return "" if [one.code for one in problem.diagnostics] == ["forbidden-character"] else str(problem)
    seconds = time.process_time() - start
    if not found:
        return "it is accepted"
    for one in found:
        first, last = one.within or (0, 0)
        if one.pointer != "/text" or not 0 <= first < last <= max(len(text), 1) + (first == len(text)):
            return f"the piece is {one.within} at {one.pointer}"
    return "" if seconds < 1 else f"that took {seconds:.1f} s"


def test_the_corpus_is_large_and_says_nothing_twice() -> None:
    texts = Counter(text for name in ("hostile", "legitimate") for group in corpus(name) for text in group.texts)

    assert sum(len(one.texts) for one in HOSTILE) >= 300
    assert [one for one, times in texts.items() if times > 1] == []


@pytest.mark.parametrize("group", HOSTILE, ids=str)
def test_what_is_hostile_is_refused(group: Group) -> None:
    assert [(text, fault) for text in group.texts if (fault := refused_well(text))] == []


@pytest.mark.parametrize("group", corpus("legitimate"), ids=str)
def test_what_is_legitimate_is_accepted(group: Group) -> None:
    found = {text: sg.check(query(text), catalog, dialects=["postgres"], as_of=as_of) for text in group.texts}

    assert {text: said for text, said in found.items() if said} == {}


TEXTS = [
    text for name in ("hostile", "legitimate") for group in corpus(name) for text in group.texts if len(text) < 500
]


@st.composite
def broken(draw: st.DrawFn) -> str:
    """A text of the corpora with a piece of another, or of anything, in some place of it."""
    text, other = draw(st.sampled_from(TEXTS)), draw(st.sampled_from(TEXTS))
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    first, last = sorted((draw(st.integers(0, len(other))), draw(st.integers(0, len(other)))))
    return f"{text[:start]}{draw(st.sampled_from([other[first:last], '']) | st.text(max_size=5))}{text[end:]}"


@given(broken())
def test_any_text_ends_in_a_statement_or_a_finding(text: str) -> None:
    try:
        found = sg.check(query(text), catalog, dialects=["postgres"], as_of=as_of)
    except sg.DefinitionError as problem:
        found = problem.diagnostics

    assert all(one.message for one in found)
