"""The cases of a clinic's day: where each stands, as far as the clinic's key opens it."""
