"""Feed spoiled files to reading, checking and marking for a while, by hand.

    python tools/fuzz.py --seconds 180 [--first SEED] [--only a.xlsx] [--save FOLDER]

Each input is read, inspected, checked and marked as ``hoinghi validate --mark`` does it. What raises anything
but a HoinghiError, takes too long or too much memory is saved, with the trace beside it. The same seeds give
the same files.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from hoinghi.checks import run
from hoinghi.errors import HoinghiError
from hoinghi.reading.inspect import inspect
from hoinghi.reading.workspace import read
from hoinghi.reporting.marking import mark_copies
from spoiling import WHOLE, spoiled  # type: ignore[import-not-found]  # lives with the tests

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 10  # seconds that one spoiled file of some kilobytes may take
MEMORY = 2 << 30  # bytes of address space


class HangError(BaseException):
    """An input took too long; not an Exception, which a reader may well catch."""


def _hang(*_: object) -> None:
    raise HangError


@contextlib.contextmanager
def watched() -> Iterator[None]:
    """Raise HangError when what is inside takes too long; where the system has no alarm, do nothing."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    signal.signal(signal.SIGALRM, _hang)
    signal.setitimer(signal.ITIMER_REAL, LONGEST, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def limit_memory() -> None:
    """Let an input that asks for too much fail with MemoryError instead of slowing the machine down."""
    with contextlib.suppress(ImportError):
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def put_through(path: Path) -> str:
    """Do with a file what the program does; return "read" or "refused"."""
    try:
        json.dumps(inspect(path).as_json())
        outcome = "read"
    except HoinghiError:
        outcome = "refused"
    try:
        workspace = read(path.parent, named=[path] if path.suffix == ".docx" else ())
    except HoinghiError:
        return outcome
    findings = [*workspace.findings, *run(workspace)]
    json.dumps([each.as_json() for each in findings])
    mark_copies(workspace.folder, workspace.files, findings, path.parent / "ra")
    return outcome


def try_one(name: str, seed: int, save: Path) -> str:
    """Return what became of one input; a crash is saved and told."""
    data = spoiled(name, seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        began = time.monotonic()
        try:
            with watched():
                return put_through(path)
        except (Exception, HangError) as error:  # noqa: BLE001 - finding them is what this is for
            save.mkdir(parents=True, exist_ok=True)
            (save / f"{seed}-{name}").write_bytes(data)
            said = f"{name} {seed} {type(error).__name__} after {time.monotonic() - began:.1f} s"
            trace = traceback.format_exc()
            (save / f"{seed}-{name}.txt").write_text(f"{said}\n{trace}", encoding="utf-8")
            at = traceback.extract_tb(error.__traceback__)[-1]
            print(f"CRASH {said}: {error!s:.100} at {Path(at.filename).name}:{at.lineno}", flush=True)
            return "crashed"


def main() -> int:
    """Return 1 when anything crashed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--only", choices=sorted(WHOLE), action="append")
    parser.add_argument("--save", type=Path, default=Path(tempfile.gettempdir()) / "hoinghi-crashers")
    chosen = parser.parse_args()
    limit_memory()
    names = chosen.only or sorted(WHOLE)
    counts: Counter[str] = Counter()
    seed, slowest = chosen.first, (0.0, "")
    end = time.monotonic() + chosen.seconds
    while time.monotonic() < end:
        name = names[seed % len(names)]
        began = time.monotonic()
        counts[try_one(name, seed, chosen.save)] += 1
        slowest = max(slowest, (time.monotonic() - began, f"{name} {seed}"))
        seed += 1
    said = ", ".join(f"{count:,} {outcome}" for outcome, count in counts.most_common())
    print(f"{counts.total():,} inputs ({said}); next seed {seed}; slowest {slowest[0]:.1f} s ({slowest[1]})")
    if counts["crashed"]:
        print(f"Crashers: {chosen.save}")
    return 1 if counts["crashed"] else 0


if __name__ == "__main__":
    sys.exit(main())
