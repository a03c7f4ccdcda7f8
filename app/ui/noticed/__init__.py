"""What the rules found, in the window: on a page, beside questions, before the forms are filled."""
