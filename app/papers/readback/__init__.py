"""The read-back: what a filled form prints, to be read aloud to the person before they sign."""

from app.papers.readback.digest import files, read_back

__all__ = ["files", "read_back"]
