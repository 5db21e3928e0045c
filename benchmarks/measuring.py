"""Run something in a process of its own, several times, and say what it took."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

__all__ = ["Cost", "costs", "median", "reported"]

_KIB = 1 if sys.platform != "darwin" else 1024  # what ru_maxrss is counted in


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: seconds of CPU and by the clock, and MiB at its peak."""

    cpu: float
    wall: float
    peak: float


def _started(command: Sequence[str | Path], environment: Mapping[str, str], folder: Path | None) -> Cost:
    began = time.perf_counter()
    process = subprocess.Popen(
        list(map(str, command)),
        env=dict(environment),
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    if not hasattr(os, "wait4"):  # Windows tells neither CPU nor memory of a child this way
        process.wait()
        return Cost(float("nan"), time.perf_counter() - began, float("nan"))
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:  # 1: the data has errors, which is what is looked for
        raise SystemExit(f"exit {process.returncode}: {' '.join(map(str, command))}")
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / _KIB / 1024)


def costs(
    commands: Mapping[str, Sequence[str | Path]],
    environment: Mapping[str, str],
    *,
    times: int,
    folder: Path | None = None,
) -> dict[str, Cost]:
    """Return the median cost of each command, run whole and in turns so that a busy minute hits all alike."""
    found: dict[str, list[Cost]] = {name: [] for name in commands}
    for name, command in commands.items():
        _started(command, environment, folder)  # fills caches of bytecode and of the disk
        found[name].clear()
    for _ in range(times):
        for name, command in commands.items():
            found[name].append(_started(command, environment, folder))
    return {name: median(each) for name, each in found.items()}


def median(found: Sequence[Cost]) -> Cost:
    """Return the medians, each measure by itself."""
    return Cost(
        statistics.median(each.cpu for each in found),
        statistics.median(each.wall for each in found),
        statistics.median(each.peak for each in found),
    )


def reported(command: Sequence[str | Path], environment: Mapping[str, str]) -> dict[str, Any]:
    """Return what a process says of itself: one JSON object, the last line that it prints."""
    done = subprocess.run(
        list(map(str, command)), env=dict(environment), capture_output=True, check=True, encoding="utf-8"
    )
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return said
