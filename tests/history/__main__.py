"""`python -m tests.history DIR`: write the history into a folder that does not exist yet, and say how to use it."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.history import PLAN, write_history
from tests.history.steps import STEPS

folder = Path(sys.argv[1])
write_history(folder)
tags = [step.tag for step in STEPS if step.tag]
print(f"{folder}: {len(STEPS)} commits, tags {', '.join(tags)}")
print(f"  cd {folder} && smartprov diff {tags[0]} {tags[-1]}")
print(f"  cd {folder} && smartprov git install {PLAN} && git log -p {tags[0]}..")
