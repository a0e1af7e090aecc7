#!/bin/bash
# Measures AssetGraph beside other libraries and writes the tables and plots of docs/performance.md.
#   bench/peers/run.sh                                            everything (about 25 minutes on two quiet processors)
#   bench/peers/run.sh --graphs ba10k,ws10k --measures betweenness    a part; what was measured before is kept
#   bench/peers/run.sh --fresh                                    forget what was measured before
# Needs Debian (or its packages) and the .NET SDK. Graph Data Science takes part where ASSETGRAPH_SHARED names a folder with its jars.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
python=/usr/bin/python3
if ! "$python" -c 'import igraph, graph_tool, networkx, leidenalg, matplotlib' 2>/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    python3-graph-tool python3-igraph python3-networkx python3-scipy python3-leidenalg python3-matplotlib
fi
dotnet publish "$root/bench/AssetGraph.Graphs.Benchmarks" -c Release -v q -nologo -o "$root/artifacts/peers/bin"
exec "$python" "$here/run.py" "$@"
