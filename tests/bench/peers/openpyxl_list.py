"""openpyxl_list.py write-only|normal SOURCE XLSX: the list of members by openpyxl, row by row or as a whole in memory."""
import datetime
import json
import sys

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter

way, source, xlsx = sys.argv[1:]
streamed = way == "write-only"
with open(source, encoding="utf-8") as file:
    given = json.load(file)
book = Workbook(write_only=streamed)
sheet = book.create_sheet(given["sheet"]) if streamed else book.active
sheet.title = given["sheet"]
thin = Side(style="thin")
framed = {"font": Font(name="Times New Roman", size=11), "border": Border(left=thin, right=thin, top=thin, bottom=thin)}
middle, left = Alignment(horizontal="center", vertical="center"), Alignment(vertical="center")
# Named styles are resolved once; setting font and border on every cell costs it several times as much.
for name, style in {
    "text": NamedStyle("text", alignment=left, **framed),
    "number": NamedStyle("number", alignment=middle, number_format="0", **framed),
    "day": NamedStyle("day", alignment=middle, number_format="dd/mm/yyyy", **framed),
    "head": NamedStyle(
        "head", font=Font(name="Times New Roman", size=11, bold=True), border=framed["border"], fill=PatternFill("solid", fgColor="E7E2DA"),
        alignment=Alignment(horizontal="center", vertical="center", wrap_text=True),
    ),
    "title": NamedStyle("title", font=Font(name="Times New Roman", size=14, bold=True)),
    "remark": NamedStyle("remark", font=Font(name="Times New Roman", size=11, italic=True)),
}.items():
    book.add_named_style(style)
for column, width in enumerate(given["widths"], 1):
    sheet.column_dimensions[get_column_letter(column)].width = width
first, last = given["head_row"] + 1, given["head_row"] + 1 + len(given["rows"])
right = get_column_letter(len(given["head"]))
sheet.freeze_panes = f"C{first + 1}"
sheet.auto_filter.ref = f"A{first}:{right}{last}"
sheet.print_title_rows = f"{first}:{first}"
sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = "landscape", 9, 0
sheet.sheet_properties.pageSetUpPr.fitToPage = True
sheet.oddFooter.center.text = "&P/&N"
days = set(given["days"])


def styled(cells):
    for column, cell in enumerate(cells):
        if column == 0:
            yield cell, "number"
        elif column in days:
            yield (datetime.datetime.strptime(cell, "%Y-%m-%d") if cell and cell[4:5] == "-" else cell), "day"
        else:
            yield cell, "text"


def rows():
    yield [(given["title"], "title")]
    yield [(given["remark"], "remark")]
    for _ in range(given["head_row"] - 2):
        yield []
    yield [(said, "head") for said in given["head"]]
    for cells in given["rows"]:
        yield styled(cells)


for at, row in enumerate(rows(), 1):
    if streamed:
        made = []
        for value, style in row:
            cell = WriteOnlyCell(sheet, value)
            cell.style = style
            made.append(cell)
        sheet.append(made)
    else:
        for column, (value, style) in enumerate(row, 1):
            sheet.cell(at, column, value).style = style
book.save(xlsx)
