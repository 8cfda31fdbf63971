"""The pipeline one stage at a time, as ``segsql.compiler`` strings it together, and what sqlglot alone takes of it."""

import gc
import re
import time
from functools import partial
from itertools import pairwise
from typing import Final

from sqlglot import exp
from sqlglot.errors import ErrorLevel

import segsql as sg
from bench.measure import Work
from bench.workload import as_of, shop
from segsql.bind.bound import BoundSegment
from segsql.bind.segment import bind
from segsql.dialect import Dialect, load
from segsql.lower.query import lower
from segsql.normalize.logic import normalize
from segsql.plans.statements import Drafts, plan
from segsql.render import render

stages: Final[tuple[str, ...]] = ("bind", "normalize", "lower", "plan", "render")


def compiled(segment: sg.Segment, dialect: str) -> sg.Compiled:
    """The segment as a view: what is measured throughout."""
    return sg.compile(segment, shop(), dialect=dialect, into="view", as_of=as_of)


def bound(segment: sg.Segment) -> BoundSegment:
    """The segment as the stages after binding and normalizing take it."""
    return normalize(bind(segment, shop(), as_of=as_of))


def planned(normal: BoundSegment, dialect: str) -> Drafts:
    """A fresh tree; a tree is printed once."""
    return plan(lower(normal, load(dialect), into="view"), (normal.name,), into="view")


def printing(normal: BoundSegment, dialect: str) -> Work:
    """Nothing but sqlglot's own work: one finished tree to text, by its public call and with the options of ``segsql.render``."""
    return partial(generated, planned(normal, dialect), load(dialect).sqlglot)


def generated(made: Drafts, dialect: str) -> str:
    """The text that sqlglot makes of a plan's one tree, which is used up by it."""
    return made.drafts[0].tree.sql(
        dialect,
        copy=False,
        pretty=True,
        normalize_functions=False,
        unsupported_level=ErrorLevel.RAISE,
        comments=False,
    )


def check_printer(segment: sg.Segment, dialect: str) -> None:
    """Make sure that the tree and options measured here give the text that segsql gives."""
    made = planned(bound(segment), dialect)
    literals = list(made.lowered.texts)
    skeleton = generated(made, load(dialect).sqlglot)
    text = re.sub("\x00([0-9]+)\x00", lambda found: literals[int(found[1])], skeleton)
    assert text == compiled(segment, dialect).sql, f"{dialect}: the measured tree is not the one that segsql prints"


def seconds_by_stage(segment: sg.Segment, dialect: str, pieces: int) -> dict[str, float]:
    """CPU seconds per compile of each stage, one after the other as they are in a compile."""
    speech = load(dialect)
    found: dict[str, float] = dict.fromkeys(stages, 0.0)
    gc.collect()
    for _ in range(pieces):
        times = one_by_one(segment, speech)
        for stage, (start, end) in zip(stages, pairwise(times), strict=True):
            found[stage] += (end - start) / pieces
    return found


def one_by_one(segment: sg.Segment, speech: Dialect) -> list[float]:
    """The CPU time before the first stage and after each, the collector held off as it is in a compile."""
    gc.disable()
    try:
        times = [time.process_time()]
        found = bind(segment, shop(), as_of=as_of)
        times.append(time.process_time())
        normal = normalize(found)
        times.append(time.process_time())
        lowered = lower(normal, speech, into="view")
        times.append(time.process_time())
        made = plan(lowered, (segment.name,), into="view")
        times.append(time.process_time())
        render(made)
        times.append(time.process_time())
    finally:
        gc.enable()
    return times


def nodes_of(tree: exp.Expr) -> int:
    """How many nodes a tree has."""
    return sum(1 for _ in tree.walk())
