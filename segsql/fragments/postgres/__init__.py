"""PostgreSQL as the language of fragments: how it is written, what of it is taken, and what that means.

Reading order: ``spelling`` (the lexical facts), ``words`` and ``operations`` (the closed lists), ``reader``, ``calls``, ``types`` and
``parser`` (tokens to a tree), ``overloads``, ``casts``, ``constants`` and ``clock`` (the engine's rules), ``typed`` (the types of all pieces).
"""
