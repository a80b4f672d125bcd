"""The register's own work: a list of 10,000 people previewed and taken in, and 12,000 people held against 8,000 of
another ward. Whole commands are measured, start and all, with the child process that reads the file."""
import json
import pathlib
import random
import shutil
import subprocess
import sys

from measure import interleave
from table import Row

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEERS = ROOT / "tests/bench/peers"
RELEASE = ROOT / "target/release"
PYTHON = [sys.executable, "-I"]
ROWS = 10_000
# Where the headings stand in the list that is imported, from 0.
HEAD_ROW = 3
FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Dương Ngô Lý".split()
MIDDLES = "Thị,Thị Thu,Thị Bích,Thị Ngọc,Thị Kim,Thanh,Minh,Thị Hồng,Thị Mỹ".split(",")
GIVENS = "Hồng Hoa Lan Mai Đào Huệ Cúc Thủy Hà Hạnh Phượng Yến Oanh Loan Nga Ánh Dung Duyên Giang Hương Liên Nhung".split()


def said_of(cost):
    return f"{cost.cpu * 1e3:.0f} ms {cost.memory:.0f} MB"


def measure_import(rounds, work):
    """Into offices of 12,000 and 100,000 members. Taking in begins each time with a fresh copy of the office."""
    source = work / f"{ROWS}.xlsx"
    subprocess.run([RELEASE / "examples/bench_excel", str(ROWS), source], check=True)
    rows, notes = [], []
    for members in (12_000, 100_000):
        office, copy = work / f"office-{members}", work / f"copy-{members}"
        subprocess.run([RELEASE / "bench-core", "--office", office, str(members)], check=True)
        command = [RELEASE / "sohoi", "members", "import", office, source]
        shown = json.loads(subprocess.run([*command, "--json"], check=True, capture_output=True).stdout)
        take = 'rm -rf "$2" && cp -r "$1" "$2" && exec "$3" members import "$2" "$4" --yes'
        programs = {
            "preview": (command, None),
            "taken": (["sh", "-c", take, "sh", office, copy, RELEASE / "sohoi", source], None),
            "pandas": (PYTHON + [PEERS / "pandas_read.py", source, str(HEAD_ROW)], None),
        }
        costs = interleave(programs, rounds)
        ratio = costs["pandas"].cpu / costs["preview"].cpu
        figure = f"list of {ROWS:,} rows, office of {members:,}"
        rows.append(Row(f"{figure}: preview, CPU against pandas + openpyxl reading it", said_of(costs["preview"]), said_of(costs["pandas"]), ratio, at_least=10))
        ratio = costs["pandas"].cpu / costs["taken"].cpu
        rows.append(Row(f"{figure}: preview and taking in, CPU against the same reading", said_of(costs["taken"]), said_of(costs["pandas"]), ratio))
        notes.append(f"import into {members:,}: {shown['rows']:,} rows read")
        shutil.rmtree(office)
        shutil.rmtree(copy)
    return rows, notes


def two_lists(work):
    """12,000 and 8,000 people; every tenth of the second is of the first too."""
    dice = random.Random(7)

    def person():
        name = " ".join((dice.choice(FAMILIES), dice.choice(MIDDLES), dice.choice(GIVENS)))
        phone = f"09{dice.randrange(10**8):08}" if dice.random() < 0.6 else ""
        return [name, str(1940 + dice.randrange(65)), f"001{dice.randrange(10**9):09}" if dice.random() < 0.7 else "", phone]

    mine = [person() for _ in range(12_000)]
    theirs = [person() for _ in range(7_200)] + dice.sample(mine, 800)
    paths = (work / "mine.tsv", work / "theirs.tsv")
    for path, people in zip(paths, (mine, theirs)):
        path.write_text("".join("\t".join(one) + "\n" for one in people), encoding="utf-8")
    return paths


def measure_duplicates(rounds, work):
    mine, theirs = two_lists(work)
    programs = {
        "ours": ([RELEASE / "bench-core", "--duplicates", mine, theirs], None),
        "pandas": (PYTHON + [PEERS / "pandas_duplicates.py", mine, theirs], None),
        "import pandas": (PYTHON + ["-c", "import pandas"], None),
    }
    costs = interleave(programs, rounds)
    found = {name: subprocess.run(programs[name][0], check=True, capture_output=True, text=True).stdout.strip() for name in ("ours", "pandas")}
    ratio = costs["pandas"].cpu / costs["ours"].cpu
    rows = [Row("12,000 people held against 8,000, CPU against merges in pandas", said_of(costs["ours"]), said_of(costs["pandas"]), ratio)]
    without_start = (costs["pandas"].cpu - costs["import pandas"].cpu) / costs["ours"].cpu
    pairs = ", ".join(f"{name} {count} pairs" for name, count in found.items())
    return rows, [f"duplicates: {pairs}; pandas without its start: {without_start:.1f} ×"]


def measure(rounds, work):
    rows, notes = measure_import(rounds, work)
    more_rows, more_notes = measure_duplicates(rounds, work)
    return rows + more_rows, notes + more_notes
