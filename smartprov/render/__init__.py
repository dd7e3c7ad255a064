"""Stage 5, render: a book becomes artifacts; one folder per format."""
