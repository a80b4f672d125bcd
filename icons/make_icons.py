#!/usr/bin/env python3
"""Draws the program's icon, a lotus of five petals over its water line, in every size the window and the bundles need.

Run by hand after a change (`python3 icons/make_icons.py`, needs Pillow); the pictures are committed beside it.
"""

from math import cos, pi, sin
from pathlib import Path

from PIL import Image, ImageDraw

HERE = Path(__file__).parent
ACCENT = (163, 39, 95, 255)
PAPER = (251, 249, 246, 255)
# Drawn this much larger and then shrunk, because Pillow's polygons have hard edges.
LARGER = 8
PNG_SIZES = (32, 128, 256)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)


def petal(centre, length, width, degrees):
    """Points of one petal that stands on `centre` and leans by `degrees`."""
    lean = degrees * pi / 180
    points = []
    steps = 40
    for side in (1, -1):
        order = range(steps + 1) if side == 1 else range(steps, -1, -1)
        for step in order:
            along = step / steps
            # Fullest below the middle, pointed at the tip.
            across = side * width * sin(pi * along**0.8) / 2
            up = along * length
            points.append((
                centre[0] + across * cos(lean) + up * sin(lean),
                centre[1] - up * cos(lean) + across * sin(lean),
            ))
    return points


def icon(size):
    side = size * LARGER
    picture = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((0, 0, side - 1, side - 1), radius=side * 0.22, fill=ACCENT)
    foot = (side * 0.5, side * 0.72)
    gap = max(round(side * 0.018), LARGER // 2)
    # From the outside in, so that each petal lies over the one behind it; the accent between them is their outline.
    for degrees, length, width in ((-72, 0.40, 0.17), (72, 0.40, 0.17), (-38, 0.47, 0.21), (38, 0.47, 0.21), (0, 0.53, 0.25)):
        shape = petal(foot, side * length, side * width, degrees)
        pen.polygon(shape, fill=PAPER)
        pen.line([*shape, shape[0]], fill=ACCENT, width=gap, joint="curve")
    thick = side * 0.045
    pen.rounded_rectangle(
        (side * 0.26, side * 0.785, side * 0.74, side * 0.785 + thick), radius=thick / 2, fill=PAPER
    )
    return picture.resize((size, size), Image.LANCZOS)


def main():
    for size in PNG_SIZES:
        icon(size).save(HERE / f"{size}x{size}.png", optimize=True)
    icon(512).save(HERE / "512x512.png", optimize=True)
    pictures = [icon(size) for size in ICO_SIZES]
    pictures[-1].save(HERE / "icon.ico", sizes=[(size, size) for size in ICO_SIZES], append_images=pictures[:-1])


if __name__ == "__main__":
    main()
