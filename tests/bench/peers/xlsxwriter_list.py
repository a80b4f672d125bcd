"""xlsxwriter_list.py SOURCE XLSX: the list of members by XlsxWriter, row by row with constant memory."""
import datetime
import json
import sys

import xlsxwriter

source, xlsx = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    given = json.load(file)
book = xlsxwriter.Workbook(xlsx, {"constant_memory": True})
font = {"font_name": "Times New Roman", "font_size": 11}
framed = {**font, "border": 1, "valign": "vcenter"}
text = book.add_format(framed)
number = book.add_format({**framed, "align": "center", "num_format": "0"})
day = book.add_format({**framed, "align": "center", "num_format": "dd/mm/yyyy"})
head = book.add_format({**framed, "bold": True, "align": "center", "text_wrap": True, "bg_color": "#E7E2DA"})
sheet = book.add_worksheet(given["sheet"])
for column, width in enumerate(given["widths"]):
    sheet.set_column(column, column, width)
sheet.freeze_panes(given["head_row"] + 1, 2)
sheet.set_landscape()
sheet.set_paper(9)
sheet.set_margins(0.6, 0.4, 0.6, 0.7)
sheet.repeat_rows(given["head_row"])
sheet.fit_to_pages(1, 0)
sheet.set_footer("&C&P/&N")
sheet.write_string(0, 0, given["title"], book.add_format({**font, "font_size": 14, "bold": True}))
sheet.write_string(1, 0, given["remark"], book.add_format({**font, "italic": True}))
sheet.set_row(given["head_row"], 20)
for column, said in enumerate(given["head"]):
    sheet.write_string(given["head_row"], column, said, head)
row = given["head_row"]
days = set(given["days"])
for cells in given["rows"]:
    row += 1
    for column, cell in enumerate(cells):
        if column == 0:
            sheet.write_number(row, column, cell, number)
        elif cell is None:
            sheet.write_blank(row, column, None, day if column in days else text)
        elif column in days and cell[4:5] == "-":
            sheet.write_datetime(row, column, datetime.datetime.strptime(cell, "%Y-%m-%d"), day)
        else:
            sheet.write_string(row, column, cell, day if column in days else text)
sheet.autofilter(given["head_row"], 0, row, len(given["head"]) - 1)
book.close()
