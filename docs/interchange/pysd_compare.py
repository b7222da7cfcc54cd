"""Runs a model in PySD and compares every column with a table of another program. See ../interchange.md.

    python pysd_compare.py MODEL.mdl TABLE.csv

The difference of a column is its largest, by the largest value of the column; where that is less than 1e-9, it stands for
itself.
"""
import re
import sys

import pandas
import pysd


def key(name):
    parts = re.split(r"[\[\],]+", name.replace('"', ""))
    return tuple(re.sub(r"[\s_]+", "_", part.strip()).lower() for part in parts if part.strip())


model_file, table_file = sys.argv[1:]
read = pysd.read_vensim if model_file.endswith(".mdl") else pysd.read_xmile
found = read(model_file).run()
table = pandas.read_csv(table_file, sep=None, engine="python", index_col=0)
theirs = {key(name): found[name] for name in found.columns}
worst, where, compared = 0.0, "", 0
for name in table.columns:
    column = theirs.get(key(name))
    if column is None:
        continue
    compared += 1
    largest = table[name].abs().max()
    scale = largest if largest >= 1e-9 else 1.0
    for instant, value in table[name].dropna().items():
        nearest = column.iloc[(column.index.to_series() - instant).abs().argmin()]
        difference = abs(float(nearest) - value) / scale
        if not difference <= worst:
            worst, where = difference, f"{name} at {instant}: {value} and {nearest}"
print(f"{model_file}: {compared} of {len(table.columns)} columns, largest difference {worst:.1e} {where}")
