"""Segments in a DuckDB database: made, changed, removed, tracked, looked at and read.

Reading order: ``session`` (a transaction, and what the engine says), ``found`` and ``look`` (what is there), ``readers`` (which views read it),
``drift`` (what was changed by hand), ``state`` (what to plan from), ``keep`` (what others gave it), ``work`` (a plan, run), ``tracked`` and
``applying``; ``status`` and ``read`` only look.
"""

from segsql.apply.duckdb.applying import apply as apply
from segsql.apply.duckdb.catalog import catalog as catalog
from segsql.apply.duckdb.members import diff as diff
from segsql.apply.duckdb.options import Options as Options
from segsql.apply.duckdb.read import read as read
from segsql.apply.duckdb.read import read_many as read_many
from segsql.apply.duckdb.status import status as status
