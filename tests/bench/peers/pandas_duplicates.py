"""pandas_duplicates.py MINE THEIRS: likely pairs of two tab-separated lists by merges: the same card number, the same
phone, or the same folded name within a birth year. No scores, no spelling of names understood: less than our review does."""
import sys
import unicodedata

import pandas

HEAD = ["name", "birth", "citizen_number", "phone"]


def folded(name):
    letters = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def people(path):
    read = pandas.read_csv(path, sep="\t", names=HEAD, dtype=str)
    read["folded"] = read["name"].map(folded)
    read["at"] = range(len(read))
    return read


mine, theirs = (people(path) for path in sys.argv[1:])
found = []
for keys in (["citizen_number"], ["phone"], ["folded", "birth"]):
    pairs = mine.dropna(subset=keys).merge(theirs.dropna(subset=keys), on=keys, suffixes=("", "_theirs"))
    found.append(pairs[["at", "at_theirs"]])
print(len(pandas.concat(found).drop_duplicates()))
