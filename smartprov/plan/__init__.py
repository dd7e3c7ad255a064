"""Stage 2, resolve: documents become a typed plan in which every reference has a target."""
