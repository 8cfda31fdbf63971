"""Labels: segments that are names, and whose members a column or a table tells (docs/formats/label.md)."""

from segsql.formats.label.reading import read
from segsql.formats.label.writing import problem, write
from segsql.formats.reading import Format

FORMAT = Format("label", read, write, problem)
