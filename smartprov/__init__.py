"""smartprov compiles a masterplan, data and prose in git, into a versioned book in HTML, DOCX and PDF."""

__version__ = "0.1.0"
