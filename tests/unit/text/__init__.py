"""Tests of messages, labels and written forms."""
