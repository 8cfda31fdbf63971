"""The tables that definitions may name: columns, types, keys and relations (docs/language.md, section 3.7).

Reading order: ``document`` (what is written), ``schema`` (what is resolved), ``resolve`` (one to the other), ``catalog`` (the
public object and its ways in); ``live`` (what a database says of its tables as a document), ``duckdb`` and ``postgres`` (who ask one).
"""
