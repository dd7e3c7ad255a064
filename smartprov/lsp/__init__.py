"""The plan in an editor: what is wrong while one types, where an id leads, what a number is, and a new name for it."""
