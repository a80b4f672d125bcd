"""weasyprint_pdf.py SOURCE PDF: one paper by WeasyPrint; it finds the fonts through FONTCONFIG_FILE."""
import sys

from weasyprint import HTML

source, pdf = sys.argv[1:]
HTML(filename=source).write_pdf(pdf)
