"""Results as text for people and as versioned JSON for machines."""
