"""Stage 6: what a plan's version publishes, sealed so that anyone can prove it: artifacts → release → verification."""
