"""Documents to segments: one module per format. ``native`` is segsql's own."""
