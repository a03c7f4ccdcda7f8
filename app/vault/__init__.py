"""The encrypted case: a file that opens with a passphrase, a clinic's key or a recovery key."""
