"""What a translator or an interpreter signs: built whole, or refused with all that it lacks."""
