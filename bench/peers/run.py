#!/usr/bin/python3
"""Runs the libraries in turn, so that a busy spell of the machine touches all of them alike; see run.sh.

Each (library, graph, measures, threads) is a process of its own that loads the graph first. Quick measures are run in three rounds that
alternate between the libraries; slow ones once. Results are JSON lines in artifacts/peers; what is there is not measured again, so a
run that was stopped goes on where it was. Then report.py writes docs/performance.md.
"""
import argparse
import glob
import json
import os
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WORK = os.path.join(ROOT, "artifacts", "peers")
GRAPHS = os.path.join(ROOT, "artifacts", "bench-graphs")
RESULTS = os.path.join(WORK, "results.jsonl")
OURS = os.path.join(WORK, "bin", "AssetGraph.Graphs.Benchmarks.dll")

QUICK = ["constraint", "triangles", "pagerank", "kcore", "components", "biconnected", "leiden"]
# (graph, measures, libraries, rounds, seconds that one process may take)
PLAN = [
    ("ba10k", QUICK, ["assetgraph", "igraph", "graph-tool", "leidenalg"], 3, 120),
    ("ba10k", ["louvain"], ["assetgraph", "igraph", "gds"], 1, 60),
    ("ba10k", ["betweenness"], ["assetgraph", "igraph", "graph-tool"], 2, 120),
    ("ba10k", ["distances"], ["assetgraph", "gds", "igraph"], 2, 120),
    ("ws10k", QUICK, ["assetgraph", "igraph", "graph-tool", "leidenalg"], 3, 120),
    ("ws10k", ["betweenness"], ["assetgraph", "igraph", "graph-tool"], 2, 120),
    ("ws10k", ["distances"], ["assetgraph", "gds", "igraph"], 2, 120),
    ("asset50k", QUICK + ["louvain"], ["assetgraph", "igraph", "graph-tool", "leidenalg"], 3, 120),
    ("asset50k", ["louvain", "leiden"], ["gds"], 1, 120),
    ("cl200k", QUICK, ["assetgraph", "igraph", "graph-tool", "leidenalg"], 2, 240),
    ("cl200k", ["louvain"], ["assetgraph", "igraph"], 1, 240),
    ("ba10k", ["sampled"], ["assetgraph", "graph-tool"], 2, 60),
    ("cl200k", ["sampled"], ["assetgraph", "graph-tool"], 1, 240),
    ("cl1m", ["pagerank", "kcore", "components", "leiden"], ["assetgraph", "igraph"], 1, 500),
    ("cl1m", ["pagerank", "kcore", "components", "sampled"], ["assetgraph", "graph-tool"], 1, 500),
    ("cl1m", ["read"], ["assetgraph", "igraph", "graph-tool"], 1, 300),
    ("ba10k", ["betweenness_w"], ["assetgraph", "igraph", "graph-tool"], 1, 150),
    ("ws10k", ["betweenness_w"], ["assetgraph", "igraph"], 1, 150),
    ("asset50k", ["distances"], ["assetgraph", "gds"], 1, 150),
    ("asset50k", ["betweenness"], ["assetgraph", "igraph"], 1, 400),
    ("asset50k", ["betweenness_w"], ["assetgraph", "igraph"], 1, 400),
]
TWO_THREADS = {"assetgraph": {"betweenness", "betweenness_w", "distances", "constraint", "triangles", "sampled"},
               "graph-tool": {"betweenness", "betweenness_w", "triangles", "pagerank", "sampled"},
               "gds": {"distances", "louvain", "leiden"}}

ONLY = {"leidenalg": ["leiden"]}


def measured():
    done = {}
    if os.path.exists(RESULTS):
        with open(RESULTS) as f:
            for line in f:
                d = json.loads(line)
                key = (d["library"], d["graph"], d["algorithm"], d["threads"])
                done[key] = done.get(key, 0) + 1
    return done


def keep(line):
    with open(RESULTS, "a") as f:
        f.write(json.dumps(line) + "\n")


def gds_classes():
    shared = os.environ.get("ASSETGRAPH_SHARED", "")
    jars = glob.glob(os.path.join(shared, "neo4j", "gds", "*.jar")) if shared else []
    if not jars or not shutil.which("javac"):
        return None
    path = ":".join([os.path.join(shared, "neo4j", "gds", "*"), os.path.join(shared, "neo4j", "lib", "*"), WORK])
    if not os.path.exists(os.path.join(WORK, "GdsBench.class")):
        subprocess.run(["javac", "-nowarn", "-cp", path, "-d", WORK, os.path.join(HERE, "GdsBench.java")], check=True)
    return path


def command(lib, graph, measures, threads, dump):
    base = os.path.join(GRAPHS, graph)
    if measures == ["read"]:
        return (["dotnet", OURS, "read", "--file", base + ".csv"] if lib == "assetgraph"
                else [sys.executable, os.path.join(HERE, "read_peers.py"), lib, base + ".csv", base + ".el"])
    rest = ["--graph", base, "--measures", ",".join(measures), "--threads", str(threads), "--runs", "2", "--budget", "20"]
    rest += ["--dump", WORK] if dump else []
    return ["dotnet", OURS, "measure"] + rest if lib == "assetgraph" else [sys.executable, os.path.join(HERE, "peers.py"), "--lib", lib] + rest


def run(lib, graph, measures, threads, limit, dump):
    env = dict(os.environ, OMP_NUM_THREADS=str(threads), OPENBLAS_NUM_THREADS=str(threads))
    try:
        out = subprocess.run(command(lib, graph, measures, threads, dump), env=env, timeout=limit, stdout=subprocess.PIPE, text=True).stdout
        lines = [json.loads(x) for x in out.splitlines()]
    except subprocess.TimeoutExpired as late:
        text = late.stdout.decode() if late.stdout else ""
        lines = [json.loads(x) for x in text.splitlines() if x.endswith("}")]
        for m in set(measures) - {x["algorithm"] for x in lines}:
            lines.append({"library": lib, "graph": graph, "algorithm": m, "threads": threads, "over_s": limit})
    for line in lines:
        line.setdefault("threads", threads)
        keep(line)


def run_gds(path, graph, measure, threads, limit):
    # Closeness and harmonic centrality are two calls there, so both are timed and added.
    parts = ["closeness", "harmonic"] if measure == "distances" else [measure]
    found = []
    for part in parts:
        try:
            out = subprocess.run(["java", "-Xmx4g", "-cp", path, "GdsBench", os.path.join(GRAPHS, graph + ".el"), part, str(threads), "3"],
                                 timeout=limit, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
            found += [json.loads(x) for x in out.splitlines() if x.startswith("{")]
        except subprocess.TimeoutExpired:
            keep({"library": "gds", "graph": graph, "algorithm": measure, "threads": threads, "over_s": limit})
            return
    if len(found) == len(parts):
        line = dict(found[0], library="gds", algorithm=measure)
        line["median_s"] = sum(x["median_s"] for x in found)
        line["median_cpu_s"] = sum(x["median_cpu_s"] for x in found)
        keep(line)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--graphs", default="")
    ap.add_argument("--measures", default="")
    ap.add_argument("--libs", default="")
    ap.add_argument("--threads", default="1,2")
    ap.add_argument("--minutes", type=float, default=25, help="start nothing more after this long; the rest is for the next run")
    ap.add_argument("--fresh", action="store_true", help="forget what was measured before")
    a = ap.parse_args()
    os.makedirs(WORK, exist_ok=True)
    os.makedirs(GRAPHS, exist_ok=True)
    if a.fresh and os.path.exists(RESULTS):
        os.rename(RESULTS, RESULTS + "." + time.strftime("%Y%m%d%H%M%S"))
        for name in ("growth.jsonl", "bound.jsonl"):
            if os.path.exists(os.path.join(WORK, name)):
                os.remove(os.path.join(WORK, name))
    wanted = lambda given, name: not given or name in given.split(",")
    plan = [(g, [m for m in ms if wanted(a.measures, m)], [x for x in libs if wanted(a.libs, x)], rounds, limit)
            for g, ms, libs, rounds, limit in PLAN if wanted(a.graphs, g)]
    for graph in dict.fromkeys(g for g, ms, *_ in plan if ms):
        if not os.path.exists(os.path.join(GRAPHS, graph + ".json")):
            subprocess.run([sys.executable, os.path.join(HERE, "gen_graphs.py"), "--out", GRAPHS, graph], check=True)
    gds = gds_classes()
    if gds is None:
        print("Graph Data Science takes no part: ASSETGRAPH_SHARED names no folder with its jars, or there is no javac.", flush=True)
    end = time.monotonic() + 60 * a.minutes
    for graph, measures, libs, rounds, limit in plan:
        for count in range(1, rounds + 1):
            for lib in libs:
                for threads in [int(t) for t in a.threads.split(",")]:
                    done = measured()
                    own = [m for m in measures if (threads == 1 or m in TWO_THREADS.get(lib, ())) and done.get((lib, graph, m, threads), 0) < count]
                    own = [m for m in own if m in ONLY.get(lib, own)]
                    if not own or (lib == "gds" and gds is None):
                        continue
                    if time.monotonic() > end:
                        print("Time is up; the rest is left for the next run.", flush=True)
                        return report()
                    print(time.strftime("%H:%M:%S"), graph, lib, threads, ",".join(own), flush=True)
                    if lib == "gds":
                        for m in own:
                            run_gds(gds, graph, m, threads, limit)
                    else:
                        run(lib, graph, own, threads, limit, dump=count == 1 and threads == 1)
    own_figures()
    report()


def own_figures():
    """How cost grows with size, and whether the sampled measure keeps its bound: our own runs, beside nobody."""
    for name, line in (("growth", ["growth"]), ("bound", ["bound", "--graph", os.path.join(GRAPHS, "ba10k")])):
        path = os.path.join(WORK, name + ".jsonl")
        if not os.path.exists(path):
            print(time.strftime("%H:%M:%S"), name, flush=True)
            out = subprocess.run(["dotnet", OURS] + line, check=True, stdout=subprocess.PIPE, text=True).stdout
            with open(path, "w") as f:
                f.write(out)


def report():
    subprocess.run([sys.executable, os.path.join(HERE, "report.py")], check=True)


if __name__ == "__main__":
    main()
