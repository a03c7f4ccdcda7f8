"""The first pages of a packet, and the paper that stays with the person."""
