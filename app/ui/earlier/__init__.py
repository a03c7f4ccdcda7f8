"""The page of forms that were filed earlier, beside what is told today."""
