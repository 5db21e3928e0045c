"""Findings and numbers as a person or a program wants them: screen, JSON."""
