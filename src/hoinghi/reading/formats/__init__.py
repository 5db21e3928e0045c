"""Readers of what is no .xlsx: each turns bytes into plain sheets; the words are found in ``files``."""
