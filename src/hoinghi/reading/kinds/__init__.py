"""One module for each family of cells: how it is read and what is said when it cannot be."""
