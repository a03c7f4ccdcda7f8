"""Dated facts of law, as data: what held on a day, who says so, and until when that was checked."""
