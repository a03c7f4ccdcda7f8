"""What is put right on forms that were filed: the sheet for the office, and one to read."""
