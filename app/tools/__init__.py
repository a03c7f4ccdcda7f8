"""Portolan."""
