"""The closed list of functions and conversions: how each is written, and the types and missing values that go in and come out.

``table`` is the list, made of the modules of each topic. It knows nothing of engines, nor of how a function is calculated.
"""
