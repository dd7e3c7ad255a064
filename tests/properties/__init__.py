"""Laws: claims about any input, not about examples."""
