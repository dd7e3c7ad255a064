"""What a program costs: CPU time and peak memory of it and all it starts, measured from a process with nothing in it.

A program that is started from a large process (pytest, say) is charged with that one's memory, so this file is run as
a script of its own, which starts the program and waits for it: `python -I -S cost.py RESULT PROGRAM ARGUMENT...`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

REPOSITORY = Path(__file__).parents[2]
LEFT_OUT = ("CI", "SMARTPROV_LANG", "PYTHONDONTWRITEBYTECODE", "COVERAGE_PROCESS_START")


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU and wall time in seconds; the peak is that of the largest process, in MB; what was written on stdout."""

    cpu: float
    wall: float
    peak: float
    output: str = ""


def cost_of(*command: str | Path) -> Cost:
    """Run a program to its end, in the repository. Raises `AssertionError` where it fails."""
    environment = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
    with TemporaryDirectory() as folder:
        result = Path(folder) / "result.json"
        launcher = [sys.executable, "-I", "-S", __file__, str(result), *map(str, command)]
        done = subprocess.run(launcher, cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
        return Cost(**json.loads(result.read_text()), output=done.stdout)


def _measure(result: str, program: str, *arguments: str) -> int:
    start = time.perf_counter()
    child = os.posix_spawnp(program, [program, *arguments], os.environ)
    _, status, used = os.wait4(child, 0)
    wall = time.perf_counter() - start
    cost = {"cpu": used.ru_utime + used.ru_stime, "wall": wall, "peak": used.ru_maxrss / 1024}
    Path(result).write_text(json.dumps(cost))
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(_measure(*sys.argv[1:]))
