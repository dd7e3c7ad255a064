"""How two versions of a book become one with revision marks: what is the same, what belongs together, what changed."""
