"""Tests of reading: texts in, documents with places out."""
