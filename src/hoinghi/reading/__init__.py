"""From files to a workspace: find the tables, understand the cells, lose nothing."""
