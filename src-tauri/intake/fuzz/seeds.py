#!/usr/bin/env python3
"""Puts the five files of tests/data and a few small ones into each target's corpus, as a place to begin. Run by scripts/fuzz.sh."""
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parents[2] / "tests/data"
SHEET = b"""<worksheet><mergeCells><mergeCell ref="A1:C1"/></mergeCells><sheetData><row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c>
<c r="B1" t="inlineStr"><is><t>Nguy&#7877;n</t></is></c><c r="C1" s="1"><f>1+1</f><v>27000</v></c><c r="D1" t="e"><v>#N/A</v></c></row></sheetData></worksheet>"""


def put(target, name, content):
    folder = HERE / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)


for file in DATA.glob("*.xlsx"):
    put("any_file", file.name, file.read_bytes())
put("any_file", "page", b"<html><table><tr><td colspan=2 rowspan=2>Nguy&#7877;n<br>A</td></tr></table></html>")
put("any_file", "text", "STT;Họ tên;Năm sinh\n1;\"Nguyễn; Thị A\";1975\n".encode())
put("excel_parts", "sheet", b"\x05" + SHEET)
put("excel_parts", "strings", b"\x04<sst uniqueCount=\"2\"><si><t>a</t></si><si><r><t>b</t></r></si></sst>")
put("separated_text", "lines", "1. Nguyễn Thị A - 1975 - 0912345678\n2. Trần B - 1980\n".encode())
put("separated_text", "wide", "Họ tên\tNăm\nNguyễn\t1975\n".encode("utf-16"))
put("old_fonts", "tcvn3", "Nguy\u00d4n Th\u00de H\u00bbng Ph\u00ad\u00acng".encode())
put("old_fonts", "vni", "Nguye\u00e3n Th\u00f2 Ha\u00e8ng".encode())
