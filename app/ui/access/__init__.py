"""Who can open a case, and what changes that; what can be taken out of it or away with it."""
