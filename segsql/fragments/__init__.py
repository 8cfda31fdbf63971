"""Fragments of another dialect's SQL: text to a tree that has the meaning of its source.

Text is never passed on. It is cut into tokens, whose number, size and depth are bounded; read by the source's own grammar, in which only
what is listed has a place; and given types by the source's own rules. What comes out is a small tree, from which SQL is written anew.
The world is closed: an operator, function, type or construct without an entry is refused where it stands.

A source is data and small pure functions in a registry: how it is written, what its grammar takes, the rules of its types, and what it has in
common with the language. What dialects share reads those tables, and names none.

Reading order: ``refusal`` (the error), ``spelling`` and ``tokens`` (the first gate), ``kinds`` and ``tree`` (what is read), ``grammar``,
``reader`` and ``parser`` (tokens to a tree), ``signatures``, ``rules`` and ``typed`` (the types of all pieces), ``meanings``, ``sources`` (the
dialects that are read), and the package of a dialect.
"""
