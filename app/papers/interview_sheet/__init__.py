"""The interview sheet: a private paper with the person's own words and facts, to take along."""

from app.papers.interview_sheet.own_sheet import interview_sheet

__all__ = ["interview_sheet"]
