"""The review of a case: comments, what is said to them, sign-offs, and the copy of a lawyer."""
