#!/usr/bin/env python3
"""Measures the minutes in the PDF, with a reader that is not ours, against NĐ 30/2020/NĐ-CP rule by rule.

    tests/.venv/bin/python tests/golden/measure_pdf.py             makes the samples and measures them
    tests/.venv/bin/python tests/golden/measure_pdf.py FOLDER      measures samples made before (make test)
    tests/.venv/bin/python tests/golden/measure_pdf.py --show PDF  prints every line: page, place, size, face, text

A folder holds minutes-*.pdf, each with a .txt of the passages that must come out of it letter by letter, and
wrong/RULE.pdf: minutes made wrong on purpose, on which exactly that rule must speak up.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

import pdfplumber

ROOT = pathlib.Path(__file__).resolve().parents[2]
MM = 72 / 25.4
STATE_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
FACE = re.compile(r"^(?:[A-Z]{6}\+)?SoHoiSerif-(Regular|Bold|Italic|BoldItalic)$")
NEAR = 0.3  # mm


class Line:
    """The letters on one baseline of one page. Places in mm from the left and top edge; sizes in pt."""

    def __init__(self, page, chars):
        self.page = page
        self.chars = sorted(chars, key=lambda c: c["x0"])
        inked = [c for c in self.chars if c["text"].strip()]
        self.x0 = min(c["x0"] for c in inked) / MM
        self.x1 = max(c["x1"] for c in inked) / MM
        self.baseline = float(page.height - self.chars[0]["matrix"][5]) / MM
        self.sizes = {round(c["size"], 2) for c in inked}
        self.size = max(self.sizes)
        self.faces = {face_of(c) for c in inked}
        self.text = "".join(c["text"] for c in self.chars).strip()
        self.top = self.baseline - 0.891 * self.size / MM
        self.bottom = self.baseline + 0.216 * self.size / MM
        self.middle = (self.x0 + self.x1) / 2
        self.width = self.x1 - self.x0

    @property
    def number(self):
        return self.page.page_number


def face_of(char):
    found = FACE.match(char["fontname"])
    return found.group(1) if found else char["fontname"]


def lines_of(page):
    """Baselines, each cut where a gap is too wide for justified words: table cells and columns come out apart."""
    rows = {}
    for char in page.chars:
        rows.setdefault(round(char["matrix"][5], 1), []).append(char)
    lines = []
    for _, chars in sorted(rows.items(), reverse=True):
        chars.sort(key=lambda c: c["x0"])
        part = [chars[0]]
        for char in chars[1:]:
            apart = char["x0"] - part[-1]["x1"] > 2.2 * char["size"]
            # Cells are written apart: the next one begins without a space before it.
            new_cell = part[-1]["text"] != " " and char["x0"] - part[-1]["x1"] > 1.5
            if apart or new_cell:
                lines.append(part)
                part = []
            part.append(char)
        lines.append(part)
    return [Line(page, part) for part in lines if any(c["text"].strip() for c in part)]


def rules_of(page):
    """Drawn horizontal lines: (x0, x1, y) in mm and thickness in pt."""
    found = []
    for line in page.lines:
        if abs(line["y0"] - line["y1"]) < 0.05:
            found.append((line["x0"] / MM, line["x1"] / MM, line["top"] / MM, float(line["linewidth"])))
    return found


class Paper:
    def __init__(self, path):
        self.path = path
        self.pdf = pdfplumber.open(path)
        self.pages = self.pdf.pages
        self.lines = [line for page in self.pages for line in lines_of(page)]
        self.rules = {page.page_number: rules_of(page) for page in self.pages}
        self.broken = []
        # A part is the text or one appendix: its pages are numbered from 1.
        self.part_page = {}
        count = 0
        for page in self.pages:
            opens = any(re.fullmatch(r"Phụ lục( [IVX]+)?", line.text) for line in self.on(page.page_number))
            count = 1 if opens else count + 1
            self.part_page[page.page_number] = count
        self.text_pages = next((n for n, at in self.part_page.items() if n > 1 and at == 1), len(self.pages) + 1) - 1

    def on(self, number):
        return [line for line in self.lines if line.number == number]

    def check(self, rule, holds, said):
        if not holds:
            self.broken.append((rule, said))

    def first(self, text, start=0):
        return next((line for line in self.lines[start:] if line.text.startswith(text)), None)

    def rule_below(self, line, most=5.0):
        near = [r for r in self.rules[line.number] if 0 < r[2] - line.baseline < most and abs((r[0] + r[1]) / 2 - line.middle) < 3]
        return min(near, key=lambda r: r[2], default=None)

    # The rules, in the order of the decree's annex.

    def sheet(self):
        for page in self.pages:
            size = (float(page.width) / MM, float(page.height) / MM)
            self.check("a4", abs(size[0] - 210) < 0.2 and abs(size[1] - 297) < 0.2, f"page {page.page_number} is {size}")

    def in_text(self, line):
        return line.top > 17

    def margins(self):
        for page in self.pages:
            lines = [line for line in self.on(page.page_number) if self.in_text(line)]
            left = min(line.x0 for line in lines)
            right = 210 - max(line.x1 for line in lines)
            top = min([line.top for line in lines] + [image["top"] / MM for image in page.images])
            bottom = 297 - max(line.bottom for line in lines)
            edges = [x for rule in self.rules[page.page_number] for x in rule[:2]]
            at = f"page {page.page_number}"
            self.check("left-margin", left >= 30 - NEAR and min([30, *edges]) >= 30 - NEAR, f"{at}: {left:.1f} mm")
            self.check("right-margin", right >= 15 - NEAR and max([195, *edges]) <= 195 + NEAR, f"{at}: {right:.1f} mm")
            self.check("top-margin", 20 - NEAR <= top <= 25, f"{at}: {top:.1f} mm")
            self.check("bottom-margin", bottom >= 20 - NEAR, f"{at}: {bottom:.1f} mm")
        # The text uses the width it may: the margins are not only kept but met.
        body = [line for line in self.lines if self.in_text(line)]
        left, right = min(line.x0 for line in body), 210 - max(line.x1 for line in body)
        self.check("left-margin", left <= 35, f"the text begins at {left:.1f} mm")
        self.check("right-margin", right <= 20, f"the text ends {right:.1f} mm from the edge")
        # One line more may stay free where two lines of a paragraph must keep together.
        full = [297 - max(line.bottom for line in self.on(n)) for n in self.part_page]
        if len(full) > 8:
            self.check("bottom-margin", min(full) <= 25 + 6.6, f"the fullest page ends {min(full):.1f} mm from the edge")

    def letters(self):
        for page in self.pages:
            for char in page.chars:
                ok = char["non_stroking_color"] in (0, (0,), [0], (0, 0, 0), None)
                if not ok or not FACE.match(char["fontname"]):
                    self.check("face-and-colour", False, f"{char['text']!r}: {char['fontname']} {char['non_stroking_color']}")
                    return

    def page_numbers(self):
        for page in self.pages:
            above = [line for line in self.on(page.page_number) if not self.in_text(line)]
            at = self.part_page[page.page_number]
            here = f"page {page.page_number}"
            if at == 1:
                self.check("no-number-on-page-1", not above, f"{here}: {[line.text for line in above]}")
                continue
            if len(above) != 1 or above[0].text != str(at):
                self.check("page-number", False, f"{here}: {[line.text for line in above]} instead of {at}")
                continue
            number = above[0]
            ok = 13 <= number.size <= 14 and number.faces == {"Regular"}
            self.check("page-number", ok, f"{here}: {number.size} pt {number.faces}")
            self.check("page-number", abs(number.middle - 112.5) < 0.5, f"{here}: middle at {number.middle:.1f} mm")
            self.check("page-number", number.bottom < 20 and number.top > 5, f"{here}: at {number.baseline:.1f} mm")

    def letterhead(self):
        title = self.first("BIÊN BẢN")
        state, motto = self.first(STATE_NAME), self.first(MOTTO)
        if not (title and state and motto):
            self.check("letterhead", False, "a line of the letterhead is missing or wrapped")
            return
        head = [line for line in self.on(1) if line.baseline < title.baseline]
        self.check("state-name", 12 <= state.size <= 13 and state.faces == {"Bold"}, f"{state.size} pt {state.faces}")
        self.check("state-name", state.text == STATE_NAME and state.x0 > 95, f"{state.text!r} at {state.x0:.1f} mm")
        self.check("motto", 13 <= motto.size <= 14 and motto.faces == {"Bold"}, f"{motto.size} pt {motto.faces}")
        self.check("motto", abs(motto.middle - state.middle) < 0.5, "not centred below the state name")
        gap = (motto.baseline - state.baseline) * MM / motto.size
        self.check("motto", 1.0 <= gap <= 1.25, f"{gap:.2f} lines below the state name instead of single spacing")
        rule = self.rule_below(motto)
        self.check("motto-rule", rule is not None, "no rule below")
        if rule:
            self.check("motto-rule", abs(rule[1] - rule[0] - motto.width) < NEAR, f"{rule[1] - rule[0]:.1f} mm for {motto.width:.1f} mm of text")
            self.check("motto-rule", abs((rule[0] + rule[1]) / 2 - motto.middle) < NEAR, "not centred")
            self.check("motto-rule", 0.5 <= rule[3] <= 0.75, f"{rule[3]} pt thick")
        left = [line for line in head if line.x1 < state.x0]
        number = next((line for line in left if line.text.startswith("Số:")), None)
        issuer = [line for line in left if line.faces == {"Bold"}]
        superior = [line for line in left if line.faces == {"Regular"} and line is not number]
        self.check("superior", bool(superior) and all(12 <= x.size <= 13 and x.text.isupper() for x in superior), "12–13 pt, capitals")
        if superior:
            self.check("superior", abs(superior[0].baseline - state.baseline) < NEAR, "not level with the state name")
        self.check("issuer", bool(issuer) and all(12 <= x.size <= 13 and x.text.isupper() for x in issuer), "12–13 pt, bold, capitals")
        if issuer and superior:
            self.check("issuer", issuer[0].baseline > superior[-1].baseline, "not below the superior body")
            self.check("issuer", all(abs(x.middle - superior[0].middle) < 0.5 for x in issuer), "not centred below it")
        if issuer:
            self.part_rule("issuer-rule", issuer[-1])
        if number is None:
            self.check("number", False, "no line of the number")
        else:
            self.check("number", number.size == 13 and number.faces == {"Regular"}, f"{number.size} pt {number.faces}")
            self.check("number", re.fullmatch(r"Số:\s*(\d{2,})?/BB-[A-ZĐ]+", number.text) is not None, repr(number.text))
            self.check("number", bool(issuer) and abs(number.middle - issuer[-1].middle) < 1.5, "not centred below the issuer")
        self.check("no-place-and-date", not any("ngày" in line.text for line in head), "minutes carry no place and date")

    def part_rule(self, name, line):
        rule = self.rule_below(line)
        self.check(name, rule is not None, f"no rule below {line.text!r}")
        if rule:
            part = (rule[1] - rule[0]) / line.width
            self.check(name, 1 / 3 <= part <= 1 / 2, f"{part:.2f} of the text's length")
            self.check(name, abs((rule[0] + rule[1]) / 2 - line.middle) < NEAR, "not centred")
            self.check(name, 0.5 <= rule[3] <= 0.75, f"{rule[3]} pt thick")

    def title(self):
        kind = self.first("BIÊN BẢN")
        if kind is None:
            return
        at = self.lines.index(kind)
        subject = []
        for line in self.lines[at + 1 :]:
            if line.faces != {"Bold"} or line.baseline - kind.baseline > 40:
                break
            subject.append(line)
        self.check("title", bool(subject), "no subject below")
        for line in [kind, *subject]:
            self.check("title", 13 <= line.size <= 14 and line.faces == {"Bold"}, f"{line.text!r}: {line.size} pt {line.faces}")
            self.check("title", abs(line.middle - 112.5) < 0.5, f"{line.text!r} is not centred: {line.middle:.1f} mm")
        if subject:
            self.part_rule("title-rule", subject[-1])

    def order(self):
        labels = ["BIÊN BẢN", "Thời gian bắt đầu:", "Địa điểm:", "Thành phần tham dự:", "Chủ trì:", "Thư ký:", "Nội dung"]
        places = []
        for label in labels:
            line = self.first(label)
            self.check("form-1.9", line is not None, f"{label} is missing")
            places.append(self.lines.index(line) if line else -1)
        self.check("form-1.9", places == sorted(places), "the labels are not in the form's order")
        text = " ".join(line.text for line in self.lines)
        closing = re.search(r"kết thúc vào .{2,10} giờ .{2,12}, ngày \S+ tháng \S+ năm \d{4}\./\.", text)
        self.check("form-1.9", closing is not None, "no closing line")

    def basis(self):
        start = self.first("Thời gian bắt đầu:")
        title = self.first("BIÊN BẢN")
        if not (start and title):
            return
        between = self.lines[self.lines.index(title) + 1 : self.lines.index(start)]
        lines = [line for line in between if line.faces != {"Bold"}]
        for line in lines:
            self.check("basis", line.faces == {"Italic"} and 13 <= line.size <= 14, f"{line.text!r}: {line.size} pt {line.faces}")
        text = " ".join(line.text for line in lines)
        ends = [line for line in lines if line.text.endswith((";", "."))]
        self.check("basis", text.endswith(".") and all(line.text.endswith(";") for line in ends[:-1]), "';' between and '.' at the end")

    def body(self):
        """Running text: upright 13–14 pt, justified, first line 1 or 1.27 cm in, 6 pt between paragraphs."""
        start = self.first("Nội dung")
        if start is None:
            return
        signed = self.first("THƯ KÝ") or self.lines[-1]
        lines = [x for x in self.lines if x.number <= self.text_pages and self.in_text(x)]
        lines = [x for x in lines if (start.number, start.baseline) < (x.number, x.baseline) < (signed.number, signed.baseline)]
        # Cells of tables are smaller and start elsewhere.
        text = [x for x in lines if x.size > 12.5]
        for line in text:
            self.check("body-size", 13 <= line.size <= 14, f"{line.text!r}: {line.size} pt")
        indents = (40.0, 42.7)
        first = [x for x in text if x.x0 > 35]
        for line in first:
            self.check("first-line", min(abs(line.x0 - indent) for indent in indents) < NEAR, f"{line.text!r} begins at {line.x0:.1f} mm")
        for above, line in zip(text, text[1:]):
            if above.number != line.number or any(above.baseline < x.baseline < line.baseline for x in lines):
                continue
            step = (line.baseline - above.baseline) * MM
            spacing = step / (line.size * 1.15)
            if line in first:
                self.check("paragraph-gap", step - line.size * 1.15 >= 6 - 0.1, f"{step:.1f} pt above {line.text!r}")
            else:
                self.check("line-spacing", 0.98 <= spacing <= 1.5, f"{spacing:.2f} lines above {line.text!r}")
                if above.faces == {"Regular"}:
                    self.check("justified", abs(above.x1 - 195) < NEAR, f"{above.text!r} ends at {above.x1:.1f} mm")
        for line in text:
            if re.match(r"^[IVX]+\. ", line.text):
                ok = line.faces == {"Bold"} and line.text == line.text.upper()
                self.check("section-heading", ok, f"{line.text!r}: {line.faces}")
                after = next((x for x in self.lines if (x.number, x.baseline) > (line.number, line.baseline) and self.in_text(x)), None)
                self.check("heading-kept", after is not None and after.number == line.number, f"{line.text!r} ends a page")
            elif line.faces != {"Bold"}:
                self.check("body-face", line.faces <= {"Regular", "Italic"}, f"{line.text!r}: {line.faces}")

    def tables(self):
        heads = {}
        for line in self.lines:
            if line.text == "STT":
                heads.setdefault(line.number, line)
                self.check("table", 11 <= line.size <= 13 and line.faces == {"Bold"}, f"head {line.size} pt {line.faces}")
        for page in self.pages:
            number = page.page_number
            rows = [x for x in self.on(number) if x.size <= 12 and re.fullmatch(r"\d+", x.text) and x.x0 < 42 and self.in_text(x)]
            if rows and number > self.text_pages:
                self.check("table-head", number in heads, f"page {number} has rows without the head")

    def signatures(self):
        left, right = self.first("THƯ KÝ"), self.first("CHỦ TỌA")
        if not (left and right):
            self.check("signatures", False, "THƯ KÝ or CHỦ TỌA is missing")
            return
        self.check("signatures", left.middle < 112.5 < right.middle, "THƯ KÝ stands left, CHỦ TỌA right")
        self.check("signatures", left.number == right.number and abs(left.baseline - right.baseline) < NEAR, "not on one line")
        for line in (left, right):
            self.check("signatures", 13 <= line.size <= 14 and line.faces == {"Bold"}, f"{line.text}: {line.size} pt {line.faces}")
            below = [x for x in self.on(line.number) if x.baseline > line.baseline and abs(x.middle - line.middle) < 0.5]
            self.check("signatures", bool(below), f"no name below {line.text}")
            if below:
                gap = below[0].top - line.baseline
                self.check("signature-room", 20 <= gap <= 40, f"{gap:.1f} mm to sign in")
                self.check("signatures", below[0].faces == {"Bold"} and 13 <= below[0].size <= 14, "the name is bold 13–14 pt")
        above = {round(x.baseline, 1) for x in self.on(left.number) if x.baseline < left.baseline - 1 and self.in_text(x)}
        self.check("signatures-not-alone", len(above) >= 2, f"{len(above)} lines above them on page {left.number}")

    def recipients(self):
        label = self.first("Nơi nhận:")
        signed = self.first("THƯ KÝ")
        if not (label and signed):
            self.check("recipients", False, "Nơi nhận is missing")
            return
        self.check("recipients", label.size == 12 and label.faces == {"BoldItalic"}, f"{label.size} pt {label.faces}")
        self.check("recipients", abs(label.x0 - 30) < 1 and (label.number, label.baseline) > (signed.number, signed.baseline), "below left")
        lines = [x for x in self.on(label.number) if x.baseline > label.baseline]
        self.check("recipients", bool(lines) and all(x.size == 11 and x.faces == {"Regular"} for x in lines), "11 pt upright")
        items = [x for x in lines if x.text.startswith("- ")]
        self.check("recipients", bool(items) and items[-1].text.startswith("- Lưu: VT") and lines[-1].text.endswith("."), "last: Lưu …")

    def appendices(self):
        for number, at in self.part_page.items():
            if number == 1 or at != 1:
                continue
            lines = [x for x in self.on(number)][:4]
            self.check("appendix", lines[0].size == 14 and lines[0].faces == {"Bold"}, f"{lines[0].size} pt {lines[0].faces}")
            self.check("appendix", lines[1].text.isupper() and lines[1].faces == {"Bold"}, repr(lines[1].text))
            self.check("appendix", lines[2].text.startswith("(Kèm theo") and lines[2].faces == {"Italic"}, repr(lines[2].text))
            for line in lines[:3]:
                self.check("appendix", abs(line.middle - 112.5) < 0.5, f"{line.text!r} is not centred")

    def pictures(self):
        for page in self.pages:
            for image in page.images:
                inside = 30 - NEAR <= image["x0"] / MM and image["x1"] / MM <= 195 + NEAR and image["bottom"] / MM <= 277 + NEAR
                self.check("picture", inside, f"page {page.page_number}")
                below = [x for x in self.on(page.page_number) if 0 < x.top - image["bottom"] / MM < 6]
                self.check("picture", bool(below) and below[0].faces == {"Italic"}, f"page {page.page_number}: no caption below")

    def passages(self):
        kept = self.path.with_suffix(".txt")
        if not kept.exists():
            return
        wanted = [squeeze(line) for line in kept.read_text(encoding="utf-8").splitlines() if line.strip()]
        readers = {"pdfminer": "\f".join("\n".join(x.text for x in self.on(n)) for n in self.part_page)}
        if shutil.which("pdftotext"):
            out = subprocess.run(["pdftotext", "-enc", "UTF-8", self.path, "-"], check=True, capture_output=True)
            readers["pdftotext"] = out.stdout.decode("utf-8")
        for reader, text in readers.items():
            self.check("text", unicodedata.is_normalized("NFC", text), f"{reader}: not NFC")
            self.check("text", "\ufffd" not in text and "\x00" not in text, f"{reader}: letters without a meaning")
            pages = text.split("\f")
            running = squeeze(" ".join(re.sub(r"^\s*\d+\s*\n", "", page) for page in pages))
            missing = [passage for passage in wanted if passage not in running]
            self.check("text", not missing, f"{reader}: {len(missing)} of {len(wanted)} passages differ, first {missing[:1]}")

    def file(self):
        raw = self.path.read_bytes()
        info = self.pdf.metadata
        self.check("file", raw.startswith(b"%PDF-1.7"), "not PDF 1.7")
        self.check("file", b"PDFX" not in raw and b"PDF/X" not in raw, "claims PDF/X")
        self.check("file", str(self.pdf.doc.catalog.get("Lang")) in ("b'vi-VN'", "vi-VN"), "no language")
        self.check("file", str(info.get("Title", "")).startswith("BIÊN BẢN"), f"title {info.get('Title')!r}")
        self.check("file", str(info.get("CreationDate", "")).startswith("D:2018"), "the date is not the one passed in")

    def measure(self):
        for rule in (
            self.sheet, self.margins, self.letters, self.page_numbers, self.letterhead, self.title, self.order, self.basis, self.body,
            self.tables, self.signatures, self.recipients, self.appendices, self.pictures, self.passages, self.file,
        ):
            rule()
        return self.broken


def squeeze(text):
    return re.sub(r"\s+", " ", text).strip()


def show(path):
    paper = Paper(pathlib.Path(path))
    for line in paper.lines:
        face = "+".join(sorted(line.faces))
        print(f"{line.number:3} x {line.x0:6.1f}–{line.x1:6.1f} y {line.baseline:6.1f} {line.size:5.1f} {face:10} {line.text}")
    for number, rules in paper.rules.items():
        for x0, x1, y, thick in rules:
            print(f"{number:3} x {x0:6.1f}–{x1:6.1f} y {y:6.1f} {thick:5.2f} rule")


def measure_folder(folder):
    failures = 0
    papers = sorted(folder.glob("minutes-*.pdf"))
    wrong = sorted((folder / "wrong").glob("*.pdf"))
    if len(papers) < 5 or len(wrong) < 10:
        sys.exit(f"{folder} has {len(papers)} samples and {len(wrong)} wrong ones: make them again")
    for path in papers:
        paper = Paper(path)
        broken = paper.measure()
        failures += len(broken)
        print(f"{path.name}: {len(paper.pages)} pages, {len(paper.lines)} lines, {'all rules hold' if not broken else 'BROKEN'}")
        for rule, said in broken[:20]:
            print(f"    {rule}: {said}")
    for path in wrong:
        rules = {rule for rule, _ in Paper(path).measure()}
        if path.stem not in rules:
            failures += 1
            print(f"wrong/{path.name}: the rule {path.stem} did not notice ({sorted(rules) or 'nothing'} did)")
    print(f"{len(wrong)} papers made wrong on purpose were measured")
    return failures


def main():
    if sys.argv[1:2] == ["--show"]:
        show(sys.argv[2])
        return
    if len(sys.argv) > 1:
        failures = measure_folder(pathlib.Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            command = ["cargo", "run", "-q", "-p", "sohoi-documents", "--example", "samples", "--", folder]
            subprocess.run(command, cwd=ROOT, check=True)
            failures = measure_folder(pathlib.Path(folder))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
