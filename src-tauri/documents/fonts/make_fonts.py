#!/usr/bin/env python3
"""Makes the four faces on paper from Tinos (npm @expo-google-fonts/tinos), and fonts.sha256.

Subset and unhinted they are about 30 KB each instead of 550 KB, so a document can embed them as they are. Beside each
lies the same file compressed: packing four faces would take most of the time it takes to write a short paper.
Tinos is under the SIL Open Font License (OFL.txt). A subset is a modified version, so it gets a name of its own.

    python3 src-tauri/documents/fonts/make_fonts.py        (needs fonttools, see tests/requirements.txt; `npm ci` in ui/)
"""
import hashlib
import pathlib
import sys
import zlib

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
SOURCE = ROOT / "ui/node_modules/@expo-google-fonts/tinos"
FAMILY = "So Hoi Serif"

# output file, source file, style name
FACES = [
    ("SoHoiSerif-Regular.ttf", "400Regular/Tinos_400Regular.ttf", "Regular"),
    ("SoHoiSerif-Bold.ttf", "700Bold/Tinos_700Bold.ttf", "Bold"),
    ("SoHoiSerif-Italic.ttf", "400Regular_Italic/Tinos_400Regular_Italic.ttf", "Italic"),
    ("SoHoiSerif-BoldItalic.ttf", "700Bold_Italic/Tinos_700Bold_Italic.ttf", "Bold Italic"),
]

# Ð (U+00D0) is left out on purpose: it looks like the Vietnamese Đ and hides typing mistakes; the clean-up maps it.
# U+00A0 and U+00AD are left out because a glyph must stand for one letter, or copied text would differ.
LETTERS = [
    *range(0x20, 0x7F),
    *(c for c in range(0xA1, 0x180) if c not in (0xAD, 0xD0)),
    0x180, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1CD, 0x1CE, 0x1CF, 0x1D0, 0x1D1, 0x1D2, 0x1D3, 0x1D4,
    *range(0x1EA0, 0x1EFA),
    0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x308, 0x309, 0x30C, 0x31B, 0x323,
    0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E,
    0x2020, 0x2022, 0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AB, 0x20AC,
    0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265,
    0x25A0, 0x25A1, 0x25CB, 0x25CF, 0x25E6,
]


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def rename(font, style):
    post_script = FAMILY.replace(" ", "") + "-" + style.replace(" ", "")
    licence = [r for r in font["name"].names if r.nameID in (0, 13, 14)]
    font["name"].names = licence
    for name_id, text in {
        1: FAMILY,
        2: style,
        3: post_script + ";subset of Tinos",
        4: FAMILY + ("" if style == "Regular" else " " + style),
        5: "Version 1.000",
        6: post_script,
    }.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)


def make(output, source, style):
    options = subset.Options(hinting=False, layout_features=[], glyph_names=False, legacy_kern=False)
    options.name_IDs = [0, 13, 14]
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "kern", "gasp", "DSIG", "meta", "STAT"]
    font = TTFont(SOURCE / source, recalcTimestamp=False)
    have = set(font.getBestCmap())
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for c in LETTERS if c in have])
    subsetter.subset(font)
    rename(font, style)
    font.save(HERE / output, reorderTables=True)
    packed(output).write_bytes(zlib.compress((HERE / output).read_bytes(), 9))


def packed(output):
    return (HERE / output).with_suffix(".ttf.zlib")


def main():
    lines = []
    for output, source, style in FACES:
        if not (SOURCE / source).exists():
            sys.exit(f"{SOURCE / source} is missing: run `npm ci` in ui/ first")
        make(output, source, style)
        lines.append(f"{sha256(HERE / output)}  {output}  from {sha256(SOURCE / source)}  {source}\n")
        lines.append(f"{sha256(packed(output))}  {packed(output).name}\n")
    lines.append(f"{sha256(HERE / 'make_fonts.py')}  make_fonts.py\n")
    (HERE / "fonts.sha256").write_text("".join(lines))
    print("".join(lines), end="")


if __name__ == "__main__":
    main()
