"""Numbers from a workspace, each worked out once."""
