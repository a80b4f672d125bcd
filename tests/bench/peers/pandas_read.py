"""pandas_read.py XLSX HEAD_ROW: a list of members read by pandas with openpyxl, told where the headings are."""
import sys

import pandas

xlsx, head_row = sys.argv[1:]
people = pandas.read_excel(xlsx, header=int(head_row), dtype=object, engine="openpyxl")
print(len(people))
