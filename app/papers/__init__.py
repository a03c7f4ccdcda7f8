"""Documents of our own: certificates, read-back, corrections, the packet, the interview sheet."""
