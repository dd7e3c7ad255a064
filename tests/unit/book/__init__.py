"""Tests of the composed book: values in, values out."""
