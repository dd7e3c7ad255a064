"""Values in, values out: one folder per stage."""
