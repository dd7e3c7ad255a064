"""Each picture of a book, drawn once as SVG: plain values in, a `Picture` out."""
