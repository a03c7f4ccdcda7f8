"""Forgetting for good: asked calmly, then done everywhere in the case."""
