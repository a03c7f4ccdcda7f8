"""What forms said that were filed earlier, beside what the case tells today."""
