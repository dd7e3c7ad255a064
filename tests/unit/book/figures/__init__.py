"""Tests of the figures; `drawing.py` reads what was drawn."""
