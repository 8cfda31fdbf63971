"""Fragments of another dialect's SQL: text to a tree that has the meaning of its source.

Text is never passed on. It is cut into tokens, whose number, size and depth are bounded; read by the source's own grammar, in which only
what is listed has a place; and given types by the source's own rules. What comes out is a small tree, from which SQL is written anew.
The world is closed: an operator, function, type or construct without an entry is refused where it stands.

Reading order: ``refusal`` (the error), ``spelling`` and ``tokens`` (the first gate), ``kinds`` and ``tree`` (what is read),
``sources`` (the dialects that are read), and the package of a dialect.
"""
