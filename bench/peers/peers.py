#!/usr/bin/python3
"""Measures one library on one graph: a JSON line for each measure. run.py starts it; so does who wants one figure.

  peers.py --lib igraph --graph DIR/ba10k --measures betweenness,pagerank --threads 1

The graph is loaded first (its own line, "build"). Each measure is run --runs times, a short one until half a second is
spent, a long one only until --budget seconds are; the median counts. AssetGraph's runner keeps to the same rule.
Every line has wall and processor seconds, a fingerprint of the answer (sum, largest, the five best), the load of the
machine and the most memory the process held.
"""
import argparse
import json
import os
import resource
import statistics
import sys
import time
import warnings

import numpy as np

SHORT_SECONDS = 0.5
MOST_RUNS = 200


class Igraph:
    threads = (1,)

    def __init__(self, n, edges, weights):
        import igraph
        self.igraph, self.n, self.e, self.w = igraph, n, edges, weights
        self.version = igraph.__version__
        self.g = None

    def build(self):
        self.g = self.igraph.Graph(n=self.n, edges=self.e.tolist(), directed=False)
        self.g.es["weight"] = self.w.tolist()

    def betweenness(self): return self.g.betweenness(directed=False)
    def betweenness_w(self): return self.g.betweenness(directed=False, weights="weight")

    def distances(self):
        self.g.harmonic_centrality(normalized=True)
        return self.g.closeness(normalized=True)

    def pagerank(self): return self.g.pagerank(directed=False, damping=0.85, implementation="prpack")
    def constraint(self): return self.g.constraint()          # igraph has no effective size
    def kcore(self): return self.g.coreness()
    def components(self): return self.g.connected_components().sizes()
    def biconnected(self): return [len(self.g.articulation_points())]
    def triangles(self): return self.g.transitivity_local_undirected(mode="zero")
    def louvain(self): return [self.g.community_multilevel().modularity]
    def leiden(self): return [self.g.community_leiden(objective_function="modularity", n_iterations=2).modularity]

    # An estimate from random sources is not on offer; from paths cut off at a length, which is another measure.


class GraphTool:
    threads = (1, 2)

    def __init__(self, n, edges, weights):
        warnings.simplefilter("ignore")
        import graph_tool
        import graph_tool.centrality
        import graph_tool.clustering
        import graph_tool.topology
        self.gt, self.n, self.e, self.w = graph_tool, n, edges, weights
        self.version = graph_tool.__version__.split(" ")[0]
        self.g = self.wt = None

    def build(self):
        self.g = self.gt.Graph(directed=False)
        self.g.add_vertex(self.n)
        self.wt = self.g.new_edge_property("double")
        self.g.add_edge_list(np.column_stack([self.e, self.w]), eprops=[self.wt])

    # graph-tool always computes vertex and edge betweenness together
    def betweenness(self): return self.gt.centrality.betweenness(self.g, norm=False)[0].a
    def betweenness_w(self): return self.gt.centrality.betweenness(self.g, weight=self.wt, norm=False)[0].a

    def distances(self):
        self.gt.centrality.closeness(self.g, harmonic=True, norm=True)
        return self.gt.centrality.closeness(self.g, norm=True).a

    # The change of one round is d/(1 - d) of the error at most, so this is an error of 1e-10.
    def pagerank(self): return self.gt.centrality.pagerank(self.g, damping=0.85, epsilon=1.7e-11, max_iter=1000).a
    def kcore(self): return self.gt.topology.kcore_decomposition(self.g).a
    def components(self): return np.asarray(self.gt.topology.label_components(self.g)[1])
    def biconnected(self): return [int(self.gt.topology.label_biconnected_components(self.g)[1].a.sum())]
    def triangles(self): return self.gt.clustering.local_clustering(self.g).a

    # Sources drawn at random, as many as graph-tool's own manual says to name; no bound is given with them.
    def sampled(self):
        sources = np.random.default_rng(1).choice(self.n, 64, replace=False)
        return self.gt.centrality.betweenness(self.g, pivots=sources, norm=False)[0].a * (self.n / 64)


class NetworkX:
    threads = (1,)

    def __init__(self, n, edges, weights):
        warnings.simplefilter("ignore")
        import networkx
        self.nx, self.n, self.e, self.w = networkx, n, edges, weights
        self.version = networkx.__version__
        self.g = None

    def build(self):
        self.g = self.nx.Graph()
        self.g.add_nodes_from(range(self.n))
        self.g.add_weighted_edges_from((int(a), int(b), float(c)) for (a, b), c in zip(self.e, self.w))

    def ordered(self, d): return [d[i] for i in range(self.n)]

    def constraint(self):
        self.nx.effective_size(self.g)
        return self.ordered(self.nx.constraint(self.g))

    def pagerank(self): return self.ordered(self.nx.pagerank(self.g, alpha=0.85, tol=1.7e-11 / self.n, max_iter=1000, weight=None))
    def kcore(self): return self.ordered(self.nx.core_number(self.g))
    def components(self): return [len(c) for c in self.nx.connected_components(self.g)]
    def biconnected(self): return [sum(1 for _ in self.nx.articulation_points(self.g))]
    def triangles(self): return self.ordered(self.nx.clustering(self.g))

    def louvain(self):
        c = self.nx.community.louvain_communities(self.g, weight=None, seed=1)
        return [self.nx.community.modularity(self.g, c, weight=None)]


class Leidenalg:
    threads = (1,)

    def __init__(self, n, edges, weights):
        import igraph
        import leidenalg
        self.la, self.igraph, self.n, self.e = leidenalg, igraph, n, edges
        self.version = "0.9.1"
        self.g = None

    def build(self):
        self.g = self.igraph.Graph(n=self.n, edges=self.e.tolist(), directed=False)

    def leiden(self):
        return [self.la.find_partition(self.g, self.la.ModularityVertexPartition, n_iterations=2, seed=1).modularity]


LIBS = {"igraph": Igraph, "graph-tool": GraphTool, "networkx": NetworkX, "leidenalg": Leidenalg}


def fingerprint(x):
    a = np.nan_to_num(np.asarray(x, dtype=float), nan=0.0, posinf=0.0, neginf=0.0)
    top = np.argsort(-a, kind="stable")[:5]
    return {"sum": float(a.sum()), "max": float(a.max()), "top5": [int(i) for i in top]}


def measure(lib, name, runs, budget):
    wall, processor, out = [], [], None
    while not wall or (name != "build" and sum(wall) < budget and len(wall) < MOST_RUNS and (len(wall) < runs or sum(wall) < SHORT_SECONDS)):
        t, c = time.perf_counter(), time.process_time()
        out = getattr(lib, name)()
        wall.append(time.perf_counter() - t)
        processor.append(time.process_time() - c)
    return wall, processor, out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--lib", required=True, choices=LIBS)
    ap.add_argument("--graph", required=True, help="path without ending")
    ap.add_argument("--measures", required=True)
    ap.add_argument("--threads", type=int, default=1)
    ap.add_argument("--runs", type=int, default=3)
    ap.add_argument("--budget", type=float, default=60)
    ap.add_argument("--dump", default="", help="folder for whole answers")
    a = ap.parse_args()
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = str(a.threads)
    with open(a.graph + ".json") as f:
        n = json.load(f)["n"]
    data = np.load(a.graph + ".npy").astype(np.int64)
    lib = LIBS[a.lib](n, data[:, :2], data[:, 2])
    del data
    name = os.path.basename(a.graph)
    for algo in ["build"] + a.measures.split(","):
        if not hasattr(lib, algo):
            continue
        line = {"library": a.lib, "version": lib.version, "algorithm": algo, "graph": name, "n": n, "m": len(lib.e), "threads": a.threads}
        try:
            wall, processor, out = measure(lib, algo, 1 if algo == "build" else a.runs, a.budget)
            line.update(runs=len(wall), median_s=statistics.median(wall), median_cpu_s=statistics.median(processor), min_s=min(wall), min_cpu_s=min(processor))
            if algo != "build":
                line["result"] = fingerprint(out)
                if a.dump:
                    np.savetxt(os.path.join(a.dump, "%s.%s.%s.txt" % (name, algo, a.lib)), np.asarray(out, dtype=float), fmt="%.17g")
        except Exception as x:                  # a library's own failure is a result to report
            line["error"] = "%s: %s" % (type(x).__name__, x)
        line["load1"] = round(os.getloadavg()[0], 2)
        line["peak_rss_mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
