"""Portolan: prepares asylum forms on the person's own computer."""
