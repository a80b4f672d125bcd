"""The table `make bench` prints: one row a figure, with its goal and whether it is met."""


class Row:
    """`value` is what the goal is about: a ratio, milliseconds or megabytes; `at_least` or `at_most` is the goal."""

    def __init__(self, figure, ours, peer, value, unit="×", at_least=None, at_most=None):
        self.figure, self.ours, self.peer, self.value, self.unit = figure, ours, peer, value, unit
        self.at_least, self.at_most = at_least, at_most

    @property
    def goal(self):
        if self.at_least is not None:
            return f"≥ {self.at_least:g} {self.unit}"
        return f"≤ {self.at_most:g} {self.unit}" if self.at_most is not None else ""

    @property
    def verdict(self):
        if self.at_least is not None:
            return "met" if self.value >= self.at_least else "SHORT"
        if self.at_most is not None:
            return "met" if self.value <= self.at_most else "SHORT"
        return ""

    def cells(self):
        return [self.figure, self.ours, self.peer, f"{self.value:.3g} {self.unit}", self.goal, self.verdict]


def table(rows):
    lines = [["figure", "ours", "peer", "value", "goal", ""]] + [row.cells() for row in rows]
    widths = [max(len(line[at]) for line in lines) for at in range(6)]
    written = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |" for line in lines]
    written.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(written)
