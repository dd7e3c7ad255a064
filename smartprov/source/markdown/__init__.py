"""Markdown with places: markdown-it-py's rules and a few of our own, and the readers that turn tokens into prose."""
