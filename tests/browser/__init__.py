"""The built site in a real browser, from file://."""
