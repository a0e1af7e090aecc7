#!/usr/bin/python3
"""Deterministic test graphs for the peer comparison.

Needs only numpy (Debian: python3-numpy).  Every graph is simple and undirected.
Each graph NAME is written as
  NAME.el    text, one "u v" per line, 0 <= u < v < n, sorted by (u, v)
  NAME.wel   same edges with a third column: integer weight 1..10 (distance), for weighted betweenness
  NAME.npy   the same three columns for numpy
  NAME.csv   (cl1m only) the edges under the header "source,target", in random order, as one would be handed them
  NAME.json  n, m, shape statistics and the SHA-256 of NAME.el

Usage: gen_graphs.py [--out DIR] [NAME ...]      (no NAME: all but the 1M-node graph)
"""
import argparse
import hashlib
import json
import os
import sys

import numpy as np


def barabasi_albert(n, m, seed):
    """Preferential attachment, m distinct targets for each new node (as networkx: starts from a star)."""
    rng = np.random.default_rng(seed)
    edges = np.empty((m * (n - m), 2), dtype=np.int64)
    pool = np.empty(2 * m * n, dtype=np.int64)
    size, e = 0, 0
    targets = list(range(m))
    for v in range(m, n):
        for t in targets:
            edges[e] = (t, v)
            e += 1
        pool[size:size + m] = targets
        pool[size + m:size + 2 * m] = v
        size += 2 * m
        chosen = set()
        while len(chosen) < m:
            chosen.add(int(pool[rng.integers(size)]))
        targets = sorted(chosen)
    return n, edges[:e]


def watts_strogatz(n, k, p, seed):
    rng = np.random.default_rng(seed)
    adj = [set() for _ in range(n)]
    for j in range(1, k // 2 + 1):
        for u in range(n):
            v = (u + j) % n
            adj[u].add(v)
            adj[v].add(u)
    for j in range(1, k // 2 + 1):
        flips = rng.random(n) < p
        for u in np.nonzero(flips)[0]:
            u = int(u)
            v = (u + j) % n
            if len(adj[u]) >= n - 1 or v not in adj[u]:
                continue
            w = int(rng.integers(n))
            while w == u or w in adj[u]:
                w = int(rng.integers(n))
            adj[u].discard(v)
            adj[v].discard(u)
            adj[u].add(w)
            adj[w].add(u)
    return n, np.array([(u, v) for u in range(n) for v in adj[u] if u < v], dtype=np.int64)


def holme_kim(nodes, m, p, rng, out):
    """Preferential attachment with triad closure among the given node ids; appends edges to out."""
    k = len(nodes)
    if k <= m:
        for i in range(k):
            for j in range(i + 1, k):
                out.append((nodes[i], nodes[j]))
        return
    nb = [[] for _ in range(k)]
    pool = []

    def add(a, b):
        nb[a].append(b)
        nb[b].append(a)
        pool.append(a)
        pool.append(b)
        out.append((nodes[a], nodes[b]))

    for i in range(m):
        add(i, m)
    for v in range(m + 1, k):
        mine = set()
        last = None
        while len(mine) < m:
            t = None
            if last is not None and rng.random() < p:
                c = nb[last][int(rng.integers(len(nb[last])))]
                if c != v and c not in mine:
                    t = c
            if t is None:
                t = pool[int(rng.integers(len(pool)))]
                if t == v or t in mine:
                    last = None
                    continue
            mine.add(t)
            add(v, t)
            last = t


def asset_network(n, m, seed):
    """A sparse 'community asset network'.

    40% of the nodes are leaves (people known through one organisation), attached to a core node with
    probability proportional to its degree.  5% are brokers of degree 2 between two communities.  The
    rest are spread over ~n/400 communities of log-normal size, each grown by Holme-Kim (m=2, triad
    closure 0.5); what remains of m joins hubs of different communities.  2% of the communities are left
    unconnected to the others, so the graph has small components beside the giant one.
    """
    rng = np.random.default_rng(seed)
    leaves = int(0.40 * n)
    brokers = int(0.05 * n)
    core = n - leaves - brokers
    k = max(4, n // 400)
    size = rng.lognormal(0.0, 1.0, k)
    size = np.maximum(4, (size / size.sum() * core).astype(np.int64))
    size[np.argmax(size)] += core - size.sum()
    edges, groups, at = [], [], 0
    for s in size:
        ids = list(range(at, at + int(s)))
        at += int(s)
        groups.append(ids)
        holme_kim(ids, 2, 0.5, rng, edges)
    lone = set(int(i) for i in np.argsort(size)[: max(1, k // 50)])
    joined = [i for i in range(k) if i not in lone]
    deg = np.zeros(n, dtype=np.int64)
    for a, b in edges:
        deg[a] += 1
        deg[b] += 1
    pools = [np.repeat(g, deg[g]) for g in groups]
    prob = np.array([len(groups[i]) for i in joined], dtype=float)
    prob /= prob.sum()
    seen = set((min(a, b), max(a, b)) for a, b in edges)

    def pick(group):
        pool = pools[group]
        return int(pool[int(rng.integers(len(pool)))])

    def add(a, b):
        key = (a, b) if a < b else (b, a)
        if a == b or key in seen:
            return False
        seen.add(key)
        return True

    for i in range(1, len(joined)):              # a tree over the communities keeps them joined
        while not add(pick(joined[i]), pick(joined[int(rng.integers(i))])):
            pass
    for b in range(core, core + brokers):
        x, y = rng.choice(len(joined), 2, replace=False, p=prob)
        add(b, pick(joined[int(x)]))
        add(b, pick(joined[int(y)]))
    whole = np.concatenate(pools)
    for leaf in range(core + brokers, n):
        add(leaf, int(whole[int(rng.integers(len(whole)))]))
    while len(seen) < m:
        x, y = rng.choice(len(joined), 2, replace=False, p=prob)
        add(pick(joined[int(x)]), pick(joined[int(y)]))
    perm = rng.permutation(n)                    # ids carry no hint of the structure
    e = np.array(sorted(seen), dtype=np.int64)
    return n, perm[e]


def chung_lu(n, m, exponent, seed, cap=None):
    """Exactly m distinct edges, end points drawn with power-law weights (degree exponent given)."""
    rng = np.random.default_rng(seed)
    w = (np.arange(n) + 10.0) ** (-1.0 / (exponent - 1.0))
    cdf = np.cumsum(w)
    cdf /= cdf[-1]
    keys = np.empty(0, dtype=np.int64)
    while len(keys) < m:
        need = int((m - len(keys)) * 1.3) + 1000
        u = np.searchsorted(cdf, rng.random(need))
        v = np.searchsorted(cdf, rng.random(need))
        ok = u != v
        lo, hi = np.minimum(u, v)[ok], np.maximum(u, v)[ok]
        keys = np.unique(np.concatenate([keys, lo * n + hi]))
    keys = np.sort(rng.choice(keys, m, replace=False))
    perm = rng.permutation(n)
    return n, perm[np.stack([keys // n, keys % n], axis=1)]


GRAPHS = {
    "ba10k": lambda: barabasi_albert(10_000, 5, 1),
    "ws10k": lambda: watts_strogatz(10_000, 10, 0.1, 2),
    "asset50k": lambda: asset_network(50_000, 80_000, 3),
    "cl200k": lambda: chung_lu(200_000, 1_000_000, 2.5, 4),
    "cl1m": lambda: chung_lu(1_000_000, 10_000_000, 2.5, 5),
}


def write(name, out):
    n, e = GRAPHS[name]()
    e = np.sort(e, axis=1)
    keys = np.unique(e[:, 0] * n + e[:, 1])
    e = np.stack([keys // n, keys % n], axis=1)
    assert len(e) == 0 or (e[:, 0] < e[:, 1]).all()
    wts = np.random.default_rng(99).integers(1, 11, len(e))
    path = os.path.join(out, name)
    with open(path + ".el", "w") as f:
        f.write("\n".join("%d %d" % (a, b) for a, b in e.tolist()))
        f.write("\n")
    with open(path + ".wel", "w") as f:
        f.write("\n".join("%d %d %d" % (a, b, c) for (a, b), c in zip(e.tolist(), wts.tolist())))
        f.write("\n")
    np.save(path + ".npy", np.column_stack([e, wts]).astype(np.int32))
    if name == "cl1m":
        with open(path + ".csv", "w") as f:
            f.write("source,target\n")
            f.write("\n".join("%d,%d" % (a, b) for a, b in e[np.random.default_rng(98).permutation(len(e))].tolist()))
            f.write("\n")
    deg = np.bincount(e.ravel(), minlength=n)
    with open(path + ".el", "rb") as f:
        sha = hashlib.sha256(f.read()).hexdigest()
    meta = {"graph": name, "n": int(n), "m": int(len(e)), "max_degree": int(deg.max()),
            "isolated": int((deg == 0).sum()), "degree_1_share": round(float((deg == 1).mean()), 4),
            "degree_2_share": round(float((deg == 2).mean()), 4), "sha256_el": sha}
    with open(path + ".json", "w") as f:
        json.dump(meta, f)
        f.write("\n")
    print(json.dumps(meta), flush=True)


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--out", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "graphs"))
    ap.add_argument("names", nargs="*")
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    for nm in a.names or [g for g in GRAPHS if g != "cl1m"]:
        if nm not in GRAPHS:
            sys.exit("unknown graph " + nm)
        write(nm, a.out)
