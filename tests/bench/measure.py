"""Runs programs in turn and keeps the least CPU time of each: on a busy machine the least is what the work costs."""
import os
import subprocess
import tempfile
import time


class Cost:
    """CPU seconds (user and system, with all waited-for children), peak memory in MB, seconds on the clock."""

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
    return Cost(usage.ru_utime + usage.ru_stime, None, time.monotonic() - start)


def peak_memory(command, env=None):
    """MB of the largest process. Asked of time(1): a child begins with the peak of whoever started it, and we are large."""
    with tempfile.NamedTemporaryFile("r") as said:
        run(["/usr/bin/time", "-f", "%M", "-o", said.name, *command], env)
        return int(said.read().split()[-1]) / 1024


def interleave(programs, rounds, seconds_each=60):
    """programs: name -> (command, env). One after the other, round by round, so that a busy minute hits all alike.

    A run before the first tells the memory and fills the system's caches. A slow program stops taking part once its runs
    have taken `seconds_each` seconds; it has run at least twice."""
    memory = {name: peak_memory(*program) for name, program in programs.items()}
    costs = {name: [] for name in programs}
    for _ in range(rounds):
        for name, program in programs.items():
            if len(costs[name]) >= 2 and sum(cost.wall for cost in costs[name]) > seconds_each:
                continue
            costs[name].append(run(*program))
    return {
        name: Cost(min(cost.cpu for cost in runs), memory[name], min(cost.wall for cost in runs)) for name, runs in costs.items()
    }
