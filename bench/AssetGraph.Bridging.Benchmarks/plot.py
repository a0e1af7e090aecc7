"""Draws how bridging grows from the first table of docs/bridging/speed.md: python3 bench/AssetGraph.Bridging.Benchmarks/plot.py (needs python3-matplotlib)."""
import pathlib
import re

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

root = pathlib.Path(__file__).resolve().parents[2]
page = (root / "docs/bridging/speed.md").read_text(encoding="utf-8")
heading, _, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in re.search(r"(?:^\|.*\n)+", page, re.M).group(0).splitlines()]
table = [[float(cell.replace(",", "")) for cell in row] for row in rows]
shown = ["first 20, cold, ms", "candidates scored, ms", "laid out, ms", "after a tie, ms", "after an offer, ms", "after an introduction, ms", "team of 10, ms", "a pair's intermediators, ms"]

figure, axes = plt.subplots(figsize=(8, 5))
assets = [row[0] for row in table]
for name in shown:
    axes.plot(assets, [row[heading.index(name)] for row in table], marker="o", label=name.removesuffix(", ms"))
start = table[0][heading.index("first 20, cold, ms")]
axes.plot(assets, [start * n / assets[0] for n in assets], linestyle=":", color="grey", label="linear")
axes.set_xscale("log")
axes.set_yscale("log")
axes.set_xlabel("assets")
axes.set_ylabel("milliseconds")
axes.grid(True, which="major", alpha=0.3)
axes.legend(fontsize=8)
figure.tight_layout()
figure.savefig(root / "docs/images/bridging-growth.png", dpi=110)
