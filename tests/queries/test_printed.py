"""sqlglot prints the trees of whole queries as they are, and no node stands in two of their places."""

from plain_printer import Spelling, show, spelled
from sqlglot.dialects.dialect import Dialect as Glot
from sqlglot.errors import ErrorLevel

from queries.corpora import as_of, catalog, corpus, query
from segsql.bind.queries import bind_query
from segsql.dialect import load
from segsql.lower.queries import lower_query

TEXTS = [text for group in corpus("legitimate") for text in group.texts]
GUARDS: dict[str, list[dict[str, object]]] = {
    "customers": [{"op": "in", "column": "country", "values": ["DE", "AT"]}],
    "eventstore": [{"op": "is_present", "column": "created"}],
}


def test_sqlglot_prints_what_was_built() -> None:
    for text in TEXTS:
        for into in ("select", "count"):
            tree = lower_query(
                bind_query(query(text), catalog, as_of=as_of, guards=GUARDS), load("postgres"), into=into
            ).tree
            nodes = [id(node) for node in tree.walk()]
            assert len(nodes) == len(set(nodes)), text
            generator = Glot.get_or_raise("postgres").generator(
                normalize_functions=False, unsupported_level=ErrorLevel.RAISE, comments=False
            )
            with spelled(Spelling(nulls_large=True)):
                expected = show(tree)
            assert generator.generate(tree, copy=False) == expected
