"""Fragments of SQL: the gate, what is read, and the corpora that must be accepted or refused."""
