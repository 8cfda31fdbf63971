"""The pipeline one stage at a time, as ``segsql.compiler`` strings it together, and what sqlglot alone takes of it."""

import gc
import re
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from sqlglot import exp
from sqlglot.dialects.dialect import Dialect as Glot
from sqlglot.errors import ErrorLevel
from sqlglot.generator import Generator

import segsql as sg
from bench.measure import Work
from bench.workload import as_of, shop
from segsql.bind.bound import BoundSegment
from segsql.bind.segment import bind
from segsql.dialect import load
from segsql.lower.query import lower
from segsql.normalize.logic import normalize
from segsql.plan.statements import Plan, plan
from segsql.render import render

T = TypeVar("T")


def compiled(segment: sg.Segment, dialect: str) -> sg.Compiled:
    """The segment as a view: what is measured throughout."""
    return sg.compile(segment, shop(), dialect=dialect, into="view", as_of=as_of)


def bound(segment: sg.Segment) -> BoundSegment:
    """The segment as the stages after binding and normalizing take it."""
    return normalize(bind(segment, shop(), as_of=as_of))


def planned(normal: BoundSegment, dialect: str) -> Plan:
    """A fresh tree; a tree is printed once."""
    return plan(lower(normal, load(dialect), into="view"), normal.name, into="view")


def printer(dialect: str) -> Generator:
    """A generator with the options of ``segsql.render``."""
    return Glot.get_or_raise(load(dialect).sqlglot).generator(
        pretty=True, normalize_functions=False, unsupported_level=ErrorLevel.RAISE, comments=False
    )


def printing(normal: BoundSegment, dialect: str) -> Work:
    """Nothing but sqlglot's own work: one finished tree to text."""
    return partial(printer(dialect).generate, planned(normal, dialect).drafts[0].tree, copy=False)


def check_printer(segment: sg.Segment, dialect: str) -> None:
    """Make sure that the tree and options measured here give the text that segsql gives."""
    made = planned(bound(segment), dialect)
    literals = list(made.lowered.texts)
    skeleton = printer(dialect).generate(made.drafts[0].tree, copy=False)
    text = re.sub("\x00([0-9]+)\x00", lambda found: literals[int(found[1])], skeleton)
    assert text == compiled(segment, dialect).sql, f"{dialect}: the measured tree is not the one that segsql prints"


def seconds_by_stage(segment: sg.Segment, dialect: str, pieces: int) -> dict[str, float]:
    """CPU seconds per compile of each stage, from blocks in which only one stage runs."""
    found: dict[str, float] = {}

    def stage(name: str, step: Callable[[int], T]) -> list[T]:
        start = time.process_time()
        made = [step(index) for index in range(pieces)]
        found[name] = (time.process_time() - start) / pieces
        return made

    gc.collect()
    bounds = stage("bind", lambda _: bind(segment, shop(), as_of=as_of))
    normals = stage("normalize", lambda index: normalize(bounds[index]))
    speech = load(dialect)
    gc.disable()  # as it is while segsql lowers and prints
    try:
        lowered = stage("lower", lambda index: lower(normals[index], speech, into="view"))
        plans = stage("plan", lambda index: plan(lowered[index], segment.name, into="view"))
        stage("render", lambda index: render(plans[index]))
    finally:
        gc.enable()
    return found


def nodes_of(tree: exp.Expr) -> int:
    """How many nodes a tree has."""
    return sum(1 for _ in tree.walk())
