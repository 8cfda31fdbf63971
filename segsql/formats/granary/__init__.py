"""Granary: segment jobs, which say in SQL of PostgreSQL what a table or view is made of (docs/formats/granary.md)."""

from segsql.formats.granary.reading import read
from segsql.formats.granary.writing import export as export
from segsql.formats.granary.writing import problem, write
from segsql.formats.reading import Format

FORMAT = Format("Granary", read, write, problem)
