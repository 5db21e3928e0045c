from __future__ import annotations

from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Public spreadsheets that break readers; a folder beside the checkout."""
    if not CORPUS.is_dir():
        pytest.skip("the corpus of public spreadsheets is not beside the checkout")
    return CORPUS
