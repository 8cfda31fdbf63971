"""Plans run on engines, a step at a time, each in a call of its own."""

import pytest
from engines import Engine
from engines.registry import each_engine, process_of, slow

import segsql as sg

unheld = {"bigquery": {"mark", "rename"}}
"""What an engine's stand-in cannot do, by label: it answers queries, and keeps what was made of them."""


# Plans of one dialect are the same for each of its modes.
labels = [one for one in each_engine() if one.id not in process_of]
with_engine = pytest.mark.parametrize("label", labels)
with_renaming_engine = pytest.mark.parametrize("label", [one for one in labels if one.id not in unheld])
with_quick_engine = pytest.mark.parametrize("label", [one for one in labels if one.id not in slow])


def run(engine: Engine, made: sg.Plan) -> None:
    """Run every step of a plan; one that nothing can run here is left out."""
    for step in made.steps:
        if step.purpose in unheld.get(engine.label, ()):
            continue
        if engine.label == "sqlite":
            engine.query(step.sql)  # a script would end the transaction that is open
        else:
            engine.execute(step.sql)
