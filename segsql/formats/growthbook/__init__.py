"""GrowthBook: targeting conditions with saved groups (docs/formats/growthbook.md)."""

from segsql.formats.growthbook.reading import read
from segsql.formats.growthbook.writing import problem, write
from segsql.formats.reading import Format

FORMAT = Format("GrowthBook", read, write, problem)
