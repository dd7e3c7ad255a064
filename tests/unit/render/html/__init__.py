"""Tests of the pieces of the HTML renderer."""
