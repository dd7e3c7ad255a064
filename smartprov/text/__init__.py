"""Words: messages and hints for diagnostics, labels for books, and how numbers and dates are written."""
