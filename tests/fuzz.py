"""Try many random pages: ``make fuzz N=5000 SEED=7``.

Prints how many came out equal, were refused, or broke the law, and fails if any did.
"""

import argparse
import re
import sys
from collections import Counter

from support.law import GOOD, KINDS, Verdict, try_seed
from support.markdown import OTHERS, OURS

SETUPS = {"ours": OURS, "others": OTHERS}
SHOWN = 5


def main() -> int:
    """Run the trials that the command line asks for, and return the exit code."""
    asked = _arguments()
    convert = SETUPS[asked.setup].converter()
    verdicts: Counter[Verdict] = Counter()
    reasons: Counter[str] = Counter()
    for seed in range(asked.seed, asked.seed + asked.pages):
        trial = try_seed(asked.kind, seed, convert)
        verdicts[trial.verdict] += 1
        if trial.verdict in GOOD:
            reasons.update(_reasons(trial.detail))
        elif sum(verdicts[bad] for bad in set(Verdict) - GOOD) <= SHOWN:
            say(f"seed {seed}: {trial.verdict}\n{trial.detail}\n")
    say(f"{asked.kind} pages, Markdown as {asked.setup}, seeds from {asked.seed}:")
    for verdict in Verdict:
        say(f"{verdicts[verdict]:7} {verdict}")
    for reason, number in reasons.most_common(asked.reasons):
        say(f"{number:7}   {reason}")
    return int(any(verdicts[bad] for bad in set(Verdict) - GOOD))


def say(line: str) -> None:
    """Print at once, so that a long run can be watched."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=list(KINDS), default="sane")
    parser.add_argument("--setup", choices=list(SETUPS), default="ours")
    parser.add_argument("--reasons", type=int, default=0, help="show the commonest refusals")
    return parser.parse_args()


def _reasons(detail: str) -> list[str]:
    """Return the messages of refusals without their places and what they quote."""
    lines = [re.sub(r"^\S+ ", "", line) for line in detail.splitlines()]
    return [re.sub(r" near “.*”", "", line)[:110] for line in lines]


if __name__ == "__main__":
    sys.exit(main())
