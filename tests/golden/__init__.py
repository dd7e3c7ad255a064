"""Whole plans against what they became before."""
