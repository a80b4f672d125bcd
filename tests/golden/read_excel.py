#!/usr/bin/env python3
"""Reads the month's spreadsheet with readers that are not ours, cell by cell.

    tests/.venv/bin/python tests/golden/read_excel.py                     makes the samples and reads them
    tests/.venv/bin/python tests/golden/read_excel.py FOLDER              reads report.xlsx against expected.json there (make test)
    tests/.venv/bin/python tests/golden/read_excel.py FILE.xlsx FILE.json

openpyxl reads what is stored. LibreOffice gets a copy without the stored results of formulas, works all of them out
anew, and prints the sheets; sums are added up here a third time from the branches' own figures.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import openpyxl

ROOT = pathlib.Path(__file__).resolve().parents[2]
SUMMARY, BRANCHES = "Tổng hợp", "Theo chi hội"
SUMMARY_HEAD, BRANCHES_HEAD = 8, 4
FIRST_BRANCH = 7
NOTHING = "–"
RISKY = tuple("=+-@\t\r\n＝＋－＠")

problems = []


def check(what, found, expected):
    same = found == expected
    if isinstance(found, (int, float)) and isinstance(expected, (int, float)):
        same = abs(found - expected) < 1e-9 * max(1, abs(expected))
    if not same:
        problems.append(f"{what}: found {found!r}, expected {expected!r}")


def real(value, decimals):
    return None if value is None else value / 10**decimals


def shown(figure, decimals):
    return {"blank": None, "nothing": NOTHING, "value": real(figure.get("value"), decimals)}[figure["state"]]


def rows_of(sheet, head):
    """Row of each indicator by its code."""
    codes = {row: str(sheet.cell(row, 1).value) for row in range(head + 1, sheet.max_row + 1)}
    return {code: row for row, code in codes.items() if re.fullmatch(r"[A-L]\d\d", code)}


def empty(value):
    """A formula's empty text and an empty cell look the same to a reader."""
    return None if value == "" else value


def read_values(book, expected, what):
    """Every figure of both sheets against core's."""
    form, ward, branches = expected["form"], expected["ward"], expected["branches"]
    summary, by_branch = book[SUMMARY], book[BRANCHES]
    rows, branch_rows = rows_of(summary, SUMMARY_HEAD), rows_of(by_branch, BRANCHES_HEAD + 1)
    for at, branch in enumerate(branches["branches"]):
        check(f"{what} heading of branch {at}", by_branch.cell(BRANCHES_HEAD, FIRST_BRANCH + at).value, branch["unit_name"])
    read = 0
    for indicator, row, of_branches in zip(form["indicators"], ward["rows"], branches["rows"], strict=True):
        code, decimals = indicator["code"], indicator["decimals"]
        line, branch_line = rows[code], branch_rows[code]
        cell = lambda column: empty(summary.cell(line, column).value)
        period = NOTHING if row["period"]["nothing"] else real(row["period"]["value"], decimals)
        for column, value in [
            (2, indicator["name"]),
            (3, indicator["unit"]),
            (4, period),
            (5, real(row["year_to_date"], decimals)),
            (6, real(row["same_period_last_year"], decimals)),
            (7, real(row["target"], decimals)),
            (8, real(row["percent_of_target"], 1)),
        ]:
            check(f"{what} {SUMMARY} {code} column {column}", cell(column), value)
            read += 1
        figures = [of_branches["ward"], *of_branches["figures"]]
        for at, figure in enumerate(figures):
            found = empty(by_branch.cell(branch_line, FIRST_BRANCH - 1 + at).value)
            check(f"{what} {BRANCHES} {code} column {FIRST_BRANCH - 1 + at}", found, shown(figure, decimals))
            read += 1
        check(f"{what} {BRANCHES} {code} whole ward", empty(by_branch.cell(branch_line, 4).value), period)
        if indicator["kind"] != "ratio":
            check(f"{what} {code} added up here", added_up(figures, decimals), period)
            if not indicator["of_ward"]:
                given = sum(figure["state"] != "blank" for figure in of_branches["figures"])
                check(f"{what} {code} branches with a figure", by_branch.cell(branch_line, 5).value, given)
    return read


def added_up(figures, decimals):
    given = [figure for figure in figures if figure["state"] != "blank"]
    numbers = [figure["value"] for figure in given if figure["state"] == "value"]
    return real(sum(numbers), decimals) if numbers else NOTHING if given else None


def read_formulas(book, expected):
    """What has to be a formula is one, and nothing else is."""
    form, branches = expected["form"], len(expected["branches"]["branches"])
    ours = {SUMMARY: {4, 8}, BRANCHES: {4}}
    for name, always in ours.items():
        sheet = book[name]
        for row in rows_of(sheet, SUMMARY_HEAD if name == SUMMARY else BRANCHES_HEAD + 1).values():
            for column in always:
                check(f"{name} formula in row {row} column {column}", sheet.cell(row, column).data_type, "f")
    for sheet in book:
        for cells in sheet.iter_rows():
            for cell in cells:
                if cell.data_type == "f" and not re.match(r"^=(IF\(|COUNTA\(|'Tổng hợp'!)", cell.value):
                    problems.append(f"{sheet.title} {cell.coordinate}: a formula nobody wrote: {cell.value}")
                if cell.data_type == "s" and cell.value.startswith(RISKY) and not cell.quotePrefix:
                    problems.append(f"{sheet.title} {cell.coordinate}: {cell.value!r} is not marked as text")
                if cell.hyperlink:
                    problems.append(f"{sheet.title} {cell.coordinate}: has a link")
    ratios = [indicator for indicator in form["indicators"] if indicator["kind"] == "ratio"]
    branch_rows = rows_of(book[BRANCHES], BRANCHES_HEAD + 1)
    for indicator in ratios:
        for column in range(FIRST_BRANCH - 1, FIRST_BRANCH + branches):
            cell = book[BRANCHES].cell(branch_rows[indicator["code"]], column)
            check(f"ratio {indicator['code']} in {cell.coordinate}", cell.data_type, "f")


def read_set_up(book, expected):
    summary, by_branch = book[SUMMARY], book[BRANCHES]
    check("sheets", book.sheetnames, [SUMMARY, BRANCHES])
    for sheet, orientation in [(summary, "portrait"), (by_branch, "landscape")]:
        check(f"{sheet.title} paper", int(sheet.page_setup.paperSize), 9)
        check(f"{sheet.title} orientation", sheet.page_setup.orientation, orientation)
        check(f"{sheet.title} foot", sheet.oddFooter.right.text, "Trang &P/&N")
    check("repeated rows, first sheet", summary.print_title_rows, "$8:$8")
    check("repeated rows, second sheet", by_branch.print_title_rows, "$4:$5")
    year, month = expected["ward"]["month"].split("-")
    check("title", summary["A4"].value, f"BÁO CÁO THÁNG {month if int(month) <= 2 else int(month)} NĂM {year}")
    check("state name", summary["D1"].value, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    check("motto", summary["D2"].value, "Độc lập - Tự do - Hạnh phúc")
    fonts = {cell.font.name for sheet in book for cells in sheet.iter_rows() for cell in cells if cell.value is not None}
    check("fonts", fonts, {"Times New Roman"})
    properties = book.properties
    if not properties.title.startswith("BÁO CÁO THÁNG") or not properties.creator.startswith("Hội"):
        problems.append(f"properties: {properties.title!r} by {properties.creator!r}")


def read_parts(file):
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            if re.search(r"externalLink|vba|activeX|embeddings", name):
                problems.append(f"the file carries {name}")
            if b"DDE" in archive.read(name) or b"ddeLink" in archive.read(name):
                problems.append(f"{name} speaks of DDE")


def without_results(file, copy):
    """The same workbook with the results of its formulas taken out, so that whoever opens it must calculate."""
    taken = 0
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            if name.startswith("xl/worksheets/"):
                text, number = re.subn(rb"(<c [^>]*?)(?: t=\"str\")?(>)(<f>[^<]*</f>)<v>[^<]*</v>", rb"\1\2\3", text)
                taken += number
            new.writestr(name, text)
    return taken


FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>{ours}</dir><dir>/usr/share/fonts</dir><cachedir>{folder}/fonts</cachedir>
<match target="pattern"><test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>So Hoi Serif</string></edit></match></fontconfig>"""


def libre_office(folder, target, file):
    # Times New Roman is not on every machine; our faces have its widths.
    fonts = folder / "fonts.conf"
    fonts.write_text(FONTS.format(ours=ROOT / "src-tauri/documents/fonts", folder=folder))
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", target,
         "--outdir", str(folder / "out"), str(file)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120,
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
    )
    return folder / "out" / (file.stem + "." + target.split(":")[0])


def read_print(pdf, expected):
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    pages = text.split("\f")[:-1]
    sizes = subprocess.run(["pdfinfo", "-l", "999", str(pdf)], check=True, capture_output=True, text=True).stdout
    for width, height in re.findall(r"Page.*size:\s+([\d.]+) x ([\d.]+)", sizes):
        if sorted([round(float(width)), round(float(height))]) != [595, 842]:
            problems.append(f"a page is {width} x {height} pt, not A4")
    for number, page in enumerate(pages, 1):
        if f"Trang {number}/{len(pages)}" not in page:
            problems.append(f"page {number} does not say Trang {number}/{len(pages)}")
        if "###" in page:
            problems.append(f"page {number}: a number does not fit its cell")
        if "Chỉ tiêu" not in page:
            problems.append(f"page {number} has no heads")
    words = " ".join(text.split())
    for indicator in expected["form"]["indicators"]:
        for word in indicator["name"].split():
            if word not in words:
                problems.append(f"{indicator['code']}: {word} is cut off")
    signed = [page for page in pages if "NGƯỜI LẬP BIỂU" in page]
    check("pages with the signatures", len(signed), 1)
    if signed and not re.search(r"^\s*[A-L]\d\d\s", signed[0], re.M):
        problems.append("the signatures stand alone on their page")
    return len(pages)


def read(file, expected_file):
    expected = json.loads(expected_file.read_text())
    read_parts(file)
    stored = openpyxl.load_workbook(file, data_only=True)
    cells = read_values(stored, expected, "stored")
    formulas = openpyxl.load_workbook(file)
    read_formulas(formulas, expected)
    read_set_up(formulas, expected)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        bare = folder / "bare.xlsx"
        worked_out = without_results(file, bare)
        check("formulas without a result", worked_out > len(expected["form"]["indicators"]), True)
        recalculated = openpyxl.load_workbook(libre_office(folder, "xlsx:Calc MS Excel 2007 XML", bare), data_only=True)
        read_values(recalculated, expected, "worked out by LibreOffice")
        pages = read_print(libre_office(folder, "pdf", file), expected)
    print(f"{file.name}: {cells} cells read twice, {worked_out} formulas worked out anew, {pages} pages")


def main(arguments):
    if len(arguments) == 2:
        read(*map(pathlib.Path, arguments))
    elif len(arguments) == 1:
        read(pathlib.Path(arguments[0]) / "report.xlsx", pathlib.Path(arguments[0]) / "expected.json")
    else:
        for branches in (14, 120):
            with tempfile.TemporaryDirectory() as folder:
                make = ["cargo", "run", "-q", "-p", "sohoi-commands", "--example", "report_workbook", folder, str(branches)]
                subprocess.run(make, check=True, cwd=ROOT)
                read(pathlib.Path(folder) / "report.xlsx", pathlib.Path(folder) / "expected.json")
    for problem in problems[:40]:
        print("  " + problem)
    if problems:
        sys.exit(f"{len(problems)} things are not as they should be")


main(sys.argv[1:])
