"""Clinic entry: the same questions on sheets, one for each section and person."""
