"""Stage 3, check: a plan and its context give diagnostics; one rule per file, named by its code."""
