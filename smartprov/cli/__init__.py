"""Arguments in; text and an exit code out. One file per command."""
