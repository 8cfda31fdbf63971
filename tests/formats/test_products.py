"""What all formats have in common: refusals in the shape that a product gives its own errors."""

from collections.abc import Iterator, Mapping, Sequence

import pytest

import segsql as sg
from segsql.formats.products import FORMATS

catalog = sg.Catalog.model_validate({"version": 1, "tables": {"people": {"key": ["id"], "columns": {"id": "integer"}}}})


def texts(part: object) -> Iterator[str]:
    """Every text in plain data."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, Mapping):
        for one in part.values():
            yield from texts(one)
    elif isinstance(part, Sequence):
        for one in part:
            yield from texts(one)


@pytest.mark.parametrize("name", FORMATS)
def test_a_refusal_is_told_in_the_shape_of_the_product(name: str) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        sg.read({"a key that no product has": 1}, format=name, catalog=catalog)

    told = sg.problem(refusal.value, format=name)

    assert isinstance(told, dict)
    assert any(one.message in text for text in texts(told) for one in refusal.value.diagnostics)


def test_there_are_no_errors_of_a_product_that_is_not_known() -> None:
    with pytest.raises(sg.DefinitionError, match="unknown-format"):
        sg.problem(sg.DefinitionError(()), format="cargos")
