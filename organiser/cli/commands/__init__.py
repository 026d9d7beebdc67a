"""One command per file, each defining COMMAND."""
