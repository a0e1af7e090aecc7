#!/usr/bin/env bash
# Neo4j is killed and restarted at random moments while writers and readers go on. Afterwards the log is held against what was acknowledged.
#   bench/neo4j-faults/run.sh [--kills 20] [--seed 7]
# Needs Node.js, Java, and ASSETGRAPH_SHARED for the Neo4j server.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
dotnet build "$root/src/AssetGraph.Server" -c Release -v q -nologo -clp:NoSummary -p:SkipWebUi=true
exec node "$here/measure.mjs" "$root" "$@"
