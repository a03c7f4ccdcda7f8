"""The page of all papers of a case: seen, saved, printed, or told what they lack."""
