"""One packet for each person and filing: what goes into the envelope, and what stays at home."""
