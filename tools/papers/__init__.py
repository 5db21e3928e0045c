"""The recipes of our templates: one module a paper, each with a ``build`` that returns the Word file."""
