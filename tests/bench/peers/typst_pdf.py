"""typst_pdf.py SOURCE FONTS PDF: one paper by Typst, with the same fonts and without a search through the system's."""
import sys

import typst

source, fonts, pdf = sys.argv[1:]
typst.compile(source, output=pdf, font_paths=[fonts], ignore_system_fonts=True)
