"""The normalize stage: the same meaning in fewer shapes, for every dialect alike. ``logic`` holds it all."""
