"""``python -m hoinghi``."""

from __future__ import annotations

from hoinghi.cli import main

if __name__ == "__main__":
    main()
