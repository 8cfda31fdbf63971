"""The meaning of operators and functions: argument types, results, missing values, and the questions they ask a dialect.

``comparisons`` holds the operators of conditions, ``functions`` the closed list of functions and conversions, ``operations`` what
each of them asks a dialect, and ``support`` what follows from its answers.
"""
