#!/usr/bin/python3
"""Times the peers' own readers on an edge list, the graph built included: read_peers.py LIB FILE.csv FILE.el"""
import json
import os
import resource
import sys
import time

lib, csv, plain = sys.argv[1:4]
if lib == "igraph":
    import igraph
    t, c = time.perf_counter(), time.process_time()
    g = igraph.Graph.Read_Edgelist(plain, directed=False)     # whole numbers only: the fastest that igraph has
    n, m = g.vcount(), g.ecount()
elif lib == "igraph-names":
    import igraph
    t, c = time.perf_counter(), time.process_time()
    g = igraph.Graph.Read_Ncol(plain, names=True, weights=False, directed=False)
    n, m = g.vcount(), g.ecount()
else:
    import graph_tool
    t, c = time.perf_counter(), time.process_time()
    g = graph_tool.load_graph_from_csv(csv, directed=False, skip_first=True)
    n, m = g.num_vertices(), g.num_edges()
t, c = time.perf_counter() - t, time.process_time() - c
print(json.dumps({"library": lib, "algorithm": "read", "graph": os.path.splitext(os.path.basename(csv))[0], "n": n, "m": m, "threads": 1, "runs": 1,
                  "median_s": t, "median_cpu_s": c, "min_s": t, "min_cpu_s": c, "load1": round(os.getloadavg()[0], 2),
                  "peak_rss_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}), flush=True)
