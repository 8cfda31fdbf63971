"""The plan stage: which statements bring a segment to life. ``statements`` holds it all so far."""
