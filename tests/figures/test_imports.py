from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import hoinghi.figures

MODULES = sorted(
    path.stem for path in Path(hoinghi.figures.__file__).parent.glob("*.py") if path.stem != "__init__"
)


def test_only_cross_tables_cost_pandas() -> None:
    light = [name for name in MODULES if name != "frames"]
    assert {"quota", "coverage", "awards", "schedule"} < set(light)
    program = (
        "import sys, importlib\n"
        f"for name in {light!r}: importlib.import_module('hoinghi.figures.' + name)\n"
        "print(sorted({'pandas', 'numpy', 'openpyxl', 'lxml', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == "[]"
