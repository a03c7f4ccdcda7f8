"""What a person sees before a case is open: a new passphrase, and the field that opens it."""
