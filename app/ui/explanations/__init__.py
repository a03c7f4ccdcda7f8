"""The page where a person says why answers of theirs differ, and whether that prints."""
