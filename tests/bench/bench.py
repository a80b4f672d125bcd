#!/usr/bin/env python3
"""`make bench`: our figures beside those of other programs, from one run. Programs are run in turn, the least CPU time
counts. Prints a table and writes it to out/bench.md. Run by tests/bench/run.sh, which builds what is measured.

    tests/.venv-bench/bin/python tests/bench/bench.py [--only papers excel core register window kills] [--rounds N]
"""
import argparse
import datetime
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile

import openpyxl
from openpyxl.utils import get_column_letter

import papers
import register
import window
from measure import interleave, run
from table import Row, table

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = ROOT / "tests/bench"
RELEASE = ROOT / "target/release"
FONTS = ROOT / "src-tauri/documents/fonts"
PYTHON = [sys.executable, "-I"]

# CPU of the peer against ours: (typst, weasyprint, libreoffice); the papers are those of examples/bench_docs.rs.
PAPER_GOALS = {
    "minutes-1-page": (5, None, 50),
    "minutes-10-pages": (3.5, None, None),
    "minutes-200-pages": (2.5, None, None),
    "register-5000-rows": (10, None, None),
}


def milliseconds(cost):
    return f"{cost.cpu * 1e3:.1f} ms {cost.memory:.0f} MB"


def pages_and_words(pdf):
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return text.count("\f"), len(text.split())


def font_settings(folder):
    """A fontconfig of its own, so that the peers find the same faces and search nowhere else."""
    (folder / "fonts.conf").write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{FONTS}</dir><cachedir>{folder / "cache"}</cachedir></fontconfig>'
    )
    return {**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf"), "HOME": str(folder)}


def measure_papers(rounds, work):
    ours = RELEASE / "examples/bench_docs"
    run([ours, "--blocks", work])
    env = font_settings(work)
    soffice = shutil.which("soffice")
    rows, notes = [], []
    start = interleave({"python": (PYTHON + ["-c", "import typst"], env)}, rounds)["python"]
    for name, goals in PAPER_GOALS.items():
        paper = json.loads((work / f"{name}.json").read_text())
        sources = {}
        for kind in (papers.Typst, papers.Html, papers.Flat):
            sources[kind] = work / f"{name}{kind.suffix}"
            sources[kind].write_text(kind().paper(paper, name))
        pdf = {peer: work / peer / f"{name}.pdf" for peer in ("ours", "Typst", "WeasyPrint", "LibreOffice")}
        for path in pdf.values():
            path.parent.mkdir(exist_ok=True)
        programs = {
            "ours": ([ours, "--one", name, pdf["ours"]], None),
            "Typst": (PYTHON + [HERE / "peers/typst_pdf.py", sources[papers.Typst], FONTS, pdf["Typst"]], env),
            "WeasyPrint": (PYTHON + [HERE / "peers/weasyprint_pdf.py", sources[papers.Html], pdf["WeasyPrint"]], env),
        }
        if soffice:
            convert = [soffice, f"-env:UserInstallation=file://{work}/office", "--headless", "--convert-to", "pdf"]
            programs["LibreOffice"] = (convert + ["--outdir", pdf["LibreOffice"].parent, sources[papers.Flat]], env)
        costs = interleave(programs, rounds)
        for peer, goal in zip(("Typst", "WeasyPrint", "LibreOffice"), goals):
            if peer in costs:
                ratio = costs[peer].cpu / costs["ours"].cpu
                rows.append(Row(f"{name}, CPU against {peer}", milliseconds(costs["ours"]), milliseconds(costs[peer]), ratio, at_least=goal))
        counted = ", ".join("{} {} pages {} words".format(peer, *pages_and_words(pdf[peer])) for peer in costs)
        notes.append(f"{name}: {counted}")
        without_start = (costs["Typst"].cpu - start.cpu) / costs["ours"].cpu
        notes.append(f"{name}: Typst without the start of Python ({start.cpu * 1e3:.0f} ms): {without_start:.1f} ×")
    if not soffice:
        notes.append("LibreOffice is not installed: not measured (apt-get install libreoffice-writer)")
    return rows, notes


def measure_core(work):
    """Lines like `keystroke members=12000 ours p50_ms=… p99_ms=…` from tests/bench/core.rs."""
    said = subprocess.run([RELEASE / "bench-core"], capture_output=True, text=True, check=True).stdout
    found = {}
    notes = []
    for line in said.splitlines():
        keys = " ".join(part for part in line.split() if "_ms=" not in part and not part.startswith("ms="))
        found[keys] = {key: float(value) for key, value in re.findall(r"(\w*ms)=([\d.]+)", line)}
    rows = []
    for members, goal in ((12_000, 0.5), (100_000, 2)):
        of = {who: found[f"keystroke members={members} {who}"] for who in ("ours", "floor_50_rows", "like")}
        shown = {who: f"p50 {times['p50_ms']:.3f} p99 {times['p99_ms']:.3f} ms" for who, times in of.items()}
        figure = f"keystroke, {members:,} members, p99 CPU"
        rows.append(Row(f"{figure}; beside: 50 rows by key", shown["ours"], shown["floor_50_rows"], of["ours"]["p99_ms"], "ms", at_most=goal))
        rows.append(Row(f"{figure} of LIKE against ours", shown["ours"], shown["like"], of["like"]["p99_ms"] / of["ours"]["p99_ms"]))
    for members in (12_000, 100_000):
        of = {who: found[f"as_of members={members} {who}"]["min_ms"] for who in ("ours", "raw_sql")}
        rows.append(Row(f"members at 120 month ends, {members:,} members, CPU; raw SQL against ours", f"{of['ours']:.1f} ms", f"{of['raw_sql']:.1f} ms", of["raw_sql"] / of["ours"]))
    of = {who: found[f"roll_up branches=120 indicators=120 {who}"]["min_ms"] for who in ("ours", "raw_sql")}
    rows.append(Row("month's roll-up 120 × 120 against raw SQL", f"{of['ours']:.2f} ms", f"{of['raw_sql']:.2f} ms", of["ours"] / of["raw_sql"], at_most=1.5))
    notes.extend(line for line in said.splitlines() if line.startswith("list_opening"))
    return rows, notes


HEAD_ROW = 3
DAYS = (2, 8)


def rows_of(xlsx):
    """What our own list holds, for the peers to write: the same words, dates and widths."""
    sheet = openpyxl.load_workbook(xlsx).active
    plain = [[cell.strftime("%Y-%m-%d") if isinstance(cell, datetime.datetime) else cell for cell in row] for row in sheet.iter_rows(values_only=True)]
    return {
        "sheet": sheet.title,
        "title": plain[0][0],
        "remark": plain[1][0],
        "head": plain[HEAD_ROW],
        "head_row": HEAD_ROW,
        "days": DAYS,
        "widths": [sheet.column_dimensions[get_column_letter(column)].width for column in range(1, 13)],
        "rows": plain[HEAD_ROW + 1 :],
    }


def measure_excel(rounds, work):
    ours = RELEASE / "examples/bench_excel"
    rows, notes = [], []
    peak = {}
    for count, peers in (
        (5_000, ("XlsxWriter", "openpyxl write-only", "openpyxl")),
        (12_000, ("XlsxWriter", "openpyxl write-only", "openpyxl")),
        (100_000, ("XlsxWriter", "openpyxl write-only")),
    ):
        made = {peer: work / f"{peer}-{count}.xlsx" for peer in ("ours", *peers)}
        run([ours, str(count), made["ours"]])
        source = work / f"rows-{count}.json"
        source.write_text(json.dumps(rows_of(made["ours"])))
        openpyxl_list = PYTHON + [HERE / "peers/openpyxl_list.py"]
        programs = {
            "ours": ([ours, str(count), made["ours"]], None),
            "XlsxWriter": (PYTHON + [HERE / "peers/xlsxwriter_list.py", source, made["XlsxWriter"]], None),
            "openpyxl write-only": (openpyxl_list + ["write-only", source, made["openpyxl write-only"]], None),
        }
        if "openpyxl" in peers:
            programs["openpyxl"] = (openpyxl_list + ["normal", source, made["openpyxl"]], None)
        costs = interleave(programs, rounds)
        for peer in peers:
            goal = 5 if peer == "XlsxWriter" else 15
            ratio = costs[peer].cpu / costs["ours"].cpu
            rows.append(Row(f"Excel list of {count:,} rows, CPU against {peer}", milliseconds(costs["ours"]), milliseconds(costs[peer]), ratio, at_least=goal))
        sizes = ", ".join(f"{peer} {path.stat().st_size // 1024} KB" for peer, path in made.items())
        ours_rows = rows_of(made["ours"])["rows"]
        same = all(rows_of(path)["rows"] == ours_rows for peer, path in made.items() if peer != "ours")
        notes.append(f"Excel {count:,} rows: {sizes}; {'the same cells in all' if same else 'THE CELLS DIFFER'}")
        peak[count] = costs["ours"].memory
    growth = peak[12_000] / peak[5_000]
    rows.append(Row("Excel memory, 12,000 rows against 5,000", f"{peak[12_000]:.1f} MB", f"{peak[5_000]:.1f} MB", growth, at_most=1.2))
    growth = peak[100_000] / peak[12_000]
    rows.append(Row("Excel memory, 100,000 rows against 12,000", f"{peak[100_000]:.1f} MB", f"{peak[12_000]:.1f} MB", growth))
    return rows, notes


def measure_kills(kills):
    command = ["cargo", "test", "--release", "-p", "sohoi-tests", "--test", "kill_loop", "--", "--nocapture"]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, "SOHOI_KILLS": str(kills)}, capture_output=True, text=True)
    print(done.stdout[-1500:], done.stderr[-500:] if done.returncode else "")
    said = [line for line in (done.stdout + done.stderr).splitlines() if "kill" in line]
    row = Row(f"{kills:,} kills at random moments: failed runs", "see note", "", float(done.returncode != 0), "", at_most=0)
    return [row], said[-3:]


def machine():
    load = ", ".join(f"{load:.1f}" for load in os.getloadavg())
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    return f"{datetime.datetime.now():%Y-%m-%d %H:%M}, {cpu}, {os.cpu_count()} cores, load {load}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", nargs="+", default=["papers", "excel", "core", "register", "window", "kills"])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--kills", type=int, default=1000)
    given = parser.parse_args()
    rows, notes = [], [f"at the start: {machine()}"]
    with tempfile.TemporaryDirectory(prefix="sohoi-bench-") as folder:
        work = pathlib.Path(folder)
        parts = {
            "papers": lambda: measure_papers(given.rounds, work),
            "excel": lambda: measure_excel(given.rounds, work),
            "core": lambda: measure_core(work),
            "register": lambda: register.measure(given.rounds, work),
            "window": lambda: window.measure(2 * given.rounds, work),
            "kills": lambda: measure_kills(given.kills),
        }
        for name in given.only:
            more_rows, more_notes = parts[name]()
            print(table(more_rows), *more_notes, "", sep="\n", flush=True)
            rows += more_rows
            notes += more_notes
    notes.append(f"at the end: {machine()}")
    out = ROOT / "out"
    out.mkdir(exist_ok=True)
    (out / "bench.md").write_text(table(rows) + "\n\n" + "\n".join(f"- {note}" for note in notes) + "\n")
    short = sum(row.verdict == "SHORT" for row in rows)
    print(f"{short} of {len(rows)} fall short of their goal; the whole table is in {out / 'bench.md'}")


if __name__ == "__main__":
    main()
