"""The meaning of operators, and the questions that they and the functions ask a dialect.

``comparisons`` holds the operators of conditions, ``operations`` what each operator, function and conversion asks a dialect, and ``support`` what follows from its answers.
"""
