"""What to ask, in which order, and when: data that the window shows and the tests walk."""
