"""The page of papers that go with a form: added, named, put in order."""
