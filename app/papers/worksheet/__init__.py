"""The blank worksheet: the questions of some forms on paper, to take home and write by hand."""

from app.papers.worksheet.worksheet import named, stem, worksheet

__all__ = ["named", "stem", "worksheet"]
