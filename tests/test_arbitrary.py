"""Whatever comes in, nothing but findings comes out: 5,000 documents, texts, catalogs and expressions a run, and 200,000 a night.

The time and memory that they take is measured by ``./dev bench arbitrary``.
"""

from functools import partial
from random import Random

import pytest
from arbitrary import TRIALS, Data, Home, definition, homes, refusal
from drawn import beginning
from hypothesis import settings

import segsql as sg

trials = 200_000 if settings().max_examples >= 5_000 else 5_000


@pytest.mark.parametrize("name", TRIALS)
def test_nothing_but_findings(name: str) -> None:
    """A plain loop: Hypothesis remembers its examples, which takes gigabytes for so many."""
    draw, part = TRIALS[name]
    start = beginning()
    for seed in range(start, start + int(trials * part)):
        try:
            draw(Random(seed))()
        except BaseException as problem:
            problem.add_note(f"to see it again: TRIALS[{name!r}][0](Random({seed}))()")
            raise


def compiled(home: Home, data: Data) -> sg.Compiled:
    segment = sg.Segment.model_validate(data)
    return sg.compile(
        segment, home.catalog, dialect="postgres", as_of=home.as_of, lists=home.lists, segments=home.segments
    )


@pytest.mark.parametrize("home", homes(), ids=lambda home: ",".join(home.catalog.tables))
def test_what_is_tried_is_good_before_it_is_changed(home: Home) -> None:
    for data in home.definitions:
        compiled(home, data)


def test_a_good_part_of_what_is_tried_is_still_read() -> None:
    """Changes that ruin everything would try the first stage alone."""
    drawn = [definition(Random(seed)) for seed in range(300)]
    read = [one for one in drawn if not refusal(partial(sg.Segment.model_validate, one[1]))]

    assert len(read) > 75
    assert len([one for one in read if not refusal(partial(compiled, *one))]) > 30


def test_anything_but_a_finding_is_noticed() -> None:
    def broken() -> None:
        raise SystemError

    def silent() -> None:
        raise sg.DefinitionError(())

    for read, raised in ((broken, SystemError), (silent, AssertionError)):
        with pytest.raises(raised):
            refusal(read)
