"""The page of the form beside the question, filled with what is known so far."""
