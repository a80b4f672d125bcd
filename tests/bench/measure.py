"""Runs programs in turn and keeps the least CPU time of each: on a busy machine the least is what the work costs."""
import os
import subprocess
import time


class Cost:
    """CPU seconds (user and system, with all waited-for children) and peak memory in MB of the largest process."""

    def __init__(self, cpu, memory, wall):
        self.cpu, self.memory, self.wall = cpu, memory, wall


def run(command, env=None):
    start = time.monotonic()
    child = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    child.stderr.close()
    if child.returncode != 0:
        raise SystemExit(f"{command[0]} ended with {child.returncode}: {said.decode(errors='replace')[-2000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, time.monotonic() - start)


def interleave(programs, rounds, seconds_each=60):
    """programs: name -> (command, env). One after the other, round by round, so that a busy minute hits all alike.

    A slow program stops taking part once its own runs have taken `seconds_each` seconds; it has run at least twice."""
    costs = {name: [] for name in programs}
    for _ in range(rounds):
        for name, (command, env) in programs.items():
            if len(costs[name]) >= 2 and sum(cost.wall for cost in costs[name]) > seconds_each:
                continue
            costs[name].append(run(command, env))
    return {
        name: Cost(min(cost.cpu for cost in runs), max(cost.memory for cost in runs), min(cost.wall for cost in runs))
        for name, runs in costs.items()
    }
