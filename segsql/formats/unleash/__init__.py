"""Unleash: constraints, the segments they make, and the features that strategies open (docs/formats/unleash.md)."""

from segsql.formats.reading import Format
from segsql.formats.unleash.reading import read
from segsql.formats.unleash.writing import problem, write

FORMAT = Format("Unleash", read, write, problem)
