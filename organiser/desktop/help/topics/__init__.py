"""The topics, one per file."""
