"""Locking: when nobody is there, when the computer sleeps, when its screen is locked."""
