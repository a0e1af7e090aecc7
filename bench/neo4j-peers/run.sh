#!/usr/bin/env bash
# The store on Neo4j beside the official JavaScript driver: loading a million ties, reading the whole graph, one asset with its ties. And the measures in
# process beside Graph Data Science.
#   bench/neo4j-peers/run.sh [--assets 380000] [--runs 3] [--only load,read,point,engines] [--graphs ba10k,ws10k,asset50k]
# Needs Node.js, Java, Python 3, and ASSETGRAPH_SHARED for the Neo4j server. About 4 GB for the server.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
/usr/bin/python3 -c "import numpy" 2>/dev/null || { echo "python3-numpy is missing: apt-get install python3-numpy" >&2; exit 2; }
(cd "$here" && npm ci --silent --no-audit --no-fund)
dotnet build "$root/src/AssetGraph.Server" -c Release -v q -nologo -clp:NoSummary -p:SkipWebUi=true
dotnet build "$root/bench/AssetGraph.Neo4j.Benchmarks" -c Release -v q -nologo -clp:NoSummary
exec node "$here/measure.mjs" "$root" "$@"
