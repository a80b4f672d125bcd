"""The papers of the bench, as blocks of `bench_docs --blocks`, written down for the other typesetters: Typst, HTML with
print CSS, and LibreOffice's flat XML. Same words, faces, sizes and measures for all; made beforehand, not timed."""
import html
import re

MM = 72 / 25.4
FAMILY = "So Hoi Serif"
ASCENT_AND_DESCENT = (1825 + 443) / 2048
SINGLE_LINE = (1825 + 443 + 87) / 2048
WIDTH = 165 * MM
FOOT = "In lúc 16:30 ngày 18/01/2018 · Sổ Hội 0.1.0"
WEIGHT = {"Regular": ("regular", "normal"), "Bold": ("bold", "normal"), "Italic": ("regular", "italic"), "BoldItalic": ("bold", "italic")}


def is_body(block):
    return block["kind"] == "paragraph" and block["align"] == "Justify" and block["size"] == 14


class Typst:
    """The text as plain markup with the settings made once, as somebody who knows Typst would write it."""

    suffix = ".typ"

    def text(self, text):
        text = re.sub(r"([\\#$*_@<>\[\]`~\-/=+'\"])", r"\\\1", text)
        return re.sub(r"^(\d+)\.", r"\1\\.", text)

    def span(self, text, face):
        weight, style = WEIGHT[face]
        said = self.text(text)
        if weight == "bold":
            said = f"#strong[{said}]"
        return f"#emph[{said}]" if style == "italic" else said

    def spans(self, block):
        return "".join(self.span(*span) for span in block["spans"])

    def blocks(self, blocks):
        return "\n\n".join(getattr(self, block["kind"])(block) for block in blocks)

    def paragraph(self, block):
        if is_body(block):
            return self.spans(block)
        leading = SINGLE_LINE * block["line_spacing"] - ASCENT_AND_DESCENT
        align = {"Justify": "left", "Center": "center", "Left": "left", "Right": "right"}[block["align"]]
        said = self.spans(block)
        indent = f"#h({block['first_indent']:.2f}pt)" if block["first_indent"] > 0 else ""
        inset = f"left: {block['left']:.2f}pt, right: {block['right']:.2f}pt"
        sticky = ", sticky: true" if block["keep_with_next"] else ""
        below = f"{leading:.3f} * 14pt + 6pt" if block["align"] == "Left" and block["size"] == 14 else "0pt"
        return (
            f"#block(width: 100%, above: {block['before']:.2f}pt + {leading:.3f} * {block['size']}pt, below: {below}, inset: ({inset}){sticky})"
            f"[#set par(leading: {leading:.3f}em, justify: false, first-line-indent: 0pt); #set text({block['size']}pt); #set align({align}); {indent}{said}]"
        )

    def rule(self, block):
        return f"#block(above: {block['before']:.2f}pt, below: 0pt, width: 100%, align(center, line(length: {block['length']:.2f}pt, stroke: 0.7pt)))"

    def space(self, block):
        return f"#v({block['height']:.2f}pt)"

    def columns(self, block):
        widths = ", ".join(f"{column['width']:.2f}pt" for column in block["columns"])
        cells = ", ".join(f"[{self.blocks(column['blocks'])}]" for column in block["columns"])
        return f"#block(above: {block['before']:.2f}pt, below: 0pt, breakable: false, grid(columns: ({widths}), {cells}))"

    def table(self, block):
        shares = ", ".join(f"{share}fr" for share, _ in block["columns"])
        align = ", ".join({"Center": "center", "Left": "left", "Right": "right"}[align] for _, align in block["columns"])
        head = ", ".join(f"[*{self.text(text)}*]" for text in block["head"])
        rows = []
        for row in block["rows"]:
            if isinstance(row, str):
                rows.append(f"table.cell(colspan: {len(block['columns'])}, align: left)[*{self.text(row)}*]")
            else:
                rows.append(", ".join(f"[{self.text(cell)}]" for cell in row))
        return (
            f"#block(above: {block['before']}pt, below: 6pt)[#set text({block['size']}pt)\n#set par(leading: {SINGLE_LINE - ASCENT_AND_DESCENT:.3f}em, justify: false, first-line-indent: 0pt)\n"
            f"#table(columns: ({shares}), align: ({align}), stroke: 0.5pt, inset: (x: 3.5pt, y: 2.5pt),\n"
            f"table.header({head}),\n" + ",\n".join(rows) + ")]"
        )

    def paper(self, paper, name):
        register = name.startswith("register")
        if register:
            edge = f"footer: context text(10pt)[{self.text(FOOT)} #h(1fr) Trang #counter(page).display()/#counter(page).final().first()]"
        else:
            edge = "header: context if counter(page).get().first() > 1 { align(center, text(13pt, counter(page).display())) }"
        leading = SINGLE_LINE * 1.15 - ASCENT_AND_DESCENT
        head = (
            f'#set document(title: "{name}")\n'
            f"#set page(paper: \"a4\", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm), {edge})\n"
            f'#set text(font: "{FAMILY}", size: 14pt, lang: "vi", hyphenate: false, top-edge: {1825 / 2048:.4f}em, bottom-edge: {-443 / 2048:.4f}em)\n'
            f"#set par(justify: true, leading: {leading:.3f}em, spacing: {leading:.3f}em + 6pt, first-line-indent: (amount: 10mm, all: true))\n"
        )
        return head + "\n\n#pagebreak()\n#counter(page).update(1)\n\n".join(self.blocks(part) for part in paper["parts"])


class Html:
    suffix = ".html"

    def text(self, text):
        return html.escape(text)

    def spans(self, block):
        said = ""
        for text, face in block["spans"]:
            weight, style = WEIGHT[face]
            part = html.escape(text)
            if weight == "bold":
                part = f"<b>{part}</b>"
            said += f"<i>{part}</i>" if style == "italic" else part
        return said

    def blocks(self, blocks):
        return "\n".join(getattr(self, block["kind"])(block) for block in blocks)

    def paragraph(self, block):
        if is_body(block):
            return f"<p>{self.spans(block)}</p>"
        style = (
            f"font-size:{block['size']}pt;text-align:{block['align'].lower()};text-indent:{block['first_indent']:.2f}pt;"
            f"margin:{block['before']:.2f}pt {block['right']:.2f}pt 0 {block['left']:.2f}pt;line-height:{SINGLE_LINE * block['line_spacing']:.3f}"
        )
        if block["keep_with_next"]:
            style += ";break-after:avoid"
        return f'<p style="{style}">{self.spans(block)}</p>'

    def rule(self, block):
        return f'<div style="border-top:0.7pt solid black;width:{block["length"]:.2f}pt;margin:{block["before"]:.2f}pt auto 0"></div>'

    def space(self, block):
        return f'<div style="height:{block["height"]:.2f}pt"></div>'

    def columns(self, block):
        cells = "".join(f'<td style="width:{column["width"]:.2f}pt">{self.blocks(column["blocks"])}</td>' for column in block["columns"])
        return f'<table class="columns" style="margin-top:{block["before"]:.2f}pt"><tr>{cells}</tr></table>'

    def table(self, block):
        total = sum(share for share, _ in block["columns"])
        columns = "".join(f'<col style="width:{100 * share / total:.3f}%">' for share, _ in block["columns"])
        head = "".join(f"<th>{html.escape(text)}</th>" for text in block["head"])
        rows = []
        for row in block["rows"]:
            if isinstance(row, str):
                rows.append(f'<tr><td colspan="{len(block["columns"])}"><b>{html.escape(row)}</b></td></tr>')
            else:
                cells = "".join(
                    f"<td{' class=c' if align == 'Center' else ''}>{html.escape(cell)}</td>" for cell, (_, align) in zip(row, block["columns"])
                )
                rows.append(f"<tr>{cells}</tr>")
        return (
            f'<table class="list" style="font-size:{block["size"]}pt;margin-top:{block["before"]}pt">{columns}<thead><tr>{head}</tr></thead>'
            f"<tbody>{''.join(rows)}</tbody></table>"
        )

    def paper(self, paper, name):
        if name.startswith("register"):
            edge = f'@bottom-left {{ content: "{FOOT}"; font-size: 10pt }} @bottom-right {{ content: "Trang " counter(page) "/" counter(pages); font-size: 10pt }}'
            first = ""
        else:
            edge = "@top-center { content: counter(page); font-size: 13pt }"
            first = "@page :first { @top-center { content: none } }"
        css = (
            f"@page {{ size: A4; margin: 20mm 15mm 20mm 30mm; {edge} }} {first}"
            f'body {{ font-family: "{FAMILY}"; font-size: 14pt; margin: 0 }}'
            f"p {{ margin: 6pt 0 0; text-align: justify; text-indent: 10mm; line-height: {SINGLE_LINE * 1.15:.3f}; orphans: 2; widows: 2 }}"
            "section + section { break-before: page }"
            "table.columns { border-collapse: collapse; table-layout: fixed; break-inside: avoid } table.columns td { padding: 0; vertical-align: top }"
            f"table.list {{ border-collapse: collapse; table-layout: fixed; width: 100%; line-height: {SINGLE_LINE:.3f} }}"
            "table.list td, table.list th { border: 0.5pt solid black; padding: 2.5pt 3.5pt; vertical-align: top }"
            "table.list tr { break-inside: avoid } .c { text-align: center }"
        )
        parts = "\n".join(f"<section>{self.blocks(part)}</section>" for part in paper["parts"])
        return f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{name}</title><style>{css}</style></head><body>{parts}</body></html>'


class Flat:
    """OpenDocument text in one XML file: what LibreOffice reads without a detour."""

    suffix = ".fodt"

    def __init__(self):
        self.styles = {}

    def style(self, family, properties):
        key = (family, properties)
        if key not in self.styles:
            self.styles[key] = f"S{len(self.styles)}"
        return self.styles[key]

    def span(self, text, face):
        weight, style = WEIGHT[face]
        said = html.escape(text, quote=False)
        if face == "Regular":
            return said
        name = self.style("text", f'<style:text-properties fo:font-weight="{"bold" if weight == "bold" else "normal"}" fo:font-style="{style}"/>')
        return f'<text:span text:style-name="{name}">{said}</text:span>'

    def blocks(self, blocks):
        return "\n".join(getattr(self, block["kind"])(block) for block in blocks)

    def styled(self, said, size, align, before=0.0, indent=0.0, left=0.0, right=0.0, spacing=1.0, keep=False, new_page=False):
        align = {"Justify": "justify", "Center": "center", "Left": "start", "Right": "end"}[align]
        breaks = (' fo:keep-with-next="always"' if keep else "") + (' fo:break-before="page"' if new_page else "")
        name = self.style(
            "paragraph",
            f'<style:paragraph-properties fo:text-align="{align}" fo:margin-top="{before:.2f}pt" fo:margin-bottom="0pt" fo:text-indent="{indent:.2f}pt"'
            f' fo:margin-left="{left:.2f}pt" fo:margin-right="{right:.2f}pt" fo:line-height="{100 * spacing:.0f}%" fo:orphans="2" fo:widows="2"'
            f"{breaks}/>"
            f'<style:text-properties fo:font-size="{size}pt"/>',
        )
        return f'<text:p text:style-name="{name}">{said}</text:p>'

    def paragraph(self, block, new_page=False):
        said = "".join(self.span(*span) for span in block["spans"])
        return self.styled(
            said, block["size"], block["align"], block["before"], block["first_indent"], block["left"], block["right"],
            block["line_spacing"], block["keep_with_next"], new_page,
        )

    def rule(self, block):
        inset = (block.get("width", WIDTH) - block["length"]) / 2
        name = self.style(
            "paragraph",
            f'<style:paragraph-properties fo:margin-top="{block["before"]:.2f}pt" fo:margin-left="{inset:.2f}pt" fo:margin-right="{inset:.2f}pt" fo:border-top="0.7pt solid #000000"'
            ' fo:border-left="none" fo:border-right="none" fo:border-bottom="none" fo:padding="0pt"/><style:text-properties fo:font-size="1pt"/>',
        )
        return f'<text:p text:style-name="{name}"/>'

    def space(self, block):
        name = self.style("paragraph", f'<style:paragraph-properties fo:margin-top="{block["height"]:.2f}pt"/><style:text-properties fo:font-size="1pt"/>')
        return f'<text:p text:style-name="{name}"/>'

    def frame(self, widths, before, inner, keep):
        total = sum(widths)
        together = ' style:may-break-between-rows="false" fo:keep-with-next="always"' if keep else ""
        name = self.style(
            "table",
            f'<style:table-properties style:width="{total:.2f}pt" table:align="left" fo:margin-top="{before:.2f}pt"{together}/>',
        )
        columns = ""
        for width in widths:
            column = self.style("table-column", f'<style:table-column-properties style:column-width="{width:.2f}pt"/>')
            columns += f'<table:table-column table:style-name="{column}"/>'
        return f'<table:table table:style-name="{name}">{columns}{inner}</table:table>'

    def cell(self, said, bordered, span=1):
        look = 'fo:border="none" fo:padding="0pt"'
        if bordered:
            look = 'fo:border="0.5pt solid #000000" fo:padding-left="3.5pt" fo:padding-right="3.5pt" fo:padding-top="2.5pt" fo:padding-bottom="2.5pt"'
        name = self.style("table-cell", f"<style:table-cell-properties {look}/>")
        spanned = f' table:number-columns-spanned="{span}"' if span > 1 else ""
        return f'<table:table-cell table:style-name="{name}"{spanned}>{said}</table:table-cell>' + "<table:covered-table-cell/>" * (span - 1)

    def columns(self, block):
        cells = ""
        for column in block["columns"]:
            blocks = [{**inner, "width": column["width"]} for inner in column["blocks"]]
            cells += self.cell(self.blocks(blocks) or "<text:p/>", False)
        return self.frame([column["width"] for column in block["columns"]], block["before"], f"<table:table-row>{cells}</table:table-row>", True)

    def table(self, block):
        total = sum(share for share, _ in block["columns"])
        widths = [WIDTH * share / total for share, _ in block["columns"]]
        whole = self.style("table-row", '<style:table-row-properties fo:keep-together="always"/>')
        size = block["size"]
        head = "".join(self.cell(self.styled(self.span(text, "Bold"), size, "Center"), True) for text in block["head"])
        rows = []
        for row in block["rows"]:
            if isinstance(row, str):
                cells = self.cell(self.styled(self.span(row, "Bold"), size, "Left", keep=True), True, len(widths))
            else:
                cells = "".join(
                    self.cell(self.styled(html.escape(cell, quote=False), size, align), True) for cell, (_, align) in zip(row, block["columns"])
                )
            rows.append(f'<table:table-row table:style-name="{whole}">{cells}</table:table-row>')
        inner = f'<table:table-header-rows><table:table-row table:style-name="{whole}">{head}</table:table-row></table:table-header-rows>{"".join(rows)}'
        return self.frame(widths, block["before"], inner, False)

    def paper(self, paper, name):
        parts = []
        for at, part in enumerate(paper["parts"]):
            said = self.blocks(part)
            if at > 0:
                new_page = self.style("paragraph", '<style:paragraph-properties fo:break-before="page"/><style:text-properties fo:font-size="1pt"/>')
                said = f'<text:p text:style-name="{new_page}"/>' + said
            parts.append(said)
        number = "<text:page-number/>"
        if name.startswith("register"):
            edge = f'<style:footer><text:p text:style-name="Edge">{FOOT}<text:tab/>Trang {number}/<text:page-count/></text:p></style:footer>'
            layouts, masters = self.layout("Page", "footer"), f'<style:master-page style:name="Standard" style:page-layout-name="Page">{edge}</style:master-page>'
        else:
            edge = f'<style:header><text:p text:style-name="Edge">{number}</text:p></style:header>'
            layouts = self.layout("First", None) + self.layout("Page", "header")
            masters = (
                '<style:master-page style:name="Standard" style:page-layout-name="First" style:next-style-name="Next"/>'
                f'<style:master-page style:name="Next" style:page-layout-name="Page">{edge}</style:master-page>'
            )
        automatic = "".join(f'<style:style style:name="{name}" style:family="{family}">{properties}</style:style>' for (family, properties), name in self.styles.items())
        spaces = " ".join(
            f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
            for short, long in [("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible")]
        )
        return (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
            f'<office:font-face-decls><style:font-face style:name="F" svg:font-family="\'{FAMILY}\'"/></office:font-face-decls>'
            '<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="F" fo:font-size="14pt" fo:language="vi" fo:country="VN"/></style:default-style>'
            '<style:style style:name="Edge" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="12pt"/></style:style></office:styles>'
            f"<office:automatic-styles>{automatic}{layouts}</office:automatic-styles><office:master-styles>{masters}</office:master-styles>"
            f'<office:body><office:text>{"".join(parts)}</office:text></office:body></office:document>'
        )

    def layout(self, name, edge):
        # The page number stands in the margin, so the edge takes its height from there.
        top, bottom = (8 if edge == "header" else 20), (8 if edge == "footer" else 20)
        header = '<style:header-style><style:header-footer-properties fo:min-height="12mm" fo:margin-bottom="5mm" style:dynamic-spacing="true"/></style:header-style>' if edge == "header" else ""
        footer = '<style:footer-style><style:header-footer-properties fo:min-height="12mm" fo:margin-top="5mm" style:dynamic-spacing="true"/></style:footer-style>' if edge == "footer" else ""
        return (
            f'<style:page-layout style:name="{name}"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="{top}mm"'
            f' fo:margin-bottom="{bottom}mm" fo:margin-left="30mm" fo:margin-right="15mm"/>{header}{footer}</style:page-layout>'
        )
