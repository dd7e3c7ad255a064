"""A folder is a test: each code has a good and a bad plan, laid over `base`."""
