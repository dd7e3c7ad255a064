"""Plan × plan → changes: what differs between two versions of a plan, and what that means."""
