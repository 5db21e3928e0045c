"""Vietnamese text, names, numbers, dates and identity numbers: what any Vietnamese office program needs.

Nothing here knows what a conference is, reads a file or imports anything outside the standard library.
Import from the modules: ``from hoinghi.vietnamese.text import fold``.
"""
