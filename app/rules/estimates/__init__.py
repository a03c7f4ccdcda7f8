"""Calculators that show their work. Each result is an estimate, with its rule and its source."""
