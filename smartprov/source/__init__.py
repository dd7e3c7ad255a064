"""Stage 1, load: files become documents that know their lines, and chapters parsed with their expressions."""
