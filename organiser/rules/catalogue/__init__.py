"""One rule per file, each defining RULE. The file's docstring is the rule."""
